"""Which leads that grew or shrank are held against the one before, and which are not."""

from __future__ import annotations

import pytest

MOVED = [
    ("votes", "Orr led by 4,300 votes. Then it rained. By dawn his lead had shrunk to 5,900.", ["5,900", "4,300 votes"]),
    ("seconds, told behind", "She stretched her lead to 44 seconds. She had started the stage 52 seconds ahead.",
        ["52 seconds", "44 seconds"]),
    ("points of per cent", "Its lead narrowed to 3.1 percentage points. A year earlier the gap was 2.1 points.",
        ["3.1 percentage points", "2.1 points"]),
    ("cut by others", "The Oaks held a nine-point lead. Now their advantage has been cut to 11 points.",
        ["11 points", "nine-point"]),
]  # fmt: skip
OTHERS = [
    ("of another owner", "The Reeds led by nine points. In the hills, the lead of Velm has shrunk to 11 points."),
    ("two leads before", "Orla led by 12 points. Velm then led by three points. After that its lead was cut to 14 points."),
    ("a lead between", "Orr led by 5,210 votes, which melted to 1,940. By dawn his lead had widened to 3,870."),
    ("perhaps", "Orr led by 4,300 votes. His lead could shrink to 5,900."),
    ("not said to be of before", "She stretched her lead to 44 seconds. The runner-up is 52 seconds clear of the third."),
    ("from and to", "Orr led by 43 seconds. His lead shrank from 59 to 51 seconds."),
    ("of another sort", "She led by 44 seconds. Her lead in points has shrunk to 52."),
]  # fmt: skip


def moved(read, text):
    found = [r for r in read(text).relations if r.kind == "lead-moved"]
    return [[r.role(name)[0].span.of(text) for name in ("low", "high")] for r in found]


@pytest.mark.parametrize(("text", "figures"), [row[1:] for row in MOVED], ids=[row[0] for row in MOVED])
def test_a_lead_that_moved_is_held_against_the_one_before(read, text, figures):
    assert moved(read, text) == [figures]


@pytest.mark.parametrize("text", [row[1] for row in OTHERS], ids=[row[0] for row in OTHERS])
def test_other_leads_are_not(read, text):
    assert moved(read, text) == []
