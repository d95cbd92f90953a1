"""Years told with a contest or festival, for a day without a year on which it is to be held.

The Velm Cup will be decided on Friday, May 3. Harl hope to be the Velm champions of 2022.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from numcheck.model import grains, kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.period import Label, Period
from numcheck.relations.reading.antecedents import is_of_a_name
from numcheck.relations.reading.context import Context

YEARS = range(1800, 2200)
"""Numbers in a name that are years."""


class _Held(NamedTuple):
    """What is held from year to year: the names in front of what it is; empty if those of its winners."""

    names: frozenset[str]
    sort: str
    first: int
    last: int


def year_of_edition(claim: Claim, context: Context) -> tuple[Claim, int] | None:
    """Give the figure and the year told with what is to be held on a day; None unless the text tells just one.

    Articles tell of earlier editions as well, so what is said of the day and of the year must both look ahead.
    """
    sentence = context.sentences[claim.sentence]
    held = list(_held_in(sentence, context)) if _looks_ahead(sentence, context) else []
    if not held:
        return None
    tied = [
        (figure, year)
        for figure in context.of(kinds.DATE, kinds.IDENTIFIER)
        if (year := _year(figure)) is not None
        and any(_are_one(one, other) for one in _told_of(figure, context) for other in held)
    ]
    is_one = len({year for _, year in tied}) == 1
    return tied[0] if is_one and all(_looks_ahead(context.sentences[f.sentence], context) for f, _ in tied) else None


def _year(claim: Claim) -> int | None:
    """Give the year that a figure tells and no more, or that may be part of a name: the Velm Cup 2022."""
    value = claim.mention.value
    if isinstance(value, Period):
        return value.said.year if value.grain is grains.YEAR else None
    return value.number if isinstance(value, Label) and value.number in YEARS else None


def _looks_ahead(sentence: Sentence, context: Context) -> bool:
    """Tell whether a sentence is of what is to come: will be played; hope to be the champions."""
    keys, lists = sentence.keys, context.vocabulary.lists
    is_ahead = not lists["future auxiliaries"].isdisjoint(keys) or not lists["infinitive marks"].isdisjoint(keys)
    return is_ahead and lists["past auxiliaries"].isdisjoint(keys)


def _told_of(year: Claim, context: Context) -> Iterator[_Held]:
    """Give what is held in a year: the Velm Cup 2022, the 2022 Velm Cup, the Velm champions of 2022."""
    sentence, of = context.sentences[year.sentence], context.vocabulary.numerals.of
    before = year.mention.first - (year.mention.first > 0 and sentence.keys[year.mention.first - 1] in of)
    return (held for held in _held_in(sentence, context) if held.last == before or held.first == year.mention.last)


def _held_in(sentence: Sentence, context: Context) -> Iterator[_Held]:
    """Give each contest or festival that a sentence names, and each that it names by its winners."""
    keys, lists = sentence.keys, context.vocabulary.lists
    for at, key in enumerate(keys):
        is_winner = key in lists["its winners"]
        if not (is_winner or (key in lists["held from year to year"] and is_of_a_name(context, sentence, at))):
            continue
        first = at
        while first > 0 and is_of_a_name(context, sentence, first - 1):
            first -= 1
        if first < at:
            yield _Held(frozenset(keys[first:at]), "" if is_winner else key, first, at + 1)


def _are_one(one: _Held, other: _Held) -> bool:
    """Tell whether two names are of one thing: the Velm Cup, the Velm champions."""
    return one.names == other.names and (one.sort == other.sort or "" in (one.sort, other.sort))
