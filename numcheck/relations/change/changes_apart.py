"""Changes told apart from their two values, with these, as relations: £142,000 in 2015, later £160,500; up 6 per cent.

The phrase gives the change alone. Its two values are figures of one sort near it, and something must say that they are
of two times: a comparison, two dates, then and now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import combinations, pairwise, takewhile

from numcheck.arithmetic.figures import Figure
from numcheck.arithmetic.functions import absolute, as_percent, percent_change, ratio
from numcheck.language.entries import union
from numcheck.language.words import DASHES
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.records import replace
from numcheck.model.relation import Relation
from numcheck.relations.assembly import find_phrases_of
from numcheck.relations.change.changes_far import DIFFERENCES, NAMES, SHARES, WAYS, leads_to, told_far
from numcheck.relations.guards.bases import are_of_two_measures, is_from_another_base, is_on_another_basis
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.differences import are_of_one_sort_with, difference_meets, figure_of, is_gap
from numcheck.relations.reading.operands import (
    CLOSE,
    OF_ONE_SIZE,
    TIED,
    Question,
    Reading,
    are_named_alike,
    are_of_one_size,
    are_of_one_thing,
    figures_around,
    is_about,
    may_be_operand,
    solve,
    value,
)
from numcheck.relations.reading.profits import is_another_profit
from numcheck.relations.reading.told_below import SILENT, Pair, find_told_below, may_be_its_values
from numcheck.relations.reading.told_next import find_told_next, stands_alone, thing_of
from numcheck.relations.reading.values import AMOUNTS, COUNTED, OF_A_WHOLE, STEM, TOP, period_of, stated

FARTHEST = 20
"""How many times the smaller value of a change the larger one may be."""
NEARLY = 0.1
"""Part of itself by which a change may be off when it is judged in floats."""
MOST_TO_SUBJECT = 5
"""Words at the head of a sentence within which its subject stands: in March it was."""
MOST_TO_END = 12
"""Words from a change to the value it led to."""
MOST_BETWEEN = 5
"""Words from a value to the change that is put behind it: , a saving of."""
LONGEST_AS = 4
"""Words behind a multiple that hold what it is of: (twice) as many as all."""
BEFORE_EXTREME = 3
"""Words before a value within which one calls it an extreme: record low was."""
NEXT = 2
"""Words from a change to the value it led to, where nothing else is told: 4.1% to (36.7bn)."""
MOST_TO_DATE = 5
"""Words from a change to a time that follows it: (rise in the) third quarter."""
LIKE = 1.1
"""How many times the days of the shorter of two periods the longer may have for both to be of one length."""
LONGEST_MONTH = 31
BESIDE = 5
"""Words on either side of a figure within which its time is told: 9,920 today."""
TO_EXTREME = 8
"""Words from "to" to the record that something rose to: to an all-time high of."""
RISE_OF = 3
"""Words of "the rise of"."""
LONGEST_CLAUSE = 6
"""Words from what opens a clause of another time to a change: when it rose."""
PAIR = 2
COMPARED = (kinds.PERCENT, kinds.COUNT)
"""Kinds of changes that a comparative before their noun makes: 12% (more) passengers."""
ENDS_AND_BREAKS = ("leads to a value", "ends of a move", "at")
"""Lists of what leads from a change to its end, or breaks off before it."""
LONGEST_RISE = 11
"""Words from the comma before a phrase of a change to its figure: , a year-on-year rise of (6 per cent)."""
TO_CLAUSE = 4
"""Words behind a value before which a clause is still said of it: 41m in May, (which)."""
MOST_TO_BASE = 8
"""Words from a change to what it is counted from: in May from a year earlier."""


def find_changes_apart(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each change that no phrase ties to its values, with two values around it between which it may lie."""
    cues: dict[int, tuple[str, Claim]] = {}
    for match in find_phrases_of(context, definition):
        for role, (cue, *_) in match.roles.items():
            if _may_be_cue(cue, context):
                cues.setdefault(cue.id, ("points" if _are_of_a_share(cue, context) else role, cue))
    lists = context.vocabulary.lists
    for _, claims in context.told_with(union(lists["comparatives of more"], lists["comparatives of less"])):
        for claim in claims:
            if claim.kind in COMPARED and (way := _role_of_more(claim, context)) is not None:
                cues.setdefault(claim.id, (way if claim.kind is kinds.PERCENT else "amount", claim))
    taken = frozenset(cues)
    questions = [
        Question(
            cue,
            partial(_fill, role, cue, taken, context),
            partial(_holds, role, cue),
            partial(_is_near, role, cue, OF_ONE_SIZE),
            partial(_is_close, role, cue),
            sort="share" if role in SHARES else "difference",
        )
        for role, cue in cues.values()
        if may_be_operand(cue)
    ]
    yield from solve(definition.of, questions, context)


def _are_of_a_share(cue: Claim, context: Context) -> bool:
    """Tell whether a count of points led to a percentage, and so is of percentage points: nine points, to 31%."""
    if cue.kind not in COUNTED or cue.noun not in context.vocabulary.lists["points"]:
        return False
    end = end_told(cue, context)
    return end is not None and end.kind is kinds.PERCENT


def _may_be_cue(cue: Claim, context: Context) -> bool:
    """Tell whether a change may lie between two values told elsewhere: no share, in no clause of its own time."""
    if cue.under == "comparison" and not stands_alone(cue, context):
        # A loss of 40, against a gain of 12: the gain is what the loss is compared with, and no change of its values.
        return False
    if _is_of_its_own_clause(cue, context) or _is_held_against_all(cue, context) or is_on_another_basis(cue, context):
        return False
    if _is_held_against_a_forecast(cue, context):
        return False
    # A share of a thing is no change: a third of the hedges are cut; 40 million, or 12 per cent of its needs.
    is_share = cue.noun_from in ("of", "whole") or cue.link in OF_A_WHOLE
    return cue.kind not in (kinds.PERCENT, kinds.RATIO) or not is_share


def _is_held_against_a_forecast(cue: Claim, context: Context) -> bool:
    """Tell whether a multiple is one of what was foreseen, which no figure follows: almost double (expectations)."""
    keys, thought = context.sentences[cue.sentence].keys, context.vocabulary.lists["thought of"]
    behind = keys[cue.mention.last : cue.mention.last + PAIR]
    at = next((at for at, key in enumerate(behind) if key in thought), None)
    if cue.kind is not kinds.RATIO or at is None:
        return False
    return (
        keys[cue.mention.last + at + 1 :][:1] == ()
        or keys[cue.mention.last + at + 1] not in context.vocabulary.numerals.of
    )


def _is_held_against_all(cue: Claim, context: Context) -> bool:
    """Tell whether "as all" follows a change, which then has no second value: twice as many as all the others."""
    keys, lists = context.sentences[cue.sentence].keys, context.vocabulary.lists
    behind = keys[cue.mention.last : cue.mention.last + LONGEST_AS]
    return any(one in lists["as"] and two in lists["all"] for one, two in pairwise(behind))


def _is_of_its_own_clause(cue: Claim, context: Context) -> bool:
    """Tell whether a change is told in a clause of another time, without values: when it rose 3%; after dropping 9%.

    What leads to a value behind it tells its own: after rising 12 per cent to 540.
    """
    keys, lists, first = context.sentences[cue.sentence].keys, context.vocabulary.lists, cue.mention.first
    clause = range(first - 1, max(first - LONGEST_CLAUSE, 0), -1)
    openers = union(lists["at which"], lists["after what happened"])
    opener = next((at for at in clause if keys[at] in openers or not keys[at][:1].isalnum()), None)
    if opener is None or keys[opener] not in openers:
        return False
    if cue.part is sections.HEADLINE and context.vocabulary.direction(keys[opener + 1]) is None:
        # Outlook raised after profit climbs 18%: in a headline, the earlier time is that of the news as well.
        return False
    is_change = any(context.vocabulary.direction(key) is not None for key in keys[opener + 1 : first])
    return is_change and end_told(cue, context) is None


def _role_of_more(claim: Claim, context: Context) -> str | None:
    """Give "more" or "less" for a figure with a comparative before its noun: 12% (more) passengers; else None.

    Of a number it must be told than when or what: 12 more passengers are those that came besides.
    """
    if claim.noun_from != "after":
        return None
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + 1]
    if claim.kind is kinds.COUNT and context.vocabulary.lists["than"].isdisjoint(behind):
        return None
    inside = context.sentences[claim.sentence].keys[claim.mention.last : claim.last]
    lists = context.vocabulary.lists
    is_more, is_less = (not lists[f"comparatives of {way}"].isdisjoint(inside) for way in ("more", "less"))
    return ("more" if is_more else "less") if is_more != is_less else None


@dataclass(frozen=True, slots=True)
class _Around:
    """A change, and what the text says of the values around it."""

    role: str
    cue: Claim
    context: Context
    ends: tuple[Claim, Claim] | None
    """The only two values before it and its comma."""
    end: Claim | None
    """The value that it led to, told behind it."""
    base: Period | None
    """The period from which it is counted."""
    own: Claim | None
    """The value right before it, if it is compared with another one behind it."""
    apart: Set[int]
    """The values that are none of it."""
    opposed: Set[int]
    """Those from which "while" or the like parts it."""
    wholes: Set[tuple[int, int]]
    """Each whole with either of its two parts."""

    @classmethod
    def read(cls, role: str, cue: Claim, values: Sequence[Claim], taken: frozenset[int], context: Context) -> _Around:
        return cls(
            role,
            cue,
            context,
            _ends_of(cue, values, context),
            end_told(cue, context),
            _base_told(cue, context),
            _value_before(cue, context),
            {c.id for c in values if _is_of_another(c, cue, taken, context)},
            {c.id for c in values if _is_opposed(cue, c, context)},
            _with_both_parts(values),
        )

    def reading(self, a: Claim, b: Claim) -> Reading | None:
        """Give the reading of two values as those of the change; None where no change lies between them."""
        role, cue, context, end = self.role, self.cue, self.context, self.end
        if value(a) == value(b) or not are_of_one_thing(a, b, context) or not are_of_one_size(a, b, FARTHEST):
            # Values that are equal, as 600 hives told twice, have no change between them.
            return None
        if (a.id, b.id) in self.wholes:
            return None
        start, last = ordered(a, b, role)
        is_from_end = end is not None and end.id in (a.id, b.id)
        if end is not None and is_from_end:
            start, last = (a if end is b else b), end
            is_firm = are_named_alike(a, b, context) and _is_start_of(start, last, context)
        else:
            is_firm = _are_then_and_now(a, b, context) and are_named_alike(a, b, context) and _is_of(cue, a, b, context)
        is_own = is_firm and _is_in_one_phrase(cue, a, b, context)
        is_tied = (
            is_own
            or (a, b) == self.ends
            or (is_from_end and is_firm)
            or (self.base is not None and _are_from_base(a, b, cue, self.base))
        )
        weight = 0 if self._rules_out(a, b, start, last, is_own=is_own) else TIED if is_tied else int(is_firm)
        roles = (("before", start), ("after", last), (NAMES.get(role, role), cue))
        return Reading(roles, weight, is_own=is_own and weight >= TIED)

    def _rules_out(self, a: Claim, b: Claim, start: Claim, last: Claim, *, is_own: bool) -> bool:
        """Tell whether something says that the change is not that of two values."""
        role, cue, end, own = self.role, self.cue, self.end, self.own
        before, after = ordered(a, b, role)
        is_from_end = end is not None and end.id in (a.id, b.id)
        is_above = cue.part in TOP and cue.sentence < a.sentence
        return (
            # The way of the change must lead from one to the other: a fall of 0.2 per cent is none from 14.6 to 14.9.
            (not is_own and not leads_to(role, start, last))
            or (end is not None and not is_from_end)
            # It totalled 24, up 18 per cent on the year before: the value right before such a change is its end.
            or (own is not None and (own.id != after.id or _is_told_behind(cue, before, self.context)))
            # Tin has gained 20 per cent to 41, while lead has doubled to 80: no start stands in an opposed clause.
            or (is_from_end and start.id in self.opposed and start.span.start < cue.span.start)
            # By how much of itself a share has changed, few will tell.
            or (not is_own and role in WAYS and a.kind is kinds.PERCENT)
            or not self.apart.isdisjoint((a.id, b.id))
            or self.opposed >= {a.id, b.id}
            # Sales, at 383, were up 33 per cent, while costs, at 750, were up 39.
            or (own is not None and start.id in self.opposed and start.span.start < cue.span.start)
            or (role == "amount" and _goes_the_other_way(cue, start, last, self.context))
            or is_turned_between(a, b, self.context)
            or is_from_another_base(start, last, cue, self.context)
            or _starts_elsewhere(cue, start, self.context)
            or _is_said_of_another(cue, start, self.context)
            or are_of_two_measures(start, last, self.context)
            or _is_of_another_measure(cue, last, self.context)
            or _is_told_otherwise(cue, start, self.context)
            or (is_above and not may_be_its_values(Pair(before, after), cue, self.context, are_near=True))
        )


def _fill(role: str, cue: Claim, taken: frozenset[int], context: Context, claims: Sequence[Claim]) -> list[Reading]:
    """Give a reading for every two values of one sort that a change may lie between, weighted by what ties them."""
    # Flows are only held against values that `_told_elsewhere` finds: others may have come or gone as well.
    near = claims if role != "flow" else ()
    values = [claim for claim in near if claim.id not in taken and _may_change(claim, cue, role, context)]
    around = _Around.read(role, cue, values, taken, context)
    readings = [around.reading(a, b) for a, b in combinations(values, 2)]
    found = [reading for reading in readings if reading is not None]
    # Values told below count only if one of them meets the value told right before the change.
    own = around.own
    below = [
        (pair, weight)
        for pair, weight in _told_elsewhere(role, cue, context)
        if own is None or any(value(c).meets(value(own)) for c in (pair.before, pair.after))
    ]
    if not below:
        is_told = own is not None or any(reading.weight or _holds(role, cue, reading) for reading in found)
        return found if is_told else [*found, *_told_far(role, cue, around.end, context)]
    told = [_told(pair, NAMES.get(role, role), role, cue, weight, context) for pair, weight in below]
    pairs = {frozenset((pair.before.id, pair.after.id)) for pair, _ in below}
    return [*(r for r in found if frozenset(c.id for _, c in r.roles if c.id != cue.id) not in pairs), *told]


def _goes_the_other_way(cue: Claim, start: Claim, last: Claim, context: Context) -> bool:
    """Tell whether the verb of a difference goes another way than two values of several sentences: rose by 40."""
    if start.sentence == last.sentence == cue.sentence:
        return False
    said = [context.vocabulary.direction(key) for key in context.words_before(cue, PAIR)]
    way = next((way for way in reversed(said) if way is not None), None)
    one, other = value(start), value(last)
    return (way == "up" and other.is_entirely_below(one)) or (way == "down" and one.is_entirely_below(other))


def _is_told_behind(cue: Claim, start: Claim, context: Context) -> bool:
    """Tell whether a value behind a change says nothing of an earlier time: 790, down 6 per cent, and Velm 7,447."""
    if start.sentence != cue.sentence or start.span.start < cue.span.start:
        return False
    if start.under != "comparison":
        return not _is_of_earlier(start, context)
    # Velm 640, down 9 per cent, Selm 4,810 compared with 3,610.
    between = (
        c for c in figures_around(cue, context) if cue.span.end <= c.span.start and c.span.end <= start.span.start
    )
    return any(c.kind in AMOUNTS and c.under == "" for c in between)


def _is_said_of_another(cue: Claim, start: Claim, context: Context) -> bool:
    """Tell whether a clause says a change of what was named behind a value: 41m, ahead of one which fell to 19m."""
    if start.sentence != cue.sentence or start.span.start > cue.span.start:
        return False
    keys, opens = context.sentences[cue.sentence].keys, context.vocabulary.lists["says more of the last named"]
    # Of the value itself a clause may say so: sales of 41m in May, which fell.
    return not opens.isdisjoint(keys[start.last + TO_CLAUSE : cue.mention.first])


def _starts_elsewhere(cue: Claim, start: Claim, context: Context) -> bool:
    """Tell whether a change has another start than a value, or the value is an end: fell 18 per cent from 17.4bn.

    So it is with one that "to" leads to, and with one before a further change: up from 274 and up 27 per cent from the
    last record.
    """
    lists, keys = context.vocabulary.lists, context.sentences[cue.sentence].keys
    said = context.words_before(start, PAIR)
    is_led_to = said[-1:] != () and said[-1] in lists["to"]
    if is_led_to and lists["sets another value against"].isdisjoint(said):
        # A 37 per cent rise in imports to 437,000: that is an end; but "in May it came to 437,000" is none.
        moves = context.words_before(start, MOST_TO_END)
        if start.sentence == cue.sentence or any(context.vocabulary.direction(key) is not None for key in moves):
            return True
    behind = keys[cue.mention.last : cue.mention.last + 1]
    if not behind or behind[0] not in union(lists["from"], lists["above or below alone"]):
        return False
    own = next(
        (c for c in figures_around(cue, context) if c.span.start > cue.span.start and c.kind not in SILENT), None
    )
    if own is not None and own.kind in AMOUNTS and own.mention.first - cue.mention.last <= MOST_TO_BASE:
        between = keys[cue.mention.last + 1 : own.mention.first]
        if union(lists["ends of a move"], lists["to"], frozenset({","})).isdisjoint(between):
            return own.id != start.id
    before = keys[max(cue.mention.first - PAIR, 0) : cue.mention.first]
    is_further = len(before) == PAIR and before[0] in context.vocabulary.numerals.joiners
    is_before = start.sentence == cue.sentence and start.span.end <= cue.span.start
    return is_further and before[1] in lists["particles"] and is_before


def _is_of_another_measure(cue: Claim, value: Claim, context: Context) -> bool:
    """Tell whether a change is of a measure of money, and a value counts things: revenue rose 8%; 2,240 homes sold."""
    is_count = value.kind is kinds.COUNT and value.noun_from == "after"
    return is_count and cue.noun in context.vocabulary.lists["measures of money"]


def _is_told_otherwise(cue: Claim, value: Claim, context: Context) -> bool:
    """Tell whether a change of another sentence is to come, or adjusted, and a value is neither, or the reverse.

    It expects profits to rise 15 per cent this year. They were 565m last year. Unadjusted, they rose to 347 from 345.
    """
    if cue.sentence == value.sentence:
        return False
    if _is_to_come(cue, value, context):
        return True
    sorts = context.vocabulary.lists["changes of another sort"]
    one, other = (sorts.intersection(context.sentences[at].keys) for at in (cue.sentence, value.sentence))
    return one != other


def _told_far(role: str, cue: Claim, end: Claim | None, context: Context) -> list[Reading]:
    """Give the readings of a change with values far from it, but for a difference whose verb goes another way."""
    far = told_far(role, cue, end, context)
    if role != "amount":
        return far
    pairs = [(reading, dict(reading.roles)) for reading in far]
    return [r for r, told in pairs if not _goes_the_other_way(cue, told["before"], told["after"], context)]


def is_turned_between(one: Claim, other: Claim, context: Context) -> bool:
    """Tell whether the words between two values say that the course turned: slid to 1.12 before recovering to 1.13."""
    if one.sentence != other.sentence:
        return False
    between = context.sentences[one.sentence].keys[one.last : other.mention.first]
    return not context.vocabulary.lists["turns of a course"].isdisjoint(between)


def _value_before(cue: Claim, context: Context) -> Claim | None:
    """Give the last figure before a change and its comma, if "than" follows: (912) claims, 14% fewer than in.

    Who says so, and when, may stand between the two.
    """
    keys, lists = context.sentences[cue.sentence].keys, context.vocabulary.lists
    first, behind = cue.mention.first, keys[cue.mention.last : cue.mention.last + PAIR]
    if keys[first - 1 : first] and keys[first - 1] in lists["particles"]:
        # , up 14% on the year before; 21.1bn, up 14%, and; at 21.1bn, were up 14%
        first, is_compared = first - 1, not lists["counts from"].isdisjoint(behind[:1])
        while first > 0 and keys[first - 1] in context.vocabulary.grammar["be"]:
            first -= 1
        is_compared = is_compared or _is_right_before(first, cue, context) or _is_right_before(first + 1, cue, context)
    elif (opening := _opening_of_rise(cue, context)) is not None:
        # It stood at 132, a rise of 6 per cent.
        first, is_compared = opening, True
    else:
        is_compared = not union(lists["than"], lists["above or below alone"]).isdisjoint(behind[:PAIR])
    if not is_compared or not (keys[first - 1 : first] == (",",) or _is_right_before(first + 1, cue, context)):
        return None
    before = [c for c in figures_around(cue, context) if c.last <= first and c.kind is not kinds.DATE]
    if not before or before[-1].under == "comparison":
        return None
    return before[-1] if before[-1].kind in AMOUNTS and before[-1].kind is not cue.kind else None


def _opening_of_rise(cue: Claim, context: Context) -> int | None:
    """Give the index behind the comma that opens a phrase of a change; None without one: , (a yearly rise of) 6%."""
    keys, lists, first = context.sentences[cue.sentence].keys, context.vocabulary.lists, cue.mention.first
    if (
        cue.kind is not kinds.PERCENT
        or keys[first - 1 : first] == ()
        or keys[first - 1] not in context.vocabulary.numerals.of
    ):
        return None
    if first < PAIR or keys[first - PAIR] not in lists["words for a change"]:
        return None
    at = next((at for at in range(first - PAIR, max(first - LONGEST_RISE, 0), -1) if keys[at] == ","), None)
    return at + 1 if at is not None and keys[at + 1] in lists["articles"] else None


def _is_right_before(at: int, cue: Claim, context: Context) -> bool:
    """Tell whether a value stands right before a word and its comma."""
    return any(c.last == at - 1 and c.kind in AMOUNTS for c in figures_around(cue, context))


def _with_both_parts(values: Sequence[Claim]) -> Set[tuple[int, int]]:
    """Give the ids of each whole with either of its two parts, where both follow it: 75,200 -- 44,700 here, 30,500."""
    rows = zip(values, values[1:], values[2:], strict=False)
    return {
        (whole.id, part.id)
        for whole, one, two in rows
        if whole.sentence == two.sentence and stated(whole) == stated(one) + stated(two)
        for part in (one, two)
    }


def _is_of_another(claim: Claim, cue: Claim, taken: frozenset[int], context: Context) -> bool:
    """Tell whether a value is none of a change: of another year or base, led to by another change, another profit."""
    return (
        _are_years_apart(cue, claim)
        or _has_another_base(cue, claim, context)
        or _is_changed_by_another(claim, cue, taken, context)
        or _is_from_another_time(claim, cue, context)
        or is_another_profit(claim, cue, context)
    )


def _told_elsewhere(role: str, cue: Claim, context: Context) -> list[tuple[Pair, int]]:
    """Give pairs of values told below a change or in the next sentence, each with the weight of what ties it."""
    below = [(pair, TIED) for pair in find_told_below(cue, context) if _may_lead_to(role, pair, cue, context)]
    if below or role == "flow":
        return below
    is_next = ((p, n) for p, n in find_told_next(cue, context) if _may_lead_to(role, p, cue, context))
    if role in SHARES:
        return [(pair, TIED if is_named else 1) for pair, is_named in is_next]
    # An amount is one of much that may be told next: only of what is named, and in its unit.
    return [(p, TIED) for p, is_named in is_next if is_named and are_of_one_sort_with(p.after, cue, context)]


def _may_lead_to(role: str, pair: Pair, cue: Claim, context: Context) -> bool:
    """Tell whether a change may lead from one value of a pair told elsewhere to the other."""
    if not leads_to(role, pair.before, pair.after) or _is_of_another_measure(cue, pair.after, context):
        return False
    if role == "amount" and _goes_the_other_way(cue, pair.before, pair.after, context):
        return False
    if _is_to_come(cue, pair.after, context) or is_from_another_base(pair.before, pair.after, cue, context):
        return False
    return not _has_its_own_change(pair, cue, context)


def _has_its_own_change(pair: Pair, cue: Claim, context: Context) -> bool:
    """Tell whether another change leads to the second of two values: fell by 7.6 per cent to 1,129 from 1,222.

    So it is where the change itself, told again, leads to a value of another sort: 14.9 per cent, to 7.2m gallons.
    """
    for claim in context.by_sentence[pair.after.sentence]:
        if claim.kind is kinds.PERCENT and claim.id != cue.id and not value(claim).meets(value(cue)):
            end = end_told(claim, context)
            if end is not None and end.id == pair.after.id:
                return True
    if cue.part not in TOP:
        return False
    told = (c for c in context.of(kinds.PERCENT) if c.part in TOP and value(c).meets(value(cue)))
    ends = (end for claim in told if (end := end_told(claim, context)) is not None)
    return any(end.kind in (kinds.MEASURE, kinds.MONEY) and end.kind is not pair.after.kind for end in ends)


def _is_to_come(cue: Claim, value: Claim, context: Context) -> bool:
    """Tell whether a change is foreseen, and a value is not: it expects profits to rise 15 per cent. They were 565m."""
    if cue.stance is not stances.PLANNED or value.stance is stances.PLANNED:
        return False
    before = context.sentences[cue.sentence].keys[: cue.mention.first]
    looks = union(context.vocabulary.grammar["modals"], context.vocabulary.lists["looks to results to come"])
    return not looks.isdisjoint(before)


def _told(pair: Pair, name: str, role: str, cue: Claim, weight: int, context: Context) -> Reading:
    """Give the reading of two values told elsewhere, as loose where little ties them and their change is not CLOSE."""
    reading = Reading((("before", pair.before), ("after", pair.after), (name, cue)), weight)
    if weight < TIED:
        return reading if _is_near(role, cue, CLOSE, reading) else replace(reading, is_loose=True)
    # What stands on top is told in full far below: a changed digit is enough there, however far off the change is.
    is_far_below = name != "points" and cue.part in TOP and pair.before.sentence - cue.sentence > 1
    is_far = is_far_below and not _is_near(role, cue, OF_ONE_SIZE, reading)
    if is_far_below and cue.part is sections.HEADLINE and _is_of_other_month(pair.after, cue, context):
        return replace(reading, is_loose=True)
    return replace(reading, is_far=True) if is_far else reading


def _is_of_other_month(value: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether a change says no time, and a value is of a month that nothing on top is told of: 310 in April."""
    period = value.period
    if period is None or period.grain is not grains.MONTH:
        return False
    if any(c.kind in (kinds.DATE, kinds.DURATION) for c in context.by_sentence[cue.sentence]):
        return False
    top = (c for c in context.of(kinds.DATE) if c.part in TOP and c.sentence != value.sentence)
    return all(period_of(date).said.month != period.said.month for date in top)


def _is_in_one_phrase(cue: Claim, a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether a change, its end and its start stand in one phrase: fell 12% to (340) from last month's (387).

    They follow it, one "to" and the other compared; nothing else stands there but what tells them in another way.
    """
    if not cue.sentence == a.sentence == b.sentence or not cue.span.end <= a.span.start:
        return False
    if (a.under == "comparison") == (b.under == "comparison"):
        return False
    keys = context.sentences[cue.sentence].keys
    between = keys[cue.mention.last : b.mention.first]
    later = b if a.under == "comparison" else a
    leads = keys[later.mention.first - 1] in context.vocabulary.lists["leads to a value"]
    if not leads or len(between) > MOST_TO_END or not context.vocabulary.lists["ends of a move"].isdisjoint(between):
        return False
    return all(
        claim.kind is kinds.DATE or claim.id == a.id or _is_told_again(claim, a, context)
        for claim in figures_around(cue, context)
        if cue.span.end <= claim.span.start < b.span.start
    )


def _is_told_again(claim: Claim, a: Claim, context: Context) -> bool:
    """Tell whether a sum in brackets is another one in another currency: £1.87bn ($2.81bn)."""
    before = context.sentences[claim.sentence].keys[claim.mention.first - 1]
    return before == "(" and claim.kind is a.kind is kinds.MONEY and claim.unit != a.unit


def end_told(cue: Claim, context: Context) -> Claim | None:
    """Give the value behind a change that "to" leads to; None if none: gained 0.7% against the euro, to (7.64)."""
    keys = context.sentences[cue.sentence].keys
    ends, breaks, prices = (context.vocabulary.lists[name] for name in ENDS_AND_BREAKS)
    for claim in figures_around(cue, context):
        # In the year to the end of March: a date is no value.
        if claim.span.start <= cue.span.start or claim.kind is kinds.DATE:
            continue
        between = keys[cue.mention.last : claim.mention.first]
        if len(between) > MOST_TO_END or not breaks.isdisjoint(between):
            return None
        if between and between[-1] in ends:
            return claim
        if len(between) == 1 and between[0] in prices and claim.kind is kinds.MONEY:
            # The stock was down 3.4 per cent at 506.
            return claim
    return None


def _is_changed_by_another(claim: Claim, cue: Claim, taken: frozenset[int], context: Context) -> bool:
    """Tell whether another change of the same kind leads to a value right behind it: fell 4.1% to (36.7bn)."""
    before = next((c for c in reversed(figures_around(claim, context)) if c.span.end <= claim.span.start), None)
    if before is None or before.id == cue.id or before.id not in taken or before.kind is not cue.kind:
        return False
    leads = context.sentences[claim.sentence].keys[before.last : claim.mention.first]
    return 0 < len(leads) <= NEXT and leads[-1] in context.vocabulary.lists["leads to a value"]


def _is_opposed(cue: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether "while" or the like stands between a change and a value of its sentence: while it falls to 15."""
    if claim.sentence != cue.sentence:
        return False
    first, second = sorted((cue, claim), key=lambda one: one.span.start)
    between = context.sentences[cue.sentence].keys[first.last : second.mention.first]
    return not context.vocabulary.lists["opposed clauses"].isdisjoint(between)


def _are_years_apart(cue: Claim, claim: Claim) -> bool:
    """Tell whether the years of a change and of a value lie more than one apart."""
    one, two = (c.period.said.year if c.period is not None else None for c in (cue, claim))
    return one is not None and two is not None and abs(one - two) > 1


def _has_another_base(cue: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a change is counted from a year ago, and a later value is of a period without a year: in May."""
    period = claim.period
    if period is None or period.said.year is not None:
        return False
    vocabulary, keys = context.vocabulary, context.sentences[cue.sentence].keys
    behind = keys[cue.mention.last : cue.mention.last + MOST_TO_BASE]
    at = next((at for at, key in enumerate(behind) if key in vocabulary.lists["of a year"]), None)
    is_base = at is not None and not vocabulary.lists["then and now"].isdisjoint(behind[at : at + PAIR])
    return is_base and claim.sentence > cue.sentence


def _base_told(cue: Claim, context: Context) -> Period | None:
    """Give the period from which a change is counted; None if none follows it: 24 per cent more than in 2003."""
    behind = next((c for c in figures_around(cue, context) if c.span.start >= cue.mention.span.end), None)
    if behind is None or not isinstance(behind.mention.value, Period) or behind.mention.value.first is None:
        return None
    between = context.sentences[cue.sentence].keys[cue.mention.last : behind.mention.first]
    lists = context.vocabulary.lists
    counting = union(lists["counts from"], lists["above"], lists["below"])
    return None if counting.isdisjoint(between) else behind.mention.value


def _are_from_base(a: Claim, b: Claim, cue: Claim, base: Period) -> bool:
    """Tell whether one value is of the base of a change, and the other, beside the change, of a time of like length."""
    first, second = (b, a) if a.period is not None and a.period.first == base.first else (a, b)
    one, two = first.period, second.period
    if one is None or two is None or one.first == base.first or (two.first, two.last) != (base.first, base.last):
        return False
    return first.sentence == cue.sentence and _are_alike_long(one, two)


def _is_from_another_time(claim: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether a value is compared as one of another time than the base of a change.

    Up from 104 in December, and a half above the level of February.
    """
    base, period = _base_told(cue, context), claim.period
    if claim.under != "comparison" or base is None or period is None:
        return False
    if base.first is None or base.last is None or period.first is None or period.last is None:
        return False
    return period.last < base.first or base.last < period.first


def _is_one_of_a_row(end: Claim, context: Context) -> bool:
    """Tell whether the sentence of an end ranks its change among others: to 3.25%, its sixth (rise) of the year."""
    behind = (
        context.sentences[end.sentence].keys[c.mention.last]
        for c in context.by_sentence[end.sentence]
        if c.kind is kinds.ORDINAL and c.mention.last < len(context.sentences[end.sentence].keys)
    )
    changes = context.vocabulary.events.directions
    return any(context.vocabulary.events.concepts.get(context.vocabulary.lemma(key)) in changes for key in behind)


def _is_start_of(other: Claim, end: Claim, context: Context) -> bool:
    """Tell whether a value is the start of a change whose end is told: cut to 3.25%. It had been (3.75%) since May.

    Beside the end, it is what a word of another time stands by; in the next sentence, what is said of "it".
    """
    if not (are_of_two_times(other, end, context) or other.period is not None):
        return False
    if other.sentence == end.sentence:
        # Doubled to four a week, and they hope to reach six by May: that is no start.
        return other.span.start < end.span.start or other.under == "comparison" or _is_of_earlier(other, context)
    if _is_one_of_a_row(end, context):
        return False
    keys = context.sentences[other.sentence].keys[: other.mention.first]
    lists = context.vocabulary.lists
    is_then = not union(lists["of an earlier time"], lists["before a time that was"]).isdisjoint(keys)
    # At the end of the last business year it was 236m: what tells when may be longer.
    most = len(keys) if is_then else MOST_TO_SUBJECT
    opening = keys[: most if other.noun_from != "subject" else 0]
    if _is_led_to(other, context):
        # Tripled to 336 by May. It fell to 210 in June: that is no start.
        return False
    if end.sentence - other.sentence == 1:
        # In 2013 there were 1,016 complaints. The number rose to 1,204.
        return not union(lists["points back"], lists["calls a number"]).isdisjoint(
            context.sentences[end.sentence].keys[:PAIR]
        )
    # The rate had stood at 3.75% since May.
    is_named = not lists["the"].isdisjoint(keys[:1]) and keys[1:PAIR] == (end.noun,) and other.noun == end.noun
    is_next = other.sentence - end.sentence == 1 and (is_named or not lists["points back"].isdisjoint(opening))
    # In May it sold six mills for 96m and the forge for 142m: neither is said of what the sentence before tells.
    return is_next and not any(
        c.kind is not kinds.DATE and c.span.end <= other.span.start for c in figures_around(other, context)
    )


def _is_led_to(claim: Claim, context: Context) -> bool:
    """Tell whether a verb of change leads to a value: it fell to 210."""
    keys, first = context.sentences[claim.sentence].keys, claim.mention.first
    said = keys[max(first - PAIR, 0) : first]
    return (
        len(said) == PAIR
        and said[1] in context.vocabulary.lists["leads to a value"]
        and context.vocabulary.direction(said[0]) is not None
    )


def _ends_of(cue: Claim, values: Sequence[Claim], context: Context) -> tuple[Claim, Claim] | None:
    """Give the only two values before a change and its comma; else None: 131 minutes, now 114, a saving of 17."""
    here = [claim for claim in values if claim.sentence == cue.sentence and claim.span.end <= cue.span.start]
    if len(here) != PAIR or not are_named_alike(here[0], here[1], context):
        return None
    between = context.sentences[cue.sentence].keys[here[1].last : cue.mention.first]
    return (here[0], here[1]) if between[:1] == (",",) and PAIR <= len(between) <= MOST_BETWEEN else None


def _may_change(claim: Claim, cue: Claim, role: str, context: Context) -> bool:
    """Tell whether a figure may be a value of a change by its kind: no part, change, name or extreme."""
    if claim.id == cue.id or is_part_or_change(claim) or names_something(claim, context):
        return False
    if _is_extreme(claim, context):
        return False
    if role == "points":
        return claim.unit == "percent"
    if role == "amount":
        return are_of_one_sort_with(claim, cue, context)
    return claim.kind in AMOUNTS and claim.noun not in context.vocabulary.lists["points"]


def _is_value(claim: Claim) -> bool:
    return claim.kind in AMOUNTS or claim.kind is kinds.PERCENT


def _is_extreme(claim: Claim, context: Context) -> bool:
    """Tell whether words call a value one passed through or a record: after touching 5,480; the record low was 660.

    What is compared with a record is counted from it: down 40 per cent from a high of 1,100; and a change may lead to
    one: rose to an all-time high of 1,100.
    """
    keys, first = context.sentences[claim.sentence].keys, claim.mention.first
    before = list(takewhile(lambda key: key[:1].isalpha(), reversed(keys[max(first - BEFORE_EXTREME, 0) : first])))
    lists = context.vocabulary.lists
    # Fell to 5,330 after hitting a record 5,435: "to" leads to the value right behind it.
    between = (c.mention.last for c in context.by_sentence[claim.sentence] if c.mention.first < first)
    told = max((first - TO_EXTREME, *between))
    is_end = not lists["leads to a value"].isdisjoint(keys[max(told, 0) : first])
    is_record = not is_end and claim.under != "comparison" and not lists["calls an extreme"].isdisjoint(before)
    # Its highest since counts began is 35.3 per cent: "is" calls the value an extreme.
    extremes = union(lists["calls an extreme"], lists["superlatives of any value"])
    others = [c.mention.last for c in context.by_sentence[claim.sentence] if c.mention.first < first and _is_value(c)]
    is_called = first > 0 and keys[first - 1] in context.vocabulary.grammar["be"]
    if is_called and not extremes.isdisjoint(keys[max(others, default=0) : first]):
        return True
    return is_record or not lists["passes through a value"].isdisjoint(before)


def names_something(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is an attribute or part of a name: the 2,100-mark."""
    behind = context.sentences[claim.sentence].keys[claim.mention.last : claim.mention.last + 1]
    return claim.noun_from == "attributive" or (bool(behind) and behind[0] in DASHES)


def is_part_or_change(claim: Claim) -> bool:
    """Tell whether a figure is a part of another one or a change, and so no value of its own."""
    return claim.under in ("difference", "part") or (bool(claim.link) and claim.kind in COUNTED)


def ordered(a: Claim, b: Claim, role: str) -> tuple[Claim, Claim]:
    """Give two values as before and after: by a comparison, else by their periods, else by the way of the change."""
    if (a.under == "comparison") != (b.under == "comparison"):
        return (a, b) if a.under == "comparison" else (b, a)
    one, two = a.period, b.period
    if one is not None and two is not None and one.first and two.first and one.first != two.first:
        return (a, b) if one.first < two.first else (b, a)
    low, high = (a, b) if (value(a).low or 0) <= (value(b).low or 0) else (b, a)
    return (high, low) if role == "less" else (low, high)


def are_of_two_times(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two values are of two times: by a comparison, their periods, or a word of time beside one."""
    if (a.under == "comparison") != (b.under == "comparison"):
        return True
    one, two = a.period, b.period
    if (
        one is not None
        and two is not None
        and (one.said, one.relation, one.grain) != (two.said, two.relation, two.grain)
    ):
        return True
    return any(_has_time_beside(claim, context) for claim in (a, b))


def _is_of_earlier(claim: Claim, context: Context) -> bool:
    """Tell whether a word of an earlier time stands near a figure."""
    keys = context.sentences[claim.sentence].keys[max(claim.mention.first - BESIDE, 0) : claim.last + BESIDE]
    return not context.vocabulary.lists["of an earlier time"].isdisjoint(keys)


def _are_then_and_now(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two values are of two times that are alike in length: not of a year and of nine months."""
    if not are_of_two_times(a, b, context):
        return False
    if (a.under == "comparison") != (b.under == "comparison"):
        return True
    return _are_alike_long(a.period, b.period)


def _are_alike_long(one: Period | None, two: Period | None) -> bool:
    days = [_days_of(one), _days_of(two)]
    return 0 in days or max(days) <= LIKE * min(days)


def _days_of(period: Period | None) -> int:
    """Give how many days a period of more than a month has; 0 for a shorter or unknown one, as a year may end in it."""
    if period is None or period.first is None or period.last is None or period.grain is grains.DAY:
        return 0
    days = (period.last - period.first).days + 1
    return days if days > LONGEST_MONTH else 0


def _has_time_beside(claim: Claim, context: Context) -> bool:
    """Tell whether a word of then or now stands near a figure, with no other figure between."""
    keys = context.sentences[claim.sentence].keys
    here = [other for other in figures_around(claim, context) if other.kind is not kinds.DATE]
    first = max((other.last for other in here if other.last <= claim.mention.first), default=0)
    end = min((other.mention.first for other in here if other.mention.first >= claim.last), default=len(keys))
    beside = keys[max(first, claim.mention.first - BESIDE) : min(end, claim.last + 2 * BESIDE)]
    return not context.vocabulary.lists["then and now"].isdisjoint(beside)


def _is_of(cue: Claim, a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether a change may be that of two values: of a noun that they share, or, without a noun, near them."""
    subject = cue.noun if cue.noun_from == "subject" and cue.role != "noun" else _before_up(cue, context)
    if _is_of_something_else(cue, a, b, context):
        return False
    changes = context.vocabulary.lists["words for a change"]
    is_behind = subject is None or subject in changes
    if is_behind:
        # A rise of 3 per cent in orders is none in the mean of 11.6 crowns.
        subject = thing_of(cue, context.sentences[cue.sentence], context) if _may_name_its_thing(cue, context) else None
    if subject is None or subject in changes:
        # A change without a subject is of values in its sentence or the one before.
        apart = [cue.sentence - claim.sentence for claim in (a, b)]
        keys, lists = context.sentences[cue.sentence].keys, context.vocabulary.lists
        points_back = keys[0] in lists["sentence points back"]
        # Orla's dues fell from 36m to 17m. The dues of Velm dropped by half: that is said of another one.
        opening = union(lists["points back"], lists["sentence points back"], changes)
        is_again = _is_told_as_known(cue, context)
        is_of_both = min(apart) > 0 and (is_again or not opening.isdisjoint(keys[:MOST_TO_SUBJECT]))
        return max(map(abs, apart)) <= (PAIR if is_again else 1) and (
            0 in apart or is_of_both or (points_back and max(apart) > 0)
        )
    if any(claim.noun is not None and context.vocabulary.nouns.are_akin(subject, claim.noun) for claim in (a, b)):
        return True
    measured = context.vocabulary.lists["measured nouns"]
    own = {claim.noun for claim in (a, b) if claim.kind is kinds.MONEY and claim.noun_from == "subject"} & measured
    if subject in measured and own and a.sentence == b.sentence == cue.sentence:
        # Profit rose 32%, as sales came to £412m, from £337m.
        return False
    # Values of the change's own sentence are tied by their nouns only, as they share all other words with it.
    words = [(c.nouns if c.sentence == cue.sentence else (*c.context, c.noun or "")) for c in (a, b)]
    stems = {word[:STEM] for some in words for word in some}
    return subject[:STEM] in stems


def _is_told_as_known(cue: Claim, context: Context) -> bool:
    """Tell whether "the" and a word for a change make a change a known one: the 10% cut; the rise of 288."""
    keys, lists = context.sentences[cue.sentence].keys, context.vocabulary.lists
    first, changes = cue.mention.first, lists["words for a change"]
    before, behind = keys[max(first - RISE_OF, 0) : first], keys[cue.mention.last :][:1]
    if before[-1:] and before[-1] in lists["the"]:
        return not changes.isdisjoint(behind)
    is_of = before[-1:] != () and before[-1] in context.vocabulary.numerals.of
    return is_of and len(before) == RISE_OF and before[0] in lists["the"] and before[1] in changes


def _may_name_its_thing(cue: Claim, context: Context) -> bool:
    """Tell whether a change is in per cent with no date right behind it, so that its thing may follow: 5% in orders."""
    end = cue.mention.last + MOST_TO_DATE
    return cue.kind is kinds.PERCENT and not any(
        claim.kind is kinds.DATE and cue.mention.last <= claim.mention.first <= end
        for claim in figures_around(cue, context)
    )


def _before_up(cue: Claim, context: Context) -> str | None:
    """Give the noun right before "up" or "down" and a change; None if there is none: (revenues) up 36% on last year."""
    keys, first = context.sentences[cue.sentence].keys, cue.mention.first
    if cue.noun is not None or first < PAIR or keys[first - 1] not in context.vocabulary.lists["particles"]:
        return None
    noun = keys[first - PAIR]
    is_noun = noun[:1].isalpha() and noun not in context.vocabulary.grammar.stops
    return context.vocabulary.nouns.singular(noun) if is_noun else None


def _is_of_something_else(cue: Claim, a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether only one of two values is in the sentence of a change, and behind it: 15% less than the £420,000."""
    here = [claim for claim in (a, b) if claim.sentence == cue.sentence]
    if len(here) != 1 or here[0].span.start < cue.span.start:
        return False
    return context.sentences[cue.sentence].keys[0] not in context.vocabulary.lists["sentence points back"]


def _holds(role: str, cue: Claim, reading: Reading) -> bool:
    """Tell whether two values can differ by the change that is stated, in either order."""
    if role in DIFFERENCES:
        values = dict(reading.roles)
        return difference_meets(values["before"], values["after"], cue)
    if _is_far_off(role, cue, reading):
        return False
    stated, computed = _changes(role, cue, reading)
    return any(change.meets(stated) for change in computed)


def _is_far_off(role: str, cue: Claim, reading: Reading) -> bool:
    """Tell in floats whether two values surely do not differ by the change stated; exact numbers would take longer."""
    one, two, said = (value(claim) for _, claim in reading.roles)
    if role == "factor" or None in (one.low, one.high, two.low, two.high, said.low, said.high):
        return False
    low, high, least, most = (float(end or 0) for end in (one.low, one.high, two.low, two.high))
    if low <= 0 or least <= 0:
        return False
    times = 1 if cue.kind is kinds.PERCENT else 100
    from_, to = float(said.low or 0) * times, float(said.high or 0) * times
    ranges = ((least / high, most / low), (low / most, high / least))
    changes = [(100 * (a - 1), 100 * (b - 1)) for a, b in ranges]
    return not any(
        from_ <= b + abs(b) * NEARLY + 1 and a - abs(a) * NEARLY - 1 <= to
        for x, y in changes
        for a, b in ((x, y), (-y, -x))
    )


def _is_near(role: str, cue: Claim, times: Fraction, reading: Reading) -> bool:
    """Tell whether the change stated is at most so many times the change of two values, or the other way round."""
    if reading.is_far:
        # Its values are near each other, and without a slip it is not told.
        return True
    if role in DIFFERENCES:
        values = dict(reading.roles)
        return is_gap(values["before"], values["after"], cue, times)
    stated, computed = _changes(role, cue, reading)
    return any(is_about(stated, change, times) for change in computed)


def _is_close(role: str, cue: Claim, reading: Reading) -> bool:
    return not reading.is_far and (reading.weight >= TIED or _is_near(role, cue, CLOSE, reading))


def _changes(role: str, cue: Claim, reading: Reading) -> tuple[Interval, Sequence[Interval]]:
    """Give the change that is stated, and those that two values make in either order."""
    values = dict(reading.roles)
    before, after, change = (figure_of(claim) for claim in (values["before"], values["after"], cue))
    if role == "factor":
        return change.interval, [ratio(one, two).interval for one, two in _both(before, after)]
    return as_percent(change).interval, [
        absolute(percent_change(one, two)).interval for one, two in _orders(role, before, after)
    ]


def _orders(role: str, before: Figure, after: Figure) -> Sequence[tuple[Figure, Figure]]:
    """Give the orders of two values in which the way of a role is possible."""
    return [pair for pair in _both(before, after) if _may_go(role, *pair)]


def _may_go(role: str, before: Figure, after: Figure) -> bool:
    low, high = (before, after) if role == "more" else (after, before)
    return not high.interval.is_entirely_below(low.interval)


def _both(a: Figure, b: Figure) -> tuple[tuple[Figure, Figure], tuple[Figure, Figure]]:
    return (a, b), (b, a)
