"""The ledger as a table to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model.claim import Claim, Stance
from numcheck.model.report import Report
from numcheck.reports.claim_records import reading
from numcheck.reports.claim_selection import ALL, Selection
from numcheck.reports.comparisons import compared_of
from numcheck.reports.layout import Line, Segment, clean, to_text, width_of, wrap
from numcheck.reports.places import Places

COLUMNS = ("id", "line", "figure", "kind", "reading", "of", "where, when, who", "compared")
FLEXIBLE = ("figure", "reading", "of", "where, when, who", "compared")
"""Columns whose cells may be broken over several lines."""
NARROWEST = 8
"""Cells of a column below which it is not made narrower."""
GAP = 2


def render_table(
    report: Report, *, width: int = 80, colour: bool = False, relations: bool = True, selection: Selection = ALL
) -> str:
    """Render the figures of a document: where they stand, what they say and count, and what they were compared with."""
    columns = COLUMNS if relations else COLUMNS[:-1]
    places = Places(report.document)
    compared = compared_of(report)
    rows = [_row(claim, report, places, compared.get(claim.id, ()))[: len(columns)] for claim in selection.of(report)]
    widths = _widths(columns, rows, width)
    lines: list[Line] = [
        (Segment(clean(report.document.path), "path"),),
        *_lines(columns, widths, "aside"),
        (Segment("─" * (sum(widths) + GAP * (len(widths) - 1)), "aside"),),
    ]
    for row in rows:
        lines += _lines(row, widths)
    return to_text(lines, colour=colour)


def _row(claim: Claim, report: Report, places: Places, compared: Sequence[int]) -> tuple[str, ...]:
    return (
        str(claim.id),
        str(places.line(claim.span.start)),
        clean(claim.mention.span.of(report.document.prose)),
        claim.kind.value,
        reading_of(claim),
        " ".join(word for word in (about(claim), f"[{claim.event}]" if claim.event else "") if word),
        _circumstances(claim),
        " ".join(map(str, compared)),
    )


def reading_of(claim: Claim) -> str:
    """Give what a figure says as people read it: 5 to 7 kilometer, 2024-07-05."""
    return reading(claim.mention.value).replace("_", " ").replace("..", " to ").replace("~", "")


def about(claim: Claim) -> str:
    """Say what a figure counts and what it is per: test per day."""
    words = [" and ".join(claim.nouns) or claim.noun or "", f"per {claim.per}".replace("_", " ") if claim.per else ""]
    return " ".join(word for word in words if word)


def when(claim: Claim) -> str:
    """Give the days that a figure speaks of; those of a date are its reading."""
    period = claim.period
    if period is None or period.first is None or period.last is None:
        return ""
    return str(period.first) if period.first == period.last else f"{period.first} to {period.last}"


def _circumstances(claim: Claim) -> str:
    """Say where and when it is so, who says it, and how it is put unless it is plainly asserted."""
    stance = "" if claim.stance is Stance.ASSERTED else claim.stance.value
    return "; ".join(word for word in (claim.place, when(claim), claim.source, stance) if word)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Give each column what its widest cell needs; where that is too much, take it from the widest columns."""
    widths = [max(map(width_of, cells)) for cells in zip(columns, *rows, strict=True)]
    flexible = [index for index, column in enumerate(columns) if column in FLEXIBLE]
    while sum(widths) + GAP * (len(widths) - 1) > width:
        widest = max(flexible, key=widths.__getitem__)
        if widths[widest] <= NARROWEST:
            break
        widths[widest] -= 1
    return widths


def _lines(cells: Sequence[str], widths: Sequence[int], style: str = "") -> Iterator[Line]:
    """Set the cells of a row side by side, each over as many lines as it needs; numbers stand at the right."""
    stacks = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for depth in range(max(map(len, stacks))):
        pieces = []
        for index, (stack, width) in enumerate(zip(stacks, widths, strict=True)):
            text = stack[depth] if depth < len(stack) else ""
            pad = " " * (width - width_of(text))
            pieces.append(pad + text if index < 2 else text + pad)
        yield (Segment((" " * GAP).join(pieces), style),)
