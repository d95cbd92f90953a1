"""What the words of a figure leave possible: rounding and hedges."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.model.quantity import Hedge, Kind, Leaning, Quantity, currency_of_coin, show_number

ABOUT = Hedge("about", Leaning.ABOUT, Fraction(9, 10), Fraction(11, 10))
NEARLY = Hedge("nearly", Leaning.ABOUT, Fraction(88, 100), Fraction(1))
OVER = Hedge("more than", Leaning.MORE_THAN, Fraction(1), None)
UP_TO = Hedge("up to", Leaning.LESS_THAN, None, Fraction(1))
JUST_OVER = Hedge("just over", Leaning.MORE_THAN, Fraction(1), Fraction(11, 10))

INTERVALS = [
    ("612 people", Quantity(Kind.COUNT, 612, 612), "[612, 612]"),
    ("80 people: below 100 a count is exact", Quantity(Kind.COUNT, 80, 80, 10), "[80, 80]"),
    ("4,000 people: never coarser than two digits", Quantity(Kind.COUNT, 4000, 4000, 1000), "[3950, 4050]"),
    ("15,000 people", Quantity(Kind.COUNT, 15000, 15000, 1000), "[14500, 15500]"),
    ("1.2 million people", Quantity(Kind.COUNT, 1_200_000, 1_200_000, 100_000), "[1150000, 1250000]"),
    ("42%", Quantity(Kind.PERCENT, 42, 42), "[83/2, 85/2]"),
    ("4.8 km", Quantity(Kind.MEASURE, Fraction(24, 5), Fraction(24, 5), Fraction(1, 10)), "[19/4, 97/20]"),
    ("50 metres", Quantity(Kind.MEASURE, 50, 50, 10), "[45, 55]"),
    ("about 300", Quantity(Kind.COUNT, 300, 300, 100, ABOUT), "[270, 330]"),
    ("about five: at least one both ways", Quantity(Kind.COUNT, 5, 5, 1, ABOUT), "[4, 6]"),
    ("nearly 6,000", Quantity(Kind.COUNT, 6000, 6000, 100, NEARLY), "[5280, 6000]"),
    ("more than 60: a headline writes 60 for it", Quantity(Kind.COUNT, 60, 60, 10, OVER), "[60, inf)"),
    ("up to 60", Quantity(Kind.COUNT, 60, 60, 10, UP_TO), "(-inf, 60]"),
    ("just over 1,000", Quantity(Kind.COUNT, 1000, 1000, 100, JUST_OVER), "[1000, 1100]"),
    ("10 to 15", Quantity(Kind.COUNT, 10, 15), "[10, 15]"),
    ("dozens", Quantity(Kind.COUNT, 12, 120, 1, is_vague=True), "[12, 120]"),
]


@pytest.mark.parametrize(("quantity", "interval"), [c[1:] for c in INTERVALS], ids=[c[0] for c in INTERVALS])
def test_intervals(quantity, interval):
    assert str(quantity.interval) == interval


def test_a_percentage_without_its_half_step_would_be_wrong():
    """783 of 1,204 are 65.03 percent: "65%" is right."""
    assert Fraction(783, 1204) * 100 in Quantity(Kind.PERCENT, 65, 65).interval
    assert Fraction(783, 1204) * 100 not in Quantity(Kind.PERCENT, 64, 64).interval


hedges = st.sampled_from([ABOUT, NEARLY, OVER, UP_TO, JUST_OVER])


@given(st.integers(1, 10**9), st.sampled_from(list(Kind)), st.integers(0, 6))
def test_the_number_as_stated_is_always_possible(value, kind, zeros):
    assert value in Quantity(kind, value, value, 10**zeros).interval


@given(st.integers(1, 10**9), hedges)
def test_a_hedge_never_makes_the_set_empty(value, hedge):
    interval = Quantity(Kind.COUNT, value, value, 1, hedge).interval
    assert not interval.is_empty
    assert interval.closed().meets(Quantity(Kind.COUNT, value, value).interval)


@given(st.integers(2, 10**6), st.integers(2, 10**6), hedges)
def test_the_larger_number_leaves_larger_values(one, other, hedge):
    low, high = sorted((one, other))
    a, b = (Quantity(Kind.COUNT, n, n, 1, hedge).interval for n in (low, high))
    assert a.low is None or a.low <= b.low
    assert a.high is None or a.high <= b.high


@pytest.mark.parametrize(
    ("value", "shown"), [(12, "12"), (Fraction(5, 2), "2.5"), (Fraction(2, 3), "0.6667"), (Fraction(20, 10), "2")]
)
def test_numbers_in_canonical_strings(value, shown):
    assert show_number(value) == shown


def test_canonical_strings():
    assert str(Quantity(Kind.COUNT, 300, 300, 100, ABOUT)) == "count about 300"
    assert str(Quantity(Kind.MONEY, 5, 7, unit="usd")) == "money 5..7 usd"
    assert str(Quantity(Kind.COUNT, 12, 120, is_vague=True)) == "count ~12..120"


@pytest.mark.parametrize(
    ("unit", "currency"),
    [("usd_cent", "usd"), ("gbp_penny", "gbp"), ("usd", None), ("usd_per_barrel", None), (None, None)],
)
def test_currency_of_coin(unit, currency):
    assert currency_of_coin(unit) == currency
