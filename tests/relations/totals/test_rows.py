"""Figures in a row, what words draw from two, flows side by side: which figures are tied, and what keeps them apart."""

from __future__ import annotations

import pytest

WRONG = [
    ("before the row", "Velm won 21 cups. Nine came in rowing, seven in chess and eight in judo.", "21"),
    ("behind a colon", "The town will spend £7.4m: the pier takes £3.1m, the baths £2.9m and the park £2.2m.", "7.4"),
    ("behind the row", "Harl got 34 cm in May, 63 in June and 41 in July. In all, 168 cm fell.", "168"),
    ("all told", "The guild sent 1,400 north, 520 to Harl and 260 to Orla, 2,280 all told.", "2,280"),
    ("what is kept", "Twenty-two of the 41 sailors are ashore. The owners keep 27 on board.", "41"),
    (
        "flows side by side",
        "It had 3.2 million users. It signed 210,000 and lost 80,000, to end with 3.43 million.",
        "3.43",
    ),
    ("another word for the whole", "The wreck held 31 jars. Forty-three of the vessels were whole.", "31"),
    ("no word for it", "He read the 52 letters that she sent and found that 71 had been opened.", "52"),
]
SILENT = [
    ("some of it", "There are 385 members, including 260 men, 87 women and 16 bishops."),
    ("a member of the row", "He lent out 61 novels, 22 plays, nine maps and 140 prints."),
    ("other things", "The ferry left with 84 herders, nine sledges and 30 goats. It has seats for 110 herders."),
    ("compared", "Sales of 410 against 290 and 180 in May and June were higher than the 950 of last year."),
    ("told farther back", "Of the 90 boats, the gale sank 21 in May. In June it sank another 18, leaving 51."),
    ("two fates", "Twenty-four people died when the dam broke. Eighty-one were injured."),
    ("their own", "The guards shot 14 rebels. They lost 26 of their own men."),
    (
        "losses of others",
        "The rebels had 100 casualties. There were 41 dead, 52 injured and 17 missing among the villagers.",
    ),
    ("a day of its own", "They sang on six nights in June. On Friday, 17 were fined."),
]


@pytest.mark.parametrize(("text", "figure"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_wrong(read, text, figure):
    assert [figure in finding.computation for finding in read(text).findings] == [True]


@pytest.mark.parametrize("text", [case[1] for case in SILENT], ids=[case[0] for case in SILENT])
def test_silent(read, text):
    assert read(text).findings == ()
