"""Who is meant where no name stands: canonical strings of the ages that are taken for those of one person."""

from __future__ import annotations

import pytest

PAIRS = [
    ("Orla Kim, 34, was hurt in Elan. The 43-year-old said she would ride again.", "34 43"),
    ("Orla Kim, 34, was hurt in Elan. She wept. The 43-year-old, who has a shop, will ride again.", "34 43"),
    ("Orla Kim, 34, was hurt in Elan. On Friday Kim's leg broke, which the 43-year-old said was a bore.", "34 43"),
    ("Ivo Brandt dies at 89\n\nIvo Brandt, a painter of doors, died on Sunday at home. He was 98.", "89 98"),
    ("Orla Kim, 34, was hurt in Elan. The 43-year-old driver said he was sorry.", ""),
    ("Orla Kim, 34, was hit by a teenager's car. The 19-year-old said he was sorry.", ""),
    ("Orla Kim, 34, met Ada Holm in Elan. The 43-year-old said she was glad.", ""),
    ("Orla Kim, 34, was hurt. It rained in Elan all night. The 43-year-old said he was sorry.", ""),
    ("Orla Kim, 34, beat Ada Holm, 43, in Elan. Kim wept. The 43-year-old said nothing.", ""),
    ("Orla Kim, 34, was hurt in Elan. Two years later the 36-year-old rode again.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PAIRS, ids=[text[:60] for text, _ in PAIRS])
def test_ages_of_one_person(read, text, expected):
    found = [relation for relation in read(text).relations if relation.kind == "two-ages"]
    ages = [" ".join(str(claim.quantity.low) for claim in relation.claims) for relation in found]
    assert " ".join(ages) == expected
