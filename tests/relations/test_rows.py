"""Figures in a row, what words draw from two, flows side by side: which figures are tied, and what keeps them apart."""

from __future__ import annotations

import pytest

WRONG = [
    ("before the row", "Velm won 21 cups. Nine came in rowing, seven in chess and eight in judo.", "21"),
    ("behind a colon", "The town will spend £7.4m: the pier takes £3.1m, the baths £2.9m and the park £2.2m.", "7.4"),
    ("behind the row", "Elan had 52 mm on Monday, 71 on Tuesday and 38 on Wednesday. In all, 191 mm fell.", "191"),
    ("all told", "They found 2,100 at home, 870 in Orsk and 340 in Tarn, 3,100 all told.", "3,100"),
    ("what is kept", "Twenty-two of the 41 sailors are ashore. The owners keep 27 on board.", "41"),
    (
        "flows side by side",
        "It had 3.2 million users. It signed 210,000 and lost 80,000, to end with 3.43 million.",
        "3.43",
    ),
    ("another word for the whole", "The dig yielded 84 jars. A hundred and twelve of the vessels had lids.", "84"),
    ("no word for it", "He read the 52 letters that she sent and found that 71 had been opened.", "52"),
]
SILENT = [
    ("some of it", "There are 385 members, including 260 men, 87 women and 16 bishops."),
    ("a member of the row", "She sold 84 films, 40 programs, 13 games and 178 songs."),
    ("other things", "The barge sailed with 193 pilgrims, 17 carts and six oxen. It has room for 220 pilgrims."),
    ("compared", "Sales of 410 against 290 and 180 in May and June were higher than the 950 of last year."),
    ("told farther back", "Of the 60 huts, the flood took 12 on Monday. On Friday it took another 14, leaving 34."),
    ("two fates", "Thirty-nine people died when the shells fell. One hundred and six were wounded."),
    ("their own", "The rebels killed 32 soldiers. They lost 50 of their own men."),
    (
        "losses of others",
        "The rebels had 100 casualties. There were 41 dead, 52 injured and 17 missing among the villagers.",
    ),
    ("a day of its own", "They marched on 11 nights in May. On Saturday, 23 were arrested."),
]


@pytest.mark.parametrize(("text", "figure"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong(read, text, figure):
    assert [figure in finding.computation for finding in read(text).findings] == [True]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(read, text):
    assert read(text).findings == ()
