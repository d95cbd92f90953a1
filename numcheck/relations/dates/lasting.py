"""Stretches of what lasted, with the days or times, told elsewhere, on which it began and ended: the 128-day siege.

For each sort of thing that lasts the vocabulary lists its nouns and the verbs by which it begins and ends: a bridge
closes and opens again, hostages are seized and freed, a lockdown is imposed and lifted. Any of them begins and ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.language.morphology import base_forms
from numcheck.language.vocabulary import Vocabulary
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.period import Clock
from numcheck.relations.dates.lengths import FARTHEST_VERB, MOST_DATES, fits_others, is_bound, is_given_in_advance
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.occasions import MOST_ASKED, clause_end, find_dates, is_readable
from numcheck.relations.reading.timeline import HOURS, in_one_week, in_order, takes
from numcheck.relations.reading.values import period_of

BEHIND = 3
"""Words from a duration to the noun of what lasted: 81 days in captivity."""
BEFORE = 16
"""Words from the noun of what lasted to a duration behind it: the siege, which lasted 81 days."""
TO_BEGINNING = 5
"""Words behind "six hours after" among which one says what had begun: it was launched."""
VERB = 4
"""Words before a duration within which a verb of lasting stands: lasted 81 days."""
NEAR = 2
"""Sentences between two ends, or from "it" back to its noun, within which an end need not name what lasted."""
PAIR = 2
PARTICIPLE = "ing"
WEEKDAY = "dates.weekday"
NAMED_LIKE = "lasts like a "
"""How the names of the vocabulary's lists of nouns for what lasts begin."""
CAPTIVITY = "captivity"
ALL_BEGIN, ALL_END = "all begin", "all end"
"""Lists of the words by which anything begins and ends."""
REIGN = "reign"
UNITS = frozenset({"day", "week", "month", "year"})
DAYS_OF_A_WEEK = 7
FINE = frozenset({"day", "week"})
"""Units that are counted only if one end at least is told to the day."""


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of thing that lasts: its nouns, and the words that tell its beginning and its end."""

    nouns: frozenset[str]
    begins: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    """What is said of something for so long: it was shut for 25 minutes."""


@dataclass(frozen=True, slots=True)
class Lasting:
    """A stretch of time and its two ends, as dates or times of day."""

    time: Claim
    start: Claim
    end: Claim


@dataclass(frozen=True, slots=True)
class ToldDay:
    """A date or a time of day, with the words of its clause."""

    date: Claim
    words: frozenset[str]
    """The lemmas of the words."""
    new: frozenset[str] = frozenset()
    """Words behind "a" in the clause, as of something new to the story: a curfew."""


def find_lasting(context: Context) -> Sequence[Lasting]:
    """Give each stretch whose words say what lasted, with the only days on which such a thing began and ended."""
    return tuple(_lasting(context))


def _lasting(context: Context) -> Iterator[Lasting]:
    # It begins on one date and ends on another.
    named = named_stretches(UNITS, context) if len(context.of(kinds.DATE)) >= PAIR else ()
    if not named:
        return
    days = list(days_with_words(context))
    for time, sort in named:
        ends = _ends(days, time, sort, context)
        if ends is None:
            continue
        start, end = ends
        if time.unit == "year" and None in (period_of(start.date).first, period_of(end.date).first):
            # From 1989 to some December is no number of years.
            continue
        first, last = in_order(start.date, end.date)
        if _is_of_a_week(time):
            first, last = in_one_week(first, last)
        if _are_ends(first, last, time) and (
            _names(start, sort) or _names(end, sort) or _are_meant(start, end, time, days, context)
        ):
            yield Lasting(time, first, last)


def find_lasting_hours(context: Context) -> Iterator[Lasting]:
    """Give each stretch of hours whose words say what lasted, with the only times at which that began and ended."""
    clocks = [
        c for c in context.of(kinds.TIME) if isinstance(c.mention.value, Clock) and c.stance is not stances.PLANNED
    ]
    named = named_stretches(HOURS, context) if PAIR <= len(clocks) <= MOST_DATES else ()
    if not named:
        return
    moments = [ToldDay(clock, _words_of(context, clock)) for clock in clocks]
    for time, sort in named:
        ends = _ends(moments, time, sort, context) or _only_two(moments, time, context)
        if ends is None or _is_of_a_day_of_its_own(time, ends, context):
            continue
        is_of_it = any(_names(end, sort) or _points_back(end, sort, context) for end in ends)
        is_of_it = is_of_it or (len(moments) == PAIR and _begun_before(time, context) is not None)
        if is_of_it or _are_beside(*ends, time, context) or _only_two(moments, time, context):
            yield Lasting(time, *[end.date for end in ends])


def _only_two(moments: Sequence[ToldDay], time: Claim, context: Context) -> tuple[ToldDay, ToldDay] | None:
    """Give the only two times of day of a story, told with its only hours or behind them; else None.

    A siege of three hours: police were called at noon, and he came out at 3 p.m.
    """
    clocks = context.of(kinds.TIME)
    stretches = [claim for claim in context.of(kinds.DURATION) if claim.unit in HOURS]
    if len(moments) != PAIR or len(clocks) != PAIR or len(stretches) != 1:
        return None
    first, last = moments
    zones = {clock.mention.value.zone for clock in clocks if isinstance(clock.mention.value, Clock)}
    is_near = len(zones) == 1 and last.date.sentence - NEAR <= time.sentence <= first.date.sentence + 1
    return (first, last) if is_near else None


def _is_of_a_day_of_its_own(time: Claim, ends: tuple[ToldDay, ToldDay], context: Context) -> bool:
    """Tell whether a stretch has a day of its own, away from its ends: it had been shut for two hours on Monday.

    But a lead that names the only day so far names that of its ends, too.
    """
    if time.sentence in [end.date.sentence for end in ends]:
        return False
    first, last = (bound(end.date.span.start for end in ends) for bound in (min, max))
    days = [c for c in context.of(kinds.DATE) if not context.is_in_dateline(c) and c.span.start < last]
    is_led = len(days) == 1 and time.span.start < first
    return not is_led and any(day.sentence == time.sentence for day in days)


def named_stretches(units: frozenset[str], context: Context) -> Sequence[tuple[Claim, Sort]]:
    """Give the stretches in some units whose words say what lasted, each with the sort of that."""
    times = [claim for claim in context.of(kinds.DURATION) if is_stretch(claim, units, context)][:MOST_ASKED]
    found = ((time, sort_named(time, context)) for time in times)
    return [(t, sort) for t, sort in found if sort is not None and not _is_of_another_one(t, sort.nouns, context)]


def sort_named(time: Claim, context: Context) -> Sort | None:
    """Give the sort of what lasted for a stretch, if words beside it name one, and it is no part of that."""
    return None if _is_a_part(time, context) else _sort_of(time, sorts_of(context.vocabulary), context)


def _ends(days: Sequence[ToldDay], time: Claim, sort: Sort, context: Context) -> tuple[ToldDay, ToldDay] | None:
    """Give the only points of time at which something of a sort began and ended; None unless there is one of either."""
    starts = [day for day in days if is_end(day, time, sort, sort.begins, ALL_BEGIN, context)]
    # The fire broke out, and was out by noon.
    others = [day for day in days if day not in starts]
    ends = [day for day in others if is_end(day, time, sort, sort.ends, ALL_END, context)]
    start, end = _only(starts), _only(ends)
    return (start, end) if start is not None and end is not None and start.date.id != end.date.id else None


def _are_ends(start: Claim, end: Claim, time: Claim) -> bool:
    """Tell whether two dates are known, in order, and told finely enough for the unit of a stretch."""
    one, other = period_of(start), period_of(end)
    is_coarse = time.unit in FINE and grains.DAY not in (one.grain, other.grain)
    return one.first is not None and other.first is not None and one.first < other.first and not is_coarse


def _is_of_a_week(time: Claim) -> bool:
    quantity = time.quantity
    return time.unit == "day" and quantity is not None and quantity.low < DAYS_OF_A_WEEK


def _are_meant(start: ToldDay, end: ToldDay, time: Claim, days: Sequence[ToldDay], context: Context) -> bool:
    """Tell whether two days that do not name what lasted are its ends: tied by words, and they fit or no others do."""
    if not _are_tied(start, end, time, context) or any(_is_of_one_more(day, context) for day in (start, end)):
        return False
    told = [day.date for day in days if period_of(day.date).grain is grains.DAY or time.unit not in FINE]
    return takes(*in_order(start.date, end.date), time) or not fits_others(context, time, told[:MOST_DATES])


def _is_of_one_more(day: ToldDay, context: Context) -> bool:
    """Tell whether "one of", "another", "third" or the like stands before a day: a third, seized on 3 March."""
    keys = context.sentences[day.date.sentence].keys[: day.date.mention.first]
    return not context.vocabulary.lists["one of many"].isdisjoint(keys)


@lru_cache(maxsize=8)
def sorts_of(vocabulary: Vocabulary) -> Mapping[str, Sort]:
    """Give the sort of thing that lasts for each noun of all sorts, by the noun: siege, captivity."""
    lists = vocabulary.lists
    names = [name.removeprefix(NAMED_LIKE) for name in lists if name.startswith(NAMED_LIKE)]
    sorts = [
        Sort(
            nouns := lists[f"{NAMED_LIKE}{n}"],
            lists[f"begins a {n}"] - nouns,
            lists[f"ends a {n}"] - nouns,
            lists.get(f"is so in a {n}", frozenset()),
        )
        for n in names
    ]
    found: dict[str, Sort] = {}
    for sort in sorts:
        for noun in sort.nouns:
            # A blackout is one of the power, or one on news.
            found[noun] = merged([found[noun], sort]) if noun in found else sort
    return found


@lru_cache(maxsize=8)
def all_sorts(vocabulary: Vocabulary) -> Sequence[Sort]:
    """Give all sorts of things that last, each once."""
    return tuple(dict.fromkeys(sorts_of(vocabulary).values()))


def merged(sorts: Sequence[Sort]) -> Sort:
    """Give what is of any of some sorts, with the words by which each of them begins and ends."""
    return Sort(*[frozenset[str]().union(*words) for words in zip(*map(_words_of_sort, sorts), strict=True)])


def _words_of_sort(sort: Sort) -> tuple[frozenset[str], ...]:
    return sort.nouns, sort.begins, sort.ends, sort.states


def is_stretch(claim: Claim, units: frozenset[str], context: Context, *, may_be_planned: bool = False) -> bool:
    """Tell whether a duration, in one of some units, is how long something was: no bound, not given in advance."""
    quantity = claim.quantity
    if claim.kind is not kinds.DURATION or quantity is None or quantity.is_vague or claim.unit not in units:
        return False
    if claim.per or claim.stance is stances.DENIED or claim.part is sections.FURNITURE:
        return False
    if claim.stance is stances.PLANNED and not may_be_planned:
        return False
    if is_bound(claim) or not is_readable(context, claim):
        return False
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    before = keys[max(claim.mention.first - FARTHEST_VERB, 0) : claim.mention.first]
    if not lists["than"].isdisjoint(before):
        return False
    return not is_given_in_advance(_own_words(before, context), context) and lists["one of many"].isdisjoint(
        before[-PAIR:]
    )


def _own_words(before: Sequence[str], context: Context) -> Sequence[str]:
    """Give the words before a stretch that may give it in advance.

    None before "after", or before a comma that a participle follows: gave up after (a siege of); signed, (ending a).
    """
    after = context.vocabulary.lists["only after"]
    for at in range(len(before) - 1, 0, -1):
        if before[at - 1] in after or (before[at - 1] == "," and before[at].endswith(PARTICIPLE)):
            return before[at:]
    return before


def _sort_of(time: Claim, sorts: Mapping[str, Sort], context: Context) -> Sort | None:
    """Give the sort of what lasted by words beside a stretch; else None: the 128-day siege, 81 days in captivity."""
    if time.noun is not None and time.noun in sorts:
        return sorts[time.noun]
    if (found := _told_behind(time, sorts, context) or _begun_before(time, context)) is not None:
        return found
    keys, lists = context.sentences[time.sentence].keys, context.vocabulary.lists
    before = keys[max(time.mention.first - BEFORE, 0) : time.mention.first]
    if (state := _state_before(before, sorts, context)) is not None:
        return state
    walls = union(lists["another clause"], lists["opposed clauses"])
    before = before[max((at + 1 for at, key in enumerate(before) if key in walls - lists["who"]), default=0) :]
    if not context.vocabulary.grammar["pronouns"].isdisjoint(before[-1:]):
        # It took her three hours: that is how long she was at it.
        return None
    is_told = any(context.vocabulary.lemma(key) in lists["lasts"] for key in before[-VERB:])
    subject = next((key for key in before if key in sorts), None)
    noun = (subject if is_told else None) or next((key for key in before[-PAIR:-1] if key in sorts), None)
    if noun is None and is_told and before[0] in lists["points back"] and time.sentence > 0:
        # It lasted eight hours.
        noun = next((key for key in context.sentences[time.sentence - 1].keys if key in sorts), None)
    if noun is None and subject is not None and before[-1] in lists["only after"]:
        # Talks broke up after seven hours.
        ends = union(sorts[subject].ends, lists["all end"])
        noun = None if ends.isdisjoint(context.vocabulary.lemmas_of(before)) else subject
    if noun is not None:
        return sorts[noun]
    # Of what has no words of its own, the common ones say that it began and ended: the 40-minute lesson.
    is_named = (
        time.noun is not None
        and time.noun_from == "attributive"
        and time.noun.rpartition(" ")[2] not in lists["time nouns"]
    )
    return Sort(frozenset({time.noun or ""})) if is_named else None


def _is_a_part(time: Claim, context: Context) -> bool:
    """Tell whether a stretch is a part of what lasted, and not how long it did: nine hours of the trip."""
    grammar, numerals = context.vocabulary.grammar, context.vocabulary.numerals
    behind = context.sentences[time.sentence].keys[time.mention.last :][:PAIR]
    return len(behind) == PAIR and behind[0] in numerals.of and behind[1] in grammar["determiners"]


def _is_of_another_one(time: Claim, nouns: frozenset[str], context: Context) -> bool:
    """Tell whether a sentence tells how long another thing of a sort lasted, with its year: a strike in 2018 lasted."""
    keys, indefinite = context.sentences[time.sentence].keys, context.vocabulary.lists["indefinite"]
    is_new = any(one in indefinite and noun in nouns for one, noun in pairwise(keys[: time.mention.first]))
    return is_new and any(claim.kind is kinds.DATE for claim in context.by_sentence[time.sentence])


def _told_behind(time: Claim, sorts: Mapping[str, Sort], context: Context) -> Sort | None:
    """Give the sort of what stands behind a stretch: 81 days in captivity, 12 hours underground, years as mayor."""
    keys, lists = context.sentences[time.sentence].keys, context.vocabulary.lists
    behind = keys[time.mention.last : time.mention.last + BEHIND]
    found = next((key for key in behind if key in sorts), None)
    # After nine days fire crews left: a noun that goes on is none that lasted.
    ends = len(behind) < PAIR or not behind[1][:1].isalpha() or behind[1] in context.vocabulary.grammar.stops
    if found is not None and (
        time.noun_from == "attributive" or behind[0] in lists["where somebody is"] or (found == behind[0] and ends)
    ):
        return sorts[found]
    if behind[:1] and behind[0] in lists["as"] and not lists["seats of office"].isdisjoint(behind):
        # Eight years as mayor; not as a teacher.
        return sorts.get(REIGN)
    return None


def _begun_before(time: Claim, context: Context) -> Sort | None:
    """Give the sort of what had begun so long before it ended, by its verbs: docked six hours after it was launched."""
    sentence, vocabulary = context.sentences[time.sentence], context.vocabulary
    at = time.mention.last
    if sentence.keys[at : at + 1] == () or sentence.keys[at] not in vocabulary.lists["only after"]:
        return None
    begun = plain_forms(context, sentence.keys[at + 1 : at + 1 + TO_BEGINNING])
    told = plain_forms(context, sentence.keys[:at])
    found = [s for s in all_sorts(vocabulary) if not (s.begins.isdisjoint(begun) or s.ends.isdisjoint(told))]
    return merged(found) if found else None


def _state_before(before: Sequence[str], sorts: Mapping[str, Sort], context: Context) -> Sort | None:
    """Give the sort of what somebody or something was for a stretch: held for 81 days, shut for 25 minutes."""
    vocabulary = context.vocabulary
    if len(before) < PAIR or before[-1] not in vocabulary.lists["for"]:
        return None
    if vocabulary.lemma(before[-PAIR]) in vocabulary.lists["held for so long"]:
        # Talks were held for two days: only people are held captive.
        nouns, who = vocabulary.nouns, vocabulary.lists["who"]
        is_of_people = any(key in who or nouns.is_a(nouns.singular(key), "person") for key in before[:-PAIR])
        return sorts.get(CAPTIVITY) if is_of_people else None
    said = {before[-PAIR], " ".join(before[-PAIR - 1 : -1])}
    return next((sort for sort in sorts.values() if not sort.states.isdisjoint(said)), None)


def days_with_words(context: Context) -> Iterator[ToldDay]:
    """Give the dates of a story with the words of their clauses, once more for a clause behind with "that night"."""
    told = [*context.once(find_dates), *_undated_weekdays(context)]
    dates = [date for date in told if date.under != "comparison" and _is_past(date)]
    for date in dates:
        sentence = context.sentences[date.sentence]
        first, last = _clause(context, sentence, date)
        words = _words_around(sentence, first, date, last)
        new = {noun for one, noun in pairwise(words) if one in context.vocabulary.lists["indefinite"]}
        yield ToldDay(date, plain_forms(context, words), frozenset(new))
        if last < len(sentence.keys) and sentence.keys[last] in context.vocabulary.lists["at which"]:
            behind = sentence.keys[last : clause_end(context, sentence, last + 1)]
            yield ToldDay(date, plain_forms(context, behind))
        same = _same_day(context, sentence, date)
        if same is not None and same[0] >= date.mention.last:
            yield ToldDay(date, plain_forms(context, sentence.keys[slice(*same)]))


def _undated_weekdays(context: Context) -> Sequence[Claim]:
    """Give the weekdays of a story that tells no date, which are those of one week."""
    days = context.of(kinds.DATE) if context.today is None else ()
    found = [day for day in days if day.mention.found_by == WEEKDAY and is_readable(context, day)]
    return found if len(found) <= MOST_DATES else ()


def _words_of(context: Context, date: Claim) -> frozenset[str]:
    """Give the lemmas of the clause of a point of time, without its own words."""
    sentence = context.sentences[date.sentence]
    first, last = _clause(context, sentence, date)
    return plain_forms(context, _words_around(sentence, first, date, last))


def plain_forms(context: Context, words: Sequence[str]) -> frozenset[str]:
    """Give words in their plain form, and verbs that tell of no known event in all that they may be of: doused."""
    lemmas = context.vocabulary.lemmas_of(words)
    unknown = [form for key, lemma in zip(words, lemmas, strict=True) if key == lemma for form in base_forms(key)]
    return frozenset((*lemmas, *unknown))


def _words_around(sentence: Sentence, first: int, date: Claim, last: int) -> Sequence[str]:
    return (*sentence.keys[first : date.mention.first], *sentence.keys[date.mention.last : last])


def _is_past(date: Claim) -> bool:
    period = period_of(date)
    is_known = period.relation is None or period.first is not None or period.said.weekday is not None
    return date.stance is not stances.PLANNED and is_known


def _clause(context: Context, sentence: Sentence, date: Claim) -> tuple[int, int]:
    """Give the first and last word (exclusive) of the clause of a date; if it opens a sentence, of the next clause."""
    keys = sentence.keys
    first, last = _clause_around(context, sentence, date.mention.first, date.mention.last)
    if PAIR <= first < date.mention.first and keys[first - 1] in context.vocabulary.lists["that which"]:
        # The strike that ended on Tuesday, the curfew imposed on 22 September.
        first -= PAIR
    is_opening = first == 0 and date.mention.first <= 1
    if is_opening and last < len(keys) and keys[last] == "," and last - date.mention.last <= 1:
        last = clause_end(context, sentence, last + 1)
    return first, last


def _clause_around(context: Context, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    lists, keys = context.vocabulary.lists, sentence.keys
    walls = lists["clause walls"] | (lists["clause joints"] - lists["the same"]) | lists["ends of a comparison"] | {","}
    while first > 0 and (keys[first - 1] not in walls or _says_as_what(context, keys, first - 1)):
        first -= 1
    return first, clause_end(context, sentence, last - 1)


def _says_as_what(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether "as a" says what somebody was, and opens no clause: joined (as a trainee) in 1986."""
    lists = context.vocabulary.lists
    return keys[at] in lists["as"] and keys[at + 1] in lists["indefinite"]


def _same_day(context: Context, sentence: Sentence, date: Claim) -> tuple[int, int] | None:
    """Give the ends of a clause behind a date with "that night" or the like; else None: and it began that night."""
    lists, keys = context.vocabulary.lists, sentence.keys
    behind = (c.mention.first for c in context.by_sentence[sentence.index] if c.kind is kinds.DATE)
    end = min((at for at in behind if at > date.mention.first), default=len(keys))
    for at in range(date.mention.last, end - 1):
        if keys[at] in lists["the same"] and keys[at + 1] in lists["parts of the same day"]:
            return _clause_around(context, sentence, at, at + PAIR)
    return None


def is_end(day: ToldDay, time: Claim, sort: Sort, words: frozenset[str], anything: str, context: Context) -> bool:
    """Tell whether the clause of a day says that something of a sort began (or ended, by the words given).

    Either by a word for that sort alone, or by one for anything beside its noun or "it".
    """
    lists = context.vocabulary.lists
    if abs(day.date.sentence - time.sentence) > LONGEST_STORY or not lists["one of many"].isdisjoint(day.words):
        return False
    if _is_another(day, time, sort, context):
        return False
    is_named = _names(day, sort) or _points_back(day, sort, context)
    if is_named and not lists[anything].isdisjoint(day.words):
        return True
    if is_named and anything == ALL_END and _lasts_until(day, context):
        return True
    return not words.isdisjoint(day.words) and not _is_of_another(day, sort, context)


def _lasts_until(day: ToldDay, context: Context) -> bool:
    """Tell whether something is said to last up to a point of time: it went on until 1 p.m.; not: adjourned until."""
    keys, lists, first = context.sentences[day.date.sentence].keys, context.vocabulary.lists, day.date.mention.first
    if first == 0 or keys[first - 1] not in lists["until"]:
        return False
    before = keys[max(0, first - 1 - VERB) : first - 1]
    is_negated = not context.vocabulary.grammar["negations"].isdisjoint(before)
    return not is_negated and not lists["lasts"].isdisjoint(context.vocabulary.lemmas_of(before))


def _names(day: ToldDay, sort: Sort) -> bool:
    return not sort.nouns.isdisjoint(day.words)


def _is_another(day: ToldDay, time: Claim, sort: Sort, context: Context) -> bool:
    """Tell whether "a" stands before a noun of a sort that the sentence of the stretch does not hold: a curfew."""
    return not (sort.nouns & day.new).issubset(context.sentences[time.sentence].keys)


def _points_back(day: ToldDay, sort: Sort, context: Context) -> bool:
    """Tell whether the sentence of a day holds a noun of a sort, or begins with "it" shortly behind one that does."""
    sentence = context.sentences[day.date.sentence]
    if not sort.nouns.isdisjoint(sentence.keys):
        return True
    if sentence.keys[start_of_told(sentence, context.vocabulary)] not in context.vocabulary.lists["points back"]:
        return False
    before = context.sentences[max(0, sentence.index - NEAR) : sentence.index]
    return any(not sort.nouns.isdisjoint(told.keys) for told in before)


def _is_of_another(day: ToldDay, sort: Sort, context: Context) -> bool:
    """Tell whether a clause names another sort that lasts, or what is released to readers: a trial opened; a video."""
    own = {word for noun in sort.nouns for word in noun.split()}
    # The power that was lost is that of a power cut, and no time in power.
    others = sorts_of(context.vocabulary).keys() - context.vocabulary.lists["common verbs"] - own
    others |= context.vocabulary.lists["what is published"]
    return not _names(day, sort) and not day.words.isdisjoint(others)


def _only(days: Sequence[ToldDay]) -> ToldDay | None:
    """Give the first of some days if all have one value; else None."""
    return days[0] if days and len({str(day.date.mention.value) for day in days}) == 1 else None


def _are_beside(start: ToldDay, end: ToldDay, time: Claim, context: Context) -> bool:
    """Tell whether one sentence tells of both ends, right before or behind that of a stretch known to the reader."""
    is_near = start.date.sentence == end.date.sentence and abs(start.date.sentence - time.sentence) == 1
    is_near = is_near and not _is_of_a_day_of_its_own(time, (start, end), context)
    keys, first = context.sentences[time.sentence].keys, time.mention.first
    return is_near and (first == 0 or keys[first - 1] not in context.vocabulary.lists["articles"])


def _are_tied(start: ToldDay, end: ToldDay, time: Claim, context: Context) -> bool:
    """Tell whether two days are at most NEAR apart, and share words with the stretch or follow it with "they"."""
    if abs(start.date.sentence - end.date.sentence) > NEAR:
        return False
    if start.date.sentence == end.date.sentence == time.sentence:
        # She joined in 1986 and retired in 2018, ending a 32-year career.
        between = context.sentences[time.sentence].keys[end.date.mention.last : time.mention.first]
        stretches = [c for c in context.by_sentence[time.sentence] if c.kind is kinds.DURATION]
        return len(stretches) == 1 and context.vocabulary.lists["another clause"].isdisjoint(between)
    if _are_beside(start, end, time, context):
        return True
    around = frozenset(context.sentences[time.sentence].lemmas)
    lists = context.vocabulary.lists
    dull = union(lists["everyday words"], context.vocabulary.grammar.stops)
    sentence = context.sentences[start.date.sentence]
    opening = sentence.keys[start_of_told(sentence, context.vocabulary)]
    is_meant = opening in union(lists["points back"], lists["those spoken of"])
    is_near = abs(start.date.sentence - time.sentence) <= NEAR
    shared = (start.words | end.words) & around - dull
    return (is_near and is_meant) or any(word.isalpha() for word in shared)
