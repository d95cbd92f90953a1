"""Bare numbers that take up a count right before them."""

import pytest

TAKEN_UP = [
    ("A slide killed eight members of one choir. The ten were buried.", {("eight members", "ten")}),
    ("Guards freed fourteen hostages at dawn. Boats fetched the seventeen.", {("fourteen hostages", "seventeen")}),
    ("Guards freed fourteen hostages at dawn. Boats fetched the fourteen.", {("fourteen hostages", "fourteen")}),
    ("A slide killed four children and their aunt. The five were buried.", set()),
    ("A slide killed four children. Nine people were hurt. The ten were buried.", set()),
    ("An index has 355 shares. It passed the 360 level.", set()),
    ("The mill has 28 looms. He mends the six that broke.", set()),
    ("The mill has 28 looms. The six of them that broke are here.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP, ids=[text for text, _ in TAKEN_UP])
def test_taken_up(read, text, expected):
    told = {
        (r.role("first")[0].span.of(text), r.role("second")[0].span.of(text))
        for r in read(text).relations
        if r.kind == "same"
    }
    assert told == expected
