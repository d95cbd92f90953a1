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
        "Sales fell to 25,269 cars from 26,414. Those at home fell to 3,267 from 5,937 while those abroad rose to 22,002 "
        "from 21,017.",
        "26,414",
    ),
    (
        "the whole behind its parts",
        "Sales at home fell to 3,267 cars from 5,397 and those abroad rose to 22,002 from 21,017. In all they fell to 25,629 "
        "cars from 26,414.",
        "25,629",
    ),
]
SILENT = [
    (
        "both columns agree",
        "Sales fell to 25,269 cars from 26,414. Those at home fell to 3,267 from 5,397 while those abroad rose to 22,002 "
        "from 21,017.",
    ),
    (
        "no column adds up",
        "Sales fell to 25,629 cars from 26,414. Those at home fell to 3,267 from 5,937 while those abroad rose to 22,002 "
        "from 21,017.",
    ),
    (
        "no slip",
        "Output was 8.38 million barrels, down from 9.15 million. Imports were 3.67 million, up from 2.97 million. Runs were "
        "12.05 million, up from 11.87 million.",
    ),
    (
        "lines of unequal length",
        "Sales fell to 25,269 cars from 26,514 in May and 24,100 in June. Those at home fell to 3,267 from 5,397 while those "
        "abroad rose to 22,002 from 21,017.",
    ),
]


@pytest.mark.parametrize(("text", "figure"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong(read, text, figure):
    told = next(finding for finding in read(text).findings if finding.rule == "totals/partition")
    assert figure in told.computation


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(read, text):
    assert [finding for finding in read(text).findings if finding.rule == "totals/partition"] == []
