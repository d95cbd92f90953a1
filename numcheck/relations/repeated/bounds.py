"""Bounds, hedged figures and ranges with the exact figure that each must allow, as relations: over 60, the 52 homes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Quantity
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import find_excuses
from numcheck.relations.reading.context import Context, around
from numcheck.relations.reading.surroundings import Surroundings
from numcheck.relations.reading.values import TOP, is_exact, stated

NEAREST = Fraction(4, 5)
"""The least ratio of the smaller to the larger of both: counts of other things would hardly be so near."""
FEWEST = 12
"""Least count: smaller ones of one noun are near each other by chance."""
SHORTLY = 4
"""Sentences from a loose figure to one that points back at it by its event alone."""
TO_MORE = 2
"""Words behind a figure within which a preposition may say which of them are meant."""
MOST_TIMES = 2
"""The most times that one of both may be the other one, if the later points back."""
TELLING = 2
"""Words that the sentences of two figures must have in common to be of the same things."""


def find_bounds(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each bound with the exact figure that it must allow: more than 60 homes, the 64 homes."""
    return _find(context, definition, _is_bound)


def find_hedges(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure hedged to one side with the exact figure that it must allow: nearly 500, 497."""
    return _find(context, definition, _is_one_sided)


def find_ranges(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each range with the exact figure that must lie in it: 20 to 30 buses, the 28 buses."""
    return _find(context, definition, _is_range)


def _is_bound(quantity: Quantity) -> bool:
    return not quantity.is_range and (quantity.hedge.low is None or quantity.hedge.high is None)


def _is_one_sided(quantity: Quantity) -> bool:
    low, high = quantity.hedge.low, quantity.hedge.high
    return not quantity.is_range and low is not None and high is not None and (low == 1) != (high == 1)


def _is_range(quantity: Quantity) -> bool:
    return quantity.is_range


def _find(context: Context, definition: Definition, is_loose: Callable[[Quantity], bool]) -> Iterator[Relation]:
    counts = context.once(_of_their_own)
    for loose in counts:
        if loose.quantity is None or not is_loose(loose.quantity):
            continue
        near = [claim for claim in around(counts, loose) if _is_near(loose, claim, context)]
        near = near or _pointed(loose, counts, context)
        exact = {stated(claim) for claim in near if is_exact(claim)}
        if len(exact) != 1:
            # Two figures: at most one of them is what the loose one stands for, and nothing says which.
            continue
        for point in near:
            strength = _strength(loose, point, context)
            if strength is None:
                continue
            left, tried = find_excuses(loose, point)
            if not left:
                yield Relation(
                    definition.kind,
                    (("loose", (loose,)), ("exact", (point,))),
                    strength=strength,
                    tried=tried,
                    about=(loose.id,),
                )
                break


def _of_their_own(context: Context) -> Sequence[Claim]:
    """Give the counts with a noun that are asserted, are not part of another figure, and reach FEWEST."""
    return [claim for claim in context.of(kinds.COUNT) if _is_of_its_own(claim)]


def _is_of_its_own(claim: Claim) -> bool:
    return (
        claim.noun is not None
        and claim.quantity is not None
        and not claim.quantity.is_vague
        and claim.quantity.low >= FEWEST
        and claim.under == ""
        and claim.link in ("", "all", "same")
        and claim.part not in (sections.FURNITURE, sections.TABLE)
        and claim.stance not in (stances.DENIED, stances.PLANNED)
    )


def _is_near(loose: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a figure elsewhere has a synonym of a loose one's noun and comes NEAREST to one of its ends."""
    if claim.sentence == loose.sentence or claim.noun is None or loose.noun is None or loose.quantity is None:
        return False
    if not context.vocabulary.nouns.are_synonyms(loose.noun, claim.noun) or claim.unit != loose.unit:
        return False
    value = stated(claim)
    return any(min(value, end) >= max(value, end) * NEAREST for end in (loose.quantity.low, loose.quantity.high))


def _pointed(loose: Claim, counts: Sequence[Claim], context: Context) -> list[Claim]:
    """Give the only figure behind a loose one that points back at what it tells: more than 200 died; the 159 dead.

    It is called by what befell or was done by those counted, and nothing more is said of which of them are meant.
    """
    behind = [c for c in around(counts, loose, SHORTLY) if c.sentence > loose.sentence and c.is_definite]
    told = [c for c in behind if _is_by_event(loose, c, context)]
    return told if len(told) == 1 and len([c for c in counts if _is_by_event(loose, c, context)]) == 1 else []


def _is_by_event(loose: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts those whom the event of another befell: the 159 dead; the 32,000 who took part."""
    if loose.event is None or claim.noun is None or not is_exact(claim) or claim.modifiers or claim.id == loose.id:
        return False
    behind = context.sentences[claim.sentence].keys[claim.mention.last : claim.mention.last + TO_MORE]
    is_dated = any(c.kind is kinds.DATE for c in context.by_sentence[claim.sentence])
    is_called = claim.noun_from == "event" and claim.event == loose.event
    is_called = is_called or loose.event in context.vocabulary.events_of((claim.noun,))[0]
    low, high = sorted((stated(claim), stated(loose)))
    is_like = is_called and high <= low * MOST_TIMES
    # The 159 dead of the first night; the 87 arrested on Monday
    return is_like and not is_dated and context.vocabulary.grammar["prepositions"].isdisjoint(behind)


def _is_of_a_while(claim: Claim) -> bool:
    """Tell whether the period of a figure is longer than a day: last month; so far this year."""
    return claim.period is not None and claim.period.grain is not grains.DAY


def _strength(loose: Claim, point: Claim, context: Context) -> Strength | None:
    """Give how surely an exact figure is what a loose one stands for, by what both share; None if it is not."""
    if not is_exact(point) or not set(point.modifiers) <= {*loose.modifiers, *loose.context}:
        return None
    around_them = context.once(Surroundings)
    if any(around_them.of(claim).is_apart for claim in (loose, point)):
        return None
    if sections.HEADLINE not in (loose.part, point.part) and around_them.are_in_other_company(loose, point):
        # At least 82 dead and over 1,700 hurt, elsewhere 75 dead and 1,643 hurt: the figures beside differ as well.
        return None
    if not point.is_definite and _is_of_a_while(loose) != _is_of_a_while(point):
        # More than 80 this year, and 66 in two blasts: a long period and a day.
        return None
    if _is_by_event(loose, point, context) and point.is_definite:
        return Strength.NATURAL
    shared = len((loose.context & point.context) - {loose.noun, point.noun, loose.event, point.event})
    same_event = point.event is not None and point.event == loose.event
    happened = {c.event for c in (loose, point) if c.event is not None} - context.vocabulary.lists["says"]
    if point.modifiers and point.modifiers == loose.modifiers and len(happened) < 2:
        # Two counts with the same modifier are one, if the sentences share more than that: 140 scientific papers.
        return Strength.NATURAL if shared > len(point.modifiers) or point.is_definite else Strength.POSSIBLE
    if not point.is_definite:
        if (loose.place is None) != (point.place is None) and {loose.part, point.part}.isdisjoint(TOP):
            # 38 people were killed on Monday; it killed more than 40 in Orle in July: only one of them has a place.
            return None
        return Strength.NATURAL if same_event and shared >= TELLING else None
    if len(happened) > 1:
        return Strength.NATURAL if shared >= TELLING else Strength.POSSIBLE if shared else None
    return Strength.NATURAL if shared or same_event else None
