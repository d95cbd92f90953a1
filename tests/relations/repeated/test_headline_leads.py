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
        "Orla sues four mills for $8bn\n\nThe town wants $6bn for its river, a clerk of the court said on Monday.",
        "$6bn",
    ),
    (
        "a bound far below",
        "Savers get £184m\n\nThose who lost money in the bank are to be paid £114m, a judge ruled on Monday."
        "\n\nThey had asked for up to £350m.",
        "£114m",
    ),
    (
        "finer than its story",
        "Tarn to borrow $615m\n\nA new tram in Tarn will be paid for by bonds of $610m, the mayor said on Monday.",
        "$610m",
    ),
    ("swapped digits of an age", "Painter dies at 94\n\nAda Brandt died on Monday in Orle. She was 49.", "49"),
    (
        "ages written alike",
        "13-year-old steals tram in Orle\n\nA 17-year-old boy drove a tram to Velm on Monday, guards said.",
        "17-year-old",
    ),
    ("an age at a death", "Painter dies at 94\n\nAda Brandt died on Monday in Orle. She was 84.", "84"),
]
SILENT = [
    (
        "a last one told by its rank",
        "Storms kill seven in three counties\n\nFour people died when a squall hit a row of tents near Orle and two were "
        "killed by falling trees in the next county. The seventh victim, a baker, was struck by lightning.",
    ),
    ("rounded", "Looms to cost five million crowns\n\nLooms will cost the mills a net 5.1 million crowns by May."),
    ("a rough figure", "Tarn to borrow $615m\n\nA new tram in Tarn will be paid for by bonds of about $610m, it said."),
    (
        "a range below",
        "Orla sues four mills for $8bn\n\nThe town wants $6bn now, it said.\n\nIt has four lawyers.\n\nIn all it may want $5bn to $11bn.",
    ),
    (
        "what it was before",
        "Sales of Orla at $8bn\n\nSales of pumps rose at Orla in May, from $6bn a year before, the maker said.",
    ),
    (
        "another place",
        "Fire burns 640 homes in Orle\n\nFires burned 460 homes in Velm on Monday, guards of the town said.",
    ),
    (
        "other puppies",
        "Crew frees four puppies from well\n\nSix puppies drowned in a flood in May, the crew of the town of Velm told the inquest.",
    ),
    (
        "what was aimed at",
        "Clinics of Velm fall short of 95% for jabs\n\nJust 71% of children in Velm had their jabs in May, the clinics said.",
    ),
    ("told below", "Orla sues four mills for $8bn\n\nThe town wants $6bn now, it said.\n\nIn all it wants $8bn."),
    (
        "a word for much",
        "Tarn sells mill for 1.4 billion crowns\n\nIt brought the town of Tarn a billion crowns at once.",
    ),
    (
        "kin",
        "Painter dies at 92\n\nAda Brandt is dead.\n\nShe died a week after her husband Ivo, a driver, died aged 91.",
    ),
    (
        "two people",
        "Boy, 14, held after robbery\n\nA teenager was held after a woman aged 84 was robbed in Orle on Monday.",
    ),
    ("other things", "Court clears baker on 46 charges\n\nShe had fed 64 lodgers on bran for a year, the court heard."),
    (
        "one of two places",
        "More than 140,000 flee Orle and Velm\n\nMore than 110,000 people fled Velm on Friday alone.",
    ),
    (
        "a list of sums",
        "Tarn to spend $20bn\n\nTarn has set out how it will rebuild:\n\n- roads: $6bn\n- schools: $5bn\n- wharves: $9bn",
    ),
    ("two sums", "Forger to pay $14m\n\nA forger must pay $12m for fraud and $2m more for perjury, a court ruled."),
    (
        "what is left",
        "Only 42% of Orle homes insured\n\nIn Orle, 58% of home owners will have to pay for repairs themselves.",
    ),
    (
        "of another size",
        "Ada Brandt: my $5 haircut\n\nI paid $50 for a haircut last week in Orle and I hated every minute.",
    ),
    (
        "another year",
        "Lund sales up 14% in 2019\n\nSales of the pump maker Lund rose by 19% in 2018, and by more since then.",
    ),
    (
        "far below",
        "Town to sue for $8bn\n\n"
        + "He walked to the mill and back again in the rain.\n\n" * 9
        + "A rival town had won $6bn from a mill.",
    ),
]


@pytest.mark.parametrize(("text", "told"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_the_figure_of_the_lead_is_told(text: str, told: str, book: Rulebook) -> None:
    findings = [f for f in numcheck.check(text, book).findings if f.severity > Severity.NOTE]
    assert [f.rule for f in findings] == [RULE], text
    assert told in findings[0].message


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_what_may_be_meant_otherwise_is_not_told(text: str, book: Rulebook) -> None:
    assert not [f for f in numcheck.check(text, book).findings if f.rule == RULE]
