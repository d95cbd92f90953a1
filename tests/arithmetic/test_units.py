"""Units: the project's own short list means what pint's long one means."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from pint import UnitRegistry

from numcheck.arithmetic.units import (
    ALTERNATIVES,
    DEFINITIONS,
    SUBDIVISIONS,
    are_compatible,
    convert_interval,
    times_as_large,
)
from numcheck.model.interval import Interval

CONVERSIONS = [
    (1, "mile", "kilometer", Fraction(1609344, 1000000)),
    (45, "mile", "kilometer", Fraction("72.42048")),
    (100, "degree_celsius", "degree_fahrenheit", 212),
    (-40, "degree_celsius", "degree_fahrenheit", -40),
    (32, "degree_fahrenheit", "degree_celsius", 0),
    (6, "foot", "inch", 72),
    (1, "hectare", "square_meter", 10_000),
    (640, "acre", "square_mile", 1),
    (2, "week", "day", 14),
    (90, "minute", "hour", Fraction(3, 2)),
    (14, "pound", "stone", 1),
    (5, "kilogram", "kilogram", 5),
]


@pytest.mark.parametrize(
    ("value", "unit", "other", "result"), CONVERSIONS, ids=[f"{c[0]} {c[1]} in {c[2]}" for c in CONVERSIONS]
)
def test_conversions_are_exact(value, unit, other, result):
    assert convert_interval(Interval.point(value), unit, other) == Interval.point(result)
    assert convert_interval(Interval.point(result), other, unit) == Interval.point(value)


STRANGERS = [("mile", "hour"), ("kilogram", "liter"), ("degree_celsius", "meter"), ("acre", "mile"), ("day", "stride")]


@pytest.mark.parametrize(("unit", "other"), STRANGERS)
def test_units_of_different_things_do_not_convert(unit, other):
    assert convert_interval(Interval.point(1), unit, other) is None
    assert not are_compatible(unit, other)


SIZES = [
    ("kilometer", "meter", 1000),
    ("week", "day", 7),
    ("year", "day", Fraction(1461, 4)),
    ("meter", "second", None),
    ("degree_celsius", "degree_fahrenheit", None),  # it begins elsewhere
]


@pytest.mark.parametrize(("unit", "other", "times"), SIZES)
def test_one_unit_makes_so_many_of_another(unit, other, times):
    assert times_as_large(unit, other) == times


def test_the_width_of_a_measure_is_converted_too():
    assert convert_interval(Interval(45, 55), "foot", "inch") == Interval(540, 660)
    assert convert_interval(Interval(None, 5), "kilometer", "meter") == Interval(None, 5000)


@pytest.mark.parametrize("name", sorted(ALTERNATIVES))
def test_a_name_with_several_meanings_allows_them_all(name):
    """A ton is the short one, the long one and, of careless writers, the metric one."""
    interval = convert_interval(Interval.point(1), name, _metric(name))
    assert interval is not None
    for meant in ALTERNATIVES[name]:
        single = convert_interval(Interval.point(1), meant, _metric(name))
        assert single is not None
        assert single.within(interval)
    assert interval.low < interval.high


def _metric(name: str) -> str:
    return "liter" if name == "gallon" else "kilogram"


DEFINED = re.findall(r"^([a-z]\w*)(?<!-)\s*=", DEFINITIONS.read_text(encoding="utf-8"), re.MULTILINE)
PINTS_WORDS = {"square": "** 2", "cubic": "** 3"}
OTHERWISE = {
    "barrel": "oil_barrel",
    "decade": "10 * year",
    "night": "day",
    "mile_per_second": "mile / second",
    "brake_horsepower": "horsepower",
    "newton_meter": "newton * meter",
    "pound_foot": "force_pound * foot",
    "pound_per_square_inch": "psi",
    "revolutions_per_minute": "1 / minute",
    "billion_cubic_meter": "1000000000 * meter ** 3",
    "million_cubic_foot": "1000000 * foot ** 3",
    "billion_cubic_foot": "1000000000 * foot ** 3",
    "trillion_cubic_foot": "1000000000000 * foot ** 3",
    "percentage_point": "percent",
    "basis_point": "1/100 * percent",
}
"""Units that pint calls something else, or means something else by."""
TOLERANCE = 1e-5
"""Pint's furlong, fathom and acre are in feet of American surveyors, longer by two millionths."""


def in_pint(name: str) -> str:
    word, _, unit = name.partition("_")
    return OTHERWISE.get(name) or (f"{unit} {PINTS_WORDS[word]}" if word in PINTS_WORDS else name)


@pytest.fixture(scope="module")
def registries() -> tuple[UnitRegistry, UnitRegistry]:
    return UnitRegistry(str(DEFINITIONS)), UnitRegistry()


@pytest.mark.parametrize("name", [name for name in DEFINED if not name.startswith("degree_")])
def test_a_unit_of_the_short_list_means_what_pint_means(registries, name):
    own, pints = registries
    quantity = own.Quantity(1, name).to_root_units()
    found = pints.Quantity(quantity.magnitude, str(quantity.units)).to_base_units()
    wanted = pints.parse_expression(f"1 * {in_pint(name)}").to_base_units()
    assert found.units == wanted.units
    assert found.magnitude == pytest.approx(wanted.magnitude, rel=TOLERANCE)


CONVERTED = {"length", "area", "volume", "mass", "energy and power", "pressure and force", "frequency", "percent"}
"""Dimensions of which news gives the same value in two units."""
UNCONVERTED = {"british_thermal_unit", "million_british_thermal_unit"}


def test_every_unit_of_the_vocabulary_that_news_converts_is_defined(vocabulary, registries):
    own, _ = registries
    units = [unit for unit, dimension in vocabulary.units.dimensions.items() if dimension in CONVERTED]
    assert len(units) > 60
    assert [unit for unit in units if unit not in own and unit not in UNCONVERTED] == []


@pytest.mark.parametrize(("large", "small"), sorted(set(SUBDIVISIONS) - {("degree", "minute")}))
def test_subdivisions_are_those_of_the_units(large, small):
    size = SUBDIVISIONS[large, small]
    converted = convert_interval(Interval.point(1), large, small)
    assert converted is not None
    if large in ("year", "month"):
        # News counts a year as 52 weeks and a month as 30 days; the units are a little longer.
        assert abs(converted.low - size) < 1
    else:
        assert size in converted
