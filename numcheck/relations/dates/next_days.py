"""Days counted from the one told before: I went on Saturday, and again the next Tuesday; three days later it sank.

What is told as over was over on the day of the story. A weekday alone is the last one before it, but only in news:
where a year or a month is told near by, the story may be about another time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from numcheck.arithmetic.calendar import add_days
from numcheck.language.entries import union
from numcheck.language.words import QUOTES
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.tenses import is_day_of_story_sure, words_of_dates
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import period_of

FARTHEST = 4
"""Sentences from one day to the next."""
AROUND = 6
"""Sentences before a day in which a year or a month tells that the story is about another time."""
WEEK = 7
DAYS_OF = {"day": 1, "week": WEEK}
NEXT_DAY = "next_day"
NEXT_WEEKDAY = "next_weekday"
WEEKDAYS = ("nearest_weekday", "last_weekday")
PARTS = (sections.LEAD, sections.BODY, sections.LIST)


def find_next_days(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each day that is counted from the day told before it (anchor), in a sentence of what happened.

    The fact `is_over` is 0 where the day so counted lies after that of the article.
    """
    words, today = context.vocabulary.lists["counts from the day before"], context.today
    if today is None or not context.holds_any(words) or not is_day_of_story_sure(context):
        return
    now = period_of(today).first
    assert now is not None
    line = context.dateline.span
    anchor: Claim | None = None
    for claim in context.claims:
        if claim.part not in PARTS or (line is not None and line.start <= claim.span.start < line.end):
            continue
        sentence = context.sentences[claim.sentence]
        if anchor is not None and claim.sentence - anchor.sentence > FARTHEST:
            anchor = None
        if anchor is not None and (day := _counted(context, sentence, claim, anchor)) is not None:
            if context.once_of(_is_over, sentence.index):
                # The day of the story is no part of it: a finding on a weekday rests on it, too, and is another one.
                yield Relation(
                    definition.kind,
                    (("anchor", (anchor,)), ("day", (claim,))),
                    strength=Strength.NATURAL,
                    about=(claim.id,),
                    facts=(("is_over", int(day <= now)),),
                )
            anchor = None
        elif isinstance(claim.mention.value, Period):
            anchor = claim if _may_be_counted_from(context, claim, now) else None


def _may_be_counted_from(context: Context, claim: Claim, now: date) -> bool:
    """Tell whether the day of a figure is known and over, and its sentence tells what happened on it."""
    value = period_of(claim)
    if (
        value.grain is not grains.DAY
        or value.first is None
        or value.first > now
        or claim.stance is not stances.ASSERTED
    ):
        return False
    is_weekday = value.relation in WEEKDAYS and not _is_of_another_time(context, claim)
    is_date = value.relation is None and value.said.day is not None and value.said.month is not None
    is_known = is_date and (value.said.year is not None or not _is_of_another_time(context, claim))
    return (is_weekday or is_known) and context.once_of(_is_over, claim.sentence)


def _is_of_another_time(context: Context, claim: Claim) -> bool:
    """Tell whether another year or month is told in or before the sentence of a day."""
    near = range(max(claim.sentence - AROUND, 0), claim.sentence + 1)
    return any(context.once_of(_tells_another_time, index) for index in near)


def _tells_another_time(context: Context, sentence: Sentence) -> bool:
    assert context.today is not None
    now = period_of(context.today).first
    periods = (claim.mention.value for claim in context.by_sentence.get(sentence.index, ()))
    return any(
        isinstance(value, Period)
        and value.grain is not grains.DAY
        and (value.first is None or now is None or (now - value.first).days > WEEK)
        for value in periods
    )


def _is_over(context: Context, sentence: Sentence) -> bool:
    """Tell whether a sentence has a verb in the past, and no word of a plan and no quotation marks."""
    vocabulary, keys, lists = context.vocabulary, sentence.keys, context.vocabulary.lists
    plans = union(lists["planning"], vocabulary.grammar["modals"], QUOTES)
    past = union(lists["verbs alike in the past"], lists["past be"])
    # May is no verb in a date.
    dates = words_of_dates(context, sentence)
    if any(key in plans and at not in dates for at, key in enumerate(keys)):
        return False
    return any(key in past or key in vocabulary.events.irregular or key.endswith("ed") for key in keys)


def _counted(context: Context, sentence: Sentence, claim: Claim, anchor: Claim) -> date | None:
    """Give the day that a figure counts from another one, None if it does not: the next Tuesday, three days later."""
    keys, first, last = sentence.keys, claim.mention.first, claim.mention.last
    lists, value, start = context.vocabulary.lists, claim.mention.value, period_of(anchor).first
    assert start is not None
    is_the = bool(first) and keys[first - 1] in lists["the"]
    if isinstance(value, Period):
        if not is_the or value.grain is not grains.DAY:
            return None
        if value.relation == NEXT_DAY:
            return add_days(start, 1)
        if value.relation == NEXT_WEEKDAY and value.said.weekday is not None:
            return add_days(start, (value.said.weekday - start.weekday()) % WEEK or WEEK)
        return None
    quantity = claim.quantity
    behind = keys[last] if last < len(keys) else ""
    if (
        claim.kind is not kinds.DURATION
        or quantity is None
        or not quantity.is_exact
        or behind not in lists["so long after"]
    ):
        return None
    days = DAYS_OF.get(claim.unit or "", 0) * int(quantity.low)
    # A story of some Friday, or of some 3 May, may go on for weeks.
    is_near = days < WEEK or period_of(anchor).said.year is not None
    return add_days(start, days) if days and is_near else None
