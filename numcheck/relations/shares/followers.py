"""Values of a list told from the first on, against a hundred or all: 32% of the market, followed by Opel with 41%.

Each of them has a part of one whole: shares of what is shared out make no more than a hundred, and what they have
together is no more than all that there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context, around
from numcheck.relations.reading.values import COUNTED, is_exact, stated

FEWEST = 3
"""Values that a list must have."""
NEAR = 8
"""Words between the first value and "followed by"."""
OPENING = 2
"""Words at the head of a sentence within which "trailing are" stands."""
LONGEST_NOUN = 4
"""Words behind "number of" within which its noun stands."""


def find_followed_shares(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the percentages of each list whose noun is shared out, as parts: 82% of all spam, then 13%, then 8%."""
    shared = context.vocabulary.lists["shared out"]
    for values in _lists(context):
        nouns = {claim.noun for claim in values if claim.noun is not None}
        is_of_one = len(nouns) == 1 and not nouns.isdisjoint(shared)
        if is_of_one and all(claim.kind is kinds.PERCENT and claim.unit == values[0].unit for claim in values):
            yield Relation(definition.of, (("part+", values),), strength=Strength.NATURAL, about=(values[0].id,))


def find_followed(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the counts of each list, as parts, with the largest count of their noun near them as the whole."""
    for values in _lists(context):
        noun = _noun(context, values[0])
        if noun is None or not all(_is_count(claim) for claim in values):
            continue
        told = [c for c in around(context.claims, values[0]) if c.kind is kinds.COUNT and c.noun == noun]
        counts = [c for c in told if not _is_long_past(context, c)]
        if not counts or any(not is_exact(c) or c.per is not None for c in counts):
            continue
        whole = max(counts, key=stated)
        is_whole = not whole.link and not whole.under and stated(whole) > stated(values[0])
        if is_whole and whole.id not in {claim.id for claim in values}:
            parts = tuple(map(_as_number, values))
            yield Relation(
                definition.of, (("whole", (whole,)), ("part+", parts)), strength=Strength.NATURAL, about=(whole.id,)
            )


def _lists(context: Context) -> Iterator[tuple[Claim, ...]]:
    """Give the values of each list that goes on with "followed by", the first one included."""
    words = context.vocabulary.lists["those who follow"]
    for sentence, claims in context.told_with(words):
        at = next(at for at, key in enumerate(sentence.keys) if key in words)
        if sentence.part is sections.FURNITURE:
            continue
        first = _first(context, sentence, claims, at)
        rest = [c for c in claims if c.mention.first > at and c.kind is not kinds.DATE]
        if first is None or ";" in sentence.keys[at:] or len(rest) + 1 < FEWEST:
            continue
        values = (first, *rest)
        sizes = [_size(claim) for claim in values]
        is_ordered = all(a is not None and b is not None and a >= b for a, b in pairwise(sizes[1:]))
        if None not in sizes and is_ordered and all(not c.under and c.stance is not stances.DENIED for c in values):
            yield values


def _first(context: Context, sentence: Sentence, claims: Sequence[Claim], at: int) -> Claim | None:
    """Give the value of who comes first: just before "followed by", or alone in the sentence before; None if none."""
    before = [c for c in claims if c.mention.last <= at]
    if before:
        return before[-1] if at - before[-1].last <= NEAR else None
    earlier = context.by_sentence.get(sentence.index - 1, ())
    is_alone = len(earlier) == 1 and context.are_together(sentence.index - 1, sentence.index)
    return earlier[0] if at < OPENING and is_alone else None


def _size(claim: Claim) -> Number | None:
    return claim.quantity.low if claim.quantity is not None and not claim.quantity.is_range else None


def _noun(context: Context, first: Claim) -> str | None:
    """Give the noun of a list: that of its first value, or of "the highest number of (seals)"; None without both."""
    if first.noun is not None:
        return first.noun
    sentence, vocabulary = context.sentences[first.sentence], context.vocabulary
    keys = sentence.keys[: first.mention.first]
    numbers = [at for at, key in enumerate(keys) if key in vocabulary.grammar["number nouns"]]
    if not numbers:
        return None
    behind = keys[numbers[-1] + 1 : numbers[-1] + 2 + LONGEST_NOUN]
    stops = vocabulary.grammar["prepositions"]
    end = next((at for at, key in enumerate(behind) if at and (not key[0].isalnum() or key in stops)), len(behind))
    return vocabulary.lemma(behind[end - 1]) if end > 1 else None


def _is_long_past(context: Context, claim: Claim) -> bool:
    """Tell whether a count is vague, in a sentence about the past: thousands of cranes once nested here."""
    past = context.vocabulary.lists["before now"]
    is_vague = claim.quantity is None or claim.quantity.is_vague
    return is_vague and not past.isdisjoint(context.sentences[claim.sentence].keys)


def _is_count(claim: Claim) -> bool:
    return claim.kind in COUNTED or claim.mention.found_by == "amounts.age.bare"


def _as_number(claim: Claim) -> Claim:
    """Give a claim read as an age as a number, which it is in a list; any other claim as it is: the park (80)."""
    value = claim.mention.value
    if claim.kind is not kinds.AGE or not isinstance(value, Quantity):
        return claim
    bare = replace(value, kind=kinds.NUMBER, unit=None)
    return replace(claim, kind=kinds.NUMBER, mention=replace(claim.mention, value=bare))
