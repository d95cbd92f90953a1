"""Which changes that a story takes as known are held against the pair of values before them, and which are not."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

KNOWN = [
    ("in per cent", "The ford saw 84 carts, against 70 a week earlier. It was dry. Ada Holm called the 50% increase a nuisance.",
        "change-told", ["70", "84 carts", "50%"]),
    ("an amount", "The hay brought £6,400, up from £5,900 last year. Rain fell. Growers praised the gain of £900.",
        "change-told", ["£5,900", "£6,400", "£900"]),
    ("lengths of time", "The wait is 31 weeks, compared with 24 weeks in 2019. Masons regret the 17-week increase.",
        "change-told", ["24 weeks", "31 weeks", "17-week increase"]),
    ("opening a quotation", 'The guild counted 480 rats in May, after 400 in April. "A 70 per cent rise in a month is alarming," it said.',
        "change-told", ["400", "480 rats", "70 per cent"]),
    ("over a sentence", "The pass rate is 87.2 per cent. Girls did better. Last year 84.7 per cent passed. The improvement of 3.5 percentage points is welcome.",
        "change-told", ["84.7 per cent", "87.2 per cent", "3.5 percentage points"]),
    ("an amount and per cent", "The weir cost £6.6m, against an estimate of £6m. The overrun of £600,000, or 16 per cent, is a scandal.",
        "excess", ["£600,000", "£6m", "16 per cent"]),
    ("counted from", "Tin closed £4 higher than the £80 of Monday. Few traded, which magnified the move of 9 per cent.",
        "excess", ["£4", "£80", "9 per cent"]),
]  # fmt: skip
OTHERS = [
    ("in something else", "The ford saw 84 carts, against 70 a week earlier. The 50% rise in tolls did not help."),
    ("of something else", "The ford saw 84 carts, against 70 a week earlier. It was dry. The 50% toll rise did not help."),
    ("of another year", "The ford saw 84 carts, against 70 a week earlier. It was dry. The 50% increase of 2019 was worse."),
    ("told before", "Thefts rose by 50%. The ford saw 84 carts, against 70 a week earlier. It was dry. The 50% increase shocks the guard."),
    ("going the other way", "The ford saw 84 carts, against 70 a week earlier. It was dry. Ada Holm called the 50% cut a shame."),
    ("two pairs", "The ford saw 84 carts, against 70, and 41 mules, against 36 a week earlier. Holm likes the 50% increase."),
    ("of another sort", "The mill made £84m, against £70m a year earlier. It was dry. The 50% organic growth pleased it."),
]  # fmt: skip


def told(read, text, kind):
    found = [r for r in read(text).relations if r.kind == kind and r.strength >= Strength.NATURAL]
    return [[claim.span.of(text) for claim in r.claims] for r in found]


@pytest.mark.parametrize(("text", "kind", "figures"), [row[1:] for row in KNOWN], ids=[row[0] for row in KNOWN])
def test_known_changes_are_held_against_the_pair_before_them(read, text, kind, figures):
    assert told(read, text, kind) == [figures]


@pytest.mark.parametrize("text", [row[1] for row in OTHERS], ids=[row[0] for row in OTHERS])
def test_changes_of_something_else_are_not(read, text):
    assert told(read, text, "change-told") == told(read, text, "excess") == []
