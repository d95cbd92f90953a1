"""SARIF 2.1.0, for code scanning: all places, stable fingerprints, and what was suppressed with the reason."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from numcheck.model.checked import Checked, Located, Origin, Place
from numcheck.model.report import Failure
from numcheck.model.rule import Severity
from numcheck.model.run import Facts, Result
from numcheck.reports.layout import clean
from numcheck.reports.summary import explain, uri_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
KINDS: Mapping[Origin, str] = {Origin.DIRECTIVE: "inSource", Origin.ACCEPTED: "external", Origin.BASELINE: "external"}


def render(results: Iterable[Result], facts: Facts) -> Iterator[str]:
    """Render one run; of the rules it describes those that something was found by."""
    rules: dict[str, dict[str, Any]] = {}
    found: list[dict[str, Any]] = []
    failures: list[dict[str, Any]] = []
    for result in results:
        if isinstance(result, Failure):
            failures.append(_notification(result, facts))
            continue
        for located in _all(result):
            id_ = located.finding.rule
            rules.setdefault(id_, _rule(located))
            found.append(_result(result.path, located, list(rules).index(id_), facts))
    driver = {
        "name": "numcheck",
        "version": facts.version,
        "semanticVersion": facts.version,
        "rules": list(rules.values()),
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not failures, "toolExecutionNotifications": failures}],
        "results": found,
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _all(checked: Checked) -> tuple[Located, ...]:
    return (*checked.findings, *checked.suppressed)


def _rule(located: Located) -> dict[str, Any]:
    finding = located.finding
    rule: dict[str, Any] = {"id": finding.rule, "shortDescription": {"text": clean(finding.title or finding.rule)}}
    if finding.why:
        rule["fullDescription"] = {"text": clean(finding.why)}
    if finding.why or finding.ask:
        rule["help"] = {"text": clean(f"{finding.why} {finding.ask}")}
    return rule


def _result(path: str, located: Located, index: int, facts: Facts) -> dict[str, Any]:
    finding, uri = located.finding, uri_of(path, facts.root)
    message = "\n".join([clean(finding.message), *explain(located)[len(located.places) :]])
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [{"physicalLocation": _physical(uri, located.first), "message": _message(located.first)}],
        "relatedLocations": [
            {"id": number, "physicalLocation": _physical(uri, place), "message": _message(place)}
            for number, place in enumerate(located.others, 1)
        ],
        "partialFingerprints": {"numcheck/v1": finding.fingerprint or finding.rule},
        "properties": {
            "computation": finding.computation,
            "tried": finding.tried,
            "plausible": finding.plausible,
            "suggestions": finding.suggestions,
        },
    }
    if (why := located.suppression) is not None:
        suppression = {"kind": KINDS[why.origin], "status": "accepted"}
        result["suppressions"] = [{**suppression, "justification": clean(why.reason)} if why.reason else suppression]
    return result


def _message(place: Place) -> dict[str, str]:
    return {"text": f"{place.role}: {clean(place.text)}"}


def _physical(uri: str, place: Place) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.span.start,
        "charLength": place.span.end - place.span.start,
        "snippet": {"text": place.source},
    }
    return {"artifactLocation": {"uri": uri}, "region": region}


def _notification(failure: Failure, facts: Facts) -> dict[str, Any]:
    location = {"physicalLocation": {"artifactLocation": {"uri": uri_of(failure.path, facts.root)}}}
    return {"level": "error", "message": {"text": clean(failure.message)}, "locations": [location]}
