"""Measures of one dimension in several units: what is compared, how it is told, and what stays apart."""

import pytest

import numcheck

CASES = [
    # (name, text, what is computed)
    (
        "parts",
        "They pressed 4.1 tonnes of pears, including 3,700 kg from a farm and 600 kg from a garden.",
        ["3,700 kg + 600 kg = 4.3 tonnes > 4.1 tonnes"],
    ),
    ("parts fit", "They pressed 4.5 tonnes of pears, including 3,700 kg from a farm and 600 kg from a garden.", []),
    (
        "tons",
        "They pressed 3.6 tons of pears, including 4,200 kg from a farm.",
        ["4,200 kg = 4.13 to 4.63 tons > 3.6 tons"],
    ),
    ("tons may be short", "They pressed 4.4 tons of pears, including 4,200 kg from a farm.", []),
    (
        "lengths",
        "The mole is 1.2 km long, including 900 metres of stone and 500 metres of timber.",
        ["900 metres + 500 metres = 1.4 km > 1.2 km"],
    ),
    (
        "areas",
        "The park covers 3.0 sq km, including 200 hectares of forest and 180 hectares of meadow.",
        ["200 hectares + 180 hectares = 3.8 square km > 3 square km"],
    ),
    (
        "times",
        "The crossing was cut from 2 hours to 75 minutes, a saving of 25 minutes.",
        ["2 hours - 75 minutes = 45 minutes > 25 minutes"],
    ),
    ("yards", "The path grew from 1.5 miles to 3,520 yards, a gain of 880 yards.", []),
    (
        "change",
        "The load shrank from 2.1 tonnes to 1,400 kg, a cut of 500 kg.",
        ["2.1 tonnes - 1,400 kg = 700 kg > 500 kg"],
    ),
    ("a race", "The 8.5 km swim went to the 1,500 m champion, who led by 30 metres at the buoy.", []),
    ("moments", "She rowed 25 minutes at the oars.\n\nShe changed seats at the half-hour and could have won.", []),
    ("two things", "The lorry weighs 2.4 tonnes.\n\nThe driver had lost 1,700 grams in a week.", []),
    (
        "conversion",
        "The sack weighs 2 kg (20,000 grams).",
        ["2 kg = 2,000 grams < 20,000 grams"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_measures_in_two_units(text: str, expected: list[str]) -> None:
    assert [finding.computation for finding in numcheck.check(text).findings] == expected


def test_claims_stay_as_they_are_written() -> None:
    claims = numcheck.check("They dug 1.2 tonnes of clay, including 900 kg by hand.").claims
    assert [(claim.quantity.low, claim.unit) for claim in claims if claim.quantity] == [
        (numcheck.model.interval.exact("1.2"), "tonne"),
        (900, "kilogram"),
    ]


METRES = [
    ("beside kilometres", "Of the 3 km they paved 900 m over clay.", ["kilometer", "meter"]),
    ("in the sentence before", "The road is 3 km long.\n\nThey paved 900m of it.", ["kilometer", "meter"]),
    ("people", "The 3 km line serves 2 m people.", ["kilometer", None]),
    ("money", "The 3 km line cost $40 m and the other 500 m is lost.", ["kilometer", "usd", None]),
    ("no length near", "They sold 900m of it.", [None]),
]


@pytest.mark.parametrize(("text", "units"), [case[1:] for case in METRES], ids=[case[0] for case in METRES])
def test_metres_beside_lengths(text: str, units: list[str | None]) -> None:
    assert [claim.unit for claim in numcheck.check(text).claims] == units
