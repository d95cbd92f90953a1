"""Places of one thing, told apart from its climb or fall."""

from __future__ import annotations

import pytest

MOVED = [
    ("Harl has slipped in the ranking. Last year it was in 41st place. It is now 46th.", {"41st > 46th"}),
    ("Harl was ranked 61st of 140 ports. A year earlier it had been 74th, and the mayor called the fall a lie.", {"74th > 61st"}),
    ("The song dropped down the charts, from number four to number two.", {"number four > number two"}),
    ("Harl has slipped in the ranking. Last year it was in 41st place. Brack is now 46th.", set()),
    ("Harl was third last year. It is first in the table now, but gate receipts fell.", set()),
    ("The lift rose from the third floor to the fifth.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVED, ids=[text for text, _ in MOVED])
def test_places_moved(read, text, expected):
    told = {
        f"{r.role('upper')[0].span.of(text)} > {r.role('lower')[0].span.of(text)}"
        for r in read(text).relations
        if r.kind == "place-moved"
    }
    assert told == expected


def test_places_apart_from_their_number(read):
    text = "Harl rose six places in the index. It is now 31st. It was 41st in last year's index."
    (told,) = [r for r in read(text).relations if r.kind == "places"]
    assert [told.role(role)[0].span.of(text) for role in ("amount", "before", "after")] == [
        "six places",
        "41st",
        "31st",
    ]
