"""The score of one match told twice: Elan beat Orla 3-1; Elan 2 - 1 Orla."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from numcheck.model.claim import Claim, Stance
from numcheck.model.document import Part, Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.contests import is_match_score, pair_of
from numcheck.relations.context import Context
from numcheck.relations.excuses import ANOTHER_DAY, ANOTHER_PLACE
from numcheck.relations.values import period_of

SIDES = 2
TO_SHOOTOUT = 3
"""Words from a score to the shoot-out that it is of: a 4-2 victory on penalties."""
NEAR = 8
"""Words on either side of a score among which its sides are named."""
MARKS = frozenset(";,.:()—!?")
"""What parts a score from the sides of another match; a dash may stand within a score only."""


def find_match_scores(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each score of a match with the next one that is told of the same two sides."""
    told: dict[frozenset[str], list[tuple[Claim, bool]]] = {}
    for claim in context.claims:
        if is_match_score(claim) and claim.stance is Stance.ASSERTED:
            sides = _sides(context, claim)
            if sides is not None:
                names, is_line = sides
                told.setdefault(names, []).append((claim, is_line))
    for one, other in _of_shootouts(context):
        yield _twice(definition, one, other)
    for scores in told.values():
        # A line of results says how a match ended; two sentences may tell of two matches.
        for (one, is_line), (other, is_other_line) in pairwise(scores):
            is_told_twice = (is_line or is_other_line) and one.sentence != other.sentence
            if is_told_twice and not ANOTHER_PLACE.applies(one, other) and not _are_of_two_times(context, one, other):
                yield _twice(definition, one, other)


def _twice(definition: Definition, one: Claim, other: Claim) -> Relation:
    fits = sorted(pair_of(one)) == sorted(pair_of(other))
    return Relation(
        definition.kind,
        (("one", (one,)), ("other", (other,))),
        strength=Strength.NATURAL,
        about=(one.id, other.id),
        facts=(("fits", int(fits)),),
    )


def _of_shootouts(context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Give the two scores of one shoot-out: Elan win 4-2 on penalties; went through with a 4-2 win on penalties."""
    found: list[Claim] = []
    for sentence in context.sentences_with(context.vocabulary.lists["shoot-outs"]):
        for claim in context.by_sentence.get(sentence.index, ()):
            behind = sentence.keys[claim.mention.last : claim.mention.last + TO_SHOOTOUT]
            if is_match_score(claim) and not context.vocabulary.lists["shoot-outs"].isdisjoint(behind):
                found.append(claim)
    if len(found) == SIDES:
        one, other = found
        names = [_all_names(context.sentences[claim.sentence]) for claim in found]
        if one.sentence != other.sentence and not names[0].isdisjoint(names[1]):
            yield one, other


def _all_names(sentence: Sentence) -> frozenset[str]:
    return frozenset(key for at, key in enumerate(sentence.keys) if sentence.words.is_name(at))


def _are_of_two_times(context: Context, one: Claim, other: Claim) -> bool:
    """Tell whether two scores are of two days, or one of another year than the story: the 2018 cup is this year's."""
    if one.period is not None and other.period is not None:
        return ANOTHER_DAY.applies(one, other)
    period = one.period or other.period
    today = period_of(context.today).first if context.today is not None else None
    year = period.said.year if period is not None else None
    return year is not None and (today is None or today.year != year)


def _sides(context: Context, claim: Claim) -> tuple[frozenset[str], bool] | None:
    """Give the two sides of a score, if just two are named beside it, and whether one stands on either side of it."""
    sentence, lists = context.sentences[claim.sentence], context.vocabulary.lists
    if sentence.part is Part.FURNITURE or not lists["no end of a match"].isdisjoint(sentence.keys):
        return None
    first, last = claim.mention.first, claim.mention.last
    low, high = _clause(sentence, first, last)
    others = [c for c in context.by_sentence[claim.sentence] if low <= c.mention.first < high and c.id != claim.id]
    names = _names(sentence, low, first) + _names(sentence, last, high)
    found = {sentence.keys[end - 1] for _, end in names}
    if any(is_match_score(c) for c in others) or len(names) != SIDES or len(found) != SIDES:
        return None
    (_, end), (start, _) = names
    return frozenset(found), end == first and start == last


def _clause(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Give the words around a score up to a mark on either side."""
    keys = sentence.keys
    low = next((at + 1 for at in range(first - 1, max(first - NEAR, 0) - 1, -1) if keys[at] in MARKS), first - NEAR)
    high = next((at for at in range(last, min(last + NEAR, len(keys))) if keys[at] in MARKS), last + NEAR)
    return max(low, 0), min(high, len(keys))


def _names(sentence: Sentence, low: int, high: int) -> list[tuple[int, int]]:
    """Give where the names among some words begin and end."""
    found: list[tuple[int, int]] = []
    for at in range(low, high):
        if sentence.words.is_name(at):
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
    return found
