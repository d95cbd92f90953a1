"""What was won or happened before, told by its years: her fourth title, after wins in 2011, 2014 and 2016."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model.pattern import Definition
from numcheck.model.records import replace
from numcheck.model.relation import Relation
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import rank_of

NEAR = 2
"""Sentences before and behind a rank in which another one may be of the same row."""


def find_times_before(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each rank with the dates of what came before it, and how many these are.

    Dates from which another rank near it follows are of that one: his third win here, his eighth of all.
    """
    for relation in find_by_phrases(context, definition):
        rank, earlier = relation.role("nth")[0], len(relation.role("before+"))
        near = context.claims_between(rank.sentence - NEAR, rank.sentence + NEAR, rank.span.start)
        if rank_of(rank) == earlier + 1 or all(rank_of(claim) != earlier + 1 for claim in near):
            yield replace(relation, facts=(("earlier", earlier),))
