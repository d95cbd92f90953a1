"""A whole and two parts, each told with what it was before, as relations: 5.46 from 5.93, 3.71 from 3.94, 1.75.

Such figures stand like lines of a table, one below the other. Where one column adds up to the last digit, be it that
of now or of a year ago, the lines are a whole and its two parts, whatever words they have; so the other columns must
add up as well. Lines that have not as many figures have another order, and are left alone. Some columns add up by
chance, so that one that does not is told only where a slip of the keyboard explains it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from numcheck.model import sections
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import AMOUNTS, COUNTED, is_one_number, stated

COLUMNS = 2
"""Figures that a line has at least: one, and what it is compared with."""
LINES = 3
NEXT = 4
"""Lines behind one within which the two others stand."""
REACH = 3
"""Sentences over which three lines are told."""
AHEAD = 3
"""Words before a figure within which one says that another is compared with it."""
SMALLEST = 20
"""How many times as large as a part the whole may be; tiny parts are lost in rounding."""
LEAST = 100
"""Least size of a whole, in units of the last digit told, to be no sum by chance."""
BARE = 1000
"""Least number without a unit that may be of one told before: 5.46 trillion cubic feet, (5.93 trillion)."""

Line = list[Claim]


def find_columns(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give all columns, as a whole and two parts, of each three lines of which one column adds up exactly."""
    compares = context.vocabulary.lists["compares with a value"]
    if not context.holds_any(compares):
        return
    lines = _lines(context)
    for here, line in enumerate(lines):
        behind = [
            other
            for other in lines[here + 1 : here + 1 + NEXT]
            if other[0].sentence - line[0].sentence <= REACH
            and len(other) == len(line)
            and _are_alike(line[0], other[0])
        ]
        for two in combinations(behind, LINES - 1):
            yield from _columns((line, *two), definition)


def _columns(lines: tuple[Line, ...], definition: Definition) -> Iterator[Relation]:
    """Give the columns of three lines, the first or the last of which is the whole, if one of them adds up."""
    for whole, parts in ((lines[0], lines[1:]), (lines[-1], lines[:-1])):
        columns = [(total, one, other) for total, one, other in zip(whole, *parts, strict=True)]
        made = [_adds_up(*column) for column in columns]
        if not any(made):
            continue
        for column, is_made in zip(columns, made, strict=True):
            total, *some = column
            strength = Strength.NATURAL if is_made else Strength.DOUBTFUL
            roles = (("total", (total,)), ("part+", tuple(some)))
            yield Relation(definition.kind, roles, strength=strength, about=(some[0].id,))
        return


def _adds_up(whole: Claim, one: Claim, other: Claim) -> bool:
    """Tell whether two figures make a third to the last digit, and have so many that this is no chance."""
    total, *parts = (Fraction(magnitude(stated(claim))) for claim in (whole, one, other))
    steps = [claim.quantity.step for claim in (whole, one, other) if claim.quantity is not None]
    return total == sum(parts) and total >= LEAST * Fraction(max(steps)) and min(parts) * SMALLEST >= total


def _lines(context: Context) -> list[Line]:
    """Give the lines of an article: a figure with those of its sentence that it is compared with."""
    lines: list[Line] = []
    for claims in [claims for claims in context.by_sentence.values() if len(claims) >= COLUMNS]:
        standing = [claim for claim in claims if _may_stand(claim)]
        if len(standing) < COLUMNS:
            continue
        told: list[Line] = []
        for claim in standing:
            if not _is_compared(claim, context):
                told.append([claim])
            elif told and _are_alike(told[-1][0], claim):
                told[-1].append(claim)
                _respectively(told, context)
        lines += [line for line in told if len(line) >= COLUMNS]
    return lines


def _respectively(told: list[Line], context: Context) -> None:
    """Move the first of two comparisons to the line before: imports of 41, exports of 38, compared with 36 and 29."""
    if len(told) < COLUMNS or len(told[-2]) > 1 or len(told[-1]) != LINES or not _are_alike(told[-2][0], told[-1][0]):
        return
    _, one, other = told[-1]
    between = context.sentences[one.sentence].keys[one.last : other.mention.first]
    if len(between) == 1 and between[0] in context.vocabulary.numerals.joiners:
        told[-2].append(one)
        told[-1].remove(one)


def _may_stand(claim: Claim) -> bool:
    return (
        claim.kind in AMOUNTS
        and claim.part is not sections.TABLE
        and claim.under != "difference"
        and is_one_number(claim)
    )


def _is_compared(claim: Claim, context: Context) -> bool:
    """Tell whether another figure is compared with this one; but not in "up by more than 3% to (24.8bn)"."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    before = keys[max(claim.mention.first - AHEAD, 0) : claim.mention.first]
    if before and before[-1] in lists["leads to a value"]:
        return False
    return claim.under == "comparison" or not lists["compares with a value"].isdisjoint(before)


def _are_alike(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are of one kind and unit, or one of them is a large bare number."""
    if a.unit == b.unit and a.per == b.per:
        return a.kind is b.kind or (a.kind in COUNTED and b.kind in COUNTED)
    bare, other = (a, b) if a.unit is None else (b, a)
    return bare.kind in COUNTED and other.unit is not None and stated(bare) >= BARE
