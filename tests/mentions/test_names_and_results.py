"""Numbers in names, results and spans of ages, as articles write them."""

from __future__ import annotations

import pytest

NAMES = [
    "World War Two ended.", "The Second World War ended.", "It began in the second world war.", "Type 2 diabetes spread.",
    "He joined Mars One later.", "They watched BBC Two there.", "The Delta 4's engine burned.",
    "They flew on the Titan 4, which burned.", "A level-5 match was lost.",
]  # fmt: skip


@pytest.mark.parametrize("text", NAMES)
def test_a_number_in_a_name(read, text):
    assert {claim.kind.value for claim in read(text).claims} == {"identifier"}


READINGS = [
    # Not every month is one.
    ("June Brown left them.", []),
    ("April said so.", []),
    ("A law that may pass is read.", []),
    ("This may change.", []),
    ("Jan Novak left them.", []),
    ("June sales fell.", ["date 2024-06-01..2024-06-30"]),
    ("They saw the Three Pines Dam.", []),
    ("They saw the three dams.", ["number 3"]),
    ("He won the mixed doubles.", []),
    ("Her doubles partner left.", []),
    ("The price doubles.", ["ratio 2 times"]),
    ("So far, only 22 of the 30 answered.", ["number 22", "number 30"]),
    # Results.
    ("They lead the series 3-1.", ["score 3-1"]),
    ("They drew 1-12 to 0-15 in the match.", ["score 15-15"]),
    ("They won 2-11 to 0-9 (0-12 to 1-1).", ["score 17-9", "score 12-4"]),
    ("They evened the series at two games apiece.", ["score 2-2"]),
    ("They won two games apiece.", ["number 2"]),
    ("It was a goalless draw after a scoreless first half.", ["score 0-0", "ordinal 1"]),
    (
        "Cole beat the top seed 7-6 (7-3) 6-7 (9-11) 6-2.",
        [f"score {s}" for s in ("7-6", "7-3", "6-7", "9-11", "6-2")],
    ),
    ("They stood at 3-1, 20-30 buses drove off.", ["score 3-1", "number 20..30"]),
    ("Norway 1 – 0 Denmark", ["score 1-0"]),
    ("It ended 2-all after a one-all first half.", ["score 2-2", "score 1-1", "ordinal 1"]),
    ("It was a free-for-all, with nine all told.", ["number 9"]),
    ("Norway 1 – 2 Denmark", ["score 1-2"]),
    ("Harriers 4, Ironmen 2.", ["number 4", "number 2"]),
    ("Bergen buried 79 people and Molde 61.", ["number 79", "number 61"]),
    ("It was a 2 –1 win for them.", ["score 2-1"]),
    ("Under the plan 38 of the sheds are for rent.", ["number 38"]),
    ("It gave the Reds 52 of the 120 seats.", ["number 52", "number 120"]),
    ("They read article 5 of the treaty.", ["identifier article5"]),
    # Ages.
    ("He left at the age of four or five.", ["age 4..5 year"]),
    ("They are in their early 30s.", ["age 30..39 year"]),
    ("It was the early 30s.", ["date 1930-01-01..1934-12-31"]),
    ("Adults aged 16 to 24 came.", ["age 16..24 year"]),
    ("Those aged between 45 and 49 came.", ["age 45..49 year"]),
    ("Children under five fell ill.", ["age less_than 5 year"]),
    ("Children under five feet left.", ["measure less_than 5 foot"]),
    ("The under-21 team left.", ["age less_than 21 year"]),
    # Halves and moments.
    ("The curfew holds between 2200 and 0700.", ["time 22:00", "time 07:00"]),
    ("The archive has 2200 and 1700 maps.", ["number 2200", "number 1700"]),
    ("Supply of oil (mln tonnes) and sales in bn dollars are told.", []),
    ("It owes a bn dollars.", ["money 1000000000 usd"]),
    ("She ran it in eight minutes, 30 seconds.", ["duration 8.5 minute"]),
    ("He got two years, six months of them suspended.", ["duration 2 year", "duration 6 month"]),
    ("It took an hour and a half.", ["duration 1.5 hour"]),
    ("It took more than a year and half.", ["duration more_than 1.5 year"]),
    ("It ran a mile and half a mile.", ["measure 0.5 mile"]),
    ("It took three hours and a half.", ["duration 3.5 hour"]),
    ("It is 3 miles and a half from here.", ["measure 3.5 mile"]),
    ("It ran about a mile and a half.", ["measure about 1.5 mile"]),
    ("A second later he fell.", []),
    ("Its test scores rose.", []),
    ("Well-being scores rose.", []),
    ("It hurt scores of men.", ["number ~40..200"]),
]


@pytest.mark.parametrize(("text", "expected"), READINGS)
def test_reading(figures, text, expected):
    assert figures(text) == expected
