"""Hours from one moment to another, each told by its day and time of day: from noon on Tuesday to noon on Friday.

A number of hours is held against the only two moments near it. Where the words leave open which moment was first or of
which week a weekday is, the reading that comes nearest to the hours is taken; they contradict it if they still differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from numcheck.arithmetic.functions import leap_days
from numcheck.language.entries import union
from numcheck.language.traits import VERB
from numcheck.model import grains, kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.period import Clock, Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.between import is_stretch_of_time
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MARKS, MOST_ASKED
from numcheck.relations.reading.timeline import placed
from numcheck.relations.reading.values import period_of

PAIR = 2
REACH = 1
"""Sentences from the hours to either moment."""
BESIDE = 2
"""Words between a day and its time of day: on Friday at about noon."""
FARTHEST_VERB = 14
"""Words before the hours among which an infinitive is looked for: told to stay away for 72 hours."""
FEWEST_HOURS = 13
"""The fewest hours that are compared; fewer lie between two times of one day, which other finders compare."""
DAY, WEEK, HALF_A_DAY = 1440, 10080, 720
WEEKS = range(-2, 3)
"""Weeks by which two weekdays may be apart."""


@dataclass(frozen=True, slots=True)
class _Moment:
    day: Claim
    clock: Claim


def find_moments(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each number of hours (time) with the only two moments near it (start and day, end and then).

    The fact `minutes` is how many lie between the two.
    """
    found = list(_find(context, definition))
    # A 48-hour strike was called off after 30 hours: they lie between the ends that both stand beside.
    lying = [_ends(relation) for relation in found if _lies_between(relation)]
    yield from (relation for relation in found if _lies_between(relation) or _ends(relation) not in lying)


def _ends(relation: Relation) -> tuple[int, ...]:
    return tuple(relation.role(role)[0].id for role in ("start", "day", "end", "then"))


def _lies_between(relation: Relation) -> bool:
    """Tell whether the hours of a relation are those between its two moments."""
    hours, minutes = relation.role("time")[0].interval, dict(relation.facts)["minutes"]
    # As the rule does, which takes them to the half hour.
    return hours is not None and hours.widened(Fraction(1, 2)).meets(Interval.point(Fraction(minutes, 60)))


def _find(context: Context, definition: Definition) -> Iterator[Relation]:
    times = [claim for claim in context.of(kinds.DURATION) if _is_long(context, claim)][:MOST_ASKED]
    for time in times:
        near = context.claims_between(time.sentence - REACH, time.sentence + REACH, time.span.start)
        moments = list(_moments(context, near))
        if len(moments) != PAIR or time.quantity is None or _are_told_again(*moments):
            continue
        one, other = moments
        if _clock(one).zone != _clock(other).zone or not _is_tied(context, other, one, time):
            continue
        minutes = _minutes_between(one, other, Fraction(time.quantity.low) * 60)
        if minutes is not None and not _is_some_of(time, minutes, context):
            yield Relation(
                definition.kind,
                (
                    *(("start", (one.clock,)), ("day", (one.day,))),
                    *(("end", (other.clock,)), ("then", (other.day,)), ("time", (time,))),
                ),
                strength=Strength.NATURAL,
                about=(time.id,),
                facts=(("minutes", minutes),),
            )


def _is_some_of(time: Claim, minutes: int, context: Context) -> bool:
    """Tell whether hours make a stretch with others told beside them: after 66 hours of play and six of rest."""
    beside = [c for c in context.by_sentence[time.sentence] if c.unit == time.unit and c.quantity is not None]
    hours = sum([Fraction(claim.quantity.low) for claim in beside if claim.quantity is not None])
    return len(beside) > 1 and hours * 60 == minutes


def _is_long(context: Context, claim: Claim) -> bool:
    """Tell whether a figure is a number of hours that something lasted, neither added to others nor aimed at."""
    quantity = claim.quantity
    is_long = claim.unit == "hour" and quantity is not None and quantity.low >= FEWEST_HOURS
    if claim.link == "another":
        # Added hours end somewhere else: the truce was prolonged by a further 48 hours and runs until noon on Friday.
        return False
    return is_long and is_stretch_of_time(context, claim) and not _is_an_aim(context, claim)


def _is_an_aim(context: Context, claim: Claim) -> bool:
    """Tell whether hours belong to an infinitive, so that they were only wanted: told to stay away for 72 hours.

    Behind a form of "be" they count: the strike is to last for 72 hours.
    """
    sentence, lists, first = context.sentences[claim.sentence], context.vocabulary.lists, claim.mention.first
    keys = sentence.keys
    for at in range(first - 1, max(first - FARTHEST_VERB, 0), -1):
        if keys[at] in MARKS:
            return False
        is_verb = sentence.traits[at + 1] & VERB and sentence.lemmas[at + 1] == keys[at + 1]
        if keys[at] in lists["infinitive marks"] and is_verb:
            return keys[at - 1] not in context.vocabulary.grammar["be"]
    return False


def _moments(context: Context, claims: Sequence[Claim]) -> Iterator[_Moment]:
    """Give each day among some claims with its time of day: the only one beside it, or the only one of all where the
    day is told to be "at the same time".
    """
    clocks = [c for c in claims if isinstance(c.mention.value, Clock) and c.mention.value.minute is not None]
    for day in claims:
        if not isinstance(day.mention.value, Period) or day.mention.value.grain is not grains.DAY:
            continue
        beside = [clock for clock in clocks if _are_beside(day, clock)]
        if len(beside) == 1:
            yield _Moment(day, beside[0])
        elif not beside and len(clocks) == 1 and _is_at_the_same_time(context, day):
            yield _Moment(day, clocks[0])


def _are_beside(day: Claim, clock: Claim) -> bool:
    if day.sentence != clock.sentence:
        return False
    low, high = sorted((day.mention, clock.mention), key=lambda mention: mention.first)
    return 0 <= high.first - low.last <= BESIDE


def _is_at_the_same_time(context: Context, day: Claim) -> bool:
    """Tell whether "at the same time" or the like stands before a day: at the same time on Tuesday."""
    lists, keys = context.vocabulary.lists, context.sentences[day.sentence].keys
    at = day.mention.first - 1
    if at > 0 and keys[at] in lists["on and of"]:
        at -= 1
    return at > 1 and keys[at] in lists["time of a day"] and keys[at - 1] in lists["the same"]


def _is_tied(context: Context, last: _Moment, first: _Moment, time: Claim) -> bool:
    """Tell whether the later of two moments may be the end of what lasted the hours, and of nothing else.

    A sentence behind the hours goes on to other things, unless it begins with what was told of: a fire broke out at
    noon on Monday and burned for 30 hours. By midnight on Monday nine were dead.
    """
    index = last.day.sentence
    if index <= time.sentence or index == first.day.sentence:
        return True
    sentence, lists = context.sentences[index], context.vocabulary.lists
    opening = sentence.keys[start_of_told(sentence, context.vocabulary)]
    return opening in union(lists["points back"], lists["those spoken of"])


def _are_told_again(one: _Moment, other: _Moment) -> bool:
    """Tell whether two moments are one, by day and time: stopped at noon on Monday; had halted at noon on Monday."""
    return _clock(one).minute == _clock(other).minute and period_of(one.day).said == period_of(other.day).said


def _minutes_between(one: _Moment, other: _Moment, said: Fraction) -> int | None:
    """Give the minutes between two moments by the reading nearest to what is said; None for unknown days."""
    days = _days_between(one.day, other.day)
    a, b = _clock(one), _clock(other)
    step = HALF_A_DAY if a.is_ambiguous or b.is_ambiguous else DAY
    shift = (b.minute or 0) - (a.minute or 0)
    if days is None:
        return None
    readings = {
        abs(minutes + sign * half)
        for minutes in (day * DAY + shift for day in days)
        for half in (0, step % DAY)
        for sign in (1, -1)
    }
    return min(sorted(readings), key=lambda minutes: abs(minutes - said))


def _days_between(one: Claim, other: Claim) -> tuple[int, ...] | None:
    """Give how many days may lie between two days: of two weekdays, one number for each week that may be meant.

    Of which week a weekday is, its words do not say, whatever it was read as: was not shut until Sunday.
    """
    a, b = (period_of(claim) for claim in placed(one, other))
    if a.said.day is b.said.day is None and a.said.weekday is not None and b.said.weekday is not None:
        days = b.said.weekday - a.said.weekday
        return tuple(days + week * (WEEK // DAY) for week in WEEKS)
    if a.first is not None and b.first is not None:
        days = (b.first - a.first).days
        less, more = leap_days(a, b, b.first)
        return tuple(range(days - less, days + more + 1))
    return None


def _clock(moment: _Moment) -> Clock:
    clock = moment.clock.mention.value
    assert isinstance(clock, Clock)
    return clock
