"""Parts that point back at their whole as a total or a sum, whatever is said of them."""

from __future__ import annotations

import pytest

from numcheck import check


def _fired(text: str) -> bool:
    return any(finding.rule == "totals/part-exceeds-whole" for finding in check(text).findings)


@pytest.mark.parametrize("pointer", ["this total", "that sum", "this amount", "the total"])
def test_part_of_a_sum_told_before_is_held_against_it(pointer: str) -> None:
    text = "The county set aside 410 crowns for bells in May. Only {} crowns of {} was drawn by June."
    assert _fired(text.format(430, pointer))
    assert not _fired(text.format(330, pointer))


@pytest.mark.parametrize(
    "text",
    [
        # A figure farther up holds it.
        "The county has a fund of 900 crowns. It set aside 410 crowns in May. Of late 430 crowns of the total was drawn.",
        # The words behind it name another whole.
        "The mill lost 410 crowns. The state gave 430 crowns of the sum that the court had frozen.",
        "The mill owes 410 crowns. It spends 430 crowns of the total budget on oats.",
        # So much more is a part of something else.
        "A bell costs 40 crowns. They spent 430 crowns of this amount on ropes.",
    ],
)
def test_another_whole_may_be_meant(text: str) -> None:
    assert not _fired(text)
