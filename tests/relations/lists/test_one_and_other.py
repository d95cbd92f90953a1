"""One of several, and the other."""

from __future__ import annotations

import pytest

TOLD = [
    ("The mill lost three cranes: one fell over, and the other veered into a wall.", {"three cranes"}),
    ("Five barges lay there. One of the barges sank and the other lost its mast.", {"Five barges"}),
    ("She wrote three hymns. One is set in Orle. The other tells the tale of a goat.", {"three hymns"}),
    ("He has three sons, one a judge and the other a baker.", {"three sons"}),
    ("Five barges lay there. One of the guards was hurt and the other fled.", set()),
    ("The mill lost three cranes: one fell over, and the other two sank.", set()),
    ("Three cooks were hurt, one in Velm, one in Orle and the other in Tarn.", set()),
    ("Three cooks were hurt, one in Velm and another in Orle, and the other in Tarn.", set()),
    ("Three goats went from one side to the other.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_one_and_the_other(read, text, expected):
    assert {r.role("stated")[0].span.of(text) for r in read(text).relations if r.kind == "one-and-other"} == expected
