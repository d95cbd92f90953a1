"""Counts of what was done, with a figure for each place of it: four wins, taking 53% in Harl, 57% in Brack."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from numcheck.language.traits import LOCATIVE
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.relations.reading.attribution import end_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import is_participle
from numcheck.relations.reading.values import COUNTED, is_exact, stated

FEWEST, MOST = 3, 20
"""Fewest and most places that are told one by one; two of more may be the best of them."""
MOST_LEFT_OUT = 2
"""How many times the places told a count may be; where it is more, some are told only."""
TO_THE_MARK = 4
"""Words from a count to the mark behind it: four wins (on Sunday night)."""
TO_THE_FIRST = 3
"""Words from the participle to the first figure: winning (nearly) 53%."""
FIGURES = (*COUNTED, kinds.PERCENT, kinds.MONEY, kinds.MEASURE)


def find_each_place(context: Context, sentence: Sentence) -> tuple[Claim, tuple[Claim, ...]] | None:
    """Give the count of a sentence and the figures behind it, if these are of one kind, each of a place of its own."""
    claims = context.by_sentence.get(sentence.index, ())
    for at, count in enumerate(claims[:-FEWEST]):
        first = _participle(sentence, count, context) if _may_announce(count, context) else None
        if first is None:
            continue
        figures = [claim for claim in claims[at + 1 :] if claim.mention.first > first]
        is_near = len(figures) >= FEWEST and figures[0].mention.first - first <= TO_THE_FIRST
        if is_near and _are_alike(figures) and _is_closed_row(sentence, figures, context):
            # Nine buses, taking five people to Orle, three to Selm and one to Tarn, may have had nine seats.
            is_sum = figures[0].kind in COUNTED and sum(stated(figure) for figure in figures) == stated(count)
            return None if is_sum or stated(count) > MOST_LEFT_OUT * len(figures) else (count, tuple(figures))
    return None


def _may_announce(claim: Claim, context: Context) -> bool:
    nouns = context.vocabulary.nouns
    if claim.kind not in COUNTED or claim.noun is None or nouns.is_a(claim.noun, "person"):
        return False
    return is_exact(claim) and FEWEST <= stated(claim) <= MOST and not claim.under and claim.link == ""


def _participle(sentence: Sentence, count: Claim, context: Context) -> int | None:
    """Give the index of the participle behind a count and a comma: four wins on Sunday, (taking); None if none is."""
    keys, end = sentence.keys, count.last + TO_THE_MARK
    mark = next((at for at in range(count.last, min(end, len(keys) - 1)) if not keys[at][:1].isalnum()), None)
    if mark is None or keys[mark] != "," or keys[mark + 1] in context.vocabulary.lists["partial lists"]:
        return None
    return mark + 1 if is_participle(sentence, mark + 1) else None


def _are_alike(figures: Sequence[Claim]) -> bool:
    kind, unit = figures[0].kind, figures[0].quantity and figures[0].quantity.unit
    return kind in FIGURES and all(
        figure.kind is kind and figure.quantity is not None and figure.quantity.unit == unit for figure in figures
    )


def _is_closed_row(sentence: Sentence, figures: Sequence[Claim], context: Context) -> bool:
    """Tell whether each figure has a place of its own behind it, and only the last an "and" before it."""
    keys, joiners = sentence.keys, context.vocabulary.numerals.joiners
    end = end_of_told(sentence, context.vocabulary)
    gaps = [range(one.last, other.mention.first) for one, other in pairwise(figures)]
    *before, closing = gaps
    is_joined = keys[closing[-1]] in joiners if closing else False
    is_row = is_joined and all(gap and keys[gap[-1]] == "," for gap in before)
    last = range(figures[-1].last, end)
    goes_on = any(keys[at] in joiners for at in last)
    return is_row and not goes_on and all(_names_a_place(sentence, gap) for gap in (*gaps, last))


def _names_a_place(sentence: Sentence, words: range) -> bool:
    """Tell whether a name stands behind a word of place among some words: of the vote in (Harl)."""
    opener = next((at for at in words if sentence.traits[at] & LOCATIVE), None)
    return opener is not None and any(sentence.words.is_name(at) for at in range(opener + 1, words.stop))
