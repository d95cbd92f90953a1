"""Events that follow one another: nobody is convicted before the arrest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from numcheck.model.claim import Claim, Stance
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Grain, Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import Context
from numcheck.relations.occasions import Timeline
from numcheck.relations.values import period_of

FIRST_STAGE, LAST_STAGE = 40, 85
"""Stages of a court case, from arrest to release; those of a life or a project are too loose to compare."""
NEXT = 3
"""Sentences from a death to the funeral, and from somebody to he or she."""
NEAR = 12
"""Sentences within which two steps are taken for those of one case."""


def find_order(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two dated steps of a court case, and a death and the funeral, the earlier step first."""
    yield from _find_funeral(context, definition)
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
        if one == two or abs(a.sentence - b.sentence) > NEAR or not _are_of_one_person(context, a, b):
            continue
        earlier, later = (a, b) if one < two else (b, a)
        yield Relation(
            definition.kind,
            (("earlier", (earlier,)), ("later", (later,))),
            strength=Strength.NATURAL,
            about=(earlier.id, later.id),
        )


def _are_of_one_person(context: Context, a: Claim, b: Claim) -> bool:
    """Tell whether two steps may be of one case: their sentences name somebody both, or one goes on with he or she."""
    if a.sentence == b.sentence:
        return True
    one, other = (context.sentences[claim.sentence] for claim in sorted((a, b), key=lambda claim: claim.sentence))
    if _names(context, one) & _names(context, other):
        return True
    is_next = other.index - one.index <= NEXT
    return is_next and not context.vocabulary.lists["those spoken of"].isdisjoint(other.keys)


def _names(context: Context, sentence: Sentence) -> frozenset[str]:
    vocabulary, keys = context.vocabulary, sentence.keys
    return frozenset(
        keys[at]
        for at in range(len(keys))
        if sentence.words.is_name(at)
        and keys[at] not in vocabulary.grammar.stops
        and not vocabulary.calendar.sort_of(keys[at])
    )


def _find_funeral(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the only death and the only burial that a story dates, where the burial is told next."""
    lists = context.vocabulary.lists
    if all(lists["burials"].isdisjoint(sentence.keys) for sentence in context.sentences):
        return
    dated = [o for o in context.once(Timeline).dated if o.date is not None and period_of(o.date).grain is Grain.DAY]
    deaths = [o for o in dated if not o.keys.isdisjoint(lists["deaths"])]
    burials = [o for o in dated if not o.keys.isdisjoint(lists["burials"])]
    if len(deaths) != 1 or len(burials) != 1 or not 0 <= burials[0].sentence - deaths[0].sentence <= NEXT:
        return
    death, burial = deaths[0].date, burials[0].date
    if death is not None and burial is not None and death.id != burial.id:
        yield Relation(
            definition.kind,
            (("earlier", (death,)), ("later", (burial,))),
            strength=Strength.NATURAL,
            about=(death.id, burial.id),
        )
