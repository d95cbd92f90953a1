"""The first of a sort since a year, and one of a year in between: the first fatal crash since 2018; one in 2021."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Label, Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_PLACE
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.surroundings import names_another_place

REACH = 25
"""Sentences between a first and the one in between."""
LONGEST_SORT = 9
"""Words from "first" to "since", which name the sort."""
FULL = 3
"""Words of a sort from which a sentence that holds all of them is taken to tell of one."""
NEAR = 4
"""Sentences from a first to one that tells of the same deed in a year in between."""
NEXT = 2
"""Sentences behind a first within which "the last one" is of its sort."""
LONGEST_NAME = 4
"""Words from "a" to the noun: another fatal accident."""


@dataclass(frozen=True, slots=True)
class _First:
    """An ordinal that is told to be the first of a sort since a year."""

    claim: Claim
    since: Claim
    year: int
    sort: frozenset[str]
    """The lemmas of all words of the sort."""
    heads: frozenset[str]
    """Those right behind "first", up to the noun."""


def find_firsts(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each year since which something is the first with each later year in which the story tells of one."""
    since = context.vocabulary.lists["since"]
    firsts = [
        first
        for sentence, _ in context.told_with(since)
        if sentence.part is not sections.FURNITURE
        for first in _firsts(context, sentence)
    ]
    if not firsts:
        return
    latest = max(year for claim in (*context.claims, context.today) if (year := _year(claim)) is not None)
    for first in firsts:
        for index in range(first.claim.sentence - REACH, first.claim.sentence + REACH + 1):
            dates = [c for c in context.by_sentence.get(index, ()) if _year(c) is not None]
            if index == first.claim.sentence or len(dates) != 1:
                continue
            year = _year(dates[0])
            if year is None or year <= first.year or ANOTHER_PLACE.applies(first.claim, dates[0]):
                continue
            is_last = 0 < index - first.claim.sentence <= NEXT and _tells_last(context, dates[0], first)
            is_done = year < latest and _tells_deed(context, dates[0], first)
            if is_last or is_done or (year < latest and _tells_one(context, context.sentences[index], first)):
                is_sure = is_last or is_done or len(first.sort) >= FULL
                yield Relation(
                    definition.kind,
                    (("since", (first.since,)), ("then", (dates[0],))),
                    strength=Strength.NATURAL if is_sure else Strength.POSSIBLE,
                    about=(first.since.id, dates[0].id),
                    facts=(("faults", 1),),
                    passages=(("first", first.claim.span),),
                )


def _firsts(context: Context, sentence: Sentence) -> Iterator[_First]:
    vocabulary, keys = context.vocabulary, sentence.keys
    claims = context.by_sentence.get(sentence.index, ())
    for claim in claims:
        value = claim.mention.value
        if claim.kind is not kinds.ORDINAL or not isinstance(value, Label) or value.number != 1:
            continue
        at = claim.mention.last
        end = next(
            (i for i in range(at, min(at + LONGEST_SORT, len(keys))) if keys[i] in vocabulary.lists["since"]), at
        )
        dated = next((c for c in claims if c.mention.first == end + 1 and _year(c) is not None), None)
        head_end = next((i for i in range(at, end) if keys[i] in vocabulary.grammar.stops), end)
        year = _year(dated) if dated is not None else None
        heads = frozenset(vocabulary.lemma(key) for key in keys[at:head_end])
        if dated is not None and year is not None and heads and not heads & vocabulary.lists["occasions"]:
            sort = frozenset(vocabulary.lemma(k) for k in keys[at:end] if k not in vocabulary.grammar.stops)
            yield _First(claim, dated, year, sort, heads)


def _tells_one(context: Context, sentence: Sentence, first: _First) -> bool:
    """Tell whether a sentence holds all words of a first's sort, behind "a" or "another": another fatal accident."""
    vocabulary, keys = context.vocabulary, sentence.keys
    lemmas = [vocabulary.lemma(key) for key in keys]
    refused = union(vocabulary.grammar["negations"], vocabulary.grammar["modals"], vocabulary.lists["since"])
    if not first.sort <= set(lemmas) or not refused.isdisjoint(keys) or sentence.part is sections.FURNITURE:
        return False
    opens = union(vocabulary.lists["articles"], vocabulary.lists["another"])
    return any(
        keys[at] in opens and first.heads <= set(lemmas[at + 1 : at + 1 + LONGEST_NAME]) for at in range(len(keys))
    )


def _tells_deed(context: Context, date: Claim, first: _First) -> bool:
    """Tell whether what happened on a date is that of which something is the first: its first execution; was executed.

    Whoever does something is known by a pronoun or a name told before; to whom something is done may be anybody.
    """
    vocabulary, sentence = context.vocabulary, context.sentences[date.sentence]
    refused = union(vocabulary.grammar["negations"], vocabulary.grammar["modals"], vocabulary.lists["since"])
    before = sentence.keys[max(date.mention.first - 1, 0) : date.mention.first]
    if not refused.isdisjoint(sentence.keys) or sentence.part is sections.FURNITURE or date.event is None:
        return False
    if abs(date.sentence - first.claim.sentence) > NEAR or not vocabulary.lists["in"].issuperset(before):
        return False
    deeds = [word for word in first.heads if date.event in vocabulary.events_of((word,))[0]]
    here, placing = context.sentences[first.claim.sentence], vocabulary.lists["in"]
    if not deeds or not first.sort - {*deeds} <= {*sentence.lemmas}:
        return False
    if names_another_place(context, here, sentence, placing):
        return False
    known = {*here.keys, *context.sentences[max(here.index - 1, 0)].keys}
    told = [
        at for at in range(date.mention.first) if sentence.words.is_name(at) and (at or sentence.keys[0] not in known)
    ]
    is_known = sentence.keys[0] in vocabulary.grammar["pronouns"] or any(sentence.keys[at] in known for at in told)
    return is_known or date.event in vocabulary.lists["done to anybody"]


def _tells_last(context: Context, date: Claim, first: _First) -> bool:
    """Tell whether a sentence begins with the one before and tells its year: the last one was in 2016."""
    vocabulary, sentence = context.vocabulary, context.sentences[date.sentence]
    lists, keys = vocabulary.lists, sentence.keys
    refused = union(vocabulary.grammar["negations"], vocabulary.grammar["modals"], lists["since"])
    if not refused.isdisjoint(keys) or sentence.part is sections.FURNITURE:
        return False
    at = next((at for at, key in enumerate(keys[:LONGEST_NAME]) if key in lists["the one before"]), None)
    if at is None or not {*keys[at - 1 : at]} <= lists["the"] or at + 1 >= len(keys):
        return False
    named = frozenset(vocabulary.lemma(key) for key in keys[at + 1 : at + 1 + LONGEST_NAME])
    is_one = keys[at + 1] in lists["stands for a thing"]
    verb = keys[at + 2 : date.mention.first] if is_one else keys[at + 1 : date.mention.first]
    is_told = any(vocabulary.lemma(key) in lists["took place"] for key in verb)
    return is_told and (is_one or first.heads <= named)


def _year(claim: Claim | None) -> int | None:
    value = claim.mention.value if claim is not None else None
    return value.said.year if isinstance(value, Period) else None
