"""What lies between two flows: by which words, of which time, and which balance is another one."""

from __future__ import annotations

import pytest

WRONG = [
    (
        "trade",
        "The deficit for goods was $3.7bn. The country exported $13.4bn worth of goods and imported $11.7bn.",
        "3.7",
    ),
    ("of one sentence", "It plans for a deficit of $6.2bn, spending of $35.7bn and revenue of $31bn.", "6.2"),
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
    ("it fits", "The deficit for goods was $3.7bn. The country exported $13.4bn worth of goods and imported $17.1bn."),
    ("another balance", "The current account deficit was $3.1bn. Exports were $13.4bn and imports $17.1bn."),
    ("told of another time", "It had previously put the deficit at $3.1bn. Exports were $13.4bn and imports $17.1bn."),
    ("of one kind", "The deficit was $7.4bn. Exports were $13.4bn and imports $17.1bn. That left a $3.7bn gap."),
    ("what lies between, by name", "The difference between exports and imports was $3.7bn. Imports rose to $17.1bn."),
]


@pytest.mark.parametrize(("text", "figure"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong(read, text, figure):
    assert [figure in finding.computation for finding in read(text).findings] == [True]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(read, text):
    assert [finding for finding in read(text).findings if finding.rule == "totals/trade"] == []
