"""Sums of money told in two currencies, as relations of two of them, whose rates must agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, pairwise

from numcheck.language.entries import union
from numcheck.model import grains, kinds, leanings, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Interval, Number
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.quantity import EXACT, Quantity, currency_of_coin
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.assembly import Roles, find_matches_of
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.told_below import is_simple
from numcheck.relations.reading.values import period_of

MOST_PAIRS = 12
PAIR = 2
ROLES = ("sum", "converted", "other_sum", "other_converted")
IN_WORDS = 2
"""What "quoted" is where a rate is put into words: 149 to the dollar; 1 where it is an equation, ($1 = 149 yen)."""
EQUALS = "="
TO_EXTREME = 4
"""Words before a date among which stands that something is the most since then: its biggest outlay since."""
COINS = 100
"""How many coins make a unit of a currency."""
TWO_RATES = Fraction(5, 4)
"""How many times the smaller of two rates the larger is at least, to be no rate of another day."""
ANOTHER_SIZE = 5
"""How many times the smaller of two rates the larger is at least, to be wrong whatever the years of both."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sum of money with what it is in another currency."""

    sum: Claim
    converted: Claim
    is_rate: bool = False
    """Whether it is a rate of exchange that the story quotes: ($1 = 6.89 crowns)."""

    @property
    def turned(self) -> _Pair:
        """Give the pair the other way round."""
        return _Pair(self.converted, self.sum, self.is_rate)

    @property
    def currencies(self) -> tuple[str | None, str | None]:
        """Give the currencies of the sum and of what it is converted to."""
        return _currency(self.sum), _currency(self.converted)


def find_exchanges(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two pairs of sums in the same two currencies; the one that other pairs contradict stands last."""
    pairs = _pairs(context, definition)
    if not pairs:
        return
    pairs = pairs[:MOST_PAIRS]
    yield from _held_against_words(pairs, context, definition)
    pairs = [*_rates(context), *pairs]
    for one, other in combinations(pairs, 2):
        if one.currencies != other.currencies or other.is_rate:
            continue
        if _years_apart(one, other, context) and not _are_apart(one, other, ANOTHER_SIZE):
            continue
        alike = [pair for pair in pairs if pair.currencies == one.currencies and not pair.is_rate]
        others = [pair for pair in alike if pair not in (one, other)]
        for_one, for_other = (sum(_agree(pair, side) for pair in others) for side in (one, other))
        is_odd = for_one + for_other > 0 and not _agree(one, other)
        is_firm = is_odd or one.is_rate or _are_apart(one, other, TWO_RATES)
        # The odd one comes last: the message tells what it should have been.
        first, last = (other, one) if for_other > for_one and not one.is_rate else (one, other)
        figures = (first.sum, first.converted, last.sum, last.converted)
        yield Relation(
            definition.kind,
            tuple((role, (claim,)) for role, claim in zip(ROLES, figures, strict=True)),
            strength=Strength.NATURAL if is_firm else Strength.POSSIBLE,
            about=tuple(claim.id for claim in figures),
            facts=(("quoted", int(first.is_rate)),),
        )


def _held_against_words(pairs: Sequence[_Pair], context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each pair with the nearest of the rates that the story puts into words: the yen stood at 149 to the dollar.

    A rate is of one day, and money may have changed at that of another; a rate twice as high is of another currency.
    """
    quotes = _rates_in_words(pairs, context)
    for pair in pairs if quotes else ():
        alike = [quote if quote.currencies == pair.currencies else quote.turned for quote in quotes]
        alike = [quote for quote in alike if quote.currencies == pair.currencies and not _are_apart(quote, pair, PAIR)]
        if not alike or _is_of_another_time(pair, context):
            continue
        nearest = min(alike, key=lambda quote: _times_apart(quote, pair))
        figures = (nearest.sum, nearest.converted, pair.sum, pair.converted)
        yield Relation(
            definition.kind,
            tuple((role, (claim,)) for role, claim in zip(ROLES, figures, strict=True)),
            strength=Strength.NATURAL,
            about=tuple(claim.id for claim in figures),
            facts=(("quoted", IN_WORDS),),
        )


def _is_of_another_time(pair: _Pair, context: Context) -> bool:
    """Tell whether a pair is told of another year than the story, whose rate it does not quote: a decade ago."""
    sentence, lists = context.sentences[pair.sum.sentence], context.vocabulary.lists
    if not union(lists["of an earlier time"], lists["before now"]).isdisjoint(sentence.keys):
        return True
    today = period_of(context.day).said.year if context.day is not None else None
    told = (claim for claim in context.by_sentence[sentence.index] if claim.kind is kinds.DATE)
    dates = [period_of(claim) for claim in told if not _is_since_extreme(claim, context)]
    periods = (*dates, pair.sum.period, pair.converted.period)
    return any(p is not None and (p.said.year not in (None, today) or _is_other_year(p, today)) for p in periods)


def _is_since_extreme(date: Claim, context: Context) -> bool:
    """Tell whether a date says since when something has been the most: its biggest outlay since (2016)."""
    lists, before = context.vocabulary.lists, context.words_before(date, TO_EXTREME)
    return not lists["since"].isdisjoint(before[-1:]) and not lists["so for the first time in a while"].isdisjoint(
        before
    )


def _is_other_year(period: Period, today: int | None) -> bool:
    return period.grain is grains.YEAR and period.said.year != today


def _is_of_its_day(quote: Sentence, context: Context) -> bool:
    """Tell whether a rate is that of the day: no record, at which little has changed yet, and nothing thought of."""
    lists = context.vocabulary.lists
    apart = union(
        *(lists["so for the first time in a while"], lists["sorts of exchange rates"]),
        lists["looks to results to come"],
    )
    return is_simple(quote, context) and apart.isdisjoint(quote.keys)


def _rates_in_words(pairs: Sequence[_Pair], context: Context) -> Sequence[_Pair]:
    """Give the rates that the story puts into words: a bare number is one of the only currency that is converted so."""
    names = context.vocabulary.currencies
    found: list[_Pair] = []
    for claim in context.of(kinds.MONEY, *kinds.COUNTED):
        quantity = claim.quantity
        if claim.per is None or quantity is None or not quantity.is_exact or claim.under == "comparison":
            continue
        if claim.stance in (stances.PLANNED, stances.ESTIMATED) or not _is_of_its_day(
            context.sentences[claim.sentence], context
        ):
            # If the yen stays at 149 to the dollar
            continue
        name = names.names.match_before(context.sentences[claim.sentence].keys, claim.last)
        if name is None or not names.are_called_alike(name[1], name[1]):
            continue
        told = (quantity.unit or "").partition("_per_")[0] or None
        others = {c for pair in pairs if name[1] in pair.currencies for c in pair.currencies if c and c != name[1]}
        if told not in others and (told is not None or len(others) != 1):
            continue
        unit = told or next(iter(others))
        if told is None and _names_another(claim, {name[1], unit}, context):
            continue
        one = replace(quantity, kind=kinds.MONEY, low=1, high=1, step=0, unit=name[1])
        found.append(
            _Pair(
                _as_money(replace(claim, span=Span(0, 0)), one),
                _as_money(claim, replace(quantity, kind=kinds.MONEY, unit=unit)),
                is_rate=True,
            )
        )
    return found[:MOST_PAIRS]


def _names_another(claim: Claim, currencies: Set[str], context: Context) -> bool:
    """Tell whether the sentence of a bare rate names another currency: the rupee stood at 83 to the dollar."""
    names = context.vocabulary.currencies
    told = (names.names.get(key) for key in context.sentences[claim.sentence].keys)
    return any(
        code is not None and not any(code == one or names.are_called_alike(code, one) for one in currencies)
        for code in told
    )


def _as_money(claim: Claim, quantity: Quantity) -> Claim:
    """Give a figure as a sum that is per nothing."""
    return replace(claim, kind=kinds.MONEY, per=None, mention=replace(claim.mention, value=quantity))


def _times_apart(one: _Pair, other: _Pair) -> Number:
    """Give how many times the lower of the rates of two pairs the higher one is, at most."""
    a, b = _rate(one), _rate(other)
    ends = [Fraction(end) for rate in (a, b) if rate is not None for end in (rate.low, rate.high) if end]
    return max(ends) / min(ends) if len(ends) == 2 * PAIR else PAIR


def _pairs(context: Context, definition: Definition) -> list[_Pair]:
    """Give the pairs of the phrases; pairs of the same two currencies have them in one order."""
    found: list[_Pair] = []
    told: set[tuple[int, int]] = set()
    orders: dict[frozenset[str | None], tuple[str | None, str | None]] = {}
    for match in find_matches_of(context, definition):
        for told_so in _told_in(match):
            pair = _Pair(_as_printed(told_so.sum), _as_printed(told_so.converted))
            currencies = frozenset(pair.currencies)
            is_of_one_price = pair.converted.per in (None, pair.sum.per)
            if len(currencies) == 1 or not is_of_one_price or _is_told_otherwise(pair.converted, context):
                continue
            ordered = pair if pair.currencies == orders.setdefault(currencies, pair.currencies) else pair.turned
            key = (ordered.sum.id, ordered.converted.id)
            if key not in told:
                told.add(key)
                found.append(ordered)
    return found


def _as_printed(claim: Claim) -> Claim:
    """Give a sum without its hedge "about", as the number that is printed is what is converted."""
    quantity = claim.quantity
    if quantity is None or quantity.hedge.leaning is not leanings.ABOUT:
        return claim
    return replace(claim, mention=replace(claim.mention, value=replace(quantity, hedge=EXACT)))


def _told_in(match: Roles) -> Iterator[_Pair]:
    """Give the pairs of a phrase: a sum with each conversion, and of two conversions the one with the other."""
    sum_, converted = match["sum"][0], match["converted"][0]
    yield _Pair(sum_, converted)
    for between in match.get("other_converted", ()):
        yield _Pair(sum_, between)
        yield _Pair(between, converted)


def _is_told_otherwise(converted: Claim, context: Context) -> bool:
    """Tell whether "in" follows a bracket, or it converts several sums in turn, and so it is not of the sum before it.

    It converts several in turn, 24.8, 24 and 23.3 baht (62, 60 and 58 cents), or gives the price of another place, $99
    (£69 in Britain).
    """
    behind = context.sentences[converted.sentence].keys[converted.mention.last :][:1]
    return not context.vocabulary.lists["in"].isdisjoint(behind) or _is_one_of_several(converted, context)


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
    """Give a sum as exact, with no digit rounded: the one dollar of a rate."""
    return replace(claim, mention=replace(claim.mention, value=replace(quantity, step=0)))


def _is_one_of_several(converted: Claim, context: Context) -> bool:
    """Tell whether a bracket converts several sums before it in turn: 24.8, 24 and 23.3 baht (62, 60 and 58 cents)."""
    keys = context.sentences[converted.sentence].keys
    behind = next((c for c in context.by_sentence[converted.sentence] if c.span.start >= converted.span.end), None)
    if behind is None or _currency(behind) != _currency(converted) or behind.mention.first - converted.last != 1:
        return False
    return keys[converted.last] == "," or keys[converted.last] in context.vocabulary.numerals.joiners


def _currency(claim: Claim) -> str | None:
    unit = claim.quantity.unit if claim.quantity is not None else None
    return currency_of_coin(unit) or unit


def _years_apart(one: _Pair, other: _Pair, context: Context) -> bool:
    """Tell whether two pairs are of different years, whose rates may differ: 12m in 2020, 14m the following year.

    A rate that a story quotes is that of its day.
    """
    if one.is_rate:
        today = period_of(context.day).said.year if context.day is not None else None
        dates = [c for c in context.by_sentence[other.sum.sentence] if c.kind is kinds.DATE]
        return any(period_of(date).said.year not in (None, today) for date in dates)
    here, there = _years(one), _years(other)
    return bool(here) and bool(there) and here != there


def _years(pair: _Pair) -> frozenset[int]:
    """Give the years that are the periods of a sum or its conversion."""
    periods = (claim.period for claim in (pair.sum, pair.converted))
    return frozenset(
        period.first.year
        for period in periods
        if period is not None and period.grain is grains.YEAR and period.first is not None
    )


def _rate(pair: _Pair) -> Interval | None:
    """Give the rates that a pair allows: what one unit of its sum is in the other currency."""
    a, b = _value(pair.sum), _value(pair.converted)
    return b / a if a is not None and b is not None else None


def _value(claim: Claim) -> Interval | None:
    """Give a sum in units of its currency, even if it is told in coins: 62 cents are 0.62 dollars."""
    if claim.interval is None or currency_of_coin(claim.unit) is None:
        return claim.interval
    return claim.interval / Interval.point(COINS)


def _agree(one: _Pair, other: _Pair) -> bool:
    """Tell whether two pairs allow one rate."""
    a, b = _rate(one), _rate(other)
    return a is None or b is None or a.meets(b)


def _are_apart(one: _Pair, other: _Pair, times: Number) -> bool:
    """Tell whether the rate of one pair is surely more than so many times that of the other."""
    a, b = _rate(one), _rate(other)
    if a is None or b is None:
        return False
    by = Interval.point(times)
    return (a * by).is_entirely_below(b) or (b * by).is_entirely_below(a)
