"""What a field bears, told apart from how much land there is and what all of it bears: 5.4 tonnes a hectare.

Such a yield (each) is a cue, for which `operands.solve` looks for the land (number) and the harvest (total). Words of
sowing tie the one to it and words of harvests the other, unless two crops, or two years, are named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.records import replace
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import WINDOWS, Question, Reading, Test, may_be_operand

AROUND = (*WINDOWS, (2, 2), (3, 3))
"""Sentences around a yield in which land and harvest are looked for."""
BESIDE = 6
"""Words on either side of a figure among which one says that it is of land or of a harvest."""
TIE = 2
"""Weight of a word that says what a figure is."""


def yield_questions(context: Context, holds: Test, is_plausible: Test) -> Iterator[Question]:
    """Give a question for each yield of land: which land bore so much of it, and what came of that."""
    dimensions = context.vocabulary.units.dimensions
    for claim in context.of(kinds.MEASURE):
        if claim.per is not None and dimensions.get(claim.per) == "area" and may_be_operand(claim):
            fill = partial(_fill, claim, context)
            yield Question(claim, fill, holds, is_plausible, is_alone=False, about="each", windows=AROUND)


def _fill(each: Claim, context: Context, claims: Sequence[Claim]) -> list[Reading]:
    """Give the readings of a yield: every piece of land with every harvest in a unit of its dimension."""
    dimensions, lists = context.vocabulary.units.dimensions, context.vocabulary.lists
    wanted = dimensions.get((each.unit or "").partition("_per_")[0])
    sizes = [c for c in claims if c.kind is kinds.MEASURE and c.per is None and c.under in ("", "part")]
    lands = [c for c in sizes if dimensions.get(c.unit or "") == "area" and not _is_denied(c, context)]
    totals = [c for c in sizes if dimensions.get(c.unit or "") == wanted]
    readings = [Reading((("number", land), ("each", each), ("total", total))) for land in lands for total in totals]
    ties = {c.id: TIE * _is_said(c, lists["puts under a crop"], context) for c in lands}
    ties |= {c.id: TIE * _is_said(c, lists["what fields bear"], context) for c in totals}
    return [replace(reading, weight=_weight(reading, ties, context)) for reading in readings]


def _weight(reading: Reading, ties: dict[int, int], context: Context) -> int:
    """Give how much speaks for a reading, 0 where nothing does so for land or harvest, or they are of two things."""
    each, land, total = (dict(reading.roles)[role] for role in ("each", "number", "total"))
    if not ties[land.id] or not ties[total.id]:
        return 0
    crops = [named for c in (each, land, total) if (named := _crops_beside(c, context))]
    if len(crops) > 1 and not frozenset[str].intersection(*crops):
        return 0
    times = {c.period.said for c in (each, land, total) if c.period is not None}
    if len(times) > 1:
        return 0
    near = sum(one.sentence == other.sentence for one, other in ((each, land), (each, total), (land, total)))
    return ties[land.id] + ties[total.id] + near


def _is_denied(land: Claim, context: Context) -> bool:
    """Tell whether some land is said not to have borne anything: 3,100 hectares could not be sown."""
    return not context.vocabulary.grammar["negations"].isdisjoint(_beside(land, context))


def _is_said(claim: Claim, words: frozenset[str], context: Context) -> bool:
    return not words.isdisjoint(_beside(claim, context))


def _crops_beside(claim: Claim, context: Context) -> frozenset[str]:
    """Give the crops that are named beside a figure: sowed (wheat) on 1.8 million hectares."""
    return context.vocabulary.lists["crops"].intersection(_beside(claim, context))


def _beside(claim: Claim, context: Context) -> Sequence[str]:
    """Give the words around a figure in their plain form, as far as another sentence or another clause."""
    lemmas = context.sentences[claim.sentence].lemmas
    walls = union(context.vocabulary.lists["another clause"], frozenset(";"))
    before = lemmas[max(claim.mention.first - BESIDE, 0) : claim.mention.first]
    behind = lemmas[claim.last : claim.last + BESIDE]
    start = max((at + 1 for at, key in enumerate(before) if key in walls), default=0)
    end = next((at for at, key in enumerate(behind) if key in walls), len(behind))
    return (*before[start:], *lemmas[claim.mention.first : claim.last], *behind[:end])
