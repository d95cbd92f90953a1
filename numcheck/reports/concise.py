"""One line a finding, as compilers write them: path:line:col: level rule message."""

from __future__ import annotations

from numcheck.model.report import Report
from numcheck.reports.layout import clean
from numcheck.reports.places import Places


def render_concise(report: Report) -> str:
    """Render the findings on one document; the place is that of the first passage."""
    places = Places(report.document)
    lines = []
    for finding in report.findings:
        line, column = places.position(finding.evidence[0].span.start) if finding.evidence else (1, 1)
        where = f"{clean(report.document.path)}:{line}:{column}"
        lines.append(f"{where}: {finding.severity.word} {finding.rule} {clean(finding.message)}\n")
    return "".join(lines)
