"""A part of one whole told twice: 42 dead, including seven children; the toll rose to 42, including nine children.

A part is told right behind its whole; where a whole of the same number comes back with a part of the same noun, the two
parts (first and second) must agree.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE, PLAN, find_excuses
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.values import COUNTED, is_exact, stated

FEWEST = 10
"""The least number of a whole that hardly comes back by chance."""
FARTHEST = 10
"""Words from a whole to its part."""
MOST = 200
"""Parts of a document beyond which it is a table."""
EXCUSES = (ANOTHER_PLACE, ANOTHER_DAY, PLAN)
TOLD_OUTRIGHT = ("", "all")


def find_parts_again(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the first telling of each part (first) with every later one of the same noun and whole (second)."""
    parts = [(claim, whole) for claim in context.of(kinds.COUNT) if (whole := _whole_of(claim, context)) is not None]
    if len(parts) > MOST:
        return
    by_whole: dict[tuple[str, str], list[tuple[Claim, Claim]]] = {}
    for part, whole in parts:
        by_whole.setdefault((str(stated(whole)), part.noun or ""), []).append((part, whole))
    for told in by_whole.values():
        if len({claim.sentence for claim, _ in told}) < len(told):
            # Two parts of one noun in one sentence are different ones: five children here, three there.
            continue
        first, whole = told[0]
        for part, other in told[1:]:
            if part.sentence - first.sentence > LONGEST_STORY or not _are_one(whole, other, context):
                continue
            if first.modifiers != part.modifiers or first.event != part.event:
                continue
            left, tried = find_excuses(whole, other, EXCUSES)
            if not left:
                roles = (("first", (first,)), ("second", (part,)))
                yield Relation(
                    definition.kind, roles, strength=Strength.NATURAL, tried=tried, about=(first.id, part.id)
                )


def _whole_of(part: Claim, context: Context) -> Claim | None:
    """Give the whole that stands before a part of it; None where no words say that the figure is a part."""
    if part.under != "part" or part.kind is not kinds.COUNT or part.noun_from != "after" or not is_exact(part):
        return None
    if part.link or part.stance is stances.DENIED or part.part in (sections.FURNITURE, sections.TABLE):
        return None
    before = [c for c in context.by_sentence[part.sentence] if c.span.end <= part.span.start and c.kind in COUNTED]
    whole = next((claim for claim in reversed(before) if claim.under != "part"), None)
    if whole is None or whole.link not in TOLD_OUTRIGHT or whole.under or whole.quantity is None:
        return None
    first = whole.last
    for claim in before:
        if claim.under == "part" and claim.span.start > whole.span.start:
            first = claim.last
    is_near = part.mention.first - first <= FARTHEST
    is_many = not whole.quantity.is_range and not whole.quantity.is_vague and whole.quantity.low >= FEWEST
    is_like = whole.noun is None or part.noun is None or context.vocabulary.nouns.are_akin(whole.noun, part.noun)
    is_toll = whole.noun in context.vocabulary.grammar["number nouns"]
    return whole if is_near and is_many and (is_like or is_toll) else None


def _are_one(whole: Claim, other: Claim, context: Context) -> bool:
    """Tell whether two wholes of one number may count the same things, by their nouns and events."""
    clash = whole.event is not None and other.event is not None and whole.event != other.event
    tallies = context.vocabulary.grammar["number nouns"]
    if clash or {whole.noun, other.noun} & tallies:
        return not clash
    if whole.noun is None or other.noun is None:
        return whole.event is not None and whole.event == other.event
    return context.vocabulary.nouns.are_akin(whole.noun, other.noun)
