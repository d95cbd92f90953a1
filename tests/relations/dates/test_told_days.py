"""Weekdays that a dispatch tells: those that are held against the day of its dateline, and those that are not."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()
TUESDAY = "ORLE, Dec 13, 2005 (VNA) -- "

TOLD = [
    (TUESDAY + "Polls closed Thursday in Orle.", "Thursday 2"),
    (TUESDAY + "The elder on Thursday night closed two bridges.", "Thursday night 2"),
    (TUESDAY + "Nine herders won a prize in Velm on Saturday.", "Saturday 2"),
    (TUESDAY + "Nine herders were hurt in a fire in Velm on Saturday.", "Saturday 2"),
    # what somebody said is held against the day wherever it stands, but with one day more
    (TUESDAY + "A bridge is shut.\n\nIt is rotten, the elder said Saturday.", "Saturday 3"),
    (TUESDAY + "A bridge is shut.\n\n\"It is rotten,\" the elder told the guards on Saturday.", "Saturday 3"),
    # no dispatch of an agency
    ("ORLE, Dec 13, 2005 -- Polls closed Thursday in Orle.", ""),
    # another clause, a subject, a noun, a bound, a plan, a name, a longer way back
    (TUESDAY + "Nine herders hurt in Velm on Saturday were freed.", ""),
    (TUESDAY + "Nine herders hurt in Velm on Saturday told of a fire.", ""),
    (TUESDAY + "Herders cheered the elder freed Saturday in Velm.", ""),
    (TUESDAY + "Orle beat Tarn to go top, having won in Velm on Saturday.", ""),
    (TUESDAY + "Results of the vote in Velm on Saturday showed a tie.", ""),
    (TUESDAY + "Guards shut a bridge after the fire on Saturday.", ""),
    (TUESDAY + "Guards have shut a bridge since Saturday.", ""),
    (TUESDAY + "A bridge is to be shut early Saturday.", ""),
    (TUESDAY + "A bridge will be shut on Saturday.", ""),
    (TUESDAY + "The elder wrote in the Saturday Bugle.", ""),
    (TUESDAY + "Guards last Saturday shut a bridge.", ""),
    (TUESDAY + "Guards shut a bridge on Friday and a mill on Monday.", ""),
    (TUESDAY + "Nine herders were seized on Friday. Four came home on Monday.", ""),
    # other events of a story lie where they may, and so do those of another time
    (TUESDAY + "A bridge is shut.\n\nA cart fell on Saturday.", ""),
    (TUESDAY + "A bridge is shut.\n\nHe quit in May. The elder said on a Saturday it was rotten.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[28:80] for text, _ in TOLD])
def test_told_days(text: str, expected: str) -> None:
    found = [r for r in check(text, rules=BOOK).relations if r.kind == "told-day"]
    told = [f"{dict(r.roles)['day'][0].span.of(text)} {dict(r.facts)['most']}" for r in found]
    assert ", ".join(told) == expected
