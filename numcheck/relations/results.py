"""Results over two legs: what both matches came to must be the aggregate."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.language.filters import fits
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Score
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.context import Context

LEGS = 2


def find_aggregates(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each aggregate with the two other results of the article, if there are just two.

    Each result may be told from either side, so that 2-1 and 1-1 make 3-2 or, told from the other side, 2-3.
    """
    results = [claim for claim in context.claims if _score(claim) is not None]
    shootouts = context.vocabulary.lists["shoot-outs"]
    if any(not shootouts.isdisjoint(context.sentences[at].keys) for at in {claim.sentence for claim in results}):
        # Goals of a shoot-out count for no leg.
        return
    for roles in find_matches_of(context, definition):
        aggregate = roles["aggregate"][0]
        told = _score(aggregate)
        legs: dict[tuple[int, int], Claim] = {}
        for claim in results:
            score = _score(claim)
            if score is not None and score != told and claim.id != aggregate.id:
                legs.setdefault((min(score), max(score)), claim)
        if told is None or not 1 <= len(legs) <= LEGS:
            continue
        one, other = (*legs.values(), *legs.values())[:LEGS]
        sums = _sums(one, other)
        fits = told in sums or told[::-1] in sums
        if len(legs) < LEGS and not fits:
            # The other leg is not told, or both ended alike.
            continue
        yield Relation(
            definition.kind,
            (("aggregate", (aggregate,)), ("leg+", tuple(legs.values()))),
            strength=Strength.NATURAL,
            about=(aggregate.id,),
            facts=(("fits", int(fits)),),
        )


def find_sets(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each "6-3, 6-4 in straight sets" with the number of sets told and the number of results before it."""
    for roles in find_matches_of(context, definition):
        stated = roles["stated"][0]
        if not all(fits(stated, filter_, context.vocabulary) for _, filter_ in definition.where):
            continue
        keys = context.sentences[stated.sentence].keys
        results: list[Claim] = []
        for claim in context.by_sentence[stated.sentence]:
            if claim.span.start < stated.span.start and _score(claim) is not None:
                if results and any(key.isalpha() for key in keys[results[-1].mention.last : claim.mention.first]):
                    results = []
                if keys[claim.mention.first - 1 : claim.mention.first] != ("(",):
                    results.append(claim)
        if len(results) >= LEGS:
            yield Relation(
                definition.kind,
                (("stated", (stated,)), ("result+", tuple(results))),
                strength=Strength.NATURAL,
                about=(stated.id,),
                facts=(("played", len(results)),),
            )


def find_series(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each "won the series 3-1 after four games" with the number of games that its score decides."""
    for roles in find_matches_of(context, definition):
        score, stated = roles["score"][0], roles["stated"][0]
        told = _score(score)
        if told is not None and all(fits(stated, filter_, context.vocabulary) for _, filter_ in definition.where):
            yield Relation(
                definition.kind,
                (("score", (score,)), ("stated", (stated,))),
                strength=Strength.NATURAL,
                about=(stated.id,),
                facts=(("decided", sum(told)),),
            )


def _score(claim: Claim) -> tuple[int, int] | None:
    value = claim.mention.value
    if not isinstance(value, Score) or len(value.numbers) != LEGS or value.is_vote:
        return None
    return value.numbers[0], value.numbers[1]


def _sums(one: Claim, other: Claim) -> set[tuple[int, int]]:
    a, b = _score(one), _score(other)
    if a is None or b is None:
        return set()
    return {(a[0] + c, a[1] + d) for c, d in (b, b[::-1])}
