"""Words as columns, and stretches that are cut out of them."""

from __future__ import annotations

import pytest

from numcheck.language.words import split_words

TEXT = "Nine men left, and 12 stayed."


def test_cut_words_stand_where_they_stood():
    words = split_words(TEXT, 0, len(TEXT))
    assert [word.span.of(TEXT) for word in words[2:6]] == ["left", ",", "and", "12"]
    assert len(words[4:4]) == 0


def test_words_are_not_cut_with_a_step():
    words = split_words(TEXT, 0, len(TEXT))
    with pytest.raises(ValueError, match="step"):
        words[::2]
