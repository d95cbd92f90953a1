"""Dates in digits only: 2016-11-07, 7/11/2016, 07.11.2016, 20161107; also in a name: minutes-2018-09-23."""

from __future__ import annotations

import re

from numcheck.mentions.dates.eras import find_eras
from numcheck.mentions.dates.expression import Expression, Found, fault_of
from numcheck.mentions.scan import Scan
from numcheck.model.period import Calendar

NUMERIC = re.compile(
    r"""(?:(?<![\w/.-])|(?<=[A-Za-z]-))(?:
        (?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})         # 2016-11-07
      | (?P<one>\d{1,2})(?P<sep2>[-/.])(?P<two>\d{1,2})(?P=sep2)(?P<third>\d{4}|\d{2})  # 11/7/2016   07.11.2016
      | (?P<compact>(?:19|20)\d{6})                                                     # 20161016
    )(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?(?![\w/]|[-.]\d)""",
    re.VERBOSE,
)


LAST_SHORT_YEAR = 40
"""Two-digit years from here on belong to the last century."""
CENTURY = 100


def full_year(year: int) -> int:
    """Give the year that is meant by one without its century: 89; others stay as they are."""
    return year if year >= CENTURY else year + (2000 if year < LAST_SHORT_YEAR else 1900)


def find_numeric(scan: Scan) -> list[Found]:
    """Find dates in digits only."""
    if not scan.digits:
        return []
    eras = find_eras(scan)
    for at in scan.digits:
        if _may_begin(scan, at):
            break
    else:
        return eras
    starts = {start: index for index, start in enumerate(scan.words.starts)}
    ends = {end: index + 1 for index, end in enumerate(scan.words.ends)}
    base = scan.words.starts[0]
    found = eras + _find_slashed(scan)
    for match in NUMERIC.finditer(scan.surface()):
        first, last = starts.get(match.start() + base), ends.get(match.end() + base)
        said = _read_numeric(match, scan.style.month_first)
        if first is not None and last is not None and said is not None:
            found.append(Found(first, last, Expression("calendar", said)))
    return found


def _may_begin(scan: Scan, at: int) -> bool:
    """Tell cheaply whether digits may begin a date; most cannot, and the sentence need not be written out."""
    text, joint = scan.texts[at], scan.text(at + 1)
    is_joined = joint == "/" or (joint == "-" and scan.text(at + 3) == "-")
    return len(text) == 8 or (is_joined and scan.text(at + 2)[:1].isdecimal()) or text.count(".") > 1


def _find_slashed(scan: Scan) -> list[Found]:
    """Find days written as day and month only, where the words and the numbers leave no doubt: on 22/04."""
    found: list[Found] = []
    for at in scan.digits:
        if scan.text(at + 1) != "/" or scan.key(at - 1) not in scan.vocabulary.lists["before a numeric day"]:
            continue
        one, two = scan.integer_at(at), scan.integer_at(at + 2)
        if one is None or two is None or not (scan.is_glued(at + 1) and scan.is_glued(at + 2)):
            continue
        if (scan.is_glued(at + 3) and scan.text(at + 3) in ("/", "-", "%")) or not 1 <= min(one, two) <= 12 < max(
            one, two
        ) <= 31:
            continue
        said = Calendar(None, min(one, two), max(one, two))
        found.append(Found(at, at + 3, Expression("calendar", said)))
    return found


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
    year = full_year(int(third)) if len(third) == 2 else int(third)
    return Calendar(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
