"""By how much a match was won, told apart from its score: 26-23 ... gave them a three-point victory.

The score is the only one of the match that an article is about, or stands with the same rival: the four-goal win over
Elan. A margin of another day or round, or of somebody else, is none of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.values import is_exact
from numcheck.relations.results.matches import (
    TOP,
    Row,
    are_of_two_times,
    is_known_so,
    is_told_as_end,
    result_of,
    rows_of_scores,
    sides_behind,
    tells_of_end,
)
from numcheck.relations.results.results import names_in

REACH = 3
"""Sentences between a result and the margin by which it was won."""
TO_VERB = 8
"""Words before "by five points" within which stands what was won or lost so."""
TO_RIVAL = 2
"""Words before a name within which stands how far a table has others from it: clear of Orla."""


def find_margins_told(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each margin of a match with its score, told before it, in a headline or right behind it."""
    told = context.told_with(context.vocabulary.lists["points of a match"])
    told = [(sentence, claims) for sentence, claims in told if len(claims) <= MOST_OF_PROSE]
    for claim in [claim for sentence, claims in told for claim in claims if _is_margin(context, sentence, claim)]:
        score = _score_of(context, claim, context.once(_ends))
        if score is not None:
            yield Relation(
                definition.of,
                (("margin", (claim,)), ("score", (score,))),
                strength=Strength.NATURAL,
                about=(claim.id,),
            )


def _ends(context: Context) -> list[Row]:
    """Give the scores of an article with which a match may have ended."""
    rows = [row for row in rows_of_scores(context) if len(row) == 1]
    return [row for row in rows if tells_of_end(context.sentences[row[0].sentence], context)]


def _is_margin(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a figure is by how much a match was won: a three-point victory; won by three points."""
    lists, keys = context.vocabulary.lists, sentence.keys
    if claim.noun not in lists["points of a match"] or not is_exact(claim) or claim.under or claim.link:
        return False
    other = lists["no end of a match"] - lists["with any end of a match"]
    if sentence.part is sections.FURNITURE or not other.isdisjoint(keys):
        return False
    end = max(claim.last, claim.mention.last)
    if claim.noun_from == "attributive":
        return not lists["won by a margin"].isdisjoint(keys[end : end + 1])
    first = claim.mention.first
    is_by = first > 0 and keys[first - 1] in union(lists["by"], context.vocabulary.numerals.of)
    if not is_by or not lists["points between sides"].isdisjoint(keys[end : end + 1]):
        return False
    before = keys[max(0, first - TO_VERB) : first - 1]
    if not lists["won by a margin"].isdisjoint(before[-1:]):
        return True
    verbs = union(*(lists[f"{sort} games"] for sort in ("won", "lost")), lists["beats a side"])
    return keys[first - 1] in lists["by"] and not verbs.isdisjoint(before)


def _score_of(context: Context, margin: Claim, rows: Sequence[Row]) -> Claim | None:
    """Give the score that a margin is of; None where that is unsure, or stands in the same sentence."""
    at = margin.sentence
    near = [row for row in rows if 0 <= at - row[0].sentence <= REACH]
    if not near or near[-1][0].sentence == at or len({result_of(row) for row in rows}) != 1:
        return None
    score = near[0][0]
    if are_of_two_times(context, score, margin):
        return None
    told, sentence = context.sentences[score.sentence], context.sentences[at]
    if score.part is sections.HEADLINE:
        is_same = not names_in(told, context).isdisjoint(names_in(sentence, context))
        return score if sentence.part is sections.LEAD and is_same else None
    sides = sides_behind(context, (margin,))
    if sides and sides[-1] not in told.keys:
        return None
    is_told = is_told_as_end(context, near[0]) and score.sentence <= TOP
    return score if is_told and _is_of_that_match(context, sentence, margin) else None


def _is_of_that_match(context: Context, sentence: Sentence, margin: Claim) -> bool:
    """Tell whether nothing says that a margin is of another day, of another match, of one to come or of others."""
    lists, keys, first = context.vocabulary.lists, sentence.keys, margin.mention.first
    if any(claim.kind is kinds.DATE for claim in context.by_sentence[sentence.index]):
        return False
    is_known = is_known_so(context, margin) or keys[first - 1] in lists["articles"]
    if margin.noun_from == "attributive" and not is_known:
        # their fourth five-point win
        return False
    apart = union(lists["looks back"], lists["of an earlier time"], lists["other matches"], lists["may not come about"])
    apart = apart - lists["with any end of a match"]
    if not apart.isdisjoint(keys) or not lists["another of its kind"].isdisjoint(keys[:first]):
        return False
    known = {key for told in context.sentences[: sentence.index] for key in told.keys}
    named = [at for at in range(len(keys)) if _is_new_name(context, sentence, at, known)]
    return all(_is_in_passing(context, sentence, at) for at in named)


def _is_new_name(context: Context, sentence: Sentence, at: int, known: Set[str]) -> bool:
    """Tell whether a name ends at a word that the story has not told before."""
    is_last = sentence.words.is_name(at) and not sentence.words.is_name(at + 1)
    key = sentence.keys[at]
    return is_last and key not in known and (at > 0 or key not in context.vocabulary.grammar.stops)


def _is_in_passing(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a name is no side's: of somebody who speaks, whose deed is told, or whom a noun describes."""
    lists, keys, nouns = context.vocabulary.lists, sentence.keys, context.vocabulary.nouns
    behind = keys[at + 1] if at + 1 < len(keys) else ""
    if behind in lists["possessive marks"] or context.vocabulary.lemma(behind) in lists["says"]:
        return True
    first = at
    while first > 0 and sentence.words.is_name(first - 1):
        first -= 1
    before = keys[first - 1] if first else keys[0]
    if not lists["points between sides"].isdisjoint(keys[max(0, first - TO_RIVAL) : first]):
        # which took them above Orla
        return True
    return before in lists["before a surname"] or nouns.is_a(before, "person")
