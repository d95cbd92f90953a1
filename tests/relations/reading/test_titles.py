"""Rows of titles in quotation marks."""

from __future__ import annotations

import pytest

ROWS = [
    ('Six tales are on the shortlist. They are "Salt Road" by Ada Lund, "Low Water" (1954) and "Glass" by Ivo Orr.', 3),
    ('Six tales are on the shortlist. They are the long "Salt Road," the short "Low Water" and "Glass."', 3),
    ('Six tales are on the shortlist. They are "Salt Road" by Ada Lund, "Low Water," "Glass."', None),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_rows_of_titles(read, text, expected):
    told = [dict(r.facts)["most"] for r in read(text).relations if r.kind == "enumeration"]
    assert (told[0] if told else None) == expected
