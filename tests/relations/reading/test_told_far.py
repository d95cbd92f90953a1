"""Which values, scattered over a story, are taken for those of its change, and which are of something else."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

FAR = [
    ("a list and a year ago",
        "The number of families waiting for a plot has fallen by a tenth in a year.\n\nIn March 4,158 families were on "
        "the list.\n\nThe mayor is glad.\n\nA year ago, when the list stood at 4,260, he was not."),
    ("another word for it",
        "Burglary in the port went up by 45 per cent last year.\n\nWardens recorded 1,845 break-ins.\n\nThe mayor is "
        "sorry. The year before, when the port had 1,380 burglaries to deal with, she was new."),
    ("a past year",
        "MARBURY, May 22, 2024 - Thefts of boats rose by 45 percent, the wardens said.\n\nThey have counted 1,856 "
        "thefts.\n\nThe lake is long. In 2023 the wardens had counted 1,380 thefts."),
    ("what it led to, and a base",
        "Turnover rose by 6.2 per cent to £418.3m, the mill said.\n\nIt opened nine shops.\n\nThe mill started from a "
        "base of £373.9m the year before, said Ann Orle."),
    ("a level before it",
        "The mill said on Monday that output was cut.\n\nOutput fell by 12 per cent to 4,312 tonnes.\n\nThe mayor is "
        "sorry.\n\nFrom a level of 4,500 tonnes a year earlier, said Ann Orle, it fell fast."),
    ("a close",
        "Shares of the mill were down 3.4 percent at $506.63 on Friday.\n\nIt had shut nine shops.\n\nUp to Thursday's "
        "close of $542.69, they had done well."),
    ("a closing price",
        "Kessing's stock jumped 12 percent to $31.36 at noon.\n\nThe mill makes rope.\n\nIts closing price of $26.00 on "
        "Monday was the lowest for years."),
    ("a headline's change",
        "Visits to the baths fall by a fifth\n\nThe baths at Velm are old.\n\nThere were 35,520 visits last season.\n\n"
        "The roof leaks.\n\nThree seasons ago there had been 41,400 visits."),
]  # fmt: skip
NOT_FAR = [
    ("nothing says when",
        "The number of families waiting for a plot has fallen by a tenth.\n\nIn March 4,158 families were on the list."
        "\n\nThe list of the other port stood at 4,260."),
    ("others than those",
        "Burglary in the port went up by 45 per cent last year.\n\nWardens recorded 1,845 break-ins.\n\nThe year before, "
        "when the port had 1,380 ferries, she was new."),
    ("another firm's",
        "Turnover rose by 6.2 per cent to £418.3m, the mill said.\n\nIt opened nine shops.\n\nProfit at Kessing came to "
        "£373.9m the year before."),
    ("paired with another value",
        "Turnover rose by 6.2 per cent to £418.3m, the mill said.\n\nIt opened nine shops.\n\nTurnover from rope went to "
        "£379.1m from £373.9m a year earlier."),
    ("aimed at",
        "Turnover rose by 6.2 per cent to £418.3m, the mill said.\n\nIt opened nine shops.\n\nA year before, it had a "
        "target of £373.9m."),
    ("a later value",
        "MARBURY, May 22, 2024 - Thefts rose by 45 percent in 2022, the wardens said.\n\nThey counted 1,856 thefts in "
        "2022.\n\nThe lake is long. In 2023 they counted 1,380 thefts."),
    ("what may come",
        "Turnover could rise by 6.2 per cent to £418.3m, the mill said.\n\nIt opened nine shops.\n\nIt started from a "
        "base of £373.9m the year before."),
    ("another place",
        "Burglary in Velm went up by 45 per cent last year.\n\nWardens recorded 1,845 break-ins.\n\nIn nearby Tarn, the "
        "year before, there were 1,380 break-ins."),
    ("both of then",
        "Thefts rose by 45 per cent, the wardens said.\n\nTwo years ago there were 1,856 thefts.\n\nThe lake is long.\n\n"
        "Four years ago there were 1,380 thefts."),
    ("far off",
        "Turnover rose by 6.2 per cent to £418.3m, the mill said.\n\nIt opened nine shops.\n\nThe mill started from a "
        "base of £193.9m the year before."),
]  # fmt: skip


def changes(read, text):
    return [
        relation
        for relation in read(text).relations
        if relation.kind == "change" and relation.strength >= Strength.DOUBTFUL
    ]


@pytest.mark.parametrize("text", [case[1] for case in FAR], ids=[case[0] for case in FAR])
def test_the_only_values_of_then_and_now_are_those_of_a_change(read, text):
    [relation] = changes(read, text)
    assert relation.strength is Strength.DOUBTFUL


@pytest.mark.parametrize("text", [case[1] for case in NOT_FAR], ids=[case[0] for case in NOT_FAR])
def test_those_of_something_else_are_not(read, text):
    assert not changes(read, text)
