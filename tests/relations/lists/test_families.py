"""Relatives told one by one, as many as the list behind their number holds."""

from __future__ import annotations

import pytest

import numcheck

FAMILIES = [
    ("Among the dead was a family of five (a mother, a father and two children aged 4 and 12).", "lists/count"),
    ("Six relatives - her mother, an older brother, his wife and their two children - were hurt.", "lists/count"),
    ("Four members of one family, a couple and their three children, drowned.", "lists/count"),
    ("Five members of one family, a couple and their three children, drowned.", None),
    ("Four siblings, two brothers and a sister, were pulled out.", "lists/count"),
    ("Four siblings, two brothers and two sisters, were pulled out.", None),
    # Open lists, and others besides.
    ("Six members of one family, including a couple and their three children, drowned.", None),
    ("Six members of the family, a couple, their three children, died.", None),
    ("Five members of one family, a couple and their two sons, and a guest drowned.", None),
    ("Six relatives of the pilot, two of them children, were flown in.", None),
    ("A family of four, the Rooks, and a lodger got out.", None),
]


@pytest.mark.parametrize(("text", "expected"), FAMILIES, ids=[text for text, _ in FAMILIES])
def test_families(book, text, expected):
    found = numcheck.check(text, rules=book).findings
    assert [finding.rule for finding in found] == ([expected] if expected else [])
