"""Rows of people far from their number: the same fate ties them, another incident or somebody uncounted does not."""

from __future__ import annotations

import pytest

from numcheck import check

LEAD = "A car bomb hurt {} people at a guard post in Orle.\n\nSmoke rose for hours. The road was shut. Crews came at noon.\n\n"
KILLED = "A suicide bomber killed {} tourists in Velm on Tuesday.\n\nMany shops were shut. The mayor flew home.\n\n"
FERRY = "A ferry with 88 people on board sank.\n\nIt was found at noon. It lay in mud. It was old.\n\n"


def _fired(text: str) -> bool:
    return any(finding.rule == "totals/men-women-children" for finding in check(text).findings)


def test_people_of_one_fate_must_make_their_number() -> None:
    row = "Nineteen police officers and six civilians were wounded, the governor said."
    assert not _fired(LEAD.format(25) + row)
    assert _fired(LEAD.format(23) + row)


def test_those_aboard_must_make_their_number() -> None:
    assert not _fired(FERRY + "It was carrying 71 passengers and 17 crew members.")
    assert _fired(FERRY + "It was carrying 71 passengers and 19 crew members.")


def test_one_noun_may_stand_for_two_kinds() -> None:
    row = "The bomb killed eight German and three Peruvian tourists, he said."
    assert not _fired(KILLED.format(11) + row)
    assert _fired(KILLED.format(10) + row)


@pytest.mark.parametrize(
    "row",
    [
        "Last month 19 police officers and six civilians were wounded there.",
        "In Velm, 19 police officers and six civilians were wounded in another blast.",
        "In all, 19 police officers and six civilians have been wounded this year.",
        "It could have wounded 19 police officers and six civilians.",
        "Nineteen police officers and six civilians were killed.",
        "Nineteen police officers and one cook were wounded, and several guards.",
    ],
)
def test_others_need_not_make_it(row: str) -> None:
    assert not _fired(LEAD.format(23) + row)


def test_least_number_contradicts_nothing() -> None:
    assert not _fired(LEAD.format("at least 23") + "Nineteen police officers and six civilians were wounded.")
