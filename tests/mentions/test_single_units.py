"""One unit of time, counted on from something, and what only looks like one: how each is read."""

from __future__ import annotations

import pytest

UNITS = [
    ("It shut in May, a month after the flood.", "duration 1 month"),
    ("He fell ill and, a week later, died on 3 May.", "duration 1 week"),
    ("It burned down on 3 May, a day before the fair.", "duration 1 day"),
    # a rate, or nothing that is counted from anything
    ("It took $400 a month after the flood of May.", ""),
    ("He fell ill on 3 May, a day of rain.", ""),
    ("He came on 3 May, an hour after the fair.", ""),
]


@pytest.mark.parametrize(("text", "expected"), UNITS, ids=[text for text, _ in UNITS])
def test_single_unit(read, text, expected):
    found = [str(claim.mention) for claim in read(text).claims if claim.kind.value == "duration"]
    assert ", ".join(found) == expected
