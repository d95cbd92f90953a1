"""Bare numbers that stand for all who were counted right before: eight were killed. The ten were buried."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.vocabulary import union
from numcheck.model.claim import Claim
from numcheck.model.document import Part, Sentence
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import Context
from numcheck.relations.values import COUNTED, is_exact, stated

FEWEST, MOST = 3, 500
REACH = 2
"""Sentences before "the ten" in which those are counted, and nobody else."""
MOST_TIMES = 4
CLOSING = frozenset(".,;")
BESIDE = 8
"""Words around a count among which "and" may add others to it: four children and their aunt."""


def find_pointing_back(context: Context, kind: str) -> Iterator[Relation]:
    """Give each "the ten" with the one count that it takes up, in the roles first and second."""
    the = context.vocabulary.lists["the"]
    for claim in context.claims:
        if claim.kind is not Kind.NUMBER or claim.part is Part.FURNITURE or claim.under or claim.link:
            continue
        sentence = context.sentences[claim.sentence]
        first = claim.mention.first
        if (
            first < 1
            or sentence.keys[first - 1] not in the
            or not is_exact(claim)
            or not _is_bare(context, sentence, claim)
        ):
            continue
        near = context.claims_between(claim.sentence - REACH, claim.sentence, claim.span.start)
        counts = [c for c in near if c.id < claim.id and c.kind in COUNTED and is_exact(c) and stated(c) > 1]
        if len(counts) != 1 or counts[0].sentence == claim.sentence or not _may_be_meant(context, counts[0], claim):
            continue
        told = context.claims_between(0, len(context.sentences), claim.span.start)
        if not _is_told(claim, told):
            yield Relation(
                kind,
                (("first", (counts[0],)), ("second", (claim,))),
                strength=Strength.NATURAL,
                about=(counts[0].id, claim.id),
            )


def _is_bare(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether nothing behind a number says of what it is: the ten were, the ten will; not the 360 level."""
    grammar, keys, at = context.vocabulary.grammar, sentence.keys, claim.mention.last
    verbs = union(grammar["be"], grammar["have"], grammar["modals"], context.vocabulary.lists["by"])
    return FEWEST <= stated(claim) <= MOST and (at >= len(keys) or keys[at] in verbs or keys[at] in CLOSING)


def _may_be_meant(context: Context, count: Claim, claim: Claim) -> bool:
    """Tell whether a count is one of things that "the ten" may be, with no others beside it."""
    one, other = stated(count), stated(claim)
    if (
        count.kind is not Kind.COUNT
        or count.under
        or count.part is Part.FURNITURE
        or max(one, other) > MOST_TIMES * min(one, other)
    ):
        return False
    keys = context.sentences[count.sentence].keys
    beside = keys[max(0, count.mention.first - BESIDE) : count.last + BESIDE]
    return other < one or context.vocabulary.grammar["joint"].isdisjoint(beside)


def _is_told(claim: Claim, others: Sequence[Claim]) -> bool:
    """Tell whether a number is told elsewhere, or is the sum or the difference of two others before it."""
    values = {stated(c) for c in others if c.id != claim.id and c.kind in COUNTED and c.quantity is not None}
    before = {stated(c) for c in others if c.id < claim.id and c.kind in COUNTED and c.quantity is not None}
    wanted = stated(claim)
    return wanted in values or any(wanted - value in before or wanted + value in before for value in before)
