"""Things named before a figure of which it counts some: of the penalties, 314 went to visitors."""

from __future__ import annotations

from numcheck.claims.nouns import NOTHING, Counted
from numcheck.claims.phrases import Reader
from numcheck.model.mention import Mention
from numcheck.model.quantity import Kind

ASIDE = 12
"""Words between the things and the figure: Of the penalties in Gall Street, he said, 314."""
CLAUSE = frozenset(";:")
AHEAD = 2
"""Words in which "of" opens the sentence or its clause: out of the trams."""
BREAK = ","


def with_topic(reader: Reader, mention: Mention, counted: Counted) -> Counted:
    """Give a bare number the noun of the things that its sentence opens with "of"; else what was found."""
    is_bare = mention.kind is Kind.NUMBER and counted.noun is None and counted.link == "" and not counted.is_definite
    if not is_bare:
        return counted
    start = _opening(reader, mention.first)
    topic = _things(reader, start, mention.first) if start is not None else None
    return topic._replace(last=mention.last) if topic is not None else counted


def _opening(reader: Reader, first: int) -> int | None:
    """Give where "of" opens the sentence or clause of a figure, if no other figure stands between."""
    least = max(first - ASIDE - AHEAD, 0)
    for at in range(first - 1, least - 1, -1):
        if reader.walls[at]:
            return None
        if at == 0 or reader.key(at - 1) in CLAUSE:
            for here in range(at, min(at + AHEAD, first)):
                if reader.key(here) in reader.vocabulary.numerals.of:
                    return here + 1
            return None
    return None


def _things(reader: Reader, start: int, first: int) -> Counted | None:
    """Read the noun behind "of", where a comma stands between it and the figure: Of the penalties, 314."""
    grammar = reader.vocabulary.grammar
    at = start
    while reader.key(at) in grammar["determiners"] | grammar["possessives"]:
        at += 1
    if at == start or BREAK not in reader.keys[at:first]:
        return None
    if (named := _those(reader, at, first)) is not None:
        return named
    phrase = reader.noun_phrase(at, plural=True)
    if phrase is None or phrase.last > first or phrase.head in reader.vocabulary.lists["time nouns"]:
        return None
    return NOTHING._replace(
        noun=phrase.head, nouns=(phrase.head,), found_from="topic", modifiers=phrase.modifiers, link="of_the"
    )


def _those(reader: Reader, at: int, first: int) -> Counted | None:
    """Read people told by what befell them: of those killed; among the injured."""
    lists = reader.vocabulary.lists
    while at < first and not reader.key(at)[:1].isalpha():
        at += 1
    key = reader.key(at)
    if key not in lists["states of people"] or reader.key(at + 1)[:1].isalpha():
        return None
    noun = reader.vocabulary.nouns.singular(key)
    return NOTHING._replace(noun=noun, nouns=(noun,), found_from="topic", link="of_the")
