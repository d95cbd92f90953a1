"""Sums of money in two currencies: the rates that several of them imply must agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.context import Context

MOST_PAIRS = 12


def find_exchanges(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two pairs of sums in the same two currencies; a third pair tells which of two is the odd one."""
    pairs: list[tuple[Claim, Claim]] = []
    for match in find_matches_of(context, definition):
        sum_, converted = match["sum"][0], match["converted"][0]
        if _currency(sum_) != _currency(converted) and sum_.per == converted.per and (sum_, converted) not in pairs:
            pairs.append((sum_, converted))
    pairs = pairs[:MOST_PAIRS]
    for (a, b), (c, d) in combinations(pairs, 2):
        if (_currency(a), _currency(b)) != (_currency(c), _currency(d)) or _years_apart(a, c):
            continue
        supported = [
            (e, f)
            for e, f in pairs
            if (_currency(e), _currency(f)) == (_currency(a), _currency(b))
            and e not in (a, c)
            and (_agree((e, f), (a, b)) or _agree((e, f), (c, d)))
        ]
        strength = Strength.NATURAL if supported and not _agree((a, b), (c, d)) else Strength.POSSIBLE
        yield Relation(
            definition.kind,
            (("sum", (a,)), ("converted", (b,)), ("other_sum", (c,)), ("other_converted", (d,))),
            strength=strength,
            about=(a.id, b.id, c.id, d.id),
        )


def _currency(claim: Claim) -> str | None:
    return claim.quantity.unit if claim.quantity is not None else None


def _years_apart(a: Claim, b: Claim) -> bool:
    """Tell whether two sums are of different years, whose rates may differ."""
    one, two = a.period, b.period
    return (
        one is not None
        and two is not None
        and one.said.year is not None
        and two.said.year is not None
        and one.said.year != two.said.year
    )


def _rate(pair: tuple[Claim, Claim]) -> Interval | None:
    a, b = pair[0].interval, pair[1].interval
    return b / a if a is not None and b is not None else None


def _agree(one: tuple[Claim, Claim], other: tuple[Claim, Claim]) -> bool:
    a, b = _rate(one), _rate(other)
    return a is None or b is None or a.meets(b)
