"""Which two values behind a change or a comparison without figures are put above each other by it, and which are not."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

WAYS = [
    ("what changed", "Thefts fell last year. There were 340 thefts, compared with 310 in 2013.",
        "direction", ["340 thefts", "310"]),
    ("a pronoun", "Exports declined in May. They were worth $4.6bn, against $4.2bn a year earlier.",
        "direction", ["$4.6bn", "$4.2bn"]),
    ("two months", "The rate rose to 5.2 per cent in March. In February it stood at 5.6 per cent.",
        "direction", ["5.6 per cent", "5.2 per cent"]),
    ("behind a colon", "Deaths decreased: 214 people died, compared with 198 in 2013.",
        "direction", ["214 people", "198"]),
    ("than before", "Turnout was higher than in 2013. It reached 58%, compared with 63% five years ago.",
        "comparison", ["63%", "58%"]),
    ("a rival by name", "The tower is taller than the chapel. It is 64 metres high; the chapel measures 71 metres.",
        "comparison", ["71 metres", "64 metres"]),
    ("the rival first", "The new pier is longer than the old one. The old pier measured 410 metres, compared with 310 metres for the new.",
        "comparison", ["410 metres", "310 metres"]),
    ("more of what", "Fewer people came than in 2013. The guild counted 310 visitors, against 270 in 2013.",
        "comparison", ["310 visitors", "270"]),
    ("a shorter time", "She rowed it in 53.4 seconds, beating the old record of 52.8 seconds.",
        "comparison", ["53.4 seconds", "52.8 seconds"]),
]  # fmt: skip
NO_WAYS = [
    ("another thing", "Thefts fell last year. There were 340 fires, compared with 310 in 2013."),
    ("some of it", "Sales fell in the shops. Online, sales came to $4.6bn, compared with $4.2bn a year earlier."),
    ("since long ago", "Thefts have fallen since 2009. There were 340 thefts, compared with 310 in 2013."),
    ("two places", "Fees rose in May. A stall on the square costs $46, compared with $52 by the gate."),
    ("to come", "The rate rose to 5.2 per cent in March. In June it is expected to be 5.6 per cent."),
    (
        "in other months",
        "Exports fell in May. In the last five months they were $4.6bn, against $4.2bn a year earlier.",
    ),
    ("of another sort", "Velm has more inhabitants than Orla. Velm has 41 doctors, Orla 52."),
    ("only an aim", "She rowed it in 53.4 seconds, having been on course to beat the old record of 52.8 seconds."),
    ("held out", "She stood on one leg for 26 minutes, beating the old record of 24 minutes."),
]


def told(read, text, kind):
    found = [r for r in read(text).relations if r.kind == kind and r.strength >= Strength.NATURAL]
    return [[claim.span.of(text) for claim in r.claims] for r in found]


@pytest.mark.parametrize(("text", "kind", "pair"), [row[1:] for row in WAYS], ids=[row[0] for row in WAYS])
def test_figures_behind_are_held_against_the_words(read, text, kind, pair):
    assert told(read, text, kind) == [pair]


@pytest.mark.parametrize("text", [row[1] for row in NO_WAYS], ids=[row[0] for row in NO_WAYS])
def test_figures_of_something_else_are_not(read, text):
    assert told(read, text, "direction") == told(read, text, "comparison") == []
