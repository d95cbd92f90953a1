"""People of several kinds who share one fate, told in one breath, and their number elsewhere: 19 guards and four cooks.

Who they were is often told paragraphs below how many there were, or in the lead below a headline, so that no sentence
holds both. What ties the two is the fate, or that they were aboard: the story must have told only one number of those
who died, were hurt, held or carried before it says who they were.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE, ANOTHER_SOURCE, PLAN, find_excuses
from numcheck.relations.guards.singles import any_single
from numcheck.relations.guards.two_things import may_be_another_incident
from numcheck.relations.reading.attribution import end_of_told, start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, is_exact, stated

FEWEST = 2
REACH = 40
"""Sentences on either side of a row of people within which their number may stand."""
LEAST = 10
"""The least number of people that a row makes surely by no chance."""
NEAREST = Fraction(4, 5)
"""The least ratio of the smaller to the larger of sum and number: other people would hardly be as many."""
TO_ABOARD = 3
"""Words behind a figure within which stands that its people were aboard: were on board."""
ABOARD = "aboard"
PERSON = "person"
TRIED = (ANOTHER_PLACE, ANOTHER_DAY, ANOTHER_SOURCE, PLAN)


def find_victims(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each row of people of one fate with a number of it that they make, or else the only one of the story."""
    for parts in _rows(context):
        fate = _fate_of(parts[0], context) or _fate_of(parts[-1], context)
        if fate is None:
            continue
        told = [
            c for c in _elsewhere(parts, context) if _may_be_all(c, parts, context) and _fate_of(c, context) == fate
        ]
        total = _made(told, parts) or _must_make(told, parts, context)
        if total is not None:
            roles = (("total", (total,)), ("part+", tuple(parts)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(parts[0].id,))


def _fate_of(claim: Claim, context: Context) -> str | None:
    """Give what befell those whom a figure counts, or that they were aboard; None if neither is told."""
    lists = context.vocabulary.lists
    if claim.event in lists["fates"]:
        return claim.event
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + TO_ABOARD]
    is_aboard = claim.event in lists["events of those aboard"] or not lists["right behind those aboard"].isdisjoint(
        behind
    )
    return ABOARD if is_aboard else None


def _rows(context: Context) -> Iterator[list[Claim]]:
    """Give the counts of people of unlike kinds with only commas and "and" between: nine guards and four cooks."""
    run: list[Claim] = []
    for claim in (*context.of(kinds.COUNT), None):
        if claim is not None and run and _goes_on(run, claim, context):
            run.append(claim)
            continue
        if len(run) >= FEWEST and _is_ended(run, context):
            yield run
        run = [claim] if claim is not None and _is_kind(claim, context) else []


def _goes_on(run: Sequence[Claim], claim: Claim, context: Context) -> bool:
    """Tell whether a count is the next of a row: of another kind of people, of no other fate, behind a joint."""
    if claim.sentence != run[-1].sentence or claim.event not in (None, run[0].event) or not _is_kind(claim, context):
        return False
    joiners = context.vocabulary.numerals.joiners
    between = context.sentences[claim.sentence].keys[run[-1].last : claim.mention.first]
    joint = between[1:] if _shares_noun(run[-1], claim, between) else between
    is_joint = 0 < len(joint) <= FEWEST and all(key == "," or key in joiners for key in joint)
    return is_joint and (joint is not between or all(_is_another_kind(claim, part) for part in run))


def _shares_noun(part: Claim, claim: Claim, between: Sequence[str]) -> bool:
    """Tell whether a count has but one word before the noun of the next one: eight Kenyan and two Thai cooks."""
    is_bare = part.last == part.mention.last and part.noun == claim.noun and bool(claim.modifiers)
    return is_bare and len(between) > 1 and between[0][:1].isalpha() and between[0] not in claim.modifiers


def _is_kind(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is an exact count of people of some kind, and of no others told before: nine guards."""
    noun = claim.noun
    return (
        noun is not None
        and noun != PERSON
        and claim.noun_from in ("after", "series")
        and claim.link == ""
        and claim.under == ""
        and claim.stance is not stances.DENIED
        and claim.part is not sections.TABLE
        and is_exact(claim)
        and context.vocabulary.nouns.is_a(noun, PERSON)
    )


def _is_another_kind(claim: Claim, part: Claim) -> bool:
    """Tell whether two counts are of unlike people, by their nouns or by what stands before it: nine Kenyan clerks."""
    if claim.noun != part.noun:
        return True
    return bool(claim.modifiers) and bool(part.modifiers) and claim.modifiers != part.modifiers


def _is_ended(run: Sequence[Claim], context: Context) -> bool:
    """Tell whether "and" stands before the last of a row, and nothing is joined to its two ends."""
    keys, joiners = context.sentences[run[0].sentence].keys, context.vocabulary.numerals.joiners
    first, last = run[0].mention.first, run[-1].last
    if joiners.isdisjoint(keys[run[-2].last : run[-1].mention.first]):
        return False
    before, behind = keys[max(first - 1, 0) : first], keys[last : last + 2]
    return joiners.isdisjoint(before) and joiners.isdisjoint(behind)


def _elsewhere(parts: Sequence[Claim], context: Context) -> list[Claim]:
    """Give the numbers in other sentences near a row that are larger than each of its parts."""
    at, start, most = parts[0].sentence, parts[0].span.start, max(stated(part) for part in parts)
    near = (*context.claims_between(at - REACH, at - 1, start), *context.claims_between(at + 1, at + REACH, start))
    return [c for c in near if c.kind in COUNTED and c.quantity is not None and stated(c) > most]


def _may_be_all(claim: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a figure is a number of people that may hold all of a row, of no other noun."""
    is_plain = claim.link in ("", "all") and claim.under == "" and claim.part is not sections.TABLE
    return is_plain and _is_of_anybody(claim, parts, context)


def _is_of_anybody(claim: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a figure counts people as such, the fate itself, or a kind that holds all of a row."""
    noun, vocabulary = claim.noun, context.vocabulary
    if noun is None or noun == PERSON or noun in vocabulary.lists["parts that people play"]:
        return True
    if noun in vocabulary.events.words.get(claim.event or "", ()) or noun in vocabulary.grammar["number nouns"]:
        return True
    return all(part.noun == noun or noun in vocabulary.nouns.wider_words(part.noun or "") for part in parts)


def _made(told: Sequence[Claim], parts: Sequence[Claim]) -> Claim | None:
    """Give the first number that a row makes; None if there is none."""
    summed = sum(stated(part) for part in parts)
    return next((claim for claim in told if summed >= LEAST and stated(claim) == summed), None)


def _must_make(near: Sequence[Claim], parts: Sequence[Claim], context: Context) -> Claim | None:
    """Give the number that a row must make: the only one of the story, near the sum, of the same place and time."""
    summed = sum(magnitude(stated(part)) for part in parts)
    # Later numbers may be of other incidents: 22 died there in 2009.
    told = [claim for claim in near if claim.span.start < parts[0].span.start] or [*near]
    values = {magnitude(stated(claim)) for claim in told}
    if len(values) != 1 or not all(map(is_exact, told)):
        return None
    value = min(values)
    if not max(value, summed) * NEAREST <= min(value, summed):
        return None
    if value > summed and not _are_all_aboard(parts, context):
        # Twenty farmers and 12 fishermen were among the 36 who died: few stories tell of all.
        return None
    if may_be_another_incident(parts[0], context) or _may_be_fewer_or_more(parts, told[0], context):
        return None
    if any(find_excuses(claim, part, TRIED)[0] for claim in told for part in parts):
        return None
    return None if _is_explained(value - summed, told[0], parts, context) else told[0]


def _are_all_aboard(parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a row is said to be what a ship or plane carried, and nothing is joined to it."""
    is_carried = parts[0].event in context.vocabulary.lists["events of those aboard"]
    return is_carried and not any_single(parts, context) and not goes_on_behind(parts[-1], context)


def _may_be_fewer_or_more(parts: Sequence[Claim], total: Claim, context: Context) -> bool:
    """Tell whether a row may be no row of all: licensed to carry, seriously hurt, held across the country."""
    lists, sentence = context.vocabulary.lists, context.sentences[parts[0].sentence]
    keys, there = sentence.keys, context.sentences[total.sentence].keys
    told = {*keys[start_of_told(sentence, context.vocabulary) : end_of_told(sentence, context.vocabulary)]}
    if not told.isdisjoint(lists["all over"] | lists["of all places"]):
        return True
    if not (told & lists["degrees of harm"]) <= {*there}:
        return True
    # Licensed to carry, able to hold; but not: was said to be carrying.
    return any(
        one in lists["to"] and context.vocabulary.lemma(two) in lists["events of those aboard"]
        for one, two in pairwise(keys[: parts[0].mention.first])
    )


def goes_on_behind(last: Claim, context: Context) -> bool:
    """Tell whether "and" stands anywhere behind a row in what its sentence tells: and several guards were hurt, too."""
    sentence = context.sentences[last.sentence]
    behind = sentence.keys[last.last : end_of_told(sentence, context.vocabulary)]
    return not context.vocabulary.numerals.joiners.isdisjoint(behind)


def _is_explained(lacking: Fraction | int, total: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether another figure of the fate is what a row lacks, or has too much: three more died in hospital."""
    ids = {total.id, *(part.id for part in parts)}
    return any(
        claim.id not in ids
        and claim.event == total.event
        and claim.quantity is not None
        and stated(claim) == abs(lacking)
        for claim in context.of(*COUNTED)
    )
