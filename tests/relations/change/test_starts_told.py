"""Which values told behind a change are those it began with, and which are not."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

STARTS = [
    ("a month before", "Idleness fell by 0.7 percentage points to 4.4% in June. Some 12,100 had no work. The rate in May was 4.7%.",
        ["4.7%", "4.4%", "0.7 percentage points"]),
    ("raised by somebody", "The bank raised its rate by half a point to 4.1%. Few were told. The rate had stood at 3.85%.",
        ["3.85%", "4.1%", "half a point"]),
    ("a year earlier", "The number of beds was cut by 340 to 2,110. Nurses are angry. A year earlier there were 2,650 beds.",
        ["2,650 beds", "2,110", "340"]),
]  # fmt: skip
OTHERS = [
    ("of another place", "Idleness fell by 0.7 percentage points to 4.4% in June. Some 12,100 had no work. The rate in Velm in May was 4.7%."),
    ("of another thing", "The bank raised its rate by half a point to 4.1%. Few were told. The rate of inflation had stood at 3.85%."),
    ("long ago", "The bank raised its rate by half a point to 4.1%. Few were told. Ten years earlier it had been 3.5%."),
    ("another two", "The number of beds was cut by 340 to 2,110. Nurses are angry. It had been 2,650 beds in May and 2,720 beds before."),
    ("going the other way", "The bank raised its rate by half a point to 4.1%. Few were told. The rate had stood at 4.85%."),
]  # fmt: skip


def told(read, text):
    found = [r for r in read(text).relations if r.kind == "change" and r.strength >= Strength.NATURAL]
    return [[claim.span.of(text) for claim in r.claims] for r in found]


@pytest.mark.parametrize(("text", "figures"), [row[1:] for row in STARTS], ids=[row[0] for row in STARTS])
def test_the_value_that_a_change_began_with_is_found_behind(read, text, figures):
    assert figures in told(read, text)


@pytest.mark.parametrize("text", [row[1] for row in OTHERS], ids=[row[0] for row in OTHERS])
def test_other_values_are_not(read, text):
    assert told(read, text) == []
