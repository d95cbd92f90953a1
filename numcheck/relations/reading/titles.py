"""Rows of titles in quotation marks, for `coordination`: "Salt Road" by Ada Stein and "Low Water" are two."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.language.vocabulary import Vocabulary
from numcheck.model.document import Sentence
from numcheck.model.span import Span

LONGEST_TITLE = 14
"""Words of a title."""
LONGEST_ROLE = 8
"""Words before a title that say what it is, and behind one that say by whom: the spy film "Low Water" by Ada Stein."""
MOST = 20
OPENS, CLOSES = frozenset('"“‘'), frozenset('"”’')
INNER = frozenset(",.!?")
"""Marks that American English puts within the quotation marks."""


def read_titles(sentence: Sentence, at: int, vocabulary: Vocabulary) -> tuple[Sequence[Span], int] | None:
    """Give the titles of a row from a word on and the index behind its last one; None if "and" joins no last one."""
    keys, joint = sentence.keys, vocabulary.grammar["joint"]
    titles: list[Span] = []
    is_last = False
    while len(titles) < MOST:
        title = _title(sentence, at, vocabulary)
        if title is None:
            return None
        first, end = title
        titles.append(sentence.words.span(first, end))
        is_apart = keys[end - 1] in INNER
        behind = at = _behind(sentence, end + 1, vocabulary)
        if is_last:
            return titles, behind
        is_apart = is_apart or keys[at : at + 1] == (",",)
        at += keys[at : at + 1] == (",",)
        is_last = at < len(keys) and keys[at] in joint
        at += is_last
        if not is_last and not is_apart:
            return None
    return None


def _title(sentence: Sentence, at: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Give the words of the title that an item opens with, behind a few words that say what it is; else None."""
    keys = sentence.keys
    walls = vocabulary.grammar["joint"] | INNER
    opening = next((here for here in range(at, min(at + LONGEST_ROLE, len(keys))) if keys[here] in OPENS), None)
    if opening is None or not walls.isdisjoint(keys[at:opening]):
        return None
    near = range(opening + 1, min(opening + 2 + LONGEST_TITLE, len(keys)))
    # In “Orla’s Bell” the first of two marks is an apostrophe, and closes nothing.
    end = next((here for here in near if keys[here] in CLOSES and keys[here + 1 : here + 2] != ("s",)), None)
    return (opening + 1, end) if end is not None and end > opening + 1 and sentence.words.is_name(opening + 1) else None


def _behind(sentence: Sentence, at: int, vocabulary: Vocabulary) -> int:
    """Give the index behind what a title is said to be by, or of: by Ada Stein, (1954)."""
    keys = sentence.keys
    if at >= len(keys) or (keys[at] not in vocabulary.lists["made by"] and keys[at] != "("):
        return at
    walls = (vocabulary.grammar["joint"] | INNER | OPENS) if keys[at] != "(" else frozenset(")")
    near = range(at, min(at + LONGEST_ROLE, len(keys)))
    end = next((here for here in near if keys[here] in walls), len(keys))
    return end + (keys[at] == "(")
