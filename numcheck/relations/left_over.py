"""What is left of a whole, told beside it: of 300 places 240 are taken; the 60 left over.

A cue beside a figure says that it is all that is left: "the other 60", "60 left over", "what was left, 60". Its whole
and the parts that are gone are the other figures of its sort in the few sentences around it. If any of them make the
whole with it, that has agreed. If none do, it is told where there is one complete reading only: one figure is larger
than all others, and those others, few as they are, are its parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from numcheck.language.vocabulary import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval, Number, magnitude
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Quantity
from numcheck.model.relation import Relation, Strength
from numcheck.relations.balance import flow_of
from numcheck.relations.context import Context
from numcheck.relations.operands import may_be_operand, value
from numcheck.relations.partition import has_fate_elsewhere
from numcheck.relations.reconciled import are_made_without_others, came_and_went
from numcheck.relations.siblings import is_plain
from numcheck.relations.singles import ANYBODY, adds_one, any_single
from numcheck.relations.tally import CLOSING, goes_on_with_crew, noun_of
from numcheck.relations.values import ADDING, AMOUNTS, COUNTED, TOP, stated, sum_of

WINDOWS = ((0, 0), (-1, 0), (-2, 0), (0, 1))
"""The sentences around what is left that may tell of the whole and what is gone, the fewest first."""
BEHIND = 1
WIDE = 5
"""Sentences before it in which they may stand so that they agree."""
AHEAD = 3
"""Words before a figure among which a cue stands."""
AFTER = 4
"""Words behind it among which one does."""
MOST_GONE = 3
MOST_NEAR = 12
"""Figures of its sort around what is left that are tried."""
MINDED = 100
"""The least share of a whole by which rounded figures may fail to make it without that being told: one in so many."""
NEAREST = Fraction(3, 4)
"""How near the whole and its parts must come to each other to be told."""
MOST_SINGLE = 2
"""How many people a text may tell of one by one, without a figure."""
MARKS = frozenset(",:(-")
LINKS = (*CLOSING, ADDING)
SORTS = (*AMOUNTS, kinds.DURATION)


def find_left_over(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure of what is left with the whole and what is gone of it, that are told beside it."""
    cued = _cued(context)
    telling = Counter(claim.sentence for claim in cued)
    for left in cued:
        near = context.claims_between(left.sentence - WIDE, left.sentence + BEHIND, left.span.start)
        near = [c for c in near if c.id != left.id]
        sort = _sort_of(left, near)
        near = [c for c in near if _is_of_sort(c, sort, context)]
        reading = _agreeing(left, near)
        if reading is not None and _value(reading[0]) != sum(map(_value, reading[1:])):
            # They agree, but for a rounding.
            continue
        if reading is None and sum(telling[left.sentence + apart] for apart in (-1, 0, 1)) == 1:
            reading = _told_beside(left, near, context)
            if reading is not None and _closes_lead(left, near, context):
                continue
            if reading is not None and (
                sum(_value(c) for c in reading[1:-1] if _may_be_of(c, reading[0], context)) == _value(reading[0])
                or are_made_without_others(reading[0], reading[1:])
                or came_and_went(reading, context)
            ):
                continue
        if reading is not None:
            total, *gone, rest = _sharpened(reading)
            roles = (("total", (total,)), ("gone+", tuple(gone)), ("left", (rest,)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(left.id,))


def _closes_lead(left: Claim, near: Sequence[Claim], context: Context) -> bool:
    """Tell whether what is left closes the whole of the lead: she took £900,000; 300,000 here, 400,000 there."""
    first = near[0].sentence if near else left.sentence
    for total in (c for c in context.claims if c.sentence < first and (c.part in TOP or c.paragraph <= 1)):
        if not _is_of_sort(total, left, context) or _value(total) <= _value(left):
            continue
        between = context.claims_between(total.sentence + 1, left.sentence, left.span.start)
        parts = [c for c in between if c.id < left.id and _is_of_sort(c, left, context)][-MOST_NEAR:]
        # Of four sums that make it, three are gone.
        if _agreeing(left, [total, *(c for c in parts if _value(c) < _value(total))]) is not None:
            return True
    return False


def _told_beside(left: Claim, near: Sequence[Claim], context: Context) -> Sequence[Claim] | None:
    """Give the whole and all that is gone of it from the fewest sentences that tell of both."""
    largest = max(map(_value, near), default=0)
    for first, last in WINDOWS:
        some = [c for c in near if first <= c.sentence - left.sentence <= last]
        if (reading := _complete(left, some, context)) is None:
            continue
        if _value(reading[0]) < largest and not _is_drawn_from(reading[0], context):
            # 55 came out and 27 died, which leaves 22: those were there of whom the sentence before told.
            continue
        return None if _is_rounded(reading) else reading
    return None


def _sort_of(left: Claim, near: Sequence[Claim]) -> Claim:
    """Give the figure that says of what sort a bare number is: 1.9 of the 3.2 billion rupees; the other 1.3 billion."""
    if left.kind is not kinds.NUMBER or left.noun is not None:
        return left
    before = [c for c in near if c.span.end <= left.span.start and c.kind in SORTS and c.kind is not kinds.NUMBER]
    return before[-1] if before else left


def _cued(context: Context) -> Sequence[Claim]:
    """Give the figures beside which words say that they are what is left."""
    lists = context.vocabulary.lists
    before = union(lists["before what is left"], lists["left over"])
    behind = union(lists["said of what is left"], lists["behind what is left"])
    telling = {sentence.index for sentence, _ in context.told_with(union(before, behind))}
    return [
        claim
        for claim in context.of(*SORTS)
        if (claim.sentence in telling or claim.link in LINKS)
        and may_be_operand(claim)
        and claim.under == ""
        and _is_cued(claim, context)
    ]


def _is_cued(claim: Claim, context: Context) -> bool:
    """Tell whether words beside a figure say that it is what is left."""
    if claim.link == "of_them":
        return False
    told = context.by_sentence[claim.sentence]
    if len(told) > MOST_NEAR or any(c.id == claim.id - 1 and c.link == "of_the" for c in told):
        return False
    if claim.link in CLOSING:
        return claim.is_definite or claim.kind in (kinds.MONEY, kinds.MEASURE)
    if claim.link == ADDING:
        # the 22 others
        return claim.is_definite and claim.noun_from != "after"
    lists = context.vocabulary.lists
    if claim.noun in lists["too little"] or claim.noun in lists["too much"]:
        # Exports of 12 and imports of 15, which leaves a deficit of three.
        return False
    return _has_cue_before(claim, context) or _has_cue_behind(claim, told, context)


def _has_cue_before(claim: Claim, context: Context) -> bool:
    """Tell whether a cue opens a figure: leaving 60; the unsold 60; what was left, 60."""
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    at = claim.mention.first - 1
    while at > max(claim.mention.first - AHEAD, 0) and keys[at] in union(lists["articles"], lists["the"], MARKS):
        at -= 1
    if at < 0:
        return False
    if keys[at] in lists["before what is left"]:
        return True
    if at and keys[at] in lists["said of what is left"] and keys[at - 1] in lists["the"]:
        return True
    return 0 < at < claim.mention.first - 1 and keys[at] in lists["left over"]


def _has_cue_behind(claim: Claim, told: Sequence[Claim], context: Context) -> bool:
    """Tell whether a cue stands behind a figure and all that it counts: 60 of the places are unsold."""
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    last = max([claim.last, *(c.last for c in told if c.id == claim.id + 1 and claim.link == "of_the")])
    for at, key in enumerate(keys[claim.mention.last : last + AFTER], claim.mention.last):
        # Eight of the 21 are still there: the figures that it is some of are no end.
        if not (key[:1].isalpha() or (at < last and key[:1].isdigit())):
            return False
        if key in lists["behind what is left"] or key in lists["said of what is left"]:
            return True
    return False


def _is_of_sort(claim: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a figure may be a whole or another part of it beside what is left."""
    if not may_be_operand(claim):
        return False
    if claim.under == "comparison" and not _is_drawn_from(claim, context):
        return False
    if claim.link in ("same", "both", "each"):
        return False
    if left.kind not in COUNTED:
        is_bare = claim.kind is kinds.NUMBER and claim.noun is None and claim.link == ""
        return is_bare or (claim.kind is left.kind and claim.unit == left.unit)
    if claim.kind not in COUNTED:
        return False
    noun, other = noun_of(claim, context), noun_of(left, context)
    return noun is None or other is None or context.vocabulary.nouns.are_akin(noun, other)


def _is_drawn_from(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is one out of which others are: out of 300 places."""
    before, lists = context.sentences[claim.sentence].keys[: claim.mention.first], context.vocabulary.lists
    at = -2 if before[-1:] != () and before[-1] in lists["the"] else -1
    return len(before) >= -at and before[at] in context.vocabulary.numerals.of


def _agreeing(left: Claim, near: Sequence[Claim]) -> Sequence[Claim] | None:
    """Give a whole with some of the figures before or beside it that make it with what is left."""
    near = near[-MOST_NEAR:]
    values = _values_by_step((*near, left))
    for size in range(1, MOST_GONE + 1):
        for total in reversed(near):
            if _value(total) <= _value(left):
                continue
            parts = [c for c in near if c.id != total.id and _value(c) < _value(total)]
            for gone in combinations(parts, size):
                if _make_whole((total, *gone, left), values):
                    return total, *gone, left
    return None


def _values_by_step(claims: Sequence[Claim]) -> Mapping[Number, Mapping[int, Interval]]:
    """Give what each figure may be, by its id, if all are read as finely as each of them."""
    found: dict[Number, Mapping[int, Interval]] = {}
    for step in {_step(claim) for claim in claims}:
        found[step] = {claim.id: value(_with_step(claim, step)) for claim in claims}
    return found


def _make_whole(reading: Sequence[Claim], values: Mapping[Number, Mapping[int, Interval]]) -> bool:
    """Tell whether the parts make the whole, all read as finely as the finest of them."""
    as_fine = values[min(map(_step, reading))]
    total, *parts = [as_fine[claim.id] for claim in reading]
    return sum(parts, start=Interval.point(0)).meets(total)


def _is_rounded(reading: Sequence[Claim]) -> bool:
    """Tell whether the parts only fail to make the whole by a rounding that nobody minds."""
    total, *parts = reading
    off = magnitude(_value(total) - sum(map(_value, parts)))
    return off * MINDED <= _value(total) and sum_of(parts).meets(value(total))


def _complete(left: Claim, near: Sequence[Claim], context: Context) -> Sequence[Claim] | None:
    """Give the one whole and all that is gone of it, where no other figure could be either."""
    if not near:
        return None
    most = max(map(_value, near))
    total = next(c for c in reversed(near) if _value(c) == most)
    gone = [c for c in near if _value(c) < most]
    if not 1 <= len(gone) <= MOST_GONE or most <= _value(left) or not _may_be_whole(total, left, context):
        return None
    if left.link == "of_the" and total.id != left.id + 1:
        # Six of the 14 survivors are left of those, and of nobody else.
        return None
    if any(_is_of_its_own(claim, total) for claim in gone if claim.sentence < total.sentence):
        return None
    if any(_is_nested(claim, context) for claim in gone):
        return None
    told = sorted((total, *gone, left), key=lambda claim: claim.span)
    if len({claim.paragraph for claim in told}) > 1 and told[-1].sentence - told[0].sentence > 1:
        return None
    if _is_open(told, total, left, context) or any(flow_of(claim, context) == "in" for claim in gone):
        return None
    known = sum(map(_value, (*gone, left)))
    low, high = sorted((known, most))
    if low < high * NEAREST:
        return None
    if total.kind in COUNTED and known < most and _lacks_some((total, *gone, left), context):
        return None
    if has_fate_elsewhere(total, (*gone, left), context):
        return None
    if goes_on_with_crew(total, context):
        return None
    return total, *gone, left


def _may_be_of(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a figure counts what a whole does, as far as both say: guards and wardens, but not six jails."""
    noun, whole = noun_of(claim, context), noun_of(total, context)
    return noun is None or whole is None or context.vocabulary.nouns.are_akin(noun, whole)


def _is_of_its_own(claim: Claim, total: Claim) -> bool:
    """Tell whether a figure before a whole is no part of it: at least 14 drowned, and then 19; one of many sums."""
    is_exact_count = total.kind in COUNTED and is_plain(claim)
    return not is_exact_count or (claim.event is not None and claim.event == total.event)


def _is_nested(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is only some of those told before it, wherever they went: 26 people, including seven."""
    keys, at = context.sentences[claim.sentence].keys, claim.mention.first
    partial = context.vocabulary.lists["partial lists"]
    return claim.under == "part" and not partial.isdisjoint(keys[max(at - AHEAD, 0) : at])


def _is_open(told: Sequence[Claim], total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a figure that is compared stands among some, which may be a part too: 34 of 55, against 16."""
    between = context.claims_between(told[0].sentence, told[-1].sentence, left.span.start)
    return any(
        claim.under in ("comparison", "difference")
        and told[0].span.end <= claim.span.start < told[-1].span.start
        and claim.kind in COUNTED
        and total.kind in COUNTED
        for claim in between
        if claim not in told and not _is_drawn_from(claim, context)
    )


def _lacks_some(reading: Sequence[Claim], context: Context) -> bool:
    """Tell whether one is told of beside some figures that none of them counts: he was cleared of one."""
    told = sorted(reading, key=lambda claim: claim.span)
    lacking = _value(reading[0]) - sum(map(_value, reading[1:]))
    if lacking <= MOST_SINGLE and context.vocabulary.nouns.is_a(reading[0].noun or "", ANYBODY):
        # The captain and two engineers stayed on board.
        return True
    if any_single(told, context):
        return True
    return adds_one(told[0], told[-1], context)


def _may_be_whole(total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a figure says what it counts, and that is not something else than what is left."""
    if left.link == "last" and _is_first_of_row(total, context):
        # She wrote the first six songs and sang the last four.
        return False
    if total.kind in COUNTED:
        return total.noun is not None and total.noun_from != "series"
    is_named = all(c.noun is not None for c in (total, left))
    return total.kind is not kinds.NUMBER and not (
        is_named
        and total.kind is kinds.MEASURE
        and not context.vocabulary.nouns.are_akin(total.noun or "", left.noun or "")
    )


def _is_first_of_row(claim: Claim, context: Context) -> bool:
    before = context.sentences[claim.sentence].keys[max(claim.mention.first - 1, 0) : claim.mention.first]
    return bool(before) and context.vocabulary.numerals.ordinals.get(before[0]) == 1


def _value(claim: Claim) -> Number:
    return magnitude(stated(claim))


def _sharpened(reading: Sequence[Claim]) -> Sequence[Claim]:
    """Read figures as finely as the finest of them: what is left has been worked out from the others."""
    finest = min(map(_step, reading))
    return [_with_step(claim, finest) for claim in reading]


def _step(claim: Claim) -> Number:
    assert claim.quantity is not None
    return claim.quantity.step


def _with_step(claim: Claim, step: Number) -> Claim:
    value = claim.mention.value
    if not isinstance(value, Quantity) or value.step == step:
        return claim
    return replace(claim, mention=replace(claim.mention, value=replace(value, step=step)))
