"""What a share leaves of a whole, sentences behind it."""

from __future__ import annotations

import pytest

RULE = "totals/share-left"
WRONG = [
    "The guild has shut a quarter of its 84 mills since May. The 53 that remain have fewer looms.",
    "Only 30 per cent of the 200 weavers took the boat. It rained. The remaining 120 walked.",
]
SILENT = [
    "The guild has shut a quarter of its 84 mills since May. The 63 that remain have fewer looms.",
    "Half of the 90 weavers were for it. The remaining 25 left, after 20 had been against it.",
    "Half of the 90 limes still stand. The 45 left are watered by hand.",
    "Half of the 90 weavers were for it. The remaining 25 cooks left.",
]


@pytest.mark.parametrize("text", WRONG)
def test_told(tells, text):
    assert tells(RULE, text)


@pytest.mark.parametrize("text", SILENT)
def test_silent(tells, text):
    assert not tells(RULE, text)
