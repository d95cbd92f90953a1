"""How far the two sides of a broken condition lie apart.

Figures that belong together and contradict one another seldom lie far apart: a slip changes a digit, an update a few
of them. Figures that were tied together wrongly may lie anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from numcheck.arithmetic.evaluation import Environment, value_of
from numcheck.arithmetic.figures import Figure
from numcheck.arithmetic.functions import converted
from numcheck.model.interval import magnitude
from numcheck.model.rule import Comparison, Expression, Logic

SMALL = 12
"""Numbers up to which a wide ratio is still a small difference: four votes, and not nine."""
POWERS = frozenset(Fraction(10**power) for power in (1, 2, 3, 6))
"""Ratios that come of a slip of the scale: a nought too many, million for billion."""


def lies_apart(condition: Expression, stated: Environment, limit: Fraction) -> bool:
    """Tell whether all comparisons of a condition have one side that is more than so many times the other."""
    ratios = [ratio for comparison in _comparisons(condition) if (ratio := _ratio(comparison, stated)) is not None]
    return bool(ratios) and all(ratio > limit and ratio not in POWERS for ratio in ratios)


def _comparisons(expression: Expression) -> Iterator[Comparison]:
    if isinstance(expression, Comparison):
        yield expression
    elif isinstance(expression, Logic):
        for operand in expression.operands:
            yield from _comparisons(operand)


def _ratio(comparison: Comparison, stated: Environment) -> Fraction | None:
    """Give how many times as large as the smaller side the larger one is; None where that says nothing."""
    sides = [value_of(side, stated) for side in (comparison.left, comparison.right)]
    figures = [side for side in sides if isinstance(side, Figure)]
    # Tonnes beside kilograms are compared as what they weigh.
    middles = [converted(side, figures[0]).middle for side in figures]
    if len(middles) < len(sides) or None in middles:
        return None
    low, high = sorted(Fraction(magnitude(middle)) for middle in middles if middle is not None)
    is_small = high <= SMALL and high.denominator == 1
    return None if low == 0 or is_small else high / low
