"""Days and the time between them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.arithmetic.calendar import (
    add_days,
    add_months,
    add_units,
    last_day,
    make_date,
    nth_weekday,
    whole_months,
    whole_years,
)

days = st.dates(date(1000, 1, 1), date(2999, 12, 31))

IMPOSSIBLE = [(2023, 2, 29), (2024, 2, 30), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (0, 1, 1), (2024, 1, 0), (10_000, 1, 1)]  # fmt: skip


@pytest.mark.parametrize("fields", IMPOSSIBLE, ids=str)
def test_there_is_no_such_day(fields):
    assert make_date(*fields) is None


@given(days)
def test_every_day_can_be_made(day):
    assert make_date(day.year, day.month, day.day) == day


@given(days, st.integers(-600, 600))
def test_months_on_keep_the_day_or_end_the_month(day, months):
    later = add_months(day, months)
    assert later is not None
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == min(day.day, last_day(later.year, later.month))


@given(days, st.integers(1, 1200))
def test_whole_months_count_what_was_added(day, months):
    later = add_months(day, months)
    assert later is not None
    clipped = later.day < day.day
    assert whole_months(day, later) == months - clipped


@given(days, days)
def test_an_age_grows_on_the_birthday(one, other):
    birth, day = sorted((one, other))
    age = whole_years(birth, day)
    assert age >= 0
    assert age in (day.year - birth.year, day.year - birth.year - 1)
    assert (age == day.year - birth.year) == ((day.month, day.day) >= (birth.month, birth.day))


@pytest.mark.parametrize("move", [add_days, add_months])
def test_beyond_the_calendar_there_is_nothing(move):
    assert move(date(9999, 12, 31), 1) is None
    assert move(date(1, 1, 1), -1) is None
    assert move(date(2024, 1, 1), 10**9) is None


@given(days, st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1]))
def test_the_nth_weekday_of_a_month(day, weekday, nth):
    found = nth_weekday(day.year, day.month, weekday, nth)
    assert found is not None
    assert (found.weekday(), found.month) == (weekday, day.month)
    if nth > 0:
        assert (found.day - 1) // 7 == nth - 1
    else:
        assert (found + timedelta(days=7)).month != day.month


def test_a_month_may_have_no_fifth_monday():
    assert nth_weekday(2024, 2, 0, 5) is None


def test_no_date_is_counted_to_from_far_away():
    assert add_units(date(1, 1, 1), 1_000_000, "day") == date(2738, 11, 29)
    assert add_units(date(1, 1, 1), 1_000_001, "day") is None
