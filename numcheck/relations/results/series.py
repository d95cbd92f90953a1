"""The score of a series and its games: 3-1 after three games; five matches, 3-0 with three to play.

Every game that one side has won was played, and those to come are on top of them; drawn ones may be more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, count_of, is_exact
from numcheck.relations.results.contests import is_match_score, pair_of

PAIR = 2
TO_COME = 3
"""Words behind a number among which it is said that so many games are to come: three to play."""


def find_series(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each score of a series with the games told of it, played or all, and those to come; `decided` is its sum."""
    known: set[int] = set()
    for roles in find_matches_of(context, definition):
        score, stated = roles["score"][0], roles["stated"][0]
        if is_match_score(score) and _counts_games(stated, context):
            known.add(score.id)
            yield _relation(definition, score, stated)
    for sentence, claims in context.told_with(context.vocabulary.lists["series of games"]):
        scores = [c for c in claims if is_match_score(c) and c.id not in known]
        scores = [c for c in scores if _is_of_series(c, sentence, claims, context)]
        if len(scores) != 1 or not context.vocabulary.lists["after the match"].isdisjoint(sentence.keys):
            continue
        played = next((c for c in claims if _are_played(c, context)), None)
        if played is not None:
            yield _relation(definition, scores[0], played)
        planned = next((c for c in claims if c.noun_from == "attributive" and _counts_games(c, context)), None)
        left = next((c for c in claims if _are_to_come(c, sentence, context)), None)
        if planned is not None and left is not None and left.id != planned.id:
            yield _relation(definition, scores[0], planned, left)


def _relation(definition: Definition, score: Claim, stated: Claim, left: Claim | None = None) -> Relation:
    roles = (("score", (score,)), ("stated", (stated,)), *((("left", (left,)),) if left is not None else ()))
    facts = (("decided", sum(pair_of(score))), ("to_come", count_of(left) if left is not None else 0))
    return Relation(definition.kind, roles, strength=Strength.NATURAL, about=(stated.id,), facts=facts)


def _counts_games(claim: Claim, context: Context) -> bool:
    return claim.kind in COUNTED and is_exact(claim) and claim.noun in context.vocabulary.lists["games of a series"]


def _is_of_series(score: Claim, sentence: Sentence, claims: Sequence[Claim], context: Context) -> bool:
    """Tell whether a score is that of a series: led the series 3-1; lead 3-2 in the final, a match if it is won."""
    lists, keys = context.vocabulary.lists, sentence.keys
    before = keys[max(score.mention.first - 1, 0) : score.mention.first]
    behind = keys[score.mention.last : score.mention.last + PAIR]
    if not lists["a whole series"].isdisjoint((*before, *behind)):
        return True
    if any(
        c.span.end <= score.span.start and score.mention.first - c.last <= 1 and _is_series(c, context) for c in claims
    ):
        # The best-of-seven series, of which the count holds both words
        return True
    return not lists["leads now"].isdisjoint(before)


def _is_series(claim: Claim, context: Context) -> bool:
    return claim.noun is not None and claim.noun in context.vocabulary.lists["a whole series"]


def _are_played(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts the games that were played: after four games."""
    lists, before = context.vocabulary.lists, context.words_before(claim, 1)
    is_told = claim.noun_from != "attributive" and _counts_games(claim, context) and count_of(claim) >= PAIR
    if not is_told or claim.link or lists["played in a series"].isdisjoint(before):
        return False
    # After three games without a goal from Holm
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + 1]
    is_end = not behind[:1] or not behind[0][:1].isalpha() or behind[0] in context.vocabulary.grammar["conjunctions"]
    return is_end or behind[0] in lists["behind the games of a series"]


def _are_to_come(claim: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a figure counts the games that are to come: with three to play; two matches left."""
    is_bare = claim.noun is None and claim.kind in COUNTED and is_exact(claim)
    if not (is_bare or _counts_games(claim, context)) or claim.link not in ("", "remaining"):
        return False
    behind = sentence.keys[claim.mention.last : claim.last + TO_COME]
    end = next((at for at, key in enumerate(behind) if not key[:1].isalpha()), len(behind))
    lists, before = context.vocabulary.lists, context.words_before(claim, 1)
    return not lists["with"].isdisjoint(before) and not lists["games to come"].isdisjoint(behind[:end])
