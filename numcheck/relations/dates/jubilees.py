"""Anniversaries kept on the day of the story, and the only earlier date of that month and day, as relations.

The third anniversary, on 18 August 2023, of 18 August 2019.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.arithmetic.calendar import make_date
from numcheck.model import grains, kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Label, Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import period_of

FOUND_BY = "dates.calendar"
FARTHEST = 3
"""Sentences from an anniversary to a year or month that may be its own; a day tells by itself that it is."""
NEAR = 7
"""Most days between the day of the story and the anniversary."""


def find_jubilees(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each nth anniversary with the only earlier date that has the month and day of the story, and today."""
    today = context.today.mention.value if context.today is not None else None
    if context.today is None or not isinstance(today, Period) or today.first is None:
        return
    days = [claim for claim in context.of(kinds.DATE) if _is_such_a_day(claim, today)]
    days = days or _only_year(context, today)
    years = {period_of(claim).said.year for claim in days}
    if len(years) != 1:
        return
    for roles in find_matches_of(context, definition):
        nth = roles["nth"][0]
        # It will be built by autumn 2006, in time for the fifth anniversary: that is not in the year of the story.
        told = {period_of(c).said.year for c in context.by_sentence[nth.sentence] if _is_other_date(c, days[0])}
        if not isinstance(nth.mention.value, Label) or _is_of_another_year(nth.mention.value, days, today, context):
            continue
        is_near = any(period_of(d).grain is grains.DAY or abs(d.sentence - nth.sentence) <= FARTHEST for d in days)
        if is_near and told <= {None, today.first.year}:
            yield Relation(
                definition.kind,
                (("start", (days[0],)), ("nth", (nth,)), ("today", (context.today,))),
                strength=Strength.NATURAL,
                about=(nth.id,),
            )


def _is_of_another_year(nth: Label, days: Sequence[Claim], today: Period, context: Context) -> bool:
    """Tell whether an anniversary fits a year told elsewhere, and not the day: the house opened later than the club."""
    assert today.first is not None
    year = today.first.year - (nth.number or 0)
    told = [c.mention.value for c in context.of(kinds.DATE) if isinstance(c.mention.value, Period)]
    is_of_day = any(period_of(day).said.year == year for day in days)
    return not is_of_day and any(period.said.year == year for period in told)


def _is_other_date(claim: Claim, start: Claim) -> bool:
    return claim.kind is kinds.DATE and isinstance(claim.mention.value, Period) and claim.id != start.id


def _only_year(context: Context, today: Period) -> list[Claim]:
    """Give the dates of an earlier year, in the month of the story or in none, if the story tells of no other year."""
    assert today.first is not None
    told = [claim for claim in context.of(kinds.DATE) if isinstance(claim.mention.value, Period)]
    years = [c for c in told if period_of(c).said.year not in (None, today.first.year)]
    is_one = len({period_of(c).said.year for c in years}) == 1
    months = {period_of(c).said.month for c in years} - {None, today.first.month}
    grains_told = {period_of(c).grain for c in years}
    is_plain = grains_told <= {grains.MONTH, grains.YEAR} and all(c.mention.found_by == FOUND_BY for c in years)
    is_earlier = all((period_of(c).said.year or 0) < today.first.year for c in years)
    return years if is_one and is_plain and is_earlier and not months else []


def _is_such_a_day(claim: Claim, today: Period) -> bool:
    """Tell whether a date is a full one of an earlier year whose anniversary lies within NEAR days of today."""
    value = claim.mention.value
    if not isinstance(value, Period) or value.grain is not grains.DAY or not value.said.is_full:
        return False
    assert today.first is not None
    if value.first is None or value.first.year >= today.first.year:
        return False
    kept = make_date(today.first.year, value.first.month, value.first.day)
    return kept is not None and abs((kept - today.first).days) <= NEAR
