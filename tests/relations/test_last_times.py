"""What is the first for so long, and the last of its sort: the year and the length that are held together."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()
LINE = "ORSK, 6 May 2026 - "

LAST = [
    ("Mount Orel erupted for the first time in 38 years. The last eruption was in 1978.", "1978 38 years"),
    ("It was the first flood in 60 years. The last one, in May 1966, killed nine.", "May 1966 60 years"),
    ("She is the first woman mayor in 25 years. The previous mayor of her sex left in 2009.", "2009 25 years"),
    ("The mill made a profit for the first time in seven years. It last made a profit in 2019.", "2019 seven years"),
    # of another sort, of what comes every year, or of a stretch
    ("Prices fell for the first time in 25 years. The last king of the island died in 1970.", ""),
    ("The club won for the first time in 12 years. Its ground was last painted in 2019.", ""),
    ("Rain fell for the first time in three years. At the last election, in 2016, nobody spoke of rain.", ""),
    ("The bank lost money for the first time in 15 years. It has lent money for the last ten years, since 2013.", ""),
    ("The mill made a profit in the last seven years. It last made a profit in 2019.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LAST, ids=[text[:70] for text, _ in LAST])
def test_last_time(text: str, expected: str) -> None:
    text = LINE + text
    found = [dict(r.roles) for r in check(text, rules=BOOK).relations if r.kind == "last-time"]
    assert [f"{r['last'][0].span.of(text)} {r['time'][0].span.of(text)}" for r in found] == (
        [expected] * bool(expected)
    )
