"""What the words of a date say, before the day of the article is known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from numcheck.model.period import Calendar


class Expression(NamedTuple):
    """What the words of one date say."""

    form: str
    """The name of the form in FORMS, or span."""
    said: Calendar = Calendar()
    number: int = 0
    """Days from today, the number of a quarter, half or century, the first year of a decade, which such weekday."""
    unit: str = ""
    """For "last week" its unit; for the week of a day the word that says where the day stands: of, start, end."""
    shift: int = 0
    """Days from the weekday that a holiday is counted from: Black Friday is the day after a Thursday."""
    which: str = ""
    """last, next, this or that."""
    part: str = ""
    """start, middle or end of the period; before or after: what of it lies before or after today."""
    is_future: bool = False
    """Whether the words around it speak of the future."""
    ends: tuple[Expression, ...] = ()
    """First and last date of a span."""


class Found(NamedTuple):
    """A date in a sentence: index of its first word, index after its last, and what it says."""

    first: int
    last: int
    expression: Expression


def fault_of(said: Calendar) -> str | None:
    """Tell why there is no such day: "September has 30 days"; None where there is one."""
    if said.month is None:
        return None
    if not 1 <= said.month <= 12:
        return f"there is no month {said.month}"
    if said.day is None:
        return None
    year = said.year if said.year is not None and 1 <= said.year <= 9999 else 2000
    days = monthrange(year, said.month)[1]
    if 1 <= said.day <= days:
        return None
    name = date(2000, said.month, 1).strftime("%B")
    return f"{name} {year} has {days} days" if said.month == 2 and said.day == 29 else f"{name} has {days} days"
