"""Numbers against each other: results (2-1, 2-all, a goalless draw), games (one apiece), sets (6-4), votes (31-12)."""

from __future__ import annotations

from numcheck.language.entries import union
from numcheck.language.traits import ZERO
from numcheck.language.words import DASHES
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan
from numcheck.model.period import Score

LONGEST_SIDE = 4
"""Digits of one side of a score; a longer number is a phone number or a product."""

SIDES = 2
MOST_SIDES = 4
"""Numbers of one score; a longer run of them is none, wherever in it one begins to read."""

POINTS_OF_A_GOAL = 3
"""Points that a goal is worth where a side has both: 1-12 are 15; half of what it is worth where totals are told."""
SIDE = 3
"""Words of what a side has in goals and points: 1-12."""
LONGEST_NAME = 4
"""Words of the name of a side, and the one behind."""
BRACKET = "("
FEWEST_POINTS = 10
"""Points beside the goals of one side of two at least: 2-1 to 3-1 are odds."""
LONGEST_GAP = 2
"""Marks between two sets of one match: 7-6 (7-4), 6-7 (9-11)."""
BESIDE = frozenset("(),;")


def find_scores(scan: Scan) -> None:
    """Find the scores and votes of a sentence."""
    reached = 0
    has_totals = BRACKET in scan.keys
    for at in scan.digits:
        if has_totals and at >= reached and (last := _read_totalled(scan, at)):
            reached = last
        if at < reached or scan.text(at + 1) not in DASHES:
            continue
        if last := _read_goals_and_points(scan, at):
            reached = last
        else:
            goes_on = reached > 0 and at - reached <= LONGEST_GAP and BESIDE.issuperset(scan.keys[reached:at])
            reached = _read_dashed(scan, at, goes_on=goes_on) or reached
    lists = scan.vocabulary.lists
    for numeral in scan.numerals.values():
        if scan.key(numeral.last + 1) in lists["alike in a score"]:
            _read_level(scan, numeral)
        elif scan.key(numeral.last + 1) in lists["to each of several"]:
            _read_apiece(scan, numeral)


def find_goalless(scan: Scan) -> None:
    """Find the draws without goals of a sentence: a goalless draw; not: a goalless first half."""
    lists = scan.vocabulary.lists
    for at in scan.places(ZERO):
        if scan.keys[at] in lists["without goals"] and scan.key(at + 1) in lists["draws as nouns"]:
            scan.take(at, at + 1, Score((0, 0)), "scores.goalless")


def _read_apiece(scan: Scan, numeral: Numeral) -> None:
    """Read games won by either side: at two games apiece; not: the two scored two goals apiece."""
    first, last, lists = numeral.first, numeral.last, scan.vocabulary.lists
    game = scan.vocabulary.nouns.singular(scan.key(last))
    is_level = (
        game in union(lists["games of a series"], lists["parts of a match"]) and scan.key(first - 1) in lists["at"]
    )
    if is_level and numeral.is_integer and scan.is_free(first, last + 2):
        side = int(numeral.value)
        scan.take(first, last + 2, Score((side, side)), "scores.apiece")


def _read_goals_and_points(scan: Scan, at: int) -> int | None:
    """Read what either side has in goals and points, as its points together: 1-12 to 0-15; give the index after it.

    The sides may be named as well: Brack 1-12, Orla 0-15.
    """
    start = _other_side(scan, at, at + SIDE)
    one, other = _goals_and_points(scan, at), _goals_and_points(scan, start) if start else None
    lists = scan.vocabulary.lists
    if one is None or other is None or not start or scan.key(at - 1) in lists["from"]:
        return None
    end = start + SIDE
    if max(one[1], other[1]) < FEWEST_POINTS or not scan.is_free(at, end):
        return None
    sides = tuple(goals * POINTS_OF_A_GOAL + points for goals, points in (one, other))
    scan.take(at, end, Score(sides), "scores.goals_and_points")
    return end


def _other_side(scan: Scan, at: int, last: int) -> int | None:
    """Give where the second side of a score begins behind the end of the first: 1-12 to (0-15), 1-12, Orla (0-15)."""
    if scan.key(last) in scan.vocabulary.lists["to"]:
        return last + 1
    here = last + (scan.key(last) == ",")
    if not scan.is_name(at - 1) or not scan.is_name(here):
        return None
    return next((n for n in range(here, here + LONGEST_NAME) if not scan.is_name(n)), None)


def _read_totalled(scan: Scan, at: int) -> int | None:
    """Read what either side has by its total in brackets: 13.8 (86) to 9.10 (64), Brack 2-19 (25) Orla 0-20 (20)."""
    one = _totalled(scan, at)
    start = _other_side(scan, at, one[1]) if one is not None else None
    other = _totalled(scan, start) if start else None
    if one is None or other is None or not (one[2] or other[2]) or not scan.is_free(at, other[1]):
        return None
    scan.take(at, other[1], Score((one[0], other[0])), "scores.totalled")
    return other[1]


def _totalled(scan: Scan, at: int) -> tuple[int, int, bool] | None:
    """Give the total in brackets behind the goals and points of a side, the index after it, and whether it fits."""
    goals, _, points = scan.key(at).partition(".")
    last = at + 1
    if not points and scan.text(at + 1) in DASHES:
        points, last = scan.key(at + 2), at + SIDE
    total = scan.integer_at(last + 1)
    if scan.key(last) != "(" or total is None or scan.key(last + 2) != ")":
        return None
    if not all(side.isdecimal() and len(side) <= LONGEST_SIDE for side in (goals, points)):
        return None
    worth = [int(goals) * each + int(points) for each in (POINTS_OF_A_GOAL, POINTS_OF_A_GOAL * 2)]
    return total, last + 3, total in worth


def _goals_and_points(scan: Scan, at: int) -> tuple[int, int] | None:
    goals, points = scan.integer_at(at), scan.integer_at(at + 2)
    if goals is None or points is None or scan.text(at + 1) not in DASHES:
        return None
    is_glued = scan.is_glued(at + 1) and scan.is_glued(at + 2) and scan.text(at - 1) not in DASHES
    return (goals, points) if is_glued and goals < FEWEST_POINTS and len(scan.text(at + 2)) <= SIDES else None


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
