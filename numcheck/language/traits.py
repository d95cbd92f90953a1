"""What a word may begin or belong to, told from its key alone.

A sentence is looked through once, and every finder is led to the words that may concern it: most find that there is
none, without looking at a single word.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

DIGITS = 1
"""It begins with a digit."""
NUMBER = 2
"""A number without digits, a vague one or a decimal point may begin with it: twelve, half, several, a."""
RANK = 4
"""An ordinal may begin with it: third, twenty."""
PART = 8
"""It may name a fraction or a multiple, or say by what factor something changed: half, twice, doubled."""
CLOCK = 16
"""It may name a time of day: noon."""
ZERO = 32
"""It may say that there was none: nobody."""
IN_DATE = 64
"""A date may hold it, wherever in it; so may any mark."""
ANCHOR = 128
"""It makes a date of the words around it: May, last, 2016."""
QUARTER = 256
"""It does so with the digit that it touches: Q3."""

YEAR_DIGITS = 4
MOST_KEPT = 50_000
"""Words whose traits are kept."""


class Traits(dict[str, int]):
    """The traits of the words seen so far, each worked out at its first look-up: a cache that is bounded."""

    def __init__(self, by_key: Mapping[str, int], by_lemma: Mapping[str, int], lemma_of: Callable[[str], str]) -> None:
        super().__init__()
        self.by_key, self.by_lemma, self.lemma_of = by_key, by_lemma, lemma_of

    def __missing__(self, key: str) -> int:
        found = self.by_key.get(key, 0)
        if key[0].isdecimal():
            found |= DIGITS | IN_DATE | (ANCHOR if len(key) == YEAR_DIGITS else 0)
        elif key[0].isalpha():
            found |= self.by_lemma.get(self.lemma_of(key), 0)
        else:
            found |= IN_DATE
        if len(self) < MOST_KEPT:
            self[key] = found
        return found

    def __reduce__(self) -> tuple[type[Traits], tuple[Mapping[str, int], Mapping[str, int], Callable[[str], str]]]:
        return Traits, (self.by_key, self.by_lemma, self.lemma_of)
