"""The slots by which a rule's `compare` holds claims together, and what each of them is of a claim."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.language.vocabulary import Vocabulary
from numcheck.model.claim import Claim

Value = object


def _days(claim: Claim) -> Value:
    period = claim.period
    if period is None:
        return None
    return (period.first, period.last) if period.first is not None or period.last is not None else period.said


JOINTS: Mapping[str, Callable[[Claim], Value]] = {
    "noun": lambda claim: claim.noun,
    "modifiers": lambda claim: claim.modifiers or None,
    "event": lambda claim: claim.event,
    "place": lambda claim: claim.place,
    "period": _days,
    "source": lambda claim: claim.source,
    "unit": lambda claim: claim.unit,
    "sentence": lambda claim: claim.sentence,
    "paragraph": lambda claim: claim.paragraph,
}
"""Slot -> its value, None where it is empty."""


def are_joined(a: Claim, b: Claim, slot: str, vocabulary: Vocabulary, *, or_unknown: bool) -> bool:
    """Tell whether two claims have the same in a slot; nouns are the same where they are synonyms."""
    one, other = JOINTS[slot](a), JOINTS[slot](b)
    if one is None or other is None:
        return or_unknown
    if slot == "noun" and a.noun is not None and b.noun is not None:
        return vocabulary.nouns.are_synonyms(a.noun, b.noun)
    if slot == "modifiers":
        return not set(a.modifiers).isdisjoint(b.modifiers)
    return one == other
