"""One sum told as a profit in one place and as a loss in another.

Two sums of one value are first and second; the fact `opposite` is 1 where one is a profit and the other a loss.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_SOURCE, EXCUSES, PLAN, find_excuses
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.values import is_exact, stated

MOST_ALIKE = 8
"""Sums of one value that are compared with one another."""
TELLING = 10
"""Number with the fewest significant digits of a sum that is compared; others come back by chance: $3 million."""
LONGEST_STATE = 3
"""Words of "in the black" behind a sum."""
PAIR = 2
TO_THE = 4
"""Words of "the forecast loss of" before a sum."""
TRIED = tuple(excuse for excuse in EXCUSES if excuse is not ANOTHER_SOURCE)
TRIED_ON_KNOWN = tuple(excuse for excuse in TRIED if excuse is not PLAN)


def find_signs(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two profits or losses of one value that may be one sum."""
    alike: dict[tuple[Number, str | None], list[Claim]] = {}
    for claim in context.of(kinds.MONEY):
        if is_exact(claim) and _sign(claim, context) and _is_told_of_now(claim):
            alike.setdefault((stated(claim), claim.unit), []).append(claim)
    for (value, _), claims in alike.items():
        if len(str(value).rstrip("0")) < len(str(TELLING)):
            continue
        for a, b in combinations(claims[:MOST_ALIKE], 2):
            if not 0 < b.sentence - a.sentence <= LONGEST_STORY or a.stance is stances.PLANNED:
                continue
            is_known = b.is_definite or _is_of_a_known_one(b, context)
            # The deficit of £18.4m will have to be recovered: what is planned is not the sum.
            left, tried = find_excuses(a, b, TRIED_ON_KNOWN if is_known else TRIED)
            if not left and (is_known or sections.HEADLINE in (a.part, b.part) or _share_words(a, b)):
                yield Relation(
                    definition.kind,
                    (("first", (a,)), ("second", (b,))),
                    strength=Strength.NATURAL,
                    tried=tried,
                    about=(b.id,),
                    facts=(("opposite", int(_sign(a, context) != _sign(b, context))),),
                )


def _sign(claim: Claim, context: Context) -> str:
    """Give the list that holds a word for a sum, "in the black" or "in the red"; empty if neither does."""
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    # A firm swings to a £4.2m profit: the word behind a sum says more than the subject.
    first, behind = claim.mention.first, keys[claim.mention.last : claim.mention.last + LONGEST_STATE]
    # A profit of £4m; it overspent by £4m.
    before = (
        keys[first - PAIR]
        if first >= PAIR and keys[first - 1] in union(context.vocabulary.numerals.of, lists["by"])
        else ""
    )
    words = (" ".join(behind), *behind[:1], claim.noun, before)
    return next((name for word in words for name in ("in the black", "in the red") if word in lists[name]), "")


def _is_of_a_known_one(claim: Claim, context: Context) -> bool:
    """Tell whether "the" makes the profit or loss of a sum a known one: the forecast loss of 26 billion."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    before = keys[max(claim.mention.first - TO_THE, 0) : claim.mention.first]
    is_of = not context.vocabulary.numerals.of.isdisjoint(before[-1:])
    return is_of and not lists["the"].isdisjoint(before)


def _is_told_of_now(claim: Claim) -> bool:
    return claim.under == "" and claim.stance is not stances.DENIED and claim.part is not sections.FURNITURE


def _share_words(a: Claim, b: Claim) -> bool:
    return bool((a.context & b.context) - {a.noun, b.noun})
