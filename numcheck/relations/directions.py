"""Rises and falls with their two values, where a noun of change is the subject of a verb that goes the other way."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from fractions import Fraction

from numcheck.model.pattern import Definition
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation
from numcheck.relations.assembly import Match, find_by_phrases, find_phrases_of
from numcheck.relations.context import Context

FINEST_PRICE = Fraction(1, 100)
"""Last digit of a price: a cent."""
Pair = tuple[int, int]
"""The ids of what is low and of what is high."""


def find_directions(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each rise or fall with its values; growth that falls is a fall, whatever is called growth."""
    relations = tuple(r for r in find_by_phrases(context, definition) if not _is_of_rates(r))
    pairs = {_pair(relation) for relation in relations}
    if not any((high, low) in pairs for low, high in pairs):
        yield from relations
        return
    told = {
        (match.roles["low"][0].id, match.roles["high"][0].id)
        for match in find_phrases_of(context, definition)
        if not _is_by_noun(context, match)
    }
    for relation in relations:
        low, high = _pair(relation)
        if (low, high) in told or (high, low) not in told:
            yield relation


def _is_of_rates(relation: Relation) -> bool:
    """Tell whether sums are so fine that they are rates of exchange: what costs more of a currency than before, rose.

    The dollar slid to $1.366 against the euro, then bounced back to $1.361: it is the euro that rose to more dollars.
    """
    return any(
        claim.kind is Kind.MONEY
        and claim.per is None
        and claim.quantity is not None
        and claim.quantity.step < FINEST_PRICE
        for claim in relation.claims
    )


def _pair(relation: Relation) -> Pair:
    return relation.role("low")[0].id, relation.role("high")[0].id


def _is_by_noun(context: Context, match: Match) -> bool:
    """Tell whether a phrase begins with a word that is no verb of change, but what it makes: growth."""
    sentence = context.sentences[match.sentence]
    at = bisect_left(sentence.words.starts, match.cue.start)
    uses = context.vocabulary.events.uses.get(context.vocabulary.lemma(sentence.keys[at])) or ()
    return bool(uses) and all(use.counted == "noun" for use in uses)
