"""Wholes told part by part: which figures are taken for the parts of a whole, and what keeps them from it."""

from __future__ import annotations

import pytest

PARTS = [
    ("verbs taken over", "Frost hit 31 farms. Fourteen were sold, nine let and eight given up.", "14 + 9 + 8"),
    ("a part that leads", "Eighteen of the 25 judges said yes. Five said no and two were away.", "18 + 5 + 2"),
    (
        "kinds before all of them",
        "The fair had 12 cows, nine pigs and four goats. All 25 animals were sold.",
        "12 + 9 + 4",
    ),
    ("owners", "Of the 60 seats, the Reds won 31, the Greens 17 and the Farmers' Party 12.", "31 + 17 + 12"),
    ("a sum of years", "They were jailed for a combined 21 years. Ann got 12 years and Bo nine years.", "12 + 9"),
    ("what is left", "Of the 40 boats 21 sank and eight were towed in. The other 11 are missing.", "21 + 8 + 11"),
    (
        "what stands inside a part",
        "The mine had a shift of 82 men. Sixty-nine of them got out, 15 with burns. The other 13 are lost.",
        "69 + 13",
    ),
    (
        "of the whole, far behind",
        "The firm let 46 flats.\n\nRain fell.\n\nOf the flats, 31 are in Velm and 15 in Orsk.",
        "31 + 15",
    ),
    (
        "terms in a row",
        "Osric got 16 years. It was nine years for arson and seven for fraud, to be served consecutively.",
        "9 + 7",
    ),
]
WRONG = [
    ("one part too many", "Frost hit 31 farms. Fourteen were sold, nine let and 12 given up.", "14 + 9 + 12 = 35 > 31"),
    (
        "what is left",
        "Of the 40 boats 21 sank and eight were towed in. The other 17 are missing.",
        "40 - 21 - 8 = 11 < 17",
    ),
    ("two after a comma", "The mill sent 76 sacks, 41 on Monday and 38 on Friday.", "41 + 38 = 79 > 76"),
    (
        "deaths of two places",
        "Sixteen people died. Nine of the deaths were in Velm and 11 in Orsk.",
        "9 + 11 = 20 > 16",
    ),
    (
        "a run that ends at its and",
        "Of the 90 men, 44 went to Velm, 37 went to Orsk and 29 went home. It was put off by one woman.",
        "44 + 37 + 29 = 110 > 90",
    ),
]
SILENT = [
    ("a bare row", "The bonds have face values of 25,000 crowns, 10,000 crowns, 5,000 crowns and 1,000 crowns."),
    (
        "a total that falls short",
        "Holm was to ship 100,000 tonnes of rye by May 7 and another 100,000 tonnes by May 16. But it shipped only "
        "126,000 tonnes altogether.",
    ),
    (
        "deaths of a part of a whole",
        "Nine of the deaths were in Velm and 11 in Orsk. The storm killed 31 people in all.",
    ),
    ("terms side by side", "Osric got 12 years. It was nine years for arson and five for fraud, at the same time."),
    ("what others may have too", "Of the 64 families, 31 had dogs, 28 had cats and 19 had both."),
    ("not all are told", "Frost hit 31 farms. Fourteen were sold and nine let."),
    ("one is no figure", "Frost hit 31 farms. Fourteen were sold, nine let and seven given up; one was saved."),
    ("a stock", "The zoo had 31 birds. It sold five in 2019 and bought four in 2022, so 30 are left."),
    (
        "another person",
        "Fog killed 31 people. Sixteen died in Velm and nine in Orsk. A man and another five died in Tarn.",
    ),
    ("nested", "Ten of the 16 players came by bus. Four live in Velm, three in Orsk and three in Tarn."),
]


def sums(report):
    return [
        " + ".join(str(claim.quantity.low) for claim in relation.role("part+"))
        for relation in report.relations
        if relation.kind == "partition"
    ]


@pytest.mark.parametrize(("text", "parts"), [case[1:] for case in PARTS], ids=[case[0] for case in PARTS])
def test_parts(read, text, parts):
    report = read(text)
    assert parts in sums(report)
    assert report.findings == ()


@pytest.mark.parametrize(("text", "computation"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong(read, text, computation):
    assert [finding.computation for finding in read(text).findings] == [computation]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(read, text):
    assert read(text).findings == ()
