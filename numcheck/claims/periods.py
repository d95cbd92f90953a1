"""Of which time a figure is: the date in whose clause it stands, and none that another clause or aside brings along."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from numcheck.claims.phrases import Reader
from numcheck.language.traits import VERB
from numcheck.model.mention import Mention
from numcheck.model.period import Period

MAIN = 0
"""What is told by no aside."""
MOST_DATES = 20
"""Dates to either side among which that of a figure is looked for."""
LONGEST_BOUND = 3
"""Words before a date among which "until" stands: until at least 2030."""


@dataclass(frozen=True, slots=True)
class Times:
    """The dates of one sentence, and how its words are parted into clauses."""

    dates: tuple[Mention, ...]
    """In text order."""
    breaks: tuple[int, ...]
    """For each place in the sentence, and for its end, how many marks of clauses stand before it."""
    asides: tuple[int, ...]
    """For each place in which aside it stands."""
    statements: tuple[int, ...]
    """For each place how many statements with a verb of their own have begun before it."""


def find_times(reader: Reader, mentions: Sequence[Mention], lemmas: Sequence[str]) -> Times | None:
    """Lay out the dates of a sentence; None where it has none."""
    ends = reader.vocabulary.lists["ends of a time"]
    dates = tuple(
        mention
        for mention in mentions
        if isinstance(mention.value, Period)
        # What is so until 2030 is not of 2030.
        and ends.isdisjoint(reader.keys[max(0, mention.first - LONGEST_BOUND) : mention.first])
    )
    if not dates:
        return None
    keys, lists = reader.keys, reader.vocabulary.lists
    marks = lists["clause marks"] | {","}
    breaks = tuple(accumulate([key in marks for key in keys], initial=0))
    asides = _find_asides(keys, reader.vocabulary.grammar["relatives"], lists["datings"])
    return Times(dates, breaks, asides, _count_statements(reader, lemmas))


def find_period(mention: Mention, times: Times) -> Period | None:
    """Give the date of a figure: the nearest one in its clause, else in its sentence.

    A date in an aside is of what the aside tells: the plant, which opened in 2021, will shed 720 posts. So is one
    behind the verb of a later statement: it had 312 buses, and scrapped 18, including the last ones, bought in 2007.
    """
    seen = (times.asides[mention.first], MAIN)
    after = bisect_left(times.dates, mention.last, key=_first)
    before, behind = times.dates[max(after - MOST_DATES, 0) : after], times.dates[after : after + MOST_DATES]
    best: tuple[int, int, Period] | None = None
    # On either side, none of the dates that stand farther away can lie in a nearer clause.
    nearest = (
        next((date_ for date_ in side if times.asides[date_.first] in seen), None) for side in (before[::-1], behind)
    )
    for date_ in nearest:
        if date_ is None:
            continue
        is_behind = date_.first >= mention.last
        if is_behind and times.statements[date_.first] > times.statements[mention.first]:
            continue
        low, high = (mention.last, date_.first) if is_behind else (date_.last, mention.first)
        rank = (times.breaks[high] - times.breaks[low] if low < high else 0, high - low)
        if isinstance(date_.value, Period) and (best is None or rank < best[:2]):
            best = (*rank, date_.value)
    return best[2] if best is not None else None


def _find_asides(keys: Sequence[str], openers: frozenset[str], datings: frozenset[str]) -> tuple[int, ...]:
    """Tell for each place in a sentence in which aside it stands, by a number; MAIN where in none.

    An aside is a clause between commas that a relative pronoun opens: ", which opened in 2021,". One that runs to the
    end of the sentence is none: what it tells is often the news. But a clause that begins with its own date is always
    one: a majority of 1,343 in a seat where in 2024 the others were 9,870 ahead.
    """
    found = [MAIN] * (len(keys) + 1)
    start: int | None = None
    is_dated = False
    for at, (key, following) in enumerate(zip(keys, (*keys[1:], ""), strict=True)):
        if key == ",":
            if start is not None:
                found[start:at] = [start] * (at - start)
            start, is_dated = (at + 1 if following in openers else None), False
        elif key in openers and following in datings and start in (None, at):
            start, is_dated = at, True
    if start is not None and is_dated:
        found[start:] = [start] * (len(found) - start)
    return tuple(found)


def _count_statements(reader: Reader, lemmas: Sequence[str]) -> tuple[int, ...]:
    """Tell for each place how many statements have begun: each has a verb, behind a mark that parts it from the last.

    Who says so is no statement of its own: 12 people, police said, died on Monday.
    """
    parting = reader.vocabulary.lists["parts statements"] | {","}
    reporting = reader.vocabulary.lists["reporting"]
    found: list[int] = []
    number = 0
    has_verb = is_parted = False
    for at, key in enumerate(reader.keys):
        if key in parting:
            is_parted = True
        elif reader.traits[at] & VERB and not reader.walls[at] and lemmas[at] not in reporting:
            number += has_verb and is_parted
            has_verb, is_parted = True, False
        found.append(number)
    return (*found, number)


def _first(mention: Mention) -> int:
    return mention.first
