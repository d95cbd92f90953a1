"""Of which time a figure is: the date in whose clause it stands, and none that another clause or aside brings along.

`lay_out_times` prepares a sentence, `find_period` gives the period of one of its figures.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate

from numcheck.claims.dated import Dated
from numcheck.claims.phrases import Reader
from numcheck.language.entries import union
from numcheck.language.traits import VERB
from numcheck.language.words import COMMA
from numcheck.model.mention import Mention
from numcheck.model.period import SINCE, Grain, Period
from numcheck.model.records import record

OPENING, CLOSING = frozenset("(["), frozenset(")]")
MAIN = 0
"""Number of the aside for words that stand in none."""
MOST_DATES = 20
"""Dates to either side among which that of a figure is looked for."""
LONG = (Grain.YEAR, Grain.DECADE, Grain.CENTURY)
"""Grains of the dates of a beginning, or of an aside between commas."""
SEMICOLON = ";"
TO_OPENING = 2
"""Words from a semicolon to a date that opens what follows: ; in (2021)."""
NEAR = 3
"""Words before a date among which the verb of a beginning stands: founded back in 1961."""
FARTHEST_START = 12
"""Words before a figure among which "from" stands, which says that it was so before."""
LONGEST_ASIDE = 10
"""The most words of an aside before its date."""


@record(frozen=True, slots=True)
class Times:
    """The dates of one sentence, and how its words are parted into clauses."""

    dates: tuple[Dated, ...]
    """In text order."""
    breaks: tuple[int, ...]
    """For each place in the sentence, and for its end, how many marks of clauses stand before it."""
    asides: tuple[int, ...]
    """For each place in which aside it stands."""
    statements: tuple[int, ...]
    """For each place how many statements with a verb of their own have begun; all 0 if no date stands behind."""
    verbs: tuple[int, ...]
    """For each place, and for the end, how many verbs stand before it; all 0 if no date is one of a beginning."""
    depths: tuple[int, ...]
    """For each place, and for the end, how many brackets are open there."""
    presents: tuple[int, ...]
    """For each place, and for the end, how many words before it say that something is so now."""
    compared: dict[int, int]
    """Where a figure begins that another is compared with -> where the word "from" before it stands, or 0."""
    comparisons: tuple[int, ...]
    """The places of these figures in text order."""
    beginnings: frozenset[int]
    """Where dates begin on which a thing came to be: built in 1961, a law passed in 1998."""
    openings: frozenset[int]
    """Where dates begin that open what follows a semicolon, and are of that: it has 722; in 2021 it had 624."""
    bases: frozenset[int]
    """Where dates begin from which a change is counted: up 9% from a year earlier."""
    values: frozenset[int]
    """The places behind "to" or "at", if there is such a date: up 9% from a year earlier to 57."""


def lay_out_times(
    reader: Reader, dates: tuple[Dated, ...], lemmas: Sequence[str], compared: Sequence[int], first: int
) -> Times:
    """Lay out the dates of a sentence for its figures, the first of which begins at a word.

    `compared` are the places of the figures that others are compared with.
    """
    keys, lists = reader.keys, reader.lists
    marks = union(lists["clause marks"], COMMA)
    none = (0,) * (len(keys) + 1)
    present = lists["of the present"]
    breaks = _count(map(marks.__contains__, keys))
    asides = _find_asides(keys, reader.grammar["relatives"], lists["datings"])
    for dated in dates:
        _mark_aside(dated, reader, asides)
    beginnings = frozenset([dated.first for dated in dates if _is_beginning(dated, reader, lemmas)])
    bases = frozenset([dated.first for dated in dates if dated.first > 1 and keys[dated.first - 1] in lists["from"]])
    return Times(
        dates,
        breaks,
        tuple(asides),
        _count_statements(reader, lemmas) if first < dates[-1].first else none,
        _count_verbs(reader) if beginnings else none,
        none if OPENING.isdisjoint(keys) else _depths(keys),
        none if present.isdisjoint(keys) else _count(map(present.__contains__, keys)),
        {place: _start_before(place, reader) for place in compared},
        tuple(sorted(compared)),
        beginnings,
        frozenset(
            [dated.first for dated in dates if SEMICOLON in keys[max(dated.first - TO_OPENING, 0) : dated.first]]
        ),
        bases,
        frozenset([at + 1 for at, key in enumerate(keys) if key in lists["leads to a value"]]) if bases else bases,
    )


def find_period(mention: Mention, times: Times) -> Period | None:
    """Give the date of a figure: the nearest one in its clause, else in its sentence.

    A date in an aside is of what the aside tells: the plant, which opened in 2021, will shed 720 posts. So is one
    behind the verb of a later statement: it had 312 buses, and scrapped 18, including the last ones, bought in 2007.
    """
    seen = (times.asides[mention.first], MAIN)
    after = bisect_left(times.dates, mention.last, key=_first)
    before, behind = times.dates[max(after - MOST_DATES, 0) : after], times.dates[after : after + MOST_DATES]
    # On either side, none of the dates that stand farther away can lie in a nearer clause.
    dated = next((one for one in reversed(before) if times.asides[one.first] in seen), None)
    best: tuple[int, int, Period] | None = None
    if dated is not None and not _is_over(dated, mention, times):
        best = (*_rank(dated.last, mention.first, times), dated.period)
    dated = next((one for one in behind if times.asides[one.first] in seen), None)
    if dated is not None and dated.first not in times.openings and not _is_of_another(dated, mention, times):
        rank = _rank(mention.last, dated.first, times)
        if best is None or rank < best[:2]:
            best = (*rank, dated.period)
    return best[2] if best is not None else None


def _rank(low: int, high: int, times: Times) -> tuple[int, int]:
    """Give how far two places are apart: in marks of clauses, then in words."""
    return (times.breaks[high] - times.breaks[low] if low < high else 0, high - low)


def _is_over(dated: Dated, mention: Mention, times: Times) -> bool:
    """Tell whether words between a date and a figure behind it say that the figure is of another time."""
    behind = min(mention.last + 1, len(times.presents) - 1)
    if times.presents[dated.last] < times.presents[behind]:
        # It had 40 in 2012 and now has 300, or 300 now.
        return True
    if times.depths[dated.first] > times.depths[mention.first]:
        # half a million (in 1870), against 38 million
        return True
    if dated.first in times.beginnings and times.verbs[dated.last] < times.verbs[mention.first]:
        # The bridge built in 1961 carries 400 cars.
        return True
    if dated.first in times.bases and mention.first in times.values:
        # It rose 9% from a year earlier to 57.
        return True
    # 40 in March, up from 30
    return dated.first < times.compared.get(mention.first, 0)


def _is_of_another(dated: Dated, mention: Mention, times: Times) -> bool:
    """Tell whether the date behind a figure is of another statement, or of what the figure is compared with."""
    if times.statements[dated.first] > times.statements[mention.first]:
        return True
    if dated.period.relation == SINCE and times.breaks[dated.first] > times.breaks[mention.last]:
        # It killed 12, the most since 2011.
        return True
    if mention.first in times.compared:
        return False
    # 40, up from 30 in March
    at = bisect_left(times.comparisons, mention.last)
    return at < len(times.comparisons) and times.comparisons[at] < dated.first


def _start_before(first: int, reader: Reader) -> int:
    """Give the index of "from" before a figure, which says that it was so before; 0 without one: up from 30."""
    for at in range(first - 1, max(-1, first - FARTHEST_START), -1):
        if reader.key(at) in reader.lists["from"]:
            return at
    return 0


def _is_beginning(dated: Dated, reader: Reader, lemmas: Sequence[str]) -> bool:
    """Tell whether a year is that in which a thing came to be: built in 1961, a law passed in 1998."""
    if dated.period.grain not in LONG:
        return False
    verbs, near = reader.lists["verbs of a beginning"], slice(max(0, dated.first - NEAR), dated.first)
    return not (verbs.isdisjoint(lemmas[near]) and verbs.isdisjoint(reader.keys[near]))


def _depths(keys: Sequence[str]) -> tuple[int, ...]:
    """Give for each place, and for the end, how many brackets are open there."""
    return tuple(accumulate([(key in OPENING) - (key in CLOSING) for key in keys], initial=0))


def _count(marks: Iterable[bool]) -> tuple[int, ...]:
    """Give for each place, and for the end, how many words before it are marked."""
    return tuple(accumulate(marks, initial=0))


def _count_verbs(reader: Reader) -> tuple[int, ...]:
    return _count([traits & VERB > 0 and not wall for traits, wall in zip(reader.traits, reader.walls, strict=True)])


def _find_asides(keys: Sequence[str], openers: frozenset[str], datings: frozenset[str]) -> list[int]:
    """Give for each place in a sentence the number of the aside it stands in; MAIN where in none.

    An aside is a clause between commas that a relative pronoun opens: ", which opened in 2021,". One that runs to the
    end of the sentence is none: what it tells is often the news. But a clause that begins with its own date is always
    one: a majority of 1,343 in a seat where in 2024 the others were 9,870 ahead.
    """
    found = [MAIN] * (len(keys) + 1)
    if openers.isdisjoint(keys):
        return found
    start: int | None = None
    is_dated = False
    for at in [at for at, key in enumerate(keys) if key == "," or key in openers]:
        following = keys[at + 1] if at + 1 < len(keys) else ""
        if keys[at] == ",":
            if start is not None:
                found[start:at] = [start] * (at - start)
            start, is_dated = (at + 1 if following in openers else None), False
        elif following in datings and start in (None, at):
            start, is_dated = at, True
    if start is not None and is_dated:
        found[start:] = [start] * (len(found) - start)
    return found


def _mark_aside(dated: Dated, reader: Reader, asides: list[int]) -> None:
    """Mark the aside between commas that a year or a beginning is told in, where it is of what the aside tells.

    The bridge, built in 1961, has 12 spans; the mayor, in office since 2022, has 12 aides. Not: the worst fire, in
    2022, killed 12.
    """
    is_since = dated.period.relation == SINCE
    if asides[dated.first] != MAIN or not (is_since or dated.period.grain in LONG):
        return
    start = dated.first
    while start > 0 and reader.keys[start - 1] != ",":
        start -= 1
        if dated.first - start > LONGEST_ASIDE:
            return
    end = dated.last
    if reader.key(end) != ",":
        return
    is_opened = is_since and reader.key(start) not in reader.lists["since"]
    is_told = bool(reader.traits[start] & VERB) and reader.is_inflected(start)
    is_told = is_told or reader.key(start) in reader.lists["verbs of a beginning"]
    if (is_opened and start > 0) or is_told:
        asides[start:end] = [start or len(asides)] * (end - start)


def _count_statements(reader: Reader, lemmas: Sequence[str]) -> tuple[int, ...]:
    """Give for each place how many statements have begun: each has a verb, behind a mark that parts it from the last.

    Who says so is no statement of its own: 12 people, police said, died on Monday.
    """
    parting = union(reader.lists["parts statements"], COMMA)
    reporting = reader.lists["reporting"]
    keys, traits = reader.keys, reader.traits
    begun = [False] * (len(keys) + 1)
    has_verb = is_parted = False
    for at in [at for at, (key, own) in enumerate(zip(keys, traits, strict=True)) if own & VERB or key in parting]:
        if keys[at] in parting:
            is_parted = True
        elif not reader.walls[at] and lemmas[at] not in reporting:
            begun[at] = has_verb and is_parted
            has_verb, is_parted = True, False
    return tuple(accumulate(begun))


def _first(dated: Dated) -> int:
    return dated.first
