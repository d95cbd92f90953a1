"""A year told by its quarters: 4.1 million in the first quarter and 4.6 million in the second.

The figures of the four quarters (part+) must add up to that of the year (total), which is the nearest to their sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import are_of_one_sort, stated

QUARTERS = 4
REACH = 3
"""Sentences from one quarter to the next."""
NEAREST = Fraction(3, 4)
"""How near the sum must come to the year, in parts of the larger of the two."""


def find_quarters(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the figures of all four quarters with that of the year."""
    told: dict[int, list[Claim]] = {}
    for roles in find_matches_of(context, definition):
        for ordinal, figure in zip(roles.get("nth", ()), roles.get("part", ()), strict=False):
            number = getattr(ordinal.mention.value, "number", None)
            if number is not None:
                told.setdefault(number, []).append(figure)
    if sorted(told) != list(range(1, QUARTERS + 1)):
        return
    for first in told[1]:
        parts = [first]
        for nth in range(2, QUARTERS + 1):
            follower = next((c for c in told[nth] if _goes_on(parts[-1], c)), None)
            if follower is None:
                break
            parts.append(follower)
        total = _year(parts, context) if len(parts) == QUARTERS else None
        if total is not None:
            yield Relation(
                definition.kind,
                (("total", (total,)), ("part+", tuple(parts))),
                strength=Strength.NATURAL,
                about=(parts[0].id,),
            )


def _goes_on(a: Claim, b: Claim) -> bool:
    return 0 <= b.sentence - a.sentence <= REACH and a.span.start < b.span.start and are_of_one_sort(a, b)


def _year(parts: Sequence[Claim], context: Context) -> Claim | None:
    """Give the figure of their sort that is nearest to the sum of the quarters; None if none is near."""
    summed = sum(stated(part) for part in parts)
    taken = {part.id for part in parts}
    rivals = [
        claim
        for claim in context.claims
        if claim.id not in taken
        and claim.quantity is not None
        and not claim.quantity.is_range
        and are_of_one_sort(parts[0], claim)
        and (claim.under not in ("comparison", "difference", "part") or is_lost(claim, context))
        and stated(claim) > 0
        and min(stated(claim), summed) >= max(stated(claim), summed) * NEAREST
    ]
    return min(rivals, key=lambda claim: (abs(stated(claim) - summed), claim.id), default=None)


def is_lost(claim: Claim, context: Context) -> bool:
    """Tell whether a sum is a loss, and no difference of two figures: the firm lost $58 million."""
    return claim.under == "difference" and claim.event in context.vocabulary.lists["events that lose sums"]
