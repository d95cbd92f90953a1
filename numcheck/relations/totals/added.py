"""What a count was, how many more came on top, and what it is with them: four more died, which takes the toll to 12.

A sentence that leads up to a count ("bringing the toll to 12", "has risen to 12") and tells of more in the same breath
leaves one number for what it was before. That stands there as well (up from eight), or anywhere in the story by a word
that makes it older: the initial toll of eight; eight were said earlier to have died. Any other count is one only if it
fits, as the toll on Monday may have risen in several steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_PLACE
from numcheck.relations.reading.attribution import said_earlier
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.operands import is_led_up_to
from numcheck.relations.reading.values import (
    ADDING,
    COUNTED,
    NO_PROSE,
    are_of_one_sort,
    is_exact,
    period_of,
    stated,
)
from numcheck.relations.totals.tally import noun_of

BEFORE_OLD = 6
"""Words before a figure among which one makes it older: an initial official toll of six."""
PAIR = 2
BACK = 1
"""Sentences before the one that leads up to a count in which what came on top is told."""
NEAR = 12
"""Sentences from a count to what it was before, where nothing but their difference speaks against them."""
LONGEST_LEAD = 12
"""Words before a count among which stands what led to it: the latest arrests raise the number of those held to."""
COMPARED = "comparison"
WEEK = 7
"""Days of a week."""


def find_added(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count that a sentence leads up to with what was added and what it was before."""
    lists = context.vocabulary.lists
    if not any(claim.link == ADDING for claim in context.of(*COUNTED)):
        return
    for sentence, claims in context.told_with(lists["to"]):
        if lists["leads up to a count"].isdisjoint(sentence.lemmas) or len(claims) > MOST_OF_PROSE:
            continue
        for after in claims:
            more = _added(after, context) if _may_be_led_up_to(after, context) else ()
            if not more:
                continue
            before = _before(after, more, context)
            if before is not None:
                roles = (("before", (before,)), ("more+", tuple(more)), ("after", (after,)))
                yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(after.id,))


def _may_be_led_up_to(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is a count to which a sentence leads up, and is itself nothing that came on top."""
    return _may_count(claim) and claim.link != ADDING and not claim.under and is_led_up_to(claim, context)


def _leads_up(sentence: Sentence, context: Context) -> bool:
    """Tell whether a sentence leads up to a count of its own, to which is added what it tells of."""
    lists = context.vocabulary.lists
    return not lists["to"].isdisjoint(sentence.keys) and not lists["leads up to a count"].isdisjoint(sentence.lemmas)


def _may_count(claim: Claim) -> bool:
    return (
        claim.kind in COUNTED
        and is_exact(claim)
        and claim.per is None
        and claim.part not in NO_PROSE
        and claim.stance is not stances.DENIED
    )


def _added(after: Claim, context: Context) -> Sequence[Claim]:
    """Give what came on top of a count, told in its sentence or in the one before; nothing where that is not all."""
    for at in (after.sentence, after.sentence - BACK):
        if at != after.sentence and (
            not context.are_together(at, after.sentence) or _leads_up(context.sentences[at], context)
        ):
            break
        told = [c for c in context.by_sentence.get(at, ()) if c.id != after.id and c.link == ADDING]
        if told:
            are_all = all(_may_count(c) and _are_one(c, after, context) and stated(c) < stated(after) for c in told)
            return told if are_all else ()
    return _added_far(after, context) if _points_at_newest(after, context) else ()


def _points_at_newest(after: Claim, context: Context) -> bool:
    """Tell whether words lead up to a count from what was told before as the newest: the latest arrests bring it to."""
    lists = context.vocabulary.lists
    before = context.words_before(after, LONGEST_LEAD)
    return any(one in lists["the"] and two in lists["newest"] for one, two in pairwise(before))


def _added_far(after: Claim, context: Context) -> Sequence[Claim]:
    """Give what came on top of a count, told once or more as one number, sentences before it; else nothing."""
    near = context.claims_between(after.sentence - NEAR, after.sentence - 1, after.span.start)
    told = [c for c in near if c.link == ADDING and c.part is not sections.HEADLINE]
    are_all = all(_may_count(c) and _are_one(c, after, context) and stated(c) < stated(after) for c in told)
    return told[:1] if are_all and len({stated(c) for c in told}) == 1 else ()


def _are_one(claim: Claim, other: Claim, context: Context) -> bool:
    """Tell whether two figures may count the same: by kind and noun, and, of people, by what befell them."""
    if not are_of_one_sort(claim, other):
        return False
    fates = context.vocabulary.lists["fates"]
    if (claim.event in fates or other.event in fates) and not _share_fate(claim, other, context):
        return False
    nouns = [noun_of(c, context) for c in (claim, other)]
    if None in nouns:
        return True
    one, two = (noun or "" for noun in nouns)
    are_of_fate = fates.intersection((claim.event, other.event))
    told = context.vocabulary.nouns
    return told.are_akin(one, two) if are_of_fate else told.are_synonyms(one, two)


def _share_fate(claim: Claim, other: Claim, context: Context) -> bool:
    """Tell whether the same befell those counted, if only by a word of the sentence: the number of the dead, to 12.

    What is called a count, and of nothing in particular, is of those told of: the previous total was six.
    """
    if claim.event == other.event:
        return True
    vocabulary = context.vocabulary
    fates, words = vocabulary.lists["fates"], vocabulary.events.words
    one, two = (claim, other) if claim.event in fates else (other, claim)
    lemmas = context.sentences[two.sentence].lemmas
    if two.event in fates:
        return False
    told = {fate for fate in fates if not frozenset(words.get(fate, ())).isdisjoint(lemmas)}
    return one.event in told or (not told and two.noun in vocabulary.grammar["number nouns"])


def _before(after: Claim, more: Sequence[Claim], context: Context) -> Claim | None:
    """Give what a count was before some were added: the figure that fits, or else the only one that is called so."""
    ids = {after.id, *(claim.id for claim in more)}
    near = context.claims_between(after.sentence - NEAR, after.sentence + NEAR, after.span.start)
    some = [c for c in near if c.id not in ids and c.link != ADDING and _may_have_been(c, after, context)]
    wanted = magnitude(stated(after)) - sum(magnitude(stated(claim)) for claim in more)
    for claim in some:
        if magnitude(stated(claim)) == wanted:
            return claim
    if any(_is_of_stretch(claim.sentence, context) for claim in (after, *more)):
        return None
    known = [claim for claim in some if _is_from(claim, after, context)]
    old = known or [claim for claim in some if _is_old(claim, after, more, context)]
    if len({stated(claim) for claim in old}) != 1 or _is_open(old[0], after, more, some):
        return None
    return old[0]


def _is_of_stretch(index: int, context: Context) -> bool:
    """Tell whether a sentence names a month, a year or the like, of which its count may be: the toll for May."""
    dates = (claim for claim in context.by_sentence.get(index, ()) if claim.kind is kinds.DATE)
    return any(period_of(claim).grain is not grains.DAY for claim in dates)


def _may_have_been(claim: Claim, after: Claim, context: Context) -> bool:
    """Tell whether a figure may be what a count was before."""
    # A headline tells what a count is, not what it was.
    if claim.part is sections.HEADLINE or not _may_count(claim) or stated(claim) >= stated(after):
        return False
    if ANOTHER_PLACE.applies(claim, after):
        return False
    is_compared = claim.under == COMPARED and (_is_from(claim, after, context) or _is_called_old(claim, context))
    is_plain = claim.link == "" or (claim.link == "of_the" and _is_by_a_day(claim, context))
    return (is_compared or not claim.under) and is_plain and _are_one(claim, after, context)


def _is_from(claim: Claim, after: Claim, context: Context) -> bool:
    """Tell whether "from" leads to a figure in the sentence of the count: from 24 to 31; to 31, up from 24.

    Words behind it may make it one of another time, to which no more were added: up from 24 last season.
    """
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    if claim.sentence != after.sentence or lists["from"].isdisjoint(context.words_before(claim, 1)):
        return False
    behind = keys[claim.last : claim.last + 1]
    is_of_day = claim.period is not None and claim.period.said.weekday is not None
    return is_of_day or not behind or not behind[0][:1].isalpha() or behind[0] in lists["to"]


def _is_old(claim: Claim, after: Claim, more: Sequence[Claim], context: Context) -> bool:
    """Tell whether a figure is told as what a count was: an initial toll of six; six had died, they said earlier."""
    is_elsewhere = claim.place not in (None, after.place) or _is_in_a_place_of_its_own(claim, after, more, context)
    if is_elsewhere or claim.stance in (stances.PLANNED, stances.ESTIMATED) or _is_of_stretch(claim.sentence, context):
        return False
    happened = {after.event, *(c.event for c in more)} - {None}
    is_count = claim.event is None and claim.noun in context.vocabulary.grammar["number nouns"]
    if claim.sentence != after.sentence and _is_told_with_more(claim, context):
        return False
    if claim.event in happened and _is_by_a_day(claim, context):
        return any(_is_day_after(claim, c, context) for c in more)
    is_said = claim.sentence in context.once(said_earlier) and (claim.event in happened or is_count)
    return is_said or _is_called_old(claim, context)


def _is_by_a_day(claim: Claim, context: Context) -> bool:
    """Tell whether a count is of what had happened by a day before: nine of them had been caught by Tuesday."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    behind = keys[claim.last :]
    if behind[:1] == () or behind[0] not in lists["so before"]:
        return False
    days = [c for c in _weekdays_beside(claim, context) if c.span.start > claim.span.start]
    return any(keys[c.mention.first - 1] in lists["by"] for c in days)


def _is_day_after(before: Claim, more: Claim, context: Context) -> bool:
    """Tell whether more came on top on the very day behind the one by which so many were counted."""
    one, two = ({period_of(c).said.weekday for c in _weekdays_beside(claim, context)} for claim in (before, more))
    return any(((day or 0) + 1) % WEEK in two for day in one)


def _weekdays_beside(claim: Claim, context: Context) -> Sequence[Claim]:
    """Give the weekdays that the sentence of a figure names."""
    dated = (c for c in context.by_sentence[claim.sentence] if c.kind is kinds.DATE)
    return [c for c in dated if period_of(c).said.weekday is not None]


def _is_in_a_place_of_its_own(claim: Claim, after: Claim, more: Sequence[Claim], context: Context) -> bool:
    """Tell whether the sentence of a figure names a place that the count does not: the toll in Orle; in the south."""
    lists, sentence = context.vocabulary.lists, context.sentences[claim.sentence]
    told = {key for c in (after, *more) for key in context.sentences[c.sentence].keys}
    keys, openers = sentence.keys, lists["place openers"]
    at_names = [at for at in range(1, len(keys)) if sentence.words.is_name(at) and keys[at - 1] in openers]
    # In May is no place.
    named = {keys[at] for at in at_names if context.vocabulary.calendar.sort_of(keys[at]) is None}
    directed = {
        keys[at]
        for at in range(PAIR, len(keys))
        if keys[at] in lists["parts of a land"] and keys[at - 1] in lists["the"] and keys[at - PAIR] in openers
    }
    return not told.issuperset(named | directed)


def _is_told_with_more(claim: Claim, context: Context) -> bool:
    """Tell whether another count in the sentence of an older one may change it: six, with one who died on the way."""
    return any(
        c.id != claim.id and c.kind in COUNTED and c.span.start > claim.span.start
        for c in context.by_sentence[claim.sentence]
    )


def _is_called_old(claim: Claim, context: Context) -> bool:
    """Tell whether words right before a figure call it an older count: an initial toll, a previous death toll."""
    vocabulary = context.vocabulary
    counts, words = vocabulary.grammar["number nouns"], vocabulary.events.words
    fates = {word for fate in vocabulary.lists["fates"] for word in words.get(fate, ())}
    before = context.words_before(claim, BEFORE_OLD)
    at = next((at for at, key in enumerate(before) if key in vocabulary.lists["older count"]), len(before))
    here = next((here for here in range(at + 1, len(before)) if before[here] in counts), None)
    # not: the previous worst toll
    return here is not None and fates.issuperset(before[at + 1 : here])


def _is_open(before: Claim, after: Claim, more: Sequence[Claim], some: Sequence[Claim]) -> bool:
    """Tell whether more may have been added than is told: in several steps, or by another figure beside it."""
    beside = {claim.sentence for claim in (after, *more)}
    return any(
        claim.id != before.id
        and (stated(before) < stated(claim) < stated(after) or (claim.sentence in beside and not claim.under))
        for claim in some
    )
