"""Some of a whole, and the others told one by one: nine of the 13 were convicted; the rest, a porter and a clerk, went.

The row stands behind "the rest" or "the others" at the head of a sentence, set off by commas. It is held against what
the only part and whole that are told before it leave. Facts: the fewest and the most that the row may tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.singles import adds_one, any_uncounted_one
from numcheck.relations.lists.announced import AnnouncedRow, read_things
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, is_exact, stated
from numcheck.relations.shares.share_ties import EXPLICIT, tie_between

BACK = 6
"""Sentences from a row back to the part and the whole that leave it."""
PAIR = 2
"""Words from a part to the whole right behind it: nine of the 13."""
LONGEST_OPENER = 6
"""Words before the row: the rest of those on trial."""


def find_rest_told(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each part and whole with the row behind them that tells the rest one by one."""
    for sentence in context.sentences_with(context.vocabulary.lists["all the others"]):
        at = _comma_behind_rest(sentence, context)
        near = (
            context.claims_between(sentence.index - BACK, sentence.index - 1, sentence.span.start)
            if at is not None
            else ()
        )
        pairs = _of_opener(_pairs(near, context), sentence.keys[: at or 0], context)
        if at is None or len({(stated(part), stated(whole)) for part, whole in pairs}) != 1:
            continue
        part, whole = pairs[-1]
        row = read_things(context, sentence, whole, at)
        if row is not None and not _is_explained(row, part, whole, near, context):
            yield Relation(
                definition.kind,
                (("total", (whole,)), ("gone", (part,))),
                strength=Strength.NATURAL,
                about=(part.id,),
                facts=(("fewest", row.fewest), ("most", row.most)),
                passages=(("item", row.span),),
            )


def _comma_behind_rest(sentence: Sentence, context: Context) -> int | None:
    """Give the index of the comma behind "the rest of the accused" or the like at the head of a sentence; else None."""
    lists, first = context.vocabulary.lists, start_of_told(sentence, context.vocabulary)
    opener = sentence.keys[first : first + LONGEST_OPENER]
    if "," not in opener or opener[0] not in lists["the"] or opener[1] not in lists["all the others"]:
        return None
    at = first + opener.index(",")
    counted = context.by_sentence.get(sentence.index, ())
    return at if not any(claim.mention.first < at for claim in counted) else None


def _pairs(near: Sequence[Claim], context: Context) -> Sequence[tuple[Claim, Claim]]:
    """Give each part with the whole beside it that words make it one of: nine of the 13; of the 13, nine."""
    counted = [c for c in near if c.kind in COUNTED and is_exact(c) and not c.under]
    found: list[tuple[Claim, Claim]] = []
    for one, other in pairwise(counted):
        if one.sentence != other.sentence:
            continue
        part, whole = (one, other) if stated(one) < stated(other) else (other, one)
        is_named = part is one and part.noun_from == "whole" and other.mention.first - one.mention.last <= PAIR
        if is_named or tie_between(part, whole, context) == EXPLICIT:
            found.append((part, whole))
    return found


def _of_opener(
    pairs: Sequence[tuple[Claim, Claim]], opener: Sequence[str], context: Context
) -> Sequence[tuple[Claim, Claim]]:
    """Give the pairs whose whole is named behind "the rest of": the rest of the accused; all pairs where none is."""
    nouns = context.vocabulary.nouns
    said = [nouns.singular(key) for key in opener[PAIR:]]
    named = [(part, whole) for part, whole in pairs if any(nouns.are_akin(noun, whole.noun or "") for noun in said)]
    return named or pairs


def _is_explained(row: AnnouncedRow, part: Claim, whole: Claim, near: Sequence[Claim], context: Context) -> bool:
    """Tell whether others that are told of between them make up what a row is short of: two had died before."""
    lacking: Number = stated(whole) - stated(part) - row.most
    if lacking <= 0:
        return False
    between = [c for c in near if c.span.start > max(part.span.end, whole.span.end) and c.kind in COUNTED]
    between = [c for c in between if c.sentence == part.sentence or _may_be_akin(c, whole, context)]
    is_told = any(c.quantity is not None and c.quantity.low == lacking for c in between)
    return (
        is_told
        or any_uncounted_one((part, *between), context)
        or adds_one(whole, between[-1] if between else part, context)
    )


def _may_be_akin(claim: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a figure may count some of a whole, as far as their nouns are known."""
    if claim.noun is None or whole.noun is None:
        return True
    return context.vocabulary.nouns.are_akin(claim.noun, whole.noun)
