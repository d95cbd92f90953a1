"""Parts of the dead or hurt beside a toll that is told as the least: at least 12, and 15 of the dead."""

from __future__ import annotations

import pytest

from numcheck import check

RULE = "totals/more-than-there-are"
LEAD = "A quake killed at least {} people in Orle, officials said.\n\nSnow fell. Crews dug on.\n\n"


def _fired(text: str) -> bool:
    return any(finding.rule == RULE for finding in check(text).findings)


def test_part_over_the_only_toll_is_told() -> None:
    assert _fired(LEAD.format(12) + "Fifteen of the dead, including a girl, were from one block.")
    assert not _fired(LEAD.format(12) + "Nine of the dead, including a girl, were from one block.")


@pytest.mark.parametrize(
    "text",
    [
        LEAD.format(12) + "The mayor said 20 people had died. Fifteen of the dead were from one block.",
        LEAD.format(12) + "A quake in 1999 killed many. Fifteen of the dead were children.",
        LEAD.format(12) + "Fifteen of the dead in the earlier quake were children.",
        LEAD.format(100) + "Of the victims, 115 of the dead were children.",
        LEAD.format("a dozen") + "Fifteen of the dead were children.",
    ],
)
def test_another_toll_or_quake_holds_it(text: str) -> None:
    assert not _fired(text)
