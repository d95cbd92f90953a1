"""Events that follow one another: nobody is convicted before the arrest.

Two dated steps of one court case, or two dated events of which one must come first, are earlier and later; they
contradict each other where the day of the later one lies before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from numcheck.language.entries import union
from numcheck.model import grains, kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import Occasion, Timeline, is_before_a_noun, is_date, with_closing_days
from numcheck.relations.reading.timeline import placed
from numcheck.relations.reading.values import period_of

FIRST_STAGE, LAST_STAGE = 40, 85
"""Stages of a court case, from arrest to release; those of a life or a project are too loose to compare."""
FOLLOWING = (("deaths", "burials"), ("signings", "ratifications"))
"""Lists of what happens, and of what happens to the same body or text only later."""
HALF_A_YEAR = 182
TRIAL = "try"
TO_TRIAL = 10
"""Words before a date among which a word for a trial is looked for: the trial opened on (3 May)."""
NEXT = 3
"""Sentences from the first of two following events to the second, and from a name to a pronoun for it."""
NEAR = 12
"""Sentences within which two steps are taken for those of one case."""


def find_order(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two dated steps of a court case, and the days of what follows one another once (earlier and later)."""
    if len(context.of(kinds.DATE)) == 1:
        return
    for first, then in FOLLOWING:
        yield from _find_following(context, definition, first, then)
    stages = context.vocabulary.events.stages
    again = union(context.vocabulary.lists["one of many"], context.vocabulary.lists["back in court"])
    steps: list[tuple[int, Claim]] = []
    for claim in context.of(kinds.DATE):
        period = claim.mention.value
        if not isinstance(period, Period) or claim.event is None or not _is_placed(period):
            continue
        stage = stages.get(_step(context, claim))
        if (
            stage is not None
            and FIRST_STAGE <= stage <= LAST_STAGE
            and claim.stance is stances.ASSERTED
            and claim.under != "comparison"
            and again.isdisjoint(context.sentences[claim.sentence].keys)
            and not is_before_a_noun(context, claim)
            and not _is_in_a_record(context, claim)
        ):
            steps.append((stage, claim))
    of_several = _told_of_several_cases(steps)
    for (one, a), (two, b) in combinations(steps[:40], 2):
        if (
            one == two
            or one in of_several
            or two in of_several
            or abs(a.sentence - b.sentence) > NEAR
            or not _are_of_one_person(context, a, b)
        ):
            continue
        earlier, later = placed(*((a, b) if one < two else (b, a)))
        if not _are_comparable(earlier, later):
            continue
        yield Relation(
            definition.kind,
            (("earlier", (earlier,)), ("later", (later,))),
            strength=Strength.NATURAL,
            about=(earlier.id, later.id),
        )


def _is_placed(period: Period) -> bool:
    """Tell whether a date has a year, or is a day of some month, which is of the year of the days told with it."""
    if period.said.year is not None:
        return period.first is not None
    return period.relation is None and period.said.month is not None and period.said.day is not None


def _are_comparable(earlier: Claim, later: Claim) -> bool:
    """Tell whether two steps both have a year, or lie so near each other that no new year can lie between them.

    Arrested on 28 December and charged on 3 January.
    """
    one, other = period_of(earlier), period_of(later)
    if (one.said.year is None) is not (other.said.year is None):
        return False
    if one.first is None or other.first is None:
        return False
    if one.said.year is not None:
        return True
    # One sentence may date the steps of several people: it is set for 18 May for those convicted, 25 May for Holm.
    return earlier.sentence != later.sentence and abs((one.first - other.first).days) < HALF_A_YEAR


def _step(context: Context, claim: Claim) -> str:
    """Give the event that a date dates; that of a trial where the trial is what begins: the trial opened on 3 May."""
    event, lists = claim.event or "", context.vocabulary.lists
    before = context.sentences[claim.sentence].keys[max(0, claim.mention.first - TO_TRIAL) : claim.mention.first]
    return (
        TRIAL
        if event in union(lists["beginnings"], lists["begins as well"]) and not lists["trials"].isdisjoint(before)
        else event
    )


def _told_of_several_cases(steps: Sequence[tuple[int, Claim]]) -> frozenset[int]:
    """Give the stages that a story dates in several years: charged in 2004 with theft, and in 2011 with arson."""
    years: dict[int, set[int | None]] = {}
    for stage, claim in steps:
        years.setdefault(stage, set()).add(period_of(claim).said.year)
    return frozenset([stage for stage, told in years.items() if len(told) > 1])


def _is_in_a_record(context: Context, claim: Claim) -> bool:
    """Tell whether a sentence has another year, of the same or no step: jailed in 2002 for theft, 2003 for arson."""
    stages = context.vocabulary.events.stages
    return any(
        isinstance(other.mention.value, Period)
        and other.mention.value.grain is period_of(claim).grain is grains.YEAR
        and other.id != claim.id
        and (other.event == claim.event or not FIRST_STAGE <= stages.get(_step(context, other), -1) <= LAST_STAGE)
        for other in context.by_sentence[claim.sentence]
    )


def _are_of_one_person(context: Context, a: Claim, b: Claim) -> bool:
    """Tell whether two steps may be of one case: their sentences name somebody both, or one goes on with he or she."""
    if a.sentence == b.sentence:
        return True
    one, other = (context.sentences[claim.sentence] for claim in sorted((a, b), key=lambda claim: claim.sentence))
    if _names(context, one) & _names(context, other):
        return True
    is_next = other.index - one.index <= NEXT
    opening = other.keys[start_of_told(other, context.vocabulary) :][:2]
    if is_next and opening[:1] and opening[0] in context.vocabulary.lists["the"]:
        # The trial began in June.
        return opening[-1] in context.vocabulary.lists["trials"]
    spoken_of = union(context.vocabulary.lists["those spoken of"], context.vocabulary.lists["his and her"])
    return is_next and not spoken_of.isdisjoint(other.keys)


def _names(context: Context, sentence: Sentence) -> frozenset[str]:
    vocabulary, keys = context.vocabulary, sentence.keys
    return frozenset(
        keys[at]
        for at in range(len(keys))
        if sentence.words.is_name(at)
        and keys[at] not in vocabulary.grammar.stops
        and not vocabulary.calendar.sort_of(keys[at])
    )


def _is_weekday(claim: Claim) -> bool:
    """Tell whether a day is told by its weekday alone, of which nothing says whether it is past or to come."""
    return period_of(claim).said.day is None


def _dated_by_day(context: Context) -> Sequence[Occasion]:
    """Give what happens on a day that is told; no sentence without one is read."""
    days = [c for c in with_closing_days(context.of(kinds.DATE)) if is_date(c) and period_of(c).grain is grains.DAY]
    dated = context.once(Timeline).dated_in({day.sentence for day in days})
    return [o for o in dated if o.date is not None and period_of(o.date).grain is grains.DAY]


def _find_following(context: Context, definition: Definition, first: str, then: str) -> Iterator[Relation]:
    """Give the days of an event of `first` and one of `then`, if the story dates one of each, near each other."""
    lists = context.vocabulary.lists
    if not context.holds_any(lists[then]):
        return
    dated = context.once(_dated_by_day)
    ones = [o for o in dated if not o.keys.isdisjoint(lists[first])]
    others = [o for o in dated if not o.keys.isdisjoint(lists[then])]
    if len(ones) != 1 or len(others) != 1 or not 0 <= others[0].sentence - ones[0].sentence <= NEXT:
        return
    one, other = ones[0].date, others[0].date
    if one is not None and other is not None and one.id != other.id and not (_is_weekday(one) and _is_weekday(other)):
        earlier, later = placed(one, other)
        yield Relation(
            definition.kind,
            (("earlier", (earlier,)), ("later", (later,))),
            strength=Strength.NATURAL,
            about=(earlier.id, later.id),
        )
