"""JSON lines: one object a line for every finding, error and document, each with its type and path."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from numcheck.model.report import Failure
from numcheck.model.run import Facts, Result
from numcheck.reports.finding_records import finding_record

_write = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def render(results: Iterable[Result], _: Facts) -> Iterator[str]:
    """Render each document as soon as it is checked: its findings, then what was covered."""
    for result in results:
        if isinstance(result, Failure):
            yield _write({"type": "error", "path": result.path, "message": result.message}) + "\n"
            continue
        records = [
            {"type": "finding", "path": result.path, **finding_record(located)}
            for located in (*result.findings, *result.suppressed)
        ]
        coverage = result.coverage
        covered = {"figures": coverage.figures, "compared": coverage.compared, "agreed": coverage.agreed}
        records.append({"type": "document", "path": result.path, "coverage": covered})
        yield "".join(_write(record) + "\n" for record in records)
