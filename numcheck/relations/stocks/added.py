"""What a count was, how many more came on top, and what it is with them: four more died, which takes the toll to 12.

A sentence that leads up to a count ("bringing the toll to 12", "has risen to 12") and tells of more in the same breath
leaves one number for what it was before. That stands there as well (up from eight), or anywhere in the story by a word
that makes it older: the initial toll of eight, eight were said earlier to have died, the toll stood at eight on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_PLACE
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import ADDING, AMOUNTS, COUNTED, NO_PROSE, are_of_one_sort, is_exact, stated
from numcheck.relations.totals.tally import noun_of

TO_A_COUNT = 3
"""Words before a figure among which "to" leads up to it: to a total of 12."""
BEFORE_OLD = 6
"""Words before a figure among which one makes it older: an initial official toll of six."""
BACK = 1
"""Sentences before the one that leads up to a count in which what came on top is told."""
NEAR = 12
"""Sentences from a count to what it was before, where nothing but their difference speaks against them."""
BESIDE = 2
"""Words between a verb of saying and the word that makes what is said older."""
COMPARED = "comparison"


def find_added(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count that a sentence leads up to with what was added and what it was before."""
    lists = context.vocabulary.lists
    if not any(claim.link == ADDING for claim in context.of(*AMOUNTS)):
        return
    for sentence, claims in context.told_with(lists["to"]):
        if lists["leads up to a count"].isdisjoint(sentence.lemmas):
            continue
        for after in claims:
            more = _added(after, context) if _is_led_up_to(after, context) else ()
            if not more:
                continue
            found = _before(after, more, context)
            if found is not None:
                before, strength = found
                roles = (("before", (before,)), ("more+", tuple(more)), ("after", (after,)))
                yield Relation(definition.kind, roles, strength=strength, about=(after.id,))


def _is_led_up_to(claim: Claim, context: Context) -> bool:
    """Tell whether a verb and "to" lead up to a figure: bringing the number of those held to 60."""
    if not _may_count(claim) or claim.link == ADDING or claim.under:
        return False
    sentence, lists = context.sentences[claim.sentence], context.vocabulary.lists
    first = claim.mention.first
    if lists["to"].isdisjoint(sentence.keys[max(first - TO_A_COUNT, 0) : first]):
        return False
    return not lists["leads up to a count"].isdisjoint(sentence.lemmas[:first])


def _leads_up(sentence: Sentence, context: Context) -> bool:
    """Tell whether a sentence leads up to a count of its own, to which is added what it tells of."""
    lists = context.vocabulary.lists
    return not lists["to"].isdisjoint(sentence.keys) and not lists["leads up to a count"].isdisjoint(sentence.lemmas)


def _may_count(claim: Claim) -> bool:
    return (
        claim.kind in AMOUNTS
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
            return ()
        told = [c for c in context.by_sentence.get(at, ()) if c.id != after.id and c.link == ADDING]
        if told:
            are_all = all(_may_count(c) and _are_one(c, after, context) and stated(c) < stated(after) for c in told)
            return told if are_all else ()
    return ()


def _are_one(claim: Claim, other: Claim, context: Context) -> bool:
    """Tell whether two figures may count the same: by kind and noun, and, of people, by what befell them."""
    if not are_of_one_sort(claim, other):
        return False
    fates = context.vocabulary.lists["fates"]
    if (claim.event in fates or other.event in fates) and not _share_fate(claim, other, context):
        return False
    nouns = [noun_of(c, context) for c in (claim, other)]
    if claim.kind not in COUNTED or None in nouns:
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


def _before(after: Claim, more: Sequence[Claim], context: Context) -> tuple[Claim, Strength] | None:
    """Give what a count was before some were added: the figure that fits, or else the only one that is called so."""
    ids = {after.id, *(claim.id for claim in more)}
    near = context.claims_between(after.sentence - NEAR, after.sentence + NEAR, after.span.start)
    some = [c for c in near if c.id not in ids and c.link != ADDING and _may_have_been(c, after, context)]
    wanted = magnitude(stated(after)) - sum(magnitude(stated(claim)) for claim in more)
    for claim in some:
        if magnitude(stated(claim)) == wanted:
            return claim, Strength.NATURAL
    known = [claim for claim in some if _is_from(claim, after, context)]
    if known:
        return known[0], Strength.NATURAL
    old = [claim for claim in some if _is_old(claim, after, context)]
    if len({stated(claim) for claim in old}) != 1 or _is_between(old[0], after, some):
        return None
    return old[0], Strength.NATURAL


def _may_have_been(claim: Claim, after: Claim, context: Context) -> bool:
    """Tell whether a figure may be what a count was before."""
    # A headline tells what a count is, not what it was.
    if claim.part is sections.HEADLINE or not _may_count(claim) or stated(claim) >= stated(after):
        return False
    if ANOTHER_PLACE.applies(claim, after):
        return False
    is_compared = claim.under == COMPARED and (_is_from(claim, after, context) or _is_old(claim, after, context))
    return (is_compared or not claim.under) and claim.link == "" and _are_one(claim, after, context)


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


def _is_old(claim: Claim, after: Claim, context: Context) -> bool:
    """Tell whether a figure is called what a count was: an initial toll of six; they had said earlier that six died."""
    if claim.place not in (None, after.place):
        return False
    older, counts = context.vocabulary.lists["older count"], context.vocabulary.grammar["number nouns"]
    before = context.words_before(claim, BEFORE_OLD)
    at = next((at for at, key in enumerate(before) if key in older), None)
    return claim.sentence in context.once(_saying_earlier) or (at is not None and not counts.isdisjoint(before[at:]))


def _saying_earlier(context: Context) -> frozenset[int]:
    """Give the indexes of sentences that say what was told before: it had put the number at six earlier."""
    vocabulary = context.vocabulary
    earlier, says = vocabulary.lists["said earlier"], vocabulary.lists["reporting"]
    return frozenset(
        [
            sentence.index
            for sentence in context.sentences_with(earlier)
            for at, key in enumerate(sentence.keys)
            if key in earlier and not says.isdisjoint(sentence.lemmas[max(at - BESIDE, 0) : at + BESIDE + 1])
        ]
    )


def _is_between(before: Claim, after: Claim, some: Sequence[Claim]) -> bool:
    """Tell whether the story tells of another count between two, so that some were added in several steps."""
    return any(stated(before) < stated(claim) < stated(after) for claim in some)
