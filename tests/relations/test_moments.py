"""Hours between two moments: the minutes that are counted, or none where it is not sure which are meant."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()

MOMENTS = [
    ("They left at noon on Friday, 48 hours after they had come at the same time on Tuesday.", 4320),
    ("It fell in at 2:20 p.m. on Tuesday. The last came up at 9:50 a.m. on Thursday after 53 hours.", 2610),
    ("The siege began at 10 p.m. on 3 May and ended at 10 p.m. on 5 May, after 72 hours.", 2880),
    ("It left at 9:10 on Friday and landed at 8:40 on Sunday, nearly 48 hours later.", 2850),
    # one moment, three, or hours of one day
    ("They left at noon on Friday, 48 hours after they had come.", None),
    ("It began at noon on Monday, at noon on Tuesday and at noon on Friday, after 72 hours.", None),
    ("They left at noon on Friday, nine hours after they had come at the same time on Tuesday.", None),
]


@pytest.mark.parametrize(("text", "minutes"), MOMENTS, ids=[text[:70] for text, _ in MOMENTS])
def test_moments(text: str, minutes: int | None) -> None:
    found = [dict(r.facts)["minutes"] for r in check(text, rules=BOOK).relations if r.kind == "moments"]
    assert found == ([minutes] if minutes is not None else [])
