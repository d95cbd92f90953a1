"""How far ahead something is, and its day, told by two sentences: with the fair four weeks away; it opens on 16 May.

Of which day a length of time is counted is sure only where both sentences name what is to come by one noun (the fair),
or where the second goes on with it (it opens on 16 May), and where no other day to come stands near.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from numcheck.language.entries import first_words, union
from numcheck.language.traits import CONTENT
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.two_dates import open_words
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MARKS, MOST_ASKED, clause_end, find_dates
from numcheck.relations.reading.values import period_of

NEAR = 2
"""Sentences between a length of time and the day to come."""
LONGEST_NAME = 6
"""Words before or behind a length of time that name what is to come."""
BEFORE_DAY = 12
"""Words before a day, and BEHIND_DAY behind it, that name what is to be then."""
BEHIND_DAY = 2
TO_HAVING = 2
"""Words from a word for having to the time that is left: with (just) four weeks."""
TO_END = 5
"""Words before a day among which a verb makes it the end of a time that is left: closes on."""
UNITS = ("day", "week", "month")


@dataclass(frozen=True, slots=True)
class _Ahead:
    """A length of time from the day of the story on, and what is to be at its end."""

    time: Claim
    awaited: frozenset[str]
    """The open words that name it, in their plain form."""
    is_deadline: bool = False
    """Whether something is still to be done by then: ten days left to have a say."""


def find_days_ahead(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each length of time ahead with the only day to come that a sentence near by tells of the same thing."""
    today = context.today
    lists = context.vocabulary.lists
    if today is None or not context.holds_any(first_words(union(lists["still to run"], lists["runs to"]))):
        return
    times = [c for c in context.of(kinds.DURATION) if c.unit in UNITS and c.part is not sections.FURNITURE]
    coming = [ahead for claim in times[:MOST_ASKED] if (ahead := _ahead(context, claim)) is not None]
    days = [day for day in context.once(find_dates) if _is_to_come(day, today)] if coming else []
    for ahead in coming:
        near = [day for day in days if abs(day.sentence - ahead.time.sentence) <= NEAR]
        mine = [day for day in near if _is_of(context, ahead, day)]
        if not mine and len({str(day.mention.value) for day in near}) == 1:
            mine = [day for day in near if _is_alike(context, ahead, day)]
        if len({str(day.mention.value) for day in mine}) == 1 and all(
            day.sentence != ahead.time.sentence for day in near
        ):
            yield Relation(
                definition.of,
                (("end", (mine[0],)), ("time", (ahead.time,)), ("today", (today,))),
                strength=Strength.NATURAL,
                about=(ahead.time.id,),
            )


def _is_to_come(day: Claim, today: Claim) -> bool:
    """Tell whether a date is a day behind that of the story."""
    period, now = period_of(day), period_of(today).first
    return (
        period.grain is grains.DAY
        and period.said.day is not None
        and period.first is not None
        and now is not None
        and period.first > now
        and day.stance is not stances.DENIED
    )


def _ahead(context: Context, claim: Claim) -> _Ahead | None:
    """Read a length of time as one that is still to run; None for any other."""
    lists, sentence = context.vocabulary.lists, context.sentences[claim.sentence]
    keys, first, last = sentence.keys, claim.mention.first, claim.mention.last
    at = _behind_phrase(keys, last, lists["still to run"])
    behind = keys[at : at + 1]
    is_to = bool(behind) and behind[0] in lists["infinitive marks"]
    if behind and behind[0] in lists["runs to"] and not (is_to and at == last):
        end = clause_end(context, sentence, at + 1)
        awaited = _open_words(context, sentence, range(at + 1, min(end, at + 1 + LONGEST_NAME)))
        # Four weeks before the vote may have been at any time; with four weeks left before the vote is now.
        has_it = not lists["has so long"].isdisjoint(context.words_before(claim, TO_HAVING))
        is_ahead = at > last or behind[0] in lists["until"] or has_it
        return _Ahead(claim, awaited, is_deadline=is_to) if is_ahead else None
    if at > last:
        begin = next((n for n in range(first, 0, -1) if keys[n - 1] in MARKS), 0)
        return _Ahead(claim, _open_words(context, sentence, range(max(begin, first - LONGEST_NAME), first)))
    return None


def _behind_phrase(keys: Sequence[str], at: int, phrases: frozenset[str]) -> int:
    """Give the index behind a word or two of a list; the same index where none stands there."""
    for length in (2, 1):
        if " ".join(keys[at : at + length]) in phrases:
            return at + length
    return at


def _is_head(context: Context, sentence: Sentence, at: int) -> bool:
    """Tell whether a noun does not describe the one behind it: the festival (opens); not: the festival office."""
    if at + 1 >= len(sentence.keys) or not sentence.traits[at + 1] & CONTENT:
        return True
    behind = {sentence.keys[at + 1], sentence.lemmas[at + 1]}
    return not behind.isdisjoint(union(context.vocabulary.grammar.stops, context.vocabulary.lists["opens on a day"]))


def _open_words(context: Context, sentence: Sentence, places: Iterable[int]) -> frozenset[str]:
    vocabulary = context.vocabulary
    told = open_words(context, sentence, places) - vocabulary.lists["everyday words"]
    return frozenset([word for word in told if vocabulary.calendar.sort_of(word) is None])


def _points_back(sentence: Sentence, context: Context) -> bool:
    """Tell whether what a sentence tells begins with "it" or the like."""
    return sentence.keys[start_of_told(sentence, context.vocabulary)] in context.vocabulary.lists["points back"]


def _is_of(context: Context, ahead: _Ahead, day: Claim) -> bool:
    """Tell whether a day is that of what a length of time runs to: its subject is the noun again, or "it".

    The fair opens on 16 May; not: the last debate before the fair is on 16 May.
    """
    lists, sentence = context.vocabulary.lists, context.sentences[day.sentence]
    first, last = day.mention.first, day.mention.last
    if not lists["one of many"].isdisjoint(sentence.keys):
        return False
    subject = start_of_told(sentence, context.vocabulary)
    subject += not lists["the"].isdisjoint(sentence.keys[subject : subject + 1])
    if subject < first and sentence.lemmas[subject] in ahead.awaited and _is_head(context, sentence, subject):
        # Not: the vote on the budget is on 20 May.
        return sentence.keys[subject + 1] not in context.vocabulary.grammar["prepositions"] or subject + 2 >= first
    places = (*range(max(0, first - BEFORE_DAY), first), *range(last, min(last + BEHIND_DAY, len(sentence.keys))))
    is_next = day.sentence == ahead.time.sentence + 1 and _points_back(sentence, context)
    return is_next and not lists["opens on a day"].isdisjoint(_open_words(context, sentence, places))


def _is_alike(context: Context, ahead: _Ahead, day: Claim) -> bool:
    """Tell whether the only day to come near a length of time is told as its end, though in other words.

    Ten days left to have a say; the consultation closes on 30 May. Voters will decide in four weeks; the 30 May ballot.
    """
    lists, sentence = context.vocabulary.lists, context.sentences[day.sentence]
    if day.sentence < ahead.time.sentence or not lists["one of many"].isdisjoint(sentence.keys):
        return False
    first, last = day.mention.first, day.mention.last
    before = context.vocabulary.lemmas_of(sentence.keys[max(0, first - TO_END) : first])
    is_end = ahead.is_deadline and not lists["ends a time left"].isdisjoint(before)
    told, votes = context.sentences[ahead.time.sentence].lemmas, lists["votes and voters"]
    # Not: the last debate before the vote is on 20 May.
    return is_end or not (votes.isdisjoint(told) or votes.isdisjoint(sentence.lemmas[last : last + BEHIND_DAY]))
