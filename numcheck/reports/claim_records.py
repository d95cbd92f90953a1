"""Claims as records of plain values: what JSON and CSV write."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from numcheck.model.claim import Claim
from numcheck.model.document import as_read
from numcheck.model.interval import Number
from numcheck.model.mention import Value
from numcheck.model.period import Clock, Label, Period, Score
from numcheck.model.quantity import Leaning, Quantity
from numcheck.model.report import Report
from numcheck.reports.claim_selection import ALL, Selection
from numcheck.reports.comparisons import compared_of
from numcheck.reports.places import Places

Record = dict[str, Any]
"""A JSON object: its values are what the json module writes."""

CONTEXT = 40
"""Characters to show on either side of a figure."""
VAGUE_FROM = 100
"""Vague counts from here on state a range ("hundreds of thousands"); smaller ones state no number ("dozens")."""
LARGEST = 10**300
"""Beyond it a number is written as open: JSON readers take larger ones for infinity, or fail."""


def claim_records(report: Report, places: Places, selection: Selection = ALL) -> Iterator[Record]:
    """Give a record of every claim that is shown, in text order; the keys are the same for all."""
    compared = compared_of(report)
    document = report.document
    for claim in selection.of(report):
        mention = claim.mention
        start, end = mention.span
        line, column = places.position(start)
        record: Record = {
            "id": claim.id,
            "start": start,
            "end": end,
            "line": line,
            "column": column,
            "text": document.words(mention.span),
            "kind": claim.kind.value,
        }
        record.update(value_fields(mention.value))
        if mention.reaches is not None:
            # two weeks ago: a duration, and the day that it leads to
            record["first"], record["last"] = _iso(mention.reaches.first), _iso(mention.reaches.last)
        record["unit"] = claim.unit
        record["noun"] = claim.noun
        record["modifiers"] = claim.modifiers
        record["link"] = claim.link or None
        record["under"] = claim.under or None
        record["event"] = claim.event
        record["role"] = claim.role or None
        record["per"] = claim.per
        record["place"] = claim.place
        record["period"] = _period(claim)
        record["source"] = claim.source
        record["stance"] = claim.stance.value
        record["part"] = claim.part.value
        record["paragraph"] = claim.paragraph
        record["context"] = _context(claim, document.prose, places)
        record["compared"] = compared.get(claim.id, ())
        yield record


def value_fields(value: Value) -> Record:
    """Give what a mention says, as numbers and dates, and as one short text."""
    stated: float | tuple[float | None, ...] | None = None
    low = high = None
    hedge = Leaning.NONE
    first = last = None
    match value:
        case Quantity():
            hedge = value.hedge.leaning
            interval = value.interval
            low, high = plain_number(interval.low), plain_number(interval.high)
            if value.is_range or value.is_vague:
                if not value.is_vague or value.low >= VAGUE_FROM:
                    stated = (plain_number(value.low), plain_number(value.high))
            else:
                stated = plain_number(value.low)
        case Period():
            first, last = _iso(value.first), _iso(value.last)
        case Clock() | Score() | Label():
            pass
    return {
        "stated": stated,
        "low": low,
        "high": high,
        "hedge": hedge.value,
        "first": first,
        "last": last,
        "reading": reading(value),
    }


def reading(value: Value) -> str:
    """Give a value as one short text, without its kind: about 3000, 21:30, 4-2, 2016-12-15."""
    return str(value).partition(" ")[2]


def plain_number(value: Number | None) -> float | None:
    """Give an exact number as JSON has it: whole numbers stay whole, others become floats."""
    if value is None or not -LARGEST < value < LARGEST:
        return None
    if isinstance(value, int):
        return value
    return value.numerator if value.denominator == 1 else value.numerator / value.denominator


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _period(claim: Claim) -> Record | None:
    period = claim.period
    return None if period is None else {"first": _iso(period.first), "last": _iso(period.last)}


def _context(claim: Claim, prose: str, places: Places) -> str:
    """Give the words around a figure, within its block, because offsets are lost when a text is pasted."""
    start, end = claim.mention.span
    block = places.block(start)
    low, high = block.span if block is not None else (start, end)
    from_, to = max(low, start - CONTEXT), min(max(high, end), end + CONTEXT)
    before, after = prose[from_:start], prose[end:to]
    if from_ > low and not prose[from_ - 1].isspace():
        before = before[_first_blank(before) :]
    if to < high and not prose[to].isspace():
        after = after[: len(after) - _first_blank(after[::-1])]
    return " ".join(as_read(f"{before}{prose[start:end]}{after}").split())


def _first_blank(text: str) -> int:
    """Give the index of the first white space, or of the end."""
    return next((index for index, char in enumerate(text) if char.isspace()), len(text))
