"""Stretches of time with the only two days, or times of day, that they can lie between, as relations: those nine hours.

What began and what ended need not be told: a few places alone tie a stretch to the points of time beside it, and where
only two stand there, they are meant. Counted over published news, such places hardly ever hold two others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from numcheck.arithmetic.calendar import make_date
from numcheck.arithmetic.units import convert_interval, times_as_large
from numcheck.language.entries import union
from numcheck.language.traits import PLURAL
from numcheck.model import grains, kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.mention import Mention
from numcheck.model.pattern import Definition
from numcheck.model.period import Calendar, Clock, Grain, Label, Period
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.dates.lasting import find_lasting_hours
from numcheck.relations.dates.lengths import (
    fits_others,
    goes_on_after,
    is_about_as_long,
    is_bound,
    is_delay,
    is_given_in_advance,
    is_of_somebody,
    is_one_of_several,
)
from numcheck.relations.reading.antecedents import is_of_a_name
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import GRAINS, MARKS, MOST_ASKED, is_readable
from numcheck.relations.reading.timeline import HOURS, in_one_week, in_order, takes
from numcheck.relations.reading.values import period_of

FARTHEST_HAVING = 3
"""Words before a duration within which "having" stands: having waited four hours."""
PAIR = 2
NEAR = 3
"""Words before a stretch within which one makes it of another sort: after a lull of."""
BESIDE = 3
"""Words between a stretch and the point that it leads to: nine days later, on (14 July)."""
FARTHEST_VERB = 6
"""Words before a stretch within which one gives it in advance: sentenced to."""
FARTHEST_POINT = 20
"""Words between a stretch and one of its ends, told in the same sentence."""
WIDE = 4
"""Sentences within which any other pair of days is a reading as well."""
MOST_DATES = 12
SHORT = frozenset({"minute", "second"})
LONG = frozenset({"year", "decade", "century"})
HALF_AN_HOUR, HALF_A_DAY, DAY = 30, 720, 1440
TOLD_APART = frozenset({"each", "both", "last", "other"})
"""Links with which a stretch lies between no two points told: the last 14 days."""
WORKING_DAY = "weekday"
"""Unit of working days, which do not fill the time between two days."""
NEAREST = ("weekday", "nearest_weekday")
"""The `relation` of a period that is a weekday alone, read from the day of the article."""
LAST_DAY = 31
WEEK = 7


@dataclass(frozen=True, slots=True)
class _Window:
    """Where the ends of a stretch are looked for: sentences before and behind its own, and further conditions."""

    before: int
    behind: int
    is_told_before: bool = False
    """Whether the ends must stand before the stretch."""
    is_of_one_sentence: bool = False
    """Whether both must stand in one sentence: it began in May and ended in July."""
    leads_to: Claim | None = None
    """The end to which the stretch leads: nine days later, on (14 July); None if it leads to none."""
    is_pointed: bool = False
    """Whether the stretch points back at them: those nine hours."""


def find_between(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each stretch of time with the only two days that it can lie between."""
    times = [claim for claim in context.of(kinds.DURATION) if is_stretch_of_time(context, claim)][:MOST_ASKED]
    if not times:
        return
    days = context.once(find_days)
    for time in times:
        fit = [day for day in days if abs(day.sentence - time.sentence) <= WIDE and _suits(day, time)]
        fit = [day for day in fit if not _is_due(context, day)]
        if len(fit) < PAIR:
            continue
        ends = _ends(context, time, fit)
        if ends is None:
            continue
        if ends[0].id == ends[1].id and period_of(ends[0]).first is not None and period_of(ends[1]).first is not None:
            # The length of a stretch told from end to end is looked at elsewhere.
            continue
        start, end = _ordered(*ends)
        if _is_bound_to_end(context, start) or _comes_again(context, start, end):
            continue
        others = fit if len(fit) <= MOST_DATES else fit[:0]
        if _is_pointed(context, time):
            # Those 19 days: what comes behind is no reading.
            others = [day for day in fit if day.span.start < time.span.start]
        is_near = is_about_as_long(start, end, time)
        if takes(start, end, time) or (is_near and others and not fits_others(context, time, others)):
            yield _relation(definition, start, end, time)


def find_days_after(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each day that is told to be the next one with the day told before it: cracked the next morning, the 6th."""
    if not context.holds_any(context.vocabulary.lists["counts from the day before"]):
        return
    days = context.once(find_days)
    for start, end in pairwise(days):
        time = _told_as_the_next(context, end) if end.sentence - start.sentence <= 1 else None
        if time is not None and _finely(start) and _finely(end):
            first, last = _ordered(start, end)
            yield _relation(definition, first, last, time)


def _finely(day: Claim) -> bool:
    return period_of(day).grain is grains.DAY and period_of(day).relation in {None, *NEAREST}


def _told_as_the_next(context: Context, day: Claim) -> Claim | None:
    """Give the words before a day that make it the next, as a stretch of a day: (the next morning), the 6th."""
    sentence, lists = context.sentences[day.sentence], context.vocabulary.lists
    keys, at = sentence.keys, day.mention.first
    if at > 0 and keys[at - 1] in union(lists["the"], lists["opens a day"]):
        at -= 1
    if at < PAIR + 1 or keys[at - 1] != "," or keys[at - 2] not in lists["parts of the same day"]:
        return None
    if keys[at - 3] not in lists["counts from the day before"]:
        return None
    first, last = at - 3, at - 1
    span, one_day = sentence.words.span(first, last), Quantity(kinds.DURATION, 1, 1, unit="day")
    mention = Mention(span, sentence.index, first, last, one_day, "amounts.duration")
    return replace(day, kind=kinds.DURATION, mention=mention, span=mention.span)


def _comes_again(context: Context, start: Claim, end: Claim) -> bool:
    """Tell whether what is told of two days is done again and again between: in 1989 and every year until 1993."""
    between = context.sentences[start.sentence].keys[start.mention.last : end.mention.first]
    return start.sentence == end.sentence and not context.vocabulary.lists["each"].isdisjoint(between)


def _is_due(context: Context, day: Claim) -> bool:
    """Tell whether something falls due on a day, which so is the end of no stretch: notes due 1 April 1994."""
    return not context.vocabulary.lists["falls due"].isdisjoint(context.words_before(day, 1))


def _is_bound_to_end(context: Context, day: Claim) -> bool:
    """Tell whether "until" or the like stands before a day, which then is an end and begins no stretch."""
    before = context.words_before(day, 1)
    return not context.vocabulary.lists["until"].isdisjoint(before)


def _is_pointed(context: Context, time: Claim) -> bool:
    """Tell whether "these" or "those" stands right before a stretch: those 19 days."""
    keys, first = context.sentences[time.sentence].keys, time.mention.first
    return first > 0 and keys[first - 1] in context.vocabulary.lists["pointing back"]


def find_clocks(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the relations of phrases for two times of day and the stretch between, but where another stretch intervenes.

    At 5:38. A minute later he called. Four minutes later, at 5:43, ...
    """
    for relation in find_by_phrases(context, definition):
        start, end, time = (relation.role(role)[0] for role in ("start", "end", "time"))
        if _is_counted_on(context, start, time) or _are_set_otherwise(context, time):
            continue
        if not _is_of_another_delay(context, end, time):
            yield relation


def _is_of_another_delay(context: Context, end: Claim, time: Claim) -> bool:
    """Tell whether a stretch behind both times is a bound, of a day told beside it, or of a departure, not an arrival.

    It landed at 9:40. It had left with a delay of two hours; others had delays of up to three; one on Friday, of four.
    """
    if end.sentence >= time.sentence:
        return False
    departs = context.vocabulary.lists["departs"]
    told, came = (departs.intersection(context.sentences[claim.sentence].lemmas) for claim in (time, end))
    is_of_another_day = any(claim.kind is kinds.DATE for claim in context.by_sentence[time.sentence])
    return is_of_another_day or is_bound(time) or (bool(told) and not came)


def _are_set_otherwise(context: Context, time: Claim) -> bool:
    """Tell whether the sentence of a stretch speaks of clocks that are set otherwise: the clocks there being behind."""
    return not context.vocabulary.lists["clocks of elsewhere"].isdisjoint(context.sentences[time.sentence].keys)


def _is_counted_on(context: Context, start: Claim, time: Claim) -> bool:
    """Tell whether "later" between a moment and a stretch in a later sentence leads on to another moment."""
    later = context.vocabulary.lists["so long after"]
    if start.sentence >= time.sentence:
        return False
    parts = [context.sentences[start.sentence].keys[start.last :]]
    parts += [context.sentences[at].keys for at in range(start.sentence + 1, time.sentence)]
    parts.append(context.sentences[time.sentence].keys[: time.mention.first])
    return any(not later.isdisjoint(keys) for keys in parts)


def find_between_times(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each stretch of hours or minutes with the only two times of day that it can lie between."""
    clocks = [c for c in context.claims if isinstance(c.mention.value, Clock) and c.mention.value.minute is not None]
    if len(clocks) < PAIR:
        return
    times = [c for c in context.claims if c.unit in HOURS and is_stretch_of_time(context, c)]
    told: set[int] = set()
    for time in [c for c in times if not _is_in_passing(context, c)][:MOST_ASKED]:
        near = [clock for clock in clocks if abs(clock.sentence - time.sentence) <= 1]
        if _is_of_another_name(context, time, near):
            continue
        ends = _ends(context, time, near)
        if ends is None or _are_set_otherwise(context, time):
            continue
        start, end = _within_a_day(*ends, time)
        if not _is_over_before(context, time, near, ends[1]) and not _may_cross_zones(context, start, end, time):
            told.add(time.id)
            yield _relation(definition, start, end, time)
    for lasting in find_lasting_hours(context):
        if lasting.time.id in told or _are_set_otherwise(context, lasting.time):
            continue
        start, end = _within_a_day(lasting.start, lasting.end, lasting.time)
        if not _may_cross_zones(context, start, end, lasting.time):
            yield _relation(definition, start, end, lasting.time)


def _may_cross_zones(context: Context, start: Claim, end: Claim, time: Claim) -> bool:
    """Tell whether a flight may end by other clocks than it began, which are whole or half hours ahead or behind."""
    ways, lemmas = context.vocabulary.lists["ways across time zones"], context.sentences[time.sentence].lemmas
    minutes = times_as_large(time.unit, "minute") if time.unit is not None else None
    if time.quantity is None or minutes is None or ways.isdisjoint(lemmas):
        return False
    off = time.quantity.low * minutes - ((_minute_of(end) - _minute_of(start)) % DAY)
    return off != 0 and off % HALF_AN_HOUR == 0


def _minute_of(claim: Claim) -> int:
    clock = claim.mention.value
    return (clock.minute or 0) if isinstance(clock, Clock) else 0


def _is_over_before(context: Context, time: Claim, clocks: Sequence[Claim], end: Claim) -> bool:
    """Tell whether "after" ties a stretch to another time than its end: open by 5.30 after 13 hours, done by noon."""
    keys, lists = context.sentences[time.sentence].keys, context.vocabulary.lists
    first = time.mention.first
    if first < PAIR or keys[first - 1] not in lists["after what happened"]:
        return False
    reached = next((c for c in clocks if c.sentence == time.sentence and c.last == first - 1), None)
    return reached is not None and reached.id != end.id


def _is_of_another_name(context: Context, time: Claim, clocks: Sequence[Claim]) -> bool:
    """Tell whether "and" and a name lead from the times before a stretch to it: from 1:12 to 4:40, and Velm for."""
    sentence, joiners = context.sentences[time.sentence], context.vocabulary.numerals.joiners
    before = [clock.last for clock in clocks if clock.sentence == time.sentence and clock.last <= time.mention.first]
    between = range(max(before), time.mention.first - 1) if before else ()
    return any(sentence.keys[at] in joiners and sentence.words.is_name(at + 1) for at in between)


def _is_in_passing(context: Context, time: Claim) -> bool:
    """Tell whether "having" stands before a stretch, which then lies within a longer one: having waited four hours."""
    keys, first = context.sentences[time.sentence].keys, time.mention.first
    return not context.vocabulary.lists["having done"].isdisjoint(keys[max(0, first - FARTHEST_HAVING) : first])


def _relation(definition: Definition, start: Claim, end: Claim, time: Claim) -> Relation:
    return Relation(
        definition.of,
        (("start", (start,)), ("end", (end,)), ("time", (time,))),
        strength=Strength.NATURAL,
        about=(time.id,),
    )


def is_stretch_of_time(context: Context, claim: Claim) -> bool:
    """Tell whether a duration is how long something was: no rate, no delay, not one of several or given in advance."""
    quantity = claim.quantity
    if (
        claim.kind is not kinds.DURATION
        or quantity is None
        or quantity.is_vague
        or claim.per
        or claim.link in TOLD_APART
    ):
        return False
    if claim.stance is stances.DENIED or claim.under not in ("", "comparison") or not is_readable(context, claim):
        return False
    if claim.unit == WORKING_DAY:
        return False
    keys, first = context.sentences[claim.sentence].keys, claim.mention.first
    if is_of_somebody(keys, first, context) or is_one_of_several(context, claim):
        return False
    if is_delay(keys, claim.mention.last, context) or _is_of_a_way(keys, first, context):
        return False
    if claim.unit == "day" and not context.vocabulary.lists["opens a day"].isdisjoint(keys[max(first - 1, 0) : first]):
        # It sat on 19 days: they are counted one by one.
        return False
    return not is_given_in_advance(keys[max(0, first - FARTHEST_VERB) : first], context)


def _is_of_a_way(keys: Sequence[str], first: int, context: Context) -> bool:
    """Tell whether "of" behind a word like "voyage" stands before a stretch: a voyage of two to three days."""
    before = keys[max(first - PAIR, 0) : first]
    is_of = len(before) == PAIR and before[1] in context.vocabulary.numerals.of
    return is_of and before[0] in context.vocabulary.lists["ways that take time"]


def find_days(context: Context) -> tuple[Claim, ...]:
    """Give the days, months and years of a story in text order, spans by their ends.

    A day of a month alone is of the month told last: from 9 August; on the 29th.
    """
    found: list[Claim] = []
    month: Calendar | None = None
    line = context.dateline.span
    for claim in context.claims:
        if line is not None and line.start <= claim.span.start < line.end:
            continue
        for value in _points(context, claim, month):
            is_day = claim.kind is kinds.DATE and value is claim.mention.value
            found.append(claim if is_day else _as_date(claim, value))
            said = value.said
            if said.month is not None:
                month = Calendar(said.year or (value.first.year if value.first else None), said.month)
    return tuple(found)


def _as_date(claim: Claim, value: Period) -> Claim:
    return replace(claim, kind=kinds.DATE, mention=replace(claim.mention, value=value))


def _points(context: Context, claim: Claim, month: Calendar | None) -> Iterator[Period]:
    value = claim.mention.value
    if isinstance(value, Label):
        if month is not None and _is_day_of_month(context, claim):
            yield _day_of(month, value.number or 0)
        return
    if not isinstance(value, Period) or value.fault is not None or claim.under == "comparison":
        return
    if value.grain is grains.SPAN:
        opener = context.sentences[claim.sentence].keys[claim.mention.first]
        is_said = opener in context.vocabulary.lists["from"] or _grain(value.said) is grains.DAY
        if claim.mention.found_by == "dates.span" and value.closing is not None and is_said:
            first, last = value.said, value.closing
            is_weekend = opener not in context.vocabulary.lists["from"] and first.month in (last.month, None)
            if is_weekend and first.day is not None and last.day == first.day + 1:
                # the weekend of 8-9 May: two days in a row without "from" are one point of time.
                yield Period(grains.DAY, Calendar(first.year, last.month, first.day), value.first, value.last)
                return
            yield Period(_grain(value.said), value.said, value.first, value.first)
            yield Period(_grain(value.closing), value.closing, value.last, value.last)
        return
    if value.grain is grains.SEASON and value.first is not None and value.relation is None:
        yield value
    if value.grain not in GRAINS or (value.first is None and value.said == Calendar()):
        # that year: no date of its own.
        return
    if value.said.day is not None and value.said.month is None and value.first is None:
        if month is not None:
            yield _day_of(month, value.said.day)
        return
    yield value


def _grain(said: Calendar) -> Grain:
    return grains.YEAR if said.month is None else grains.MONTH if said.day is None else grains.DAY


def _day_of(month: Calendar, day: int) -> Period:
    first = make_date(month.year, month.month or 0, day) if month.year is not None else None
    return Period(grains.DAY, Calendar(month.year, month.month, day), first, first)


def _is_day_of_month(context: Context, claim: Claim) -> bool:
    """Tell whether an ordinal is a day: on the 29th; not: on the 18th hole, in the 11th minute."""
    label = claim.mention.value
    if not isinstance(label, Label) or label.name != "ordinal" or not 1 <= (label.number or 0) <= LAST_DAY:
        return False
    vocabulary, keys = context.vocabulary, context.sentences[claim.sentence].keys
    first, last = claim.mention.first, claim.mention.last
    is_opened = first > 1 and keys[first - 1] in vocabulary.lists["the"]
    if is_opened and keys[first - 2] not in vocabulary.lists["opens a day"]:
        # five days on, the 9th: without "on" it is a day only behind a stretch or a part of the day.
        ends = union(vocabulary.lists["on and later"], vocabulary.lists["parts of the same day"])
        is_opened = first > PAIR and keys[first - 2] == "," and keys[first - 3] in ends
    behind = keys[last] if last < len(keys) else ""
    is_alone = not behind[:1].isalnum() or behind in vocabulary.grammar.stops
    return is_opened and is_alone and context.sentences[claim.sentence].words.texts[first][0].isdecimal()


def _suits(day: Claim, time: Claim) -> bool:
    """Tell whether a date is told finely enough for the unit of a stretch: a year for decades, a day for days."""
    grain = period_of(day).grain
    if time.unit in SHORT:
        return False
    if time.unit != "day" and time.unit not in HOURS and _is_weekday(day) and grain is grains.DAY:
        return False
    if time.unit in LONG:
        return period_of(day).first is not None and period_of(day).relation is None
    if time.unit == "month":
        return grain in (grains.DAY, grains.MONTH)
    return grain is grains.DAY


def _ends(context: Context, time: Claim, points: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """Give the only two points of time that a stretch can lie between, in text order."""
    for window in _windows(context, time, points):
        if time.link == "another" and window.leads_to is None:
            # It took a further seven years: the first ones are not told.
            continue
        near = [
            point
            for point in points
            if time.sentence - window.before <= point.sentence <= time.sentence + window.behind
            and (not window.is_told_before or point.span.start < time.span.start or point is window.leads_to)
        ]
        distinct = _distinct(near)
        if len(distinct) > PAIR and window.is_pointed:
            distinct = _told_from_end_to_end(context, distinct)
        if len(distinct) != PAIR or (window.leads_to is not None and window.leads_to not in distinct):
            continue
        if not window.is_of_one_sentence or _are_told_together(context, *distinct):
            return distinct[0], distinct[1]
    return None


def _are_told_together(context: Context, one: Claim, other: Claim) -> bool:
    """Tell whether two points of time stand in one sentence, and neither is that of a death."""
    return one.sentence == other.sentence and context.vocabulary.lists["deaths"].isdisjoint({one.event, other.event})


def _distinct(points: Sequence[Claim]) -> list[Claim]:
    """Give the first of some points of time for each value."""
    found: list[Claim] = []
    for point in points:
        if all(str(point.mention.value) != str(other.mention.value) for other in found):
            found.append(point)
    return found


def _told_from_end_to_end(context: Context, points: Sequence[Claim]) -> list[Claim]:
    """Give the points of time of each pair that a sentence joins as two ends: from 19:52 until 23:22."""
    lists = context.vocabulary.lists
    openers, links = union(lists["from"], lists["between"]), union(lists["range links"], lists["joining"])
    found: list[Claim] = []
    for one, other in pairwise(points):
        keys = context.sentences[one.sentence].keys
        at = one.mention.first
        is_opened = at > 0 and keys[at - 1] in openers
        between = keys[one.mention.last : other.mention.first]
        if is_opened and one.sentence == other.sentence and len(between) == 1 and between[0] in links:
            found += (one, other)
    return found


def _windows(context: Context, time: Claim, points: Sequence[Claim]) -> Iterator[_Window]:
    """Give the windows in which the ends of a stretch may stand, by the words beside it, the surest ones first."""
    vocabulary, lists = context.vocabulary, context.vocabulary.lists
    keys = context.sentences[time.sentence].keys
    first, last = time.mention.first, time.mention.last
    before = keys[first - 1] if first else ""
    behind = keys[last] if last < len(keys) else ""
    is_of = behind in lists["of a time told"] and first > 0 and before in vocabulary.grammar["possessives"]
    is_of_that = behind in vocabulary.numerals.of and not lists["singular things"].isdisjoint(keys[last + 1 : last + 2])
    if before in lists["pointing back"] or is_of or is_of_that:
        # Those five hours lost Selm its lettuces; its 80 minutes of drumming; they played through three hours of this.
        yield _Window(1, 0, is_told_before=True, is_pointed=True)
    here = [point for point in points if point.sentence == time.sentence]
    led = next((point for point in here if point.mention.first >= last), None)
    if led is not None and _leads_to(context, keys, time, led):
        yield _Window(1, 0, is_told_before=True, leads_to=led)
    is_last = last + 1 >= len(keys) or keys[last + 1] in ENDS
    if behind in lists["no stretch behind"] and not (is_last and behind in lists["later or before"]):
        return
    if behind in lists["later or before"] and first > 1 and keys[first - 2] in lists["the"]:
        # reopens on 19 August, in time for the regatta five days later
        return
    told = [c.mention for c in context.by_sentence[time.sentence] if c.kind in POINTS and c.mention.last <= first]
    if told and _are_marks(keys[told[-1].last : first]):
        # From 4 June to 27 June, 23 days without a word.
        yield _Window(0, 0, is_told_before=True)
        yield _Window(1, 0, is_told_before=True)
    if before in lists["only after"] and (not behind or behind in ENDS):
        # The inn closes after 90 years.
        yield _Window(0, 0)
        if not any(c.kind is kinds.DATE for c in context.by_sentence[time.sentence]):
            yield _Window(1, 0)
            yield _Window(0, 1)
    if before in vocabulary.numerals.of and first > 1 and keys[first - 2] in lists["sums up a stretch"]:
        # It is shut from 2 October until the 30th, a matter of four weeks.
        yield _Window(0, 0, is_told_before=True)
    if _is_counted_otherwise(context, keys, time):
        return
    if not here and _opens_its_sentence(context, time):
        # Nine days lay between the two; it took eight years.
        yield _Window(1, 0, is_of_one_sentence=True)
        if first == 0:
            yield _Window(0, 1, is_of_one_sentence=True)
    low = min((point.mention.last for point in here), default=0)
    stretches = [claim for claim in context.by_sentence[time.sentence] if claim.kind is kinds.DURATION]
    walls = vocabulary.grammar["relatives"] | lists["another clause"] | {";"}
    high = max((point.mention.first for point in here), default=0)
    is_near = max(first - low, high - last) <= FARTHEST_POINT
    if len(stretches) == 1 and is_near and walls.isdisjoint((*keys[low:first], *keys[last:high])):
        # Between 5am and 9am, a craft that wants 25 minutes: behind "that" it is a stretch of something else.
        yield _Window(0, 0)


def _opens_its_sentence(context: Context, time: Claim) -> bool:
    """Tell whether a stretch stands at the head of its sentence, or near it behind no name: it stood for 90 years."""
    sentence, first, lists = context.sentences[time.sentence], time.mention.first, context.vocabulary.lists
    if first <= 1 and (first == 0 or sentence.keys[0] in lists["the"] | lists["only after"]):
        return True
    is_clear = time.unit not in HOURS and first <= FARTHEST_VERB and not goes_on_after(context, time)
    return is_clear and not is_of_a_name(context, sentence, 0)


def _is_counted_otherwise(context: Context, keys: Sequence[str], time: Claim) -> bool:
    """Tell whether a stretch is none between two points: of another sort, a bound, or an attribute: a 10-year loan."""
    lists = context.vocabulary.lists
    first, last = time.mention.first, time.mention.last
    if time.noun_from in ("after", "attributive") and time.noun in lists["what matures"]:
        # The three months market rate
        return True
    is_one_word = time.noun_from == "attributive" or not context.sentences[time.sentence].traits[last - 1] & PLURAL
    is_sorted = not lists["stretches of another sort"].isdisjoint(keys[max(0, first - NEAR) : first])
    hedge = time.quantity.hedge if time.quantity is not None else None
    if hedge is not None and None in (hedge.low, hedge.high):
        # Those who wait more than 18 months: a bound lies between no two points.
        return True
    return is_one_word or is_sorted or not lists["ends of a stretch"].isdisjoint(keys[last : last + 1])


ENDS = MARKS | {"."}
POINTS = frozenset({kinds.DATE, kinds.TIME})


def _are_marks(keys: Sequence[str]) -> bool:
    return bool(keys) and all(key in MARKS for key in keys)


def _leads_to(context: Context, keys: Sequence[str], time: Claim, end: Claim) -> bool:
    """Tell whether words between a stretch and a point behind it lead to that: two days on, on Sunday."""
    lists = context.vocabulary.lists
    between = keys[time.mention.last : end.mention.first]
    small = union(lists["leads to a day"], MARKS, lists["the"])
    figures = {
        at
        for claim in context.by_sentence[time.sentence]
        if claim.kind is kinds.TIME
        for at in range(claim.mention.first, claim.mention.last)
    }
    words = [key for at, key in enumerate(between, time.mention.last) if at not in figures]
    if not words or len(words) > BESIDE + 1 or any(key not in small for key in words):
        return False
    first = time.mention.first
    is_later = words[0] in lists["on and later"] or (len(words) > 1 and words[1] in lists["until"])
    if "," not in words:
        # Three weeks later on the 29th; but not: it closes after 90 years on 3 May.
        return is_later and len(words) > 1
    return is_later or (first > 0 and keys[first - 1] in lists["only after"])


def _ordered(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """Give two days with the earlier one first, whichever is told first."""
    if one.kind is other.kind is kinds.DATE and _is_weekday(one) and _is_weekday(other):
        return in_one_week(one, other)
    start, end = in_order(one, other)
    a, b = period_of(start).first, period_of(end).first
    return in_order(other, one) if a is not None and b is not None and b < a else (start, end)


def _is_weekday(claim: Claim) -> bool:
    """Tell whether a date has neither a day of the month nor a known day: on Tuesday, where the story has no date."""
    return period_of(claim).first is None and period_of(claim).said.day is None


def _within_a_day(one: Claim, other: Claim, time: Claim) -> tuple[Claim, Claim]:
    """Give two times of day in order, each with its half of the day: those that the stretch fits, else the nearest."""
    start, end = one.mention.value, other.mention.value
    assert isinstance(start, Clock)
    assert isinstance(end, Clock)
    told = [
        (_at(one, first), _at(other, last), (last - first) % DAY) for first in _minutes(start) for last in _minutes(end)
    ]
    # It ended at 12:05 a.m., having begun at 5:30.
    readings = [*told, *((b, a, DAY - minutes) for a, b, minutes in told)]
    said = convert_interval(time.interval, time.unit or "minute", "minute") if time.interval is not None else None
    if said is not None and said.low is not None and said.low >= DAY:
        low = Fraction(said.low)
        return min((one, other), (other, one), key=lambda ends: _minutes_off(ends, low))
    wide = said.widened(HALF_AN_HOUR) if said is not None else None
    fitting = [r for r in readings if wide is not None and wide.meets(Interval.point(r[2]))]
    best = min(fitting or told, key=_minutes_of)
    return best[0], best[1]


def _minutes_off(ends: tuple[Claim, Claim], said: Fraction) -> Fraction:
    """Give the minutes by which a stretch of a day or more misses the way from one time of day to another.

    It was found at 4:20 a.m., after 66 hours; the roof had come down at 10:20 a.m. Either half of a day is a reading.
    """
    start, end = (claim.mention.value for claim in ends)
    assert isinstance(start, Clock)
    assert isinstance(end, Clock)
    step = HALF_A_DAY if start.is_ambiguous or end.is_ambiguous else DAY
    off = (said - (end.minute or 0) + (start.minute or 0)) % step
    return min(off, step - off)


def _minutes_of(reading: tuple[Claim, Claim, int]) -> int:
    return reading[2]


def _minutes(clock: Clock) -> tuple[int, ...]:
    minute = clock.minute or 0
    return (minute, (minute + HALF_A_DAY) % DAY) if clock.is_ambiguous else (minute,)


def _at(claim: Claim, minute: int) -> Claim:
    clock = claim.mention.value
    assert isinstance(clock, Clock)
    return replace(claim, mention=replace(claim.mention, value=replace(clock, minute=minute, is_ambiguous=False)))
