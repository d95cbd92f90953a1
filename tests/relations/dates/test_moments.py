"""Hours between two moments: the minutes that are counted, or none where it is not sure which are meant."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()

MOMENTS = [
    ("Max woke at 4 a.m. on Monday, 50 hours after he had dozed off at the same time on Friday.", 4320),
    ("The jam went on at 6:30 p.m. on Friday. Orla took it off at 1:00 p.m. on Sunday after 54 hours.", 2550),
    ("The dance began at 7 p.m. on 8 July and stopped at 7 p.m. on 11 July, after 96 hours.", 4320),
    ("The raft left at 7:25 on Monday and was back at 6:35 on Wednesday, nearly 48 hours later.", 2830),
    ("Its gate, shut at 9 p.m. on Friday, was not opened until 3 p.m. on Saturday. In those 18 hours it rained.", 1080),
    # one moment, three, or hours of one day
    ("Max woke at 4 a.m. on Monday, 50 hours after he had dozed off.", None),
    ("It began at noon on Monday, at noon on Tuesday and at noon on Friday, after 72 hours.", None),
    # a stretch that comes on top, times of two zones, a sentence that goes on to other things
    ("The gate was shut at noon on Monday. That was prolonged by a further 24 hours to noon on Friday.", None),
    ("The jam went on at 6 p.m. on Friday. Orla took it off at 1600 GMT on Sunday after 50 hours.", None),
    ("The jam went on at 6 p.m. on Friday for 50 hours. By 1 a.m. on Saturday Orla slept.", None),
    ("The jam went on at 6 p.m. on Friday for 50 hours. It was taken off at 7 p.m. on Sunday.", 2940),
    # over the end of a February of any year
    ("The dance began at 7 p.m. on 28 February and stopped at 7 p.m. on 1 March, after 48 hours.", 2880),
    ("The dance began at 7 p.m. on 28 February and stopped at 7 p.m. on 1 March, after 24 hours.", 1440),
    ("The mill stopped at noon on Monday. It ran again after 30 hours. It had stopped at noon on Monday.", None),
    ("Max woke at 4 a.m. on Monday, nine hours after he had dozed off at the same time on Friday.", None),
]


@pytest.mark.parametrize(("text", "minutes"), MOMENTS, ids=[text[:70] for text, _ in MOMENTS])
def test_moments(text: str, minutes: int | None) -> None:
    found = [dict(r.facts)["minutes"] for r in check(text, rules=BOOK).relations if r.kind == "moments"]
    assert found == ([minutes] if minutes is not None else [])
