"""Those who were there, and what became of them: who came out, who died, and who is still missed.

Either those who are missed are told first, and those who were there below with the fates of the others; or a story
tells anywhere how many were aboard, how many died and how many survived.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.model.claim import Claim, Stance
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import LONGEST_STORY, Context
from numcheck.relations.excuses import ANOTHER_DAY, ANOTHER_PLACE
from numcheck.relations.values import COUNTED, is_exact, stated

TOP = 3
"""Paragraphs in which the story tells how many are still missed."""
REACH = 2
"""Sentences behind those who were there in which the fates of the others are told."""
FEWEST = 2
"""Fates that must be told: those who came out, and those who did not."""
NEAREST = Fraction(3, 4)
"""How near all fates must come to those who were there."""
BEHIND = 2
"""Words behind a figure among which it says that they are missed."""
ALL_OF_THEM = ("", "all")
OF_SOME = ("of_them", "of_the")
"""Links of figures that tell more of some who were told of: 17 of them with burns."""


def find_unaccounted(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give those who are still missed, or the survivors, with those who were there and all whose fate is known."""
    yield from _survivors(context, definition)
    lists = context.vocabulary.lists
    if not context.holds_any(lists["said of the missed"]):
        return
    missed = [c for c in context.claims if c.paragraph <= TOP and _is_missed(c, context) and _is_told(c, context)]
    values = {stated(c) for c in missed}
    if len(values) != 1:
        return
    left = missed[-1]
    for total in context.claims:
        if total.span.start < left.span.start or not _were_there(total, left, context):
            continue
        near = context.claims_between(total.sentence, total.sentence + REACH, total.span.start)
        behind = [c for c in near if c.span.start > total.span.start and c.id not in {m.id for m in missed}]
        parts = [c for c in behind if _is_told(c, context) and c.link not in OF_SOME]
        told = [c for c in parts if c.event in lists["ends of a search"]]
        if len(told) < len(parts) or not _is_full(total, told, left):
            continue
        roles = (("total", (total,)), ("gone+", tuple(told)), ("left", (left,)))
        yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(left.id,))
        return


def _survivors(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the survivors with the dead and with those who were aboard, where the story tells of one such disaster."""
    lists = context.vocabulary.lists
    if not context.holds_any(lists["said of survivors"]):
        return
    told = [claim for claim in context.claims if _is_told(claim, context) and claim.link in ALL_OF_THEM]
    alive = [claim for claim in told if claim.event in lists["came out alive"]]
    dead = [claim for claim in told if claim.event in lists["last fates"]]
    aboard = [claim for claim in told if _were_aboard(claim, context)]
    for left in alive:
        near = [c for c in dead if abs(c.sentence - left.sentence) <= 1 and not ANOTHER_DAY.applies(c, left)]
        there = [c for c in aboard if abs(c.sentence - left.sentence) <= 1]
        if not (_are_of_one_number(near) and _are_of_one_number(there)):
            near, there = dead, aboard
        if not (_are_of_one_number(near) and _are_of_one_number(there) and _are_of_one_number(alive)):
            continue
        total, gone = there[0], near[0]
        if ANOTHER_PLACE.applies(total, gone) or abs(total.sentence - gone.sentence) > LONGEST_STORY:
            continue
        known = int(stated(gone)) + int(stated(left))
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
    behind = keys[claim.last : claim.last + BEHIND]
    return claim.event in lists["missed"] or not lists["said of the missed"].isdisjoint(behind)


def _is_told(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts people outright."""
    return (
        claim.kind in COUNTED
        and is_exact(claim)
        and isinstance(stated(claim), int)
        and claim.under == ""
        and claim.stance is Stance.ASSERTED
        and (claim.noun is None or context.vocabulary.nouns.is_a(claim.noun, "person") or _is_of_dead(claim, context))
    )


def _is_of_dead(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is called by a fate: nine bodies, 41 survivors."""
    words = context.vocabulary.events.words
    return claim.event in context.vocabulary.lists["ends of a search"] and claim.noun in words[claim.event or ""]


def _were_there(total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a figure counts all who were there when it happened: 58 people were below ground."""
    lists = context.vocabulary.lists
    if not _is_told(total, context) or total.link not in ("", "all") or total.noun is None:
        return False
    if total.event in lists["fates"] or total.event in lists["ends of a search"] or stated(total) <= stated(left):
        return False
    return not lists["where they were"].isdisjoint(context.sentences[total.sentence].keys)


def _is_full(total: Claim, told: Sequence[Claim], left: Claim) -> bool:
    """Tell whether the fates are of more than one sort and come near to all who were there."""
    if len(told) < FEWEST or len({claim.event for claim in told}) < FEWEST:
        return False
    known, there = sum(int(stated(claim)) for claim in (*told, left)), int(stated(total))
    return min(known, there) >= max(known, there) * NEAREST
