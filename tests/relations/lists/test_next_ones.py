"""One more that is told by its place goes on with those counted before it, unless others stand between them."""

from __future__ import annotations

import pytest

import numcheck

GOES_ON = [
    ("Two climbers died and a third was flown to Orla.", ["Two climbers", "third"]),
    ("The yard has three ferries in service, with a fourth in dock.", ["three ferries", "fourth"]),
    ("The robbers shot 11 guards, killing three. A fourth guard died on Sunday.", ["three", "fourth"]),
]
APART = [
    "Holm has put up rebates on three of its carts and on a fourth. A fifth cart was dropped.",
    "Two climbers died on the ridge. Another died in hospital, and a fourth was flown to Orla.",
    "Holm was freed with two others, and a fourth man will be on Monday.",
    "Holm has won two titles, and Prass wants a fifth straight win on Sunday.",
    "Two drivers were hurt, a nurse was killed, and a fourth person was missing.",
]


@pytest.mark.parametrize(("text", "expected"), GOES_ON)
def test_place_of_one_more_follows_those_before_it(text: str, expected: list[str]) -> None:
    checked = numcheck.check(text)
    nearest = next(r for r in checked.relations if r.kind == "next-one" and not r.is_fallback)
    assert [claim.span.of(text) for claim in nearest.claims] == expected
    assert checked.findings == ()


@pytest.mark.parametrize("text", APART)
def test_place_behind_others_is_held_against_no_count(text: str) -> None:
    assert not any(r.kind == "next-one" for r in numcheck.check(text).relations)


SHARES = [
    "Half of the 12 boats were lost, and a third was damaged.",
    "Sales rose by 4% in two years and a fifth in the next.",
    "Of the 12 boats a third were lost.",
]


@pytest.mark.parametrize("text", SHARES)
def test_part_of_a_whole_is_no_place(text: str) -> None:
    assert any(claim.kind == "ratio" for claim in numcheck.check(text).claims)
