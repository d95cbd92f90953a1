"""Which changes are on the basis of the two values beside them, and which are on another one."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

OWN = [
    ("from last year", "Takings rose 42% to £4.81m from £3.61m a year earlier.", ["£3.61m", "£4.81m", "42%"]),
    ("yearly profit", "The mill told of a 42% rise in yearly profit to £4.81m from £3.61m.", ["£3.61m", "£4.81m", "42%"]),
    ("a year earlier", "Exports rose 42% in May from a year earlier, to £4.81m from £3.61m.", ["£3.61m", "£4.81m", "42%"]),
    ("in a year", "The number of beds rose by 42 in a year to 481, against 361 a year ago.", ["361", "481", "42"]),
    ("from a year ago", "The number of beds rose by 42 last week to 481 from 361 a year ago.", ["361", "481", "42"]),
    ("for the same month", "Exports rose 42% to £4.81m, compared with £3.61m for the same month of 2019.",
        ["£3.61m", "£4.81m", "42%"]),
]  # fmt: skip
OTHER = [
    ("comparable", "Takings rose 42% on a comparable-store basis to £4.81m from £3.61m a year earlier."),
    ("of old shops", "Takings were up 31% to £4.81m from £3.61m a year earlier, with same-store takings up 42%."),
    ("year-on-year", "Exports rose 42% in May, year-on-year, to £4.81m from £3.61m in April."),
    ("of each year", "Exports rose by an annual 42% to £4.81m from £3.61m in 2013."),
    ("against a year ago", "The number of beds rose by 42 last week to 481, against 361 a year ago."),
    ("counted in", "Net includes gains of £0.42m, or 4p a share, against £0.31m, or 3p a share, in 2013."),
    ("set against another", "Rope made a gain of £4.2m against £3.1m in May, and wax one of £4.81m against £3.61m."),
    ("of two measures", "Exports were £3.61m and imports were £4.81m, an increase of 42% on May."),
    ("of another thing", "Exports of wax came to £4.81m compared with £3.61m for rope, a rise of 42% on last year."),
    ("a change itself", "Demand rose by 42 tonnes to 481 tonnes, against a 36-tonne rise in supply."),
    ("an own start", "Exports came to £4.81m, up from £3.61m a year ago and up 42% from the last record."),
    ("an own end", "Tolls rose 33% to £4.81m from £3.61m and were up 42% for the first half to £18.2m."),
    ("the other way", "Resales fell by 42%, so that net purchases went from £3.61m to £4.81m."),
    ("its end before it", "Lorries sold were Velm 640, down 42%, Selm 4,810 compared with 3,610."),
    ("a part", "The mill pays £3.61m, making £4.81m, an increase of 42%."),
    ("a split", "The mill raises its dividend 42% to 4.81p before the split from 3.61p after the split."),
    ("to come", "The mill expects profit to grow by 42% this year.\n\nProfit last year was £4.81m against £3.61m in 2012."),
]  # fmt: skip


def told(read, text):
    found = [r for r in read(text).relations if r.kind == "change" and r.strength >= Strength.NATURAL]
    return [[claim.span.of(text) for claim in r.claims] for r in found]


@pytest.mark.parametrize(("text", "figures"), [row[1:] for row in OWN], ids=[row[0] for row in OWN])
def test_a_change_on_their_basis_is_that_of_two_values(read, text, figures):
    assert figures in told(read, text)


@pytest.mark.parametrize("text", [row[1] for row in OTHER], ids=[row[0] for row in OTHER])
def test_one_on_another_basis_is_not(read, text):
    changes = ("42%", "an annual 42%", "42", "42 tonnes", "£0.42m", "£4.2m")
    assert [claims for claims in told(read, text) if claims[-1] in changes] == []
