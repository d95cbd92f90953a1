"""A part of one whole that is told twice."""

from __future__ import annotations

import pytest

import numcheck

FIRST = "Raids on Orla killed 42 people, including seven children, a doctor said on Friday."
AGAIN = [
    ("The toll has reached 42, including nine children, the mayor said.", "repeated/two-values"),
    ("Of the 42 people killed, including nine children, 30 were buried.", "repeated/two-values"),
    ("The toll has reached 42, including seven children, the mayor said.", None),
    ("The toll has reached 42, including nine women, the mayor said.", None),
    ("The toll has reached 44, including nine children, the mayor said.", None),
    ("Raids on Velm wounded 42 people, including nine children.", None),
]


@pytest.mark.parametrize(("text", "expected"), AGAIN, ids=[text for text, _ in AGAIN])
def test_parts_again(book, text, expected):
    found = numcheck.check(f"{FIRST} The wards were full. {text}", rules=book).findings
    assert [finding.rule for finding in found if finding.severity.word != "note"] == ([expected] if expected else [])
