"""One rate told again per another length of time, in another sentence: it costs £280 a month; that is £3,360 a year.

The patterns of `two-rates` know the two where they stand side by side. Two rates of one currency are often of two
things, a rent and a wage, so the second must point back at the first, and no other may stand near it.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.siblings import is_plain
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import AMOUNTS, NO_PROSE

REACH = 2
"""Sentences back from a rate that points back to the first."""
TO_RATE = 6
"""Words from "that" at the head of a sentence to the rate: that works out at just over £3,360 a year."""


def find_rates_again(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each rate that points back with the only other one, per another length of time, told just before it."""
    rates = [c for c in context.of(*AMOUNTS) if c.per is not None and _is_rate_of_time(c, context)]
    for at, again in enumerate(rates):
        near = [c for c in rates[:at] if again.sentence - c.sentence <= REACH and _is_of_its_unit(c, again)]
        later = [c for c in rates[at + 1 :] if c.sentence == again.sentence]
        if len(near) != 1 or later or near[0].sentence == again.sentence or near[0].per == again.per:
            continue
        if _is_bought(near[0], context) or _is_bought(again, context) or not _points_back(again, context):
            continue
        roles = (("rate", (near[0],)), ("other", (again,)))
        yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(again.id,))


def _is_rate_of_time(claim: Claim, context: Context) -> bool:
    # Few work or pay on all days: £90 a day may be £450 a week.
    is_of_time = claim.per in context.vocabulary.lists["times of whole weeks"]
    return is_of_time and claim.part not in NO_PROSE and is_plain(claim) and claim.under in ("", "difference")


def _is_of_its_unit(one: Claim, other: Claim) -> bool:
    """Tell whether two rates are of one currency or measure, whatever they are per."""
    units = [claim.quantity.unit if claim.quantity is not None else None for claim in (one, other)]
    return one.kind is other.kind and units[0] == units[1]


def _is_bought(claim: Claim, context: Context) -> bool:
    """Tell whether a rate is the price of what costs less by the year than twelve times what it costs by the month."""
    return not context.vocabulary.lists["bought for a year"].isdisjoint(context.sentences[claim.sentence].keys)


def _points_back(again: Claim, context: Context) -> bool:
    """Tell whether a sentence opens by pointing at a rate: that comes to £3,360 a year."""
    sentence, lists = context.sentences[again.sentence], context.vocabulary.lists
    start, first = start_of_told(sentence, context.vocabulary), again.mention.first
    is_near = sentence.keys[start] in lists["sentence points back"] and start < first <= start + TO_RATE
    return is_near and not lists["comes to"].isdisjoint(sentence.keys[start + 1 : first])
