"""Means of things that come whole: 20 families have 47 or 48 children between them, so never 2.37 each.

A mean and the number of those who share it contradict each other where no whole number of things makes that mean.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model import kinds, stances
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import is_exact, stated

BEHIND = 3
"""Words behind a figure among which "on average" may stand."""


def find_means(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each mean of whole things with the number that shares them and every other count of its sentence."""
    means = {claim.id for claim in context.of(kinds.COUNT) if _is_mean(claim, context)}
    if not means:
        return
    told: set[int] = set()
    for roles in find_matches_of(context, definition):
        is_game = "game" in roles
        mean, number = roles["mean"][0], roles["game" if is_game else "number"][0]
        if mean.id in told or mean.id not in means:
            continue
        if not _is_shared(mean, number, context, is_game=is_game):
            continue
        told.add(mean.id)
        here = [claim for claim in context.by_sentence[mean.sentence] if claim.id != mean.id]
        for other in here:
            if other.kind is kinds.COUNT and other.quantity is not None and isinstance(stated(other), int):
                yield Relation(
                    definition.kind,
                    (("mean", (mean,)), ("number", (other,))),
                    strength=Strength.NATURAL,
                    about=(mean.id,),
                    is_fallback=other.id != number.id,
                )


def _is_mean(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is said to be an average, and is no whole number."""
    words = context.vocabulary.lists["averages"]
    keys = context.sentences[claim.sentence].keys
    if claim.kind is not kinds.COUNT or not is_exact(claim) or isinstance(stated(claim), int):
        return False
    if claim.stance is stances.DENIED or claim.under or claim.quantity is None:
        return False
    return not words.isdisjoint((*claim.quantity.hedge.words.lower().split(), *keys[claim.last : claim.last + BEHIND]))


def _is_shared(mean: Claim, number: Claim, context: Context, *, is_game: bool) -> bool:
    """Tell whether a mean is of whole things that each of a number has: 20 families, 2.37 children."""
    vocabulary, keys = context.vocabulary, context.sentences[mean.sentence].keys
    nouns, lists = vocabulary.nouns, vocabulary.lists
    if mean.noun is None or number.noun is None or not is_exact(number) or number.under:
        return False
    first = min(number.last, mean.mention.first)
    if is_game != nouns.is_a(number.noun, "game"):
        return False
    is_each = not lists["each"].isdisjoint(keys[first : mean.last + BEHIND])
    if mean.noun in lists["whole things of a game"]:
        return is_game or is_each
    return mean.noun in lists["whole things"] and not is_game
