"""Ages that somebody had on two days: canonical strings of both, or of none."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()
LINE = "ORSK, 6 May 2024 - "

GROWN = [
    ("Ada Holm, 71, has run the mill since 1984, when she was 21.", "21 71"),
    ("Ada Holm, 71, was just 18 when she won gold in Rome in 1960.", "just 18 71"),
    ("Orla Kim, who is 61, joined the navy in 1979 at 24 and left it soon.", "24 61"),
    ("The widow, 88, was married in 1956 at the age of 30.", "30 88"),
    ("He became mayor in 1994 at the age of 35 and retired in 2014 at the age of 65.", "35 65"),
    ("In 1960, at 22, he moved to Lom. In 1970, at 42, he came back.", "22 42"),
    ("A woman who was 19 when she vanished in 1994 has been found alive at 58.", "19 58"),
    # of another, or not known to be of one person
    ("Ada Holm, 71, told the court that her father was 18 when he won gold in 1960.", ""),
    ("Ada Holm, 71, remembers the day in 1960 when Ivo Brandt, at 22, won gold.", ""),
    ("Ada Holm, 71, would have been 18 when the mill burned down in 1960.", ""),
    ("He was mayor in 1994 at the age of 35. His sister was ill. In 2014, at the age of 65, she died.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GROWN, ids=[text[:70] for text, _ in GROWN])
def test_grown(text: str, expected: str) -> None:
    text = LINE + text
    found = [dict(r.roles) for r in check(text, rules=BOOK).relations if r.kind == "grown"]
    told = [f"{r['first'][0].mention.span.of(text)} {r['second'][0].mention.span.of(text)}" for r in found]
    assert told == ([expected] if expected else [])
