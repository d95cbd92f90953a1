"""The third fire this year, and the second blaze of the year.

Two ordinals of one sort of thing in one stretch of time are first and second; `faults` is 1 where they differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from numcheck.model import grains, kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import SINCE, Label
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_PLACE
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import period_of

REACH = 25
"""Sentences between two such ordinals."""
LONGEST_NAME = 4
"""Words from an ordinal to the noun: the third deadly mine accident."""
LONGEST_WAY = 8
"""Words from the noun to its stretch of time: the second fatal slide in the valley this winter."""
FARTHEST = 20
"""The most by which two ranks of one row may differ; farther apart they are of two rows."""
YEAR = "year"
MOST_TOLD = 12
"""Ordinals with a stretch of time that are compared with one another."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A rank among the things of one sort in a stretch of time."""

    claim: Claim
    number: int
    noun: str
    stretch: str
    year: int | None = None
    """The year of the row, where it is told by its number."""


def find_ordinals(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two ranks of one row, by noun, stretch of time and place, and the headline's with the lead's."""
    turns = [
        turn
        for claim in context.of(kinds.ORDINAL)
        if (turn := _turn(claim, context)) is not None and claim.part is not sections.FURNITURE
    ][:MOST_TOLD]
    pairs = [pair for pair in combinations(turns, 2) if _are_of_one(*pair, context)]
    for one, other in (*pairs, *_of_headline(context)):
        yield Relation(
            definition.kind,
            (("first", (one.claim,)), ("second", (other.claim,))),
            strength=Strength.NATURAL,
            about=(one.claim.id, other.claim.id),
            facts=(("faults", int(one.number != other.number)),),
        )


def _of_headline(context: Context) -> Iterator[tuple[_Turn, _Turn]]:
    """Give the one rank of the headline and the one of the lead, if both are of one noun: a third week at the top."""
    turns: list[_Turn] = []
    for part in (sections.HEADLINE, sections.LEAD):
        ranks = [claim for claim in context.of(kinds.ORDINAL) if claim.part is part]
        if len(ranks) != 1 or (turn := _ranked(ranks[0], context)) is None:
            return
        turns.append(turn)
    one, other = turns
    if one.noun == other.noun and not _is_far_off(one, other):
        yield one, other


def _ranked(claim: Claim, context: Context) -> _Turn | None:
    """Read a rank with the noun right behind it, past words for one right after the other: the third straight week."""
    value, keys, lists = claim.mention.value, context.sentences[claim.sentence].keys, context.vocabulary.lists
    at = claim.mention.last
    while at < len(keys) and keys[at] in lists["one right after the other"]:
        at += 1
    if at == len(keys) or keys[at] not in lists["told by their rank"]:
        return None
    if not isinstance(value, Label) or value.number is None or keys[at + 1 : at + 2] == (SINCE,):
        # For the first time since 1995: the first of no row.
        return None
    return _Turn(claim, value.number, context.vocabulary.lemma(keys[at]), "")


def _turn(claim: Claim, context: Context) -> _Turn | None:
    """Read a rank with its noun and its stretch of time; None where another date says which one of them it is."""
    value = claim.mention.value
    if claim.kind is not kinds.ORDINAL or not isinstance(value, Label) or value.number is None:
        return None
    vocabulary, keys = context.vocabulary, context.sentences[claim.sentence].keys
    grammar, lists = vocabulary.grammar, vocabulary.lists
    noun, at = None, claim.mention.last
    while at < min(claim.mention.last + LONGEST_NAME, len(keys)) and keys[at] not in grammar.stops:
        if not keys[at][:1].isalpha() or keys[at] in lists["time nouns"]:
            break
        noun = vocabulary.lemma(keys[at])
        at += 1
    if noun is None:
        noun = _subject(claim, context)
    if noun is None:
        return None
    for here in range(at, min(at + LONGEST_WAY, len(keys) - 1)):
        is_this = keys[here] in lists["this"] and keys[here + 1] in lists["stretches of time"]
        is_of_the = keys[here - 1] in vocabulary.numerals.of and keys[here] in lists["the"]
        is_of_the = is_of_the or (keys[here - 1] in lists["in"] and keys[here] in lists["indefinite"])
        # Of the Atlantic season
        is_named = is_of_the and here + 2 < len(keys) and keys[here + 2] in lists["seasons of play"]
        end = here + is_named
        if (is_this or is_of_the) and keys[end + 1] in lists["stretches of time"]:
            return None if _is_dated_otherwise(claim, end, context) else _Turn(claim, value.number, noun, keys[end + 1])
    return _turn_of_year(claim, value.number, noun, context)


def _turn_of_year(claim: Claim, number: int, noun: str, context: Context) -> _Turn | None:
    """Read a rank of the story's year that is told by its number: her third title of 2018."""
    of, near = context.vocabulary.numerals.of, context.by_sentence[claim.sentence]
    keys, today = context.sentences[claim.sentence].keys, context.today
    year = next(
        (c for c in near if c.kind is kinds.DATE and claim.last < c.mention.first <= claim.last + LONGEST_NAME), None
    )
    if year is None or keys[year.mention.first - 1] not in of or period_of(year).grain is not grains.YEAR:
        return None
    said = period_of(year).said.year
    is_now = today is None or said == period_of(today).said.year
    return _Turn(claim, number, noun, YEAR, said) if is_now else None


def _subject(claim: Claim, context: Context) -> str | None:
    """Give the noun that a rank alone is said of: the blast was the second at the plant this year."""
    keys, grammar = context.sentences[claim.sentence].keys, context.vocabulary.grammar
    at = claim.mention.first - 1
    if at > 0 and (keys[at] in grammar["determiners"] or keys[at] in grammar["possessives"]):
        at -= 1
    if at < 1 or keys[at] not in grammar["be"] or keys[at - 1] in grammar.stops or not keys[at - 1].isalpha():
        return None
    return context.vocabulary.lemma(keys[at - 1])


def _is_dated_otherwise(claim: Claim, stretch: int, context: Context) -> bool:
    """Tell whether another date of the sentence says which one of its row it was: the second fire this year, in May."""
    return any(
        other.kind is kinds.DATE and not other.mention.first <= stretch + 1 < other.mention.last and _has_month(other)
        for other in context.by_sentence[claim.sentence]
    )


def _has_month(claim: Claim) -> bool:
    said = getattr(claim.mention.value, "said", None)
    return said is not None and (said.month is not None or said.year is not None) and said.weekday is None


def _is_far_off(one: _Turn, other: _Turn) -> bool:
    """Tell whether two ranks are of no one row: the sixth shot in the town this year, the 215th of the year."""
    low, high = sorted((one.number, other.number))
    return high - low > FARTHEST


def _are_of_one(one: _Turn, other: _Turn, context: Context) -> bool:
    """Tell whether two ranks of two sentences are of one row: one noun or event, one stretch of time, one place."""
    nouns, occasions = context.vocabulary.nouns, context.vocabulary.lists["occasions"]
    a, b = one.claim, other.claim
    if a.sentence == b.sentence or b.sentence - a.sentence > REACH or _are_of_two_places(a, b, context):
        return False
    if _is_far_off(one, other) or (None not in (one.year, other.year) and one.year != other.year):
        return False
    if one.stretch != other.stretch and not {one.stretch, other.stretch} <= context.vocabulary.lists["seasons of play"]:
        return False
    if one.noun in occasions or other.noun in occasions:
        return bool(_sayings(one, context) & _sayings(other, context))
    return nouns.are_synonyms(one.noun, other.noun)


def _are_of_two_places(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two ranks are of two places, both called by name: in Orle, in Velm; not: in Orle, in the town."""
    nouns = context.vocabulary.nouns
    return ANOTHER_PLACE.applies(a, b) and not any(nouns.is_a(claim.place, "place") for claim in (a, b))


def _sayings(turn: _Turn, context: Context) -> frozenset[str]:
    """Give the words and events by which ranks are compared: of the noun or, if that is "time", of the sentence."""
    uses = context.vocabulary.events.uses
    words = turn.claim.context if turn.noun in context.vocabulary.lists["occasions"] else frozenset({turn.noun})
    found = {use.event for word in words for use in uses.get(word) or ()}
    return frozenset(found | (words - context.vocabulary.lists["everyday words"]))
