"""A lead and the two sides it lies between, told in a sentence near it: Kess holds a four-point lead ... Kess is backed
by 48 per cent and Hutt by 40.

The sides are the only two shares or numbers of votes of a sentence, set against each other in one row. Where they are
shares, one of their owners stands in the sentence of the lead, too, if that has any.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.change.changes_apart import is_part_or_change
from numcheck.relations.reading.antecedents import names_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import may_be_operand
from numcheck.relations.reading.values import COUNTED, SAID, is_exact, stated

NEAR = 2
"""Sentences between a lead and its two sides, at most."""
BEFORE = 12
"""Words before a figure among which a lead leads up to it: lead of; lead over the Greens has widened to."""
TO_BASE = 3
"""Words behind a lead among which stands that it was one of before."""
MOST_BETWEEN = 12
"""Words from one side to the other."""
SIDES = 2
ALL = 105
"""The most per cent that shares of one vote or poll make."""


def find_leads_told(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each lead with the two sides between which it lies, if only one sentence near it tells of two."""
    for cue, (high, low) in context.once(sides_told).values():
        roles = (("high", (high,)), ("low", (low,)), ("lead", (cue,)))
        # Nothing else can be meant, so that the gains and turnouts that stand around are no rivals.
        yield Relation(definition.of, roles, strength=Strength.PROVED, about=(cue.id,))


def sides_told(context: Context) -> Mapping[int, tuple[Claim, Sequence[Claim]]]:
    """Give each lead that is told with its two sides, by its id: the lead, and the sides, the larger first."""
    found: dict[int, tuple[Claim, Sequence[Claim]]] = {}
    for sentence, claims in context.told_with(context.vocabulary.lists["leads"]):
        if sentence.keys[0] in context.vocabulary.lists["before one half of all"]:
            # Among those who are certain to vote, her lead is nine points.
            continue
        cues = [claim for claim in claims if _is_lead(claim, sentence, context)]
        sides = _sides_near(cues[0], sentence, context) if len(cues) == 1 else None
        if sides is not None and sentence.part is not sections.HEADLINE:
            found[cues[0].id] = (cues[0], sorted(sides, key=stated, reverse=True))
    return found


def _is_lead(claim: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a figure in points or votes is a lead as it is: a nine-point lead; a lead of 1,265 votes."""
    lists, keys = context.vocabulary.lists, sentence.keys
    is_told = claim.stance in SAID and may_be_operand(claim) and is_exact(claim)
    if not is_told or not (_is_in_points(claim, context) or _is_in_votes(claim, context)):
        return False
    first = claim.mention.first
    before, behind = keys[max(first - BEFORE, 0) : first], keys[claim.mention.last : claim.last + SIDES]
    apart = union(lists["margin of what is wrong"], lists["so before"], lists["of an earlier time"], lists["previous"])
    if not apart.isdisjoint((*before, *behind, *keys[claim.last : claim.last + TO_BASE])):
        return False
    if not lists["leads"].isdisjoint(behind):
        return True
    leads_up = union(context.vocabulary.numerals.of, lists["leads to a value"], context.vocabulary.grammar["be"])
    return bool(before) and before[-1] in leads_up and not lists["leads"].isdisjoint(before)


def _is_in_points(claim: Claim, context: Context) -> bool:
    is_count = claim.kind in COUNTED and claim.noun in context.vocabulary.lists["points"]
    return is_count or claim.unit == "percentage_point"


def _is_in_votes(claim: Claim, context: Context) -> bool:
    return claim.kind is kinds.COUNT and claim.noun in context.vocabulary.lists["is voted"]


def _sides_near(cue: Claim, sentence: Sentence, context: Context) -> tuple[Claim, Claim] | None:
    """Give the two sides of the only sentence near a lead that tells of two, be it its own; None where none is sure."""
    near = [index for index in range(sentence.index - NEAR, sentence.index + NEAR + 1) if index >= 0]
    found: list[tuple[Claim, Claim]] = []
    for index in near:
        if not context.are_together(index, sentence.index):
            continue
        sides = _sides_of(cue, index, context)
        if sides is not None:
            found.append(sides)
    if len(found) != 1:
        return None
    told = context.sentences[found[0][0].sentence]
    return found[0] if _is_in_votes(cue, context) or _is_of_one_of_them(sentence, told, context) else None


def _sides_of(cue: Claim, index: int, context: Context) -> tuple[Claim, Claim] | None:
    """Give the two sides that a sentence tells of: 48 per cent for her and 40 for him; 12,480 votes to 11,215."""
    claims = context.by_sentence.get(index, ())
    sentence = context.sentences[index]
    lists = context.vocabulary.lists
    if not claims or sentence.part is sections.HEADLINE or sentence.keys[0] in lists["before one half of all"]:
        # Among women she is backed by 48 per cent and he by 40.
        return None
    if _is_in_points(cue, context):
        sides = [c for c in claims if c.kind is kinds.PERCENT and c.unit == "percent" and not is_part_or_change(c)]
        if sum(stated(claim) for claim in sides) > ALL:
            return None
    else:
        sides = [c for c in claims if c.kind in COUNTED and c.id != cue.id and _may_be_votes(c, claims, context)]
    if len(sides) < SIDES or not all(map(_may_be_side, sides)):
        return None
    if not union(lists["of all who may vote"], lists["of an earlier time"], lists["previous"]).isdisjoint(
        sentence.keys
    ):
        return None
    return (sides[0], sides[1]) if _are_in_a_row(sides, sentence, context) else None


def _may_be_side(claim: Claim) -> bool:
    """Tell whether a figure is told as it is now, and not as what another is compared with."""
    return claim.under != "comparison" and claim.stance in SAID and may_be_operand(claim)


def _may_be_votes(claim: Claim, claims: Sequence[Claim], context: Context) -> bool:
    """Tell whether a figure counts votes, or goes on with some: 12,480 votes to 11,215."""
    if _is_in_votes(claim, context):
        return not is_part_or_change(claim)
    before = next((c for c in reversed(claims) if c.span.end <= claim.span.start), None)
    return before is not None and _is_in_votes(before, context) and claim.noun_from in ("", "series") and not claim.link


def _are_in_a_row(sides: Sequence[Claim], sentence: Sentence, context: Context) -> bool:
    """Tell whether words set two figures of a sentence against each other: to, against, while, and."""
    between = sentence.keys[sides[0].last : sides[1].mention.first]
    links = union(context.vocabulary.lists["sets two sides apart"], context.vocabulary.numerals.joiners)
    opposed = context.vocabulary.lists["opposed clauses"]
    return len(between) <= MOST_BETWEEN and not union(links, opposed).isdisjoint(between)


def _is_of_one_of_them(said: Sentence, told: Sentence, context: Context) -> bool:
    """Tell whether the sides are told of names, one of which is that of the lead, and not of another poll."""
    polls = context.vocabulary.lists["a poll or survey"]
    if said.index != told.index and not polls.isdisjoint(said.keys) and not polls.isdisjoint(told.keys):
        # A poll put him ahead, 28 per cent to 26. The latest poll, however, showed his rival leading.
        return False
    names = [names_told(context, sentence) for sentence in (said, told)]
    return bool(names[1]) and (not names[0] or not names[0].isdisjoint(names[1]))
