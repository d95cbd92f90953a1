"""Names of numbers that are told again, by their letters, initials or the number alone."""

from __future__ import annotations

import pytest

SWAPPED = [
    ("Flight 518 turned back. Those on Flight 581 wept.", True),
    ("Flight 518 turned back. Those on the 581 wept.", True),
    ("House Bill 2439 was read. Later, HB 2493 goes to the duke.", True),
    ("The suit is No. CV-22-598314. It was filed as CV-22-598341 in May.", True),
    ("Flight 518 turned back. Of the 581 on the ground, most wept.", False),
    ("Flight 518 turned back. Another plane, Flight 581, did not.", False),
    ("House Bill 2439 was read. Later, SB 2493 goes to the duke.", False),
]


@pytest.mark.parametrize(("text", "expected"), SWAPPED, ids=[text for text, _ in SWAPPED])
def test_swapped_names(read, text, expected):
    assert any(r.kind == "swapped-name" for r in read(text).relations) is expected
