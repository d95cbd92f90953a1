"""A change in per cent, and behind it the amount and the value after it, as relations of all three.

Shares rose 1.1%. The index gained 7.5 points to 694.9. Rents rose 4%. A flat now costs £960, £60 more than a year ago.

The value before is told nowhere, but follows from the two. What ties them is that nothing else stands there: one change
in its sentence, and the next figures told are by how much, the same way, and the value to which that led. Counted over
ten thousand published articles, what is measured in points then always agreed; other values are tied by their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.arithmetic.functions import as_percent, percent_of
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.differences import are_of_one_sort_with, figure_of
from numcheck.relations.reading.operands import CLOSE, OF_ONE_SIZE, is_about, may_be_operand
from numcheck.relations.reading.surroundings import names_another_place
from numcheck.relations.reading.told_below import SILENT, is_simple, stems_of, stretches_of
from numcheck.relations.reading.values import STEM

BACK = 3
"""Sentences back from an amount to the change, with no figures between."""
BEFORE = 3
"""Words before a change within which one tells its way: closed (up) 0.3 per cent, has (fallen) by 6%."""
BEHIND = 2
"""Words behind a change within which one tells its way: 1.1 per cent (higher)."""
TO_ITS_CHANGE = 3
"""Words from a value, or an amount, to a percentage that is its own: to 5,660, or (0.3 per cent)."""
SUBJECT = 8
"""Words before an amount within which the thing that changed stands: light crude oil (futures) fell."""


def find_gains_told(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each amount of a change, and the value after it, with the only change in per cent told just before."""
    told: set[int] = set()
    for roles in find_matches_of(context, definition):
        amount, after = roles["amount"][0], roles["after"][0]
        if amount.id in told or not _are_told_first(amount, after, context):
            continue
        first = min(amount, after, key=lambda claim: claim.id)
        cue = _change_before(first, amount, context)
        if cue is None or not _is_of_it(cue, first, context):
            continue
        told.add(amount.id)
        stated, computed = _percents(cue, amount, after)
        if not any(is_about(stated, one, OF_ONE_SIZE) for one in computed):
            continue
        is_close = any(is_about(stated, one, CLOSE) for one in computed)
        figures = (("amount", (amount,)), ("after", (after,)), ("percent", (cue,)))
        strength = Strength.NATURAL if is_close else Strength.DOUBTFUL
        yield Relation(definition.of, figures, strength=strength, about=(cue.id,))


def _are_told_first(amount: Claim, after: Claim, context: Context) -> bool:
    """Tell whether an amount and the value after it are the next figures of their sentence, no percentage behind."""
    if not (may_be_operand(amount) and may_be_operand(after) and _are_of_one_sort(amount, after, context)):
        return False
    pair = sorted((amount, after), key=lambda claim: claim.id)
    here = [c for c in context.by_sentence[amount.sentence] if c.id >= pair[0].id and c.kind not in SILENT]
    if here[:2] != pair:
        return False
    own = here[2:3]
    return not own or own[0].kind is not kinds.PERCENT or own[0].mention.first - pair[1].last > TO_ITS_CHANGE


def _are_of_one_sort(amount: Claim, after: Claim, context: Context) -> bool:
    """Tell whether an amount and the value after it are of one sort, or of one currency whatever they are per."""
    one, two = amount.quantity, after.quantity
    if are_of_one_sort_with(after, amount, context):
        return True
    is_money = amount.kind is after.kind is kinds.MONEY
    return is_money and one is not None and two is not None and one.unit == two.unit


def _change_before(first: Claim, amount: Claim, context: Context) -> Claim | None:
    """Give the only figure of the nearest sentence with figures before an amount and its value, if it is a change of
    the same way.
    """
    for at in range(first.sentence, first.sentence - 1 - BACK, -1):
        here = [c for c in context.by_sentence.get(at, ()) if c.kind not in SILENT and c.id < first.id]
        if not here:
            continue
        cue = here[0]
        if at == first.sentence and first.mention.first - cue.mention.last <= TO_ITS_CHANGE:
            # Phrases of the one sentence have it already: up 1.1 per cent, or 7 points.
            return None
        is_change = len(here) == 1 and cue.unit == "percent" and cue.under != "comparison" and may_be_operand(cue)
        ways = _ways_of(cue, context) if is_change and cue.noun_from not in ("of", "after", "whole") else set()
        return cue if len(ways) == 1 and ways == _ways_of(amount, context) else None
    return None


def _ways_of(claim: Claim, context: Context) -> set[str]:
    """Give the set of "up" and "down" that words beside a change tell: fell by 6%, closed 1.1 per cent higher."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    first, last = claim.mention.first, claim.mention.last
    before = (context.vocabulary.direction(key) for key in keys[max(0, first - BEFORE) : first])
    behind = keys[last : last + BEHIND]
    sizes = {
        way for way, of in (("up", "more"), ("down", "less")) if not lists[f"comparatives of {of}"].isdisjoint(behind)
    }
    return {way for way in before if way is not None} | sizes


def _is_of_it(cue: Claim, first: Claim, context: Context) -> bool:
    """Tell whether a change and an amount are of one thing: it is in points, or its subject is in both sentences.

    `first` is the first of the amount and the value after it; of two stretches of time, they are two changes.
    """
    said, told = context.sentences[cue.sentence], context.sentences[first.sentence]
    if not (is_simple(said, context) and is_simple(told, context)) or names_another_place(context, said, told):
        return False
    if first.noun in context.vocabulary.lists["points"] or said is told:
        return first.noun in context.vocabulary.lists["points"]
    stretches = [stretches_of(sentence, context) for sentence in (said, told)]
    if all(stretches) and stretches[0].isdisjoint(stretches[1]):
        return False
    subject = told.keys[max(0, first.mention.first - SUBJECT) : first.mention.first]
    stops, known = context.vocabulary.grammar.stops, stems_of(said, context)
    return any(
        key[:STEM] in known
        for key in subject
        if key[:1].isalpha() and key not in stops and context.vocabulary.direction(key) is None
    )


def _percents(cue: Claim, amount: Claim, after: Claim) -> tuple[Interval, Sequence[Interval]]:
    """Give the change that is stated, and those that the amount makes of the value before, as a rise and as a fall."""
    change, by, end = (figure_of(claim) for claim in (cue, amount, after))
    bases = (end.with_interval(base) for base in (end.interval - by.interval, end.interval + by.interval))
    return as_percent(change).interval, [percent_of(by, base).interval for base in bases]
