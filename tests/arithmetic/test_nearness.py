"""How far the sides of a condition lie apart."""

from __future__ import annotations

from fractions import Fraction

import pytest

from numcheck import check, load_rules
from numcheck.arithmetic.figures import number
from numcheck.arithmetic.nearness import lies_apart
from numcheck.rulebook.conditions import parse_condition

TYPES = {"a": "number", "b": "number"}
CASES = [
    ("near", "a == b", 40, 60, False),
    ("far", "a == b", 40, 140, True),
    ("more than", "a <= b", 140, 40, True),
    ("a slip of the scale", "a == b", 40, 4_000, False),
    ("as wide, but none", "a == b", 40, 4_100, True),
    ("small numbers", "a == b", 2, 9, False),
    ("nought", "a == b", 0, 90, False),
    ("one of two is near", "a == b or a == b * 3", 40, 14, False),
    ("both are far", "a == b or a == b * 3", 400, 14, True),
    ("no numbers compared", "not a == a", 1, 1, False),
]


@pytest.mark.parametrize(("condition", "a", "b", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_lies_apart(condition, a, b, expected):
    stated = {"a": number(a), "b": number(b)}
    assert lies_apart(parse_condition(condition, TYPES), stated, Fraction(5, 2)) is expected


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Of the 90 buses, 30 left, leaving 50 in the yard.", ["warning"]),
        ("Of the 90 buses, 30 left, leaving 17 in the yard.", ["note"]),
        ("Of the 91 buses, 30 left, leaving 16 in the yard.", ["warning"]),
    ],
    ids=["near", "far apart", "two digits swapped"],
)
def test_what_lies_apart_is_a_note(text, severities):
    assert [finding.severity.word for finding in check(text, rules=load_rules()).findings] == severities
