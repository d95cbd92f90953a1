"""A number of people against several claims that agree on another, as relations: two dead on top, three in the text.

A number told once and another one told once may be of two things. But where a story tells of a few people again and
again, and all but one of its numbers are the same, the odd one out is hardly that of others: a story that tells of
others says so, of "two more men", or of another day or place. All numbers of people whom one thing befell are held
against one another, and all of people of one name, where one of them points back to the others. A smaller number may
be a part of those, unless the same befell them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from numcheck.model import grains, stances
from numcheck.model.claim import Claim
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE, ANOTHER_RATE, find_excuses
from numcheck.relations.guards.few_again import ADDING, LEAST, TELLING, find_people_told, somebody_changes
from numcheck.relations.guards.siblings import makes_it_with_another
from numcheck.relations.guards.singles import ANYBODY, had_other_fate, is_joined
from numcheck.relations.guards.two_things import are_with_others
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.surroundings import Surroundings, names_another_place
from numcheck.relations.reading.values import TOP, stated

FEWEST = 3
"""Numbers of people that a story must tell, for one of them to be the odd one out."""
MOST = 40
"""Numbers of people beyond which a document is no article about a few of them."""
AT_MOST_TIMES = 2
"""How many times one of two numbers of the same people the other may be."""
SHORTLY = 3
"""Sentences between two numbers that are taken to be of one thing without further words in common."""
ALL = ("all", "both")
APART = (ANOTHER_PLACE, ANOTHER_DAY, ANOTHER_RATE)


def find_odd_ones_out(context: Context, kind: str) -> Iterator[Relation]:
    """Give each number of people that no other claim has, with one of two or more claims that agree on another number.

    That is the last of those before it, or else the first one behind it. A fate or a noun must tie all of them.
    """
    told = [claim for claim in context.once(find_people_told) if _is_told(claim)]
    if not FEWEST <= len(told) <= MOST or max(Counter(map(stated, told)).values()) == 1:
        return
    for b in told:
        if any(c.id != b.id and stated(c) == stated(b) and _may_be_called_alike(c, b, context) for c in told):
            # Six are missing; a search for six soldiers: the number is told of such people a second time.
            continue
        agreeing = _agreeing(b, told, _befell_both, context)
        if not agreeing or not _is_among_those_whom_it_befell(b, agreeing) or _may_be_others(b, agreeing, context):
            # The injured are in hospital; nine are grave: a noun that is only carried on calls nobody again.
            is_called = b.last > b.mention.last or b.is_definite or b.link in ALL
            agreeing = _agreeing(b, told, _are_called_alike, context) if is_called else ()
            if not agreeing or not _are_told_of_again(b, agreeing) or _may_be_others(b, agreeing, context):
                continue
        a = ([c for c in agreeing if c.id < b.id] or agreeing[:1])[-1]
        first, second = (a, b) if a.id < b.id else (b, a)
        if somebody_changes(first, second, context):
            continue
        roles = (("first", (first,)), ("second", (second,)))
        yield Relation(kind, roles, strength=Strength.NATURAL, about=(first.id, second.id))


def _is_told(claim: Claim) -> bool:
    """Tell whether a number of people is asserted, is no part of another one, and has a noun."""
    is_part = bool(claim.under) or (claim.link not in TELLING and claim.link not in ADDING)
    return not is_part and claim.noun is not None and stated(claim) >= LEAST and claim.stance is not stances.DENIED


def _agreeing(
    b: Claim, told: Sequence[Claim], is_of_one: Callable[[Claim, Claim, Context], bool], context: Context
) -> Sequence[Claim]:
    """Give the other claims of the same people, if all agree on another value in FEWEST - 1 sentences; else none."""
    others = [c for c in told if c.id != b.id and is_of_one(c, b, context)]
    values = {stated(c) for c in others}
    if len(values) != 1 or stated(b) in values or len({c.sentence for c in others} - {b.sentence}) < FEWEST - 1:
        return ()
    low, high = sorted((*values, stated(b)))
    return others if high <= AT_MOST_TIMES * low else ()


def _befell_both(a: Claim, b: Claim, context: Context) -> bool:
    return a.event is not None and a.event == b.event and _are_called_alike(a, b, context)


def _are_called_alike(a: Claim, b: Claim, context: Context) -> bool:
    return a.noun == b.noun or context.vocabulary.nouns.are_synonyms(a.noun or "", b.noun or "")


def _is_among_those_whom_it_befell(b: Claim, agreeing: Sequence[Claim]) -> bool:
    """Tell whether a number stands where a story tells of a fate again: at the top, near one that agrees, in its words.

    Where all that agree add to others and it does not, or the other way round, it is of others: the five others.
    """
    if all((a.link in ADDING) != (b.link in ADDING) for a in agreeing):
        return False
    if b.part in TOP or b.is_definite:
        return True
    told = {b.noun, b.event}
    return any(abs(a.sentence - b.sentence) <= SHORTLY or (a.context & b.context) - told for a in agreeing)


def _may_be_called_alike(a: Claim, b: Claim, context: Context) -> bool:
    return _are_called_alike(a, b, context) or ANYBODY in (a.noun, b.noun)


def _are_told_of_again(b: Claim, agreeing: Sequence[Claim]) -> bool:
    """Tell whether claims that agree point back or stand at the top, and a number is not fewer, which may be some."""
    told = (b, *agreeing)
    if stated(b) < stated(agreeing[0]) or any(claim.link in ADDING for claim in told):
        return False
    return any(a.is_definite or a.link in ALL for a in agreeing) or any(claim.part in TOP for claim in told)


def _is_of_what_befell_others(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether a count has a fate, and something else befell another: killing 13; a clinic admitted 18 people."""
    return a.event in context.vocabulary.lists["fates"] and b.event not in (None, a.event) and not b.is_definite


def _may_be_others(b: Claim, agreeing: Sequence[Claim], context: Context) -> bool:
    """Tell whether words make a number one of others than those that agree: another day, place, fate or company."""
    if any(find_excuses(a, b, APART)[0] or a.sentence == b.sentence for a in agreeing):
        return True
    if b.period is not None and b.period.grain is not grains.DAY and all(a.period != b.period for a in agreeing):
        # In September an attack killed 13: it is of a longer period than the others.
        return True
    if any(had_other_fate(a, b, context) or is_joined(min(a, b, key=stated), b, context) for a in agreeing):
        return True
    if any(_is_of_what_befell_others(a, b, context) or makes_it_with_another(b, a, context) for a in agreeing):
        return True
    if all(a.modifiers and b.modifiers and set(a.modifiers).isdisjoint(b.modifiers) for a in agreeing):
        # Three Velmarian hostages, two Orlan hostages
        return True
    if all(
        names_another_place(context, context.sentences[a.sentence], context.sentences[b.sentence]) for a in agreeing
    ):
        return True
    several, around = context.vocabulary.lists["told of several incidents"], context.once(Surroundings)
    if any(not several.isdisjoint(context.sentences[claim.sentence].keys) for claim in (b, *agreeing)):
        return True
    if b.link not in ADDING and around.of(b).is_apart:
        return True
    return any((a.link not in ADDING and around.of(a).apart) or are_with_others(a, b, context) for a in agreeing)
