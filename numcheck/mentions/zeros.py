"""None at all, both and a few: no driver, nobody, without anyone, none of whom, both drivers, a pair of drivers.

Only where somebody's fate is told do those for none and both become claims.
"""

from __future__ import annotations

from numcheck.language.entries import union
from numcheck.language.number_words import GROUPS
from numcheck.language.traits import ZERO
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.quantity import Quantity

NOTHING = Quantity(kinds.NUMBER, 0, 0)
TWO = Quantity(kinds.NUMBER, 2, 2, 1)


def find_zeros(scan: Scan) -> None:
    """Find the words for none, for two and for a few of a sentence, where they stand for people, deaths or things."""
    lists = scan.vocabulary.lists
    for at in scan.places(ZERO):
        if scan.taken[at]:
            continue
        key = scan.keys[at]
        if key in lists["nobody"]:
            scan.take(at, at + 1, NOTHING, "zeros.nobody")
        elif key in lists["none"]:
            scan.take(at, at + 1, NOTHING, "zeros.none")
        elif key in lists["both"] and _is_people(scan, at + 1):
            scan.take(at, at + 1, TWO, "zeros.both")
        elif key in lists["pair"] and _is_pair(scan, at):
            scan.take(at - 1, at + 1, TWO, "pairs")
        elif (size := next((size for size, name in GROUPS.items() if key in lists[name]), 0)) and _is_group(scan, at):
            scan.take(at - 1, at + 1, Quantity(kinds.NUMBER, size, size, 1), "pairs")
        elif key in lists["no"]:
            after = scan.key(at + 1)
            if after in lists["one"]:
                scan.take(at, at + 2, NOTHING, "zeros.no_one")
            elif at + 1 < len(scan.keys) and not scan.taken[at + 1] and _befalls_people(scan, after):
                scan.take(at, at + 1, NOTHING, "zeros.no")
        elif key in lists["without"] and scan.key(at + 1) in lists["anybody"] and not scan.taken[at + 1]:
            scan.take(at, at + 2, NOTHING, "zeros.no_one")


def _befalls_people(scan: Scan, key: str) -> bool:
    """Tell whether a noun names people, what harms them or what is done to them: no driver, no injuries, no arrests."""
    lists, nouns = scan.vocabulary.lists, scan.vocabulary.nouns
    return nouns.is_a(nouns.singular(key), "person") or key in union(lists["harm to people"], lists["deeds to people"])


def _is_people(scan: Scan, at: int) -> bool:
    """Tell whether a plural for people stands at a word, or behind "of the" there: (both) of the drivers."""
    if scan.key(at) in scan.vocabulary.numerals.of:
        at += 1
    if scan.key(at) in scan.vocabulary.grammar["determiners"] | scan.vocabulary.grammar["possessives"]:
        at += 1
    nouns, key = scan.vocabulary.nouns, scan.key(at)
    singular = nouns.singular(key)
    return singular != key and nouns.is_a(singular, "person") and not scan.taken[at]


def _is_pair(scan: Scan, at: int) -> bool:
    """Tell a pair of drivers from a pair of shoes."""
    return _is_of(scan, at) and _is_people(scan, at + 1)


def _is_group(scan: Scan, at: int) -> bool:
    """Tell a trio of counties from a trio of Brahms."""
    key = scan.key(at + 2)
    return _is_of(scan, at) and scan.vocabulary.nouns.singular(key) != key and not scan.is_name(at + 2)


def _is_of(scan: Scan, at: int) -> bool:
    """Tell whether an article stands before a noun and "of" behind it: a pair of."""
    is_article = scan.key(at - 1) in scan.vocabulary.numerals.articles and not (at and scan.taken[at - 1])
    return is_article and scan.key(at + 1) in scan.vocabulary.numerals.of
