"""A whole, the parts of it that are gone and what is left, as relations: of 300 places 240 are taken; the 60 left over.

A cue beside a figure says that it is all that is left: "the other 60", "60 left over", "what was left, 60". Its whole
and the parts that are gone are the other figures of its sort in the few sentences around it. If any of them make the
whole with it, that has agreed. If none do, it is told where there is one complete reading only: one figure is larger
than all others, and those others, few as they are, are its parts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval, Number, magnitude
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.reconciled import are_made_without_others, came_and_went, is_rest_of_a_clause
from numcheck.relations.guards.siblings import CLOSING, is_plain
from numcheck.relations.guards.singles import ANYBODY, adds_one, any_single
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import may_be_operand, value
from numcheck.relations.reading.values import ADDING, AMOUNTS, COUNTED, TOP, stated, sum_of
from numcheck.relations.stocks.balance import flow_of
from numcheck.relations.totals.partition import has_fate_elsewhere
from numcheck.relations.totals.tally import goes_on_with_crew, noun_of

WINDOWS = ((0, 0), (-1, 0), (-2, 0), (0, 1))
"""Ranges of sentences, from that of what is left, that may hold the whole and what is gone, the narrowest first."""
BEHIND = 1
WIDE = 5
"""Sentences before what is left in which a whole and parts may stand that make it."""
AHEAD = 3
"""Words before a figure within which a cue of what is left stands."""
AFTER = 4
"""Words behind a figure within which a cue stands."""
MOST_GONE = 3
MOST_NEAR = 12
"""Most figures of one sort around what is left that are tried."""
MINDED = 100
"""Part of a whole (one in so many) by which rounded figures may miss it without a finding."""
NEAREST = Fraction(3, 4)
"""The least ratio of the smaller to the larger of whole and sum for a finding."""
MOST_SINGLE = 2
"""Most people by which a reading may fall short, as a text may tell of so many without a figure."""
MARKS = frozenset(",:(-")
LINKS = (*CLOSING, ADDING)
SORTS = (*AMOUNTS, kinds.DURATION)


def find_left_over(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure that a cue calls what is left, with its whole and what is gone, near it.

    Any such figures that agree are given; where none do, the only complete reading.
    """
    cued = _cued(context)
    if not cued:
        return
    telling = Counter(claim.sentence for claim in cued)
    for left in cued:
        near = context.claims_between(left.sentence - WIDE, left.sentence + BEHIND, left.span.start)
        near = [c for c in near if c.id != left.id]
        sort = _sort_of(left, near)
        near = [c for c in near if _is_of_sort(c, sort, context)]
        reading = _agreeing(left, near)
        if reading is not None and _value(reading[0]) != sum(map(_value, reading[1:])):
            # They agree only because they are rounded: no proof either way.
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
    """Tell whether what is left and parts before it make a whole of the lead: she took £900,000; 300,000 here."""
    first = near[0].sentence if near else left.sentence
    for total in (c for c in context.claims if c.sentence < first and (c.part in TOP or c.paragraph <= 1)):
        if not _is_of_sort(total, left, context) or _value(total) <= _value(left):
            continue
        between = context.claims_between(total.sentence + 1, left.sentence, left.span.start)
        parts = [c for c in between if c.id < left.id and _is_of_sort(c, left, context)][-MOST_NEAR:]
        # Any parts before what is left may make the whole with it, at most MOST_GONE of them.
        if _agreeing(left, [total, *(c for c in parts if _value(c) < _value(total))]) is not None:
            return True
    return False


def _told_beside(left: Claim, near: Sequence[Claim], context: Context) -> Sequence[Claim] | None:
    """Give the complete reading of the narrowest window that has one; None if it is only rounded, or there is none."""
    largest = max(map(_value, near), default=0)
    for first, last in WINDOWS:
        some = [c for c in near if first <= c.sentence - left.sentence <= last]
        if (reading := _complete(left, some, context)) is None:
            continue
        if _value(reading[0]) < largest and not _is_drawn_from(reading[0], context):
            # 55 came out and 27 died, which leaves 22: a larger figure in a wider window is the whole.
            continue
        return None if _is_rounded(reading) else reading
    return None


def _sort_of(left: Claim, near: Sequence[Claim]) -> Claim:
    """Give the last figure with a unit before a bare number, for its sort: 3.2 billion (rupees); the other 1.3bn."""
    if left.kind is not kinds.NUMBER or left.noun is not None:
        return left
    before = [c for c in near if c.span.end <= left.span.start and c.kind in SORTS and c.kind is not kinds.NUMBER]
    return before[-1] if before else left


def _cued(context: Context) -> Sequence[Claim]:
    """Give the figures that words beside them, or their link, call what is left."""
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
    """Tell whether a figure is called what is left: by its link, or by a cue before or behind it."""
    if claim.link == "of_them":
        return False
    told = context.by_sentence[claim.sentence]
    if len(told) > MOST_NEAR or any(c.id == claim.id - 1 and c.link == "of_the" for c in told):
        return False
    if claim.link in CLOSING:
        is_all = claim.is_definite or claim.kind in (kinds.MONEY, kinds.MEASURE)
        return is_all and not is_rest_of_a_clause(claim, context)
    if claim.link == ADDING:
        # the 22 others
        return claim.is_definite and claim.noun_from != "after"
    lists = context.vocabulary.lists
    if claim.noun in lists["too little"] or claim.noun in lists["too much"]:
        # Exports of 12 and imports of 15, which leaves a deficit of three.
        return False
    return _has_cue_before(claim, context) or _has_cue_behind(claim, told, context)


def _has_cue_before(claim: Claim, context: Context) -> bool:
    """Tell whether a cue of what is left leads to a figure: leaving 60; the unsold 60; what was left, 60."""
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
    """Tell whether a cue of what is left stands behind a figure and its noun: 60 of the places are unsold."""
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    last = max([claim.last, *(c.last for c in told if c.id == claim.id + 1 and claim.link == "of_the")])
    for at, key in enumerate(keys[claim.mention.last : last + AFTER], claim.mention.last):
        # Eight of the 21 are still there: the figures that it is some of are no end.
        is_another_verb = at >= last and key in context.vocabulary.grammar["conjunctions"]
        if is_another_verb or not (key[:1].isalpha() or (at < last and key[:1].isdigit())):
            # They lost by 19 and left early.
            return False
        if key in lists["behind what is left"] or key in lists["said of what is left"]:
            return True
    return False


def _is_of_sort(claim: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a figure may be the whole or a part beside what is left, by kind, unit and noun."""
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
    """Tell whether "of", or "of the", stands right before a figure: out of (300 places)."""
    before, lists = context.sentences[claim.sentence].keys[: claim.mention.first], context.vocabulary.lists
    at = -2 if before[-1:] != () and before[-1] in lists["the"] else -1
    return len(before) >= -at and before[at] in context.vocabulary.numerals.of


def _agreeing(left: Claim, near: Sequence[Claim]) -> Sequence[Claim] | None:
    """Give a whole, up to MOST_GONE parts and what is left, that agree; None if no such figures do."""
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
    """Give the interval of each claim if read with a step, by the step and the id, for the steps of all claims."""
    found: dict[Number, Mapping[int, Interval]] = {}
    for step in {_step(claim) for claim in claims}:
        found[step] = {claim.id: value(_with_step(claim, step)) for claim in claims}
    return found


def _make_whole(reading: Sequence[Claim], values: Mapping[Number, Mapping[int, Interval]]) -> bool:
    """Tell whether the parts of a reading can sum up to the whole, all read with the finest step of them."""
    as_fine = values[min(map(_step, reading))]
    total, *parts = [as_fine[claim.id] for claim in reading]
    return sum(parts, start=Interval.point(0)).meets(total)


def _is_rounded(reading: Sequence[Claim]) -> bool:
    """Tell whether the parts of a reading miss the whole by no more than one in MINDED, and roundings allow that."""
    total, *parts = reading
    off = magnitude(_value(total) - sum(map(_value, parts)))
    return off * MINDED <= _value(total) and sum_of(parts).meets(value(total))


def _complete(left: Claim, near: Sequence[Claim], context: Context) -> Sequence[Claim] | None:
    """Give the largest figure as whole, all others as gone, and what is left; None where they may be anything else."""
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
    """Tell whether the nouns of a figure and a whole are akin, or one is missing: guards, wardens; not: six jails."""
    noun, whole = noun_of(claim, context), noun_of(total, context)
    return noun is None or whole is None or context.vocabulary.nouns.are_akin(noun, whole)


def _is_of_its_own(claim: Claim, total: Claim) -> bool:
    """Tell whether a figure before a whole is no part: not plain, or of the same event: 14 drowned, and then 19."""
    is_exact_count = total.kind in COUNTED and is_plain(claim)
    return not is_exact_count or (claim.event is not None and claim.event == total.event)


def _is_nested(claim: Claim, context: Context) -> bool:
    """Tell whether "including" stands before a part, which then is one of another part: 26, including seven."""
    keys, at = context.sentences[claim.sentence].keys, claim.mention.first
    partial = context.vocabulary.lists["partial lists"]
    return claim.under == "part" and not partial.isdisjoint(keys[max(at - AHEAD, 0) : at])


def _is_open(told: Sequence[Claim], total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a compared count stands among the figures of a reading, and may be a part: 34 of 55, against 16."""
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
    """Tell whether somebody or something told of singly may make up for what a reading lacks: he was cleared of one."""
    told = sorted(reading, key=lambda claim: claim.span)
    lacking = _value(reading[0]) - sum(map(_value, reading[1:]))
    if lacking <= MOST_SINGLE and context.vocabulary.nouns.is_a(reading[0].noun or "", ANYBODY):
        # The captain and two engineers stayed on board.
        return True
    if any_single(told, context):
        return True
    return adds_one(told[0], told[-1], context)


def _may_be_whole(total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a figure may be the whole of what is left: a count with a noun, or a measure of an akin one."""
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
    """Give the claims of a reading with the finest step of them, as what is left is worked out from the others."""
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
