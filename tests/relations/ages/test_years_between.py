"""Two ages of one person and the years told apart from them: the values of both ages and the time, or nothing."""

from __future__ import annotations

import pytest

TOLD = [
    ("Ada Moss joined the guild at 17. She left it at 58, after 41 years.", "17 58 41 years"),
    ("Moss was 20 when the court jailed him. At 46, 26 years later, he went home.", "20 46 26 years"),
    ("Kim made her debut at 19. Her last match, at the age of 34, ended a 15-year career.", "19 34 15-year career"),
    ("He was 31 when the sect took him in. He left it at 58, following 27 years of captivity.", "31 58 27 years of captivity"),
    # of somebody else, of other days, or no time between the two
    ("Ada Moss joined the guild at 17. Her brother left it at 58, after 41 years.", ""),
    ("Ada Moss joined the guild at 17. She left it at 58, after 12 years as its head.", ""),
    ("Moss was 16 when he owned up. Moss, now 52, spent 31 years in jail and was 47 when he left it.", ""),
    ("Kim won the cup at 19. She retired at 34, after a 12-year career.", ""),
    ("Ada Holm, 17, left. Max Kim, 58, did, too, after 41 years.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_years_between(read, text: str, expected: str) -> None:
    found = [dict(r.roles) for r in read(text).relations if r.kind == "ages-apart"]
    told = [" ".join(r[role][0].span.of(text) for role in ("first", "second", "time")) for r in found]
    assert told == ([expected] if expected else [])
