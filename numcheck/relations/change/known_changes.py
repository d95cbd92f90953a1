"""A change that is taken as known, and the pair of values told before it: from 60 to 69 ... The 45 per cent increase.

"The" and a word for a change say that the reader has what changed already: the two values that words tie to each other
(up from, against, a year earlier) in the few sentences before. Between these and the change no other value of their
sort is told and no other two make the change, so that it can be no other's. What the sentence itself goes on with
must not say of what else it is one (the 12 per cent rise in exports), nor give the values anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, takewhile

from numcheck.language.entries import union
from numcheck.language.words import HYPHENS
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.change.put_behind import (
    LASTING,
    MARKS,
    Change,
    comes_to,
    may_be_value,
    role_of_change,
    told_behind,
    way_of,
)
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.differences import difference_meets
from numcheck.relations.reading.operands import are_of_one_size, are_of_one_thing, figures_around
from numcheck.relations.reading.told_below import SILENT, Pair, find_pairs, names_nothing_new, pair_across
from numcheck.relations.reading.values import COUNTED, STEM, are_of_one_sort

BACK = 3
"""Sentences before a change in which its pair of values is told."""
AROUND = 5
"""Sentences before a change, any two values of which may be meant if the change lies between them."""
TO_CHANGE = 2
"""Words behind a figure among which stands what it is: the 45 per cent (annual increase)."""
BEHIND = 4
"""Words behind a change that say what changed: in the number of (thefts)."""
KNOWN = 3
"""Words of "the increase of"."""
AGAIN = 2
"""Words from a change to the same change in per cent: , or (10 per cent)."""
FARTHEST = 4
"""Times one of two values of a known change may be the other."""
MOST_VALUES = 60
"""Values around a change beyond which some two are likely to make any change, so that none is known."""


def find_known_changes(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each change that is taken as known, with the only pair of values told before it."""
    known = {told.change.cue.id for told in context.once(told_behind)}
    for sentence, claims in _telling_of_changes(context):
        for cue in claims:
            if cue.id in known:
                continue
            change = _known_change(cue, sentence, context)
            pair = _pair_of(change, sentence, context) if change is not None else None
            if change is not None and pair is not None:
                roles = (("before", (pair.before,)), ("after", (pair.after,)), (change.role, (cue,)))
                yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(cue.id,))


def _telling_of_changes(context: Context) -> Iterator[tuple[Sentence, Sequence[Claim]]]:
    lists = context.vocabulary.lists
    for sentence, claims in context.told_with(union(lists["words for a change"], lists["other known changes"])):
        if sentence.index > 0 and sentence.part is not sections.HEADLINE:
            yield sentence, claims


def _known_change(cue: Claim, sentence: Sentence, context: Context) -> Change | None:
    """Give a figure with the words that make it a known change, and which way it goes; None for any other."""
    role = role_of_change(cue)
    if role is None or role == "factor":
        return None
    keys, lists = sentence.keys, context.vocabulary.lists
    changes = union(lists["words for a change"], lists["other known changes"])
    first = cue.mention.first
    is_behind = _is_behind_the(cue, keys, context) or _opens_with(cue, sentence, context)
    at = _change_behind(cue, keys, changes) if is_behind else None
    head = keys[at] if at is not None else _before_of(cue, keys, changes, context)
    if head is None:
        return None
    end = at + 1 if at is not None else cue.last
    return Change(cue, role, way_of(head, context) or "either", first, end, points_back=True)


def _is_behind_the(cue: Claim, keys: Sequence[str], context: Context) -> bool:
    """Tell whether "the" or "that" stands right before a figure: the (45 per cent) increase."""
    lists, before = context.vocabulary.lists, keys[max(cue.mention.first - 1, 0) : cue.mention.first]
    return bool(before) and before[0] in union(lists["the"], lists["sentence points back"])


def _opens_with(cue: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a sentence opens with an article and a figure: A 70 per cent rise in seven days tells us."""
    start = start_of_told(sentence, context.vocabulary)
    return cue.mention.first == start + 1 and sentence.keys[start] in context.vocabulary.lists["articles"]


def _change_behind(cue: Claim, keys: Sequence[str], changes: frozenset[str]) -> int | None:
    """Give the index of the word for a change behind a figure: the 45 per cent (increase), the 40-minute (saving)."""
    last = cue.mention.last
    first = last + 2 if keys[last : last + 1] and keys[last] in HYPHENS else last
    behind = takewhile(lambda at: keys[at] not in MARKS, range(first, min(first + TO_CHANGE, len(keys))))
    return next((at for at in behind if keys[at] in changes), None)


def _before_of(cue: Claim, keys: Sequence[str], changes: frozenset[str], context: Context) -> str | None:
    """Give the word for a change in "the increase of" before a figure."""
    first = cue.mention.first
    words = keys[max(first - KNOWN, 0) : first]
    is_known = (
        len(words) == KNOWN
        and words[0] in context.vocabulary.lists["the"]
        and words[1] in changes
        and words[2] in context.vocabulary.numerals.of
    )
    return words[1] if is_known else None


def _is_told_again(amount: Claim, cue: Claim, keys: Sequence[str], context: Context) -> bool:
    """Tell whether a percentage tells the amount before it once more: €600,000, or 10 per cent."""
    between = keys[amount.mention.last : cue.mention.first]
    if cue.kind is not kinds.PERCENT or amount.kind not in LASTING or not 0 < len(between) <= AGAIN:
        return False
    return between[-1] in context.vocabulary.lists["range or"] or between == ("(",)


def _pair_of(change: Change, sentence: Sentence, context: Context) -> Pair | None:
    """Give the only pair of values before a change, if nothing says that it is another's."""
    if _is_of_another_sort(change, sentence, context) or _is_told_earlier(change.cue, context):
        return None
    pairs = [pair for pair in _pairs_before(change, context) if _may_be_its_values(pair, change, context)]
    if len({frozenset((pair.before.id, pair.after.id)) for pair in pairs}) != 1:
        return None
    pair = pairs[0]
    if _has_rivals(pair, change, context) or not _is_of(pair, change, sentence, context):
        return None
    return pair


def _pairs_before(change: Change, context: Context) -> Iterator[Pair]:
    """Give the values told before a change, one of which is of an earlier time or compared with the other."""
    at = change.cue.sentence
    for pair in find_pairs(context):
        told = (pair.before.sentence, pair.after.sentence)
        if at - BACK <= min(told) and max(told) < at:
            yield pair
    for index in range(at - 1, max(at - BACK, 1), -1):
        across = pair_across(index - 2, index, context) if not context.by_sentence.get(index - 1) else None
        if across is not None:
            # Last year it was 84.7 per cent: the sentence between tells no figure.
            yield across
    for claim in context.claims_between(at - BACK, at - 1, change.cue.span.start):
        # Lengths of time, too, and what was foreseen: 31 weeks, against 24 weeks; £6.6m, against an estimate of £6m.
        if claim.under == "comparison" and may_be_value(claim, change, context):
            before = [c for c in figures_around(claim, context) if c.span.end <= claim.span.start]
            compared = next((c for c in reversed(before) if may_be_value(c, change, context)), None)
            if compared is not None and compared.under != "comparison" and are_of_one_thing(compared, claim, context):
                yield Pair(claim, compared)


def _may_be_its_values(pair: Pair, change: Change, context: Context) -> bool:
    both = (pair.before, pair.after)
    if not all(may_be_value(claim, change, context) for claim in both) or not are_of_one_size(*both, FARTHEST):
        return False
    before, after = (claim.interval for claim in both)
    if before is None or after is None or before.meets(after):
        return False
    # The way of the change must lead from one to the other: a cut of 10 per cent is none from 60 to 69.
    return change.way == "either" or before.is_entirely_below(after) == (change.way == "up")


def _is_of_another_sort(change: Change, sentence: Sentence, context: Context) -> bool:
    """Tell whether the words beside a change say that it is none of plain values: the 4 per cent real rise."""
    beside = sentence.keys[max(change.first - BEHIND, 0) : change.end + BEHIND]
    lists = context.vocabulary.lists
    return not union(lists["changes of another sort"], lists["averages"], lists["of a year"]).isdisjoint(beside)


def _is_told_earlier(cue: Claim, context: Context) -> bool:
    """Tell whether the story has told a change before, which then is the known one."""
    return any(
        other.id < cue.id
        and other.kind is cue.kind
        and other.unit == cue.unit
        and other.quantity is not None
        and cue.quantity is not None
        and other.quantity.low == cue.quantity.low
        for other in context.of(cue.kind)
    )


def _has_rivals(pair: Pair, change: Change, context: Context) -> bool:
    """Tell whether other values of the pair's sort are told from it on, or any two near make the change."""
    at, cue = change.cue.sentence, change.cue
    ids = {pair.before.id, pair.after.id}
    near = context.claims_between(at - AROUND, at, cue.span.start)
    values = [c for c in near if c.id in ids or may_be_value(c, change, context)]
    first = min(pair.before.sentence, pair.after.sentence)
    if len(values) > MOST_VALUES or any(c.id not in ids and c.sentence >= first and _is_like(c, pair) for c in values):
        return True
    return any(
        {a.id, b.id} != ids and are_of_one_thing(a, b, context) and _makes(a, b, change)
        for a, b in combinations(values, 2)
    )


def _is_like(claim: Claim, pair: Pair) -> bool:
    """Tell whether a value may be one of what a pair is of, as far as kind, unit and noun say."""
    one = pair.after
    if claim.kind in COUNTED and one.kind in COUNTED:
        return claim.noun is None or claim.noun in (pair.before.noun, one.noun)
    return claim.kind is one.kind and claim.unit == one.unit


def _makes(a: Claim, b: Claim, change: Change) -> bool:
    """Tell whether a change lies between two values, in either order."""
    if change.role == "amount":
        return difference_meets(a, b, change.cue)
    return comes_to(a, b, change) or comes_to(b, a, change)


def _is_of(pair: Pair, change: Change, sentence: Sentence, context: Context) -> bool:
    """Tell whether no words at a change say that it is of something else, or of another time than its values."""
    lists, keys = context.vocabulary.lists, sentence.keys
    told = {key[:STEM] for key in context.sentences[pair.after.sentence].keys}
    inside = keys[change.cue.mention.last : change.end - 1]
    if not all(names_nothing_new(key, told, lists["points"], context) for key in inside):
        # The 12 per cent pay rise
        return False
    behind = list(takewhile(lambda key: key not in MARKS, keys[change.end : change.end + BEHIND]))
    figures = [c for c in figures_around(change.cue, context) if 0 <= c.mention.first - change.end < len(behind)]
    if not behind or behind[0] not in union(lists["leads to what changed"], lists["counts from"]):
        return True
    if behind[0] in lists["counts from"]:
        times = union(lists["before a time that was"], lists["of an earlier time"], lists["time nouns"])
        return not times.isdisjoint(behind) and all(c.kind in SILENT for c in figures)
    if any(c.kind is not kinds.DURATION for c in figures):
        # The 12 per cent rise of 2019
        return False
    if figures or not lists["time nouns"].isdisjoint(behind):
        return True
    return all(names_nothing_new(key, told, lists["points"], context) for key in behind)


def find_known_excesses(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each amount of a change with the value it is counted from and its percentage, told as known or beside it.

    The overrun of €600,000, or 16 per cent; $4 higher than Tuesday's $80 ... the move of 9 per cent.
    """
    for sentence, claims in _telling_of_changes(context):
        for amount, cue in pairwise((None, *claims)):
            if cue is None or cue.kind is not kinds.PERCENT:
                continue
            told = _known_again(amount, cue, sentence, context) or _counted_before(cue, sentence, context)
            if told is not None:
                roles = (("amount", (told[0],)), ("before", (told[1],)), ("percent", (cue,)))
                yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(cue.id,))


def _known_again(amount: Claim | None, cue: Claim, sentence: Sentence, context: Context) -> tuple[Claim, Claim] | None:
    """Give a known amount that a percentage tells again, with the value it is counted from."""
    if amount is None or not _is_told_again(amount, cue, sentence.keys, context):
        return None
    change = _known_change(amount, sentence, context)
    pair = _pair_of(change, sentence, context) if change is not None else None
    is_right = pair is not None and difference_meets(pair.before, pair.after, amount)
    return (amount, pair.before) if pair is not None and is_right else None


def _counted_before(cue: Claim, sentence: Sentence, context: Context) -> tuple[Claim, Claim] | None:
    """Give the only amount of a change before a known percentage that is told with the value it is counted from."""
    change = _known_change(cue, sentence, context)
    if change is None or _is_of_another_sort(change, sentence, context) or _is_told_earlier(cue, context):
        return None
    near = context.claims_between(sentence.index - BACK, sentence.index - 1, cue.span.start)
    values = [claim for claim in near if claim.kind in LASTING]
    told = [
        (amount, base)
        for amount, base in pairwise(values)
        if amount.under == "difference" and base.under == "comparison" and are_of_one_sort(amount, base)
    ]
    if len(told) != 1 or told[0][0].sentence != told[0][1].sentence:
        return None
    pair = Pair(told[0][1], told[0][1])
    return told[0] if _is_of(pair, change, sentence, context) else None
