"""What a side had in either half against the score: 41 points by half-time, 37 in the second half, and 78-64.

Only what is told of a side counts, not the points of a player: the verb has no subject of its own, they or a name that
stands with the score.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.values import COUNTED, count_of, is_exact
from numcheck.relations.results.contests import pair_of, scores_near
from numcheck.relations.results.results import names_in

FIRST, SECOND = 1, 2
"""The two halves of a match."""
PAIR = 2
TO_HALF = 5
"""Words between points and the half in which they were made: two goals before the break."""
TO_BREAK = 7
"""Words from half-time to the points made by then: at half-time after scoring 41 points."""
TO_VERB = 4
"""Words from the verb of scoring to the points."""
REACH = 2
"""Sentences from the one that tells the first half to that which tells the second."""
FARTHEST = 3
"""What a side had in both halves differs from its score by a part of so many at most, or somebody else's is told."""


def find_halves(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give what a side had in the first and the second half with the score of the match."""
    lists = context.vocabulary.lists
    for sentence, _ in context.told_with(lists["half-time"]):
        early = _told_in(context, sentence, is_theirs=_goes_on_with_they(context, sentence)).get(FIRST)
        late = _later(context, sentence, early) if early is not None else None
        if early is None or late is None:
            continue
        score = _score_of(context, sentence, late)
        parts = count_of(early) + count_of(late)
        if score is not None and min(abs(parts - side) * FARTHEST - side for side in pair_of(score)) <= 0:
            yield Relation(
                definition.of,
                (("score", (score,)), ("part+", (early, late))),
                strength=Strength.NATURAL,
                about=(score.id, early.id, late.id),
                facts=(("fits", int(parts in pair_of(score))),),
            )


def _goes_on_with_they(context: Context, sentence: Sentence) -> bool:
    """Tell whether the next sentence is about several, so that a name in this one is that of a side."""
    behind = context.sentences[sentence.index + 1 : sentence.index + PAIR]
    return any(near.keys and near.keys[0] in context.vocabulary.lists["several spoken of"] for near in behind)


def _later(context: Context, sentence: Sentence, early: Claim) -> Claim | None:
    """Give what a side had in the second half, told in the sentence of the first or within two behind it."""
    for index in range(sentence.index, min(sentence.index + REACH + 1, len(context.sentences))):
        near = context.sentences[index]
        if not context.are_together(sentence.index, index):
            return None
        late = _told_in(context, near, goes_on=True).get(SECOND)
        if late is not None and late.id != early.id:
            return late if late.id > early.id else None
    return None


def _score_of(context: Context, sentence: Sentence, late: Claim) -> Claim | None:
    """Give the only score near both halves, if they are told of a side of it and of no other day or match."""
    lists, behind = context.vocabulary.lists, context.sentences[late.sentence]
    scores = scores_near(context, sentence) or scores_near(context, behind)
    if len({tuple(sorted(pair_of(score))) for score in scores}) != 1:
        return None
    score = scores[0]
    told = context.sentences[score.sentence]
    if any(not lists["more than the periods"].isdisjoint(near.keys) for near in (sentence, behind, told)):
        return None
    is_dated = any(c.kind is kinds.DATE for near in (sentence, behind) for c in context.by_sentence[near.index])
    return None if is_dated and told not in (sentence, behind) else score


def _told_in(
    context: Context, sentence: Sentence, *, goes_on: bool = False, is_theirs: bool = False
) -> Mapping[int, Claim]:
    """Give the points of a side that a sentence tells for either half; those of two sides are none."""
    claims = context.by_sentence.get(sentence.index, ())
    if sentence.part is sections.FURNITURE or len(claims) > MOST_OF_PROSE:
        return {}
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.kind in COUNTED and is_exact(claim) and _is_of_a_side(context, sentence, claim, is_theirs=is_theirs):
            half = _half_of(context, sentence, claim, goes_on=goes_on or FIRST in found)
            if half is not None:
                found.setdefault(half, []).append(claim)
    return {half: claims[0] for half, claims in found.items() if len(claims) == 1}


def _half_of(context: Context, sentence: Sentence, claim: Claim, *, goes_on: bool) -> int | None:
    """Give the half in which points were made, by the words behind them, or by half-time right before them."""
    keys, lists = sentence.keys, context.vocabulary.lists
    last = max(claim.last, claim.mention.last)
    for at in range(last, min(last + TO_HALF, len(keys))):
        if not keys[at][0].isalpha() or keys[at] in context.vocabulary.numerals.joiners:
            break
        if half := _half_at(context, keys, at, goes_on=goes_on):
            return half
    before = keys[max(0, claim.mention.first - TO_BREAK) : claim.mention.first]
    # They led at half-time after scoring 41 points.
    breaks = [n for n, (a, b) in enumerate(pairwise(before)) if a in lists["at half-time"] and b in lists["half-time"]]
    return FIRST if breaks and not lists["counted from"].isdisjoint(before[breaks[-1] :]) else None


def _half_at(context: Context, keys: Sequence[str], at: int, *, goes_on: bool) -> int | None:
    """Give the half that begins at a word: in the (second half), before (the break), after it, in the second."""
    lists = context.vocabulary.lists
    behind = keys[at + 1] if at + 1 < len(keys) else "."
    if keys[at] in lists["first half"] | lists["second half"]:
        is_half = behind in lists["halves"] or (goes_on and keys[at] in lists["second half"] and not behind.isalpha())
        named = FIRST if keys[at] in lists["first half"] else SECOND
        return named if is_half or (goes_on and behind in lists["to"]) else None
    rest = keys[at + 1 : at + 1 + PAIR]
    is_break = not lists["half-time"].isdisjoint(rest[:1]) or (
        len(rest) == PAIR and rest[0] in lists["the"] and rest[1] in union(lists["half-time"], lists["second starts"])
    )
    if keys[at] in lists["up to half-time"] and is_break:
        return FIRST
    is_past = is_break or (goes_on and rest[:1] != () and rest[0] in lists["it"])
    return SECOND if keys[at] in lists["past half-time"] and is_past else None


def _is_of_a_side(context: Context, sentence: Sentence, claim: Claim, *, is_theirs: bool) -> bool:
    """Tell whether points are those of a side: they scored, scoring, Tarn kicked; not: Holm had, he missed."""
    lists, keys, first = context.vocabulary.lists, sentence.keys, claim.mention.first
    is_named = claim.noun is None or claim.noun in lists["points of a match"]
    verbs = context.vocabulary.lemmas_of(keys[max(0, first - TO_VERB) : first])
    is_scored = claim.noun_from == "series" or not lists["makes points"].isdisjoint(verbs)
    if not is_named or not is_scored or not lists["for one person"].isdisjoint(keys[:first]):
        return False
    if is_theirs:
        return True
    scores = scores_near(context, sentence)
    start = max((c.mention.last for c in scores if c.sentence == sentence.index and c.mention.last <= first), default=0)
    named = {key for at, key in enumerate(keys[:first]) if at >= start and sentence.words.is_name(at)}
    known = (names_in(context.sentences[c.sentence], context) for c in scores[:1])
    return named <= union(*known, context.vocabulary.grammar.stops)
