"""What a clause tells to have happened on a day: the event, who took part in it, and the names near it.

The readers are shared by the finders that hold two days of one event together, in the words of an article
(`event_days`) and between its lead and the details below (`detailed_days`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from numcheck.language.entries import union
from numcheck.language.traits import NOUN, VERB
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.period import Clock
from numcheck.model.records import replace
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MARKS, Occasion, read_occasion
from numcheck.relations.reading.timeline import overlap
from numcheck.relations.reading.values import period_of

MOST_WORDS = 3
"""Adjectives before the noun of an event, and words between it and its day."""
BEFORE_VERB = 3
"""Words from the noun of an event to the verb that says that it happened: the flames, which (broke) out."""
BEHIND_VERB = 14
"""Words from the verb of an event to its day."""
NEXT_DAYS = (1, 6)
"""Days apart of one day and the next; Sunday and Monday, put into one week, are six apart."""
ENDS = MARKS | {"."}
EVENING = 18 * 60


@dataclass(frozen=True, slots=True)
class Telling:
    """A date, with the event that words say to have happened then."""

    date: Claim
    keys: frozenset[str]
    """The event, by its name in the vocabulary and by its words."""
    parties: frozenset[str]
    """Who or what took part in it, by words of its clause."""
    names: frozenset[str]
    """Names that stand near it, such as those of places."""
    is_known: bool
    """Whether its words take it as known: Sunday's quake."""
    is_by_night: bool
    """Whether it was in the evening or by night, so that the next day may be told as well."""
    is_closer: bool = False
    """Whether its names may differ from those told before, as they tell the place more closely."""
    is_told_apart: bool | None = None
    """Whether other words besides a day before its noun tell which event is meant; None where no day stands there."""


def is_set_apart(context: Context, day: Claim) -> bool:
    """Tell whether words before a day make what is named by it another event: unlike Monday's raid; had led it."""
    before, lists = context.sentences[day.sentence].keys[: day.mention.first], context.vocabulary.lists
    apart = union(lists["before another event"], lists["so before"])
    # The worst since Monday's raid; but all are on guard since Monday's raid.
    since = next((at for at, key in enumerate(before) if key in lists["since"]), 0)
    is_ranked = not lists["so for the first time in a while"].isdisjoint(before[:since])
    return is_owner(context, day) and (is_ranked or not apart.isdisjoint(before))


def is_owner(context: Context, day: Claim) -> bool:
    """Tell whether a day stands before what happened on it: Sunday's (raid)."""
    keys, last = context.sentences[day.sentence].keys, day.mention.last
    return last < len(keys) and keys[last] in context.vocabulary.lists["possessive marks"]


def new_event(context: Context, keys: Sequence[str], day: Claim) -> int | None:
    """Give the index of the noun of an event right before a day that "a" makes a new one: a (fire) on 3 May."""
    lists, at = context.vocabulary.lists, day.mention.first - 1
    if at > 0 and keys[at] in lists["on and of"]:
        at -= 1
    if at < 1 or keys[at] not in lists["happenings"]:
        return None
    return None if lists["indefinite"].isdisjoint(keys[max(at - MOST_WORDS, 0) : at]) else at


def is_elsewhere(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether "of" stands shortly before the noun of an event, which then may be another: the site of a fire."""
    return not context.vocabulary.numerals.of.isdisjoint(keys[max(at - MOST_WORDS - 1, 0) : at])


def stretch_of(context: Context, sentence: Sentence, day: Claim) -> Occasion:
    """Give the words before a day, back to the nearest mark or joint, as an occasion: which (broke out) on."""
    keys, lists, first = sentence.keys, context.vocabulary.lists, day.mention.first
    walls = union(MARKS, lists["clause walls"], lists["clause joints"])
    figures = figures_of(context, sentence)
    at = first
    while at > max(first - BEHIND_VERB, 0) and (keys[at - 1] not in walls or at - 1 in figures):
        at -= 1
    return replace(read_occasion(context, sentence, at, first), opener=keys[at - 1] if at else "")


def figures_of(context: Context, sentence: Sentence) -> frozenset[int]:
    """Give the indexes of the words of all figures of a sentence: the marks within a time of day part no clauses."""
    claims = context.by_sentence[sentence.index]
    return frozenset(at for c in claims for at in range(c.mention.first, c.mention.last))


def telling_of(
    context: Context, day: Claim, clause: Occasion, *, is_known: bool, is_told_apart: bool | None = None
) -> Telling:
    sentence, calendar = context.sentences[day.sentence], context.vocabulary.calendar
    low, high = min(clause.first, day.mention.first), max(clause.last, day.mention.last)
    words, keys = sentence.words, sentence.keys
    names = {keys[at] for at in range(max(low, 1), high) if words.is_name(at) and calendar.sort_of(keys[at]) is None}
    night = context.vocabulary.lists["by night"]
    if period_of(day).said.year is None:
        night = union(night, context.vocabulary.lists["in the evening"])
    is_by_night = not night.isdisjoint(keys[low:high]) or any(
        low <= claim.mention.first < high and _is_dark(claim) for claim in context.by_sentence[sentence.index]
    )
    return Telling(
        day, clause.keys, clause.parties, frozenset(names), is_known, is_by_night, is_told_apart=is_told_apart
    )


def _is_dark(claim: Claim) -> bool:
    """Tell whether a figure is a clear time of day from EVENING on."""
    clock = claim.mention.value
    return isinstance(clock, Clock) and clock.minute is not None and clock.minute >= EVENING and not clock.is_ambiguous


def goes_on(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether the noun of an event only describes a noun right behind it: the crash (site)."""
    if at >= len(sentence.keys) or sentence.keys[at] in ENDS or sentence.keys[at] in context.vocabulary.grammar.stops:
        return False
    return bool(sentence.traits[at] & NOUN) and not occurs(context, sentence.keys, at)


def occurs(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether a word says that something happened or began: struck, broke (out), took (place).

    Not what did not happen on its own: the strongest quake to hit the hills; began to go home.
    """
    if at >= len(keys):
        return False
    lists, lemma = context.vocabulary.lists, context.vocabulary.lemma(keys[at])
    behind = keys[at + 1] if at + 1 < len(keys) else ""
    if (at and keys[at - 1] in lists["infinitive marks"]) or (
        lemma in lists["all begin"]
        and (behind in lists["infinitive marks"] or context.vocabulary.traits[behind] & VERB)
    ):
        return False
    if lemma in lists["happens"]:
        return True
    return lemma in lists["happens with more"] and behind in lists["more of happens"]


def is_opening(context: Context, keys: Sequence[str], day: Claim) -> bool:
    """Tell whether only prepositions and the like stand before a day in its sentence: on Sunday, the quake struck."""
    before = keys[: day.mention.first]
    small = union(context.vocabulary.grammar["prepositions"], context.vocabulary.lists["parts of a day"])
    return len(before) < BEFORE_VERB and all(key in small for key in before)


def may_agree(one: Telling, other: Telling, a: Claim | None, b: Claim | None) -> bool:
    """Tell whether the days of two tellings overlap or, if one of them is by night, follow each other."""
    if a is None or b is None or overlap(a, b):
        return True
    p, q = period_of(a).first, period_of(b).first
    if p is None or q is None:
        return True
    return abs((p - q).days) in NEXT_DAYS and (one.is_by_night or other.is_by_night)
