"""A whole told in two parts, some of them and all the others: 640 pupils, of whom 210 cycle; the other 330 walk.

That the first are some of the whole is said by a word: "of the 640", "of whom", "among them". Then "the other 330" are
all that is left, even sentences behind, unless other figures of the sort stand between and the two do not exceed it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.model import stances
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.reconciled import is_rest_of_a_clause
from numcheck.relations.guards.siblings import is_plain
from numcheck.relations.guards.singles import any_single
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, OF_ITSELF, is_exact, stated
from numcheck.relations.totals.tally import noun_of

REACH = 3
"""Sentences from a whole to those that are left of it."""
TO_PART = 1
"""Sentences from a whole to the first part: among them were 19 children."""
AHEAD = 2
"""Words before a figure among which "among them" or "of the" stands."""
MOST_SINGLE = 2
"""The most people that a text may tell of one by one, without a figure."""
RESTS = ("other", "remaining")
"""Links of all that is left of a whole; the last 12 may be those of a row."""
NEAREST = Fraction(3, 4)
"""The least ratio of the smaller to the larger of whole and sum."""


def find_two_parts(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure of "the other so many" with the whole and the only part of it that are told before it."""
    for left in context.of(*COUNTED):
        if left.link not in RESTS or not left.is_definite or not _may_close(left, context):
            continue
        near = context.claims_between(left.sentence - REACH, left.sentence, left.span.start)
        before = [c for c in near if c.span.end <= left.span.start and c.kind in COUNTED]
        reading = _divided(before, left, context)
        if reading is not None:
            total, part = reading
            roles = (("total", (total,)), ("gone+", (part,)), ("left", (left,)))
            yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(left.id, part.id))


def _may_close(left: Claim, context: Context) -> bool:
    """Tell whether a figure may be all that is left: not the other 40 of its songs, or those that it bought."""
    behind = context.sentences[left.sentence].keys[left.last : left.last + 1]
    is_some = not context.vocabulary.numerals.of.isdisjoint(behind) or is_rest_of_a_clause(left, context)
    return is_plain(left) and not left.under and left.stance is not stances.DENIED and not is_some


def _divided(before: Sequence[Claim], left: Claim, context: Context) -> tuple[Claim, Claim] | None:
    """Give the last whole before a figure that a word divides, with its part; None where anything else may be meant."""
    for at in range(len(before) - 1, 0, -1):
        total, part = before[at - 1], before[at]
        if not context.are_together(total.sentence, left.sentence) or not _is_some_of(part, total, context):
            continue
        if not (_may_be_whole(total) and _are_of_one_whole(part, left, total, context)):
            return None
        known, whole = Fraction(stated(part)) + Fraction(stated(left)), Fraction(stated(total))
        low, high = sorted((known, whole))
        others = [c for c in before[at + 1 :] if c.link != "of_them"]
        is_told_singly = whole - known <= MOST_SINGLE or any_single((total, part, left), context)
        is_told_singly = is_told_singly or _are_named_between(part, left, context)
        is_open = known < whole and (bool(others) or is_told_singly)
        if any(stated(c) + stated(left) == whole for c in others) or _is_rest_of_rest(part, left, context):
            return None
        if _are_both_of_another(total, left, context):
            return None
        is_closed_before = any(c.link in RESTS for c in others)
        return None if is_open or is_closed_before or low < high * NEAREST else (total, part)
    return None


def _are_both_of_another(total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a count before makes a whole of both: of 74, 46 were down, 11 of them children; the remaining 28."""
    before = context.claims_between(0, total.sentence, total.span.start)
    return any(
        c.kind in COUNTED and is_plain(c) and stated(c) == stated(total) + stated(left)
        for c in before
        if c.span.end <= total.span.start
    )


def _are_named_between(part: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a sentence between has names, which may be those of more parts: Orsk, Velm and Tarn have asked."""
    between = context.sentences[part.sentence + 1 : left.sentence]
    return any(sentence.words.is_name(at) for sentence in between for at in range(1, len(sentence.keys)))


def _is_rest_of_rest(part: Claim, left: Claim, context: Context) -> bool:
    """Tell whether the rest is told of before it, so that the others are those of it: half of the remainder."""
    rests = context.vocabulary.lists["all the others"]
    told = context.sentences[part.sentence : left.sentence + 1]
    starts = (part.last if sentence.index == part.sentence else 0 for sentence in told)
    ends = (left.mention.first if sentence.index == left.sentence else None for sentence in told)
    return any(
        not rests.isdisjoint(sentence.keys[start:end]) for sentence, start, end in zip(told, starts, ends, strict=True)
    )


def _may_be_whole(total: Claim) -> bool:
    return is_plain(total) and is_exact(total) and total.link in OF_ITSELF and total.under in ("", "part")


def _is_some_of(part: Claim, total: Claim, context: Context) -> bool:
    """Tell whether words make a figure some of the one before it: of the 26, 15 were charged; among them were 19."""
    if not is_plain(part) or stated(part) >= stated(total) or part.sentence - total.sentence > TO_PART:
        return False
    lists, keys = context.vocabulary.lists, context.sentences[total.sentence].keys
    if part.link == "of_them" or part.noun_from == "pronoun":
        return True
    if part.link:
        return False
    before = keys[max(total.mention.first - AHEAD, 0) : total.mention.first]
    if part.sentence == total.sentence and len(before) == AHEAD and before[0] in lists["opens a whole"]:
        return total.mention.first == AHEAD and before[1] in lists["the"]
    opening = context.sentences[part.sentence].keys[:AHEAD]
    is_among = len(opening) == AHEAD and opening[0] in lists["opens a whole"]
    return is_among and opening[1] in context.vocabulary.grammar["pronouns"] and part.sentence > total.sentence


def _are_of_one_whole(part: Claim, left: Claim, total: Claim, context: Context) -> bool:
    """Tell whether the nouns of a part and the rest may be of a whole: some of it, and the same, or taken over."""
    nouns, whole = context.vocabulary.nouns, noun_of(total, context) or total.noun
    if whole is None:
        return True
    rest = left.noun if left.noun_from == "after" else None
    if rest is not None and not (nouns.are_synonyms(rest, whole) or rest in nouns.wider_words(whole)):
        # The other 560 dockers are none of 1,240 members.
        return False
    some = noun_of(part, context)
    return some is None or part.noun_from in ("predicate", "pronoun") or nouns.are_akin(some, whole)
