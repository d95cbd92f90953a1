"""The most since 1994, and more in 2019.

A figure called the highest, lowest or deadliest since a year (record and since) is held against figures of the same
sort that the article tells of a year in between (other); the fact `holds` is 0 where one of them beats the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from fractions import Fraction

from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Number
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.guards.excuses import ANOTHER_PLACE, ANOTHER_RATE, DENIAL, PART, PLAN, find_excuses
from numcheck.relations.reading.context import LONGEST_STORY, Context, around
from numcheck.relations.reading.surroundings import names_another_place
from numcheck.relations.reading.values import COUNTED, PLAIN, are_of_one_sort, is_plain_number, period_of, stated

REACH = 12
"""Sentences between a superlative and a figure that it is held against."""
MOST = Fraction(2)
"""The most times that a figure may be a record and still be of its sort: the rain of a month, not of a year."""
MOST_TOLLS = Fraction(5, 2)
"""The most times that the toll of another year may be that of a record and still be of its sort."""
LATELY = timedelta(days=31)
"""What happened so long ago in the year of a story is another thing than what this tells of."""
TRIED = (ANOTHER_PLACE, PLAN, DENIAL, PART, ANOTHER_RATE)


def find_superlatives(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each record since a year with each figure of its sort from a year in between."""
    yield from _deadliest(context, definition)
    told: set[int] = set()
    for roles in find_matches_of(context, definition):
        record, since = roles["record"][0], roles["since"][0]
        if record.id in told:
            continue
        told.add(record.id)
        start = _year(since)
        end = context.dateline.date.year if context.dateline.date is not None else None
        sign = _sign(record, since, context)
        years = {_year(claim) for claim in context.by_sentence[record.sentence]}
        if start is None or sign == 0 or years - {None, start, end}:
            # With another year in the sentence, the record may be of that one.
            continue
        for other in around(context.claims, record, REACH):
            then = other.period.said.year if other.period is not None else None
            if then is None or then <= start or (end is not None and then >= end and not _is_over(context, other)):
                continue
            if other.sentence == record.sentence or not _are_alike(record, other, context):
                continue
            here, there = (context.sentences[claim.sentence] for claim in (record, other))
            if names_another_place(context, here, there):
                continue
            left, tried = find_excuses(record, other, TRIED)
            assert record.interval is not None
            assert other.interval is not None
            if not left:
                low, high = (record.interval, other.interval) if sign < 0 else (other.interval, record.interval)
                holds = low.low is None or high.high is None or low.low <= high.high
                yield Relation(
                    definition.kind,
                    (("record", (record,)), ("since", (since,)), ("other", (other,))),
                    strength=Strength.NATURAL if _is_told_again(record, other, context) else Strength.POSSIBLE,
                    tried=tried,
                    about=(record.id, other.id),
                    facts=(("holds", int(holds)),),
                )


def _deadliest(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the toll of what is called the deadliest since a year with each toll of its sort from a year in between."""
    vocabulary = context.vocabulary
    lists = vocabulary.lists
    signs, since_words = union(lists["records of death"], lists["worst"]), lists["since"]
    told = context.sentences_with(signs)
    if not told:
        return
    dates = (context.today,) if context.today is not None else context.claims
    # Without a date of its own, an article has no year after the last that it names.
    latest = max([year for claim in dates if (year := _year(claim)) is not None], default=0) + (context.today is None)
    for sentence in told:
        if sentence.part is sections.FURNITURE:
            continue
        at = next(i for i, key in enumerate(sentence.keys) if key in signs)
        since = next(
            (
                claim
                for claim in context.by_sentence.get(sentence.index, ())
                if at < claim.mention.first and sentence.keys[claim.mention.first - 1] in since_words
            ),
            None,
        )
        start = _year(since) if since is not None else None
        record = _toll_of(context, sentence, start) if start is not None else None
        if since is None or start is None or record is None or record.interval is None:
            continue
        sorts = _incidents(context, sentence)
        for other in around(context.claims, record, LONGEST_STORY):
            then = other.period.said.year if other.period is not None else None
            is_between = then is not None and (start < then < latest or (then == latest and _is_over(context, other)))
            if not is_between or other.sentence == sentence.index:
                continue
            if _is_toll(context, other) and _is_like(context, sentence, other, sorts, stated(record)):
                assert other.interval is not None
                _, tried = find_excuses(record, other, TRIED)
                high = record.interval.high if record.interval.high is not None else stated(record)
                yield Relation(
                    definition.kind,
                    (("record", (record,)), ("since", (since,)), ("other", (other,))),
                    strength=Strength.NATURAL,
                    tried=tried,
                    about=(record.id, other.id),
                    facts=(("holds", int(other.interval.low is None or other.interval.low <= high)),),
                )


def _toll_of(context: Context, sentence: Sentence, start: int) -> Claim | None:
    """Give the toll that a record of death is told of: the first of its sentence without a year, else of the story.

    In its sentence, the year since which nothing was as bad may have been taken for that of the toll.
    """
    here = context.by_sentence.get(sentence.index, ())
    near = (*here, *context.claims_between(0, sentence.index, 0))
    years: dict[bool, tuple[int | None, ...]] = {True: (None, start), False: (None,)}
    tolls = (c for c in near if _is_toll(context, c))
    return next((c for c in tolls if _year_around(c) in years[c.sentence == sentence.index]), None)


def _is_over(context: Context, claim: Claim) -> bool:
    """Tell whether a figure is of a month or day of the story's year that was over before its day: in January."""
    today, period = context.today, claim.period
    if today is None or period is None or period.said.month is None or period.last is None:
        return False
    day = period_of(today).first
    return day is not None and period.last < day - LATELY


def _year_around(claim: Claim) -> int | None:
    return claim.period.said.year if claim.period is not None else None


def _is_toll(context: Context, claim: Claim) -> bool:
    """Tell whether a figure counts all who died in something: 41 dead; the crash claimed 41."""
    if not is_plain_number(claim) or claim.kind not in COUNTED or claim.under or claim.link not in ("", "all"):
        return False
    is_of_dead = claim.noun is not None and context.vocabulary.nouns.are_synonyms(claim.noun, "dead")
    if claim.kind is kinds.NUMBER and claim.mention.first:
        before = context.sentences[claim.sentence].keys[claim.mention.first - 1]
        is_of_dead = is_of_dead or before in context.vocabulary.lists["claims lives"]
    return is_of_dead or (claim.event in context.vocabulary.lists["deaths"] and claim.noun_from != "series")


def _is_like(context: Context, sentence: Sentence, other: Claim, sorts: frozenset[str], toll: Number) -> bool:
    """Tell whether a toll of another year is of the same sort of incident, and of no other place."""
    if stated(other) > toll * MOST_TOLLS or PLAN.applies(other, other):
        return False
    told, nouns = context.sentences[other.sentence], context.vocabulary.nouns
    incidents = _incidents(context, told)
    is_alike = any(nouns.are_synonyms(a, b) for a in incidents for b in sorts)
    if not is_alike and not (sorts and _are_of_one_mode(context, sentence, told)):
        return False
    return not names_another_place(context, sentence, told, _places(context, sentence))


def _are_of_one_mode(context: Context, sentence: Sentence, told: Sentence) -> bool:
    """Tell whether two sentences tell of incidents of one sort, as of trains or ships: a rail crash, a derailment."""
    one, other = (frozenset(s.lemmas) for s in (sentence, told))
    return any(
        not words.isdisjoint(one) and not words.isdisjoint(other)
        for words in context.vocabulary.lists_named("incidents of ")
    )


def _places(context: Context, sentence: Sentence) -> frozenset[str]:
    """Give the words before a place that make it another place than that of a record.

    Of the worst in a country, a crash at Orro is one, so that "at" sets no place apart.
    """
    lists = context.vocabulary.lists
    is_of_country = not lists["whole countries"].isdisjoint(sentence.keys)
    return lists["before a place"] - lists["before a spot"] if is_of_country else lists["before a place"]


def _incidents(context: Context, sentence: Sentence) -> frozenset[str]:
    """Give the nouns of a sentence for what may kill: cyclone, crash."""
    lemmas = map(context.vocabulary.lemma, sentence.keys)
    return frozenset(lemma for lemma in lemmas if context.vocabulary.nouns.is_a(lemma, "incident"))


def _year(claim: Claim) -> int | None:
    value = claim.mention.value
    return value.said.year if isinstance(value, Period) else None


def _sign(record: Claim, since: Claim, context: Context) -> int:
    """Give 1 where a figure is called the highest, -1 for the lowest, 0 where the words say both or neither."""
    first, last = sorted((record.mention.last, since.mention.first))
    keys = context.sentences[record.sentence].keys[first:last]
    lists = context.vocabulary.lists
    is_high, is_low = (any(key in lists[name] for key in keys) for name in ("highest", "lowest"))
    return int(is_high) - int(is_low)


def _are_alike(record: Claim, other: Claim, context: Context) -> bool:
    """Tell whether a figure may be held against a record: of one sort, size and noun, with a word in common."""
    one, two = record.quantity, other.quantity
    if one is None or two is None or one.is_vague or two.is_vague or not are_of_one_sort(record, other):
        return False
    if other.stance is stances.DENIED or other.part is sections.FURNITURE or one.low * two.low <= 0:
        return False
    if record.kind not in PLAIN or not 1 / MOST <= Fraction(two.low) / one.low <= MOST:
        return False
    if record.kind in COUNTED and (
        record.noun is None or other.noun is None or not context.vocabulary.nouns.are_synonyms(record.noun, other.noun)
    ):
        return False
    return bool((record.context & other.context) - {record.noun, other.noun}) or _points_back(record, other, context)


def _is_told_again(record: Claim, other: Claim, context: Context) -> bool:
    """Tell whether a figure is surely of the sort of a record: it points back, or the same happens in both sentences.

    A loss of $256 million, the biggest since 2009; it had lost $382 million in 2015.
    """
    told = {
        event for events in context.vocabulary.events_of(context.sentences[record.sentence].keys) for event in events
    }
    is_same = other.event is not None and (
        other.event == record.event or (record.role == "noun" and other.event in told)
    )
    return _points_back(record, other, context) or (is_same and record.kind is kinds.MONEY)


def _points_back(record: Claim, other: Claim, context: Context) -> bool:
    """Tell whether the sentence behind a record goes on about the same value: it had stood at 4.3 per cent in 2015."""
    keys = context.sentences[other.sentence].keys
    is_same = record.noun == other.noun is not None and record.noun_from == other.noun_from == "subject"
    points_back = keys[0] in context.vocabulary.lists["it"] and not _is_of_some(other, context)
    return other.sentence == record.sentence + 1 and (points_back or is_same)


def _is_of_some(claim: Claim, context: Context) -> bool:
    """Tell whether words behind a figure say of what part of a thing it is: it was 9.4 per cent in 2015 for food."""
    keys, prepositions = context.sentences[claim.sentence].keys, context.vocabulary.grammar["prepositions"]
    dated = {c.mention.first for c in context.by_sentence[claim.sentence] if c.kind is kinds.DATE}
    ends = range(claim.last, len(keys) - 1)
    return any(keys[at] in prepositions and at + 1 not in dated and at not in dated for at in ends)
