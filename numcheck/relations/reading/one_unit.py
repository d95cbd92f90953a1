"""Figures of one dimension, given in one unit: 2.8 tonnes beside 2,600 kg and 400 kg.

Finders compare and add numbers of one unit. An article that tells one sort of measure in several units is shown to
them as if it had told all of them in the one it uses most; what they find is then of the figures as they are written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from numcheck.arithmetic.units import times_as_large
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Number, exact
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace
from numcheck.model.relation import Relation

FAMILIES = (
    ("milligram", "gram", "kilogram", "tonne", "ton"),
    ("millimeter", "centimeter", "meter", "kilometer"),
    ("milliliter", "centiliter", "liter"),
    ("square_meter", "hectare", "square_kilometer"),
    ("inch", "foot", "yard", "mile"),
    ("square_foot", "square_yard"),
    ("acre", "square_mile"),
    ("second", "minute", "hour"),
)
"""Units that one writer takes turns with, the smallest first. Which ton is meant is left to the arithmetic of
conditions."""
FAMILY_OF: Mapping[str, int] = {unit: number for number, family in enumerate(FAMILIES) for unit in family}
MEASURED = (kinds.MEASURE, kinds.DURATION)


def in_one_unit(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Give the claims with those of one dimension in one unit; the very same ones where all are so already."""
    told = [c.quantity.unit for c in claims if c.kind in MEASURED and c.quantity is not None]
    if len(set(told)) <= 1:
        return claims
    used = Counter([unit for unit in told if unit is not None and unit in FAMILY_OF])
    families = Counter(map(FAMILY_OF.__getitem__, used))
    chosen = {number: _most_used(used, FAMILIES[number]) for number, units in families.items() if units > 1}
    return [_converted(claim, chosen) for claim in claims] if chosen else claims


def _most_used(units: Counter[str], family: Sequence[str]) -> str:
    """Give the unit of most figures; of several the smallest, in which more of them are whole."""
    return max(family, key=units.__getitem__)


def _converted(claim: Claim, chosen: Mapping[int, str]) -> Claim:
    quantity = claim.quantity
    if quantity is None or quantity.unit is None or claim.kind not in MEASURED:
        return claim
    unit = chosen.get(FAMILY_OF.get(quantity.unit, -1), quantity.unit)
    if unit == quantity.unit:
        return claim
    factor = times_as_large(quantity.unit, unit)
    assert factor is not None, "units of one family measure one thing"
    return replace(claim, mention=replace(claim.mention, value=_in_unit(quantity, unit, factor)))


def _in_unit(quantity: Quantity, unit: str, factor: Number) -> Quantity:
    low = exact(quantity.low * factor)
    high = exact(quantity.high * factor) if quantity.is_range else low
    return replace(quantity, low=low, high=high, step=exact(quantity.step * factor), unit=unit)


def is_tied(relation: Relation, mixed: Set[str]) -> bool:
    """Tell whether a relation's measures may have several units: its kind is one of `mixed`, or they have one noun.

    The words of those kinds tie a whole to its parts or a value to what it was; else two units are often two things.
    """
    if relation.kind in mixed:
        return True
    measures = [claim for claim in relation.claims if claim.kind in MEASURED]
    nouns = {claim.noun for claim in measures}
    return len({claim.unit for claim in measures}) <= 1 or (len(nouns) == 1 and None not in nouns)


def as_written(relation: Relation, claims: Mapping[int, Claim]) -> Relation:
    """Give a relation of converted figures as one of the figures that stand in the article."""
    roles = tuple((role, tuple(claims.get(claim.id, claim) for claim in members)) for role, members in relation.roles)
    return replace(relation, roles=roles)
