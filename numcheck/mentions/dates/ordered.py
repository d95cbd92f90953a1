"""The nth day, week, weekend or month of a longer period: the first week of May, the last day of 2015."""

from __future__ import annotations

from datetime import date, timedelta

from numcheck.arithmetic.calendar import add_days, add_months, last_day

WEEK = 7
THURSDAY, SATURDAY = 3, 5


def nth_unit(first: date, last: date, unit: str, number: int) -> tuple[date, date] | None:
    """Give the days of the nth unit of a period, its last one for -1; None where there is none.

    A week belongs to the period that most of its days lie in, and a weekend to that of its Saturday.

    >>> nth_unit(date(2015, 1, 1), date(2015, 1, 31), "week", 1)
    (datetime.date(2014, 12, 29), datetime.date(2015, 1, 4))
    """
    match unit:
        case "day":
            day = last if number < 0 else add_days(first, number - 1)
            return (day, day) if day is not None and first <= day <= last else None
        case "week":
            return _around(_nth_weekday(first, last, THURSDAY, number), THURSDAY, WEEK)
        case "weekend":
            return _around(_nth_weekday(first, last, SATURDAY, number), 0, WEEK - SATURDAY)
        case "month":
            begin = last.replace(day=1) if number < 0 else add_months(first, number - 1)
            if begin is None or not first <= begin <= last:
                return None
            return begin, begin.replace(day=last_day(begin.year, begin.month))
        case _:
            return None


def _nth_weekday(first: date, last: date, weekday: int, number: int) -> date | None:
    if number < 0:
        return last - timedelta(days=(last.weekday() - weekday) % WEEK)
    day = add_days(first, (weekday - first.weekday()) % WEEK + WEEK * (number - 1))
    return day if day is not None and day <= last else None


def _around(day: date | None, before: int, size: int) -> tuple[date, date] | None:
    """Give so many days, of which some lie before a given one."""
    begin = add_days(day, -before) if day is not None else None
    end = add_days(begin, size - 1) if begin is not None else None
    return (begin, end) if begin is not None and end is not None else None
