"""Buildings of a century, and the year they were built in, told near by: an 18th-century convent; put up in 1671."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import grains, kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.occasions import find_dates
from numcheck.relations.reading.values import period_of

CENTURY, CALENDAR = "dates.century", "dates.calendar"
BUILDING = "building"
TO_NOUN = 3
"""Words behind a century among which its building stands: the 18th-century (stone bridge)."""
TO_YEAR = 5
"""Words from the verb to the year: put up the convent in 1571."""
NEAR = 2
"""Sentences from a building to the year in which it was built."""


def find_centuries(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each building of a century with the only year near by in which it was built."""
    told = [c for c in context.of(kinds.DATE) if c.mention.found_by == CENTURY and c.part is not sections.FURNITURE]
    if not told:
        return
    years = [d for d in context.once(find_dates) if d.mention.found_by == CALENDAR and _is_built_in(context, d)]
    for century in told:
        noun = _building(context, century)
        if noun is None or len(context.by_sentence[century.sentence]) > MOST_OF_PROSE:
            continue
        near = [d for d in years if 0 <= d.sentence - century.sentence <= NEAR and _is_of_it(context, century, noun, d)]
        if len({period_of(year).said.year for year in near}) == 1:
            yield Relation(
                definition.of,
                (("century", (century,)), ("year", (near[0],))),
                strength=Strength.NATURAL,
                about=(century.id,),
            )


def _building(context: Context, century: Claim) -> str | None:
    """Give the noun of the building that a century describes; None for anything else: a 17th-century style hall."""
    sentence, nouns = context.sentences[century.sentence], context.vocabulary.nouns
    lists, last = context.vocabulary.lists, century.mention.last
    for at in range(last, min(last + TO_NOUN, len(sentence.keys))):
        key = sentence.keys[at]
        if not key[:1].isalpha() or key in union(context.vocabulary.grammar.stops, lists["in the manner of"]):
            return None
        is_last = at + 1 >= len(sentence.keys) or not _is_built(context, nouns.singular(sentence.keys[at + 1]))
        if key == nouns.singular(key) and _is_built(context, key) and is_last:
            return key
    return None


def _is_built(context: Context, noun: str) -> bool:
    return noun in context.vocabulary.lists["what is built"] or context.vocabulary.nouns.is_a(noun, BUILDING)


def _is_built_in(context: Context, date: Claim) -> bool:
    """Tell whether a year stands behind a verb of building in its clause: was completed in 1913, dates from 1679."""
    if period_of(date).grain is not grains.YEAR or period_of(date).said.year is None:
        return False
    if len(context.by_sentence[date.sentence]) > MOST_OF_PROSE:
        return False
    sentence, first = context.sentences[date.sentence], date.mention.first
    before = sentence.keys[max(0, first - TO_YEAR - 1) : first]
    return not _verbs(context, before).isdisjoint(context.vocabulary.lists["built in a year"])


def _verbs(context: Context, keys: Sequence[str]) -> frozenset[str]:
    """Give words, and every two that stand side by side, as they are and in their plain form: put up, dates from."""
    lemmas = context.vocabulary.lemmas_of(keys)
    pairs = [" ".join(pair) for words in (keys, lemmas) for pair in pairwise(words)]
    return frozenset((*keys, *lemmas, *pairs))


def _is_of_it(context: Context, century: Claim, noun: str, year: Claim) -> bool:
    """Tell whether the building of a century is what a year is told of.

    No other building stands between the two in one sentence; another sentence names it first of all buildings, or none
    and begins with "it" or with the verb.
    """
    sentence, nouns = context.sentences[year.sentence], context.vocabulary.nouns
    beside = sentence.keys[: year.mention.last + TO_YEAR]
    if not context.vocabulary.lists["built anew"].isdisjoint(beside):
        return False
    if year.sentence == century.sentence:
        low, high = sorted((century.mention, year.mention), key=lambda mention: mention.first)
        between = sentence.keys[low.last : high.first]
        named = {nouns.singular(key) for key in between if _is_built(context, nouns.singular(key))}
        return named <= {noun} and century.mention.first < year.mention.first
    singulars = [nouns.singular(key) for key in sentence.keys[: year.mention.first]]
    first = next((key for key in singulars if _is_built(context, key)), None)
    return first == noun or (first is None and _goes_on(context, sentence))


def _goes_on(context: Context, sentence: Sentence) -> bool:
    """Tell whether a sentence begins with "it" or with a verb of building: Completed in 1913, it."""
    opening = start_of_told(sentence, context.vocabulary)
    begin = sentence.keys[opening : opening + 2]
    goes_on = union(context.vocabulary.lists["built in a year"], context.vocabulary.lists["points back"])
    return not _verbs(context, begin[:1]).isdisjoint(goes_on) or " ".join(begin) in goes_on
