"""Commands that GitHub Actions turns into annotations.

Of each level GitHub shows ten a step and drops the others without a word, so the surest come first, at most ten of each
level are written, and one more line says how many are left; all of them stand in the summary of the step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from numcheck.model.report import Failure
from numcheck.model.rule import Severity
from numcheck.model.run import Facts, Result
from numcheck.reports.layout import clean
from numcheck.reports.summary import Filed, all_findings, by_severity, explain, slashed, tally_of
from numcheck.reports.wording import count

LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
MOST = 10
"""Annotations of one level that GitHub shows of a step."""


def render(results: Iterable[Result], facts: Facts) -> Iterator[str]:
    """Render annotations, surest first, behind them what there was no room for."""
    results = list(results)
    failures = [result for result in results if isinstance(result, Failure)]
    findings = by_severity(all_findings(results))
    shown, left = _cut(findings, len(failures))
    for failure in failures[:MOST]:
        path = slashed(failure.path, facts.root)
        yield _command("error", {"file": path, "title": "numcheck cannot check it"}, clean(failure.message))
    for path, located in shown:
        first = located.first
        where = {
            "file": slashed(path, facts.root),
            "line": str(first.line),
            "endLine": str(first.end_line),
            "col": str(first.column),
            "endColumn": str(first.end_column),
            "title": f"{located.finding.title or located.finding.rule} ({located.finding.rule})",
        }
        message = "\n".join([clean(located.finding.message), *explain(located)])
        yield _command(LEVELS[located.finding.severity], where, message)
    if left:
        more = count(len(left), "more finding")
        tally = tally_of(located.finding.severity for _, located in left)
        yield _command(
            "notice", {"title": "numcheck"}, f"{more} ({tally}); all are listed in the summary of this step."
        )


def _cut(findings: Sequence[Filed], failures: int) -> tuple[list[Filed], list[Filed]]:
    """Part what GitHub would show from what it would drop; the line about the latter is a notice itself."""
    room = {Severity.ERROR: max(MOST - failures, 0), Severity.WARNING: MOST, Severity.NOTE: MOST}
    counts = {severity: sum(f.finding.severity is severity for _, f in findings) for severity in Severity}
    if any(counts[severity] > room[severity] for severity in Severity):
        room[Severity.NOTE] -= 1
    shown: list[Filed] = []
    left: list[Filed] = []
    for filed in findings:
        severity = filed[1].finding.severity
        room[severity] -= 1
        (shown if room[severity] >= 0 else left).append(filed)
    return shown, left


def _command(level: str, properties: Mapping[str, str], message: str) -> str:
    told = ",".join(f"{name}={_escaped(value, is_property=True)}" for name, value in properties.items())
    return f"::{level} {told}::{_escaped(message)}\n"


def _escaped(text: str, *, is_property: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if is_property else text
