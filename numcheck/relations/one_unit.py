"""Figures of one dimension, given in one unit: 2.8 tonnes beside 2,600 kg and 400 kg.

Finders compare and add numbers of one unit. An article that tells one sort of measure in several units is shown to
them as if it had told all of them in the one it uses most; what they find is then of the figures as they are written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from numcheck.model.claim import Claim
from numcheck.model.interval import Number, exact
from numcheck.model.quantity import Kind, Quantity
from numcheck.model.relation import Relation

FAMILIES: Sequence[Mapping[str, Number]] = (
    {"milligram": 1, "gram": 1000, "kilogram": 1_000_000, "tonne": 1_000_000_000, "ton": 1_000_000_000},
    {"millimeter": 1, "centimeter": 10, "meter": 1000, "kilometer": 1_000_000},
    {"milliliter": 1, "centiliter": 10, "liter": 1000},
    {"square_meter": 1, "hectare": 10_000, "square_kilometer": 1_000_000},
    {"inch": 1, "foot": 12, "yard": 36, "mile": 63_360},
    {"square_foot": 1, "square_yard": 9},
    {"acre": 1, "square_mile": 640},
    {"second": 1, "minute": 60, "hour": 3600},
    {"day": 1, "week": 7, "fortnight": 14},
)
"""Units that one writer takes turns with, and their sizes. A ton beside kilograms is one of a thousand, near enough to
find what belongs together; what it may weigh is left to the arithmetic."""
FAMILY_OF: Mapping[str, int] = {unit: number for number, family in enumerate(FAMILIES) for unit in family}
BY_WORDS = frozenset(
    {
        *("balance", "breakdown", "combined", "left-over", "one-and-other", "others", "part", "partition", "remainder"),
        *("change", "change-told", "product", "rate-time", "share", "split", "subset", "table", "tally"),
    }
)
"""Kinds of relations whose words say that one measure holds the others, or became the other."""
MEASURED = (Kind.MEASURE, Kind.DURATION)


def in_one_unit(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Give the claims with those of one dimension in one unit; the very same ones where all are so already."""
    used: dict[int, Counter[str]] = {}
    for claim in claims:
        if claim.kind in MEASURED and claim.quantity is not None:
            unit = claim.quantity.unit
            if unit is not None and unit in FAMILY_OF:
                used.setdefault(FAMILY_OF[unit], Counter())[unit] += 1
    chosen = {number: _most_used(units, FAMILIES[number]) for number, units in used.items() if len(units) > 1}
    return [_converted(claim, chosen) for claim in claims] if chosen else claims


def _most_used(units: Counter[str], family: Mapping[str, Number]) -> str:
    """Give the unit of most figures; of several the smallest, in which more of them are whole."""
    return min(units, key=lambda unit: (-units[unit], family[unit]))


def _converted(claim: Claim, chosen: Mapping[int, str]) -> Claim:
    quantity = claim.quantity
    if quantity is None or quantity.unit is None or claim.kind not in MEASURED:
        return claim
    number = FAMILY_OF.get(quantity.unit, -1)
    unit = chosen.get(number, quantity.unit)
    if unit == quantity.unit:
        return claim
    return replace(claim, mention=replace(claim.mention, value=_in_unit(quantity, unit, FAMILIES[number])))


def _in_unit(quantity: Quantity, unit: str, family: Mapping[str, Number]) -> Quantity:
    assert quantity.unit is not None
    factor = Fraction(family[quantity.unit]) / family[unit]
    low = exact(quantity.low * factor)
    high = exact(quantity.high * factor) if quantity.is_range else low
    return replace(quantity, low=low, high=high, step=exact(quantity.step * factor), unit=unit)


def is_tied(relation: Relation) -> bool:
    """Tell whether measures in several units belong together: two of them are often two things.

    Words tie a whole to its parts and a value to what it was; elsewhere the measures must be of one noun.
    """
    if relation.kind in BY_WORDS:
        return True
    measures = [claim for claim in relation.claims if claim.kind in MEASURED]
    nouns = {claim.noun for claim in measures}
    return len({claim.unit for claim in measures}) <= 1 or (len(nouns) == 1 and None not in nouns)


def as_written(relation: Relation, claims: Mapping[int, Claim]) -> Relation:
    """Give a relation of converted figures as one of the figures that stand in the article."""
    roles = tuple((role, tuple(claims.get(claim.id, claim) for claim in members)) for role, members in relation.roles)
    return replace(relation, roles=roles)
