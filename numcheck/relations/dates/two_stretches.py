"""One stretch of years told twice: harbour dues for the years 2011 to 2016; the dues from 2013 to 2016.

Stretches that end or begin together are mostly two: of two people, or of two things that happened in one time. They are
told only where the same word stands before both, nobody else is named, and one year looks like a slip of the other. The
fact `faults` counts the ends in which one and other differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from numcheck.language.traits import CONTENT, VERB
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.two_dates import are_slipped
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.values import period_of

MOST_STRETCHES = 12
"""Stretches of a document beyond which it is a chronicle or a table."""
BEFORE = 10
"""Words before a stretch among which the thing that lasted so long is named."""


def find_two_stretches(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two stretches of years of one thing that are equal or differ in one end by a slip."""
    stretches = [claim for claim in context.of(kinds.DATE) if _is_of_years(claim, context)]
    if len(stretches) > MOST_STRETCHES:
        return
    for one, other in combinations(stretches, 2):
        if not 0 < other.sentence - one.sentence <= LONGEST_STORY:
            continue
        faults = _faults(one, other)
        if faults is not None and _are_of_one_thing(one, other, context):
            yield Relation(
                definition.kind,
                (("one", (one,)), ("other", (other,))),
                strength=Strength.NATURAL,
                about=(one.id, other.id),
                facts=(("faults", faults),),
            )


def _is_of_years(claim: Claim, context: Context) -> bool:
    """Tell whether a date is a stretch with two years written out: from 2004 to 2009, not 1985/86."""
    if claim.mention.found_by != "dates.span" or claim.part is sections.TABLE:
        return False
    period = period_of(claim)
    if period.first is None or period.last is None or period.last.year <= period.first.year:
        return False
    words = context.sentences[claim.sentence].keys[claim.mention.first : claim.mention.last]
    return {str(period.first.year), str(period.last.year)} <= {*words}


def _faults(one: Claim, other: Claim) -> int | None:
    """Give in how many ends two stretches differ by a slip, 0 or 1; None where they are two."""
    ends = [(period.first, period.last) for period in (period_of(one), period_of(other))]
    differing = [(a, b) for a, b in zip(*ends, strict=True) if a != b]
    if (
        len(differing) > 1
        or (differing and _names_months(one) != _names_months(other))
        or any(a is None or b is None or not are_slipped(str(a.year), str(b.year)) for a, b in differing)
    ):
        return None
    return len(differing)


def _names_months(claim: Claim) -> bool:
    """Tell whether a stretch is told by months: from January 2001 to December 2009 is no slip for 2003 to 2009."""
    period = period_of(claim)
    return period.said.month is not None or (period.closing is not None and period.closing.month is not None)


def _are_of_one_thing(one: Claim, other: Claim, context: Context) -> bool:
    """Tell whether one open word stands before both stretches, and no two different names."""
    if _words_before(one, context).isdisjoint(_words_before(other, context)):
        return False
    names, others = _names_before(one, context), _names_before(other, context)
    return not names or not others or not names.isdisjoint(others)


def _words_before(claim: Claim, context: Context) -> frozenset[str]:
    """Give the open words right before a stretch that say what lasted so long: no verbs, no names, no "years"."""
    sentence, vocabulary = context.sentences[claim.sentence], context.vocabulary
    words: set[str] = set()
    for at in range(max(claim.mention.first - BEFORE, 0), claim.mention.first):
        key, traits = sentence.keys[at], sentence.traits[at]
        is_verb = bool(traits & VERB) or vocabulary.lemma(key) in vocabulary.events.verbs
        if traits & CONTENT and not is_verb and key not in vocabulary.grammar.stops and not sentence.words.is_name(at):
            words.add(vocabulary.nouns.singular(key))
    return frozenset(words) - vocabulary.lists["words for a stretch"]


def _names_before(claim: Claim, context: Context) -> frozenset[str]:
    """Give the names before a stretch; the first word of the sentence only if it is an open word."""
    sentence, stops = context.sentences[claim.sentence], context.vocabulary.grammar.stops
    return frozenset(
        sentence.keys[at]
        for at in range(claim.mention.first)
        if sentence.words.is_name(at) and (at > 0 or sentence.keys[at] not in stops)
    )
