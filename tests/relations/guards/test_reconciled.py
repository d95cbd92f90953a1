"""Figures of a sum that a story reconciles otherwise, and sums like them that it does not."""

from __future__ import annotations

import pytest

from numcheck.model.rule import Severity

PAIRS = [
    (
        "lost, took in and came home",
        "The regiment had 820 men when it left. It lost 140 at the ford and 95 at the fort, took in 200, and came home {} strong.",
        "785",
        "785",
    ),
    (
        "all but some, and some of the rest",
        "All but six of the 52 weavers came. Of the 46, four left early, and {} had soup.",
        "42",
        "42",
    ),
    (
        "a rest of two wholes",
        "The judge convicted Osric on four of five counts of fraud and five of seven counts of theft. He was cleared on the other {}.",
        "three",
        "four",
    ),
    (
        "more is added",
        "The dead were 11 women, five men and two boys, said a clerk. He had said earlier that 15 bodies had been found; {} more were seen.",
        "three",
        "nine",
    ),
]
ROWS = [
    ("in land and in cash", "The trust holds £50m: £20m in land, half in shares and £5m in cash."),
    ("from the county", "Of the €40m, €10m comes from the county, half from the town and €10m from fans."),
    ("by their nouns", "The 60 acres are 30 acres of wheat, 40 percent barley and six acres of rye."),
]
OF_THE_PART = "Of the €40m, €10m, or half, comes from the county."


def told(findings):
    return [finding.rule for finding in findings if finding.severity > Severity.NOTE]


@pytest.mark.parametrize(("text", "right"), [case[1:3] for case in PAIRS], ids=[case[0] for case in PAIRS])
def test_what_is_reconciled_is_not_told(read, text, right):
    assert told(read(text.format(right)).findings) == []


@pytest.mark.parametrize(("text", "wrong"), [(c[1], c[3]) for c in PAIRS if c[2] != c[3]], ids=lambda text: text[:24])
def test_what_is_not_is(read, text, wrong):
    assert told(read(text.format(wrong)).findings)


@pytest.mark.parametrize("text", [case[1] for case in ROWS], ids=[case[0] for case in ROWS])
def test_a_share_in_a_row_is_a_part_of_its_own(read, text):
    assert told(read(text).findings) == []


def test_a_share_put_beside_a_part_is_that_of_the_part(read):
    assert told(read(OF_THE_PART).findings) == ["shares/percent-differs"]
