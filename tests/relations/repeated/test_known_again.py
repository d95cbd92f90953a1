"""Figures that are one fact whatever else stands beside them."""

import pytest

ONE_FACT = [
    # A known thing of which no other number was told, however far apart the two are.
    ("The county runs 24 buses. Rain fell. Few of the 14 buses were late.", {("24 buses", "14 buses")}),
    ("The county runs 24 buses. Rain fell. Few of the 14 buses on the hill were late.", set()),
    ("The county runs 24 buses. Rain fell. Few of the other 14 buses were late.", set()),
    # The first may be told in passing, if the second looks like a slip of it.
    ("Orle rose from 39 houses to a port. Rain fell. Six of the 49 houses are left.", {("39 houses", "49 houses")}),
    ("Orle rose from 39 houses to a port. Rain fell. Six of the 49 houses on the hill are left.", set()),
    ("Orle rose from 39 houses to a port. Rain fell. Six of his 49 houses are left.", set()),
    ("Orle rose from 39 houses to a port. Rain fell. Six of the 72 houses are left.", set()),
    # So are figures in the same words, beside another one that is the same.
    ("Cloth made up 27.4 percent of all exports, and wool 61. Rain fell. Cloth made up 47.4 percent of all exports, and wool 61.",
     {("27.4 percent of all exports", "47.4 percent of all exports")}),
    ("Holm pays 13.1 percent for milk and 47 percent for wool. Orr pays 23.1 percent for milk and 47 percent for wool.",
     set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE_FACT, ids=[text for text, _ in ONE_FACT])
def test_one_fact(read, text, expected):
    told = {
        (r.role("first")[0].span.of(text), r.role("second")[0].span.of(text))
        for r in read(text).relations
        if r.kind == "same"
    }
    assert told == expected
