"""Whether figures of a row are all the parts of a whole: none without a number, of something else, or overlapping.

Finders and the assembly of phrases ask it before they add up parts: 22 buses, 12 vans and several ambulances.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from numcheck.language.enumerations import is_list_closed
from numcheck.language.traits import VERB
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import stated

PART = "part"
"""The `under` of figures behind "including"."""
JOINTS = frozenset(",;")
PAIR = 2


class Overlaps:
    """The sentences that say that things are counted in several parts, with the ones before, which may tell these."""

    def __init__(self, context: Context) -> None:
        phrases = [tuple(phrase.split()) for phrase in context.vocabulary.lists["parts that overlap"]]
        words = frozenset(phrase[0] for phrase in phrases)
        telling = [
            sentence.index
            for sentence in context.sentences_with(words)
            if any(_holds(sentence.keys, phrase) for phrase in phrases)
        ]
        self._sentences = frozenset(at - back for at in telling for back in (0, 1))

    def explain(self, whole: Claim, parts: Sequence[Claim]) -> bool:
        """Tell whether parts exceed a whole, and one stands in such a sentence: several of them face two charges."""
        if not self._sentences or any(part.quantity is None for part in (whole, *parts)):
            return False
        is_near = any(part.sentence in self._sentences for part in parts)
        return is_near and sum(stated(part) for part in parts) > stated(whole)


def may_be_the_same(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether parts exceed a whole and may be the same people: 27 women and 19 newcomers among 40 runners.

    Some are told by sex or age, others by what else they are.
    """
    vocabulary = context.vocabulary
    if any(part.quantity is None or part.noun_from != "after" for part in parts):
        # 18 of the bakers are men: what a figure itself counts says nothing of who they are.
        return False
    if not all(vocabulary.nouns.is_a(part.noun, "person") for part in parts):
        return False
    by_sex = [part.noun in vocabulary.lists["sexes and ages"] for part in parts]
    is_mixed = any(by_sex) and not all(by_sex)
    return is_mixed and whole.quantity is not None and sum(stated(part) for part in parts) > stated(whole)


def _holds(keys: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    first, size = phrase[0], len(phrase)
    return any(keys[at : at + size] == phrase for at, key in enumerate(keys) if key == first)


def any_uncounted(members: Sequence[Claim], context: Context) -> bool:
    """Tell whether "and" adds something without a figure to a list, at its end or between two of its figures."""
    for one, other in pairwise(members):
        if one.sentence == other.sentence:
            keys = context.sentences[one.sentence].keys[one.last : other.mention.first]
            end = _end_of_member(keys, context)
            # 22 buses and their escorts, and 12 vans
            if 0 < end < len(keys):
                return True
    if not members:
        return False
    last = members[-1]
    keys = context.sentences[last.sentence].keys[last.last :]
    end = _end_of_member(keys, context)
    # seven women, three men and a boy of six
    told = (claim for claim in context.by_sentence[last.sentence] if claim.kind is not kinds.AGE)
    counted = {claim.mention.first - last.last for claim in told}
    return end > 0 and counted.isdisjoint(range(end + 1)) and not _has_verb(keys[:end], context)


def leading_parts(members: Sequence[Claim], context: Context) -> tuple[Claim, ...]:
    """Give the members of a list that are parts of one whole: up to where others begin, if "including" opens it.

    Of 16 men, including one colonel and two captains, charged with killing six priests, the priests are none.
    """
    if _is_told_apart(members, context):
        return tuple(members[:1])
    if not members or members[0].under != PART:
        return tuple(members)
    end = next((at for at in range(1, len(members)) if not _goes_on(members[:at], members[at], context)), len(members))
    return tuple(members[:end])


def _is_told_apart(members: Sequence[Claim], context: Context) -> bool:
    """Tell whether the first of a list is the sum of all others, and a verb follows it: 30 were named, 22 men and."""
    if len(members) <= PAIR or any(member.quantity is None for member in members):
        return False
    first, *others = members
    if stated(first) != sum(stated(other) for other in others):
        return False
    keys = context.sentences[first.sentence].keys
    gaps = [keys[one.last : other.mention.first] for one, other in pairwise(members)]
    return _has_verb(gaps[0], context) and not any(_has_verb(gap, context) for gap in gaps[1:])


def _goes_on(before: Sequence[Claim], claim: Claim, context: Context) -> bool:
    """Tell whether a figure is one more member of a list behind "including": behind no verb, in an open list."""
    if claim.under == PART:
        return True
    first, keys, numerals = before[0].mention.first, context.sentences[claim.sentence].keys, context.vocabulary.numerals
    between = keys[before[-1].last : claim.mention.first]
    joint = max((at for at, key in enumerate(between) if key in JOINTS or key in numerals.joiners), default=-1)
    if _has_verb(between[joint + 1 :], context):
        return False
    figures = [at - first for member in before for at in range(member.mention.first, member.mention.last)]
    return not is_list_closed(keys[first : claim.mention.first], figures, numerals.joiners, numerals.articles)


def _end_of_member(keys: Sequence[str], context: Context) -> int:
    """Give the index behind the words that "and" adds at the head of some, up to the next mark or "and"; 0 if none."""
    joiners = context.vocabulary.numerals.joiners
    start = 1 if keys[:1] == (",",) else 0
    if start >= len(keys) or keys[start] not in joiners:
        return 0
    end = start + 1
    while end < len(keys) and keys[end][:1].isalpha() and keys[end] not in joiners:
        end += 1
    return end if end > start + 1 else 0


def _has_verb(keys: Sequence[str], context: Context) -> bool:
    """Tell whether some words hold a verb, and so may be a clause: and the roof fell in."""
    return any(trait & VERB for trait in context.vocabulary.traits_of(keys))
