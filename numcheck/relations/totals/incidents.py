"""Tolls of a headline or lead, as wholes, with those of the incidents that the story tells place by place, as parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from numcheck.language.entries import union
from numcheck.model import sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Number, magnitude
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY
from numcheck.relations.guards.siblings import is_plain, make_another
from numcheck.relations.guards.singles import any_single
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import figures_around
from numcheck.relations.reading.values import ADDING, COUNTED, stated

LEAD = 2
"""Last paragraph in which a toll may sum up what follows."""
GAP, WIDE_GAP = 3, 6
"""Sentences from one incident to the next; more of them where the next one is said to be another."""
FEWEST = 3
PAIR = 2
MOST = 9
NEAREST = Fraction(3, 4)
"""The least ratio of the smaller to the larger of sum and toll."""
NEAREST_COUNTED = Fraction(1, 2)
"""The least ratio of sum and toll, where the toll is said to be of as many incidents as are told."""
OPENING = 6
"""Words at the head of a sentence within which it turns to another incident: meanwhile; in a separate raid."""
TO_INCIDENTS = 6
"""Words from a toll to the count of its incidents: were killed on Sunday in (two raids)."""
PERSON = "person"


def find_incidents(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each toll of the headline or lead with the parts behind it that make it, or else all that must make it."""
    fates = context.vocabulary.lists["fates"]
    by_fate: dict[str, list[Claim]] = {}
    for claim in context.of(*COUNTED):
        if claim.event is not None and claim.event in fates:
            by_fate.setdefault(claim.event, []).append(claim)
    for claims in by_fate.values():
        # One paragraph may hold a whole book; its lead does not.
        tolls = [claim for claim in claims[:MOST] if _may_be_toll(claim, context)]
        for toll in tolls:
            parts = _parts_of(toll, claims, context)
            if not PAIR <= len(parts) <= MOST:
                continue
            # Where each is said to be another one, some of them make the toll only by chance.
            made = None if _are_too_many(parts, toll, context) else _made(parts, toll)
            if made is not None or (_is_all(parts, toll, context) and not make_another(toll, parts, context)):
                roles = (("total", (toll,)), ("part+", tuple(made or parts)))
                yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(parts[0].id,))


def _may_be_toll(claim: Claim, context: Context) -> bool:
    """Tell whether a figure of headline or lead may sum up others: of no place, or "all over" one."""
    is_early = claim.part is sections.HEADLINE or claim.paragraph <= LEAD
    if not (is_early and is_plain(claim) and claim.under == "" and claim.link in ("", "all")):
        return False
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + OPENING]
    return claim.place is None or not context.vocabulary.lists["all over"].isdisjoint(behind)


def _parts_of(toll: Claim, claims: Sequence[Claim], context: Context) -> list[Claim]:
    """Give the figures of a toll's fate behind it, each smaller, near the one before it and of the same day."""
    parts: list[Claim] = []
    for claim in claims:
        if claim.span.start <= toll.span.start or claim.part is sections.HEADLINE or stated(claim) >= stated(toll):
            continue
        if parts and claim.sentence > parts[-1].sentence + (WIDE_GAP if _is_marked(claim, context) else GAP):
            break
        is_aside = claim.under != "" or claim.link not in ("", ADDING) or claim.stance is stances.DENIED
        if is_aside or not is_plain(claim) or _is_of_another_day(claim, toll, context):
            continue
        parts.append(claim)
        parts += [c for c in figures_around(claim, context) if _goes_on(c, claim) and c.event != claim.event]
    return parts


def _is_of_another_day(claim: Claim, toll: Claim, context: Context) -> bool:
    """Tell whether a figure is of another day than a toll; a toll of the day of the story is of any day."""
    today = context.today.mention.value if context.today is not None else None
    if isinstance(today, Period) and toll.period is not None and toll.period.relation is None:
        return toll.period.first != today.first and ANOTHER_DAY.applies(claim, toll)
    return ANOTHER_DAY.applies(claim, toll)


def _goes_on(claim: Claim, before: Claim) -> bool:
    """Tell whether a figure takes over noun and event of one before it: 13 died here, (nine) there."""
    return (
        claim.span.start > before.span.start
        and claim.event is None
        and claim.noun_from == "series"
        and claim.noun == before.noun
        and claim.under == ""
        and is_plain(claim)
    )


def _made(parts: Sequence[Claim], toll: Claim) -> tuple[Claim, ...] | None:
    """Give the largest set of two parts or more that sums up to a toll; None if there is none."""
    for size in range(len(parts), PAIR - 1, -1):
        for some in combinations(parts, size):
            if _sum(some) == magnitude(stated(toll)):
                return some
    return None


def _is_all(parts: Sequence[Claim], toll: Claim, context: Context) -> bool:
    """Tell whether parts must make a toll: as many as it is said to be of, or of places apart and above or near it."""
    summed, value = _sum(parts), magnitude(stated(toll))
    if _are_as_many_as_told(parts, toll, context):
        is_over = summed > value or not any_single(parts, context)
        return is_over and min(summed, value) >= max(summed, value) * NEAREST_COUNTED
    if min(summed, value) < max(summed, value) * NEAREST:
        return False
    if _are_too_many(parts, toll, context):
        return True
    if len(parts) < FEWEST or not _are_apart(parts):
        return False
    return summed > value or (parts[-1].link == ADDING and not any_single(parts, context))


def _are_as_many_as_told(parts: Sequence[Claim], toll: Claim, context: Context) -> bool:
    """Tell whether a count behind a toll makes it one of as many incidents as there are parts: in two crashes."""
    keys, lists = context.sentences[toll.sentence].keys, context.vocabulary.lists
    behind = [c for c in context.by_sentence[toll.sentence] if c.span.start >= toll.span.end and c.kind in COUNTED]
    number = next((c for c in behind if c.noun_from == "after"), None)
    if number is None or stated(number) != len(parts) or number.mention.first - toll.last > TO_INCIDENTS:
        return False
    before = keys[number.mention.first - 1]
    is_told_apart = len({part.sentence for part in parts}) == len(parts)
    past = union(lists["before now"], lists["previous"])
    is_of_now = all(past.isdisjoint(context.sentences[part.sentence].keys) for part in parts)
    return before in lists["before a circumstance"] and is_told_apart and is_of_now


def _are_too_many(parts: Sequence[Claim], toll: Claim, context: Context) -> bool:
    """Tell whether parts of akin nouns, each told as another incident, come to more than a toll, but near it.

    Eight died here; in a separate clash four were killed: they are more than nine.
    """
    value = magnitude(stated(toll))
    if not value < _sum(parts) <= value / NEAREST:
        return False
    return all(_are_called_alike(part, toll, context) for part in parts) and all(
        _is_marked(part, context) for part in parts[1:]
    )


def _are_called_alike(part: Claim, toll: Claim, context: Context) -> bool:
    """Tell whether the nouns of a part and a toll may be of the same people: none, "person", or akin."""
    nouns, one, other = context.vocabulary.nouns, part.noun, toll.noun
    if one is None or other is None or PERSON in (one, other):
        return True
    return nouns.are_synonyms(one, other) or nouns.is_a(one, other) or nouns.is_a(other, one)


def _is_marked(part: Claim, context: Context) -> bool:
    """Tell whether words at the head of the sentence of a part turn to another incident: in a separate raid."""
    opening = context.sentences[part.sentence].keys[: min(OPENING, part.mention.first)]
    return part.link in ("", ADDING) and not context.vocabulary.lists["opens another incident"].isdisjoint(opening)


def _are_apart(parts: Sequence[Claim]) -> bool:
    """Tell whether each part has a place that none before it has, or adds to others: another four."""
    places: set[str] = set()
    for part in parts:
        if part.place is not None and part.place not in places:
            places.add(part.place)
        elif part.link != ADDING:
            return False
    return True


def _sum(claims: Sequence[Claim]) -> Number:
    total: Number = 0
    for claim in claims:
        total += magnitude(stated(claim))
    return total
