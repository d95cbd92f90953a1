"""How finely values are meant that are compared, and others."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()


def ends(text: str) -> list[tuple[float, float]]:
    """Give the ends of what each figure may be."""
    intervals = [claim.interval for claim in check(text, rules=BOOK).claims if claim.interval is not None]
    return [(float(i.low), float(i.high)) for i in intervals if i.low is not None and i.high is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate rose to 9.25 percent from 8 percent.", [(9.245, 9.255), (7.95, 8.05)]),
        ("It was cut from 4.5 percent to 4.25 percent.", [(4.495, 4.505), (4.245, 4.255)]),
        ("Sales were $1.82 billion, up from $2 billion.", [(1.815e9, 1.825e9), (1.95e9, 2.05e9)]),
        ("The rate is 9 percent, down 50 basis points from 10 percent.", [(8.95, 9.05), (49.5, 50.5), (9.95, 10.05)]),
        # of one precision, hedged, or not compared
        ("The rate rose to 9 percent from 8 percent.", [(8.5, 9.5), (7.5, 8.5)]),
        ("The rate rose to 9.25 percent from about 8 percent.", [(9.245, 9.255), (7.2, 8.8)]),
        ("It got $9.5 million from the state and $5 million from the town.", [(9.45e6, 9.55e6), (4.5e6, 5.5e6)]),
        ("About 9 percent came by boat. Of the rest 8 percent walked.", [(8.1, 9.9), (7.5, 8.5)]),
        # a hedged figure of three digits is no rough one
        ("Some 9.25 percent came by boat. Of the rest 8 percent walked.", [(9.065, 9.435), (7.5, 8.5)]),
    ],
)
def test_ends(text: str, expected: list[tuple[float, float]]) -> None:
    assert [end for pair in ends(text) for end in pair] == pytest.approx([end for pair in expected for end in pair])
