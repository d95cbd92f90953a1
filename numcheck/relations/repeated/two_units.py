"""One number that is told in two units of one thing: £5.9bn and $5.9bn, a limit of 80 mg and the 80 g target.

`find_currencies` and `find_units` give such pairs as first and second; the fact `faults` is 1 for all of them. Two
areas that differ by noughts alone, 12,400 hectares and 1,240 square km, have the fact `shifted` instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from numcheck.arithmetic.units import convert_interval, times_as_large
from numcheck.model import grains, kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval, Number
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, PART, find_excuses
from numcheck.relations.guards.slips import digits_of
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.surroundings import names_another_place
from numcheck.relations.reading.values import is_plain_number, stated

MOST_ALIKE = 8
"""Figures of one number that are compared with one another."""
SHORTLY = 4
"""Sentences within which "the £7.5m" is the sum told before."""
TELLING = 2
"""Words in common that two figures must have to tell of one thing."""
FEWEST_DIGITS = 2
"""Significant digits that a sum must have: two fives are there by chance."""
BRACKET = ("(",)
AREAS = frozenset({"square_meter", "hectare", "square_kilometer"})
"""Metric units of area, in which one area has the same digits."""
LEAST = 10
"""The least number of a measure that is compared.

Five miles and five kilometres are two ways, 120 miles an hour and 120 kilometres one storm.
"""


def find_currencies(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two sums of one number in two currencies whose sentences speak of the same."""
    sums = (c for c in context.of(kinds.MONEY) if len(digits_of(stated(c))) >= FEWEST_DIGITS)
    pairs = tuple(_of_one_number(sums))
    # A credit of 25m pounds; last year it had borrowed 25m dollars.
    told = {(a.unit, b.id) for a, b in pairs if _is_of_a_year(a) and _is_of_a_year(b) and ANOTHER_DAY.applies(a, b)}
    for a, b in pairs:
        if (a.unit, b.id) in told:
            continue
        is_another = a.unit != b.unit and not context.vocabulary.currencies.are_called_alike(a.unit, b.unit)
        if is_another and a.per == b.per and not _are_sure_of_unit(a, b, context):
            yield _relation(a, b, definition)


def _is_of_a_year(claim: Claim) -> bool:
    return claim.period is not None and claim.period.grain is grains.YEAR


def _are_sure_of_unit(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether brackets confirm the units of both sums, or one sum is itself in brackets: $41.7m (£26.1m)."""
    one, other = _converted(a, context), _converted(b, context)
    return None not in (one, other) or any(
        twin is not None and twin.id < claim.id for claim, twin in ((a, one), (b, other))
    )


def _converted(claim: Claim, context: Context) -> Claim | None:
    """Give the other one of two figures of which one, in brackets, is the first in a second unit: 35 km (22 miles)."""
    keys = context.sentences[claim.sentence].keys
    return next(
        (
            other
            for other in context.by_sentence[claim.sentence]
            if other.kind is claim.kind
            and other.unit != claim.unit
            and tuple(keys[min(claim.last, other.last) : max(claim.mention.first, other.mention.first)]) == BRACKET
        ),
        None,
    )


def find_units(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two measures of one number in units of different size whose sentences speak of the same."""
    for a, b in _of_one_number(c for c in context.of(kinds.MEASURE) if stated(c) >= LEAST):
        if _differ_in_size(a, b) and not _are_sure_of_unit(a, b, context):
            yield _relation(a, b, definition, ("shifted", 0))
    for a, b in _of_one_area(context):
        yield _relation(a, b, definition, ("shifted", 1), faults=0)


def _of_one_area(context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Give every two areas of the same digits in two metric units, of which one has lost a nought, or has one too many.

    Burned 12,400 hectares; the burned area of 1,240 square km.
    """
    areas = [c for c in context.of(kinds.MEASURE) if c.unit in AREAS and is_plain_number(c) and not c.under]
    if len({claim.unit for claim in areas}) <= 1:
        return
    lists = context.vocabulary.lists
    dull = lists["everyday words"]
    for a, b in combinations(areas[:MOST_ALIKE], 2):
        one, other = digits_of(stated(a)), digits_of(stated(b))
        if a.unit == b.unit or one != other or len(one) < FEWEST_DIGITS or a.sentence == b.sentence:
            continue
        factor = times_as_large(a.unit or "", b.unit or "")
        if factor is None or stated(a) * factor == stated(b) or _are_sure_of_unit(a, b, context):
            continue
        if _is_of_a_year(a) or _is_of_a_year(b) or PART.applies(a, b):
            continue
        if names_another_place(context, context.sentences[a.sentence], context.sentences[b.sentence]):
            continue
        tied = {*(a.context & b.context - dull - lists["words of area"])}
        if len(tied) >= (1 if b.is_definite or len(one) > FEWEST_DIGITS else TELLING):
            yield a, b


def _of_one_number(claims: Iterator[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give every two figures of one number, in two sentences that have words in common."""
    by_value: dict[Number, list[Claim]] = {}
    for claim in claims:
        if is_plain_number(claim) and claim.under not in ("comparison", "part"):
            by_value.setdefault(stated(claim), []).append(claim)
    for group in by_value.values():
        for a, b in combinations(group[:MOST_ALIKE], 2):
            apart = b.sentence - a.sentence
            # The town has promised £18m; the $18m will do.
            is_known = b.is_definite and b.kind is kinds.MONEY and apart <= SHORTLY
            if 0 < apart <= LONGEST_STORY and (is_known or len(a.context & b.context) >= TELLING):
                yield a, b


def _differ_in_size(a: Claim, b: Claim) -> bool:
    """Tell whether two figures have units of one dimension and different size; a "per" may be left out."""
    one, other = _without_per(a), _without_per(b)
    if one is None or other is None or one == other or (a.per != b.per and None not in (a.per, b.per)):
        return False
    converted = convert_interval(Interval.point(stated(a)), one, other)
    # An ounce may be a troy ounce, a ton a tonne: of those the values of one hold the other.
    return converted is not None and not converted.meets(Interval.point(stated(b)))


def _without_per(claim: Claim) -> str | None:
    return claim.unit.split("_per_")[0] if claim.unit is not None and claim.per is not None else claim.unit


def _relation(a: Claim, b: Claim, definition: Definition, *facts: tuple[str, int], faults: int = 1) -> Relation:
    _, tried = find_excuses(a, b)
    return Relation(
        definition.kind,
        (("first", (a,)), ("second", (b,))),
        strength=Strength.NATURAL,
        tried=tried,
        about=(a.id, b.id),
        facts=(("faults", faults), *facts),
    )
