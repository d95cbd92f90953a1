"""The score of a series, and its games played and to come."""

from __future__ import annotations

import pytest

RULE = "totals/series-score"
WRONG = [
    "The Terns trail 3-1 in the best-of-seven final after three games.",
    "Elan won the series 3-1 in three matches, the last of them by a run.",
    "Elan lead the three-match series 2-0 with two to play.",
]
SILENT = [
    "The Terns trail 2-1 in the best-of-seven final after three games.",
    "The Terns trail 3-1 in the final after three games without a goal from Holm.",
    "Elan lead the five-match series 2-0 with two to play.",
    "Elan lead 3-2 in the two-legged final after the first leg.",
]


@pytest.mark.parametrize("text", WRONG)
def test_told(tells, text):
    assert tells(RULE, text)


@pytest.mark.parametrize("text", SILENT)
def test_silent(tells, text):
    assert not tells(RULE, text)
