"""Which amount and end behind a change in per cent are taken for its own, and which are of something else."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

TOLD = [
    ("an index", "Prices of wool rose 0.9% on Friday. The broad index climbed 4.6 points to end at 515.60."),
    ("a fall", "Wool closed 0.9% lower. The broad index shed 4.6 points to 506.4."),
    ("a sentence between", "Wool rose 0.9%. Herders sang. The broad index was up 4.6 points at 515.60."),
    ("in one sentence", "Wool was up 0.9%, as the broad index added 4.6 points to 515.60."),
    ("a price", "Tin fell by 3% on Monday. Tin for July lost $620 to $20,050 a tonne."),
]
NOT_TOLD = [
    ("another way", "Prices of wool fell 0.9% on Friday. The short index climbed 4.6 points to end at 515.60."),
    ("a change of its own", "Prices of wool rose 0.8% on Friday. The index climbed 4.6 points, or 0.9%, to 515.60."),
    ("another change between", "Wool rose 0.9%. Fares rose 3%. The broad index climbed 4.6 points to 515.60."),
    ("another thing", "Fares rose 0.9% in July. Tin climbed $181 to $20,290 a tonne."),
    ("far off", "Shares rose 12% in a year. The broad index gained 9.7 points to finish at 812.40."),
    ("a time", "Wool fell 0.9% in June. The wait for a loom fell by nine months to 14 months."),
    ("a share of things", "Some 12% of the shops shut. The broad index gained 9.7 points to finish at 812.40."),
]


def told(read, text):
    return [
        r
        for r in read(text).relations
        if r.kind == "gain"
        and r.strength >= Strength.NATURAL
        and r.role("percent")[0].span.start < r.role("amount")[0].span.start
    ]


@pytest.mark.parametrize("text", [case[1] for case in TOLD], ids=[case[0] for case in TOLD])
def test_an_amount_and_its_end_behind_a_change_are_its_own(read, text):
    assert told(read, text)


@pytest.mark.parametrize("text", [case[1] for case in NOT_TOLD], ids=[case[0] for case in NOT_TOLD])
def test_those_of_something_else_are_not(read, text):
    assert not told(read, text)
