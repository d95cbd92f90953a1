"""A crowd, the seats that there are, and seats that are said to have stayed empty, told sentence by sentence.

The phrases of `empty-seats` know a hall that is named by its seats: rows of the 900-seat hall were empty. Here a
sentence only says that seats or rows were empty; who came and what the hall holds are told around it.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.language.entries import union
from numcheck.model import grains, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_PLACE
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, is_one_number, stated

REACH = 2
"""Sentences from the empty seats to the crowd and the capacity."""
TO_SEATS = 8
"""Words between "empty" and "seats": whole blocks of blue seats in the upper tier stayed empty."""
FEWEST = 20
"""The least number of seats of a hall."""


def find_empty_seats(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the only crowd and the only capacity that are told around a sentence with empty seats."""
    lists = context.vocabulary.lists
    for sentence in context.sentences_with(lists["not taken"]):
        if not _tells_of_empty_seats(sentence, context):
            continue
        near = context.claims_between(sentence.index - REACH, sentence.index + REACH, sentence.span.start)
        near = [c for c in near if c.kind in COUNTED and is_one_number(c) and stated(c) >= FEWEST]
        near = [c for c in near if context.are_together(c.sentence, sentence.index)]
        halls = [c for c in near if _is_capacity(c, context)]
        crowds = [c for c in near if c not in halls and _is_crowd(c, context)]
        if len(halls) == len(crowds) == 1 and not ANOTHER_PLACE.applies(crowds[0], halls[0]):
            roles = (("crowd", (crowds[0],)), ("capacity", (halls[0],)))
            yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(crowds[0].id,))


def _tells_of_empty_seats(sentence: Sentence, context: Context) -> bool:
    """Tell whether seats or rows of a sentence are said to be empty; not: no seat was empty."""
    lists, keys = context.vocabulary.lists, sentence.keys
    for at, key in enumerate(keys):
        if key in lists["not taken"]:
            near = keys[max(at - TO_SEATS, 0) : at + TO_SEATS]
            is_denied = not union(context.vocabulary.grammar["negations"], lists["no vote"]).isdisjoint(near)
            return not lists["rows of seats"].isdisjoint(near) and not is_denied
    return False


def _is_capacity(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is the number of seats there are: which seats 19,000; has 1,200 seats; a 900-seat hall."""
    lists = context.vocabulary.lists
    before = context.words_before(claim, 1)
    if claim.noun in lists["seats of a hall"]:
        is_had = not union(context.vocabulary.grammar["have"], lists["with"]).isdisjoint(before)
        return claim.noun_from in ("attributive", "subject") or (is_had and not claim.link)
    return (claim.noun is None or claim.noun_from == "series") and not lists["holds so many"].isdisjoint(before)


def _is_crowd(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts those who came: a crowd of 26,200; carried 1,610 passengers; 700 people heard it."""
    lists = context.vocabulary.lists
    is_of_long = claim.period is not None and claim.period.grain in (grains.MONTH, grains.YEAR, grains.SPAN)
    if claim.under or claim.link or claim.stance is not stances.ASSERTED or is_of_long:
        return False
    keys = context.sentences[claim.sentence].keys
    if not lists["not at one time"].isdisjoint(keys):
        return False
    is_named = claim.noun in lists["crowds"]
    is_told = not lists["takes a seat"].isdisjoint(
        (*keys[claim.last : claim.last + 1], *context.words_before(claim, 1))
    )
    return is_named or (is_told and context.vocabulary.nouns.is_a(claim.noun or "", "person"))
