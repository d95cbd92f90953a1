"""A share and what is left of its whole: half came by barge; the other third came by rail.

Where another share stands before it, in the same sentence or the one before, the two are the first of several parts,
and what is left belongs to all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.reading.context import Context

SHARES = (kinds.PERCENT, kinds.RATIO)
OF_THE_REST = ("other", "another", "remaining", "last")
"""Links of a share that is itself the rest of a whole: half of the remaining 40 per cent, and the other half."""
OF_A_NOUN = ("of", "after")
"""How the noun of a share was found that says itself of what it is one: the other half of the story."""


def find_rests(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each share and the rest of its whole that the phrases tie, where no other share is a part of it too."""
    for relation in find_by_phrases(context, definition):
        share, rest = (relation.role(role)[0] for role in ("share", "rest"))
        if not _is_one_of_several(share, context) and not _is_of_another(rest, share, context):
            yield relation


def _is_one_of_several(share: Claim, context: Context) -> bool:
    """Tell whether a share is what others left, or another one stands before it there or in the sentence before.

    Tolls make up half of revenue. Fines bring in 30 per cent and the remaining fifth comes from rent.
    """
    near = (*context.by_sentence.get(share.sentence - 1, ()), *context.by_sentence[share.sentence])
    return share.link in OF_THE_REST or any(
        claim.kind in SHARES and claim.under == "" and claim.id < share.id for claim in near
    )


def _is_of_another(rest: Claim, share: Claim, context: Context) -> bool:
    """Tell whether what is left is said to be of another thing than the share: the other half of the village."""
    if rest.noun_from not in OF_A_NOUN or rest.noun is None or share.noun is None:
        return False
    return not context.vocabulary.nouns.are_akin(rest.noun, share.noun)
