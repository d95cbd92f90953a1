"""The only goal of a match against its score."""

from __future__ import annotations

import pytest

GOALS = [
    ("Tarn won 2-0. The only goal, in a dull match, came late.", ["2-0"]),
    ("Holm scored the only goal as Tarn beat Orla 1-0.", ["1-0"]),
    ("Tarn won 2-0. The only goal of the game was a header.", ["2-0"]),
    ("Tarn won 2-0. A header was the lone strike of a dull night.", ["2-0"]),
    ("Tarn won 2-0. The only goal of the first half was a header.", []),
    ("Tarn won 2-0. The only goal of the season for Holm was a header.", []),
    ("Tarn won 2-0. His only goal was a header.", []),
    ("Tarn won 2-0. The only goal keeper was Holm.", []),
    ("Tarn won 2-0, Selm 1-0. The only goal at Selm was a header.", []),
    ("The vote was 2-0. The only goal was to win.", []),
    ("Tarn won 2-0. The only goal from open play came late.", []),
    ("Tarn won 2-0. Moss hit the only goal as Selm beat Orla.", []),
    ("Tarn won 2-0. The only goal came on penalties.", []),
    ("Tarn lost 2-0 in May. On Sunday Moss scored the only goal.", []),
    ("Tarn lost 2-0. Few came. It rained. Moss scored the only goal.", []),
]


@pytest.mark.parametrize(("text", "expected"), GOALS, ids=[text for text, _ in GOALS])
def test_only_goals(read, text, expected):
    assert [r.role("score")[0].span.of(text) for r in read(text).relations if r.kind == "only-goal"] == expected
