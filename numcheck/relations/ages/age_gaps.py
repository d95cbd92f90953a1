"""The years between the ages of two people: Kofi Kim, 66, is two decades older than Rita Moss, 36."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.ages.ages import is_age, times_in
from numcheck.relations.reading.context import Context

PAIR = 2
LONGEST_THAN = 6
"""Words behind a number of years within which a relative is the one compared with: six years older than her sister."""
GAP = 3
"""Words beside a number of years within which they are called a gap of ages: a seven-year age gap."""
YEARS_IN: Mapping[str | None, int] = {"year": 1, "decade": 10}


def find_age_gaps(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each difference in years with the only two ages within one sentence of it, or else two: six years older."""
    lists = context.vocabulary.lists
    words = union(lists["compares two ages"], lists["gaps between ages"], lists["not together"])
    for sentence, claims in context.told_with(words):
        for claim in claims:
            years = years_of(claim)
            if years is None or not _compares_ages(context, sentence, claim):
                continue
            told = _told_beside(context, claim, 1)
            if len(told) < PAIR:
                told = _told_beside(context, claim, PAIR)
            if len(told) == PAIR:
                younger, older = sorted(told)
                yield Relation(
                    definition.kind,
                    (("first", (told[younger],)), ("second", (told[older],)), ("time", (years,))),
                    strength=Strength.NATURAL,
                    about=(claim.id,),
                )


def _told_beside(context: Context, claim: Claim, reach: int) -> dict[Number, Claim]:
    """Give the ages within some sentences of a figure, by value; from others than its own none of another year."""
    beside = context.claims_between(claim.sentence - reach, claim.sentence + reach, claim.span.start)
    return {
        age.quantity.low: age
        for age in beside
        if is_age(age)
        and age.quantity is not None
        and (age.sentence == claim.sentence or not _tells_another_year(context, age.sentence))
    }


def _tells_another_year(context: Context, index: int) -> bool:
    return context.once_of(times_in, index).year < len(context.sentences[index].keys)


def years_of(claim: Claim) -> Claim | None:
    """Give a duration in years or decades as one in years; None for any other figure."""
    quantity = claim.quantity
    if claim.kind is not kinds.DURATION or quantity is None or quantity.is_vague or claim.unit not in YEARS_IN:
        return None
    size = YEARS_IN[claim.unit]
    years = replace(quantity, low=quantity.low * size, high=quantity.high * size, unit="year")
    return replace(claim, mention=replace(claim.mention, value=years))


def _compares_ages(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether words beside a number of years make it the difference of two ages: his junior by six years."""
    lists, first, last = context.vocabulary.lists, claim.mention.first, claim.mention.last
    words, behind = lists["compares two ages"], sentence.keys[last : last + LONGEST_THAN]
    before = sentence.keys[max(0, first - LONGEST_THAN) : first]
    if not words.isdisjoint(behind[:PAIR]):
        # Six years older than her sister: the story need not tell the age of a relative. But: six years her senior.
        than = behind[1:] if len(behind) > 1 and behind[1] in words else behind
        return lists["kin"].isdisjoint(than)
    if before and behind and behind[0] in lists["not together"]:
        # The brothers, seven years apart; seven years apart in age.
        people = union(lists["relatives of any sort"], lists["those told apart"])
        is_of_ages = not lists["years of life"].isdisjoint(behind[1:GAP])
        return is_of_ages or not people.isdisjoint(map(context.vocabulary.nouns.singular, before))
    if _is_gap_of_ages(context, behind[:GAP]):
        # a seven-year age gap
        return True
    if before and before[-1] in context.vocabulary.numerals.of and _is_gap_of_ages(context, before[-GAP:-1]):
        # an age gap of seven years
        return True
    return not words.isdisjoint(before[-PAIR:-1]) and before[-1] in lists["by"]


def _is_gap_of_ages(context: Context, keys: Sequence[str]) -> bool:
    """Tell whether some words hold "age gap" or "age difference"."""
    lists = context.vocabulary.lists
    return any(a in lists["years of life"] and b in lists["gaps between ages"] for a, b in pairwise(keys))
