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
        ("All 29 buses left. Seven injured were aboard.", ["count 29 bus", "count 7 person"]),
        ("They keep 15 one-day holidays.", ["count 15 holiday", "duration 1 day holidays"]),
        ("In ten years over 400 men came.", ["duration 10 year", "count more_than 400 man"]),
        ("They killed 12 40 men saw it.", ["number 12", "count 40 man"]),
        ("They shipped two 40-foot containers.", ["count 2 container", "measure 40 foot container"]),
        ("They sold 30 9 litre cases.", ["count 30 case", "measure 9 liter case"]),
        ("They built 12 three-bedroom houses.", ["count 12 house", "count 3 bedroom"]),
        ("He killed 12 2 days ago.", ["number 12", "duration 2 day"]),
        ("They bought two F-16 jets.", ["count 2 jet", "identifier F-16"]),
        ("Thousands of Covid-19 tests came.", ["count ~1000..10000 test", "identifier Covid-19"]),
        ("Two Boeing 747 aircraft landed.", ["count 2 aircraft", "identifier Boeing747"]),
        ("They own three SUVs and two EVs.", ["count 3 suv", "count 2 ev"]),
        ("They saw 12 U.S. soldiers.", ["count 12 soldier"]),
        ("They saw 12 British-born men.", ["count 12 man"]),
        ("They saw 12 head of cattle.", ["count 12 head"]),
        ("The group of 12 says so.", ["count 12 group"]),
        ("The list of 12 includes her.", ["number 12"]),
        ("The number of victims was 312.", ["count 312 victim"]),
        ("The average score was 312.", ["number 312"]),
        ("The captain was 34.", ["age 34 year"]),
        ("She needs a goal or two.", ["count 2 goal"]),
        (
            "Four-, five- and six-cylinder engines are made.",
            ["count 4 cylinder", "count 5 cylinder", "count 6 cylinder"],
        ),
        ("The Dow Jones Industrial Average rose to 27,349.", ["number 27349"]),
        ("Half the condos were sold.", ["ratio 0.5 condo"]),
        ("It has a 5 speed manual gearbox.", ["count 5 speed"]),
        ("A 4.3 second lead is enough.", ["duration 4.3 second"]),
    ],
)
def test_noun(text: str, expected: list[str]) -> None:
    found = counted(text)
    assert [figure.split()[:3] for figure in found] == [figure.split()[:3] for figure in expected]
