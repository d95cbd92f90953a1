"""The ledger as comma-separated values, for a spreadsheet or a data frame."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from numcheck.model.report import Report
from numcheck.reports.claim_records import Record, claim_records
from numcheck.reports.claim_selection import ALL, Selection
from numcheck.reports.csv_rows import csv_rows
from numcheck.reports.places import Places

COLUMNS = (
    "path", "id", "line", "column", "start", "end", "part", "paragraph", "text", "kind", "stated_low", "stated_high",
    "low", "high", "hedge", "unit", "first", "last", "reading", "noun", "modifiers", "link", "under", "event", "role",
    "per", "place", "period_first", "period_last", "source", "stance", "context", "compared",
)  # fmt: skip


def render_head() -> str:
    """Render the row of names that stands above all others."""
    return csv_rows([COLUMNS])


def render_rows(report: Report, *, selection: Selection = ALL) -> str:
    """Render the claims of one document, one a row."""
    records = claim_records(report, Places(report.document), selection)
    return csv_rows(_row(report.document.path, record) for record in records)


def _row(path: str, record: Record) -> Iterator[Any]:
    stated = record["stated"]
    low, high = stated if isinstance(stated, tuple) else (stated, stated)
    period = record["period"] or {"first": None, "last": None}
    cells = {
        **record,
        "path": path,
        "stated_low": low,
        "stated_high": high,
        "modifiers": "; ".join(record["modifiers"]),
        "compared": " ".join(map(str, record["compared"])),
        "period_first": period["first"],
        "period_last": period["last"],
    }
    return (cells[column] for column in COLUMNS)
