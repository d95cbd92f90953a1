"""Rows of ages: aged 8, 11 and 14; two sons, Tom, 24, and Al, 19; 9, 12 and 14 years old."""

from __future__ import annotations

from numcheck.language.entries import union
from numcheck.language.words import DASHES
from numcheck.mentions.amounts.amount import Amount
from numcheck.mentions.amounts.bare_ages import OLDEST, counts, is_at_the_age
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.records import replace

LONGEST_NAMED = 8
"""Words from one age of a row to the next, with the name between them: 41; her husband, Rob Holt,"""
BARE = ("age.bare", "age.row")
"""Readers of ages that stand in a row without a word for years."""


def spread_ages(scan: Scan, amounts: list[Amount]) -> list[Amount]:
    """Read bare numbers that continue a row of ages, or lead to one, as ages: aged 8, 11 and 14."""
    spread: list[Amount] = []
    for amount in amounts:
        before = spread[-1] if spread else None
        if before is not None and amount.reader == "count" and before.reader in BARE:
            if _continues_row(scan, before, amount) or _is_of_next(scan, before, amount):
                amount = _as_age(amount, before)
        elif amount.reader == "age.old":
            _spread_back(scan, spread, amount)
        spread.append(amount)
    return spread


def _as_age(amount: Amount, other: Amount) -> Amount:
    return replace(amount, quantity=amount.quantity.as_kind(kinds.AGE, other.quantity.unit), reader="age.row")


def _spread_back(scan: Scan, spread: list[Amount], last: Amount) -> None:
    """Read the numbers before "and 14 years old" as ages."""
    marks = scan.vocabulary.lists["joining"] | {","}
    following = last
    for at in range(len(spread) - 1, -1, -1):
        between = scan.keys[spread[at].last : following.first]
        if spread[at].reader != "count" or not between or any(key not in marks for key in between):
            return
        following = spread[at] = _as_age(spread[at], last)


def _continues_row(scan: Scan, before: Amount, amount: Amount) -> bool:
    marks = scan.vocabulary.lists["joining"] | scan.vocabulary.lists["range links"] | {","} | DASHES
    opening = scan.vocabulary.lists["aged"] | scan.vocabulary.lists["between"] | scan.vocabulary.lists["years of life"]
    between = scan.keys[before.last : amount.first]
    after = scan.key(amount.last)
    closes = not after.isalpha() or after in scan.vocabulary.grammar.stops
    closes = closes or (after.isalpha() and not counts(scan, amount.last))
    closes = closes and not _is_some_of(scan, amount.last)
    return (
        bool(between)
        and all(key in marks for key in between)
        and closes
        and (scan.key(before.first - 1) in (opening | marks) or is_at_the_age(scan, before.first))
    )


def _is_some_of(scan: Scan, at: int) -> bool:
    """Tell whether words behind a number make it one of people: Ada Moss, 38, and two of her sons, or two others."""
    grammar = scan.vocabulary.grammar
    if scan.key(at) in scan.vocabulary.lists["others besides"]:
        return True
    known = union(grammar["determiners"], grammar["possessives"], grammar["pronouns"])
    return scan.key(at) in scan.vocabulary.numerals.of and scan.key(at + 1) in known


def _is_of_next(scan: Scan, before: Amount, amount: Amount) -> bool:
    """Tell whether a number behind an age is that of the person named next: Tom, 24, and Al, 19; 15 and her son 12."""
    between = range(before.last, amount.first)
    ends = scan.key(amount.last)[:1].isalnum()
    if not 1 < len(between) <= LONGEST_NAMED or ends or not 1 <= amount.quantity.low <= OLDEST:
        return False
    vocabulary, nouns = scan.vocabulary, scan.vocabulary.nouns
    small = vocabulary.numerals.joiners | vocabulary.grammar["possessives"] | vocabulary.grammar["determiners"]

    def is_person(at: int) -> bool:
        return scan.is_name(at) or nouns.is_a(scan.key(at), "person") or scan.key(at) in vocabulary.lists["he or she"]

    is_row = all(is_person(at) or scan.key(at) in small or scan.key(at) in (",", ";") for at in between)
    if not is_row:
        return False
    if scan.key(between[-1]) == ",":
        return scan.key(before.first - 1) == "," and is_person(between[-2])
    return (
        scan.key(between[0]) in vocabulary.numerals.joiners | {","}
        and not scan.is_name(between[-1])
        and is_person(between[-1])
    )
