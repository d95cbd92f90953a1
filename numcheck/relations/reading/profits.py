"""Which of several profits is meant: net or operating, the only one that is told, what a firm earned."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.relations.reading.attribution import clause_start
from numcheck.relations.reading.context import Context


def is_earned(value: Claim, context: Context) -> bool:
    """Tell whether a sum is what somebody earned, which is a profit by another word: the firm earned £54m."""
    told = context.sentences[value.sentence]
    clause = told.keys[clause_start(told, value.mention.first, context.vocabulary) : value.mention.first]
    return value.kind is kinds.MONEY and not context.vocabulary.lists["makes a profit"].isdisjoint(clause)


def may_be_earned(said: Sentence, context: Context) -> bool:
    """Tell whether a profit may be what was earned in the end: net or of no sort that is named."""
    lists = context.vocabulary.lists
    return (lists["sorts of profit"] - lists["sorts of what is earned"]).isdisjoint(said.keys)


def is_only_sort(word: str, said: Sentence, told: Sentence, context: Context) -> bool:
    """Tell whether a word is the only sort of profit that the article tells of, and the change names none.

    Nor may "earnings" stand above its values, which would be the profit that is meant.
    """
    lists = context.vocabulary.lists
    sorts = lists["sorts of profit"]
    if word not in sorts or not sorts.isdisjoint(said.keys):
        return False
    above = context.sentences[: told.index + 1]
    is_first = all(lists["other words for profit"].isdisjoint(sentence.keys) for sentence in above)
    return is_first and not any(_names_sort(sentence, sorts - {word}, context) for sentence in context.sentences)


def _names_sort(sentence: Sentence, sorts: Set[str], context: Context) -> bool:
    """Tell whether a sentence tells of a profit of one of some sorts; net debt is none."""
    lists, nouns = context.vocabulary.lists, context.vocabulary.nouns
    profits = union(lists["profits"], lists["in the black"], lists["in the red"])
    return any(one in sorts and nouns.singular(other) in profits for one, other in pairwise(sentence.keys))


def is_another_profit(value: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether a value and a change name two sorts of profit: net profit rose 9%; operating profit was."""
    if value.sentence == cue.sentence:
        return False
    sorts, told = context.vocabulary.lists["sorts of profit"], context.sentences[value.sentence]
    one = sorts.intersection(
        told.keys[clause_start(told, value.mention.first, context.vocabulary) : value.mention.first]
    )
    other = sorts.intersection(context.sentences[cue.sentence].keys)
    return bool(one) and bool(other) and one.isdisjoint(other)
