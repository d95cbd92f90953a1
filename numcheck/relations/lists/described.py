"""Counts of people with a list of who they are, without names: four others, a woman of 35 and two boys, were hurt.

The list stands between marks behind the number of all of them, or behind what they are called once the number is known.
Only one that holds nobody but people, and somebody told of singly, is read: rows of numbers are sums of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.coordination import DASHES
from numcheck.relations.reading.operands import figures_around
from numcheck.relations.reading.values import COUNTED, NO_PROSE, OF_A_WHOLE, is_exact, stated

FEWEST, MOST = 2, 20
"""Fewest and most people whom a list tells."""
TO_THE_LIST = 8
"""Words between a count and the mark that opens its list: were taken to a hospital."""
LONGEST_ITEM = 6
"""Words of an item up to its noun: noncommissioned officers."""
LONGEST_TAIL = 5
"""Most ages behind the noun of an item: aged 4 and 12."""
MOST_ITEMS = 12
FARTHEST = 3
"""Sentences between a count and a list behind a name for the same people: the suspects, a man of 30 and."""
PAIR = 2
MARKS = frozenset(",;:()") | DASHES
LINKS = ("", "all", "other", "another", "remaining", *OF_A_WHOLE)
TELLING = ("", "all", "both", "same")
OPENERS = {"(": ")", "-": "-", "–": "–", "—": "—", ":": ".", ",": ",", ";": "."}
"""Marks that open a list, each with the one that ends it; a full stop ends every one."""


class Described(NamedTuple):
    """Counts of people, and how many a list tells that should be all of them."""

    counts: tuple[Claim, ...]
    told: int
    sentence: int
    first: int
    last: int
    """The words of the list."""


class _Row(NamedTuple):
    """A list that has been read: how many people it tells, and the index behind it."""

    told: int
    last: int
    has_single: bool
    are_young: bool
    """Whether each item is of children or tells an age only."""


class _Item(NamedTuple):
    size: int
    last: int
    is_single: bool
    is_young: bool


def find_described(context: Context) -> Iterator[Described]:
    """Give each count of people with a list right behind it, or behind "the suspects" or the like further on."""
    lists = context.vocabulary.lists
    anybody = lists["people of any sort"]
    for claim in context.of(*COUNTED):
        if claim.noun in anybody and _may_announce(claim) and not _is_whole(claim, context):
            described = _behind_count(claim, context)
            if described is not None:
                yield described
    for sentence in context.sentences_with(lists["those described"]):
        if sentence.part not in (sections.FURNITURE, sections.TABLE):
            yield from _behind_name(sentence, context)


def _may_announce(claim: Claim) -> bool:
    """Tell whether a figure is an exact count of FEWEST to MOST that is no part put under another one."""
    return (
        claim.kind in COUNTED
        and is_exact(claim)
        and FEWEST <= stated(claim) <= MOST
        and claim.link in LINKS
        and not claim.under
        and claim.stance is not stances.DENIED
        and claim.part not in NO_PROSE
    )


def _is_whole(claim: Claim, context: Context) -> bool:
    """Tell whether a count is the whole of a part right before it: two of the (three) children, a boy."""
    keys = context.sentences[claim.sentence].keys
    return any(
        c.mention.first < claim.mention.first <= c.mention.last + TO_THE_LIST
        and (c.link in OF_A_WHOLE or c.noun_from == "whole")
        and MARKS.isdisjoint(keys[c.mention.last : claim.mention.first])
        for c in figures_around(claim, context)
    )


def _behind_count(claim: Claim, context: Context) -> Described | None:
    """Give a count with the list behind it; None if none can be read: three were held, a man and his two sons."""
    sentence = context.sentences[claim.sentence]
    keys = sentence.keys
    start = max(claim.last, claim.mention.last)
    opener = next((at for at in range(start, min(start + TO_THE_LIST, len(keys))) if not keys[at].isalpha()), None)
    if opener is None or keys[opener] not in OPENERS or not _is_plain_gap(claim, start, opener, context):
        return None
    at = opener + 1 + (opener + 1 < len(keys) and keys[opener] in DASHES and keys[opener + 1] == keys[opener])
    row = _read(sentence, at, context)
    if (
        row is None
        or not row.has_single
        or not _is_closed(keys, row.last, OPENERS[keys[opener]], is_gapless=start == opener)
    ):
        return None
    if context.vocabulary.nouns.is_a(claim.noun, "child") and not row.are_young:
        # It hurt two children, a nurse and her aunt.
        return None
    return Described((claim,), row.told, sentence.index, at, row.last)


def _is_plain_gap(claim: Claim, start: int, end: int, context: Context) -> bool:
    """Tell whether nobody else is told of between a count and its list, and no word says that it tells some."""
    sentence = context.sentences[claim.sentence]
    keys, nouns, lists = sentence.keys, context.vocabulary.nouns, context.vocabulary.lists
    gap = keys[start:end]
    if not lists["partial lists"].isdisjoint(gap) or any(nouns.is_a(nouns.singular(key), "person") for key in gap):
        return False
    if any(start <= c.mention.first < end and c.kind in COUNTED for c in figures_around(claim, context)):
        return False
    name = end
    while name > start and sentence.words.is_name(name - 1):
        name -= 1
    return name == end or (name > start and keys[name - 1] in lists["before a place"])


def _is_closed(keys: tuple[str, ...], last: int, closer: str, *, is_gapless: bool) -> bool:
    """Tell whether the mark behind a list is the one that must close it, or ends the clause.

    Right behind the number, only the mark that opened it ends it: they shot three guards, a cook and a driver.
    """
    if last >= len(keys):
        return not is_gapless or closer != ","
    return keys[last] == closer or (keys[last] in ".;" and not (is_gapless and closer == ","))


def _behind_name(sentence: Sentence, context: Context) -> Iterator[Described]:
    """Give the counts of the people whom a list behind "the suspects" or "those hurt" tells, with the list."""
    keys, vocabulary = sentence.keys, context.vocabulary
    lists, events = vocabulary.lists, vocabulary.events
    for at in range(1, len(keys) - PAIR):
        opener = at + 1
        is_named = keys[at] in lists["those described"] and keys[at - 1] in lists["those and the"]
        if not is_named or keys[opener] not in OPENERS or keys[opener] in ":;":
            continue
        noun = vocabulary.nouns.singular(keys[at])
        fates = {use.event for use in events.uses.get(keys[at]) or ()} & lists["fates"]
        is_group = noun != keys[at]
        row = _read(sentence, opener + 1, context)
        if row is None or not row.has_single or not _is_closed(keys, row.last, OPENERS[keys[opener]], is_gapless=True):
            continue
        near = context.claims_between(sentence.index - FARTHEST, sentence.index - 1, sentence.span.start)
        people = [c for c in near if _may_announce(c) and vocabulary.nouns.is_a(c.noun, "person")]
        told = [
            c
            for c in people
            if c.link in TELLING and (c.event in fates or (is_group and _may_be_called(noun, c, context)))
        ]
        if told and len({stated(c) for c in (people if is_group else told)}) == 1:
            yield Described(tuple(told), row.told, sentence.index, opener + 1, row.last)


def _may_be_called(noun: str, claim: Claim, context: Context) -> bool:
    """Tell whether a noun may call the people of a count: the suspects, for two teenagers on trial."""
    vocabulary = context.vocabulary
    if vocabulary.nouns.are_synonyms(noun, claim.noun or ""):
        return True
    keys = context.sentences[claim.sentence].keys
    if noun in vocabulary.lists["those suspected"]:
        return not vocabulary.lists["told of suspects"].isdisjoint(keys)
    uses = vocabulary.events.uses
    words = (word for key in keys for word in (key, vocabulary.lemma(key)))
    return noun in vocabulary.lists["sufferers"] and any(
        use.event in vocabulary.lists["fates"] for word in words for use in uses.get(word) or ()
    )


def _read(sentence: Sentence, at: int, context: Context) -> _Row | None:
    """Give the list of people from a word on, closed by "and" and an item; None where it holds anything else."""
    keys, joiners = sentence.keys, context.vocabulary.numerals.joiners
    if at >= len(keys):
        return None
    figures = {claim.mention.first: claim for claim in context.by_sentence.get(sentence.index, ())}
    items: list[_Item] = []
    is_last = False
    while len(items) < MOST_ITEMS:
        item = _item(sentence, at, figures, context)
        if item is None:
            return None
        items.append(item)
        at = item.last
        if is_last:
            goes_on = keys[at : at + 1] == (",",) and at + 1 < len(keys) and keys[at + 1] in joiners
            told = sum(item.size for item in items)
            are_young = all(item.is_young for item in items)
            return None if goes_on else _Row(told, at, any(item.is_single for item in items), are_young)
        is_apart = keys[at : at + 1] == (",",)
        at += is_apart
        is_last = at < len(keys) and keys[at] in joiners
        at += is_last
        if not is_apart and not is_last:
            return None
    return None


def _item(sentence: Sentence, at: int, figures: Mapping[int, Claim], context: Context) -> _Item | None:
    """Give one item of such a list, else None: a 35-year-old woman; her two daughters; a 16-year-old; a couple."""
    keys, vocabulary = sentence.keys, context.vocabulary
    lists, nouns = vocabulary.lists, vocabulary.nouns
    size, here = 0, at
    if (
        here < len(keys)
        and here not in figures
        and keys[here] in union(lists["articles"], vocabulary.grammar["possessives"])
    ):
        size, here = 1, here + 1
    figure = figures.get(here)
    if figure is not None and figure.kind in COUNTED:
        if keys[figure.mention.last - 1] in lists["two relatives"]:
            return _Item(PAIR, figure.mention.last, is_single=True, is_young=False)
        if not is_exact(figure) or not 0 < stated(figure) <= MOST or (size and keys[at] in lists["articles"]):
            return None
        size, here = int(stated(figure)), figure.mention.last
    has_age, noun, here = _noun_of(sentence, here, figures, context)
    if size == 1 and noun in lists["two relatives"]:
        return _Item(PAIR, here, is_single=True, is_young=False)
    singular = nouns.singular(noun)
    is_person = nouns.is_a(singular, "person") or singular in lists["one relative"]
    is_one_kind = is_person and (size == 1) == (singular == noun) if noun else has_age and size == 1
    if not size or not is_one_kind:
        return None
    is_young = not noun or nouns.is_a(singular, "child") or singular in lists["young relatives"]
    return _Item(size, _behind(sentence, here, figures, context), size == 1, is_young)


def _noun_of(sentence: Sentence, at: int, figures: Mapping[int, Claim], context: Context) -> tuple[bool, str, int]:
    """Give whether an age stands before the noun of an item, that noun, and the index behind it."""
    keys, lists, stops = sentence.keys, context.vocabulary.lists, context.vocabulary.grammar.stops
    has_age, noun, here = False, "", at
    while here < min(at + LONGEST_ITEM, len(keys)):
        figure, key = figures.get(here), keys[here]
        if figure is not None and figure.kind is kinds.AGE:
            has_age, here = True, figure.mention.last
            continue
        is_over = noun and (key in lists["aged"] or sentence.words.is_name(here))
        if figure is not None or not key[:1].isalpha() or key in stops or key in lists["of a place"] or is_over:
            break
        noun, here = key, here + 1
    return has_age, noun, here


def _behind(sentence: Sentence, at: int, figures: Mapping[int, Claim], context: Context) -> int:
    """Give the index behind the name, place and ages that follow a noun of people: Jan Toft, aged 4 and 12."""
    keys, lists, joiners = sentence.keys, context.vocabulary.lists, context.vocabulary.numerals.joiners
    while at < len(keys) and sentence.words.is_name(at):
        at += 1
    if at + 1 < len(keys) and keys[at] in lists["of a place"] and sentence.words.is_name(at + 1):
        at += 1
        while at < len(keys) and sentence.words.is_name(at):
            at += 1
    aged = at + (keys[at : at + 1] == (",",))
    # aged 12, of 12
    aged += aged < len(keys) and (keys[aged] in lists["aged"] or keys[aged] in context.vocabulary.numerals.of)
    for _ in range(LONGEST_TAIL):
        figure = figures.get(aged)
        if aged == at or figure is None or figure.kind not in (kinds.AGE, kinds.NUMBER):
            break
        at = aged = figure.mention.last
        aged += aged < len(keys) and (keys[aged] in joiners or keys[aged] == ",")
    return at
