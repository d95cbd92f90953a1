"""Numbers as such: separators of several countries, fractions, powers, and magnitudes in pieces."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules
from numcheck.model.quantity import show_number

BOOK = load_rules()


def numbers(text: str) -> list[str]:
    """Give the numbers of a text as they are read."""
    return [show_number(c.quantity.low) for c in check(text, rules=BOOK).claims if c.quantity is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # separators
        ("It has 1,234,567 members.", ["1234567"]),
        ("It has 12,34,567 members.", ["1234567"]),
        ("It cost 1,12,34,567 rupees.", ["11234567"]),
        ("It has 1 234 567 members.", ["1234567"]),
        ("It rose 3% to 5 975 cases, or 65 a day.", ["3", "5975", "65"]),
        ("It costs $4 315 a year.", ["4315"]),
        ("It has 1.234.567 members.", ["1234567"]),
        ("It grew by 2,5 million.", ["2500000"]),
        ("They scored 22,24,26,31 and 4.", ["22", "24", "26", "31", "4"]),
        # fractions
        ("It is two and a half times as large.", ["2.5"]),
        ("The wall is 14 and 3/8 feet high.", ["14.375"]),
        ("The bolts are 9 and 5/97 of the rest.", ["9", "5", "97"]),
        ("They waited one and a half hours.", ["1.5"]),
        ("It grew by three and a fifth.", ["3.2"]),
        ("It took two and fifty-four hundredths.", ["2.54"]),
        ("It took two and three quarter hours.", ["2.75"]),
        ("It is a trillionth of that.", ["0"]),
        ("He cut it into twenty-three fifths.", ["4.6"]),
        ("It is three twenty-firsts of it.", ["0.1429"]),
        ("Add ¾ of it.", ["0.75"]),
        ("Add 1/2 pound of flour.", ["0.5"]),
        ("A chance of 1 over 20.", ["0.05"]),
        ("Three quarters voted for it.", ["0.75"]),
        ("Sales fell for three quarters.", ["3"]),
        # fractions of magnitudes
        ("Half a million voted.", ["500000"]),
        ("Half million voted.", ["500000"]),
        ("Two thirds of a million voted.", ["666666.6667"]),
        ("Nearly a million and a half voted.", ["1500000"]),
        ("One million and a half voted.", ["1500000"]),
        ("3 million and a quarter voted.", ["3250000"]),
        ("One hundred and three quarters remain.", ["100.75"]),
        # magnitudes in pieces
        ("It cost 3 hundred and 21 yuan.", ["321"]),
        ("He bought 3 dozens.", ["36"]),
        # powers
        ("It has 6.2x10^4 cells.", ["62000"]),
        ("It has 1e6 cells.", ["1000000"]),
        ("It is 2.5^-1 now.", ["0.4"]),
    ],
)
def test_number(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May 12 415 people came.", ["415"]),
        ("It sold 5 million and 3 dogs died.", ["5000000", "3"]),
        ("He won 12 over 20 years.", ["12", "20"]),
        ("Pages 12,13 and 14 are lost.", ["14"]),
        ("He ran a 10 k race.", ["10"]),
        ("On a third day they came.", []),
        ("The second half was better.", []),
        ("First-half sales rose 5%.", ["5"]),
        ("It is open 24/7 since 9/11.", []),
    ],
)
def test_neighbours_that_are_no_part_of_a_number(text: str, expected: list[str]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "1" * 10_000,
        "12," * 1_000,
        "1^" * 2_000,
        "1e1" * 2_000,
        "hundred and " * 1_000,
        "one and a " * 1_000,
        "2^99999",
    ],
)
def test_hostile_numbers_end(text: str) -> None:
    numbers(text)
