"""Conversions in brackets with the right number and the unit of another dimension: 5 kg (11 miles)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from numcheck.arithmetic.units import are_compatible, convert_interval
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval, Number
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context

COUNTERPARTS = {
    "kilogram": ("pound",),
    "pound": ("kilogram",),
    "gram": ("ounce",),
    "ounce": ("gram",),
    "tonne": ("ton",),
    "ton": ("tonne",),
    "kilometer": ("mile",),
    "mile": ("kilometer",),
    "meter": ("foot", "yard"),
    "foot": ("meter", "centimeter"),
    "yard": ("meter",),
    "centimeter": ("inch", "foot"),
    "millimeter": ("inch",),
    "inch": ("centimeter", "millimeter"),
    "hectare": ("acre",),
    "acre": ("hectare",),
    "square_kilometer": ("square_mile",),
    "square_mile": ("square_kilometer",),
    "square_meter": ("square_foot",),
    "square_foot": ("square_meter",),
    "liter": ("gallon", "pint"),
    "gallon": ("liter",),
    "pint": ("liter",),
    "kilometer_per_hour": ("mile_per_hour", "knot"),
    "mile_per_hour": ("kilometer_per_hour",),
    "knot": ("kilometer_per_hour", "mile_per_hour"),
    "degree_celsius": ("degree_fahrenheit",),
    "degree_fahrenheit": ("degree_celsius",),
}
"""Unit -> the units of the other system into which it is converted."""
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
    if measure.unit is None or other.unit is None or measure.quantity is None or other.quantity is None:
        return False
    likes = COUNTERPARTS.get(measure.unit, ())
    if not likes or other.unit not in COUNTERPARTS or are_compatible(measure.unit, other.unit):
        return False
    # Up to 10 inches are converted as 10.
    said = Interval.point(measure.quantity.low)
    return any(_is_conversion(said, measure.unit, like, other.quantity.low) for like in likes)


def _is_conversion(measure: Interval, unit: str, like: str, stated: Number) -> bool:
    """Tell whether a number is about what a measure is in another unit."""
    meant = convert_interval(measure, unit, like)
    if meant is None or meant.low is None or meant.high is None or meant.low <= 0:
        return False
    return bool(meant.low * (1 - SLACK) <= stated <= meant.high * (1 + SLACK))
