"""Rates told apart from what they are worked out from: an average speed, cases per 100,000 people.

`find_rates_apart` looks for the time and the total (way or amount) of a rate per hour or day: rate times time must be
the total. `find_heads_apart` looks for the cases and the population of a rate per so many people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial

from numcheck.arithmetic.evaluation import possible_value
from numcheck.arithmetic.figures import Figure
from numcheck.arithmetic.functions import per_so_many, times
from numcheck.arithmetic.units import convert_interval
from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.records import replace
from numcheck.model.relation import Relation
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import WINDOWS, Question, Reading, is_about, may_be_operand, solve, value
from numcheck.relations.reading.values import AMOUNTS, COUNTED

FARTHEST = Fraction(6)
"""Times by which a way may miss what speed and time make; beyond, it is another way."""
TO_EACH = 2
"""Words before a rate among which "each" stands."""
CLOSE = 3
"""Words before and behind a total within which a word for a sum is looked for."""
TO_LASTING = 5
"""Words before a time among which something is said to last for it, and before a figure that so much is in store."""
TO_USE = 4
"""Words before a rate among which a verb of use stands."""
LASTS = 2
"""Weight of a reading in which a store lasts for a time."""
OTHER_RATES = (kinds.RATIO, kinds.PERCENT)
"""Kinds of figures by which a use may differ from the one told."""
STORED = (*WINDOWS, (2, 2))
"""Sentences around a rate in which a time and what it comes to are looked for."""
FEWEST_PEOPLE = 500
"""The smallest population of which a rate is told."""


def find_rates_apart(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each average speed or other rate of time with the time and the total near it."""
    cues = {roles["rate"][0].id: roles["rate"][0] for roles in find_matches_of(context, definition)}
    averages = context.vocabulary.lists["averages"]
    for claim in context.of(kinds.MEASURE):
        if claim.quantity is not None and not averages.isdisjoint(claim.quantity.hedge.words.lower().split()):
            cues[claim.id] = claim
    questions = [
        Question(cue, partial(_fill_speed, cue, context), _comes_to, _comes_near, is_alone=False, about="total")
        for cue in cues.values()
        if may_be_operand(cue) and _base_of(cue) is not None
    ]
    times_of = context.vocabulary.units.dimensions
    questions += [
        Question(
            claim,
            partial(_fill_amount, claim, context),
            _comes_to,
            _comes_near,
            is_alone=False,
            about="total",
            windows=STORED,
            sure=LASTS,
        )
        for claim in context.of(*AMOUNTS)
        if claim.per is not None and times_of.get(claim.per) == "time" and may_be_operand(claim)
        if claim.kind is not kinds.MEASURE or times_of.get(_base_of(claim) or "") not in (None, "length")
    ]
    yield from solve(definition.of, questions, context)


def _fill_amount(rate: Claim, context: Context, claims: Sequence[Claim]) -> list[Reading]:
    """Give the readings of a rate of time with every time and total: £140 an hour for the 36 hours, £5,040 in all."""
    before = context.words_before(rate, TO_EACH)
    if not context.vocabulary.lists["each"].isdisjoint(before):
        # A rate of each of several does not make what all cost: twelve pickers, each on £9 an hour.
        return []
    sums = [c for c in claims if c.kind is rate.kind in COUNTED and c.per is None and c.noun == rate.noun]
    sums += [c for c in claims if c.kind is rate.kind not in COUNTED and _is_in_its_unit(c, rate) and c not in sums]
    spans = [c for c in claims if c.kind is kinds.DURATION and c.per is None and c.link == ""]
    is_use = _is_use(rate, context)
    return [
        Reading(
            (("rate", rate), ("time", time), ("total", total)),
            int(rate.sentence == time.sentence == total.sentence and _is_sum(total, context))
            or LASTS * (is_use and _lasts_so_long(time, context) and _is_in_store(total, context)),
        )
        for time in spans
        for total in sums
    ]


def _is_use(rate: Claim, context: Context) -> bool:
    """Tell whether a rate is that at which something is used now; not: before the siege it ate; another 60 a day."""
    keys, lists = context.sentences[rate.sentence].keys, context.vocabulary.lists
    before = keys[max(rate.mention.first - TO_USE, 0) : rate.mention.first]
    return not lists["uses up a store"].isdisjoint(before) and lists["uses otherwise"].isdisjoint(keys)


def _lasts_so_long(time: Claim, context: Context) -> bool:
    """Tell whether something is said to last for a time: enough for 40 days; will run out in 12."""
    lemmas, lists = context.sentences[time.sentence].lemmas, context.vocabulary.lists
    before = lemmas[max(time.mention.first - TO_LASTING, 0) : time.mention.first]
    around = (*before, *lemmas[time.last : time.last + CLOSE])
    # Enough for 30 days at half that rate
    is_at_this_rate = all(c.kind not in OTHER_RATES for c in context.by_sentence[time.sentence])
    return time.unit != "year" and is_at_this_rate and not lists["lasts so long"].isdisjoint(around)


def _is_in_store(total: Claim, context: Context) -> bool:
    """Tell whether words beside a figure say that so much is in store: the bins hold 3,600 tonnes."""
    lemmas = context.sentences[total.sentence].lemmas
    around = lemmas[max(total.mention.first - TO_LASTING, 0) : total.last + CLOSE]
    is_told = total.under in ("", "part") and total.link == ""
    return is_told and not context.vocabulary.lists["in store"].isdisjoint(around)


def _is_sum(claim: Claim, context: Context) -> bool:
    """Tell whether words beside a figure call it a sum: a bill of £13,200; 24 millimetres in all."""
    keys = context.sentences[claim.sentence].keys
    around = keys[max(claim.mention.first - CLOSE, 0) : claim.last + CLOSE]
    return claim.under in ("", "part") and not context.vocabulary.lists["words for a sum"].isdisjoint(around)


def _is_in_its_unit(total: Claim, rate: Claim) -> bool:
    one, two = total.quantity, rate.quantity
    return one is not None and two is not None and one.unit == two.unit and total.per is None


def _base_of(rate: Claim) -> str | None:
    """Give the unit of a rate without what it is per, None where it is no rate: kilometre, of kilometres an hour."""
    unit, per, _ = (rate.unit or "").partition("_per_")
    return unit if per else None


def _fill_speed(rate: Claim, context: Context, claims: Sequence[Claim]) -> list[Reading]:
    """Give the readings of an average speed, with every way and every time."""
    dimensions = context.vocabulary.units.dimensions
    wanted = dimensions.get(_base_of(rate) or "")
    ways = [c for c in claims if c.kind is kinds.MEASURE and c.per is None and dimensions.get(c.unit or "") == wanted]
    spans = [c for c in claims if c.kind is kinds.DURATION and c.per is None]
    readings = [Reading((("rate", rate), ("time", time), ("total", way))) for way in ways for time in spans]
    # A halt of three minutes is no time in which 312 km are made; it may only agree.
    return [replace(reading, weight=_weigh_speed(reading, context)) for reading in readings]


def _weigh_speed(reading: Reading, context: Context) -> int:
    """Give how much speaks for a way made in a time; 0 where their sizes or the words of the time speak against it."""
    roles = dict(reading.roles)
    rate, time, way = roles["rate"], roles["time"], roles["total"]
    total, made = _way(reading)
    if not is_about(total, made, FARTHEST) or time.under == "comparison" or way.under == "comparison":
        return 0
    grammar, lists = context.vocabulary.grammar, context.vocabulary.lists
    if rate.sentence not in (way.sentence, time.sentence):
        # Her average speed; not that of cars on motorways.
        pointing = union(lists["sentence points back"], grammar["possessives"])
        if pointing.isdisjoint(context.sentences[rate.sentence].keys[:1]):
            return 0
    keys = context.sentences[time.sentence].keys
    behind = keys[time.last : time.last + 2]
    is_taken = not lists["takes a time"].isdisjoint(
        (*keys[max(time.mention.first - 3, 0) : time.mention.first], *behind)
    )
    return 1 + is_taken + (way.sentence == time.sentence)


def _comes_to(reading: Reading) -> bool:
    total, computed = _way(reading)
    return computed.meets(total)


def _comes_near(reading: Reading) -> bool:
    total, computed = _way(reading)
    return is_about(total, computed)


def _way(reading: Reading) -> tuple[Interval, Interval]:
    """Give the stated total and the one that rate and time make, in one unit."""
    rate, time, total = _figures(reading, ("rate", "time", "total"))
    made = times(rate, time)
    if made.unit is not None and total.unit is not None and made.unit != total.unit:
        converted = convert_interval(made.interval, made.unit, total.unit)
        return total.interval, converted if converted is not None else made.interval
    return total.interval, made.interval


def find_heads_apart(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each rate per so many people with the cases and the population near it."""
    questions = [
        Question(claim, partial(_fill_heads, claim, context), _makes_rate, _nearly_makes_rate, is_alone=False)
        for claim in context.of(*COUNTED)
        if claim.per is not None and claim.per[:1].isdecimal() and may_be_operand(claim)
    ]
    yield from solve(definition.of, questions, context)


def _fill_heads(rate: Claim, context: Context, claims: Sequence[Claim]) -> list[Reading]:
    """Give the readings of a rate per so many people, with every number of cases and every larger population."""
    counts = [c for c in claims if c.kind in COUNTED and c.per is None and not _is_base(c, rate)]
    return [
        Reading((("cases", cases), ("population", people), ("rate", rate)), _weight(cases, people, rate, context))
        for people in counts
        if (value(people).low or 0) >= FEWEST_PEOPLE and people.under != "comparison"
        for cases in counts
        if cases.id != people.id
        and (value(cases).high or 0) * 10 <= (value(people).low or 0)
        and cases.link in ("", "of_them", "of_the")
    ]


def _is_base(claim: Claim, rate: Claim) -> bool:
    """Tell whether a figure is a rate's own, or the 100,000 that it is per."""
    return claim.sentence == rate.sentence and rate.span.start <= claim.span.start and claim.mention.first <= rate.last


def _weight(cases: Claim, people: Claim, rate: Claim, context: Context) -> int:
    """Give how much speaks for a rate of such cases among such people; 0 where nouns or events speak against it."""
    nouns, lists = context.vocabulary.nouns, context.vocabulary.lists
    same_event = rate.event is not None and rate.event == cases.event
    named = rate.noun is not None and cases.noun is not None and nouns.are_akin(rate.noun, cases.noun)
    is_other = rate.noun is not None and rate.noun not in lists["rate words"] and not named and not same_event
    is_populace = people.noun is not None and nouns.is_a(people.noun, "person")
    if is_other or not (is_populace or people.noun in lists["places with people"]) or cases.under == "comparison":
        return 0
    is_fate = people.noun not in lists["places with people"] and people.event in lists["fates"]
    if is_fate or (cases.noun is not None and nouns.is_a(cases.noun, "place")):
        # Two towns had 2,610 of the dead, who are none of those who live there; but births have a rate of deaths.
        return 0
    return 1 + same_event + named + (cases.sentence == people.sentence)


def _makes_rate(reading: Reading) -> bool:
    cases, people, rate = _figures(reading, ("cases", "population", "rate"))
    return per_so_many(cases, people, rate).interval.meets(rate.interval)


def _nearly_makes_rate(reading: Reading) -> bool:
    cases, people, rate = _figures(reading, ("cases", "population", "rate"))
    return is_about(rate.interval, per_so_many(cases, people, rate).interval)


def _figures(reading: Reading, roles: tuple[str, str, str]) -> tuple[Figure, Figure, Figure]:
    values = dict(reading.roles)
    found = [possible_value(values[role]) for role in roles]
    one, two, three = (figure for figure in found if isinstance(figure, Figure))
    return one, two, three
