"""Conditions written out: the sum that an editor checks."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from numcheck.arithmetic.figures import Day, Figure, number
from numcheck.arithmetic.writing import compute, write
from numcheck.model.interval import Interval
from numcheck.model.period import Calendar, Grain, Period
from numcheck.model.quantity import Kind
from numcheck.rulebook.conditions import parse_condition, parse_value


def money(value):
    return Figure(Interval.point(value), Kind.MONEY, "usd")


def percent(value):
    return Figure(Interval.point(value), Kind.PERCENT, "percent")


def measure(value, unit, per=None):
    return Figure(Interval.point(value), Kind.MEASURE, unit, per)


def day(year, month, at, weekday=None):
    then = date(year, month, at)
    return Day(Period(Grain.DAY, Calendar(year, month, at, weekday), then, then))


VALUES = {
    "part": (number(9), number(5)),
    "total": number(12),
    "before": number(46_000),
    "after": number(31_200),
    "vans": number(14),
    "price": money(38_500),
    "bill": money(593_000),
    "yes": percent(51),
    "no": percent(44),
    "points": Figure(Interval.point(5), Kind.PERCENT, "percentage_point"),
    "half": Figure(Interval.point(Fraction(1, 2)), Kind.RATIO),
    "km": measure(70, "kilometer"),
    "miles": measure(53, "mile"),
    "rate": measure(210, "liter", "minute"),
    "hours": Figure(Interval.point(6), Kind.DURATION, "hour"),
    "leaked": measure(48_000, "liter"),
    "monday": day(2024, 6, 12, weekday=0),
    "arrest": day(2014, 10, 9),
    "verdict": day(2010, 1, 21),
    "faults": number(1),
}
TYPES = {
    name: "date" if isinstance(value, Day) else "numbers" if isinstance(value, tuple) else "number"
    for name, value in VALUES.items()
}


@pytest.mark.parametrize(
    ("condition", "written"),
    [
        ("sum(part) <= total", "9 + 5 = 14 > 12"),
        ("total == sum(part)", "12 < 14 = 9 + 5"),
        ("total == sum(part) - 1 and total < 10", "12 < 13 = 9 + 5 - 1"),
        ("before - sum(part) == after", "46,000 - 9 - 5 = 45,986 > 31,200"),
        ("total * sum(part) == after", "12 × (9 + 5) = 168 < 31,200"),
        ("total + sum(part) - vans == 8", "12 + 9 + 5 - 14 = 12 > 8"),
        ("abs(after - before) == total", "46,000 - 31,200 = 14,800 > 12"),
        ("abs(percent_change(before, after)) == yes", "14,800 / 46,000 = 32.2% < 51%"),
        ("percent_of(total, before) == no", "12 / 46,000 = 0.0261% < 44%"),
        ("times(price, vans) == bill", "14 × $38,500 = $539,000 < $593,000"),
        ("times(rate, hours) == leaked", "210 litres per minute × 6 hours = 75,600 litres > 48,000 litres"),
        ("(1 - fraction(half)) * total == 8", "(1 - 0.5) × 12 = 6 < 8"),
        ("abs(yes - no) == points", "51% - 44% = 7 percentage points > 5 percentage points"),
        ("yes + no >= 100", "51% + 44% = 95% < 100%"),
        ("no > 50", "44% < 50%"),
        ("convert(km, miles) == miles", "70 km = 43.5 miles < 53 miles"),
        # of several ways to agree, the nearest
        ("total == 24 or total == 13", "12 < 13"),
        ("weekday(monday) == said_weekday(monday)", "12 June 2024 = Wednesday ≠ Monday"),
        ("is_before(arrest, verdict) == 1", "21 January 2010 < 9 October 2014"),
        ("overlap(arrest, verdict) == 1", "9 October 2014 ≠ 21 January 2010"),
        # nothing to compute
        ("faults == 0", ""),
        ("faults == 1", ""),
        ("1 == 2", ""),
        ("not total == 12", "total == 12"),
    ],
)
def test_compute(condition, written):
    assert compute(parse_condition(condition, TYPES), VALUES) == written


@pytest.mark.parametrize(
    "text",
    [
        "sum(part) <= total",
        "total * sum(part) - 1 == 2",
        "(total - 1) * 2 == vans",
        "total - (vans - 1) == 2",
        "not total == 12",
        "total == 1 or total < 2",
        "abs(-total) > 3",
    ],
)
def test_write_gives_what_was_read(text):
    assert write(parse_condition(text, TYPES)) == text


def test_write_sets_brackets_where_they_are_needed():
    assert write(parse_value("(total - vans) - 1", TYPES)) == "total - vans - 1"
