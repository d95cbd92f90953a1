"""Parts of things that the article has counted: 43 of the district's villages, where it has 34."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model.claim import Claim, Stance
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import Context
from numcheck.relations.excuses import ANOTHER_PLACE, PLAN, find_excuses
from numcheck.relations.values import COUNTED

NEAR = 3
"""Sentences back in which "the villages" may have been counted."""
BACK = 2
"""Sentences back in which those are counted that "of them" points at."""
OWNERS = 2
"""Words before a whole among which that of its owner ends: the city's last 15 seats."""
TRIED = (ANOTHER_PLACE, PLAN)


def find_those(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count "of the X" with its whole, else with the largest count of X: what exceeds that is no part."""
    wholes: dict[str, list[Claim]] = {}
    for claim in context.claims:
        if claim.kind is Kind.COUNT and claim.noun is not None and _may_be_whole(claim):
            wholes.setdefault(claim.noun, []).append(claim)
    yield from _some_of_them(context, definition)
    for index, part in enumerate(context.claims):
        if part.kind is not Kind.COUNT or part.link != "of_the" or part.noun is None:
            continue
        if part.noun_from == "whole" and _is_owned(context.claims[index + 1], part, context):
            roles = (("part", (part,)), ("whole", (context.claims[index + 1],)))
            yield Relation(definition.kind, roles, strength=Strength.PROVED, about=(part.id,))
        if part.noun_from != "of":
            continue
        if part.stance is Stance.DENIED or part.under == "comparison":
            continue
        rivals = [whole for whole in wholes.get(part.noun, ()) if whole.id != part.id and _is_told_of(part, whole)]
        if not rivals:
            continue
        whole = max(rivals, key=_most)
        left, tried = find_excuses(part, whole, TRIED)
        if left:
            continue
        yield Relation(
            definition.kind,
            (("part", (part,)), ("whole", (whole,))),
            strength=Strength.NATURAL,
            tried=tried,
            about=(part.id,),
        )


def _some_of_them(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count "of them" with the largest figure before it that they may be."""
    for part in context.claims:
        if part.link != "of_them" or part.kind is not Kind.COUNT or part.noun is None or part.under == "comparison":
            continue
        near = context.claims_between(part.sentence - BACK, part.sentence, part.span.start)
        before = [claim for claim in near if claim.span.start < part.span.start and claim.kind in COUNTED]
        if not before or any(claim.quantity is None or claim.quantity.is_vague for claim in before):
            continue
        whole = max(before, key=_most)
        is_whole = _may_be_whole(whole) and _most(whole) > 1 and whole.under == ""
        if is_whole and whole.noun is not None and context.vocabulary.nouns.are_akin(whole.noun, part.noun):
            roles = (("part", (part,)), ("whole", (whole,)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(part.id,))


def _is_owned(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether a figure is the whole of the one before, by whose it is: 12 of the city's 15 seats."""
    between = context.sentences[part.sentence].keys[part.last : whole.mention.first]
    marks = context.vocabulary.lists["possessive marks"]
    return (
        whole.sentence == part.sentence
        and whole.noun == part.noun
        and whole.under == ""
        and all(key in marks or key[:1].isalpha() for key in between)
        and not marks.isdisjoint(between[-OWNERS:])
    )


def _is_told_of(part: Claim, whole: Claim) -> bool:
    """Tell whether the article says where the whole belongs: the district's villages, the district has 34 villages."""
    if part.modifiers:
        return bool(set(part.modifiers) & whole.context)
    return 0 <= part.sentence - whole.sentence <= NEAR


def _may_be_whole(claim: Claim) -> bool:
    return claim.noun_from in ("after", "subject") and claim.link in ("", "all", "both", "same") and claim.per is None


def _most(claim: Claim) -> float:
    interval = claim.interval
    if interval is None or interval.high is None:
        return float("inf")
    return float(interval.high)
