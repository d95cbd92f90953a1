"""The functions that `require` may use. Every one is pure and works on sets of possible values.

A comparison holds if some choice of values satisfies it; so a function must give every value that its operands allow,
and may give more, never fewer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Any

from numcheck.arithmetic.calendar import last_day, make_date, whole_months, whole_years
from numcheck.arithmetic.figures import Day, Figure
from numcheck.arithmetic.units import convert_interval
from numcheck.model.interval import EVERYTHING, Interval, Number, divided, exact, magnitude
from numcheck.model.period import Grain, Period
from numcheck.model.quantity import Kind

HUNDRED = Interval.point(100)
DAY = 24 * 60
"""Minutes of a day."""
HALF_DAY = "minute_of_half_a_day"
"""The unit of a time of day that may be of the morning or of the evening."""
HOUR = 60
ROUND = 5
"""Of what measures are multiples when those who convert them have rounded them."""
QUARTER = Fraction(1, 4)
HALVES = (Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))
"""Parts of a unit that are told where nobody has measured: half a metre."""
BOUND_MARGIN = Fraction(1, 20)
"""What a bound may be off from its like in another unit."""

CONVERTIBLE = frozenset({Kind.MEASURE, Kind.DURATION})
"""Kinds of which two values may stand in two units: 1 hour 48 minutes, and 37 minutes less."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function with the types of its parameters: number, numbers, date, duration or any."""

    name: str
    parameters: tuple[str, ...]
    call: Callable[..., Any]
    """Figures, tuples of figures and days in; a Figure out."""
    doc: str


MOST_PARTS = 200
"""Size of a whole up to which a share in whole per cent may be impossible."""


def _percent(interval: Interval) -> Figure:
    return Figure(interval, Kind.PERCENT, "percent")


def converted(a: Figure, b: Figure) -> Figure:
    """Give a figure in the unit of another one, where both are measures or both are times; else as it is."""
    if a.unit == b.unit or a.kind is not b.kind or a.kind not in CONVERTIBLE or a.unit is None or b.unit is None:
        return a
    found = convert_interval(a.interval, a.unit, b.unit)
    return a if found is None else Figure(found, a.kind, b.unit, a.per)


def _in_one_unit(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Give measures in the unit of the first of them: 2,600 kg and 0.4 tonnes."""
    return tuple(converted(figure, figures[0]) for figure in figures)


def sum_(figures: tuple[Figure, ...] | Figure) -> Figure:
    """Add up the members of a role; a number that stands for an empty one is its own sum.

    >>> from numcheck.arithmetic.figures import number, show
    >>> show(sum_((number(9), number(5))))
    '14'
    """
    if isinstance(figures, Figure):
        return figures
    total = Interval.point(0)
    for figure in _in_one_unit(figures):
        # A share of less than one per cent is none below nothing.
        is_open = figure.kind is Kind.PERCENT and figure.interval.low is None
        total = total + (Interval(0, figure.interval.high) if is_open else figure.interval)
    first = figures[0] if figures else Figure(total)
    return Figure(total, first.kind, first.unit)


def count(figures: tuple[Figure, ...]) -> Figure:
    """Count the members of a role."""
    return Figure(Interval.point(len(figures)))


def largest(figures: tuple[Figure, ...]) -> Figure:
    """Give the largest member of a role."""
    figures = _in_one_unit(figures)
    low = max((f.interval.low for f in figures if f.interval.low is not None), default=None)
    highs = [f.interval.high for f in figures]
    high = None if None in highs or not highs else max(h for h in highs if h is not None)
    return figures[0].with_interval(Interval(low, high)) if figures else Figure(EVERYTHING)


def smallest(figures: tuple[Figure, ...]) -> Figure:
    """Give the smallest member of a role."""
    figures = _in_one_unit(figures)
    lows = [f.interval.low for f in figures]
    low = None if None in lows or not lows else min(n for n in lows if n is not None)
    high = min((f.interval.high for f in figures if f.interval.high is not None), default=None)
    return figures[0].with_interval(Interval(low, high)) if figures else Figure(EVERYTHING)


def absolute(figure: Figure) -> Figure:
    """Leave the sign out."""
    interval = figure.interval
    low, high = interval.low, interval.high
    if low is not None and low >= 0:
        return figure
    negative = -interval
    if high is not None and high <= 0:
        return figure.with_interval(negative)
    top = None if low is None or high is None else max(-low, high)
    return figure.with_interval(Interval(0, top))


def percent_of(part: Figure, whole: Figure) -> Figure:
    """Give what percentage a part is of a whole.

    >>> from numcheck.arithmetic.figures import number, show
    >>> show(percent_of(number(783), number(1204)))
    '65%'
    """
    return _percent(converted(part, whole).interval / whole.interval * HUNDRED)


def percent_change(before: Figure, after: Figure) -> Figure:
    """Give the change from one value to another as a percentage of the first; a fall is negative."""
    after = converted(after, before)
    if before.interval.is_point and after.interval.is_point:
        return _percent((after.interval - before.interval) / before.interval * HUNDRED)
    # after / before - 1 holds `before` once, so that the result is no wider than it must be.
    return _percent((after.interval / before.interval - Interval.point(1)) * HUNDRED)


def as_percent(share: Figure) -> Figure:
    """Give a share in percent, whether it was written as a percentage, a fraction or odds."""
    if share.kind is Kind.RATIO and share.unit is None:
        return _percent(share.interval * HUNDRED)
    return _percent(share.interval)


def fraction(share: Figure) -> Figure:
    """Give a share as a part of one, whether it was written as a percentage, a fraction or odds."""
    if share.kind is Kind.PERCENT:
        return Figure(share.interval / HUNDRED)
    return Figure(share.interval)


def exactly(figure: Figure) -> Figure:
    """Take a figure as it is written: the two-thirds that a law asks for are no rounded 66 per cent."""
    middle = figure.middle
    return figure if middle is None else figure.with_interval(Interval.point(middle))


def ratio(a: Figure, b: Figure) -> Figure:
    """Divide one figure by another."""
    return Figure(converted(a, b).interval / b.interval)


def nearer(one: Figure, other: Figure, like: Figure) -> Figure:
    """Give the one of two figures that lies nearer to a third: for messages on what may be meant in two ways.

    >>> from numcheck.arithmetic.figures import number, show
    >>> show(nearer(number(5), number(9), number(8)))
    '9'
    """
    a, b, c = one.middle, other.middle, like.middle
    if a is None or b is None or c is None:
        return one
    return other if magnitude(b - c) < magnitude(a - c) else one


def convert(figure: Figure, like: Figure) -> Figure:
    """Give a measure in the unit of another one; every value where the two cannot be converted."""
    if figure.unit is None or like.unit is None or figure.unit == like.unit:
        # Two values in one unit are two values, not a conversion.
        return Figure(EVERYTHING, like.kind, like.unit)
    converted = convert_interval(figure.interval, figure.unit, like.unit)
    return Figure(converted if converted is not None else EVERYTHING, like.kind, like.unit)


def by_half_hours(figure: Figure) -> Figure:
    """Widen hours by the quarter that those who tell them by halves round off: two hours, from 12.10 to 2.15."""
    return figure.with_interval(figure.interval.widened(QUARTER)) if figure.unit == "hour" else figure


def as_rounded(figure: Figure) -> Figure:
    """Widen a measure by what those who convert it round off: 70 km (45 miles); up to 310 km/h (190 mph)."""
    low, high = figure.interval.low, figure.interval.high
    if low is None or high is None:
        # A bound and its like in another unit have but that end.
        end = low if low is not None else high
        if end is None:
            return figure
        margin = max(magnitude(exact(Fraction(end) * BOUND_MARGIN)), Fraction(1, 2))
        return figure.with_interval(Interval.around(end, margin))
    middle = figure.middle
    if middle is None or "degree" in (figure.unit or ""):
        return figure
    if middle in HALVES:
        # Half a metre (1.5 feet) deep
        return figure.with_interval(Interval.around(middle, exact(Fraction(middle) / 10)))
    margin = _rounded_off(Fraction(middle))
    if magnitude(high - low) >= 2 * margin:
        return figure
    return figure.with_interval(Interval.around(middle, exact(margin)))


def _rounded_off(middle: Fraction) -> Fraction:
    """Give what may have been rounded off a round value: 2.5 of 70 miles, 15 of 300 km, nothing of 312.

    Agencies print 500 km (300 miles) and 205 km/h (125 mph): each side is rounded to a five or to noughts.
    """
    if middle % ROUND or middle < 2 * ROUND:
        return Fraction(0)
    if middle < 100:
        return min(middle / 10, Fraction(ROUND, 2))
    step = ROUND
    while middle % (step * 10) == 0:
        step *= 10
    return min(Fraction(step, 2), middle * BOUND_MARGIN)


def convert_difference(figure: Figure, like: Figure) -> Figure:
    """Give a difference of temperatures in the unit of another one: 2C warmer is 3.6F warmer."""
    factors = {
        ("degree_celsius", "degree_fahrenheit"): Fraction(9, 5),
        ("degree_fahrenheit", "degree_celsius"): Fraction(5, 9),
    }
    factor = factors.get((figure.unit or "", like.unit or ""))
    if factor is None:
        return convert(figure, like)
    return Figure(figure.interval * Interval.point(factor), like.kind, like.unit)


def times(rate: Figure, amount: Figure) -> Figure:
    """Multiply a rate by the time or number it goes on for: 210 litres a minute for 400 minutes.

    Without a rate it is a plain product: 42 looms at £3,150 each.
    """
    interval = amount.interval
    if rate.per is None and rate.unit is not None and "_per_" in rate.unit:
        # a speed: miles per hour for hours
        unit, _, per = rate.unit.partition("_per_")
        rate = Figure(rate.interval, rate.kind, unit, per)
    if rate.per is not None and amount.unit is not None and rate.per != amount.unit:
        converted = convert_interval(interval, amount.unit, rate.per)
        if converted is None:
            return Figure(EVERYTHING, rate.kind, rate.unit)
        interval = converted
    return Figure(rate.interval * interval, rate.kind, rate.unit)


def area(length: Figure, width: Figure, like: Figure) -> Figure:
    """Multiply two lengths, one of which may leave its unit out, in a unit of area: 120 metres by 95, in hectares."""
    units = (length.unit or width.unit, width.unit or length.unit)
    sides = [
        convert_interval(side.interval, unit, "meter") if unit is not None else None
        for side, unit in zip((length, width), units, strict=True)
    ]
    if sides[0] is None or sides[1] is None or like.unit is None:
        return Figure(EVERYTHING, like.kind, like.unit)
    converted = convert_interval(sides[0] * sides[1], "square_meter", like.unit)
    return Figure(converted if converted is not None else EVERYTHING, like.kind, like.unit)


def possible_parts(share: Figure, whole: Figure) -> Figure:
    """Give how many whole numbers out of so many make a share: none of 12 people are 37 per cent of them."""
    wanted = as_percent(share).interval
    if (
        not whole.interval.is_point
        or not isinstance(whole.interval.low, int)
        or not 0 < whole.interval.low <= MOST_PARTS
    ):
        return Figure(EVERYTHING)
    size = whole.interval.low
    found = sum(wanted.meets(Interval.point(divided(part * 100, size))) for part in range(size + 1))
    return Figure(Interval.point(found))


def possible_sums(mean: Figure, number: Figure) -> Figure:
    """Give how many whole sums have a mean for so many: none of 20 families makes it 2.37 children."""
    if (
        not number.interval.is_point
        or not isinstance(number.interval.low, int)
        or not 0 < number.interval.low <= MOST_PARTS
        or mean.interval.low is None
        or mean.interval.high is None
    ):
        return Figure(EVERYTHING)
    size, low, high = number.interval.low, mean.interval.low, mean.interval.high
    # Some cut digits off instead of rounding: 2.368 is 2.36 to them, so that half a digit more is granted above.
    most = (high + (high - low) / 2) * size
    return Figure(Interval.point(max(floor(most) - ceil(low * size) + 1, 0)))


def same_rate(rate: Figure, like: Figure) -> Figure:
    """Give a rate per the time of another one: 700 pounds a year in pounds a month."""
    if rate.per is None or like.per is None or rate.unit != like.unit or rate.per == like.per:
        return Figure(EVERYTHING, like.kind, like.unit, like.per)
    factor = convert_interval(Interval.point(1), like.per, rate.per)
    if factor is None:
        return Figure(EVERYTHING, like.kind, like.unit, like.per)
    return Figure(rate.interval * factor, like.kind, like.unit, like.per)


def per_so_many(cases: Figure, population: Figure, rate: Figure) -> Figure:
    """Give the cases per so many of a population, as a rate says it: per 100,000."""
    number = (rate.per or "").partition(" ")[0]
    if not number.isdecimal():
        return Figure(EVERYTHING)
    return Figure(cases.interval / population.interval * Interval.point(int(number)))


def first(figures: tuple[Figure, ...]) -> Figure:
    """Give the first member of a role or a score."""
    return figures[0] if figures else Figure(EVERYTHING)


def second(figures: tuple[Figure, ...]) -> Figure:
    """Give the second member of a role or a score."""
    return figures[1] if len(figures) > 1 else Figure(EVERYTHING)


# --- dates


def minutes_between(start: Figure, end: Figure, like: Figure) -> Figure:
    """Give the time from one time of day to another in the unit of a duration, over midnight if need be.

    A duration of a day or more runs over as many whole days as bring the time nearest to it: on which days the two
    times were, they do not say themselves. Neither does 9.30 say whether it was morning.
    """
    if start.per != end.per:
        # 10pm local time and 5am: the clocks may be set differently.
        return Figure(EVERYTHING, Kind.DURATION, like.unit or "minute")
    minutes = (end.interval - start.interval).widened(Fraction(1, 2))
    if minutes.high is not None and minutes.high < 0:
        minutes = minutes + Interval.point(DAY)
    unit = like.unit or "minute"
    said = convert_interval(like.interval, unit, "minute")
    if HALF_DAY in (start.unit, end.unit):
        if said is None or said.low is None or minutes.low is None:
            return Figure(EVERYTHING, Kind.DURATION, unit)
        half = DAY // 2
        minutes = minutes + Interval.point(round((said.low - minutes.low) / half) * half)
        if minutes.high is not None and minutes.high < 0:
            minutes = minutes + Interval.point(half)
    if said is not None and said.low is not None and said.low >= DAY and minutes.low is not None:
        minutes = (minutes + Interval.point(round((said.low - minutes.low) / DAY) * DAY)).widened(HOUR)
    converted = convert_interval(minutes, "minute", unit)
    return Figure(converted if converted is not None else EVERYTHING, Kind.DURATION, unit)


def overlap(one: Day, other: Day) -> Figure:
    """Give 1 where two periods have a day in common or may have, else 0."""
    a, b = one.period, other.period
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return Figure(Interval(0, 1))
    return Figure(Interval.point(int(a.first <= b.last and b.first <= a.last)))


def length(day: Day, like: Figure) -> Figure:
    """Give the length of a period in the unit of a duration, however its ends are counted."""
    period = _in_some_year(day.period) or day.period
    if period.first is None or period.last is None:
        return Figure(EVERYTHING, Kind.DURATION, like.unit)
    a, b = replace(period, last=period.first), replace(period, first=period.last)
    if (
        period.grain is Grain.SPAN
        and (period.last - period.first).days > 360
        and period.first.day == period.first.month == 1
    ):
        # from 1973 until 1990: some day of each year
        a = replace(period, last=period.first.replace(month=12, day=31))
        b = replace(period, first=period.last.replace(month=1, day=1))
    return elapsed(Day(a), Day(b), like)


def _in_some_year(period: Period) -> Period | None:
    """Put a span of days whose year is not told into some year; none that holds a 29 February, which may not be.

    From 3 August to 9 August, or from 28 December to 4 January, is as long in every year.
    """
    said, closing = period.said, period.closing
    if (
        period.first is not None
        or period.grain is not Grain.SPAN
        or closing is None
        or said.year is not None
        or closing.year is not None
    ):
        return None
    if said.month is None or said.day is None or closing.month is None or closing.day is None:
        return None
    is_of_next = (closing.month, closing.day) < (said.month, said.day)
    first = make_date(SOME_YEAR, said.month, said.day)
    last = make_date(SOME_YEAR + is_of_next, closing.month, closing.day)
    if first is None or last is None or first <= date(last.year, 2, 28) < last:
        return None
    return replace(period, first=first, last=last)


def year(day: Day) -> Figure:
    """Give the year or years of a date."""
    period = day.period
    if period.first is None or period.last is None:
        said = period.said.year
        return Figure(Interval.point(said) if said is not None else EVERYTHING, unit="calendar_year")
    return Figure(Interval(period.first.year, period.last.year), unit="calendar_year")


def days_between(start: Day, end: Day) -> Figure:
    """Give the days from one date to another, not counting the first."""
    bounds = _bounds(start, end)
    if bounds is None:
        return Figure(EVERYTHING, Kind.DURATION, "day")
    earliest, latest = bounds
    return Figure(Interval((earliest[1] - earliest[0]).days, (latest[1] - latest[0]).days), Kind.DURATION, "day")


def years_between(start: Day, end: Day) -> Figure:
    """Give the completed years from one date to another, as ages are counted."""
    bounds = _bounds(start, end)
    if bounds is None:
        return Figure(EVERYTHING, Kind.DURATION, "year")
    earliest, latest = bounds
    return Figure(Interval(whole_years(*earliest), whole_years(*latest)), Kind.DURATION, "year")


def elapsed(start: Day, end: Day, like: Figure) -> Figure:
    """Give the time between two dates in the unit of a duration, however it may be counted.

    Days may be counted with both ends or without; weeks, months and years may be complete, begun or rounded.
    """
    unit = like.unit or "day"
    bounds = _bounds(*_within_a_year(start, end, like))
    if bounds is None:
        return Figure(EVERYTHING, Kind.DURATION, unit)
    (a, b), (c, d) = bounds
    match unit:
        case "year" | "decade" | "century":
            size = {"year": 1, "decade": 10, "century": 100}[unit]
            low: Number = Fraction(whole_years(a, b), size)
            high: Number = Fraction(whole_years(c, d) + 1, size)
        case "month":
            low, high = whole_months(a, b), whole_months(c, d) + 1
        case _:
            days = DAYS_IN.get(unit, Fraction(1))
            less, more = leap_days(start.period, end.period, b)
            low, high = ((b - a).days - less) / days, ((d - c).days + 1 + more) / days
            if unit in ("week", "fortnight"):
                low, high = low - Fraction(1, 2), high + Fraction(1, 2)
            elif unit in ("night",):
                low = low - 1
            elif days < 1:
                low, high = low - 24, high + 24
    return Figure(Interval(exact(low), exact(high)), Kind.DURATION, unit)


def leap_days(start: Period, end: Period, until: date) -> tuple[int, int]:
    """Give by how many days a stretch until a date may be shorter and longer in another year, where none is told.

    From 3 December to 4 April is a day more in a leap year, and nobody knows which year the days were put into.
    """
    if not (_is_of_any_year(start) and _is_of_any_year(end)):
        return 0, 0
    said = start.said
    leap_day = date(until.year, 2, last_day(until.year, 2))
    is_begun_before = (said.month or 0, said.day or 1) <= (2, 28) or (said.month or 0) > until.month
    if until <= leap_day or not is_begun_before:
        return 0, 0
    return (1, 0) if leap_day.day == LEAP_DAY else (0, 1)


def _is_of_any_year(period: Period) -> bool:
    """Tell whether a day or month is told without a year, and none was inferred, whichever it was put into."""
    said = period.said
    return said.month is not None and said.year is None and period.relation is None and "year" not in period.inferred


LEAP_DAY = 29
"""Of February."""
DAYS_IN: Mapping[str, Fraction] = {
    "day": Fraction(1),
    "night": Fraction(1),
    "week": Fraction(7),
    "fortnight": Fraction(14),
    "hour": Fraction(1, 24),
    "minute": Fraction(1, 1440),
    "second": Fraction(1, 86400),
}


def _within_a_year(start: Day, end: Day, like: Figure) -> tuple[Day, Day]:
    """Put two days of which no year is told into the years in which less than a year lies between them.

    Only a duration that is well within a year itself says that they lie so: three weeks later, not a year later.
    """
    p, q = start.period, end.period
    said = convert_interval(like.interval, like.unit or "day", "day")
    if said is None or said.high is None or said.high > MOST_DAYS or p.first is not None or q.first is not None:
        return start, end
    if p.said.day is q.said.day is None and p.said.weekday is not None and q.said.weekday is not None:
        return _within_a_week(start, end, p.said.weekday, q.said.weekday) if said.high < WEEK else (start, end)
    first, last = _in_year(p, SOME_YEAR), _in_year(q, SOME_YEAR)
    if first.first is None or last.last is None or p.said.year is not None or q.said.year is not None:
        return start, end
    if last.last < first.first:
        last = _in_year(q, SOME_YEAR + 1)
    return Day(first), Day(last)


def _within_a_week(start: Day, end: Day, first: int, last: int) -> tuple[Day, Day]:
    """Put two weekdays of which no date is told into the week that the first begins: on Monday; two days on, Friday."""
    if first == last:
        return start, end
    one, other = SOME_MONDAY + timedelta(first), SOME_MONDAY + timedelta(first + (last - first) % WEEK)
    return Day(replace(start.period, first=one, last=one)), Day(replace(end.period, first=other, last=other))


def _in_year(period: Period, year: int) -> Period:
    """Put a day or month into a year; nothing else is known by its words alone."""
    said = period.said
    if said.month is None or (said.day is None and period.grain is not Grain.MONTH):
        return period
    first = make_date(year, said.month, said.day or 1)
    last = make_date(year, said.month, said.day or last_day(year, said.month))
    return replace(period, first=first, last=last)


MOST_DAYS = 330
"""Days up to which a duration lies within one year, however it was rounded."""
SOME_YEAR = 2022
"""A year without a leap day, as is the next one."""
SOME_MONDAY = date(2022, 1, 3)
WEEK = 7


def _bounds(start: Day, end: Day) -> tuple[tuple[date, date], tuple[date, date]] | None:
    """Give the shortest and the longest stretch between two periods, each as (from, to)."""
    a, b = start.period, end.period
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return None
    return (a.last, b.first), (a.first, b.last)


def weekday(day: Day) -> Figure:
    """Give the weekday that the calendar has for a date: 0 is Monday."""
    period = day.period
    if period.first is None or period.first != period.last:
        return Figure(Interval(0, 6))
    return Figure(Interval.point(period.first.weekday()), unit="weekday")


def said_weekday(day: Day) -> Figure:
    """Give the weekday that the text has for a date."""
    said = day.period.said.weekday
    return Figure(Interval.point(said), unit="weekday") if said is not None else Figure(Interval(0, 6))


def is_before(start: Day, end: Day) -> Figure:
    """Give 1 where the first date can lie before the second or on it, else 0."""
    a, b = start.period, end.period
    if a.first is None or b.last is None:
        return Figure(Interval(0, 1))
    return Figure(Interval.point(int(a.first <= b.last)))


FUNCTIONS: Mapping[str, Function] = {
    name: Function(name, parameters, call, (call.__doc__ or "").partition("\n")[0])
    for name, parameters, call in (
        ("sum", ("numbers",), sum_),
        ("count", ("numbers",), count),
        ("largest", ("numbers",), largest),
        ("smallest", ("numbers",), smallest),
        ("abs", ("number",), absolute),
        ("percent_of", ("number", "number"), percent_of),
        ("percent_change", ("number", "number"), percent_change),
        ("as_percent", ("number",), as_percent),
        ("fraction", ("number",), fraction),
        ("exactly", ("number",), exactly),
        ("ratio", ("number", "number"), ratio),
        ("area", ("number", "number", "number"), area),
        ("possible_parts", ("number", "number"), possible_parts),
        ("possible_sums", ("number", "number"), possible_sums),
        ("nearer", ("number", "number", "number"), nearer),
        ("by_half_hours", ("number",), by_half_hours),
        ("as_rounded", ("number",), as_rounded),
        ("convert", ("number", "number"), convert),
        ("convert_difference", ("number", "number"), convert_difference),
        ("times", ("number", "number"), times),
        ("per_so_many", ("number", "number", "number"), per_so_many),
        ("same_rate", ("number", "number"), same_rate),
        ("first", ("numbers",), first),
        ("second", ("numbers",), second),
        ("minutes_between", ("number", "number", "number"), minutes_between),
        ("overlap", ("date", "date"), overlap),
        ("length", ("date", "number"), length),
        ("year", ("date",), year),
        ("days_between", ("date", "date"), days_between),
        ("years_between", ("date", "date"), years_between),
        ("elapsed", ("date", "date", "number"), elapsed),
        ("weekday", ("date",), weekday),
        ("said_weekday", ("date",), said_weekday),
        ("is_before", ("date", "date"), is_before),
    )
}
"""Every function of the rule language, by name."""
