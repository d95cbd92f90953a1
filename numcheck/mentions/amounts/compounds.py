"""One measure in two units: 6ft 2in, 3 hours 20 minutes, 11st 6lb."""

from __future__ import annotations

from fractions import Fraction

from numcheck.arithmetic.units import SUBDIVISIONS
from numcheck.language.words import HYPHENS
from numcheck.mentions.amounts.amount import Amount
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.interval import exact
from numcheck.model.records import replace

JOINED_BY_AND = frozenset({"hour", "minute", "day", "week", "month", "year", "foot", "stone"})
"""Units behind which "and" adds the smaller one: five feet and two inches; not ten metres and 50 centimetres apart."""

SURELY_JOINED = JOINED_BY_AND - {"day", "week", "month"}
"""Those of them of which a time ago goes on as well: two years and three months ago."""

JOINED_BY_COMMA = frozenset({"hour", "minute", "foot", "stone"})
"""Units behind which a comma does: eight minutes, 49 seconds; not 10 years, six months of them suspended."""

LENGTH_OF_AN_HOUR = 3
"""Words of "an hour and", before minutes."""
MINUTES = 60
TO_THE_MINUTE = 5
"""What minutes are a multiple of that are told without their name: two hours and ten."""


def join_compounds(scan: Scan, amounts: list[Amount]) -> list[Amount]:
    """Join a measure with the smaller unit that continues it: 6ft 2in, 3 hours 20 minutes, 11st 6lb."""
    joined: list[Amount] = []
    # From the end on, since it is there that "and" shows how a row ends: three years, eight months and 20 days.
    for amount in reversed(amounts):
        if joined and (sum_ := _compound(scan, amount, joined[-1])) is not None:
            joined[-1] = sum_
        else:
            joined.append(amount)
    return [_with_an_hour(scan, amount) for amount in reversed(joined)]


def _with_an_hour(scan: Scan, amount: Amount) -> Amount:
    """Add the hour that an article tells before the minutes that go on with it: an hour and 20 minutes."""
    first = amount.first - LENGTH_OF_AN_HOUR
    quantity = amount.quantity
    if first < 0 or quantity.unit != "minute" or quantity.is_vague or quantity.is_range or quantity.low >= MINUTES:
        return amount
    numerals = scan.vocabulary.numerals
    if scan.keys[first] not in numerals.articles or scan.keys[amount.first - 1] not in numerals.joiners:
        return amount
    if scan.vocabulary.units.names.match(scan.keys, first + 1) != (1, "hour"):
        return amount
    low = exact(quantity.low + MINUTES)
    return Amount(first, amount.last, replace(quantity, low=low, high=low), amount.numeral, amount.reader)


def _compound(scan: Scan, left: Amount, right: Amount) -> Amount | None:
    large, small = left.quantity, right.quantity
    if _is_of_minutes(scan, left, right):
        small = replace(small, unit="minute")
    if _is_of_seconds(scan, left, right):
        small = replace(small, kind=large.kind, unit="second")
    if large.unit is None or large.is_vague or small.is_vague:
        return None
    if large.unit == "foot" and (_is_bare_inches(scan, left, right) or _is_called_feet(scan, left, right)):
        small = replace(small, kind=large.kind, unit="inch")
    ratio = SUBDIVISIONS.get((large.unit, small.unit or ""))
    if ratio is None or not 0 <= small.low < ratio or not left.numeral.is_integer:
        return None
    gap = scan.keys[left.last : right.first]
    if gap and _is_hyphen(scan, left.last, right.first):
        gap = ()
    is_and = len(gap) == 1 and gap[0] in scan.vocabulary.numerals.joiners and large.unit in JOINED_BY_AND
    is_closed = not scan.vocabulary.numerals.joiners.isdisjoint(scan.keys[right.first : right.last])
    is_comma = gap == (",",) and (large.unit in JOINED_BY_COMMA or (is_closed and small.kind is kinds.DURATION))
    if gap and not is_and and not is_comma:
        return None
    if gap and large.unit not in SURELY_JOINED and scan.key(right.last) in scan.vocabulary.lists["ago"]:
        # for the last three months and two days ago
        return None
    value = exact(Fraction(large.low) + Fraction(small.low) / ratio)
    step = exact(Fraction(small.step) / ratio)
    quantity = replace(large, low=value, high=value, step=step)
    return Amount(left.first, right.last, quantity, left.numeral, left.reader)


def _is_hyphen(scan: Scan, first: int, last: int) -> bool:
    """Tell whether all that stands between two measures is a hyphen that touches both: 6-foot-5-inch."""
    return last == first + 1 and scan.key(first) in HYPHENS and scan.is_glued(first) and scan.is_glued(last)


def _is_bare_inches(scan: Scan, left: Amount, right: Amount) -> bool:
    """Tell whether a plain number behind feet is the inches of a height: 6-foot-3, five feet six tall."""
    quantity = right.quantity
    if (
        quantity.kind is not kinds.NUMBER
        or quantity.unit is not None
        or not right.numeral.is_integer
        or quantity.is_range
    ):
        return False
    if _is_hyphen(scan, left.last, right.first):
        return True
    after = scan.key(right.last)
    return left.last == right.first and (not after[:1].isalnum() or after in scan.vocabulary.lists["how long"])


def _is_called_feet(scan: Scan, left: Amount, right: Amount) -> bool:
    """Tell whether inches glued to feet bear the name of those: 5'9 feet."""
    return right.quantity.unit == "foot" and left.last == right.first and scan.is_glued(right.first)


def _is_of_seconds(scan: Scan, left: Amount, right: Amount) -> bool:
    """Tell whether a bare number goes on with a time in minutes: 1 minute 23.9; third at one minute 19."""
    small = right.quantity
    is_bare = small.kind is kinds.NUMBER and small.unit is None and not right.numeral.is_worded
    if left.quantity.unit != "minute" or not is_bare or right.first != left.last:
        return False
    return not scan.key(right.last)[:1].isalnum()


def _is_of_minutes(scan: Scan, left: Amount, right: Amount) -> bool:
    """Tell whether a bare number behind hours goes on with minutes: 3 hours 50; not 3 hours 50 people."""
    small = right.quantity
    if left.quantity.unit != "hour" or small.unit is not None or not right.numeral.is_integer:
        return False
    behind = scan.key(right.last)
    if scan.keys[left.last : right.first] and small.low % TO_THE_MINUTE == 0 and small.low >= TO_THE_MINUTE:
        # two hours and ten, and; not two hours and ten men
        return not behind[:1].isalnum()
    if right.first != left.last:
        return False
    return not right.numeral.is_worded and scan.vocabulary.nouns.singular(behind) == behind
