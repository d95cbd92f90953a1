"""One unit of time, counted on or back from something: a month after the flood; a week later, on 13 May."""

from __future__ import annotations

from numcheck.language.traits import NUMBER
from numcheck.language.words import DASHES
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.quantity import Quantity

OPENS = DASHES | frozenset({",", ";", ":", "(", ""})


def find_single_units(scan: Scan) -> None:
    """Find the units that are counted from something and stand behind a mark, so that no rate is told: £5 a week."""
    lists = scan.vocabulary.lists
    units, articles = lists["counted one by one"], scan.vocabulary.numerals.articles
    for at in [first + 1 for first in scan.places(NUMBER) if scan.keys[first] in articles]:
        if scan.key(at) not in units or not scan.is_free(at - 1, at + 1):
            continue
        opener, behind = scan.key(at - 2), scan.key(at + 1)
        is_opened = opener in OPENS or opener in lists["joining"]
        is_counted = behind in lists["counted from"] or behind in lists["so long after"]
        named = scan.vocabulary.units.names.match(scan.keys, at)
        if is_opened and is_counted and named is not None:
            scan.take(at - 1, at + 1, Quantity(kinds.DURATION, 1, 1, unit=named[1]), "amounts.duration")
