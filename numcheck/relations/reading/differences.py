"""The difference of two values against a stated one, in the unit of that: minutes of hours, points of per cent."""

from __future__ import annotations

from fractions import Fraction

from numcheck.arithmetic.evaluation import possible_value
from numcheck.arithmetic.figures import Figure
from numcheck.arithmetic.units import convert_interval
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import OF_ONE_SIZE, is_about
from numcheck.relations.reading.values import COUNTED


def are_of_one_sort_with(claim: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether a difference may be one between values of a claim's sort: minutes of hours, votes of votes."""
    if claim.kind in COUNTED and cue.kind in COUNTED:
        return True
    if cue.kind is not claim.kind:
        # 95 minutes; the new one makes the trip in 70
        is_bare = claim.kind is kinds.NUMBER and cue.kind in (kinds.DURATION, kinds.MEASURE, kinds.MONEY)
        return is_bare and claim.noun is None and claim.sentence == cue.sentence
    if cue.kind in (kinds.DURATION, kinds.MEASURE):
        dimensions = context.vocabulary.units.dimensions
        one, two = dimensions.get(claim.unit or ""), dimensions.get(cue.unit or "")
        return claim.unit == cue.unit or (one is not None and one == two)
    return claim.unit == cue.unit


def difference_meets(a: Claim, b: Claim, gap: Claim) -> bool:
    """Tell whether two values can differ by a stated gap, whichever is the larger."""
    like = figure_of(gap)
    found = _in_unit(figure_of(a), like) - _in_unit(figure_of(b), like)
    return found.meets(like.interval) or (-found).meets(like.interval)


def is_gap(a: Claim, b: Claim, gap: Claim, times: Fraction = OF_ONE_SIZE) -> bool:
    """Tell whether a stated gap is within some times of the difference of two values."""
    like = figure_of(gap)
    found = _in_unit(figure_of(a), like) - _in_unit(figure_of(b), like)
    return is_about(like.interval, found, times)


def _in_unit(figure: Figure, like: Figure) -> Interval:
    if figure.unit == like.unit or figure.unit is None or like.unit is None:
        return figure.interval
    converted = convert_interval(figure.interval, figure.unit, like.unit)
    return figure.interval if converted is None else converted


def figure_of(claim: Claim) -> Figure:
    """Give the values that a claim may have, as a figure to compute with. Only for quantities."""
    figure = possible_value(claim)
    assert isinstance(figure, Figure)
    return figure
