"""Years before and after the first one: 44 BC, 1200 B.C., AD 79."""

from __future__ import annotations

from numcheck.mentions.dates.expression import Expression, Found
from numcheck.mentions.scan import Scan
from numcheck.model.period import Calendar

LONGEST_YEAR = 4
"""Digits of a year."""
BEFORE_YEAR = ("AD", ".")
"""The word before a year that says its era first: AD 79, A.D. 79."""
BEFORE, SINCE = "eras before the first year", "eras since the first year"


def find_eras(scan: Scan) -> list[Found]:
    """Find the years of a sentence that say which era they are of; no calendar reaches those before the first one."""
    found: list[Found] = []
    for at in scan.digits:
        last = at + 1
        is_beside_capital = scan.is_name(last) or scan.text(at - 1) in BEFORE_YEAR
        year = scan.integer_at(at) if is_beside_capital and len(scan.texts[at]) <= LONGEST_YEAR else None
        if not year:
            continue
        if (end := era_at(scan, last, BEFORE)) is not None and not _counts(scan, end):
            found.append(Found(at, end, Expression("era")))
        elif (end := era_at(scan, last, SINCE)) is not None and not _counts(scan, end):
            found.append(Found(at, end, Expression("calendar", Calendar(year))))
        elif (first := _era_before(scan, at)) is not None:
            found.append(Found(first, last, Expression("calendar", Calendar(year))))
    return found


def era_at(scan: Scan, at: int, name: str) -> int | None:
    """Give the index after an era of a list that stands at a word, in capitals: BC, B.C., AD; None where none does."""
    eras = scan.vocabulary.lists[name]
    if scan.key(at) in eras and scan.text(at).isupper():
        return at + 1
    is_dotted = scan.key(at + 1) == "." and scan.is_glued(at + 1) and scan.is_glued(at + 2)
    if is_dotted and f"{scan.key(at)}{scan.key(at + 2)}" in eras and scan.text(at).isupper():
        return at + 4 if scan.key(at + 3) == "." and scan.is_glued(at + 3) else at + 3
    return None


def _era_before(scan: Scan, at: int) -> int | None:
    """Give the index of an era that ends before a word: (AD) 79, (A.D.) 79."""
    return next((at - size for size in (1, 4) if at >= size and era_at(scan, at - size, SINCE) == at), None)


def _counts(scan: Scan, at: int) -> bool:
    """Tell whether a plural stands at a word, so that what is before it is the name of a place: 44 BC wildfires."""
    key = scan.key(at)
    return key.isalpha() and scan.vocabulary.nouns.singular(key) != key
