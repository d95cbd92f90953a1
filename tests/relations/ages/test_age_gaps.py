"""The years between the ages of two people: the values of both ages, or nothing."""

from __future__ import annotations

import pytest

GAPS = [
    ("Ivo Moss, 44, milks the cows. Alma Moss, 12 years his junior, keeps the books. Alma Moss, 32, sings.", "32 44"),
    ("Ada Holm, 34, married Max Kim, 51. The age gap of 17 years is nothing to them.", "34 51"),
    ("Ada Holm, 34, married Max Kim, 51. A 17-year age difference is nothing to them.", "34 51"),
    ("Ada, 9, and her brother Max, 13, who are four years apart, were found.", "9 13"),
    ("At 74, the mayor is 22 years older than the man she fought. The rival, 52, sings.", "52 74"),
    # of things, or of a relative whose age is not told
    ("The fires, four years apart, killed Ada, 9, and Max, 13.", ""),
    ("Ada Holm, 34, is 17 years older than her sister. Max Kim, 51, sings.", ""),
]


@pytest.mark.parametrize(("text", "expected"), GAPS, ids=[text for text, _ in GAPS])
def test_age_gaps(read, text: str, expected: str) -> None:
    found = [dict(r.roles) for r in read(text).relations if r.kind == "age-gap"]
    told = [" ".join(r[role][0].span.of(text) for role in ("first", "second")) for r in found]
    assert told == ([expected] if expected else [])
