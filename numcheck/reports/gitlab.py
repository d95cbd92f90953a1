"""GitLab's code quality report: a JSON array of issues in the manner of Code Climate."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from numcheck.model.checked import Located, Place
from numcheck.model.report import Failure
from numcheck.model.rule import Severity
from numcheck.model.run import Facts, Result
from numcheck.reports.layout import clean
from numcheck.reports.summary import all_findings, explain, slashed

SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.NOTE: "info"}


def render(results: Iterable[Result], facts: Facts) -> Iterator[str]:
    """Render all findings; GitLab compares two reports by the fingerprints, which must differ within one."""
    results = list(results)
    issues: list[dict[str, Any]] = []
    seen = Counter[str]()
    for path, located in all_findings(results):
        name = slashed(path, facts.root)
        content = f"{name}\n{located.finding.fingerprint}"
        seen[content] += 1
        issues.append(_issue(name, located, f"{content}\n{seen[content]}"))
    for failure in results:
        if isinstance(failure, Failure):
            path = slashed(failure.path, facts.root)
            issues.append(
                {
                    "type": "issue",
                    "check_name": "numcheck/cannot-be-checked",
                    "description": clean(failure.message),
                    "severity": "blocker",
                    "fingerprint": _hash(f"{path}\n{failure.message}"),
                    "location": {"path": path, "lines": {"begin": 1}},
                }
            )
    yield json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _issue(path: str, located: Located, content: str) -> dict[str, Any]:
    finding = located.finding
    # The merge request shows the description alone, so the other places are named in it, too.
    others = "; ".join(f"line {place.line}: {clean(place.text)}" for place in located.disputed[1:])
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": clean(finding.message) + (f" (with {others})" if others else ""),
        "content": {"body": "\n".join(explain(located))},
        "categories": ["Bug Risk"],
        "severity": SEVERITIES[finding.severity],
        "fingerprint": _hash(content),
        "location": _location(path, located.first),
        "other_locations": [_location(path, place) for place in located.others],
    }


def _location(path: str, place: Place) -> dict[str, Any]:
    return {"path": path, "lines": {"begin": place.line, "end": place.end_line}}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:40]
