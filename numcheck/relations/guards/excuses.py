"""Innocent readings (excuses): why two figures that differ may both be right.

Each is an object with a name and a test; nothing else in the program decides whether two figures are comparable.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from numcheck.model import grains, kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.period import SINCE

Test = Callable[[Claim, Claim], bool]


@dataclass(frozen=True, slots=True)
class Excuse:
    """One innocent reading of two figures."""

    name: str
    """As reports show it: another place."""
    applies: Test
    """Whether the words of the two claims leave this reading open."""


def _another_place(a: Claim, b: Claim) -> bool:
    """Tell whether both figures have a place, and neither names the other."""
    return (
        a.place is not None
        and b.place is not None
        and a.place != b.place
        and a.place not in b.place
        and b.place not in a.place
    )


def _another_day(a: Claim, b: Claim) -> bool:
    """Tell whether two figures may be of two times: their periods do not meet, or only one is of a year."""
    one, two = a.period, b.period
    if (one is None) != (two is None):
        # In 2013 it was 40: nothing says that a figure without a period is of that year.
        dated = one if one is not None else two
        if dated is None:
            return False
        if dated.grain is grains.DAY:
            # It is 12% ahead, and was 19% on Feb. 2: a share is told of a date because it is another one on others.
            return a.kind is kinds.PERCENT and dated.said.month is not None
        return dated.said.year is not None
    if one is not None and two is not None and SINCE in (one.relation, two.relation):
        # 40 since 2013, and 12 in 2019 or since 2015.
        return (one.relation, one.first) != (two.relation, two.first)
    if one is None or two is None or one.first is None or two.first is None or one.last is None or two.last is None:
        if one is None or two is None:
            return False
        # This year, last year: in an article of which nobody knows the day, they are two years as well.
        return one.said != two.said or (None not in (one.relation, two.relation) and one.relation != two.relation)
    return one.last < two.first or two.last < one.first


def _another_source(a: Claim, b: Claim) -> bool:
    """Tell whether two figures of different sentences have two sources."""
    return a.source is not None and b.source is not None and a.source != b.source and a.sentence != b.sentence


def _plan(a: Claim, b: Claim) -> bool:
    """Tell whether just one of two figures is planned."""
    return (a.stance is stances.PLANNED) != (b.stance is stances.PLANNED)


def _denial(a: Claim, b: Claim) -> bool:
    """Tell whether just one of two figures is denied."""
    return (a.stance is stances.DENIED) != (b.stance is stances.DENIED)


def _subset(a: Claim, b: Claim) -> bool:
    """Tell whether either figure is a part of another one by what it is under or by its link."""
    return any(
        c.under == "part" or c.link in ("of_them", "of_the", "other", "another", "remaining", "last") for c in (a, b)
    )


def _comparison(a: Claim, b: Claim) -> bool:
    """Tell whether either figure is one that another is compared with."""
    return "comparison" in (a.under, b.under)


def _per_period(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are per different things, or just one is a rate."""
    return a.per != b.per


ANOTHER_PLACE = Excuse("another place", _another_place)
ANOTHER_DAY = Excuse("another day", _another_day)
ANOTHER_SOURCE = Excuse("another source", _another_source)
PLAN = Excuse("a plan beside a result", _plan)
DENIAL = Excuse("a denial", _denial)
PART = Excuse("only a part", _subset)
COMPARISON = Excuse("a comparison", _comparison)
ANOTHER_RATE = Excuse("another rate", _per_period)
EXCUSES = (ANOTHER_PLACE, ANOTHER_DAY, ANOTHER_SOURCE, PLAN, DENIAL, PART, COMPARISON, ANOTHER_RATE)
"""All excuses, in the order in which reports name those that were ruled out."""


def find_excuses(a: Claim, b: Claim, excuses: Sequence[Excuse] = EXCUSES) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Try the innocent readings of two figures; give the names of those left open and of those ruled out."""
    left = tuple([excuse.name for excuse in excuses if excuse.applies(a, b)])
    return left, tuple([excuse.name for excuse in excuses if excuse.name not in left])
