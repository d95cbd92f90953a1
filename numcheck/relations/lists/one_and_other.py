"""Counts, one of what they count, and the other: three rockets were lost; one blew up, and the other fell into a lake.

One and the other are two. The count (stated) stands before "one" in its sentence or in the one before, and nothing in
between may be meant: no other count that would fit, and of what one is of, the noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.language.traits import NOUN, PLURAL, VERB
from numcheck.language.words import QUOTES
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.values import COUNTED, is_exact, stated

PAIR, MOST = 2, 12
"""The fewest and the most things of which one and the other may be told."""
TO_ONE = 12
"""Words from the count to "one" in its sentence."""
TO_OTHER = 24
"""Words from "one" to "the other"."""
LONGEST_OPENING = 2
"""Words with which a sentence opens that tells of one: police said one."""
TO_NOUN = 3
"""Words from "one" to the noun that it is of: one of the buses."""
MARKS = frozenset(",;:-–—(")
STOPS = frozenset(",.;:)–—-")


def find_one_and_other(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count with "one" and "the other" behind it, in its sentence or in the next one or two."""
    other = context.vocabulary.lists["the other of two"]
    for sentence in context.sentences_with(other):
        if sentence.part is sections.FURNITURE or len(context.by_sentence.get(sentence.index, ())) > MOST_OF_PROSE:
            continue
        keys, the = sentence.keys, context.vocabulary.lists["the"]
        for at in [at for at, key in enumerate(keys) if key in other and at and keys[at - 1] in the]:
            one = _one_before(context, sentence, at)
            if one is None or not _is_the_other(context, sentence, at, one):
                continue
            count = _count_before(context, *one)
            if count is not None:
                of_one, first = one
                yield Relation(
                    definition.kind,
                    (("stated", (count,)),),
                    strength=Strength.NATURAL,
                    about=(count.id,),
                    passages=(("one", of_one.words.span(first, first + 1)), ("other", sentence.words.span(at, at + 1))),
                )


def _one_before(context: Context, sentence: Sentence, at: int) -> tuple[Sentence, int] | None:
    """Give the sentence and index of the "one" that is told before "the other": there, or opening the last sentence."""
    lists, keys = context.vocabulary.lists, sentence.keys
    here = next((i for i in range(at - 1, max(at - TO_OTHER, -1), -1) if keys[i] in lists["one"]), None)
    if here is not None:
        return (sentence, here) if _opens(context, sentence, here) else None
    if at > 1 or not context.are_together(sentence.index - 1, sentence.index):
        return None
    before = context.sentences[sentence.index - 1]
    return (before, 0) if before.keys[0] in lists["one"] else None


def _opens(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether "one" opens a sentence or stands behind a mark or "and": shot, one in Velm; not: any one of."""
    before = sentence.keys[at - 1] if at else ","
    return before in MARKS or before in QUOTES or before in context.vocabulary.grammar["joint"]


def _is_the_other(context: Context, sentence: Sentence, at: int, one: tuple[Sentence, int]) -> bool:
    """Tell whether "other" is one single thing: the other came; the other bus; not: the other two, the other side."""
    vocabulary, keys = context.vocabulary, sentence.keys
    lists, grammar = vocabulary.lists, vocabulary.grammar
    told = sentence.keys[one[1] + 1 : at] if one[0] is sentence else (*one[0].keys[1:], *keys[:at])
    if not lists["more of a row"].isdisjoint(told):
        return False
    behind = keys[at + 1] if at + 1 < len(keys) else "."
    known = union(grammar["be"], grammar["have"], grammar["modals"], grammar["prepositions"], grammar["determiners"])
    if behind in STOPS or behind in known:
        return True
    noun = _noun_of_one(context, *one)
    if vocabulary.nouns.singular(behind) == behind and behind == noun:
        return True
    # The other veered; the other tells the story; but not the other cars.
    traits, leads_on = sentence.traits[at + 1], union(grammar["determiners"], grammar["possessives"])
    is_past = bool(traits & VERB) and not traits & (PLURAL | NOUN)
    is_present = not traits & NOUN and not leads_on.isdisjoint(keys[at + 2 : at + 3])
    is_told = is_past or (is_present and vocabulary.lemma(behind) != behind)
    return is_told or vocabulary.lemma(behind) in lists["tells the other"]


def _noun_of_one(context: Context, sentence: Sentence, at: int) -> str | None:
    """Give the noun of "one": one of the (bus)es, one (bus); None where it is alone: one in Velm."""
    nouns, grammar, keys = context.vocabulary.nouns, context.vocabulary.grammar, sentence.keys
    is_of = keys[at + 1 : at + 2] != () and keys[at + 1] in context.vocabulary.numerals.of
    skipped = union(context.vocabulary.numerals.of, grammar["determiners"], grammar["possessives"])
    near = [key for key in keys[at + 1 : at + 1 + TO_NOUN] if not is_of or key not in skipped]
    if not near or not near[0].isalpha() or near[0] in grammar.stops:
        return None
    noun = nouns.singular(near[0])
    return noun if is_of or nouns.classes_of(noun) else None


def _count_before(context: Context, sentence: Sentence, at: int) -> Claim | None:
    """Give the count of which one is told: the nearest before it, or one of two, if any stands there."""
    counts = [
        c for c in _near(context, sentence, at) if _may_be_told(c) and (c.last <= at or c.sentence < sentence.index)
    ]
    noun = _noun_of_one(context, sentence, at)
    if noun is not None:
        counts = [c for c in counts if c.noun is not None and context.vocabulary.nouns.are_synonyms(c.noun, noun)]
    pairs = [c for c in counts if stated(c) == PAIR]
    if pairs or not counts:
        return pairs[-1] if pairs else None
    count = counts[-1]
    if count.sentence < sentence.index:
        # One is 24; the other is from Velm: only what opens the sentence before is told of.
        is_only = len(counts) == 1 or noun is not None
        return count if is_only else None
    between: Sequence[str] = sentence.keys[count.last : at]
    if not context.vocabulary.lists["one"].isdisjoint(between):
        return None
    return count if noun is not None or (len(between) <= TO_ONE and not _names_others(context, count, at)) else None


def _names_others(context: Context, count: Claim, at: int) -> bool:
    """Tell whether other things stand between a count and "one": when cars hit; but not: in brawls, in 20 minutes."""
    sentence, nouns = context.sentences[count.sentence], context.vocabulary.nouns
    spans = [c for c in context.by_sentence[count.sentence] if c.kind is kinds.DURATION]
    inside = {i for c in spans for i in range(c.mention.first, c.last)}
    return any(
        key.isalpha()
        and nouns.singular(key) != key
        and i not in inside
        and context.vocabulary.lists["in"].isdisjoint(sentence.keys[i - PAIR : i])
        for i, key in enumerate(sentence.keys[count.last : at], count.last)
    )


def _near(context: Context, sentence: Sentence, at: int) -> Sequence[Claim]:
    """Give the figures before "one" in its sentence, or those of the one before where it opens its own."""
    here = [c for c in context.by_sentence.get(sentence.index, ()) if c.mention.first < at]
    if at > LONGEST_OPENING or not context.are_together(sentence.index - 1, sentence.index):
        return here
    return (*context.by_sentence.get(sentence.index - 1, ()), *here)


def _may_be_told(claim: Claim) -> bool:
    return (
        claim.kind in COUNTED
        and claim.noun is not None
        and claim.noun_from == "after"
        and is_exact(claim)
        and PAIR <= stated(claim) <= MOST
        and claim.link in ("", "both", "other")
        and claim.under == ""
    )
