"""A change put behind its values, so that nothing else can be meant: from 812 to 640, a fall of a fifth; That is a rise
of 40; 640, which is 21 per cent below the 812 of May.

The words of the change are a phrase of their own behind a mark, or they open a sentence and point back; no other verb
and no other subject stands in them. Then its values are the only two of one sort right before it, or the one before it
and the one that the phrase itself names. `find_put_behind` gives them as before and after, with the percent, amount or
factor that must lead from one to the other; `find_put_above` gives which of the two must be the lower.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from numcheck.arithmetic.functions import as_percent, percent_change, ratio
from numcheck.language.entries import union
from numcheck.language.traits import VERB
from numcheck.language.words import DASHES, HYPHENS
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.change.changes_apart import (
    is_part_or_change,
    is_turned_between,
    names_something,
    ordered,
)
from numcheck.relations.change.directions import is_of_rates
from numcheck.relations.guards.bases import is_made_up, is_on_another_basis
from numcheck.relations.reading.attribution import start_of_told, without_asides
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.differences import are_of_one_sort_with, difference_meets, figure_of
from numcheck.relations.reading.operands import (
    are_named_alike,
    are_of_one_size,
    are_of_one_thing,
    figures_around,
    may_be_operand,
    value,
)
from numcheck.relations.reading.values import AMOUNTS, COUNTED, counts_some_of, stated

NEXT = 2
"""Words between a number and another one that tells its unit too."""
MOST_PERCENT = 1000
"""Numbers from which on none is a percentage: 2.1 million, 37 per cent below."""
FARTHEST = 20
"""Times one value of a change may be the other."""
LONGEST = 10
"""Words of a phrase before the figure that says by how much."""
LONGEST_BEFORE = 20
"""Words before a figure among which its phrase says which way or when; what lies farther is not looked at."""
LONGEST_OPENING = 5
"""Words with which a sentence opens that only points back: the figure was still (21 per cent below)."""
LONGEST_JOINED = 4
"""Words from the word that joins a second change to the figure of that change: but were (54 per cent above)."""
BEHIND = 2
"""Words behind a figure among which stands what it is a change of: a 35 per cent improvement."""
TO_BASE = 9
"""Words from a change to the value from which it is counted."""
LONGEST_AS_MANY = 4
"""Words of "three times as many breeding birds"."""
TO_VERB = 3
"""Words from a pronoun to the verb that says what it comes to: that in effect is."""
TO_TIME = 4
"""Words behind a change that say over what time it was: in four months, in the past year, in just a year."""
LONGEST_KNOWN = 3
"""Words of "the rise of"."""
SKIPPED = 2
"""Sentences back to a value from the multiple that points back to it, with one of other things between."""
PAIR = 2
WAYS = ("up", "down")
MARKS = DASHES | frozenset({",", ";", ":", "(", ")"})
LASTING = (*AMOUNTS, kinds.DURATION)
VALUES = (*LASTING, kinds.PERCENT)


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that says by how much, with the words that say which way."""

    cue: Claim
    role: str
    way: str
    """up or down; else empty or "either", where the word for the change does not say which."""
    first: int
    """Index of the first word of its phrase."""
    end: int
    """Index after its last word."""
    points_back: bool
    """Whether it opens its sentence with a word that points back to the one before."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A change with its two values."""

    before: Claim
    after: Claim
    change: Change
    is_ordered: bool
    """Whether the words say which value the change is counted from."""


def find_put_behind(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each change that is put behind its values, with both of them."""
    for told in context.once(told_behind):
        roles = (("before", (told.before,)), ("after", (told.after,)), (told.change.role, (told.change.cue,)))
        strength = Strength.PROVED if _is_one_phrase(told, context) else Strength.NATURAL
        yield Relation(definition.kind, roles, strength=strength, about=(told.change.cue.id,))


def _is_one_phrase(told: _Told, context: Context) -> bool:
    """Tell whether a change stands right behind its values and nothing else: from 812 to 640, a fall of a fifth."""
    cue, (first, last) = told.change.cue, sorted((told.before, told.after), key=lambda claim: claim.id)
    if told.change.points_back or told.change.first == 0 or not first.sentence == last.sentence == cue.sentence:
        return False
    keys, lists = context.sentences[cue.sentence].keys, context.vocabulary.lists
    behind = keys[max(told.change.end, cue.last) :][:1]
    if behind and behind[0][:1].isalnum():
        # a decline of 1.5 per cent at the coast: what stands behind may say of what else
        return False
    leads = {keys[claim.mention.first - 1] for claim in (first, last) if claim.mention.first}
    others = [c for c in context.claims[first.id : cue.id - 1] if c.id != last.id and c.kind is not kinds.DATE]
    return not others and not leads.isdisjoint(lists["from"]) and not leads.isdisjoint(lists["leads to a value"])


def find_put_above(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the two values of each change whose words say which must be the lower (low) and which the higher (high)."""
    for told in context.once(told_behind):
        if told.is_ordered and told.change.role != "factor":
            low, high = (told.before, told.after) if told.change.way == "up" else (told.after, told.before)
            roles = (("low", (low,)), ("high", (high,)))
            relation = Relation(definition.of, roles, strength=Strength.NATURAL, about=(low.id, high.id))
            if not is_of_rates(relation, context):
                yield relation
    for low, high in _moves_of(context):
        roles = (("low", (low,)), ("high", (high,)))
        yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(low.id, high.id))


def told_behind(context: Context) -> Sequence[_Told]:
    return tuple(_told_in(context))


def _told_in(context: Context) -> Iterator[_Told]:
    lists = context.vocabulary.lists
    ways = (lists["comparatives of more"], lists["comparatives of less"], lists["above"], lists["below"])
    telling = {s.index for s, _ in context.told_with(union(lists["words for a change"], *ways))}
    for cue in context.claims:
        role = role_of_change(cue) if cue.sentence in telling or cue.kind is kinds.RATIO else None
        if role is None or cue.noun in lists["occasions"] or (role == "amount" and _is_a_value(cue, context)):
            # from 1,140 to 16,700, a jump of nearly fifteen times: that is no difference
            continue
        sentence = context.sentences[cue.sentence]
        told = _as_many(cue, sentence, context) or _counted_from(cue, role, sentence, context)
        if told is None and cue.sentence in telling:
            told = _told_before(cue, role, sentence, context)
        if told is not None:
            yield told


def _is_a_value(cue: Claim, context: Context) -> bool:
    """Tell whether an amount is a sum that is counted in, or one that "to" leads to: excludes 1.7m; or to 108bn."""
    leads = context.vocabulary.lists["leads to a value"]
    return is_on_another_basis(cue, context) or not leads.isdisjoint(context.words_before(cue, 1))


def role_of_change(cue: Claim) -> str | None:
    """Give the role of a figure that says by how much: amount, percent or factor; None for figures of no change."""
    quantity = cue.quantity
    if quantity is None or not may_be_operand(cue) or cue.under in ("comparison", "part") or cue.link == "of_them":
        return None
    if cue.kind in LASTING:
        return "amount"
    match cue.kind:
        case kinds.PERCENT if cue.per is not None:
            # a decline of 1.5 per cent a year
            return None
        case kinds.PERCENT:
            return {"percent": "percent", "percentage_point": "amount"}.get(quantity.unit or "")
        case kinds.RATIO if quantity.unit == "times":
            return "factor"
        case kinds.RATIO:
            return (
                "percent"
                if quantity.unit is None and quantity.high < 1 and cue.noun_from not in ("of", "whole")
                else None
            )
        case _:
            return None


def _told_before(cue: Claim, role: str, sentence: Sentence, context: Context) -> _Told | None:
    """Give a change that is a phrase of its own, with the only two values of one sort before it."""
    here, behind = figures_around(cue, context), context.by_sentence.get(cue.sentence - 1, ())
    if role == "factor" or (len(behind) < PAIR and (len(here) <= PAIR or here[PAIR - 1].id >= cue.id)):
        # Two values must stand before it, in its sentence or in the last one.
        return None
    change = _phrase_of(cue, role, sentence, context)
    if change is None or _goes_on(change, sentence, context):
        return None
    if _is_of_another_sort(change, sentence, context):
        return None
    if change.points_back:
        told = list(behind)
    else:
        told = [c for c in here if c.last < change.first]
    values = [c for c in told if may_be_value(c, change, context)]
    pair = _only_pair(values, context)
    if pair is None or not are_of_one_size(*pair, FARTHEST) or is_turned_between(*pair, context):
        return None
    if is_made_up(*pair, context):
        return None
    if not change.points_back and (pair[1].id != values[-1].id or _has_change_of_its_own(cue, pair, context)):
        return None
    told_so = _by_time(pair)
    before, after = told_so or _by_way(pair, change)
    return _Told(before, after, change, is_ordered=told_so is not None and change.way in WAYS)


def _is_of_another_sort(change: Change, sentence: Sentence, context: Context) -> bool:
    """Tell whether the clause of a change says that it is none of its values as they stand: a real rise of 4%."""
    behind = takewhile(lambda key: key not in MARKS, sentence.keys[change.cue.last :])
    before, lists = sentence.keys[change.first : change.cue.mention.first], context.vocabulary.lists
    if not union(lists["averages"], lists["of a year"]).isdisjoint(before):
        # an annual decline of 1.5 per cent
        return True
    return not lists["changes of another sort"].isdisjoint((*before, *behind))


def _by_time(pair: tuple[Claim, Claim]) -> tuple[Claim, Claim] | None:
    """Give two values as before and after where one is compared with, or both are of a year: 84 in 2015, 71 in 2019."""
    one, other = pair
    if (one.under == "comparison") != (other.under == "comparison"):
        return (one, other) if one.under == "comparison" else (other, one)
    first, last = (claim.period.said.year if claim.period is not None else None for claim in pair)
    if first is None or last is None or first == last:
        return None
    return (one, other) if first < last else (other, one)


def _has_change_of_its_own(cue: Claim, pair: tuple[Claim, Claim], context: Context) -> bool:
    """Tell whether a percentage stands at the first of two values as the change stands at the second: to $18, up 0.9%,
    and to $19, up 1.2%.
    """
    between = context.claims[pair[0].id : pair[1].id - 1]
    if cue.kind is not kinds.PERCENT:
        return False
    told = context.by_sentence[pair[0].sentence]
    before = next((c for c in reversed(told) if c.span.end <= pair[0].span.start), None)
    # rose as much as 8.1 per cent to 312p before it closed at 306p, a gain of 6 per cent
    is_led_to = before is not None and before.kind is kinds.PERCENT and pair[0].mention.first - before.last <= 1
    return is_led_to or any(other.kind is kinds.PERCENT for other in between)


def _by_way(pair: tuple[Claim, Claim], change: Change) -> tuple[Claim, Claim]:
    """Give two values as before and after, so that the change between them goes the way that is said."""
    if change.way not in WAYS:
        return ordered(*pair, "")
    low, high = sorted(pair, key=lambda claim: value(claim).low or 0)
    return (low, high) if change.way == "up" else (high, low)


def _as_many(cue: Claim, sentence: Sentence, context: Context) -> _Told | None:
    """Give a multiple with its two values, None if they are not sure: 36 pairs; now three times as many, 128.

    The multiplied one is the only value of that sort in the sentence, or else in the one before.
    """
    lists, keys = context.vocabulary.lists, sentence.keys
    at = cue.mention.last
    if cue.kind is not kinds.RATIO or not _is_as_many(keys[at : at + PAIR], context):
        return None
    end = at + PAIR
    if keys[end : end + 1] and keys[end] in lists["as"]:
        return _as_many_as(cue, end, sentence, context)
    ends = union(lists["than"], lists["as"], context.vocabulary.grammar["prepositions"])
    while end < len(keys) and keys[end] not in MARKS and end < at + LONGEST_AS_MANY:
        if keys[end] in ends:
            # Three times as many as in 1990
            return None
        end += 1
    is_again = not lists["again"].isdisjoint(keys[at:end])
    if is_again and cue.quantity is not None and cue.quantity.hedge.words:
        # With a hedge, that may be anything from a third on: nearly half as much again.
        return None
    change = Change(cue, "percent" if is_again else "factor", "up" if is_again else "", 0, 0, points_back=False)
    here = [c for c in figures_around(cue, context) if may_be_value(c, change, context)]
    behind = next((c for c in here if end < c.mention.first <= end + PAIR), None) if keys[end : end + 1] else None
    after = behind or next((c for c in reversed(here) if c.last <= cue.mention.first), None)
    if after is None or (after is not behind and not _is_phrase_of_its_own(after, cue, keys, context)):
        return None
    for told in (here, context.by_sentence.get(cue.sentence - 1, ())):
        # A figure of the same value is the same one, told again.
        others = [c for c in told if may_be_value(c, change, context) and stated(c) != stated(after)]
        others = [c for c in others if are_of_one_thing(c, after, context) and are_named_alike(c, after, context)]
        if others:
            agreeing = [c for c in others if comes_to(c, after, change)]
            before = agreeing or others
            is_only = len(others) == 1 and are_of_one_size(before[0], after, FARTHEST)
            return _Told(before[0], after, change, is_ordered=False) if agreeing or is_only else None
    return None


def _as_many_as(cue: Claim, at: int, sentence: Sentence, context: Context) -> _Told | None:
    """Give a multiple with the value before it and the one behind "as the": 96, half as many as the 150 of 2010."""
    keys, lists = sentence.keys, context.vocabulary.lists
    change = Change(cue, "factor", "", 0, 0, points_back=False)
    around = figures_around(cue, context)
    base = next((c for c in around if c.mention.first > at), None)
    before = [c for c in around if c.last <= cue.mention.first and may_be_value(c, change, context)]
    if base is None or not before or not may_be_operand(base) or base.kind not in VALUES:
        return None
    is_told = set(keys[at + 1 : base.mention.first]) <= union(lists["definite"], lists["articles"])
    after = before[-1]
    is_like = are_of_one_thing(after, base, context) and are_named_alike(after, base, context)
    if not is_told or not is_like or not _is_phrase_of_its_own(after, cue, keys, context):
        return None
    return _Told(base, after, change, is_ordered=False)


def _is_as_many(words: Sequence[str], context: Context) -> bool:
    """Tell whether words behind a multiple say that it is one of a value told elsewhere: as many, the price."""
    lists = context.vocabulary.lists
    if len(words) < PAIR:
        return False
    is_called = words[0] in lists["definite"] and words[1] in lists["calls a value told before"]
    return is_called or (words[0] in lists["as"] and words[1] in lists["many"])


def comes_to(before: Claim, after: Claim, change: Change) -> bool:
    """Tell whether a percentage or multiple leads from one value to the other."""
    one, two, cue = (figure_of(claim) for claim in (before, after, change.cue))
    if change.role == "percent":
        return percent_change(one, two).interval.meets(as_percent(cue).interval)
    return ratio(two, one).interval.meets(cue.interval)


def _counted_from(cue: Claim, role: str, sentence: Sentence, context: Context) -> _Told | None:
    """Give a change with the value before it and the one from which it is counted: 640, 21 per cent below the 812."""
    around = figures_around(cue, context)
    base = next((c for c in around if c.mention.first >= cue.mention.last and c.kind is not kinds.DATE), None)
    lists, keys = context.vocabulary.lists, sentence.keys
    if base is None or base.kind not in VALUES or base.mention.first - cue.mention.last > TO_BASE:
        return None
    between = keys[cue.mention.last : base.mention.first]
    if not union(MARKS, lists["opposed clauses"], lists["ends of a base"]).isdisjoint(between):
        return None
    way = _way_to_base(cue, role, between, keys, context)
    if way is None or (role == "amount" and not lists["than"].isdisjoint(between)):
        # Six more than the 12 of the north wing: comparatives say that already.
        return None
    change = Change(cue, role, way, 0, 0, points_back=False)
    is_told_before = _opens_with_pronoun(cue, sentence, context) or _opens_with_its_subject(cue, sentence, context)
    told = _told_just_before(base, cue, change, context) if is_told_before else around
    before = [
        c
        for c in told
        if (is_told_before or c.last <= cue.mention.first)
        and may_be_value(c, change, context)
        and are_of_one_thing(c, base, context)
        and c.under != "comparison"
    ]
    if is_told_before and (
        len(before) > 1 or any(_is_earlier(c, context.sentences[c.sentence], context) for c in before)
    ):
        # It had closed at 7,994 the Friday before. It is still 4 per cent above the 7,519 of May: not that value.
        return None
    if is_told_before and cue.kind is base.kind is kinds.PERCENT:
        # It rose 4.3%, compared with rises of 2.6%: by how much of itself a share changed, few will tell.
        return None
    if not before or names_something(base, context) or _is_of_percent(base, context) or not may_be_operand(base):
        return None
    after = _part_of(before[-1], around)
    if after.per != base.per or (role != "factor" and not are_of_one_size(after, base, FARTHEST)):
        # The figures are per different things, or too far apart: at 50-3/4, up 2-1/4 on a volume of 3.1 million shares.
        return None
    if role == "amount" and not are_of_one_sort_with(base, cue, context):
        return None
    if not (
        is_told_before
        or _is_phrase_of_its_own(after, cue, keys, context)
        or _is_said_of(after, cue, keys, context)
        or (len(before) == 1 and _goes_on_from(after, cue, keys, context))
    ):
        return None
    is_same_again = not lists["range or"].isdisjoint(keys[cue.mention.first - 1 : cue.mention.first])
    if is_same_again and not comes_to(base, after, change):
        # $200,000 over budget, or 25 per cent more than the $800,000: the sum before it is the change once more.
        return None
    return _Told(base, after, change, is_ordered=True)


def _told_just_before(base: Claim, cue: Claim, change: Change, context: Context) -> Sequence[Claim]:
    """Give the figures of the sentence before a change, or of the one before that, if the first tells no such value."""
    for index in (cue.sentence - 1, cue.sentence - SKIPPED):
        told = context.by_sentence.get(index, ())
        is_told = any(may_be_value(c, change, context) and are_of_one_thing(c, base, context) for c in told)
        if is_told or change.role != "factor" or not context.are_together(index - 1, index):
            return told
    return ()


def _part_of(whole: Claim, around: Sequence[Claim]) -> Claim:
    """Give the part that stands right before its whole, or the figure itself if it is no whole: 81 of the 165 seats."""
    part = next((c for c in reversed(around) if c.span.end <= whole.span.start), None)
    is_part = part is not None and part.noun_from == "whole" and counts_some_of(part, whole)
    return part if part is not None and is_part else whole


def _opens_with_pronoun(cue: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a sentence says nothing of what it points back to but a change: That was (21% below the 812)."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    opening = without_asides(sentence.keys[start_of_told(sentence, context.vocabulary) : cue.mention.first])
    if not 2 <= len(opening) <= LONGEST_OPENING or sentence.index == 0:
        return False
    # The price was eight times the estimate: it is that of the sum told before.
    named = lists["calls a value told before"] if cue.kind is kinds.RATIO else lists["calls a number"]
    subjects = union(lists["points back"], named)
    saying = union(
        *(subjects, lists["articles"], lists["the"], lists["comes to"], lists["particles"]),
        *(grammar["be"], grammar["adverbs"]),
    )
    is_said = (key in saying or context.vocabulary.direction(key) is not None for key in opening)
    return not subjects.isdisjoint(opening[:PAIR]) and all(is_said)


def _opens_with_its_subject(cue: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a sentence says nothing but a change of what the sentence before gives a value of: Landings fell to
    £10.6m. June landings were still (54 per cent above the £6.9m of last June).
    """
    grammar, lists = context.vocabulary.grammar, context.vocabulary.lists
    start, first = start_of_told(sentence, context.vocabulary), cue.mention.first
    dates = {at for c in context.by_sentence[sentence.index] for at in range(c.mention.first, c.mention.last)}
    opening = without_asides([key for at, key in enumerate(sentence.keys[:first]) if at >= start and at not in dates])
    if not 2 <= len(without_asides(sentence.keys[start:first])) <= LONGEST_OPENING or sentence.index == 0:
        return False
    said = context.sentences[sentence.index - 1]
    saying = union(lists["articles"], grammar["be"], grammar["adverbs"], lists["comes to"], lists["particles"])
    names = [key for key in opening if key not in saying and context.vocabulary.direction(key) is None]
    return bool(names) and all(key in said.keys for key in names)


def _is_phrase_of_its_own(after: Claim, cue: Claim, keys: Sequence[str], context: Context) -> bool:
    """Tell whether a change stands behind a mark in a phrase without another verb: 640, which is (a fifth below)."""
    lists, apart = context.vocabulary.lists, keys[after.last : cue.mention.first]
    if not union(lists["opposed clauses"], context.vocabulary.grammar["joint"]).isdisjoint(apart):
        return False
    phrase = list(takewhile(lambda key: key not in MARKS, reversed(apart)))
    return len(phrase) < len(apart) and all(
        key in lists["opens a change"] or _is_change(key, context) for key in phrase
    )


def _is_said_of(after: Claim, cue: Claim, keys: Sequence[str], context: Context) -> bool:
    """Tell whether only "is" stands between a value and a change: the crop of 640 tonnes was (21 per cent below)."""
    grammar = context.vocabulary.grammar
    apart = [key for key in keys[after.last : cue.mention.first] if key not in grammar["adverbs"] and key != ","]
    return bool(apart) and all(key in grammar["be"] for key in apart)


def _goes_on_from(after: Claim, cue: Claim, keys: Sequence[str], context: Context) -> bool:
    """Tell whether a change is joined to a first one of its value: 640, 2% below June's 653 but (9% above the 587)."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    joints = union(lists["opposed clauses"], grammar["joint"])
    first = next((at for at in range(cue.mention.first - 1, after.last, -1) if keys[at] in joints), None)
    if first is None or cue.mention.first - first > LONGEST_JOINED:
        return False
    opening = union(lists["particles"], lists["by"], grammar["be"], grammar["adverbs"])
    return all(key in opening for key in keys[first + 1 : cue.mention.first]) and any(
        claim.under == "comparison" and (claim.kind is after.kind or claim.kind is kinds.NUMBER)
        for claim in figures_around(cue, context)
        if after.last <= claim.mention.first < first
    )


def _way_to_base(cue: Claim, role: str, between: Sequence[str], keys: Sequence[str], context: Context) -> str | None:
    """Give up or down, as a figure is above or below the one behind; None where it is not counted from that."""
    lists = context.vocabulary.lists
    if role == "factor":
        # three times the 12; a threefold increase on the 12
        is_increase = _is_increase_on(between, context)
        return "up" if is_increase or (between and between[0] in lists["times of a value"]) else None
    way, is_counted = None, False
    for key in between:
        if key in lists["above"] or key in lists["below"]:
            way = way or ("up" if key in lists["above"] else "down")
            is_counted = is_counted or key not in lists["particles"]
        elif not is_counted:
            way = way or way_of(key, context)
            is_counted = key in lists["counts from"]
    if way is None:
        # down 5 per cent on; a rise of 27 per cent on
        phrase = _phrase_before(keys, cue.mention.first)
        said = (key if key in lists["particles"] else way_of(key, context) for key in phrase)
        way = next((one for one in said if one is not None), None)
    return way if is_counted else None


def _is_increase_on(between: Sequence[str], context: Context) -> bool:
    """Tell whether the words between a multiple and a value are a rise on it: a sixfold (increase on the) 12."""
    lists = context.vocabulary.lists
    return (
        len(between) >= PAIR
        and between[0] in lists["words for a change"]
        and context.vocabulary.direction(between[0]) == "up"
        and between[1] in lists["counts from"]
        and set(between[PAIR:]) <= union(lists["definite"], lists["articles"])
    )


def _phrase_before(keys: Sequence[str], end: int) -> list[str]:
    """Give the words right before a figure as far as a mark, the nearest first."""
    return list(takewhile(lambda key: key not in MARKS, reversed(keys[max(0, end - LONGEST_BEFORE) : end])))


def _phrase_of(cue: Claim, role: str, sentence: Sentence, context: Context) -> Change | None:
    """Give a change whose phrase has no other verb or subject, None if it has one: , a monthly rise of 15 per cent."""
    keys, lists = sentence.keys, context.vocabulary.lists
    start, first = start_of_told(sentence, context.vocabulary), cue.mention.first
    opens = lists["for"]
    while first > start and keys[first - 1] not in MARKS and cue.mention.first - first <= LONGEST:
        first -= 1
        if keys[first] not in opens or keys[first + 1] not in lists["articles"]:
            continue
        is_of_verb = first > 0 and (keys[first - 1] in lists["comes to"] or sentence.traits[first - 1] & VERB)
        if not is_of_verb:
            # up from 5,520 in March for a rise of 22 per cent; but "that makes for a rise", "the banks go for a cut"
            break
    words = keys[first : cue.mention.first]
    if len(words) > LONGEST:
        return None
    points_back = first == start
    # the six-point slide: behind an attribute, what is changed follows all of it
    is_joined = any(key in HYPHENS for key in keys[cue.mention.last : cue.mention.last + 1])
    after = cue.last if is_joined else cue.mention.last
    behind = list(takewhile(lambda key: key not in MARKS, keys[after : after + BEHIND]))
    at = next((at for at, key in enumerate(behind) if _is_change(key, context)), None)
    if points_back:
        if not words:
            return None
        if _is_known_change(words, context):
            return Change(cue, role, way_of(words[1], context) or "either", first, cue.mention.last, points_back)
        if words[0] in lists["points back"]:
            if lists["comes to"].isdisjoint(words[1 : 1 + TO_VERB]):
                return None
        elif at is None or words[0] not in lists["definite"] or len(words) > 1:
            return None
        words = words[1:]
    way = _noun_of_change(words, context)
    if way is None:
        return None
    end = cue.mention.last
    if not way:
        if at is None:
            return None
        way, end = way_of(behind[at], context) or "either", after + at + 1
        if _way_by_size(behind[at], context) is not None and _is_subject(cue, end, sentence, context):
            return None
    return Change(cue, role, way, first, end, points_back)


def _is_known_change(words: Sequence[str], context: Context) -> bool:
    """Tell whether "the", a word for a change and "of" stand before a figure: the increase of (22 per cent)."""
    lists = context.vocabulary.lists
    return (
        len(words) == LONGEST_KNOWN
        and words[0] in lists["the"]
        and words[1] in lists["words for a change"]
        and words[2] in context.vocabulary.numerals.of
    )


def _is_subject(cue: Claim, end: int, sentence: Sentence, context: Context) -> bool:
    """Tell whether a figure of "more" is the subject of a verb, and so no change: 13; 11 more people were buried."""
    grammar, keys, at = context.vocabulary.grammar, sentence.keys, max(end, cue.last)
    while at < len(keys) and keys[at] in union(grammar["adverbs"], grammar["negations"]):
        at += 1
    if at >= len(keys) or keys[at] in context.vocabulary.lists["counts from"]:
        return False
    if keys[at] not in grammar.stops and sentence.traits[at] & VERB:
        return True
    auxiliaries = union(grammar["be"], grammar["have"], grammar["modals"])
    return not auxiliaries.isdisjoint(takewhile(lambda key: key not in MARKS, keys[at : at + LONGEST]))


def _noun_of_change(words: Sequence[str], context: Context) -> str | None:
    """Give which way the noun of a phrase goes, nothing if it holds none; None if there are words of something else."""
    lists = context.vocabulary.lists
    way, has_article, is_described = "", False, False
    for key in words:
        if key in lists["articles"]:
            has_article = True
        elif key in lists["comes to"] or key in lists["opens a change"]:
            continue
        elif not has_article or way:
            return None
        elif _is_change(key, context):
            way = way_of(key, context) or "either"
        elif is_described:
            return None
        else:
            is_described = True
    return None if is_described and not way else way


def _is_change(key: str, context: Context) -> bool:
    lists = context.vocabulary.lists
    return key in lists["words for a change"] or _way_by_size(key, context) is not None


def _way_by_size(key: str, context: Context) -> str | None:
    lists = context.vocabulary.lists
    if key in lists["comparatives of more"]:
        return "up"
    return "down" if key in lists["comparatives of less"] else None


def way_of(key: str, context: Context) -> str | None:
    """Give up or down for a word that says so, be it a noun, a verb or a comparative."""
    if (way := _way_by_size(key, context)) is not None:
        return way
    events = context.vocabulary.events
    uses = events.uses.get(context.vocabulary.lemma(key)) or ()
    return next((events.directions[use.event] for use in uses if use.event in events.directions), None)


def _goes_on(change: Change, sentence: Sentence, context: Context) -> bool:
    """Tell whether words behind a change say what changed, or since when, so that it may be another's: in exports."""
    lists = context.vocabulary.lists
    end = max(change.end, change.cue.last)
    behind = sentence.keys[end : end + TO_TIME]
    if not behind or behind[0] in MARKS:
        return False
    if behind[0] in lists["counts from"]:
        # from 1,840 to 1,610, 330 fewer than a year ago: that is the first of the two, if they are of no other times
        told = context.by_sentence.get(sentence.index - change.points_back, ())
        is_dated = any(c.kind is kinds.DATE and c.id < change.cue.id for c in told)
        is_earlier = behind[0] in lists["than"] and not lists["of an earlier time"].isdisjoint(behind[1:])
        return is_dated or not is_earlier
    if behind[0] not in lists["leads to what changed"]:
        return False
    around = figures_around(change.cue, context)
    if (
        any(c.kind is kinds.DATE and c.mention.first == end + 1 for c in around)
        and behind[0] in context.vocabulary.numerals.of
    ):
        # The 45 per cent increase of 2019 was another one.
        return True
    times = {c.mention.first for c in around if c.kind in (kinds.DATE, kinds.DURATION)}
    is_time = not times.isdisjoint(range(end, end + TO_TIME))
    return not is_time and lists["time nouns"].isdisjoint(behind)


def may_be_value(claim: Claim, change: Change, context: Context) -> bool:
    if claim.id == change.cue.id or claim.kind not in VALUES or not may_be_operand(claim):
        return False
    if is_part_or_change(claim) or names_something(claim, context) or _is_of_percent(claim, context):
        return False
    if claim.noun in context.vocabulary.lists["points"]:
        return False
    if claim.kind is kinds.DURATION and not context.vocabulary.lists["makes a length a time"].isdisjoint(
        context.words_before(claim, 1)
    ):
        # Four per cent less than in the first five months of 2019.
        return False
    # Beside shares and prices, a length of time says when: 4.2m, against 3.1m twelve months before.
    if change.cue.unit == "percentage_point":
        return claim.unit == "percent"
    if change.role == "amount" and claim.unit == "percent" and change.cue.noun in context.vocabulary.lists["points"]:
        # the six-point slide to 36 per cent from 42
        return change.points_back and change.cue.kind in COUNTED
    if change.role == "amount":
        return are_of_one_sort_with(claim, change.cue, context) or _leaves_out_per(change.cue, claim)
    if change.role == "percent" and change.cue.kind is claim.kind is kinds.PERCENT:
        # The 3.8 percent rise was the smallest for a year: a rate beside rates is one of them.
        return not change.points_back
    return claim.kind is not kinds.DURATION or claim.under != "comparison"


def _leaves_out_per(cue: Claim, claim: Claim) -> bool:
    """Tell whether a difference of prices does not repeat what they are per: added $140, to $9,310 a tonne."""
    one, two = cue.quantity, claim.quantity
    return one is not None and two is not None and cue.kind is claim.kind is kinds.MONEY and one.unit == two.unit


def _sorts(claims: Sequence[Claim], context: Context) -> list[list[Claim]]:
    """Group some figures so that those of a group may be values of one thing."""
    found: list[list[Claim]] = []
    for claim in claims:
        for sort in found:
            if are_of_one_thing(sort[-1], claim, context):
                sort.append(claim)
                break
        else:
            found.append([claim])
    return found


def _only_pair(claims: Sequence[Claim], context: Context) -> tuple[Claim, Claim] | None:
    """Give the two values of one sort among some figures, if there are just two."""
    several = [sort for sort in _sorts(claims, context) if len(sort) > 1]
    return (several[0][0], several[0][1]) if len(several) == 1 and len(several[0]) == PAIR else None


def _moves_of(context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Give pairs of what must be the lower and the higher of two values, one of them earlier: it added 140 and closed
    at 9,310, having stood at 9,450.

    That they lie as far apart as is said is the evidence that they are the two; only the way can then be wrong.
    """
    for cue in context.of(*LASTING):
        sentence = context.sentences[cue.sentence]
        way = _way_of_verb(cue, sentence, context)
        if way is None or role_of_change(cue) != "amount":
            continue
        change = Change(cue, "amount", way, 0, 0, points_back=False)
        around = figures_around(cue, context)
        pair = _only_pair([c for c in around if c.last > cue.last and may_be_value(c, change, context)], context)
        if pair is None or not difference_meets(*pair, cue):
            continue
        earlier = [claim for claim in pair if _is_earlier(claim, sentence, context)]
        if len(earlier) == 1:
            before = earlier[0]
            after = pair[0] if pair[1] is before else pair[1]
            yield (before, after) if way == "up" else (after, before)


def _way_of_verb(cue: Claim, sentence: Sentence, context: Context) -> str | None:
    """Give up or down for the verb right before an amount: rose by 40, shed 40."""
    vocabulary, keys = context.vocabulary, sentence.keys
    at = cue.mention.first - 1
    if at > 0 and keys[at] in vocabulary.lists["by"]:
        at -= 1
    return vocabulary.direction(keys[at]) if at > 0 else None


def _is_earlier(claim: Claim, sentence: Sentence, context: Context) -> bool:
    """Tell whether a value is said to be of an earlier time: had stood at 9,450; 9,450 a week before."""
    lists, keys = context.vocabulary.lists, sentence.keys
    before = _phrase_before(keys, claim.mention.first)
    ends = union(MARKS, lists["counts from"])
    behind = list(takewhile(lambda key: key not in ends, keys[claim.last : claim.last + TO_TIME + 1]))
    return not lists["had been"].isdisjoint(before) or not lists["of an earlier time"].isdisjoint(behind)


def _is_of_percent(claim: Claim, context: Context) -> bool:
    """Tell whether a bare number is a percentage, whose unit only the next figure tells: from 19 to 21 per cent."""
    if claim.kind is not kinds.NUMBER or claim.quantity is None or claim.quantity.low >= MOST_PERCENT:
        return False
    here = figures_around(claim, context)
    after = next((other for other in here if other.span.start > claim.span.start), None)
    return after is not None and after.kind is kinds.PERCENT and after.mention.first - claim.last <= NEXT
