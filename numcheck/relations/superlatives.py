"""The most since 1994, and more in 2019."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from numcheck.model.claim import Claim, Stance
from numcheck.model.document import Part
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.context import Context, around
from numcheck.relations.excuses import ANOTHER_PLACE, ANOTHER_RATE, DENIAL, PART, PLAN, find_excuses
from numcheck.relations.values import COUNTED, are_of_one_sort

REACH = 12
"""Sentences between a superlative and a figure that it is held against."""
MOST = Fraction(2)
"""Times which a figure may be another one and still be of its sort: the rain of a month, not of a year."""
TRIED = (ANOTHER_PLACE, PLAN, DENIAL, PART, ANOTHER_RATE)


def find_superlatives(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each "the most since 1994" with each figure of the like from a year in between."""
    told: set[int] = set()
    for roles in find_matches_of(context, definition):
        record, since = roles["record"][0], roles["since"][0]
        if record.id in told:
            continue
        told.add(record.id)
        start = _year(since)
        end = context.dateline.date.year if context.dateline.date is not None else None
        sign = _sign(record, since, context)
        years = {_year(claim) for claim in context.by_sentence[record.sentence]}
        if start is None or sign == 0 or years - {None, start, end}:
            # With another year in the sentence, the record may be of that one.
            continue
        for other in around(context.claims, record, REACH):
            then = other.period.said.year if other.period is not None else None
            if then is None or then <= start or (end is not None and then >= end):
                continue
            if other.sentence == record.sentence or not _are_alike(record, other, context):
                continue
            left, tried = find_excuses(record, other, TRIED)
            assert record.interval is not None
            assert other.interval is not None
            if not left:
                low, high = (record.interval, other.interval) if sign < 0 else (other.interval, record.interval)
                holds = low.low is None or high.high is None or low.low <= high.high
                yield Relation(
                    definition.kind,
                    (("record", (record,)), ("since", (since,)), ("other", (other,))),
                    strength=Strength.POSSIBLE,
                    tried=tried,
                    about=(record.id, other.id),
                    facts=(("holds", int(holds)),),
                )


def _year(claim: Claim) -> int | None:
    value = claim.mention.value
    return value.said.year if isinstance(value, Period) else None


def _sign(record: Claim, since: Claim, context: Context) -> int:
    """Tell whether a figure is called the highest, 1, or the lowest, -1; 0 where the words say both or neither."""
    first, last = sorted((record.mention.last, since.mention.first))
    keys = context.sentences[record.sentence].keys[first:last]
    lists = context.vocabulary.lists
    is_high, is_low = (any(key in lists[name] for key in keys) for name in ("highest", "lowest"))
    return int(is_high) - int(is_low)


def _are_alike(record: Claim, other: Claim, context: Context) -> bool:
    one, two = record.quantity, other.quantity
    if one is None or two is None or one.is_vague or two.is_vague or not are_of_one_sort(record, other):
        return False
    if other.stance is Stance.DENIED or other.part is Part.FURNITURE or one.low <= 0 or two.low <= 0:
        return False
    if (
        record.kind not in (*COUNTED, Kind.MEASURE, Kind.MONEY, Kind.PERCENT)
        or not 1 / MOST <= Fraction(two.low) / one.low <= MOST
    ):
        return False
    if record.kind in COUNTED and (
        record.noun is None or other.noun is None or not context.vocabulary.nouns.are_synonyms(record.noun, other.noun)
    ):
        return False
    return bool((record.context & other.context) - {record.noun, other.noun})
