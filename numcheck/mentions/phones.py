"""Telephone numbers: 555-0142, +44 20 7946 0958, (209) 555-8377, 1-866-555-TIPS, and digits that spell."""

from __future__ import annotations

from numcheck.language.words import HYPHENS
from numcheck.mentions.scan import Scan

AREA, LOCAL = 3, 4
"""Digits of the groups of a telephone number."""
MOST_GROUPS = 4
"""Groups of digits of a telephone number in front of its letters."""
MOST_PLAIN_GROUPS = 8
"""Groups of digits of a phone number; a longer run, read anew from each of them, would cost quadratic time."""
KEYPAD = {
    letter: str(key)
    for key, letters in enumerate(("abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"), start=2)
    for letter in letters
}
"""The digits under which the letters stand on a telephone."""


def read_phone(scan: Scan, at: int) -> bool:
    """Read digit groups that no quantity is written in: 555-0142, 020 7946 0958, +44 20 7946 0958."""
    behind = scan.text(at + 1)
    if not (behind.isdecimal() or behind in HYPHENS) or (scan.is_glued(at) and scan.text(at - 1) not in "(+"):
        return False
    groups = [scan.text(at)]
    here = at
    while (scan.text(here + 1).isdecimal() and not scan.is_glued(here + 1)) or (
        scan.text(here + 1) in HYPHENS
        and scan.is_glued(here + 1)
        and scan.text(here + 2).isdecimal()
        and scan.is_glued(here + 2)
    ):
        here += 1 if scan.text(here + 1).isdecimal() else 2
        groups.append(scan.text(here))
        if len(groups) > MOST_PLAIN_GROUPS:
            return False
    if len(groups) < 2 or not all(g.isdecimal() for g in groups):
        return False
    sizes = [len(g) for g in groups]
    is_local = sizes == [3, 4] and scan.text(at + 1) in HYPHENS
    is_long = len(groups) >= 3 and sum(sizes) >= 9 and max(sizes[1:]) >= 3 and scan.text(at - 1) != "$"
    starts_zero = groups[0].startswith("0") and sum(sizes) >= 9
    if not (is_local or is_long or starts_zero) or _numeral_covers(scan, at, here):
        return False
    return _take(scan, at, here + 1)


def _numeral_covers(scan: Scan, at: int, last: int) -> bool:
    """Tell whether the groups are one number written with blanks: 1 000 000."""
    numeral = scan.numerals.get(at)
    return numeral is not None and numeral.last > last


def read_area_code(scan: Scan, at: int) -> bool:
    """Read (209) 937-8377 and (954) 555-TIPS."""
    if scan.text(at + 1) != ")" or len(scan.text(at)) != AREA:
        return False
    here = at + 2
    if scan.text(here) in HYPHENS:
        here += 1
    if len(scan.text(here)) != AREA or not scan.text(here).isdecimal() or scan.text(here + 1) not in HYPHENS:
        return False
    line = scan.text(here + 2)
    if not (line.isdecimal() and len(line) == LOCAL) and not _is_capitals(line):
        return False
    return _take(scan, at, here + 3)


def read_lettered_phone(scan: Scan, at: int) -> bool:
    """Read 1-866-555-TIPS, 888-TIPS and the digits that such letters stand for: TIPS (8477)."""
    if scan.text(at + 1) == "(" and scan.text(at + 3) == ")" and _spells(scan.key(at + 2), scan.text(at)):
        # 274637 (CRIMES)
        return _take(scan, at, at + 1)
    if scan.text(at - 1) == "(" and scan.text(at + 1) == ")":
        # C-R-I-M-E-S (274637)
        first = at - 2
        while first > 1 and scan.text(first - 1) in HYPHENS and scan.is_glued(first) and scan.text(first - 2).isalpha():
            first -= 2
        word = "".join(scan.keys[max(0, first) : at - 1 : 2])
        return _spells(word, scan.text(at)) and _take(scan, at, at + 1)
    here, groups = at, 0
    while (
        scan.text(here).isdecimal()
        and len(scan.text(here)) in (1, AREA)
        and scan.text(here + 1) in HYPHENS
        and scan.is_glued(here + 1)
        and scan.is_glued(here + 2)
        and groups < MOST_GROUPS
    ):
        here, groups = here + 2, groups + 1
    is_phone = groups > 1 or (groups == 1 and scan.text(at) in scan.vocabulary.lists["toll-free codes"])
    if not is_phone or len(scan.text(here - 2)) != AREA or not _is_capitals(scan.text(here)):
        return False
    last = here + 1
    while scan.text(last) in HYPHENS and scan.is_glued(last) and scan.is_glued(last + 1):
        last += 2
    return _take(scan, at, min(last, len(scan.texts)))


def _spells(word: str, digits: str) -> bool:
    """Tell whether digits stand for the letters of a word on a telephone."""
    return len(word) == len(digits) >= LOCAL and "".join([KEYPAD.get(letter, "") for letter in word]) == digits


def _is_capitals(text: str) -> bool:
    return text.isalpha() and text.isupper() and len(text) > 1


def _take(scan: Scan, first: int, last: int) -> bool:
    scan.take_label(first, last, "labels.phone")
    return True
