"""What a count was, how many were added, and what it is."""

from __future__ import annotations

import pytest

import numcheck

RISEN = [
    ("Six more guards died, bringing the toll to 12. An initial toll of six was told.", ["six", "Six more guards", "12"]),
    ("The toll rose to 31 from 24 on Thursday after seven more miners died.", ["24", "seven more miners", "31"]),
    ("Another nine miners died on Sunday, pushing the toll to 40, up from 31.", ["31", "nine miners", "40"]),
    ("Ten more people were rescued. That takes the number of people rescued to 64. The previous count was 54.", ["54", "Ten more people", "64"]),
    ("The toll stood at 31 on Friday. Five more miners died on Sunday, and it has risen to 36.", ["31", "Five more miners", "36"]),
]  # fmt: skip
APART = [
    "Five more guards were hurt, taking those hurt to 20. Six guards were first said to have died.",
    "Five more guards died, raising the toll to 31. In Orle, an initial toll of 12 was given.",
    "Five more guards died, raising the toll to 31. The toll stood at 12 on Monday.",
    "Five more guards died, taking the toll for May to 31. An initial toll of 12 was told.",
    "The toll rose to 31 from 24 on Thursday, with five more miners missing.",
]


@pytest.mark.parametrize(("text", "expected"), RISEN, ids=[text for text, _ in RISEN])
def test_count_is_what_it_was_and_what_was_added(text: str, expected: list[str]) -> None:
    checked = numcheck.check(text)
    (added,) = [relation for relation in checked.relations if relation.kind == "added"]
    assert [claim.span.of(text) for claim in added.claims] == expected
    assert checked.findings == ()


@pytest.mark.parametrize("text", APART, ids=APART)
def test_counts_of_others_days_or_steps_are_not_added_up(text: str) -> None:
    assert not any(relation.kind == "added" for relation in numcheck.check(text).relations)
