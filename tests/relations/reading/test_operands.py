"""Cues whose other figures stand apart: what is told, and what looks like it."""

from __future__ import annotations

import pytest

TOLD = [
    # a change, before and after in other sentences, and the words for it elsewhere
    (
        "Passenger numbers fell by two fifths. The line carried 930 people in 2019 and 620 in the year to March.",
        "change/percent-differs",
        ["two fifths", "930 people", "620"],
    ),
    (
        "The road took 145 minutes. It takes 108 minutes today, a saving of 27 minutes.",
        "change/difference-differs",
        ["145 minutes", "108 minutes", "27 minutes"],
    ),
    # a lead
    (
        "The top bid was $4.62m and the next $3.94m. The gap of $860,000 was odd.",
        "change/lead",
        ["$4.62m", "$3.94m", "$860,000"],
    ),
    # a share
    (
        "Three quarters of flights were cancelled. The airport said 92 of 172 flights did not leave.",
        "shares/percent-differs",
        ["Three quarters of flights", "92", "172 flights"],
    ),
    # a product
    (
        "Each of the 240 families will get 5,300 euros. The fund has set aside 840,000 euros.",
        "totals/average-times-count",
        ["240 families", "5,300 euros", "840,000 euros"],
    ),
    # a rate per head
    (
        "The county had 940,000 inhabitants, and 47 of them were murdered: nine per 100,000.",
        "shares/rate",
        ["940,000 inhabitants", "47", "nine per 100,000"],
    ),
    # a list that is closed sentences later
    (
        "Plastics made up 41 per cent of the litter. Paper came to 22 per cent, glass to 18 and metal to 12. "
        "The remaining 17 per cent was food.",
        "shares/do-not-sum",
        ["41 per cent of the litter", "22 per cent", "18", "12", "17 per cent"],
    ),
]

SILENT = [
    # another quantity
    "Food prices rose 6%. A loaf cost $3.10, compared with $2.80 a year ago.",
    # another time than the figures'
    "In 2010 the region had 1,200 farms. In 2015 it had 900 and today 780. Since 2015 the number has fallen by 13 per cent.",
    # the other end is not told
    "Kenya won 11 medals, four of them gold. That was three more than in 2016 and one fewer than Ethiopia's 12.",
    # a value that leaves its unit to the next
    "The tax will rise from 19 to 21 per cent. That is 2 points, and would bring in 1.4 billion, or 8 per cent more.",
    # shares of groups, and a part of them all
    "One in five women and one in 10 men said they were attacked. Of 4,000 people asked, 620 reported an attack.",
    # an open figure agrees with all
    "Of the 1,306 readers, 849, or 65 per cent, had waited more than a week. For 410 of them it was more than a month.",
    # an average of some, a sum of all
    "Buyers spent £352m on 14,200 vans, with the average price of the dearest being £41,300.",
    # what the values make it is far off, and no slip explains it
    "Farmers kept the port by a 17.5-point margin. There was rain. They took 54.1 percent to 45.9, said the clerk.",
    "Analysts forecast sales up 41% on last year. The mill expects sales of about $1.62 million, up from $1.36 million.",
    # other lists
    "They keep 70% of cash sales and 50% of card sales. The remaining 30% of cash goes to the club.",
    # who refused to answer is left out
    "The poll found 46 percent for the charge and 41 percent against. Nine percent were undecided.",
]


@pytest.mark.parametrize(("text", "rule", "figures"), TOLD, ids=[case[1] for case in TOLD])
def test_told(read, text, rule, figures):
    (finding,) = read(text).findings
    assert finding.rule == rule
    assert sorted(e.span.of(text) for e in finding.evidence) == sorted(figures)


@pytest.mark.parametrize("text", SILENT)
def test_silent(read, text):
    assert read(text).findings == ()
