"""One event on two days: the quake struck at dawn on Sunday; she lay there since the quake hit early on Monday.

Two dates of one sort of event mostly belong to two events. They are told only where each clause says outright that the
event happened, or began, on that day, where at least one takes it as known (the quake), and where no words of either
clause, and nothing else in the story, tell of more than one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from numcheck.model.claim import Claim, Stance
from numcheck.model.document import Part, Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Grain, Period
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import LONGEST_STORY, Context
from numcheck.relations.occasions import LONGEST_SENTENCE, MARKS
from numcheck.relations.timeline import placed
from numcheck.relations.values import period_of

MOST_WORDS = 3
"""Adjectives before the noun of an event: the 6.4-magnitude earthquake."""
BEFORE_VERB = 3
"""Words from the noun to the verb that says that it happened: the flames, which (broke) out."""
BEHIND_VERB = 14
"""Words from the verb to the day."""
BEFORE_EVENT = 10
"""Words from a day to "shortly before the fire"."""
MOST_TOLD = 40
"""Tellings of events beyond which a document is a chronicle."""
NEXT_DAYS = (1, 6)
"""Days apart of one day and the next; Sunday and Monday, put into one week, are six apart."""
SOME_MONDAY = date(2023, 1, 2)
"""In a story that tells no date, its weekdays are taken to be of one week."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """A clause that says on what day an event happened."""

    sort: str
    """The noun of the event, or the class it belongs to: fire for a blaze."""
    is_known: bool
    """Whether it is "the" event."""
    names: frozenset[str]
    """The names in the clause."""
    is_by_night: bool
    date: Claim


def find_event_days(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each event of which two clauses tell another day."""
    lists = context.vocabulary.lists
    sentences = [s for s in context.sentences_with(lists["happenings"]) if _is_story(s)]
    if not any(_days(context, s) for s in sentences):
        return
    told = [telling for sentence in sentences for telling in _tellings(context, sentence)][:MOST_TOLD]
    for one, other in combinations(told, 2):
        if one.sort != other.sort or not (one.is_known or other.is_known):
            continue
        if _are_one(one, other) and not _are_several(context, one.sort):
            a, b = _placed(one.date, other.date)
            if a is None or b is None or _may_be_one_night(one, other, a, b):
                continue
            yield Relation(
                definition.kind,
                (("one", (a,)), ("other", (b,))),
                strength=Strength.NATURAL,
                about=(a.id, b.id),
            )


def _is_story(sentence: Sentence) -> bool:
    is_prose = sentence.part not in (Part.FURNITURE, Part.TABLE, Part.DATELINE, Part.HEADLINE)
    return is_prose and len(sentence.keys) <= LONGEST_SENTENCE


def _days(context: Context, sentence: Sentence) -> Sequence[Claim]:
    """Give the days of a sentence: dates and weekdays, that somebody says something happened on."""
    found = []
    for claim in context.by_sentence.get(sentence.index, ()):
        if claim.kind is not Kind.DATE or claim.stance is Stance.DENIED:
            continue
        value = claim.mention.value
        if isinstance(value, Period) and value.grain is Grain.DAY and value.fault is None:
            is_day = value.said.day is not None and value.said.month is not None
            if is_day or (value.said.weekday is not None and value.relation in (None, "weekday")):
                found.append(claim)
    return found


def _tellings(context: Context, sentence: Sentence) -> Iterator[_Telling]:
    """Give what a sentence tells of the days of events."""
    days, keys = _days(context, sentence), sentence.keys
    nouns, lists = context.vocabulary.nouns, context.vocabulary.lists
    for at, key in enumerate(keys):
        if not days or key not in lists["happenings"]:
            continue
        first = _determiner(context, keys, at)
        if first is None:
            continue
        day, last = _day_of(context, sentence, first, at, days)
        if day is None:
            continue
        low, high = min(first, day.mention.first), max(last, day.mention.last)
        yield _Telling(
            next(iter(nouns.classes_of(nouns.singular(key))), key),
            keys[first] not in lists["articles"],
            _names(context, sentence, low, high),
            not lists["by night"].isdisjoint(keys[low:high]),
            day,
        )


def _names(context: Context, sentence: Sentence, first: int, last: int) -> frozenset[str]:
    """Give the names in some words, but for those of days and months."""
    calendar, is_name, keys = context.vocabulary.calendar, sentence.words.is_name, sentence.keys
    places = range(max(first, 1), last)
    return frozenset(keys[at] for at in places if is_name(at) and calendar.sort_of(keys[at]) is None)


def _determiner(context: Context, keys: Sequence[str], at: int) -> int | None:
    """Give the place of the article before the noun of an event; none where words tell it from others of its kind."""
    lists = context.vocabulary.lists
    for here in range(at - 1, max(at - 2 - MOST_WORDS, -1), -1):
        key = keys[here]
        if key in lists["one of many"] or key in lists["tells apart"]:
            return None
        if key in lists["the"] or key in lists["articles"]:
            return here
        if key in lists["possessive marks"] and here:
            # Sunday's blast
            return here - 1
        if key in MARKS - {"-"} or key in context.vocabulary.grammar.stops:
            return None
    return None


def _day_of(
    context: Context, sentence: Sentence, first: int, at: int, days: Sequence[Claim]
) -> tuple[Claim | None, int]:
    """Give the day on which an event is said to have happened, and the end of the words that say so."""
    keys = sentence.keys
    for day in days:
        if first <= day.mention.first < at:
            # Sunday's blast, the 17 March fire
            return day, at + 1
    verb = next(
        (here for here in range(at + 1, min(at + 2 + BEFORE_VERB, len(keys))) if _occurs(context, keys, here)), 0
    )
    last = verb + 1 if verb else at + 1
    if verb and not _is_interrupted(context, keys, at + 1, verb):
        told = _first_behind(context, keys, verb, days)
        if told is not None:
            return told, told.mention.last
        opening = [day for day in days if day.mention.last <= first and _is_opening(context, keys, day, first)]
        if opening:
            return opening[0], last
    if _is_right_beside(context, sentence, first) and (verb or at + 1 == len(keys) or keys[at + 1] in MARKS | {"."}):
        near = [day for day in days if 0 <= first - day.mention.last <= BEFORE_EVENT]
        if near:
            return near[-1], last
    return None, last


def _is_right_beside(context: Context, sentence: Sentence, first: int) -> bool:
    """Tell whether an event is told to have been at the time of a sentence: shortly before; not 54 hours after."""
    lists, keys = context.vocabulary.lists, sentence.keys
    if first < 2 or keys[first - 1] not in lists["before and after"] or keys[first - 2] not in lists["right before"]:
        return False
    claims = context.by_sentence.get(sentence.index, ())
    return not any(claim.mention.first <= first - 2 < claim.mention.last for claim in claims)


def _occurs(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether a word says that something happened or began: struck, broke (out), took (place)."""
    lists, lemma = context.vocabulary.lists, context.vocabulary.lemma(keys[at])
    if lemma in lists["happens"]:
        return True
    return lemma in lists["happens with more"] and at + 1 < len(keys) and keys[at + 1] in lists["more of happens"]


def _is_interrupted(context: Context, keys: Sequence[str], first: int, last: int) -> bool:
    """Tell whether more than a relative stands between a noun and its verb: what may happen has not happened."""
    small = {",", *context.vocabulary.lists["that which"]}
    return any(keys[at] not in small and not keys[at].endswith("ly") for at in range(first, last))


def _first_behind(context: Context, keys: Sequence[str], verb: int, days: Sequence[Claim]) -> Claim | None:
    """Give the first day behind a verb in its clause."""
    lists = context.vocabulary.lists
    walls = lists["clause walls"] | lists["clause joints"] | {";", ":", "(", "—", "–", "“", '"', "”"}
    for day in days:
        if day.mention.first <= verb:
            continue
        between = keys[verb + 1 : day.mention.first]
        is_of_clause = len(between) <= BEHIND_VERB and walls.isdisjoint(between) and "," not in between
        return day if is_of_clause else None
    return None


def _is_opening(context: Context, keys: Sequence[str], day: Claim, first: int) -> bool:
    """Tell whether a day opens the sentence in which the event is told: on Sunday, the quake struck."""
    grammar = context.vocabulary.grammar
    between = keys[day.mention.last : first]
    before = keys[: day.mention.first]
    is_alone = all(
        key in grammar["prepositions"] or key in context.vocabulary.lists["parts of a day"] for key in before
    )
    return is_alone and len(before) < BEFORE_VERB and all(key == "," for key in between)


def _are_one(one: _Telling, other: _Telling) -> bool:
    a, b = one.date, other.date
    is_near = abs(a.sentence - b.sentence) <= LONGEST_STORY and a.sentence != b.sentence
    return is_near and (not one.names or not other.names or not one.names.isdisjoint(other.names))


def _are_several(context: Context, sort: str) -> bool:
    """Tell whether the story speaks of more than one event of a sort: of quakes, of another quake."""
    nouns, lists = context.vocabulary.nouns, context.vocabulary.lists
    for word in context.once(_plurals):
        if sort in nouns.classes_of(word) or word == sort:
            return True
    for sentence in context.sentences_with(lists["happenings"]):
        for at, key in enumerate(sentence.keys):
            if key not in lists["happenings"] or not (key == sort or sort in nouns.classes_of(key)):
                continue
            if not lists["one of many"].isdisjoint(sentence.keys[max(at - MOST_WORDS, 0) : at]):
                return True
    return False


def _plurals(context: Context) -> frozenset[str]:
    """Give the events of which the story speaks in the plural, by their singulars."""
    nouns, happenings = context.vocabulary.nouns, context.vocabulary.lists["happenings"]
    found: set[str] = set()
    for sentence in context.sentences:
        for key in sentence.keys:
            if key.endswith("s") and key not in happenings and nouns.singular(key) in happenings:
                found.add(nouns.singular(key))
    return frozenset(found)


def _may_be_one_night(one: _Telling, other: _Telling, a: Claim, b: Claim) -> bool:
    """Tell whether two days that follow each other may be those of one night."""
    p, q = period_of(a), period_of(b)
    if p.first is None or q.first is None:
        return False
    is_next = abs((p.first - q.first).days) in NEXT_DAYS
    return is_next and (one.is_by_night or other.is_by_night)


def _placed(one: Claim, other: Claim) -> tuple[Claim | None, Claim | None]:
    """Put two days into one year, or two weekdays into one week; nothing where they cannot be compared."""
    a, b = placed(one, other)
    p, q = period_of(a), period_of(b)
    if p.first is not None and q.first is not None:
        return a, b
    if p.first is None and q.first is None and p.said.weekday is not None and q.said.weekday is not None:
        return _on_weekday(a, p.said.weekday), _on_weekday(b, q.said.weekday)
    return None, None


def _on_weekday(claim: Claim, weekday: int) -> Claim:
    day = SOME_MONDAY + timedelta(weekday)
    return replace(claim, mention=replace(claim.mention, value=replace(period_of(claim), first=day, last=day)))
