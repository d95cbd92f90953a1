"""Lists of figures in a sentence, and members of them that have no number: 22 buses, 12 vans and several ambulances."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from numcheck.language.traits import VERB
from numcheck.model.claim import Claim
from numcheck.relations.context import Context


def any_uncounted(members: Sequence[Claim], context: Context) -> bool:
    """Tell whether a list of figures has a member without one, at its end or between two others."""
    for one, other in pairwise(members):
        if one.sentence == other.sentence:
            keys = context.sentences[one.sentence].keys[one.last : other.mention.first]
            end = _end_of_member(keys, context)
            # 22 buses and their escorts, and 12 vans
            if 0 < end < len(keys):
                return True
    if not members:
        return False
    last = members[-1]
    keys = context.sentences[last.sentence].keys[last.last :]
    end = _end_of_member(keys, context)
    counted = {claim.mention.first - last.last for claim in context.by_sentence[last.sentence]}
    return end > 0 and counted.isdisjoint(range(end + 1)) and not _has_verb(keys[:end], context)


def _end_of_member(keys: Sequence[str], context: Context) -> int:
    """Give where the words end that "and" adds to a list, as far as the next mark or "and"; 0 if it adds none."""
    joiners = context.vocabulary.numerals.joiners
    start = 1 if keys[:1] == (",",) else 0
    if start >= len(keys) or keys[start] not in joiners:
        return 0
    end = start + 1
    while end < len(keys) and keys[end][:1].isalpha() and keys[end] not in joiners:
        end += 1
    return end if end > start + 1 else 0


def _has_verb(keys: Sequence[str], context: Context) -> bool:
    """Tell whether words are a clause of their own: and the roof fell in."""
    return any(trait & VERB for trait in context.vocabulary.traits_of(keys))
