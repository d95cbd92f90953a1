"""What was won or happened before, told by its years: her fourth title, after wins in 2011, 2014 and 2016."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.context import Context


def find_times_before(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each rank with the dates of what came before it, and how many these are."""
    for relation in find_by_phrases(context, definition):
        yield replace(relation, facts=(("earlier", len(relation.role("before+"))),))
