"""Stretches of a year with one figure each, and both together."""

from __future__ import annotations

import pytest

RULE = "totals/stretches"
WRONG = [
    "Courts in Orle tried 312 weavers in the first quarter and 288 in the second. In the first half of the year 700 were tried.",
    "From January through June, 1,240 looms were sold, and 1,530 from July through December. The 2,970 sold in the whole year were a record.",
]
SILENT = [
    "Courts in Orle tried 312 weavers in the first quarter and 288 in the second. In the first half of the year 700 were caught.",
    "From January through June, 1,240 looms were sold in Velm, and 1,530 from July through December. In Orle 2,970 were sold in the whole year.",
    "The mill ground 610,000 tonnes in January to March 2022. From April to June 2023 it ground 740,000 tonnes. In the six months to June 2023 it was 1.53 million tonnes.",
]


@pytest.mark.parametrize("text", WRONG)
def test_told(tells, text):
    assert tells(RULE, text)


@pytest.mark.parametrize("text", SILENT)
def test_silent(tells, text):
    assert not tells(RULE, text)
