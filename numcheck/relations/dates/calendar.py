"""Dates with a weekday that must be theirs, and dates that no calendar has: Monday, 3 May 2021; 31 June."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Calendar, Period
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.editions import year_of_edition
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import period_of

MOST_WITNESSES = 3
BRACKET = "("
MARKED = 2
"""A mark and an article between a day and the weekday said of it: 3 May, a Monday."""
WHICH_WAS = 2
"""Words that may stand between that mark and the article: 3 May, which was a Monday."""
NEIGHBOURS = 3
"""Years that a date without one is tried in: that of the article's dates, the one before and the one after."""
SEASON = 100
"""Most days between two dates for both to be taken for dates of one year that is not told."""
SOME_YEARS = range(2028, 2000, -1)
"""Years in which every day of the year falls on every weekday, leap years included."""


def find_calendar(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every date with a weekday or a fault as a relation of its own.

    A date without a written year takes it from the dateline, or from other dates of the article whose weekdays only
    fit that year; then these are part of the proof.
    """
    yield from _find_borrowed(context, definition)
    placeless = [claim for claim in context.of(kinds.DATE) if _is_placeless(claim)]
    yield from _find_paired(placeless, definition)
    yield from _find_held(placeless, context, definition)
    yield from _find_bracketed(context, definition)
    yield from _find_spans(context, definition)
    dated = [claim for claim in context.of(kinds.DATE) if _is_dated(claim)]
    for claim in context.of(kinds.DATE):
        period = claim.mention.value
        if not isinstance(period, Period):
            continue
        if period.fault is not None:
            yield _relation(definition, claim, (), Strength.PROVED, 1)
        elif not _is_dated(claim):
            continue
        elif period.said.year is not None:
            yield _relation(definition, claim, (), Strength.PROVED, 0)
        else:
            witnesses = [c for c in dated if c.id != claim.id and _fits(c) and _year(c) == _year(claim)][
                :MOST_WITNESSES
            ]
            if context.today is not None and context.today.span.end:
                witnesses.append(context.today)
            if witnesses:
                yield _relation(definition, claim, tuple(witnesses), Strength.NATURAL, 0)


def _find_borrowed(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each weekday with a day and month but no year that can be inferred, in the year of the article's own dates.

    The year is that of the full dates with weekdays, if all are of one; a date that fits the year before or after is
    taken to be of that year.
    """
    full = [claim for claim in context.of(kinds.DATE) if _is_dated(claim) and period_of(claim).said.year is not None]
    years = {_year(claim) for claim in full}
    year = years.pop() if len(years) == 1 else None
    if year is None or not all(_fits(claim) for claim in full):
        return
    for claim in context.of(kinds.DATE):
        value = claim.mention.value
        if not isinstance(value, Period) or value.first is not None or value.fault is not None:
            continue
        said = value.said
        if said.weekday is None or said.day is None or said.month is None or said.year is not None:
            continue
        days = [day for day in (_day(y, said.month, said.day) for y in (year, year - 1, year + 1)) if day is not None]
        if len(days) == NEIGHBOURS and not any(day.weekday() == said.weekday for day in days[1:]):
            placed = replace(value, first=days[0], last=days[0])
            dated = replace(claim, mention=replace(claim.mention, value=placed))
            yield _relation(definition, dated, tuple(full[:MOST_WITNESSES]), Strength.NATURAL, 0)


def _find_bracketed(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each day of a known year with the weekday beside it: Sunday night (March 3); 13 November 2025, a Friday."""
    for sentence in sorted({claim.sentence for claim in context.of(kinds.DATE)}):
        keys = context.sentences[sentence].keys
        for one, other in pairwise(context.by_sentence[sentence]):
            if one.kind is not kinds.DATE or other.kind is not kinds.DATE:
                continue
            between = tuple(keys[one.mention.last : other.mention.first])
            for weekday, day in ((one, other), (other, one)):
                is_apart = day is other and between == (",",) and one.mention.last - one.mention.first > 1
                is_said = weekday is other and _is_said_of(between, keys[other.last :], context)
                is_tied = between == (BRACKET,) or is_apart or is_said
                if is_tied and _is_weekday(weekday) and _is_bare_day(day):
                    said = replace(period_of(day).said, weekday=period_of(weekday).said.weekday)
                    value = replace(period_of(day), said=said)
                    dated = replace(day, mention=replace(day.mention, value=value))
                    today = context.today if period_of(day).inferred and context.today is not None else None
                    witnesses = (weekday,) if today is None or not today.span.end else (weekday, today)
                    yield _relation(definition, dated, witnesses, Strength.NATURAL, 0)


def _is_said_of(between: Sequence[str], behind: Sequence[str], context: Context) -> bool:
    """Tell whether a mark and an article lead from a day to its weekday: 3 May, a Monday; 3 May, which was a Monday."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    if len(between) < MARKED or between[-1] not in lists["articles"] or between[0][:1].isalnum():
        return False
    words = between[1:-1]
    is_clause = len(words) == WHICH_WAS and words[0] in grammar["relatives"] and words[1] in grammar["be"]
    # "3 May, a Monday paper said": the weekday belongs to a noun behind it.
    return (not words or is_clause) and (behind[:1] == () or not behind[0][:1].isalnum())


def _find_spans(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each span of two dates whose two weekdays fit its two days in no year."""
    for claim in context.of(kinds.DATE):
        period = claim.mention.value
        if not isinstance(period, Period) or period.closing is None:
            continue
        one, other = period.said, period.closing
        days = (
            [day for day in _pairs(replace(one, year=None), other) if day[0] <= day[1]] if _are_told(one, other) else []
        )
        if days and not any(last.weekday() == other.weekday for _, last in days):
            yield _relation(definition, claim, (), Strength.PROVED, 0, weekdays=1)


def _are_told(one: Calendar, other: Calendar) -> bool:
    """Tell whether two days are told with weekday, day and month."""
    return None not in (one.weekday, one.day, one.month, other.weekday, other.day, other.month)


def _is_weekday(claim: Claim) -> bool:
    """Tell whether a date tells a weekday and neither day, month nor year."""
    said = period_of(claim).said
    return said.weekday is not None and (said.day, said.month, said.year) == (None, None, None)


def _is_bare_day(claim: Claim) -> bool:
    """Tell whether a date is a day of a month without its weekday, in a known year."""
    period = period_of(claim)
    is_day = period.said.weekday is None and period.said.day is not None and period.said.month is not None
    return is_day and period.fault is None and period.first is not None and period.first == period.last


def _find_paired(days: Sequence[Claim], definition: Definition) -> Iterator[Relation]:
    """Give each date with a weekday that fits, in no year, together with the one told before it.

    The year of both is unknown. Dates more than SEASON apart may be of two years, and so may a later one that is
    earlier in the year: shot on Sunday, July 10; told again on Monday, May 15.
    """
    for witness, claim in pairwise(days):
        pairs = list(_pairs(period_of(witness).said, period_of(claim).said))
        if not pairs or any(_falls(claim, day) or _falls_next_year(claim, first, day) for first, day in pairs):
            continue
        (first, second), *_ = pairs
        placed = [_placed(c, day) for c, day in ((witness, first), (claim, second))]
        yield _relation(definition, placed[1], (placed[0],), Strength.NATURAL, 0)


def _find_held(days: Sequence[Claim], context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each date with a weekday on which something is to be held, in the year that the text tells with it."""
    for claim in days:
        told = year_of_edition(claim, context)
        if told is None:
            continue
        witness, year = told
        said = period_of(claim).said
        day = _day(year, said.month or 0, said.day or 0)
        if day is not None:
            yield _relation(definition, _placed(claim, day), (witness,), Strength.NATURAL, 0)


def _is_placeless(claim: Claim) -> bool:
    """Tell whether a date is a weekday with a day and month whose year can not be inferred."""
    value = claim.mention.value
    if not isinstance(value, Period) or value.first is not None or value.fault is not None:
        return False
    said = value.said
    return None not in (said.weekday, said.day, said.month) and said.year is None


def _pairs(one: Calendar, other: Calendar) -> Iterator[tuple[date, date]]:
    """Give the days, at most SEASON apart, of two dates without a year, for each year that fits the first weekday."""
    for year in SOME_YEARS:
        first = _day(year, one.month or 0, one.day or 0)
        if first is None or first.weekday() != one.weekday:
            continue
        for near in (year, year - 1, year + 1):
            second = _day(near, other.month or 0, other.day or 0)
            if second is not None and abs((second - first).days) <= SEASON:
                yield first, second


def _falls(claim: Claim, day: date) -> bool:
    """Tell whether a day has the weekday of a date."""
    return day.weekday() == period_of(claim).said.weekday


def _falls_next_year(claim: Claim, told: date, day: date) -> bool:
    """Tell whether a day before the one told first has the weekday of its date a year later."""
    later = _day(day.year + 1, day.month, day.day)
    return day < told and later is not None and _falls(claim, later)


def _placed(claim: Claim, day: date) -> Claim:
    value = replace(period_of(claim), first=day, last=day)
    return replace(claim, mention=replace(claim.mention, value=value))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_dated(claim: Claim) -> bool:
    """Tell whether a claim is a day of a month with a weekday, in a known year."""
    period = claim.mention.value
    if not isinstance(period, Period) or period.first is None or period.fault is not None:
        return False
    said = period.said
    return said.weekday is not None and said.day is not None and said.month is not None and period.first == period.last


def _fits(claim: Claim) -> bool:
    period = claim.mention.value
    return isinstance(period, Period) and period.first is not None and period.first.weekday() == period.said.weekday


def _year(claim: Claim) -> int | None:
    period = claim.mention.value
    return period.first.year if isinstance(period, Period) and period.first is not None else None


def _relation(
    definition: Definition,
    claim: Claim,
    witnesses: tuple[Claim, ...],
    strength: Strength,
    faults: int,
    *,
    weekdays: int = 0,
) -> Relation:
    roles: tuple[tuple[str, tuple[Claim, ...]], ...] = (("date", (claim,)),)
    if witnesses:
        roles = (*roles, ("witness+", witnesses))
    return Relation(
        definition.kind, roles, strength=strength, about=(claim.id,), facts=(("faults", faults), ("weekdays", weekdays))
    )
