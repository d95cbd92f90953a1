"""A crowd larger than a hall of which seats are said to have been empty."""

from __future__ import annotations

import pytest

RULE = "stocks/empty-seats"
WRONG = [
    "The hall in Velm has 640 seats. On Friday 820 people came to hear the choir, and yet two rows were empty.",
    "The ferry carried 480 passengers to Orle. It has 320 seats, a third of which were vacant.",
]
SILENT = [
    "The hall in Velm has 640 seats. On Friday 520 people came to hear the choir, and two rows were empty.",
    "A crowd of 41,000 saw the final in Orle. In Tarn, whose ground seats 32,000, some blocks were empty.",
    "The hall has 640 seats. Outside 820 people heard the choir. Two rows in the hall were empty.",
]


@pytest.mark.parametrize("text", WRONG)
def test_told(tells, text):
    assert tells(RULE, text)


@pytest.mark.parametrize("text", SILENT)
def test_silent(tells, text):
    assert not tells(RULE, text)
