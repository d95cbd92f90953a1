"""A change with the value it led to, and the value it began with, told apart: fell by 0.7 points to 4.4 per cent ...
The rate in May was 4.7 per cent.

The sentence of the change tells where it led and not whence. In one of the next sentences the only other value of that
sort is said to be of before (it had stood at, a year earlier, in the month before) and of nothing that the first
sentence does not name.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.change.changes_apart import MOST_TO_END, end_told, is_part_or_change, names_something
from numcheck.relations.change.leads_moved import way_moved
from numcheck.relations.change.put_behind import role_of_change
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import are_named_alike, are_of_one_size, are_of_one_thing, figures_around
from numcheck.relations.reading.told_below import is_simple, names_nothing_new, only_month
from numcheck.relations.reading.values import COUNTED, PLAIN, SAID, STEM, period_of

BEHIND = 3
"""Sentences behind a change in which the value it began with is told."""
TO_CHANGE = 8
"""Words from a verb to the change that it tells: raised its cash rate by (half a point)."""
FARTHEST = 4
"""Times one of the two values may be the other."""
A_FEW_MONTHS, YEAR = 4, 12
ROLES = ("amount", "percent")


def find_starts_told(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each change with the value it led to and the one before, told in one of the next sentences."""
    ways = context.vocabulary.lists["leads to a value"]
    for sentence, claims in context.told_with(ways):
        leading = [cue for cue in claims if not ways.isdisjoint(sentence.keys[cue.last : cue.last + MOST_TO_END + 1])]
        cues = [(cue, role) for cue in leading if (role := role_of_change(cue)) in ROLES]
        if not cues or sentence.part is sections.HEADLINE or not is_simple(sentence, context):
            continue
        for cue, role in cues:
            end = end_told(cue, context)
            way = _way_of(cue, sentence, context) if end is not None else None
            start = _start_of(end, cue, sentence, context) if end is not None and way is not None else None
            if start is None or end is None or not _may_be_both(start, end, way):
                continue
            name = "points" if cue.unit == "percentage_point" else role
            roles = (("before", (start,)), ("after", (end,)), (name, (cue,)))
            yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(cue.id,))


def _way_of(cue: Claim, sentence: Sentence, context: Context) -> str | None:
    """Give which way the verb before a change goes, None where it has not come about: raised its rate by (half)."""
    first = cue.mention.first
    before = sentence.keys[max(first - TO_CHANGE, 0) : first]
    ways = [way for key in before if (way := way_moved(key, context)) is not None]
    has_come = cue.stance in SAID and context.vocabulary.grammar["modals"].isdisjoint(before)
    return ways[-1] if ways and has_come else None


def _may_be_both(start: Claim, end: Claim, way: str | None) -> bool:
    one, two = start.interval, end.interval
    if one is None or two is None or not are_of_one_size(start, end, FARTHEST):
        return False
    return one.is_entirely_below(two) if way == "up" else two.is_entirely_below(one)


def _start_of(end: Claim, cue: Claim, sentence: Sentence, context: Context) -> Claim | None:
    """Give the only value of the sort behind, if it is told of the same thing at an earlier time; None without one."""
    if end.kind not in PLAIN or any(_is_like(c, end) and c.id != cue.id for c in figures_around(end, context)):
        return None
    index = sentence.index
    behind = context.claims_between(index + 1, index + BEHIND, cue.span.start)
    values = [claim for claim in behind if _is_like(claim, end) and not is_part_or_change(claim)]
    if len(values) != 1 or names_something(values[0], context) or not context.are_together(index, values[0].sentence):
        return None
    start, told = values[0], context.sentences[values[0].sentence]
    is_one_thing = are_of_one_thing(start, end, context) and are_named_alike(start, end, context)
    if not is_one_thing or start.stance not in SAID or not is_simple(told, context):
        return None
    if any(c.kind is kinds.PERCENT and end_told(c, context) is start for c in context.by_sentence[told.index]):
        # Sales were down 25 per cent to 1.4bn: that is the end of another change.
        return None
    is_named = _says_nothing_new(start, told, sentence, context)
    return start if is_named and _is_of_before(start, end, told, context) else None


def _is_like(claim: Claim, end: Claim) -> bool:
    if claim.id == end.id or claim.kind not in PLAIN:
        return False
    one, two = claim.quantity, end.quantity
    is_one_unit = one is not None and two is not None and one.unit == two.unit
    is_one_kind = claim.kind is end.kind or (claim.kind in COUNTED and end.kind in COUNTED)
    return is_one_kind and is_one_unit and (claim.per == end.per or claim.per is None)


def _is_of_before(start: Claim, end: Claim, told: Sentence, context: Context) -> bool:
    """Tell whether a value is said to be of an earlier time than another one: had stood at; a year earlier; in May."""
    lists = context.vocabulary.lists
    times = [c for c in context.by_sentence[told.index] if c.kind in (kinds.DATE, kinds.DURATION)]
    if any(_is_far_back(time, end, context) for time in times):
        return False
    earlier = union(lists["had been"], lists["of an earlier time"], lists["before a time that was"])
    if not earlier.isdisjoint(told.keys):
        return True
    one, two = only_month(start, context), only_month(end, context)
    return one is not None and two is not None and 0 < (two - one) % YEAR <= A_FEW_MONTHS


def _is_far_back(time: Claim, end: Claim, context: Context) -> bool:
    """Tell whether a time is more than a year back and not told with the change itself: in 1990, ten years earlier."""
    said = context.sentences[end.sentence].keys
    if all(key in said for key in context.sentences[time.sentence].keys[time.mention.first : time.mention.last]):
        return False
    if time.kind is kinds.DATE:
        return period_of(time).said.year is not None
    return time.quantity is not None and time.quantity.low > 1 and time.unit == "year"


def _says_nothing_new(start: Claim, told: Sentence, said: Sentence, context: Context) -> bool:
    """Tell whether the words before a value name nothing but what the sentence of the change names: The rate in May."""
    vocabulary, lists = context.vocabulary, context.vocabulary.lists
    dates = {
        at
        for claim in context.by_sentence[told.index]
        if claim.kind in (kinds.DATE, kinds.DURATION)
        for at in range(claim.mention.first, claim.mention.last)
    }
    silent = union(
        *(lists["says how much"], lists["calls a number"], lists["words for a share"], lists["of an earlier time"]),
        *(lists["time nouns"], lists["before a time that was"]),
    )
    known = {key[:STEM] for key in said.keys}
    return all(
        at in dates or names_nothing_new(told.keys[at], known, silent, context)
        for at in range(start_of_told(told, vocabulary), start.mention.first)
    )
