"""Days told as to come that are over on the day of the story, and days told as over that are to come.

The fact `is_to_come` says how a day (day) is told, against the day of the article (today).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from numcheck.language.entries import union
from numcheck.language.words import QUOTES
from numcheck.model import grains, kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import period_of

FARTHEST = 8
"""Words between "will" and the day."""
LONGEST_OBJECT = 6
"""Words between a verb and the day."""
LATE = timedelta(days=45)
"""How long before the story a day without a year may lie; farther back it may be that of the next year."""
OLD = timedelta(days=730)
"""How long before or after the story a day with a year may lie; beyond stands history, or a novel."""
SHORTEST_HEADING = 5
"""The most words of a line that is only a date: what stands below it was written on that day."""
DASHES = frozenset("-–—")
"""What ends a dateline."""
PARTS = (sections.LEAD, sections.BODY, sections.CAPTION, sections.LIST)
GRAINS = (grains.DAY, grains.MONTH)
TOLD = (*GRAINS, grains.SPAN)
FINDERS = ("dates.calendar", "dates.span")


def find_tenses(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each day that a verb puts into the future, or into the past, with the day of the article."""
    today = context.today
    if today is None or not is_day_of_story_sure(context):
        return
    now = period_of(today).first
    assert now is not None
    for claim in context.of(kinds.DATE):
        if not _is_told(context, claim, now):
            continue
        sentence, period = context.sentences[claim.sentence], period_of(claim)
        # Another day in the sentence may be that of the plan: on 2 March the town said that it will.
        is_single = period.grain is not grains.SPAN
        is_to_come = is_single and not _names_another_day(context, claim, now) and _is_to_come(context, sentence, claim)
        if not is_to_come and not (period.said.is_full and _is_over(context, sentence, claim)):
            continue
        is_sure = period.said.year is not None or period.said.weekday is not None
        yield Relation(
            definition.kind,
            (("day", (claim,)), ("today", (today,))),
            strength=Strength.PROVED if is_sure else Strength.NATURAL,
            about=(claim.id,),
            facts=(("is_to_come", int(is_to_come)),),
        )


def is_day_of_story_sure(context: Context) -> bool:
    """Tell whether the day of the article is certain: written with a month in words or the year in front, or given."""
    line = context.dateline
    if line.source != "text" or line.span is None:
        return line.source == "as-of"
    words = line.span.of(context.document.prose)
    return any(char.isalpha() for char in words) or words[:4].isdecimal()


def _is_told(context: Context, claim: Claim, now: date) -> bool:
    """Tell whether a date is told by the story itself, in nobody's words, and near enough for its year to be sure."""
    period = claim.mention.value
    if not isinstance(period, Period) or period.grain not in TOLD or period.relation is not None:
        return False
    if period.first is None or period.last is None or claim.part not in PARTS or claim.mention.found_by not in FINDERS:
        return False
    if period.said.year is None:
        if period.grain is grains.MONTH or not now - LATE <= period.first <= now + LATE:
            return False
    elif not now - OLD <= period.first <= now + OLD:
        return False
    sentence = context.sentences[claim.sentence]
    lists = context.vocabulary.lists
    if not lists["told by somebody"].isdisjoint(sentence.keys) or not QUOTES.isdisjoint(sentence.keys):
        return False
    if ":" in sentence.keys[: claim.mention.first]:
        return False
    return not _stands_below_a_day(context, claim)


def _names_another_day(context: Context, claim: Claim, now: date) -> bool:
    """Tell whether the sentence of a date names another one that lies before the day of the article."""
    others = [
        other.mention.value
        for other in context.by_sentence[claim.sentence]
        if other.id != claim.id and isinstance(other.mention.value, Period)
    ]
    return any(other.last is None or other.last < now for other in others if other.grain in GRAINS)


def _stands_below_a_day(context: Context, claim: Claim) -> bool:
    """Tell whether a line of nothing but a date stands above a figure, as in a chronicle told from day to day."""
    today = context.dateline.span
    return any(
        sentence.paragraph < claim.paragraph
        and len(sentence.keys) <= SHORTEST_HEADING
        and any(
            isinstance(other.mention.value, Period)
            and (today is None or not today.start <= other.span.start < today.end)
            for other in context.by_sentence.get(sentence.index, ())
        )
        for sentence in context.sentences[: claim.sentence]
    )


def _is_to_come(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a verb in the future has a day for its own: will open on 3 May, is due to open in May 2024."""
    keys, lists = sentence.keys, context.vocabulary.lists
    if not _ends_there(context, keys, claim.mention.last) or not lists["another plan"].isdisjoint(keys):
        return False
    if not lists["an earlier plan"].isdisjoint(keys[: claim.mention.first]):
        return False
    end = _before_preposition(context, keys, claim)
    return end is not None and (
        _is_planned_before(context, sentence, end) or _is_planned_behind(context, sentence, claim)
    )


def _ends_there(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether nothing behind a date can be dated by it: not the 3 May attack."""
    return at >= len(keys) or not keys[at].isalnum() or keys[at] in context.vocabulary.grammar.stops


def _before_preposition(context: Context, keys: Sequence[str], claim: Claim) -> int | None:
    """Give the index of a date's preposition, or of a date without one; None for others than on, in and for."""
    first, lists = claim.mention.first, context.vocabulary.lists
    if keys[first] in context.vocabulary.grammar["prepositions"]:
        # from 1 November, until the end of May
        return None
    is_month = period_of(claim).grain is grains.MONTH
    if first > 0 and keys[first - 1] in lists["in or for" if is_month else "on or for"]:
        return first - 1
    is_bare = first > 0 and keys[first - 1].isalpha() and keys[first - 1] not in context.vocabulary.grammar.stops
    return first if is_bare and not is_month else None


def _is_planned_before(context: Context, sentence: Sentence, end: int) -> bool:
    """Tell whether the words before a date are a plan whose verb alone the date can be of: will open on 3 May."""
    keys, lists = sentence.keys, context.vocabulary.lists
    end = _before_a_duration(context, sentence, end)
    for at in range(end - 1, max(-1, end - 1 - FARTHEST), -1):
        if (opened := _opens_plan(context, keys, at)) is not None:
            return _dates_the_verb(context, sentence, opened, end)
        if not keys[at].isalpha() or keys[at] in lists["walls of a plan"]:
            return False
    return False


def words_of_dates(context: Context, sentence: Sentence) -> frozenset[int]:
    """Give the indexes of the words of all dates of a sentence: May is no verb there."""
    return frozenset(
        at
        for claim in context.by_sentence[sentence.index]
        if isinstance(claim.mention.value, Period)
        for at in range(claim.mention.first, claim.mention.last)
    )


def _before_a_duration(context: Context, sentence: Sentence, end: int) -> int:
    """Give the index before a duration that ends at one, or that one itself: will close for six weeks (on 4 March)."""
    opens = context.vocabulary.lists["for"]
    for claim in context.by_sentence[sentence.index]:
        before = claim.mention.first - 1
        if claim.kind is kinds.DURATION and claim.last == end and sentence.keys[before] in opens:
            return before
    return end


def _opens_plan(context: Context, keys: Sequence[str], at: int) -> int | None:
    """Give the index after will, is due, is to or plans to; None where a word opens no plan."""
    lists = context.vocabulary.lists
    if keys[at] in lists["future auxiliaries"]:
        return at + 1
    before = keys[at - 1] if at else ""
    if before not in lists["present be"]:
        return None
    if keys[at] in lists["laid down"]:
        return at + 1
    return at if keys[at] in lists["infinitive marks"] else None


def _dates_the_verb(context: Context, sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a date behind the words of a plan can only be that of its verb."""
    keys, grammar, lists = sentence.keys, context.vocabulary.grammar, context.vocabulary.lists
    while start < end and (keys[start] in lists["before a planned verb"] or keys[start].endswith("ly")):
        start += 1
    if start == end:
        return True
    rest = range(start + 1, end)
    if len(rest) > LONGEST_OBJECT or not grammar["negations"].isdisjoint(keys[start:end]):
        return False
    if any(keys[at].endswith(("ed", "ing")) or keys[at] in context.vocabulary.events.irregular for at in rest):
        # will discuss the deal signed on 3 May
        return False
    if context.vocabulary.lemma(keys[start]) in lists["dated with their object"]:
        return True
    nouns = context.vocabulary.nouns
    objects = [
        at
        for at in rest
        if keys[at] not in lists["to a place"]
        and keys[at] not in grammar["determiners"]
        and keys[at] not in lists["the"]
    ]
    opens = not rest or keys[rest[0]] in lists["to a place"]
    return opens and all(sentence.words.is_name(at) or nouns.is_a(nouns.singular(keys[at]), "place") for at in objects)


def _is_planned_behind(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a date opens a sentence whose verb is in the future: on 3 May the hall will open."""
    keys, lists, grammar = sentence.keys, context.vocabulary.lists, context.vocabulary.grammar
    first = claim.mention.first
    if keys[first - 1] not in lists["on or for"] or (first > 1 and keys[first - 2] not in DASHES):
        return False
    at = claim.mention.last
    at += at < len(keys) and keys[at] == ","
    for here in range(at, min(at + FARTHEST, len(keys))):
        if here > at and _opens_plan(context, keys, here) is not None:
            return grammar["negations"].isdisjoint(keys[here : here + 3])
        is_verb = keys[here].endswith(("ed", "ing")) or keys[here] in context.vocabulary.events.irregular
        is_be = keys[here] in lists["present be"]
        if not keys[here].isalpha() or keys[here] in lists["walls of a plan"] or is_verb:
            return False
        if not is_be and keys[here] in union(grammar["be"], grammar["have"], grammar["modals"]):
            return False
    return False


def _is_over(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a verb in the past stands right before a day: was opened on 12 June 2024, died on 12 June 2024."""
    keys, vocabulary = sentence.keys, context.vocabulary
    end = _before_preposition(context, keys, claim)
    if end is None or end == claim.mention.first or end < 2:
        return False
    dates = words_of_dates(context, sentence)
    if any(
        keys[at] in vocabulary.lists["walls of the past"] and at not in dates
        for at in range(max(0, end - FARTHEST), end)
    ):
        return False
    verb = keys[end - 1]
    if not _is_past(context, verb):
        return _was_done_to_something(context, sentence, end)
    return keys[end - 2] in vocabulary.lists["past be"] or (
        vocabulary.lemma(verb) in vocabulary.lists["happen by themselves"]
        and keys[end - 2] not in vocabulary.grammar["be"]
    )


def _is_past(context: Context, verb: str) -> bool:
    """Tell whether a word is a verb in the past that says of no plan: opened, met; not: planned."""
    vocabulary = context.vocabulary
    is_past = verb.endswith("ed") or verb in vocabulary.events.irregular
    return is_past and vocabulary.lemma(verb) != verb and verb not in vocabulary.lists["planning"]


def _was_done_to_something(context: Context, sentence: Sentence, end: int) -> bool:
    """Tell whether a verb that is dated with its object stands before a day, and only that object between.

    Played their first match (on 21 November), closed the road; not: announced elections on, signed up to open on.
    """
    keys, vocabulary, words = sentence.keys, context.vocabulary, sentence.words
    for at in range(end - 1, max(end - 1 - LONGEST_OBJECT, 0), -1):
        key = keys[at]
        if not key.isalpha() or key in vocabulary.grammar["prepositions"]:
            return False
        if _is_past(context, key):
            is_dated = vocabulary.lemma(key) in union(
                vocabulary.lists["dated with their object"], vocabulary.lists["happen by themselves"]
            )
            is_told = keys[at - 1] not in union(vocabulary.grammar["be"], vocabulary.grammar["have"])
            return is_dated and is_told and at + 1 < end and not words.is_name(at)
    return False
