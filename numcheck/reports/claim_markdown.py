"""The ledger as a Markdown table: a fact-checker's sheet, one row a figure."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.model.claim import Claim, Stance
from numcheck.model.report import Report
from numcheck.reports.claim_selection import ALL, Selection
from numcheck.reports.claim_table import about, reading_of, when
from numcheck.reports.comparisons import compared_of
from numcheck.reports.layout import clean
from numcheck.reports.markdown_report import escaped
from numcheck.reports.places import Places

COLUMNS = (
    "#", "line", "words", "kind", "value", "what", "event", "place", "when", "who says", "stance", "compared with",
)  # fmt: skip


def render_sheet(report: Report, *, selection: Selection = ALL) -> str:
    """Render the figures of a document under its path."""
    places, compared = Places(report.document), compared_of(report)
    rows = [_row(claim, report, places, compared.get(claim.id, ())) for claim in selection.of(report)]
    lines = [
        f"## {escaped(report.document.path)}",
        "",
        _line(COLUMNS),
        _line(["---:", "---:", *["---"] * (len(COLUMNS) - 2)]),
        *(_line([escaped(cell) for cell in row]) for row in rows),
    ]
    return "\n".join(lines) + "\n"


def _row(claim: Claim, report: Report, places: Places, compared: Sequence[int]) -> tuple[str, ...]:
    return (
        str(claim.id),
        str(places.line(claim.span.start)),
        clean(claim.mention.span.of(report.document.prose)),
        claim.kind.value,
        reading_of(claim),
        about(claim),
        claim.event or "",
        claim.place or "",
        when(claim),
        claim.source or "",
        "" if claim.stance is Stance.ASSERTED else claim.stance.value,
        ", ".join(map(str, compared)),
    )


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
