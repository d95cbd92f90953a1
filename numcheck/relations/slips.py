"""Shapes in which one number is mistyped or misheard as another."""

from __future__ import annotations

from fractions import Fraction

from numcheck.model.interval import Number

MOST_DECIMALS = 6
LONG = 3
"""Digits from which a single one that differs is hardly so by chance."""
SCALES = frozenset(Fraction(10) ** power for power in (3, 6))
"""Thousand for million, million for billion, thousand for billion."""
TEN = 10
"""A nought too many or too few, of numbers that have digits enough to be known again."""
TEENS = frozenset({(10 + unit, 10 * unit) for unit in range(3, 10)})
"""Fifteen and fifty."""


def digits_of(value: Number) -> str:
    """Give the significant digits of a number.

    >>> digits_of(3_400_000_000)
    '34'
    """
    if isinstance(value, int):
        return str(value).rstrip("0")
    return str(round(Fraction(value) * 10**MOST_DECIMALS)).strip("0")


def are_neighbours_swapped(one: str, other: str) -> bool:
    """Tell whether two neighbours have changed places.

    >>> are_neighbours_swapped("214", "241"), are_neighbours_swapped("214", "412")
    (True, False)
    """
    if len(one) != len(other) or sorted(one) != sorted(other):
        return False
    different = [at for at, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    return len(different) == 2 and different[1] == different[0] + 1


def may_be_mistyped(one: Number, other: Number, *, with_scales: bool = True) -> bool:
    """Tell whether one number may stand for the other by a slip of hand or ear.

    >>> may_be_mistyped(214, 241), may_be_mistyped(1340, 1640), may_be_mistyped(15, 50), may_be_mistyped(450, 4500)
    (True, True, True, True)
    >>> may_be_mistyped(12, 15), may_be_mistyped(214, 412)
    (False, False)
    """
    low, high = sorted((one, other))
    a, b = digits_of(low), digits_of(high)
    ratio = Fraction(high) / Fraction(low) if with_scales and low > 0 else 0
    if (low, high) in TEENS or ratio in SCALES or (ratio == TEN and len(a) > 1):
        return True
    if len(a) != len(b) or len(str(int(low))) != len(str(int(high))):
        return False
    return are_neighbours_swapped(a, b) or (len(a) >= LONG and sum([x != y for x, y in zip(a, b, strict=True)]) == 1)
