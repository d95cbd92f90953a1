"""By how much a match was won, told apart from its score: the margins that are held against one."""

from __future__ import annotations

import pytest

MARGINS = [
    ("Tarn beat Orla 26-23. A late try gave Tarn a three-point victory.", ["three-point"]),
    ("Tarn went down 3-1 to Orla on Friday. The two-goal defeat leaves Tarn bottom.", ["two-goal"]),
    ("Tarn beat Orla 26-23. A victory by three points was all it took.", ["three points"]),
    ("Orla fell to Tarn by three points, 26-23.", ["three points"]),
    # of another match, another time, or of none
    ("Tarn beat Orla 26-23. They had won by six points in May.", []),
    ("Tarn beat Orla 26-23. Selm had a six-point victory.", []),
    ("Tarn beat Orla 26-23. A six-point victory would have been fair.", []),
    ("Tarn beat Orla 26-23. It was their fourth three-point win.", []),
    ("Tarn beat Orla 26-23 and Selm beat Velm 14-9. A late try made for a three-point victory.", []),
    ("Tarn beat Orla 26-23. Holm had a six-point lead.", []),
]


@pytest.mark.parametrize(("text", "expected"), MARGINS, ids=[text for text, _ in MARGINS])
def test_margins(read, text: str, expected: list[str]) -> None:
    assert [r.role("margin")[0].span.of(text) for r in read(text).relations if r.kind == "margin"] == expected
