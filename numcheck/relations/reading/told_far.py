"""A change, and its two values scattered over the story: up 30 per cent; 1,248 were told of; the year before, 960.

What a headline or lead says has changed is what the story is about, so that the values of now and then which count or
measure it may stand paragraphs apart. Where a change tells what it led to, only its start is looked for. So little ties
such values that they speak against a change only where a slip of the keyboard explains it. `find_told_far` gives such
pairs to the finder of changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from numcheck.model import grains, kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.period import Grain, Period
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.occasions import clause_end
from numcheck.relations.reading.operands import (
    UNTOLD,
    are_named_alike,
    are_of_one_size,
    are_of_one_thing,
    figures_around,
    may_be_operand,
    names_a_number,
)
from numcheck.relations.reading.told_below import (
    SILENT,
    Pair,
    find_pairs,
    is_of_another_owner,
    is_simple,
    is_told_as_it_is,
    is_told_of,
    may_be_its_values,
    stems_of,
)
from numcheck.relations.reading.told_next import thing_of
from numcheck.relations.reading.values import COUNTED, PLAIN, STEM, TOP

MOST_VALUES = 40
"""Values of then, and of now, of an article that are held against its changes."""
MOST_PAIRS = 4
"""Pairs among which those of a change may be; of more, one fits by chance."""
PAIR = 2
TO_CLOSE = 4
"""Words before a price among which stands that it is one at which a day ended: closing price of."""
BEHIND = 4
"""Words behind a value among which stands that it is of an earlier time: 960 the year before."""


def find_told_far(cue: Claim, end: Claim | None, context: Context) -> Sequence[Pair]:
    """Give the pairs of values anywhere in the story between which a change may lie, `end` being what it led to."""
    if (cue.part not in TOP and end is None) or not is_told_as_it_is(cue, context):
        return ()
    found = [
        pair
        for pair in _pairs_of(cue, end, context)
        if may_be_its_values(pair, cue, context) and not _is_of_another_span(pair, cue, context)
    ]
    return found if len(found) <= MOST_PAIRS else ()


def _pairs_of(cue: Claim, end: Claim | None, context: Context) -> Iterator[Pair]:
    """Give the pairs of a value of then and one of now that are told of what has changed."""
    for now in (end,) if end is not None else context.once(_values):
        if now.under or now.link or (end is None and now.sentence <= cue.sentence):
            continue
        for then in context.once(_values):
            pair = Pair(then, now)
            is_one = _are_two_times(pair, context) and _may_be_of_one_thing(pair, context)
            is_one = is_one and not any(_is_of_some(value, cue, context) for value in (pair.before, pair.after))
            if is_one and (end is not None or _is_told_of_either(pair, cue, context)):
                yield pair


def _is_of_another_span(pair: Pair, cue: Claim, context: Context) -> bool:
    """Tell whether a pair is of one month, and the change of a year, or of years ago, and the change says no time."""
    if _is_of(grains.YEAR, cue) and any(_is_of(grains.MONTH, value) for value in (pair.before, pair.after)):
        return True
    then, today = _year_of(pair.before), _year_of(context.day) if context.day is not None else None
    is_long_ago = then is not None and today is not None and then < today - 1 and _year_of(pair.after) is None
    told = (claim.kind for claim in context.by_sentence[cue.sentence])
    says_time = kinds.DURATION in told or not context.vocabulary.lists["since"].isdisjoint(
        context.sentences[cue.sentence].keys
    )
    return is_long_ago and not says_time


def _is_of(grain: Grain, claim: Claim) -> bool:
    return claim.period is not None and claim.period.grain is grain


def _year_of(claim: Claim) -> int | None:
    """Give the year that a figure, or a date itself, is said to be of."""
    value = claim.mention.value
    period = value if isinstance(value, Period) else claim.period
    return period.said.year if period is not None else None


def _values(context: Context) -> Sequence[Claim]:
    """Give the figures of a story that tell what something was or is, if nothing makes them mere thoughts."""
    found: list[Claim] = []
    for claim in context.of(*PLAIN):
        is_told = claim.part not in UNTOLD and claim.part is not sections.HEADLINE
        if not is_told or claim.under in ("difference", "part") or claim.noun_from == "attributive":
            continue
        sentence = context.sentences[claim.sentence]
        is_fact = may_be_operand(claim) and context.vocabulary.lists["thought of"].isdisjoint(sentence.keys)
        if is_fact and is_simple(sentence, context):
            found.append(claim)
    return found[:MOST_VALUES]


def _may_be_of_one_thing(pair: Pair, context: Context) -> bool:
    """Tell whether two values of two sentences may be those of one thing, by kind, unit, size and noun."""
    then, now = pair.before, pair.after
    if context.once(_paired).get(then.id, now.id) != now.id:
        return False
    apart = abs(then.sentence - now.sentence)
    if not 0 < apart <= LONGEST_STORY or not are_of_one_thing(then, now, context) or not are_of_one_size(then, now):
        return False
    if is_of_another_owner(context.sentences[then.sentence], then, context.sentences[now.sentence], context):
        return False
    if then.event not in (None, now.event) and then.role != "noun":
        # Rangers counted 312 wolves. The year before, hunters shot 281. But 8,400 infections are cases.
        return False
    if then.noun in context.vocabulary.lists["calls a value"] or _is_close(then, context):
        return True
    # Of two sums of a firm without a noun, little says that they are of one sort.
    return are_named_alike(then, now, context) and (then.kind in COUNTED or then.noun == now.noun is not None)


def _is_of_some(value: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether words behind a value draw it from a place that the change is not of: 41,200 in the north."""
    lists, sentence = context.vocabulary.lists, context.sentences[value.sentence]
    known = {key[:STEM] for key in context.sentences[cue.sentence].keys}
    dates = {
        at for c in context.by_sentence[sentence.index] if c.kind in SILENT for at in range(c.mention.first, c.last)
    }
    end = clause_end(context, sentence, value.last)
    for at in range(value.last, end - 1):
        if sentence.keys[at] not in lists["draws some from a place"]:
            continue
        here = next((i for i in range(at + 1, end) if sentence.keys[i] not in lists["definite"]), end)
        if here < end and here not in dates and sentence.keys[here][:STEM] not in known:
            return True
    return False


def _is_close(claim: Claim, context: Context) -> bool:
    """Tell whether a price is that at which a day ended: Tuesday's close of (542); its closing price of."""
    before = context.words_before(claim, TO_CLOSE)
    return claim.kind is kinds.MONEY and not context.vocabulary.lists["calls a close"].isdisjoint(before)


def _paired(context: Context) -> Mapping[int, int]:
    """Give the values of then that are told with a value of now, each with that one: they are no other's start."""
    return {pair.before.id: pair.after.id for pair in find_pairs(context)}


def _is_told_of_either(pair: Pair, cue: Claim, context: Context) -> bool:
    """Tell whether a pair is told of what has changed: by the words of its values, or by what its nouns are akin to."""
    now, noun, nouns = pair.after, pair.after.noun, context.vocabulary.nouns
    if now.kind not in COUNTED:
        return is_told_of(pair, cue, context)
    said = context.sentences[cue.sentence]
    known = stems_of(said, context)
    if any(word[:STEM] not in known for word in now.modifiers):
        return False
    named = {nouns.singular(key) for key in said.keys}
    told = [one for one in (noun, pair.before.noun) if one is not None]
    if names_a_number(now, context) or any(one in named or one[:STEM] in known for one in told):
        return True
    things = {thing_of(cue, said, context), _counted_before(cue, context)}
    return noun is not None and any(nouns.are_akin(thing, noun) for thing in things if thing is not None)


def _counted_before(cue: Claim, context: Context) -> str | None:
    """Give the noun behind "the number of" before a change, None without it: the number of (people) has fallen by."""
    keys, lists = context.sentences[cue.sentence].keys, context.vocabulary.lists
    of = context.vocabulary.numerals.of
    for at in range(min(cue.mention.first, len(keys)) - PAIR):
        if keys[at] in lists["calls a number"] and keys[at + 1] in of:
            return context.vocabulary.nouns.singular(keys[at + PAIR])
    return None


def _are_two_times(pair: Pair, context: Context) -> bool:
    """Tell whether the first of two values is said to be of an earlier time than the second."""
    then, now = pair.before, pair.after
    if then.id == now.id or now.id in context.once_of(_ids_of_then, now.sentence):
        return False
    one, two = then.period, now.period
    if _is_close(now, context):
        return False
    if one is not None and two is not None and one.last is not None and two.first is not None:
        return one.last < two.first
    if then.id in context.once_of(_ids_of_then, then.sentence) or _is_close(then, context):
        return True
    return one is not None and _is_of_past_year(one, context)


def _is_of_past_year(period: Period, context: Context) -> bool:
    """Tell whether a period is of a year, told as such, before that of the story."""
    today = context.day.mention.value if context.day is not None else None
    if not isinstance(today, Period) or today.first is None or period.said.year is None:
        return False
    return period.said.year < today.first.year


def _ids_of_then(context: Context, sentence: Sentence) -> frozenset[int]:
    """Give the ids of those figures of a sentence of which it says that they are of an earlier time."""
    earlier = context.vocabulary.lists["of an earlier time"]
    here = [c for c in context.by_sentence[sentence.index] if c.kind not in SILENT]
    compared = {c.id for c in here if c.under == "comparison"}
    if earlier.isdisjoint(sentence.keys):
        return frozenset(compared)
    return frozenset(compared | {claim.id for claim in here if not claim.link and _is_called_then(claim, context)})


def _is_called_then(claim: Claim, context: Context) -> bool:
    """Tell whether a word of an earlier time stands near a figure: a year ago, when there were 960."""
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    here = [c for c in figures_around(claim, context) if c.kind not in SILENT and c.id != claim.id]
    first = max((c.last for c in here if c.last <= claim.mention.first), default=0)
    end = min((c.mention.first for c in here if c.mention.first >= claim.last), default=len(keys))
    behind = keys[claim.last : min(end, claim.last + BEHIND)]
    stop = next((at for at, key in enumerate(behind) if key in lists["ends of a comparison"]), len(behind))
    return not lists["of an earlier time"].isdisjoint((*keys[first : claim.mention.first], *behind[:stop]))
