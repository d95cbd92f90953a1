"""Two ages of one person, told beside a name, in the same words, or of somebody brought in by age alone."""

from __future__ import annotations

import pytest

TWO_AGES = [
    ("a middle name", "Ada Holm, 34, was held on Friday.\n\nAda Berta Holm, 31, was let go."),
    ("a surname behind", "Ada Holm, 34, was held on Friday.\n\nA guard called 31-year-old Holm a thief."),
    ("a place and a noun behind", "Ada Holm, 34, was held on Friday.\n\nA guard knew 31-year-old Port Elan woman Ada Holm."),
    ("the year of the story", "ELAN, 4 May 2018 - Ada Holm, 34, was held on 3 May 2018.\n\nAda Holm, 31, was let go."),
    ("later, but on that day", "Ada Holm, 34, was held on Friday.\n\nThe woman was later named as Ada Holm, 31."),
    ("age", "Ada Holm, age 34 of Elan, was held on Friday.\n\nAda Holm, 31, was let go."),
    ("age at death", "Ada Holm, 63, was hit by a van.\n\nHolm, who was 36 when she died, ran a mill."),
    ("pointed at", "A 38-year-old cook was stung on Friday. The inn was shut. The 83-year-old died on the way."),
]  # fmt: skip
ONE_AGE = [
    ("brothers", "Jon Ivo Brandt, 34, was held on Friday.\n\nMax Ivo Brandt, 31, was let go."),
    ("an initial", "Ada B. Dyer, 42, was held on Friday.\n\nIvo Dyer, 32, was let go."),
    ("people of one place", "A 34-year-old Port Elan man was held on Friday.\n\nA 31-year-old Port Elan man was hurt."),
    ("years later", "Ada Holm, 34, swam the lake.\n\nThree years later Ada Holm, 37, swam it again."),
    ("then", "Ada Holm, 34, was held on Friday.\n\nAda Holm, then 31, had been held before."),
    ("whom she killed", "Ada Holm, 34, was held on Friday.\n\nHolm killed 31-year-old Mia Berta Kim."),
    ("somebody without an age", "A 38-year-old cook was hurt on Friday by his guest. The 33-year-old was held."),
    ("an occasion", "Ada Holm, 63, was held on Friday.\n\nHolm, who was 50 when she took over the mill, sold it."),
    ("a couple", "Mrs Ada Holm, 88, was held on Friday.\n\nThe third, Mr Holm, 90, is a witness in the case."),
    ("another age", "A 38-year-old cook was stung on Friday. The inn was shut. The 38-year-old died on the way."),
]  # fmt: skip


def rules(report):
    return {finding.rule for finding in report.findings} & {"ages/two-ages", "repeated/quote-differs"}


@pytest.mark.parametrize("text", [case[1] for case in TWO_AGES], ids=[case[0] for case in TWO_AGES])
def test_two_ages(read, text):
    assert rules(read(text))


@pytest.mark.parametrize("text", [case[1] for case in ONE_AGE], ids=[case[0] for case in ONE_AGE])
def test_one_age(read, text):
    assert not rules(read(text))
