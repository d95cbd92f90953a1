"""Counts of what was done, and the figures told for each place of it."""

from __future__ import annotations

import pytest

import numcheck

ROW = "taking 53 percent of the vote in Harl, 57 percent in Brack and 51 percent in Orle"
ROWS = [
    (f"The Reeds had five wins, {ROW}.", [(3, 3)]),
    (f"The Reeds had five wins on Sunday, {ROW}.", [(3, 3)]),
    ("Guards made four raids, seizing 30 kg of tea in Harl, 20 kg in Brack and 40 kg in Orle.", [(3, 3)]),
    ("Guards made four raids overnight, holding six men in Harl, two in Brack and three in Orle.", [(3, 3)]),
    ("The firm opened four mills, spending $3 million in Harl, $2 million in Brack and $4 million in Orle.", [(3, 3)]),
    # More is told behind the row.
    (f"The Reeds had five wins, {ROW}, and lost in Tarn.", []),
    # Two of five may be the best ones.
    ("The Reeds had five wins, taking 53 percent in Harl and 57 percent in Brack.", []),
    # So may three of nine.
    (f"The Reeds had nine wins, {ROW}.", []),
    # What is told is how the count divides.
    ("The team won nine games, winning four in Harl, three in Brack and two in Orle.", []),
    ("The Reeds had five wins, including 53 percent in Harl, 57 percent in Brack and 51 percent in Orle.", []),
    ("Five candidates won, taking 53 percent in Harl, 57 percent in Brack and 51 percent in Orle.", []),
    ("She had five wins, taking 53 percent in May, 57 percent in June and 51 percent in July.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS, ids=[text for text, _ in ROWS])
def test_each_place_is_one_of_those_counted(text: str, expected: list[tuple[int, int]]) -> None:
    facts = [dict(relation.facts) for relation in numcheck.check(text).relations if relation.kind == "enumeration"]
    assert [(fact["fewest"], fact["most"]) for fact in facts] == expected
