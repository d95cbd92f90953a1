"""Notes of correction that the article itself does not heed: "it is 45, not 54", and the text above still says 54.

The relations are those of the wrong figure, the right one and the first place that still has the wrong one. No other
finder may use a figure that a note takes back (`taken_back`).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from numcheck.model import grains, kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Clock, Period
from numcheck.model.quantity import Quantity
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, PLAIN

LONGEST_HEADING = 4
"""Words of a paragraph that may be the heading of a note below it."""
FARTHEST = 3
"""Most words between "not" and the wrong figure."""
PAIR = 2
COMPARED = (*PLAIN, kinds.AGE, kinds.DURATION, kinds.RATIO)


@dataclass(frozen=True, slots=True)
class _Mending:
    """A figure that a note takes back, and the one that it gives instead."""

    wrong: Claim
    right: Claim


def find_corrections(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure that a note takes back, with the right one and the first claim that still has the wrong value.

    Where the article has the right value anywhere, it is taken to be mended.
    """
    notes = context.once(_notes)
    if not notes:
        return
    told = [
        claim
        for claim in context.claims
        if claim.paragraph not in notes and claim.part is not sections.FURNITURE and _value(claim) is not None
    ]
    for paragraph in sorted(notes):
        for mending in _mendings(context, paragraph):
            still = [claim for claim in told if _says(context, claim, mending.wrong, mending)]
            if not still or any(_says(context, claim, mending.right, mending) for claim in told):
                continue
            yield Relation(
                definition.kind,
                (("wrong", (mending.wrong,)), ("right", (mending.right,)), ("still", (still[0],))),
                strength=Strength.PROVED,
                about=(still[0].id,),
                facts=(("is_mended", 0),),
            )


def taken_back(context: Context) -> frozenset[int]:
    """Give the ids of the figures that notes of correction take back, which no other relation may hold."""
    notes = context.once(_notes)
    return frozenset(mending.wrong.id for paragraph in notes for mending in _mendings(context, paragraph))


def _notes(context: Context) -> frozenset[int]:
    """Give the numbers of the paragraphs that are a note of correction of this article."""
    openers, others = context.vocabulary.lists["notes of correction"], context.vocabulary.lists["other articles"]
    if not any(map(context.words.issuperset, _words_of(openers))):
        return frozenset()
    first_words = {phrase.partition(" ")[0] for phrase in openers}
    found: set[int] = set()
    is_headed = False
    for sentence in context.sentences:
        first = next(filter(str.isalpha, sentence.keys), "")
        if sentence.paragraph in found or not (is_headed or first in first_words):
            continue
        words = (key for key in sentence.keys if key.isalpha() or key == "'s")
        keys = tuple(islice(words, LONGEST_HEADING + 1))
        opens = any(" ".join(keys[:size]) in openers for size in range(1, LONGEST_HEADING + 1))
        if (opens or is_headed) and sentence.part is not sections.FURNITURE:
            is_headed = opens and len(keys) <= LONGEST_HEADING
            found.add(sentence.paragraph)
        else:
            is_headed = False
    elsewhere = {
        sentence.paragraph
        for sentence in context.sentences
        if sentence.paragraph in found
        and any(" ".join(sentence.keys[at : at + 2]) in others for at in range(len(sentence.keys)))
    }
    return frozenset(found - elsewhere)


@lru_cache(maxsize=16)
def _words_of(phrases: frozenset[str]) -> frozenset[frozenset[str]]:
    """Give the words of each of some phrases."""
    return frozenset(frozenset(phrase.split()) for phrase in phrases)


def _mendings(context: Context, paragraph: int) -> Iterator[_Mending]:
    """Give the figures that a note takes back, each with the one given instead."""
    sentences = [sentence for sentence in context.sentences if sentence.paragraph == paragraph]
    for sentence in sentences:
        claims = [c for c in context.by_sentence.get(sentence.index, ()) if _value(c) is not None]
        yield from _not_that(context, sentence, claims)
        yield from _from_that(context, sentence, claims)
    yield from _as_it_was(context, sentences)


def _not_that(context: Context, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[_Mending]:
    """Give the corrections of "45, not 54", "45 instead of 54" and "not 54 but 45"."""
    for index, wrong in enumerate(claims):
        if not _stands_behind(context, sentence, wrong, "taken back"):
            continue
        before = [c for c in claims[:index] if _are_of_one_sort(c, wrong)]
        after = [
            c
            for c in claims[index + 1 :]
            if _are_of_one_sort(c, wrong) and _stands_behind(context, sentence, c, "given instead")
        ]
        right = (after or before[::-1])[:1]
        if right and _value(right[0]) != _value(wrong):
            yield _Mending(wrong, right[0])


def _from_that(context: Context, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[_Mending]:
    """Give the corrections of "has been corrected from 54 to 45" and "corrects the number to 45 from 54"."""
    lists, vocabulary = context.vocabulary.lists, context.vocabulary
    if not any(vocabulary.lemma(key) in lists["mends"] for key in sentence.keys):
        return
    for one, other in pairwise(claims):
        before, between = (frozenset(context.words_before(claim, 1)) for claim in (one, other))
        is_wrong_first = bool(before & lists["from"] and between & lists["range links"])
        is_right_first = bool(before & lists["range links"] and between & lists["from"])
        wrong, right = (one, other) if is_wrong_first else (other, one)
        is_told = is_wrong_first or is_right_first
        if is_told and _are_of_one_sort(wrong, right) and _value(wrong) != _value(right):
            yield _Mending(wrong, right)


def _as_it_was(context: Context, sentences: Sequence[Sentence]) -> Iterator[_Mending]:
    """Give the correction of a note with two figures only: An earlier version said that 54 were hurt. It was 45."""
    lists = context.vocabulary.lists
    claims = [c for s in sentences for c in context.by_sentence.get(s.index, ()) if _value(c) is not None]
    figures = [c for c in claims if c.kind is not kinds.DATE]
    pair = figures if figures else claims
    if len(pair) != PAIR:
        return
    wrong, right = pair
    keys = context.sentences[wrong.sentence].keys
    right_keys = context.sentences[right.sentence].keys
    # What is said of the earlier version comes before its figure, what is said of the right one between both.
    start = 0 if right.sentence != wrong.sentence else wrong.mention.last
    is_old = not lists["earlier versions"].isdisjoint(keys[: wrong.mention.first])
    is_new = not lists["right after all"].isdisjoint(right_keys[start : right.mention.first + FARTHEST])
    if is_old and is_new and _are_of_one_sort(wrong, right) and _value(wrong) != _value(right):
        yield _Mending(wrong, right)


def _stands_behind(context: Context, sentence: Sentence, claim: Claim, name: str) -> bool:
    """Tell whether a word of a list stands a few words before a figure, with no mark in between."""
    for at in range(claim.mention.first - 1, max(-1, claim.mention.first - 2 - FARTHEST), -1):
        if sentence.keys[at] in context.vocabulary.lists[name]:
            return True
        if not sentence.keys[at].isalpha():
            break
    return False


def _value(claim: Claim) -> Hashable | None:
    """Give the value of a figure for comparison: a number, a month and day, or a minute; None for all others."""
    match claim.mention.value:
        case Quantity() as quantity if claim.kind in COMPARED and not quantity.is_range and not quantity.is_vague:
            return quantity.low
        case Period(grain=grains.DAY, relation=None) as period if period.said.month is not None:
            return period.said.month, period.said.day
        case Clock() as clock:
            return clock.minute
    return None


def _are_of_one_sort(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are of one kind and unit; a bare number may be an age or a count."""
    numbers = (*COUNTED, kinds.AGE)
    is_one_kind = a.kind is b.kind or (a.kind in numbers and b.kind in numbers)
    return is_one_kind and (a.unit == b.unit or kinds.AGE in (a.kind, b.kind))


def _says(context: Context, claim: Claim, figure: Claim, mending: _Mending) -> bool:
    """Tell whether a claim has the value of a note's figure, and may be of the same thing by event, noun or words."""
    if _value(claim) != _value(figure) or not _are_of_one_sort(claim, figure):
        return False
    events = {c.event for c in (mending.wrong, mending.right)} - {None}
    if claim.kind in COUNTED and claim.event is not None and events and claim.event not in events:
        # The 54 who fled are not the 54 hurt: two counts of two events are of two things.
        return False
    named = {c.noun for c in (mending.wrong, mending.right) if c.noun is not None}
    if claim.noun in named:
        return True
    words = _words_of_note(context, figure.paragraph)
    nouns = context.vocabulary.nouns
    if claim.noun is not None and not any(nouns.are_akin(claim.noun, word) for word in named or words):
        return False
    if claim.kind is kinds.AGE and claim.noun is None and not named:
        # She was 89: the only age of a story is that of the note.
        return len([c for c in context.of(kinds.AGE) if c.paragraph != figure.paragraph]) == 1
    return bool((claim.context & words) - named - {claim.noun}) or (claim.noun is not None and not named)


def _words_of_note(context: Context, paragraph: int) -> frozenset[str]:
    """Give the lemmas of the open words of a note, without those that all notes have."""
    vocabulary = context.vocabulary
    of_notes = {
        word
        for name in ("notes of correction", "earlier versions", "right after all", "mends")
        for phrase in vocabulary.lists[name]
        for word in phrase.split()
    }
    return frozenset(
        vocabulary.lemma(key)
        for sentence in context.sentences
        if sentence.paragraph == paragraph
        for key in sentence.keys
        if key.isalpha() and key not in vocabulary.grammar.stops and key not in of_notes
    )
