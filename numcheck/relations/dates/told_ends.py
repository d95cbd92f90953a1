"""Stretches whose two ends one sentence tells by verbs: a truce of nine days; it begins on 10 May and ends on the 15th.

What is told of is the stretch in the same sentence, or in the one before where the second goes on with it. Whether it
is over or to come makes no difference: whoever tells both ends, and how long it is, can be held to all three.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.lasting import all_sorts, plain_forms
from numcheck.relations.dates.lengths import is_bound
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MOST_ASKED, find_dates
from numcheck.relations.reading.timeline import in_one_week, in_order
from numcheck.relations.reading.values import period_of

NEAR = 2
"""Sentences from a stretch to its ends; "it" stands in the next one."""
UNITS = frozenset({"day", "week", "month"})
BEFORE_DAY = 5
"""Words from a verb of beginning or ending to its day: begins (at dawn on) 10 June."""
BEFORE = 3
"""Words before a stretch within which one makes it of another sort: the first, another."""
BEHIND = 3
"""Words behind a stretch among which stands what is so long: a ten-day (rail strike)."""
TO_VERB = 4
"""Words before a stretch among which a verb says what is so long: walk out for three days."""
PAIR = 2


def find_told_ends(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each stretch of days with the days on which one sentence says that it begins and ends."""
    if len(context.of(kinds.DATE)) < PAIR:
        return
    times = [claim for claim in context.of(kinds.DURATION) if _is_stretch(context, claim)][:MOST_ASKED]
    days = context.once(_days) if times else ()
    for time in times:
        for one, other in pairwise(days):
            sentence = context.sentences[one.sentence]
            if one.sentence != other.sentence or not 0 <= one.sentence - time.sentence <= NEAR:
                continue
            if (
                _is_of_any_week(context, one)
                or not _begin_and_end(context, sentence, one, other)
                or not _is_of(context, time, sentence)
            ):
                continue
            start, end = _placed(one, other)
            first, last = period_of(start).first, period_of(end).last
            if first is not None and last is not None and first < last:
                yield Relation(
                    definition.of,
                    (("start", (start,)), ("end", (end,)), ("time", (time,))),
                    strength=Strength.NATURAL,
                    about=(time.id,),
                )


def _days(context: Context) -> Sequence[Claim]:
    """Give the days of a story, weekdays among them."""
    known = {claim.id: claim for claim in context.once(find_dates)}
    weekdays = [claim for claim in context.of(kinds.DATE) if claim.mention.found_by == "dates.weekday"]
    known.update({claim.id: claim for claim in weekdays})
    return [claim for _, claim in sorted(known.items()) if period_of(claim).grain is grains.DAY]


def _is_stretch(context: Context, claim: Claim) -> bool:
    """Tell whether a duration is the whole of how long something is: no bound, no part of it, nothing added to it."""
    quantity = claim.quantity
    if quantity is None or quantity.is_vague or claim.unit not in UNITS or claim.per or is_bound(claim):
        return False
    if claim.stance is stances.DENIED or claim.part is sections.FURNITURE:
        return False
    lists = context.vocabulary.lists
    behind = context.sentences[claim.sentence].keys[claim.mention.last : claim.mention.last + 1]
    sorted_otherwise = union(lists["which of several"], lists["one of many"], lists["lengthened or cut"])
    if not (lists["opens a day"] - context.vocabulary.numerals.of).isdisjoint(context.words_before(claim, 1)):
        # It sat on 19 days: they are counted one by one.
        return False
    is_plain = sorted_otherwise.isdisjoint(context.words_before(claim, BEFORE))
    # A truce of nine days to let wheat in.
    return is_plain and (lists["no stretch behind"] - lists["infinitive marks"]).isdisjoint(behind)


def _is_of_any_week(context: Context, day: Claim) -> bool:
    """Tell whether "the" stands before a weekday, which is that of any week: it opens on the Monday."""
    return period_of(day).said.day is None and not context.vocabulary.lists["the"].isdisjoint(
        context.words_before(day, 1)
    )


def _begin_and_end(context: Context, sentence: Sentence, one: Claim, other: Claim) -> bool:
    """Tell whether a verb of beginning leads to the first of two days and one of ending to the second."""
    lists, lemmas = context.vocabulary.lists, context.vocabulary.lemmas_of
    first = sentence.keys[max(0, one.mention.first - BEFORE_DAY) : one.mention.first]
    between = sentence.keys[max(one.mention.last, other.mention.first - BEFORE_DAY) : other.mention.first]
    is_begun = not lists["begins on a day"].isdisjoint(lemmas(first))
    is_ended = not union(lists["ends on a day"], lists["until"]).isdisjoint(lemmas(between))
    return is_begun and is_ended


def _is_of(context: Context, time: Claim, sentence: Sentence) -> bool:
    """Tell whether a sentence tells the ends of a stretch: it holds it, or goes on with what is so long behind it."""
    if time.sentence == sentence.index:
        return len([c for c in context.by_sentence[time.sentence] if c.kind is kinds.DURATION]) == 1
    vocabulary, here = context.vocabulary, context.sentences[time.sentence]
    opening = start_of_told(sentence, vocabulary)
    subject = sentence.keys[opening : opening + BEFORE]
    if not vocabulary.lists["points back"].isdisjoint(subject[:1]):
        return sentence.index == time.sentence + 1
    if subject[:1] == () or subject[0] not in vocabulary.lists["the"]:
        return False
    first, last = time.mention.first, time.mention.last
    beside = {*here.keys[max(0, first - PAIR) : first], *here.keys[last : last + BEHIND]}
    before = plain_forms(context, here.keys[max(0, first - TO_VERB) : first])
    # A truce of nine days; a ten-day rail strike; they will walk out for three days: the strike.
    akin = {
        noun
        for sort in all_sorts(vocabulary)
        if not (sort.nouns.isdisjoint(beside) and sort.begins.isdisjoint(before))
        for noun in sort.nouns
    }
    return not (akin | ({time.noun} if time.noun else set())).isdisjoint(subject[1:])


def _placed(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """Give two days in order; two weekdays in one week, whatever day of the story they were read from."""
    if period_of(one).said.day is None and period_of(other).said.day is None:
        return in_one_week(_without_a_day(one), _without_a_day(other))
    return in_order(one, other)


def _without_a_day(claim: Claim) -> Claim:
    return replace(claim, mention=replace(claim.mention, value=replace(period_of(claim), first=None, last=None)))
