"""Which amount and end behind a change in per cent are taken for its own, and which are of something else."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

TOLD = [
    ("an index", "Share prices rose 1.2% on Monday. The broad index gained 9.7 points to finish at 812.40."),
    ("a fall", "Shares closed 1.2% lower. The broad index dropped 9.7 points to 799.2."),
    ("a sentence between", "Shares rose 1.2%. Dealers were glad. The broad index was up 9.7 points at 812.40."),
    ("in one sentence", "Shares were up 1.2%, with the broad index gaining 9.7 points to stand at 812.40."),
    ("a price", "Copper fell by 4% on Friday. Copper for May lost $412 to $8,930 a tonne."),
]
NOT_TOLD = [
    ("another way", "Share prices fell 1.2% on Monday. The bond index gained 9.7 points to finish at 812.40."),
    ("a change of its own", "Share prices rose 1.1% on Monday. The index gained 9.7 points, or 1.2%, to 812.40."),
    ("another change between", "Shares rose 1.2%. Rents rose 2%. The broad index gained 9.7 points to 812.40."),
    ("another thing", "Rents rose 1.2% in May. Copper gained $97 to $8,124 a tonne."),
    ("far off", "Shares rose 12% in a year. The broad index gained 9.7 points to finish at 812.40."),
    ("a length of time", "Rates of infection rose 12%. The average life of a miner fell by 13 years to 54 years."),
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
