"""Markdown for a comment on a pull request or the summary of a CI step."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from numcheck.model.checked import Located, Place
from numcheck.model.report import Failure
from numcheck.model.rule import Severity
from numcheck.model.run import Facts, Result
from numcheck.reports.layout import clean
from numcheck.reports.summary import all_findings, by_severity, slashed, tally_of
from numcheck.reports.wording import alternatives, count

WORDS: Mapping[Severity, str] = {Severity.ERROR: "FIX", Severity.WARNING: "QUERY", Severity.NOTE: "LOOK"}
MARKS = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
"""What Markdown or HTML would take for markup."""


def render(results: Iterable[Result], facts: Facts) -> Iterator[str]:
    """Render a table of all findings, surest first, and below it the proof of each."""
    results = list(results)
    failures = [result for result in results if isinstance(result, Failure)]
    findings = by_severity(all_findings(results))
    suppressed = sum(len(result.suppressed) for result in results if not isinstance(result, Failure))
    documents = count(len(results) - len(failures), "article")
    hidden = f" {suppressed:,} suppressed." if suppressed else ""
    tally = tally_of(located.finding.severity for _, located in findings)
    yield f"### numcheck: {tally}\n\n{documents} checked.{hidden}\n"
    if findings:
        yield "\n| | where | what | rule |\n| --- | --- | --- | --- |\n"
    for path, located in findings:
        finding = located.finding
        where = f"{escaped(slashed(path, facts.root))} {', '.join(place.position for place in located.disputed)}"
        what = escaped(finding.message)
        yield f"| {WORDS[finding.severity]} | {where} | {what} | {_code(finding.rule)} |\n"
    for path, located in findings:
        yield from _proof(slashed(path, facts.root), located)
    if failures:
        yield "\n**Not checked**\n\n"
        for failure in failures:
            yield f"- {escaped(slashed(failure.path, facts.root))}: {escaped(failure.message)}\n"


def _proof(path: str, located: Located) -> Iterator[str]:
    finding = located.finding
    yield f"\n<details><summary>{WORDS[finding.severity]}: {escape(clean(finding.message))}</summary>\n\n"
    for place in located.places:
        yield f"- {escaped(path)} line {place.line} ({escaped(place.role)}): {_quoted(place)}\n"
    if finding.computation:
        yield f"\n{_code(finding.computation)}\n"
    remarks = (
        ("Agrees if", alternatives(finding.suggestions)),
        ("Could be right:", ", ".join(finding.plausible)),
        ("Ruled out:", ", ".join(finding.tried)),
        ("Ask:", finding.ask),
    )
    for name, text in remarks:
        if text:
            yield f"\n{name} {escaped(text)}\n"
    yield "\n</details>\n"


def _quoted(place: Place) -> str:
    """Quote the words around a figure, the figure in bold."""
    words, figure = clean(place.context), clean(place.text)
    before, found, after = words.partition(figure)
    if not found:
        return f"**{escaped(figure)}**"
    opening, closing = " " * before.endswith(" "), " " * after.startswith(" ")
    return f"{escaped(before)}{opening}**{escaped(figure)}**{closing}{escaped(after)}"


def escaped(text: str) -> str:
    return MARKS.sub(r"\\\1", clean(text))


def _code(text: str) -> str:
    """Set text as code; a bar would end the cell of a table even there."""
    return f"`{clean(text).replace('`', chr(39)).replace('|', '/')}`"
