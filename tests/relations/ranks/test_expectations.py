"""Results that are told to beat or miss what was expected of them."""

from __future__ import annotations

import pytest

MISSED = "Holm's sales missed estimates.\n\n"
EXPECTATIONS = [
    ("Profit slid to $1.24 from $1.45 but beat the average estimate of $1.10.", {"$1.10 < $1.24"}),
    ("Sales fell to $4.1bn, missing the average forecast of $4.5bn.", {"$4.1bn < $4.5bn"}),
    ("Sales fell to $4.1bn and did not miss the average forecast of $4.5bn.", set()),
    ("Sales of $4.1bn may miss the average forecast of $4.5bn.", set()),
    ("Inflation of 5% is likely to fall below the forecast of 4%.", set()),
    (MISSED + "Sales rose to $12m. Analysts had expected sales of $14m.", {"$12m < $14m"}),
    (MISSED + "Profit rose to $12m. Analysts had expected a profit of $14m.", set()),
    (MISSED + "Sales rose to $12m. Analysts had expected sales of $14m and a profit of $13m.", {"$12m < $14m"}),
    (MISSED + "Sales rose to $12m from $11m. Analysts had expected sales of $14m.", {"$12m < $14m"}),
    (MISSED + "Sales rose to $12m. It had expected sales of $14m.", set()),
    (MISSED + "Sales rose to $2m. Analysts had expected sales of $14m.", set()),
    (MISSED + "Next year sales will rise to $12m. Analysts had expected sales of $14m.", set()),
    (
        "Growth was slower than expected in May.\n\nThe islands grew 0.8 percent. Economists had forecast growth of 0.9 percent.",
        {"0.8 percent < 0.9 percent"},
    ),
    (
        "Holm told of a smaller-than-expected loss.\n\nIts loss was $3m. Analysts had expected a loss of $5m.",
        set(),
    ),
    (
        "Holm sees weaker-than-expected sales.\n\nSales rose to $12m. Analysts had expected sales of $11m.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), EXPECTATIONS, ids=[text for text, _ in EXPECTATIONS])
def test_expectations(read, text, expected):
    told = {
        f"{r.role('less')[0].span.of(text)} < {r.role('more')[0].span.of(text)}"
        for r in read(text).relations
        if r.kind == "comparison"
    }
    assert told == expected
