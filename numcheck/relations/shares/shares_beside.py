"""A share beside the only part of a whole that is told in plain words: Women hold 170 of the 300 seats, two-fifths.

The share is a phrase of its own behind the pair, or it is the subject of a sentence without other figures, and the next
one tells of its part and whole: Two in five of the pumps are in the hills. Out of 45,000 put in, 18,000 are.
`find_shares_beside` gives part, whole and share; a contradiction where part of whole is another share.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from numcheck.arithmetic.functions import as_percent, percent_of
from numcheck.language.entries import union
from numcheck.language.words import DASHES
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.differences import figure_of
from numcheck.relations.reading.operands import figures_around, may_be_operand
from numcheck.relations.reading.surroundings import names_another_place
from numcheck.relations.reading.values import AMOUNTS, COUNTED
from numcheck.relations.shares.row_shares import RowShares
from numcheck.relations.shares.share_ties import are_alike, is_larger, leaves_out_its_unit
from numcheck.relations.shares.shares_apart import begins_clause, is_pointed_at, is_share_of_share

PAIR = 2
MARKS = DASHES | frozenset({",", ";", ":", "(", ")"})
LONGEST_OF = 5
"""Words between a part and its whole: 170 of the city's 300."""
TO_OPENING = 2
"""The most words before a figure that opens its clause: Of the 300; Out of 300."""
TO_SHARE = 2
"""The most words before a share that opens its sentence: but only two-thirds."""
TO_BASE = 4
"""Words from a share to its base: less than half (of) the 118, two-thirds of its budget of (90m)."""
WORDS = 2
"""Words that two sentences must have in common to speak of one thing."""
OF_TIME = (kinds.DATE, kinds.DURATION, kinds.AGE)
ALL = Interval.point(100)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A part and its whole."""

    part: Claim
    whole: Claim
    end: int
    """Index after the last of the two."""


def find_shares_beside(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each share with the part and the whole that stand beside it, or in the sentence before or behind it."""
    for share in context.of(kinds.PERCENT, kinds.RATIO):
        if not is_share_of_whole(share) or share.id in context.once(RowShares).ids or is_share_of_share(share, context):
            continue
        pair = (
            _pair_before(share, context)
            or _pair_behind(share, context)
            or _pair_after_mark(share, context)
            or _pair_with_base(share, context)
            or _pair_pointed_at(share, context)
        )
        if pair is not None:
            roles = (("part", (pair.part,)), ("whole", (pair.whole,)), ("share", (share,)))
            yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(share.id,))


def is_share_of_whole(claim: Claim) -> bool:
    """Tell whether a figure is a percentage or fraction below one of a whole, and no change or rate."""
    quantity = claim.quantity
    if quantity is None or not may_be_operand(claim) or claim.under in ("difference", "comparison"):
        return False
    if claim.per is not None or claim.link in ("other", "remaining"):
        return False
    is_percent = claim.kind is kinds.PERCENT and quantity.unit == "percent" and quantity.low < 100
    return is_percent or (claim.kind is kinds.RATIO and quantity.unit is None and quantity.high < 1)


def _pair_before(share: Claim, context: Context) -> _Pair | None:
    """Give the only pair of the share's sentence, if the share is put behind it: 170 of the 300 seats, two-fifths."""
    lists = context.vocabulary.lists
    first = _start_of_phrase(share, MARKS, context)
    if first is None or share.link == "of_them":
        return None
    if begins_clause(share, context):
        return None
    pairs = _pairs_of(share.sentence, context)
    if len(pairs) != 1 or pairs[0].end > first:
        return None
    if share.noun is not None and share.noun_from in ("of", "whole") and share.noun not in lists["calls a whole"]:
        return None
    between = [c for c in figures_around(share, context) if pairs[0].end <= c.mention.first < share.mention.first]
    return pairs[0] if all(c.kind is kinds.DATE for c in between) else None


def _start_of_phrase(share: Claim, marks: Collection[str], context: Context) -> int | None:
    """Give the index at which the phrase of a share begins; None if it is none of its own."""
    keys, first = context.sentences[share.sentence].keys, share.mention.first
    while first > 0 and keys[first - 1] not in marks:
        first -= 1
    is_own = set(keys[first : share.mention.first]) <= context.vocabulary.lists["puts a share behind"]
    return first if is_own else None


def _pair_behind(share: Claim, context: Context) -> _Pair | None:
    """Give the only pair of the next sentence, if the share is the subject and the only figure of its own."""
    here = [c for c in context.by_sentence[share.sentence] if c.kind not in OF_TIME]
    if share.mention.first > TO_SHARE or len(here) > 1 or share.noun_from not in ("of", "after", "whole", ""):
        return None
    if share.noun is None and share.link not in ("of_them", "of_the"):
        return None
    said = context.sentences[share.sentence]
    if said.index + 1 >= len(context.sentences):
        return None
    told = context.sentences[said.index + 1]
    pairs = _pairs_of(told.index, context)
    if len(pairs) != 1:
        return None
    # The place that a lead names is that of its headline.
    if said.part is not sections.HEADLINE and names_another_place(context, said, told):
        return None
    pair = pairs[0]
    if any(is_share_of_whole(c) for c in context.by_sentence[told.index]) or not _are_of_one_thing(
        share, pair, context
    ):
        return None
    stated, computed = as_percent(figure_of(share)).interval, percent_of(figure_of(pair.part), figure_of(pair.whole))
    # Two thirds have no meter yet: of 6,000 cabs 2,000 have one.
    is_rest = (ALL - computed.interval).meets(stated) and not computed.interval.meets(stated)
    return None if is_rest else pair


def _pair_after_mark(share: Claim, context: Context) -> _Pair | None:
    """Give the only pair behind a mark of a sentence that a share opens: A third of them passed: 13 of 38."""
    if share.mention.first > TO_SHARE or share.link == "of_them":
        return None
    keys, here = context.sentences[share.sentence].keys, context.by_sentence[share.sentence]
    pairs = _pairs_of(share.sentence, context)
    if len(pairs) != 1 or any(c.id != share.id and is_share_of_whole(c) for c in here):
        return None
    pair = pairs[0]
    first, second = sorted((pair.part, pair.whole), key=lambda claim: claim.span.start)
    between = [c for c in here if share.span.end <= c.span.start < first.span.start and c.kind is not kinds.DATE]
    words = keys[share.mention.last : first.mention.first]
    if between or second.sentence != share.sentence or not words or MARKS.isdisjoint(words):
        return None
    nouns = [c.noun for c in (pair.part, pair.whole) if c.noun is not None and c.noun_from not in ("series", "subject")]
    is_other = share.noun is not None and not any(context.vocabulary.nouns.are_akin(share.noun, n) for n in nouns)
    return None if nouns and is_other else pair


def _pair_with_base(share: Claim, context: Context) -> _Pair | None:
    """Give the figure behind a share as its whole, and the one before as its part: 90, half the 180 of May."""
    here, lists = figures_around(share, context), context.vocabulary.lists
    keys = context.sentences[share.sentence].keys
    whole = next((c for c in here if c.span.start >= share.mention.span.end), None)
    if whole is None or whole.kind not in AMOUNTS or not may_be_operand(whole) or whole.per is not None:
        return None
    between = keys[share.mention.last : whole.mention.first]
    if len(between) > TO_BASE or lists["definite"].isdisjoint(between):
        return None
    if not set(between) <= union(lists["definite"], context.vocabulary.numerals.of, lists["leads to a whole"]):
        return None
    # The lowest since autumn, and less than half the 118 of May
    joints = context.vocabulary.grammar["joint"] if whole.under == "comparison" else frozenset[str]()
    first = _start_of_phrase(share, MARKS | joints, context)
    if not first:
        return None
    before = [c for c in here if c.last <= first and c.kind in AMOUNTS and may_be_operand(c)]
    before = [c for c in before if are_alike(c, whole, context) or leaves_out_its_unit(whole, c)]
    if not before or before[-1].under in ("comparison", "difference") or is_larger(before[-1], whole):
        return None
    return _Pair(before[-1], whole, whole.last)


def _pair_pointed_at(share: Claim, context: Context) -> _Pair | None:
    """Give the only pair of the sentence before, if that of the share points back to it: That is nine per cent."""
    pairs = _pairs_of(share.sentence - 1, context)
    told = [c for c in context.by_sentence.get(share.sentence - 1, ()) if c.kind in AMOUNTS]
    # All but eight; of the eight, five: it may point to any of them.
    is_only = len(pairs) == 1 and len(told) == PAIR
    return pairs[0] if is_only and is_pointed_at(share, pairs[0].part, context) else None


def _are_of_one_thing(share: Claim, pair: _Pair, context: Context) -> bool:
    """Tell whether a pair is of what a share is one of: by nouns, common words, or as its sentence points back."""
    lists, nouns = context.vocabulary.lists, context.vocabulary.nouns
    opener = context.sentences[pair.whole.sentence].keys[0]
    if opener in context.vocabulary.grammar["possessives"] and _are_of_two_things(share, pair.whole, context):
        # It lands two thirds of the fish. Its 1,960 vessels are no fish.
        return False
    if opener in lists["points back"] or opener in lists["definite"] or share.part is sections.HEADLINE:
        return True
    if share.noun is not None and pair.whole.noun is not None and nouns.are_akin(share.noun, pair.whole.noun):
        return True
    return len(share.context & pair.whole.context) >= (WORDS if pair.whole.noun is not None else 1)


def _are_of_two_things(share: Claim, whole: Claim, context: Context) -> bool:
    one, other = share.noun, whole.noun
    return one is not None and other is not None and not context.vocabulary.nouns.are_akin(one, other)


def _pairs_of(index: int, context: Context) -> Sequence[_Pair]:
    """Give the pairs of part and whole that a sentence tells: 170 of the 300; 300, of whom 170; of 300, 170."""
    amounts = [c for c in context.by_sentence.get(index, ()) if c.kind in AMOUNTS and may_be_operand(c)]
    amounts = [c for c in amounts if c.under != "difference" and c.per is None]
    keys = context.sentences[index].keys
    found: list[_Pair] = []
    for first, second in pairwise(amounts):
        is_one_sort = (first.kind in COUNTED and second.kind in COUNTED) or (
            first.kind is second.kind and first.unit == second.unit
        )
        between = keys[first.mention.last : second.mention.first]
        is_from = second.under == "comparison" and not context.vocabulary.lists["from"].isdisjoint(between)
        if not is_one_sort or is_from:
            # What fell from 15,991 is no part of it.
            continue
        end = max(first.last, second.last)
        if is_larger(second, first) and _is_of(between, context) and first.under != "comparison":
            # Two of 16; but not: compared with 16 of 21.
            found.append(_Pair(first, second, end))
        elif is_larger(first, second) and (
            _is_of_them(second, between, keys, context) or _opens_with_of(first, keys, context)
        ):
            found.append(_Pair(second, first, end))
    return found


def _is_of(between: Sequence[str], context: Context) -> bool:
    """Tell whether the words between two figures lead from a part to its whole: (170) of the city's (300)."""
    lists = context.vocabulary.lists
    of = [at for at, key in enumerate(between) if key in lists["out of a whole"]]
    if not of or len(between) > LONGEST_OF or not MARKS.isdisjoint(between):
        return False
    if of[0] > 0 and between[of[0] - 1] in lists["of that leads to no whole"]:
        return False
    return of[0] == 0 or set(between[of[-1] + 1 :]) <= lists["definite"]


def _is_of_them(part: Claim, between: Sequence[str], keys: Sequence[str], context: Context) -> bool:
    """Tell whether words at a part say that it is of a whole before it: of whom 170; 170 of them."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    those = grammar["relatives"] | lists["those told before"]
    ways = (between[-2:], keys[part.mention.last : part.mention.last + 2])
    return any(len(way) == WORDS and way[0] in lists["out of a whole"] and way[1] in those for way in ways)


def _opens_with_of(whole: Claim, keys: Sequence[str], context: Context) -> bool:
    """Tell whether a whole opens its clause: Of the 300; Out of 300."""
    lists = context.vocabulary.lists
    first = whole.mention.first
    start = first
    while start > 0 and keys[start - 1] not in MARKS:
        start -= 1
    words = keys[start:first]
    leads = union(lists["out of a whole"], lists["definite"])
    is_short = 0 < len(words) <= TO_OPENING + 1
    return is_short and set(words) <= leads and not lists["out of a whole"].isdisjoint(words)
