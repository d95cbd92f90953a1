"""Places of a chart with their values, of which the upper is the larger, as relations: second, with $12.7m; third."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, are_of_one_sort, is_exact, is_plain_number, stated

REACH = 4
"""Sentences from one place to the next of a chart."""
TO_VALUE = 14
"""Words from a place to the value of what has it: in second place, with (12.7m)."""
TO_FIRST = 11
"""Words from what puts something first to the "with" before its value: won the primary with (8,412 votes)."""
TOP = 1
FEWEST = 2
"""Fewest places of a chart."""
SURE = 3
"""Fewest places that make a chart of what is not typically ranked by the most, as long as some value falls."""
VALUES = (*COUNTED, kinds.MONEY, kinds.PERCENT)
"""Kinds of figures that may be the value of a place."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A place of a chart with the value of what stands there."""

    place: int
    value: Claim
    at: Claim | None
    """The figure of the place; None for the top, which has none."""


def find_charts(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the values of each two places of a chart that follow each other among those told, as upper and lower."""
    for chart in _charts(context):
        ranked = sorted(chart, key=_by_place)
        values = [stated(placed.value) for placed in ranked]
        if all(a <= b for a, b in pairwise(values)) and len(ranked) > 2:
            # All values rise from place to place: a chart in which the fewest, or the fastest, come first.
            continue
        for one, other in pairwise(ranked):
            places = [placed.at.span for placed in (one, other) if placed.at is not None]
            yield Relation(
                definition.kind,
                (("upper", (one.value,)), ("lower", (other.value,))),
                strength=Strength.NATURAL,
                about=(one.value.id, other.value.id),
                passages=tuple(("place", span) for span in places),
            )


def _charts(context: Context) -> Iterator[Sequence[Placed]]:
    """Give the charts: runs of places in near sentences, with values of one sort, no place twice."""
    lists = context.vocabulary.lists
    run: list[Placed] = []
    for sentence in _telling(context):
        if sentence.part is sections.FURNITURE or not lists["lowest of a list"].isdisjoint(sentence.keys):
            continue
        for placed in _places(context, sentence):
            if not lists["comparatives of less"].isdisjoint(sentence.keys[: placed.value.last]):
                continue
            if run and not _goes_on(run, placed):
                if _is_chart(context, run):
                    yield run
                run = []
            run.append(placed)
    if _is_chart(context, run):
        yield run


def _telling(context: Context) -> Sequence[Sentence]:
    """Give the sentences that may tell places, and those around them that may tell who is first."""
    lists = context.vocabulary.lists
    words = union(lists["places of a ranking"], lists["opens a place of a chart"], lists["the top of a chart"])
    told = {sentence.index for sentence, _ in context.told_with(union(words, lists["runner"]))}
    ordinals = context.of(kinds.ORDINAL)
    if not told and len(ordinals) < FEWEST and not (ordinals and context.holds_any(lists["puts first"])):
        return ()
    told.update([claim.sentence for claim in ordinals])
    firsts = {sentence.index for sentence, _ in context.told_with(lists["puts first"])}
    told.update([index for index in firsts if not told.isdisjoint(range(index, index + REACH + 1))])
    return [context.sentences[index] for index in sorted(told)]


def _is_chart(context: Context, run: Sequence[Placed]) -> bool:
    """Tell whether places are told once each; of what is not counted by charts, three, of which some value falls."""
    if len(run) < FEWEST or len({placed.place for placed in run}) < len(run):
        return False
    counted = context.vocabulary.lists["counted by a chart"]
    if any(c.kind not in COUNTED or c.noun in counted for c in [placed.value for placed in run]):
        return True
    values = [stated(placed.value) for placed in sorted(run, key=_by_place)]
    return len(run) >= SURE and any(a > b for a, b in pairwise(values))


def _by_place(placed: Placed) -> int:
    return placed.place


def _goes_on(run: Sequence[Placed], placed: Placed) -> bool:
    """Tell whether a place belongs to the chart told so far: near its last one, of its sort, noun and year."""
    last, value = run[-1].value, placed.value
    if value.sentence - last.sentence > REACH or not are_of_one_sort(last, value):
        return False
    is_one_noun = value.kind not in COUNTED or None in (value.noun, last.noun) or value.noun == last.noun
    return is_one_noun and _year_of(last) == _year_of(value)


def _year_of(claim: Claim) -> int | None:
    return claim.period.said.year if claim.period is not None else None


def _places(context: Context, sentence: Sentence) -> Iterator[Placed]:
    """Give the places that a sentence tells, each with the first value between it and the next place."""
    claims = context.by_sentence.get(sentence.index, ())
    told = [(claim, place) for claim in claims if (place := _place_of(context, sentence, claim)) is not None]
    starts = {claim.mention.first for claim, _ in told}
    marks: list[tuple[int, int, Claim | None]] = [(claim.mention.last, place, claim) for claim, place in told]
    marks += [(at, place, None) for at, place in _untold(context, sentence) if at not in starts]
    marks.sort(key=lambda mark: mark[0])
    # What something is followed by has the place behind that.
    before = [0, *[place for _, place, _ in marks]]
    marks = [(at, place or last + 1, c) for last, (at, place, c) in zip(before, marks, strict=False) if place or last]
    for index, (at, place, claim) in enumerate(marks):
        end = marks[index + 1][0] if index + 1 < len(marks) else len(sentence.keys)
        value = next((c for c in claims if at <= c.mention.first < min(end, at + TO_VALUE) and _is_value(c)), None)
        if value is not None and _is_of_place(context, sentence, at, value):
            yield Placed(place, value, claim)


def _place_of(context: Context, sentence: Sentence, claim: Claim) -> int | None:
    """Give the number of the place that a figure tells; None for any other figure: in second place, at number four."""
    lists, mention, value = context.vocabulary.lists, claim.mention, claim.mention.value
    if claim.kind is kinds.ORDINAL and isinstance(value, Label):
        behind = sentence.keys[mention.last : mention.last + 1]
        is_place = bool(behind) and behind[0] in lists["places of a ranking"]
        return value.number if is_place or _is_rank(context, sentence, claim) else None
    opener = lists["opens a place of a chart"]
    if isinstance(value, Label):
        return value.number if sentence.keys[mention.first] in opener else None
    if claim.kind not in COUNTED or not is_exact(claim):
        return None
    is_opened = mention.first > 0 and sentence.keys[mention.first - 1] in opener
    return int(stated(claim)) if is_opened else None


def _is_rank(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether an ordinal is a place without being called one: came second with 29 per cent."""
    keys, lists, mention = sentence.keys, context.vocabulary.lists, claim.mention
    before, behind = keys[max(mention.first - 1, 0) : mention.first], keys[mention.last : mention.last + 1]
    is_told = bool(before) and (before[0] in lists["before a rank"] or sentence.words.is_name(mention.first - 1))
    is_marked = bool(behind) and behind[0] == ","
    if is_marked:
        behind = keys[mention.last + 1 : mention.last + 2]
    is_led = bool(behind) and behind[0] in lists["leads to the value of a place"]
    if not before or before[0] in union(context.vocabulary.grammar["joint"], frozenset(",;")):
        # Third was Velm, with 41; third, on 41, was Velm.
        return bool(behind) and (behind[0] in lists["before a rank"] if not is_marked else is_led)
    return is_told and is_led


def _untold(context: Context, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Give the index behind each phrase that tells a place without its number, and the place: top of the chart.

    So too won the vote with, and the runner-up; what is followed by something has the place before it, told as 0.
    """
    keys, lists = sentence.keys, context.vocabulary.lists
    tops, runners, followed = lists["the top of a chart"], lists["runner"], lists["puts behind in time"]
    firsts, leads = lists["puts first"], lists["leads to the value of a place"]
    if union(tops, runners, followed, firsts).isdisjoint(keys):
        return
    behind = union(lists["places of a ranking"], context.vocabulary.numerals.of)
    for at, (one, other) in enumerate(pairwise(keys)):
        if one in tops and other in behind:
            yield at + 2, TOP
        elif one in runners and other == "-":
            yield at + 3, TOP + 1
        elif one in followed and other in lists["by"]:
            yield at + 2, 0
        elif one in firsts:
            near = range(at + 1, min(at + TO_FIRST, len(keys)))
            mark = next((here for here in near if keys[here] in leads or not keys[here].isalpha()), len(keys))
            mark += keys[mark : mark + 1] == (",",)
            if keys[mark : mark + 1] and keys[mark] in leads:
                yield mark + 1, TOP


def _is_value(claim: Claim) -> bool:
    return claim.kind in VALUES


def _is_of_place(context: Context, sentence: Sentence, at: int, value: Claim) -> bool:
    """Tell whether a value may be that of a place: one plain number, no part, rate or sum so far."""
    lists = context.vocabulary.lists
    if not is_plain_number(value) or value.under not in ("", "comparison") or value.link or value.per is not None:
        return False
    if value.kind in COUNTED and (value.noun in lists["fewer is ahead"] or not isinstance(stated(value), int)):
        return False
    between = sentence.keys[at : value.mention.last]
    behind = sentence.keys[value.last : value.last + 2]
    return lists["sums so far"].isdisjoint((*between, *behind))
