"""Somebody told of singly between two numbers of the same people, who may be the one more or less, or may not."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()

LEAD = "Two robbers broke into the mill at Orla. "
REFERENCE = " The three robbers fled to Velm."
ONE_MORE = ["A third man kept watch.", "Another robber kept watch.", "A young robber kept watch.", "There was another."]
NOBODY_MORE = ["Rain kept the town indoors.", "A third mill was empty.", "A dog kept watch.", "Another mill was empty."]


def told(between: str) -> bool:
    report = check(LEAD + between + REFERENCE, rules=BOOK)
    return any(f.rule.startswith("repeated/") for f in report.findings)


@pytest.mark.parametrize("between", ONE_MORE)
def test_one_more_is_told_of(between: str) -> None:
    assert not told(between)


@pytest.mark.parametrize("between", NOBODY_MORE)
def test_nobody_more_is_told_of(between: str) -> None:
    assert told(between)
