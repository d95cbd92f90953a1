"""Votes that are needed and those that were had, wherever the text tells that they were enough."""

from __future__ import annotations

import pytest

RULE = "totals/enough-votes"
WRONG = [
    "The proposal was rejected. It was backed by 71 per cent of shareholders, and 66 per cent was required.",
    "The treaty fell on Thursday, with 69 abbots voting for it and 31 against. Sixty-seven votes were needed.",
    "Six of the nine wardens voted to sack the cook. Under their rules seven votes are required.",
    "The fee was adopted. It needed three fifths of the guild, or 90 votes. There were 84 in favour.",
]
SILENT = [
    "The proposal was rejected. It was backed by 61 per cent of shareholders, and 66 per cent was required.",
    "The guild voted 52-47 for the well. Sixty votes would have been needed under the old rules.",
    "She was elected with 43 percent of the vote. A weaver needs 50 percent to avoid a runoff.",
    "The fee was approved by 54% in 2018. This year's needs 60% to pass.",
    "Turnout was 38 percent; 50 percent is required. The fee was approved by 61 percent.",
    "The fee got 52 votes and failed. It passed on Friday with 61. Sixty were needed.",
]


@pytest.mark.parametrize("text", WRONG)
def test_told(tells, text):
    assert tells(RULE, text)


@pytest.mark.parametrize("text", SILENT)
def test_silent(tells, text):
    assert not tells(RULE, text)
