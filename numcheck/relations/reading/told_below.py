"""What a headline or a lead says has changed, and its two values, told in full further down.

Queue grows by 340. ... There were 4,120 on the list in May, compared with 3,780 a year before. The two values must be
tied to each other by a comparison or by two times, and to the change by what they are values of. `find_told_below`
gives such pairs to the finder of changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, takewhile

from numcheck.language.entries import union
from numcheck.model import grains, kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.period import Grain, Period
from numcheck.relations.reading.attribution import clause_start, start_of_told
from numcheck.relations.reading.context import LONGEST_STORY, Context
from numcheck.relations.reading.operands import (
    UNTOLD,
    are_named_alike,
    are_of_one_size,
    are_of_one_thing,
    figures_around,
    may_be_operand,
    names_a_number,
)
from numcheck.relations.reading.profits import is_earned, is_only_sort, may_be_earned
from numcheck.relations.reading.surroundings import names_another_place
from numcheck.relations.reading.values import COUNTED, PLAIN, STEM, TOP

BESIDE = 4
"""Words before and behind a value among which stands that it is of an earlier time: 43,000 a month earlier."""
PAIR = 2
SUBJECT = 4
"""Words before a value among which the name of its owner stands: the Farmers fell to (12 seats)."""
TO_END = 8
"""Words from the start of a change to its end: from 785 in October to."""
MOST_PAIRS = 40
"""Pairs of values of an article that are held against what its lead says."""
VALUES = ("", "comparison")
"""What a figure may be under that is a value."""
MONTHS = {"month": 1, "year": 12, "decade": 120}
A_FEW_MONTHS = 4
STRETCHES = {1: "of a month", 3: "of a quarter", 6: "of a half", 12: "of a year"}
"""Months -> the list of what a stretch of so many is called."""
LONG = 18
"""The most months that a change told without a time may have taken."""


SILENT = (kinds.DATE, kinds.DURATION, kinds.ORDINAL, kinds.TIME, kinds.IDENTIFIER, kinds.AGE)
"""Kinds of figures that are neither a change nor one of its values."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values of one quantity, at an earlier and a later time."""

    before: Claim
    after: Claim


def find_told_below(cue: Claim, context: Context) -> Sequence[Pair]:
    """Give the pairs of values further down of which a change of the headline or lead may be the change."""
    if cue.part not in TOP or not is_told_as_it_is(cue, context):
        return ()
    return [
        pair
        for pair in find_pairs(context)
        if cue.sentence < min(pair.before.sentence, pair.after.sentence) <= cue.sentence + LONGEST_STORY
        and (cue.kind in COUNTED) <= (pair.after.kind in COUNTED)
        and is_told_of(pair, cue, context)
        and may_be_its_values(pair, cue, context)
    ]


def may_be_its_values(pair: Pair, cue: Claim, context: Context, *, are_near: bool = False) -> bool:
    """Tell whether a change may be that of two values, by their place and their times.

    `are_near` says that the values stand near by; then it need not be told over what time the change was.
    """
    said, told = context.sentences[cue.sentence], context.sentences[pair.after.sentence]
    return not names_another_place(context, said, told) and _is_of_its_time(pair, cue, context, are_near=are_near)


def find_pairs(context: Context) -> Sequence[Pair]:
    """Give all pairs of values of an article, one of which is said to be of an earlier time."""
    return context.once(_find_pairs)


def is_simple(sentence: Sentence, context: Context) -> bool:
    """Tell whether no word of a sentence makes its values adjusted or mere possibilities: in real terms, a share."""
    lists = context.vocabulary.lists
    return union(lists["changes of another sort"], lists["says what may be"]).isdisjoint(sentence.keys)


def is_told_as_it_is(cue: Claim, context: Context) -> bool:
    """Tell whether no word before the end of its clause makes a change adjusted or a mere possibility.

    Profit was up 12%, and it would open six shops: the shops may come, the profit has.
    """
    lists, keys = context.vocabulary.lists, context.sentences[cue.sentence].keys
    breaks = lists["ends of a comparison"] | {","}
    end = next((at for at in range(cue.last, len(keys)) if keys[at] in breaks), len(keys))
    has_come = lists["says what may be"].isdisjoint(keys[:end])
    return has_come and lists["changes of another sort"].isdisjoint(keys)


def _find_pairs(context: Context) -> Sequence[Pair]:
    found: list[Pair] = []
    earlier = {sentence.index for sentence, _ in context.told_with(context.vocabulary.lists["of an earlier time"])}
    for claim in context.of(*PLAIN):
        if len(found) >= MOST_PAIRS:
            break
        if claim.part is sections.HEADLINE or claim.part in UNTOLD or not _is_value(claim):
            continue
        is_then = (
            claim.under == "comparison"
            or (claim.sentence in earlier and _is_called_earlier(claim, context))
            or _is_of_year_before(claim, context)
        )
        if not is_then and not _is_gone_from(claim, context):
            continue
        if is_thought_of(claim, context) or not is_simple(context.sentences[claim.sentence], context):
            continue
        after = _value_compared(claim, context) or _value_led_to(claim, context)
        if after is not None:
            found.append(Pair(claim, after))
    return [*found, *_find_years(context), *_find_across(context), *_find_then_and_now(context)]


def _find_then_and_now(context: Context) -> Iterator[Pair]:
    """Give the only two values of a sentence, one of a year and one of now: £3,120 in 2008, and costs £4,510 now."""
    for _, claims in context.told_with(context.vocabulary.lists["of now"]):
        told = [claim for claim in claims if claim.kind not in SILENT]
        if len(told) != PAIR or not all(claim.kind in PLAIN and _is_value(claim) for claim in told):
            continue
        now = [claim for claim in told if _is_said_of_now(claim, context)]
        then = [c for c in told if c not in now and (_year(c) is not None or _is_said_of_then(c, context))]
        if len(now) != 1 or len(then) != 1 or then[0].under + now[0].under != "":
            continue
        is_one_thing = are_of_one_thing(then[0], now[0], context) and are_named_alike(then[0], now[0], context)
        if is_one_thing and are_of_one_size(then[0], now[0]):
            yield Pair(then[0], now[0])


def _is_said_of_now(claim: Claim, context: Context) -> bool:
    """Tell whether a word beside a value says that it is of now."""
    return not context.vocabulary.lists["of now"].isdisjoint(_words_beside(claim, context))


def _is_said_of_then(claim: Claim, context: Context) -> bool:
    """Tell whether words beside a value say that it is of an earlier time: £640,000 last season."""
    lists, beside = context.vocabulary.lists, _words_beside(claim, context)
    return any(one in lists["before a time that was"] and two in lists["time nouns"] for one, two in pairwise(beside))


def _words_beside(claim: Claim, context: Context) -> Sequence[str]:
    """Give the words near a value, as far as the next figure that is no time."""
    keys = context.sentences[claim.sentence].keys
    others = [c for c in context.by_sentence[claim.sentence] if c.id != claim.id and c.kind not in SILENT]
    first = max((c.last for c in others if c.last <= claim.mention.first), default=0)
    end = min((c.mention.first for c in others if c.mention.first >= claim.last), default=len(keys))
    return keys[max(first, claim.mention.first - BESIDE) : min(end, claim.last + BESIDE)]


def _find_across(context: Context) -> Iterator[Pair]:
    """Give pairs of values of two sentences, one of which opens with an earlier time: 210 applied. In 2023 it was."""
    lists = context.vocabulary.lists
    opening = {
        sentence.index
        for sentence, _ in context.told_with(union(lists["of an earlier time"], lists["before a time that was"]))
        if _value_of_then(sentence.index, context) is not None
    }
    for index in sorted(opening | _of_another_month(context)):
        pair = pair_across(index - 1, index, context)
        if pair is not None:
            yield pair


def _of_another_month(context: Context) -> Set[int]:
    """Give the sentences that open with a month, or that say of "it" what it was in one: In May it stood at 4.9."""
    return {
        claim.sentence
        for claim in context.of(kinds.DATE)
        if only_month(claim, context) is not None and _opens_with(claim, context)
    }


def _opens_with(month: Claim, context: Context) -> bool:
    """Tell whether what a sentence tells, be it in a quotation, opens with a month or with "it"."""
    sentence, back = context.sentences[month.sentence], context.vocabulary.lists["points back"]
    start = start_of_told(sentence, context.vocabulary)
    return month.mention.first <= start + 1 or sentence.keys[start] in back


def pair_across(index: int, behind: int, context: Context) -> Pair | None:
    """Give the only values of two sentences, one of an earlier time: 85,600 now. In 1993 there were 57,500."""
    then = _value_of_then(behind, context)
    first, second = _only_value(index, context), then or _only_value(behind, context)
    if first is None or second is None or not are_of_one_thing(first, second, context):
        return None
    if not are_named_alike(first, second, context) or not are_of_one_size(first, second):
        return None
    if then is not None and not _is_called_earlier(first, context):
        return Pair(then, first)
    is_back = [_looks_back(claim, context) for claim in (first, second)]
    if is_back[0] == is_back[1]:
        return _by_month(first, second, context)
    return Pair(first, second) if is_back[0] else Pair(second, first)


def _by_month(first: Claim, second: Claim, context: Context) -> Pair | None:
    """Give two values of named months in their order, of which the second lies a few months before or behind."""
    one, other = (only_month(claim, context) for claim in (first, second))
    if one is None or other is None or one == other:
        return None
    back = (one - other) % MONTHS["year"]
    if A_FEW_MONTHS < back < MONTHS["year"] - A_FEW_MONTHS:
        return None
    return Pair(second, first) if back <= A_FEW_MONTHS else Pair(first, second)


def only_month(value: Claim, context: Context) -> int | None:
    """Give the month of a value in whose sentence no other date stands: 5.2 per cent in March."""
    dates = [claim.mention.value for claim in context.by_sentence[value.sentence] if claim.kind is kinds.DATE]
    period = dates[0] if len(dates) == 1 else None
    return period.said.month if isinstance(period, Period) and period.grain is grains.MONTH else None


def _value_of_then(index: int, context: Context) -> Claim | None:
    """Give the first value of a sentence that opens with an earlier time: A year before it was 310, and in 2021 420."""
    here = _telling(index, context)
    if not here or not _may_stand_alone(here[0], context):
        return None
    lists = context.vocabulary.lists
    opening = context.sentences[index].keys[: here[0].mention.first]
    is_then = not lists["of an earlier time"].isdisjoint(opening) or any(
        one in lists["before a time that was"] and two in lists["time nouns"] for one, two in pairwise(opening)
    )
    return here[0] if is_then else None


def _only_value(index: int, context: Context) -> Claim | None:
    here = _telling(index, context)
    return here[0] if len(here) == 1 and _may_stand_alone(here[0], context) else None


def _telling(index: int, context: Context) -> Sequence[Claim]:
    """Give the figures of a sentence that may be values; a three-party government has none."""
    here = context.by_sentence.get(index, ())
    return [claim for claim in here if claim.kind not in SILENT and claim.noun_from != "attributive"]


def _may_stand_alone(claim: Claim, context: Context) -> bool:
    """Tell whether a figure states a value: no difference, but a firm that lost 62 million has a loss of so much."""
    is_loss = claim.under == "difference" and claim.event in context.vocabulary.lists["events that lose sums"]
    return claim.kind in PLAIN and may_be_operand(claim) and (is_loss or claim.under in VALUES) and not claim.link


def _looks_back(claim: Claim, context: Context) -> bool:
    """Tell whether a value is said to be of an earlier time than now: in 1993, a year earlier, last June."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    if not union(lists["of an earlier time"], lists["looks back"]).isdisjoint(keys):
        return True
    year = claim.period.said.year if claim.period is not None else None
    return year is not None and lists["of now"].isdisjoint(keys)


def _find_years(context: Context) -> Iterator[Pair]:
    """Give pairs of the only two counts of a noun that are dated by year: 321 attacks in 2024; in 2023 it was 214."""
    by_noun: dict[str, list[Claim]] = {}
    last = ""
    for claim in context.of(*COUNTED):
        if claim.part in TOP or not _is_value(claim) or claim.link or claim.modifiers:
            continue
        if names_a_number(claim, context):
            by_noun.setdefault(last, []).append(claim)
        elif claim.noun is not None and claim.noun_from == "after":
            last = claim.noun
            by_noun.setdefault(last, []).append(claim)
    for claims in by_noun.values():
        told = [claim for claim in claims if _year(claim) is not None]
        if len(told) == PAIR:
            before, after = sorted(told, key=lambda claim: _year(claim) or 0)
            is_one_thing = are_named_alike(before, after, context) and are_of_one_size(before, after)
            if is_one_thing and _year(before) != _year(after):
                yield Pair(before, after)


def _year(claim: Claim) -> int | None:
    return claim.period.first.year if claim.period is not None and claim.period.first is not None else None


def _is_value(claim: Claim) -> bool:
    return claim.kind in PLAIN and may_be_operand(claim) and claim.under not in ("difference", "part")


def _is_called_earlier(claim: Claim, context: Context) -> bool:
    """Tell whether words beside a value make it one of an earlier time: 43,000 a month earlier."""
    lists, sentence, at = context.vocabulary.lists, context.sentences[claim.sentence], claim.mention.first
    earlier, near = lists["of an earlier time"], sentence.keys[claim.last : claim.last + BESIDE]
    if earlier.isdisjoint(sentence.keys[max(at - BESIDE, 0) : at]) and earlier.isdisjoint(near):
        # So it is with nearly all, and then no clause is looked for.
        return False
    first = max(at - BESIDE, clause_start(sentence, claim.mention.first, context.vocabulary))
    behind = takewhile(lambda key: key not in lists["ends of a comparison"], near)
    return not earlier.isdisjoint((*sentence.keys[first:at], *behind))


def _is_of_year_before(claim: Claim, context: Context) -> bool:
    """Tell whether a clause behind a semicolon opens with a year for a value, and the other one has none: 722 members;
    in 2021 there were 624.
    """
    sentence = context.sentences[claim.sentence]
    if ";" not in sentence.keys:
        return False
    start = clause_start(sentence, claim.mention.first, context.vocabulary)
    if start == 0 or sentence.keys[start - 1] != ";":
        return False
    dates = [c for c in context.by_sentence[claim.sentence] if c.kind is kinds.DATE]
    is_of_year = any(_is_year(c) and start <= c.mention.first <= start + 1 for c in dates)
    return is_of_year and all(c.mention.first >= start for c in dates)


def _is_year(date: Claim) -> bool:
    period = date.mention.value
    return isinstance(period, Period) and period.grain is grains.YEAR and period.said.year is not None


def _is_gone_from(claim: Claim, context: Context) -> bool:
    """Tell whether a verb and "from" lead to a value: it will go from £64 (to £84); not: they range from."""
    lists, keys, first = context.vocabulary.lists, context.sentences[claim.sentence].keys, claim.mention.first
    if first < PAIR or keys[first - 1] not in lists["from"]:
        return False
    verb = keys[first - PAIR]
    return context.vocabulary.direction(verb) is not None or context.vocabulary.lemma(verb) in lists["goes to a value"]


def is_thought_of(claim: Claim, context: Context) -> bool:
    """Tell whether words beside a value say that it was only expected or aimed at."""
    keys = context.sentences[claim.sentence].keys
    beside = (
        *keys[max(claim.mention.first - BESIDE, 0) : claim.mention.first],
        *keys[claim.last : claim.last + BESIDE],
    )
    return not context.vocabulary.lists["thought of"].isdisjoint(beside)


def _value_compared(before: Claim, context: Context) -> Claim | None:
    """Give the value before another one in its sentence that is compared with it; None without one."""
    here = [claim for claim in figures_around(before, context) if claim.span.start < before.span.start]
    for claim in reversed(here):
        if not _is_value(claim) or _is_told_besides(claim, before, context):
            continue
        if _is_end_of_two(claim, here, context):
            # They range from 500 to 700, compared with 570.
            return None
        is_alike = are_of_one_thing(before, claim, context) and are_named_alike(before, claim, context)
        is_pair = claim.under != "comparison" and is_alike and are_of_one_size(before, claim)
        return claim if is_pair and not claim.link else None
    return None


def _is_end_of_two(claim: Claim, here: Sequence[Claim], context: Context) -> bool:
    """Tell whether a figure is the end of "from ... to": from 500 to 700; rose from 500 to 700."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    start = next((c for c in reversed(here) if c.span.end <= claim.span.start), None)
    if start is None or not 0 < claim.mention.first - start.last <= PAIR or not start.mention.first:
        return False
    return keys[claim.mention.first - 1] in lists["range links"] and keys[start.mention.first - 1] in lists["from"]


def _value_led_to(before: Claim, context: Context) -> Claim | None:
    """Give the value behind a starting value to which "to" leads; None without one: from 462 (to 421)."""
    keys, lists = context.sentences[before.sentence].keys, context.vocabulary.lists
    if before.mention.first == 0 or keys[before.mention.first - 1] not in lists["from"]:
        return None
    for claim in figures_around(before, context):
        if claim.span.start < before.span.end or not _is_value(claim) or _is_told_besides(claim, before, context):
            continue
        is_end = keys[claim.mention.first - 1] in lists["range links"] and claim.mention.first - before.last <= TO_END
        is_alike = are_of_one_thing(before, claim, context) and are_of_one_size(before, claim)
        return claim if is_end and is_alike and not claim.link else None
    return None


def _is_told_besides(claim: Claim, before: Claim, context: Context) -> bool:
    """Tell whether a figure is another way to tell a value: from £36m (or 79p a share) to; £36m ($45m), up from."""
    if claim.kind is not before.kind or claim.kind is not kinds.MONEY:
        return False
    # £64 to £84 a month: the month is that of both.
    is_share = before.per is None and claim.per is not None and claim.per not in context.vocabulary.units.dimensions
    opening = context.sentences[claim.sentence].keys[max(claim.mention.first - 1, 0)]
    return is_share or (opening == "(" and claim.unit != before.unit)


def is_told_of(pair: Pair, cue: Claim, context: Context) -> bool:
    """Tell whether a change and a pair of values are of one thing, by their nouns, subjects and common words."""
    told, said = context.sentences[pair.after.sentence], context.sentences[cue.sentence]
    lists = context.vocabulary.lists
    known = stems_of(said, context)
    subject = told.keys[clause_start(told, pair.after.mention.first, context.vocabulary) : pair.after.mention.first]
    lemmas = context.vocabulary.lemmas_of(subject)
    nouns = context.vocabulary.nouns
    sorts = union(lists["measured nouns"], lists["in the black"], lists["in the red"])
    measured = [at for at, key in enumerate(subject) if nouns.singular(key) in sorts]
    if not _are_of_the_sentence(said, pair, context):
        return False
    if not measured and is_earned(pair.after, context):
        is_profit = not _stems(tuple(lists["profits"])).isdisjoint(known)
        return is_profit and may_be_earned(said, context) and not is_of_another_owner(told, pair.after, said, context)
    if pair.after.kind not in COUNTED or pair.after.noun_from == "subject" or _is_money(pair.after, context):
        if not measured or not all(nouns.singular(subject[at])[:STEM] in known for at in measured):
            return False
        described = _described(subject, lemmas, measured[0], context)
        return all(word[:STEM] in known or is_only_sort(word, said, told, context) for word in described)
    if pair.after.noun is not None and pair.after.noun[:STEM] in known:
        # Of the 41,000 new cases: only where the change is one of new cases too.
        is_same_sort = all(word[:STEM] in known for word in pair.after.modifiers)
        return is_same_sort and not is_of_another_owner(told, pair.after, said, context)
    words = (*_lemmas(told, context), pair.after.event or "")
    modifiers = _stems(pair.after.modifiers)
    # Output of crude fell; exports of crude and its kin are another thing.
    if not modifiers <= known:
        return False
    return not known.isdisjoint(_stems(words) - modifiers) or _is_named_by_its_event(pair.after, said, context)


def _is_named_by_its_event(value: Claim, said: Sentence, context: Context) -> bool:
    """Tell whether the noun of what changed is that of what happens to some people: deaths double; 31 were killed."""
    events = context.vocabulary.events
    is_of_people = value.noun is not None and context.vocabulary.nouns.is_a(value.noun, "person")
    uses = (use for lemma in said.lemmas for use in events.uses.get(lemma) or ())
    if not is_of_people or value.event is None or all(use.event != value.event for use in uses):
        return False
    return _says_nothing_new(value, said, context)


def _says_nothing_new(value: Claim, said: Sentence, context: Context) -> bool:
    """Tell whether no word behind a preposition says of what else a value is: 31 were killed in fires."""
    sentence, lists, dates = context.sentences[value.sentence], context.vocabulary.lists, context.vocabulary.calendar
    known = stems_of(said, context)
    leads = union(lists["in"], lists["by"])
    return not any(
        sentence.keys[at - 1] in leads
        and sentence.keys[at].isalpha()
        and sentence.keys[at] not in context.vocabulary.grammar.stops
        and sentence.keys[at] not in lists["time nouns"]
        and dates.sort_of(sentence.keys[at]) is None
        and not sentence.words.is_name(at)
        and sentence.keys[at][:STEM] not in known
        for at in range(value.last, min(value.last + SUBJECT + 1, len(sentence.keys)))
    )


def is_of_another_owner(told: Sentence, value: Claim, said: Sentence, context: Context) -> bool:
    """Tell whether the sentence of a change does not have the name before a value's verb: the Farmers fell to 12."""
    names = owners_of(told, value, context)
    return bool(names) and names[-1] not in said.keys


def owners_of(told: Sentence, value: Claim, context: Context) -> Sequence[str]:
    """Give the names right before a value's verb, but those of dates and of "the Orle company", which is one known."""
    dates = context.vocabulary.calendar
    if _is_known_firm(told, value, context):
        return []
    return [
        told.keys[at]
        for at in range(max(value.mention.first - SUBJECT, 1), value.mention.first)
        if told.words.is_name(at) and dates.sort_of(told.keys[at]) is None
    ]


def _is_known_firm(told: Sentence, value: Claim, context: Context) -> bool:
    """Tell whether a sentence opens with "the", names and a word for a firm: the St. Louis company earned (£54m)."""
    nouns, keys = context.vocabulary.nouns, told.keys
    if not keys or keys[0] not in context.vocabulary.lists["the"]:
        return False
    at = next((n for n in range(1, value.mention.first) if keys[n].isalpha() and not told.words.is_name(n)), 0)
    return at > 1 and nouns.is_a(nouns.singular(keys[at]), "company")


def _is_money(claim: Claim, context: Context) -> bool:
    """Tell whether the noun of a count may be one of coins: 283 million crowns."""
    return claim.noun is not None and claim.noun in context.vocabulary.lists["uncertain money"]


def _described(subject: Sequence[str], lemmas: Sequence[str], at: int, context: Context) -> Iterator[str]:
    """Give the words before a measured noun that say which sort of it is meant: operating (profit)."""
    grammar = context.vocabulary.grammar
    while at > 0 and subject[at - 1].isalpha() and subject[at - 1] not in grammar.stops:
        at -= 1
        if lemmas[at] not in context.vocabulary.lists["time nouns"]:
            yield subject[at]


def _are_of_the_sentence(said: Sentence, pair: Pair, context: Context) -> bool:
    """Tell whether every value told beside a change is one of the pair: up 4% to 520."""
    beside = [
        claim
        for claim in context.by_sentence[said.index]
        if claim.kind is pair.after.kind and claim.unit == pair.after.unit and claim.kind not in COUNTED
    ]
    values = [pair.before.interval, pair.after.interval]
    return all(
        any(claim.interval is not None and value is not None and claim.interval.meets(value) for value in values)
        for claim in beside
        if claim.kind is not kinds.PERCENT
    )


def _lemmas(sentence: Sentence, context: Context) -> Sequence[str]:
    """Give the open words of a sentence in their plain form, without those that any article has."""
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    dull = union(lists["everyday words"], lists["words for a change"], lists["time nouns"])
    dated = {at for c in context.by_sentence.get(sentence.index, ()) for at in range(c.mention.first, c.mention.last)}
    lemmas = sentence.lemmas
    return [
        lemma
        for at, lemma in enumerate(lemmas)
        if lemma.isalpha() and at not in dated and sentence.keys[at] not in grammar.stops and lemma not in dull
    ]


def names_nothing_new(key: str, told: Set[str], silent: Set[str], context: Context) -> bool:
    """Tell whether a word names nothing, or something of which the stem was told: the (rate) (was) (then)."""
    grammar = context.vocabulary.grammar
    is_small = not key[:1].isalpha() or key in grammar.stops or key in grammar["adverbs"]
    return is_small or key in silent or key[:STEM] in told


def stems_of(sentence: Sentence, context: Context) -> frozenset[str]:
    """Give the stems of the open words of a sentence."""
    return _stems(_lemmas(sentence, context))


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word[:STEM] for word in words)


def _is_of_its_time(pair: Pair, cue: Claim, context: Context, *, are_near: bool) -> bool:
    """Tell whether a pair of values may be as far apart in time as a change says, and of stretches as long.

    A change without a time is one from a year to the next, or from one month to the next.
    """
    said, told = context.sentences[cue.sentence], context.sentences[pair.after.sentence]
    if _is_of(grains.MONTH, cue) and any(_is_of(grains.YEAR, value) for value in (pair.before, pair.after)):
        return False
    stretches = [stretches_of(sentence, context) for sentence in (said, told)]
    if all(stretches) and stretches[0].isdisjoint(stretches[1]):
        return False
    since = _since(cue, said, context)
    if since is not None:
        first = _date_of(pair.before, context)
        return _is_since(said, first, context) or (first is None and _points_to_then(pair.before, said, since, context))
    stated, apart = _time_of_change(cue, context), _time_between(pair, context)
    if stated is None or apart is None:
        # By 14% in ten years: 21,600, down from 27,400 in 2011.
        is_long_ago = apart is None and pair.after.period is None and _date_of(pair.before, context) is not None
        return (are_near and (stated is None or is_long_ago)) or (stated or apart or 0) <= LONG
    return abs(stated - apart) <= max(1, stated // 12)


def _since(cue: Claim, said: Sentence, context: Context) -> int | None:
    """Give the index of "since" where it says since when something has changed; None without one.

    Neither "to its lowest since 2012" does so, nor an aside: it fell by 12%, the first fall since May.
    """
    lists, grammar, keys = context.vocabulary.lists, context.vocabulary.grammar, said.keys
    extremes, openers = lists["so for the first time in a while"], union(grammar["determiners"], grammar["possessives"])
    for at in (at for at, key in enumerate(keys) if key in lists["since"]):
        aside = next((here for here in range(at, cue.last, -1) if keys[here] == ","), None)
        is_in_aside = aside is not None and keys[aside + 1] in openers
        if not is_in_aside and extremes.isdisjoint(keys[max(at - PAIR, 0) : at]):
            return at
    return None


def _is_of(grain: Grain, claim: Claim) -> bool:
    """Tell whether a figure is of a month or a year that is named: in July, in 2024; not: a year earlier."""
    period = claim.period
    if period is None or period.grain is not grain:
        return False
    return (period.said.month if grain is grains.MONTH else period.said.year) is not None


def _is_since(said: Sentence, first: Period | None, context: Context) -> bool:
    """Tell whether a date may be that since which something has changed: of its year, or without one told."""
    years = {
        claim.mention.value.said.year
        for claim in context.by_sentence[said.index]
        if isinstance(claim.mention.value, Period) and claim.mention.value.said.year is not None
    }
    return first is not None and (not years or first.said.year in years)


def _points_to_then(before: Claim, said: Sentence, since: int, context: Context) -> bool:
    """Tell whether a value is of the time since which something changed: 410 then; before the strike it had 410."""
    lists, keys = context.vocabulary.lists, context.sentences[before.sentence].keys
    if not lists["at that time"].isdisjoint(keys[before.last : before.last + PAIR]):
        return True
    articles = union(lists["articles"], lists["the"])
    happened = next((key for key in said.keys[since + 1 :] if key not in articles), "")
    at = next((at for at, key in enumerate(keys) if key in lists["of an earlier time"]), len(keys))
    return happened.isalpha() and happened in keys[at + 1 : at + 1 + PAIR]


def stretches_of(sentence: Sentence, context: Context) -> frozenset[str]:
    """Give the lengths of the stretches that a sentence's values are of: a quarter, the year to March."""
    lists, keys = context.vocabulary.lists, sentence.keys
    told = (
        c for c in context.by_sentence.get(sentence.index, ()) if c.kind is kinds.DURATION and _is_stretch(c, context)
    )
    lengths = frozenset(STRETCHES.get(months, str(months)) for claim in told if (months := _months(claim)) is not None)
    return lengths | frozenset(
        name
        for name in STRETCHES.values()
        for at, key in enumerate(keys)
        if key in lists[name]
        and lists["of an earlier time"].isdisjoint(keys[at + 1 : at + 2])
        and lists["before another year"].isdisjoint(keys[max(at - 1, 0) : at])
    )


def _is_stretch(claim: Claim, context: Context) -> bool:
    """Tell whether a duration is a stretch of the calendar, as "of" or "the" says: in the last three months of 2004."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    behind, before = keys[claim.mention.last : claim.mention.last + 1], keys[: claim.mention.first][-1:]
    return not lists["is of the calendar"].isdisjoint(behind) or not lists["the"].isdisjoint(before)


def _time_of_change(cue: Claim, context: Context) -> int | None:
    """Give the months that a change is said to have taken: fell by 410 in six months."""
    spans = [
        _months(claim)
        for claim in context.by_sentence[cue.sentence]
        if claim.kind is kinds.DURATION and not _is_stretch(claim, context)
    ]
    told = next((months for months in spans if months is not None), None)
    if told is not None:
        return told
    behind = context.sentences[cue.sentence].keys[cue.last :]
    articles = context.vocabulary.lists["articles"]
    return next((MONTHS[unit] for word, unit in pairwise(behind) if word in articles and unit in MONTHS), None)


def _time_between(pair: Pair, context: Context) -> int | None:
    """Give the months between two values, by "so much earlier" or by their dates; None if neither is told."""
    sentence = context.sentences[pair.before.sentence]
    for claim in context.by_sentence[pair.before.sentence]:
        behind = sentence.keys[claim.mention.last : claim.mention.last + 1]
        if claim.kind is kinds.DURATION and not context.vocabulary.lists["of an earlier time"].isdisjoint(behind):
            return _months(claim)
    for unit, word in pairwise(sentence.keys[pair.before.last : pair.before.last + BESIDE]):
        if unit in MONTHS and word in context.vocabulary.lists["of an earlier time"]:
            return MONTHS[unit]
    first, last = _year(pair.before), _year(pair.after)
    one, two = _date_of(pair.before, context), _date_of(pair.after, context)
    if one is None or two is None or None in (one.said.month, two.said.month):
        return 12 * (last - first) if first is not None and last is not None and first != last else None
    years = (two.first.year - one.first.year) if one.first is not None and two.first is not None else 0
    months = 12 * years + (two.said.month or 0) - (one.said.month or 0)
    return months if months > 0 else months + 12


def _date_of(value: Claim, context: Context) -> Period | None:
    """Give the date of a value: the first behind it if it is the compared one, else the first of the sentence."""
    dates = [claim for claim in context.by_sentence[value.sentence] if claim.kind is kinds.DATE]
    if value.under == "comparison":
        dates = [claim for claim in dates if claim.span.start > value.span.start]
    else:
        dates = [claim for claim in dates if claim.under != "comparison"]
    period = dates[0].mention.value if dates else None
    return period if isinstance(period, Period) else None


def _months(claim: Claim) -> int | None:
    """Give the months of an exact duration in months, years or decades; None for any other."""
    quantity = claim.quantity
    if quantity is None or quantity.is_vague or quantity.is_range or claim.unit not in MONTHS:
        return None
    return int(quantity.low * MONTHS[claim.unit])
