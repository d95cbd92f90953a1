"""How values are written for an editor."""

from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck.arithmetic.figures import Figure, show
from numcheck.model.interval import Interval
from numcheck.model.quantity import Kind


@pytest.mark.parametrize(
    ("low", "high", "kind", "unit", "shown"),
    [
        (14, 14, Kind.COUNT, None, "14"),
        (1284, 1284, Kind.COUNT, None, "1,284"),
        (-4, -4, Kind.NUMBER, None, "-4"),
        (Fraction(1, 3), Fraction(1, 3), Kind.NUMBER, None, "0.33"),
        (Fraction(16231, 100), Fraction(16231, 100), Kind.NUMBER, None, "162.31"),
        # large numbers: in words where three decimals say them, in full where they do not
        (1_720_000_000, 1_720_000_000, Kind.COUNT, None, "1.72 billion"),
        (7_842_613, 7_842_613, Kind.COUNT, None, "7,842,613"),
        # money: its sign or its code; pence in full
        (14_742_000, 14_742_000, Kind.MONEY, "usd", "$14.742 million"),
        (Fraction(175, 3), Fraction(175, 3), Kind.MONEY, "gbp", "£58.33"),
        (2000, 2000, Kind.MONEY, "gbp", "£2,000"),
        (Fraction(-9, 2), Fraction(-9, 2), Kind.MONEY, "usd", "-$4.50"),
        (1_200_000_000, 1_200_000_000, Kind.MONEY, "nok", "NOK 1.2 billion"),
        (482, 482, Kind.MONEY, "gbp_penny", "482 pence"),
        (1, 1, Kind.MONEY, "gbp_penny", "1 penny"),
        # shares
        (65, 65, Kind.PERCENT, "percent", "65%"),
        (7, 7, Kind.PERCENT, "percentage_point", "7 percentage points"),
        (1, 1, Kind.PERCENT, "percentage_point", "1 percentage point"),
        # measures, as news writes their units
        (185, 185, Kind.MEASURE, "kilometer_per_hour", "185 km/h"),
        (Fraction(7, 3), Fraction(7, 3), Kind.DURATION, "hour", "2 hours 20 minutes"),
        (Fraction(337, 120), Fraction(339, 120), Kind.DURATION, "hour", "2 hours 49 minutes"),
        (Fraction(1, 2), Fraction(1, 2), Kind.DURATION, "hour", "0.5 hours"),
        (12, 12, Kind.MEASURE, "foot_per_second", "12 feet per second"),
        (21, 21, Kind.MEASURE, "degree_celsius", "21 °C"),
        (1, 1, Kind.MEASURE, "foot", "1 foot"),
        # ranges name their unit once
        (16, 18, Kind.DURATION, "year", "16 to 18 years"),
        (5, 6, Kind.DURATION, "day", "5 to 6 days"),
        (38, 40, Kind.PERCENT, "percent", "38 to 40%"),
        (3, 4, Kind.MONEY, "usd", "$3 to $4"),
        (60, None, Kind.COUNT, None, "at least 60"),
        (None, 60, Kind.COUNT, None, "at most 60"),
        # a clock shows whole minutes
        (Fraction(93, 2), Fraction(95, 2), Kind.DURATION, "minute", "47 minutes"),
        (40, 47, Kind.DURATION, "minute", "40 to 47 minutes"),
        # dates
        (5, 5, Kind.NUMBER, "weekday", "Saturday"),
        (2024, 2024, Kind.NUMBER, "calendar_year", "2024"),
    ],
)
def test_show(low, high, kind, unit, shown):
    assert show(Figure(Interval(low, high), kind, unit)) == shown
