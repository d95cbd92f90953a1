"""Whether a claim fits what a relation or rule file asks of its slots."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from functools import lru_cache

from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import split_words
from numcheck.model.claim import LINKS, NOUN_SOURCES, ROLES, UNDERS, Claim, Stance
from numcheck.model.document import Document, Part
from numcheck.model.pattern import Filter
from numcheck.model.quantity import Kind
from numcheck.model.rule import Story

NONE = "none"
"""Stands for an empty slot."""
SLOTS: Mapping[str, Callable[[Claim], str]] = {
    "role": lambda claim: claim.role or NONE,
    "link": lambda claim: claim.link or NONE,
    "under": lambda claim: claim.under or NONE,
    "part": lambda claim: claim.part.value,
    "stance": lambda claim: claim.stance.value,
    "per": lambda claim: claim.per or NONE,
    "definite": lambda claim: "true" if claim.is_definite else "false",
    "unit": lambda claim: (claim.quantity.unit if claim.quantity is not None else None) or NONE,
    "noun_from": lambda claim: claim.noun_from or NONE,
    "found_by": lambda claim: claim.mention.found_by,
}
"""Slots that are compared as they are."""
VALUES: Mapping[str, tuple[str, ...]] = {
    "kind": tuple(kind.value for kind in Kind),
    "role": (*ROLES, NONE),
    "link": (*LINKS, NONE),
    "under": (*UNDERS, NONE),
    "part": tuple(part.value for part in Part),
    "stance": tuple(stance.value for stance in Stance),
    "definite": ("true", "false"),
    "noun_from": (*NOUN_SOURCES, NONE),
}
"""What slots hold whose values are the same in every article."""
BY_VOCABULARY = frozenset({"noun", "event", "per"})
"""Slots whose values may be the names of classes."""
CLASSES_OF_RATES = frozenset({"any", "number"})
"""Those of what a figure is per."""


Test = Callable[[Claim, Vocabulary], bool]


def fits(claim: Claim, filter_: Filter, vocabulary: Vocabulary) -> bool:
    """Tell whether a claim passes a filter: every slot has one of the values; `!value` excludes one."""
    for test in _tests(filter_):  # noqa: SIM110  a loop: it is asked of every figure, for many a filter
        if not test(claim, vocabulary):
            return False
    return True


def fitting(claims: Sequence[Claim], filter_: Filter, vocabulary: Vocabulary) -> Sequence[Claim]:
    """Give those of some claims that pass a filter."""
    for test in _tests(filter_):
        claims = [claim for claim in claims if test(claim, vocabulary)]
        if not claims:
            break
    return claims


@lru_cache(maxsize=4096)
def kinds_of(filter_: Filter) -> tuple[Kind, ...]:
    """Give the kinds of figures among which are all that pass a filter; none if it does not name them."""
    wanted = _kinds({value for value in dict(filter_).get("kind", ()) if not value.startswith("!")})
    return tuple(kind for kind in Kind if kind.value in wanted)


def is_for_story(story: Story, document: Document, vocabulary: Vocabulary) -> bool:
    """Tell whether an article has one of the words that a rule wants in each place: its headline, its text."""
    if story.headline:
        headlines = (block.span.of(document.prose) for block in document.blocks if block.part is Part.HEADLINE)
        if not any(_has_word(text, story.headline, vocabulary) for text in headlines):
            return False
    return not story.text or _has_word(document.prose, story.text, vocabulary)


def _has_word(text: str, wanted: frozenset[str], vocabulary: Vocabulary) -> bool:
    return any(word.key in wanted or vocabulary.lemma(word.key) in wanted for word in split_words(text, 0, len(text)))


@lru_cache(maxsize=4096)
def _tests(filter_: Filter) -> tuple[Test, ...]:
    """Give a test for each slot of a filter, those that cost least first."""
    tests = sorted(filter_, key=lambda item: item[0] in BY_VOCABULARY)
    return tuple(_test(slot, values) for slot, values in tests)


def _test(slot: str, values: tuple[str, ...]) -> Test:
    excluded = frozenset(value[1:] for value in values if value.startswith("!"))
    wanted = frozenset(value for value in values if not value.startswith("!"))
    if slot == "kind":
        refused, taken = _kinds(excluded), _kinds(wanted)
        return lambda claim, _: claim.kind not in refused and (not taken or claim.kind in taken)
    if slot in SLOTS and not (slot == "per" and CLASSES_OF_RATES.intersection(excluded | wanted)):
        told = SLOTS[slot]
        return lambda claim, _: (value := told(claim)) not in excluded and (not wanted or value in wanted)
    return lambda claim, vocabulary: (
        not any(_has(claim, slot, value, vocabulary) for value in excluded)
        and (not wanted or any(_has(claim, slot, value, vocabulary) for value in wanted))
    )


def _kinds(values: Set[str]) -> frozenset[str]:
    """Give the kinds of some names; a count may be a bare number."""
    return frozenset(values) | ({Kind.NUMBER.value} if Kind.COUNT.value in values else set())


def _has(claim: Claim, slot: str, value: str, vocabulary: Vocabulary) -> bool:
    match slot:
        case "noun":
            if value == NONE:
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
            return (claim.event or NONE) == value
        case _:
            return SLOTS[slot](claim) == value
