"""Times of day in a zone whose clocks showed another time then: 9 p.m. EST in July.

The facts `is_summer` and `says_summer` of a time and its day contradict each other where they differ.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from numcheck.arithmetic.calendar import make_date, nth_weekday
from numcheck.language.calendar_words import SummerTime, Turn
from numcheck.model import grains, sections
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Clock, Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import period_of

MARGIN = timedelta(days=7)
"""Days around a change of clocks for which it is not sure what they showed."""
DATED = frozenset({grains.DAY, grains.WEEKEND, grains.WEEK, grains.MONTH, grains.SPAN})
"""How finely a date must be stated to tell what clocks showed."""
SOME_YEARS = 7
"""Years that are tried for a day without one: in as many the change of clocks has fallen on all its dates."""


def find_zones(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each time whose zone says summer or winter with its day, where it is sure what clocks showed then."""
    for claim in context.claims:
        clock = claim.mention.value
        if not isinstance(clock, Clock) or claim.part is sections.FURNITURE:
            continue
        named = _zones_of(context, claim, clock)
        if not named:
            continue
        days = _days_of(context, claim)
        if not days:
            continue
        says_summer = named[0][1]
        is_summer = _is_summer([zone for zone, _, _ in named], [period_of(day) for day in days])
        if is_summer is None or any(_is_elsewhere(context, zone) for zone, _, _ in named):
            continue
        yield Relation(
            definition.kind,
            (("time", (claim,)), ("day", (days[0],))),
            strength=Strength.POSSIBLE if any(is_loose for _, _, is_loose in named) else Strength.NATURAL,
            about=(claim.id,),
            facts=(("is_summer", int(is_summer)), ("says_summer", int(says_summer))),
        )


def _zones_of(context: Context, claim: Claim, clock: Clock) -> list[tuple[SummerTime, bool, bool]]:
    """Give the zones that a time may be of, each with whether its name says summer and whether it is used loosely."""
    found: list[tuple[SummerTime, bool, bool]] = []
    keys = _words_behind(context, claim)
    for zone in context.vocabulary.calendar.summer_times:
        name = clock.zone or ""
        said = zone.names.get(name)
        if said is None and clock.zone is None and keys:
            match = zone.names.match(keys, 0)
            name = " ".join(keys[: match[0]]) if match is not None else ""
            # One word alone would have been read as a part of the time.
            said = match[1] if match is not None and match[0] > 1 else None
        if said is not None:
            found.append((zone, said, name in zone.loose))
    return found


def _words_behind(context: Context, claim: Claim) -> Sequence[str]:
    """Give the words behind a time; those of the next sentence where the point of "p.m." has ended its own."""
    sentences = context.sentences
    keys = sentences[claim.sentence].keys[claim.mention.last :]
    is_last = claim.sentence + 1 == len(sentences)
    return keys if keys or is_last else sentences[claim.sentence + 1].keys


def _days_of(context: Context, claim: Claim) -> list[Claim]:
    """Give the dates that a time may be of: those of its sentence, else those around it and the day of the story."""
    here = [other for other in context.by_sentence[claim.sentence] if isinstance(other.mention.value, Period)]
    if here:
        return here if all(_tells_the_season(period_of(other)) for other in here) else []
    if context.today is None:
        # Results are out on 17 January. The call is at 8.30 a.m. EST.
        near = [
            other
            for other in context.claims_between(claim.sentence - 1, claim.sentence + 1, claim.span.start)
            if isinstance(other.mention.value, Period) and other.paragraph == claim.paragraph
        ]
        return near if all(_tells_the_season(period_of(other)) for other in near) else []
    near = [
        other
        for other in context.claims
        if isinstance(other.mention.value, Period) and abs(other.paragraph - claim.paragraph) <= 1
    ]
    return [context.today, *near] if all(_tells_the_season(period_of(other)) for other in near) else []


def _tells_the_season(period: Period) -> bool:
    is_placed = period.first is not None or period.said.month is not None
    return period.fault is None and period.grain in DATED and is_placed


def _is_summer(zones: Sequence[SummerTime], periods: Iterable[Period]) -> bool | None:
    """Tell whether clocks are on summer time in all periods (True) or in none (False); None where it is not sure."""
    answers = {answer for period in periods for answer in _answers(zones, period)}
    return answers.pop() if len(answers) == 1 else None


def _answers(zones: Sequence[SummerTime], period: Period) -> Iterator[bool | None]:
    if period.first is not None and period.last is not None:
        first, last = period.first, period.last
        zone = next((zone for zone in zones if zone.since <= first.year and last.year <= zone.until), None)
        yield _is_summer_on(zone, first, last) if zone is not None else None
        return
    for zone in zones:
        for year in range(zone.since, zone.since + SOME_YEARS):
            month = period.said.month or 1
            days = make_date(year, month, period.said.day or 1), make_date(year, month, period.said.day or 28)
            yield _is_summer_on(zone, days[0], days[1]) if days[0] and days[1] else None


def _is_summer_on(zone: SummerTime, first: date, last: date) -> bool | None:
    """Tell whether summer time holds on all days from one to another, or on none; None near a change or over one."""
    turns = sorted(
        (day, is_begin)
        for year in (first.year - 1, first.year, first.year + 1)
        for turn, is_begin in ((zone.begins, True), (zone.ends, False))
        if (day := _day_of(turn, year)) is not None
    )
    before = [turn for turn in turns if turn[0] < first]
    if not before or any(first - MARGIN <= day <= last + MARGIN for day, _ in turns):
        return None
    return before[-1][1]


def _day_of(turn: Turn, year: int) -> date | None:
    return nth_weekday(year, *turn)


def _is_elsewhere(context: Context, zone: SummerTime) -> bool:
    """Tell whether the article speaks of a place where the name of the zone says something else."""
    return any(
        zone.elsewhere.match(sentence.keys, at) is not None
        for sentence in context.sentences_with(zone.elsewhere.forward.keys())
        for at in range(len(sentence.keys))
    )
