"""Whether a claim fits what a relation or rule file asks of its slots."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import split_words
from numcheck.model.claim import Claim
from numcheck.model.document import Document, Part
from numcheck.model.pattern import Filter
from numcheck.model.quantity import Kind
from numcheck.model.rule import Story

SLOTS: Mapping[str, Callable[[Claim], str]] = {
    "role": lambda claim: claim.role,
    "link": lambda claim: claim.link,
    "under": lambda claim: claim.under,
    "part": lambda claim: claim.part.value,
    "stance": lambda claim: claim.stance.value,
    "per": lambda claim: claim.per or "none",
    "definite": lambda claim: "true" if claim.is_definite else "false",
    "unit": lambda claim: (claim.quantity.unit if claim.quantity is not None else None) or "none",
    "noun_from": lambda claim: claim.noun_from or "none",
    "found_by": lambda claim: claim.mention.found_by,
}
"""Slots that are compared as they are; "none" stands for an empty one."""


def fits(claim: Claim, filter_: Filter, vocabulary: Vocabulary) -> bool:
    """Tell whether a claim passes a filter: every slot has one of the values; `!value` excludes one."""
    return all(_slot_fits(claim, slot, values, vocabulary) for slot, values in filter_)


def is_for_story(story: Story, document: Document, vocabulary: Vocabulary) -> bool:
    """Tell whether an article has one of the words that a rule wants in each place: its headline, its text."""
    if story.headline:
        headlines = (block.span.of(document.prose) for block in document.blocks if block.part is Part.HEADLINE)
        if not any(_has_word(text, story.headline, vocabulary) for text in headlines):
            return False
    return not story.text or _has_word(document.prose, story.text, vocabulary)


def _has_word(text: str, wanted: frozenset[str], vocabulary: Vocabulary) -> bool:
    return any(word.key in wanted or vocabulary.lemma(word.key) in wanted for word in split_words(text, 0, len(text)))


def _slot_fits(claim: Claim, slot: str, values: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    excluded, wanted = _parted(values)
    if excluded and any(_has(claim, slot, value, vocabulary) for value in excluded):
        return False
    return not wanted or any(_has(claim, slot, value, vocabulary) for value in wanted)


@lru_cache(maxsize=4096)
def _parted(values: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the values that a filter excludes and those of which it wants one."""
    excluded = tuple(value[1:] for value in values if value.startswith("!"))
    return excluded, tuple(value for value in values if not value.startswith("!"))


def _has(claim: Claim, slot: str, value: str, vocabulary: Vocabulary) -> bool:
    match slot:
        case "kind":
            return claim.kind == value or (value == "count" and claim.kind is Kind.NUMBER)
        case "noun":
            if value == "none":
                return claim.noun is None
            if value.startswith("@"):
                return vocabulary.nouns.is_a(claim.noun, value[1:].replace("-", " "))
            return claim.noun == value
        case "per" if value == "any":
            return claim.per is not None or "_per_" in (claim.unit or "")
        case "per" if value == "number":
            return claim.per is not None and claim.per[:1].isdecimal()
        case "event":
            if value in ("in", "out"):
                return claim.event is not None and vocabulary.events.flows.get(claim.event) == value
            return (claim.event or "none") == value
        case _:
            return SLOTS[slot](claim) == value
