"""A ceiling that was never exceeded, and a figure that exceeds it: never more than 40 in the ward, 46 people there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import kinds, leanings, stances
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_PLACE, ANOTHER_RATE, PART, PLAN, find_excuses
from numcheck.relations.reading.context import Context, around
from numcheck.relations.reading.values import COUNTED, NO_PROSE, is_exact, stated

BEFORE = 8
"""Words before a bound within which "never" makes it a ceiling."""
UNIT_BEHIND = 3
"""Words behind a figure within which its unit of time stands: 250 in a week; 261 in the week to Sunday."""
MOST = 2
"""How many times the ceiling a figure may be; larger ones are of another sort."""
TRIED = (ANOTHER_PLACE, PLAN, PART, ANOTHER_RATE)


def find_ceilings(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each ceiling with each exact figure of its sort elsewhere, and whether that exceeds it, as a fact."""
    counts = [claim for claim in context.of(*COUNTED) if _is_count(claim)]
    for ceiling in counts:
        if not _is_ceiling(ceiling, context):
            continue
        for claim in around(counts, ceiling):
            if (
                claim.sentence == ceiling.sentence
                or not is_exact(claim)
                or not _is_of_its_sort(ceiling, claim, context)
            ):
                continue
            left, tried = find_excuses(ceiling, claim, TRIED)
            if left or stated(claim) > stated(ceiling) * MOST:
                continue
            yield Relation(
                definition.kind,
                (("loose", (ceiling,)), ("exact", (claim,))),
                strength=Strength.NATURAL,
                tried=tried,
                about=(ceiling.id, claim.id),
                facts=(("faults", int(stated(claim) > stated(ceiling))),),
            )


def _is_count(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        claim.kind in COUNTED
        and quantity is not None
        and not quantity.is_range
        and not quantity.is_vague
        and claim.part not in NO_PROSE
        and claim.under == ""
    )


def _is_ceiling(claim: Claim, context: Context) -> bool:
    """Tell whether "never" stands before a denied "more than", and its sentence names no exception: but once."""
    if claim.stance is not stances.DENIED or claim.quantity is None:
        return False
    if claim.quantity.hedge.leaning is not leanings.MORE_THAN:
        return False
    lists, keys, first = context.vocabulary.lists, context.sentences[claim.sentence].keys, claim.mention.first
    return not lists["never"].isdisjoint(keys[max(first - BEFORE, 0) : first]) and lists["but once"].isdisjoint(keys)


def _is_of_its_sort(ceiling: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts what a ceiling does, by noun and words in common, in a like unit of time."""
    unit, other = _unit(ceiling, context), _unit(claim, context)
    if ceiling.noun is None:
        return unit is not None and unit == other and claim.kind is kinds.COUNT
    if claim.noun is None or not context.vocabulary.nouns.are_synonyms(ceiling.noun, claim.noun):
        return False
    if unit is not None and other is not None and unit != other:
        return False
    shared = (ceiling.context & claim.context) - {ceiling.noun, claim.noun}
    return bool(shared) or claim.noun == ceiling.noun


def _unit(claim: Claim, context: Context) -> str | None:
    """Give the unit of time within UNIT_BEHIND words behind a figure; None if there is none: 250 in a (week)."""
    keys: Sequence[str] = context.sentences[claim.sentence].keys[claim.last : claim.last + UNIT_BEHIND]
    lemmas = context.vocabulary.lemmas_of(keys)
    return next((lemma for lemma in lemmas if lemma in context.vocabulary.lists["time nouns"]), None)
