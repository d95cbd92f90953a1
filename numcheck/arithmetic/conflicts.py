"""Relations that break a condition -> the fewest of their figures that break it still."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from numcheck.arithmetic.evaluation import environment_of, possible_value, truth_of
from numcheck.arithmetic.figures import Figure, Value
from numcheck.arithmetic.functions import converted
from numcheck.model.claim import Claim
from numcheck.model.relation import Relation
from numcheck.model.rule import Call, Comparison, Expression, Name


def smallest_conflict(
    expression: Expression, relation: Relation, instead: Mapping[int, Value | None] | None = None
) -> Relation:
    """Leave out the parts that a contradiction does not need: of 3,000, 400 died and 4,000 left.

    Only a sum that must stay within another figure of the article allows it: where the largest parts alone exceed it,
    nothing depends on the others. An equation needs all of its figures, and shares of 100% are one list, told whole.
    """
    role = _bounded_sum(expression)
    parts = relation.role(f"{role}+") if role is not None else ()
    by_size = sorted(parts, key=lambda claim: _least(claim, parts[0]), reverse=True)
    for size in range(1, len(parts)):
        needed = {claim.id for claim in by_size[:size]}
        smaller = _with(relation, f"{role}+", tuple(claim for claim in parts if claim.id in needed))
        if not truth_of(expression, environment_of(smaller, instead=instead)).can_hold:
            return smaller
    return relation


def _bounded_sum(expression: Expression) -> str | None:
    """Give the role of which a condition bounds the sum by another role from above."""
    match expression:
        case Comparison(sign="<=" | "<", left=Call(function="sum", arguments=(Name(name=role),)), right=Name()):
            return role
        case Comparison(sign=">=" | ">", left=Name(), right=Call(function="sum", arguments=(Name(name=role),))):
            return role
        case _:
            return None


def _least(claim: Claim, like: Claim) -> float:
    """Give what a figure is at the least, in the unit of another: of "more than 60" and 58, the 60 weighs more."""
    value, other = possible_value(claim), possible_value(like)
    if not isinstance(value, Figure) or not isinstance(other, Figure):
        return 0.0
    low = converted(value, other).interval.low
    return float(low) if low is not None else 0.0


def _with(relation: Relation, role: str, claims: tuple[Claim, ...]) -> Relation:
    return replace(relation, roles=tuple((name, claims if name == role else old) for name, old in relation.roles))
