"""What is the first for so long, and the last of its sort: the year and the length that are held together."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()
LINE = "ORSK, 6 May 2026 - "

LAST = [
    ("The Selm flooded its meadows for the first time in 36 years. The last flooding was in 1985.", "1985 36 years"),
    ("It was the first flood in 60 years. The last one, in May 1966, killed nine.", "May 1966 60 years"),
    ("She is the first woman mayor in 25 years. The previous mayor of her sex left in 2009.", "2009 25 years"),
    ("The fig tree had fruit for the first time in four years. It last had fruit in 2020.", "2020 four years"),
    # of another sort, of what comes every year, or of a stretch
    ("Pears were dearer than figs for the first time in 22 years. The last smith of the vale left in 1980.", ""),
    ("The raft sank for the first time in nine years. Its mast was last tarred in 2021.", ""),
    ("Swans bred for the first time in six years. At the last regatta, in 2018, nobody spoke of swans.", ""),
    ("The bank lost money for the first time in 15 years. It has lent money for the last ten years, since 2013.", ""),
    ("The fig tree had fruit in the last four years. It last had fruit in 2020.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LAST, ids=[text[:70] for text, _ in LAST])
def test_last_time(text: str, expected: str) -> None:
    text = LINE + text
    found = [dict(r.roles) for r in check(text, rules=BOOK).relations if r.kind == "last-time"]
    assert [f"{r['last'][0].span.of(text)} {r['time'][0].span.of(text)}" for r in found] == (
        [expected] * bool(expected)
    )
