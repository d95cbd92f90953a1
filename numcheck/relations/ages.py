"""One person with two ages: Orla Kim, 34; later Kim, 43."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from numcheck.model.claim import Claim, Stance
from numcheck.model.document import Part, Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import LONGEST_STORY, Context

APART = 3
"""Words between an age and the name that follows it: the 34-year-old baker Orla Kim."""
FULL = 2
"""Words of a name by which a person is told from all others; a title or a rank before them does not count."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """An age with the name of the person whose age it is."""

    age: Claim
    name: tuple[str, ...]
    """The first and the last name, or the last name alone, in lower case."""


def find_two_ages(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each two ages, one after the other, of a person whom the article names no other like."""
    bearers = [
        bearer for claim in context.claims if _is_told_now(claim, context) and (bearer := _bearer(claim, context))
    ]
    if len(bearers) < 2:
        return
    named = _full_names(context)
    by_person: dict[tuple[str, ...], list[Claim]] = {}
    for bearer in bearers:
        alike = named.get(bearer.name[-1], set())
        # A surname alone says who is meant only where one person bears it: his wife's is the same.
        if len(alike) == 1:
            by_person.setdefault(next(iter(alike)), []).append(bearer.age)
    for ages in by_person.values():
        for first, second in pairwise(ages):
            if first.sentence != second.sentence and second.sentence - first.sentence <= LONGEST_STORY:
                yield Relation(
                    definition.kind,
                    (("first", (first,)), ("second", (second,))),
                    strength=Strength.NATURAL,
                    about=(second.id,),
                )


def _is_told_now(claim: Claim, context: Context) -> bool:
    """Tell whether an age is the one that somebody has on the day of the story, in a sentence of no other year."""
    if claim.kind is not Kind.AGE or claim.under == "comparison" or claim.part is Part.FURNITURE:
        return False
    quantity = claim.quantity
    if quantity is None or not quantity.is_exact or quantity.unit != "year" or claim.stance is Stance.PLANNED:
        return False
    sentence = context.sentences[claim.sentence]
    lists = context.vocabulary.lists
    if any(key in lists["another time of life"] or key in lists["namesakes"] for key in sentence.keys):
        return False
    # In 1998 she was as old as that, and is older now.
    return not any(
        isinstance(other.mention.value, Period) and other.mention.value.said.year is not None
        for other in context.by_sentence[claim.sentence]
    )


def _bearer(claim: Claim, context: Context) -> _Bearer | None:
    """Give an age with the name that it stands beside: Orla Kim, 34, or the 34-year-old baker Orla Kim."""
    sentence = context.sentences[claim.sentence]
    keys = sentence.keys
    at = claim.mention.first
    if at > 0 and keys[at - 1] in context.vocabulary.lists["aged"]:
        at -= 1
    if at > 1 and keys[at - 1] == "," and claim.mention.last < len(keys) and not keys[claim.mention.last][:1].isalnum():
        name = _name_before(sentence, at - 1, context)
    elif claim.mention.last - claim.mention.first > 1:
        name = _name_behind(sentence, claim.mention.last, context)
    else:
        return None
    return _Bearer(claim, name[-FULL:]) if name else None


def _name_before(sentence: Sentence, end: int, context: Context) -> tuple[str, ...]:
    first = end
    while first > 0 and _is_of_a_name(sentence, first - 1, context):
        first -= 1
    return sentence.keys[first:end]


def _name_behind(sentence: Sentence, start: int, context: Context) -> tuple[str, ...]:
    """Give the full name that follows within a few words, none of which ends the phrase."""
    for first in range(start, min(start + APART, len(sentence.keys))):
        if _is_of_a_name(sentence, first, context):
            last = first
            while last < len(sentence.keys) and _is_of_a_name(sentence, last, context):
                last += 1
            # Of a longer run, the first words may be where somebody is from: the 34-year-old Elan baker Orla Kim.
            return sentence.keys[first:last] if last - first == FULL else ()
        if not sentence.keys[first].isalpha() or sentence.keys[first] in context.vocabulary.grammar.stops:
            break
    return ()


def _is_of_a_name(sentence: Sentence, at: int, context: Context) -> bool:
    text, key = sentence.words.texts[at], sentence.keys[at]
    is_capital = text[:1].isupper() and len(text) > 1
    return (
        is_capital
        and key not in context.vocabulary.lists["before a surname"]
        and key not in context.vocabulary.grammar.stops
    )


def _full_names(context: Context) -> dict[str, set[tuple[str, ...]]]:
    """Give the full names of an article by their last words."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for sentence in context.sentences:
        at = 0
        while at < len(sentence.keys):
            last = at
            while last < len(sentence.keys) and _is_of_a_name(sentence, last, context):
                last += 1
            if last - at >= FULL:
                name = sentence.keys[at:last][-FULL:]
                found.setdefault(name[-1], set()).add(name)
            at = last + 1
    return found
