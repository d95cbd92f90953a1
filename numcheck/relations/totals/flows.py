"""Two opposite flows and the balance between them, as relations of all three: exports of 4, imports of 7, deficit 3.

Which figure is which is told by the word that leads to it, or that stands right behind it, whatever else the clause
says. What is compared (from 20.4, compared with 971.7) belongs to what is compared with it: all three are of one time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product

from numcheck.language.entries import first_words, union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE
from numcheck.relations.guards.siblings import is_plain
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import AMOUNTS, COUNTED, are_of_one_sort, is_one_number, stated

NAMES = ("greater flow of ", "lesser flow of ", "between flows of ", "not between flows of ")
"""How the names of the lists of each sort of flows begin; in a deficit the greater flow exceeds the lesser."""
LEADING = 16
"""Words before a figure within which the word for its flow stands."""
BEHIND = 2
"""Words behind a figure, and behind an "of" there, within which the word for its flow stands: 40m of net exports."""
FACING = 3
"""Words before a flow within which its opposite makes both one: what the country exported and imported."""
APART = 2
"""Sentences between a balance and the nearer of its two flows."""
MOST = 40
"""Most figures of one side that are compared; of more, none are."""
PAIR = 2
CLOSE = Fraction(3, 4)
"""The least ratio of the smaller to the larger of difference and balance for a tie that needs no slip."""
CLOSE_BESIDE = Fraction(1, 5)
"""That ratio where their sentences tell no other flow or balance, and the greater flow is as it should be."""
TO_BALANCE = 3
"""Words between a balance and its word, in either order: a surplus of 4; the deficit was 3; a 2bn trade gap."""
GREATER, LESSER, BETWEEN = "greater", "lesser", "between"
COMPARED, CHANGE = "comparison", "difference"
BARE = 1000
"""Least number without a unit that may be money told before: 1,076.1 billion."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words for the flows and balances of one sort, as trade."""

    greater: frozenset[str]
    lesser: frozenset[str]
    between: frozenset[str]
    others: frozenset[str]
    """Words that make a balance one of other flows: the (current) account deficit."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A flow or balance, and for which of the times it is that its sentence compares."""

    claim: Claim
    ago: int
    """0 for the figure that is told, 1 for the first that it is compared with, and so on."""


@dataclass(frozen=True, slots=True)
class _Sides:
    """The figures of a document for either flow of one sort, and for the balance between them."""

    greater: list[_Told]
    lesser: list[_Told]
    between: list[_Told]


def find_flows(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each balance with two flows near it that make it, or else with the only two near it, which do not."""
    vocabulary = context.vocabulary
    named = map(vocabulary.lists_named, NAMES)
    for greater, lesser, between, others in zip(*named, strict=True):
        if not (context.holds_any(first_words(greater)) and context.holds_any(first_words(lesser))):
            continue
        sides = _sides(_Words(greater, lesser, between, others), context)
        if all(0 < len(side) <= MOST for side in (sides.greater, sides.lesser, sides.between)):
            yield from _unmade(sides, context, definition)


def _sides(words: _Words, context: Context) -> _Sides:
    """Give the figures of a document that are flows or balances of one sort."""
    sides = _Sides([], [], [])
    lists = context.vocabulary.lists
    all_words = words.greater | words.lesser | words.between
    for sentence, claims in context.told_with(first_words(all_words)):
        told = [c for c in claims if _may_be_flow(c)]
        heads = [(claim, _head(claim, sentence.keys, words, context)) for claim in told]
        seen: dict[int, int] = {}
        for claim, head in heads:
            if head is None:
                continue
            at, side = head
            if at in seen and claim.under != COMPARED:
                # Imports of 4bn, among them 1bn of oil.
                continue
            is_compared = claim.under == COMPARED and lists["leads to a value"].isdisjoint(
                context.words_before(claim, 1)
            )
            seen[at] = seen.get(at, -1) + 1 if at in seen else int(is_compared)
            getattr(sides, side).append(_Told(claim, seen[at]))
        _respectively(sides, told)
    return sides


def _respectively(sides: _Sides, told: Sequence[Claim]) -> None:
    """Put the last two of four figures to the flows of the first two: imports of 41, exports of 38, against 36, 29."""
    last = told[-4:]
    if len(last) < PAIR + PAIR or [c.under == COMPARED for c in last] != [False, False, True, True]:
        return
    ids = [claim.id for claim in last]
    for side in (sides.greater, sides.lesser):
        side[:] = [each for each in side if each.claim.id not in ids[PAIR:]]
    for now, then in zip(last[:PAIR], last[PAIR:], strict=True):
        for side in (sides.greater, sides.lesser):
            if any(each.claim.id == now.id for each in side):
                side.append(_Told(then, 1))


def _may_be_flow(claim: Claim) -> bool:
    if claim.kind not in AMOUNTS or claim.part is sections.TABLE or claim.under == CHANGE:
        return False
    return is_one_number(claim)


def _head(claim: Claim, keys: Sequence[str], words: _Words, context: Context) -> tuple[int, str] | None:
    """Give the index of the word for the flow of a figure, and GREATER, LESSER or BETWEEN; None if no word tells it."""
    lists = context.vocabulary.lists
    behind = keys[claim.mention.last : claim.mention.last + BEHIND + 1]
    start = 1 if behind and behind[0] in lists["opens what a sum is of"] else 0
    for at in range(start, min(len(behind), start + BEHIND)):
        if (side := _side(behind, at, words)) is not None and (start or at == 0 or side == BETWEEN):
            return _whole(claim.mention.last + at, side, keys, words, context)
        if not behind[at].isalpha():
            break
    for at in range(claim.mention.first - 1, max(claim.mention.first - LEADING, 0) - 1, -1):
        if (side := _side(keys, at, words)) is not None:
            return _whole(at, side, keys, words, context)
        if keys[at] == ";":
            break
    return None


def _side(keys: Sequence[str], at: int, words: _Words) -> str | None:
    """Give GREATER, LESSER or BETWEEN for a word or for two that say it together (took in); None for any other."""
    told = (keys[at], " ".join(keys[at : at + PAIR]))
    if not words.greater.isdisjoint(told):
        return GREATER
    if not words.lesser.isdisjoint(told):
        return LESSER
    return BETWEEN if keys[at] in words.between else None


def _whole(at: int, side: str, keys: Sequence[str], words: _Words, context: Context) -> tuple[int, str] | None:
    """Give the index and side of a word, BETWEEN also for "net exports", "exports and imports"; None if of others."""
    lists, before = context.vocabulary.lists, keys[max(at - BEHIND, 0) : at]
    if side == BETWEEN:
        return None if not words.others.isdisjoint(keys[max(at - FACING, 0) : at + FACING]) else (at, side)
    if not lists["net"].isdisjoint(before):
        return at, BETWEEN
    facing = words.greater if side == LESSER else words.lesser
    beside = keys[max(at - FACING, 0) : at]
    if not facing.isdisjoint(beside) and not lists["joins two flows"].isdisjoint(beside):
        return at, BETWEEN
    return at, side


def _unmade(sides: _Sides, context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each balance with two flows that make it; and each other one with the only two near it that are not used.

    What makes one balance is no reading of another.
    """
    made: set[int] = set()
    near: dict[int, list[tuple[Claim, Claim, Claim]]] = {}
    pairs = [(a, b) for a, b in product(sides.greater, sides.lesser) if _are_one_pair(a, b)]
    elsewhere = context.vocabulary.lists["told of another balance"]
    for gap in sides.between:
        is_other = not elsewhere.isdisjoint(context.sentences[gap.claim.sentence].keys)
        for a, b in pairs:
            if not _is_near(gap, a, b):
                continue
            if _holds(a.claim, b.claim, gap.claim):
                if gap.claim.id not in made:
                    yield _relation(a.claim, b.claim, gap.claim, Strength.NATURAL, definition)
                made.update((a.claim.id, b.claim.id, gap.claim.id))
            elif gap.ago == a.ago and not is_other:
                near.setdefault(gap.claim.id, []).append((*_ordered(a.claim, b.claim, gap.claim, context), gap.claim))
    for readings in near.values():
        left = [reading for reading in readings if made.isdisjoint(claim.id for claim in reading)]
        if len(left) == 1 and not _is_made_up_behind(*left[0], context):
            yield _relation(*left[0], _strength(*left[0], sides, context), definition)


def _is_made_up_behind(more: Claim, less: Claim, gap: Claim, context: Context) -> bool:
    """Tell whether a figure behind two flows is what they lack of a balance: a reserve of 50m makes up the rest."""
    lacking, last = magnitude(stated(gap) - magnitude(stated(more) - stated(less))), max(more.sentence, less.sentence)
    behind = context.claims_between(last, last + 1, max(more.span.end, less.span.end))
    return any(c.quantity is not None and are_of_one_sort(c, gap) and stated(c) == lacking for c in behind)


def _relation(more: Claim, less: Claim, gap: Claim, strength: Strength, definition: Definition) -> Relation:
    if strength is Strength.NATURAL and stated(more) < stated(less) and _holds(more, less, gap):
        more, less = less, more
    roles = (("more", (more,)), ("less", (less,)), ("gap", (gap,)))
    return Relation(definition.kind, roles, strength=strength, about=(gap.id,))


def _ordered(greater: Claim, lesser: Claim, gap: Claim, context: Context) -> tuple[Claim, Claim]:
    """Give two flows as more and less: as a deficit or surplus has them, or by size where the balance is neither."""
    keys, lists = context.sentences[gap.sentence].keys, context.vocabulary.lists
    near = keys[max(gap.mention.first - LEADING, 0) : gap.mention.last + BEHIND]
    is_short, is_over = (not lists[name].isdisjoint(near) for name in ("too little", "too much"))
    if is_short is is_over:
        return (greater, lesser) if stated(greater) > stated(lesser) else (lesser, greater)
    return (greater, lesser) if is_short else (lesser, greater)


def _are_one_pair(a: _Told, b: _Told) -> bool:
    """Tell whether two flows are of one time and unit, in one sentence or the next."""
    return a.ago == b.ago and abs(a.claim.sentence - b.claim.sentence) <= 1 and _are_alike(a.claim, b.claim)


def _is_near(gap: _Told, a: _Told, b: _Told) -> bool:
    """Tell whether a balance is near two flows and of the unit of either."""
    return (
        _sentences_between(gap.claim, a.claim, b.claim) <= APART
        and (_are_alike(gap.claim, a.claim) or _are_alike(gap.claim, b.claim))
        and gap.claim.id not in (a.claim.id, b.claim.id)
    )


def _are_alike(a: Claim, b: Claim) -> bool:
    """Tell whether two figures have one unit, or one of them is a bare number of BARE or more: 1,076.1 billion."""
    if a.unit == b.unit and a.per == b.per:
        return True
    bare, other = (a, b) if a.kind in COUNTED else (b, a)
    return bare.kind in COUNTED and other.kind is not kinds.PERCENT and other.unit is not None and stated(bare) >= BARE


def _holds(one: Claim, other: Claim, gap: Claim) -> bool:
    """Tell whether a balance can be the difference of two flows, in either order."""
    if one.interval is None or other.interval is None or gap.interval is None:
        return True
    return (other.interval + gap.interval).meets(one.interval) or (one.interval + gap.interval).meets(other.interval)


def _strength(more: Claim, less: Claim, gap: Claim, sides: _Sides, context: Context) -> Strength:
    """Give NATURAL where three plain figures are of one day and place, and two CLOSE to the third; else TENTATIVE.

    Where nothing else is told of such flows, and they lie as a deficit or surplus has them, the third may be far off.
    """
    apart, told = magnitude(stated(more) - stated(less)), magnitude(stated(gap))
    is_alone = (
        stated(more) > stated(less)
        and _are_alone(more, less, gap, sides)
        and _is_called(gap, more, context)
        and not _are_of_some(more, less, gap, context)
    )
    least = CLOSE_BESIDE if is_alone else CLOSE
    is_close = min(apart, told) >= max(apart, told) * least and all(map(is_plain, (more, less, gap)))
    is_of_one = not any(ANOTHER_PLACE.applies(x, y) for x, y in ((more, less), (more, gap))) and (
        not _are_dated_apart(more, less, gap) if is_alone else _are_of_one_day(more, less, gap)
    )
    is_beside = is_alone or _sentences_between(gap, more, less) <= 1
    return Strength.NATURAL if is_close and is_of_one and is_beside else Strength.TENTATIVE


def _are_of_one_day(more: Claim, less: Claim, gap: Claim) -> bool:
    return not any(ANOTHER_DAY.applies(x, y) for x, y in ((more, less), (more, gap)))


def _are_dated_apart(more: Claim, less: Claim, gap: Claim) -> bool:
    """Tell whether a figure has another time than one before it, or one where that has none; none is the same one.

    Spending of 22 next year and revenue of 17: that is of next year as well. But: in April the surplus was 4.
    """
    told = sorted((more, less, gap), key=lambda claim: claim.span)
    return any(
        x.sentence < y.sentence if x.period is None else ANOTHER_DAY.applies(x, y)
        for x, y in combinations(told, PAIR)
        if y.period is not None
    )


def _are_alone(more: Claim, less: Claim, gap: Claim, sides: _Sides) -> bool:
    """Tell whether the sentences of three figures tell no other flow or balance of the day."""
    told = {claim.sentence for claim in (more, less, gap)}
    here = [each for side in (sides.greater, sides.lesser, sides.between) for each in side]
    ids = {each.claim.id for each in here if each.claim.sentence in told}
    return ids == {more.id, less.id, gap.id}


def _are_of_some(more: Claim, less: Claim, gap: Claim, context: Context) -> bool:
    """Tell whether one of three figures is of a place, for a purpose or over some time, or of what somebody spent.

    Exports to Velm and imports from Orle; the deficit for the first seven months; spent 98,000 on the roof.
    """
    told = (more, less, gap)
    if any(claim.place is not None for claim in told):
        return True
    lists, small = context.vocabulary.lists, context.vocabulary.grammar["prepositions"]
    words = union(*(each for name in NAMES[:3] for each in context.vocabulary.lists_named(name)))
    for at in {claim.sentence for claim in told}:
        keys, figures = context.sentences[at].keys, context.by_sentence[at]
        starts = {c.mention.first for c in figures}
        dates = {c.mention.first for c in figures if c.kind is kinds.DATE}
        is_of_word = any(
            key in words and keys[here + 1] in small and here + 2 not in starts for here, key in enumerate(keys[:-2])
        )
        behind = [c.last for c in told if c.sentence == at]
        is_of_figure = any(keys[end] in small and end + 1 not in dates for end in behind if end < len(keys))
        if is_of_word or is_of_figure or not lists["flows by a verb alone"].isdisjoint(keys):
            return True
    return False


def _is_called(gap: Claim, flow: Claim, context: Context) -> bool:
    """Tell whether a word for what lies between stands close to a balance, as that of some flows, not one of several.

    In a sentence behind theirs it points back at them: the deficit of 3; that left a deficit of 3.
    """
    lists, keys = context.vocabulary.lists, context.sentences[gap.sentence].keys
    start, words = max(gap.mention.first - TO_BALANCE, 0), union(*context.vocabulary.lists_named(NAMES[2]))
    is_of_more = not lists["of all places"].isdisjoint(keys[start : gap.mention.first])
    if is_of_more or not union(lists["averages"], lists["told of another balance"]).isdisjoint(keys):
        return False
    at = next((at for at in range(start, gap.mention.last + BEHIND) if keys[at : at + 1] and keys[at] in words), None)
    if at is None or gap.sentence <= flow.sentence:
        return at is not None
    is_definite = not lists["the"].isdisjoint(keys[max(at - PAIR, 0) : at])
    return is_definite or keys[0] in lists["sentence points back"]


def _sentences_between(gap: Claim, a: Claim, b: Claim) -> int:
    return min(abs(gap.sentence - a.sentence), abs(gap.sentence - b.sentence))
