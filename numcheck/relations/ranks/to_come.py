"""Which one of a series it was, how many there are, and how many are left: the fifth of six debates; one remains.

The place and the length of the series (field) are given with what is told to be left (fact `left`), which must be their
difference; the fact `slack` allows that one still going on is counted as left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import grains, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, is_exact, rank_of, stated

REACH = 3
"""Sentences behind a place of a series in which it is told how many are left."""
LONGEST_OF = 3
"""Words between a place and the number of all: the fifth of the six."""
LONGEST_LEFT = 5
"""Words between a number and the word that says it is left: only one debate now remains."""
LONGEST_SERIES = 40
"""The most that a series is told to have: the first of 600,000 doses is of none."""
TO_VERB = 3
"""Words behind what is left among which stands that it is to come: will be, are due, still to."""
SETS_APART = ("other", "remaining")
"""Links of a count that is all of a series but those that were: the other four."""


@dataclass(frozen=True, slots=True)
class Left:
    """How many of a series are told to be left."""

    number: int
    claim: Claim | None
    """What says so, if it is a figure."""
    span: Span
    """The words that say so."""


def find_to_come(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each place of a series and its length with how many are told near it to be left."""
    for index, claims in context.by_sentence.items():
        sentence = context.sentences[index]
        for place, field in pairwise(claims):
            number = rank_of(place)
            if number is None or not _is_field(context, sentence, place, field):
                continue
            for left in _left_near(context, sentence, field):
                yield _relation(definition, place, field, left, slack=_may_count_itself(context, sentence, left.span))


def _relation(definition: Definition, place: Claim, field: Claim, left: Left, *, slack: bool) -> Relation:
    told = (("told", (left.claim,)),) if left.claim is not None else ()
    return Relation(
        definition.kind,
        (("place", (place,)), ("field", (field,)), *told),
        strength=Strength.NATURAL,
        about=(place.id, field.id),
        facts=(("left", left.number), ("slack", int(slack))),
        passages=(("told", left.span),) if left.claim is None else (),
    )


def _may_count_itself(context: Context, sentence: Sentence, left: Span) -> bool:
    """Tell whether the one of the series that is still going on may be among those that "remain"."""
    vocabulary = context.vocabulary
    is_on = not (union(vocabulary.lists["present be"], vocabulary.lists["future auxiliaries"])).isdisjoint(
        sentence.keys
    )
    words = left.of(context.document.text).casefold().split()
    return is_on and words[-1] in vocabulary.lists["behind what is left"]


def _is_field(context: Context, sentence: Sentence, place: Claim, field: Claim) -> bool:
    between = sentence.keys[place.mention.last : field.mention.first]
    is_of = not context.vocabulary.numerals.of.isdisjoint(between) and len(between) <= LONGEST_OF + 1
    is_told = field.kind in COUNTED and is_exact(field) and sentence.part is not sections.FURNITURE
    return is_of and is_told and not context.vocabulary.nouns.is_a(field.noun, "person")


def _left_near(context: Context, sentence: Sentence, field: Claim) -> Iterator[Left]:
    """Give how many the sentences behind a place tell to be left; 1 for a headline that calls it the last but one."""
    for index in range(sentence.index, min(sentence.index + REACH + 1, len(context.sentences))):
        near = context.sentences[index]
        if abs(near.paragraph - sentence.paragraph) <= 1:
            yield from _left(context, near, field)
    if sentence.index:
        yield from _last_but_one(context, context.sentences[0], field)


def _left(context: Context, sentence: Sentence, field: Claim) -> Iterator[Left]:
    keys = sentence.keys
    told = {c.mention.first: c for c in context.by_sentence.get(sentence.index, ()) if c.kind in COUNTED}
    start = field.last if sentence.index == field.sentence else 0
    for at in range(start, len(keys)):
        claim = told.get(at)
        if claim is not None and is_exact(claim) and claim.quantity is not None:
            value = int(claim.quantity.low)
        elif keys[at] in context.vocabulary.lists["one"]:
            value = 1
        else:
            continue
        first = at + 1 if claim is None else claim.mention.last
        end = _end_of_left(context, keys, first)
        if end is not None and _is_of_series(context, sentence, (first, end), claim, field):
            yield Left(value, claim, sentence.words.span(at, end))
        elif claim is not None and _is_to_come(context, sentence, claim, field):
            yield Left(value, claim, sentence.words.span(at, claim.last))
    yield from _last_but_one(context, sentence, field)


def _is_to_come(context: Context, sentence: Sentence, claim: Claim, field: Claim) -> bool:
    """Tell whether a count is of those of a series that were not yet: the other four are in May, eight still to hold.

    More than there are at all are of another series, or one that was made longer.
    """
    lists = context.vocabulary.lists
    is_told = (
        stated(claim) <= stated(field) <= LONGEST_SERIES and claim.under == "" and _may_be_of(context, claim, field)
    )
    if not is_told or _is_of_another_year(claim):
        return False
    behind = sentence.keys[claim.last : claim.last + TO_VERB]
    is_still = any(a in lists["still or yet"] and b in lists["to"] for a, b in pairwise(behind))
    # Six are pending; not: six are due in Orla, which may be others.
    here = next((at for at, key in enumerate(behind, claim.last) if key in lists["not held yet"]), None)
    is_pending = here is not None and not any(map(str.isalpha, sentence.keys[here + 1 : here + 2]))
    if is_still or is_pending:
        return True
    if not _is_of_the_rest(claim):
        return False
    if claim.stance is stances.PLANNED or not union(lists["future auxiliaries"], lists["to"]).isdisjoint(behind[:1]):
        return True
    # All but the one that was told of may be meant: the other five are longer.
    return not lists["present be"].isdisjoint(behind[:1]) and stated(claim) < stated(field) - 1


def _may_be_of(context: Context, claim: Claim, field: Claim) -> bool:
    """Tell whether a count may be of a series: by its noun, or as the rest of it where neither has one."""
    if claim.noun is None:
        return _is_of_the_rest(claim) or field.noun in context.vocabulary.lists["held in turn"]
    return _names_series(context, {claim.noun}, field)


def _is_of_the_rest(claim: Claim) -> bool:
    """Tell whether a count is of all others: the other six; not: six others, six more, the last six."""
    return claim.link in SETS_APART and claim.is_definite


def _is_of_another_year(claim: Claim) -> bool:
    """Tell whether what is to come is so in a year that is named, which may be that of the next series."""
    return claim.period is not None and claim.period.grain is grains.YEAR


def _end_of_left(context: Context, keys: Sequence[str], at: int) -> int | None:
    """Give the index behind the word that says a number is left: remain, to go, still to come."""
    for here in range(at, min(at + LONGEST_LEFT, len(keys))):
        if keys[here] in context.vocabulary.lists["left of a series"]:
            return here + 1
        if not keys[here][0].isalpha():
            return None
    return None


def _is_of_series(
    context: Context, sentence: Sentence, between: tuple[int, int], claim: Claim | None, field: Claim
) -> bool:
    """Tell whether what is left is of the series: it has its noun, none, or another word for what is held in turn."""
    vocabulary, keys = context.vocabulary, sentence.keys
    words = {vocabulary.lemma(key) for key in keys[slice(*between)]}
    if _names_series(context, words, field):
        return True
    is_bare = claim is not None and claim.noun_from != "after"
    # With two to go, and the noun of the series or none.
    is_to_go = frozenset(keys[between[0] : between[1] - 1]) == vocabulary.lists["to"]
    is_same = claim is not None and is_to_go and _may_be_of(context, claim, field)
    return is_bare and (is_same or not vocabulary.lists["so many more"].isdisjoint(words))


def _names_series(context: Context, words: set[str], field: Claim) -> bool:
    vocabulary = context.vocabulary
    in_turn = vocabulary.lists["held in turn"]
    if field.noun is None:
        # The race was the third of seven.
        keys = context.sentences[field.sentence].keys
        here = {*keys, *(vocabulary.lemma(key) for key in keys)}
        return not in_turn.isdisjoint(here) and not in_turn.isdisjoint(words)
    if any(vocabulary.nouns.are_synonyms(word, field.noun) for word in words):
        return True
    return field.noun in in_turn and not in_turn.isdisjoint(words)


def _last_but_one(context: Context, sentence: Sentence, field: Claim) -> Iterator[Left]:
    vocabulary, keys = context.vocabulary, sentence.keys
    words = vocabulary.lists["last but one"]
    for at in [at for at, key in enumerate(keys) if key in words]:
        behind = {vocabulary.lemma(word) for word in keys[at + 1 : at + 3]}
        if _names_series(context, behind, field):
            yield Left(1, None, sentence.words.span(at, min(at + 2, len(keys))))
