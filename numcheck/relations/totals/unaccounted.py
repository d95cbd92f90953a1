"""Those who were there, and what became of them: who came out, who died, and who is still missed.

Either those who are missed are told first, and those who were there below with the fates of the others; or a story
tells anywhere how many were aboard, how many died and how many survived. The roles are total, gone+ and left; total
less gone must be left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from numcheck.language.entries import union
from numcheck.model import grains, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE
from numcheck.relations.guards.singles import any_single_in
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.values import ADDING, COUNTED, OF_A_WHOLE, is_exact, stated
from numcheck.relations.totals.tally import goes_on_with_crew

TOP = 3
"""Paragraphs in which the story tells how many are still missed."""
REACH = 3
"""Sentences behind the count of who was there in which the fates of the others are told."""
FARTHEST = 20
"""The same where it tells last of all how many are still missed."""
MOST = 4
"""Counts of fates that are added up together: those who were freed, fled, died, and were found dead later."""
NEAREST = Fraction(3, 4)
"""How near the sum of all fates must come to the count of who was there."""
MOST_SINGLE = 2
"""The most people that a text may tell of one by one, without a figure."""
BEHIND = 2
"""Words behind a figure among which it says that they are missed."""
TO_SEARCH = 4
"""The same behind "that leaves" and a figure: to be accounted for."""
TO_PLACE = 6
"""Words behind a count of people among which stands where they were: 58 men were working below ground."""
ALL_OF_THEM = ("", "all")
"""Links of a figure that counts all, not some of a whole."""


def find_unaccounted(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the count of the missed, or of survivors, with that of who was there and the counts of all known fates."""
    yield from _survivors(context, definition)
    lists = context.vocabulary.lists
    if not context.holds_any(union(lists["said of the missed"], lists["still to be found"])):
        return
    left = _still_missed(context)
    if left is None:
        return
    totals = [claim for claim in context.claims if _were_there(claim, left, context)]
    readings = [(total, gone) for total in totals if (gone := _accounted_for(total, left, context))]
    # A fate that counts as many as were there is told of all of them: the 66 victims.
    readings = [(total, gone) for total, gone in readings if all(stated(c) != stated(total) for c in gone)]
    if not readings:
        return
    total, gone = next((r for r in readings if _sum(r[1], left) == stated(r[0])), readings[0])
    if _sum(gone, left) + stated(left) == stated(total):
        # As many as are missed met another fate: six are missing, and six have died.
        return
    if _is_gap_told(_sum(gone, left) - int(stated(total)), (total, *gone, left), context):
        return
    if _is_told_elsewhere(_sum(gone, left), total, context) or _is_drawn_otherwise(left, context):
        return
    roles = (("total", (total,)), ("gone+", tuple(gone)), ("left", (left,)))
    yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(left.id,))


def _still_missed(context: Context) -> Claim | None:
    """Give the last count of the missed, of the lead or else of anywhere; None where a story has two numbers of them.

    Those who were trapped need not be those who still are: nine were trapped; five miners are still missing.
    """
    told = [c for c in context.of(*COUNTED) if _is_missed(c, context) and _is_told(c, context)]
    # "All" the missed have been found again: all nine missed divers are safe.
    told = [c for c in told if c.link != "all"]
    missed = [c for c in told if c.paragraph <= TOP] or told
    if len({stated(c) for c in missed}) > 1:
        missed = [c for c in missed if c.event not in context.vocabulary.lists["held where they are"]]
    return missed[-1] if len({stated(c) for c in missed}) == 1 else None


def _is_told_elsewhere(value: Number, total: Claim, context: Context) -> bool:
    """Tell whether another count near a total is what the fates make: first 22 were below, later it was 25."""
    if value == stated(total):
        return False
    near = context.claims_between(total.sentence - REACH, total.sentence + REACH, total.span.start)
    return any(c.kind in COUNTED and c.quantity is not None and stated(c) == value for c in near)


def _is_drawn_otherwise(left: Claim, context: Context) -> bool:
    """Tell whether the story draws how many are left itself, and means others: which leaves 15 at large."""
    draws = context.vocabulary.lists["draws a sum"]
    return any(
        claim.kind in COUNTED
        and is_exact(claim)
        and stated(claim) != stated(left)
        and not draws.isdisjoint(context.words_before(claim, 1))
        for claim in context.claims
        if claim.id != left.id
    )


def _is_gap_told(gap: int, told: Sequence[Claim], context: Context) -> bool:
    """Tell whether a sentence of some counts tells the number by which they are too many: two of them on the ground."""
    ids = {claim.id for claim in told}
    return any(
        c.id not in ids and c.kind in COUNTED and c.quantity is not None and stated(c) == gap
        for at in {claim.sentence for claim in told}
        for c in context.by_sentence[at]
    )


def _are_of_another_event(left: Claim, context: Context) -> bool:
    """Tell whether survivors are said to be those of another wreck."""
    lists, keys = context.vocabulary.lists, context.sentences[left.sentence].keys
    behind = keys[left.last : left.last + BEHIND]
    return (
        len(behind) == BEHIND
        and behind[0] in context.vocabulary.numerals.of
        and behind[1] in union(lists["tells apart"], lists["articles"])
    )


def _accounted_for(total: Claim, left: Claim, context: Context) -> Sequence[Claim]:
    """Give the counts of all known fates, of the lead and behind the total; none if they leave too much open."""
    reach = max(REACH, min(left.sentence - total.sentence, FARTHEST))
    near = context.claims_between(total.sentence, total.sentence + reach, total.span.start)
    behind = [claim for claim in near if claim.span.start > total.span.start]
    ahead = [c for c in context.claims if c.paragraph <= TOP and c.span.start < total.span.start]
    told: dict[Number, Claim] = {}
    for claim in (*ahead, *behind):
        if _is_added_to_a_toll(claim, context):
            continue
        if _is_fate(claim, total, left, context) and stated(claim) not in (0, stated(left)):
            told.setdefault(stated(claim), claim)
    for size in range(min(len(told), MOST), 0, -1):
        for gone in combinations(told.values(), size):
            if _sum(gone, left) == stated(total):
                return gone
    gone = tuple(told.values())
    return gone if gone and _is_full(total, gone, left) and not _is_open(total, gone, left, behind, context) else ()


def _is_added_to_a_toll(claim: Claim, context: Context) -> bool:
    """Tell whether "another" count is only the rise of a toll: found 11 more bodies, which takes it to 49."""
    if claim.link != ADDING:
        return False
    rising = union(context.vocabulary.lists["range links"], context.vocabulary.lists["to"])
    here, keys = context.by_sentence[claim.sentence], context.sentences[claim.sentence].keys
    return any(c.kind in COUNTED and c.mention.first > claim.last and keys[c.mention.first - 1] in rising for c in here)


def _is_fate(claim: Claim, total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a figure counts some whose fate is told, on the day and at the place of the missed."""
    if claim.event not in context.vocabulary.lists["ends of a search"] or not _is_told(claim, context):
        return False
    if claim.link in OF_A_WHOLE and claim.id != total.id + 1:
        # 17 of them with burns; but right behind a whole, who they are some of is known: 58 men, of whom 40 escaped.
        return False
    is_of_this_week = claim.period is not None and claim.period.said.weekday is not None
    return (is_of_this_week or not ANOTHER_DAY.applies(claim, left)) and not ANOTHER_PLACE.applies(claim, left)


def _is_open(total: Claim, gone: Sequence[Claim], left: Claim, behind: Sequence[Claim], context: Context) -> bool:
    """Tell whether fates may be missing: others were there, a toll is older, or more are told of elsewhere."""
    lists = context.vocabulary.lists
    dead = [claim for claim in gone if claim.event in lists["deaths"]]
    lacking = int(stated(total)) - _sum(gone, left)
    if len(dead) > 1 or goes_on_with_crew(total, context):
        return True
    if lacking <= 0:
        return False
    sentences = range(min(c.sentence for c in (*gone, total)), min(total.sentence + REACH + 1, len(context.sentences)))
    if any(_tells_of_the_others(at, context) for at in sentences):
        return True
    if lacking <= MOST_SINGLE and any_single_in(sentences, context):
        return True
    known = {stated(claim) for claim in (*gone, left)}
    return any(
        claim.kind in COUNTED and stated(claim) not in known and stated(claim) <= lacking
        for claim in context.claims
        if claim.event in lists["ends of a search"] or (claim in behind and _is_told(claim, context))
    )


def _tells_of_the_others(at: int, context: Context) -> bool:
    """Tell whether a sentence tells of "the others" without a figure: the rest were found in a barn."""
    keys, lists = context.sentences[at].keys, context.vocabulary.lists
    return any(one in lists["the"] and other in lists["the others"] for one, other in pairwise(keys))


def _sum(told: Sequence[Claim], left: Claim) -> int:
    """Give the sum of some counts and of those who are left."""
    return sum(int(stated(claim)) for claim in (*told, left))


def _survivors(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the count of survivors with that of the dead and that of who was aboard, if the story tells one of each."""
    lists = context.vocabulary.lists
    if not context.holds_any(lists["said of survivors"]):
        return
    told = [claim for claim in context.claims if _is_told(claim, context) and claim.link in ALL_OF_THEM]
    alive = [claim for claim in told if claim.event in lists["came out alive"]]
    dead = [claim for claim in told if claim.event in lists["deaths"]]
    aboard = [claim for claim in told if _were_aboard(claim, context)]
    for left in alive:
        near = [c for c in dead if abs(c.sentence - left.sentence) <= 1 and not ANOTHER_DAY.applies(c, left)]
        there = [c for c in aboard if abs(c.sentence - left.sentence) <= 1]
        if not (_are_of_one_number(near) and _are_of_one_number(there)):
            near, there = dead, aboard
        if not (_are_of_one_number(near) and _are_of_one_number(there) and _are_of_one_number(alive)):
            continue
        if _are_of_another_event(left, context):
            continue
        total, gone = there[0], near[0]
        if ANOTHER_PLACE.applies(total, gone) or abs(total.sentence - gone.sentence) > LONGEST_STORY:
            continue
        known = int(stated(gone)) + int(stated(left))
        if goes_on_with_crew(total, context) or _is_gap_told(known - int(stated(total)), (total, gone, left), context):
            return
        is_all = left.is_definite and not context.holds_any(lists["said of the missed"])
        if known > stated(total) or (is_all and known >= stated(total) * NEAREST):
            roles = (("total", (total,)), ("gone+", (gone,)), ("left", (left,)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(left.id,))
        return


def _are_of_one_number(claims: Sequence[Claim]) -> bool:
    return len({stated(claim) for claim in claims}) == 1


def _were_aboard(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts those whom a vessel or vehicle carried: a boat carrying 51 people; 31 on board."""
    lists = context.vocabulary.lists
    if claim.noun is None or claim.event in lists["fates"] or claim.event in lists["ends of a search"]:
        return False
    if _is_missed(claim, context):
        # Nine people remain missing at the mill: these are what is left of those who were there.
        return False
    keys = context.sentences[claim.sentence].keys
    behind = keys[claim.last : claim.last + BEHIND]
    return claim.event in lists["carried"] or not lists["right behind those aboard"].isdisjoint(behind)


def _is_missed(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts those who are still missed, by its event or right behind it: three still missing."""
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    said, behind = lists["said of the missed"], keys[claim.last : claim.last + BEHIND]
    # Two missing boys were found: those are missed no longer.
    is_named = claim.event is None and not said.isdisjoint(claim.modifiers)
    if claim.event in lists["missed"] or not said.isdisjoint(behind) or is_named:
        return True
    if lists["leaves in a state"].isdisjoint(context.words_before(claim, 1)):
        return False
    return not lists["still to be found"].isdisjoint(keys[claim.last : claim.last + TO_SEARCH])


def _is_told(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts people outright."""
    return (
        claim.kind in COUNTED
        and is_exact(claim)
        and isinstance(stated(claim), int)
        and (claim.under == "" or _had_been_aboard(claim, context))
        and claim.stance is stances.ASSERTED
        and (claim.noun is None or context.vocabulary.nouns.is_a(claim.noun, "person") or _is_of_dead(claim, context))
    )


def _had_been_aboard(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is told as one of before only because it was aboard: there had been 56 people aboard."""
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + BEHIND]
    return claim.under == "comparison" and not context.vocabulary.lists["right behind those aboard"].isdisjoint(behind)


def _is_of_dead(claim: Claim, context: Context) -> bool:
    """Tell whether the noun of a figure names a fate, or lives: nine bodies, 41 survivors, a toll of 12."""
    lists, words = context.vocabulary.lists, context.vocabulary.events.words
    return claim.event in lists["ends of a search"] and (
        claim.noun in words[claim.event or ""] or claim.noun in lists["lives"] or claim.noun == claim.event
    )


def _were_there(total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a figure counts all who were there when it happened: 58 people were below ground."""
    lists = context.vocabulary.lists
    if not _is_told(total, context) or total.link not in ("", "all") or total.noun is None:
        return False
    if total.event in lists["fates"] or total.event in lists["ends of a search"] or stated(total) <= stated(left):
        return False
    if total.period is not None and total.period.grain in (grains.MONTH, grains.YEAR):
        return False
    if total.noun_from != "after" or total.event in lists["carried"]:
        return total.event in lists["carried"]
    behind = context.sentences[total.sentence].keys[total.last : total.last + TO_PLACE]
    return not lists["where they were"].isdisjoint(behind)


def _is_full(total: Claim, told: Sequence[Claim], left: Claim) -> bool:
    """Tell whether the sum of the fates and the missed is near to the count of who was there."""
    known, there = _sum(told, left), int(stated(total))
    return min(known, there) >= max(known, there) * NEAREST
