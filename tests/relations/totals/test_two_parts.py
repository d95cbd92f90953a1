"""Some of a whole and all the others of it, told sentences apart."""

from __future__ import annotations

import pytest

RULE = "totals/others"
WRONG = [
    "The guild has 1,240 weavers, 780 of whom struck. There will be talks. The other 560 worked.",
    "Of the 26 weavers held, 15 were fined. The youngest is 14. The other 13 went home.",
]
SILENT = [
    "The guild has 1,240 weavers, 780 of whom struck. There will be talks. The other 560 dyers worked.",
    "Of the 26 weavers held, 12 were fined. Ada Holm, Ivo Brandt and Mila Stein fled. The other eight went home.",
    "Nineteen weavers were held, 12 of them guests. Eight, most of them young, went home; the other 11 were fined.",
    "Of the 48 cooks 30 were Danes. Half of the remainder were Finns and the other nine Swedes.",
]


@pytest.mark.parametrize("text", WRONG)
def test_told(tells, text):
    assert tells(RULE, text)


@pytest.mark.parametrize("text", SILENT)
def test_silent(tells, text):
    assert not tells(RULE, text)
