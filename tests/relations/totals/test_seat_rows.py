"""Seats in a row, of which only the first are called so."""

from __future__ import annotations

import pytest

RULE = "totals/party-seats"
WRONG = [
    "In the 120-seat house, conservatives hold 61 seats, weavers 44, and liberals 25.",
]
SILENT = [
    "In the 120-seat house, conservatives hold 61 seats, up from 44, and liberals 25.",
    "In the 50-seat house women hold 21 seats, men 29, and weavers nine.",
    "In the 120-seat house conservatives and weavers hold 71 seats together, weavers 25 and liberals 44.",
]


@pytest.mark.parametrize("text", WRONG)
def test_told(tells, text):
    assert tells(RULE, text)


@pytest.mark.parametrize("text", SILENT)
def test_silent(tells, text):
    assert not tells(RULE, text)
