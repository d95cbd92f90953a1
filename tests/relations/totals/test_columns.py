"""Lines of a whole and its parts, each told with what it was before: which column tells that the others must add up."""

from __future__ import annotations

import pytest

WRONG = [
    (
        "now",
        "Stocks fell to 6.275 million tonnes from 6.934 million. Stocks at home fell to 4.125 million from 4.812 "
        "million and those abroad rose to 2.150 million from 1.582 million.",
        "6.934",
    ),
    (
        "before",
        "Sales fell to 18,340 ploughs from 19,125. Those at home fell to 4,892 from 6,167 while those abroad rose to 13,448 "
        "from 12,508.",
        "19,125",
    ),
    (
        "the whole behind its parts",
        "Sales at home fell to 4,892 ploughs from 6,617 and those abroad rose to 13,448 from 12,508. In all they fell to 18,430 "
        "ploughs from 19,125.",
        "18,430",
    ),
]
SILENT = [
    (
        "both columns agree",
        "Sales fell to 18,340 ploughs from 19,125. Those at home fell to 4,892 from 6,617 while those abroad rose to 13,448 "
        "from 12,508.",
    ),
    (
        "no column adds up",
        "Sales fell to 18,430 ploughs from 19,125. Those at home fell to 4,892 from 6,167 while those abroad rose to 13,448 "
        "from 12,508.",
    ),
    (
        "no slip",
        "Output was 5.64 million sacks, down from 6.21 million. Imports were 2.18 million, up from 1.73 million. Runs were "
        "7.91 million, up from 7.76 million.",
    ),
    (
        "lines of unequal length",
        "Sales fell to 18,340 ploughs from 19,215 in May and 17,900 in June. Those at home fell to 4,892 from 6,617 while those "
        "abroad rose to 13,448 from 12,508.",
    ),
]


@pytest.mark.parametrize(("text", "figure"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong(read, text, figure):
    told = next(finding for finding in read(text).findings if finding.rule == "totals/partition")
    assert figure in told.computation


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(read, text):
    assert [finding for finding in read(text).findings if finding.rule == "totals/partition"] == []
