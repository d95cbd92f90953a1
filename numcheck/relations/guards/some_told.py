"""Readings of a whole and some of it that a single phrase does not show.

Some of it are told of elsewhere: 87 of 137 were freed, leaving 44; below, "six of the 137 escaped". Or it is what "and"
joins: 24 women and 15 boys, 28 of them from Velm. `with_some_told` and `with_joined_whole` give such readings as
fallbacks of a relation; they count only if they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.model.claim import Claim
from numcheck.model.interval import Number
from numcheck.model.records import replace
from numcheck.model.relation import Relation
from numcheck.model.span import Span
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, counts_some_of, is_exact, stated

TOTAL, LEFT = "total", "left"
WHOLE, PART = "whole", "part"


class SomeTold:
    """The figures of an article that count some of a definite whole, found by the number of the whole."""

    def __init__(self, context: Context) -> None:
        self._of: dict[Number, list[Claim]] = {}
        for claims in context.by_sentence.values():
            for some, whole in pairwise(claims):
                is_some = whole.is_definite and counts_some_of(some, whole)
                if is_some and all(c.kind in COUNTED and is_exact(c) for c in (some, whole)):
                    self._of.setdefault(stated(whole), []).append(some)

    def of(self, whole: Number) -> tuple[Claim, ...]:
        return tuple(self._of.get(whole, ()))

    def may_make(self, lacking: Number, whole: Number) -> bool:
        """Tell whether what is lacking of a whole is one of the figures that count some of it, or their sum."""
        values = [stated(claim) for claim in self.of(whole)]
        return lacking in values or (bool(values) and sum(values) == lacking)


def with_some_told(relation: Relation, context: Context) -> Iterator[Relation]:
    """Give the readings of what is left of a whole in which figures that count some of it elsewhere are gone, too."""
    total, left = relation.role(TOTAL), relation.role(LEFT)
    gone = next(((role, claims) for role, claims in relation.roles if role.endswith("+")), None)
    if not total or not left or gone is None or total[0].quantity is None:
        return
    ids = {claim.id for claim in relation.claims}
    told = tuple(claim for claim in context.once(SomeTold).of(stated(total[0])) if claim.id not in ids)
    role, claims = gone
    for more in (told, *((claim,) for claim in told if len(told) > 1)):
        if more:
            roles = tuple((name, (*claims, *more) if name == role else those) for name, those in relation.roles)
            yield replace(relation, roles=roles, is_fallback=True)


def with_joined_whole(relation: Relation, context: Context) -> Iterator[Relation]:
    """Give the reading in which the whole is the sum of counts that "and" joins: 24 women and 15 boys, 28 of them."""
    (whole, *_), (part, *_) = relation.role(WHOLE) or (None,), relation.role(PART) or (None,)
    if whole is None or part is None or whole.sentence != part.sentence or whole.quantity is None:
        return
    joined = _joined_with(whole, [c for c in context.by_sentence[whole.sentence] if c.id != part.id], context)
    if len(joined) == 1 or any(stated(claim) == 1 for claim in joined):
        return
    summed = sum(stated(claim) for claim in joined)
    value = replace(whole.quantity, low=summed, high=summed)
    span = Span(joined[0].span.start, joined[-1].span.end)
    together = replace(whole, mention=replace(whole.mention, value=value), span=span)
    roles = tuple((name, (together,) if name == WHOLE else those) for name, those in relation.roles)
    yield replace(relation, roles=roles, is_fallback=True)


def _joined_with(whole: Claim, claims: Sequence[Claim], context: Context) -> Sequence[Claim]:
    """Give the counts of a sentence that only "and" or commas join to a whole, together with it, in text order."""
    keys, links = context.sentences[whole.sentence].keys, context.vocabulary.numerals.joiners | {","}
    run: list[Claim] = []
    for claim in claims:
        between = keys[run[-1].last : claim.mention.first] if run else ()
        is_plain = claim.kind in COUNTED and is_exact(claim)
        if not is_plain or (run and not (between and links.issuperset(between))):
            if whole in run:
                break
            run = []
        if is_plain:
            run.append(claim)
    return run if whole in run else [whole]
