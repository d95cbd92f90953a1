"""A share of so many that are gone and those that are left, as relations: half of the 84 huts; the other 42.

Phrases know the two side by side. Here what is left may stand sentences behind, told as the others, or as those that
are still there. Either way no other figure of the sort may stand between: some may then be neither gone nor left.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model import kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.guards.reconciled import is_rest_of_a_clause
from numcheck.relations.guards.siblings import CLOSING
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.differences import figure_of
from numcheck.relations.reading.values import COUNTED, counts_some_of, is_one_number

REACH = 2
"""Sentences from a share to those that are left."""
AFTER = 3
"""Words behind a figure within which it is said that these are left: the 110 that stay open."""
ALL_OF_IT = 100
"""What the percentages of a whole are together."""


def find_kept(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each share of a whole with those that are left of it, if the text tells of no others."""
    found: set[int] = set()
    for relation in find_by_phrases(context, definition):
        whole, left = relation.role("whole")[0], relation.role("left")[0]
        if _is_of_whole(left, whole, context) and not _are_others(whole, left, context):
            found.add(left.id)
            yield relation
    for share in context.of(kinds.PERCENT, kinds.RATIO):
        behind = next((c for c in context.by_sentence[share.sentence] if c.id == share.id + 1), None)
        if behind is None or not _is_share_of(share, behind):
            continue
        rest = _left(share, behind, context)
        if rest is not None and rest.id not in found:
            roles = (("share", (share,)), ("whole", (behind,)), ("left", (rest,)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(rest.id,))


def _is_share_of(share: Claim, whole: Claim) -> bool:
    """Tell whether a share is told of a number of things right behind it: a third of the 90 elms."""
    is_plain = is_one_number(share) and share.under == "" and share.stance is not stances.DENIED
    return is_plain and counts_some_of(share, whole) and whole.kind is kinds.COUNT and whole.noun is not None


def _left(share: Claim, whole: Claim, context: Context) -> Claim | None:
    """Give the first figure behind a share that tells of those left of its whole; None if others are told of."""
    near = context.claims_between(whole.sentence, whole.sentence + REACH, whole.span.start)
    for claim in (c for c in near if c.span.start >= whole.span.end and c.kind in COUNTED):
        if not context.are_together(claim.sentence, whole.sentence):
            return None
        if _is_left(claim, context) and _is_of_whole(claim, whole, context):
            is_other = _are_others(whole, claim, context)
            is_of_a_clause = is_rest_of_a_clause(claim, context)
            return None if is_other or is_of_a_clause or _is_share_again(share, whole, claim) else claim
    return None


def _is_left(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is that of the others, or of those that a clause right behind it tells to be left."""
    if claim.under or claim.stance is stances.DENIED or not is_one_number(claim) or not claim.is_definite:
        return False
    if claim.link in CLOSING:
        return True
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    behind = keys[claim.last : claim.last + AFTER]
    return claim.link == "" and not lists["left of a whole"].isdisjoint((*behind, *claim.modifiers))


def _is_of_whole(left: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether the noun of those that are left is that of a whole: it is taken over, or names the same things."""
    is_taken_over = left.noun_from != "after" or left.noun in context.vocabulary.lists["one"]
    if left.noun is None or whole.noun is None or is_taken_over:
        return True
    if context.vocabulary.numerals.of.isdisjoint(context.sentences[left.sentence].keys[left.last : left.last + 1]):
        nouns = context.vocabulary.nouns
        return nouns.are_synonyms(left.noun, whole.noun) or left.noun in nouns.wider_words(whole.noun)
    # The other 250 inmates of the jail are those who had not fled.
    return False


def _are_others(whole: Claim, left: Claim, context: Context) -> bool:
    """Tell whether the sentences from a whole to what is left of it count more of its sort: and 20 were against it."""
    near = context.claims_between(whole.sentence, left.sentence, whole.span.start)
    nouns = context.vocabulary.nouns
    return any(
        claim.kind in COUNTED
        and claim.id not in (whole.id, left.id)
        and claim.link != "of_them"
        and (claim.noun is None or whole.noun is None or nouns.are_akin(claim.noun, whole.noun))
        for claim in near
    )


def _is_share_again(share: Claim, whole: Claim, left: Claim) -> bool:
    """Tell whether those who are left are the share itself, told again: half of the 90 still stand; the 45 that do."""
    part, all_of_it = figure_of(share).interval, figure_of(whole).interval
    part = part / Interval.point(ALL_OF_IT) if share.kind is kinds.PERCENT else part
    return (part * all_of_it).meets(figure_of(left).interval)
