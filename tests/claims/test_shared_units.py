"""Bare numbers that share the unit of the figure they are set against, and those that do not."""

from __future__ import annotations

import pytest

from numcheck import check, load_rules
from numcheck.model.quantity import show_number

BOOK = load_rules()


def units(text: str) -> list[str]:
    return [
        f"{show_number(claim.quantity.low)} {claim.unit or claim.noun}"
        for claim in check(text, rules=BOOK).claims
        if claim.quantity is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inflation rose to 4.2 percent from 3.9.", ["4.2 percent", "3.9 percent"]),
        (
            "Corn use fell to 615 tonnes from 743, but oat use rose to 284 tonnes from 167.",
            ["615 tonne", "743 tonne", "284 tonne", "167 tonne"],
        ),
        ("The gap fell from 4.8 to 4.7 percent.", ["4.8 percent", "4.7 percent"]),
        ("The rate was 4.2 percent, against 4.9 in Spain.", ["4.2 percent", "4.9 percent"]),
        ("Her shop asks 62.25 cents, while the lowest is 51.08.", ["62.25 usd_cent", "51.08 usd_cent"]),
        ("It costs 3,150,000 yen here and 2,960,000 there.", ["3150000 jpy", "2960000 jpy"]),
        ("It lost 48.6 points to fall to 3,216.4.", ["48.6 point", "3216.4 point"]),
        ("It stood at 12,084.57, up 41.92 points.", ["12084.57 point", "41.92 point"]),
        ("The ration drops from 10 kg a person to eight.", ["10 kilogram_per_person", "8 kilogram_per_person"]),
        ("People gave it twenty and thirty years.", ["20 year", "30 year"]),
        ("He got nine years for theft, four for fraud and three for arson.", ["9 year", "4 year", "3 year"]),
        # the ends of a change, the sides of a comparison
        ("The zone grew from four to six kilometres.", ["4 kilometer", "6 kilometer"]),
        ("Their share rose from 12 to 20%.", ["12 percent", "20 percent"]),
        ("The rate is 40 percent, up from 35.", ["40 percent", "35 percent"]),
        ("It holds nine litres, compared with a standard of 15.", ["9 liter", "15 liter"]),
        ("It comes at intervals of 12 years instead of nine.", ["12 year", "9 year"]),
        ("It lost 4 percent from 12.", ["4 percent", "12 None"]),
        ("It grew from 3 to 5 million euros.", ["3000000 eur", "5000000 eur"]),
        ("It grew from 900 to 1.2 million euros.", ["900 None", "1200000 eur"]),
        ("The gap narrowed to 1.2 from 1.9 billion euros.", ["1200000000 eur", "1900000000 eur"]),
        ("It grew from $2.1 to $2.9 billion.", ["2100000000 usd", "2900000000 usd"]),
        ("It rose to 194 from 208 tonnes.", ["194 tonne", "208 tonne"]),
        ("Support was 38% in Velm, 27 in Orsk and 12 in Elan.", ["38 percent", "27 percent", "12 percent"]),
        ("It was 62 percent, down from 71 in 2020 and 74 in 2016.", ["62 percent", "71 percent", "74 percent"]),
        ("It rose by 4 percent in May and 6 in June.", ["4 percent", "6 percent"]),
        ("It fell 3 percent, after 5 in May.", ["3 percent", "5 percent"]),
        (
            "It has 97 members, of whom 15 are new. Lund had 46.6%, against 32.9% for Aas and 14.5 for Orr.",
            ["97 member", "15 member", "46.6 percent", "32.9 percent", "14.5 percent"],
        ),
        ("About 38% of drivers left, 27 of them early.", ["38 percent", "27 None"]),
        # parts of what stands in front
        ("Of the 18,000 tonnes, 15,000 are wheat and 3,000 maize.", ["18000 tonne", "15000 tonne", "3000 tonne"]),
        ("Of the $90 million, 40 million is for schools.", ["90000000 usd", "40000000 usd"]),
        (
            "The fund has £40 million: 25 million for roads and 15 million for trams.",
            ["40000000 gbp", "25000000 gbp", "15000000 gbp"],
        ),
        (
            "Of the 18,000 tonnes, 12 shiploads are wheat and 7 went astray.",
            ["18000 tonne", "12 shipload", "7 shipload"],
        ),
        ("Of the 180 tonnes, 240 were left.", ["180 tonne", "240 None"]),
        # sums in millions
        (
            "They gave £9 million. Of 14 million promised, 5 million never came.",
            ["9000000 gbp", "14000000 gbp", "5000000 gbp"],
        ),
        ("They gave 4 million of the 9 million euros.", ["4000000 eur", "9000000 eur"]),
        (
            "Its 8 million people gave £9 million, and 3 million left.",
            ["8000000 person", "9000000 gbp", "3000000 person"],
        ),
        ("A net worth of 1.3 billion ($1.7bn) and £2bn.", ["1300000000 None", "1700000000 usd", "2000000000 gbp"]),
        # not of one kind, or not of one size
        ("He got 12 and 30 years later he left.", ["12 None", "30 year"]),
        ("Sales went from £4m to three.", ["4000000 gbp", "3 sale"]),
        ("It lost 4.2 percent and stood at 1,334.2.", ["4.2 percent", "1334.2 None"]),
        ("About 4.2 percent of 190 came.", ["4.2 percent", "190 None"]),
        ("He paid $1.08 and 12 waited.", ["1.08 usd", "12 None"]),
        ("It has 5 km of track and 4 stations.", ["5 kilometer", "4 station"]),
    ],
)
def test_unit(text: str, expected: list[str]) -> None:
    assert units(text) == expected
