"""Anniversaries with the day of their event, told elsewhere, and the day they are kept on, as relations.

The 40th anniversary of the failure, in August 2019: the number must be that of the years between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MOST_ASKED, Timeline, clause_end, find_dates, read_occasion
from numcheck.relations.reading.timeline import find_day_of_story, is_the_event, look_up
from numcheck.relations.reading.values import period_of

BESIDE = 2
"""Words between an ordinal and the anniversary: 50th wedding anniversary."""


def find_anniversaries(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each nth anniversary of an event, with the day of the event and the year in which it is kept."""
    found = [(claim, at) for claim in context.of(kinds.ORDINAL) if (at := _anniversary(context, claim)) is not None]
    found = found[:MOST_ASKED]
    if not found:
        return
    timeline = context.once(Timeline)
    dates = context.once(find_dates)
    for nth, at in found:
        sentence = context.sentences[nth.sentence]
        if not context.vocabulary.lists["not in its year"].isdisjoint(sentence.keys):
            # They kept their 20th anniversary a year late.
            continue
        of = _span_of(context, sentence, at)
        here = [d for d in dates if d.sentence == nth.sentence and period_of(d).said.year is not None]
        inside = [d for d in here if of is not None and of[0] <= d.mention.first < of[1]]
        if len(inside) > 1:
            continue
        kept = [d for d in here if d not in inside]
        if any(c.kind is kinds.DATE and _is_between(c, kept, nth) for c in context.by_sentence[nth.sentence]):
            # She was last seen on 9 May 2014, which makes Friday the first anniversary.
            continue
        today = _kept_on(context, kept)
        if today is None:
            continue
        start = inside[0] if inside else _kept_of(context, timeline, dates, nth, at, today)
        if start is None or start.id == today.id or period_of(start).said.year is None:
            continue
        others = [d for d in dates if d.id != today.id and period_of(d).said.year is not None]
        if not is_nth(nth, start, today) and any(is_nth(nth, other, today) for other in others):
            continue
        yield Relation(
            definition.kind,
            (("start", (start,)), ("nth", (nth,)), ("today", (today,))),
            strength=Strength.NATURAL,
            about=(nth.id,),
        )


def _is_between(day: Claim, before: Sequence[Claim], nth: Claim) -> bool:
    """Tell whether a date stands between one of some dates and an anniversary, which then is kept on that day."""
    return any(other.span.end <= day.span.start < nth.span.start for other in before)


def is_nth(nth: Claim, start: Claim, today: Claim) -> bool:
    """Tell whether the number of an anniversary is the difference between the years of two dates."""
    first, last = period_of(start).first, period_of(today).first
    label = nth.mention.value
    return (
        first is not None and last is not None and isinstance(label, Label) and last.year - first.year == label.number
    )


def _anniversary(context: Context, claim: Claim) -> int | None:
    """Give the index of the word "anniversary" that an ordinal counts; None where it counts something else."""
    if not isinstance(claim.mention.value, Label) or claim.mention.value.name != "ordinal":
        return None
    keys = context.sentences[claim.sentence].keys
    last = claim.mention.last
    for at in range(last, min(last + BESIDE, len(keys))):
        if keys[at] in context.vocabulary.lists["anniversaries"]:
            return at
    return None


def _kept_on(context: Context, here: Sequence[Claim]) -> Claim | None:
    """Give the date on which an anniversary is kept: the only one of its sentence, or else today; None if several."""
    return here[0] if len(here) == 1 else None if here else context.today


def _span_of(context: Context, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Give the first and the last word (exclusive) of what an anniversary is "of"; None if no "of" stands behind it.

    A clause of time belongs to them: (the day in 1999 when militiamen came).
    """
    keys = sentence.keys
    if at + 2 >= len(keys) or keys[at + 1] not in context.vocabulary.numerals.of:
        return None
    last = clause_end(context, sentence, at + 2)
    if last < len(keys) and keys[last] in context.vocabulary.lists["at which"]:
        last = clause_end(context, sentence, last + 1)
    return at + 2, last


def _kept_of(
    context: Context, timeline: Timeline, dates: Sequence[Claim], nth: Claim, at: int, today: Claim
) -> Claim | None:
    """Give the date, told elsewhere, of the event or wedding that an anniversary is of; None if the story has none."""
    sentence = context.sentences[nth.sentence]
    lists = context.vocabulary.lists
    if at > nth.mention.last and sentence.keys[at - 1] in lists["weddings"]:
        anchor = read_occasion(context, sentence, at - 1, at)
        return look_up(context, timeline, anchor)
    if _span_of(context, sentence, at) is None:
        return None
    anchor = read_occasion(context, sentence, at + 2, clause_end(context, sentence, at + 2))
    start = look_up(context, timeline, anchor)
    if start is None and is_the_event(sentence, anchor, context):
        return find_day_of_story(context, timeline, anchor, dates, today)
    return start
