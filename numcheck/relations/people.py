"""People told by sex and age: 94 were brought ashore; 61 men, 22 women and 17 children."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.model.claim import Claim, Stance
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.quantity import EXACT, Kind
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import Context

REACH = 2
"""Sentences between a number of people and the list of who they are."""
NEAREST = Fraction(4, 5)
"""How near the smaller of the two sums must come to the larger: other people would hardly be as many."""
FEWEST = 2


def find_people(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each list of men, women and children with the number of people before it that it may break down."""
    for claims in context.by_sentence.values():
        for parts in _lists(claims, context):
            total = _total(parts, context)
            if total is not None:
                yield Relation(
                    definition.kind,
                    (("total", (total,)), ("part+", tuple(parts))),
                    strength=Strength.NATURAL,
                    about=(parts[0].id,),
                )


def _lists(claims: Sequence[Claim], context: Context) -> Iterator[list[Claim]]:
    """Give the runs of counts that name people by sex or age, of which no two name the same ones."""
    run: list[Claim] = []
    for claim in (*claims, None):
        if claim is not None and claim.under not in ("part", "comparison") and _is_told_by_kind(claim, context):
            run.append(claim)
            continue
        if len(run) >= FEWEST and len({part.noun for part in run}) == len(run):
            yield run
        run = []


def _is_told_by_kind(claim: Claim, context: Context) -> bool:
    return (
        claim.kind is Kind.COUNT
        and claim.noun in context.vocabulary.lists["sexes and ages"]
        and _is_exact(claim)
        and claim.link == ""
        and claim.stance is not Stance.DENIED
    )


def _total(parts: Sequence[Claim], context: Context) -> Claim | None:
    """Give the nearest number of people before a list that comes near to its sum."""
    summed = sum(_value(part) for part in parts)
    first = parts[0]
    for claim in reversed(context.claims_between(first.sentence - REACH, first.sentence)):
        if claim.span.start >= first.span.start or claim.kind is not Kind.COUNT or claim.noun is None:
            continue
        if (
            context.vocabulary.nouns.is_a(claim.noun, "person")
            and claim.noun not in context.vocabulary.lists["sexes and ages"]
            and _is_exact(claim)
            and claim.link in ("", "all")
            and claim.under not in ("part", "comparison")
        ):
            if claim.event is not None and any(_befell_another(part, claim) for part in parts):
                return None
            value = _value(claim)
            near = min(value, summed) >= max(value, summed) * NEAREST
            return claim if near else None
    return None


def _befell_another(part: Claim, total: Claim) -> bool:
    """Tell whether something else happened to a part: the fire hurt 26 people; police arrested three men."""
    return part.event not in (None, total.event) and part.role in ("object", "subject")


def _is_exact(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity is not None and not quantity.is_range and not quantity.is_vague and quantity.hedge == EXACT


def _value(claim: Claim) -> Number:
    assert claim.quantity is not None
    return claim.quantity.low
