"""Slips of the keyboard: which numbers may be a mistyped form of another."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.arithmetic.repairs import slips

SLIPS = [
    ("two digits changed places", 1248, 1284),
    ("two digits of a short number", 41, 14),
    ("one digit wrong", 127, 128),
    ("one digit missing", 1284, 184),
    ("thousand for million", 3_000, 3_000_000),
    ("million for thousand", 3_000_000, 3_000),
    ("one nought too many", 120, 12),
    ("the decimal point", Fraction(25, 2), 125),
    ("digits of a decimal", Fraction(124, 10), Fraction(142, 10)),
    ("noughts are left alone", 3_400_000, 4_300_000),
]
NO_SLIPS = [
    ("one digit of one", 9, 7),
    ("one digit of two fits too often", 41, 43),
    ("two digits wrong", 1248, 1357),
    ("nothing changed", 1248, 1248),
    ("nought has no slips", 0, 10),
    ("nor has what is below it", -41, -14),
]


@pytest.mark.parametrize(("typed", "meant"), [c[1:] for c in SLIPS], ids=[c[0] for c in SLIPS])
def test_a_slip_may_explain_it(typed, meant):
    assert meant in set(slips(typed))


@pytest.mark.parametrize(("typed", "meant"), [c[1:] for c in NO_SLIPS], ids=[c[0] for c in NO_SLIPS])
def test_no_slip_explains_it(typed, meant):
    assert meant not in set(slips(typed))


@given(st.integers(1, 10**9))
def test_slips_are_few_and_never_the_number_itself(value):
    found = list(slips(value))
    assert value not in found
    assert len(found) < 200
    assert all(slip >= 0 for slip in found)


@given(st.integers(10, 99), st.integers(1, 9_999))
def test_two_digits_that_changed_places_can_change_back(tens, rest):
    meant = int(f"{rest}{tens}7")
    typed = int(f"{rest}{tens // 10}7{tens % 10}")
    if typed != meant:
        assert meant in set(slips(typed)) or typed % 1000 == 0
