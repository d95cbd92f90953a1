"""Sets of possible values: whatever the operands may be, the result holds what they come to."""

from __future__ import annotations

import operator
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from numcheck.model.interval import EVERYTHING, Interval, divided, exact, magnitude

NUMBERS = st.integers(-1000, 1000) | st.fractions(-1000, 1000, max_denominator=50)


@st.composite
def intervals(draw, *, may_be_endless=True):
    """Give an interval that is not empty, with ends of every kind."""
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    low_open = high_open = False
    if low < high:
        low_open, high_open = draw(st.booleans()), draw(st.booleans())
    if may_be_endless:
        low, high = draw(st.sampled_from([(low, high)] * 4 + [(None, high), (low, None), (None, None)]))
    return Interval(low, high, low is not None and low_open, high is not None and high_open)


@st.composite
def members(draw, interval):
    """Give a number of an interval."""
    low = interval.low if interval.low is not None else (interval.high or 0) - 5000
    high = interval.high if interval.high is not None else (interval.low or 0) + 5000
    share = draw(st.fractions(0, 1, max_denominator=20))
    value = low + (high - low) * share
    assume(value in interval)
    return value


@st.composite
def pairs_with_members(draw):
    a, b = draw(intervals()), draw(intervals())
    return a, b, draw(members(a)), draw(members(b))


@pytest.mark.parametrize("sign", [operator.add, operator.sub, operator.mul], ids=["+", "-", "*"])
@given(pairs_with_members())
def test_what_any_two_members_come_to_lies_in_the_result(sign, case):
    a, b, x, y = case
    assert sign(x, y) in sign(a, b)


@given(pairs_with_members())
def test_division_by_what_may_be_nought_gives_everything_else_the_quotient(case):
    a, b, x, y = case
    if 0 in b:
        assert a / b == EVERYTHING
    else:
        assert Fraction(x) / y in a / b


@given(intervals(may_be_endless=False), intervals(may_be_endless=False))
def test_sums_and_products_of_finite_sets_are_no_wider_than_they_must_be(a, b):
    ends = [(x, y) for x in (a.low, a.high) for y in (b.low, b.high)]
    added, multiplied = a + b, a * b
    assert (added.low, added.high) == (min(x + y for x, y in ends), max(x + y for x, y in ends))
    assert (multiplied.low, multiplied.high) == (min(x * y for x, y in ends), max(x * y for x, y in ends))


@given(intervals(), intervals())
def test_adding_and_multiplying_do_not_depend_on_the_order(a, b):
    assert a + b == b + a
    assert a * b == b * a


@given(intervals(), intervals(), intervals())
def test_adding_does_not_depend_on_the_brackets(a, b, c):
    assert (a + b) + c == a + (b + c)


@given(intervals())
def test_taking_the_negative_twice_changes_nothing(a):
    negative = -a
    assert -negative == a


@given(pairs_with_members())
def test_the_negative_holds_the_negatives(case):
    a, _, x, _ = case
    assert -x in -a


@given(intervals(), intervals())
def test_two_sets_either_meet_or_one_lies_below_the_other(a, b):
    assert a.meets(b) == b.meets(a)
    assert a.meets(b) == (not a.is_entirely_below(b) and not b.is_entirely_below(a))


@given(pairs_with_members())
def test_what_lies_in_both_makes_them_meet(case):
    a, b, x, _ = case
    if x in b:
        assert a.meets(b)


@given(pairs_with_members())
def test_a_set_within_another_has_no_member_outside_it(case):
    a, b, x, _ = case
    if a.within(b):
        assert x in b
    assert a.within(a)
    assert a.within(EVERYTHING)


@given(pairs_with_members())
def test_the_hull_holds_both(case):
    a, b, x, y = case
    assert x in a.hull(b)
    assert y in a.hull(b)


MEETINGS = [
    (Interval(1, 3), Interval(3, 5), True),
    (Interval(1, 3, high_open=True), Interval(3, 5), False),
    (Interval(1, 3), Interval(3, 5, low_open=True), False),
    (Interval(1, 2), Interval(3, 5), False),
    (Interval(None, 2), Interval(1, None), True),
    (Interval(None, 2), Interval(2, None, low_open=True), False),
    (Interval.point(4), Interval(3, 5), True),
    (EVERYTHING, Interval.point(0), True),
]


@pytest.mark.parametrize(("a", "b", "meets"), MEETINGS, ids=[f"{a} {b}" for a, b, _ in MEETINGS])
def test_meetings(a, b, meets):
    assert a.meets(b) is meets
    assert b.meets(a) is meets


AGREEING = [
    (Interval.around(1200, 50), Interval.around(1300, 50), False),
    (Interval.around(1200, 50), Interval.point(1250), True),
    (Interval.around(1200, 50), Interval.around(1250, 5), True),
    (Interval.around(1200, 50), Interval(1250, None), True),
    (Interval(None, 60), Interval(60, None), True),
    (Interval.around(1200, 50), Interval.around(1400, 50), False),
]


@pytest.mark.parametrize(("a", "b", "agree"), AGREEING, ids=[f"{a} {b}" for a, b, _ in AGREEING])
def test_roundings_that_only_touch_do_not_agree(a, b, agree):
    assert a.agrees_with(b) is agree
    assert b.agrees_with(a) is agree


WRITTEN = [
    (Interval.point(12), "[12, 12]"),
    (Interval.around(50, 5), "[45, 55]"),
    (Interval.around(50, 0), "[50, 50]"),
    (Interval(60, None, low_open=True), "(60, inf)"),
    (Interval(None, 60), "(-inf, 60]"),
    (EVERYTHING, "(-inf, inf)"),
    (Interval(1, 2) + Interval(10, None), "[11, inf)"),
    (Interval(1, 2) - Interval(10, None), "(-inf, -8]"),
    (Interval(2, 3) * Interval(-1, 4), "[-3, 12]"),
    (Interval(0, None) * Interval.point(0), "[0, 0]"),
    (Interval(6, 12) / Interval(2, 3), "[2, 6]"),
    (Interval(6, 12) / Interval(2, None), "[0, 6]"),
    (Interval(6, 12) / Interval(-1, 3), "(-inf, inf)"),
    (Interval(6, 12) / Interval(0, 3, low_open=True), "(-inf, inf)"),
    (Interval(1, 2) + Interval(3, 4, low_open=True), "(4, 6]"),
    (Interval(1, 2) - Interval(3, 4, low_open=True), "[-3, -1)"),
    (Interval(1, None) * Interval(-1, 0), "(-inf, 0]"),
    (Interval(0, 1) * Interval(2, None), "[0, inf)"),
    (Interval(None, -1) * Interval(0, 1), "(-inf, 0]"),
]


@pytest.mark.parametrize(("interval", "written"), WRITTEN, ids=[case[1] for case in WRITTEN])
def test_results_as_written(interval, written):
    assert str(interval) == written


def test_an_interval_of_nothing_knows_it():
    assert Interval(3, 2).is_empty
    assert Interval(3, 3, low_open=True).is_empty
    assert not Interval(3, 3).is_empty
    assert not Interval(None, 3).is_empty
    assert "3" not in Interval(1, 5)


EXACT = [("12", 12), ("2.50", Fraction(5, 2)), (Fraction(6, 2), 3), (7, 7), ("1.0", 1)]


@pytest.mark.parametrize(("given", "value"), EXACT)
def test_whole_numbers_are_ints(given, value):
    assert exact(given) == value
    assert type(exact(given)) is type(value)


def test_division_stays_exact():
    assert divided(1, 3) == Fraction(1, 3)
    assert type(divided(6, 3)) is int
    assert magnitude(-5) == magnitude(5) == 5
    with pytest.raises(ZeroDivisionError):
        divided(1, 0)
