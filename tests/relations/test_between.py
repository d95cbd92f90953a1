"""Stretches of time and the only two points of time beside them: canonical strings of both, or of none."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()

BETWEEN = [
    ("The roof went in June 2019 and was back in June 2021. Those two years cost £3m.", "June 2019 - June 2021"),
    ("The lights went out at 9.40pm and came back at 11.10pm. Those three hours cost us all.", "9.40pm - 11.10pm"),
    ("He warned of it on 9 May; on the 24th the river came. Nine days separated the two.", "9 May - 24th"),
    ("She left on a Friday, 4 April. Two days on, on Sunday the 16th, she spoke.", "Friday, 4 April - Sunday the 16th"),
    ("Built in 1790 and demolished in 1890, the mill stood for two centuries.", "1790 - 1890"),
    ("They began on November 1 and ended on the 16th. In those 25 days we saw Thanksgiving.", "November 1 - 16th"),
    ("From 3 April until the 24th the road will be shut, a matter of five weeks.", "From 3 April - 24th"),
    ("It plays on the weekend of 27-28 November and three weeks later on 11 December.", "27-28 November - 11 December"),
    ("He was last seen on 12 March. She rang them the next morning, the 23rd.", "12 March - 23rd"),
    ("The talks broke off on Tuesday and went on the following day, Friday.", "Tuesday - Friday"),
    ("The 06:12 stood there from 06:41 until 08:56. We endured three hours of this.", "06:41 - 08:56"),
    # of another sort, of three days, or of no day
    ("Sales grew in 2003 and 2004, the first rise in six years.", ""),
    ("The fair was held in 1974 and revived in 2005 after a gap of 11 years.", ""),
    ("It shut in 1971, opened again in 1980 and shut in 1990. Those two years cost us all.", ""),
    ("The bridge opens between 10am and 3pm, a procedure that takes 12 minutes.", ""),
    ("The fire began at 3.20pm and was out at 5pm. A man who had worked for ten hours wept.", ""),
    ("He was last seen on 12 March. On the last hole, the 18th, she wept.", ""),
    ("Her aunt died in 1990 and her uncle in 2008. For 14 years the pair had wound the clocks.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BETWEEN, ids=[text[:60] for text, _ in BETWEEN])
def test_between(text: str, expected: str) -> None:
    found = [dict(r.roles) for r in check(text, rules=BOOK).relations if r.kind in ("length", "clock")]
    told = {f"{roles['start'][0].span.of(text)} - {roles['end'][0].span.of(text)}" for roles in found}
    assert ", ".join(sorted(told)) == expected
