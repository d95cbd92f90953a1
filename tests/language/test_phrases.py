"""Tables of phrases: the longest that fits."""

from __future__ import annotations

import pytest

from numcheck.language.phrases import PhraseTable

TABLE = PhraseTable.build(
    [(("more",), "m"), (("more", "than"), "mt"), (("no", "more", "than"), "nmt"), (("than",), "t")]
)

FORWARD = [
    ("more than 5", 0, (2, "mt")),
    ("more of", 0, (1, "m")),
    ("no more than", 0, (3, "nmt")),
    ("no more", 0, None),
]
BACKWARD = [
    ("no more than 5", 3, (3, "nmt")),
    ("far more than", 3, (2, "mt")),
    ("than", 1, (1, "t")),
    ("than", 0, None),
]


@pytest.mark.parametrize(("text", "at", "found"), FORWARD, ids=[c[0] for c in FORWARD])
def test_from_a_word_on(text, at, found):
    assert TABLE.match(text.split(), at) == found


@pytest.mark.parametrize(("text", "end", "found"), BACKWARD)
def test_up_to_a_word(text, end, found):
    assert TABLE.match_before(text.split(), end) == found


def test_single_words():
    assert TABLE.get("more") == "m"
    assert TABLE.get("no") is None
    assert "than" in TABLE
    assert "no" not in TABLE
    assert 3 not in TABLE


def test_of_two_entries_with_the_same_words_the_later_holds():
    assert PhraseTable.build([(("a",), 1), (("a",), 2)]).get("a") == 2
