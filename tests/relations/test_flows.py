"""What lies between two flows: by which words, of which time, and which balance is another one."""

from __future__ import annotations

import pytest

WRONG = [
    (
        "trade",
        "The deficit for goods was $4.6bn. The country exported $16.9bn worth of goods and imported $12.5bn.",
        "4.6",
    ),
    ("of one sentence", "It foresees a deficit of $9.4bn, spending of $27.4bn and revenue of $19bn.", "9.4"),
    (
        "of the year before",
        "The deficit narrowed to $336m from $354m. Imports totalled $1,412m and exports $1,076m, compared with $1,426m and $972m.",
        "354",
    ),
    ("net", "Net purchases of bonds were $1.9bn. Gross purchases came to $4.4bn and sales to $2.9bn.", "1.9"),
    ("behind its figure", "Exports came to $7.5bn and imports to $9.1bn. That left a $1.4bn deficit.", "1.4"),
    (
        "demand",
        "Demand is put at 13,200 tonnes and supply at 14,350 tonnes. The surplus will be 1,050 tonnes.",
        "1,050",
    ),
]
SILENT = [
    ("it fits", "The deficit for goods was $4.6bn. The country exported $16.9bn worth of goods and imported $21.5bn."),
    ("another balance", "The current account deficit was $4.2bn. Exports were $16.9bn and imports $21.5bn."),
    ("told of another time", "It had previously put the deficit at $4.2bn. Exports were $16.9bn and imports $21.5bn."),
    ("of one kind", "The deficit was $8.2bn. Exports were $16.9bn and imports $21.5bn. That left a $4.6bn gap."),
    ("what lies between, by name", "The difference between exports and imports was $4.6bn. Imports rose to $21.5bn."),
]


@pytest.mark.parametrize(("text", "figure"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong(read, text, figure):
    assert [figure in finding.computation for finding in read(text).findings] == [True]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(read, text):
    assert [finding for finding in read(text).findings if finding.rule == "totals/trade"] == []
