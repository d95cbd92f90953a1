"""How finely a value is meant beside the one it is compared with: from 10 percent to 9.25, so not from 9.6."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from numcheck.language.vocabulary import Vocabulary
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.records import replace

TENTH = Fraction(1, 10)
BASIS_POINT = "basis_point"
"""A unit of rates that are set, of which a whole percentage is meant more finely than others."""
MOVES = frozenset({BASIS_POINT, "percentage_point"})
"""Units of differences of percentages, which are no values themselves."""
KINDS = (kinds.PERCENT, kinds.MONEY)


def refine_compared(
    claims: Sequence[Claim], sentences: Sequence[Sentence], vocabulary: Vocabulary
) -> tuple[Claim, ...]:
    """Give the claims with two compared percentages or sums read about as finely as the finer one is told.

    Zeros behind the point are left out. Only one digit more is read into the coarser one: it may be rounded after all.
    """
    finer = {claim.id: claim for claim in _refined(claims, sentences, vocabulary.lists["before the compared"])}
    return tuple(finer.get(claim.id, claim) for claim in claims) if finer else tuple(claims)


def _refined(claims: Sequence[Claim], sentences: Sequence[Sentence], openers: frozenset[str]) -> Iterator[Claim]:
    values = [claim for claim in claims if claim.kind in KINDS and claim.unit is not None]
    set_finely = {claim.sentence for claim in values if claim.unit == BASIS_POINT}
    for one, two in pairwise(claim for claim in values if claim.unit not in MOVES):
        is_compared = (one.under == "comparison") != (two.under == "comparison")
        if not is_compared or one.sentence != two.sentence or one.unit != two.unit:
            continue
        compared = (one if one.under == "comparison" else two).mention
        if compared.first == 0 or sentences[compared.sentence].keys[compared.first - 1] not in openers:
            # £9.5m came from the state and £5m from the county.
            continue
        for claim, other in ((one, two), (two, one)):
            if claim.quantity is None or other.quantity is None or not claim.quantity.is_exact:
                continue
            step = claim.quantity.step * TENTH
            is_set = claim.quantity.step == 1 and claim.sentence in set_finely
            if is_set or other.quantity.step <= step:
                yield replace(claim, mention=replace(claim.mention, value=replace(claim.quantity, step=step)))
