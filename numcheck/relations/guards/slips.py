"""Shapes in which one number is mistyped or misheard as another.

Arithmetic on digits alone, for finders of one fact told twice: `slip_of` grades the likeness of two numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from fractions import Fraction

from numcheck.model.interval import Number

MOST_DECIMALS = 6
LONG = 3
"""Digits of a number from which on a single one that differs is hardly chance."""
MANY = 2
SCALES = (1_000, 1_000_000)
"""Factors between numbers whose words are mistaken: thousand for million, million for billion, thousand for billion."""
TEN = 10
"""Factor of a nought too many or too few, for numbers with digits enough to be recognised."""
TEENS = frozenset({(10 + unit, 10 * unit) for unit in range(3, 10)})
"""Numbers that are misheard for each other: fifteen and fifty."""


class Slip(IntEnum):
    """How telling it is that one number looks like another one mistyped."""

    NONE = 0
    WEAK = 1
    """One of two digits differs, or one is left out: every tenth pair does so by chance."""
    SHORT = 2
    """The two digits have changed places."""
    ROUND = 3
    """The first two digits have changed places, and the other number is a round one."""
    LONG = 4
    """Of three digits or more, one differs or two have changed places, or the size is ten times as much."""


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


def _differ_in_one(one: str, other: str) -> bool:
    """Tell whether two numbers of as many digits differ in a single one."""
    return sum([x != y for x, y in zip(one, other, strict=True)]) == 1


def may_be_mistyped(one: Number, other: Number, *, with_scales: bool = True) -> bool:
    """Tell whether one number may stand for the other by a slip of hand or ear.

    >>> may_be_mistyped(214, 241), may_be_mistyped(1340, 1640), may_be_mistyped(15, 50), may_be_mistyped(450, 4500)
    (True, True, True, True)
    >>> may_be_mistyped(12, 15), may_be_mistyped(214, 412)
    (False, False)
    """
    low, high = sorted((one, other))
    a, b = digits_of(low), digits_of(high)
    if (
        a == b
        and with_scales
        and low > 0
        and (high in [low * scale for scale in SCALES] or (high == low * TEN and len(a) > 1))
    ):
        return True
    if (low, high) in TEENS:
        return True
    if len(a) != len(b) or len(str(int(low))) != len(str(int(high))):
        return False
    return are_neighbours_swapped(a, b) or (len(a) >= LONG and _differ_in_one(a, b))


def are_a_key_apart(one: Number, other: Number) -> bool:
    """Tell whether a single key would make one number the other, noughts and all: a digit, or two swapped neighbours.

    It asks less than `slip_of`, to which 330 may be 338 rounded off: where it is asked, other words tie the two.

    >>> are_a_key_apart(330, 338), are_a_key_apart(94, 49), are_a_key_apart(1_150_000_000, 1_750_000_000)
    (True, True, True)
    >>> are_a_key_apart(4, 6), are_a_key_apart(5_000_000, 6_000_000), are_a_key_apart(330, 3300)
    (False, False, False)
    """
    a, b = digits_of(one), digits_of(other)
    width = max(len(a), len(b))
    if width < MANY or len(str(int(one))) != len(str(int(other))):
        return False
    a, b = a.ljust(width, "0"), b.ljust(width, "0")
    return are_neighbours_swapped(a, b) or _differ_in_one(a, b)


def slip_keys(value: Number) -> Iterator[tuple[str, int | str]]:
    """Give keys of which two numbers share one if they may be slips of one another: the digits but for one of them.

    A number of one digit has none: nothing is known again by it.

    >>> sorted(set(slip_keys(96)) & set(slip_keys(69))), sorted(set(slip_keys(140)) & set(slip_keys(240)))
    ([('69', 2)], [('*4', 3)])
    """
    digits, size = digits_of(value), len(str(int(value)))
    if len(digits) < MANY and size < MANY:
        return
    yield "".join(sorted(digits.replace("0", ""))), size
    if len(digits) >= LONG:
        yield digits, "size"
    if len(digits) > 1:
        for at in range(len(digits)):
            yield digits[:at] + "*" + digits[at + 1 :], size
    if size >= LONG:
        # More than 4,200, and 2,430 for 4,230
        yield "~" + (digits if len(digits) <= MANY else digits[1] + digits[0]), size


def slip_of(one: Number, other: Number) -> Slip:
    """Tell how telling the likeness of two numbers is.

    >>> slip_of(96, 69).name, slip_of(140, 240).name, slip_of(412, 462).name, slip_of(1800, 1080).name
    ('SHORT', 'WEAK', 'LONG', 'LONG')
    >>> slip_of(84_200, 8_420).name, slip_of(38, 28).name, slip_of(214, 412).name, slip_of(8, 3).name
    ('LONG', 'WEAK', 'NONE', 'NONE')
    """
    a, b = digits_of(one), digits_of(other)
    width = max(len(a), len(b))
    if width < MANY or one == other:
        return Slip.NONE
    if a == b:
        return Slip.LONG if width >= LONG and TEN * min(one, other) == max(one, other) else Slip.NONE
    if len(str(int(one))) != len(str(int(other))):
        return Slip.NONE
    full, like = a.ljust(width, "0"), b.ljust(width, "0")
    if are_neighbours_swapped(full, like):
        return Slip.LONG if width >= LONG else Slip.SHORT
    if MANY in (len(a), len(b)) and width >= LONG and _is_rounded_swap(*sorted((a, b), key=len)):
        return Slip.ROUND
    if len(a) == len(b) and _differ_in_one(a, b):
        return Slip.LONG if width >= LONG else Slip.WEAK
    return Slip.NONE


def _is_rounded_swap(rounded: str, exact: str) -> bool:
    """Tell whether a number of two digits is another one with its first two swapped, rounded: 4,200 and 2,430."""
    return rounded[0] != rounded[1] and rounded == exact[1] + exact[0]
