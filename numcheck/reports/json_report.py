"""The output contract: one JSON object for all documents, each claim and each finding on a line of its own.

It is written piece by piece, so that an archive of articles needs no more memory than one of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from numcheck.model.document import Dateline
from numcheck.model.finding import Evidence, Finding
from numcheck.model.report import Failure, Report
from numcheck.reports.claim_records import Record, claim_records
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


def render_document(report: Report) -> str:
    """Render one document as a JSON object."""
    places = Places(report.document)
    coverage = report.coverage
    counted = {"figures": coverage.figures, "compared": coverage.compared, "agreed": coverage.agreed}
    return (
        f'{{"path": {_write(report.document.path)},\n'
        f'"claims": {_lines(claim_records(report, places))},\n'
        f'"findings": {_lines(_finding(finding, report, places) for finding in report.findings)},\n'
        f'"dateline": {_write(_dateline(report.dateline))}, "coverage": {_write(counted)}}}'
    )


def _lines(records: Iterable[Record]) -> str:
    return "[" + ",\n".join(map(_write, records)) + "]"


def _finding(finding: Finding, report: Report, places: Places) -> Record:
    return {
        "rule": finding.rule,
        "severity": finding.severity.word,
        "message": finding.message,
        "computation": finding.computation,
        "evidence": [_evidence(evidence, report.document.text, places) for evidence in finding.evidence],
        "tried": finding.tried,
        "plausible": finding.plausible,
        "suggestions": finding.suggestions,
        "ask": finding.ask,
        "why": finding.why,
        "also": finding.also,
        "fingerprint": finding.fingerprint,
    }


def _evidence(evidence: Evidence, text: str, places: Places) -> Record:
    start, end = evidence.span
    line, column = places.position(start)
    block = places.block(start)
    return {
        "role": evidence.role,
        "start": start,
        "end": end,
        "line": line,
        "column": column,
        "text": text[start:end],
        "claim": evidence.claim,
        "part": None if block is None else block.part.value,
        "paragraph": None if block is None else block.paragraph,
    }


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
