"""The smallest set of passages that cannot all be true: what a finding quotes, and what it leaves out."""

from __future__ import annotations

import pytest

from numcheck.model.rule import Severity

TOWN = "About 3,000 fighters were in the town when the siege began. "
ISLAND = "Seventy-one people were on the islet as the vent opened. "

CONFLICTS = [
    ("one flow alone exceeds the stock",
        TOWN + "Since then 400 fighters have died in the town. On Friday 4,000 fighters left the town.",
        ["About 3,000 fighters", "4,000 fighters"]),
    ("only both together do",
        TOWN + "Since then 1,900 fighters have died in the town. On Friday 2,400 fighters left the town.",
        ["About 3,000 fighters", "1,900 fighters", "2,400 fighters"]),
    ("two of three who left are enough",
        ISLAND + "A helicopter lifted off 58 of them. A boat carried another two to the mainland. "
        "A trawler rescued another 27.",
        ["Seventy-one people", "58", "27"]),
    ("all three are needed",
        ISLAND + "A helicopter lifted off 38 of them. A boat carried another 12 to the mainland. "
        "A trawler rescued another 27.",
        ["Seventy-one people", "38", "12", "27"]),
    ("one part alone exceeds the whole", "The cyclone flattened 112 buildings, including two schools and 140 homes.",
        ["112 buildings", "140 homes"]),
    ("the largest two of three parts do", "Police arrested 17 people, including nine men, two boys and ten women.",
        ["17 people", "nine men", "ten women"]),
    ("an equation needs all of its figures", "The fire killed 12 people: nine adults, one teenager and five children.",
        ["12 people", "nine adults", "one teenager", "five children"]),
    ("a list of shares is told whole",
        "In the poll 60 percent said yes, 55 percent no and 2 percent were undecided.",
        ["60 percent", "55 percent", "2 percent"]),
]  # fmt: skip
CONSISTENT = [
    ("the dead and those who left are those who were there",
        TOWN + "Since then 400 fighters have died in the town. On Friday 2,500 fighters left the town."),
    ("those who died had been brought away before",
        ISLAND + "A helicopter lifted off 58 of them. Fourteen people who had been on the island died in hospital."),
    ("those who left are of another town",
        TOWN + "Since then 1,900 fighters have died in the town. In Orla 2,400 fighters left the harbour."),
]  # fmt: skip


def quoted(report):
    return [[e.span.of(report.document.text) for e in finding.evidence] for finding in report.findings]


@pytest.mark.parametrize(("text", "passages"), [(t, p) for _, t, p in CONFLICTS], ids=[case[0] for case in CONFLICTS])
def test_a_finding_quotes_the_smallest_conflict(read, text, passages):
    assert quoted(read(text)) == [passages]


@pytest.mark.parametrize("text", [t for _, t in CONSISTENT], ids=[case[0] for case in CONSISTENT])
def test_no_conflict(read, text):
    assert quoted(read(text)) == []


def test_whether_the_dead_were_among_them_is_left_to_the_reader(read):
    (finding,) = read(CONFLICTS[1][1]).findings
    assert finding.severity is Severity.NOTE


def test_figures_that_are_not_needed_have_been_compared_all_the_same(read):
    report = read("The cyclone flattened 112 buildings, including 140 homes and 24 schools.")
    assert len(dict(report.compared)) == 3
