"""What a side had in either half against the score: both counts, or nothing."""

from __future__ import annotations

import pytest

HALVES = [
    ("Tarn beat Orla 78-64. They led at half-time after scoring 41 points, and added 37 in the second half.", "41 37"),
    ("Tarn beat Orla 5-0, scoring two goals before the break and three after it.", "two three"),
    ("Tarn beat Orla 42-30, with 21 points in the first half and 21 in the second.", "21 21"),
    ("Orla had 21 points by the interval. They added 21 after the restart to win 42-30.", "21 21"),
    # of a player, of both sides, of something else or of another match
    ("Tarn beat Orla 78-64. Holm had 38 points in the first half and 37 in the second.", ""),
    ("Tarn beat Orla 78-64. He had 38 points in the first half and 37 in the second.", ""),
    ("Tarn beat Orla 78-64. They took 38 rebounds in the first half and 37 in the second.", ""),
    ("Tarn beat Orla 78-64 after overtime. They had 38 points in the first half and 33 in the second.", ""),
    ("Tarn beat Orla 78-64. On Friday they had scored 38 points before the break and 37 after it.", ""),
    ("Tarn beat Orla 78-64. They had eight points in the first half and nine in the second.", ""),
]


@pytest.mark.parametrize(("text", "expected"), HALVES, ids=[text for text, _ in HALVES])
def test_halves(read, text: str, expected: str) -> None:
    found = [r.role("part+") for r in read(text).relations if r.kind == "match-periods"]
    told = [" ".join(part.mention.span.of(text).split()[0] for part in parts) for parts in found]
    assert told == ([expected] if expected else [])
