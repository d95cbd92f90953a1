"""Shares that are parts of their own beside figures: of £50m, £20m is in land, half in shares and £5m in cash.

Such a share says nothing of the figure before it, and the figures on both sides of it do not make the whole without it:
finders of shares leave it out (`RowShares.ids`), and sums across it are not told (`RowShares.stand_among`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.relation import Relation
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import figures_around
from numcheck.relations.reading.values import AMOUNTS

SHARES = (kinds.PERCENT, kinds.RATIO)
PAIR = 2
"""Amounts that must stand before such a share: the whole and a part."""
TO_PREPOSITION = 4
"""Words behind a figure within which a preposition says where it is, or whose: £10m (comes) from the state."""


class RowShares:
    """The shares of an article that stand in a row of figures as parts of their own, by their ids."""

    def __init__(self, context: Context) -> None:
        self.ids = frozenset(claim.id for claim in context.of(*SHARES) if _is_part_of_row(claim, context))
        self._starts = [claim.span.start for claim in context.of(*SHARES) if claim.id in self.ids]

    def stand_among(self, relation: Relation) -> bool:
        """Tell whether one of these shares stands among the figures of a sum, and so is another part of it."""
        parts = relation.role("part+")
        if not self.ids or not parts:
            return False
        first = min(claim.span.start for claim in relation.claims)
        return bisect_right(self._starts, first) < bisect_left(self._starts, parts[-1].span.start)


def _is_part_of_row(share: Claim, context: Context) -> bool:
    """Tell whether a comma or "and" joins a share to an amount, and the words behind say alike what each is of."""
    told = figures_around(share, context)
    amounts = [claim for claim in told if claim.kind in AMOUNTS]
    before = [claim for claim in amounts if claim.span.end <= share.span.start]
    behind = next((claim for claim in amounts if claim.span.start >= share.span.end), None)
    if len(before) < PAIR or share.under:
        return False
    keys, joiners = context.sentences[share.sentence].keys, context.vocabulary.numerals.joiners
    between = keys[before[-1].last : share.mention.first]
    if not between or (between[-1] != "," and between[-1] not in joiners):
        return False
    own = _said_behind(share, keys, context)
    others = {_said_behind(claim, keys, context) for claim in (before[-1], behind) if claim is not None}
    if own is not None:
        return own in others
    # 30 acres of wheat, 40 per cent barley and six acres of rye
    of_what = keys[share.mention.last : share.mention.last + 1]
    is_named = of_what != () and of_what[0].isalpha() and of_what[0] not in context.vocabulary.grammar.stops
    return is_named and behind is not None and behind.unit == before[-1].unit and share.noun != before[-1].noun


def _said_behind(claim: Claim, keys: Sequence[str], context: Context) -> str | None:
    """Give the preposition behind a figure that says where it is, or whose; None without one: half in shares.

    "Of" is none: it says of what a share is one, and so makes it no part of its own.
    """
    prepositions = context.vocabulary.grammar["prepositions"] - context.vocabulary.numerals.of
    for key in keys[claim.mention.last : claim.mention.last + TO_PREPOSITION]:
        if not key[:1].isalpha():
            break
        if key in prepositions:
            return key
    return None
