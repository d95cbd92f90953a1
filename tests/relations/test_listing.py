"""Members of a list that have no number, and clauses that only look like one."""

from __future__ import annotations

import pytest

import numcheck

UNCOUNTED = [
    "The convoy had 40 vehicles: 22 buses, 12 vans and several ambulances.",
    "The convoy had 40 vehicles: 22 buses and their escorts, and 12 vans.",
    "The fire killed 12 people: six adults, three children, and the warden of the hall.",
]
COUNTED = [
    "The convoy had 40 vehicles: 22 buses and 12 vans.",
    "The fire killed 12 people: nine adults and five children, and the roof fell in.",
]


@pytest.mark.parametrize("text", UNCOUNTED)
def test_list_with_a_member_without_number_is_not_complete(text: str) -> None:
    assert numcheck.check(text).findings == ()


@pytest.mark.parametrize("text", COUNTED)
def test_clause_behind_a_list_is_no_member_of_it(text: str) -> None:
    assert [finding.rule for finding in numcheck.check(text).findings] == ["totals/parts-miss-total"]
