"""The score of one match told twice: Elan beat Orla 3-1; Elan 2 - 1 Orla.

Two scores are of one match if the same two sides are named beside them, or if the later one points back to the other.
The fact `fits` is 0 where they differ, whichever side is told first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import period_of
from numcheck.relations.results.contests import is_match_score, pair_of

SIDES = 2
TO_SHOOTOUT = 3
"""Words from a score to the shoot-out that it is of: a 4-2 victory on penalties."""
NEAR = 8
"""Words on either side of a score among which its sides are named."""
TO_SIDE = 5
"""Words from a result to the side that it was against: the 2-0 victory over second-placed Elan."""
PAIR = 2
MOST_BEFORE = 8
"""Scores before one that points back among which that of the same match is looked for."""
MARKS = frozenset(";,.:()—!?")
"""Marks that separate a score from the sides of another match; a dash may stand within a score only."""

Told = dict[frozenset[str], list[tuple[Claim, bool]]]
"""Two sides -> their scores, each with whether it stands right between the sides: Elan 2 - 1 Orla."""


def find_match_scores(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two scores that are told of one match, in the roles one and other."""
    told: Told = {}
    for claim in context.claims:
        if is_match_score(claim) and claim.stance is stances.ASSERTED:
            sides = _sides(context, claim)
            if sides is not None:
                names, is_line = sides
                told.setdefault(names, []).append((claim, is_line))
    for one, other in (*_of_shootouts(context), *_pointed_back(context), *_of_headline(told, context)):
        yield _twice(definition, one, other)
    for scores in told.values():
        # A score right between its sides is a result; two scores in sentences may be of two matches.
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


def _pointed_back(context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Give pairs of a score and a later one that points back to it by result and side: the 2-0 win over Elan."""
    lists = context.vocabulary.lists
    results = union(*(lists[f"{sort} games as nouns"] for sort in ("won", "drawn", "lost")))
    scores = [
        claim
        for claim in context.of(kinds.SCORE)
        if is_match_score(claim)
        and claim.stance is stances.ASSERTED
        and _tells_of_end(context.sentences[claim.sentence], context)
    ]
    for sentence in context.sentences_with(results) if len(scores) > 1 else ():
        if not _tells_of_end(sentence, context):
            continue
        for claim in context.by_sentence.get(sentence.index, ()):
            first, last = claim.mention.first, claim.mention.last
            if not is_match_score(claim) or first == 0 or sentence.keys[first - 1] not in lists["the"]:
                continue
            sides = [
                sentence.keys[end - 1] for _, end in _names(sentence, last, min(last + TO_SIDE, len(sentence.keys)))
            ]
            if sentence.keys[last : last + 1] == () or sentence.keys[last] not in results or len(sides) != 1:
                continue
            at = bisect_left(scores, sentence.index, key=_sentence_of)
            before = scores[max(0, at - MOST_BEFORE) : at]
            same = [c for c in before if sides[0] in context.sentences[c.sentence].keys]
            if len({tuple(sorted(pair_of(c))) for c in same}) == 1 and not _are_of_two_times(context, same[-1], claim):
                yield same[-1], claim


def _sentence_of(claim: Claim) -> int:
    return claim.sentence


def _of_headline(told: Told, context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Give the score of a headline that names both sides with the only one of a lead that names them, too."""
    for sides, scores in told.items():
        for claim in (claim for claim, _ in scores if claim.part is sections.HEADLINE):
            for sentence in context.sentences[claim.sentence + 1 : claim.sentence + 1 + PAIR]:
                found = [c for c in context.by_sentence.get(sentence.index, ()) if is_match_score(c)]
                is_lead = sentence.part is sections.LEAD and sides <= set(sentence.keys)
                if (
                    is_lead
                    and _tells_of_end(sentence, context)
                    and len(found) == 1
                    and not _are_of_two_times(context, claim, found[0])
                ):
                    yield claim, found[0]


def _of_shootouts(context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Give the two scores of one shoot-out: Elan win 4-2 on penalties; went through with a 4-2 win on penalties."""
    found: list[Claim] = []
    for sentence, claims in context.told_with(context.vocabulary.lists["shoot-outs"]):
        for claim in claims:
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
    """Tell whether two scores are of two days, or the only one that is dated is of another year than the article."""
    if one.period is not None and other.period is not None:
        return ANOTHER_DAY.applies(one, other)
    period = one.period or other.period
    today = period_of(context.today).first if context.today is not None else None
    year = period.said.year if period is not None else None
    return year is not None and (today is None or today.year != year)


def _sides(context: Context, claim: Claim) -> tuple[frozenset[str], bool] | None:
    """Give the two sides of a score, if just two are named beside it, and whether one stands on either side of it."""
    sentence = context.sentences[claim.sentence]
    if not _tells_of_end(sentence, context):
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


def _tells_of_end(sentence: Sentence, context: Context) -> bool:
    """Tell whether a sentence may tell how a match ended, not of its half-time, nor of the first match of two."""
    lists, keys = context.vocabulary.lists, sentence.keys
    if sentence.part is sections.FURNITURE or not lists["no end of a match"].isdisjoint(keys):
        return False
    if lists["one of two matches"].isdisjoint(keys):
        return True
    return not any(a in lists["one of two matches"] and b in lists["games of a series"] for a, b in pairwise(keys))


def _clause(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Give the first and the last index of the words around a score, up to a mark on either side."""
    keys = sentence.keys
    low = next((at + 1 for at in range(first - 1, max(first - NEAR, 0) - 1, -1) if keys[at] in MARKS), first - NEAR)
    high = next((at for at in range(last, min(last + NEAR, len(keys))) if keys[at] in MARKS), last + NEAR)
    return max(low, 0), min(high, len(keys))


def _names(sentence: Sentence, low: int, high: int) -> list[tuple[int, int]]:
    """Give the first and the last index of each name among some words."""
    found: list[tuple[int, int]] = []
    for at in range(low, high):
        if sentence.words.is_name(at):
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
    return found
