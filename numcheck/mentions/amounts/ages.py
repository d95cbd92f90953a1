"""Ages: aged 34, a 12-year-old, the singer, 45, was."""

from __future__ import annotations

from numcheck.language.words import HYPHENS
from numcheck.mentions.amounts.amount import Amount, as_quantity
from numcheck.mentions.amounts.bare_ages import OLDEST, is_age
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.records import replace

PLURAL_ENDING = ("s", "'s")
APOSTROPHES = ("'", "’")


def read_age(scan: Scan, numeral: Numeral) -> Amount | None:
    """Read an age: aged 43, a 12-year-old; None where the number is none."""
    value = numeral.value
    if value > OLDEST or value < 0 or numeral.vague or numeral.has_magnitude:
        return None
    last = numeral.last
    is_joined = scan.is_glued(last) or scan.key(numeral.first - 1) in HYPHENS
    special = _read_decade_of_life(scan, numeral) or _read_hanging_age(scan, numeral) if is_joined else None
    if special is not None:
        return special
    age_words = scan.vocabulary.lists["age"]
    unit_at = last + 1 if scan.key(last) in HYPHENS else last
    unit = scan.vocabulary.units.names.match(scan.keys, unit_at) if unit_at < len(scan.keys) else None
    if unit is not None and scan.vocabulary.units.dimensions[unit[1]] == "time":
        after = unit_at + unit[0]
        old = after + 1 if scan.key(after) in HYPHENS else after
        # a 12-year-old; not: a 12-year age gap
        if scan.key(old) in age_words and scan.key(old + 1) not in scan.vocabulary.lists["gaps between ages"]:
            return Amount(numeral.first, old + 1, as_quantity(numeral, kinds.AGE, unit[1]), numeral, "age.old")
        if (
            scan.key(after) in scan.vocabulary.numerals.of
            and scan.key(after + 1) in scan.vocabulary.lists["years of life"]
        ):
            return Amount(numeral.first, after + 2, as_quantity(numeral, kinds.AGE, unit[1]), numeral, "age.of_age")
        before = scan.vocabulary.lists["aged"]
        if scan.key(numeral.first - 1) in before:
            return Amount(numeral.first, after, as_quantity(numeral, kinds.AGE, unit[1]), numeral, "age.aged")
        return None
    if not numeral.is_integer:
        return None
    if is_age(scan, numeral):
        return Amount(numeral.first, last, as_quantity(numeral, kinds.AGE, "year"), numeral, "age.bare")
    return None


def _read_decade_of_life(scan: Scan, numeral: Numeral) -> Amount | None:
    """Read in his 40s, a woman in her mid-30s, under-21s."""
    last, lists = numeral.last, scan.vocabulary.lists
    if not numeral.is_integer or numeral.is_worded:
        return None
    before = numeral.first - 1
    is_joined = scan.key(before) in HYPHENS and scan.is_glued(before)
    ending = _plural_ending(scan, last)
    if not is_joined and not ending:
        return None
    word = scan.key(before - 1) if is_joined else scan.key(before)
    if is_joined and word in lists["bounds of an age"] and scan.key(last) in lists["groups of an age"]:
        # the under-21 team
        return Amount(before, last, as_quantity(numeral, kinds.AGE, "year"), numeral, "age.bound")
    if not ending:
        return None
    quantity = as_quantity(numeral, kinds.AGE, "year")
    if is_joined and word in lists["bounds of an age"]:
        return Amount(before, last + ending, quantity, numeral, "age.bound")
    owner = scan.key(before - 2) if is_joined else scan.key(before - 1)
    is_owned = word in scan.vocabulary.grammar["possessives"] or (
        word in lists["parts of a life"] and owner in scan.vocabulary.grammar["possessives"]
    )
    if not is_owned or numeral.value % 10 or not 10 <= numeral.value < OLDEST:
        return None
    return Amount(numeral.first, last + ending, replace(quantity, high=quantity.low + 9), numeral, "age.decade")


def _plural_ending(scan: Scan, at: int) -> int:
    """Give the number of words that an s right behind a number takes, with an apostrophe or without: 20s, 20's."""
    if not scan.is_glued(at):
        return 0
    if scan.key(at) in PLURAL_ENDING:
        return 1
    return 2 if scan.key(at) in APOSTROPHES and scan.key(at + 1) in PLURAL_ENDING and scan.is_glued(at + 1) else 0


def _read_hanging_age(scan: Scan, numeral: Numeral) -> Amount | None:
    """Read the first of 18- to 24-year-olds."""
    last = numeral.last
    if scan.key(last) not in HYPHENS or not scan.is_glued(last) or scan.is_glued(last + 1):
        return None
    following = scan.numeral_at(last + 2)
    age = read_age(scan, following) if following is not None and not scan.key(last + 1)[:1].isdecimal() else None
    if age is None or age.reader != "age.old":
        return None
    return Amount(numeral.first, last + 1, as_quantity(numeral, kinds.AGE, age.quantity.unit), numeral, "age.old")
