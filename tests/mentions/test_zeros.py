"""Words for none, two and a few, and what is called like them: what they are read as."""

from __future__ import annotations

import pytest

WORDS = [
    ("Nobody was hurt.", "Nobody 0"),
    ("Both drivers were hurt.", "Both 2"),
    ("A pair of drivers were hurt.", "A pair 2"),
    ("A trio of parishes asked for help.", "A trio 3"),
    ("A quartet of mills shut.", "A quartet 4"),
    ("A quintet of boats sank off Orla.", "A quintet 5"),
    # things that come in pairs, music, a team, and no plural
    ("A pair of shoes lay there.", ""),
    ("She sang in a trio of Brahms.", ""),
    ("The trio of parishes asked for help.", ""),
    ("A trio of wool was sold.", ""),
]


@pytest.mark.parametrize(("text", "expected"), WORDS, ids=[text for text, _ in WORDS])
def test_words_for_none_two_and_a_few(read, text, expected):
    found = [f"{claim.mention.span.of(text)} {claim.mention.value.low}" for claim in read(text).claims]
    assert ", ".join(found) == expected
