"""Terms that are served one after another: nine years for one crime, four for another and two for a third make 15.

`find_terms` gives relations for `partition`: the whole term as total, the terms as part+.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.siblings import Form, Run, is_plain
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import are_of_one_sort, stated

PAIR = 2
BACK = 8
"""Sentences from the whole term to those that make it."""
BEHIND = 1
"""Sentences behind some terms in which words may say that they follow one another."""
NEAREST = Fraction(3, 4)
"""How near the smaller of the whole term and the sum must come to the larger."""


def find_terms(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the terms of a sentence that are served in a row, with the term that is their sum or else should be."""
    for at in sorted({claim.sentence for claim in context.of(kinds.DURATION)}):
        parts = _put_alike(context.by_sentence[at], context)
        if len(parts) < PAIR or not _follow_one_another(at, context):
            continue
        run = Run(tuple(parts), tuple(Form.PLACE for _ in parts))
        near = context.claims_between(at - BACK, at + PAIR, parts[0].span.start)
        wholes = [claim for claim in near if _may_be_whole(claim, run)]
        made = [whole for whole in wholes if magnitude(stated(whole)) == run.sum]
        if made or len({magnitude(stated(whole)) for whole in wholes}) == 1:
            roles = (("total", ((made or wholes)[-1],)), ("part+", run.parts))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(parts[0].id,))


def _put_alike(claims: Sequence[Claim], context: Context) -> Sequence[Claim]:
    """Give the durations of a sentence if one preposition stands behind all of them: for arson, for fraud."""
    times = [claim for claim in claims if claim.kind is kinds.DURATION and is_plain(claim)]
    if len(times) < PAIR:
        return ()
    keys = context.sentences[times[0].sentence].keys
    behind = [keys[claim.last : claim.last + 1] for claim in times]
    is_same = len(set(behind)) == 1 and behind[0] and behind[0][0] in context.vocabulary.grammar["prepositions"]
    return times if is_same else ()


def _follow_one_another(at: int, context: Context) -> bool:
    """Tell whether a sentence, or the one behind it, says that terms are served in a row."""
    words = context.vocabulary.lists["in a row"]
    for sentence in context.sentences[at : at + BEHIND + 1]:
        keys = sentence.keys
        if not words.isdisjoint(keys) or any(" ".join(keys[here : here + 3]) in words for here in range(len(keys))):
            return True
    return False


def _may_be_whole(claim: Claim, run: Run) -> bool:
    """Tell whether a duration is longer than each term of a run and near to their sum."""
    if claim.kind is not kinds.DURATION or claim.part is sections.TABLE or not is_plain(claim):
        return False
    if any(claim.id == part.id for part in run.parts) or not are_of_one_sort(claim, run.parts[0]):
        return False
    value = magnitude(stated(claim))
    is_longest = all(value > magnitude(stated(part)) for part in run.parts)
    return is_longest and min(value, run.sum) >= max(value, run.sum) * NEAREST
