"""Dates that name their weekday, and dates that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import Context


def find_calendar(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every date with a weekday or a fault as a relation of its own.

    A date without a written year is only judged where the dateline gave one and the years before and after it do not
    fit either; then the tie is natural, not proved.
    """
    for claim in context.claims:
        period = claim.mention.value
        if not isinstance(period, Period):
            continue
        if period.fault is not None:
            yield _relation(definition, claim, Strength.PROVED, 1)
        elif period.said.weekday is not None and period.said.day is not None and period.said.month is not None and period.first is not None:
            is_sure = period.said.year is not None
            yield _relation(definition, claim, Strength.PROVED if is_sure else Strength.NATURAL, 0)


def _relation(definition: Definition, claim: Claim, strength: Strength, faults: int) -> Relation:
    return Relation(
        definition.kind, (("date", (claim,)),), strength=strength, about=(claim.id,), facts=(("faults", faults),)
    )
