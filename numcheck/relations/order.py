"""Events that follow one another: nobody is convicted before the arrest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from numcheck.model.claim import Claim, Stance
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import Context

FIRST_STAGE, LAST_STAGE = 40, 85
"""Stages of a court case, from arrest to release; those of a life or a project are too loose to compare."""
NEAR = 12
"""Sentences within which two steps are taken for those of one case."""


def find_order(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two dated steps of a court case, the earlier step first."""
    stages = context.vocabulary.events.stages
    steps: list[tuple[int, Claim]] = []
    for claim in context.claims:
        period = claim.mention.value
        if not isinstance(period, Period) or period.first is None or period.said.year is None or claim.event is None:
            continue
        stage = stages.get(claim.event)
        if (
            stage is not None
            and FIRST_STAGE <= stage <= LAST_STAGE
            and claim.stance is Stance.ASSERTED
            and claim.under != "comparison"
            and context.vocabulary.lists["one of many"].isdisjoint(context.sentences[claim.sentence].keys)
        ):
            steps.append((stage, claim))
    for (one, a), (two, b) in combinations(steps[:40], 2):
        if one == two or abs(a.sentence - b.sentence) > NEAR:
            continue
        earlier, later = (a, b) if one < two else (b, a)
        yield Relation(
            definition.kind,
            (("earlier", (earlier,)), ("later", (later,))),
            strength=Strength.NATURAL,
            about=(earlier.id, later.id),
        )
