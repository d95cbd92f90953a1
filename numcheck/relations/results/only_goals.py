"""The only goal of a match, and a score with more: the only goal came after an hour; the 2-0 victory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.results.contests import pair_of, scores_near

TO_MATCH = 3
"""Words behind "goal of" among which the match stands: the only goal of a dull game."""
TO_AIM = 6
"""Words behind a goal among which "to" makes it an aim."""


def find_only_goals(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each score near which a match is told to have had one goal, if all are alike; `fits` is 1 if it had."""
    if kinds.SCORE not in context.kinds:
        return
    for sentence in context.sentences_with(context.vocabulary.lists["one goal"]):
        if sentence.part is sections.FURNITURE or not _tells_only_goal(context, sentence.keys):
            continue
        scores = [score for score in scores_near(context, sentence) if _is_of_match(context, sentence, score)]
        if len({tuple(sorted(pair_of(score))) for score in scores}) != 1:
            continue
        yield Relation(
            definition.kind,
            (("score", (scores[0],)),),
            strength=Strength.NATURAL,
            about=(scores[0].id,),
            facts=(("fits", int(sum(pair_of(scores[0])) == 1)),),
            passages=(("told", sentence.span),),
        )


def _is_of_match(context: Context, sentence: Sentence, score: Claim) -> bool:
    """Tell whether a score is the end of the match whose only goal a sentence tells: of it or the one next to it.

    Not: lost 3-1 last week, and on Sunday got the only goal; won on penalties; the only goal as Orle beat Brack.
    """
    lists, told = context.vocabulary.lists, context.sentences[score.sentence]
    apart = union(lists["no end of a match"], lists["one of two matches"], lists["tells apart"]) - lists["sole"]
    if abs(told.index - sentence.index) > 1 or not apart.isdisjoint((*told.keys, *sentence.keys)):
        return False
    if told is sentence:
        return True
    is_dated = any(claim.kind is kinds.DATE for claim in context.by_sentence.get(sentence.index, ()))
    goal = next(at for at, key in enumerate(sentence.keys) if key in lists["one goal"])
    named = [key for at, key in enumerate(sentence.keys) if at > goal and sentence.words.is_name(at)]
    return not is_dated and set(told.keys).issuperset(named)


def _tells_only_goal(context: Context, keys: Sequence[str]) -> bool:
    """Tell whether words name the only goal of a match, and not that of a half, a season or one side."""
    lists = context.vocabulary.lists
    for at in range(2, len(keys)):
        if keys[at] not in lists["one goal"] or keys[at - 1] not in lists["sole"] or keys[at - 2] not in lists["the"]:
            continue
        behind = keys[at + 1 : at + 2 + TO_MATCH]
        if behind[:1] and behind[0] in lists["says of what"]:
            return not lists["one match"].isdisjoint(behind) and lists["less or more than a match"].isdisjoint(behind)
        if not lists["infinitive marks"].isdisjoint(keys[at + 1 : at + 1 + TO_AIM]):
            # The only goal, he said, was to keep the ball.
            return False
        if not behind or behind[0] in lists["comes about"]:
            return True
        return not behind[0].isalpha() or behind[0] in lists["behind a goal"]
    return False
