"""Forms that news uses and that are easily read as something else."""

from __future__ import annotations

from datetime import date

import pytest

from numcheck import check, load_rules

BOOK = load_rules()
FRIDAY = date(2024, 7, 5)


def values(text: str) -> list[str]:
    return [str(claim.mention) for claim in check(text, rules=BOOK, as_of=FRIDAY).claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # letters behind a blank
        ("It was 68 F at noon.", ["measure 68 degree_fahrenheit", "time 12:00"]),
        ("It was 70 F (21 C).", ["measure 70 degree_fahrenheit", "measure 21 degree_celsius"]),
        ("He is 6 feet (1.8 m) tall.", ["measure 6 foot", "measure 1.8 meter"]),
        # cents of the wires
        ("It made 14 cts vs 12 cts a share.", ["money 14 usd_cent", "money 12 usd_cent"]),
        # an article is no currency
        ("A $3bn deal was struck.", ["money 3000000000 usd"]),
        ("It cost A$3bn.", ["money 3000000000 aud"]),
        ("It cost R500m or N12,500.", ["money 500000000 zar", "money 12500 ngn"]),
        # hyphened hedges
        ("A $3bn-plus deal was struck.", ["money more_than 3000000000 usd"]),
        ("The 2,000-odd fans sang.", ["number about 2000"]),
        # stones and ranks
        ("The jockey weighs 11st 6lb.", ["measure 11.4286 stone"]),
        ("He came 21st and she 12th.", ["ordinal 21", "ordinal 12"]),
        # ages
        ("He is in his 40s.", ["age 40..49 year"]),
        ("He is in his late 40's.", ["age 40..49 year"]),
        ("She is in her mid-30s.", ["age 30..39 year"]),
        ("The under-21s won.", ["age less_than 21 year"]),
        ("It asked 18- to 24-year-olds.", ["age 18..24 year"]),
        ("He ran it in 9.8s.", ["duration 9.8 second"]),
        ("It was built in the 80s.", ["date 1980-01-01..1989-12-31"]),
        # periods
        ("It was built in the 19th century.", ["date 1800-01-01..1900-12-31"]),
        ("It grew in the third quarter of 2019.", ["date 2019-07-01..2019-09-30"]),
        ("It grew last quarter.", ["date 2024-04-01..2024-06-30"]),
        ("It rained last summer.", ["date 2023-06-01..2023-08-31"]),
        ("It snowed last winter.", ["date 2023-12-01..2024-02-29"]),
        ("It opens next summer.", ["date 2025-06-01..2025-08-31"]),
        ("He was born in June '44.", ["date 1944-06-01..1944-06-30"]),
        # what rose, and to where
        ("Shares rose 2.5p to 340p.", ["money up 2.5 gbp_penny", "money 340 gbp_penny"]),
        ("Labour is down five to 29 percent.", ["number 5", "percent 29 percent"]),
        ("Rents rose 2 to 10 percent.", ["percent up 2..10 percent"]),
        ("Prices rose 2 to 3 percent.", ["percent up 2..3 percent"]),
        ("It costs $10 to $15.", ["money 10..15 usd"]),
        # lengths
        ("The tower is 234.5 m tall.", ["measure 234.5 meter"]),
        # names
        ("They meet in the last-16 tie.", ["identifier last-16"]),
        ("Some COVID -19 wards closed.", ["identifier -19"]),
    ],
)
def test_form(text: str, expected: list[str]) -> None:
    assert values(text) == expected
