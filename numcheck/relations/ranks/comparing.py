"""Comparatives of a sentence, for finders that hold the figures around them against one another: fewer than."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from numcheck.language.entries import union
from numcheck.model.document import Sentence
from numcheck.relations.reading.context import Context

FARTHEST_THAN = 4
"""Words between a comparative and its "than": a bigger net loss than."""
FARTHEST_NOT = 3
"""Words before a comparative among which "not" or "no" turns it round."""


class Comparative(NamedTuple):
    """Words that put one figure above or below another: fewer than, below, ahead of."""

    first: int
    """Index of the word that says which way."""
    than: int
    """Index of the last word before what is compared with: than."""
    is_more: bool
    is_of_speed: bool


def find_comparatives(context: Context, sentence: Sentence) -> Iterator[Comparative]:
    """Give each comparative of size with its "than", and each preposition that compares like one."""
    lists, keys = context.vocabulary.lists, sentence.keys
    comparing = union(lists["than"], lists["above"], lists["below"])
    for at in [at for at, key in enumerate(keys) if key in comparing]:
        key = keys[at]
        if key in lists["than"]:
            first = comparative_before(context, sentence, at)
            if first is not None:
                is_more = keys[first] in lists["comparatives of more"]
                yield Comparative(first, at, is_more, keys[first] in lists["comparatives of speed"])
        else:
            is_alone = lists["on and of"].isdisjoint(keys[at + 1 : at + 2])
            than = at if key in lists["above or below alone"] else at + 1
            if (than == at) == is_alone and _is_said_of_what_is_before(context, keys, at):
                yield Comparative(at, than, key in lists["above"], is_of_speed=False)


def _is_said_of_what_is_before(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether "above" or "below" compares what stands before it, as behind a comma or "is"; not: fell below 4%."""
    grammar, by_how_far = context.vocabulary.grammar, context.vocabulary.lists["by how far"]
    first = at
    while first > 0 and keys[first - 1] in by_how_far:
        first -= 1
    if first == 0:
        return False
    before = keys[first - 1]
    return before in grammar["conjunctions"] or not before[0].isalnum() or before in grammar["be"]


def comparative_before(context: Context, sentence: Sentence, than: int) -> int | None:
    """Give the index of the comparative of size of a "than"; None if there is none, or it is denied or asked for."""
    lists, keys = context.vocabulary.lists, sentence.keys
    if than + 1 < len(keys) and keys[than + 1] in lists["what no figure need say"]:
        # faster than expected, lower than before: nothing that is told here is compared
        return None
    signs = union(lists["comparatives of more"], lists["comparatives of less"])
    for at in range(than - 1, max(than - 2 - FARTHEST_THAN, -1), -1):
        if keys[at] in signs:
            is_denied = not context.vocabulary.grammar["negations"].isdisjoint(keys[max(0, at - FARTHEST_NOT) : at])
            is_asked = not lists["no comparison"].isdisjoint(keys[max(0, at - FARTHEST_NOT) : at])
            return None if is_denied or is_asked else at
        if not keys[at][0].isalpha():
            return None
    return None
