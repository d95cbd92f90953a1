"""Ranges and periods, each a relation that tells whether its end lies before its beginning.

Between 45 and 30 hectares; from 1 August 2020 to 31 March 2020.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, is_exact, stated

WITH_A_UNIT = (kinds.PERCENT, kinds.MEASURE, kinds.DURATION)
WHOLE = 100
"""The sum of two shares of one vote, which are no range: 60 to 40."""
WIDEST = 3
"""How many times as large as the smaller end the larger one of a range may be."""
BEFORE = 12
"""Words before a range within which a verb says that something goes up and down, or that a day is moved."""


def find_backwards(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each range behind "between" or "from", and each span of dates, with whether it runs backwards, as a fact."""
    for claim in _ends_of_one(context):
        yield _relation(definition, claim, is_backwards=True, strength=Strength.NATURAL)
    lists = context.vocabulary.lists
    openers, swings, moves = lists["between two"], lists["goes up and down"], lists["moves a day"]
    for claim in context.claims:
        if not _is_range(claim) and not _is_period(claim):
            # So it is with nearly all.
            continue
        keys, quantity = context.sentences[claim.sentence].keys, claim.quantity
        if quantity is not None:
            if openers.isdisjoint(keys[max(claim.mention.first - 1, 0) : claim.mention.first + 1]):
                continue
            if _is_counted_back(claim, context):
                continue
            # It fluctuated between 45 and 30: a high and a low, in either order.
            if quantity.low <= quantity.high or swings.isdisjoint(_before(claim, keys)):
                yield _relation(definition, claim, is_backwards=quantity.low > quantity.high)
        else:
            period = claim.mention.value
            assert isinstance(period, Period)
            assert period.first is not None
            assert period.last is not None
            # The vote is brought forward from 2010 to 2008.
            if period.first <= period.last or moves.isdisjoint(_before(claim, keys)):
                yield _relation(definition, claim, is_backwards=period.first > period.last)


def _ends_of_one(context: Context) -> Iterator[Claim]:
    """Give, as one claim, the two ends of each range that runs backwards and has no opening word: some 45 to 30 km.

    Votes and shares of votes are told with the larger one first.
    """
    lists, directions = context.vocabulary.lists, context.vocabulary.events.directions
    for one, other in pairwise(context.claims):
        if one.sentence != other.sentence or other.kind not in WITH_A_UNIT or one.kind not in COUNTED:
            continue
        keys = context.sentences[one.sentence].keys
        between = keys[one.mention.last : other.mention.first]
        if len(between) != 1 or between[0] not in lists["to"] or not one.mention.first:
            continue
        before = keys[one.mention.first - 1]
        is_by = before in lists["by"] and other.event in directions
        if not is_by and context.vocabulary.lemma(before) not in lists["before a range"]:
            continue
        if not lists["ballot words"].isdisjoint(keys) or not lists["rivals in numbers"].isdisjoint(keys):
            continue
        if not is_exact(one) or not is_exact(other) or stated(one) + stated(other) == WHOLE:
            continue
        if stated(other) < stated(one) < stated(other) * WIDEST:
            first, whole = one.mention, other.mention
            span = Span(first.span.start, whole.span.end)
            mention = replace(whole, span=span, first=first.first)
            yield replace(other, mention=mention, span=Span(first.span.start, other.span.end))


def _before(claim: Claim, keys: Sequence[str]) -> Sequence[str]:
    return keys[max(claim.mention.first - BEFORE, 0) : claim.mention.first]


def _is_range(claim: Claim) -> bool:
    quantity = claim.quantity
    # Below nought, cold is told from the milder end: between minus 11 and minus 18.
    return quantity is not None and quantity.is_range and quantity.high >= 0


def _is_counted_back(claim: Claim, context: Context) -> bool:
    """Tell whether "ago" stands behind a range of years, so that the larger comes first: 10,100 to 9,900 years ago."""
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + 1]
    return claim.kind is kinds.DURATION and not context.vocabulary.lists["ago"].isdisjoint(behind)


def _is_period(claim: Claim) -> bool:
    """Tell whether a figure is a span of dates with a written year and both ends, none of them inferred."""
    period = claim.mention.value
    return (
        isinstance(period, Period)
        and claim.mention.found_by == "dates.span"
        and period.first is not None
        and period.last is not None
        and not period.inferred
        and period.said.year is not None
    )


def _relation(
    definition: Definition, claim: Claim, *, is_backwards: bool, strength: Strength = Strength.PROVED
) -> Relation:
    return Relation(
        definition.kind,
        (("range", (claim,)),),
        strength=strength,
        about=(claim.id,),
        facts=(("backwards", int(is_backwards)),),
    )
