"""Phrases and order that formats for machines share."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from urllib.parse import quote

from numcheck.model.checked import Checked, Located
from numcheck.model.rule import Severity
from numcheck.model.run import Result
from numcheck.reports.layout import clean
from numcheck.reports.wording import alternatives, count

Filed = tuple[str, Located]
"""A path and a finding in that document."""


def all_findings(results: Iterable[Result]) -> list[Filed]:
    """Give the findings of all documents, each with its path."""
    return [(result.path, located) for result in results if isinstance(result, Checked) for located in result.findings]


def by_severity(findings: Iterable[Filed]) -> list[Filed]:
    """Give findings surest first, else in their order."""
    return sorted(findings, key=lambda filed: -filed[1].finding.severity)


def tally_of(severities: Iterable[Severity]) -> str:
    """Say how many findings there are of each severity: 2 errors, 1 note."""
    counts = Counter(severities)
    said = [count(counts[severity], severity.word) for severity in reversed(Severity) if counts[severity]]
    return ", ".join(said) or "no findings"


def explain(located: Located) -> list[str]:
    """Give what a finding says besides its message, one thing a line: all places, the arithmetic, what to ask."""
    finding = located.finding
    lines = [f"{place.position} {place.role}: {clean(place.text)}" for place in located.places]
    if finding.computation:
        lines.append(finding.computation)
    if finding.suggestions:
        lines.append(f"Agrees if {alternatives(finding.suggestions)}.")
    if finding.plausible:
        lines.append(f"Could be right: {', '.join(finding.plausible)}.")
    if finding.ask:
        lines.append(f"Ask: {clean(finding.ask)}")
    return lines


def slashed(path: str, root: str = "") -> str:
    """Give a path as CI systems want it: with slashes, and from the root of the project if it lies there."""
    path = path.replace(os.sep, "/")
    root = root.replace(os.sep, "/").rstrip("/")
    if root and path.startswith(f"{root}/"):
        path = path[len(root) + 1 :]
    return path.removeprefix("./")


def uri_of(path: str, root: str = "") -> str:
    """Give a path as a URI: relative ones stay relative, absolute ones become file:///."""
    plain = slashed(path, root)
    quoted = quote(os.fsencode(plain), safe="/~")
    return f"file://{'' if quoted.startswith('/') else '/'}{quoted}" if os.path.isabs(plain) else quoted  # noqa: PTH117
