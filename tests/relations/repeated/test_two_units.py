"""One number in two units of one thing, and numbers that are the same by chance."""

import pytest

import numcheck

RULES = ["repeated/unit-differs", "repeated/currency-differs"]

CASES = [
    # (name, text, rules that find something)
    ("grams", "The limit of salt is 35mg in a roll.\n\nTwo bakers met the 35g limit of salt.", RULES[:1]),
    ("per", "Each car may emit 60mg/km of soot.\n\nOnly the new car met the 60g limit of soot.", RULES[:1]),
    ("winds", "Winds of 140 mph hit Orla.\n\nThe winds of 140 km/h that hit Orla tore off roofs.", RULES[:1]),
    (
        "money",
        "The new bridge will cost £5.9bn, she said.\n\nThe $5.9bn for the new bridge comes from a toll.",
        RULES[1:],
    ),
    ("of two things", "The limit of salt is 35mg in a roll.\n\nTwo bakers sold 35g of bread.", []),
    ("of two sorts", "A wall of 40 m hides the port.\n\nBehind the wall the port stores 40 tonnes.", []),
    ("converted", "The wall is 300 ounces of gold, she said.\n\nThe gold wall is 300 troy ounces.", []),
    ("few", "The wall is five miles long, the port says.\n\nThe port says five km of the wall stand.", []),
    ("one sentence", "Of the wall 40 feet stand at one end of the port and 40 metres at the other end.", []),
    ("per two things", "The car used 40 litres an hour of fuel.\n\nThe car used 40 gallons a day of fuel.", []),
    ("denied", "Winds of 140 mph hit Orla.\n\nNo winds of 140 km/h hit Orla, she said.", []),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_numbers_in_two_units(text: str, expected: list[str]) -> None:
    found = numcheck.check(text).findings
    assert [finding.rule for finding in found if finding.rule in RULES] == expected
