"""The Reviewdog Diagnostic Format, for comments on pull requests; its columns are bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from numcheck.model.checked import Located, Place
from numcheck.model.report import Failure
from numcheck.model.rule import Severity
from numcheck.model.run import Facts, Result
from numcheck.reports.layout import clean
from numcheck.reports.summary import all_findings, explain, slashed

SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(results: Iterable[Result], facts: Facts) -> Iterator[str]:
    """Render all findings; a comment stands at the first place and names the others."""
    results = list(results)
    diagnostics = [_diagnostic(slashed(path, facts.root), located) for path, located in all_findings(results)]
    diagnostics += [
        {
            "message": clean(failure.message),
            "location": {"path": slashed(failure.path, facts.root)},
            "severity": "ERROR",
            "code": {"value": "cannot-be-checked"},
        }
        for failure in results
        if isinstance(failure, Failure)
    ]
    yield json.dumps({"source": {"name": "numcheck"}, "diagnostics": diagnostics}, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(path: str, located: Located) -> dict[str, Any]:
    finding = located.finding
    return {
        "message": "\n".join([clean(finding.message), *explain(located)]),
        "location": _location(path, located.first),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
        "relatedLocations": [
            {"message": f"{place.role}: {clean(place.text)}", "location": _location(path, place)}
            for place in located.others
        ],
    }


def _location(path: str, place: Place) -> dict[str, Any]:
    start = {"line": place.line, "column": place.byte_column}
    end = {"line": place.end_line, "column": place.end_byte_column}
    return {"path": path, "range": {"start": start, "end": end}}
