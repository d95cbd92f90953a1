"""Figures that their own words set apart, and those that only look so."""

from __future__ import annotations

import pytest

import numcheck

APART = [
    "The mill at Varn, 342 km from Orla, burned down. The firm sits in San Telm, 242 km from Orla.",
    "She came along with 14 other ministers of the east. The 15 ministers of the east dined at the fort.",
    "The four gunmen were arrested at noon. Another gunman was seized by farmers. The arrest of the five gunmen is a relief.",
    "Nobody was hurt at the port. Another bomb at the town hall injured two clerks.",
    "Six bombs went off overnight. Nobody was hurt at the port. Two clerks were hurt.",
]
TOGETHER = [
    "The mill at Varn, 342 km from Orla, burned down. The mill at Varn, 242 km from Orla, had stood empty.",
    "The four gunmen were arrested at noon. A judge saw them. The arrest of the five gunmen is a relief.",
    "Nobody was hurt in the fire at the port. Two clerks were hurt in the fire at the port.",
]


def _findings(text: str) -> list[str]:
    return [finding.rule for finding in numcheck.check(text).findings]


@pytest.mark.parametrize("text", APART)
def test_apart(text: str) -> None:
    assert _findings(text) == []


@pytest.mark.parametrize("text", TOGETHER)
def test_together(text: str) -> None:
    assert len(_findings(text)) == 1
