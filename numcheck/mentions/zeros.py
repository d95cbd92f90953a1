"""None at all: no driver, nobody, none of whom. Only where somebody's fate is told do they become claims."""

from __future__ import annotations

from numcheck.language.traits import ZERO
from numcheck.mentions.scan import Scan
from numcheck.model.quantity import Kind, Quantity

NOTHING = Quantity(Kind.NUMBER, 0, 0)


def find_zeros(scan: Scan) -> None:
    """Find the words for none of a sentence, where they stand for people or for deaths and injuries."""
    lists, nouns = scan.vocabulary.lists, scan.vocabulary.nouns
    for at in scan.places(ZERO):
        if scan.taken[at]:
            continue
        key = scan.keys[at]
        if key in lists["nobody"]:
            scan.take(at, at + 1, NOTHING, "zeros.nobody")
        elif key in lists["no"]:
            after = scan.key(at + 1)
            if after in lists["one"]:
                scan.take(at, at + 2, NOTHING, "zeros.no_one")
            elif nouns.is_a(nouns.singular(after), "person") and not scan.taken[at + 1]:
                scan.take(at, at + 1, NOTHING, "zeros.no")
