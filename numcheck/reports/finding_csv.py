"""Findings as comma-separated values: one row for every place of every finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.model.report import Failure
from numcheck.model.run import Facts, Result
from numcheck.reports.csv_rows import csv_rows

COLUMNS = (
    "path", "finding", "place", "rule", "severity", "line", "column", "end_line", "end_column", "role", "text",
    "context", "message", "computation", "suggestions", "suppressed", "fingerprint",
)  # fmt: skip


def render(results: Iterable[Result], _: Facts) -> Iterator[str]:
    """Render findings, numbered over all documents; the places of one are rows with the same number."""
    yield csv_rows([COLUMNS])
    number = 0
    for result in results:
        if isinstance(result, Failure):
            continue
        rows = []
        for located in (*result.findings, *result.suppressed):
            number += 1
            finding, why = located.finding, located.suppression
            rows += [
                (
                    result.path, number, index, finding.rule, finding.severity.word, place.line, place.column,
                    place.end_line, place.end_column, place.role, place.text, place.context, finding.message,
                    finding.computation, "; ".join(finding.suggestions), "" if why is None else why.origin.value,
                    finding.fingerprint,
                )
                for index, place in enumerate(located.places, 1)
            ]  # fmt: skip
        yield csv_rows(rows)
