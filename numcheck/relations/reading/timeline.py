"""Durations that are counted from an event which is dated elsewhere: twelve days after his arrest, in 2009, six years
after the flood.

The event is looked up among the dated occasions of the story. Only where all that match lie on one day (or within one
year) is it known when it was, and any other date of the story from which the time fits is a reading as good. The
relations have the roles start, end and time; the time must be that from start to end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from numcheck.arithmetic.calendar import last_day, make_date
from numcheck.arithmetic.figures import Day, Figure
from numcheck.arithmetic.functions import elapsed
from numcheck.language.entries import union
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import (
    MARKS,
    MOST_ASKED,
    Occasion,
    Timeline,
    are_of_one_event,
    clause_end,
    find_dates,
    is_date,
    is_readable,
    near,
    read_occasion,
)
from numcheck.relations.reading.values import period_of

MOST_READINGS = 40
"""Other dates of the story that are tried in the place of the one that was looked up."""
BESIDE = 2
"""Words between a duration and the day that it leads to: six weeks after the landslide, on (11 August)."""
NEAR_BEFORE = 3
"""Sentences before "it" in which the thing it stands for may be dated."""
FARTHEST_BIRTH = 12
"""Words between "born" and the day."""
SOME_YEAR = 2023
"""Year that two days without one are put into; it has no leap day."""
SOME_MONDAY = date(2023, 1, 2)
"""Monday of the week that weekdays are put into, where the story tells no date."""
DAYS_OF_A_WEEK = 7
YEARS = frozenset({"year", "decade", "century"})
HOURS = frozenset({"hour", "minute", "second"})


def find_after_events(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each duration that is counted from an event, with the day of that event and the one it leads to."""
    lists = context.vocabulary.lists
    times = [claim for claim in context.of(kinds.DURATION) if _is_counted_from(context, claim)][:MOST_ASKED]
    if not times:
        return
    dates = context.once(find_dates)
    if not dates:
        return
    timeline = context.once(Timeline)
    for time in times:
        if context.sentences[time.sentence].keys[time.last] in lists["ago"]:
            yield from _ago(context, definition, timeline, time, dates)
            continue
        sentence = context.sentences[time.sentence]
        opener = sentence.keys[time.last]
        first, last = time.last + 1, clause_end(context, sentence, time.last + 1)
        anchor = read_occasion(context, sentence, first, last)
        here = [claim for claim in dates if claim.sentence == time.sentence]
        inside = [claim for claim in here if first <= claim.mention.first < last]
        end = _led_to(context, time, last, [claim for claim in here if claim not in inside])
        if end is None and len(here) == len(inside):
            is_until_now = opener in lists["since"] and not sentence.keys[0:first].count(",")
            end = context.today if is_until_now else _day_of_main_clause(context, timeline, time)
        if end is None or len(inside) > 1:
            continue
        start = inside[0] if inside else look_up(context, timeline, anchor)
        if start is None and not inside and not anchor.keys:
            start = _day_of_it(context, timeline, sentence, range(first, last))
        if start is None and not inside and is_the_event(sentence, anchor, context):
            start = find_day_of_story(context, timeline, anchor, dates, end)
        if start is None or start.id == end.id or (time.unit in YEARS and _is_of_no_year(start, end)):
            continue
        is_backwards = opener in lists["counted backwards"]
        yield from _readings(definition, time, start, end, dates, is_backwards=is_backwards)


def _day_of_it(context: Context, timeline: Timeline, sentence: Sentence, clause: range) -> Claim | None:
    """Give the only day on which something began just before "it": the strike began on 3 June; 21 days after it did."""
    lists, keys = context.vocabulary.lists, sentence.keys
    if clause.start + 1 >= len(keys) or keys[clause.start] not in lists["points back"]:
        return None
    begun = {
        use.event
        for at in clause
        if (match := context.vocabulary.events.uses.match(sentence.lemmas, at)) is not None
        for use in match[1]
    }
    aspects = begun & lists["beginnings"]
    if not aspects:
        return None
    told = timeline.dated_in(frozenset(range(max(0, sentence.index - NEAR_BEFORE), sentence.index)))
    days = [o.date for o in told if any(key.startswith(f"{aspect} ") for aspect in aspects for key in o.keys)]
    found = [day for day in days if day is not None]
    return found[0] if len(found) == 1 else None


def _is_of_no_year(one: Claim, other: Claim) -> bool:
    """Tell whether only one of two days has a year: in June, two years after the sanctions of 2014."""
    return (period_of(one).first is None) is not (period_of(other).first is None)


def _ago(
    context: Context, definition: Definition, timeline: Timeline, time: Claim, dates: Sequence[Claim]
) -> Iterator[Relation]:
    """Give a time ago with the day that the story tells elsewhere of the same event: the mill closed 12 years ago."""
    own = timeline.around(time)
    today = context.today
    if own is None or own.date is not None or today is None or not own.parties or own.keys == own.nouns:
        return
    start = look_up(context, timeline, own, with_party=True)
    if start is not None and period_of(start).said.year is not None:
        yield from _readings(definition, time, start, today, dates, is_backwards=False)


def look_up(context: Context, timeline: Timeline, anchor: Occasion, *, with_party: bool = False) -> Claim | None:
    """Give the date of an event if the story dates one such event and speaks of no other; else None.

    `with_party` asks for a party in common with the dated one.
    """
    if (
        anchor.is_one_of_many
        or not anchor.keys
        or all(anchor.keys.isdisjoint(occasion.keys) for occasion in timeline.dated)
    ):
        return None
    found: list[Claim] = []
    for occasion in near(timeline.all, anchor.sentence):
        if occasion.sentence == anchor.sentence and occasion.first < anchor.last and anchor.first < occasion.last:
            continue
        if not are_of_one_event(anchor, occasion, context.vocabulary):
            if occasion.date is not None and not anchor.keys.isdisjoint(occasion.keys):
                # The flood of another town: which of the two is meant, only a reader can tell.
                return None
            continue
        if occasion.is_one_of_many or (occasion.sentence > anchor.sentence and _is_new(context, occasion)):
            return None
        if occasion.date is None or occasion.date.stance is stances.PLANNED:
            continue
        if with_party and occasion.parties.isdisjoint(anchor.parties):
            continue
        # "The flood of 1997", told after "the flood", is another one.
        if occasion.sentence < anchor.sentence or not _is_told_by_its_date(context, occasion):
            found.append(occasion.date)
    if not found:
        return None
    finest = min(found, key=_width)
    return finest if all(overlap(finest, other) for other in found) else None


def _is_new(context: Context, occasion: Occasion) -> bool:
    """Tell whether a clause speaks of somebody or something for the first time: a school near by closed."""
    return context.sentences[occasion.sentence].keys[occasion.first] in context.vocabulary.lists["indefinite"]


def _is_told_by_its_date(context: Context, occasion: Occasion) -> bool:
    """Tell whether a date tells which event is meant, not when the clause was: the 1997 flood."""
    assert occasion.date is not None
    keys, mention = context.sentences[occasion.sentence].keys, occasion.date.mention
    behind = keys[mention.last] if mention.last < len(keys) else ""
    before = keys[mention.first - 1] if mention.first else ""
    is_of = before in context.vocabulary.numerals.of
    return is_of or (behind.isalpha() and context.vocabulary.nouns.singular(behind) in occasion.nouns)


def is_the_event(sentence: Sentence, anchor: Occasion, context: Context) -> bool:
    """Tell whether an occasion is nothing but a definite noun for what happened: the flood, the derailment."""
    determiners = context.vocabulary.lists["the"]
    return (
        bool(anchor.nouns)
        and anchor.keys == anchor.nouns
        and not anchor.parties
        and not anchor.is_one_of_many
        and sentence.keys[anchor.first] in determiners
    )


def find_day_of_story(
    context: Context, timeline: Timeline, anchor: Occasion, dates: Sequence[Claim], end: Claim
) -> Claim | None:
    """Give the one day before `end` that a story tells in full, as that of what it calls the flood or the crash.

    Births are left out, and days on which something of that name is said to have happened would have been found.
    """
    alike = [o for o in timeline.all if o.sentence != anchor.sentence and not anchor.keys.isdisjoint(o.keys)]
    if any(o.date is not None or o.is_one_of_many for o in alike):
        return None
    then = period_of(end)
    days = [
        claim
        for claim in dates
        if period_of(claim).said.is_full
        and not is_birth(context, claim)
        and claim.id != end.id
        and period_of(claim).first != context.dateline.date
    ]
    if not days or then.first is None or any(not overlap(days[0], other) for other in days[1:]):
        return None
    day = period_of(days[0]).first
    return days[0] if day is not None and day < then.first else None


def is_birth(context: Context, claim: Claim) -> bool:
    """Tell whether a date is that of a birth: born in 1944."""
    if not is_date(claim):
        return False
    sentence = context.sentences[claim.sentence]
    keys, lemmas = sentence.keys, sentence.lemmas
    lists, before = context.vocabulary.lists, keys[max(0, claim.mention.first - FARTHEST_BIRTH) : claim.mention.first]
    uses, births = context.vocabulary.events.uses, lists["born"]
    for at in range(claim.mention.first):
        match = uses.match(lemmas, at)
        if match is not None and match[0] > 2 and match[1][0].event in births:
            # was born above that mill, on 7 May
            return True
    born = max((at for at, key in enumerate(before) if key in lists["born"]), default=None)
    is_born = claim.event in births
    if born is not None and not is_born:
        # Born in 1952, he made his first film in 1975.
        at = claim.mention.first - len(before) + born
        told = (c.mention.first for c in context.by_sentence[claim.sentence] if c.kind is kinds.DATE)
        if any(at < first < claim.mention.first for first in told):
            return False
    return (is_born or born is not None) and (MARKS - {","}).isdisjoint(before[born or 0 :])


def _width(claim: Claim) -> tuple[int, int]:
    """Give the rank of a date's grain, the finest first, and its id."""
    order = (grains.DAY, grains.MONTH, grains.YEAR)
    return order.index(period_of(claim).grain), claim.id


def overlap(one: Claim, other: Claim) -> bool:
    """Tell whether two dates may name one day."""
    a, b = placed(one, other)
    p, q = period_of(a), period_of(b)
    if p.first is None or p.last is None or q.first is None or q.last is None:
        return False
    return p.first <= q.last and q.first <= p.last


def placed(start: Claim, end: Claim) -> tuple[Claim, Claim]:
    """Give two dates, those without a year put into the year of the other, or into one year."""
    p, q = period_of(start), period_of(end)
    if p.first is not None and q.first is not None:
        return start, end
    year = (p.first or q.first or date(SOME_YEAR, 1, 1)).year
    return _in_year(start, year), _in_year(end, year)


def placed_in_week(one: Claim, other: Claim) -> tuple[Claim | None, Claim | None]:
    """Give two dates put into one year, or two weekdays put into one week; two None where they cannot be compared.

    A day without a year may be of the year that is told with the other, long before the story: shot on 3 May 2019; the
    shooting of 3 May.
    """
    a, b = placed(_of_told_year(one, other), _of_told_year(other, one))
    p, q = period_of(a), period_of(b)
    if p.first is not None and q.first is not None:
        return a, b
    if p.first is None and q.first is None and p.said.weekday is not None and q.said.weekday is not None:
        return _on_weekday(a, p.said.weekday), _on_weekday(b, q.said.weekday)
    return None, None


def in_one_week(start: Claim, end: Claim) -> tuple[Claim, Claim]:
    """Put two weekdays of which no date is told into the seven days from the first; other days stay as they are."""
    p, q = period_of(start), period_of(end)
    if p.first is not None or q.first is not None or None in (p.said.weekday, q.said.weekday):
        return start, end
    first, last = p.said.weekday or 0, q.said.weekday or 0
    if first == last:
        return start, end
    return _on_weekday(start, first), _on_weekday(end, last + (DAYS_OF_A_WEEK if last < first else 0))


def _of_told_year(claim: Claim, other: Claim) -> Claim:
    """Give a day without a year put into the year that another day is told with; else the day as it is."""
    said, year = period_of(claim).said, period_of(other).said.year
    if year is None or said.year is not None or said.month is None or said.day is None:
        return claim
    day = make_date(year, said.month, said.day)
    return claim if day is None else _on(claim, day)


def _on_weekday(claim: Claim, weekday: int) -> Claim:
    return _on(claim, SOME_MONDAY + timedelta(weekday))


def _on(claim: Claim, day: date) -> Claim:
    return replace(claim, mention=replace(claim.mention, value=replace(period_of(claim), first=day, last=day)))


def in_order(start: Claim, end: Claim) -> tuple[Claim, Claim]:
    """Give two days put into years in which the first comes first, as far as the story leaves these open."""
    first, second = placed(start, end)
    p, q = period_of(first), period_of(second)
    if p.first is not None and q.first is not None and q.first < p.first:
        if period_of(end).first is None:
            second = _in_year(end, p.first.year + 1)
        elif period_of(start).first is None:
            first = _in_year(start, q.first.year - 1)
        elif p.said.year is None and p.relation is None:
            # Cracks were seen on 2 June, and it fell on 28 June 2023: whenever the story was written.
            first = _before(start, q.first)
    return first, second


def _before(claim: Claim, end: date) -> Claim:
    """Give a day without a year put into the last year in which it lies before another day."""
    said = period_of(claim).said
    if said.month is None or said.day is None:
        return claim
    for year in (end.year, end.year - 1):
        day = make_date(year, said.month, said.day)
        if day is not None and day < end:
            return _on(claim, day)
    return claim


def _in_year(claim: Claim, year: int) -> Claim:
    period = period_of(claim)
    said = period.said
    if period.first is not None or said.month is None:
        return claim
    first = make_date(year, said.month, said.day or 1)
    last = make_date(year, said.month, said.day or last_day(year, said.month))
    if first is None or last is None:
        return claim
    return replace(claim, mention=replace(claim.mention, value=replace(period, first=first, last=last)))


def _is_counted_from(context: Context, claim: Claim) -> bool:
    """Tell whether words behind a duration count it from something: six years after."""
    if claim.kind is not kinds.DURATION or claim.quantity is None or claim.quantity.is_vague:
        return False
    keys = context.sentences[claim.sentence].keys
    if not is_readable(context, claim) or claim.noun_from == "attributive":
        # the largest one-day fall since the May curbs
        return False
    if claim.mention.first and keys[claim.mention.first - 1] in context.vocabulary.lists["no count from"]:
        # the biggest rise for nine years after
        return False
    if claim.last < len(keys) and keys[claim.last] in context.vocabulary.lists["ago"]:
        return claim.part is not sections.QUOTE
    return claim.last + 1 < len(keys) and keys[claim.last] in context.vocabulary.lists["counted from"]


def _led_to(context: Context, time: Claim, last: int, dates: Sequence[Claim]) -> Claim | None:
    """Give the day to which a duration leads, the one beside it or the only one of its sentence; else None."""
    keys = context.sentences[time.sentence].keys
    beside = [
        claim
        for claim in dates
        if (claim.mention.last <= time.mention.first and _are_side_by_side(keys, claim.mention.last, time))
        or (last <= claim.mention.first <= last + BESIDE and keys[last] == ",")
    ]
    if len(beside) == 1:
        return beside[0]
    if beside or len(dates) != 1:
        return None
    low, high = sorted((dates[0].mention.last, time.mention.first))
    if dates[0].mention.first > time.mention.first:
        low, high = last, dates[0].mention.first
    between = keys[low:high]
    lists = context.vocabulary.lists
    walls = union(lists["clause walls"], lists["counted from"], lists["another clause"])
    if any(key in walls or context.vocabulary.lemma(key) in lists["says"] for key in between):
        return None
    return dates[0]


def _are_side_by_side(keys: Sequence[str], at: int, time: Claim) -> bool:
    """Tell whether nothing but a mark or two stands between a date and the duration behind it."""
    between = keys[at : time.mention.first]
    return len(between) <= BESIDE and all(key in MARKS for key in between)


def _day_of_main_clause(context: Context, timeline: Timeline, time: Claim) -> Claim | None:
    """Give the day, told elsewhere, of the clause of a duration: his funeral was held nine days after the fire."""
    own = timeline.around(time)
    if own is None or own.date is not None or not own.parties or own.keys == own.nouns:
        return None
    return look_up(context, timeline, own, with_party=True)


def _readings(
    definition: Definition, time: Claim, start: Claim, end: Claim, dates: Sequence[Claim], *, is_backwards: bool
) -> Iterator[Relation]:
    """Give the relation of a duration with its two days, unless another day of the story fits in the place of one."""
    first, second = in_order(end, start) if is_backwards else in_order(start, end)
    if _is_before(second, first):
        # The end lies before the start: one of these two days is not meant.
        return
    if not takes(first, second, time):
        others = sorted(dates, key=lambda claim: (abs(claim.sentence - time.sentence), claim.id))[:MOST_READINGS]
        pairs = [
            (end, other) if is_backwards else (other, end) for other in others if other.id not in (start.id, end.id)
        ]
        if any(takes(*in_order(one, other), time) for one, other in pairs):
            return
    yield Relation(
        definition.kind,
        (("start", (first,)), ("end", (second,)), ("time", (time,))),
        strength=Strength.NATURAL,
        about=(time.id,),
    )


def _is_before(one: Claim, other: Claim) -> bool:
    last, first = period_of(one).last, period_of(other).first
    return last is not None and first is not None and last < first


def takes(start: Claim, end: Claim, time: Claim) -> bool:
    """Tell whether the time from one day to another may be the stated duration."""
    if time.interval is None:
        return True
    like = Figure(time.interval, kinds.DURATION, time.unit)
    return elapsed(Day(period_of(start)), Day(period_of(end)), like).interval.meets(time.interval)
