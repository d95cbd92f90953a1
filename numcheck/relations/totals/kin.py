"""Men, women and children of one fate, as the parts of a number told elsewhere: 16 women, seven men, five children."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, are_halves, is_exact, stated

REACH = 60
"""Sentences on either side of a list within which its whole may stand."""
FEWEST = 3
NEAREST = Fraction(4, 5)
"""The least ratio of the smaller to the larger of sum and whole: other people would hardly be as many."""
GIVEN = ("", "part")


def find_kin(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each list of men, women and children of one fate with a number that it makes, or the only one near it."""
    for parts in _lists(context):
        fate = _fate_of(parts, context)
        total = _total(parts, fate, context) if fate is not None else None
        if total is not None:
            roles = (("total", (total,)), ("part+", tuple(parts)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(parts[0].id,))


def _lists(context: Context) -> Iterator[Sequence[Claim]]:
    """Give each run of counts in neighbouring sentences by sex and age, no noun twice: both sexes and one more."""
    run: list[Claim] = []
    told = context.vocabulary.lists["sexes and ages"]
    kinds_told = [claim for claim in context.of(*COUNTED) if claim.noun in told and _is_kind(claim)]
    for claim in (*kinds_told, None) if len(kinds_told) >= FEWEST else ():
        if (
            claim is not None
            and run
            and claim.sentence <= run[-1].sentence + 1
            and context.are_together(claim.sentence, run[-1].sentence)
        ):
            run.append(claim)
            continue
        nouns = [part.noun for part in run]
        if len(run) >= FEWEST and len(set(nouns)) == len(run) and are_halves(nouns, context.vocabulary):
            yield run
        run = [claim] if claim is not None else []


def _is_kind(claim: Claim) -> bool:
    return (
        is_exact(claim)
        and claim.link == ""
        and claim.under in GIVEN
        and claim.stance is not stances.DENIED
        and claim.part is not sections.TABLE
    )


def _fate_of(parts: Sequence[Claim], context: Context) -> str | None:
    """Give the only fate that words of the sentences of a list name: the bodies of 16 women; None unless just one."""
    words = frozenset().union(*(part.context for part in parts))
    said = context.vocabulary.events.words
    fates = [fate for fate in sorted(context.vocabulary.lists["fates"]) if not words.isdisjoint(said.get(fate, ()))]
    return fates[0] if len(fates) == 1 else None


def _total(parts: Sequence[Claim], fate: str, context: Context) -> Claim | None:
    """Give a number of a fate that equals the sum of a list, else the only one near it; None if there is neither."""
    first = parts[0]
    summed = sum(stated(part) for part in parts)
    near = context.claims_between(first.sentence - REACH, first.sentence + REACH, first.span.start)
    wholes = [claim for claim in near if _may_be_all(claim, parts, fate)]
    wholes = [c for c in wholes if min(stated(c), summed) >= max(stated(c), summed) * NEAREST]
    if made := [claim for claim in wholes if stated(claim) == summed]:
        return made[0]
    is_short = any(part.under == "part" for part in parts) and any(stated(claim) > summed for claim in wholes)
    return wholes[-1] if len({stated(claim) for claim in wholes}) == 1 and not is_short else None


def _may_be_all(claim: Claim, parts: Sequence[Claim], fate: str) -> bool:
    """Tell whether a figure is an exact count of a fate, of the day of a list, and no part of anything."""
    return (
        claim.event == fate
        and claim.kind is kinds.COUNT
        and is_exact(claim)
        and claim.link in ("", "all")
        and claim.under == ""
        and claim.id not in {part.id for part in parts}
        and claim.part is not sections.TABLE
        and not ANOTHER_DAY.applies(claim, parts[0])
    )
