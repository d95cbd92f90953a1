"""How long something lasted, and the days on which it began and ended: canonical strings of both, or of none."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()

LASTING = [
    ("The 12-day siege hurt all. The siege began on 3 May. It ended on 15 May.", "12: 3 May - 15 May"),
    ("The 12-day blockade hurt all. They sank the ferry on 3 May and the blockade began that evening. The blockade was lifted on 15 May.",
        "12: 3 May - 15 May"),
    ("The bridge opened after a two-week closure. The bridge was closed on 3 May and work finished on 15 May.",
        "2: 3 May - 15 May"),
    ("She spent 12 days in captivity. She was seized on 3 May and freed on 15 May.", "12: 3 May - 15 May"),
    ("The curfew lasted for 12 days. It was imposed on 3 May. On 15 May it was lifted.", "12: 3 May - 15 May"),
    # of something else, not yet over, or one of several
    ("The bridge is open after a two-week closure. A shop was closed on 3 May. The fair ended on 15 May.", ""),
    ("The 12-day siege hurt all. A second siege began on 3 May. It ended on 15 May.", ""),
    ("The 12-day lockdown hurt all. A curfew was imposed on 3 May and lifted on 15 May.", ""),
    ("The siege was longer than the 12-day siege of Elan. It began on 3 May. It ended on 15 May.", ""),
    ("A 12-day strike is to begin in June. The strike began on 3 May. It will end on 15 May.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LASTING, ids=[text[:60] for text, _ in LASTING])
def test_lasting(text: str, expected: str) -> None:
    found = [dict(r.roles) for r in check(text, rules=BOOK).relations if r.kind == "spells"]
    told = [
        f"{roles['time'][0].quantity.low}: {roles['start'][0].span.of(text)} - {roles['end'][0].span.of(text)}"
        for roles in found
    ]
    assert ", ".join(told) == expected
