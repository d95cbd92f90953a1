"""Parts that point back at their whole by what it is, a total or a sum: $240 million of this total.

The patterns of `part-of-total` know some verbs of such parts. Here the pointer alone says that a figure told before it,
of its sort, holds the part, whatever is said of either; where no figure before it can, the largest one near is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.language.entries import union
from numcheck.model import kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.siblings import is_plain
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.values import COUNTED, are_of_one_sort, stated

KINDS = (*COUNTED, kinds.MONEY, kinds.MEASURE)
BACK = 2
"""Sentences before a part in which its whole is looked for."""
REACH = 40
"""Sentences before a part in which any figure that can hold it may be meant."""
POINTER = 3
"""Words that point back at a sum: of this total."""
MOST = 4
"""The most times that a part may be a whole by a slip; a larger one is a part of something else."""


def find_pointed_sums(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each part of "this total" with the nearest figure before it that can hold it, else the largest one near."""
    sums = context.vocabulary.lists["sums pointed back at"]
    for sentence, claims in context.told_with(sums):
        for part in claims if len(claims) <= MOST_OF_PROSE else ():
            if part.kind not in KINDS or not _points_back(part, context):
                continue
            near = context.claims_between(sentence.index - REACH, sentence.index, part.span.start)
            before = [c for c in near if c.span.end <= part.span.start and _may_hold(c, part)]
            holding = [c for c in before if magnitude(stated(c)) >= magnitude(stated(part))]
            beside = [c for c in before if c.sentence >= sentence.index - BACK and is_plain(c)]
            if not holding and not beside:
                continue
            whole = holding[-1] if holding else max(beside, key=stated)
            if not holding and _may_be_more(whole, part, context):
                continue
            if magnitude(stated(part)) <= magnitude(stated(whole)) * MOST:
                roles = (("whole", (whole,)), ("part", (part,)))
                yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(part.id,))


def _points_back(part: Claim, context: Context) -> bool:
    """Tell whether "of this total" or the like stands right behind a plain figure."""
    if not is_plain(part) or part.under == "comparison" or part.stance is stances.DENIED:
        return False
    sentence, vocabulary = context.sentences[part.sentence], context.vocabulary
    lists, at = vocabulary.lists, part.mention.last
    sums, behind = lists["sums pointed back at"], sentence.keys[at : at + POINTER]
    if len(behind) < POINTER or behind[0] not in vocabulary.numerals.of or behind[2] not in sums:
        return False
    if behind[1] in lists["singular things"]:
        return True
    # Of the total cost, of the money that it owes: another whole may be meant.
    grammar = vocabulary.grammar
    small = union(
        grammar["prepositions"], grammar["be"], grammar["have"], grammar["modals"], vocabulary.numerals.joiners
    )
    after = sentence.keys[at + POINTER : at + POINTER + 1]
    is_ended = all(not key[:1].isalnum() or key in small - vocabulary.numerals.of for key in after)
    return behind[1] in lists["the"] and behind[2] in grammar["number nouns"] and is_ended


def _may_be_more(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether words between a sum and the part of it say that it grew or that there was more: the sum doubled."""
    vocabulary, said = context.vocabulary, context.sentences[part.sentence].keys
    pointed, behind = said[part.mention.last + POINTER - 1], said[part.mention.last + POINTER :][:1]
    more = union(vocabulary.numerals.joiners, vocabulary.lists["adds to a sum"]) | {pointed}
    between = [
        key
        for at in range(whole.sentence, part.sentence + 1)
        for index, key in enumerate(context.sentences[at].keys)
        if (at > whole.sentence or index >= whole.last) and (at < part.sentence or index < part.mention.first)
    ]
    if not vocabulary.numerals.joiners.isdisjoint(behind) or not more.isdisjoint(between):
        return True
    return any(vocabulary.direction(key) is not None for key in between)


def _may_hold(claim: Claim, part: Claim) -> bool:
    """Tell whether a figure may be the whole of a part, by what both count."""
    return are_of_one_sort(claim, part) and claim.quantity is not None and claim.id != part.id
