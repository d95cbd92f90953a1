"""Measures in units that the vocabulary does not list: 1.3 A/cm2, 120 mmHg, 40 kilojoules.

Only what looks like a unit is looked up, because nearly every number in prose is followed by what it counts.
"""

from __future__ import annotations

from itertools import pairwise

from numcheck.arithmetic.rare_units import LONGEST_SURFACE, unit_of_surface
from numcheck.language.entries import affixes
from numcheck.language.words import HYPHENS
from numcheck.mentions.amounts.amount import Amount, as_quantity
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan
from numcheck.model import kinds

SHORTEST_PREFIXED = 7
"""Letters of the shortest unit that is told by its prefix: megabar."""
LONGEST_SYMBOL = 5
"""Letters of the longest factor of a compound symbol."""
POWERS = frozenset({"^", "2", "3", "²", "³"})


def read_unlisted_measure(scan: Scan, numeral: Numeral) -> Amount | None:
    """Read a measure whose unit the vocabulary does not list: 1.3 A/cm2."""
    at = numeral.last
    if scan.key(at) in HYPHENS and scan.is_glued(at):
        at += 1
    found = None if _is_plain_word(scan, at) else find_unlisted_unit(scan, at)
    if found is None:
        return None
    last, unit = found
    return Amount(numeral.first, last, as_quantity(numeral, kinds.MEASURE, unit), numeral, "measure.unlisted")


def _is_plain_word(scan: Scan, at: int) -> bool:
    """Tell at a glance what most numbers count: a short word in small letters with nothing that touches it behind."""
    text = scan.text(at)
    is_short = len(text) < SHORTEST_PREFIXED and not scan.is_glued(at + 1)
    return is_short and text.isalpha() and text.islower() and scan.key(at) not in scan.vocabulary.lists["rare units"]


def find_unlisted_unit(scan: Scan, at: int) -> tuple[int, str] | None:
    """Find a unit at a word that the vocabulary does not know: the index after it and pint's name of it."""
    last = _surface_end(scan, at)
    if last == at:
        return None
    words = scan.texts[at:last]
    if not _looks_like_unit(scan, at, words):
        return None
    surface = "".join(words)
    unit = unit_of_surface(surface) if len(surface) <= LONGEST_SURFACE else None
    return None if unit is None else (last, unit)


def _surface_end(scan: Scan, at: int) -> int:
    """Give the index after a run of letters, powers and at most one stroke with nothing between them: kg/m^3."""
    texts, last, strokes = scan.texts, at, 0
    while last < len(texts) and (last == at or scan.is_glued(last)):
        text = texts[last]
        if not text.isalpha() and text != "°":
            strokes += text == "/"
            if strokes > 1 or last == at or not (text == "/" or text in POWERS):
                break
        last += 1
    glued_on = last < len(texts) and scan.is_glued(last) and texts[last][0].isalnum()
    return at if glued_on or (last > at and texts[last - 1] in "/^") else last


def _looks_like_unit(scan: Scan, at: int, words: tuple[str, ...]) -> bool:
    lists = scan.vocabulary.lists
    if len(words) > 1:
        return all(len(word) <= LONGEST_SYMBOL for word in words) and words[0].lower() not in lists["no units"]
    word, key = words[0], scan.key(at)
    if key in lists["no units"]:
        return False
    if key in lists["rare units"]:
        return True
    if len(word) <= LONGEST_SYMBOL:
        # a capital behind a small letter: mmHg, eV, kPa
        return not word.islower() and any(a.islower() and b.isupper() for a, b in pairwise(word))
    return (
        len(word) >= SHORTEST_PREFIXED
        and word.islower()
        and key.startswith(affixes(lists["prefixes of units"]))
        and not scan.vocabulary.nouns.classes_of(scan.vocabulary.nouns.singular(key))
    )
