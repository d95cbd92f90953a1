"""What a word may begin or belong to, told from its key alone.

A sentence is looked through once, and every finder is led to the words that may concern it: most find that there is
none, without looking at a single word.
"""

from __future__ import annotations

from collections.abc import Callable

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
QUARTER = 2097152
"""It does so with the digit that it touches: Q3."""

LEADING = DIGITS | NUMBER | RANK | PART | CLOCK | ZERO | ANCHOR | QUARTER
"""Those that lead a finder of figures or dates to a word."""
NOUN = 256
"""It is a noun of the vocabulary, in either number."""
PLURAL = 512
"""It has the form of a plural."""
VERB = 1024
"""By its form it may be a verb or participle, where it is not the first half of a compound."""
CONTENT = 2048
"""It is an open word of more than two letters."""
SUBORDINATOR = 4096
"""It ends what puts the figures behind it under another one: including, up from."""
HALT = 8192
"""Figures before it put none behind it under them: was, who."""
LOCATIVE = 16384
"""A place may follow it: in, near."""
CLAUSE_OPENER = 32768
"""What follows it happened elsewhere."""
BESIDE_SPEAKER = 65536
"""It may stand between the speaker and the verb of saying: has, later."""
FIGURE = 131072
"""Every figure and date holds such a word: a digit, a word for a number, a name of the calendar."""
SAYING = 262144
"""By its dictionary form it says who tells something, or is the "according" of who does."""
FROM_TIME = 524288
"""A time may be counted with it from another one: a year (later), the (previous) month."""
BESIDE_PLACE = 4194304
"""The name of a place may stand behind it, besides what is locative: from, of."""
PLACE_OPENER = 8388608
"""A place may open the clause behind it: while, and."""
UNIT = 16777216
"""The name or sign of a unit or of money may begin with it, behind a number, or it may stand before one: kg, $, -."""
PART_LINK = 33554432
"""Behind a number, it may make it a fraction, odds or a multiple: in, of, over, times, /."""
NUMBER_TAIL = 67108864
"""Behind digits, it may belong to the number: million, and, k, ½, ^, -."""
CLOCK_TAIL = 134217728
"""Behind digits, it may make them a time of day: p.m., :, GMT, to."""
NAME_HEAD = 268435456
"""A number behind it may be a name: Route, Measures, No, #, or the full stop of No."""
BEFORE_AGE = 536870912
"""A bare number behind it may be an age: aged, was, of, about, a comma."""
STANCE = 1048576
"""It may deny, plan or estimate the figures beside it, or open two words that do."""

YEAR_DIGITS = 4
SHORTEST_PARTICIPLE = 5
SHORTEST_CONTENT = 3
MOST_KEPT = 50_000
"""Words whose traits are kept."""


class Traits(dict[str, int]):
    """The traits of the words seen so far, each worked out at its first look-up: a cache that is bounded."""

    def __init__(self, read: Callable[[str], int]) -> None:
        super().__init__()
        self.read = read
        self.masks: dict[int, int] = {}
        """One object for all words with the same traits: there are a few hundred, which stay near at hand."""

    def __missing__(self, key: str) -> int:
        found = self.read(key)
        found = self.masks.setdefault(found, found)
        if len(self) < MOST_KEPT:
            self[key] = found
        return found

    def __reduce__(self) -> tuple[type[Traits], tuple[Callable[[str], int]]]:
        return Traits, (self.read,)
