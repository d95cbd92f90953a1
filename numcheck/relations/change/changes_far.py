"""The roles of a change, and its readings with values that are scattered over the story.

`told_far` gives these to the finder of changes that stand apart from their values. Only where two values lie about as
far apart as is said are they those that are meant, so that a slip of the keyboard can explain what is amiss.
"""

from __future__ import annotations

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.differences import are_of_one_sort_with
from numcheck.relations.reading.operands import TIED, Reading, value
from numcheck.relations.reading.told_far import find_told_far

NEARLY_TO = 0.25
"""Part of a value by which a change may miss it that is to take another one to it, paragraphs apart."""
NAMES = {"more": "percent", "less": "percent", "flow": "amount"}
"""Role that phrases give a change -> its role in the relation, where the two differ."""
SHARES = frozenset({"more", "less", "factor"})
"""Roles that say what part of a value a change is."""
WAYS = ("more", "less")
"""Roles that say which of two values is the larger."""
DIFFERENCES = frozenset({"amount", "points", "flow"})
"""Roles that say how far two values lie apart."""


def told_far(role: str, cue: Claim, end: Claim | None, context: Context) -> list[Reading]:
    """Give the readings of a change with values scattered over the story, if it takes one about to the other."""
    if role in ("flow", "points"):
        # An article tells so many shares that some two lie so few points apart.
        return []
    found: list[Reading] = []
    for pair in find_told_far(cue, end, context):
        is_of_sort = role in SHARES or are_of_one_sort_with(pair.after, cue, context)
        if pair.after.kind is not kinds.PERCENT and is_of_sort and leads_to(role, pair.before, pair.after):
            roles = (("before", pair.before), ("after", pair.after), (NAMES.get(role, role), cue))
            found.append(Reading(roles, TIED, is_far=True))
    return [reading for reading in found if _nearly_leads(role, cue, reading)]


def _nearly_leads(role: str, cue: Claim, reading: Reading) -> bool:
    """Tell whether a change nearly takes one of two values to the other: 373.9 by 6 per cent, and 418.3."""
    values = dict(reading.roles)
    before, after = value(values["before"]).low or 0, value(values["after"]).low or 0
    said = value(cue)
    if said.low is None or said.high is None or not before or not after:
        return False
    if role in DIFFERENCES:
        return abs(abs(float(after - before)) - float(said.low)) <= NEARLY_TO * float(before)
    part = float(said.low) * (0.01 if cue.kind is kinds.PERCENT else 1)
    led_to = part if role == "factor" else 1 - part if role == "less" else 1 + part
    return abs(float(after) / float(before) - led_to) <= NEARLY_TO * led_to


def leads_to(role: str, other: Claim, end: Claim) -> bool:
    """Tell whether the way of a change, if it has one, leads from one value to the other: no rise from 7.76 to 7.64.

    By how much of itself a share has changed, few will tell.
    """
    if role not in WAYS:
        return True
    low, high = (end, other) if role == "less" else (other, end)
    return end.kind is not kinds.PERCENT and not value(high).is_entirely_below(value(low))
