"""Comparisons whose figures stand elsewhere: faster than women's, by 2.8% against 2.3% for women; even bigger.

The figure that the comparative calls smaller (less) must be below the other one (more).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.language.words import DASHES
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.ranks.comparing import FARTHEST_THAN, comparative_before
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, are_of_one_sort, is_plain_number

LONGEST_RIVAL = 3
"""Words behind "than" that name what something is compared with."""
NEAR = 6
"""Words between a figure and the name of the rival that has it."""
MARKS = DASHES | frozenset({",", ";", ":", ".", "(", ")"})
FARTHEST_BEHIND = 16
"""Words from "even bigger" to its figure."""
REACH = 2
"""Sentences before "even bigger" in which the smaller figure is looked for."""
PAIR = 2
MOST_TOLD = 40
"""Figures of a sentence beyond which it is a table, and each of them would be held against all others."""


def find_rivals(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the figures of each comparison with a named rival, and of each "even bigger", as less and more."""
    lists = context.vocabulary.lists
    for sentence, claims in context.told_with(union(lists["than"], lists["even"])):
        if len(claims) > MOST_TOLD or sentence.part is sections.FURNITURE:
            continue
        if not lists["than"].isdisjoint(sentence.keys):
            yield from _than_rival(context, definition, sentence, claims)
        if not lists["even"].isdisjoint(sentence.keys):
            yield from _even_more(context, definition, sentence, claims)


def _than_rival(
    context: Context, definition: Definition, sentence: Sentence, claims: Sequence[Claim]
) -> Iterator[Relation]:
    """Give the two figures behind a comparative, of which the rival's name stands beside one: faster than women's."""
    vocabulary, keys, thans = context.vocabulary, sentence.keys, context.vocabulary.lists["than"]
    for than in [at for at, key in enumerate(keys) if key in thans]:
        at = comparative_before(context, sentence, than)
        if at is None or any(c.mention.first <= at < c.mention.last for c in claims):
            # "more than 40" is a bound.
            continue
        behind = _told_twice([c for c in claims if c.mention.first > than and _is_compared(c)])
        rival = rival_behind(context, keys, than)
        if rival is None or len(behind) != PAIR:
            continue
        if behind[0].mention.first - than <= LONGEST_RIVAL:
            # The rival's figure stands right behind "than", which phrase patterns find.
            continue
        places = [i for i in range(than + LONGEST_RIVAL, len(keys)) if vocabulary.lemma(keys[i]) == rival]
        beside = [c for c in behind if any(distance_to(c, i) <= NEAR for i in places)]
        nearest = {min(behind, key=lambda c: steps_to(c, i, keys)).id for i in places}
        if len(nearest) == 1 and beside:
            other = next(c for c in behind if c.id in nearest)
            one = next(c for c in behind if c is not other)
            said = sentence.words.span(at, than + 2)
            yield _relation(context, definition, (keys[at], said), one, other)


def _told_twice(claims: Sequence[Claim]) -> list[Claim]:
    """Give the two neighbouring figures of the only sort of which there are just two; none if there is no such."""
    found = [
        [one, other]
        for one, other in pairwise(claims)
        if are_of_one_sort(one, other) and sum(are_of_one_sort(one, c) for c in claims) == PAIR
    ]
    return found[0] if len(found) == 1 else []


def rival_behind(context: Context, keys: Sequence[str], than: int) -> str | None:
    """Give the lemma of what stands behind "than": than women's; None where it is no noun or name."""
    grammar = context.vocabulary.grammar
    for key in keys[than + 1 : than + 1 + LONGEST_RIVAL]:
        if key in grammar.stops and key not in union(grammar["determiners"], grammar["possessives"]):
            return None
        if key.isalpha() and key not in union(grammar["determiners"], grammar["possessives"]):
            return context.vocabulary.lemma(key)
    return None


def distance_to(claim: Claim, at: int) -> int:
    return at - claim.mention.last if at >= claim.mention.last else claim.mention.first - at


def steps_to(claim: Claim, at: int, keys: Sequence[str]) -> int:
    """Give how far a figure is from a word; a mark between them puts it farther: 410 metres, and the old one 340."""
    first, last = (claim.mention.last, at) if at >= claim.mention.last else (at, claim.mention.first)
    return distance_to(claim, at) + (0 if MARKS.isdisjoint(keys[first:last]) else NEAR)


def _even_more(
    context: Context, definition: Definition, sentence: Sentence, claims: Sequence[Claim]
) -> Iterator[Relation]:
    """Give the figure behind "even bigger losses" with each of its sort that stands before."""
    lists, keys = context.vocabulary.lists, sentence.keys
    signs = union(lists["comparatives of more"], lists["comparatives of less"])
    for at in range(1, len(keys)):
        is_even = keys[at] in signs and keys[at - 1] in lists["even"]
        if not is_even or not lists["than"].isdisjoint(keys[at : at + FARTHEST_THAN]):
            continue
        behind = [c for c in claims if at < c.mention.first <= at + FARTHEST_BEHIND and _is_compared(c)]
        near = context.claims_between(sentence.index - REACH, sentence.index, sentence.span.start)
        before = [
            c
            for c in near
            if context.are_together(c.sentence, sentence.index)
            and (c.sentence < sentence.index or c.mention.last < at)
            and _is_compared(c)
        ]
        if len(behind) != 1 or not lists["who"].isdisjoint(keys[at : behind[0].mention.first]):
            # An even bigger lead over Lund, who had 6 per cent: that is the figure of Lund.
            continue
        for other in before:
            if _are_alike(context, behind[0], other):
                said = sentence.words.span(at - 1, at + 1)
                yield _relation(context, definition, (keys[at], said), behind[0], other, about=(behind[0].id,))


def _are_alike(context: Context, one: Claim, other: Claim) -> bool:
    """Tell whether two figures are of one sort; of counts, with one noun."""
    if not are_of_one_sort(one, other) or not {one.under, other.under} <= {"", "difference"}:
        return False
    nouns = context.vocabulary.nouns
    return one.kind not in COUNTED or (
        one.noun is not None and other.noun is not None and nouns.are_synonyms(one.noun, other.noun)
    )


def _is_compared(claim: Claim) -> bool:
    is_time = claim.kind is kinds.DURATION and claim.quantity is not None and not claim.quantity.is_range
    return (is_plain_number(claim) or is_time) and claim.stance is not stances.DENIED


def _relation(
    context: Context,
    definition: Definition,
    told: tuple[str, Span],
    one: Claim,
    other: Claim,
    about: tuple[int, ...] = (),
) -> Relation:
    """Give the relation of two figures of which the first is above or below the other, as the comparative says.

    `told` is the comparative and the span of its words.
    """
    lists, (sign, said) = context.vocabulary.lists, told
    is_more = sign in lists["comparatives of more"]
    if sign in lists["comparatives of speed"] and one.kind is kinds.DURATION:
        is_more = not is_more
    less, more = (other, one) if is_more else (one, other)
    return Relation(
        definition.kind,
        (("less", (less,)), ("more", (more,))),
        strength=Strength.NATURAL,
        about=about or tuple(sorted((one.id, other.id))),
        passages=(("said", said),),
    )
