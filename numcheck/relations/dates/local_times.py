"""Times of day told in two zones, against what the zones allow and against one another, as relations.

10 a.m. (0900 GMT) and 1 p.m. (1200 GMT) must lie the same hours apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Clock
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context, index_by_sentence
from numcheck.relations.reading.surroundings import names_another_place

DAY = 1440
"""Minutes of a day."""
HOUR = 60
QUARTER = 15
"""Minutes of which the difference of any two zones is a multiple."""
MOST_PAIRS = 8
MOST_BETWEEN = 5
"""Words from a time to the one in the bracket behind it: local time on Sunday (."""
HERE = frozenset({None, "local"})
"""Zones of a time that is that of the place."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """One moment told in two zones: 10 a.m. (0900 GMT)."""

    local: Claim
    converted: Claim

    @property
    def zones(self) -> tuple[str | None, str | None]:
        """Give both zones; None for that of the place."""
        local = _clock(self.local).zone
        return (None if local in HERE else local), _clock(self.converted).zone

    @property
    def minutes(self) -> int:
        """Give the minutes by which the first zone is ahead, from half a day behind to half a day ahead."""
        return _half_day_at_most((_clock(self.local).minute or 0) - (_clock(self.converted).minute or 0))


def find_zone_hours(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each time told in two zones, with the facts whether these can be as far apart and are both known."""
    for pair in context.once(_find_pairs):
        apart = _minutes_of_zones(pair, context)
        fits = pair.minutes % QUARTER == 0 if apart is None else pair.minutes in apart
        yield Relation(
            definition.kind,
            (("local", (pair.local,)), ("converted", (pair.converted,))),
            strength=Strength.NATURAL,
            about=(pair.local.id, pair.converted.id),
            facts=(("fits", int(fits)), ("is_named", int(apart is not None))),
        )


def find_local_times(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two times told in the same two zones, with the minutes between these, as facts."""
    for one, other in combinations(context.once(_find_pairs), 2):
        if one.zones != other.zones:
            continue
        if one.minutes != other.minutes and _may_be_elsewhere(one, other, context):
            continue
        figures = (one.local, one.converted, other.local, other.converted)
        roles = ("local", "converted", "other_local", "other_converted")
        yield Relation(
            definition.kind,
            tuple((role, (claim,)) for role, claim in zip(roles, figures, strict=True)),
            strength=Strength.NATURAL,
            about=tuple(claim.id for claim in figures),
            facts=(("minutes", one.minutes), ("other_minutes", other.minutes)),
        )


def _find_pairs(context: Context) -> Sequence[_Pair]:
    """Give the times that a bracket right behind them tells again in another zone, which either of both names."""
    found: list[_Pair] = []
    for claims in index_by_sentence(context.of(kinds.TIME)).values():
        for one, other in pairwise(claims):
            if not _is_in_bracket(other, one, context) or not (_is_exact(one) and _is_exact(other)):
                continue
            is_other_named, is_one_named = (_clock(claim).zone not in HERE for claim in (other, one))
            if is_other_named or is_one_named:
                pair = _Pair(one, other) if is_other_named else _Pair(other, one)
                found += [pair] if len(set(pair.zones)) > 1 else []
    return found[:MOST_PAIRS]


def _is_in_bracket(other: Claim, one: Claim, context: Context) -> bool:
    """Tell whether a time opens the bracket that follows another one: 9 p.m. on Sunday (0200 GMT)."""
    between = context.sentences[one.sentence].keys[one.mention.last : other.mention.first]
    return 1 <= len(between) <= MOST_BETWEEN and between[-1] == "(" and all(key[0].isalnum() for key in between[:-1])


def _may_be_elsewhere(one: _Pair, other: _Pair, context: Context) -> bool:
    """Tell whether two pairs may be of two places: their sentences tell of a journey, or name different places."""
    first, second = (context.sentences[pair.local.sentence] for pair in (one, other))
    lists = context.vocabulary.lists
    words = context.vocabulary.lemmas_of((*first.keys, *second.keys))
    if not union(lists["begins a journey"], lists["ends a journey"], lists["lasts like a journey"]).isdisjoint(words):
        return True
    if first is second:
        return len(_places_in(first, context)) > 1
    return names_another_place(context, first, second) or names_another_place(context, second, first)


def _places_in(sentence: Sentence, context: Context) -> Sequence[str]:
    """Give the first word of each name of a place in a sentence: in (Velm)."""
    before = context.vocabulary.lists["before a place"]
    dated = {at for claim in context.by_sentence[sentence.index] for at in range(claim.mention.first, claim.last)}
    keys, is_name = sentence.keys, sentence.words.is_name
    return [key for at, key in enumerate(keys) if at and keys[at - 1] in before and is_name(at) and at not in dated]


def _is_exact(claim: Claim) -> bool:
    clock = claim.mention.value
    return isinstance(clock, Clock) and clock.minute is not None and not clock.is_ambiguous


def _minutes_of_zones(pair: _Pair, context: Context) -> frozenset[int] | None:
    """Give the minutes by which the first of two zones may be ahead, winter and summer; None where one is not known."""
    hours = context.vocabulary.calendar.zone_hours
    one, other = (hours.get(zone or "") for zone in pair.zones)
    if one is None or other is None:
        return None
    return frozenset(_half_day_at_most(int(HOUR * (a - b))) for a in one for b in other)


def _half_day_at_most(minutes: int) -> int:
    return (minutes + DAY // 2) % DAY - DAY // 2


def _clock(claim: Claim) -> Clock:
    clock = claim.mention.value
    return clock if isinstance(clock, Clock) else Clock(None)
