"""Why a change is none of two values beside it: it is counted on another basis, or from another time, than they are.

A change on a comparable basis, one that a year made beside values of two months, a gain that is only counted in. The
finders of changes ask `is_on_another_basis` of the change alone, and `is_from_another_base` of it and its two values.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from numcheck.language.entries import union
from numcheck.language.words import HYPHENS
from numcheck.model import grains, kinds
from numcheck.model.claim import Claim
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, OF_A_WHOLE

TO_BASIS = 8
"""Words from a change to the "basis" on which it is: rose 6 per cent on a comparable-store (basis)."""
TO_COUNTED = 8
"""Words from "includes" to the gain that is counted in: includes capital (gains of 3.4 million)."""
TO_RATE = 4
"""Words before a change among which stands that it is that of a year: an annual (rise of 3.4 per cent)."""
TO_BASE = 10
"""Words behind a figure within which its base is told: 70 per cent in May, year-on-year."""
TO_LINK = 3
"""Words before a value among which stands what it is set against: compared with (340)."""
BEFORE = 2
"""Words before a value that say of which time it is: last month's (387)."""
PAIR = 2
TO_THING = 6
"""Words behind a value among which a time may stand: against 147m for the same (month) of 2019."""
TO_MEASURE = 9
"""Words before a value among which stands of what it is: exports of food came to (340m)."""
TO_COMPARED = 5
"""Words from a gain to the one that is set against it: gains of 164,000 dollars against (551,000)."""
MEASURES = "measures such as "
"""How the names of the lists open whose words name measures that are told apart."""
TO_SPLIT = 4
"""Words behind a sum within which a split of shares stands: eight cents before the (split)."""
VALUES = (kinds.MONEY, kinds.MEASURE, kinds.COUNT, kinds.NUMBER)
TIMES = (kinds.DATE, kinds.DURATION)


def is_on_another_basis(cue: Claim, context: Context) -> bool:
    """Tell whether words say that a change is none of plain values: on a comparable basis; includes gains of 3.4m."""
    lists, keys = context.vocabulary.lists, context.sentences[cue.sentence].keys
    first, changes = cue.mention.first, lists["words for a change"]
    rates = union(lists["rates of a year"], lists["averages"])
    if any(
        keys[at] in rates and (at + 1 == first or keys[at + 1] in changes)
        for at in range(max(first - TO_RATE, 0), first)
    ):
        # An annual rise of 3.4 per cent, the mean increase of 40; but annual profit rose by 42 per cent.
        return True
    if cue.kind not in (kinds.PERCENT, kinds.RATIO):
        # Includes a gain of 1.2m, against 0.1m, and one of 0.7m: a gain or loss of money may stand far behind.
        is_sum = cue.kind is kinds.MONEY and cue.noun in union(lists["in the black"], lists["in the red"])
        start = 0 if is_sum else max(first - TO_COUNTED, 0)
        return _is_counted_in(keys[start:first], context, is_sum=is_sum) or (
            cue.kind is kinds.MONEY and _is_set_against(cue, context)
        )
    return not lists["calls a basis"].isdisjoint(_up_to_next(cue, context)[:TO_BASIS])


def _is_counted_in(before: Sequence[str], context: Context, *, is_sum: bool) -> bool:
    """Tell whether a figure is what something counts in: includes a gain of 40; not: the price, with tax, rose 40."""
    lists = context.vocabulary.lists
    at = next((n for n in reversed(range(len(before))) if before[n] in lists["counts in or out"]), None)
    if at is None:
        return False
    between = before[at + 1 :]
    is_closed = "," in between and not is_sum
    # Profit including all of it rose by 40.
    moves = [n for n, key in enumerate(between) if context.vocabulary.direction(key) is not None]
    return not is_closed and not any(n + 1 == len(between) or between[n + 1] in lists["by"] for n in moves)


def is_from_another_base(before: Claim, after: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether a change is counted from another time than the first of two values is of.

    Up more than 70 per cent, year-on-year, to 8.1bn from 5.7bn in May. Of an amount that led to a value, a comparison
    with a year ago says nothing more: fell by 35 last week to 766, against 1,212 a year ago.
    """
    keys, lists = context.sentences[before.sentence].keys, context.vocabulary.lists
    if not lists["words for a change"].isdisjoint(keys[before.last : before.last + 1]):
        # Against a 50-tonne increase in supply: that is no value.
        return True
    if before.mention.first and context.vocabulary.direction(keys[before.mention.first - 1]) is not None:
        # Rose eight to 108 from Velm, gained two to 104 in Orle: that is none either.
        return True
    if is_made_up(before, after, context) or is_split_between(before, after, context):
        return True
    if before.under != "comparison" or before.sentence != after.sentence:
        return False
    if _is_for_another(before, context) or _has_a_nearer_one(before, after, context):
        return True
    is_of_a_year = _is_year_ago(before, context)
    if cue.kind in COUNTED or cue.kind is kinds.MONEY:
        return is_of_a_year and cue.sentence == before.sentence and _adds_nothing(before, cue, context)
    return not is_of_a_year and _is_short_ago(before, context) and _is_over_a_year(cue, context)


def is_over_its_own_time(cue: Claim, other: Claim, context: Context) -> bool:
    """Tell whether a length follows a change, and none another one before it: a rise of 36% in twelve months."""
    lengths = [c.mention.first for c in context.by_sentence[cue.sentence] if c.kind is kinds.DURATION]
    told = [
        claim
        for claim in (cue, other)
        if any(0 < first - claim.last <= TO_THING for first in lengths)
        and "," not in _up_to_next(claim, context)[:TO_THING]
    ]
    return told == [cue] and cue.span.start > other.span.start


def _is_set_against(cue: Claim, context: Context) -> bool:
    """Tell whether a gain is itself compared with another one: gains of 164,000, or 2 cents a share, vs 551,000.

    What may stand between the two is the same gain in another way.
    """
    keys, lists = context.sentences[cue.sentence].keys, context.vocabulary.lists
    behind = (c for c in context.by_sentence[cue.sentence] if c.mention.first >= cue.last and c.kind not in TIMES)
    end = cue.last
    for claim in behind:
        between = keys[end : claim.mention.first]
        if len(between) > TO_COMPARED:
            return False
        if claim.under == "comparison" and not lists["sets another value against"].isdisjoint(between):
            return claim.kind is kinds.MONEY
        if lists["range or"].isdisjoint(between) or claim.kind is not kinds.MONEY:
            return False
        end = claim.last
    return False


def are_of_two_measures(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether words name two measures for two values: exports of 73bn, and imports of 74bn."""
    one, other = measure_of(a, context), measure_of(b, context)
    return one is not None and other is not None and one != other


def is_split_between(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether a split of shares lies between two sums: to six cents after the split from eight cents before it."""
    if a.kind is not kinds.MONEY:
        return False
    splits = context.vocabulary.lists["splits shares"]
    return any(
        not splits.isdisjoint(context.sentences[c.sentence].keys[c.mention.last : c.mention.last + TO_SPLIT])
        for c in (a, b)
    )


def is_made_up(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the first of two sums makes up the second with others: a dividend of 4.7p, making 8.7p."""
    keys = context.sentences[b.sentence].keys
    is_next = a.sentence == b.sentence and 0 < b.mention.first - a.last <= PAIR
    return is_next and keys[b.mention.first - 1] in context.vocabulary.lists["make of make up"]


def measure_of(claim: Claim, context: Context) -> int | None:
    """Give which of the measures that are told apart a value is of, as the number of its list; None if no word says so.

    It is the nearest one named between the value before and this one; else the one that its noun names.
    """
    vocabulary, first = context.vocabulary, claim.mention.first
    families = vocabulary.lists_named(MEASURES)
    here = context.by_sentence[claim.sentence]
    end = max((c.last for c in here if c.last <= first and c.kind in VALUES and c.id != claim.id), default=0)
    keys = context.sentences[claim.sentence].keys[max(end, first - TO_MEASURE) : first]
    for name in (*(vocabulary.nouns.singular(key) for key in reversed(keys)), claim.noun):
        if name is not None:
            for at, words in enumerate(families):
                if name in words:
                    return at
    return None


def _has_a_nearer_one(before: Claim, after: Claim, context: Context) -> bool:
    """Tell whether another value stands right before the comparison: Velm 640, Selm (4,810) compared with 3,610."""
    between = [
        claim
        for claim in context.by_sentence[before.sentence]
        if after.span.end <= claim.span.start and claim.span.end <= before.span.start and claim.kind in VALUES
    ]
    if not between or after.link in OF_A_WHOLE:
        return False
    near = between[-1]
    is_alike = (near.kind, near.unit, near.per, near.noun, near.under) == (
        *(after.kind, after.unit, after.per, after.noun),
        "",
    )
    is_name_before = context.sentences[near.sentence].words.is_name(near.mention.first - 1)
    return is_alike and is_name_before and near.link not in OF_A_WHOLE


def _is_for_another(before: Claim, context: Context) -> bool:
    """Tell whether a value is compared as one of another thing: 180m, compared with 147m for (coffee)."""
    sentence, lists = context.sentences[before.sentence], context.vocabulary.lists
    behind = sentence.keys[before.last : before.last + TO_THING]
    if (
        not behind
        or behind[0] not in lists["for"]
        or lists["sets another value against"].isdisjoint(context.words_before(before, TO_LINK))
    ):
        return False
    here = context.by_sentence[before.sentence]
    times = {c.mention.first for c in here if c.kind in TIMES}
    is_time = not times.isdisjoint(range(before.last, before.last + TO_THING))
    return not is_time and lists["time nouns"].isdisjoint(behind)


def _up_to_next(claim: Claim, context: Context) -> tuple[str, ...]:
    """Give the words from behind a figure to the next one that is no time."""
    keys = context.sentences[claim.sentence].keys
    here = context.by_sentence[claim.sentence]
    end = next((c.mention.first for c in here if c.mention.first >= claim.last and c.kind not in TIMES), len(keys))
    return tuple(keys[claim.mention.last : end])


def _adds_nothing(before: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether "against", and no "from", leads to a value, and the change is not said to be that of a year."""
    lists, keys = context.vocabulary.lists, context.sentences[cue.sentence].keys
    if lists["sets another value against"].isdisjoint(context.words_before(before, TO_LINK)):
        return False
    between = keys[cue.mention.last : max(before.mention.first - TO_LINK, cue.mention.last)]
    if cue.span.end > before.span.start or not lists["of a year"].isdisjoint(between):
        return False
    # Without a shorter time of its own, the change is the one from the value a year ago.
    if not lists["times of less than a year"].isdisjoint(keys[: before.mention.first]):
        return True
    told = (c for c in context.by_sentence[cue.sentence] if c.kind is kinds.DATE and c.span.end <= before.span.start)
    return any(c.period is not None and c.period.grain is grains.MONTH for c in told)


def _words_of_time(claim: Claim, context: Context) -> tuple[str, ...]:
    """Give the words around a figure that may say of which time it is: last month's (387), (412) a year ago."""
    behind = takewhile(lambda key: key != ",", context.sentences[claim.sentence].keys[claim.mention.last :][:TO_BASE])
    return (*context.words_before(claim, BEFORE), *behind)


def _is_year_ago(claim: Claim, context: Context) -> bool:
    words, period = _words_of_time(claim, context), claim.period
    if not context.vocabulary.lists["of a year"].isdisjoint(words):
        return True
    return period is not None and period.said.year is not None


def _is_short_ago(claim: Claim, context: Context) -> bool:
    """Tell whether a value is of a month, or of the week, month or quarter before."""
    words, period = _words_of_time(claim, context), claim.period
    if not context.vocabulary.lists["times of less than a year"].isdisjoint(words):
        return True
    return period is not None and period.grain is grains.MONTH and period.said.year is None


def _is_over_a_year(cue: Claim, context: Context) -> bool:
    """Tell whether a change is counted from a year before: 70 per cent, year-on-year; 9 per cent from a year earlier.

    So it is where the sentence before says that of its own change: there is one way to count in a paragraph.
    """
    lists, behind = context.vocabulary.lists, _up_to_next(cue, context)[:TO_BASE]
    if _is_year_on_year(context.sentences[cue.sentence].keys, context):
        return True
    if _tells_of_a_year_ago(behind, context):
        return True
    if not lists["times of less than a year"].isdisjoint(behind) or cue.sentence == 0:
        return False
    said = context.sentences[cue.sentence - 1]
    is_of_one_block = context.are_together(said.index, cue.sentence)
    return is_of_one_block and any(
        _tells_of_a_year_ago(_up_to_next(claim, context)[:TO_BASE], context)
        for claim in context.by_sentence.get(said.index, ())
        if claim.kind is kinds.PERCENT
    )


def _is_year_on_year(keys: Sequence[str], context: Context) -> bool:
    """Tell whether some words name a year twice, with a word between hyphens: year-on-year."""
    years = context.vocabulary.lists["of a year"]
    return any(
        one == other and one in years and {first, second} <= HYPHENS
        for one, first, second, other in zip(keys, keys[1:], keys[3:], keys[4:], strict=False)
    )


def _tells_of_a_year_ago(words: tuple[str, ...], context: Context) -> bool:
    lists = context.vocabulary.lists
    at = next((at for at, key in enumerate(words) if key in lists["of a year"]), None)
    return at is not None and not lists["of an earlier time"].isdisjoint(words[at + 1 : at + PAIR])
