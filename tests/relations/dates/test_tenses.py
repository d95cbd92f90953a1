"""Days told as to come or as over: those that are compared with the day of the story, and those that are not."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()
DATED = "LEEDS, 5 June 2024 - "

TENSES = [
    ("The count was held on 9 June 2024.", "9 June 2024"),
    # another day beside it makes no plan of what was held
    ("The count was held on 9 June 2024, and its result was read out yesterday.", "9 June 2024"),
    ("The count was held on 9 and 10 June 2024.", "9 and 10 June 2024"),
    # a plan is as old as the day beside it
    ("On 2 March the town said that the baths will open on 3 May 2024.", ""),
    ("The count will be held on 9 and 10 June 2024.", ""),
    ("The count was to be held on 9 and 10 June 2024.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TENSES, ids=[text[:60] for text, _ in TENSES])
def test_tenses(text: str, expected: str) -> None:
    told = DATED + text
    found = [dict(r.roles) for r in check(told, rules=BOOK).relations if r.kind == "tense"]
    assert ", ".join(roles["day"][0].span.of(told) for roles in found) == expected
