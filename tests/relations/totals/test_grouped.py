"""Totals of so many groups: the figures of the groups are their parts only where there are as many of them."""

from __future__ import annotations

import pytest

from numcheck import check

TOLD = "Divers raised 340 jars from three wrecks. The first wreck held {0} jars. A second wreck held {1} jars. From the third they raised {2} jars."


def _fired(text: str) -> bool:
    return any(finding.rule == "totals/groups" for finding in check(text).findings)


def test_parts_of_all_groups_must_make_the_total() -> None:
    assert not _fired(TOLD.format(120, 140, 80))
    assert _fired(TOLD.format(120, 140, 60))


@pytest.mark.parametrize(
    "text",
    [
        # A group of which nothing is told.
        "Divers raised 340 jars from three wrecks. The first wreck held 120 jars. A second wreck held 140 jars.",
        # More figures than groups.
        TOLD.format(120, 140, 60) + " The museum has 90 jars of its own.",
        # A hedge, and another time.
        TOLD.format(120, 140, "at least 60"),
        "Divers raised 340 jars from two wrecks. The first wreck held 120 jars. In 1990 a second wreck had given 190 jars.",
        # Sums of unlike things.
        "The bank lent $50 million to two mills. The first mill owes $30 million. The second mill had sales of $35 million.",
    ],
)
def test_other_figures_are_no_parts(text: str) -> None:
    assert not _fired(text)
