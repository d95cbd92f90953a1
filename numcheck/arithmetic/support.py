"""What the rest of an article says of a figure that a finding disputes: where it stands again, what it follows from.

An editor who mends a figure has to mend it wherever it stands; and of two figures that contradict one another, the one
that follows from others is the likelier.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence, Set

from numcheck.arithmetic.evaluation import stated_value
from numcheck.model.claim import Claim
from numcheck.model.finding import Evidence, Support
from numcheck.model.relation import Relation

MOST_AGAIN = 4
"""Places where a figure stands again that are named: a toll may stand in every paragraph."""
PAIR = 2


def support_of(disputed: Sequence[Evidence], held: Sequence[Relation]) -> tuple[Evidence, ...]:
    """Give the passages that say a disputed figure again, and the figures from which it follows.

    `held` are the relations that equations of rules have found to agree.
    """
    known = {evidence.claim for evidence in disputed}
    found: list[Evidence] = []
    for evidence in disputed:
        if evidence.claim is None:
            continue
        again = [c for c in _told_like(evidence.claim, held) if c.id not in known][:MOST_AGAIN]
        known.update(claim.id for claim in again)
        found += [Evidence(Support.AGAIN, claim.span, claim.id, evidence.claim) for claim in again]
        same = (evidence.claim, *(claim.id for claim in again))
        basis = _basis_of(same, held, known)
        known.update(claim.id for claim in basis)
        found += [Evidence(Support.BASIS, claim.span, claim.id, evidence.claim) for claim in basis]
    return tuple(sorted(found, key=lambda support: support.span))


def _has_figures_only(relation: Relation) -> bool:
    """Tell whether no date is among its figures: of which day a thing was follows from too much."""
    return all(claim.quantity is not None for claim in relation.claims)


def said_again(id_: int, held: Iterable[Relation]) -> Set[int]:
    """Give the ids of all claims that say the same as one, with its own."""
    return {id_, *(claim.id for claim in _told_like(id_, held))}


def _told_like(id_: int, held: Iterable[Relation]) -> list[Claim]:
    """Give the other claims that say the same as one, in text order."""
    again: dict[int, Claim] = {}
    for relation in filter(_is_repetition, held):
        one, two = relation.claims
        if id_ in (one.id, two.id):
            other = two if one.id == id_ else one
            again[other.id] = other
    return [again[other] for other in sorted(again)]


def _is_repetition(relation: Relation) -> bool:
    claims = relation.claims
    return len(claims) == PAIR and stated_value(claims[0]) == stated_value(claims[1]) is not None


def _basis_of(same: Sequence[int], held: Iterable[Relation], known: Container[int | None]) -> Sequence[Claim]:
    """Give the other figures of the surest relation that holds for one of some figures that say the same."""
    ids = frozenset(same)
    telling = (r for r in held if not _is_repetition(r) and any(c.id in ids for c in r.claims))
    # What is disputed itself bears out nothing.
    firm = (r for r in telling if all(c.id in ids or c.id not in known for c in r.claims) and _has_figures_only(r))
    surest = max(firm, key=lambda relation: relation.strength, default=None)
    return [] if surest is None else [c for c in surest.claims if c.id not in ids]
