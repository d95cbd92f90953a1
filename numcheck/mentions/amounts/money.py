"""Money: $5bn, 300 euros, Rs 500 crore, 20 pence."""

from __future__ import annotations

from numcheck.language.traits import UNIT
from numcheck.language.words import HYPHENS
from numcheck.mentions.amounts.amount import Amount, as_quantity
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.records import replace

FARTHEST_WEATHER = 25
"""Words from a number within which a word of the weather makes it a temperature."""

FARTHEST_PAYMENT = 12
"""Words from the doubtful name of a currency within which a word for paying makes it money."""


def read_money(scan: Scan, numeral: Numeral) -> Amount | None:
    """Read a sum of money, with its sign or name before or behind it: £4.2m, 10m euros, 20 pence."""
    currencies = scan.vocabulary.currencies
    before = _sign_before(scan, numeral.first)
    if (
        before is not None
        and scan.is_free(numeral.first - before[0], numeral.first)
        and _is_sign(scan, numeral.first, before[0])
    ):
        first = numeral.first - before[0]
        last = numeral.last
        if last < len(scan.keys) and (again := currencies.signs.match(scan.texts, last)) and again[1] == before[1]:
            # "$31.20 US"
            last += again[0]
        if scan.text(first - 1) in ("-", "−") and scan.is_glued(first) and not scan.is_glued(first - 1):
            quantity = as_quantity(numeral, kinds.MONEY, before[1])
            return Amount(first - 1, last, replace(quantity, low=-quantity.low, high=-quantity.high), numeral, "money")
        return Amount(first, last, as_quantity(numeral, kinds.MONEY, before[1]), numeral, "money")
    at = numeral.last
    if scan.key(at) in HYPHENS and scan.is_glued(at):
        at += 1
    elif numeral.vague is not None and scan.key(at) in scan.vocabulary.numerals.of:
        # tens of thousands of dollars
        at += 1
    if not scan.trait(at) & UNIT:
        return None
    after = currencies.names.match(scan.keys, at)
    if after is not None and _is_money_name(scan, numeral, at, after):
        return Amount(numeral.first, at + after[0], as_quantity(numeral, kinds.MONEY, after[1]), numeral, "money")
    sign = currencies.signs.match(scan.texts, at)
    if sign is not None and _is_degree(scan, at):
        return None
    if sign is not None and (scan.is_glued(at) or len(scan.texts[at]) > 2 or not scan.texts[at].isalpha()):
        return Amount(numeral.first, at + sign[0], as_quantity(numeral, kinds.MONEY, sign[1]), numeral, "money")
    return None


def _is_degree(scan: Scan, at: int) -> bool:
    """Tell the degrees of a hot day written 30c from cents."""
    lists = scan.vocabulary.lists
    near = scan.keys[max(0, at - FARTHEST_WEATHER) : at + FARTHEST_WEATHER]
    return scan.texts[at] in lists["cents and degrees"] and not lists["weather"].isdisjoint(near)


def _sign_before(scan: Scan, at: int) -> tuple[int, str] | None:
    """Find the sign before a number; the article of "A $3bn deal" is no part of it."""
    signs = scan.vocabulary.currencies.signs
    found = signs.match_before(scan.texts, at)
    if found is None or found[0] == 1 or scan.is_glued(at - found[0] + 1):
        return found
    is_article = scan.key(at - found[0]) in scan.vocabulary.numerals.articles
    return signs.match_before(scan.texts[at - 1 : at], 1) if is_article else found


def _is_sign(scan: Scan, at: int, size: int) -> bool:
    """Tell a currency sign from a letter that happens to stand before a number, such as the end of a name."""
    sign = scan.texts[at - 1]
    if sign in scan.vocabulary.lists["signs of large sums"]:
        # PS2.7m is a pound sign gone wrong; PS4 is not.
        numeral = scan.numerals.get(at)
        return numeral is not None and (numeral.has_magnitude or numeral.value >= 1000)
    if sign in scan.vocabulary.lists["signs behind a sum"]:
        # c 300 years ago
        return False
    if not sign.isalpha():
        return True
    if scan.is_glued(at) and len(sign) == 1:
        # R500m, N12,500; but the R120 is a road
        return is_large_sum(scan, at)
    return not scan.is_glued(at - size) or scan.text(at - size - 1) in "($"


def is_large_sum(scan: Scan, at: int) -> bool:
    """Tell whether a number is written as only a sum of money would be behind a single letter."""
    numeral = scan.numerals.get(at)
    return numeral is not None and (numeral.has_magnitude or "," in scan.texts[at])


def _is_money_name(scan: Scan, numeral: Numeral, at: int, match: tuple[int, str]) -> bool:
    name = scan.keys[at]
    if name in scan.vocabulary.lists.get("uncertain money", ()):
        if name in scan.vocabulary.lists["money in millions"] and match[0] == 1:
            return numeral.has_magnitude
        # "it won", "the real": a currency only after an amount that could be one.
        return (numeral.value >= 100 or _speaks_of_money(scan, at)) and not scan.is_name(at)
    if name in scan.vocabulary.lists["weights and money"] and match[0] == 1:
        return _pounds_are_money(scan, numeral, at)
    return True


def _speaks_of_money(scan: Scan, at: int) -> bool:
    """Tell crowns that are paid from those on heads and teeth: a plural near a word for paying."""
    is_plural = scan.vocabulary.nouns.singular(scan.keys[at]) != scan.keys[at]
    near = scan.keys[max(0, at - FARTHEST_PAYMENT) : at + FARTHEST_PAYMENT]
    return is_plural and not scan.vocabulary.lists["speaks of money"].isdisjoint(near)


def _pounds_are_money(scan: Scan, numeral: Numeral, at: int) -> bool:
    """Tell pounds sterling from pounds of weight."""
    if numeral.has_magnitude and numeral.value >= 1_000_000:
        return True
    weights = scan.vocabulary.lists.get("weighing", frozenset())
    near = scan.keys[max(0, numeral.first - 6) : at + 6]
    if any(key in weights for key in near):
        return False
    return scan.style.uses_sterling
