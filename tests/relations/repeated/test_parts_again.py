"""A part of one whole that is told twice."""

from __future__ import annotations

import pytest

import numcheck

FIRST = "A flood in Harl killed 51 people, including six children, a pilot said on Monday."
AGAIN = [
    ("The toll stands at 51, including eight children, the abbot said.", "repeated/two-values"),
    ("Of the 51 people killed, including eight children, 40 were buried.", "repeated/two-values"),
    ("The toll stands at 51, including six children, the abbot said.", None),
    ("The toll stands at 51, including eight women, the abbot said.", None),
    ("The toll stands at 53, including eight children, the abbot said.", None),
    ("A flood in Tarn injured 51 people, including eight children.", None),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN, ids=[text for text, _ in AGAIN])
def test_parts_again(book, text, expected):
    found = numcheck.check(f"{FIRST} The bridges were gone. {text}", rules=book).findings
    assert [finding.rule for finding in found if finding.severity.word != "note"] == ([expected] if expected else [])
