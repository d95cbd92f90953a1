"""Units of measure: how they divide and convert. pint knows; it is imported only when two measures meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

from numcheck.arithmetic.rare_units import accepted_units
from numcheck.model.interval import Interval, Number, exact

SUBDIVISIONS: Mapping[tuple[str, str], int] = {
    ("foot", "inch"): 12,
    ("yard", "foot"): 3,
    ("stone", "pound"): 14,
    ("pound", "ounce"): 16,
    ("meter", "centimeter"): 100,
    ("kilometer", "meter"): 1000,
    ("kilogram", "gram"): 1000,
    ("mile", "yard"): 1760,
    ("year", "month"): 12,
    ("year", "week"): 52,
    ("year", "day"): 365,
    ("month", "week"): 4,
    ("month", "day"): 30,
    ("week", "day"): 7,
    ("day", "hour"): 24,
    ("hour", "minute"): 60,
    ("minute", "second"): 60,
    ("degree", "minute"): 60,
}
"""How many of the smaller unit make one of the larger, for lengths written in both: 6ft 2in."""

DEFINITIONS = Path(__file__).with_name("units.txt")
"""The units of news in pint's own notation: a hundredth of pint's list, and loaded in a hundredth of the time."""


@lru_cache(maxsize=1)
def _registry() -> Any:
    from pint import UnitRegistry  # 0.2 s: only when two measures meet

    return UnitRegistry(str(DEFINITIONS), autoconvert_offset_to_baseunit=True, non_int_type=Fraction)


@lru_cache(maxsize=1)
def _full_registry() -> Any:
    from pint import UnitRegistry  # all of pint's units, 0.4 s: only for those that news seldom uses

    return UnitRegistry(autoconvert_offset_to_baseunit=True)


@lru_cache(maxsize=1)
def _rare_names() -> frozenset[str]:
    return frozenset(accepted_units().values())


def _registry_for(units: tuple[str, ...]) -> Any:
    """Give the registry that knows the factors of some units; None where neither does, as for money."""
    names = {factor for unit in units for factor, _ in _factors(unit)}
    small = _registry()
    if all(name in small for name in names):
        return small
    return _full_registry() if all(name in small or name in _rare_names() for name in names) else None


def _factors(unit: str) -> Iterator[tuple[str, int]]:
    """Take the name of a compound unit apart: kilogram_per_cubic_meter is kilogram, 1 and meter, -3."""
    if unit in _registry():
        yield unit, 1
        return
    for index, part in enumerate(unit.split("_per_")):
        sign = -1 if index else 1
        for prefix, power in (("square_", 2), ("cubic_", 3)):
            if part.startswith(prefix):
                yield part.removeprefix(prefix), sign * power
                break
        else:
            yield part, sign


def _expression(unit: str) -> str:
    """Write a unit as pint reads it: kilogram ** 1 * meter ** -3; one without a divisor is known by its name."""
    if "_per_" not in unit or unit in _registry():
        return unit
    return " * ".join(f"{name} ** {power}" for name, power in _factors(unit))


@lru_cache(maxsize=1024)
def _line(unit: str, other: str) -> tuple[Number, Number] | None:
    """Give slope and offset of the conversion between two units, both exact; None where there is none."""
    if unit == other:
        return 1, 0
    registry = _registry_for((unit, other))
    if registry is None:
        return None
    unit, other = _expression(unit), _expression(other)
    try:
        zero = registry.Quantity(Fraction(0), unit).to(other).magnitude
        one = registry.Quantity(Fraction(1), unit).to(other).magnitude
    except Exception:
        return None
    return exact(Fraction(one) - Fraction(zero)), exact(Fraction(zero))


ALTERNATIVES: Mapping[str, tuple[str, ...]] = {
    "ounce": ("ounce", "troy_ounce"),
    "ton": ("ton", "long_ton", "tonne"),
    "gallon": ("gallon", "imperial_gallon"),
}
"""What one name of a unit may mean: the ounce of gold, the ton of Britain, of America and of careless writers."""


def convert_interval(interval: Interval, unit: str, other: str) -> Interval | None:
    """Convert every value of a set from one unit to another; None where the units measure different things.

    Where a name has several meanings, the result holds the values of all of them.
    """
    result: Interval | None = None
    for meant in ALTERNATIVES.get(unit, (unit,)):
        for wanted in ALTERNATIVES.get(other, (other,)):
            line = _line(meant, wanted)
            if line is None:
                return None
            converted = interval * Interval.point(line[0]) + Interval.point(line[1])
            result = converted if result is None else result.hull(converted)
    return result


def are_compatible(unit: str, other: str) -> bool:
    """Tell whether two units measure the same thing."""
    return _line(unit, other) is not None
