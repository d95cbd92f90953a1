"""Seats of parties in a row, of which only the first are called seats: they have 32 members, the Greens 18.

`find_seats` asks for the name of each party. Here a party may be anybody ("its rivals 37"), as the seats stand in one
row, each right before a mark or "and"; so many tell nothing unless they are more than the house has.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from numcheck.language.entries import union
from numcheck.model import kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, count_of, halves_by_sex, is_exact, period_of
from numcheck.relations.totals.ballots import is_house, is_house_to_come, is_margin, is_of_them_all

REACH = 2
"""Sentences from the row to the size of the house."""
FEWEST = 2
MOST_SEATS = Fraction(5, 4)
"""How many times the house a row of seats may be; where they are more, they are of two houses."""


def find_seat_rows(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each row of seats that are more than those of the only house told near it."""
    places = context.vocabulary.lists["places in a house"]
    for index in sorted({c.sentence for c in context.of(*COUNTED) if c.noun in places and c.noun_from == "after"}):
        sentence = context.sentences[index]
        row = _row(sentence, context)
        if len(row) < FEWEST:
            continue
        near = context.claims_between(index - REACH, index + REACH, sentence.span.start)
        houses = [c for c in near if is_house(context, c) and context.are_together(c.sentence, index)]
        houses = [house for house in houses if not is_house_to_come(house, row)]
        if len({count_of(c) for c in houses}) != 1:
            continue
        house, summed = count_of(houses[0]), sum(map(count_of, row))
        if max(map(count_of, row)) < house < summed <= house * MOST_SEATS:
            roles = (("all", (houses[0],)), ("part+", tuple(row)))
            yield Relation(
                definition.of, roles, strength=Strength.NATURAL, about=tuple(c.id for c in (houses[0], *row))
            )


def _row(sentence: Sentence, context: Context) -> list[Claim]:
    """Give the seats of a sentence from the first that is called so; none where years or several together are told."""
    lists, claims = context.vocabulary.lists, context.by_sentence[sentence.index]
    before = {key for at, key in enumerate(sentence.keys) if not sentence.words.is_name(at)}
    if not union(lists["of two or more together"], lists["at another vote"]).isdisjoint(before):
        return []
    if any(not words.isdisjoint(sentence.lemmas) for words in halves_by_sex(context.vocabulary)):
        # Women hold 21 seats, men 29, and farmers nine.
        return []
    if any(c.kind is kinds.PERCENT or (c.kind is kinds.DATE and period_of(c).said.year is not None) for c in claims):
        return []
    row: list[Claim] = []
    for claim in claims:
        if is_house(context, claim) or claim.kind not in COUNTED or not _may_be_seats(claim, context):
            continue
        is_called = claim.noun in lists["places in a house"] and claim.noun_from == "after"
        if is_called or (row and _stands_alone(claim, sentence, context)):
            row.append(claim)
    return row


def _may_be_seats(claim: Claim, context: Context) -> bool:
    is_plain = is_exact(claim) and not claim.under and claim.stance is stances.ASSERTED
    is_one = claim.link in ("", "other", "remaining") and not is_of_them_all(claim, context)
    return is_plain and is_one and not is_margin(context, claim)


def _stands_alone(claim: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a number has a party before it and nothing behind: its liberal rivals 37, the nationalists 35."""
    keys, grammar = sentence.keys, context.vocabulary.grammar
    behind, before = keys[claim.last : claim.last + 1], keys[claim.mention.first - 1]
    is_end = not behind or not behind[0][:1].isalnum() or behind[0] in grammar["conjunctions"]
    is_closer = claim.link != "" and before in context.vocabulary.lists["before what is left"]
    is_party = before[:1].isalpha() and before not in union(grammar["prepositions"], grammar["conjunctions"])
    return is_end and claim.mention.last == claim.last and (is_party or is_closer)
