"""A figure of a lead that stands for one of the headline which nothing in the story agrees with."""

from __future__ import annotations

import pytest

import numcheck
from numcheck.model.rule import Severity
from numcheck.rulebook.loading import Rulebook

RULE = "repeated/headline-differs"
WRONG = [
    (
        "the only sum of a lead",
        "Orla sues four mills for $8bn\n\nThe town wants $6bn for its river, a clerk said.",
        "$6bn",
    ),
    (
        "a bound far below",
        "Savers get £184m\n\nThose who lost money in the bank are to be paid £114m, a judge ruled on Monday.\n\nThey had asked for up to £350m.",
        "£114m",
    ),
    (
        "finer than its story",
        "Tarn to borrow $615m\n\nA new tram in Tarn will be paid for by bonds of $610m, the mayor said on Monday.",
        "$610m",
    ),
    ("a key apart", "Voices of 640 fill square\n\nA choir of 460 voices sang.\n\nIt was 9 pm.", ""),
    ("an age", "Painter dies at 94\n\nAda Brandt died on Monday. She was 49.", "49"),
    (
        "the lead before the story",
        "Gap to hit $368bn\n\nThe gap will hit $638bn.\n\nIt hit a record $412bn in May.",
        "$638bn",
    ),
    (
        "what it changed by",
        "How Ada Brandt lost 70 pounds\n\nThe painter of the trams of Orla says that she has lost 74 pounds by eating bran.",
        "74 pounds",
    ),
]
SILENT = [
    ("rounded", "Looms to cost five million jobs\n\nLooms will cost a net 5.1 million jobs."),
    ("cut", "Herders hold 47 percent\n\nBy noon they held 47.81 percent of the vote."),
    ("told below", "Orla sues four mills for $8bn\n\nThe town wants $6bn now.\n\nIn all it wants $8bn."),
    ("a word for much", "Tarn sells mill for 1.4 billion crowns\n\nIt brought Tarn a billion crowns."),
    (
        "kin",
        "Painter dies at 92\n\nAda Brandt is dead.\n\nShe died a week after her husband Ivo, a driver, died aged 91.",
    ),
    ("other things", "Court clears baker on 46 charges\n\nShe had fed 64 lodgers."),
    ("one of two places", "More than 140,000 flee Orle and Velm\n\nMore than 110,000 people fled Velm."),
    ("several sums", "Mill lost $8bn\n\nIt paid $6bn and owes $7bn."),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_the_figure_of_the_lead_is_told(text: str, told: str, book: Rulebook) -> None:
    findings = [f for f in numcheck.check(text, book).findings if f.severity > Severity.NOTE]
    assert findings, text
    assert told in findings[0].message


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_what_may_be_meant_otherwise_is_not_told(text: str, book: Rulebook) -> None:
    assert not [f for f in numcheck.check(text, book).findings if f.rule == RULE]
