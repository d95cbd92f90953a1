"""Two figures put behind a whole: what makes them all of it, and what makes them a row or some of it."""

from __future__ import annotations

import pytest

WRONG = [
    ("behind a dash", "The league will pay $93m for the ground - $33m in cash and $50m in shares.", "93"),
    ("whichever is wrong", "The league will pay $39m for the ground - $33m in cash and $60m in shares.", "39"),
    ("behind a comma", "The fund spent $3.32bn on roads, $458m in the north and $2.96bn in the south.", "3.32"),
    ("behind a word", "It set aside $160m, reflecting $95m in bad loans and $75m for its reserve.", "160"),
    ("opposites", "Loans rose to $671m, including $352m for a long term and $299m for a short one.", "671"),
    (
        "kinds of a total",
        "Group sales rose to $5.34bn. Sales of the northern arm fell to $3.12bn, while sales of the southern arm rose to $2.12bn.",
        "5.34",
    ),
    (
        "opposites of a total",
        "Those without work rose to a total 843,200. The figure for male workers was 536,400. The figure for women was 356,800.",
        "843,200",
    ),
    ("counts", "The firm has 64 shops, with 41 in the capital and 33 in the ports.", "64"),
]
SILENT = [
    ("all of it", "The league will pay $93m for the ground - $33m in cash and $60m in shares."),
    ("rounded", "It set aside about $170m, reflecting $95m in bad loans and $80m for its reserve."),
    ("some of it", "Loans rose to $671m, including $352m for roads and $279m for schools."),
    (
        "kinds of a total that others may share",
        "Group sales rose to $5.34bn. Sales of the northern arm fell to $2.37bn, while sales of the southern arm rose to $1.89bn.",
    ),
    ("a row", "The county sold $21m of bonds, $12m of bills and $8m of notes."),
    ("a row of one thing", "The three mills made $5.6m, $3.4m and $2.3m."),
    ("a longer row", "Orla got $9m, Velm $8.1m for roads, $4m for schools and $3.8m for parks."),
    ("compared", "Sales were $9.1m, up from $4.2m in May and $4.4m in June."),
    ("it goes on", "The region has 1,204 mills: 512 in the hills and 398 by the sea. Another 294 are on the river."),
    ("some were left", "Of the 33 crew, 21 were lifted off by air and nine by boat."),
    ("somebody else", "The boat had 33 crew, with 21 from Velm and 11 from Orla. A man from Elan led them."),
    ("staff elsewhere", "There are 80 staff at the head office, with 47 at the yard and 22 at the shop."),
]


@pytest.mark.parametrize(("text", "figure"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong(read, text, figure):
    assert [figure in finding.computation for finding in read(text).findings] == [True]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(read, text):
    assert read(text).findings == ()
