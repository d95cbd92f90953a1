"""Two amounts that are the ends of a range: between $62 and $68, 20 to 30 buses, two or three."""

from __future__ import annotations

from fractions import Fraction

from numcheck.language.words import DASHES
from numcheck.mentions.amounts.amount import Amount
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.interval import exact
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace

SLASHES = ("/",)
SHARES_MAGNITUDE = 100
"""Numbers below it may share the magnitude of the one behind them: 3 or 4 million; not 500 or 2,000."""

NEXT = Fraction(8, 5)
"""How many times the low end of a range of shares the high end is, where something grows "by" so much."""
WIDE, WIDEST = 4, 15
"""How many times its low end the high end of a range hardly is, unless both are small."""


def join_ranges(scan: Scan, amounts: list[Amount]) -> list[Amount]:
    """Join two amounts that are the ends of a range: between $62 and $68, 20 to 30 buses, two or three."""
    joined: list[Amount] = []
    for amount in amounts:
        if joined and (both := _range(scan, joined[-1], amount)) is not None:
            joined[-1] = both
        else:
            joined.append(amount)
    return joined


def _range(scan: Scan, left: Amount, right: Amount) -> Amount | None:
    link = scan.keys[left.last : right.first]
    if len(link) != 1 or left.quantity.is_range or right.quantity.is_range:
        return None
    lists = scan.vocabulary.lists
    first = left.first
    opener = scan.key(first - 1)
    is_and = link[0] in scan.vocabulary.numerals.joiners
    if is_and:
        if opener not in lists["between"]:
            return None
        first -= 1
    elif link[0] in lists["range links"]:
        if opener in lists["from"] and not _is_static(scan, first - 1):
            # "from 4.8 to 4.7 percent" is a change, not a range.
            return None
        shares_unit = left.quantity.kind is kinds.NUMBER and right.quantity.kind is not kinds.NUMBER
        is_close = 0 < left.quantity.low < right.quantity.low <= left.quantity.low * 3
        are_shares = left.quantity.kind is right.quantity.kind is kinds.PERCENT
        are_next = are_shares and left.quantity.low < right.quantity.low <= left.quantity.low * NEXT
        is_span = (shares_unit and is_close) or are_next
        if scan.key(right.last) in lists["from"] or (opener in lists["by"] and not is_span):
            # "fell by 9,400 to 31,200", "rose 20 to 31 from 11"; but "by 1 to 1.5 degrees", "by 9% to 11%"
            return None
        is_full = left.quantity.kind is not kinds.NUMBER and right.quantity.kind is not kinds.NUMBER
        is_wide = right.quantity.low > max(left.quantity.low * WIDE, WIDEST)
        if (is_wide or (is_full and not is_close)) and scan.vocabulary.direction(opener) is not None:
            # shares rose 2.5p to 340p; the Greens are down four to 37 per cent; but rents rose 2 to 10 per cent
            return None
    elif link[0] in lists["range or"]:
        if not _are_neighbours(left, right):
            return None
    elif link[0] in SLASHES:
        # 2.4411/21 marks
        if scan.is_glued(left.last) and scan.is_glued(right.first) and (full := _in_full(scan, left, right)):
            right = full
        else:
            return None
    elif (
        link[0] not in DASHES or scan.is_glued(left.last) != scan.is_glued(right.first) or _ends_row(scan, left, right)
    ):
        return None
    elif (full := _in_full(scan, left, right)) is not None:
        right = full
    fitted = _fit(left, right)
    if fitted is None:
        return None
    low, high = fitted
    if low.low > high.low and not is_and:
        return None
    quantity = replace(high, low=low.low, high=high.low, step=min(low.step, high.step))
    return Amount(first, right.last, quantity, right.numeral, right.reader + ".range")


def _in_full(scan: Scan, left: Amount, right: Amount) -> Amount | None:
    """Give an end of a quote that repeats no more than the last digits with all of them: 208.12-15 yen, 2.4420-30."""
    start, end = left.quantity, right.quantity
    digits = len(scan.keys[right.first])
    is_whole = scan.keys[right.first].isdecimal() and digits > 1 and end.step == 1
    if not is_whole or left.numeral.has_magnitude or start.low < end.low <= start.low * 3:
        # $12.50-15, 2.5-3 per cent
        return None
    decimals = len(str(Fraction(1) / start.step)) - 1
    if decimals < digits or Fraction(start.step) != Fraction(1, 10**decimals):
        return None
    unit = Fraction(10**digits, 10**decimals)
    value = Fraction(start.low // unit * unit + end.low * start.step)
    # 207.96-04 goes past the whole.
    high = exact(value if value > start.low else value + unit)
    return replace(right, quantity=replace(end, low=high, high=high, step=start.step))


def _ends_row(scan: Scan, left: Amount, right: Amount) -> bool:
    """Tell whether a spaced dash sets off the last of a row of numbers: 12, 9, 14 - 35."""
    before = scan.keys[max(left.first - 2, 0) : left.first]
    is_row = len(before) == 2 and before[0][:1].isdecimal() and before[1] == ","
    return is_row and not scan.is_glued(left.last) and not scan.key(right.last)[:1].isalpha()


def _is_static(scan: Scan, at: int) -> bool:
    """Tell whether "from" opens a range, as in "ranging from 3 to 5", and not a change."""
    return scan.key(at - 1) in scan.vocabulary.lists["ranging"]


def _are_neighbours(left: Amount, right: Amount) -> bool:
    """Tell whether "x or y" gives a rough number: two or three, 30 or 40; not 5 or 500."""
    low, high = left.quantity.low, right.quantity.low
    if left.quantity.is_vague or right.quantity.is_vague:
        high = right.numeral.value
    elif right.numeral.has_magnitude and not left.numeral.has_magnitude and low < SHARES_MAGNITUDE:
        # 3 or 4 million
        high = Fraction(high) / _magnitude_of(right.numeral)
    return 0 < low < high <= low * 3


def _fit(left: Amount, right: Amount) -> tuple[Quantity, Quantity] | None:
    """Give both ends of a range the unit and the magnitude that may stand at one of them only."""
    a, b = left.quantity, right.quantity
    if a.is_vague or b.is_vague:
        return None
    if a.kind is not b.kind or a.unit != b.unit:
        if a.kind is kinds.NUMBER and b.kind not in (kinds.AGE,):
            a = replace(a, kind=b.kind, unit=b.unit)
        elif b.kind is kinds.NUMBER and a.kind is kinds.MONEY:
            b = replace(b, kind=a.kind, unit=a.unit)
        elif a.kind is kinds.MONEY and b.kind is kinds.MONEY and "dollar" not in (a.unit, b.unit):
            return None
        else:
            return None
    if right.numeral.has_magnitude and not left.numeral.has_magnitude and a.low < 1000:
        factor = _magnitude_of(right.numeral)
        if a.low < Fraction(b.low) / factor:
            a = replace(a, low=exact(a.low * factor), high=exact(a.low * factor), step=exact(a.step * factor))
    return a, b


def _magnitude_of(numeral: Numeral) -> int:
    """Give the largest power of a thousand in a number that was written with a magnitude; else its hundreds."""
    factor = 1
    while numeral.value >= factor * 1000:
        factor *= 1000
    # three to four hundred
    return 100 if factor == 1 and numeral.is_worded and numeral.value % 100 == 0 else factor
