"""How long ago the last of a sort was, and its year, as relations: the first flood in 36 years; the last one, in 1986.

How long it was, and when the time before was, are often told by two sentences. Which year is meant is sure only where a
word says "the last" of it, or that it had not been so since, and where the two sentences tell of one sort of thing, or
the second follows the first. What only follows (they had not been champions since 1973) may be of another thing, so
that it is told only where it fits, or where a slip of the keyboard makes it fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.language.morphology import base_forms
from numcheck.language.traits import CONTENT
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.two_dates import are_slipped
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.occasions import MARKS, MOST_ASKED, find_dates
from numcheck.relations.reading.timeline import takes
from numcheck.relations.reading.values import STEM, period_of, rank_of

REACH = 15
"""Sentences between a gap of years and the year of the last one."""
FARTHEST_FIRST = 14
"""Words before a number of years within which "first" stands: the (first) X to do Y in 20 years."""
FARTHEST_LAST = 14
"""Words before a year within which "last" stands: the (last) flood, in 1986."""
LONGEST_NAME = 7
"""Words from "the last" within which a noun for a person stands."""
FEWEST_YEARS = 3
NEAR = 2
"""Sentences behind a gap within which "they last won it" is of the same people."""
LONGEST_OPENING = 3
"""Words of a sentence among which "last" opens it: the only previous time; the Tigers' last flag."""
ROUNDED = 2
"""Years by which a "40-year high" may be rounded."""


def find_last_times(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each number of years since the last of a sort with the only year of that and the year now."""
    lists = context.vocabulary.lists
    if not context.holds_any(union(lists["the last of its sort"], lists["since"])):
        return
    times = [claim for claim in context.of(kinds.DURATION) if _is_gap(context, claim)][:MOST_ASKED]
    if not times:
        return
    dates = context.once(find_dates)
    lasts = [date for date in dates if _is_of_the_last(context, date)][:MOST_ASKED]
    for time in times:
        mine = [date for date in lasts if _are_of_one_sort(context, time, date)]
        loose = [] if mine else [date for date in lasts if _goes_on_with(context, time, date)]
        if len({str(date.mention.value) for date in (*mine, *loose)}) != 1:
            continue
        last = (*mine, *loose)[0]
        here = [d for d in dates if d.sentence == time.sentence and d.id != last.id and _year(d) is not None]
        ends = [*here, context.today] if context.today is not None else here
        for now in [end for end in ends if takes(last, end, time)][:1] or ends[-1:]:
            if mine or takes(last, now, time) or _is_slipped(last, now, time):
                yield Relation(
                    definition.kind,
                    (("last", (last,)), ("now", (now,)), ("time", (time,))),
                    strength=Strength.NATURAL,
                    about=(time.id,),
                )


def _is_slipped(last: Claim, now: Claim, time: Claim) -> bool:
    """Tell whether a slip of the keyboard makes a number of years, or the year of the last one, another that fits."""
    then, today, quantity = _year(last), period_of(now).first, time.quantity
    if then is None or today is None or quantity is None:
        return False
    if -ROUNDED <= today.year - then - quantity.low <= ROUNDED:
        return False
    return are_slipped(str(quantity.low), str(today.year - then)) or are_slipped(
        str(then), str(int(today.year - quantity.low))
    )


def _is_gap(context: Context, claim: Claim) -> bool:
    """Tell whether a number of years is a gap: behind "first" and "in" or "for", or of a wait: a 36-year wait."""
    quantity = claim.quantity
    if claim.unit != "year" or quantity is None or claim.part is sections.FURNITURE:
        return False
    if quantity.is_vague or quantity.low < FEWEST_YEARS or claim.per:
        return False
    sentence, lists = context.sentences[claim.sentence], context.vocabulary.lists
    keys, at = sentence.keys, claim.mention.first
    if _is_wait(context, claim) or _is_extreme(context, claim):
        return True
    if at == 0 or keys[at - 1] not in lists["in or for"]:
        return False
    low = max(0, at - FARTHEST_FIRST)
    return any(rank_of(one) == 1 and low <= one.mention.first < at for one in context.by_sentence[claim.sentence])


def _is_wait(context: Context, claim: Claim) -> bool:
    """Tell whether years are those of a wait that is over: a 36-year wait; ended 36 years without a title."""
    lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
    if claim.noun in lists["waits"] and claim.noun_from == "attributive":
        return True
    return claim.event in lists["endings"] and not lists["without"].isdisjoint(keys[claim.mention.last :][:1])


def _is_extreme(context: Context, claim: Claim) -> bool:
    """Tell whether years are those over which something is the highest or lowest: a 40-year high."""
    behind = context.sentences[claim.sentence].keys[claim.mention.last :][:1]
    return claim.mention.last - claim.mention.first > 1 and not context.vocabulary.lists["highs and lows"].isdisjoint(
        behind
    )


def _is_of_the_last(context: Context, date: Claim) -> bool:
    """Tell whether "last" stands in the clause before a year: the last flooding, in 1986; it last flooded in 1986.

    Or it was not so "since" that year: they had not won since 1986; the first flood since 1986.
    """
    if _year(date) is None or date.part is sections.FURNITURE:
        return False
    keys, at = context.sentences[date.sentence].keys, date.mention.first
    lists = context.vocabulary.lists
    if at and keys[at - 1] in lists["since"]:
        openers = union(context.vocabulary.grammar["negations"], lists["first of all"])
        return date.stance is stances.DENIED or not openers.isdisjoint(keys[max(0, at - FARTHEST_LAST) : at])
    for here in range(at - 1, max(-1, at - 1 - FARTHEST_LAST), -1):
        if keys[here] in (MARKS - {",", '"', "“", "”"}) or keys[here] in lists["another clause"]:
            return False
        if keys[here] in lists["the last of its sort"]:
            is_stretch = any(c.mention.first == here + 1 for c in context.by_sentence[date.sentence])
            return not is_stretch and keys[here + 1] not in union(lists["long units"], lists["happens every year"])
    return False


def _are_of_one_sort(context: Context, time: Claim, date: Claim) -> bool:
    """Tell whether a gap and the year of a last one are of one sort: by stems in common, or by their places."""
    apart = date.sentence - time.sentence
    if abs(apart) > REACH:
        return False
    here, there = context.sentences[time.sentence], context.sentences[date.sentence]
    if apart == 1 and _opens_with_the_last(context, there, is_of_people=_is_of_people(context, here, time)):
        return True
    is_of_one_deed = (
        0 < apart <= NEAR
        and date.event is not None
        and not _are_of_two_contests(context, here.keys, there.keys)
        and there.keys[0] in union(context.vocabulary.lists["points back"], context.vocabulary.lists["those spoken of"])
    )
    if (
        is_of_one_deed
        and _tells_that_deed(context, here, there)
        and any(c.event == date.event for c in context.by_sentence[time.sentence])
    ):
        return True
    return apart == 0 or not _stems(context, here, time).isdisjoint(_stems(context, there, date))


def _goes_on_with(context: Context, time: Claim, date: Claim) -> bool:
    """Tell whether a year of a last one stands soon behind a gap, and nothing says that it is of another thing.

    The last time was in 1983; it last snowed in 1998; behind a wait for a title: they had not been champions since.
    """
    if not 0 < date.sentence - time.sentence <= NEAR:
        return False
    lists = context.vocabulary.lists
    here, there = context.sentences[time.sentence], context.sentences[date.sentence]
    keys = there.keys[start_of_told(there, context.vocabulary) :]
    opening = keys[:LONGEST_OPENING]
    if not lists["the"].isdisjoint(opening[:1]) and not lists["the last of its sort"].isdisjoint(opening):
        return not lists["occasions"].isdisjoint(keys[: LONGEST_OPENING + 1])
    if _are_of_two_contests(context, here.keys, there.keys):
        return False
    is_it = union(lists["points back"], lists["those spoken of"], context.vocabulary.grammar["negations"])
    if keys[:1] and keys[0] in is_it and _tells_that_deed(context, here, there):
        return True
    if _is_extreme(context, time):
        return keys[:1] != () and keys[0] in lists["points back"] and _is_as_high(context, there)
    return _are_of_a_prize(context, here.keys, there.keys[: date.mention.first])


def _tells_that_deed(context: Context, here: Sentence, there: Sentence) -> bool:
    """Tell whether the verb behind "last" or a denial is one of another sentence: saw snow; it last (snowed)."""
    vocabulary = context.vocabulary
    told = frozenset(vocabulary.lemmas_of(here.keys))
    openers = union(vocabulary.lists["the last of its sort"], vocabulary.grammar["negations"])
    for at, (key, lemma) in enumerate(pairwise(there.lemmas)):
        if there.keys[at] in openers or key in openers:
            forms = {lemma, *base_forms(lemma)} if lemma.endswith("ed") else {lemma}
            is_that = not told.isdisjoint(forms - vocabulary.grammar.stops)
            if (is_that or lemma in vocabulary.lists["stands for a deed"]) and _has_that_object(
                context, here, there, at + 2
            ):
                return True
    return False


def _has_that_object(context: Context, here: Sentence, there: Sentence, at: int) -> bool:
    """Tell whether what stands behind a verb is its object in another sentence, or none: won it, won the cup, won."""
    lists, keys = context.vocabulary.lists, there.keys
    if not lists["points back"].isdisjoint(keys[at : at + 1]):
        at += 1
    if not lists["the"].isdisjoint(keys[at : at + 1]):
        return any(key in here.keys for key in keys[at + 1 : at + 2])
    behind = keys[at] if at < len(keys) else "."
    return not behind[:1].isalpha() or behind in lists["since"] or behind in lists["that place"]


def _is_as_high(context: Context, sentence: Sentence) -> bool:
    """Tell whether "as high" or the like stands behind "last" or a denial: it was last as high in 1982."""
    lists, keys = context.vocabulary.lists, sentence.keys
    when = union(lists["since"], lists["in or for"])
    return any(
        keys[at - 2] in lists["compares a level"] and keys[at - 1] in lists["high and low"] and keys[at] in when
        for at in range(2, len(keys))
    )


def _are_of_a_prize(context: Context, here: Sequence[str], there: Sequence[str]) -> bool:
    """Tell whether one sentence speaks of what is won, and the other of who was that: a title; not been champions."""
    lists = context.vocabulary.lists
    prizes = union(lists["what is won"], lists["prizes of a year"])
    is_said = any(one in context.vocabulary.grammar["be"] and other in prizes for one, other in pairwise(there))
    return is_said and not prizes.isdisjoint(here)


def _are_of_two_contests(context: Context, here: Sequence[str], there: Sequence[str]) -> bool:
    one, other = (context.vocabulary.lists["contests with a prize"].intersection(keys) for keys in (here, there))
    return bool(one) and bool(other) and one.isdisjoint(other)


def _opens_with_the_last(context: Context, sentence: Sentence, *, is_of_people: bool) -> bool:
    """Tell whether a sentence begins with "the last one" or, for a gap of people, "the last" and a noun for one."""
    vocabulary = context.vocabulary
    keys = sentence.keys[start_of_told(sentence, vocabulary) :]
    if len(keys) < LONGEST_NAME or keys[0] not in vocabulary.lists["the"]:
        return False
    if keys[1] not in vocabulary.lists["the last of its sort"]:
        return False
    if keys[2] in vocabulary.lists["one of its sort"]:
        return True
    return is_of_people and any(vocabulary.nouns.is_a(key, "person") for key in keys[2:LONGEST_NAME])


def _is_of_people(context: Context, sentence: Sentence, time: Claim) -> bool:
    """Tell whether a noun for a person follows the "first" of a gap: the first (child) of a minister in 30 years."""
    nouns = context.vocabulary.nouns
    return any(
        claim.kind is kinds.ORDINAL
        and claim.mention.last < time.mention.first
        and any(nouns.is_a(key, "person") for key in sentence.keys[claim.mention.last : claim.mention.last + 2])
        for claim in context.by_sentence[sentence.index]
    )


def _stems(context: Context, sentence: Sentence, claim: Claim) -> frozenset[str]:
    """Give the first STEM letters of the open words before a figure, or around a wait, without names."""
    stops = union(context.vocabulary.grammar.stops, context.vocabulary.lists["everyday words"])
    low, high = max(0, claim.mention.first - FARTHEST_FIRST), claim.mention.first
    if claim.noun in context.vocabulary.lists["waits"]:
        # It ended a 25-year wait for the league title.
        high = min(len(sentence.keys), claim.last + FARTHEST_FIRST)
    return frozenset(
        sentence.keys[at][:STEM]
        for at in range(low, high)
        if sentence.traits[at] & CONTENT
        and sentence.keys[at] not in stops
        and len(sentence.keys[at]) >= STEM
        and not (at and sentence.words.is_name(at))
    )


def _year(claim: Claim) -> int | None:
    value = claim.mention.value
    return value.said.year if isinstance(value, Period) and value.relation is None else None
