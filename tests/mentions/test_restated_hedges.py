"""Hedges, and to which other figures they reach; figures that rose or fell."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules
from numcheck.model.quantity import show_number

BOOK = load_rules()


def hedged(text: str) -> list[str]:
    """Give the figures of a text, each with its leaning and its number."""
    return [
        f"{claim.quantity.hedge.leaning} {show_number(claim.quantity.low)}"
        for claim in check(text, rules=BOOK).claims
        if claim.quantity is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has just under 296 hp (220 kW).", ["less_than 296", "less_than 220"]),
        ("It has just under 296 hp (220 kW / 300 PS).", ["less_than 296", "less_than 220", "less_than 300"]),
        ("It weighs more than 2 tonnes (4,400 pounds).", ["more_than 2", "more_than 4400"]),
        ("It weighs 2 tonnes (about 4,400 pounds).", ["none 2", "about 4400"]),
        ("More than 2 tonnes (40 percent) were lost.", ["more_than 2", "none 40"]),
        ("The index was up 17.5 points, or 0.22%.", ["up 17.5", "up 0.22"]),
        ("The index was at 17.5 points, or 0.22%.", ["none 17.5", "none 0.22"]),
        ("The share lost 3%.", ["down 3"]),
        ("London: Acme -0.6% Bolt 1.7%.", ["down -0.6", "none 1.7"]),
        ("Children under the age of five are free.", ["less_than 5"]),
        ("Nobody over the age of 21 may enter.", ["more_than 21"]),
        ("They paid an average of 1500 dollars.", ["none 1500"]),
    ],
)
def test_hedge(text: str, expected: list[str]) -> None:
    assert hedged(text) == expected
