"""Dates in digits only: 2016-11-07, 7/11/2016, 07.11.2016, 20161107."""

from __future__ import annotations

import re

from numcheck.mentions.dates.expression import Expression, Found, fault_of
from numcheck.mentions.scan import Scan
from numcheck.model.period import Calendar

NUMERIC = re.compile(
    r"""(?<![\w/.-])(?:
        (?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})         # 2016-11-07
      | (?P<one>\d{1,2})(?P<sep2>[-/.])(?P<two>\d{1,2})(?P=sep2)(?P<third>\d{4}|\d{2})  # 11/7/2016   07.11.2016
      | (?P<compact>(?:19|20)\d{6})                                                     # 20161016
    )(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?(?![\w/]|[-.]\d)""",
    re.VERBOSE,
)


def find_numeric(scan: Scan) -> list[Found]:
    """Find dates in digits only."""
    if not any(_may_begin(scan, at) for at in scan.digits):
        return []
    starts = {word.start: index for index, word in enumerate(scan.words)}
    ends = {word.end: index + 1 for index, word in enumerate(scan.words)}
    base = scan.words[0].start
    found: list[Found] = []
    for match in NUMERIC.finditer(scan.surface()):
        first, last = starts.get(match.start() + base), ends.get(match.end() + base)
        said = _read_numeric(match, scan.style.month_first)
        if first is not None and last is not None and said is not None:
            found.append(Found(first, last, Expression("calendar", said)))
    return found


def _may_begin(scan: Scan, at: int) -> bool:
    """Tell cheaply whether digits may begin a date; most cannot, and the sentence need not be written out."""
    text = scan.texts[at]
    return len(text) == 8 or text.count(".") > 1 or scan.text(at + 1) in ("/", "-")


def _read_numeric(match: re.Match[str], month_first: bool) -> Calendar | None:
    if match["compact"]:
        digits = match["compact"]
        said = Calendar(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        return said if fault_of(said) is None else None
    if match["year"]:
        said = Calendar(int(match["year"]), int(match["month"]), int(match["day"]))
        return said if fault_of(said) is None else None
    one, two, third = int(match["one"]), int(match["two"]), match["third"]
    month, day = (one, two) if month_first and match["sep2"] != "." else (two, one)
    if month > 12:
        month, day = day, month
    year = int(third)
    if len(third) == 2:
        year += 2000 if year < 50 else 1900
    return Calendar(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
