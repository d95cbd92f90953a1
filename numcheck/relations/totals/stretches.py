"""Results of parts of one year: the first quarter and April to June make the six months to 30 June.

Companies tell sales, profit and orders of one stretch in one sentence, so that every figure of a sentence may be of any
stretch that it names. All combinations are readings of one relation (total and part+); where none adds up, only a slip
of the keyboard that makes one of them right is told.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.model import kinds, leanings
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Label, Period
from numcheck.model.quantity import Quantity
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context

MONTHS_OF = {"quarters of a year": 3, "halves of a year": 6}
"""Lists of words behind an ordinal that name a stretch of a year, and its months."""
LENGTHS = (3, 6, 9, 12)
"""Months of the stretches that results are told for."""
REACH = 20
"""Sentences from the first stretch to the last."""
MOST_READINGS = 12
RESULTS = (kinds.MONEY, kinds.MEASURE, kinds.COUNT)
"""Kinds of figures that may be the result of a stretch."""
BOUNDS = frozenset({leanings.MORE_THAN, leanings.LESS_THAN})
"""Leanings of a figure that is a mark passed or missed, and not the result of a stretch."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Some months of a year with the figures that are told of them."""

    first: int
    last: int
    sentence: int
    figures: tuple[Claim, ...]


def find_stretches(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the figures of two neighbouring stretches of months with those of both together."""
    stretches = list(_stretches(context))
    for whole in stretches:
        for one in stretches:
            for other in stretches:
                if (
                    one.first == whole.first
                    and one.last + 1 == other.first
                    and other.last == whole.last
                    and max(abs(one.sentence - whole.sentence), abs(other.sentence - whole.sentence)) <= REACH
                ):
                    yield from _readings(definition, one, other, whole)


def _readings(definition: Definition, one: _Stretch, other: _Stretch, whole: _Stretch) -> Iterator[Relation]:
    readings = [
        (a, b, total)
        for total in whole.figures
        for a in one.figures
        for b in other.figures
        if len({a.id, b.id, total.id}) == len((a, b, total)) and _is_alike(a, total) and _is_alike(b, total)
    ]
    for a, b, total in readings[:MOST_READINGS]:
        yield Relation(
            definition.kind,
            (("total", (total,)), ("part+", (a, b))),
            strength=Strength.TENTATIVE,
            about=(whole.sentence, one.sentence, other.sentence),
        )


def _is_alike(a: Claim, b: Claim) -> bool:
    return a.kind is b.kind and a.unit == b.unit and a.per == b.per


def _stretches(context: Context) -> Iterator[_Stretch]:
    timed = {claim.sentence for claim in context.of(kinds.DATE, kinds.DURATION, kinds.ORDINAL)}
    for claims in [context.by_sentence[index] for index in sorted(timed)]:
        figures = tuple([claim for claim in claims if _is_result(claim)])
        if not figures:
            continue
        for claim in claims:
            months = _months(claim, claims, context)
            if months is not None:
                yield _Stretch(*months, claim.sentence, figures)


def _is_result(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        claim.kind in RESULTS
        and quantity is not None
        and not quantity.is_range
        and not quantity.is_vague
        and quantity.hedge.leaning not in BOUNDS
        and claim.under not in ("comparison", "difference")
    )


def _months(claim: Claim, claims: Sequence[Claim], context: Context) -> tuple[int, int] | None:
    """Give the first and the last month, from 1, of the stretch that a figure names; None if it names none."""
    value = claim.mention.value
    if isinstance(value, Period):
        return _months_of_period(value)
    if isinstance(value, Label) and value.name == "ordinal" and value.number is not None:
        lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
        after = keys[claim.mention.last] if claim.mention.last < len(keys) else ""
        length = next((months for name, months in MONTHS_OF.items() if after in lists[name]), None)
        if length is None and not after[:1].isalpha():
            # 54,000 in the first quarter and 46,000 in the second
            length = _length_before(claim, claims, context)
        if length is not None and 1 <= value.number <= 12 // length:
            return (value.number - 1) * length + 1, value.number * length
        return None
    if isinstance(value, Quantity) and value.unit == "month" and value.low in LENGTHS and not value.is_range:
        length = int(value.low)
        ending = _month_after(claim, claims, context)
        if ending is not None:
            return (ending - length + 1, ending) if ending >= length else None
        return 1, length
    return None


def _length_before(claim: Claim, claims: Sequence[Claim], context: Context) -> int | None:
    """Give how many months the noun of an earlier ordinal names, for one without a noun; None without one."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    for other in reversed([c for c in claims if c.kind is kinds.ORDINAL and c.span.start < claim.span.start]):
        after = keys[other.mention.last] if other.mention.last < len(keys) else ""
        for name, months in MONTHS_OF.items():
            if after in lists[name]:
                return months
    return None


def _months_of_period(value: Period) -> tuple[int, int] | None:
    """Give the first and last month of a span of whole months, whatever their year; None for other periods."""
    if value.first is None or value.last is None or value.first.day != 1:
        return None
    first, last = value.first.month, value.last.month
    if not first < last < first + 11:
        return None
    return (first, last) if monthrange(value.last.year, last)[1] == value.last.day else None


def _month_after(claim: Claim, claims: Sequence[Claim], context: Context) -> int | None:
    """Give the month that ends a stretch, from a date behind "six months to"; None without one."""
    links = context.vocabulary.lists["ends of stretches"]
    keys = context.sentences[claim.sentence].keys
    for other in claims:
        value = other.mention.value
        if isinstance(value, Period) and claim.mention.last < other.mention.first <= claim.mention.last + 3:
            between = keys[claim.mention.last : other.mention.first]
            if any(key in links for key in between):
                return value.said.month
    return None
