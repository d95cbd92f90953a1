"""SARIF 2.1.0, for code scanning: all places, stable fingerprints, and what was suppressed with the reason.

GitHub shows of the other places those that the message links to, and of the help the Markdown.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from numcheck.model.checked import Checked, Located, Origin, Place
from numcheck.model.finding import Finding
from numcheck.model.report import Failure
from numcheck.model.rule import Severity
from numcheck.model.run import Facts, Result
from numcheck.reports.layout import clean
from numcheck.reports.markdown_report import escaped
from numcheck.reports.summary import explain, uri_of

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
BRACKETS = re.compile(r"[\\\[\]]")
"""What must be escaped in the text of a link."""
ESCAPED = r"\\\g<0>"
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
        for located, identity in _identified(result):
            id_ = located.finding.rule
            rules.setdefault(id_, _rule(located.finding))
            found.append(_result(result.path, located, list(rules).index(id_), identity, facts))
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


def _identified(checked: Checked) -> Iterator[tuple[Located, str]]:
    """Give all findings of a document, each with a name that no other one there has, wherever it moves."""
    seen = Counter[str]()
    for located in (*checked.findings, *checked.suppressed):
        name = located.finding.fingerprint or located.finding.rule
        seen[name] += 1
        yield located, f"{name}:{seen[name]}"


def _rule(finding: Finding) -> dict[str, Any]:
    title = clean(finding.title or finding.rule)
    why, ask = clean(finding.why), clean(finding.ask)
    told = [text for text in (why, ask) if text] or [title]
    usual = finding.severity if finding.rule_severity is None else finding.rule_severity
    return {
        "id": finding.rule,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why or title},
        "defaultConfiguration": {"level": LEVELS[usual]},
        "help": {"text": " ".join(told), "markdown": "\n\n".join(map(escaped, told))},
    }


def _result(path: str, located: Located, index: int, identity: str, facts: Facts) -> dict[str, Any]:
    finding, uri = located.finding, uri_of(path, facts.root)
    told = [clean(finding.message), *explain(located)[len(located.places) :]]
    message = [*map(_unlinked, told[:1]), *_links(located), *map(_unlinked, told[1:])]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": LEVELS[finding.severity],
        "message": {"text": "\n".join(message)},
        "locations": [{"physicalLocation": _physical(uri, located.first), "message": _message(located.first)}],
        "relatedLocations": [
            {"id": number, "physicalLocation": _physical(uri, place), "message": _message(place)}
            for number, place in enumerate(located.others, 1)
        ],
        # Without one, GitHub takes the line of the first place: whatever is mended in it would make the finding a new
        # one, and two findings of a rule in one paragraph the same one.
        "partialFingerprints": {
            "numcheck/v1": finding.fingerprint or finding.rule,
            "primaryLocationLineHash": identity,
        },
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


def _links(located: Located) -> list[str]:
    """Give a line for each of the other places, which links to it by its id (SARIF 3.11.6)."""
    return [
        f"{place.position} {place.role}: [{BRACKETS.sub(ESCAPED, clean(place.text))}]({number})"
        for number, place in enumerate(located.others, 1)
    ]


def _unlinked(text: str) -> str:
    """Part what would be read as a link: an article may hold it, but it does not point at its places."""
    return text.replace("](", "] (")


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
