"""What conditions compute with: numbers that remember what they are, and dates."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from numcheck.model.interval import Interval, Number, exact, magnitude
from numcheck.model.period import Period
from numcheck.model.quantity import Kind

UNITS_OF_MONEY_SIGNS = {
    "usd": "$",
    "gbp": "£",
    "eur": "€",
    "jpy": "¥",
    "inr": "Rs ",
    "aud": "A$",
    "cad": "C$",
    "nzd": "NZ$",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A set of possible numbers with kind and unit."""

    interval: Interval
    kind: Kind = Kind.NUMBER
    unit: str | None = None
    per: str | None = None
    """What a rate is per: minute in "210 litres a minute"."""

    @property
    def middle(self) -> Number | None:
        """Give the number itself, or the middle of its bounds; None without them."""
        low, high = self.interval.low, self.interval.high
        if low is None or high is None:
            return low if low is not None else high
        return low if low == high else exact(Fraction(low + high) / 2)

    def with_interval(self, interval: Interval) -> Figure:
        return Figure(interval, self.kind, self.unit, self.per)


@dataclass(frozen=True, slots=True)
class Day:
    """A date or period in a condition."""

    period: Period


Value = Figure | Day | tuple[Figure, ...] | bool
"""A plain role, a role of several claims, or the result of a comparison."""


def number(value: Number) -> Figure:
    return Figure(Interval.point(value))


def show(value: Value) -> str:
    """Write a value for an editor: 14, 1,284, 65%, £1.2m, 3 to 4."""
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ", ".join(show(figure) for figure in value)
        case Day(period=period):
            return show_period(period)
        case Figure(interval=interval, kind=kind, unit=unit):
            low, high = interval.low, interval.high
            if low is None and high is None:
                return "any number"
            if low is None:
                return f"at most {show_number(high, kind, unit)}"
            if high is None:
                return f"at least {show_number(low, kind, unit)}"
            a, b = show_number(low, kind, unit), show_number(high, kind, unit)
            return a if a == b else f"{a} to {b}"


def show_period(period: Period) -> str:
    if period.first is None or period.last is None:
        return "a date"
    if period.first == period.last:
        return f"{period.first.day} {period.first:%B %Y}"
    if (period.first.month, period.first.day, period.last.month, period.last.day) == (1, 1, 12, 31):
        return (
            str(period.first.year)
            if period.first.year == period.last.year
            else f"{period.first.year} to {period.last.year}"
        )
    if (
        period.first.day == 1
        and period.first.month == period.last.month
        and period.first.year == period.last.year
        and period.last.day >= 28
    ):
        return f"{period.first:%B %Y}"
    return f"{period.first.day} {period.first:%B %Y} to {period.last.day} {period.last:%B %Y}"


def show_number(value: Number | None, kind: Kind = Kind.NUMBER, unit: str | None = None) -> str:
    """Write a number with thousands separators, its unit and as many decimals as it needs, at most three digits."""
    if value is None:
        return "?"
    sign = "-" if value < 0 else ""
    size = magnitude(value)
    if isinstance(size, int) and size < 1_000_000:
        text = f"{size:,}"
    elif size >= 1_000_000:
        text = _large(size)
    else:
        decimals = 1 if size >= 10 else 2 if size >= Fraction(1, 10) else 4
        text = f"{float(size):,.{decimals}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    if kind is Kind.MONEY and unit in UNITS_OF_MONEY_SIGNS:
        return f"{sign}{UNITS_OF_MONEY_SIGNS[unit]}{text}"
    match unit:
        case None | "times":
            return sign + text
        case "percent":
            return f"{sign}{text}%"
        case "percentage_point":
            return f"{sign}{text} percentage point{'' if size == 1 else 's'}"
        case _:
            name = unit.replace("_", " ")
            plural = "" if size == 1 or len(name) < 4 or kind is Kind.MONEY else "s"
            return f"{sign}{text} {PLURALS.get(name, name + plural) if plural else name}"


PLURALS = {
    "foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz", "square foot": "square feet",
    "degree celsius": "degrees Celsius", "degree fahrenheit": "degrees Fahrenheit",
    "kilometer per hour": "kilometres per hour", "mile per hour": "miles per hour",
}  # fmt: skip


def _large(size: Number) -> str:
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if size >= scale:
            scaled = Fraction(size) / scale
            if scaled.denominator in (1, 2, 4, 5, 10, 20, 50, 100, 1000) or scaled.denominator > 10_000:
                text = f"{float(scaled):,.3f}".rstrip("0").rstrip(".")
                return f"{text} {name}"
            return f"{float(size):,.0f}"
    return str(size)
