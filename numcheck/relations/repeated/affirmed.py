"""Whether a story itself says that a figure stands, so that it is no slip of another one: that figure is confirmed."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.model.claim import Claim
from numcheck.relations.reading.context import Context

REACH = 2
"""Sentences behind a figure in which it may be affirmed."""
NEAR = 6
"""Words between "the figure" and a verb that affirms it, or between "nothing" and a verb of change."""


def is_affirmed(claim: Claim, context: Context) -> bool:
    """Tell whether words behind a figure, in its paragraph and within REACH, say that it stands or nothing changed.

    Only what stands before the next figure of its kind counts.
    """
    for index in range(claim.sentence, min(claim.sentence + REACH + 1, len(context.sentences))):
        sentence = context.sentences[index]
        if sentence.paragraph != claim.paragraph:
            return False
        others = [c for c in context.by_sentence.get(index, ()) if c.id > claim.id and c.kind is claim.kind]
        start = claim.mention.last if index == claim.sentence else 0
        end = others[0].mention.first if others else len(sentence.keys)
        if _affirms(sentence.keys[start:end], context):
            return True
        if others:
            # Words behind another figure may affirm that one.
            return False
    return False


def _affirms(keys: Sequence[str], context: Context) -> bool:
    """Tell whether words affirm the figure before them: that figure was confirmed; nothing has changed since."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    for at, key in enumerate(keys):
        near = keys[at + 1 : at + 1 + NEAR]
        is_figure = key in lists["names of a figure"] and at and keys[at - 1] in lists["says of a figure"]
        if is_figure and not lists["affirms"].isdisjoint(near) and grammar["negations"].isdisjoint(near):
            return True
        if key in lists["nothing"] and not lists["would change it"].isdisjoint(near):
            return True
    return False
