"""The comparative that a "than" belongs to: fewer than, older than."""

from __future__ import annotations

from numcheck.language.vocabulary import union
from numcheck.model.document import Sentence
from numcheck.relations.context import Context

FARTHEST_THAN = 4
"""Words between a comparative and its "than": a bigger net loss than."""
FARTHEST_NOT = 3
"""Words before a comparative among which "not" or "no" turns it round."""


def comparative_before(context: Context, sentence: Sentence, than: int) -> int | None:
    """Give the index of the comparative of a "than", if it is one of size and nothing turns it round."""
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
