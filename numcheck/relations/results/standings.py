"""The record of a side: its wins, draws and defeats against the games it played and the points it has.

`find_records` gives the results with the games played, `find_points` with the points; the facts won, drawn and lost
hold the counts, 0 if untold, and `is_full` is 1 where all three are told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, count_of, is_exact

NEAR = 2
"""Words on either side of a figure that may say which results it counts."""
SORTS = ("won games", "drawn games", "lost games")
"""Names of the lists of words for results."""
Record = dict[str, Claim]
"""One of `SORTS` -> the figure that counts such games."""


def find_records(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the record of each sentence (result+) with the only number of games played there or right before."""
    for sentence, record in _records(context):
        played = [c for c in context.by_sentence[sentence.index] if _is_played(context, c, record)]
        before = context.by_sentence.get(sentence.index - 1, ())
        played = played or [
            c for c in before if context.are_together(c.sentence, sentence.index) and _is_played(context, c, record)
        ]
        if len(played) == 1 and len(record) > 1:
            yield _relation(definition, record, "played", played[0])


def find_points(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the record of each sentence (result+) with the only number of points near it."""
    bonus = context.vocabulary.lists["bonus points"]
    if context.holds_any(bonus):
        return
    for sentence, record in _records(context):
        if "drawn games" not in record:
            continue
        near = context.claims_between(sentence.index - 1, sentence.index + 1, sentence.span.start)
        points = [c for c in near if _is_points(context, c, record)]
        if len(points) == 1 and context.are_together(points[0].sentence, sentence.index):
            yield _relation(definition, record, "points", points[0])


def _relation(definition: Definition, record: Record, role: str, claim: Claim) -> Relation:
    names = {"won games": "won", "drawn games": "drawn", "lost games": "lost"}
    counts = {name: 0 if sort not in record else count_of(record[sort]) for sort, name in names.items()}
    return Relation(
        definition.kind,
        ((role, (claim,)), ("result+", tuple(sorted(record.values(), key=lambda c: c.id)))),
        strength=Strength.NATURAL,
        about=(claim.id,),
        facts=(*counts.items(), ("is_full", int(len(record) == len(SORTS)))),
    )


def _records(context: Context) -> Iterator[tuple[Sentence, Record]]:
    """Give each sentence that counts games by how they ended, each sort once."""
    lists = context.vocabulary.lists
    for sentence, claims in context.told_with(lists["won games"]):
        if sentence.part is sections.FURNITURE or len(claims) < NEAR:
            continue
        told: list[tuple[str, Claim]] = []
        for index, claim in enumerate(claims):
            sort = _sort(context, sentence, claims, index)
            if sort is not None and claim.kind in COUNTED and is_exact(claim):
                told.append((sort, claim))
        record = dict(told)
        if len(told) == len(record) and len(record) > 1:
            yield sentence, record


def _sort(context: Context, sentence: Sentence, claims: Sequence[Claim], index: int) -> str | None:
    """Give which of `SORTS` a figure counts, if any: by the noun behind it, else by the verb before it."""
    claim, lists = claims[index], context.vocabulary.lists
    behind = sentence.keys[claim.mention.last : max(claim.last, claim.mention.last + 1)]
    before = sentence.keys[claim.mention.first - 1 : claim.mention.first]
    is_in_a_row = not lists["one right after the other"].isdisjoint(behind)
    if claim.link == "of_the" or is_in_a_row or not lists["the"].isdisjoint(before):
        # "Between the two defeats", "lost three straight games" and "won two of the six before" count none of a record.
        return None
    named = next((sort for sort in SORTS for key in behind if key in lists[f"{sort} as nouns"]), None)
    before = sentence.keys[max(0, claim.mention.first - NEAR) : claim.mention.first]
    told = next((sort for sort in SORTS if not lists[sort].isdisjoint(before[-1:])), None)
    return named or told


def _is_played(context: Context, claim: Claim, record: Record) -> bool:
    return (
        claim not in record.values()
        and is_exact(claim)
        and claim.under in ("", "comparison")
        and claim.noun in context.vocabulary.lists["games of a series"]
        and claim.noun_from == "after"
    )


def _is_points(context: Context, claim: Claim, record: Record) -> bool:
    # The games of a record take the noun before them: 26 points after winning seven and drawing two.
    lists = context.vocabulary.lists
    behind = context.sentences[claim.sentence].keys[max(claim.last, claim.mention.last) :][:1]
    is_named = claim.noun in lists["points of a table"] and claim not in record.values()
    return is_named and is_exact(claim) and not claim.under and lists["points between sides"].isdisjoint(behind)
