"""Rows behind a count that announces them: four roads remain open, the pass and the mill road; two sons, a driver."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.language.vocabulary import union
from numcheck.model import kinds, leanings
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.span import Span
from numcheck.relations.context import Context
from numcheck.relations.coordination import DASHES, MOST_BESIDE, behind_stop
from numcheck.relations.naming import is_of_people
from numcheck.relations.values import COUNTED, OF_A_WHOLE

PAIR = 2
FEWEST, MOST = 2, 12
"""Things that a count may announce; more are told, not listed."""
LONGEST_GAP = 14
"""Words between a count and its row."""
TO_WHOLE = 3
"""Words from a part to its whole, or from what is made up to its first part: three of its five, made up of two."""
LONGEST_ITEM = 16
MOST_ITEMS = 20
MOST_LEFT_OUT = 3
"""Times which a count may be its row; of more, some are told."""
COMMAS, ENDS = frozenset(",;"), frozenset(".:()?!") | DASHES
CLOSING = frozenset(".,;)") | DASHES


@dataclass(frozen=True, slots=True)
class AnnouncedRow:
    """How many things are told behind a count."""

    count: Claim
    fewest: int
    """If who somebody is, and a name beside it, are of one."""
    most: int
    span: Span


@dataclass(frozen=True, slots=True)
class _Item:
    first: int
    last: int
    is_joined: bool
    """Whether "and" without a comma stands before it: what is behind it may be of the item before."""


def find_announced(context: Context, sentence: Sentence) -> Iterator[AnnouncedRow]:
    """Give each count of a sentence with the row of names, or behind a mark of things and counts, that it announces."""
    if context.vocabulary.grammar["joint"].isdisjoint(sentence.keys):
        return
    claims = context.by_sentence.get(sentence.index, ())
    for before, claim in zip((None, *claims), claims, strict=False):
        if not _announces(claim):
            continue
        # three of its five finalists, Lowe, Thorsen and Aydin: the names are of the three
        is_whole = before is not None and (
            (before.link in OF_A_WHOLE and claim.mention.first - before.mention.last <= TO_WHOLE)
            or before.noun_from == "whole"
        )
        # The six novels are Salt, Nine Rooms, and The Long Tide.
        is_title = claim.mention.first > 0 and sentence.words.is_name(claim.mention.first)
        at = _opening(context, sentence, claim) if not is_whole and not is_title else None
        row = _read(context, sentence, claim, at) if at is not None else None
        if at is None or row is None:
            continue
        # At the end of a sentence, what comes behind a count may come besides it.
        is_item = sentence.keys[at] == "," and at == max(claim.last, claim.mention.last)
        is_last = not any(key[0].isalnum() for key in sentence.keys[bisect_left(sentence.words.starts, row.span.end) :])
        most = MOST_BESIDE if is_item and is_last else MOST_LEFT_OUT
        if claim.quantity is not None and claim.quantity.low <= most * row.most:
            yield row


def _announces(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        claim.kind is kinds.COUNT
        and quantity is not None
        and not quantity.is_range
        and not quantity.is_vague
        and quantity.hedge.leaning is leanings.NONE
        and FEWEST <= quantity.low <= MOST
        and claim.link in ("", "all", "other", "another", "remaining")
        and claim.noun_from in ("after", "of")
    )


def _opening(context: Context, sentence: Sentence, claim: Claim) -> int | None:
    """Give the index of the mark before the row, with nothing else counted or named right before it."""
    keys, words = sentence.keys, sentence.words
    start = max(claim.last, claim.mention.last)
    for at in range(start, min(start + LONGEST_GAP, len(keys) - 1)):
        if keys[at] in COMMAS or keys[at] in ENDS:
            gap = keys[start:at]
            is_mark = keys[at] in ",:" or (keys[at] in DASHES and not words.is_glued(at + 1))
            # Three men and guests of Elan, Orla and Velm: "and" adds something that may have the row.
            is_some = not union(_not_all(context), context.vocabulary.grammar["joint"]).isdisjoint(gap)
            # In Elan, Orla and Velm the row begins before the comma.
            is_begun = bool(gap) and keys[at] == "," and (words.is_name(at - 1) or _is_into(context, gap))
            is_item = _is_of_whole(context, sentence, claim) or _counts_within(context, claim, at)
            is_item = is_item or is_of_people(claim, sentence, context)
            is_mark = is_mark and not (keys[at] == "," and (is_item or claim.under))
            return at if is_mark and not is_some and not is_begun else None
        if not keys[at].isalpha():
            return None
    return None


def _is_of_whole(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a count is an item itself: the panel consists of two judges, a baker and a priest."""
    first = claim.mention.first
    return not context.vocabulary.lists["made up of"].isdisjoint(sentence.keys[max(0, first - TO_WHOLE) : first])


def _counts_within(context: Context, claim: Claim, at: int) -> bool:
    """Tell whether something else is counted before a mark: three offices into one company, Orla Paper."""
    claims = context.by_sentence[claim.sentence]
    return any(claim.mention.first < c.mention.first < at and c.kind in COUNTED for c in claims)


def _is_into(context: Context, gap: Sequence[str]) -> bool:
    """Tell whether a row began behind a preposition: four banks have gone into broking, bonds and the new market."""
    return len(gap) > 1 and gap[-2] in context.vocabulary.grammar["prepositions"]


def _not_all(context: Context) -> frozenset[str]:
    return union(context.vocabulary.lists["partial lists"], context.vocabulary.lists["words for several"])


def _read(context: Context, sentence: Sentence, claim: Claim, mark: int) -> AnnouncedRow | None:
    """Count the things of a row; None where an item is no name and nothing that an article or a number opens."""
    keys, words, grammar = sentence.keys, sentence.words, context.vocabulary.grammar
    is_list = keys[mark] != ","
    items = _items(sentence, mark + 1, grammar["joint"])
    if len(items) < FEWEST or not _is_closed(sentence, items[-1].last) or _is_of_some(context, keys, items[-1]):
        return None
    clause = union(grammar["be"], grammar["have"], grammar["modals"], grammar["pronouns"], grammar["relatives"])
    walls = union(clause, _not_all(context)) - context.vocabulary.lists["possessive marks"]
    parts = {c.mention.first: c for c in context.by_sentence[sentence.index] if c.kind in COUNTED}
    aside = union(grammar["prepositions"], context.vocabulary.lists["aged"])
    is_placed = keys[items[0].first] in grammar["prepositions"]
    if is_placed and not words.is_name(_name_of(items[0], keys, context)):
        # Split three ways, by winners in Elan, Orla and Velm: the row is of something within it.
        return None
    # In Orla, Velm and Tarn: the preposition is before all of the row.
    opening = items[0] if is_placed else None
    names = things = doubtful = closed = 0
    for before, item in zip((None, *items), items, strict=False):
        opener = keys[item.first]
        part = parts.get(item.first)
        told = keys[item.first : item.last]
        if not walls.isdisjoint(told) or _is_told_by(context, sentence, item):
            return None
        size = 1
        if part is not None and part.noun is not None and is_list:
            size = _size(part, claim)
            things += size
        elif words.is_name(_name_of(item, keys, context) if item is items[0] and is_placed else item.first) or (
            opener in context.vocabulary.lists["the"] and not (is_list and items[0].first in parts)
        ):
            names += 1
        elif is_list and opener in context.vocabulary.lists["opens an item"]:
            things += 1
        elif opener in aside or words.is_number(item.first):
            size = 0
        else:
            return None
        if not size and part is not None and part.noun is not None:
            return None
        if part is None and any(item.first < at < item.last for at in parts):
            # Orr has four seats, Holm two and Lund one: those have numbers of their own.
            return None
        if item.is_joined and item is not items[-1] and size:
            # In Ada Stein and Jan Toft, the mayor, and the priest, the first two may be all that were counted.
            doubtful, closed = doubtful + size, closed or names + things
        elif size and before is not None and before is not opening and _may_be_of(before, item, sentence, context):
            doubtful += size
    most, fewest = names + things, min(max(names, things) - doubtful, closed or MOST)
    if most < FEWEST or (most > FEWEST and fewest < FEWEST):
        return None
    is_of_places = is_placed and not context.vocabulary.nouns.is_a(claim.noun or "", "place")
    if is_of_places and keys[mark] != ":":
        # Six boats lie idle, in Velm, Tarn and Orle: of where things are, some may be one place.
        most = max(most, MOST)
    return AnnouncedRow(claim, fewest, most, words.span(items[0].first, items[-1].last))


def _is_told_by(context: Context, sentence: Sentence, item: _Item) -> bool:
    """Tell whether an item is who says it, or says something: the ministry said; Jan Toft and Ada Stein announced."""
    vocabulary = context.vocabulary
    told = range(item.first, item.last)
    said = [at for at in told if vocabulary.lemma(sentence.keys[at]) in vocabulary.lists["says"]]
    if not sentence.words.is_name(item.first):
        return bool(said)
    # A name may be of a report or a claim, but nobody is called announced.
    return any(
        not sentence.words.is_name(at) and vocabulary.lemma(sentence.keys[at]) != sentence.keys[at] for at in said
    )


def _may_be_of(before: _Item, item: _Item, sentence: Sentence, context: Context) -> bool:
    """Tell whether an item may belong to the one before: Brack and Tarn caves; of Elan, Velmar; Jan Toft, the cook."""
    is_description = sentence.words.is_name(before.first) and not sentence.words.is_name(item.first)
    is_description = is_description and sentence.keys[item.first] in context.vocabulary.lists["the"]
    is_described = is_description and sentence.keys[item.first - 1] == ","
    return is_described or _is_with(before, item, sentence) or _is_where(before, item, context, sentence.keys)


def _is_with(before: _Item, item: _Item, sentence: Sentence) -> bool:
    """Tell whether an item is joined to one that "and" behind a comma had made the last of its row already."""
    lead = sentence.keys[max(before.first - PAIR, 0) : before.first]
    return item.is_joined and len(lead) == PAIR and lead[0] == "," and lead[1].isalpha()


def _is_where(before: _Item, item: _Item, context: Context, keys: Sequence[str]) -> bool:
    """Tell whether a single name tells where the place is that ends the item before: 57, of Elan, Velmar."""
    is_place = keys[before.first] in context.vocabulary.lists["of a place"]
    return is_place and item.last - item.first == 1 and not item.is_joined


def _name_of(item: _Item, keys: Sequence[str], context: Context) -> int:
    """Give where the name begins in an item that a preposition opens: in Elan, in the Hague."""
    at = item.first + 1
    return at + (at < len(keys) and keys[at] in context.vocabulary.lists["the"])


def _size(part: Claim, whole: Claim) -> int:
    """Give how many a count within a row is; none where it is no part: three phones, the 3230 and the 7110."""
    assert part.quantity is not None
    assert whole.quantity is not None
    is_part = isinstance(part.quantity.low, int) and part.quantity.is_exact and part.quantity.low < whole.quantity.low
    return int(part.quantity.low) if is_part else 0


def _items(sentence: Sentence, at: int, joints: frozenset[str]) -> list[_Item]:
    """Split a row at its commas and "and"; it ends with what stands behind the last "and"."""
    keys = sentence.keys
    items: list[_Item] = []
    last_joint, is_joined = 0, False
    while at < len(keys) and len(items) < MOST_ITEMS:
        end = at
        while end < len(keys) and not (keys[end] in COMMAS or _is_end(sentence, end) or keys[end] in joints):
            end += 1
        if end == at or end - at > LONGEST_ITEM:
            return []
        items.append(_Item(at, end, is_joined))
        if end >= len(keys) or keys[end] in ENDS:
            break
        is_joined = keys[end] in joints
        at = end + 1
        if is_joined or (at < len(keys) and keys[at] in joints):
            at += not is_joined
            last_joint = len(items)
    return items[: last_joint + 1] if last_joint else []


def _is_end(sentence: Sentence, at: int) -> bool:
    """Tell whether a mark ends a row, and does not stand within a name: J. Stein, Henin-Hardenne."""
    keys, words = sentence.keys, sentence.words
    if keys[at] not in ENDS:
        return False
    is_hyphen = keys[at] == "-" and words.is_glued(at) and words.is_glued(at + 1)
    return not is_hyphen and behind_stop(sentence, at) == at


def _is_closed(sentence: Sentence, at: int) -> bool:
    """Tell whether a row is over; behind a comma a name may be where the last one lies."""
    keys = sentence.keys
    if at >= len(keys):
        return True
    return keys[at] in CLOSING and not (keys[at] == "," and sentence.words.is_name(at + 1))


def _is_of_some(context: Context, keys: Sequence[str], item: _Item) -> bool:
    """Tell whether the last item says what some are: four teams go up, Orla and Velm as champions."""
    naming = context.vocabulary.lists["as"]
    return sum(key in naming for key in keys[item.first : item.last]) == 1
