"""Sets of numbers without gaps: what a figure's words leave possible."""

from __future__ import annotations

from fractions import Fraction

from numcheck.model.records import record

Number = int | Fraction
"""Exact numbers only; a float appears nowhere before JSON is written."""


def exact(value: int | Fraction | str) -> Number:
    """Give an int where the value is whole, else a Fraction: ``exact("2.50") == Fraction(5, 2)``."""
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.isdecimal():
        # Most numbers are; to parse one as a fraction takes ten times as long.
        return int(value)
    fraction = Fraction(value)
    return fraction.numerator if fraction.denominator == 1 else fraction


def magnitude(value: Number) -> Number:
    """Leave out the sign; unlike abs(), keep the type that checkers see."""
    return value if value >= 0 else -value


def divided(a: Number, b: Number) -> Number:
    """Divide exactly; raise ZeroDivisionError as usual."""
    return exact(Fraction(a) / b)


@record(frozen=True, slots=True)
class Interval:
    """All numbers from low to high; the ends belong to it unless they are open."""

    low: Number | None
    """None: there is no lower end."""
    high: Number | None
    """None: there is no upper end."""
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def point(cls, value: Number) -> Interval:
        return cls(value, value)

    @classmethod
    def around(cls, value: Number, margin: Number) -> Interval:
        return cls(value - margin, value + margin) if margin else cls(value, value)

    @property
    def is_point(self) -> bool:
        return self.low is not None and self.low == self.high

    @property
    def is_empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, (int, Fraction)):
            return False
        above = self.low is None or value > self.low or (value == self.low and not self.low_open)
        below = self.high is None or value < self.high or (value == self.high and not self.high_open)
        return above and below

    def meets(self, other: Interval) -> bool:
        """Tell whether some number lies in both."""
        return not self.is_entirely_below(other) and not other.is_entirely_below(self)

    def agrees_with(self, other: Interval) -> bool:
        """Tell whether two roundings may be of one number: 1,200 and 1,300 are not, though 1,250 ends both."""
        return self.meets(other) and not self._ends_at(other) and not other._ends_at(self)

    def _ends_at(self, other: Interval) -> bool:
        """Tell whether self ends where other begins, where neither is a bound nor a single number."""
        if self.high is None or self.high != other.low or self.low is None or other.high is None:
            return False
        return not self.is_point and not other.is_point

    def is_entirely_below(self, other: Interval) -> bool:
        """Tell whether every number in self is smaller than every number in other."""
        if self.high is None or other.low is None:
            return False
        return self.high < other.low or (self.high == other.low and (self.high_open or other.low_open))

    def is_nowhere_above(self, other: Interval) -> bool:
        """Tell whether no number in self is greater than any number in other (they may share an end)."""
        if self.high is None or other.low is None:
            return False
        return self.high <= other.low

    def within(self, other: Interval) -> bool:
        """Tell whether every number in self lies in other."""
        low_fits = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high_fits = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return low_fits and high_fits

    def hull(self, other: Interval) -> Interval:
        """Give the smallest interval that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Interval(low, high)

    def widened(self, margin: Number) -> Interval:
        low = None if self.low is None else self.low - margin
        high = None if self.high is None else self.high + margin
        return Interval(low, high)

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_open,
            self.low_open,
        )

    def __add__(self, other: Interval) -> Interval:
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_open or other.low_open, self.high_open or other.high_open)

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        if (self.is_point and self.low == 0) or (other.is_point and other.low == 0):
            return Interval(0, 0)
        # An end without limit times nought is nought, which the product of two other ends gives as well.
        finite = [
            a * b for a in (self.low, self.high) for b in (other.low, other.high) if a is not None and b is not None
        ]
        # An infinite product is marked by its sign, so that each end can be found separately.
        low_infinite = _reaches(self, other, -1)
        high_infinite = _reaches(self, other, 1)
        return Interval(
            None if low_infinite or not finite else min(finite),
            None if high_infinite or not finite else max(finite),
        )

    def __truediv__(self, other: Interval) -> Interval:
        if 0 in other.closed():
            return EVERYTHING
        low = Fraction(0) if other.high is None or other.low is None else None
        if low is not None:
            # One end of the divisor is infinite, so the inverse reaches towards nought.
            finite_end = other.low if other.high is None else other.high
            if finite_end is None:
                return EVERYTHING
            inverse = divided(1, finite_end)
            return self * (Interval(0, inverse) if inverse > 0 else Interval(inverse, 0))
        assert other.low is not None
        assert other.high is not None
        return self * Interval(divided(1, other.high), divided(1, other.low))

    def closed(self) -> Interval:
        return Interval(self.low, self.high)

    def __str__(self) -> str:
        left = "(" if self.low_open or self.low is None else "["
        right = ")" if self.high_open or self.high is None else "]"
        low = "-inf" if self.low is None else str(self.low)
        high = "inf" if self.high is None else str(self.high)
        return f"{left}{low}, {high}{right}"


def _reaches(a: Interval, b: Interval, sign: int) -> bool:
    """Tell whether the products of a and b go on without limit in the direction of sign."""
    for one, two in ((a, b), (b, a)):
        if one.high is None and (_has_sign(two, sign)):
            return True
        if one.low is None and (_has_sign(two, -sign)):
            return True
    return False


def _has_sign(interval: Interval, sign: int) -> bool:
    if sign > 0:
        return interval.high is None or interval.high > 0
    return interval.low is None or interval.low < 0


EVERYTHING = Interval(None, None)
