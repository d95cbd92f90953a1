"""Whose profit is what a firm earned, and which sort of profit it is not."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

EARNED = [
    ("behind a lead", "Orle Foods reported a 36% fall in first-quarter {}. The Selm company earned $54.2 million."),
    ("below a headline", "Orle Foods {} falls 36%\n\nIt shut three shops.\n\nThe Selm company earned $54.2 million."),
]
SORTS = ["profit", "earnings", "net profit"]
OTHERS = ["operating profit", "sales", "pretax profit"]


def story(text, sort):
    return text.format(sort)[:-1] + ", compared with $84.9 million a year earlier."


def changes(read, text):
    found = [relation for relation in read(text).relations if relation.kind == "change"]
    return [relation for relation in found if relation.strength >= Strength.DOUBTFUL]


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("text", [case[1] for case in EARNED], ids=[case[0] for case in EARNED])
def test_what_a_firm_earned_is_its_profit(read, text, sort):
    assert changes(read, story(text, sort))


@pytest.mark.parametrize("sort", OTHERS)
@pytest.mark.parametrize("text", [case[1] for case in EARNED], ids=[case[0] for case in EARNED])
def test_it_is_no_other_sort_of_profit(read, text, sort):
    assert not changes(read, story(text, sort))
