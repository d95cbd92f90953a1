"""A count and the row behind it that should tell as many things: four roads remain open, the pass and the mill road."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.language.entries import union
from numcheck.language.traits import NOUN, VERB
from numcheck.model import kinds, leanings
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.span import Span
from numcheck.relations.lists.naming import is_of_people
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.coordination import DASHES, MOST_BESIDE, behind_stop
from numcheck.relations.reading.values import COUNTED, OF_A_WHOLE

PAIR = 2
FEWEST, MOST = 2, 12
"""Things that a count may announce; more are told, not listed."""
LONGEST_GAP = 14
"""Words between a count and its row."""
TO_WHOLE = 3
"""Words from a part to its whole (three of its five), or from "made up of" to a count behind it."""
LONGEST_ITEM = 16
MOST_ITEMS = 20
MOST_LEFT_OUT = 3
"""How many times the length of its row a count may be; where it is more, the row tells some of the things only."""
COMMAS, ENDS = frozenset(",;"), frozenset(".:()?!") | DASHES
CLOSING = frozenset(".,;)") | DASHES
BACK = 5
"""Sentences from a row of things that opens a sentence back to their count."""
LONGEST_OPENER = 5
"""Words at the head of a sentence before its row: the thieves' haul consisted of."""


@dataclass(frozen=True, slots=True)
class AnnouncedRow:
    """A count with the row behind it, and how many things that may tell."""

    count: Claim
    fewest: int
    """Their number if a description and the name beside it are one: the cook, Jan Toft."""
    most: int
    """Their number if every item is a thing of its own."""
    span: Span


@dataclass(frozen=True, slots=True)
class _Item:
    first: int
    last: int
    is_joined: bool
    """Whether "and" without a comma stands before it."""


def find_announced(context: Context, sentence: Sentence) -> Iterator[AnnouncedRow]:
    """Give each count of a sentence that announces a row, with the row: of names, or behind a colon of any things."""
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
        # Names behind a count's comma that end the sentence may be further subjects beside the count itself.
        is_item = sentence.keys[at] == "," and at == max(claim.last, claim.mention.last)
        is_last = not any(key[0].isalnum() for key in sentence.keys[bisect_left(sentence.words.starts, row.span.end) :])
        most = MOST_BESIDE if is_item and is_last else MOST_LEFT_OUT
        if claim.quantity is not None and claim.quantity.low <= most * row.most:
            yield row


def find_announced_before(context: Context) -> Iterator[Sequence[AnnouncedRow]]:
    """Give each row of things that is a sentence, with the counts before it that it may tell: stolen were a cup, two.

    The count is of a wider sort than those of the row, or of things of any sort (seven pieces) before three.
    """
    lists = context.vocabulary.lists
    for sentence in context.sentences_with(lists["opens a row of things"]):
        at = _opened_row(sentence, context)
        if at is None or context.vocabulary.grammar["joint"].isdisjoint(sentence.keys):
            continue
        near = context.claims_between(sentence.index - BACK, sentence.index - 1, sentence.span.start)
        counts = [claim for claim in near if _announces(claim) and not claim.under]
        told = context.by_sentence.get(sentence.index, ())
        is_long = "," in sentence.keys[at:]
        sorts = {c.noun for c in told if c.kind is kinds.COUNT and c.noun is not None}
        rows = [
            row
            for claim in counts
            if claim.link == ""
            and (_is_sort_of(claim, sorts, context) or (is_long and claim.noun in lists["things of any sort"]))
            if (row := _read(context, sentence, claim, at - 1)) is not None
        ]
        if rows:
            yield rows


def _opened_row(sentence: Sentence, context: Context) -> int | None:
    """Give where the row of a sentence begins that opens with what was counted: stolen were; they are; the haul was."""
    keys, lists, grammar = sentence.keys, context.vocabulary.lists, context.vocabulary.grammar
    verbs = union(grammar["be"], lists["made up of"])
    opener = keys[:LONGEST_OPENER]
    at = next((at for at, key in enumerate(opener) if key in verbs), 0)
    is_whole = at == 1 or (at == PAIR and keys[0] in union(lists["the"], grammar["possessives"]))
    if not is_whole or keys[at - 1] not in lists["opens a row of things"]:
        # Also found were: more was found than the row tells.
        return None
    while at < len(keys) and (keys[at] in verbs or keys[at] in context.vocabulary.numerals.of):
        at += 1
    is_item = at < len(keys) and (keys[at] in lists["opens an item"] or sentence.words.is_number(at))
    counted = {claim.mention.first for claim in context.by_sentence.get(sentence.index, ())}
    return at if is_item or at in counted else None


def _is_sort_of(claim: Claim, sorts: set[str], context: Context) -> bool:
    """Tell whether a count is of a sort wider than each that a row counts: six birds; two owls and a rook."""
    wider = context.vocabulary.nouns.wider_words
    return bool(sorts) and all(claim.noun in wider(noun) for noun in sorts)


def _announces(claim: Claim) -> bool:
    """Tell whether a figure is an unhedged count of FEWEST to MOST things, and none of a larger number."""
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
    """Give the index of the mark that opens the row of a count; None if words before it show that none follows."""
    keys, words = sentence.keys, sentence.words
    start = max(claim.last, claim.mention.last)
    for at in range(start, min(start + LONGEST_GAP, len(keys) - 1)):
        if keys[at] in COMMAS or keys[at] in ENDS:
            gap = keys[start:at]
            is_mark = keys[at] in ",:" or (keys[at] in DASHES and not words.is_glued(at + 1))
            # Three men and guests of Elan, Orla and Velm: the row may be of what "and" adds.
            is_some = not union(_not_all(context), context.vocabulary.grammar["joint"]).isdisjoint(gap)
            # In Elan, Orla and Velm the row begins before the comma.
            is_begun = bool(gap) and keys[at] == "," and (words.is_name(at - 1) or _is_into(context, gap))
            is_begun = is_begun or (bool(gap) and _are_people_of(claim, gap[-1], context))
            is_item = _is_of_whole(context, sentence, claim) or _counts_within(context, claim, at)
            is_item = is_item or is_of_people(claim, sentence, context)
            is_mark = is_mark and not (keys[at] == "," and (is_item or claim.under))
            return at if is_mark and not is_some and not is_begun else None
        if not keys[at].isalpha():
            return None
    return None


def _are_people_of(claim: Claim, key: str, context: Context) -> bool:
    """Tell whether a word before a row is of people, whom a count of other things has: four clubs lost (players)."""
    nouns = context.vocabulary.nouns
    one = nouns.singular(key)
    return one != key and nouns.is_a(one, "person") and not nouns.is_a(claim.noun or "", "person")


def _is_of_whole(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a count is itself an item of what is made up: the panel consists of two judges and a baker."""
    first = claim.mention.first
    return not context.vocabulary.lists["made up of"].isdisjoint(sentence.keys[max(0, first - TO_WHOLE) : first])


def _counts_within(context: Context, claim: Claim, at: int) -> bool:
    """Tell whether another count stands between a count and a mark: three offices into one company, Orla Paper."""
    claims = context.by_sentence[claim.sentence]
    return any(claim.mention.first < c.mention.first < at and c.kind in COUNTED for c in claims)


def _is_into(context: Context, gap: Sequence[str]) -> bool:
    """Tell whether the row began before a comma, behind a preposition: gone into broking, bonds and the new market."""
    return len(gap) > 1 and gap[-2] in context.vocabulary.grammar["prepositions"]


def _not_all(context: Context) -> frozenset[str]:
    return union(context.vocabulary.lists["partial lists"], context.vocabulary.lists["words for several"])


def read_things(context: Context, sentence: Sentence, whole: Claim, mark: int) -> AnnouncedRow | None:
    """Give the row of things between a mark and the verb behind it, each with an article or a count; else None."""
    return _read(context, sentence, whole, mark, end=_verb_behind(context, sentence, mark))


def _verb_behind(context: Context, sentence: Sentence, mark: int) -> int:
    """Give the index of the comma, behind a mark, that a verb follows: the rest, a cook and a maid (, were let go)."""
    keys, grammar = sentence.keys, context.vocabulary.grammar
    verbs = union(grammar["be"], grammar["have"], grammar["modals"])
    for at in range(mark + 1, len(keys) - 1):
        if keys[at] == "," and (keys[at + 1] in verbs or sentence.traits[at + 1] & (VERB | NOUN) == VERB):
            return at
    return len(keys)


def _read(
    context: Context, sentence: Sentence, claim: Claim, mark: int, *, end: int | None = None
) -> AnnouncedRow | None:
    """Give the row behind a mark with the number of its things; None where it is not closed or an item is no thing.

    An item must begin with a name, or behind a colon or dash with an article or a count, and must hold no verb.
    """
    keys, words, grammar = sentence.keys, sentence.words, context.vocabulary.grammar
    is_list = end is not None or keys[mark] != ","
    items = _items(sentence, mark + 1, grammar["joint"], end)
    if len(items) < FEWEST or not _is_closed(sentence, items[-1].last) or _is_of_some(context, keys, items[-1]):
        return None
    clause = union(grammar["be"], grammar["have"], grammar["modals"], grammar["pronouns"], grammar["relatives"])
    walls = union(clause, _not_all(context)) - context.vocabulary.lists["possessive marks"]
    parts = {c.mention.first: c for c in context.by_sentence.get(sentence.index, ()) if c.kind in COUNTED}
    aside = union(grammar["prepositions"], context.vocabulary.lists["aged"])
    is_placed = keys[items[0].first] in grammar["prepositions"]
    if is_placed and not words.is_name(_name_of(items[0], keys, context)):
        # Split three ways, by winners in Elan, Orla and Velm: the row is of another noun in between.
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
            # Orr has four seats, Holm two and Lund one: items with counts of their own are no things of a row.
            return None
        if item.is_joined and item is not items[-1] and size:
            # Ada Stein and Jan Toft, the mayor, and the priest: the first two may be all that are counted.
            doubtful, closed = doubtful + size, closed or names + things
        elif size and before is not None and before is not opening and _may_be_of(before, item, sentence, context):
            doubtful += size
    most, fewest = names + things, min(max(names, things) - doubtful, closed or MOST)
    if most < FEWEST or (most > FEWEST and fewest < FEWEST):
        return None
    is_of_places = is_placed and not context.vocabulary.nouns.is_a(claim.noun or "", "place")
    if is_of_places and keys[mark] != ":":
        # Six boats lie idle, in Velm, Tarn and Orle: several of the things may be in one place.
        most = max(most, MOST)
    return AnnouncedRow(claim, fewest, most, words.span(items[0].first, items[-1].last))


def _is_told_by(context: Context, sentence: Sentence, item: _Item) -> bool:
    """Tell whether an item has a verb of saying, and so is no thing of the row: the ministry said; Jan Toft told."""
    vocabulary = context.vocabulary
    told = range(item.first, item.last)
    said = [at for at in told if vocabulary.lemma(sentence.keys[at]) in vocabulary.lists["says"]]
    if not sentence.words.is_name(item.first):
        return bool(said)
    # A name may hold a word like "report" or "claim", but none that is a past form: announced.
    return any(
        not sentence.words.is_name(at) and vocabulary.lemma(sentence.keys[at]) != sentence.keys[at] for at in said
    )


def _may_be_of(before: _Item, item: _Item, sentence: Sentence, context: Context) -> bool:
    """Tell whether an item may only tell more of the one before, and be no thing: Jan Toft, the cook; Elan, Velmar."""
    is_description = sentence.words.is_name(before.first) and not sentence.words.is_name(item.first)
    is_description = is_description and sentence.keys[item.first] in context.vocabulary.lists["the"]
    is_described = is_description and sentence.keys[item.first - 1] == ","
    return is_described or _is_with(before, item, sentence) or _is_where(before, item, context, sentence.keys)


def _is_with(before: _Item, item: _Item, sentence: Sentence) -> bool:
    """Tell whether "and" joins an item to one behind ", and", which had closed the row: , and Brack and Tarn."""
    lead = sentence.keys[max(before.first - PAIR, 0) : before.first]
    return item.is_joined and len(lead) == PAIR and lead[0] == "," and lead[1].isalpha()


def _is_where(before: _Item, item: _Item, context: Context, keys: Sequence[str]) -> bool:
    """Tell whether an item is one name behind a place, and only tells where that lies: 57, of Elan, (Velmar)."""
    is_place = keys[before.first] in context.vocabulary.lists["of a place"]
    return is_place and item.last - item.first == 1 and not item.is_joined


def _name_of(item: _Item, keys: Sequence[str], context: Context) -> int:
    """Give where the name begins in an item that a preposition opens: in Elan, in the Hague."""
    at = item.first + 1
    return at + (at < len(keys) and keys[at] in context.vocabulary.lists["the"])


def _size(part: Claim, whole: Claim) -> int:
    """Give how many things a count within a row is; 0 if it is no smaller whole number: three phones, the 3230."""
    assert part.quantity is not None
    assert whole.quantity is not None
    is_part = isinstance(part.quantity.low, int) and part.quantity.is_exact and part.quantity.low < whole.quantity.low
    return int(part.quantity.low) if is_part else 0


def _items(sentence: Sentence, at: int, joints: frozenset[str], end_of_row: int | None) -> list[_Item]:
    """Split a row at its commas and "and"; it ends with what stands behind the last "and"."""
    keys = sentence.keys[:end_of_row]
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
    """Tell whether a row ends at a place: there the sentence does, or a mark stands, but no comma before a name."""
    keys = sentence.keys
    if at >= len(keys):
        return True
    return keys[at] in CLOSING and not (keys[at] == "," and sentence.words.is_name(at + 1))


def _is_of_some(context: Context, keys: Sequence[str], item: _Item) -> bool:
    """Tell whether the last item has one "as", and so says what some of the things are: Orla and Velm as champions."""
    naming = context.vocabulary.lists["as"]
    return sum(key in naming for key in keys[item.first : item.last]) == 1
