"""A lead that grew or shrank, and the one before it: He led by 14,300 votes ... His lead had shrunk to 15,900.

A verb says which way the lead went and where to. What it was before is the only other lead near: told earlier, or
behind it as of an earlier time (They had begun the round six points clear). Both are of one sort and of one owner, as
far as names tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.antecedents import names_told
from numcheck.relations.reading.attribution import clause_start
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.operands import may_be_operand
from numcheck.relations.reading.surroundings import names_another_place
from numcheck.relations.reading.values import COUNTED, SAID

NEAR = 3
"""Sentences between a lead and the one before it, at most."""
TO_VERB = 8
"""Words from a lead to the verb that moves it: lead at the top of the league (widened)."""
TO_LEAD = 4
"""Words from a verb to the lead that it moves: stretched his overall (lead)."""
TO_VALUE = 3
"""Words from verb or lead to where it went: narrowed again to (3.1 points)."""
BEFORE = 6
"""Words before a figure among which stands that it is a lead: the gap between the two was (2.1 points)."""
BEHIND = 2
"""Words behind a figure that make it a lead: six points (clear)."""
MEASURING = (*COUNTED, kinds.DURATION, kinds.MEASURE, kinds.PERCENT)


def find_leads_moved(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each lead that is told to have moved, with the one before it: as the words put them, low and high."""
    lists = context.vocabulary.lists
    told = [
        (sentence, claim, way)
        for sentence, claims in context.told_with(lists["leads"])
        for claim in (claims if len(claims) <= MOST_OF_PROSE else ())
        if (way := _way_to(claim, sentence, context)) is not None
    ]
    if not told:
        return
    moved = {claim.id for _, claim, _ in told}
    for sentence, claim, way in told:
        before = _lead_before(claim, sentence, moved, context)
        if before is not None:
            low, high = (claim, before) if way == "down" else (before, claim)
            roles = (("low", (low,)), ("high", (high,)))
            yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(claim.id,))


def _way_to(claim: Claim, sentence: Sentence, context: Context) -> str | None:
    """Give which way a lead went to a value, None for other figures: his lead had shrunk to (15,900)."""
    keys, lists, first = sentence.keys, context.vocabulary.lists, claim.mention.first
    if not _may_be_lead(claim) or first < TO_VALUE or keys[first - 1] not in lists["to"]:
        return None
    start = max(clause_start(sentence, first, context.vocabulary), first - TO_VERB - TO_VALUE)
    clause = keys[start:first]
    verbs = [at for at, key in enumerate(clause) if way_moved(key, context) is not None]
    leads = [at for at, key in enumerate(clause) if key in lists["leads"]]
    others = [c for c in context.by_sentence[sentence.index] if start <= c.mention.first < first or c.last == first - 1]
    if not verbs or not leads or any(c.kind in MEASURING for c in others):
        # From 11 to 14 points: both are told.
        return None
    verb, lead = verbs[-1], leads[-1]
    is_near = lead < verb or lead - verb <= TO_LEAD
    if not is_near or len(clause) - max(verb, lead) > TO_VALUE + 1:
        return None
    if not context.vocabulary.grammar["modals"].isdisjoint(clause):
        return None
    return way_moved(clause[verb], context)


def way_moved(key: str, context: Context) -> str | None:
    """Give which way a verb moves a value: it shrinks, but it is also cut and extended."""
    lists = context.vocabulary.lists
    if key in lists["makes smaller"]:
        return "down"
    return "up" if key in lists["makes larger"] else context.vocabulary.direction(key)


def _may_be_lead(claim: Claim) -> bool:
    is_told = claim.stance in SAID and claim.part is not sections.HEADLINE
    return is_told and claim.kind in MEASURING and may_be_operand(claim) and claim.unit != "percent"


def _lead_before(claim: Claim, sentence: Sentence, moved: Set[int], context: Context) -> Claim | None:
    """Give the only other lead near one that moved, if it is of before; None without one."""
    at, lists = sentence.index, context.vocabulary.lists
    found: list[Claim] = []
    others: list[Claim] = []
    for other in context.claims_between(at - NEAR, at + NEAR, claim.span.start):
        if other.id == claim.id or not _is_of_one_sort(other, claim, context):
            continue
        told = context.sentences[other.sentence]
        if other.id in moved or _is_lead(other, told, context):
            found.append(other)
        elif not lists["to"].isdisjoint(context.words_before(other, 1)):
            others.append(other)
    if len(found) != 1 or found[0].id in moved:
        return None
    first, last = sorted((found[0].id, claim.id))
    if any(first < other.id < last for other in others):
        # A lead of 5,210 votes, which melted to 1,940 before it widened to 3,870
        return None
    told = context.sentences[found[0].sentence]
    if names_another_place(context, told, sentence) or _are_of_two(told, found[0], sentence, claim, context):
        return None
    return found[0] if found[0].id < claim.id or _is_of_before(found[0], told, context) else None


def _is_of_one_sort(other: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether two leads are told in one unit: votes, points, seconds; one of them may leave it out."""
    lists = context.vocabulary.lists
    if not _may_be_lead(other):
        return False
    points = [c.unit == "percentage_point" or c.noun in lists["points"] for c in (other, claim)]
    if any(points):
        return all(
            point or (c.kind in COUNTED and c.noun is None) for c, point in zip((other, claim), points, strict=True)
        )
    if other.kind in COUNTED and claim.kind in COUNTED:
        bare = union(lists["leads"], lists["calls a number"])
        return other.noun == claim.noun or any(c.noun is None or c.noun in bare for c in (other, claim))
    return other.kind is claim.kind and context.vocabulary.units.dimensions.get(other.unit or "") == (
        context.vocabulary.units.dimensions.get(claim.unit or "")
    )


def _is_lead(claim: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether words at a figure make it a lead: led by 274 votes; six points clear; the gap was 2.1 points."""
    keys, lists, first = sentence.keys, context.vocabulary.lists, claim.mention.first
    if not lists["ahead of others"].isdisjoint(keys[claim.last : claim.last + BEHIND]):
        return True
    start = max(clause_start(sentence, first, context.vocabulary), first - BEFORE)
    before = keys[start:first]
    if not before:
        return False
    if before[-1] in lists["by"]:
        return not lists["leads others"].isdisjoint(before[-TO_LEAD:])
    behind = keys[claim.mention.last : claim.last + BEHIND]
    is_led_to = before[-1] in union(
        context.vocabulary.numerals.of, context.vocabulary.grammar["be"], lists["leads to a value"]
    )
    return (is_led_to and not lists["leads"].isdisjoint(before)) or not lists["leads"].isdisjoint(behind)


def _is_of_before(claim: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a lead is told as of an earlier time: had started six points clear; a year earlier the gap was."""
    lists = context.vocabulary.lists
    before = sentence.keys[: claim.mention.first]
    return not union(lists["had been"], lists["of an earlier time"], lists["previous"]).isdisjoint(before)


def _are_of_two(told: Sentence, before: Claim, said: Sentence, claim: Claim, context: Context) -> bool:
    """Tell whether each of two sentences names an owner of its lead that the other one does not name."""
    one = names_told(context, told, before.mention.first)
    other = names_told(context, said, claim.mention.first)
    return bool(one) and bool(other) and one.isdisjoint(other)
