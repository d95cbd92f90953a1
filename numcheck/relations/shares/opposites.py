"""Two opposite answers to one question: 52% approve and 41% disapprove cannot make more than all who were asked.

Two neighbouring shares of a sentence, or the only ones of two sentences in a row, of which the words behind one are for
and those behind the other against, are one and other; they contradict each other where their sum is above a hundred.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise, takewhile

from numcheck.language.entries import union
from numcheck.language.words import DASHES
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import STEM

LONGEST_QUESTION = 24
"""Words from one share to the next one: they tell the first answer, and to what."""
LONGEST_ANSWER = 8
"""Words behind the second share that tell its answer."""
LONGEST_LINK = 6
"""Words right before the second share that lead to it: , compared with only."""
FOR, AGAINST = "answers for by ", "answers against by "
"""How the names of the lists of either side begin; the name of a scale follows."""
CLOSING = ")"
"""Mark behind a share in brackets, which is of one of several questions: (35% positive, 38% negative)."""
ENDS = DASHES | frozenset({",", ";", ":", "(", ")"})


def find_opposites(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two shares told one after the other of which one is for and the other against one thing."""
    words = union(*context.vocabulary.lists_named("answers "))
    for sentence, claims in context.told_with(words):
        shares = [c for c in claims if _may_be_of_all_asked(c)]
        before = _only_share_before(sentence, context)
        for one, other in pairwise((before, *shares[:1]) if before is not None and len(shares) == 1 else shares):
            if _are_opposite(one, other, sentence, context):
                yield Relation(
                    definition.of,
                    (("one", (one,)), ("other", (other,))),
                    strength=Strength.NATURAL,
                    about=(one.id, other.id),
                )


def _only_share_before(sentence: Sentence, context: Context) -> Claim | None:
    """Give the only share of the sentence right before another one: 52 per cent approve. And 61 per cent disapprove."""
    index = sentence.index - 1
    # In May 47 per cent disapproved: of another time
    is_dated = any(claim.kind is kinds.DATE for claim in context.by_sentence.get(sentence.index, ()))
    if index < 0 or is_dated or not context.are_together(index, sentence.index):
        return None
    shares = [c for c in context.by_sentence.get(index, ()) if c.kind is kinds.PERCENT]
    return shares[0] if len(shares) == 1 and _may_be_of_all_asked(shares[0]) else None


def _may_be_of_all_asked(claim: Claim) -> bool:
    is_share = claim.kind is kinds.PERCENT and claim.unit == "percent"
    return is_share and claim.under in ("", "comparison", "part") and claim.part is not sections.FURNITURE


def _are_opposite(one: Claim, other: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether one of two shares is told to be for and the other against, and the second of nothing new."""
    if one.sentence == sentence.index:
        question = sentence.keys[one.mention.last : other.mention.first]
        link = _clause_before(question)
        told = question[: len(question) - len(link)]
    else:
        told, link = context.sentences[one.sentence].keys[one.mention.last :], sentence.keys[: other.mention.first]
        question = (*told, *link)
    answer = _answer_behind(other, sentence)
    if not 0 < len(question) <= LONGEST_QUESTION or CLOSING in question:
        return False
    if not _take_sides({*question}, {*answer}, context):
        return False
    said = {key[:STEM] for key in told}
    # 61 per cent of carters: a share is told with those of whom it is one
    whose = sentence.keys[other.mention.first : other.last]
    return not any(_is_new(key, said, context) for key in (*link, *whose, *answer))


def _answer_behind(share: Claim, sentence: Sentence) -> Sequence[str]:
    """Give the words from a share to the next mark, or to where a longer answer must have been told."""
    behind = sentence.keys[share.mention.last : share.mention.last + LONGEST_ANSWER]
    return list(takewhile(lambda key: key not in ENDS, behind))


def _clause_before(question: Sequence[str]) -> Sequence[str]:
    """Give the words right before a share, back to the last mark: , compared with only (41 per cent)."""
    return list(takewhile(lambda key: key not in ENDS, reversed(question[-LONGEST_LINK:])))


def _take_sides(question: Set[str], answer: Set[str], context: Context) -> bool:
    """Tell whether the words of one answer are for and those of the other against, neither of them denied."""
    denials = context.vocabulary.grammar["negations"] & (question | answer)
    return any(
        _is_only(yes, no, question) and _is_only(no, yes, answer) and denials <= yes | no
        for pair in context.once(_opposites)
        for yes, no in (pair, pair[::-1])
    )


def _opposites(context: Context) -> Sequence[tuple[frozenset[str], frozenset[str]]]:
    """Give the answers for and against by each scale that has both: by support, by mood."""
    lists = context.vocabulary.lists
    scales = [name.removeprefix(FOR) for name in lists if name.startswith(FOR)]
    return [(lists[FOR + scale], lists[AGAINST + scale]) for scale in scales if AGAINST + scale in lists]


def _is_only(side: frozenset[str], other: frozenset[str], words: Set[str]) -> bool:
    """Tell whether some words hold any of one side and none of the other."""
    return not side.isdisjoint(words) and other.isdisjoint(words)


def _is_new(key: str, said: Set[str], context: Context) -> bool:
    """Tell whether an open word is no word of an answer and not told of the first share: 45 per cent oppose a toll."""
    vocabulary = context.vocabulary
    if not key[0].isalpha() or key in vocabulary.grammar.stops or key in vocabulary.grammar["adverbs"]:
        return False
    known = union(vocabulary.lists["words of an answer"], *vocabulary.lists_named("answers "))
    return key[:STEM] not in said and key not in known
