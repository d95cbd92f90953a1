"""Results of parts of one year: the first quarter and April to June make the six months to 30 June.

Companies tell sales, profit and orders of one stretch in one sentence, so that every figure of a sentence may be of any
stretch that it names. All combinations are readings of one relation (total and part+); where none adds up, only a slip
of the keyboard that makes one of them right is told. Where each stretch has one figure to itself, and these are of one
thing, there is one reading: 89 deaths in the first half of the year and 95 in the second, 184 in the whole year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.model import grains, kinds, leanings, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Calendar, Label, Period
from numcheck.model.quantity import Quantity
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_PLACE
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.values import COUNTED
from numcheck.relations.totals.quarters import is_lost

MONTHS_OF = {"quarters of a year": 3, "halves of a year": 6}
"""Lists of words behind an ordinal that name a stretch of a year, and its months."""
YEAR, PAIR = 12, 2
LENGTHS = (3, 6, 9, 12)
"""Months of the stretches that results are told for."""
REACH = 20
"""Sentences from the first stretch to the last."""
NEAR = 3
"""The same where each has one figure to itself."""
MOST_READINGS = 12
AHEAD = 3
"""Words before "year" among which it is said to be meant as a whole: for the whole year."""
BACK = 3
"""Words behind "year" among which it is said so: the year as a whole."""
TO_OWNER = 2
"""Words at the head of what a sentence tells among which it turns to something else: the other mill."""
RESULTS = (kinds.MONEY, kinds.MEASURE, kinds.COUNT, kinds.NUMBER)
"""Kinds of figures that may be the result of a stretch."""
BOUNDS = frozenset({leanings.MORE_THAN, leanings.LESS_THAN})
"""Leanings of a figure that is a mark passed or missed, and not the result of a stretch."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Some months in a row with the figures that are told of them."""

    first: int
    """Its first month, from 1; 0 where only its length is told: the six months."""
    length: int
    sentence: int
    at: int
    """The word at which it is named."""
    figures: tuple[Claim, ...]
    own: Claim | None = None
    """The figure that is told of it and of no other stretch of its sentence."""


def find_stretches(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the figures of two neighbouring stretches of months with those of both together."""
    told = context.by_sentence
    stretches = [s for s in _stretches(context) if len(told.get(s.sentence, ())) <= MOST_OF_PROSE]
    beginning: dict[int, list[_Stretch]] = {}
    for stretch in stretches:
        if stretch.first and stretch.length < YEAR:
            beginning.setdefault(stretch.first, []).append(stretch)
    all_parts = [stretch for some in beginning.values() for stretch in some]
    for whole in stretches if len(stretches) > PAIR else ():
        for one in beginning.get(whole.first, ()) if whole.first else all_parts:
            if abs(one.sentence - whole.sentence) > REACH:
                continue
            for other in beginning.get((one.first + one.length - 1) % YEAR + 1, ()):
                if _make(one, other, whole, context):
                    known = _own_reading(definition, one, other, whole, context)
                    yield from (known,) if known is not None else _readings(definition, one, other, whole)


def _make(one: _Stretch, other: _Stretch, whole: _Stretch, context: Context) -> bool:
    """Tell whether a stretch and the one behind it make a third, told behind them if only its length is told."""
    farthest = max(abs(one.sentence - whole.sentence), abs(other.sentence - whole.sentence))
    if one.length + other.length != whole.length or farthest > REACH:
        return False
    if whole.first == 0 and max((one.sentence, one.at), (other.sentence, other.at)) > (whole.sentence, whole.at):
        return False
    return not (_are_of_two_years(one, other, context) or _are_of_two_years(one, whole, context))


def _are_of_two_years(one: _Stretch, other: _Stretch, context: Context) -> bool:
    """Tell whether the sentences of two stretches name years, and none in common."""
    years, others = (_years_of(context.sentences[stretch.sentence], context) for stretch in (one, other))
    return bool(years and others) and years.isdisjoint(others)


def _own_reading(
    definition: Definition, one: _Stretch, other: _Stretch, whole: _Stretch, context: Context
) -> Relation | None:
    """Give the reading of three stretches with a figure each, of one thing, year and place; None without one."""
    first, second, total = one.own, other.own, whole.own
    if first is None or second is None or total is None or len({first.id, second.id, total.id}) <= PAIR:
        return None
    told = (first, second, total)
    sentences = [claim.sentence for claim in told]
    if max(sentences) - min(sentences) > NEAR or not context.are_together(min(sentences), max(sentences)):
        return None
    years = [_years_of(context.sentences[index], context) for index in sentences]
    is_one_year = len(set[int]().union(*years)) <= 1
    parts_fit = _is_of_one_thing(first, second, context) and _is_of_one_thing(first, total, context)
    is_apart = any(ANOTHER_PLACE.applies(part, total) for part in (first, second)) or ANOTHER_PLACE.applies(
        first, second
    )
    if not (is_one_year and parts_fit) or is_apart:
        return None
    roles = (("total", (total,)), ("part+", (first, second)))
    return Relation(definition.kind, roles, strength=Strength.NATURAL, about=(total.id, first.id, second.id))


def _is_of_one_thing(part: Claim, other: Claim, context: Context) -> bool:
    """Tell whether two figures are of one sort and thing, as far as they tell: deaths, earned; not: sales, profit."""
    is_bare = kinds.NUMBER in (part.kind, other.kind) and part.kind in COUNTED and other.kind in COUNTED
    if not (_is_alike(part, other) or is_bare) or stances.DENIED in (part.stance, other.stance):
        return False
    keys = context.sentences[other.sentence].keys
    start = start_of_told(context.sentences[other.sentence], context.vocabulary)
    if not context.vocabulary.lists["tells apart"].isdisjoint(keys[start : start + TO_OWNER]):
        # The other mill ground 95,000.
        return False
    if keys[start] in context.vocabulary.lists["sentence points back"]:
        # That adds up to 197,000.
        return True
    is_one_event = None in (part.event, other.event) or part.event == other.event
    one, two = (c.noun if c.noun_from != "series" else None for c in (part, other))
    if one is not None and two is not None and not context.vocabulary.nouns.are_akin(one, two):
        return part.event is not None and part.event == other.event
    # What is measured in tonnes is plucked, and then it is output.
    return is_one_event or part.kind is kinds.MEASURE


def _readings(definition: Definition, one: _Stretch, other: _Stretch, whole: _Stretch) -> Iterator[Relation]:
    if whole.first == 0 or one.first + whole.length - 1 > YEAR:
        return
    readings = [
        (a, b, total)
        for total in whole.figures
        for a in one.figures
        for b in other.figures
        if len({a.id, b.id, total.id}) == len((a, b, total)) and _is_alike(a, total) and _is_alike(b, total)
    ]
    for a, b, total in readings[:MOST_READINGS]:
        yield Relation(
            definition.kind,
            (("total", (total,)), ("part+", (a, b))),
            strength=Strength.TENTATIVE,
            about=(whole.sentence, one.sentence, other.sentence),
        )


def _is_alike(a: Claim, b: Claim) -> bool:
    return a.kind is b.kind and a.unit == b.unit and a.per == b.per


def _stretches(context: Context) -> Iterator[_Stretch]:
    told: dict[int, list[tuple[int, tuple[int, int]]]] = {}
    parts = 0
    for claim in context.of(kinds.DATE, kinds.DURATION, kinds.ORDINAL):
        months = _months(claim, context.by_sentence[claim.sentence], context)
        if months is not None:
            told.setdefault(claim.sentence, []).append((claim.mention.first, months))
            parts += months[1] < YEAR
    if parts < PAIR:
        # Years alone are no parts of anything.
        return
    for sentence, _ in context.told_with(context.vocabulary.lists["makes a year whole"]):
        told.setdefault(sentence.index, []).extend(_whole_years(sentence, context))
    for index, named in sorted(told.items()):
        figures = tuple([claim for claim in context.by_sentence[index] if _is_result(claim, context)])
        sums = [claim for claim in figures if claim.kind not in COUNTED]
        for at, (first, length) in named if figures else ():
            own = _own(at, [here for here, _ in named], sums or figures)
            yield _Stretch(first, length, index, at, figures, own)


def _own(at: int, named: Sequence[int], figures: Sequence[Claim]) -> Claim | None:
    """Give the figure of a stretch, where a sentence tells as many figures as stretches, each beside its own."""
    if len(figures) != len(named):
        return None
    places = sorted([*((here, True) for here in named), *((claim.mention.first, False) for claim in figures)])
    is_mixed = all(one[1] != other[1] for one, other in zip(places[::2], places[1::2], strict=True))
    return sorted(figures, key=lambda claim: claim.span)[sorted(named).index(at)] if is_mixed else None


def _whole_years(sentence: Sentence, context: Context) -> list[tuple[int, tuple[int, int]]]:
    """Give where a sentence speaks of a year as a whole, and its months: for the whole year."""
    lists, keys = context.vocabulary.lists, sentence.keys
    wholes = [at for at, key in enumerate(keys) if key in lists["makes a year whole"]]
    years = lists["a year"]
    around = [(at, keys[max(at - BACK, 0) : at] + keys[at + 1 : at + 1 + AHEAD]) for at in wholes]
    before = lists["another year"]
    return [(at, (1, YEAR)) for at, near in around if not years.isdisjoint(near) and before.isdisjoint(near)]


def _is_result(claim: Claim, context: Context) -> bool:
    quantity = claim.quantity
    return (
        claim.kind in RESULTS
        and quantity is not None
        and not quantity.is_range
        and not quantity.is_vague
        and quantity.hedge.leaning not in BOUNDS
        and (claim.under not in ("comparison", "difference") or is_lost(claim, context))
    )


def _months(claim: Claim, claims: Sequence[Claim], context: Context) -> tuple[int, int] | None:
    """Give the first month, from 1, and the number of months of the stretch that a figure names; None if of none.

    The first is 0 where only the length is told of one that is known: the six months.
    """
    value = claim.mention.value
    if isinstance(value, Period):
        months = _months_of_period(value)
        # The highest since 2014 is no result of that year.
        since = context.vocabulary.lists["since"]
        is_mark = months is not None and (bool(claim.under) or not since.isdisjoint(context.words_before(claim, 1)))
        return None if is_mark else months
    if isinstance(value, Label) and value.name == "ordinal" and value.number is not None:
        lists, keys = context.vocabulary.lists, context.sentences[claim.sentence].keys
        after = keys[claim.mention.last] if claim.mention.last < len(keys) else ""
        length = next((months for name, months in MONTHS_OF.items() if after in lists[name]), None)
        if length is None and not after[:1].isalpha():
            # 54,000 in the first quarter and 46,000 in the second
            length = _length_before(claim, claims, context)
        if length is not None and 1 <= value.number <= YEAR // length:
            return (value.number - 1) * length + 1, length
        return None
    if isinstance(value, Quantity) and value.unit == "month" and value.low in LENGTHS and not value.is_range:
        length = int(value.low)
        ending = _month_after(claim, claims, context)
        if ending is not None:
            return (ending - length + 1, length) if ending >= length else None
        # The first six months; the six months that the text has told of
        return (0 if claim.is_definite and not _is_first(claim, context) else 1), length
    return None


def _is_first(claim: Claim, context: Context) -> bool:
    """Tell whether a length is that of the beginning of a year: the first six months."""
    before = context.words_before(claim, 1)
    return before != () and context.vocabulary.numerals.ordinals.get(before[0]) == 1


def _length_before(claim: Claim, claims: Sequence[Claim], context: Context) -> int | None:
    """Give how many months the noun of an earlier ordinal names, for one without a noun; None without one."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    for other in reversed([c for c in claims if c.kind is kinds.ORDINAL and c.span.start < claim.span.start]):
        after = keys[other.mention.last] if other.mention.last < len(keys) else ""
        for name, months in MONTHS_OF.items():
            if after in lists[name]:
                return months
    return None


def _months_of_period(value: Period) -> tuple[int, int] | None:
    """Give the first month and the number of months of a span of whole months, or of a year; None for others."""
    closing = value.closing
    if value.grain is grains.YEAR and value.said.year is not None:
        return 1, YEAR
    if closing is None or not _is_month(value.said) or not _is_month(closing):
        return None
    first, last = value.said.month or 0, closing.month or 0
    length = (last - first) % YEAR + 1
    return (first, length) if 1 < length < YEAR else None


def _is_month(said: Calendar) -> bool:
    return said.month is not None and said.day is None and said.weekday is None


def _years_of(sentence: Sentence, context: Context) -> set[int]:
    """Give the years that the figures of a sentence name."""
    dates = (c.mention.value for c in context.by_sentence.get(sentence.index, ()) if not c.under)
    said = [day for value in dates if isinstance(value, Period) for day in (value.said, value.closing)]
    return {day.year for day in said if day is not None and day.year is not None}


def _month_after(claim: Claim, claims: Sequence[Claim], context: Context) -> int | None:
    """Give the month that ends a stretch, from a date behind "six months to"; None without one."""
    links = context.vocabulary.lists["ends of stretches"]
    keys = context.sentences[claim.sentence].keys
    for other in claims:
        value = other.mention.value
        if isinstance(value, Period) and claim.mention.last < other.mention.first <= claim.mention.last + 3:
            between = keys[claim.mention.last : other.mention.first]
            if any(key in links for key in between):
                return value.said.month
    return None
