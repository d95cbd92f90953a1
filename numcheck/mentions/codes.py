"""Numbers of files, laws, telephones and guns, and digits of web addresses: they count nothing."""

from __future__ import annotations

from numcheck.language.traits import PLURAL
from numcheck.language.words import HYPHENS
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan

LONGEST_LINK = 60
"""Words of a web address in front of its first digit."""
SHORTEST_PLAIN_CODE, LONGEST_CODE = 8, 24
"""Digits without a separator that no one writes for a number; a code has no more than the second."""
LONG_EMERGENCY = 5
"""Words of 9-1-1."""
AREA, LOCAL = 3, 4
"""Digits of the groups of a telephone number."""
LONGEST_CLAUSE = 2
"""Characters of a part of a section of a law: (c), (12)."""
MOST_CLAUSES = 4
MOST_GROUPS = 4
"""Groups of digits of a telephone number in front of its letters."""
LONGEST_SECTION = 5
KEYPAD = {
    letter: str(key)
    for key, letters in enumerate(("abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"), start=2)
    for letter in letters
}
"""The digits under which the letters stand on a telephone."""


def hide_links(scan: Scan) -> None:
    """Hide the words of web addresses and the values of tags from later finders: example.org/2018/03/15/two-dead."""
    reached = 0
    openers = scan.vocabulary.lists["web openers"]
    for at in scan.digits:
        if at < reached or not scan.is_glued(at):
            continue
        if scan.text(at - 1) == '"' and scan.text(at - 2) == "=" and scan.is_glued(at - 1):
            scan.taken[at] = 1
            continue
        first = at
        while first > max(reached, at - LONGEST_LINK) and scan.is_glued(first):
            first -= 1
        if openers.isdisjoint(scan.keys[first:at]):
            continue
        reached = at
        while reached < len(scan.texts) and (reached == at or scan.is_glued(reached)):
            reached += 1
        scan.taken[first:reached] = bytes([1]) * (reached - first)


def read_code(scan: Scan, at: int) -> bool:
    """Read the number of a file, a law, a telephone or a car, told from what stands beside it.

    Most numbers have nothing beside them that makes a code of them: what a reader needs there is asked first.
    """
    text, before, after = scan.text(at), scan.text(at - 1), scan.text(at + 1)
    is_joined, is_bracketed = after in HYPHENS, before == "(" or after == "("
    return (
        _read_file(scan, at)
        or ((is_bracketed or before == "." or before.isupper()) and _read_section(scan, at))
        or (before == "(" and _read_area_code(scan, at))
        or ((is_bracketed or is_joined) and _read_lettered_phone(scan, at))
        or ((is_joined or len(text) == AREA) and _read_emergency_number(scan, at))
        or (is_joined and _read_shop(scan, at))
        or (len(text) == LOCAL and _read_year_of_make(scan, at))
    )


def _take(scan: Scan, first: int, last: int, found_by: str) -> bool:
    scan.take_label(first, last, found_by)
    return True


def _read_file(scan: Scan, at: int) -> bool:
    """Read Case Number: 1402, Report #: 18-0013, and eight digits in a row that count nothing: 1401250145."""
    text = scan.text(at)
    if not text.isdecimal() or len(text) > LONGEST_CODE:
        return False
    if len(text) >= SHORTEST_PLAIN_CODE:
        if scan.counts_on(at + 1) or scan.vocabulary.currencies.signs.match_before(scan.texts, at) is not None:
            return False
        return _take(scan, at, _end_of_file(scan, at + 1), "labels.file")
    lists, sign = scan.vocabulary.lists, at - 1
    if scan.text(sign) == ":":
        sign -= 1
    elif scan.key(sign) not in lists["signs of a file"]:
        return False
    while scan.key(sign) in lists["signs of a file"] or (scan.text(sign) == "." and scan.is_glued(sign)):
        sign -= 1
    if sign == at - 1 or scan.key(sign) not in lists["files"]:
        return False
    if sign == at - 2 and scan.text(at - 1) == ":" and (not scan.is_name(sign) or scan.counts_on(at + 1)):
        # Report: 12 are new
        return False
    return _take(scan, at, _end_of_file(scan, at + 1), "labels.file")


def _end_of_file(scan: Scan, last: int) -> int:
    """Give where the number of a file ends that goes on behind hyphens: 2018-70076."""
    while scan.text(last) in HYPHENS and scan.is_glued(last) and scan.is_glued(last + 1):
        if not scan.text(last + 1).isalnum():
            break
        last += 2
    return last


def _read_section(scan: Scan, at: int) -> bool:
    """Read the section of a law with its clauses: 924(a), 530.5(C)(2), 501(c)(3); PC 25400."""
    text = scan.text(at)
    before, after = scan.text(at - 1), scan.text(at + 1)
    if before == "(" and scan.text(at - 2) == ")" and after == ")" and scan.is_glued(at - 1) and scan.is_glued(at):
        return _take(scan, at, at + 1, "labels.section")
    if len(text.partition(".")[0]) > LONGEST_SECTION or not text.replace(".", "").isdecimal():
        return False
    if after == "(" and scan.is_glued(at + 1) and scan.text(at + 2).isalpha() and _is_clause(scan, at + 1):
        last = at + 1
        while last < at + 1 + 3 * MOST_CLAUSES and scan.is_glued(last) and _is_clause(scan, last):
            last += 3
        return _take(scan, at, last, "labels.section")
    if scan.is_glued(at) or letters_before(scan, at)[0] not in scan.vocabulary.lists["codes of law"]:
        return False
    last = at + 1
    while last < len(scan.texts) and scan.is_glued(last) and (scan.text(last).isalnum() or scan.text(last) in ":()"):
        last += 1
    return _take(scan, at, last, "labels.section")


def letters_before(scan: Scan, at: int) -> tuple[str, int]:
    """Give the capital letters right before a word, without their points (PC, R.S.), and the place of the first."""
    letters, here = "", at
    while here > 0 and len(letters) < LONGEST_SECTION and (here == at or scan.is_glued(here)):
        text = scan.text(here - 1)
        if text != "." and not text.isupper():
            break
        letters, here = text.strip(".") + letters, here - 1
    return letters, here


def _is_clause(scan: Scan, at: int) -> bool:
    within = scan.text(at + 1)
    return (
        scan.text(at) == "("
        and scan.text(at + 2) == ")"
        and (within.isdecimal() or (within.isalpha() and len(within) == 1))
        and len(within) <= LONGEST_CLAUSE
    )


def _read_area_code(scan: Scan, at: int) -> bool:
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
    return _take(scan, at, here + 3, "labels.phone")


def _read_lettered_phone(scan: Scan, at: int) -> bool:
    """Read 1-866-555-TIPS, 888-TIPS and the digits that such letters stand for: TIPS (8477)."""
    if scan.text(at + 1) == "(" and scan.text(at + 3) == ")" and _spells(scan.key(at + 2), scan.text(at)):
        # 274637 (CRIMES)
        return _take(scan, at, at + 1, "labels.phone")
    if scan.text(at - 1) == "(" and scan.text(at + 1) == ")":
        # C-R-I-M-E-S (274637)
        first = at - 2
        while first > 1 and scan.text(first - 1) in HYPHENS and scan.is_glued(first) and scan.text(first - 2).isalpha():
            first -= 2
        word = "".join(scan.keys[max(0, first) : at - 1 : 2])
        return _spells(word, scan.text(at)) and _take(scan, at, at + 1, "labels.phone")
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
    return _take(scan, at, min(last, len(scan.texts)), "labels.phone")


def _spells(word: str, digits: str) -> bool:
    """Tell whether digits stand for the letters of a word on a telephone."""
    return len(word) == len(digits) >= LOCAL and "".join([KEYPAD.get(letter, "") for letter in word]) == digits


def _is_capitals(text: str) -> bool:
    return text.isalpha() and text.isupper() and len(text) > 1


def _read_emergency_number(scan: Scan, at: int) -> bool:
    """Read a 911 call, called 999, a 9-1-1 caller; but not called 999 members, nor won 9-1-1."""
    lists, last = scan.vocabulary.lists, at + 1
    if scan.text(last) in HYPHENS:
        last = at + LONG_EMERGENCY
    if "".join([text for text in scan.texts[at:last] if text not in HYPHENS]) not in lists["emergency numbers"]:
        return False
    after = scan.key(last)
    if after in lists["behind an emergency number"]:
        return _take(scan, at, last, "labels.emergency")
    counts = after.isalpha() and scan.vocabulary.nouns.singular(after) != after
    is_called = scan.vocabulary.lemma(scan.key(at - 1)) in lists["before an emergency number"]
    return is_called and not counts and _take(scan, at, last, "labels.emergency")


def read_bore(scan: Scan, numeral: Numeral) -> bool:
    """Read the calibre of a gun, which is its name: a .40-calibre pistol, a 12-gauge shotgun."""
    last = numeral.last
    behind = last + 1 if scan.text(last) in HYPHENS and scan.is_glued(last) else last
    is_bore = scan.key(behind) in scan.vocabulary.lists["bores of a gun"]
    return is_bore and _take(scan, numeral.first, behind + 1, "labels.bore")


def _read_shop(scan: Scan, at: int) -> bool:
    """Read a name with a number in it: 7-Eleven."""
    is_name = "".join(scan.keys[at : at + 3]) in scan.vocabulary.lists["names with a number"]
    return is_name and _take(scan, at, at + 3, "labels.shop")


def _read_year_of_make(scan: Scan, at: int) -> bool:
    """Read the year of a car or a page, in which nothing happened: a red 2011 Nissan, a 2003 green Ford, © 2019."""
    text, lists = scan.text(at), scan.vocabulary.lists
    if not text.isdecimal() or text[:2] not in ("19", "20"):
        return False
    if scan.text(at - 1) == "©":
        return _take(scan, at, at + 1, "labels.make")
    make = at + 2 if scan.key(at + 1) in lists["colours"] else at + 1
    if scan.key(make) not in lists["makes of cars"] or not scan.is_name(make):
        return False
    before = scan.key(at - 1)
    owned = (lists["possessive marks"], scan.vocabulary.grammar["possessives"])
    is_one = before in scan.vocabulary.numerals.articles or before in lists["colours"]
    if scan.counts_on(make + 1) and scan.traits[make + 1] & PLURAL:
        # its 2000 Ford workers
        return False
    return (is_one or any(before in words for words in owned)) and _take(scan, at, at + 1, "labels.make")
