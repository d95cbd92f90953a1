"""Where, when, who says it and how it is put: the slots that keep two figures apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise

from numcheck.claims.phrases import Reader
from numcheck.language.traits import CLAUSE_OPENER, LOCATIVE, STANCE
from numcheck.model.claim import Stance
from numcheck.model.mention import Mention
from numcheck.model.period import Period

CLAUSE_ENDS = frozenset(",.;:")
FARTHEST_PLACE = 12
FARTHEST_CUE = 8
MAIN = 0
"""What is told by no aside."""
LONGEST_NAME = 4
"""Words of a name of a place."""


def find_place(reader: Reader, last: int) -> str | None:
    """Find the place of a phrase: the name or the kind of place behind it, else the one that opens the sentence."""
    for at, traits in enumerate(reader.traits[last : last + FARTHEST_PLACE], last):
        if traits & CLAUSE_OPENER or (
            reader.walls[at] and at > last + 1 and reader.keys[at] not in reader.vocabulary.lists["the"]
        ):
            break
        if traits & LOCATIVE and (place := _place_at(reader, at + 1)):
            return place
    if reader.traits[0] & LOCATIVE:
        return _place_at(reader, 1)
    return None


def _place_at(reader: Reader, at: int) -> str | None:
    """Read a place: a name, or a noun for a place with its adjective (the capital region)."""
    lists, nouns = reader.vocabulary.lists, reader.vocabulary.nouns
    while reader.key(at) in reader.vocabulary.grammar["determiners"] | reader.vocabulary.grammar["possessives"]:
        at += 1
    words: list[str] = []
    here = at
    while here < len(reader.keys) and len(words) < 4 and reader.is_name(here) and not reader.walls[here]:
        if reader.vocabulary.calendar.sort_of(reader.key(here)) is not None:
            break
        words.append(reader.key(here))
        here += 1
    if words:
        return " ".join(words)
    while (
        here < len(reader.keys)
        and len(words) < 4
        and not reader.walls[here]
        and reader.key(here)[:1].isalpha()
        and reader.key(here) not in reader.vocabulary.grammar.stops
    ):
        words.append(reader.key(here))
        if nouns.is_a(nouns.singular(reader.key(here)), "place") and reader.key(here) not in lists["vague places"]:
            return " ".join(words)
        here += 1
    return None


def find_period(
    mention: Mention, dates: Sequence[Mention], breaks: Sequence[int], asides: Sequence[int]
) -> Period | None:
    """Give the date of a figure: the nearest one in its clause, else in its sentence.

    The dates are those of the sentence in text order; `breaks` tells for each place in it how many clauses end before,
    `asides` in which aside it stands. A date in an aside is of what the aside tells: the plant, which opened in 2021,
    will shed 720 posts.
    """
    here = asides[mention.first]
    dates = [date_ for date_ in dates if asides[date_.first] in (here, MAIN)]
    after = bisect_left(dates, mention.last, key=_first)
    best: tuple[int, int, Period] | None = None
    # On either side, none of the dates that stand farther away can lie in a nearer clause.
    for date_ in dates[max(after - 1, 0) : after + 1]:
        low, high = (mention.last, date_.first) if date_.first >= mention.last else (date_.last, mention.first)
        rank = (breaks[high] - breaks[low] if low < high else 0, high - low)
        if isinstance(date_.value, Period) and (best is None or rank < best[:2]):
            best = (*rank, date_.value)
    return best[2] if best is not None else None


def count_breaks(keys: Sequence[str], clause_marks: frozenset[str]) -> tuple[int, ...]:
    """Tell for each place in a sentence, and for its end, how many clauses end before it."""
    return tuple(accumulate([key in clause_marks for key in keys], initial=0))


def find_asides(keys: Sequence[str], openers: frozenset[str], datings: frozenset[str]) -> tuple[int, ...]:
    """Tell for each place in a sentence in which aside it stands, by a number; MAIN where in none.

    An aside is a clause between commas that a relative pronoun opens: ", which opened in 2021,". One that runs to the
    end of the sentence is none: what it tells is often the news. But a clause that begins with its own date is always
    one: a majority of 1,343 in a seat where in 2024 the others were 9,870 ahead.
    """
    found = [MAIN] * (len(keys) + 1)
    start: int | None = None
    for at, key in enumerate(keys):
        if start is None and key in openers and keys[at + 1 : at + 2] and keys[at + 1] in datings:
            end = keys.index(",", at) if "," in keys[at:] else len(keys)
            found[at:end] = [at] * (end - at)
        if key != ",":
            continue
        if start is not None:
            found[start:at] = [start] * (at - start)
        start = at + 1 if at + 1 < len(keys) and keys[at + 1] in openers else None
    return tuple(found)


def _first(mention: Mention) -> int:
    return mention.first


def find_stance(reader: Reader, first: int, last: int, *, is_quoted: bool) -> Stance:
    """Tell how a figure is put forward by the words of its clause before it and just behind it."""
    plain = Stance.QUOTED if is_quoted else Stance.ASSERTED
    if not reader.sentence.all_traits & STANCE:
        return plain
    lists, grammar = reader.vocabulary.lists, reader.vocabulary.grammar
    start = max(0, first - FARTHEST_CUE)
    before = reader.keys[start:first]
    for mark in (";", ":", "—", "–"):
        if mark in before:
            before = before[len(before) - before[::-1].index(mark) :]
    after = reader.keys[last : last + 3]
    near = before[-5:]
    negations = grammar["negations"]
    # 240,000 homes without power are not denied; what is done without 12 men is.
    denied_behind = negations.intersection(after) - grammar["prepositions"]
    if denied_behind or not negations.isdisjoint(_same_clause(reader, near[-4:])):
        return Stance.DENIED
    if not lists["planning"].isdisjoint((*before, *after)) or _is_set_to(reader, start, first):
        return Stance.PLANNED
    if not lists["estimating"].isdisjoint((*near, *after)):
        return Stance.ESTIMATED
    return plain


def _same_clause(reader: Reader, before: Sequence[str]) -> Sequence[str]:
    """Give the words behind the last comma that a clause of its own follows: it could not win, and (12 people left)."""
    if "," not in before:
        return before
    openers = reader.vocabulary.lists["clause openers"]
    for at in range(len(before) - 2, -1, -1):
        if before[at] == "," and before[at + 1] in openers:
            return before[at + 1 :]
    return before


def _is_set_to(reader: Reader, start: int, first: int) -> bool:
    """Tell whether words say a plan together with the next one: set to, the goal of; not a goal, a sub-set."""
    pairs = pairwise(reader.keys[start : first + 1])
    return not reader.vocabulary.lists["planning in two words"].isdisjoint(map(" ".join, pairs))
