"""What each costs or has, told apart from how many there are and what they come to: 240 families, 3,500 euros each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from numcheck.arithmetic.evaluation import possible_value
from numcheck.arithmetic.figures import Figure
from numcheck.arithmetic.functions import times
from numcheck.arithmetic.units import convert_interval
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.context import Context
from numcheck.relations.operands import Question, Reading, is_about, may_be_operand, solve, value
from numcheck.relations.values import COUNTED

LEAST = 2
"""The fewest things that each has something of."""
FIRM = 4
CLOSE = 3
"""Words before a total in which a word for a sum stands."""


def find_products_apart(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give what each has with the number of things and the sum near it that it may lead to."""
    cues = {roles["each"][0].id: roles["each"][0] for roles in find_matches_of(context, definition)}
    for claim in context.claims:
        per = claim.per
        if (
            per is not None
            and claim.unit is not None
            and per[:1].isalpha()
            and per not in context.vocabulary.units.dimensions
        ) or (claim.quantity is not None and _is_average(claim, context)):
            cues[claim.id] = claim
    questions = [
        Question(
            cue,
            partial(_fill, cue, context),
            _holds,
            _is_plausible,
            is_alone=False,
            about="total",
        )
        for cue in cues.values()
        if may_be_operand(cue) and not cue.link and (value(cue).low or 0) != 1
    ]
    yield from solve(definition.of, questions, context)


def _is_average(claim: Claim, context: Context) -> bool:
    hedge = claim.quantity.hedge.words.lower().split() if claim.quantity is not None else []
    return not context.vocabulary.lists["averages"].isdisjoint(hedge)


def _fill(each: Claim, context: Context, claims: Sequence[Claim]) -> list[Reading]:
    """Give every number of things and every sum among some figures that one of each may lead to."""
    numbers = [c for c in claims if c.id != each.id and _may_number(c, each, context)]
    totals = [c for c in claims if c.id != each.id and _may_be_sum(c, each, context)]
    return [
        Reading(
            (("number", number), ("each", each), ("total", total)),
            weight if (weight := _weight(number, each, total, context)) >= FIRM else 0,
        )
        for number in numbers
        for total in totals
        if number.id != total.id
    ]


def _may_number(claim: Claim, each: Claim, context: Context) -> bool:
    low = value(claim).low
    if claim.kind is not Kind.COUNT or claim.noun is None or low is None or low < LEAST or claim.per is not None:
        return False
    if claim.link not in ("", "all", "of_the") or claim.under == "comparison":
        return False
    return each.kind not in COUNTED or not _count_alike(claim, each, context)


def _count_alike(a: Claim, b: Claim, context: Context) -> bool:
    return a.noun is not None and b.noun is not None and context.vocabulary.nouns.are_akin(a.noun, b.noun)


def _may_be_sum(claim: Claim, each: Claim, context: Context) -> bool:
    if claim.under in ("comparison", "part") or claim.per not in (None, each.per):
        return False
    low, least = value(claim).low, value(each).low
    if low is None or least is None or (_are_in_one_unit(claim, each) and low < least * LEAST):
        return False
    if each.kind in COUNTED:
        # 14 schools with 310 pupils on average, 4,340 in all
        return claim.kind is Kind.NUMBER or (
            claim.kind is Kind.COUNT and (each.noun is None or _count_alike(claim, each, context))
        )
    one, other = claim.quantity, each.quantity
    if claim.kind is not each.kind or one is None or other is None or one.unit is None or other.unit is None:
        return False
    dimensions = context.vocabulary.units.dimensions
    is_of_size = dimensions.get(one.unit) is not None and dimensions.get(one.unit) == dimensions.get(other.unit)
    # 12 kilograms each of 9,600 tonnes
    return one.unit == other.unit or (claim.kind is Kind.MEASURE and is_of_size)


def _are_in_one_unit(a: Claim, b: Claim) -> bool:
    return a.quantity is not None and b.quantity is not None and a.quantity.unit == b.quantity.unit


def _weight(number: Claim, each: Claim, total: Claim, context: Context) -> int:
    """Weigh whether a reader would multiply: the number of just such things, a word for a sum, all of them near."""
    is_per = (
        each.per is not None
        and number.noun is not None
        and (context.vocabulary.nouns.are_synonyms(each.per, number.noun) or each.per == number.noun)
    )
    if each.per is not None and not is_per and each.per != "each":
        # So many a night on average, over so many performances
        is_of_shows = _is_average(each, context) and number.sentence == each.sentence == total.sentence
        return FIRM if is_of_shows else 0
    keys = context.sentences[total.sentence].keys
    around = (*keys[max(total.mention.first - CLOSE, 0) : total.mention.first], *keys[total.last : total.last + CLOSE])
    if total.sentence != each.sentence and not context.vocabulary.lists["takes in more"].isdisjoint(
        keys[: total.mention.first]
    ):
        # The whole deal, with debt
        return 0
    says_sum = not context.vocabulary.lists["words for a sum"].isdisjoint(around)
    last = max(number.sentence, each.sentence)
    return (
        2 * is_per
        + 2 * (number.sentence == each.sentence)
        + (abs(number.sentence - each.sentence) == 1)
        + 2 * says_sum
        + 2 * (total.sentence == each.sentence)
        + (total.sentence - last == 1)
        # 60 tonnes for 4,000 families. Each got 15 kilograms.
        + 3 * (each.kind not in COUNTED and number.sentence == total.sentence == each.sentence - 1)
    )


def _holds(reading: Reading) -> bool:
    total, product = _totals(reading)
    return product.meets(total)


def _is_plausible(reading: Reading) -> bool:
    total, product = _totals(reading)
    return is_about(total, product)


def _totals(reading: Reading) -> tuple[Interval, Interval]:
    """Give the stated total and what one of each makes, in one unit."""
    each, number, total = _figures(reading)
    product = times(each, number)
    stated, unit = total.interval, product.unit or each.unit
    if total.unit is not None and unit is not None and total.unit != unit:
        stated = convert_interval(stated, total.unit, unit.partition("_per_each")[0]) or stated
    return stated, product.interval


def _figures(reading: Reading) -> tuple[Figure, Figure, Figure]:
    values = dict(reading.roles)
    each, number, total = (possible_value(values[role]) for role in ("each", "number", "total"))
    assert isinstance(each, Figure)
    assert isinstance(number, Figure)
    assert isinstance(total, Figure)
    return each, number, total
