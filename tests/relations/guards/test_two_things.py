"""Figures that their own words set apart, and those that only look so."""

from __future__ import annotations

import pytest

import numcheck

APART = [
    "A bridge fell near Varn, some 342 km north of Orla.\n\nThe bridge near Telm, some 242 km north of Orla, still stands.",
    "The abbot walked together with 248 pilgrims. All 249 pilgrims reached the fort.",
    "The four gunmen were arrested at noon. Another gunman was seized by farmers. The arrest of the five gunmen is a relief.",
    "Nobody was hurt. Another bomb at the town hall injured two people.",
    "Six bombs went off overnight. Nobody was hurt at the port. Two clerks were hurt.",
    "ORLA, May 23, 2024 - Shots were fired at the pier. No one was hurt, police said. Two people have been hurt in the past 12 days.",
    "Envoys from 30 lake towns met in Orle. Mayors of all 43 lake towns will come.",
    "Harl borrowed 410 million crowns. All 140 million crowns of its notes will be bought back.",
    "Brick sales 10.3 million crowns vs 8.1 million\n\nYear\n\nBrick sales 13.0 million crowns vs 9.2 million",
    "Twelve plays competing in the new lake theatre comedy class open. The 16 plays competing in the new lake theatre tragedy class follow.",
    "No one was killed, police said. Fourteen people have been killed since January.",
]
TOGETHER = [
    "Envoys from 340 lake towns met in Orle. All 430 lake towns signed.",
    "Harl borrowed 410 million crowns. All 140 million crowns will go to its owner.",
    "Brick sales were 10.3 million crowns, vs 8.1 million. The brick sales of 13.0 million crowns are a record.",
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
