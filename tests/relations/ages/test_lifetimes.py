"""Ages that somebody had on two days: canonical strings of both, or of none."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()
LINE = "ORSK, 6 May 2024 - "

GROWN = [
    ("Kofi Moss, 68, has led the choir since 1993, when he was 29.", "29 68"),
    ("Orla Brandt, 65, was just 15 when she rowed the strait in 1968.", "just 15 65"),
    ("Max Holm, who is 58, married in 1981 at 26 and moved to Tarn.", "26 58"),
    ("The uncle, 83, was hired in 1961 at the age of 27.", "27 83"),
    ("She bought the dairy in 1982 at the age of 31 and sold it in 2009 at the age of 68.", "31 68"),
    ("In 1991, at 33, she learned to fly. In 2004, at 56, she fell.", "33 56"),
    ("A diver who was 17 when he got lost in 1988 has come home, alive at 63.", "17 63"),
    # of another, or not known to be of one person
    ("Orla Brandt, 65, wrote to the guild that her uncle was 15 when he rowed the strait in 1968.", ""),
    ("Orla Brandt, 65, sings of the night in 1968 when Max Kim, at 27, rowed the strait.", ""),
    ("Orla Brandt, 65, would have been 15 when the barn burned down in 1968.", ""),
    ("She ran the dairy in 1982 at the age of 31. Her brother was ill. In 2009, at the age of 68, he died.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GROWN, ids=[text[:70] for text, _ in GROWN])
def test_grown(text: str, expected: str) -> None:
    text = LINE + text
    found = [dict(r.roles) for r in check(text, rules=BOOK).relations if r.kind == "grown"]
    told = [f"{r['first'][0].mention.span.of(text)} {r['second'][0].mention.span.of(text)}" for r in found]
    assert told == ([expected] if expected else [])
