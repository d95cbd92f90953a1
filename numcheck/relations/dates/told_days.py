"""Weekdays on which a dispatch of an agency tells that something happened, as relations with the day of its dateline.

A dispatch tells of its own day and of the one before. Of some 160 published leads of one agency that told of a weekday
in the past, three told of the day before and all others of the day itself; some of other agencies went back two days.
Below the lead, only the weekday of what was said is nearly as sure: those of other events may lie further back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.language.traits import NOUN
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.dates.tenses import is_day_of_story_sure
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MARKS, is_verb
from numcheck.relations.reading.values import period_of

OF_A_LEAD, OF_SAYING = 2, 3
"""Days before the dateline that lie behind the weekday of a lead at most, and behind that of what was said."""
NEAREST = "nearest_weekday"
"""The `relation` of a period that is a weekday alone, read from the day of the article."""
FARTHEST_VERB = 8
"""Words between the verb of a day and the day, or the preposition before it."""
BEFORE_VERB = 3
"""Words before a verb within which one makes it a plan: is expected to be opened."""
BEFORE_EVENT = 2
"""Words before the noun of an event: in a (fire)."""
AGENCY = 4
"""Characters behind the date of a dateline within which the bracket with an agency opens."""
AROUND = 3
"""Sentences before a weekday in which another date tells that the story may be about another time."""
NO_SAYING = (stances.DENIED, stances.PLANNED, stances.QUOTED)


def find_told_days(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the weekday of the past that a lead tells behind its dateline, and those on which somebody said something.

    The fact `most` says how many days before that of the dateline they may be.
    """
    today, line = context.today, context.dateline.span
    if today is None or line is None or not is_day_of_story_sure(context) or not _is_of_an_agency(context, line):
        return
    days = [claim for claim in context.of(kinds.DATE) if not line.start <= claim.span.start < line.end]
    for day in days:
        sentence = context.sentences[day.sentence]
        if not _is_weekday_of_the_past(context, sentence, day):
            continue
        is_lead = sentence.span.start <= line.start < sentence.span.end
        is_alone = all(other is day or not _stands_near(sentence, day, other) for other in days)
        if is_lead and is_alone and _is_day_of_a_verb(context, sentence, day):
            most = OF_A_LEAD
        elif not is_lead and day.part is not sections.QUOTE and _is_day_of_saying(context, sentence, day, days):
            most = OF_SAYING
        else:
            continue
        yield Relation(
            definition.kind,
            (("day", (day,)), ("today", (today,))),
            strength=Strength.NATURAL,
            about=(day.id,),
            facts=(("most", most),),
        )


def _is_of_an_agency(context: Context, line: Span) -> bool:
    """Tell whether a bracket follows the date of a dateline, as one with the name of an agency does."""
    return context.document.prose[line.end : line.end + AGENCY].lstrip(" ,").startswith("(")


def _stands_near(sentence: Sentence, day: Claim, other: Claim) -> bool:
    """Tell whether another day stands in the sentence of a day, or behind it in its paragraph, as in a chronicle."""
    is_behind = other.paragraph == sentence.paragraph and other.sentence > day.sentence
    return other.sentence == day.sentence or (is_behind and period_of(other).relation == NEAREST)


def _is_weekday_of_the_past(context: Context, sentence: Sentence, day: Claim) -> bool:
    """Tell whether a date is a weekday alone that no words put into the future, and no part of a name: Sunday Times."""
    value, now, last = period_of(day), context.today, day.mention.last
    assert now is not None
    is_past = value.first is not None and value.first <= (period_of(now).first or value.first)
    if value.relation != NEAREST or not is_past or day.stance in NO_SAYING:
        return False
    lists, keys = context.vocabulary.lists, sentence.keys
    is_of_a_noun = last < len(keys) and (keys[last] in lists["possessive marks"] or sentence.words.is_name(last))
    bound = keys[day.mention.first - 1] if day.mention.first else ""
    return not is_of_a_noun and bound not in lists["opens or closes a time"]


def _is_day_of_a_verb(context: Context, sentence: Sentence, day: Claim) -> bool:
    """Tell whether a weekday is that of a verb in the past, and of one only: was killed on Sunday; on Sunday closed.

    Not: a man killed on Sunday was named; he met those killed on Sunday; results of the vote on Sunday showed.
    """
    before, behind = _verb_before(context, sentence, day), _verb_behind(context, sentence, day)
    if ":" in sentence.keys[: day.mention.first] or _is_in_a_contact_clause(context, sentence, day):
        # The week in brief: parliament sat on Friday.
        return False
    if before is None:
        if behind is None or _is_within_a_subject(context, sentence, day):
            return False
        is_of_noun = not context.vocabulary.lists["happenings"].isdisjoint(sentence.keys[: day.mention.first])
        return not is_of_noun and not _is_bound(context, sentence, day.mention.first, behind)
    is_next = behind is not None or _is_followed_by_be(context, sentence, day)
    is_first = not any(is_verb(context, sentence, at) for at in range(1, before))
    return (
        is_first
        and not is_next
        and not _is_aside(sentence, day, before)
        and not _is_bound(context, sentence, before, before)
    )


def _is_within_a_subject(context: Context, sentence: Sentence, day: Claim) -> bool:
    """Tell whether a weekday right before a verb ends words on its subject: those who walked out on Friday (came)."""
    is_told = any(is_verb(context, sentence, at) for at in range(1, day.mention.first))
    return is_told or not context.vocabulary.grammar["relatives"].isdisjoint(sentence.keys[: day.mention.first])


def _is_in_a_contact_clause(context: Context, sentence: Sentence, day: Claim) -> bool:
    """Tell whether a new subject right behind a noun makes a weekday that of a clause: a speech (the) king held."""
    grammar, keys = context.vocabulary.grammar, sentence.keys
    subject = union(context.vocabulary.lists["the"], context.vocabulary.lists["articles"], grammar["possessives"])
    return any(
        keys[at] in subject
        and sentence.traits[at - 1] & NOUN
        and keys[at - 1] not in grammar.stops
        and not sentence.words.is_name(at - 1)
        and not is_verb(context, sentence, at - 1)
        for at in range(2, day.mention.first)
    )


def _is_aside(sentence: Sentence, day: Claim, verb: int) -> bool:
    """Tell whether commas set off a verb and its weekday: the abbot, sworn in on Friday, named nine monks."""
    keys, last = sentence.keys, day.mention.last
    return verb > 0 and keys[verb - 1] == "," and keys[last : last + 1] == (",",)


def _verb_before(context: Context, sentence: Sentence, day: Claim) -> int | None:
    """Give the index of the verb in the past that a weekday behind it can only be of; None if there is none.

    Between the two may stand an object and a place: won the cup in Orle on Sunday.
    """
    keys, lists, grammar = sentence.keys, context.vocabulary.lists, context.vocabulary.grammar
    walls = union(
        *(
            lists["clause walls"],
            lists["clause joints"],
            lists["happenings"],
            lists["infinitive marks"],
            lists["pointing back"],
            MARKS,
        ),
        grammar["prepositions"] - lists["place openers"] - lists["on or for"] - lists["for"],
    )
    last = day.mention.first
    for at in range(last - 1, max(last - 2 - FARTHEST_VERB, -1), -1):
        if is_verb(context, sentence, at):
            return at
        if (keys[at] in walls and not _is_in_a_new_event(context, keys, at)) or keys[at].endswith("ing"):
            return None
    return None


def _is_in_a_new_event(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether "in a" stands before the noun of an event, whose day is that of the verb: were hurt in a (fire)."""
    lists = context.vocabulary.lists
    is_event = keys[at] in lists["happenings"] and at >= BEFORE_EVENT
    is_in = keys[at - BEFORE_EVENT] in lists["place openers"] if is_event else False
    return is_in and keys[at - 1] in lists["articles"]


def _verb_behind(context: Context, sentence: Sentence, day: Claim) -> int | None:
    """Give the index of the verb in the past right behind a weekday: the mayor on Sunday night (opened) the fair."""
    keys, lists = sentence.keys, context.vocabulary.lists
    small = union(lists["parts of a day"], lists["parts of the same day"])
    at = day.mention.last
    while at < len(keys) - 1 and (keys[at] in small or keys[at].endswith("ly")):
        at += 1
    return at if at < len(keys) and is_verb(context, sentence, at) else None


def _is_followed_by_be(context: Context, sentence: Sentence, day: Claim) -> bool:
    """Tell whether the words before a weekday are a subject: a boat seized on Sunday (was) freed."""
    behind = sentence.keys[day.mention.last : day.mention.last + 1]
    grammar = context.vocabulary.grammar
    return not union(grammar["be"], grammar["have"], grammar["modals"]).isdisjoint(behind)


def _is_bound(context: Context, sentence: Sentence, first: int, verb: int) -> bool:
    """Tell whether words before a verb, or before the weekday before it, put it into another clause or into a plan.

    Since being sacked in Orle on Sunday; is to be opened early on Sunday; in which they won on Sunday; had said so.
    """
    lists, keys = context.vocabulary.lists, sentence.keys
    plans = union(
        *(lists[name] for name in ("planning", "infinitive marks", "known already", "pointing back", "so before")),
        context.vocabulary.grammar["relatives"],
    )
    near = (*keys[max(0, first - BEFORE_VERB) : first], *keys[max(0, verb - BEFORE_VERB) : verb])
    return not plans.isdisjoint(near)


def _is_day_of_saying(context: Context, sentence: Sentence, day: Claim, days: list[Claim]) -> bool:
    """Tell whether a weekday stands right beside a verb of saying, in a sentence and story that name no other time."""
    lists, vocabulary = context.vocabulary.lists, context.vocabulary
    near = [
        other
        for other in days
        if 0 <= day.sentence - other.sentence <= AROUND and other.id != day.id and _is_of_another_time(other)
    ]
    if near or any(other is not day and other.sentence == day.sentence for other in days):
        return False
    says = union(lists["says behind what was said"], lists["says to somebody"])
    verbs = (_verb_before(context, sentence, day), _verb_behind(context, sentence, day))
    return any(
        vocabulary.lemma(sentence.keys[at]) in says and not _is_bound(context, sentence, min(at, day.mention.first), at)
        for at in verbs
        if at is not None
    )


def _is_of_another_time(claim: Claim) -> bool:
    """Tell whether a date is no weekday alone: in May, in 2003, on 3 May, a week earlier."""
    value = claim.mention.value
    return not isinstance(value, Period) or value.grain is not grains.DAY or value.said.weekday is None
