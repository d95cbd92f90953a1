"""Amounts: a number with what it is an amount of, ranges of such, and the hedges around them.

At each number that no other finder has taken, the readers are tried in turn: money, percentages, ages, durations and
measures, then plain counts. Neighbouring amounts are joined ("6ft 2in", "$10 to $15 billion"), then hedges are added.
"""

from __future__ import annotations

from numcheck.mentions.amounts.age_rows import spread_ages
from numcheck.mentions.amounts.ages import read_age
from numcheck.mentions.amounts.amount import Amount
from numcheck.mentions.amounts.compounds import join_compounds
from numcheck.mentions.amounts.counts import read_count
from numcheck.mentions.amounts.hedging import add_hedges
from numcheck.mentions.amounts.measures import find_unit, read_measure, read_percent
from numcheck.mentions.amounts.money import read_money
from numcheck.mentions.amounts.ranges import join_ranges
from numcheck.mentions.amounts.unlisted_units import read_unlisted_measure
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan


def find_amounts(scan: Scan) -> None:
    """Find every amount in the free numbers of a sentence, joined and hedged."""
    amounts: list[Amount] = []
    for numeral in scan.free_numerals():
        read_to = amounts[-1].last if amounts else 0
        if numeral.first < read_to:
            # the 2 of 32m2
            continue
        amount = _read(scan, numeral, read_to)
        if amount is not None:
            amounts.append(amount)
    if not amounts:
        return
    amounts = join_compounds(scan, amounts)
    if len(amounts) > 1:
        amounts = join_ranges(scan, spread_ages(scan, amounts))
    for hedged in add_hedges(scan, amounts):
        scan.take(hedged.first, hedged.last, hedged.quantity, f"amounts.{hedged.reader}")


def _read(scan: Scan, numeral: Numeral, read_to: int) -> Amount | None:
    """Give what the first reader makes of a number that makes something of it."""
    money = read_money(scan, numeral)
    if money is not None and money.first >= read_to:
        # The sign of 12 $ 12 is that of the first number.
        return money
    unit = find_unit(scan, numeral)
    if unit is not None and (percent := read_percent(scan, numeral, *unit)) is not None:
        return percent
    age = read_age(scan, numeral)
    if age is not None and age.first >= read_to:
        return age
    if unit is not None and (measure := read_measure(scan, numeral, *unit)) is not None:
        return measure
    return read_unlisted_measure(scan, numeral) or read_count(scan, numeral)
