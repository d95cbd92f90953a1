"""Times of day and the part of the day they are said to fall in: 10 p.m. this morning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model.pattern import Definition
from numcheck.model.period import Clock, Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import Context

PARTS = (("mornings", 0, 12 * 60), ("afternoons", 12 * 60, 19 * 60), ("evenings", 14 * 60, 24 * 60))
"""Lists of words and the minutes that they may be said of; a night may begin early and end late, so it is not here."""
SMALL_HOURS = 5 * 60
"""Until then, a time may belong to the evening before: at 1 a.m. on Saturday evening."""
FARTHEST = 3
"""Words between a time and its part of the day: on the same, in the."""


def find_daytimes(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each time of day behind which its part of the day is named."""
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
            # At 0800 1400 GMT this morning: the first of the two is that of the place.
            continue
        at = _part_behind(context, keys, claim.mention.last, claim.sentence)
        if at is None:
            continue
        for name, first, last in PARTS:
            if keys[at] in lists[name]:
                fits = first <= clock.minute <= last or (name == "evenings" and clock.minute < SMALL_HOURS)
                yield Relation(
                    definition.kind,
                    (("time", (claim,)),),
                    strength=Strength.PROVED,
                    about=(claim.id,),
                    facts=(("fits", int(fits)),),
                    passages=(("part", context.sentences[claim.sentence].words[at].span),),
                )


def _part_behind(context: Context, keys: Sequence[str], at: int, sentence: int) -> int | None:
    """Give the place of the part of the day behind a time; only words of a date may stand between.

    What follows must end it: the morning after is another day's, and a morning's work began when it did.
    """
    linking = context.vocabulary.lists["before a part of the day"]
    parts = context.vocabulary.calendar.parts_of_day
    ends = context.vocabulary.lists["after a part of the day"]
    days = {
        index
        for claim in context.by_sentence[sentence]
        if isinstance(claim.mention.value, Period)
        for index in range(claim.mention.first, claim.mention.last)
    }
    for index in range(at, min(at + FARTHEST + 1, len(keys))):
        if keys[index] in parts:
            follower = keys[index + 1] if index + 1 < len(keys) else "."
            return index if index > at and (follower in ends or not follower.isalnum()) else None
        if keys[index] not in linking and index not in days:
            return None
    return None
