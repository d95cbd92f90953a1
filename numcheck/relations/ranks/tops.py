"""The most of any, and one that has more: 84 seats, the most of any party; the greens were left with 91 seats.

The figure called the most or the least (one) is given with those of others (other); the fact `way` is 1 for the most.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model import sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, PLAN, find_excuses
from numcheck.relations.reading.context import Context, around
from numcheck.relations.reading.values import COUNTED, are_of_one_sort, is_exact, is_plain_number

NEAR = 3
"""Words between a figure and the superlative that it is put before."""
FARTHEST_ANY = 5
"""Words from a superlative to "any": the most given to any."""
LONGEST_SCOPE = 8
"""Words behind "any" that say among which it is the most."""
FULL = 2
"""Words of a scope that the sentence of another figure must share, if the scope has as many."""


def find_tops(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure that is called the most, or the least, of any with each figure of the same things and scope."""
    lists = context.vocabulary.lists
    for sentence, _ in context.told_with(lists["of any"]):
        if sentence.part is sections.FURNITURE:
            continue
        for at in (at for at, key in enumerate(sentence.keys) if key in lists["of any"]):
            told = _told(context, sentence, at)
            if told is None:
                continue
            one, way = told
            scope = _scope(context, sentence, at)
            for other in around(context.claims, one) if scope else ():
                if _is_of_them(context, one, other, scope):
                    yield Relation(
                        definition.kind,
                        (("one", (one,)), ("other", (other,))),
                        strength=Strength.NATURAL,
                        about=(one.id, other.id),
                        facts=(("way", way),),
                    )


def _told(context: Context, sentence: Sentence, at: int) -> tuple[Claim, int] | None:
    """Give the figure called the most of "any" with 1, or the least with -1; None where there is no such figure."""
    lists, keys = context.vocabulary.lists, sentence.keys
    for way, words in ((1, lists["highest of a list"]), (-1, lists["lowest of a list"])):
        start = next((i for i in range(at - 1, max(at - 1 - FARTHEST_ANY, -1), -1) if keys[i] in words), None)
        if start is None:
            continue
        claims = context.by_sentence.get(sentence.index, ())
        before = [c for c in claims if 0 <= start - c.last <= NEAR]
        is_value = bool(before) and is_plain_number(before[-1]) and is_exact(before[-1])
        return (before[-1], way) if is_value and "," in keys[before[-1].last : start] else None
    return None


def _scope(context: Context, sentence: Sentence, at: int) -> frozenset[str]:
    """Give the lemmas of the words that say among which things a figure is the most: any list in the north."""
    keys, vocabulary = sentence.keys[at + 1 : at + 1 + LONGEST_SCOPE], context.vocabulary
    end = next((i for i, key in enumerate(keys) if not key[0].isalnum()), len(keys))
    return frozenset(vocabulary.lemma(key) for key in keys[:end] if key not in vocabulary.grammar.stops)


def _is_of_them(context: Context, one: Claim, other: Claim, scope: frozenset[str]) -> bool:
    """Tell whether a figure has the same word before it and the same noun, in a sentence about the same scope."""
    if other.id == one.id or not are_of_one_sort(one, other) or not is_plain_number(other) or not is_exact(other):
        return False
    if (one.kind in COUNTED and (one.noun is None or other.noun != one.noun)) or other.under or other.link:
        return False
    mine, others = context.sentences[one.sentence], context.sentences[other.sentence]
    if mine is others or others.part is sections.FURNITURE or other.stance is not stances.ASSERTED:
        return False
    opener = mine.keys[max(0, one.mention.first - 1) : one.mention.first]
    if others.keys[max(0, other.mention.first - 1) : other.mention.first] != opener:
        return False
    shared = scope & {context.vocabulary.lemma(key) for key in others.keys}
    return len(shared) >= min(FULL, len(scope)) and not find_excuses(one, other, (ANOTHER_DAY, PLAN))[0]
