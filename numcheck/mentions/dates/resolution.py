"""What a date means on the day the article was written: an `Expression` becomes a `Period`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from numcheck.arithmetic.calendar import add_days, add_months, add_units, easter, last_day, make_date, nth_weekday
from numcheck.mentions.dates.expression import Expression, fault_of
from numcheck.mentions.dates.ordered import nth_unit
from numcheck.model.period import Calendar, Grain, Period
from numcheck.model.records import replace

NEAR = 60
"""Days around the article within which "Thursday the 13th" is looked for."""

CLOSE = 100
"""Days around the article within which a yearless date is taken for the nearest one, even against its weekday."""

Range = tuple[date, date]


def resolve(expression: Expression, today: date | None) -> Period:
    """Give the period an expression means; without a day of the article, relative dates stay open."""
    fault = fault_of(expression.said)
    if fault is not None:
        return Period(Grain.DAY, expression.said, fault=fault)
    period = RESOLVERS[expression.form](expression, today)
    if expression.part and period.first and period.last:
        days = _part(period.first, period.last, expression.part, today)
        period = replace(period, first=days[0], last=days[1]) if days else replace(period, first=None, last=None)
    return period


def _period(grain: Grain, said: Calendar, days: Range | None, *inferred: str, relation: str | None = None) -> Period:
    if days is None:
        return Period(grain, said, relation=relation)
    return Period(grain, said, days[0], days[1], inferred, relation)


def _calendar(expression: Expression, today: date | None) -> Period:
    said = expression.said
    match said:
        case Calendar(year=None, month=None):
            return _day_near(expression, today)
        case Calendar(year=int(year), month=None):
            return _period(Grain.YEAR, said, _year(year))
        case Calendar(year=int(year), month=int(month), day=None):
            return _period(Grain.MONTH, said, _month(year, month))
        case Calendar(year=int(year), month=int(month), day=int(day)):
            found = make_date(year, month, day)
            return _period(Grain.DAY, said, (found, found) if found else None)
        case Calendar(month=int(month), day=None):
            if today is None:
                return _period(Grain.MONTH, said, None)
            year = _year_of_month(month, today, expression)
            return _period(Grain.MONTH, said, _month(year, month), "year")
        case _:
            return _yearless_day(expression, today)


def _yearless_day(expression: Expression, today: date | None) -> Period:
    said = expression.said
    assert said.month is not None
    assert said.day is not None
    if today is None:
        return _period(Grain.DAY, said, None)
    near = [d for year in (today.year - 1, today.year, today.year + 1) if (d := make_date(year, said.month, said.day))]
    if not near:
        return _period(Grain.DAY, said, None)
    close = [d for d in near if abs((d - today).days) <= CLOSE]
    if expression.which:
        choice = _of_which(near, today, expression)
    elif close:
        # Sunday, 6 September in a story of the 9th is three days ago, whatever weekday that was.
        choice = _nearest(close, today, is_future=expression.is_future)
    else:
        matching = [d for d in near if said.weekday is None or d.weekday() == said.weekday]
        choice = _nearest(matching or near, today, is_future=expression.is_future)
    return _period(Grain.DAY, said, (choice, choice), "year")


def _nearest(days: list[date], today: date, *, is_future: bool) -> date:
    """Give the day that the tense allows and that is nearest to today."""
    allowed = [d for d in days if (d >= today if is_future else (d - today).days <= 1)]
    return min(allowed or days, key=lambda d: abs((d - today).days))


def _of_which(days: list[date], today: date, expression: Expression) -> date:
    """Give the day of a feast that is last or next, or else the nearest one that the tense allows."""
    past, coming = [d for d in days if d < today], [d for d in days if d > today]
    if expression.which == "this" and (running := [d for d in days if d.year == today.year]):
        return running[0]
    if expression.which in ("last", "past") and past:
        return max(past)
    if expression.which in ("next", "coming") and coming:
        return min(coming)
    return _nearest(days, today, is_future=expression.is_future)


def _day_near(expression: Expression, today: date | None) -> Period:
    """Thursday the 13th: the nearest day with that number and weekday."""
    said = expression.said
    if today is None or said.day is None:
        return _period(Grain.DAY, said, None)
    days = [today + timedelta(days=shift) for shift in range(-NEAR, NEAR + 1)]
    fitting = [d for d in days if d.day == said.day and d.weekday() == said.weekday]
    if not fitting:
        return _period(Grain.DAY, said, None)
    choice = min(fitting, key=lambda d: abs((d - today).days))
    return _period(Grain.DAY, said, (choice, choice), "year", "month")


def _year_of_month(month: int, today: date, expression: Expression) -> int:
    if expression.which == "last":
        return today.year if month < today.month else today.year - 1
    if expression.which == "next":
        return today.year if month > today.month else today.year + 1
    if expression.which == "this":
        return today.year
    if expression.is_future:
        return today.year if month >= today.month else today.year + 1
    return today.year if month <= today.month else today.year - 1


def _weekday(expression: Expression, today: date | None) -> Period:
    said = expression.said
    assert said.weekday is not None
    if today is None:
        return _period(Grain.DAY, said, None, relation="weekday")
    behind = (today.weekday() - said.weekday) % 7
    ahead = (said.weekday - today.weekday()) % 7
    match expression.which:
        case "last":
            shift = -(behind or 7)
        case "next":
            # "next Friday" on a Monday is that of the next week; the nearer one would be "on Friday".
            shift = ahead + 7 if today.weekday() < said.weekday else ahead or 7
        case "coming":
            shift = ahead or 7
        case "this":
            shift = said.weekday - today.weekday()
        case "that":
            return _period(Grain.DAY, said, None, relation="weekday")
        case _:
            shift = ahead if expression.is_future else -behind
    day = add_days(today, shift)
    return _period(
        Grain.DAY, said, (day, day) if day else None, "day", relation=f"{expression.which or 'nearest'}_weekday"
    )


def _day(expression: Expression, today: date | None) -> Period:
    day = add_days(today, expression.number) if today else None
    return _period(Grain.DAY, expression.said, (day, day) if day else None, "day", relation="day")


def _unit(expression: Expression, today: date | None) -> Period:
    """last week, next month, this year"""
    shift = RUNS.get(expression.which)
    relation = f"{expression.which}_{expression.unit}"
    grain = GRAINS.get(expression.unit, Grain.SPAN)
    if expression.unit == "day" and expression.which == "next":
        # The next day is that after the one told before; that after today is tomorrow.
        return _period(grain, expression.said, None, relation=relation)
    if expression.which == "past" and today is not None and expression.unit in PAST_DAYS:
        # "over the past week" is the seven days up to today
        first, yesterday = add_days(today, -PAST_DAYS[expression.unit]), add_days(today, -1)
        days = (first, yesterday) if first and yesterday else None
        return _period(Grain.SPAN, expression.said, days, "year", relation=relation)
    if today is None or shift is None or expression.unit not in SHIFTS:
        return _period(grain, expression.said, None, relation=relation)
    return _period(grain, expression.said, SHIFTS[expression.unit](today, shift), "year", relation=relation)


RUNS: Mapping[str, int] = {"last": -1, "this": 0, "next": 1}
"""How many weeks, months or years from the one that runs."""


def _weekday_of_week(expression: Expression, today: date | None) -> Period:
    """Tuesday of last week"""
    said, shift = expression.said, RUNS.get(expression.which)
    week = _shift_week(today, shift) if today is not None and shift is not None else None
    day = week[0] + timedelta(days=said.weekday or 0) if week is not None else None
    return _period(Grain.DAY, said, (day, day) if day else None, "day", relation=f"{expression.which}_week")


def _nearest_weekend(expression: Expression, today: date | None) -> Period:
    """over the weekend: the one that runs or the last one, or the next in a sentence that looks ahead"""
    if today is None:
        return _period(Grain.WEEKEND, expression.said, None, relation="weekend")
    is_running = today.weekday() >= SATURDAY
    shift = 0 if expression.is_future or is_running else -1
    return _period(Grain.WEEKEND, expression.said, _shift_weekend(today, shift), "day", relation="weekend")


SATURDAY = 5


def _ago(expression: Expression, today: date | None) -> Period:
    """A week ago Monday, a year ago today: a day; a month ago: some day of that month."""
    unit, said = expression.unit, expression.said
    anchor = today
    if today is not None and said.weekday is not None:
        anchor = add_days(today, -((today.weekday() - said.weekday) % 7))
    elif today is not None:
        anchor = add_days(today, expression.shift)
    day = add_units(anchor, -1, unit) if anchor is not None else None
    if day is None:
        return _period(Grain.DAY, said, None, relation=f"{unit}_ago")
    is_day = expression.number or said.weekday is not None or unit not in SHIFTS
    days = (day, day) if is_day else SHIFTS[unit](day, 0)
    return _period(Grain.DAY if is_day else GRAINS[unit], said, days, "day", relation=f"{unit}_ago")


def _nth_unit(expression: Expression, today: date | None) -> Period:
    """The first week of May, the last day of this month: the whole is resolved first."""
    whole = resolve(expression.ends[0], today)
    grain = GRAINS[expression.unit]
    if whole.first is None or whole.last is None:
        return Period(grain, expression.said, fault=whole.fault)
    days = nth_unit(whole.first, whole.last, expression.unit, expression.number)
    return _period(grain, expression.said, days, *whole.inferred)


def _nth_weekday(expression: Expression, today: date | None) -> Period:
    """The first Monday of May."""
    said = expression.said
    whole = _calendar(Expression("calendar", Calendar(said.year, said.month), is_future=expression.is_future), today)
    if whole.first is None:
        return _period(Grain.DAY, said, None)
    day = nth_weekday(whole.first.year, whole.first.month, said.weekday or 0, expression.number)
    said = Calendar(said.year, said.month, day.day if day and said.year else None, said.weekday)
    return _period(Grain.DAY, said, (day, day) if day else None, *whole.inferred)


def _unplaced(expression: Expression, today: date | None) -> Period:
    """Give a time that no calendar day stands for: the third century BC."""
    return _period(Grain.YEAR, expression.said, None, relation="era")


def _shift_week(today: date, shift: int) -> Range | None:
    monday = add_days(today, -today.weekday() + 7 * shift)
    sunday = add_days(monday, 6) if monday else None
    return (monday, sunday) if monday and sunday else None


def _shift_weekend(today: date, shift: int) -> Range | None:
    week = _shift_week(today, shift)
    return (week[1] - timedelta(days=1), week[1]) if week else None


def _shift_month(today: date, shift: int) -> Range | None:
    moved = add_months(today.replace(day=1), shift)
    return _month(moved.year, moved.month) if moved else None


def _shift_year(today: date, shift: int) -> Range | None:
    return _year(today.year + shift)


def _shift_quarter(today: date, shift: int) -> Range | None:
    return _quarter_range(today.year, (today.month - 1) // 3 + 1 + shift)


def _shift_decade(today: date, shift: int) -> Range | None:
    start = today.year // 10 * 10 + 10 * shift
    return _years(start, start + 9)


def _shift_century(today: date, shift: int) -> Range | None:
    start = (today.year - 1) // 100 * 100 + 1 + 100 * shift
    return _years(start, start + 99)


def _shift_day(today: date, shift: int) -> Range | None:
    day = add_days(today, shift)
    return (day, day) if day else None


SHIFTS: Mapping[str, Callable[[date, int], Range | None]] = {
    "day": _shift_day,
    "week": _shift_week,
    "weekend": _shift_weekend,
    "month": _shift_month,
    "quarter": _shift_quarter,
    "year": _shift_year,
    "decade": _shift_decade,
    "century": _shift_century,
}
PAST_DAYS: Mapping[str, int] = {
    "day": 1,
    "week": 7,
    "fortnight": 14,
    "month": 31,
    "quarter": 92,
    "year": 366,
    "decade": 3653,
}
GRAINS: Mapping[str, Grain] = {
    "day": Grain.DAY,
    "week": Grain.WEEK,
    "weekend": Grain.WEEKEND,
    "month": Grain.MONTH,
    "quarter": Grain.QUARTER,
    "year": Grain.YEAR,
    "decade": Grain.DECADE,
    "century": Grain.CENTURY,
}


def _season(expression: Expression, today: date | None) -> Period:
    said, month = expression.said, expression.number
    if said.year is not None:
        return _period(Grain.SEASON, said, _months(said.year, month, 3))
    if today is None:
        return _period(Grain.SEASON, said, None)
    near = [days for year in (-1, 0, 1) if (days := _months(today.year + year, month, 3))]
    match expression.which:
        case "last":
            fitting = [days for days in near if days[1] < today][-1:]
        case "next":
            fitting = [days for days in near if days[0] > today][:1]
        case _:
            fitting = [days for days in near if days[0].year == today.year]
    return _period(Grain.SEASON, said, fitting[0] if fitting else None, "year")


def _months(year: int, month: int, count: int) -> Range | None:
    """Give the first and the last day of some months in a row."""
    first = make_date(year, month, 1)
    closing = add_months(first, count - 1) if first else None
    return (first, closing.replace(day=last_day(closing.year, closing.month))) if first and closing else None


def _said_year(expression: Expression, today: date | None) -> tuple[int | None, tuple[str, ...]]:
    """Give the year of a quarter or half, said or counted from today's, and what of it was inferred."""
    shift = RUNS.get(expression.which)
    if expression.said.year is not None or today is None or shift is None:
        return expression.said.year, ()
    return today.year + shift, ("year",)


def _quarter(expression: Expression, today: date | None) -> Period:
    year, inferred = _said_year(expression, today)
    days = _quarter_range(year, expression.number) if year is not None else None
    return _period(Grain.QUARTER, expression.said, days, *inferred)


def _half(expression: Expression, today: date | None) -> Period:
    year, inferred = _said_year(expression, today)
    if year is None:
        return _period(Grain.SPAN, expression.said, None)
    months = (1, 6) if expression.number == 1 else (7, 12)
    first, last = make_date(year, months[0], 1), make_date(year, months[1], last_day(year, months[1]))
    return _period(Grain.SPAN, expression.said, (first, last) if first and last else None, *inferred)


LAST_CENTURY_IN_S = 1900
"""The first year that may open a decade as well as a century."""


def _decade(expression: Expression, today: date | None) -> Period:
    first = expression.number
    if first % 100 == 0 and first < LAST_CENTURY_IN_S:
        # The 1800s are a century, the 2000s a decade.
        return _period(Grain.CENTURY, expression.said, _years(first, first + 99))
    return _period(Grain.DECADE, expression.said, _years(first, first + 9))


def _century(expression: Expression, today: date | None) -> Period:
    # The 19th century as people count it: 1800 to 1899, and 1900 for the pedantic.
    start = (expression.number - 1) * 100
    return _period(Grain.CENTURY, expression.said, _years(max(start, 1), start + 100))


def _holiday(expression: Expression, today: date | None) -> Period:
    said = expression.said
    assert said.month is not None
    assert said.weekday is not None
    year = said.year
    if year is None and today is None:
        return _period(Grain.DAY, said, None)
    years = [year] if year is not None else [today.year - 1, today.year, today.year + 1] if today else []
    days = [d for y in years if (d := nth_weekday(y, said.month, said.weekday, expression.number))]
    if not days:
        return _period(Grain.DAY, said, None)
    return _holiday_near(days, expression, today)


def _holiday_near(days: list[date], expression: Expression, today: date | None) -> Period:
    days = [d for day in days if (d := add_days(day, expression.shift))]
    day = _of_which(days, today, expression) if today else days[0]
    year = expression.said.year
    return _period(Grain.DAY, Calendar(year, day.month, day.day), (day, day), *(() if year else ("year",)))


def _easter(expression: Expression, today: date | None) -> Period:
    year = expression.said.year
    if year is None and today is None:
        return _period(Grain.DAY, expression.said, None)
    years = [year] if year is not None else [today.year - 1, today.year, today.year + 1] if today else []
    days = [easter(y) + timedelta(days=expression.number) for y in years]
    return _holiday_near(days, expression, today)


def _week(expression: Expression, today: date | None) -> Period:
    """Give the week of a day: from Monday to Sunday, or the seven days that begin or end with it."""
    day = _calendar(expression._replace(unit=""), today)
    if day.first is None:
        return Period(Grain.WEEK, expression.said, fault=day.fault)
    back = {"of": day.first.weekday(), "end": 6}.get(expression.unit, 0)
    first = add_days(day.first, -back)
    last = add_days(first, 6) if first else None
    return _period(Grain.WEEK, expression.said, (first, last) if first and last else None, *day.inferred)


def _fiscal(expression: Expression, today: date | None) -> Period:
    """Give the year of accounts, of which only those who keep them know when it begins."""
    return _period(Grain.YEAR, expression.said, None)


def _span(expression: Expression, today: date | None) -> Period:
    opening, closing = expression.ends
    first, last = resolve(opening._replace(part=""), today), resolve(closing, today)
    if first.fault or last.fault:
        return Period(Grain.SPAN, opening.said, fault=first.fault or last.fault)
    if first.first is None or first.last is None or last.last is None:
        return Period(Grain.SPAN, opening.said, closing=closing.said)
    inferred = tuple(sorted({*first.inferred, *last.inferred}))
    begin, end = _opening_day(first.first, first.last, opening.part), last.last
    if begin > end and opening.form == closing.form == "weekday":
        # From Monday to Friday, told on a Wednesday; from next Monday to Friday.
        is_ahead = bool(opening.which) or expression.is_future
        begin, end = (begin, end + WEEK) if is_ahead else (begin - WEEK, end)
    if "year" in first.inferred and begin > end:
        # from November to February: the first lies in the year before
        begin = add_months(begin, -12) or begin
    elif "year" in first.inferred and "year" in last.inferred and (nearer := add_months(end, -12)) and nearer >= begin:
        # from April until the end of June: both in one year
        end = nearer if nearer.day == end.day or nearer.month != 2 else nearer.replace(day=last_day(nearer.year, 2))
    if begin > end and "day" in inferred:
        return Period(Grain.SPAN, opening.said, closing=closing.said)
    return Period(Grain.SPAN, opening.said, begin, end, inferred, closing=closing.said)


WEEK = timedelta(days=7)


def _opening_day(first: date, last: date, part: str) -> date:
    """Give the day on which a span opens that begins in the middle or at the end of a period."""
    match part:
        case "middle":
            return first + timedelta(days=((last - first).days + 1) // 2)
        case "end":
            # From the end of 2007 to the end of 2008 is one year: it opens when 2007 is over.
            return last + timedelta(days=1)
        case _:
            return first


RESOLVERS: Mapping[str, Callable[[Expression, date | None], Period]] = {
    "calendar": _calendar,
    "weekday": _weekday,
    "day": _day,
    "unit": _unit,
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "decade": _decade,
    "century": _century,
    "holiday": _holiday,
    "easter": _easter,
    "week": _week,
    "weekday of week": _weekday_of_week,
    "weekend": _nearest_weekend,
    "ago": _ago,
    "nth unit": _nth_unit,
    "nth weekday": _nth_weekday,
    "era": _unplaced,
    "fiscal": _fiscal,
    "span": _span,
}


def _year(year: int) -> Range | None:
    return _years(year, year)


def _years(first: int, last: int) -> Range | None:
    return (date(first, 1, 1), date(last, 12, 31)) if 1 <= first <= last <= 9999 else None


def _month(year: int, month: int) -> Range | None:
    first = make_date(year, month, 1)
    return (first, first.replace(day=last_day(year, month))) if first else None


def _quarter_range(year: int, quarter: int) -> Range | None:
    years, index = divmod(quarter - 1, 4)
    first = make_date(year + years, index * 3 + 1, 1)
    last = add_months(first, 2) if first else None
    return (first, last.replace(day=last_day(last.year, last.month))) if first and last else None


def _part(first: date, last: date, part: str, today: date | None) -> Range | None:
    """Give the first, middle or last part of a period: half of a year, a third of anything shorter.

    Of "earlier this year" and "later this week" it gives the days on that side of today, if there are any.
    """
    days = (last - first).days + 1
    if part in ("before", "after"):
        if today is None or not first <= today <= last:
            return None
        return (first, today) if part == "before" else (today, last)
    if days > LONG_PERIOD:
        return _part_in_months(first, last, part)
    share = (days + 2) // 3
    match part:
        case "start":
            return first, first + timedelta(days=max(share - 1, 0))
        case "middle":
            margin = days // 4
            return first + timedelta(days=margin), last - timedelta(days=margin)
        case _:
            return last - timedelta(days=max(share - 1, 0)), last


LONG_PERIOD = 300
"""Days from which on a part of a period is counted in whole months."""


def _part_in_months(first: date, last: date, part: str) -> Range | None:
    """Cut a period of years: the first half, the middle half or the second half of its months."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    begin, end = {"start": (0, months // 2), "middle": (months // 4, months - months // 4)}.get(
        part, (months // 2, months)
    )
    opens, closes = add_months(first, begin), add_months(first, end - 1)
    return (opens, closes.replace(day=last_day(closes.year, closes.month))) if opens and closes else None
