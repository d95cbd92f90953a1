"""Values that words beside them call the highest, and those of rivals."""

from __future__ import annotations

import pytest

CALLED = [
    ("The highest fall, 84 mm, was at Selm. Tarn had 97 mm and Brack 31 mm.", {"84 mm / 97 mm"}),
    ("The lowest rate was in Selm, at 2.1 percent. Tarn had 1.8 percent and Brack 3.4 percent.", {"2.1 percent / 1.8 percent"}),
    ("Moss sold 310 carts, more than any other smith. Lund sold 420 carts and Orr 45.", {"310 carts / 420 carts"}),
    ("Orla had 104 mm, the most of any, with 86 mm in Tarn and 83 mm in Selm.", {"104 mm / 86 mm"}),
    ("Bakers pay the most for water in Elan. A tonne costs 41 crowns there, compared with 38 in Orla, 47 in Brack and 22 in Tarn.", {"41 crowns / 47"}),
    ("The highest fall since 1994 was at Selm, 84 mm. Tarn had 97 mm and Brack 31 mm.", set()),
    ("The second-highest fall, 84 mm, was at Selm. Tarn had 97 mm and Brack 31 mm.", set()),
    ("Its highest fall was 84 mm. Tarn had 97 mm and Brack 31 mm.", set()),
    ("The highest fall, 84 mm, was at Selm. In neighbouring Velmar, Tarn had 97 mm and Brack 31 mm.", set()),
    ("The highest fall, 84 mm, was at Selm. Tarn had 97 mm.", set()),
    ("At least 40 people came to Selm. Tarn drew 52 and Brack 12.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLED, ids=[text for text, _ in CALLED])
def test_values_called_the_highest(read, text, expected):
    told = {
        f"{r.role('one')[0].span.of(text)} / {r.role('other')[0].span.of(text)}"
        for r in read(text).relations
        if r.kind == "top-of-any"
    }
    assert told == expected
