"""Matches told by the score of each quarter or period: 28-21 in the first, 27-19 in the second, 96-90 in all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product

from numcheck.model.claim import Claim
from numcheck.model.document import Part
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation, Strength
from numcheck.relations.contests import is_match_score, pair_of
from numcheck.relations.context import Context

PAIR = 2
PREFIX = "periods of a match"
MOST_PERIODS = 4
NEAREST = Fraction(3, 4)
"""How near all goals or points of the periods must come to those of the match: running scores make more."""


def find_period_scores(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the scores of all periods of a paragraph with the only final score that they may make."""
    paragraphs: dict[int, list[Claim]] = {}
    for claim in context.claims:
        is_ordinal = claim.kind is Kind.ORDINAL and claim.part is not Part.HEADLINE
        if is_ordinal or is_match_score(claim):
            paragraphs.setdefault(claim.paragraph, []).append(claim)
    finals = [claim for claim in context.claims if is_match_score(claim)]
    for claims in paragraphs.values() if len(finals) > PAIR else ():
        parts = _parts(claims, context)
        if not parts:
            continue
        taken = {part.id for part in parts}
        totals = [claim for claim in finals if claim.id not in taken and _is_near(parts, claim)]
        fits = [total for total in totals if _fit(parts, total)]
        if fits or len({frozenset(pair_of(total)) for total in totals}) == 1:
            yield Relation(
                definition.kind,
                (("score", ((fits or totals)[0],)), ("part+", tuple(parts))),
                strength=Strength.NATURAL,
                about=(parts[0].id,),
                facts=(("fits", int(bool(fits))),),
            )


def _parts(claims: Sequence[Claim], context: Context) -> Sequence[Claim]:
    """Give the scores of a paragraph if it names each period of a match once, in order, and has a score for each."""
    ordinals = [c.mention.value.number for c in claims if isinstance(c.mention.value, Label)]
    scores = [claim for claim in claims if is_match_score(claim)]
    if len(scores) == len(ordinals) + 1:
        # The final score may stand in the same paragraph.
        final = max(scores, key=lambda claim: sum(pair_of(claim)))
        scores = [claim for claim in scores if claim.id != final.id]
    if len(scores) != len(ordinals) or ordinals != list(range(1, len(scores) + 1)) or len(scores) > MOST_PERIODS:
        return ()
    words = _words_of_periods(context).get(len(scores), frozenset())
    sentences = {claim.sentence for claim in claims}
    keys = frozenset().union(*(context.sentences[at].keys for at in sentences))
    is_longer = not context.vocabulary.lists["more than the periods"].isdisjoint(keys)
    return scores if not words.isdisjoint(keys) and not is_longer else ()


def _words_of_periods(context: Context) -> Mapping[int, frozenset[str]]:
    lists = context.vocabulary.lists
    return {int(name.rpartition(" ")[2]): lists[name] for name in lists if name.startswith(PREFIX)}


def _is_near(parts: Sequence[Claim], total: Claim) -> bool:
    low, high = sorted((sum(sum(pair_of(part)) for part in parts), sum(pair_of(total))))
    return low >= high * NEAREST


def _fit(parts: Sequence[Claim], total: Claim) -> bool:
    """Tell whether the scores make the total, each of them written from the one side or the other."""
    for ways in product((0, 1), repeat=len(parts)):
        sides = [pair_of(part)[:: 1 - 2 * way] for part, way in zip(parts, ways, strict=True)]
        if (sum(one for one, _ in sides), sum(other for _, other in sides)) == pair_of(total):
            return True
    return False
