"""Numbers against each other: results (2-1, 2-all), sets (6-4, 3-6), votes (31-12, 31 votes to 12, ten to two)."""

from __future__ import annotations

from numcheck.language.words import DASHES
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan
from numcheck.model.period import Score

LONGEST_SIDE = 4
"""Digits of one side of a score; a longer number is a phone number or a product."""

MOST_SIDES = 4
"""Numbers of one score; a longer run of them is none, wherever in it one begins to read."""

LONGEST_GAP = 2
"""Marks between two sets of one match: 7-6 (7-4), 6-7 (9-11)."""
BESIDE = frozenset("(),;")


def find_scores(scan: Scan) -> None:
    """Find the scores and votes of a sentence."""
    reached = 0
    for at in scan.digits:
        if at >= reached and scan.text(at + 1) in DASHES:
            goes_on = reached > 0 and at - reached <= LONGEST_GAP and BESIDE.issuperset(scan.keys[reached:at])
            reached = _read_dashed(scan, at, goes_on=goes_on) or reached
    alike = scan.vocabulary.lists["alike in a score"]
    for numeral in scan.numerals.values():
        if scan.key(numeral.last + 1) in alike:
            _read_level(scan, numeral)


def _read_level(scan: Scan, numeral: Numeral) -> None:
    """Read a score of two equal sides, of which only one is told: 4-all, one-all."""
    first, last = numeral.first, numeral.last
    if last != first + 1 or not scan.is_free(first, last):
        return
    if not numeral.is_integer or len(str(numeral.value)) > LONGEST_SIDE:
        return
    if scan.text(last) in DASHES and scan.is_glued(last) and scan.is_glued(last + 1):
        side = int(numeral.value)
        scan.take(first, last + 2, Score((side, side)), "scores.level")


def _read_dashed(scan: Scan, at: int, *, goes_on: bool) -> int | None:
    """Read 2-1, 31-12, 3-2-1; give the index after it. One that goes on with others is of the same match."""
    numeral = scan.numerals.get(at)
    if numeral is not None and numeral.last > at + 2:
        # 7-3/8 per cent
        return None
    numbers: list[int] = []
    here = at
    spaced = False
    while True:
        number = scan.integer_at(here)
        if number is None or len(scan.text(here)) > LONGEST_SIDE:
            return None
        numbers.append(number)
        if len(numbers) > MOST_SIDES:
            return None
        if scan.text(here + 1) not in DASHES or here + 2 >= len(scan.texts) or not scan.text(here + 2).isdecimal():
            break
        glued_left, glued_right = scan.is_glued(here + 1), scan.is_glued(here + 2)
        if glued_left != glued_right and not (
            # 2 –1 in the hands of a typesetter
            scan.text(here + 1) == "–" and _is_near(scan, at, here + 3, "score words")
        ):
            return None
        spaced = spaced or not glued_left
        here += 2
    last = here + 1
    if len(numbers) < 2:
        return None
    if (scan.is_glued(last) and scan.text(last)[0].isalnum()) or (
        scan.is_glued(at) and scan.text(at - 1) not in "([\"“'‘"
    ):
        return None
    if _is_one_side(scan, at, last) or not _is_score(scan, at, last, numbers, spaced=spaced, goes_on=goes_on):
        return None
    is_vote = _is_near(scan, at, last, "votes") and not _is_near(scan, at, last, "score words")
    scan.take(at, last, Score(tuple(numbers), is_vote), "scores.dashed")
    return last


def _is_one_side(scan: Scan, first: int, last: int) -> bool:
    """Tell whether two numbers are what one side has, as goals and points: 1-12 to 0-15."""
    to = scan.vocabulary.lists["to"]
    behind = scan.text(last + 2) in DASHES and scan.text(last + 1).isdecimal() and scan.key(last) in to
    return behind or (scan.key(first - 1) in to and scan.text(first - 3) in DASHES and scan.text(first - 2).isdecimal())


def _is_score(scan: Scan, first: int, last: int, numbers: list[int], *, spaced: bool, goes_on: bool) -> bool:
    """Tell a score from a range of numbers: 2-1 from 20-30 buses."""
    after = scan.key(last)
    if after in scan.vocabulary.numerals.magnitudes or after in ("%",):
        return False
    if last < len(scan.keys) and (
        scan.vocabulary.units.names.match(scan.keys, last) or scan.vocabulary.currencies.names.match(scan.keys, last)
    ):
        return False
    if scan.text(first - 1) in ("$", "£", "€"):
        return False
    if spaced and len(numbers) == 2 and scan.is_name(first - 1) and scan.is_name(last) and not _is_dated(scan, first):
        # Sweden 1 - 0 Korea
        return True
    near = goes_on or _is_near(scan, first, last, "score words") or _is_near(scan, first, last, "votes")
    if len(numbers) == 2 and numbers[0] < numbers[1] and not near:
        # A rising pair with no word of a contest near is a range.
        return False
    if after.isalpha() and scan.vocabulary.nouns.singular(after) != after and numbers[0] < numbers[1]:
        return False
    return near or (not spaced and max(numbers) < 100 and len(numbers) == 2)


def _is_dated(scan: Scan, first: int) -> bool:
    return scan.vocabulary.calendar.phrases.match_before(scan.keys, first) is not None


def _is_near(scan: Scan, first: int, last: int, name: str) -> bool:
    words = scan.vocabulary.lists[name]
    return any(key in words for key in scan.keys[max(0, first - 8) : last + 6])
