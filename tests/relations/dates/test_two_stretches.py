"""One stretch of years told twice: what makes it one, and what two."""

from __future__ import annotations

import pytest

RULE = "dates/two-stretches"
ONE = [
    "Orr was chairman of the harbour board from 1991 to 1998. He sold the cranes. As chairman from 1991 to 1999 he built two piers.",
    "The toll is owed for the years from 2004 to 2009. The mayor will not pay. No toll was asked for, she says, between 2006 and 2009.",
]
TWO = [
    # another holder of the office
    "Orr was chairman of the harbour board from 1991 to 1998. Orla Kim was chairman of the fair from 1991 to 1999.",
    # other words
    "The rents fell from 2004 to 2009. The wages fell from 2006 to 2009.",
    "The bridge was closed from 2004 to 2009. The tunnel was closed from 2006 to 2009.",
    # where somebody lived
    "She lived in Karn from 1991 to 1998. He lived in Karn from 1991 to 1999.",
    # years are what a stretch is counted in
    "The rents fell in the years from 2004 to 2009. The wages rose for some years from 2006 to 2009.",
    # both ends differ
    "Orr was chairman from 1991 to 1998. As chairman from 1992 to 1999 he built two piers.",
    # no slip of the keyboard
    "The toll is owed for the years from 2004 to 2009. No toll was asked for from 1987 to 2009.",
    # parts of years, and years of account
    "The yield of wheat fell from July to December 1986. The yield of wheat fell in 1985/86.",
    # the same years
    "Orr was chairman of the harbour board from 1991 to 1998. As chairman from 1991 to 1998 he built two piers.",
]


@pytest.mark.parametrize("text", ONE)
def test_one_stretch(read, text):
    assert RULE in {finding.rule for finding in read(text).findings}


@pytest.mark.parametrize("text", TWO)
def test_two_stretches(read, text):
    assert RULE not in {finding.rule for finding in read(text).findings}


def test_a_chronicle_is_left_alone(read):
    rows = " ".join(f"The toll was owed from 19{year} to 1990." for year in range(60, 80))
    assert RULE not in {finding.rule for finding in read(rows).findings}
