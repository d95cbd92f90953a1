"""Numbers as news writes them: rounded, hedged, with a unit."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from fractions import Fraction

from numcheck.model.interval import Interval, Number, magnitude
from numcheck.model.records import record, replace


class Kind(StrEnum):
    """What sort of value a figure is."""

    COUNT = "count"
    NUMBER = "number"
    """A number of which the text does not say what it counts."""
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    """A fraction, odds or a multiple: two-thirds, one in five, three times."""
    AGE = "age"
    DURATION = "duration"
    DATE = "date"
    TIME = "time"
    ORDINAL = "ordinal"
    SCORE = "score"
    LIST = "list"
    IDENTIFIER = "identifier"


class Leaning(StrEnum):
    """The side on which a hedge leaves a figure open; the `hedge` of the output contract."""

    NONE = "none"
    ABOUT = "about"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    UP = "up"
    DOWN = "down"


@record(frozen=True, slots=True)
class Hedge:
    """Words that widen a figure, with their arithmetic."""

    words: str
    leaning: Leaning
    low: Fraction | None = Fraction(1)
    """The least possible value, as a multiple of the stated one; None: no lower end."""
    high: Fraction | None = Fraction(1)
    """The greatest possible value, as a multiple of the stated one; None: no upper end."""
    is_of_round: bool = False
    """Whether its words widen a round number only: deaths pass 300; they passed 12 laws."""
    is_exact: bool = field(init=False, repr=False, compare=False)
    """Whether its words leave the figure as it is: all 14."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "is_exact", self.low == 1 == self.high)

    def reversed(self) -> Hedge:
        """Give what it means for the figure that a loss leaves: more than halved is less than a half."""
        leaning = {Leaning.MORE_THAN: Leaning.LESS_THAN, Leaning.LESS_THAN: Leaning.MORE_THAN}
        return replace(
            self,
            leaning=leaning.get(self.leaning, self.leaning),
            low=1 / self.high if self.high else None,
            high=1 / self.low if self.low else None,
        )


EXACT = Hedge("", Leaning.NONE)
# Outside of the methods: to look up a member of an enumeration takes Python 3.11 as long as to call a function.
COUNTED, MEASURE, UNHEDGED = (Kind.COUNT, Kind.NUMBER), Kind.MEASURE, Leaning.NONE
UNROUNDED = (*COUNTED, Kind.AGE, Kind.DURATION)
"""Kinds of which small whole figures are exact."""
HALF = Fraction(1, 2)
FEWEST_FINE = 100
"""The number without its noughts above which a hedged figure has more digits than a rough one: 418 of 4,180."""
FINER = 5
"""What part of its width a hedge has with such a figure."""
FIRST_MARK = 50
"""The least number that a toll or a score is said to pass."""
MARK_DIGITS = 2


@record(frozen=True, slots=True)
class Quantity:
    """A number or a range of numbers, with the set of values its words allow."""

    kind: Kind
    low: Number
    """The stated number, or the lower end of a stated range."""
    high: Number
    """The same as low but for ranges."""
    step: Number = 1
    """Size of the last digit that may be meant exactly: 100 000 for "1.2 million", 1 for "612", 100 for "4,000"."""
    hedge: Hedge = EXACT
    unit: str | None = None
    """pint's name of a unit, an ISO code in lower case, percent, percentage_point, year, day."""
    is_vague: bool = False
    """Whether no number was stated at all: "dozens", "several"."""
    _interval: Interval | None = field(default=None, init=False, repr=False, compare=False)
    """What `interval` has worked out: the same quantity is compared dozens of times."""

    is_range: bool = field(init=False, repr=False, compare=False)
    """Whether it has two numbers: asked for dozens of times."""

    def __post_init__(self) -> None:
        # Both are one object nearly always, which is told faster than that two fractions are equal.
        object.__setattr__(self, "is_range", self.low is not self.high and self.low != self.high)

    @property
    def is_exact(self) -> bool:
        """Whether the words state one number and nothing that loosens it; "all 14" is as exact as 14."""
        return not self.is_range and not self.is_vague and self.hedge.is_exact

    @property
    def is_whole(self) -> bool:
        """Whether it may count people or things one by one: 14 and 14.5 million, but not 14.5."""
        return self.low % 1 == 0

    @property
    def interval(self) -> Interval:
        """Give every value that the words allow."""
        if self._interval is None:
            object.__setattr__(self, "_interval", self._work_out())
        assert self._interval is not None
        return self._interval

    def _work_out(self) -> Interval:
        hedge = self.hedge
        if hedge.is_exact:
            if self.is_vague or self.is_range:
                return Interval(self.low, self.high)
            return Interval.around(self.low, self.margin)
        # "more than 4,000" means above the number as written: a bound is not rounded as well.
        low: Number | None = None if hedge.low is None else self.low * self._narrowed(hedge.low)
        high: Number | None = None if hedge.high is None else self.high * self._narrowed(hedge.high)
        if self.low < 0:
            low, high = high, low
        if low is not None and high is not None and self.kind in COUNTED:
            # "about five" may be four or six, though ten percent of five is less than one.
            low = min(low, self.low - 1) if hedge.low != 1 else low
            high = max(high, self.high + 1) if hedge.high != 1 else high
        elif low is not None and high is not None:
            # "Nearly 1%" is no narrower than 1%: what rounds to it may be 0.7.
            low = min(low, self.low - self.margin) if hedge.low != 1 else low
            high = max(high, self.high + self.margin) if hedge.high != 1 else high
        # The bound itself stays possible: a headline writes 41 for "at least 41", and for "more than 41" too.
        return Interval(low, high)

    def _narrowed(self, factor: Fraction) -> Fraction:
        """Give how far a hedge widens a figure: about 4,000 may be 3,600, but about 4,180 is no 3,800."""
        if factor == 1:
            return factor
        digits = magnitude(self.low) / Fraction(self.step) if self.step else Fraction(0)
        return 1 + (factor - 1) / FINER if digits > FEWEST_FINE and digits % 10 else factor

    @property
    def margin(self) -> Number:
        """Give how far the true value may lie from the stated one if it was rounded.

        A count below 100 is exact. Otherwise half of the step, and for a measure at most a tenth of its value:
        news writes "70 km (45 miles)".
        """
        size = magnitude(self.low)
        if self.kind in UNROUNDED and self.step >= 1 and size < 100:
            return 0
        step = self.step
        if self.kind in COUNTED and isinstance(self.low, int):
            # A count is never read more coarsely than to two digits: 4,000 may be 3,950, not 3,500.
            step = min(step, int(10 ** max(len(str(size)) - 2, 0)))
            if step <= 1:
                return 0
        if step == 1:
            return HALF
        half = _halved(step)
        if self.kind is MEASURE and self.step > 1:
            half = min(half, max(Fraction(size) / 10, HALF))
        return half

    def hedged(self, hedge: Hedge) -> Quantity:
        if hedge is self.hedge:
            return self
        return Quantity(self.kind, self.low, self.high, self.step, hedge, self.unit, self.is_vague)

    @property
    def is_round(self) -> bool:
        """Whether it is a number that may be a mark to be passed: 50, 300, 1.5 million, of two digits at most."""
        return (
            self.low == self.high
            and self.low % 10 == 0
            and self.low >= FIRST_MARK
            and len(str(self.low).rstrip("0")) <= MARK_DIGITS
        )

    def as_kind(self, kind: Kind, unit: str | None = None) -> Quantity:
        return replace(self, kind=kind, unit=unit)

    def __str__(self) -> str:
        value = show_number(self.low) if not self.is_range else f"{show_number(self.low)}..{show_number(self.high)}"
        parts = [self.kind.value]
        if self.hedge.leaning is not UNHEDGED:
            parts.append(self.hedge.leaning.value)
        parts.append(f"~{value}" if self.is_vague else value)
        if self.unit:
            parts.append(self.unit)
        return " ".join(parts)


def _halved(step: Number) -> Number:
    """Halve exactly, as an int where that can be: it is compared and added many times as fast."""
    if isinstance(step, int):
        return step // 2 if step % 2 == 0 else Fraction(step, 2)
    return step / 2


def show_number(value: Number) -> str:
    """Write a number for tests and messages: at most four decimals, no thousands separators."""
    if isinstance(value, int):
        return str(value)
    return f"{float(value):.4f}".rstrip("0").rstrip(".")


def currency_of_coin(unit: str | None) -> str | None:
    """Give the currency of which a unit is a coin, if it is one: usd of usd_cent, none of usd_per_barrel."""
    currency, _, coin = (unit or "").partition("_")
    return currency if coin and not coin.startswith("per_") else None
