"""Figures that may differ by a share of them besides what their words allow."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.arithmetic.evaluation import possible_value
from numcheck.arithmetic.figures import Figure, Value
from numcheck.model.claim import Claim
from numcheck.model.interval import Number, magnitude


def widened(claims: Iterable[Claim], share: Number) -> dict[int, Value]:
    """Give the values of figures, each wider by a share of it at both ends, by claim."""
    values: dict[int, Value] = {}
    for claim in claims:
        value = possible_value(claim) if claim.quantity is not None else None
        if isinstance(value, Figure):
            ends = [magnitude(end) for end in (value.interval.low, value.interval.high) if end is not None]
            values[claim.id] = value.with_interval(value.interval.widened(max(ends, default=0) * share))
    return values
