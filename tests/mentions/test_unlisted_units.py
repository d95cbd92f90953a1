"""Numbers in units that the vocabulary does not list, and numbers that only look like it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from numcheck import check, load_rules
from numcheck.model.quantity import show_number

BOOK = load_rules()


def figures(text: str) -> list[str]:
    """Give the figures of a text, each as its kind, its number and its unit or noun."""
    return [
        f"{claim.kind} {show_number(claim.quantity.low)} {claim.unit or claim.noun}"
        for claim in check(text, rules=BOOK).claims
        if claim.quantity is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The density was 1.3 A/cm2.", ["measure 1.3 ampere_per_square_centimeter"]),
        ("A pressure of 120 mmHg was read.", ["measure 120 millimeter_Hg"]),
        ("A pressure of 120mmHg was read.", ["measure 120 millimeter_Hg"]),
        ("The beam had 13 TeV.", ["measure 13 teraelectron_volt"]),
        ("Each bar holds 840 kilojoules.", ["measure 840 kilojoule"]),
        ("The field of 1.5 teslas is strong.", ["measure 1.5 tesla"]),
        ("The field gave 6.1 t/ha.", ["measure 6.1 tonne_per_hectare"]),
        ("Sea water weighs 1,025 kg/m3.", ["measure 1025 kilogram_per_cubic_meter"]),
        ("They found 5 mg/l of nitrate.", ["measure 5 milligram_per_liter"]),
        ("The dose was 3 mSv/h.", ["measure 3 millisievert_per_hour"]),
    ],
)
def test_unit_beyond_the_vocabulary(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They sold 40 PCs.", ["count 40 pc"]),
        ("In all 12 MPs stayed away.", ["count 12 mp"]),
        ("It bought 14 microphones.", ["count 14 microphone"]),
        ("It opened 3 megastores.", ["count 3 megastore"]),
        ("The model 11 has more memory.", []),
    ],
)
def test_counted_things_are_no_units(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


def test_ordinary_article_does_not_load_quantulum() -> None:
    program = (
        "import sys, numcheck; numcheck.check('Police said 12 people and 3 dogs walked 5 km in 40 minutes, "
        "paid $3 each, and 15 iPhones went.'); sys.exit('quantulum3' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
