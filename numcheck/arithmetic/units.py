"""Units of measure: how they divide and convert. pint is asked only about those that news seldom uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

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
    ("hour", "second"): 3600,
    ("minute", "second"): 60,
    ("degree", "minute"): 60,
}
"""How many of the smaller unit make one of the larger, for lengths written in both: 6ft 2in."""

DEFINITIONS = Path(__file__).with_name("units.txt")
"""The units of news in pint's own notation. They are read here, because pint takes longer to start than an article."""
DEFINITION = re.compile(r"(?P<name>[a-z]\w*)(?P<prefix>-)? = (?P<factors>[^;]*?)(?:; offset: (?P<offset>\S+))?")
FACTOR = re.compile(r"(?P<divides>/ )?(?:(?P<number>\d+(?:/\d+)?)|(?P<name>\[?[a-z]\w*\]?))(?: \*\* (?P<power>\d+))?")


class Scale(NamedTuple):
    """How a unit measures: a value of it is value * slope + offset of the base units, each to its power."""

    slope: Fraction
    offset: Fraction = Fraction(0)
    bases: tuple[tuple[str, int], ...] = ()
    """Base unit -> power, in the order of their names: (("meter", 1), ("second", -1))."""

    def times(self, other: Scale, power: int) -> Scale:
        """Multiply by a power of another unit; where anything is multiplied, offsets mean nothing."""
        bases = dict(self.bases)
        for base, own in other.bases:
            bases[base] = bases.get(base, 0) + own * power
        return Scale(self.slope * other.slope**power, bases=tuple(sorted((b, n) for b, n in bases.items() if n)))


@lru_cache(maxsize=1)
def _scales() -> Mapping[str, Scale]:
    """Read the definitions: unit or prefix -> its scale."""
    scales: dict[str, Scale] = {}
    for line in DEFINITIONS.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        definition = DEFINITION.fullmatch(line)
        assert definition is not None, line
        name, scale = definition["name"], Scale(Fraction(1))
        for factor in FACTOR.finditer(definition["factors"]):
            if factor["number"]:
                value = Scale(Fraction(factor["number"]))
            elif factor["name"].startswith("["):
                value = Scale(Fraction(1), bases=((name, 1),))
            else:
                value = _with_prefix(factor["name"], scales)
            scale = scale.times(value, int(factor["power"] or 1) * (-1 if factor["divides"] else 1))
        scales[name + (definition["prefix"] or "")] = scale._replace(offset=Fraction(definition["offset"] or 0))
    return scales


def _with_prefix(name: str, scales: Mapping[str, Scale]) -> Scale:
    """Give the scale of a unit that may have a prefix: kilogram; raise KeyError where it is unknown."""
    if name in scales and not name.endswith("-"):
        return scales[name]
    for prefix, scale in scales.items():
        if prefix.endswith("-") and name.startswith(prefix[:-1]) and name[len(prefix) - 1 :] in scales:
            return scale.times(scales[name[len(prefix) - 1 :]], 1)
    raise KeyError(name)


def _is_known(name: str) -> bool:
    try:
        _with_prefix(name, _scales())
    except KeyError:
        return False
    return True


@lru_cache(maxsize=1024)
def _scale(unit: str) -> Scale | None:
    """Give the scale of a unit of news, or of a compound of such; None where the definitions do not hold it."""
    scales = _scales()
    try:
        scale = Scale(Fraction(1))
        factors = list(_factors(unit))
        if len(factors) == 1 and factors[0] == (unit, 1):
            return _with_prefix(unit, scales)
        for name, power in factors:
            scale = scale.times(_with_prefix(name, scales), power)
    except KeyError:
        return None
    return scale


@lru_cache(maxsize=1)
def _full_registry() -> Any:
    from pint import UnitRegistry  # all of pint's units, 0.4 s: only for those that news seldom uses

    return UnitRegistry(autoconvert_offset_to_baseunit=True)


@lru_cache(maxsize=1)
def _rare_names() -> frozenset[str]:
    return frozenset(accepted_units().values())


def _factors(unit: str) -> Iterator[tuple[str, int]]:
    """Take the name of a compound unit apart: kilogram_per_cubic_meter is kilogram, 1 and meter, -3."""
    if _is_known(unit):
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
    if "_per_" not in unit or _is_known(unit):
        return unit
    return " * ".join(f"{name} ** {power}" for name, power in _factors(unit))


@lru_cache(maxsize=1024)
def _line(unit: str, other: str) -> tuple[Number, Number] | None:
    """Give slope and offset of the conversion between two units, both exact; None where there is none."""
    if unit == other:
        return 1, 0
    a, b = _scale(unit), _scale(other)
    if a is None or b is None:
        return _rare_line(unit, other)
    if a.bases != b.bases:
        return None
    return exact(a.slope / b.slope), exact((a.offset - b.offset) / b.slope)


def _rare_line(unit: str, other: str) -> tuple[Number, Number] | None:
    """Ask pint for the conversion between units of which it knows one and the definitions do not; never for money."""
    names = {factor for each in (unit, other) for factor, _ in _factors(each)}
    if not all(_is_known(name) or name in _rare_names() for name in names):
        return None
    registry = _full_registry()
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


def times_as_large(unit: str, other: str) -> Number | None:
    """Give how many of another unit one of a unit makes: 1000 for the kilometer and the meter; None if they differ."""
    line = _line(unit, other)
    return None if line is None or line[1] else line[0]


def are_compatible(unit: str, other: str) -> bool:
    """Tell whether two units measure the same thing."""
    return _line(unit, other) is not None
