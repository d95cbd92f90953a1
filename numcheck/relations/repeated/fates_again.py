"""A toll told again in like words, as relations of both: a blast killed eight weavers; the blast left nine dead.

Numbers below ten prove little by themselves, so the sentences must have words in common besides those for the people
and what befell them, and nothing else that the story tells may explain the later number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.language.entries import union
from numcheck.model import stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import find_excuses
from numcheck.relations.guards.few_again import LEAST, MOST_NEAR, TELLING, find_people_told, is_explained, is_known
from numcheck.relations.guards.singles import ANYBODY, is_joined, may_be_others
from numcheck.relations.guards.two_things import may_have_company
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.surroundings import Surroundings
from numcheck.relations.reading.values import stated

PAIR = 2
MOST_TOLD = 60
"""Most numbers of people with a fate in a story of a few people."""
NEARLY_ALL = Fraction(3, 4)
MANY_IN_COMMON, FEWEST_IN_COMMON = 6, 2
"""Words that two sentences must share besides noun and event: where they are nearly all words, and otherwise."""


def find_fates_again(context: Context, kind: str) -> Iterator[Relation]:
    """Give each number of people of a fate with the one before it in the most like words, if it is another number."""
    people = context.once(find_people_told)
    told = [c for c in people if c.event is not None and _is_told(c)]
    if not PAIR <= len(told) <= MOST_TOLD:
        return
    for here, b in enumerate(told):
        earlier = [a for a in told[max(here - MOST_NEAR, 0) : here] if _may_be_fate_of(a, b, context)]
        if not earlier or any(stated(a) == stated(b) for a in earlier):
            continue
        a = max(earlier, key=lambda a: len(_words_in_common(a, b)))
        if may_have_company(a, b, context) or _is_at_one_of_several(a, b, context):
            continue
        if _share_most_words(a, b) or _are_one_fate(a, b, told, people, context):
            yield Relation(kind, (("first", (a,)), ("second", (b,))), strength=Strength.NATURAL, about=(a.id, b.id))


def _is_at_one_of_several(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether a sentence names several places and the later, smaller number is of one: at a mill and a shop."""
    if stated(b) >= stated(a):
        return False
    several, one = (_places_told(context.sentences[claim.sentence], context) for claim in (a, b))
    return len(several) > 1 and len(one) == 1 and bool(one & several)


def _places_told(sentence: Sentence, context: Context) -> frozenset[str]:
    """Give the last word of each phrase with a preposition of place and an article: at the old (mill)."""
    keys, lists, stops = sentence.keys, context.vocabulary.lists, context.vocabulary.grammar.stops
    found: set[str] = set()
    for at in range(len(keys) - PAIR):
        if keys[at] in lists["locatives"] and keys[at + 1] in union(lists["articles"], lists["the"]):
            end = next(
                (end for end in range(at + PAIR, len(keys)) if keys[end] in stops or not keys[end].isalpha()), None
            )
            found.add(keys[(end or len(keys)) - 1])
    return frozenset(found)


def _share_most_words(a: Claim, b: Claim) -> bool:
    """Tell whether the sentences of two claims share MANY_IN_COMMON words and NEARLY_ALL of each."""
    shared = len(_words_in_common(a, b))
    return shared >= MANY_IN_COMMON and shared >= max(len(a.context), len(b.context)) * NEARLY_ALL


def _are_one_fate(a: Claim, b: Claim, told: Sequence[Claim], people: Sequence[Claim], context: Context) -> bool:
    """Tell whether two numbers are the only ones of a fate, and no other number or day explains the later one."""
    if {a.noun_from, b.noun_from} != {"after"} or b.event not in context.vocabulary.lists["fates"]:
        return False
    if len(_words_in_common(a, b)) < FEWEST_IN_COMMON:
        return False
    if b.period is not None and b.period != a.period:
        # In September an attack killed 13.
        return False
    alike = {stated(c) for c in told if c.id == b.id or _may_be_fate_of(c, b, context)}
    if len(alike) != PAIR or find_excuses(a, b)[0]:
        return False
    if stated(a) < stated(b) and is_joined(b, a, context):
        # Five people were killed; a soldier and six rebels were: the later number has somebody besides.
        return False
    around = context.once(Surroundings)
    if around.are_in_other_company(a, b) or not is_known(a, b, around):
        return False
    near = [c for c in people if c.id != b.id and abs(b.id - c.id) <= MOST_NEAR and _may_explain(c, b, context)]
    return not is_explained((a,), b, near, context) and not may_be_others((a,), b, context)


def _may_explain(claim: Claim, b: Claim, context: Context) -> bool:
    """Tell whether a number of people has the event or a synonym of the noun of another one, and so may explain it."""
    return claim.event in (None, b.event) or context.vocabulary.nouns.are_synonyms(claim.noun or "", b.noun or "")


def _is_told(claim: Claim) -> bool:
    return not claim.under and claim.link in TELLING and stated(claim) >= LEAST and claim.stance is stances.ASSERTED


def _may_be_fate_of(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two numbers have one event and synonyms or "people" as nouns, and one is at most twice the other."""
    if a.event != b.event or a.sentence == b.sentence or a.noun is None or b.noun is None:
        return False
    low, high = sorted((stated(a), stated(b)))
    is_like = context.vocabulary.nouns.are_synonyms(a.noun, b.noun) or ANYBODY in (a.noun, b.noun)
    return is_like and high <= 2 * low


def _words_in_common(a: Claim, b: Claim) -> frozenset[str]:
    return (a.context & b.context) - {a.noun or "", b.noun or "", a.event or ""}
