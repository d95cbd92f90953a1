"""Results of matches that are told by their parts: two legs and the aggregate, sets.

`find_aggregates` gives the legs of an aggregate (fact `fits`: 0 where they do not make it), `find_sets` a number of
sets with the results beside it (`played`: how many), and `find_straight_sets` the sets of a match won straight
(`winners`: how many players won one).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations_with_replacement

from numcheck.language.entries import union
from numcheck.language.filters import fits
from numcheck.language.words import HYPHENS
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Score
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.context import Context

LEGS = 2
TO_ROW = 3
"""Sentences from "straight sets" to the only row of sets of an article."""
FEWEST_POINTS = 11
"""Points that win a game over a table or a net."""
MOST_RESULTS = 12
"""Results of an article among which two are looked for that make an aggregate."""
TO_THE_PART = 5
"""Words from a score to the part of the match that it is of: 2-1 up at the interval."""
SETS = (3, 6, 7, 11, 15, 21, 25)
"""Games or points that win a set, unless it goes on: in darts and tennis, then in games over a table or a net."""


def find_aggregates(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each aggregate with the two other results of the article, if there are just two.

    Each result may be told from either side, so that 2-1 and 1-1 make 3-2 or, told from the other side, 2-3.
    """
    early = context.vocabulary.lists["half-time"]
    results = [c for c in context.claims if _score(c) is not None and not _is_told_early(c, early, context)]
    shootouts = context.vocabulary.lists["shoot-outs"]
    # Goals of a shoot-out count for no leg.
    shot = {at for at in {claim.sentence for claim in results} if not shootouts.isdisjoint(context.sentences[at].keys)}
    for roles in find_matches_of(context, definition):
        aggregate = roles["aggregate"][0]
        told = _score(aggregate)
        legs: dict[tuple[int, int], Claim] = {}
        for claim in results:
            score = _score(claim)
            if score is not None and score != told and claim.id != aggregate.id:
                legs.setdefault((min(score), max(score)), claim)
        counted = results
        if told is not None and len(legs) > LEGS:
            legs = _legs_near(context, aggregate, legs, told)
            counted = [aggregate, *legs.values()]
        if told is None or not 1 <= len(legs) <= LEGS or any(claim.sentence in shot for claim in counted):
            continue
        one, other = (*legs.values(), *legs.values())[:LEGS]
        sums = _sums(one, other)
        is_made = told in sums or told[::-1] in sums
        if len(legs) < LEGS and not is_made:
            # The other leg is not told, or both ended alike.
            continue
        yield Relation(
            definition.kind,
            (("aggregate", (aggregate,)), ("leg+", tuple(legs.values()))),
            strength=Strength.NATURAL,
            about=(aggregate.id,),
            facts=(("fits", int(is_made)),),
        )


def _is_told_early(score: Claim, early: Set[str], context: Context) -> bool:
    """Tell whether a score is that of a part of a match: were 2-1 up at the interval."""
    behind = context.sentences[score.sentence].keys[score.mention.last : score.mention.last + TO_THE_PART]
    return not early.isdisjoint(behind[: next((n for n, key in enumerate(behind) if not key[:1].isalnum()), None)])


def _legs_near(
    context: Context, aggregate: Claim, results: dict[tuple[int, int], Claim], told: tuple[int, int]
) -> dict[tuple[int, int], Claim]:
    """Give the two results that are an aggregate's legs: any two that make it, or the only two told right before it.

    Of the latter, a sentence must have a word for a leg. Empty if there are no such two.
    """
    claims = list(results.values())[:MOST_RESULTS]
    for one, other in combinations_with_replacement(claims, LEGS):
        if not {told, told[::-1]}.isdisjoint(_sums(one, other)):
            return {score: claim for score, claim in results.items() if claim.id in (one.id, other.id)}
    near = {
        score: claim
        for score, claim in results.items()
        if 0 <= aggregate.sentence - claim.sentence <= 1 and claim.id < aggregate.id
    }
    words = context.vocabulary.lists["leg"]
    is_of_leg = any(not words.isdisjoint(context.sentences[claim.sentence].keys) for claim in near.values())
    return near if len(near) == LEGS and is_of_leg else {}


def find_sets(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each number of sets with the results of the sets beside it: 6-3, 6-4 in two sets; a four-set defeat."""
    for roles in find_matches_of(context, definition):
        stated = roles["stated"][0]
        if not all(fits(stated, filter_, context.vocabulary) for _, filter_ in definition.where):
            continue
        results = _row_beside(context, stated) if _counts_all_sets(context, stated) else ()
        if len(results) >= LEGS and (not _is_game(context, stated) or _is_of_rackets(results)):
            yield Relation(
                definition.kind,
                (("stated", (stated,)), ("result+", tuple(results))),
                strength=Strength.NATURAL,
                about=(stated.id,),
                facts=(("played", len(results)),),
            )


def _is_game(context: Context, stated: Claim) -> bool:
    return stated.noun in context.vocabulary.lists["games like sets"]


def _counts_all_sets(context: Context, stated: Claim) -> bool:
    """Tell whether a number is that of all sets of a match: won the five-setter, needed three games; not: won a set."""
    lists, before = context.vocabulary.lists, context.words_before(stated, LEGS)
    if not lists["needs sets"].isdisjoint(before[-1:]):
        return True
    is_won = not union(lists["won games"], lists["lost games"]).isdisjoint(before)
    return not _is_game(context, stated) and (not is_won or stated.noun_from == "attributive")


def find_straight_sets(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each row of sets that are said to be won straight, with how many of the two players won one of them."""
    words = context.vocabulary.lists["straight sets"]
    for sentence in context.sentences_with(words):
        said = _straight_sets_in(context, sentence)
        if said is None or _is_of_match_before(context, sentence, said[0]):
            continue
        rows = _rows(context, sentence.index) or _only_row_near(context, sentence, said[0])
        if len(rows) == 1:
            winners = {score[0] > score[1] for claim in rows[0] if (score := _score(claim)) is not None}
            yield Relation(
                definition.kind,
                (("result+", tuple(rows[0])),),
                strength=Strength.NATURAL,
                about=tuple(claim.id for claim in rows[0]),
                facts=(("winners", len(winners)),),
                passages=(("said", sentence.words.span(*said)),),
            )


def _is_of_match_before(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether straight sets are those of a match before the one told: after a straight-sets win, she lost 6-3."""
    keys, opens = sentence.keys, context.vocabulary.lists["after what happened"]
    opener = next((n for n in range(at - 1, -1, -1) if keys[n] in opens or not keys[n][:1].isalnum()), None)
    return opener is not None and keys[opener] in opens


def _straight_sets_in(context: Context, sentence: Sentence) -> tuple[int, int] | None:
    """Give the first and last index of "straight sets" or "straight-sets" in a sentence; None without it."""
    keys, words = sentence.keys, context.vocabulary.lists["straight sets"]
    for at, key in enumerate(keys[:-1]):
        last = at + 1 + (keys[at + 1] in HYPHENS)
        if key in words and last < len(keys) and _is_set(context, keys[last]):
            return at, last + 1
    return None


def _only_row_near(context: Context, sentence: Sentence, at: int) -> Sequence[Sequence[Claim]]:
    """Give the only row of sets of an article, if it stands near a sentence without a score and both tell of one match.

    Whoever is named before a word of the sentence must be named beside the row as well.
    """
    if any(_score(claim) is not None for claim in context.by_sentence.get(sentence.index, ())):
        return ()
    told = [other.index for other in context.sentences if _rows(context, other.index)]
    if len(told) != 1 or abs(told[0] - sentence.index) > TO_ROW:
        return ()
    lists, row = context.vocabulary.lists, context.sentences[told[0]]
    others = union(lists["another of its kind"], lists["other matches"], lists["of an earlier time"])
    if not union(others, lists["one of two matches"]).isdisjoint(sentence.keys):
        return ()
    one, other = names_in(sentence, context, at), names_in(row, context)
    is_next = told[0] == sentence.index + 1
    return _rows(context, told[0]) if not one or (is_next and not other) or one & other else ()


def _is_of_rackets(results: Sequence[Claim]) -> bool:
    """Tell whether sets are told by their points, as over a table or a low net, where they are called games: 21-15."""
    return all((score := _score(claim)) is not None and max(score) >= FEWEST_POINTS for claim in results)


def names_in(sentence: Sentence, context: Context, until: int | None = None) -> frozenset[str]:
    """Give the words of a sentence, up to one of them, that are written like names, without small ones that open it."""
    stops, keys = context.vocabulary.grammar.stops, sentence.keys
    return frozenset(key for at, key in enumerate(keys[:until]) if sentence.words.is_name(at) and key not in stops)


def _is_set(context: Context, key: str) -> bool:
    """Tell whether a word is what a match of tennis is played in."""
    return context.vocabulary.nouns.singular(key) in context.vocabulary.lists["parts of a match"]


def _row_beside(context: Context, stated: Claim) -> Sequence[Claim]:
    """Give the results of the sets that a number of sets is told of: the row before it, or else the only one behind."""
    rows = _rows(context, stated.sentence)
    before = [row for row in rows if row[-1].span.end <= stated.span.start]
    if before:
        return before[-1]
    if rows and rows[0][0].mention.first - max(stated.last, stated.mention.last) <= 1:
        # won the five-setter 7-6 3-6 6-4 4-6 6-1
        return rows[0]
    keys, first = context.sentences[stated.sentence].keys, stated.mention.first
    is_needed = not context.vocabulary.lists["needs sets"].isdisjoint(keys[max(0, first - 1) : first])
    if rows or not (stated.noun_from == "attributive" or is_needed):
        return ()
    # A five-set defeat by Okada. Okada beat Cole 6-3 ...
    last = min(stated.sentence + LEGS, len(context.sentences) - 1)
    behind = [row for index in range(stated.sentence + 1, last + 1) for row in _rows(context, index)]
    return behind[0] if len(behind) == 1 and context.are_together(stated.sentence, behind[0][0].sentence) else ()


def _rows(context: Context, index: int) -> Sequence[Sequence[Claim]]:
    """Give the rows of sets of a sentence, each one set right behind the other but for its tie-break."""
    rows: list[list[Claim]] = []
    keys = context.sentences[index].keys if index < len(context.sentences) else ()
    for claim in context.by_sentence.get(index, ()):
        if _score(claim) is None or keys[claim.mention.first - 1 : claim.mention.first] == ("(",):
            continue
        if rows and not any(key.isalpha() for key in keys[rows[-1][-1].mention.last : claim.mention.first]):
            rows[-1].append(claim)
        else:
            rows.append([claim])
    return [row for row in rows if len(row) >= LEGS and _is_of_sets(row[0])]


def _is_of_sets(claim: Claim) -> bool:
    """Tell whether a result is that of a set: 6-4, 7-6, 3-6."""
    score = _score(claim)
    return score is not None and max(score) in SETS and score[0] != score[1]


def _score(claim: Claim) -> tuple[int, int] | None:
    value = claim.mention.value
    if not isinstance(value, Score) or len(value.numbers) != LEGS or value.is_vote:
        return None
    return value.numbers[0], value.numbers[1]


def _sums(one: Claim, other: Claim) -> set[tuple[int, int]]:
    """Give the two scores that two results may add up to, as the second is read from either side."""
    a, b = _score(one), _score(other)
    if a is None or b is None:
        return set()
    return {(a[0] + c, a[1] + d) for c, d in (b, b[::-1])}
