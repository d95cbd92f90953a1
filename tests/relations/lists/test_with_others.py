"""Those named and the others beside them, against the number of all."""

from __future__ import annotations

import pytest

import numcheck

OTHERS = "six other cooks were charged after a raid."
NAMED = [
    (f"Osric Brandt and {OTHERS}", [(1, 1)]),
    (f"The abbot said Osric Brandt and {OTHERS}", [(1, 1)]),
    (f"Osric Brandt, 44, and {OTHERS}", [(1, 2)]),
    (f"Osric Brandt, a Dane, and {OTHERS}", [(1, 2)]),
    (f"Osric Brandt, Ivo Moss and {OTHERS}", []),
    ("Osric Brandt, Ivo Moss and five other cooks were charged after a raid.", [(2, 2)]),
    (f"He and {OTHERS}", [(1, 1)]),
    (f"A porter and {OTHERS}", [(1, 1)]),
    (f"Two porters and {OTHERS}", []),
    (f"They and {OTHERS}", []),
    (f"Osric Brandt met {OTHERS}", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text for text, _ in NAMED])
def test_those_told_singly_before_others_are_counted(text: str, expected: list[tuple[int, int]]) -> None:
    read = numcheck.check(f"Seven cooks of the abbey were charged on Monday. {text}")
    facts = [dict(relation.facts) for relation in read.relations if relation.kind == "with-others"]
    assert [(fact["fewest"], fact["most"]) for fact in facts] == expected


SILENT = [
    "Nine cooks were charged on Monday.\n\nOsric Brandt and three other cooks were charged with theft.",
    "Three cooks were charged on Monday.\n\nLast year Osric Brandt and six other cooks were charged.",
    "Three cooks were hurt in Orle.\n\nIn Velm, Osric Brandt and six other cooks were hurt.",
    "Three cooks were charged at the gate. Osric Brandt and six other cooks were charged in the hall.",
    "Three cooks resigned.\n\nThe guild wants Osric Brandt and six other cooks to resign.",
]


@pytest.mark.parametrize("text", SILENT)
def test_others_of_another_time_place_or_plan_are_no_contradiction(text: str) -> None:
    assert numcheck.check(text).findings == ()
