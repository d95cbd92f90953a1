"""What says when in a sentence: its dates, and times counted from the one told last: a year earlier, that month.

`find_dated` gives them with their periods, in text order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from numcheck.arithmetic.calendar import add_days, add_months, add_units
from numcheck.claims.phrases import Reader
from numcheck.language.entries import union
from numcheck.language.traits import FROM_TIME
from numcheck.model import kinds
from numcheck.model.mention import Mention
from numcheck.model.period import SINCE, Calendar, Grain, Period
from numcheck.model.quantity import Quantity

LONGEST_BOUND = 3
"""Words before a date among which "until" stands: until at least 2030."""
LONGEST_BEGINNING = 7
"""Words before a date among which "since" stands: since the war broke out in April 2023."""
MONTHS = {"month": 1, "quarter": 3, "year": 12}
"""The units that a calendar has, in months."""
GRAINS = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
}
"""The units in which a time is counted from another one, and how finely each states it; from the finest on."""
SIZES = tuple(GRAINS.values())


class Dated(NamedTuple):
    """Words of a sentence that say when something is, and when that is."""

    first: int
    last: int
    period: Period


class Pointer(NamedTuple):
    """Words that count a time from another one."""

    first: int
    last: int
    unit: str
    steps: int
    """Units on from there; negative for what was earlier, 0 for the same time."""
    is_named: bool
    """Whether it names the whole of a unit: the following year; not a year later."""


def find_dated(
    reader: Reader, mentions: Sequence[Mention], today: date | None, before: Period | None
) -> tuple[Dated, ...]:
    """Give what says when in a sentence, in text order. `before` is the period that the text told of last."""
    lists = reader.lists
    found: list[Dated] = []
    for mention in mentions:
        told = mention.value if isinstance(mention.value, Period) else mention.reaches
        period = _period_of(mention, told, reader, today) if told is not None else None
        if period is None:
            continue
        if found and _is_told_of_a_part(found[-1], mention.first, period, reader):
            found[-1] = found[-1]._replace(last=mention.last)
            continue
        found.append(Dated(mention.first, mention.last, period))
        if period.relation == SINCE and isinstance(mention.value, Period):
            # "When" behind "since" a date is that date itself: the worst since 1987, when 40 died.
            at = mention.last + (reader.key(mention.last) == ",")
            if reader.key(at) in lists["at which"]:
                found.append(Dated(at, at + 1, mention.value))
    if not reader.sentence.all_traits & FROM_TIME:
        return tuple(found)
    pointers = tuple(_pointers(reader, mentions))
    return _counted(found, pointers, before) if pointers else tuple(found)


def _is_told_of_a_part(part: Dated, first: int, whole: Period, reader: Reader) -> bool:
    """Tell whether "of" makes a period only the whole of the one before it: the first nine months of this year."""
    one, two = part.period, whole
    if one.first is None or one.last is None or two.first is None or two.last is None or one == two:
        return False
    is_of = first - part.last == 1 and reader.keys[part.last] in reader.vocabulary.numerals.of
    return is_of and two.first <= one.first and one.last <= two.last


def _counted(dates: Sequence[Dated], pointers: Sequence[Pointer], before: Period | None) -> tuple[Dated, ...]:
    """Give the dates of a sentence with the times counted from others, which replace a date in the same words."""
    found: list[Dated] = []
    anchors: list[Period | None] = [None]
    end = 0
    items: list[Dated | Pointer] = [*dates, *pointers]
    for item in sorted(items, key=_place):
        if isinstance(item, Dated):
            if item.first >= end:
                found.append(item)
                anchors.append(item.period if item.period.relation != SINCE else anchors[-1])
            continue
        is_over = bool(found) and found[-1].last > item.first
        period = _resolve(item, anchors[-2 if is_over else -1], before)
        if is_over and period.first is None:
            continue
        if is_over:
            found.pop()
            anchors.pop()
        found.append(Dated(item.first, item.last, period))
        anchors.append(period)
        end = item.last
    return tuple(found)


def _place(item: Dated | Pointer) -> tuple[int, bool]:
    return item.first, isinstance(item, Pointer)


def last_told(dates: Sequence[Dated]) -> Period | None:
    """Give the period that the next sentence may count from."""
    told = [dated.period for dated in dates if dated.period.relation != SINCE and dated.period.first is not None]
    return told[-1] if told else None


def _period_of(mention: Mention, period: Period, reader: Reader, today: date | None) -> Period | None:
    """Give the period that something is of by a mention's words: none behind "until", a span behind "since"."""
    lists, keys = reader.lists, reader.keys
    if not lists["until"].isdisjoint(keys[max(0, mention.first - LONGEST_BOUND) : mention.first]):
        # What is so until 2030 is not of 2030.
        return None
    if period.grain is Grain.YEAR and reader.key(mention.last) in lists["works of a year"]:
        # The year is part of a title: a limit in a 1996 act.
        return None
    if reader.key(mention.last) in lists["levels of a time"] or _is_held_against(mention, reader):
        # up 60% on 2005 levels, 12% more than in May
        return None
    since = lists["since"]
    if since.isdisjoint(keys[max(0, mention.first - LONGEST_BEGINNING) : mention.first]):
        return period
    for at in range(mention.first - 1, max(-1, mention.first - 1 - LONGEST_BEGINNING), -1):
        if reader.walls[at] or not keys[at][0].isalnum():
            break
        if keys[at] in since:
            if period.first is None or today is None or period.first > today:
                return Period(Grain.SPAN, Calendar(), relation=SINCE)
            return Period(Grain.SPAN, Calendar(), period.first, today, period.inferred, SINCE)
    return period


def _is_held_against(mention: Mention, reader: Reader) -> bool:
    """Tell whether a date says what a figure is compared with: more than in May, but not than the 40 of May."""
    against = reader.lists["held against a time"]
    for at in range(mention.first - 1, max(-1, mention.first - 1 - LONGEST_BOUND), -1):
        if reader.walls[at]:
            return False
        if reader.keys[at] in against:
            return True
    return False


def _pointers(reader: Reader, mentions: Sequence[Mention]) -> Iterator[Pointer]:
    """Find the words that count a time from another one, each of which holds a word that does and a unit."""
    durations = [mention for mention in mentions if mention.kind is kinds.DURATION]
    if not durations and GRAINS.keys().isdisjoint(reader.keys):
        return
    lists, grammar = reader.lists, reader.grammar
    earlier, later = lists["of a time before"], lists["of a time after"]
    points = union(earlier, later, lists["of the same time"])
    dates = {mention.first for mention in mentions if mention.kind is kinds.DATE}
    ends, begins = {mention.last: mention for mention in durations}, {mention.first: mention for mention in durations}
    for at in [at for at in reader.leading if reader.keys[at] in points]:
        sign = -1 if reader.keys[at] in earlier else 1 if reader.keys[at] in later else 0
        if reader.key(at + 1) in GRAINS and (reader.key(at - 1) in grammar["determiners"] or not sign):
            # the following year; that month, but not the same month of 2022
            is_said = not sign and (reader.key(at + 2) in lists["goes on to a date"] or at + 2 in dates)
            if not is_said:
                yield Pointer(at, at + 2, reader.key(at + 1), sign, is_named=True)
        elif sign and at + 1 in begins:
            # the previous 12 months
            number, unit = _count_of(begins[at + 1])
            if number and sign < 0:
                yield Pointer(at, begins[at + 1].last, unit, -number, is_named=True)
        elif sign and at > 1 and _is_left_open(reader, at + 1):
            if at in ends:
                number, unit = _count_of(ends[at])
                if number:
                    yield Pointer(ends[at].first, at + 1, unit, sign * number, is_named=False)
            elif reader.key(at - 1) in GRAINS and reader.key(at - 2) in lists["one of a unit"]:
                yield Pointer(at - 2, at + 1, reader.key(at - 1), sign, is_named=False)


def _count_of(mention: Mention) -> tuple[int, str]:
    """Give how many of which unit a duration is; none where it is no whole number of one that is counted with."""
    value = mention.value
    if not isinstance(value, Quantity) or not isinstance(value.low, int) or value.unit not in GRAINS:
        return 0, ""
    return value.low, value.unit


def _is_left_open(reader: Reader, at: int) -> bool:
    """Tell whether nothing behind "before" or "later" says than what: a year earlier, the year before."""
    key, grammar = reader.key(at), reader.grammar
    if at >= len(reader.keys) or not key[0].isalnum():
        return True
    if reader.key(at - 1) in reader.lists["later or earlier"]:
        return key not in reader.lists["than"]
    return key in reader.lists["joining"] or (key in grammar["prepositions"] and not any(reader.walls[at + 1 : at + 2]))


def _resolve(pointer: Pointer, near: Period | None, before: Period | None) -> Period:
    """Give the period that a pointer counts to: from the date before it in its sentence, else from `before`.

    What was earlier is never counted from `before`.
    """
    unit = pointer.unit
    name = "that" if not pointer.steps else "later" if pointer.steps > 0 else "earlier"
    unknown = Period(GRAINS[unit], Calendar(), relation=f"{unit}_{name}")
    # What the profit was a year earlier is counted from its own year, and not from that of the sentence before.
    anchor = near if near is not None or pointer.steps < 0 else before
    if anchor is None or anchor.first is None or anchor.last is None:
        return unknown
    if pointer.is_named and pointer.steps < -1:
        begin, last = add_units(anchor.first, pointer.steps, unit), add_days(anchor.first, -1)
        return Period(Grain.SPAN, Calendar(), begin, last, ("year",), unknown.relation) if begin and last else unknown
    is_coarser = anchor.grain in SIZES and SIZES.index(anchor.grain) > SIZES.index(GRAINS[unit])
    end = add_days(anchor.last, 1)
    if is_coarser or end is None:
        return unknown
    grain, first, last = anchor.grain, add_units(anchor.first, pointer.steps, unit), add_units(end, pointer.steps, unit)
    if first is not None and (pointer.is_named or pointer.steps > 0):
        # Two years after a day is some day of that year.
        grain, first, last = GRAINS[unit], *_whole(first, unit)
    last = add_days(last, -1) if last is not None else None
    if first is None or last is None:
        return unknown
    return Period(grain, _said(grain, first), first, last, ("year",), unknown.relation)


def _whole(day: date, unit: str) -> tuple[date | None, date | None]:
    """Give the first day of the month, quarter or year that a day is in, and that of the next; else of the unit."""
    months = MONTHS.get(unit)
    first = day if months is None else day.replace(month=(day.month - 1) // months * months + 1, day=1)
    return first, add_months(first, months) if months is not None else add_units(first, 1, unit)


def _said(grain: Grain, first: date) -> Calendar:
    match grain:
        case Grain.YEAR:
            return Calendar(year=first.year)
        case Grain.MONTH:
            return Calendar(year=first.year, month=first.month)
        case Grain.DAY:
            return Calendar(year=first.year, month=first.month, day=first.day)
        case _:
            return Calendar()
