"""Figures that may differ by a share of them besides what their words allow, or by no more than a share."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.arithmetic.evaluation import possible_value, stated_value
from numcheck.arithmetic.figures import Figure, Value
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval, Number, magnitude


def widened(claims: Iterable[Claim], share: Number) -> dict[int, Value]:
    """Give the values of figures, each wider by a share of it at both ends, by claim."""
    values: dict[int, Value] = {}
    for claim in claims:
        value = possible_value(claim) if claim.quantity is not None else None
        if isinstance(value, Figure):
            ends = [magnitude(end) for end in (value.interval.low, value.interval.high) if end is not None]
            values[claim.id] = value.with_interval(value.interval.widened(max(ends, default=0) * share))
    return values


def narrowed(claims: Iterable[Claim], share: Number) -> dict[int, Value]:
    """Give the values of figures whose words leave more room than a share of them at an end, with no more, by claim.

    $2 million may be 1.5 to 2.5: by an eighth, it is 1.75 to 2.25. "More than 60" stays open.
    """
    values: dict[int, Value] = {}
    for claim in claims:
        value, stated = (possible_value(claim), stated_value(claim)) if claim.quantity is not None else (None, None)
        if not isinstance(value, Figure) or not isinstance(stated, Figure):
            continue
        low, high, least, most = value.interval.low, value.interval.high, stated.interval.low, stated.interval.high
        if low is None or high is None or least is None or most is None or low == high:
            continue
        inner = Interval(max(low, least - magnitude(least) * share), min(high, most + magnitude(most) * share))
        if (inner.low, inner.high) != (low, high):
            values[claim.id] = value.with_interval(inner)
    return values
