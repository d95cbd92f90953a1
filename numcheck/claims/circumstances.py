"""How a figure is put forward: asserted, planned, estimated, denied, quoted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import pairwise
from operator import or_

from numcheck.claims.phrases import Reader
from numcheck.language.entries import union
from numcheck.language.traits import STANCE
from numcheck.model.claim import Stance

QUOTED, ASSERTED = Stance.QUOTED, Stance.ASSERTED
CLAUSE_MARKS = frozenset(";:—–")
FARTHEST_CUE = 8
"""Words before a figure among which words for its stance are looked for."""
NEAR_BEHIND = 3
"""Words behind a figure within which stands that it is planned, or that its things do not do something."""


def find_stance(reader: Reader, first: int, last: int, *, is_quoted: bool) -> Stance:
    """Give the stance of a figure, by the words of its clause before it and just behind it."""
    plain = QUOTED if is_quoted else ASSERTED
    if not reader.sentence.all_traits & STANCE:
        return plain
    start = max(0, first - FARTHEST_CUE)
    if not reduce(or_, reader.traits[start : last + NEAR_BEHIND], 0) & STANCE:
        return plain
    lists, grammar = reader.lists, reader.grammar
    before = _behind_marks(reader.keys[start:first])
    after = reader.keys[last : last + NEAR_BEHIND]
    near = before[-5:]
    negations = grammar["negations"]
    if not negations.isdisjoint(_same_clause(reader, near[-4:])):
        return Stance.DENIED
    planning = lists["planning"]
    is_planned = (not planning.isdisjoint(before) and _plans(reader, first - len(before), first)) or (
        not planning.isdisjoint(after) and _plans(reader, last, last + NEAR_BEHIND, is_behind=True)
    )
    if is_planned or _is_set_to(reader, start, first):
        return Stance.PLANNED
    if not lists["estimating"].isdisjoint((*near, *after)) and not _takes_lives(reader, first, last):
        return Stance.ESTIMATED
    return plain


def _behind_marks(words: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words behind the last mark that parts clauses."""
    if CLAUSE_MARKS.isdisjoint(words):
        return words
    return words[max([at for at, word in enumerate(words) if word in CLAUSE_MARKS]) + 1 :]


def _takes_lives(reader: Reader, first: int, last: int) -> bool:
    """Tell whether "claimed" before a figure means killed, and not said: the storm claimed 11 lives."""
    lists = reader.lists
    return reader.key(first - 1) in lists["claims lives"] and not lists["lives"].isdisjoint(
        reader.keys[first : last + 1]
    )


def is_negated_behind(reader: Reader, last: int) -> bool:
    """Tell whether what a figure counts is said not to do or suffer something: 12 people were not found.

    Not so 240,000 homes "without power" and people who "saw no change": nothing is denied of them.
    """
    if not reader.sentence.all_traits & STANCE:
        return False
    lists, grammar = reader.lists, reader.grammar
    negations = grammar["negations"]
    if negations.isdisjoint(reader.keys[last : last + NEAR_BEHIND]):
        return False
    behind = negations.intersection(_denying(reader, last))
    return bool(behind - union(grammar["prepositions"], lists["no"]))


def _denying(reader: Reader, last: int) -> Sequence[str]:
    """Give the words behind a figure that may deny what it does: up to a comma, none where "not" undoes a denial.

    It killed 12 people, not counting the gunman; a toll of 12 is not unlikely.
    """
    after = reader.keys[last : last + NEAR_BEHIND]
    after = after[: after.index(",")] if "," in after else after
    undone = reader.lists["undone by a negation"]
    return () if not undone.isdisjoint(reader.keys[last : last + NEAR_BEHIND + 1]) else after


def _plans(reader: Reader, first: int, last: int, *, is_behind: bool = False) -> bool:
    """Tell whether a word of a plan stands between two places, and not the month of a date: on 4 May 30 had come.

    Behind a figure, what has an article is only spoken of: 44% back the plan.
    """
    planning, sort_of = reader.lists["planning"], reader.vocabulary.calendar.sort_of
    determiners = reader.grammar["determiners"]
    return any(
        reader.keys[at] in planning
        and not (reader.walls[at] and sort_of(reader.keys[at]) is not None)
        and not (is_behind and reader.key(at - 1) in determiners)
        and not _gives_reason(reader, at)
        for at in range(first, min(last, len(reader.keys)))
    )


def _gives_reason(reader: Reader, at: int) -> bool:
    """Tell whether "due to" leads to a reason, not to what is to come: due to the rain, due to bad weather."""
    if reader.key(at + 1) not in reader.lists["to"] or reader.keys[at] not in reader.lists["due"]:
        return False
    first = reader.key(at + 2)
    is_base = reader.is_verb(at + 2) and reader.vocabulary.lemma(first) == first
    return not is_base or first in reader.lists["reasons that are verbs"]


def _same_clause(reader: Reader, before: Sequence[str]) -> Sequence[str]:
    """Give the words behind the last comma that a clause of its own follows: it could not win, and (12 people left)."""
    if "," not in before:
        return before
    openers = reader.lists["clause openers"]
    for at in range(len(before) - 2, -1, -1):
        if before[at] == "," and before[at + 1] in openers:
            return before[at + 1 :]
    return before


def _is_set_to(reader: Reader, start: int, first: int) -> bool:
    """Tell whether words say a plan together with the next one: set to, the goal of; not a goal, a sub-set."""
    pairs = pairwise(reader.keys[start : first + 1])
    return not reader.lists["planning in two words"].isdisjoint(map(" ".join, pairs))
