"""Parts told far from their whole: what ties them to it, and what is told of something else."""

from __future__ import annotations

import pytest

WRONG = [
    (
        "by their name",
        "The trust will build 64 sheds at Orle.\n\nIt rained.\n\nBy law 38 of the sheds are for rent."
        "\n\nThe other 31 sheds go on sale.",
        "64 - 38 = 26 < 31",
    ),
    (
        "bodies beside survivors",
        "The tug was carrying 94 passengers. Fifty-five people were pulled out alive and 27 bodies have been found,"
        " leaving 22 missing.",
        "94 - 55 - 27 = 12 < 22",
    ),
    (
        "captives who were freed",
        "They seized 52 people on 3 May.\n\nSixteen captives were freed on 9 May.\n\nIt said 41 remained in the hands"
        " of the gang.",
        "52 - 16 = 36 < 41",
    ),
    ("those who have not", "Of the 140 farms, 92 have signed. The 58 farms that have not will.", "140 - 92 = 48 < 58"),
    ("of those", "The club flies 34 kites. Of those, 41 are red.", "41 > 34"),
    ("of the rescued", "Tugs rescued 26 people. Thirty-one of the rescued were boys.", "31 > 26"),
    ("of a sum", "It has raised £96 of the £90.", "£96 > £90"),
    (
        "a share told before",
        "Vets saw 240 puffins. One in three of the birds was ill. The 40 that were ill slept.",
        "40 / 240 = 16.7% < 33.3%",
    ),
]
SILENT = [
    (
        "others of that name",
        "The trust will build 64 sheds.\n\nIt rained.\n\nIt owns 38 carts.\n\nThe other 31 sheds are red.",
    ),
    ("a share of others", "Vets saw 240 puffins. One in three of the birds was ill. The 40 goats slept."),
    (
        "what a share was told of",
        "They asked 800 nurses. A third of them had left. The 267 nurses who had left were young.",
    ),
    ("pipes", "They laid 200 km of 12-inch pipe."),
    (
        "two parties together",
        "The Blues took 58 of the 130 seats.\n\nTogether with the Farmers they have 72 seats. The Reds have 41 and the"
        " Greens 17.",
    ),
    (
        "places inside a place",
        "The slide killed 51 people.\n\nIt rained.\n\nThirty-two of the victims were in Sorn. Seventeen died in Pell,"
        " and 15 in Varn.",
    ),
]


@pytest.mark.parametrize(("text", "computation"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong(read, text, computation):
    assert [finding.computation for finding in read(text).findings] == [computation]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(read, text):
    assert [finding for finding in read(text).findings if finding.severity.word != "note"] == []
