"""Which two values a change is put behind, and where other words stand between."""

from __future__ import annotations

import pytest

BEHIND = [
    ("The mill ground 800 tonnes in May and 640 in June, a fall of a fifth.", ["800 tonnes", "640", "a fifth"]),
    ("It ground 800 tonnes in May, against 640 in April. That makes for a monthly rise of 25 per cent.",
        ["640", "800 tonnes", "25 per cent"]),
    ("Sales were £54m, against £45m twelve months before. The 20 per cent improvement helped.",
        ["£45m", "£54m", "20 per cent"]),
    ("The club had 76 members, six up on the 70 of 2019.", ["70", "76 members", "six"]),
    ("Wardens counted 12 eagles, four times the three of last year.", ["three", "12 eagles", "four times"]),
]  # fmt: skip
NOT_BEHIND = [
    "The mill ground 800 tonnes in May and 640 in June, a fifth of the mills were shut.",
    "It ground 800 tonnes in May, against 640 in April. Wages went up by 4 per cent in June.",
    "It ground 800 tonnes in May, against 640 in April. That followed a rise of 4 per cent in wages.",
    "It ground 800 tonnes in May, against 640 in April. That is a rise of 4 per cent from a year earlier.",
    "The club had 76 members, two of them above 70.",
]


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_a_change_is_that_of_the_two_values_before_it(read, text, expected):
    relations = [r for r in read(text).relations if r.kind == "change-told"]
    assert [[claim.span.of(text) for claim in r.claims] for r in relations] == [expected]


@pytest.mark.parametrize("text", NOT_BEHIND)
def test_words_of_something_else_part_them(read, text):
    assert "change-told" not in {relation.kind for relation in read(text).relations}
