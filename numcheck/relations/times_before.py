"""What was won or happened before, told by its years: her fourth title, after wins in 2011, 2014 and 2016."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.context import Context

NEAR = 2
"""Sentences before and behind a rank in which another one may be of the same row."""


def find_times_before(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each rank with the dates of what came before it, and how many these are.

    Dates from which another rank near it follows are of that one: his third win here, his eighth of all.
    """
    for relation in find_by_phrases(context, definition):
        rank, earlier = relation.role("nth")[0], len(relation.role("before+"))
        near = context.claims_between(rank.sentence - NEAR, rank.sentence + NEAR, rank.span.start)
        if _number(rank) == earlier + 1 or all(_number(claim) != earlier + 1 for claim in near):
            yield replace(relation, facts=(("earlier", earlier),))


def _number(claim: Claim) -> int | None:
    """Give the number of a rank; None for any other figure."""
    value = claim.mention.value
    return value.number if claim.kind is kinds.ORDINAL and isinstance(value, Label) else None
