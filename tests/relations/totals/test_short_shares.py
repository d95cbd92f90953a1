"""What votes lack to a share of the house, told clause by clause."""

from __future__ import annotations

import pytest

RULE = "totals/short-share"
WRONG = [
    "Only 61 of the 150 weavers backed the guild, 24 fewer than half.",
    "The reform won 54 votes in the 120-seat assembly, 16 less than the three-fifths it needed.",
]
SILENT = [
    "Only 61 of the 150 weavers backed the guild, 14 fewer than half.",
    "The reform won 54 votes in the 120-seat assembly, 16 fewer than last year's two-thirds.",
    "Of the 17 weavers six lost. Ada Holm won by 41,207 votes, less than half of her margin of May.",
]


@pytest.mark.parametrize("text", WRONG)
def test_told(tells, text):
    assert tells(RULE, text)


@pytest.mark.parametrize("text", SILENT)
def test_silent(tells, text):
    assert not tells(RULE, text)
