"""Things named before a figure of which it counts some: of the penalties, 314 went to visitors."""

from __future__ import annotations

from numcheck.claims.counted import NOTHING, Counted
from numcheck.claims.phrases import Reader
from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.mention import Mention
from numcheck.model.records import replace

ASIDE = 12
"""Words between the things and the figure: Of the penalties in Gall Street, he said, 314."""
CLAUSE = frozenset(";:")
AHEAD = 2
"""Words in which "of" opens the sentence or its clause: out of the trams."""
BREAK = ","


def with_topic(reader: Reader, mention: Mention, counted: Counted) -> Counted:
    """Give a bare number the noun of the things that its sentence opens with "of"; else what was found."""
    if counted.noun is not None:
        return counted
    if (named := _of_whom(reader, mention, counted)) is not None:
        return named
    if counted.link != "" or counted.is_definite or mention.kind is not kinds.NUMBER:
        return counted
    start = _opening(reader, mention.first)
    topic = _things(reader, start, mention.first) if start is not None else None
    return replace(topic, last=mention.last) if topic is not None else counted


def _of_whom(reader: Reader, mention: Mention, counted: Counted) -> Counted | None:
    """Give the people named right before "of whom" as what a figure counts: volunteers, of whom there are 21."""
    relatives = reader.lists["relatives of a whole"]
    if counted.link == "of_them" and reader.key(mention.last + 1) in relatives:
        at = mention.first
    else:
        # of whom (there are) 21
        least = max(mention.first - MOST_BETWEEN, 1)
        if relatives.isdisjoint(reader.keys[least : mention.first]):
            return None
        at = next((i for i in range(mention.first - 1, least, -1) if reader.key(i) in relatives), 0) - 1
        if at < 1 or reader.key(at) not in reader.vocabulary.numerals.of or any(reader.walls[at : mention.first]):
            return None
    last = at - 2
    key = reader.key(last)
    noun = reader.vocabulary.nouns.singular(key)
    is_state = key in reader.lists["states of people"]
    is_people = is_state or reader.vocabulary.nouns.is_a(noun, "person")
    # Things that were counted give their noun elsewhere; "of whom" is not said of attacks.
    counted_before = reader.walls[max(0, last - 1) : last + 1] if is_people else reader.walls[: last + 1]
    if last < 0 or reader.key(at - 1) != BREAK or any(counted_before):
        return None
    if not is_state and (not reader.is_plural(last) or reader.is_inflected(last)):
        return None
    return replace(counted, noun=noun, nouns=(noun,), found_from="pronoun", link="", last=mention.last)


MOST_BETWEEN = 4
"""Words between "of whom" and the figure."""


def _opening(reader: Reader, first: int) -> int | None:
    """Give the index behind "of" that opens a figure's sentence or clause; None if a figure stands between."""
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
    grammar = reader.grammar
    at = start
    while reader.key(at) in union(grammar["determiners"], grammar["possessives"]):
        at += 1
    if at == start or BREAK not in reader.keys[at:first]:
        return None
    if (named := _those(reader, at, first)) is not None:
        return named
    phrase = reader.noun_phrase(at, plural=True)
    if phrase is None or phrase.last > first or phrase.head in reader.lists["time nouns"]:
        return None
    return replace(
        NOTHING, noun=phrase.head, nouns=(phrase.head,), found_from="topic", modifiers=phrase.modifiers, link="of_the"
    )


def _those(reader: Reader, at: int, first: int) -> Counted | None:
    """Read a word for people by their fate: of those killed; among the injured."""
    lists = reader.lists
    while at < first and not reader.key(at)[:1].isalpha():
        at += 1
    key = reader.key(at)
    if key not in lists["states of people"] or reader.key(at + 1)[:1].isalpha():
        return None
    noun = reader.vocabulary.nouns.singular(key)
    return replace(NOTHING, noun=noun, nouns=(noun,), found_from="topic", link="of_the")
