"""What relations that hold say of a figure that another one disputes: where it stands again, what it follows from.

An editor who mends a figure has to mend it wherever it stands; and of two figures that contradict one another, the one
that follows from others is the likelier. Where a sum that holds says what figures are, another reading of them that
does not hold is wrong, and not the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from numcheck.arithmetic.evaluation import stated_value
from numcheck.model import kinds
from numcheck.model.claim import OF_A_WHOLE, Claim
from numcheck.model.finding import Evidence, Support
from numcheck.model.relation import Relation

MOST_AGAIN = 4
"""Places where a figure stands again that are named: a toll may stand in every paragraph."""
MOST_HELD = 60
"""Relations of one figure that are looked at; a table has hundreds."""
PAIR = 2
CLOSING = ("left", "rest")
"""Roles of what is left of a whole: of no more than one."""
PARTS = ("part", "part+", "gone+")
"""Roles of what a whole is made of."""


class Held:
    """The relations of a document that equations of rules have found to hold, by the claims in them."""

    def __init__(self) -> None:
        self._repeated: defaultdict[int, list[Relation]] = defaultdict(list)
        self._telling: defaultdict[int, list[Relation]] = defaultdict(list)

    def add(self, relation: Relation) -> None:
        by_claim = self._telling
        if _is_of_one_fact(relation):
            one, two = relation.claims
            if stated_value(one) != stated_value(two):
                # About 400 tickets neither say 412 again nor bear it out.
                return
            by_claim = self._repeated
        for claim in relation.claims:
            by_claim[claim.id].append(relation)

    def support_of(self, disputed: Sequence[Evidence]) -> tuple[Evidence, ...]:
        """Give the passages that say a disputed figure again, and the figures from which it follows, in text order."""
        known = {evidence.claim for evidence in disputed}
        found: list[Evidence] = []
        for id_ in [evidence.claim for evidence in disputed if evidence.claim is not None]:
            again = [claim for claim in self._told_like(id_) if claim.id not in known][:MOST_AGAIN]
            known.update(claim.id for claim in again)
            found += [Evidence(Support.AGAIN, claim.span, claim.id, id_) for claim in again]
            basis = self._basis_of({id_, *(claim.id for claim in again)}, known)
            known.update(claim.id for claim in basis)
            found += [Evidence(Support.BASIS, claim.span, claim.id, id_) for claim in basis]
        return tuple(sorted(found, key=lambda support: support.span))

    def tells_apart(self, one: Claim, two: Claim) -> bool:
        """Tell whether a sum has both of two figures: the 20 victims, 11 here and nine there, are not the 11 again."""
        if one.quantity is None or two.quantity is None:
            return False
        others = {two.id, *(claim.id for claim in self._told_like(two.id))}
        same = [one.id, *(claim.id for claim in self._told_like(one.id))]
        return any(not others.isdisjoint(_ids(r)) for id_ in same for r in self._sums_of(id_))

    def is_inside(self, one: Claim, other: Claim) -> bool:
        """Tell whether a figure is told as a part of a whole in the sentence where it seems to be compared.

        With 38 medals, 18 gold, ten silver and ten bronze, ahead of Norland with 12: it is the 38 that are more.
        """
        return any(
            any(part.id == one.id for role in PARTS for part in relation.role(role))
            and all(claim.sentence == other.sentence for claim in relation.claims)
            for relation in self._sums_of(one.id)
        )

    def reconciles(self, claims: Sequence[Claim]) -> bool:
        """Tell whether sums that hold have all of some figures, so that another sum of them is read by chance.

        Of $25m, $11m, $8m and $4m go here and there, and the other $2m: the $11m are no sum of the next two. Of their
        195, 168 were soldiers and 27 were not, of the other side's 171 and 24: 27 and 171 have nothing to do.
        """
        return all(claim.quantity is not None and any(self._sums_of(claim.id)) for claim in claims)

    def has_left(self, relation: Relation) -> bool:
        """Tell whether what a relation has left of a whole is left of a nearer one.

        Two of his four crew were held. The other two are sought: nobody else is left over.
        """
        left = _left_by(relation)
        return any(_is_short(other) and left & _left_by(other) for id_ in left for other in self._sums_of(id_))

    def _told_like(self, id_: int) -> list[Claim]:
        """Give the other claims that say the same as one, in text order."""
        again = {c.id: c for r in islice(self._repeated.get(id_, ()), MOST_HELD) for c in r.claims if c.id != id_}
        return [again[other] for other in sorted(again)]

    def _sums_of(self, id_: int) -> Iterator[Relation]:
        """Give the relations of three figures or more: sums, shares, products and changes alike."""
        return (r for r in islice(self._telling.get(id_, ()), MOST_HELD) if len(r.claims) > PAIR)

    def _basis_of(self, same: set[int], known: set[int | None]) -> Sequence[Claim]:
        """Give the other figures of the surest relation of some that say the same; what is disputed bears out none."""
        firm = [
            relation
            for id_ in sorted(same)
            for relation in islice(self._telling.get(id_, ()), MOST_HELD)
            # Of which day something was follows from too much.
            if all(c.quantity is not None and (c.id in same or c.id not in known) for c in relation.claims)
        ]
        surest = max(firm, key=lambda relation: relation.strength, default=None)
        return [] if surest is None else [claim for claim in surest.claims if claim.id not in same]


def _is_of_one_fact(relation: Relation) -> bool:
    """Tell whether a relation is of two figures of one sort: one fact told twice, and no sum or conversion."""
    if len(relation.claims) != PAIR:
        return False
    one, two = relation.claims
    return one.unit == two.unit and (one.kind is two.kind or (one.kind in kinds.COUNTED and two.kind in kinds.COUNTED))


def _ids(relation: Relation) -> set[int]:
    return {claim.id for claim in relation.claims}


def _is_short(relation: Relation) -> bool:
    """Tell whether a relation is of a whole, some "of" it and the rest, told in one sentence and the next."""
    told = [claim.sentence for claim in relation.claims]
    is_of = any(claim.link in OF_A_WHOLE for claim in relation.claims)
    return is_of and len(told) == PAIR + 1 and max(told) - min(told) <= 1


def _left_by(relation: Relation) -> set[int]:
    """Give the ids of what a relation has left of a whole."""
    return {claim.id for role in CLOSING for claim in relation.role(role)}
