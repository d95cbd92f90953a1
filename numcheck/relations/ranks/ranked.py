"""Figures that words put in an order, most first: well clear of Orla's 41; Velm came next with 38.

Such words make the first of two figures the larger one (more) and the second the smaller one (less), or the reverse; a
contradiction where it is not so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import DENIAL, PLAN, find_excuses
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, are_of_one_sort, is_exact, is_plain_number, stated

TO_CUE = 8
"""Words from a figure to the words that put the next one below or above it."""
FROM_CUE = 12
"""Words from these words to the other figure: ahead of its old rival, the port of Velm, with (41)."""
TO_FIRST = 20
"""Words before "followed by" among which stands that something was done first."""
MOST_TIMES = 3
"""The most times that one figure of a ranking may be another one; beyond, nothing but the order would tie them."""
COMMA, OPENS = frozenset(","), frozenset("(")
NEAR = 2
"""Words before a figure among which stands a word that makes it a rival's: Orla with some (41)."""


def find_in_rank_order(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each two figures of one sort that words put in order: ahead of, clear of, behind, came next with."""
    lists = context.vocabulary.lists
    sides = union(lists["puts below"], lists["puts above"], lists["ahead of a place"])
    places = union(lists["ranks below the first"], lists["runner"])
    words = union(sides, places)
    for sentence, figures in context.told_with(words):
        claims = [c for c in figures if _is_ranked(c)]
        if not claims or sentence.part is sections.FURNITURE or _is_low_first(context, sentence):
            continue
        told = [
            (more, less, at)
            for at, key in enumerate(sentence.keys)
            if key in words
            for more, less in (_on_both_sides if key in sides else _next_in_rank)(context, sentence, claims, at)
        ]
        if len(told) > 1 and all(stated(more) < stated(less) for more, less, _ in told):
            # All pairs are the wrong way round: in this ranking the fewest, or the fastest, come first.
            continue
        for more, less, at in told:
            if stated(more) != stated(less) and not find_excuses(more, less, (PLAN, DENIAL))[0]:
                yield Relation(
                    definition.kind,
                    (("less", (less,)), ("more", (more,))),
                    strength=Strength.NATURAL,
                    about=tuple(sorted((more.id, less.id))),
                    passages=(("said", sentence.words.span(at, at + 1)),),
                )


def _on_both_sides(
    context: Context, sentence: Sentence, claims: Sequence[Claim], at: int
) -> Iterator[tuple[Claim, Claim]]:
    """Give the figure before "ahead of" with each of the row of rivals behind it, the larger one first."""
    keys, lists = sentence.keys, context.vocabulary.lists
    if keys[at] in lists["puts below with a preposition"] and not _holds(keys, at + 1, lists["with a rival"]):
        return
    if keys[at] in lists["puts behind in time"] and _is_order_of_time(context, keys[max(at - TO_FIRST, 0) : at]):
        return
    if _holds(keys, at + 1, union(COMMA, context.vocabulary.grammar["pronouns"])):
        # Nobody is named: 3 per cent were a month behind, compared with 2 in May; after that, at 100.
        return
    before = [c for c in claims if c.last <= at]
    ranks = [c.last for c in context.by_sentence[sentence.index] if c.last <= at and _is_place(context, sentence, c)]
    is_told = bool(ranks) or keys[at] in union(lists["puts below"], lists["puts above"])
    if not before or not is_told or at - max(before[-1].last, *ranks, 0) > TO_CUE or ";" in keys[before[-1].last : at]:
        # After Velm comes only what has a rank: it was third, after Velm.
        return
    one, last = before[-1], at
    for other in (c for c in claims if c.mention.first > at):
        between = keys[last + 1 : other.mention.first]
        is_row = last == at or _holds(between, 0, union(context.vocabulary.grammar["joint"], COMMA))
        if not is_row or not _is_of_rival(context, sentence, other, last) or not _are_alike(context, one, other):
            return
        # 31 per cent for Labour, and the Alliance trailing with 25.
        is_below = keys[at] in lists["puts below"] or _holds(keys, at + 1, lists["with a figure"])
        yield (one, other) if is_below else (other, one)
        last = other.last - 1


def _is_place(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether an ordinal is where somebody came: third, after Velm; not: at the third attempt, after a rest."""
    behind = sentence.keys[claim.last : claim.last + 1]
    is_alone = not behind or not behind[0].isalpha() or behind[0] in context.vocabulary.grammar.stops
    return claim.kind is kinds.ORDINAL and (is_alone or behind[0] in context.vocabulary.lists["places of a ranking"])


def _is_order_of_time(context: Context, before: Sequence[str]) -> bool:
    """Tell whether words before "followed by" say what was done first; who came or was first has the most."""
    lists = context.vocabulary.lists
    if not lists["opens an order of time"].isdisjoint(before):
        return True
    ranks, places = lists["before a rank"], lists["places of a ranking"]
    return any(
        key in lists["first of all"] and one not in ranks and not _holds(before, at, places)
        for at, (one, key) in enumerate(pairwise(before), start=2)
    )


def _next_in_rank(
    context: Context, sentence: Sentence, claims: Sequence[Claim], at: int
) -> Iterator[tuple[Claim, Claim]]:
    """Give the figure before "came next", here or in the last sentence, with the one behind: came next with 38."""
    lists = context.vocabulary.lists
    other = next((c for c in claims if c.mention.first > at), None)
    if other is None or not _is_rank(context, sentence, at) or not _is_of_rival(context, sentence, other, at):
        return
    here = [c for c in claims if c.last <= at]
    if not here:
        near = context.claims_between(sentence.index - 1, sentence.index - 1, sentence.span.start)
        here = [c for c in near if _is_ranked(c) and _are_alike(context, c, other)]
        first = context.sentences[sentence.index - 1]
        has_place = not lists["places of a ranking"].isdisjoint(first.keys)
        # A place in the sentence before, too, makes it a chart, which has its own finder.
        is_near = context.are_together(first.index, sentence.index)
        if has_place or len(here) != 1 or not is_near or _is_low_first(context, first):
            return
    if _are_alike(context, here[-1], other):
        yield here[-1], other


def _is_rank(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether "next" or "second" is a place: came next, Velm second on, in third place; or the runner-up."""
    keys, lists = sentence.keys, context.vocabulary.lists
    if keys[at] in lists["runner"]:
        return keys[at + 1 : at + 2] == ("-",)
    is_told = at > 0 and (keys[at - 1] in lists["before a rank"] or sentence.words.is_name(at - 1))
    return is_told and _holds(keys, at + 1, union(lists["behind a rank"], COMMA, OPENS))


def _is_of_rival(context: Context, sentence: Sentence, claim: Claim, at: int) -> bool:
    """Tell whether a figure stands behind words that make it that of a rival: Orla's 41, with 41, brought 41."""
    first = claim.mention.first
    if first - at > FROM_CUE:
        return False
    words = union(context.vocabulary.lists["stands before the figure of a rival"], OPENS)
    return not words.isdisjoint(sentence.keys[max(at, first - NEAR) : first])


def _are_alike(context: Context, one: Claim, other: Claim) -> bool:
    """Tell whether two figures may be compared: of one sort and size, or the second bare and in the first's sort."""
    if one.kind is kinds.NUMBER and other.kind is kinds.NUMBER:
        return False
    times = max(stated(one), stated(other)) / min(stated(one), stated(other))
    if times > MOST_TIMES or {one.noun, other.noun} & context.vocabulary.lists["fewer is ahead"]:
        return False
    if other.kind in COUNTED and one.kind not in COUNTED:
        return other.noun is None
    if not are_of_one_sort(one, other):
        return False
    is_bare = kinds.NUMBER in (one.kind, other.kind) or other.noun_from == "series"
    return one.kind not in COUNTED or is_bare or one.noun == other.noun


def _is_ranked(claim: Claim) -> bool:
    """Tell whether a figure is a plain exact number that may stand in a ranking."""
    return is_plain_number(claim) and is_exact(claim) and claim.under not in ("difference", "part")


def _is_low_first(context: Context, sentence: Sentence) -> bool:
    """Tell whether the words of a sentence put the lowest first: the cheapest, two under par."""
    return not context.vocabulary.lists["low at the top"].isdisjoint(sentence.keys)


def _holds(keys: Sequence[str], at: int, words: frozenset[str]) -> bool:
    return at < len(keys) and keys[at] in words
