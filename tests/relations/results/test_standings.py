"""Records of wins, draws and defeats: the games they are of and the results, or nothing."""

from __future__ import annotations

import pytest

RECORDS = [
    ("Played 38, won 20, drawn nine, lost nine.", "38 20 nine nine"),
    ("Kim has fought 31 times, winning 27, losing three and drawing one.", "31 27 three"),
    ("Tarn went 8-3-1 in their last 12 games.", "12 8 3 1"),
    ("Tarn have won four of their last six games and lost two.", "six four two"),
    ("Tarn have two wins and a draw from three games.", "three two"),
    # other things are won and lost, too, and some games are counted twice
    ("Tarn have won four of their last six games and lost two cup ties.", ""),
    ("Tarn won five of the six games and lost two of the four before that.", ""),
    ("Kim played 38 minutes, won two medals and lost three.", ""),
    ("The range 8-3-1 is told in 12 games.", ""),
]
WINS = [
    ("Kim has won all 12 of her bouts. Nine of her victories were knockouts.", ["Nine of her victories"]),
    ("Kim has won all 12 of her bouts this year. Nine of her victories were knockouts.", []),
    ("Kim has won 12 of her bouts. Nine of her victories were knockouts.", []),
    ("Kim has won all 12 of her bouts. Nine of the wins were knockouts.", []),
]


@pytest.mark.parametrize(("text", "expected"), RECORDS, ids=[text for text, _ in RECORDS])
def test_records(read, text: str, expected: str) -> None:
    found = [r for r in read(text).relations if r.kind == "record"]
    told = [" ".join(c.mention.span.of(text) for c in (*r.role("played"), *r.role("result+"))) for r in found]
    assert told == ([expected] if expected else [])


@pytest.mark.parametrize(("text", "expected"), WINS, ids=[text for text, _ in WINS])
def test_wins_of_all(read, text: str, expected: list[str]) -> None:
    assert [r.role("part")[0].span.of(text) for r in read(text).relations if r.kind == "wins-of-games"] == expected
