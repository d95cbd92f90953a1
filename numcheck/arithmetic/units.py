"""Units of measure: how they divide and convert. pint knows; it is imported only when two measures meet."""

from __future__ import annotations

from collections.abc import Mapping

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
