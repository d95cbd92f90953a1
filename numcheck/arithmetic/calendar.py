"""Days, weekdays and the time between dates. Pure functions; nothing here reads a clock."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

DAYS_OF = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
MONTHS_OF = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
LONGEST_COUNT = 1_000_000
"""Units beyond which no date is counted."""


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


def easter(year: int) -> date:
    """Give Easter Sunday of the western churches, by the rule of Gauss as Meeus states it.

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def add_units(day: date, count: int, unit: str) -> date | None:
    """Give the date some days, weeks, months or years on; None for other units and beyond the years 1 to 9999.

    >>> add_units(date(1999, 5, 13), -2, "week")
    datetime.date(1999, 4, 29)
    """
    if abs(count) > LONGEST_COUNT:
        return None
    if unit in DAYS_OF:
        return add_days(day, count * DAYS_OF[unit])
    return add_months(day, count * MONTHS_OF[unit]) if unit in MONTHS_OF else None


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
