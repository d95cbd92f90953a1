"""Stretches of time with the two days, beside or around them, between which they lie, as relations.

Built in 1871, for 104 years it was kept by hand, until in 1975 it was automated.

Which two days are meant is sure in two places only: where a sentence holds no others, and where one sentence near by
dates a beginning and one an end, and no other does. Every other pair of days near by is a reading as good.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from numcheck.arithmetic.units import times_as_large
from numcheck.language.traits import NOUN, PLURAL
from numcheck.model import grains, kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.two_dates import are_slipped
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import (
    MARKS,
    MOST_ASKED,
    Occasion,
    Timeline,
    clause_end,
    find_dates,
    is_readable,
)
from numcheck.relations.reading.timeline import HOURS, in_order, placed, takes
from numcheck.relations.reading.values import period_of

NEAR = 2
"""Sentences between a stretch and either of its ends."""
WIDE = 4
"""Sentences within which any other pair of days is a reading as well."""
FARTHEST_VERB = 6
"""Words before a stretch within which a verb gives it in advance: sentenced to."""
FARTHEST_MODAL = 14
"""Words before a stretch within which its clause may be of the future: will remain in their hands for."""
NEXT_NOUN = 3
"""Words behind a stretch within which the noun of what is so long stands: a three-year labour (contract)."""
MOST_DATES = 12
"""Most days near a stretch; of more, it fits any two by chance."""
PAIR = 2
SPREAD = frozenset({kinds.MONEY, kinds.PERCENT})
"""Kinds of figures that own a stretch of time right behind them: £40m over 15 years."""
FARTHEST_TIMES = 3
"""How many times a stretch the time between two days may be, or the reverse, for these to be its ends by a slip."""
COARSE = frozenset({"year", "decade", "century"})
"""Units that may be counted from one year to another."""


@dataclass(frozen=True, slots=True)
class _Ends:
    """The first and the last day of a stretch."""

    start: Claim
    end: Claim


def find_lengths(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each stretch of time with its two ends, if it fits them or, near their distance, no other days near by."""
    if len(context.of(kinds.DATE)) < PAIR:
        return
    times = [claim for claim in context.of(kinds.DURATION) if _is_stretch(context, claim)][:MOST_ASKED]
    if not times:
        return
    dates = [date for date in context.once(find_dates) if period_of(date).relation is None]
    if len(dates) < PAIR:
        return
    timeline = context.once(Timeline)
    for time in times:
        ends = _find_ends(context, dates, timeline, time)
        if ends is None:
            continue
        near = [date for date in dates if abs(date.sentence - time.sentence) <= WIDE]
        start, end = in_order(ends.start, ends.end)
        if _is_month_of_a_year(start, end):
            continue
        if takes(start, end, time) or (
            is_about_as_long(start, end, time) and len(near) <= MOST_DATES and not fits_others(context, time, near)
        ):
            yield Relation(
                definition.kind,
                (("start", (start,)), ("end", (end,)), ("time", (time,))),
                strength=Strength.NATURAL,
                about=(time.id,),
            )


def _is_month_of_a_year(start: Claim, end: Claim) -> bool:
    """Tell whether a month is told with its year and a day without, so that it may be another: in May 2016; 3 June."""
    month, day = (period_of(claim) for claim in (start, end))
    is_open = day.said.year is None and day.said.day is not None
    return is_open and month.grain is grains.MONTH and month.said.year is not None


def is_about_as_long(start: Claim, end: Claim, time: Claim) -> bool:
    """Tell whether a stretch is within FARTHEST_TIMES of the time between two days; True where that is not known."""
    first, last, quantity = period_of(start).first, period_of(end).last, time.quantity
    days = times_as_large(time.unit, "day") if time.unit in COARSE else None
    if first is None or last is None or quantity is None or days is None:
        return True
    low, high = sorted((quantity.low * days, (last - first).days + 1))
    return high <= low * FARTHEST_TIMES


def fits_others(context: Context, time: Claim, near: Sequence[Claim]) -> bool:
    """Tell whether a stretch fits any two of some days, or one of them and the day of the story."""
    days = [*near, context.day] if context.day is not None else near
    return any(
        takes(*in_order(start, end), time)
        for start in near
        for end in days
        if start.id != end.id and _are_in_order(start, end)
    )


def _is_stretch(context: Context, claim: Claim) -> bool:
    """Tell whether a duration is how long something was: behind "for" or the like, and not given in advance."""
    quantity = claim.quantity
    if claim.kind is not kinds.DURATION or quantity is None or quantity.is_vague or claim.unit in HOURS or claim.per:
        return False
    if claim.stance is stances.DENIED or not is_readable(context, claim):
        return False
    sentence = context.sentences[claim.sentence]
    keys, lists = sentence.keys, context.vocabulary.lists
    first, last = claim.mention.first, claim.mention.last
    if last < len(keys) and keys[last] in lists["no stretch behind"]:
        return False
    if (
        is_bound(claim)
        or is_one_of_several(context, claim)
        or is_delay(keys, last, context)
        or is_of_somebody(keys, first, context)
        or _is_laid_down(sentence, claim, context)
    ):
        return False
    if any(c.last == first - 1 and c.kind in SPREAD for c in context.by_sentence[claim.sentence]):
        # tax breaks worth £40m over 15 years: the stretch belongs to the sum.
        return False
    before = keys[max(0, first - FARTHEST_VERB) : first]
    if is_given_in_advance(before, context):
        return False
    if any(key in lists["planning"] and key not in lists["future auxiliaries"] for key in before):
        return False
    behind = keys[last : clause_end(context, sentence, last)] if last < len(keys) else ()
    if any(one in context.vocabulary.grammar["be"] and two in lists["planning"] for one, two in pairwise(behind)):
        # A closure of ten days is planned.
        return False
    opener = keys[first - 1] if first else ""
    return opener in lists["opens a stretch"] or (last < len(keys) and keys[last] in lists["closes a stretch"])


def is_bound(claim: Claim) -> bool:
    """Tell whether a stretch is a bound, with no upper or no lower end: for at least ten years."""
    hedge = claim.quantity.hedge if claim.quantity is not None else None
    return hedge is not None and None in (hedge.low, hedge.high)


def is_one_of_several(context: Context, claim: Claim) -> bool:
    """Tell whether "and" joins a stretch to a figure before it, or it is one of a row: 2.4 and 7.8 years."""
    keys, lists, first = context.sentences[claim.sentence].keys, context.vocabulary.lists, claim.mention.first
    if not lists["one right after the other"].isdisjoint(keys[first : claim.mention.last]):
        return True
    is_joined = first > 0 and keys[first - 1] in lists["joining"]
    beside = (c for c in context.by_sentence[claim.sentence] if c.mention.last == first - 1)
    return is_joined and any(c.kind is not kinds.DATE for c in beside)


def is_delay(keys: Sequence[str], last: int, context: Context) -> bool:
    """Tell whether a stretch is by how much something was late: about eight hours behind time."""
    late = context.vocabulary.lists["off its time"]
    return not late.isdisjoint((*keys[last : last + 1], " ".join(keys[last : last + 2])))


def is_of_somebody(keys: Sequence[str], first: int, context: Context) -> bool:
    """Tell whether "of" and a noun for a person stand before a stretch: his wife of ten years."""
    vocabulary = context.vocabulary
    return first > 1 and keys[first - 1] in vocabulary.numerals.of and vocabulary.nouns.is_a(keys[first - 2], "person")


def _is_laid_down(sentence: Sentence, claim: Claim, context: Context) -> bool:
    """Tell whether a stretch is an attribute of a contract or the like, or of the future: will stay for ten days."""
    vocabulary, first, last = context.vocabulary, claim.mention.first, claim.mention.last
    keys = sentence.keys
    if not sentence.traits[last - 1] & PLURAL and is_given_in_advance(keys[last : last + NEXT_NOUN], context):
        return True
    at = first
    while at > max(first - FARTHEST_MODAL, 0) and keys[at - 1] not in MARKS:
        at -= 1
        if keys[at] in vocabulary.lists["future auxiliaries"]:
            # It will have stood for a century.
            return vocabulary.grammar["have"].isdisjoint(keys[at + 1 : at + 3])
    return False


def is_given_in_advance(before: Sequence[str], context: Context) -> bool:
    """Tell whether one of some words gives a stretch in advance: sentenced to; but not one that opens a stretch."""
    lists = context.vocabulary.lists
    told = [key for key in before if key not in lists["opens a stretch"]]
    return not lists["given in advance"].isdisjoint(context.vocabulary.lemmas_of(told))


def _find_ends(context: Context, dates: Sequence[Claim], timeline: Timeline, time: Claim) -> _Ends | None:
    """Give the only two days of the sentence of a stretch, or near it, as its ends; None where they are not sure.

    An occasion of a beginning must be dated by the one, and one of an end by the other.
    """
    here = [date for date in dates if date.sentence == time.sentence]
    days = here if len(here) == PAIR else _days_near(dates, time)
    durations = [c for c in context.by_sentence[time.sentence] if c.kind is kinds.DURATION]
    if len(here) < PAIR and _is_of_kin(context, time):
        return None
    if len(here) == 0 and goes_on_after(context, time):
        return None
    if len(here) == 0 and (now := _find_until_now(context, dates, time)) is not None:
        return now
    if len(days) != PAIR or len(here) > PAIR or len(durations) != 1 or _are_apart(context, here, time):
        return None
    ends = _in_order(days[0], days[1], time)
    if ends is None or _leads_up_to(context, ends.start, here, time):
        return None
    lists = context.vocabulary.lists
    first = [o for o in timeline.dated if o.date is not None and o.date.id == ends.start.id]
    last = [o for o in timeline.dated if o.date is not None and o.date.id == ends.end.id]
    if any(o.is_one_of_many for o in (*first, *last)) or _is_of_another_thing(context, time, (*first, *last)):
        return None
    is_until = any(o.opener in lists["until"] for o in last)
    # Won in 1974, and would not win again until 2003.
    is_again = is_until and any(not o.keys.isdisjoint(other.keys) for o in first for other in last)
    is_begun = is_again or any(_does(o, lists["opens a time"]) for o in first)
    is_ended = is_until or any(_does(o, lists["closes a time"]) for o in last)
    return ends if is_begun and is_ended else None


def _find_until_now(context: Context, dates: Sequence[Claim], time: Claim) -> _Ends | None:
    """Give the only day of the sentence before, and that of the story, for a stretch in the present perfect.

    The day of the story is that of its dateline, or the latest of all if the sentence before tells it. He may have
    served for longer than since he was posted here: only a slip of one digit says that the two days are meant.
    """
    sentence = context.sentences[time.sentence]
    verbs = sentence.keys[max(0, time.mention.first - FARTHEST_VERB) : time.mention.first]
    if context.vocabulary.lists["present perfect"].isdisjoint(verbs):
        return None
    before = [d for d in dates if d.sentence == time.sentence - 1 and period_of(d).said.year is not None]
    latest = max(dates, key=lambda d: (period_of(d).last or date.min, -d.id))
    now = latest if latest in before and period_of(latest).grain is grains.DAY else context.today
    starts = [d for d in before if now is not None and d.id != now.id]
    if now is None or len(starts) != 1 or time.quantity is None or time.unit != "year":
        return None
    first, last = period_of(starts[0]).said.year, period_of(now).said.year
    is_slip = first is not None and last is not None and are_slipped(str(time.quantity.low), str(last - first))
    return _in_order(starts[0], now, time) if is_slip or takes(starts[0], now, time) else None


def _is_of_another_thing(context: Context, time: Claim, ends: Sequence[Occasion]) -> bool:
    """Tell whether "lasted" has a subject that no occasion of either end names: a campaign that lasted 28 years."""
    sentence, vocabulary = context.sentences[time.sentence], context.vocabulary
    at = time.mention.first - 1
    if at < 1 or sentence.keys[at] not in vocabulary.lists["lasted"]:
        return False
    at -= 1
    while at > 0 and sentence.keys[at] in vocabulary.grammar["relatives"]:
        at -= 1
    noun = vocabulary.lemma(sentence.keys[at])
    return bool(sentence.traits[at] & NOUN) and not any(noun in o.keys | o.nouns | o.parties for o in ends)


def goes_on_after(context: Context, time: Claim) -> bool:
    """Tell whether "after it" or the like, at the head of a sentence, puts a stretch behind what was told before.

    But what closed after 90 years stood for so long.
    """
    keys, lists, first = context.sentences[time.sentence].keys, context.vocabulary.lists, time.mention.first
    before = keys[:first]
    if before and before[-1] in lists["opens a stretch"]:
        before = before[:-1]
    return first <= FARTHEST_VERB and not lists["goes on after"].isdisjoint(before)


def _leads_up_to(context: Context, start: Claim, here: Sequence[Claim], time: Claim) -> bool:
    """Tell whether "after" leads from the first day to a stretch, which then lies before it: in 2010 after 12 years."""
    keys, at = context.sentences[time.sentence].keys, time.mention.first
    before = [date.id for date in here if date.mention.first < at]
    return before[-1:] == [start.id] and keys[at - 1] in context.vocabulary.lists["of a time after"]


def _is_of_kin(context: Context, time: Claim) -> bool:
    """Tell whether a sentence begins with a possessive and a relative: his father, who was president for."""
    keys, grammar = context.sentences[time.sentence].keys, context.vocabulary.grammar
    return len(keys) > 1 and keys[0] in grammar["possessives"] and keys[1] in context.vocabulary.lists["kin"]


def _are_apart(context: Context, here: Sequence[Claim], time: Claim) -> bool:
    """Tell whether ";" or "but" or the like stands between a stretch and the days of its sentence."""
    mentions = [time.mention, *(date.mention for date in here)]
    keys = context.sentences[time.sentence].keys
    between = keys[min(m.first for m in mentions) : max(m.last for m in mentions)]
    return ";" in between or any(key in context.vocabulary.lists["another clause"] for key in between)


def _days_near(dates: Sequence[Claim], time: Claim) -> list[Claim]:
    return [date for date in dates if abs(date.sentence - time.sentence) <= NEAR]


def _in_order(one: Claim, other: Claim, time: Claim) -> _Ends | None:
    """Give two days as the ends of a stretch, the earlier one first; None where they are too coarse for its unit."""
    if time.unit not in COARSE and grains.YEAR in (period_of(one).grain, period_of(other).grain):
        return None
    if time.unit in COARSE and None in (period_of(one).said.year, period_of(other).said.year):
        # From 1 July to 31 August nothing lasts for years.
        return None
    if _are_in_order(one, other):
        return _Ends(one, other)
    return _Ends(other, one) if _are_in_order(other, one) else None


def _does(occasion: Occasion, names: frozenset[str]) -> bool:
    """Tell whether an event of an occasion, or the first word of one, is among some names."""
    return any(key in names or key.partition(" ")[0] in names for key in occasion.keys)


def _are_in_order(start: Claim, end: Claim) -> bool:
    first, second = placed(start, end)
    a, b = period_of(first), period_of(second)
    return a.first is not None and b.last is not None and a.first < b.last and a != b
