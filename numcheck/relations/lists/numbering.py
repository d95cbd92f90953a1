"""Numbered lists: every label follows the one before it, upwards or downwards.

Neighbouring labels of one list are a relation (previous, item) with the fact `step`, 1 or -1; they contradict each
other where the second is not the first and that step.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context

FARTHEST = 4
"""Blocks between two items of one list."""
BRACKET = "("
SHORTEST = 3
"""Labels that make a list."""
MOST_GAPS = 2
"""The most places at which a list may be wrong."""
WORDS_OF_PROSE = 6
"""Words of an item, on average, from which on a list is one of prose, in which a slip of the numbers misleads."""


def find_numbering(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each pair of neighbouring labels with the step that the list takes."""
    for run in _runs(context):
        steps = [_number(b) - _number(a) for a, b in pairwise(run)]
        if context.document.format == "markdown" and set(steps) == {0}:
            # Markdown numbers such a list itself.
            continue
        step = -1 if steps.count(-1) > steps.count(1) else 1
        if steps.count(step) * 2 < len(steps):
            continue
        if len(steps) - steps.count(step) > MOST_GAPS:
            # 1, 2, 3, 8, 10, 12, 15: what leaves out so many are names, such as those of articles of a law.
            continue
        strength = Strength.NATURAL if _is_prose(run, context) else Strength.POSSIBLE
        for previous, item in pairwise(run):
            yield Relation(
                definition.kind,
                (("previous", (previous,)), ("item", (item,))),
                strength=strength,
                about=(previous.id, item.id),
                facts=(("step", step),),
            )


def _runs(context: Context) -> Iterator[list[Claim]]:
    """Give the labels of each list; a new list begins at 1, or where the text between is too long."""
    labels = [claim for claim in context.of(kinds.LIST) if not _is_note(claim, context)]
    run: list[Claim] = []
    for index, claim in enumerate(labels):
        if run and (claim.paragraph - run[-1].paragraph > FARTHEST or _restarts(run, claim, labels[index + 1 :])):
            if len(run) >= SHORTEST:
                yield run
            run = []
        run.append(claim)
    if len(run) >= SHORTEST:
        yield run


def _is_note(claim: Claim, context: Context) -> bool:
    """Tell whether a label is one of the notes that stand behind a sentence, another one right behind it: (12)(13)."""
    sentence, last = context.sentences[claim.sentence], claim.mention.last
    return last < len(sentence.keys) and sentence.keys[last] == BRACKET and sentence.words.is_glued(last)


def _restarts(run: Sequence[Claim], claim: Claim, after: Sequence[Claim]) -> bool:
    """Tell whether a label of 1 begins a new list; it is a slip where the next one goes on with the old: 5, 1, 7."""
    if _number(claim) != 1 or (_number(run[-1]) == 2 and len(run) > 1):
        return False
    goes_on = bool(after) and _number(after[0]) == _number(run[-1]) + 2 and _number(run[-1]) > 1
    return not goes_on


def _number(claim: Claim) -> int:
    value = claim.mention.value
    return value.number if isinstance(value, Label) and value.number is not None else 0


def _is_prose(run: Sequence[Claim], context: Context) -> bool:
    words = [len(context.sentences[claim.sentence].words) for claim in run]
    return sum(words) / len(words) >= WORDS_OF_PROSE
