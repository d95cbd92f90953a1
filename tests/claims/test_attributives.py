"""What a figure counts where its noun stands in the singular, or behind a hyphen that waits for it."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules

BOOK = load_rules()


def counted(text: str) -> list[str]:
    return [str(claim).split(" [")[0] for claim in check(text, rules=BOOK).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote a 12 page leaflet.", ["count 12 page"]),
        ("It has a 3 cylinder engine.", ["count 3 cylinder"]),
        ("It has 12 member states.", ["count 12 member state"]),
        ("Four- and six-cylinder engines are made.", ["count 4 cylinder", "count 6 cylinder"]),
        ("He served two- to three-year terms.", ["duration 2..3 year term"]),
        ("She won the 50- and 100-metre races.", ["measure 50 meter", "measure 100 meter race"]),
        ("The 14 first-team players left.", ["count 14 player"]),
        ("It had 27 digital and physical sales.", ["count 27 sale"]),
        ("They agreed a 2-for-1 split.", ["number 2", "count 1 split"]),
        ("All 29 buses left. Seven injured were aboard.", ["count 29 bus", "number 7"]),
        ("A 4.3 second lead is enough.", ["duration 4.3 second"]),
    ],
)
def test_noun(text: str, expected: list[str]) -> None:
    found = counted(text)
    assert [figure.split()[:3] for figure in found] == [figure.split()[:3] for figure in expected]
