"""Sums of money in two currencies: the rates that several of them imply must agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.period import Grain
from numcheck.model.quantity import Quantity
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.context import Context
from numcheck.relations.values import period_of

MOST_PAIRS = 12
EQUALS = "="


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sum of money with what it is in another currency."""

    sum: Claim
    converted: Claim
    is_rate: bool = False
    """Whether it is the rate at which the story converts, put below it: ($1 = 6.89 crowns)."""

    @property
    def currencies(self) -> tuple[str | None, str | None]:
        return _currency(self.sum), _currency(self.converted)


def find_exchanges(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two pairs of sums in the same two currencies; a third pair tells which of two is the odd one."""
    pairs: list[_Pair] = []
    for match in find_matches_of(context, definition):
        pair = _Pair(match["sum"][0], match["converted"][0])
        if len(set(pair.currencies)) == 1 or pair.sum.per != pair.converted.per or pair in pairs:
            continue
        if not _is_one_of_several(pair.converted, context):
            pairs.append(pair)
    if not pairs:
        return
    pairs = [*_rates(context), *pairs[:MOST_PAIRS]]
    for one, other in combinations(pairs, 2):
        if one.currencies != other.currencies or other.is_rate or _years_apart(one, other, context):
            continue
        alike = [pair for pair in pairs if pair.currencies == one.currencies and not pair.is_rate]
        others = [pair for pair in alike if pair not in (one, other)]
        for_one, for_other = (sum(_agree(pair, side) for pair in others) for side in (one, other))
        is_odd = for_one + for_other > 0 and not _agree(one, other)
        # The odd one comes last: the message tells what it should have been.
        first, last = (other, one) if for_other > for_one and not one.is_rate else (one, other)
        figures = (first.sum, first.converted, last.sum, last.converted)
        roles = ("sum", "converted", "other_sum", "other_converted")
        yield Relation(
            definition.kind,
            tuple((role, (claim,)) for role, claim in zip(roles, figures, strict=True)),
            strength=Strength.NATURAL if is_odd or one.is_rate else Strength.POSSIBLE,
            about=tuple(claim.id for claim in figures),
            facts=(("quoted", int(first.is_rate)),),
        )


def _rates(context: Context) -> Sequence[_Pair]:
    """Give the rates that a story quotes, each both ways round: ($1 = 6.89 crowns)."""
    found: list[_Pair] = []
    for claims in context.by_sentence.values():
        for one, other in pairwise(claims):
            if one.kind is not kinds.MONEY or other.kind is not kinds.MONEY or _currency(one) == _currency(other):
                continue
            keys = context.sentences[one.sentence].keys
            if one.quantity is not None and one.quantity.low == 1 and keys[one.last : other.mention.first] == (EQUALS,):
                unit = _as_exact(one, one.quantity)
                found += [_Pair(other, unit, is_rate=True), _Pair(unit, other, is_rate=True)]
    return found[:MOST_PAIRS]


def _as_exact(claim: Claim, quantity: Quantity) -> Claim:
    """Give the one dollar of a rate, which is rounded from nothing."""
    return replace(claim, mention=replace(claim.mention, value=replace(quantity, step=0)))


def _is_one_of_several(converted: Claim, context: Context) -> bool:
    """Tell whether a bracket converts several sums before it in turn: 24.8, 24 and 23.3 baht (62, 60 and 58 cents)."""
    keys = context.sentences[converted.sentence].keys
    behind = next((c for c in context.by_sentence[converted.sentence] if c.span.start >= converted.span.end), None)
    if behind is None or _currency(behind) != _currency(converted) or behind.mention.first - converted.last != 1:
        return False
    return keys[converted.last] == "," or keys[converted.last] in context.vocabulary.numerals.joiners


def _currency(claim: Claim) -> str | None:
    return claim.quantity.unit if claim.quantity is not None else None


def _years_apart(one: _Pair, other: _Pair, context: Context) -> bool:
    """Tell whether two sums are of different years, whose rates may differ: 12m in 2020, 14m the following year.

    A rate that a story quotes is that of its day.
    """
    if one.is_rate:
        today = period_of(context.day).said.year if context.day is not None else None
        dates = [c for c in context.by_sentence[other.sum.sentence] if c.kind is kinds.DATE]
        return any(period_of(date).said.year not in (None, today) for date in dates)
    here, there = _years(one), _years(other)
    return bool(here) and bool(there) and here != there


def _years(pair: _Pair) -> frozenset[int]:
    """Give the years that the words beside a sum or its conversion name."""
    periods = (claim.period for claim in (pair.sum, pair.converted))
    return frozenset(
        period.first.year
        for period in periods
        if period is not None and period.grain is Grain.YEAR and period.first is not None
    )


def _rate(pair: _Pair) -> Interval | None:
    a, b = pair.sum.interval, pair.converted.interval
    return b / a if a is not None and b is not None else None


def _agree(one: _Pair, other: _Pair) -> bool:
    a, b = _rate(one), _rate(other)
    return a is None or b is None or a.meets(b)
