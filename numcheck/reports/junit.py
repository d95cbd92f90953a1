"""JUnit's XML: a suite for every document, a test case for every finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from numcheck.model.checked import Checked, Located
from numcheck.model.report import Failure
from numcheck.model.run import Facts, Result
from numcheck.reports.layout import clean
from numcheck.reports.summary import explain, slashed

NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(results: Iterable[Result], facts: Facts) -> Iterator[str]:
    """Render all documents; a finding below `fail_on` is a case that passes, a suppressed one is skipped."""
    suites = [_suite(result, facts) for result in results]
    totals = [sum(counts[index] for counts, _ in suites) for index in range(4)]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="numcheck" {_counts(totals)}>\n'
    for _, text in suites:
        yield text
    yield "</testsuites>\n"


def _suite(result: Result, facts: Facts) -> tuple[list[int], str]:
    path = slashed(result.path, facts.root)
    if isinstance(result, Failure):
        counts = [1, 0, 1, 0]
        attributes = {"message": clean(result.message), "type": "unreadable"}
        cases = [_case(_head(path, "can be checked"), "error", attributes)]
    else:
        counts, cases = _cases(path, result, facts)
    return counts, f"  <testsuite{_attributes(name=path)} {_counts(counts)}>\n{''.join(cases)}  </testsuite>\n"


def _cases(path: str, checked: Checked, facts: Facts) -> tuple[list[int], list[str]]:
    """Give tests, failures, errors and skipped, and the cases; a document without findings is one that passes."""
    cases, failures = [], 0
    for located in checked.findings:
        fails = facts.fail_on is not None and located.finding.severity >= facts.fail_on
        failures += fails
        cases.append(_finding(path, located, "failure" if fails else "system-out"))
    cases += [_finding(path, located, "skipped") for located in checked.suppressed]
    if not cases:
        cases.append(f"{_head(path, 'no contradiction found')}/>\n")
    return [len(cases), failures, 0, len(checked.suppressed)], cases


def _finding(path: str, located: Located, outcome: str) -> str:
    finding = located.finding
    message = clean(finding.message)
    told = f"{path}:{located.first.position}: {finding.severity.word} {finding.rule} {message}"
    reason = "" if located.suppression is None else clean(located.suppression.reason)
    attributes = {
        "failure": {"message": message, "type": finding.severity.word},
        "skipped": {"message": f"{message} ({reason})" if reason else message},
        "system-out": {},
    }
    head = _head(path, f"{finding.rule} at {located.first.position}", line=str(located.first.line))
    return _case(head, outcome, attributes[outcome], "\n".join([told, *explain(located)]))


def _head(path: str, name: str, **more: str) -> str:
    """Open a case. How long it took is not measured, but some readers want a time."""
    return f"    <testcase{_attributes(classname=path, name=name, file=path, **more, time='0')}"


def _case(head: str, outcome: str, attributes: Mapping[str, str], body: str = "") -> str:
    told = f"<{outcome}{_attributes(**attributes)}>{escape(_legal(body))}</{outcome}>"
    return f"{head}>\n      {told}\n    </testcase>\n"


def _counts(counts: Iterable[int]) -> str:
    names = ("tests", "failures", "errors", "skipped")
    return " ".join(f'{name}="{number}"' for name, number in zip(names, counts, strict=True))


def _attributes(**values: str) -> str:
    return "".join(f" {name}={quoteattr(_legal(value))}" for name, value in values.items())


def _legal(text: str) -> str:
    """Replace what no XML may hold, such as control characters."""
    return NO_XML.sub("\ufffd", text)
