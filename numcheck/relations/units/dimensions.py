"""Conversions in brackets with the right number and the unit of another dimension: 5 kg (11 miles)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from numcheck.arithmetic.units import are_compatible, convert_interval
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context

COUNTERPARTS = {
    "kilogram": "pound",
    "pound": "kilogram",
    "gram": "ounce",
    "ounce": "gram",
    "kilometer": "mile",
    "mile": "kilometer",
    "meter": "foot",
    "foot": "meter",
    "centimeter": "inch",
    "inch": "centimeter",
    "hectare": "acre",
    "acre": "hectare",
    "liter": "gallon",
    "gallon": "liter",
}
"""Unit -> the unit of the other system into which it is converted."""
SLACK = Fraction(1, 10)
"""By what part of itself the right conversion may be missed."""


def find_other_dimensions(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each measure whose conversion in brackets has the right number and a unit of something else.

    Another dimension alone is no fault: a 40-tonne (18 m) boat has both.
    """
    for claims in context.by_sentence.values():
        for measure, other in pairwise(claims):
            if _stands_in_brackets(context, measure, other) and _is_converted_to_another(measure, other):
                yield Relation(
                    definition.kind,
                    (("measure", (measure,)), ("converted", (other,))),
                    strength=Strength.NATURAL,
                    about=(measure.id, other.id),
                    facts=(("faults", 1),),
                )


def _stands_in_brackets(context: Context, measure: Claim, other: Claim) -> bool:
    keys = context.sentences[measure.sentence].keys
    return (
        measure.kind is other.kind is kinds.MEASURE
        and keys[other.mention.first - 1] == "("
        and other.mention.first - measure.last <= 1
        and keys[other.mention.last : other.mention.last + 1] == (")",)
    )


def _is_converted_to_another(measure: Claim, other: Claim) -> bool:
    if measure.unit is None or other.unit is None or measure.interval is None or other.quantity is None:
        return False
    like = COUNTERPARTS.get(measure.unit)
    if like is None or other.unit not in COUNTERPARTS or are_compatible(measure.unit, other.unit):
        return False
    meant = convert_interval(measure.interval, measure.unit, like)
    if meant is None or meant.low is None or meant.high is None:
        return False
    return meant.low * (1 - SLACK) <= other.quantity.low <= meant.high * (1 + SLACK)
