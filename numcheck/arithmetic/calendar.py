"""Days, weekdays and the time between dates. Pure functions; nothing here reads a clock."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def last_day(year: int, month: int) -> int:
    """Give the number of days in a month.

    >>> last_day(2024, 2)
    29
    """
    return monthrange(year, month)[1]


def make_date(year: int, month: int, day: int) -> date | None:
    """Give a date; None where there is no such day.

    >>> make_date(2023, 2, 29) is None
    True
    """
    if not 1 <= year <= 9999 or not 1 <= month <= 12 or not 1 <= day <= last_day(year, month):
        return None
    return date(year, month, day)


def add_months(day: date, months: int) -> date | None:
    """Give the same day some months on, or the last day of that month; None beyond the years 1 to 9999.

    >>> add_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, last_day(year, month + 1)))


def add_days(day: date, days: int) -> date | None:
    """Give the date some days on; None beyond the years 1 to 9999."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """Give the nth such weekday of a month; the last one for -1.

    >>> nth_weekday(2024, 11, 3, 4)
    datetime.date(2024, 11, 28)
    """
    if nth > 0:
        first = date(year, month, 1)
        return make_date(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, last_day(year, month))
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def whole_years(start: date, end: date) -> int:
    """Give the completed years from one day to another, as ages are counted.

    >>> whole_years(date(1937, 2, 12), date(1968, 6, 9))
    31
    """
    years = end.year - start.year
    return years - ((end.month, end.day) < (start.month, start.day))


def whole_months(start: date, end: date) -> int:
    """Give the completed months from one day to another."""
    months = (end.year - start.year) * 12 + end.month - start.month
    return months - (end.day < start.day)
