"""Two dates that open and close a span: from March to June 2020, 1973 until 1990."""

from __future__ import annotations

from numcheck.mentions.dates.expression import Expression, Found
from numcheck.mentions.scan import Scan
from numcheck.model.records import replace

DASHES = frozenset("-–—~")
RELATIVE = frozenset({"weekday", "day"})
"""Dates that tell no year: behind one of them, only "from" or "between" opens a span: a shop is open
Monday through Saturday of every week."""
FORMS = frozenset({"calendar", "season", "quarter", "half", "decade", "century"}) | RELATIVE


def join_spans(scan: Scan, found: list[Found]) -> list[Found]:
    """Join two dates that open and close a span: from March to June 2020, 1973 until 1990, between 4 May and 9 June."""
    joined: list[Found] = []
    for date_ in found:
        span = _span(scan, joined[-1], date_) if joined else None
        if span is None:
            joined.append(date_)
        else:
            joined[-1] = span
    return joined


def _span(scan: Scan, left: Found, right: Found) -> Found | None:
    if right.first - left.last not in (1, 2) or left.expression.form == "span" or right.expression.form == "span":
        return None
    link_match = scan.vocabulary.calendar.phrases.get(scan.key(left.last))
    link = link_match[1] if link_match is not None and link_match[0] == "link" else scan.key(left.last)
    if right.first - left.last == 2 and scan.vocabulary.calendar.phrases.get(scan.key(left.last + 1)) != (
        "link",
        "the",
    ):
        return None
    opener_match = scan.vocabulary.calendar.phrases.get(scan.key(left.first - 1))
    opened = opener_match == ("link", "open")
    if link == "and":
        if not opened:
            return None
    elif link != "to" and scan.key(left.last) not in DASHES:
        return None
    a, b = left.expression, right.expression
    if a.form not in FORMS or b.form not in FORMS or (a.form in RELATIVE and not opened):
        return None
    if scan.key(left.last) in DASHES and a.said.day is not None and _is_month_or_year_alone(b):
        # TARN, 4 May 2023 - April was dry; - The 2012 fair was dry: a dateline, and how its story begins.
        return None
    if b.form == "calendar" and opened and (borrowed := _with_month_of(a, b)) is not None:
        a = borrowed
    if b.form != "day" and (a.said.year is None and a.said.month is None) != (
        b.said.year is None and b.said.month is None
    ):
        return None
    if a.form == b.form == "calendar" and not _are_alike(a, b):
        return None
    if (
        a.said.year is None
        and b.said.year is not None
        and a.said.month is not None
        and b.said.month is not None
        and not a.which
    ):
        # from March to June 2020: the year stands once
        earlier = (a.said.month, a.said.day or 0) <= (b.said.month, b.said.day or 31)
        a = a._replace(said=replace(a.said, year=b.said.year if earlier else b.said.year - 1))
    first = left.first - 1 if opened else left.first
    return Found(first, right.last, Expression("span", ends=(a, b), is_future=b.is_future))


def _is_month_or_year_alone(date_: Expression) -> bool:
    return date_.said.day is None and (date_.said.month is None) is not (date_.said.year is None)


def _with_month_of(a: Expression, b: Expression) -> Expression | None:
    """Give a day the month that stands once, behind the second: from Tuesday the 11th until Friday the 14th of June."""
    if a.said.day is None or a.said.month is not None or b.said.day is None or b.said.month is None:
        return None
    if a.said.day >= b.said.day:
        return None
    return a._replace(form="calendar", said=replace(a.said, month=b.said.month, year=b.said.year))


def _are_alike(a: Expression, b: Expression) -> bool:
    """Tell whether one year may stand for both dates; of "2016 to June" and "June to 2018" none does."""
    if (a.said.year is None) == (b.said.year is None):
        return True
    return a.said.month is not None and b.said.month is not None
