"""Which two values in the sentence behind a change are taken for its own, and which are of something else."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

NEXT = [
    ("one noun", "Thefts in the port rose by 42% last year. There were 4,812 thefts, compared with 3,610 in 2013.",
        ["3,610", "4,812 thefts", "42%"]),
    ("what happens to them", "Sales of bicycles fell 42% last year. Shops sold 3,610 bicycles, down from 4,812 in 2013.",
        ["4,812", "3,610 bicycles", "42%"]),
    ("a pronoun", "The deficit widened by 42%. It stood at $4.81bn in March, up from $3.61bn in February.",
        ["$3.61bn", "$4.81bn", "42%"]),
    ("from and to", "Spending fell by 42%, the council said. Spending went from £4.81m to £3.61m.",
        ["£4.81m", "£3.61m", "42%"]),
    ("two sentences", "Thefts rose by 42%. There were 4,812 thefts in June. A year earlier, there were 3,610.",
        ["3,610", "4,812 thefts", "42%"]),
    ("beside other plans", "Holt said profit rose by 42% and it would open six shops. Profit was $4.81m, up from $3.61m.",
        ["$3.61m", "$4.81m", "42%"]),
    ("a sort of profit", "Annual profit rose by 42%. Pretax profit was $4.81m, up from $3.61m a year earlier.",
        ["$3.61m", "$4.81m", "42%"]),
    ("those who live there", "The population fell by 42% in ten years. It has 3,610 residents, down from 4,812 in 2015.",
        ["4,812", "3,610 residents", "42%"]),
    ("then", "The workforce was cut by 42% after the war. It employs 3,610 people, against 4,812 then.",
        ["4,812", "3,610 people", "42%"]),
]  # fmt: skip
NOT_NEXT = [
    ("another sort", "Net profit rose by 42%. Revenue was $4.81bn, up from $3.61bn a year earlier."),
    (
        "one of several",
        "Shares rose by 42%. Among the gainers was Kessing, at 48.1 crowns against 36.1 a year earlier.",
    ),
    ("profits of two sorts", "Net profit rose by 42%. Operating profit was $4.81bn, up from $3.61bn a year earlier."),
    ("beside another value", "Profit rose by 42% to $5.2bn. Profit was $4.81bn, up from $3.61bn a year earlier."),
    ("another town", "Selm's population rose by 42%. Tarn has 4,812 residents, up from 3,610 in 2015."),
    ("of other things", "The line took 42% more cars. It made 4,812 trips, up from 3,610 a year earlier."),
    ("dearer, not more", "Prices of houses rose by 42%. There were 4,812 sales, up from 3,610 a year earlier."),
    ("another owner", "Thefts rose by 42%. The figures for Orsk Marbury were 4,812, up from 3,610 a year earlier."),
    ("the other way", "Thefts fell by 42%. There were 4,812 thefts, compared with 3,610 a year earlier."),
    ("a change of its own", "Thefts rose by 42%. Fires rose by 33% to 4,812 from 3,610 a year earlier."),
]


def told(read, text):
    found = [r for r in read(text).relations if r.kind == "change" and r.strength >= Strength.NATURAL]
    return [[claim.span.of(text) for claim in r.claims] for r in found if r.role("percent")]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in NEXT], ids=[case[0] for case in NEXT])
def test_two_values_behind_a_change_are_its_own(read, text, expected):
    assert expected in told(read, text)


@pytest.mark.parametrize("text", [case[1] for case in NOT_NEXT], ids=[case[0] for case in NOT_NEXT])
def test_values_of_something_else_are_not(read, text):
    assert not [claims for claims in told(read, text) if "42%" in claims]
