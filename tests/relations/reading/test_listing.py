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


FROM_ONE_LIST = [
    (
        "They held 40 men, including one captain and two cooks, charged with robbing six drivers.",
        ["one captain", "two cooks"],
    ),
    ("They held 40 men, including one captain and two cooks, and six drivers.", ["one captain", "two cooks"]),
    (
        "They held 40 men, including nine cooks from the old fort at the far end of the lake, and six grooms.",
        ["nine cooks"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FROM_ONE_LIST)
def test_list_behind_including_ends_before_others(text: str, expected: list[str]) -> None:
    told = [r.role("part+") for r in numcheck.check(text).relations if r.kind == "subset"]
    longest = max(told, key=len)
    assert [part.span.of(text) for part in longest] == expected
