"""The output contract: one JSON object for all documents, each claim and each finding on a line of its own.

It is written piece by piece, so that an archive of articles needs no more memory than one of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from numcheck.model.checked import Checked
from numcheck.model.document import Dateline
from numcheck.model.report import Failure, Report
from numcheck.model.run import Facts, Result
from numcheck.reports.claim_records import Record, claim_records
from numcheck.reports.claim_selection import ALL, Selection
from numcheck.reports.finding_records import finding_record
from numcheck.reports.locating import locate
from numcheck.reports.places import Places

SCHEMA_VERSION = 1
"""Raised when a key goes or changes its meaning; new keys do not raise it."""

_write = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def render_json(documents: Iterable[str], failures: Sequence[Failure], version: str) -> Iterator[str]:
    """Frame documents that `render_document` has rendered: pieces that joined are one JSON object.

    The failures are looked at behind the last document, so that they may be found while the documents are made.
    """
    tool = _write({"name": "numcheck", "version": version})
    yield f'{{"schema_version": {SCHEMA_VERSION}, "tool": {tool},\n"documents": ['
    separator = "\n"
    for document in documents:
        yield separator + document
        separator = ",\n"
    errors = [{"path": failure.path, "message": failure.message} for failure in failures]
    yield f'],\n"errors": {_write(errors)}}}\n'


def render(results: Iterable[Result], facts: Facts) -> Iterator[str]:
    """Render all documents, each as soon as it is checked."""
    failures: list[Failure] = []

    def documents() -> Iterator[str]:
        for result in results:
            if isinstance(result, Failure):
                failures.append(result)
            else:
                yield result.piece("json")

    return render_json(documents(), failures, facts.version)


def render_piece(report: Report, checked: Checked, _: Facts) -> str:
    """Render what one document adds to the whole."""
    return render_document(report, checked)


def render_document(report: Report, checked: Checked | None = None, *, selection: Selection = ALL) -> str:
    """Render one document as a JSON object; what was suppressed in it is told by `checked`."""
    shown = checked if checked is not None else locate(report)
    coverage = report.coverage
    counted = {"figures": coverage.figures, "compared": coverage.compared, "agreed": coverage.agreed}
    return (
        f'{{"path": {_write(report.document.path)},\n'
        f'"claims": {_lines(claim_records(report, Places(report.document), selection))},\n'
        f'"findings": {_lines(map(finding_record, shown.findings))},\n'
        f'"suppressed": {_lines(map(finding_record, shown.suppressed))},\n'
        f'"dateline": {_write(_dateline(report.dateline))}, "coverage": {_write(counted)}}}'
    )


def _lines(records: Iterable[Record]) -> str:
    return "[" + ",\n".join(map(_write, records)) + "]"


def _dateline(dateline: Dateline) -> Record | None:
    if dateline.date is None and dateline.place is None:
        return None
    span = dateline.span
    return {
        "date": None if dateline.date is None else dateline.date.isoformat(),
        "place": dateline.place,
        "from": None if span is None else {"start": span.start, "end": span.end},
        "source": dateline.source,
    }
