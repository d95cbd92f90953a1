"""Offsets -> line, column, paragraph."""

from __future__ import annotations

import pytest

from numcheck.documents.reading import make_document
from numcheck.reports.places import Places

TEXT = "Head line\r\n\r\nThe first paragraph of this story has ten words in it.\r\rAnother,\nbroken one.\n"
CASES = [("Head", 1, 1, "headline"), ("line", 1, 6, "headline"), ("first", 3, 5, "par 1"), ("Another", 5, 1, "par 2")]


@pytest.mark.parametrize(("words", "line", "column", "paragraph"), CASES)
def test_places(words, line, column, paragraph):
    places = Places(make_document(TEXT))
    offset = TEXT.index(words)
    assert places.line(offset) == line
    assert places.position(offset) == (line, column)
    assert places.paragraph(offset) == paragraph
    assert places.label(offset) == f"{paragraph}, line {line}"


def test_the_end_of_the_text_has_a_place():
    assert Places(make_document("a\nbc")).position(4) == (2, 3)


def test_an_empty_text_has_one_line_and_no_block():
    places = Places(make_document(""))
    assert places.position(0) == (1, 1)
    assert places.block(0) is None


def test_columns_are_code_points():
    text = "🚒 e\u0301 12"
    assert Places(make_document(text)).position(text.index("12")) == (1, 6)
