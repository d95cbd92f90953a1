"""One measure told in two units in two sentences, as relations of both: 1,850 hectares here, the 5,470 acres there."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from numcheck.arithmetic.units import are_compatible, convert_interval
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.values import is_exact, stated

REACH = 14
"""Sentences between two measures that may be one even if the article has others of their size."""
MOST_APART = 3
"""How many times the right value a mistyped conversion may be, or the reverse: 451 for 154."""
ROUND_DIGITS = 2
"""Most digits before the noughts of a round value."""
MOST = 60
"""Most measures of one document that are compared pair by pair."""
HARDLY_APART = Fraction(3, 2)
"""How many times one measure the other may be for both to be one without a slip: 4bn miles, 5bn km."""
ANOTHER_SIZE = 10
"""How many times larger or smaller all other measures are, where two are the only ones of their size."""


def find_far_conversions(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two measures, in an imperial and another unit of one dimension, that may be one, as weak ties.

    A measure that is converted where it stands is left out: it has its partner.
    """
    done = {claim.id for roles in find_matches_of(context, definition) for claims in roles.values() for claim in claims}
    measures = [
        c
        for c in context.of(kinds.MEASURE)
        if c.per is None
        # Shut after 1,600 barrels spill: a figure with an event of its own is no comparison.
        and (c.under != "comparison" or c.event is not None)
        and c.quantity is not None
        and c.id not in done
        and not _is_a_side(c, context)
    ][:MOST]
    for index, a in enumerate(measures):
        for b in measures[index + 1 :]:
            if b.sentence - a.sentence > LONGEST_STORY:
                break
            if b.sentence == a.sentence or not _may_be_one(a, b, context) or not _is_near(a, b):
                continue
            if _is_near(a, b, HARDLY_APART) and _are_alone(a, b, context):
                strength = Strength.POSSIBLE
            elif b.sentence - a.sentence <= REACH and not (_is_round(a) and _is_round(b)):
                # What is round in both units is no conversion: the 800 metres of one race, 440 yards of another.
                strength = Strength.TENTATIVE
            else:
                continue
            yield Relation(
                definition.kind, (("measure", (a,)), ("converted", (b,))), strength=strength, about=(a.id, b.id)
            )


def _are_of_two_systems(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two measures of one dimension are in units of two systems: miles and kilometres, not yards."""
    imperial, dimensions = context.vocabulary.lists["imperial units"], context.vocabulary.units.dimensions
    if a.unit is None or b.unit is None or (a.unit in imperial) == (b.unit in imperial):
        return False
    return dimensions.get(a.unit) == dimensions.get(b.unit) and are_compatible(a.unit, b.unit)


def _may_be_one(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two measures are in units of two systems, of one dimension and year, with words in common.

    Miles and yards, tonnes and kilograms are told of different things; miles and kilometres of one.
    """
    return _are_of_two_systems(a, b, context) and _share_words(a, b) and not _are_years_apart(a, b)


def _are_years_apart(a: Claim, b: Claim) -> bool:
    """Tell whether two measures are told of different years: a spill on Thursday, and one in 1990."""
    if a.period is None or b.period is None:
        return False
    years = {period.first.year if period.first is not None else None for period in (a.period, b.period)}
    return len(years) > 1


def _are_alone(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two exact measures share a name, and no other of the article is near their size.

    Such pairs are rare: 14,600 published articles held three, and both measures were of one thing in each of them.
    """
    if not (is_exact(a) and is_exact(b)) or not _share_a_name(a, b, context):
        return False
    others = [c for c in context.of(kinds.MEASURE) if c.per is None and c.id not in (a.id, b.id)]
    return not any(_is_near(a, other, ANOTHER_SIZE) for other in others)


def _is_a_side(claim: Claim, context: Context) -> bool:
    """Tell whether "x" or "by" stands right beside a measure, which then is one of two sides: 9 inches x 120 mm."""
    keys, between = context.sentences[claim.sentence].keys, context.vocabulary.lists["between length and width"]
    return not between.isdisjoint(
        (*keys[max(claim.mention.first - 1, 0) : claim.mention.first], *keys[claim.last :][:1])
    )


def _is_round(claim: Claim) -> bool:
    """Tell whether a value has at most ROUND_DIGITS digits before its noughts."""
    digits = str(stated(claim)).strip("0")
    return digits.isdigit() and len(digits) <= ROUND_DIGITS


def _is_near(a: Claim, b: Claim, most_apart: Number = MOST_APART) -> bool:
    """Tell whether one of two measures, converted, may be within so many times of the other."""
    one, two = a.interval, b.interval
    if one is None or two is None or a.unit is None or b.unit is None or not are_compatible(a.unit, b.unit):
        return False
    converted = convert_interval(one, a.unit, b.unit)
    if converted is None or converted.low is None or converted.high is None or two.low is None or two.high is None:
        return False
    return converted.low <= two.high * most_apart and two.low <= converted.high * most_apart


def _share_a_name(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the sentences of two measures name one thing: the probe Halla, not Lake Orla and Lake Velm."""
    nouns, calendar = context.vocabulary.nouns, context.vocabulary.calendar
    one, other = (
        {sentence.keys[at] for at, is_name in enumerate(sentence.words.names) if at and is_name}
        for sentence in (context.sentences[a.sentence], context.sentences[b.sentence])
    )
    return any(not nouns.classes_of(name) and calendar.sort_of(name) is None for name in one & other)


def _share_words(a: Claim, b: Claim) -> bool:
    """Tell whether two measures have one event, or their sentences two open words in common."""
    if a.event is not None and a.event == b.event:
        return True
    return len(a.context & b.context) >= 2
