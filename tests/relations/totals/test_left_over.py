"""What is left over: the whole, what is gone and what is left, or nothing where they are not known to be of one."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()

TOLD = [
    ("Of the 84 huts 52 were let. The 42 huts left over are for sale.", "84 huts - 52 = 42 huts"),
    ("The mill had 90 looms, but sold 36. The unsold 64 are in a barn.", "90 looms - 36 = 64"),
    ("The board has spent 2.4 million crowns of the 4.1 million set aside. The outstanding 1.3 million is for roofs.",
        "4.1 million - 2.4 million crowns = 1.3 million"),
    ("The town borrowed 90 million crowns and paid back 52 million. That leaves 48 million crowns to be paid.",
        "90 million crowns - 52 million = 48 million crowns"),
    ("The choir has 84 songbooks, of which 61 lie in a chest. Where the 33 others are nobody knows.",
        "84 songbooks - 61 = 33"),
    ("There were 40 cows in the shed. Eight died, 12 were sold, and the other 30 cows ran off.",
        "40 cows - Eight, 12 = 30 cows"),
]  # fmt: skip
AGREED = [
    ("Of the 84 huts 52 were let. The 32 huts left over are for sale.", "84 huts - 52 = 32 huts"),
    ("The other 32 huts are for sale. The mill had 84 huts, 52 of them let.", "84 huts - 52 = 32 huts"),
    ("The mill has 84 huts. It let 52 in May. It rained in June. The 32 huts left over are for sale.",
        "84 huts - 52 = 32 huts"),
    ("Eight of the 21 geese are still on the pond. A fox took 13.", "21 geese - 13 = Eight"),
]  # fmt: skip
SILENT = [
    # no cue, or one that is no figure's
    "Of the 84 huts 52 were let. The 42 huts of the mill are for sale.",
    "Of the 84 huts 52 were let. A storm left 42 huts without a roof.",
    "Of the 84 huts 52 were let. In the last six weeks nobody came.",
    # no whole, or nothing that is gone
    "The mill let 31 huts. The 42 huts left over are for sale.",
    "The mill has 84 huts. The 42 huts left over are for sale.",
    # another sort of thing, or another unit; what another rule tells of it is not asked here
    "Of the 84 huts 52 were let. The 42 boats left over are for sale.",
    "The mill had 84 tonnes of rye and sold 52 tonnes. The other 42 litres of oil are for sale.",
    # more than one reading, somebody who is not counted, or far off
    "The mill had 84 huts and lost five to rot. It let 52, sold ten and burned six. The 11 huts left over are for sale.",
    "There were 13 men aboard, and ten were saved. The captain and the remaining two men went down with her.",
    "The mill had 84 huts. It let 52. The 142 huts left over are for sale.",
    # what is compared, denied, or a rounding
    "Of the 84 huts 52 were let, against 16 in May. The 42 huts left over are for sale.",
    "The county spent 2.64 million crowns of 4.1 million. The remaining 1.5 million crowns is for roofs.",
    # two figures that are left
    "Of the 140 riders 109 are still in the race. Four hills lie in the last 50.",
]


def told(text: str) -> list[str]:
    found = [dict(r.roles) for r in check(text, rules=BOOK).relations if r.kind == "left-over"]
    return [
        f"{roles['total'][0].span.of(text)} - {', '.join(c.span.of(text) for c in roles['gone+'])}"
        f" = {roles['left'][0].span.of(text)}"
        for roles in found
    ]


@pytest.mark.parametrize(("text", "expected"), [*TOLD, *AGREED], ids=[text[:70] for text, _ in (*TOLD, *AGREED)])
def test_left_over(text: str, expected: str) -> None:
    assert told(text) == [expected] * bool(expected)


@pytest.mark.parametrize("text", SILENT, ids=[text[:70] for text in SILENT])
def test_nothing_is_left_over(text: str) -> None:
    assert told(text) == []
    assert check(text, rules=BOOK).findings == ()


@pytest.mark.parametrize(("texts", "findings"), [(TOLD, True), (AGREED, False)], ids=["told", "agreed"])
def test_only_what_does_not_add_up_is_a_finding(texts: list[tuple[str, str]], findings: bool) -> None:
    for text, _ in texts:
        assert bool(check(text, rules=BOOK).findings) is findings, text
