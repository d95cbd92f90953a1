"""Days, months, years and times of day."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from numcheck.model import kinds
from numcheck.model.quantity import Kind
from numcheck.model.records import record

SINCE = "since"
"""The relation of a period that runs from a date to the day of the article."""


class Grain(StrEnum):
    """How finely a period is stated."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    SPAN = "span"
    """From one date to another."""


@record(frozen=True, slots=True)
class Calendar:
    """What the words of a date say, before anything is inferred."""

    year: int | None = None
    month: int | None = None
    """1 is January."""
    day: int | None = None
    """Of the month, as it is written: there may be no such day."""
    weekday: int | None = None
    """0 is Monday."""

    @property
    def is_full(self) -> bool:
        return self.year is not None and self.month is not None and self.day is not None


@record(frozen=True, slots=True)
class Period:
    """A stretch of days, as far as the text and its dateline tell."""

    grain: Grain
    said: Calendar
    first: date | None = None
    """None: the words do not tell, and nothing was guessed."""
    last: date | None = None
    inferred: tuple[str, ...] = ()
    """Which of year, month and day were taken from the dateline or a neighbour."""
    relation: str | None = None
    """The name of the relative expression, such as last_month or days_ago; None for an absolute date."""
    closing: Calendar | None = None
    """What the words say of the last day, where they run from one date to another."""
    fault: str | None = None
    """Why no such date exists: "September has 30 days"."""

    @property
    def kind(self) -> Kind:
        return kinds.DATE

    def __str__(self) -> str:
        if self.fault:
            return "date impossible"
        if self.first is None or self.last is None:
            said = self.said
            fields = (said.year, said.month, said.day)
            shown = "-".join("?" if f is None else f"{f:02}" for f in fields)
            return f"date {shown}"
        if self.first == self.last:
            return f"date {self.first}"
        return f"date {self.first}..{self.last}"


@record(frozen=True, slots=True)
class Clock:
    """A time of day."""

    minute: int | None
    """Minutes after midnight; None where the time is impossible."""
    zone: str | None = None
    """gmt, edt ...; a time is compared without it."""
    is_ambiguous: bool = False
    """Whether it may be morning or afternoon: "at 9.30"."""

    @property
    def kind(self) -> Kind:
        return kinds.TIME

    def __str__(self) -> str:
        if self.minute is None:
            return "time impossible"
        zone = f" {self.zone}" if self.zone else ""
        return f"time {self.minute // 60:02}:{self.minute % 60:02}{zone}"


@record(frozen=True, slots=True)
class Score:
    """Two or more numbers against each other: a result, a vote, sets of a match."""

    numbers: tuple[int, ...]
    """In the order in which they are written."""
    is_vote: bool = False

    @property
    def kind(self) -> Kind:
        return kinds.SCORE

    def __str__(self) -> str:
        return "score " + "-".join(str(n) for n in self.numbers)


LABELS = {kind.value: kind for kind in (kinds.LIST, kinds.ORDINAL, kinds.IDENTIFIER)}
"""The names of labels -> their kinds."""


@record(frozen=True, slots=True)
class Label:
    """A number that neither counts nor measures: a list label, an ordinal place, a name."""

    name: str
    """list, ordinal or identifier"""
    number: int | None
    """Its place in the list or order; None where a name has none."""
    text: str = ""

    @property
    def kind(self) -> Kind:
        return LABELS[self.name]

    def __str__(self) -> str:
        return f"{self.name} {self.text or self.number}"
