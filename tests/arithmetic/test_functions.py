"""The functions of `require`: every value that the operands allow, and where they count, none besides."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from numcheck.arithmetic.figures import Day, Figure
from numcheck.arithmetic.functions import FUNCTIONS
from numcheck.model.interval import Interval
from numcheck.model.period import Calendar, Grain, Period
from numcheck.model.quantity import Kind


def figure(low, high=None, unit=None, per=None, kind=Kind.NUMBER):
    return Figure(Interval(low, low if high is None else high), kind, unit, per)


def endless(low=None, high=None):
    return Figure(Interval(low, high))


def day(text, grain=Grain.DAY, weekday=None, year=None):
    """Give a date as "2024-07-05", or the first and the last of several; "?" is one that nothing tells."""
    first, _, last = text.partition(" ")
    ends = (None, None) if first == "?" else (date.fromisoformat(first), date.fromisoformat(last or first))
    return Day(Period(grain, Calendar(year=year, weekday=weekday), *ends))


def result(name, *values):
    return str(FUNCTIONS[name].call(*values).interval)


NUMBERS = [
    ("sum", ((figure(1, 2), figure(10)),), "[11, 12]"),
    ("sum", ((),), "[0, 0]"),
    ("largest", ((figure(1, 5), figure(3, 4)),), "[3, 5]"),
    ("largest", ((endless(low=2), figure(3, 4)),), "[3, inf)"),
    ("largest", ((endless(high=9), figure(3, 4)),), "[3, 9]"),
    ("smallest", ((figure(1, 5), figure(3, 4)),), "[1, 4]"),
    ("smallest", ((endless(high=9), figure(3, 4)),), "(-inf, 4]"),
    ("smallest", ((endless(low=2), figure(3, 4)),), "[2, 4]"),
    ("largest", ((),), "(-inf, inf)"),
    ("smallest", ((),), "(-inf, inf)"),
    ("abs", (figure(-3, 2),), "[0, 3]"),
    ("abs", (figure(-2, 3),), "[0, 3]"),
    ("abs", (figure(-3, -1),), "[1, 3]"),
    ("abs", (endless(low=-3),), "[0, inf)"),
    ("abs", (Figure(Interval(0, 5, high_open=True)),), "[0, 5)"),
    ("percent_of", (figure(3), figure(12)), "[25, 25]"),
    ("percent_change", (figure(200), figure(150)), "[-25, -25]"),
    ("percent_change", (figure(90, 110), figure(110)), "[0, 200/9]"),
    ("as_percent", (Figure(Interval.point(Fraction(1, 4)), Kind.RATIO),), "[25, 25]"),
    ("as_percent", (figure(25, unit="percent", kind=Kind.PERCENT),), "[25, 25]"),
    ("fraction", (figure(25, unit="percent", kind=Kind.PERCENT),), "[1/4, 1/4]"),
    ("ratio", (figure(10, 20), figure(2, 5)), "[2, 10]"),
    ("nearer", (figure(5), figure(9), figure(6)), "[5, 5]"),
    ("nearer", (figure(5), figure(9), figure(7)), "[5, 5]"),
    ("nearer", (figure(5), figure(9), figure(20)), "[9, 9]"),
    ("first", ((figure(4), figure(2)),), "[4, 4]"),
    ("second", ((figure(4), figure(2)),), "[2, 2]"),
    ("second", ((figure(4),),), "(-inf, inf)"),
    ("as_rounded", (figure(35, unit="mile"),), "[65/2, 75/2]"),
    ("as_rounded", (figure(15, unit="mile"),), "[27/2, 33/2]"),
    ("as_rounded", (figure(37, unit="mile"),), "[37, 37]"),
    ("as_rounded", (figure(35, unit="degree_celsius"),), "[35, 35]"),
    ("convert", (figure(3, unit="foot"), figure(1, unit="yard")), "[1, 1]"),
    ("convert", (figure(3, unit="foot"), figure(1, unit="foot")), "(-inf, inf)"),
    ("convert", (figure(3, unit="foot"), figure(1, unit="kilogram")), "(-inf, inf)"),
    ("convert_difference", (figure(5, unit="degree_celsius"), figure(9, unit="degree_fahrenheit")), "[9, 9]"),
    ("convert_difference", (figure(9, unit="degree_fahrenheit"), figure(5, unit="degree_celsius")), "[5, 5]"),
    ("times", (figure(36), figure(100)), "[3600, 3600]"),
    ("times", (figure(5, unit="liter", per="minute"), figure(2, unit="hour")), "[600, 600]"),
    ("times", (figure(60, unit="mile_per_hour"), figure(30, unit="minute")), "[30, 30]"),
    ("times", (figure(5, unit="liter", per="minute"), figure(2, unit="foot")), "(-inf, inf)"),
    ("per_so_many", (figure(84), figure(420_000), figure(20, per="100000 people")), "[20, 20]"),
    ("per_so_many", (figure(84), figure(420_000), figure(20, per="day")), "(-inf, inf)"),
    ("same_rate", (figure(1200, unit="gbp", per="year"), figure(1, unit="gbp", per="month")), "[100, 100]"),
    ("same_rate", (figure(100, unit="gbp", per="month"), figure(1, unit="gbp", per="year")), "[1200, 1200]"),
    ("same_rate", (figure(100, unit="gbp", per="month"), figure(1, unit="gbp", per="month")), "(-inf, inf)"),
    ("same_rate", (figure(100, unit="gbp", per="month"), figure(1, unit="usd", per="year")), "(-inf, inf)"),
]


@pytest.mark.parametrize(
    ("name", "values", "written"), NUMBERS, ids=[f"{case[0]} {number}" for number, case in enumerate(NUMBERS)]
)
def test_numbers(name, values, written):
    assert result(name, *values) == written


MAY, YEAR, UNKNOWN = day("2023-05-01 2023-05-31"), day("2023-01-01 2023-12-31"), day("?")
ELAPSED = [
    # with one end or with both
    ("days", "2024-07-03", "2024-07-05", "day", "[2, 3]"),
    ("nights, of which the last may not count", "2024-07-03", "2024-07-05", "night", "[1, 3]"),
    ("weeks, rounded either way", "2024-07-01", "2024-07-15", "week", "[3/2, 37/14]"),
    ("hours of days that began and ended at any hour", "2024-07-03", "2024-07-05", "hour", "[24, 96]"),
    ("a month begun", "2023-01-31", "2023-02-28", "month", "[0, 1]"),
    ("months", "2023-01-15", "2023-04-15", "month", "[3, 4]"),
    ("the day before a birthday", "1937-06-10", "1968-06-09", "year", "[30, 31]"),
    ("the birthday", "1937-06-09", "1968-06-09", "year", "[31, 32]"),
    ("decades", "1960-01-01", "1985-01-01", "decade", "[5/2, 13/5]"),
    ("from some day of a month", "2023-05-01 2023-05-31", "2023-07-05", "day", "[35, 66]"),
    ("from some day of a year to one of another", "2020-01-01 2020-12-31", "2023-01-01 2023-12-31", "year", "[2, 4]"),
    ("over the end of February of a year that is told", "2023-12-03", "2024-04-04", "day", "[123, 124]"),
    ("from nobody knows when", "?", "2023-07-05", "day", "(-inf, inf)"),
]


@pytest.mark.parametrize(("start", "end", "unit", "written"), [c[1:] for c in ELAPSED], ids=[c[0] for c in ELAPSED])
def test_elapsed(start, end, unit, written):
    assert result("elapsed", day(start), day(end), figure(1, unit=unit)) == written


DATES = [
    ("days_between", (day("2024-07-03"), day("2024-07-05")), "[2, 2]"),
    ("days_between", (MAY, day("2023-06-02")), "[2, 32]"),
    ("years_between", (day("1968-06-10"), day("2024-06-09")), "[55, 55]"),
    ("years_between", (day("1968-01-01 1968-12-31"), day("2024-06-09")), "[55, 56]"),
    ("length", (day("2024-07-03 2024-07-05", Grain.SPAN), figure(1, unit="day")), "[2, 3]"),
    ("length", (day("1973-01-01 1990-12-31", Grain.SPAN), figure(1, unit="year")), "[16, 18]"),
    # From 1 January to 5 March: both days are named, so that neither may be any day of a year.
    ("length", (day("2024-01-01 2024-03-05", Grain.SPAN), figure(1, unit="day")), "[64, 65]"),
    ("length", (UNKNOWN, figure(1, unit="day")), "(-inf, inf)"),
    ("year", (day("2024-07-05"),), "[2024, 2024]"),
    ("year", (day("2023-11-01 2024-02-01"),), "[2023, 2024]"),
    ("year", (day("?", year=2022),), "[2022, 2022]"),
    ("year", (UNKNOWN,), "(-inf, inf)"),
    ("overlap", (day("2024-07-01 2024-07-05"), day("2024-07-05 2024-07-09")), "[1, 1]"),
    ("overlap", (day("2024-07-05 2024-07-09"), day("2024-07-01 2024-07-05")), "[1, 1]"),
    ("overlap", (day("2024-07-06"), day("2024-07-05")), "[0, 0]"),
    ("overlap", (day("2024-07-05"), day("2024-07-06")), "[0, 0]"),
    ("overlap", (UNKNOWN, MAY), "[0, 1]"),
    ("is_before", (day("2024-07-05"), day("2024-07-05")), "[1, 1]"),
    ("is_before", (day("2024-07-06"), day("2024-07-05")), "[0, 0]"),
    ("is_before", (day("2023-07-01"), YEAR), "[1, 1]"),
    ("is_before", (UNKNOWN, MAY), "[0, 1]"),
    ("weekday", (day("2024-07-05"),), "[4, 4]"),
    ("weekday", (MAY,), "[0, 6]"),
    ("said_weekday", (day("2024-07-05", weekday=3),), "[3, 3]"),
    ("said_weekday", (day("2024-07-05"),), "[0, 6]"),
]


@pytest.mark.parametrize(
    ("name", "values", "written"), DATES, ids=[f"{case[0]} {number}" for number, case in enumerate(DATES)]
)
def test_dates(name, values, written):
    assert result(name, *values) == written


def test_times_of_day_go_over_midnight_only_where_they_must():
    nine, half_past_eleven, eleven_at_night, one = (figure(60 * hour) for hour in (9, Fraction(23, 2), 23, 1))
    minutes, hours = figure(1, unit="minute"), figure(1, unit="hour")
    assert result("minutes_between", nine, half_past_eleven, minutes) == "[299/2, 301/2]"
    assert result("minutes_between", eleven_at_night, one, hours) == "[239/120, 241/120]"


def test_only_hours_are_told_by_halves():
    assert result("by_half_hours", figure(2, unit="hour")) == "[7/4, 9/4]"
    assert result("by_half_hours", figure(90, unit="minute")) == "[90, 90]"


@pytest.mark.parametrize(
    ("mean", "number", "sums"),
    [
        # 20 families have 47 children, 2.35 each, or 48, 2.4 each
        (figure(Fraction("2.345"), Fraction("2.355")), figure(20), 1),
        (figure(Fraction("2.365"), Fraction("2.375")), figure(20), 0),
        # 5.458 is cut to 5.45 by some
        (figure(Fraction("5.445"), Fraction("5.455")), figure(24), 1),
    ],
)
def test_possible_sums_are_whole_numbers_that_have_a_mean(mean, number, sums):
    assert FUNCTIONS["possible_sums"].call(mean, number).interval == Interval.point(sums)
