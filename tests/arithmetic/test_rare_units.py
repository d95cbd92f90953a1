"""Units that are taken from quantulum3: what pint calls them, how large they are, and what is refused."""

from __future__ import annotations

import csv
import warnings
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from numcheck.arithmetic.rare_units import LONGEST_SURFACE, accepted_units, unit_of_surface
from numcheck.arithmetic.units import are_compatible, convert_interval
from numcheck.model.interval import Interval

with Path(__file__).with_name("quantulum.tsv").open(encoding="utf-8", newline="") as table:
    UNITS = list(csv.DictReader(table, delimiter="\t"))
"""Every unit taken: its dimension and name in quantulum3, its name in pint, and its size in base units."""


@cache
def registry() -> Any:
    import pint

    return pint.UnitRegistry()


@cache
def listed() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from quantulum3 import load

        return load.units("en_US")


def test_table_of_units_is_complete() -> None:
    assert {row["quantulum3"]: row["pint"] for row in UNITS} == accepted_units()


@pytest.mark.parametrize("row", UNITS, ids=lambda row: row["quantulum3"])
def test_unit_means_the_same_to_both(row: dict[str, str]) -> None:
    unit = listed().names[row["quantulum3"]]
    assert unit.entity.name == row["dimension"]
    assert unit.entity.name not in ("currency", "dimensionless")
    name = {"degree_celsius": "degree_Celsius", "degree_fahrenheit": "degree_Fahrenheit"}.get(row["pint"], row["pint"])
    size = registry().Quantity(1, name).to_base_units()
    assert f"{size.magnitude:.6g}" == row["size"]
    assert str(size.units) == row["in"]


@pytest.mark.parametrize("row", UNITS, ids=lambda row: row["quantulum3"])
def test_surface_of_one_meaning_is_read_as_that_unit(row: dict[str, str]) -> None:
    units = listed()
    for surface in units.names[row["quantulum3"]].surfaces[:1]:
        meanings = {unit.name for known in (units.symbols, units.surfaces) for unit in known.get(surface, ())}
        if surface.isalpha() and len(meanings) == 1:
            assert unit_of_surface(surface) == row["pint"]


@pytest.mark.parametrize(
    ("surface", "unit"),
    [
        ("A/cm2", "ampere_per_square_centimeter"),
        ("W/m²", "watt_per_square_meter"),
        ("kg/m^3", "kilogram_per_cubic_meter"),
        ("m/s2", "meter_per_square_second"),
        ("t/ha", "tonne_per_hectare"),
        ("g/km", "gram_per_kilometer"),
        ("mmHg", "millimeter_Hg"),
        ("eV", "electron_volt"),
        ("kilojoules", "kilojoule"),
        ("lbf", "force_pound"),
    ],
)
def test_surface_is_a_unit(surface: str, unit: str) -> None:
    assert unit_of_surface(surface) == unit


@pytest.mark.parametrize(
    "surface",
    [
        "MPs",  # metres per second to quantulum3
        "cwt",  # light, watts and tonnes
        "mSv/h",  # milliseconds, volts and sieverts
        "kt",  # knots or kilotons
        "tons",  # three kinds of them
        "USD/t",  # money has its own table
        "and/or",
        "men/women",
        "people",
        "",
        "/",
        "m/s/s",
        "kg m",
        "2",
        "9" * 160,
        "hundred and " * 4,
        "a" * (LONGEST_SURFACE + 1),
    ],
)
def test_surface_is_no_unit(surface: str) -> None:
    assert unit_of_surface(surface) is None


def test_window_is_asked_once_for_a_surface() -> None:
    unit_of_surface.cache_clear()
    for _ in range(3):
        unit_of_surface("W/m2")
    assert (unit_of_surface.cache_info().misses, unit_of_surface.cache_info().hits) == (1, 2)


def test_rare_units_convert() -> None:
    one = Interval.point(1)
    assert convert_interval(one, "kilogram_per_cubic_meter", "gram_per_cubic_centimeter") == Interval.point(
        Fraction(1, 1000)
    )
    assert are_compatible("millimeter_Hg", "kilopascal")
    assert are_compatible("force_kilogram", "newton")
    assert not are_compatible("usd_per_barrel", "mile_per_gallon")
    assert not are_compatible("millimeter_Hg", "meter")
