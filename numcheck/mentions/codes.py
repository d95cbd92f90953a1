"""Numbers of files, laws, guns and cars, and digits of web addresses: they count nothing."""

from __future__ import annotations

from numcheck.language.traits import PLURAL
from numcheck.language.words import HYPHENS
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.phones import read_area_code, read_lettered_phone
from numcheck.mentions.scan import Scan
from numcheck.model.interval import Number

LONGEST_LINK = 60
"""Words of a web address in front of its first digit."""
SHORTEST_PLAIN_CODE, LONGEST_CODE = 8, 24
"""Digits without a separator that no one writes for a number; a code has no more than the second."""
EMERGENCY, LONG_EMERGENCY = 3, 5
"""Digits of 911, and words of 9-1-1."""
YEAR = 4
"""Digits of a year."""
LONGEST_CLAUSE = 2
"""Characters of a part of a section of a law: (c), (12)."""
MOST_CLAUSES = 4
LONGEST_SECTION = 5
MOST_WICKETS = 10
"""Batsmen of a side that can be out."""
MOST_RUNS = 1000
"""No side at bat gets as many: six for 2007 tells a year."""


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
    is_of_file = len(text) >= SHORTEST_PLAIN_CODE or before == ":"
    return (
        ((is_of_file or scan.key(at - 1) in scan.vocabulary.lists["signs of a file"]) and _read_file(scan, at))
        or ((is_bracketed or before == "." or before.isupper()) and _read_section(scan, at))
        or (before == "(" and read_area_code(scan, at))
        or ((is_bracketed or is_joined) and read_lettered_phone(scan, at))
        or ((is_joined or len(text) == EMERGENCY) and _read_emergency_number(scan, at))
        or (is_joined and _read_shop(scan, at))
        or (len(text) == YEAR and _read_year_of_make(scan, at))
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


def read_tries(scan: Scan, numeral: Numeral) -> bool:
    """Read how a side at bat stands, a bowler, or a player: 118 for eight, 61 for no wicket, six for 41, 13-of-16.

    These are two numbers of two things, and more of the one is no rise.
    """
    at, lists = numeral.last, scan.vocabulary.lists
    if scan.key(at) in lists["for"] and numeral.is_integer:
        other = scan.numeral_at(at + 1)
        if other is not None and other.is_integer and _may_be_stand(numeral.value, other.value):
            last = other.last
        elif scan.key(at + 1) in lists["no wickets"] and scan.key(at + 2) in lists["wickets"]:
            last = at + 3
        else:
            return False
        is_of_things = scan.counts_on(last) and scan.key(last) not in lists["goes on with a stand"]
        return not is_of_things and _take(scan, numeral.first, last, "labels.stand")
    if scan.text(at) in HYPHENS and scan.is_glued(at) and scan.key(at + 1) in scan.vocabulary.numerals.of:
        other = scan.numeral_at(at + 3) if scan.text(at + 2) in HYPHENS else None
        return other is not None and _take(scan, numeral.first, other.last, "labels.tries")
    return False


def _may_be_stand(one: Number, other: Number) -> bool:
    return min(one, other) <= MOST_WICKETS and max(one, other) < MOST_RUNS


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
