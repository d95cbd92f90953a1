"""Numbers of houses, blocks and roads: 14 Canal Street, the 2300 block of Elm, 804 SE 10th Terrace, U.S. 35."""

from __future__ import annotations

from numcheck.language.traits import PLURAL
from numcheck.language.words import HYPHENS
from numcheck.mentions.codes import letters_before
from numcheck.mentions.scan import Scan

LONGEST_HOUSE_NUMBER = 5
"""Digits of the number of a house or block."""
LONGEST_ROAD_NUMBER = 3
LONGEST_STREET = 7
"""Words from the number of a house to the word for its street, with marks behind what is cut short: S. 1st St."""
LEAST_BLOCK = 100
"""The least number that is one of a block by itself: the 200 block; but a 12-block walk."""


def read_block(scan: Scan, at: int) -> bool:
    """Read the number of a block of a street: the 2300 block of Elm Road, the 1500 and 1600 blocks."""
    behind = at + 2 if scan.text(at + 1) in HYPHENS and scan.is_glued(at + 2) else at + 1
    key = scan.key(behind)
    if key not in scan.vocabulary.lists["blocks of a street"] or not _is_house_number(scan, at):
        return False
    if scan.is_name(behind) and scan.key(behind + 1) not in scan.vocabulary.numerals.of:
        # In 2015 Block left the firm; but the 2300 Block of Elm Road.
        return False
    if scan.vocabulary.nouns.singular(key) != key:
        if not _is_round(scan, at):
            return False
        before = scan.key(at - 1)
        is_pair = before in scan.vocabulary.lists["between names"] or before in HYPHENS
        if is_pair and _is_house_number(scan, at - 2) and _is_round(scan, at - 2) and scan.is_free(at - 2, at - 1):
            scan.take_label(at - 2, at - 1, "labels.block", is_number=True)
        elif scan.key(behind + 1) not in scan.vocabulary.numerals.of or not scan.is_name(behind + 2):
            return False
    elif int(scan.text(at)) < LEAST_BLOCK and not (
        scan.key(behind + 1) in scan.vocabulary.numerals.of and scan.text(behind + 2)[:1].isupper()
    ):
        return False
    scan.take_label(at, at + 1, "labels.block", is_number=True)
    return True


def _is_house_number(scan: Scan, at: int) -> bool:
    return scan.text(at).isdecimal() and len(scan.text(at)) <= LONGEST_HOUSE_NUMBER


def _is_round(scan: Scan, at: int) -> bool:
    return int(scan.text(at)) % LEAST_BLOCK == 0


def read_address(scan: Scan, at: int) -> bool:
    """Read 14 Canal Street, 804 SE 10th Terrace, 302 S. Mill St., 780 1/2 Linn Avenue, 137-37 Mulberry Street."""
    last, behind = at + 1, scan.text(at + 1)
    if not (scan.is_name(last) or behind[:1].isdecimal() or behind in HYPHENS) or not _is_house_number(scan, at):
        return False
    if behind in HYPHENS and scan.is_glued(last) and scan.is_glued(last + 1) and _is_house_number(scan, at + 2):
        last = at + 3
    elif behind[:1].isdecimal() and (numeral := scan.numerals.get(at)) is not None:
        last = numeral.last
    if scan.is_glued(last) or not (scan.is_name(last) or _is_rank(scan, last)):
        return False
    if scan.key(at - 1) in scan.vocabulary.lists["definite"]:
        # the 33 Mill Road hostages
        return False
    if not _ends_in_street(scan, last):
        return False
    scan.take_label(at, last, "labels.address", is_number=True)
    return True


def _ends_in_street(scan: Scan, first: int) -> bool:
    """Tell whether the words from one on are the name of a street, with the word for it at their end."""
    streets = scan.vocabulary.lists["street words"]
    here = first
    while here - first < LONGEST_STREET:
        if scan.is_name(here):
            if here > first and scan.key(here) in streets:
                return not _counts_on(scan, here + 1)
            here += 1
        elif _is_rank(scan, here):
            here += 2
        elif scan.text(here) == "." and scan.is_glued(here) and here > first:
            here += 1
        else:
            return False
    return False


def _counts_on(scan: Scan, at: int) -> bool:
    """Tell whether what is counted stands behind the words for a street: 12 Circuit Court judges, 25 Elm Dr. fans."""
    if scan.text(at) == "." and scan.is_glued(at):
        at += 1
    return scan.counts_on(at) and bool(scan.traits[at] & PLURAL) and scan.key(at) not in scan.vocabulary.grammar.stops


def _is_rank(scan: Scan, at: int) -> bool:
    return scan.text(at).isdecimal() and scan.has_rank(at)


def read_road(scan: Scan, at: int) -> bool:
    """Read the number of a road behind a full stop, that of a country: along U.S. 35; not: in the U.S. 35 people."""
    if not scan.text(at).isdecimal() or len(scan.text(at)) > LONGEST_ROAD_NUMBER:
        return False
    letters, first = letters_before(scan, at)
    lists = scan.vocabulary.lists
    if letters.lower() not in lists["countries of roads"] or scan.key(first - 1) not in lists["before a road"]:
        return False
    if scan.is_glued(at + 1) and scan.text(at + 1)[:1].isalnum():
        return False
    scan.take_label(at, at + 1, "labels.road", is_number=True)
    return True
