"""Whose birth a story tells: canonical strings of births and of the names of those who were born."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()
DAY = "LISK, Feb. 8, 2023 (Agency) - "

AGES = [
    ("Ivo Brandt, 53, was held. Born above a mill on 14 January 1960, Brandt had ships.", "1960-01-14 53"),
    ("Ivo Brandt, 53, was held. Brandt was born in 1960 and had ships.", "1960-01-01..1960-12-31 53"),
    ("Ivo Brandt, 53, was held. Brandt, who was born on 14 January 1960, had ships.", "1960-01-14 53"),
    # another's birth, another's age, or no name
    ("Ivo Brandt, 53, was held. His mother was born on 3 March 1940, and Brandt was born at sea.", ""),
    ("Ivo Brandt, 53, and Ada Brandt, 51, were held. Brandt was born on 14 January 1960.", ""),
    ("Ivo Brandt, 53, was held. Ada Holm was born on 14 January 1960.", ""),
    ("In 1998 Ivo Brandt, 53, was held. Brandt was born on 14 January 1960.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGES, ids=[text[:60] for text, _ in AGES])
def test_ages_of_today(text: str, expected: str) -> None:
    found = [relation for relation in check(DAY + text, rules=BOOK).relations if relation.kind == "age"]
    told = {(str(r["birth"][0].mention.value)[5:], r["age"][0].quantity.low) for r in map(roles, found)}
    assert ", ".join(f"{birth} {age}" for birth, age in sorted(told)) == expected


def roles(relation):
    return dict(relation.roles)
