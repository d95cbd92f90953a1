"""People told by sex and age: 94 were brought ashore; 61 men, 22 women and 17 children.

A number of people (total) is given with the list of men, women, children or other kinds (part+) that must add up to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.language.words import DASHES
from numcheck.model import stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE
from numcheck.relations.guards.two_things import may_be_another_incident
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, are_halves, is_exact, stated
from numcheck.relations.totals.kin import find_kin
from numcheck.relations.totals.victims import find_victims, goes_on_behind

REACH = 2
"""Sentences between a number of people and the list of who they are."""
NEAREST = Fraction(4, 5)
"""How near the smaller of number and list must come to the larger: other people would hardly be as many."""
FEWEST = 2
STAYING = ("hold",)
"""Events of people who are merely somewhere: five slept in the house; two women and two children were inside."""
ANYBODY = "person"
"""The noun that people of any kind are counted by."""
MARKS = DASHES | {","}
ASIDE = 4
"""Words between "all 14 people" and the comma before the list: on board."""


def find_people(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each list of kinds of people with the number before it that it may break down.

    Lists far from their number are found by `kin` and `victims`.
    """
    yield from find_kin(context, definition)
    yield from find_victims(context, definition)
    for claims in [claims for claims in context.by_sentence.values() if len(claims) >= FEWEST]:
        for whole, listed in _told_apart(claims, context):
            yield Relation(
                definition.kind,
                (("total", (whole,)), ("part+", tuple(listed))),
                strength=Strength.NATURAL,
                about=(listed[0].id,),
            )
        for parts in _lists(claims, context):
            total = _total(parts, context)
            if total is not None and not _is_of_others(parts, total, context):
                yield Relation(
                    definition.kind,
                    (("total", (total,)), ("part+", tuple(parts))),
                    strength=Strength.NATURAL,
                    about=(parts[0].id,),
                )


def _told_apart(claims: Sequence[Claim], context: Context) -> Iterator[tuple[Claim, list[Claim]]]:
    """Give each "all 14 people on board, nine soldiers, three crew and four engineers" with its list."""
    for at, total in enumerate(claims):
        if total.link not in ("", "all") or not _is_person(total, context) or not is_exact(total):
            continue
        keys = context.sentences[total.sentence].keys
        parts: list[Claim] = []
        reached = total.last
        for claim in claims[at + 1 :]:
            between = keys[reached : claim.mention.first]
            is_joined = _is_joint(between, context) if parts else _opens_list(between)
            if not is_joined or not _is_of_whole(claim, total, context) or not is_exact(claim) or claim.link:
                break
            parts.append(claim)
            reached = claim.last
        if len(parts) < FEWEST:
            continue
        kinds = {noun for part in parts for noun in context.vocabulary.nouns.wider_words(part.noun or "")}
        is_named = total.noun in kinds or are_halves([part.noun for part in parts], context.vocabulary)
        if is_named and reached < len(keys) and not keys[reached][:1].isalnum():
            summed, value = sum(stated(part) for part in parts), stated(total)
            if min(value, summed) >= max(value, summed) * NEAREST:
                yield total, parts


def _opens_list(keys: Sequence[str]) -> bool:
    """Tell whether a mark stands between people and the list of who they are: nine people were hurt -- six drivers."""
    return bool(keys) and keys[-1] in MARKS and len([key for key in keys if key not in MARKS]) < ASIDE


def _is_of_whole(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether the noun of a figure is a kind of that of the whole, or a sex or an age: crew, women; people."""
    is_wider = total.noun in context.vocabulary.nouns.wider_words(claim.noun or "")
    return is_wider or claim.noun in context.vocabulary.lists["sexes and ages"]


def _is_joint(keys: Sequence[str], context: Context) -> bool:
    """Tell whether words join two members of a list: a comma, "and", or both."""
    joiners = context.vocabulary.numerals.joiners
    return 0 < len(keys) <= 2 and (keys[0] == "," or keys[0] in joiners) and all(key in joiners for key in keys[1:])


def _is_person(claim: Claim, context: Context) -> bool:
    return claim.noun is not None and claim.kind is Kind.COUNT and context.vocabulary.nouns.is_a(claim.noun, "person")


def _lists(claims: Sequence[Claim], context: Context) -> Iterator[list[Claim]]:
    """Give the runs of counts that name people by sex or age, of which no two name the same ones."""
    run: list[Claim] = []
    for claim in (*claims, None):
        if claim is not None and claim.under not in ("part", "comparison") and _is_told_by_kind(claim, context):
            run.append(claim)
            continue
        if (
            len(run) >= FEWEST
            and len({part.noun for part in run}) == len(run)
            and not _goes_on(run[-1], claim, context)
        ):
            yield run
        run = []


def _goes_on(last: Claim, claim: Claim | None, context: Context) -> bool:
    """Tell whether a list goes on with a figure of others: 19 children, 27 adults and two rescuers."""
    if claim is None or claim.kind is not Kind.COUNT:
        return False
    return _is_joint(context.sentences[last.sentence].keys[last.last : claim.mention.first], context)


def _is_told_by_kind(claim: Claim, context: Context) -> bool:
    return (
        claim.noun is not None
        and claim.kind is Kind.COUNT
        and (claim.noun in context.vocabulary.lists["sexes and ages"] or _is_victim(claim, context))
        and is_exact(claim)
        and claim.link == ""
        and claim.stance is not stances.DENIED
    )


def _is_victim(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts people of some kind to whom the worst happened: it killed nine policemen."""
    is_named = claim.noun_from == "after" and claim.noun != ANYBODY and claim.role == "object"
    return is_named and claim.event in context.vocabulary.lists["fates"] and _is_person(claim, context)


def _total(parts: Sequence[Claim], context: Context) -> Claim | None:
    """Give the nearest number of people before a list that comes near to its sum."""
    summed = sum(stated(part) for part in parts)
    first = parts[0]
    is_by_sex = all(part.noun in context.vocabulary.lists["sexes and ages"] for part in parts)
    for claim in reversed(context.claims_between(first.sentence - REACH, first.sentence, first.span.start)):
        if claim.span.start >= first.span.start:
            continue
        if claim.sentence == first.sentence and claim.noun is None and claim.is_definite and is_exact(claim):
            # A definite number in the list's sentence is its total, whatever stands before: among the 38 were 14 women.
            return claim if min(stated(claim), summed) >= max(stated(claim), summed) * NEAREST else None
        if claim.sentence == first.sentence and claim.kind in COUNTED and is_exact(claim) and stated(claim) == summed:
            # Of the 34, 31 have been named, 23 men and eight women.
            return claim
        if claim.kind is not Kind.COUNT or claim.noun is None:
            continue
        if (
            context.vocabulary.nouns.is_a(claim.noun, "person")
            and claim.noun not in context.vocabulary.lists["sexes and ages"]
            and is_exact(claim)
            and (claim.link in ("", "all") or (claim.link == "of_the" and claim.noun_from == "of"))
            and claim.under not in ("part", "comparison")
        ):
            if claim.event is not None and any(_befell_another(part, claim, context) for part in parts):
                return None
            if not is_by_sex and (claim.noun != ANYBODY or any(part.event != claim.event for part in parts)):
                return None
            is_apposed = first.event is None and first.sentence == claim.sentence
            if claim.noun != ANYBODY and not is_apposed and (claim.event is None or claim.event != first.event):
                # 26 rescuers, beside the men and women whom they saved
                return None
            value = stated(claim)
            if summed < value and _goes_on_with_rest(parts[-1], value - summed, context):
                return None
            near = min(value, summed) >= max(value, summed) * NEAREST
            return claim if near else None
    return None


def _is_of_others(parts: Sequence[Claim], total: Claim, context: Context) -> bool:
    """Tell whether a list of another sentence than a number may be of other people: of another day, place or raid."""
    summed = sum(stated(part) for part in parts)
    if total.sentence == parts[0].sentence or summed == stated(total):
        return False
    if summed < stated(total) and (parts[0].period != total.period or goes_on_behind(parts[-1], context)):
        # Over the weekend 66 were held. On Saturday guards held 40 students and 18 clerks.
        return True
    is_apart = any(excuse.applies(total, part) for excuse in (ANOTHER_PLACE, ANOTHER_DAY) for part in parts)
    return is_apart or may_be_another_incident(parts[0], context)


def _goes_on_with_rest(last: Claim, lacking: Number, context: Context) -> bool:
    """Tell whether a list goes on with the few whom it lacks: 56 adults and 30 children, with one body unidentified."""
    behind = [c for c in context.by_sentence[last.sentence] if c.span.start > last.span.start]
    return any(is_exact(claim) and claim.kind in COUNTED and stated(claim) == lacking for claim in behind)


def _befell_another(part: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a part has another event than the total: the fire hurt 26 people; police arrested three men."""
    fates = context.vocabulary.lists["fates"]
    is_other = part.event not in (None, total.event) and part.role in ("object", "subject")
    return is_other and (part.event in fates or total.event in fates or part.event not in STAYING)
