"""Stretches that are over on the day of the story, with the day near by on which what lasted so long began.

Freed on Friday after 28 days; he had been taken on 4 March. What is over, and by which words such a thing begins, the
vocabulary tells by the sorts of what lasts; where no noun names one, the verb that ends it does: freed, found, landed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.arithmetic.units import times_as_large
from numcheck.model import grains, kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.lasting import (
    ALL_BEGIN,
    ALL_END,
    Sort,
    ToldDay,
    all_sorts,
    days_with_words,
    find_lasting,
    is_end,
    is_stretch,
    merged,
    plain_forms,
    sort_named,
)
from numcheck.relations.dates.lengths import MOST_DATES, fits_others
from numcheck.relations.dates.tenses import is_day_of_story_sure
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MOST_ASKED, clause_end
from numcheck.relations.reading.timeline import in_order, takes
from numcheck.relations.reading.values import period_of

UNITS = frozenset({"day", "week", "month"})
NEAR = 3
"""Sentences between a stretch and the day on which it began."""
LAST_LEAD = 3
"""The last sentence of a story that tells of its day, whether it names that or not."""
BEFORE = 12
"""Words before a stretch, or behind it, among which its end is told."""
AFTER = 4
"""Words before a stretch within which "after" stands: after (being held for) 28 days."""
SOON = 7
"""Days behind that of the story on which what is about to end may end: back at work on Monday."""
RECENT = 3
"""Days before that of the story on which what it tells as news may have happened."""


def find_until_now(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each stretch that ends with the story (today), and the only day near it on which it may have begun."""
    today = context.day
    if today is None or len(context.of(kinds.DATE)) == 0 or not _is_day_known(context):
        return
    times = [c for c in context.of(kinds.DURATION) if is_stretch(c, UNITS, context, may_be_planned=True)]
    told = {lasting.time.id for lasting in context.once(find_lasting)} if times else set()
    times = [time for time in times if time.id not in told and _is_news(context, time, today)]
    ended = [(time, sort) for time in times[:MOST_ASKED] if (sort := _what_ended(context, time)) is not None]
    days = [day for day in days_with_words(context) if _is_full(day.date)] if ended else []
    for time, sort in ended:
        near = [day for day in days if abs(day.date.sentence - time.sentence) <= NEAR]
        starts = [day.date for day in near if _began_on(context, day, time, sort)]
        if len({str(start.mention.value) for start in starts}) != 1:
            continue
        start, end = in_order(starts[0], today)
        if not _lies_before(start, end) or (_is_to_go_on(context, time, today) and _is_beyond(start, end, time)):
            continue
        if takes(start, end, time) or not _fits_any(context, time, days):
            yield Relation(
                definition.of,
                (("start", (start,)), ("time", (time,)), ("today", (end,))),
                strength=Strength.NATURAL,
                about=(time.id,),
            )


def _is_day_known(context: Context) -> bool:
    """Tell whether the day of the story is certain, be it without its year: ORSK, March 29."""
    line = context.dateline
    if context.today is not None or line.span is None or line.said is None:
        return is_day_of_story_sure(context)
    return line.said.day is not None and any(char.isalpha() for char in line.span.of(context.document.prose))


def _fits_any(context: Context, time: Claim, days: Sequence[ToldDay]) -> bool:
    return fits_others(context, time, [day.date for day in days][:MOST_DATES])


def _is_beyond(start: Claim, today: Claim, time: Claim) -> bool:
    """Tell whether a stretch, counted from its beginning, runs to a day after that of the story: back on Monday."""
    first, now, quantity = period_of(start).first, period_of(today).first, time.quantity
    days = times_as_large(time.unit, "day") if time.unit is not None else None
    assert quantity is not None
    if first is None or now is None:
        return True
    return days is None or quantity.high * days > (now - first).days


def _is_full(date: Claim) -> bool:
    """Tell whether a date is a day of a month, and not one that is counted from the day of the story."""
    period = period_of(date)
    return period.grain is grains.DAY and period.relation is None and period.said.day is not None


def _lies_before(start: Claim, today: Claim) -> bool:
    one, other = period_of(start), period_of(today)
    if one.first is None or other.first is None:
        # Of days without a year, both are of one.
        told = [(p.said.month or 0, p.said.day or 0) for p in (one, other)]
        return one.said.year is other.said.year is None and told[0] < told[1]
    return one.first < other.first


def _days_told(context: Context, time: Claim) -> Sequence[Period]:
    """Give the days that the sentence of a stretch names, without that of the dateline."""
    return [
        claim.mention.value
        for claim in context.by_sentence[time.sentence]
        if claim.kind is kinds.DATE and isinstance(claim.mention.value, Period) and not context.is_in_dateline(claim)
    ]


def _is_news(context: Context, time: Claim, today: Claim) -> bool:
    """Tell whether the sentence of a stretch tells of the day of the story: it names it, or opens the story."""
    now = period_of(today).first
    told = _days_told(context, time)
    if not told:
        return time.sentence <= LAST_LEAD
    return all(v.first is not None and now is not None and -SOON <= (now - v.first).days <= RECENT for v in told)


def _is_to_go_on(context: Context, time: Claim, today: Claim) -> bool:
    """Tell whether a stretch is to end after the day of the story only: they will be back on Monday."""
    now = period_of(today).first
    later = (v for v in _days_told(context, time) if v.first is not None and now is not None and v.first > now)
    return time.stance is stances.PLANNED or any(later)


def _what_ended(context: Context, time: Claim) -> Sort | None:
    """Give the sort of what is told to have ended after a stretch; None where nothing is.

    By its noun beside a word of ending (ending a 40-day strike), or by the words that end it alone: freed after.
    """
    vocabulary, lists, sentence = context.vocabulary, context.vocabulary.lists, context.sentences[time.sentence]
    first, last = time.mention.first, time.mention.last
    begin, behind = max(0, first - BEFORE), sentence.keys[last : last + 1]
    if behind and behind[0] in lists["no stretch behind"]:
        return None
    before = sentence.keys[begin:first]
    end = clause_end(context, sentence, last) if last < len(sentence.keys) else last
    words = plain_forms(context, (*before, *sentence.keys[last:end]))
    is_after = not lists["only after"].isdisjoint(before[-AFTER:])
    ending = [sort for sort in all_sorts(vocabulary) if not sort.ends.isdisjoint(words)]
    named = sort_named(time, context)
    if named is not None:
        is_over = is_after or bool(ending) or not lists[ALL_END].isdisjoint(words)
        return merged([named, *ending]) if is_over else None
    if not is_after and not lists["for"].isdisjoint(before[-1:]):
        # Missing in the hills for 21 days, she was found alive.
        ending = [sort for sort in ending if not sort.states.isdisjoint(before)]
        is_after = True
    return merged(ending) if is_after and ending else None


def _began_on(context: Context, day: ToldDay, time: Claim, sort: Sort) -> bool:
    """Tell whether the clause of a day says that something of a sort began, or is told since it."""
    told = [claim for claim in context.by_sentence[day.date.sentence] if claim.kind is kinds.DATE]
    if len(told) > 1 and day.date.sentence != time.sentence:
        # It had begun in mid-February; the drivers walked out on 3 March.
        return False
    return is_end(day, time, sort, sort.begins, ALL_BEGIN, context) or _is_since(context, day, time)


def _is_since(context: Context, day: ToldDay, time: Claim) -> bool:
    """Tell whether "since" leads to a day, in the past perfect of what was just told: had been in custody since."""
    sentence, first = context.sentences[day.date.sentence], day.date.mention.first
    is_next = 0 <= day.date.sentence - time.sentence <= NEAR
    before = sentence.keys[max(0, first - BEFORE) : first]
    is_led = not context.vocabulary.lists["since"].isdisjoint(before[-2:])
    return is_next and is_led and not context.vocabulary.grammar["have"].isdisjoint(before)
