"""Sums of money in two currencies: the rates that several of them imply must agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.period import Grain
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.context import Context

MOST_PAIRS = 12


def find_exchanges(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two pairs of sums in the same two currencies; a third pair tells which of two is the odd one."""
    pairs: list[tuple[Claim, Claim]] = []
    for match in find_matches_of(context, definition):
        sum_, converted = match["sum"][0], match["converted"][0]
        if _currency(sum_) == _currency(converted) or sum_.per != converted.per or (sum_, converted) in pairs:
            continue
        if not _is_one_of_several(converted, context):
            pairs.append((sum_, converted))
    pairs = pairs[:MOST_PAIRS]
    for one, other in combinations(pairs, 2):
        if _currencies(one) != _currencies(other) or _years_apart(one, other):
            continue
        others = [pair for pair in pairs if _currencies(pair) == _currencies(one) and pair not in (one, other)]
        for_one, for_other = (sum(_agree(pair, side) for pair in others) for side in (one, other))
        is_odd = for_one + for_other > 0 and not _agree(one, other)
        # The odd one comes last: the message tells what it should have been.
        (a, b), (c, d) = (other, one) if for_other > for_one else (one, other)
        strength = Strength.NATURAL if is_odd else Strength.POSSIBLE
        yield Relation(
            definition.kind,
            (("sum", (a,)), ("converted", (b,)), ("other_sum", (c,)), ("other_converted", (d,))),
            strength=strength,
            about=(a.id, b.id, c.id, d.id),
        )


def _is_one_of_several(converted: Claim, context: Context) -> bool:
    """Tell whether a bracket converts several sums before it in turn: 24.8, 24 and 23.3 baht (62, 60 and 58 cents)."""
    keys = context.sentences[converted.sentence].keys
    behind = next((c for c in context.by_sentence[converted.sentence] if c.span.start >= converted.span.end), None)
    if behind is None or _currency(behind) != _currency(converted) or behind.mention.first - converted.last != 1:
        return False
    return keys[converted.last] == "," or keys[converted.last] in context.vocabulary.numerals.joiners


def _currency(claim: Claim) -> str | None:
    return claim.quantity.unit if claim.quantity is not None else None


def _currencies(pair: tuple[Claim, Claim]) -> tuple[str | None, str | None]:
    return _currency(pair[0]), _currency(pair[1])


def _years_apart(one: tuple[Claim, Claim], other: tuple[Claim, Claim]) -> bool:
    """Tell whether two sums are of different years, whose rates may differ: 12m in 2020, 14m the following year."""
    here, there = _years(one), _years(other)
    return bool(here) and bool(there) and here != there


def _years(pair: tuple[Claim, Claim]) -> frozenset[int]:
    """Give the years that the words beside a sum or its conversion name."""
    periods = (claim.period for claim in pair)
    return frozenset(
        period.first.year
        for period in periods
        if period is not None and period.grain is Grain.YEAR and period.first is not None
    )


def _rate(pair: tuple[Claim, Claim]) -> Interval | None:
    a, b = pair[0].interval, pair[1].interval
    return b / a if a is not None and b is not None else None


def _agree(one: tuple[Claim, Claim], other: tuple[Claim, Claim]) -> bool:
    a, b = _rate(one), _rate(other)
    return a is None or b is None or a.meets(b)
