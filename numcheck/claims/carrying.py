"""Events that one verb says of several figures: 12 homes and 31 barns burned; took in 12 men and four women.

`carry_events` gives the claims of a sentence with the event and role of a neighbour, where they have none of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from numcheck.claims.phrases import Reader
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.records import replace

LONGEST_JOINT = 3
"""Words between two figures that one verb is said of: and, at least."""
FEWEST_BETWEEN, MOST_BETWEEN = 3, 6
"""The fewest and the most words between two figures that are a phrase and "and": from the group and."""
FARTHEST_OPENING = 4
"""Words before the first figure that may belong to it: a further (12 homes)."""
FARTHEST_LEFT = 8
"""Words before a figure among which "left" stands: left (three guards, two cooks) and four men dead."""
LEAVE = "leave"
FROM_BEFORE = ("object", "after")
FROM_BEHIND = ("object", "subject", "state", "agent")
CARRIED = frozenset(FROM_BEFORE + FROM_BEHIND)
"""The roles of a figure whose event a neighbour may take over."""


def carry_events(reader: Reader, claims: Sequence[Claim]) -> list[Claim]:
    """Give the claims of one sentence, those in a row with the event that is said of the one beside them."""
    done = list(claims)
    if CARRIED.isdisjoint([claim.role for claim in claims]):
        return done
    row = _row(claims)
    for before, at in pairwise(row):
        one, other = done[before], done[at]
        is_row = one.role in FROM_BEFORE and (_may_take(other) or _shares_fate(reader, one, other))
        if is_row and (_are_joined(reader, one, other) or _is_price(reader, one, other)):
            done[at] = replace(other, event=one.event, role=one.role)
    for before, at in reversed([*pairwise(row)]):
        one, other = done[before], done[at]
        is_left = _leads_to_state(reader, one, other) and _are_joined(reader, one, other)
        if is_left or (
            _may_take(one)
            and other.role in FROM_BEHIND
            and (_are_joined(reader, one, other) or _are_joined_by_phrase(reader, one, other))
            and _opens_clause(reader, one)
        ):
            done[before] = replace(one, event=other.event, role=other.role)
    return done


def _row(claims: Sequence[Claim]) -> Sequence[int]:
    """Give the indexes of the claims that stand side by side; a label inside a phrase is none: five M-16 rifles."""
    row: list[int] = []
    for at, claim in enumerate(claims):
        if claim.kind is not kinds.IDENTIFIER or not row or claim.mention.first >= claims[row[-1]].last:
            row.append(at)
    return row


def _leads_to_state(reader: Reader, one: Claim, other: Claim) -> bool:
    """Tell whether "left" and a state behind the second figure are said of two figures: left 12 men and (nine) dead."""
    is_left = one.event in (None, LEAVE) and one.role != "subject" and one.under == ""
    return is_left and other.role == "state" and other.event in reader.lists["fates"] and _is_left(reader, one)


def _is_left(reader: Reader, claim: Claim) -> bool:
    """Tell whether "left" or "leaving" stands in the clause before a figure."""
    first = claim.mention.first
    for at in range(first - 1, max(-1, first - 1 - FARTHEST_LEFT), -1):
        if reader.keys[at] in reader.lists["leaves in a state"]:
            return True
        if reader.keys[at] in reader.lists["clause walls"]:
            return False
    return False


def _may_take(claim: Claim) -> bool:
    """Tell whether a figure may take over an event: it has none, and is no bare number, which may be a label."""
    return claim.event is None and claim.under == "" and claim.kind is not kinds.NUMBER


def _shares_fate(reader: Reader, one: Claim, other: Claim) -> bool:
    """Tell whether a relative clause says what the second figure does: killed five men and (six who were on guard)."""
    is_fate = one.event in reader.lists["fates of people"] and one.role == "object"
    return is_fate and other.under == "" and reader.key(other.last) in reader.grammar["relatives"]


def _are_joined(reader: Reader, one: Claim, other: Claim) -> bool:
    """Tell whether only "and" or a comma stands between two figures of one kind."""
    if one.kind is not other.kind and not (one.kind in kinds.COUNTED and other.kind in kinds.COUNTED):
        return False
    between = reader.keys[one.last : other.mention.first]
    joiners = reader.vocabulary.numerals.joiners
    if " ".join(between) in reader.lists["joined to a row"]:
        return True
    fillers = reader.lists["fillers of a row"]
    return 0 < len(between) <= LONGEST_JOINT and all(
        key in joiners or key == "," or (at and key in fillers) for at, key in enumerate(between)
    )


def _are_joined_by_phrase(reader: Reader, one: Claim, other: Claim) -> bool:
    """Tell whether "and" joins two figures of one fate behind a phrase: 19 men of the unit and (four women) died."""
    between = reader.keys[one.last : other.mention.first]
    if not FEWEST_BETWEEN <= len(between) <= MOST_BETWEEN or other.event not in reader.lists["fates"]:
        return False
    opens = between[0] in reader.grammar["prepositions"]
    return (
        opens
        and between[-1] in reader.vocabulary.numerals.joiners
        and all(key.isalpha() and key not in reader.vocabulary.numerals.joiners for key in between[:-1])
        and not any(reader.is_verb(at) for at in range(one.last, other.mention.first - 1))
        and one.kind in kinds.COUNTED
    )


def _is_price(reader: Reader, one: Claim, other: Claim) -> bool:
    """Tell whether a sum or a time is the price or length of what the figure before counts: sold 12 ships for $40m."""
    between = reader.keys[one.last : other.mention.first]
    is_value = one.kind in kinds.COUNTED and other.kind in (kinds.MONEY, kinds.DURATION)
    return is_value and len(between) == 1 and between[0] in reader.lists["for"]


def _opens_clause(reader: Reader, claim: Claim) -> bool:
    """Tell whether no verb stands before a figure in its clause."""
    grammar, walls = reader.grammar, reader.lists["clause walls"]
    first = claim.mention.first
    for at in range(first - 1, max(-1, first - 1 - FARTHEST_OPENING), -1):
        key = reader.keys[at]
        if key in walls or key in grammar["conjunctions"] or not key[:1].isalnum():
            return True
        if reader.is_verb(at) and reader.vocabulary.lemma(key) in reader.lists["reporting"]:
            # Police said 19 men of the unit and four women were killed.
            return True
        if reader.walls[at] or reader.is_verb(at) or key in grammar["prepositions"] or key in grammar["have"]:
            return False
    return first <= FARTHEST_OPENING
