"""Days that a duration is counted to: three days ago, two weeks after 5 May, the last six months, in a week's time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from numcheck.arithmetic.calendar import add_days, add_units
from numcheck.mentions.dates.expression import Expression, Found
from numcheck.mentions.dates.resolution import GRAINS, SHIFTS, resolve
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.mention import Mention
from numcheck.model.period import Calendar, Grain, Period
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace

DAYS = frozenset({"day", "night"})
FARTHEST_DATE = 2
"""Words between "after" and the date that it counts from: two weeks after the 5 May."""


@dataclass(frozen=True, slots=True)
class Count:
    """A duration that is counted from a day."""

    mention: Mention
    sign: int
    """1 forward, -1 backward."""
    anchor: Expression | None = None
    """The date it is counted from; None: today."""
    is_stretch: bool = False
    """Whether all the days counted are meant, as in the last six months, and not the one they lead to."""
    is_part: bool = False
    """Whether they are the first or last days of the period that the anchor names: the first nine months of 2015."""


def find_counts(scan: Scan, dates: Sequence[Found]) -> list[Count]:
    """Find the durations of a sentence that its words count from a day."""
    counts: list[Count] = []
    opens: dict[int, Found] | None = None
    for mention in scan.found:
        value = mention.value
        if not isinstance(value, Quantity) or value.kind is not kinds.DURATION or not _is_countable(value):
            continue
        if opens is None:
            opens = {found.first: found for found in dates}
        count = (
            _ago(scan, mention, opens)
            or _from_a_date(scan, mention, opens)
            or _part_of(scan, mention, opens)
            or _up_to(scan, mention, opens)
            or _stretch(scan, mention)
        )
        if count is not None:
            counts.append(count)
    return counts


def resolve_count(count: Count, today: date | None) -> Mention:
    """Give the mention of a duration with the days that it is counted to; without them where a day is missing."""
    quantity = count.mention.value
    assert isinstance(quantity, Quantity)
    if count.is_part:
        return _resolve_part(count, quantity, today)
    anchor = today
    inferred: tuple[str, ...] = ("day",)
    if count.anchor is not None:
        period = resolve(count.anchor, today)
        anchor = period.first if count.sign < 0 else period.last
        inferred = period.inferred
        if period.first != period.last:
            return count.mention
    number = int(quantity.low)
    day = add_units(anchor, count.sign * number, quantity.unit or "") if anchor is not None else None
    if anchor is None or day is None:
        return count.mention
    first, last, grain = day, day, Grain.DAY
    unit = quantity.unit or ""
    if count.anchor is None and not count.is_stretch and unit not in DAYS:
        # "Ten years ago" is some day of that year, and nobody said which.
        within = SHIFTS[unit](day, 0) if unit in SHIFTS else None
        if within is None:
            return count.mention
        first, last, grain = within[0], within[1], GRAINS[unit]
    elif count.is_stretch:
        # The last seven days are those up to yesterday, the next seven those from tomorrow on.
        one = timedelta(days=1)
        first, last, grain = (day, anchor - one, Grain.SPAN) if count.sign < 0 else (anchor + one, day, Grain.SPAN)
    return replace(count.mention, reaches=Period(grain, Calendar(), first, last, inferred, "counted"))


def _resolve_part(count: Count, quantity: Quantity, today: date | None) -> Mention:
    """Cut so many units from the beginning or the end of the period of the anchor."""
    whole = resolve(count.anchor, today) if count.anchor is not None else None
    if whole is None or whole.first is None or whole.last is None:
        return count.mention
    one, number, unit = timedelta(days=1), int(quantity.low), quantity.unit or ""
    first, last = whole.first, whole.last
    if count.sign > 0:
        end = add_units(first, number, unit)
        last = end - one if end is not None else last
    else:
        begin = add_units(add_days(last, 1) or last, -number, unit)
        first = begin if begin is not None else first
    is_within = count.is_stretch or (whole.first <= first and last <= whole.last)
    if not is_within or first > last:
        return count.mention
    return replace(count.mention, reaches=Period(Grain.SPAN, Calendar(), first, last, whole.inferred, "counted"))


def _is_countable(quantity: Quantity) -> bool:
    """Tell whether a duration leads to one day: a whole number, neither vague nor hedged."""
    return isinstance(quantity.low, int) and not quantity.is_range and not quantity.is_vague and quantity.hedge.is_exact


def _ago(scan: Scan, mention: Mention, opens: dict[int, Found]) -> Count | None:
    calendar, at = scan.vocabulary.calendar, mention.last
    match = calendar.from_today.match(scan.keys, at) if at < len(scan.keys) else None
    if match is not None:
        # three years ago today, a week ago on Tuesday: the day is said
        said = opens.get(at + match[0])
        today = said.expression if said is not None and said.expression.form == "day" else None
        return Count(mention, match[1], today)
    return Count(mention, 1) if _is_time_from_now(scan, mention) else None


def _is_time_from_now(scan: Scan, mention: Mention) -> bool:
    """Read in two weeks' time."""
    lists, at = scan.vocabulary.lists, mention.last
    while scan.key(at) in lists["possessive marks"]:
        at += 1
    return at > mention.last and scan.key(at) in lists["time"] and scan.key(mention.first - 1) in lists["in"]


def _from_a_date(scan: Scan, mention: Mention, opens: dict[int, Found]) -> Count | None:
    at = mention.last
    match = scan.vocabulary.calendar.from_another_day.match(scan.keys, at) if at < len(scan.keys) else None
    if match is None:
        return None
    for start in range(at + match[0], at + match[0] + FARTHEST_DATE):
        if start in opens:
            return Count(mention, match[1], opens[start].expression)
        if scan.key(start) not in scan.vocabulary.grammar["determiners"]:
            break
    return None


def _part_of(scan: Scan, mention: Mention, opens: dict[int, Found]) -> Count | None:
    """Read the first nine months of 2015, the last two weeks of May."""
    lists, before = scan.vocabulary.lists, scan.key(mention.first - 1)
    sign = 1 if before in lists["first parts"] else -1 if before in lists["last parts"] else 0
    if not sign or scan.key(mention.last) not in scan.vocabulary.numerals.of | lists["in"]:
        return None
    whole = _opening_near(scan, mention.last + 1, opens)
    return None if whole is None else Count(mention, sign, whole.expression, is_part=True)


def _up_to(scan: Scan, mention: Mention, opens: dict[int, Found]) -> Count | None:
    """Read the three months to June, the nine months ended 30 September."""
    is_named = scan.key(mention.first - 1) in scan.vocabulary.grammar["determiners"]
    if not is_named or scan.key(mention.last) not in scan.vocabulary.lists["ends of stretches"]:
        return None
    end = _opening_near(scan, mention.last + 1, opens)
    if end is None or end.expression.form != "calendar" or end.expression.said.month is None:
        return None
    return Count(mention, -1, end.expression, is_stretch=True, is_part=True)


def _opening_near(scan: Scan, at: int, opens: dict[int, Found]) -> Found | None:
    """Give the date that begins at a word, or behind the article there."""
    return opens.get(at + 1 if at not in opens and scan.key(at) in scan.vocabulary.grammar["determiners"] else at)


def _stretch(scan: Scan, mention: Mention) -> Count | None:
    sign = scan.vocabulary.calendar.stretches.get(scan.key(mention.first - 1))
    if scan.key(mention.last) in scan.vocabulary.numerals.of:
        # the last two weeks of his life
        return None
    return None if sign is None else Count(mention, sign, is_stretch=True)
