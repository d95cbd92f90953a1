"""Which scattered values a change nearly takes to one another, and which lie too far apart to be its own."""

from __future__ import annotations

import pytest

from numcheck.model.relation import Strength

STORY = "Turnover {} to £418.3m, the mill said.\n\n{}\n\nThe mill started from a base of £{}m the year before."
BETWEEN = "It opened nine shops. The mayor was there. A band played. Nobody spoke."
NEAR = [
    ("a slip", "rose by 6.2 per cent", "373.9", Strength.DOUBTFUL),
    ("it fits", "rose by 6.2 per cent", "393.9", Strength.NATURAL),
    ("a fall", "fell by 6.2 per cent", "495.9", Strength.DOUBTFUL),
    ("an amount", "rose by £24.4m", "373.9", Strength.DOUBTFUL),
]
APART = [
    ("half as much", "rose by 6.2 per cent", "209.2"),
    ("the other way", "fell by 6.2 per cent", "373.9"),
    ("an amount too small", "rose by £24.4m", "203.9"),
]


def changes(read, text):
    found = [relation for relation in read(text).relations if relation.kind == "change"]
    return [relation.strength for relation in found if relation.strength >= Strength.DOUBTFUL]


@pytest.mark.parametrize(("change", "base", "strength"), [case[1:] for case in NEAR], ids=[case[0] for case in NEAR])
def test_a_change_nearly_takes_its_start_to_its_end(read, change, base, strength):
    assert changes(read, STORY.format(change, BETWEEN, base)) == [strength]


@pytest.mark.parametrize(("change", "base"), [case[1:] for case in APART], ids=[case[0] for case in APART])
def test_a_value_far_from_that_is_not_its_start(read, change, base):
    assert not changes(read, STORY.format(change, BETWEEN, base))
