"""Seats out of so many that are called a majority: they must be more than half of their house.

They exceed the half by the size of the majority, where that is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.language.words import is_name
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, is_exact, period_of

PAIR = 2
LONGEST_OF = 4
FARTHEST = 5
"""Words before "majority" among which it is said to be held: has a narrow majority, giving it an overall majority."""
NO_HELP = 2
"""Words before "alone" among which stands a word for governing: enough to govern alone."""


def find_majorities(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give seats or votes that are called a majority (part) with their house (whole) and the majority's size."""
    lists = context.vocabulary.lists
    for sentence in context.sentences_with(union(lists["majorities"], lists["without partners"])):
        claims = context.by_sentence.get(sentence.index, ())
        at = _where_it_is_said(sentence, lists)
        if at is None or _is_denied(sentence, lists):
            continue
        if any(c.kind in (kinds.PERCENT, kinds.RATIO) for c in claims):
            continue
        size = next((c for c in claims if at < c.mention.first <= at + 2), None)
        pair = _part_and_whole(context, sentence, size) or _told_behind(context, sentence, at)
        if pair is None:
            continue
        part, whole = pair
        roles = (("part", (part,)), ("whole", (whole,)), *((("size", (size,)),) if size is not None else ()))
        yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(part.id,))


def _is_denied(sentence: Sentence, lists: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a word of a sentence says that a majority is lacking, needed or to be had; not: the need for."""
    denying = lists["no majority"]
    return any(
        key in denying and not (at > 0 and key in lists["may be a noun"] and sentence.keys[at - 1] in lists["the"])
        for at, key in enumerate(sentence.keys)
    )


def _where_it_is_said(sentence: Sentence, lists: Mapping[str, frozenset[str]]) -> int | None:
    """Give the index of the word that says there is a majority: has a majority, a majority of two, govern alone."""
    for at, key in enumerate(sentence.keys):
        before = sentence.keys[max(0, at - FARTHEST) : at]
        if key in lists["majorities"] and ("," in before or not lists["holds a majority"].isdisjoint(before)):
            return at
        if key in lists["majorities"] and _governs(sentence.keys, at, lists):
            return at
        if key in lists["without partners"] and not lists["governs"].isdisjoint(before[-NO_HELP:]):
            return at
    return None


def _part_and_whole(context: Context, sentence: Sentence, size: Claim | None) -> tuple[Claim, Claim] | None:
    """Give seats and their house: the only two counts of a sentence, or its only one and one of the sentence before."""
    claims = [c for c in context.by_sentence.get(sentence.index, ()) if c is not size and _is_count(c)]
    if len(claims) == PAIR:
        return part_in_house(context, sentence, *claims)
    told = [c for c in context.by_sentence.get(sentence.index - 1, ()) if _is_count(c)]
    places = context.vocabulary.lists["places in a house"]
    if (
        len(claims) == len(told) == 1
        and told[0].noun in places
        and (claims[0].noun is None or claims[0].noun in places)
    ):
        return claims[0], told[0]
    return None


def _governs(keys: Sequence[str], at: int, lists: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a government of the majority is formed: will form a majority government; not: hopes to form one."""
    if lists["governs"].isdisjoint(keys[at + 1 : at + 2]):
        return False
    forms = [here for here in range(max(at - FARTHEST, 1), at) if keys[here] in lists["forms a government"]]
    joint = union(lists["of two or more together"], lists["partners"]) if forms else frozenset()
    return bool(forms) and keys[forms[-1] - 1] not in lists["to"] and joint.isdisjoint(keys)


def _told_behind(context: Context, sentence: Sentence, at: int) -> tuple[Claim, Claim] | None:
    """Give seats out of so many that the sentence behind one with a majority says it took: it took 48 of the 109 seats.

    A majority of the votes, of an earlier year, of the upper house or of somebody else is another one.
    """
    lists, claims = context.vocabulary.lists, context.by_sentence.get(sentence.index, ())
    if any(_is_count(c) or (c.kind is kinds.DATE and period_of(c).said.year is not None) for c in claims):
        return None
    is_of_some = not context.vocabulary.numerals.of.isdisjoint(sentence.keys[at + 1 : at + 2])
    is_won = not lists["takes seats"].isdisjoint(sentence.keys[max(0, at - FARTHEST) : at])
    if is_of_some or not is_won or not context.are_together(sentence.index + 1, sentence.index):
        return None
    told = context.sentences[sentence.index + 1]
    counts = [c for c in context.by_sentence.get(told.index, ()) if _is_count(c)][:PAIR]
    start = start_of_told(told, context.vocabulary)
    verb = told.keys[start + 1 : start + 2]
    is_taken = told.keys[start] in lists["those who took seats"] and not lists["takes seats"].isdisjoint(verb)
    others = union(lists["one of two houses"], lists["at another vote"])
    if not is_taken or len(counts) < PAIR or not others.isdisjoint((*told.keys, *sentence.keys)):
        return None
    clause = told.words[: next((end for end, key in enumerate(told.keys) if key == ","), len(told.keys))]
    is_of_others = any(map(is_name, clause[start + 1 :])) or _names_two(sentence) or _is_denied(told, lists)
    is_seats = counts[1].noun in lists["places in a house"] and is_out_of(context, told, *counts)
    return (counts[0], counts[1]) if is_seats and not is_of_others else None


def _names_two(sentence: Sentence) -> bool:
    """Tell whether two names, not side by side, stand in a sentence."""
    named = [at for at, word in enumerate(sentence.words) if at and is_name(word)]
    return any(other - one > 1 for one, other in pairwise(named))


def _is_count(claim: Claim) -> bool:
    return claim.kind in COUNTED and is_exact(claim)


def part_in_house(context: Context, sentence: Sentence, one: Claim, other: Claim) -> tuple[Claim, Claim] | None:
    """Give the part and the whole of two figures, None where the words do not say so: 58 of 90."""
    if is_out_of(context, sentence, one, other):
        return one, other
    lists = context.vocabulary.lists
    for part, whole in ((one, other), (other, one)):
        is_house = whole.noun_from == "attributive" and whole.noun in lists["places in a house"]
        if is_house and part.noun in lists["counted in a house"] and part.noun_from != "attributive":
            return part, whole
    return None


def is_out_of(context: Context, sentence: Sentence, part: Claim, whole: Claim) -> bool:
    """Tell whether a figure stands as part of the next one: 58 of 90, 58 out of the 90, 58 seats of the 90."""
    between = sentence.keys[part.mention.last : whole.mention.first]
    return not context.vocabulary.numerals.of.isdisjoint(between[-PAIR:]) and len(between) <= LONGEST_OF
