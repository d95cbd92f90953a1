"""Numbers of houses, files, laws, telephones and cars, and ages beside names, as police news writes them."""

from __future__ import annotations

import pytest

READINGS = [
    # Blocks, houses and roads.
    ("Officers went to the 3400 block of West Elan Street.", ["identifier 3400"]),
    ("It was in the 60 block of Carver Circle.", ["identifier 60"]),
    ("It was on the 1900-block of Elm Road.", ["identifier 1900"]),
    ("Cars were hit in the 1500 and 1600 blocks of Elm Road.", ["identifier 1500", "identifier 1600"]),
    ("It was a 12 block walk.", ["number 12"]),
    ("They laid 200 blocks of stone.", ["number 200"]),
    ("He lived at 804 SE 10th Terrace.", ["identifier 804", "ordinal 10"]),
    ("He lived at 302 S. Mill St. in Elan.", ["identifier 302"]),
    ("He lived at 137-37 Mulberry Street.", ["identifier 137-37"]),
    ("He lived at 780 1/2 Linn Avenue.", ["identifier 7801/2"]),
    ("They met 14 South Korean miners.", ["number 14"]),
    ("The panel has 12 Elan District Court judges.", ["number 12"]),
    ("Some 200 Elan Trail hikers left.", ["number about 200"]),
    ("They talked to 25 Ada Holm Dr. fans.", ["number 25"]),
    ("In 2015 Block left.", ["date 2015-01-01..2015-12-31"]),
    ("It was in the 1900 Block of Elm Road.", ["identifier 1900"]),
    ("It stopped along U.S. 35 near Elan.", ["identifier 35"]),
    ("In the U.S. 35 people left.", ["number 35"]),
    ("It stopped on I-80/94 near Elan.", ["identifier I-80/94"]),
    # Stands at bat, and tries that came off.
    ("Orle slid from 61 for no wicket to 118 for eight.", ["identifier 61fornowicket", "identifier 118foreight"]),
    ("Prass took six for 41.", ["identifier sixfor41"]),
    ("They were 31 for one overnight.", ["identifier 31forone"]),
    ("He made 13-of-16 penalties.", ["identifier 13-of-16"]),
    ("They swapped 31 for six boats.", ["number 31", "number 6"]),
    ("They set a target of six for 2007.", ["number 6", "date 2007-01-01..2007-12-31"]),
    ("He hit 13 of 16 penalties.", ["number 13", "number 16"]),
    # Files and laws.
    ("Case Number: 1402270145", ["identifier 1402270145"]),
    ("Report #: 18-001392", ["identifier 18-001392"]),
    ("They ask for case number 2018-70076 there.", ["identifier 2018-70076"]),
    ("Report: 12 are new.", ["number 12"]),
    ("The Ticket: 40 men came.", ["number 40"]),
    ("In that case no 12 jurors agreed.", ["number 12"]),
    ("It cost 12500000 dollars.", ["money 12500000 usd"]),
    ("It cost USD 12500000 there.", ["money 12500000 usd"]),
    ("The town has 12345678 people.", ["number 12345678"]),
    ("It cost $12500000 there.", ["money 12500000 usd"]),
    ("He broke sections 417(b)(2) and 419(c) of it.", ["identifier 417(b)(2)", "identifier 419(c)"]),
    ("It is PC 25400 there.", ["identifier 25400"]),
    # Telephones.
    ("Call (318) 555-0142 or 1-800-555-LAKE.", ["identifier 318)555-0142", "identifier 1-800-555-LAKE"]),
    ("Call 800-TIPS (8477) or F-E-R-R-Y-S (337797).", ["identifier 800-TIPS", "identifier 8477", "identifier 337797"]),
    ("She called 911 from there.", ["identifier 911"]),
    ("A 911 caller heard it.", ["identifier 911"]),
    ("The club called 911 members.", ["number 911"]),
    ("A 9-1-1 caller heard it.", ["identifier 9-1-1"]),
    # Guns, shops and cars.
    ("He had a .40-caliber pistol and a 12-gauge shotgun.", ["identifier .40-caliber", "identifier 12-gauge"]),
    ("It was a 7-Eleven shop.", ["identifier 7-Eleven"]),
    ("He drove a red 2011 Nissan there.", ["identifier 2011"]),
    ("He drove a 2003 green Ford there.", ["identifier 2003"]),
    ("They met its 2000 Ford workers.", ["date 2000-01-01..2000-12-31"]),
    ("In 2011 Nissan sold them.", ["date 2011-01-01..2011-12-31"]),
    # Web addresses and tags.
    ("Read https://example.org/2018/03/15/two-dead-3-hurt/36665/ there.", []),
    ('The tag has width="670" there.', []),
    # Times.
    ("Time: 2318 hours", ["time 23:18"]),
    ("It was told again. © 2019 Orne Media.", ["identifier 2019"]),
    ("He broke R.S. 40:966A(1) of it.", ["identifier 40:966A(1)"]),
    ("Text 274637 (CRIMES) from there.", ["identifier 274637"]),
    # What is no number of things.
    ("At one point, he left.", []),
    ("They took a couple's car.", []),
    ("A couple of men left.", ["number ~2..3"]),
    # Ages.
    ("Juan de la Orta, 35, of Elan left.", ["age 35 year"]),
    ("Felix Orne Jr., 45, of Elan left.", ["age 45 year"]),
    ("Ella Brandt-Holt, 26, of Elan left.", ["age 26 year"]),
    ("A teenage boy, 16, was found.", ["age 16 year"]),
    ("Another Elan man, 19, was found.", ["age 19 year"]),
    ("Ada Moss, 38, and two of her sons.", ["age 38 year", "number 2"]),
    ("Two men, 35 and 37.", ["number 2", "age 35 year", "age 37 year"]),
]


@pytest.mark.parametrize(("text", "expected"), READINGS)
def test_what_a_number_names(text, expected, figures):
    assert figures(text) == expected
