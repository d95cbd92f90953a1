"""What conditions compute with: numbers that remember what they are, and dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta
from fractions import Fraction

from numcheck.model.interval import Interval, Number, exact, magnitude
from numcheck.model.period import Calendar, Period
from numcheck.model.quantity import Kind
from numcheck.model.records import record


@record(frozen=True, slots=True)
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
            if unit is not None and unit in MINUTES and 0 < (high - low) * MINUTES[unit] <= 1:
                # A clock shows whole minutes, so between two of them half a minute is open on either side.
                low = high = exact(Fraction(low + high) / 2)
            b = show_number(high, kind, unit)
            if low == high:
                return b
            a = show_number(low, kind, unit)
            name = unit_name(unit, kind)
            return f"{a.removesuffix(name).rstrip() if name and b.endswith(name) else a} to {b}" if a != b else a


def show_period(period: Period) -> str:
    if period.first is None or period.last is None:
        return "a date"
    if period.first == period.last:
        return _show_day(period, period.first)
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


def _show_day(period: Period, day: date) -> str:
    """Write a day as far as the story tells it: a weekday, or a day of no year, was put into some week or year."""
    said = period.said
    if not period.inferred and said.year is None and said.day is None and said.weekday is not None:
        return f"{day:%A}"
    if not period.inferred and said.year is None and said.day is not None:
        return f"{day.day} {day:%B}"
    return f"{day.day} {day:%B %Y}"


def show_said(said: Calendar) -> str:
    """Write a date as far as its words tell it: 3 July, May 2021, 1990."""
    month = "" if said.month is None else f"{date(MINYEAR, said.month, 1):%B}"
    return " ".join(str(each) for each in (said.day, month, said.year) if each)


def show_number(value: Number | None, kind: Kind = Kind.NUMBER, unit: str | None = None) -> str:
    """Write a number with thousands separators, its unit and as many decimals as it needs, at most three digits."""
    if value is None:
        return "?"
    sign = "-" if value < 0 else ""
    size = magnitude(value)
    if unit == "weekday":
        return f"{FIRST_MONDAY + timedelta(days=int(size)):%A}"
    if unit == "calendar_year":
        return str(int(size))
    if isinstance(size, int) and size < 1_000_000:
        text = f"{size:,}"
    elif size >= 1_000_000:
        text = _large(size)
    else:
        is_stated = unit is None and _decimals_of(size) in (1, 2)
        # The dollar at 1.1278 euros: told to the hundredth of a cent.
        is_rate = kind is Kind.MONEY and size < 10 and _decimals_of(size) in (3, 4)
        decimals = 4 if size < Fraction(1, 10) or is_rate else 2 if size < 10 or kind is Kind.MONEY or is_stated else 1
        text = f"{float(size):,.{decimals}f}"
        # £58.30, but 1.5 miles, and never £2,000.00
        text = text.removesuffix(".00") if kind is Kind.MONEY else text.rstrip("0").rstrip(".")
    if kind is Kind.MONEY and unit is not None and unit in SIGNS_OF_MONEY:
        return f"{sign}{SIGNS_OF_MONEY[unit]}{text}"
    if kind is Kind.MONEY and unit is not None and len(unit) == LETTERS_OF_CURRENCY:
        return f"{unit.upper()} {sign}{text}"
    if unit == "hour" and (minutes := round(size * 60)) % 60 and size > 1:
        # A night editor counts 2 hours 20 minutes, not 2.33 hours.
        whole, rest = divmod(minutes, 60)
        return f"{sign}{show_number(whole, kind, unit)} {show_number(rest, kind, 'minute')}"
    name = unit_name(unit, kind, is_one=size == 1)
    return f"{sign}{text}{name}" if name in CLOSE else f"{sign}{text} {name}".rstrip()


def _decimals_of(size: Number) -> int | None:
    """Give the decimals that a number needs; None if more than MOST_DECIMALS."""
    return next((n for n in range(MOST_DECIMALS + 1) if Fraction(size * 10**n).denominator == 1), None)


def unit_name(unit: str | None, kind: Kind = Kind.NUMBER, *, is_one: bool = False) -> str:
    """Name a unit behind a number: miles, km, percentage points, pence; nothing where there is none."""
    if unit is None or unit == "times" or (kind is Kind.MONEY and unit in SIGNS_OF_MONEY):
        return ""
    if unit in NAMES:
        one, many = NAMES[unit]
    else:
        base, per, rest = unit.partition("_per_")
        if per:
            return f"{unit_name(base, kind, is_one=is_one)} per {unit_name(rest, is_one=True)}"
        one = unit.replace("_", " ")
        many = f"{one}s"
    return one if is_one else many


SIGNS_OF_MONEY: Mapping[str, str] = {
    "usd": "$",
    "gbp": "£",
    "eur": "€",
    "jpy": "¥",
    "inr": "Rs ",
    "aud": "A$",
    "cad": "C$",
    "nzd": "NZ$",
}
MINUTES: Mapping[str, int] = {"minute": 1, "hour": 60}
"""Units of time that a clock is told in, and their minutes."""
LETTERS_OF_CURRENCY = 3
"""Of an ISO code, which is written where a currency has no sign."""
CLOSE = frozenset({"%"})
"""Names that stand at the number without a blank."""
NAMES: Mapping[str, tuple[str, str]] = {
    "percent": ("%", "%"),
    "kilometer": ("km", "km"),
    "meter": ("metre", "metres"),
    "centimeter": ("cm", "cm"),
    "millimeter": ("mm", "mm"),
    "kilogram": ("kg", "kg"),
    "square_kilometer": ("square km", "square km"),
    "square_meter": ("square metre", "square metres"),
    "cubic_meter": ("cubic metre", "cubic metres"),
    "liter": ("litre", "litres"),
    "foot": ("foot", "feet"),
    "inch": ("inch", "inches"),
    "square_foot": ("square foot", "square feet"),
    "cubic_foot": ("cubic foot", "cubic feet"),
    "square_inch": ("square inch", "square inches"),
    "stone": ("stone", "stone"),
    "century": ("century", "centuries"),
    "millennium": ("millennium", "millennia"),
    "hertz": ("hertz", "hertz"),
    "horsepower": ("horsepower", "horsepower"),
    "kilometer_per_hour": ("km/h", "km/h"),
    "mile_per_hour": ("mph", "mph"),
    "degree_celsius": ("°C", "°C"),
    "degree_fahrenheit": ("°F", "°F"),
    "gbp_penny": ("penny", "pence"),
    "usd_cent": ("cent", "cents"),
}
"""How units are named that do not simply take an s: for one, and for more."""
MOST_DECIMALS = 4
FIRST_MONDAY = date(2024, 1, 1)
"""Some Monday, from which weekdays are counted."""


def _large(size: Number) -> str:
    for scale, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if size >= scale:
            scaled = Fraction(size) / scale
            # A count of 7,842,613 is written out; what is no whole number was computed, and three decimals will do.
            if not isinstance(size, int) or (scaled * 1000).denominator == 1:
                text = f"{float(scaled):,.3f}".rstrip("0").rstrip(".")
                return f"{text} {name}"
            return f"{float(size):,.0f}"
    return str(size)
