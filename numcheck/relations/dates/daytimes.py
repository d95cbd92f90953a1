"""Times of day against the part of the day that is named beside them: 10 p.m. this morning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from numcheck.language.entries import union
from numcheck.model.pattern import Definition
from numcheck.model.period import Clock, Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context

PARTS = (
    ("small hours", 0, 8 * 60),
    ("mornings", 0, 12 * 60),
    ("afternoons", 12 * 60, 19 * 60),
    ("evenings", 14 * 60, 24 * 60),
)
"""List of phrases, and the first and last minute of the day that they may be said of; nights have no such bounds."""
SMALL_HOURS = 5 * 60
"""Minute up to which a time may be one of the evening before: at 1 a.m. on Saturday evening."""
FARTHEST = 3
"""Most words between a time and its part of the day: on the same, in the."""


def find_daytimes(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each time of day with a part of the day named beside it, and whether it falls into that, as a fact."""
    lists = context.vocabulary.lists
    for claim in context.claims:
        clock = claim.mention.value
        if not isinstance(clock, Clock) or clock.minute is None or clock.is_ambiguous:
            continue
        keys = context.sentences[claim.sentence].keys
        if clock.zone is not None and any(
            other.mention.last == claim.mention.first and isinstance(other.mention.value, Clock)
            for other in context.by_sentence[claim.sentence]
        ):
            # At 0800 (1400 GMT) this morning: the part of the day is that of the first time, of the place.
            continue
        at = _part_behind(context, keys, claim.mention.last, claim.sentence)
        if at is None:
            at = _part_before(context, keys, claim.mention.first, claim.sentence)
        if at is None:
            continue
        for name, first, last in PARTS:
            opening = _opening(keys, at, lists[name])
            if opening is not None:
                fits = first <= clock.minute <= last or (name == "evenings" and clock.minute < SMALL_HOURS)
                yield Relation(
                    definition.kind,
                    (("time", (claim,)),),
                    strength=Strength.PROVED,
                    about=(claim.id,),
                    facts=(("fits", int(fits)),),
                    passages=(("part", context.sentences[claim.sentence].words.span(opening, at + 1)),),
                )


def _opening(keys: Sequence[str], at: int, phrases: Iterable[str]) -> int | None:
    """Give the index at which one of some phrases begins that ends at a word; None if none: the middle of the night."""
    for phrase in phrases:
        words = tuple(phrase.split())
        first = at + 1 - len(words)
        if first >= 0 and tuple(keys[first : at + 1]) == words:
            return first
    return None


def _part_before(context: Context, keys: Sequence[str], first: int, sentence: int) -> int | None:
    """Give the index of the part of the day right before a time; None if none: in the early (hours), at 2.20 a.m.

    Its day may stand between: in the early (hours) of Friday, at about 2.20 a.m.

    What is counted from it is another time: since Monday morning, from the evening until 2 a.m.
    """
    lists, parts = context.vocabulary.lists, context.vocabulary.calendar.parts_of_day
    linking = lists["between a part of the day and its time"]
    at = first - 1
    while at >= 0 and at >= first - FARTHEST and (keys[at] in linking or keys[at] == ","):
        at -= 1
    days = _words_of_days(context, sentence)
    while (at in days and keys[at] not in parts) or (at + 1 in days and keys[at] in lists["on and of"]):
        at -= 1
    if at < 0 or at == first - 1 or keys[at] not in union(parts, lists["end of the small hours"]):
        return None
    opens = keys[max(0, at - FARTHEST) : at]
    return at if lists["counts from a part of the day"].isdisjoint(opens) else None


def _part_behind(context: Context, keys: Sequence[str], at: int, sentence: int) -> int | None:
    """Give the index of the part of the day behind a time, with only words of a date between; None if there is none.

    What follows must end it: the morning after is another day's, and a morning's work began when it did.
    """
    linking = context.vocabulary.lists["before a part of the day"]
    parts = union(context.vocabulary.calendar.parts_of_day, context.vocabulary.lists["end of the small hours"])
    ends = context.vocabulary.lists["after a part of the day"]
    days = _words_of_days(context, sentence)
    for index in range(at, min(at + FARTHEST + 1, len(keys))):
        if keys[index] in parts:
            follower = keys[index + 1] if index + 1 < len(keys) else "."
            return index if index > at and (follower in ends or not follower.isalnum()) else None
        if keys[index] not in linking and index not in days:
            return None
    return None


def _words_of_days(context: Context, sentence: int) -> frozenset[int]:
    """Give the indexes of the words of all dates of a sentence."""
    return frozenset(
        index
        for claim in context.by_sentence[sentence]
        if isinstance(claim.mention.value, Period)
        for index in range(claim.mention.first, claim.mention.last)
    )
