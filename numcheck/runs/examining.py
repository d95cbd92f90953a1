"""One input -> its result: checked, located, suppressed, and rendered as far as that is done document by document."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from numcheck import pipeline
from numcheck.config.applying import Selection, select_rules
from numcheck.documents.reading import ReadError
from numcheck.model.checked import Checked, Located, Place
from numcheck.model.document import Document
from numcheck.model.finding import Evidence
from numcheck.model.report import Coverage, Failure, Report
from numcheck.model.run import Facts, Result
from numcheck.model.span import Span
from numcheck.reports.formats import FORMATS, render_piece
from numcheck.reports.locating import Locator
from numcheck.rulebook.loading import Rulebook
from numcheck.runs.faults import describe
from numcheck.suppression.accepted import Entry
from numcheck.suppression.applying import Known, fault_finding, is_changed, suppress
from numcheck.suppression.directives import Directive, Directives, Fault, find_directives

NO_FIGURES = Coverage(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Task:
    """How every input is to be checked; picklable."""

    facts: Facts
    as_of: date | None = None
    tolerance: Fraction = Fraction(0)
    formats: tuple[str, ...] = ()
    """Formats that will be rendered."""
    has_suppressions: bool = True
    accepted: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    baseline: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    stdin_name: str = ""
    """What standard input is called, as an editor calls the file that it holds."""
    changes: Mapping[str, Sequence[range]] | None = None
    """Lines that changed, by the real path of the file; None: everything is looked at."""

    def name(self, path: str) -> str:
        """Give what an input is called."""
        return (self.stdin_name or path) if path == "-" else path


@dataclass(frozen=True, slots=True)
class Examined:
    """What the content of a document says, whatever else is known of it: this is kept from run to run."""

    findings: tuple[Located, ...]
    directives: tuple[tuple[str, str, str, Span, int], ...] = ()
    """Rule, figure, reason, scope, and the index of the comment."""
    faults: tuple[tuple[str, str, int], ...] = ()
    """Rule, message, and the index of the comment."""
    comments: tuple[Place, ...] = ()
    opening: Place | None = None
    """The first words: where findings about the document as a whole stand."""
    coverage: Coverage = NO_FIGURES


def examine(path: str, task: Task, rulebook: Rulebook, selection: Selection) -> tuple[Examined | None, Result]:
    """Check one input; whatever goes wrong with it becomes its result, so that the others are still checked."""
    name = task.name(path)
    try:
        book = select_rules(rulebook, selection)
        report = pipeline.check_file(path, book, task.as_of, tolerance=task.tolerance, name=name)
        examined = examined_of(report)
        checked = judge(name, examined, task, selection, tuple(rule.id for rule in rulebook.rules))
        return examined, replace(checked, pieces=_pieces(report, checked, task))
    except ReadError as error:
        return None, Failure(name, str(error))
    except Exception as error:  # whatever it is, it is about this document alone
        fault = f"numcheck failed on it ({describe(error)}); this is a fault of numcheck, please report it"
        return None, Failure(name, fault)


def examine_document(document: Document, task: Task, rulebook: Rulebook, selection: Selection) -> Checked:
    """Check a document that has been read, such as the one in an editor."""
    report = pipeline.check_document(document, select_rules(rulebook, selection), task.as_of, tolerance=task.tolerance)
    return judge(document.path, examined_of(report), task, selection, tuple(rule.id for rule in rulebook.rules))


def examined_of(report: Report) -> Examined:
    """Give what is kept of a report."""
    document = report.document
    locator = Locator(document)
    found = find_directives(document)
    comments = sorted({*(each.comment for each in found.directives), *(each.comment for each in found.faults)})
    return Examined(
        findings=tuple(locator.locate(finding) for finding in report.findings),
        directives=tuple(
            (each.rule, each.figure, each.reason, each.scope, comments.index(each.comment)) for each in found.directives
        ),
        faults=tuple((each.rule, each.message, comments.index(each.comment)) for each in found.faults),
        comments=tuple(locator.place(Evidence("directive", comment, None)) for comment in comments),
        opening=_opening(document, locator),
        coverage=report.coverage,
    )


def _opening(document: Document, locator: Locator) -> Place | None:
    for block in document.blocks:
        words = block.span.of(document.prose).split(maxsplit=1)
        if words:
            start = document.prose.index(words[0], block.span.start)
            return locator.place(Evidence("article", Span(start, start + len(words[0])), None))
    return None


def judge(path: str, examined: Examined, task: Task, selection: Selection, rules: Sequence[str]) -> Checked:
    """Decide which findings of a document are shown."""
    findings = [shown for located in examined.findings if (shown := _limited(located, selection)) is not None]
    suppressed: tuple[Located, ...] = ()
    if task.has_suppressions:
        spans = [place.span for place in examined.comments]
        directives = Directives(
            tuple(
                Directive(rule, figure, reason, scope, spans[n])
                for rule, figure, reason, scope, n in examined.directives
            ),
            tuple(Fault(rule, message, spans[n]) for rule, message, n in examined.faults),
        )
        key = os.path.abspath(path)  # noqa: PTH100  links are not resolved: the side file names what is checked
        known = Known(task.accepted.get(key, ()), task.baseline.get(key, {}))
        outcome = suppress(findings, directives, known, rules)
        findings, suppressed = list(outcome.shown), outcome.suppressed
        by_span = dict(zip(spans, examined.comments, strict=True))
        for rule, message, span in outcome.faults:
            place = examined.opening if span is None else by_span[span]
            if place is not None and (fault := _limited(fault_finding(rule, message, place), selection)) is not None:
                findings.append(fault)
    if task.changes is not None:
        lines = task.changes.get(os.path.realpath(path), ())
        findings = [located for located in findings if is_changed(located, lines)]
    findings.sort(key=lambda located: (located.first.span, located.finding.rule))
    return Checked(path, tuple(findings), suppressed, examined.coverage)


def _limited(located: Located, selection: Selection) -> Located | None:
    """Give a finding at no more than the severity that its rule and its parts may have; None if it is off."""
    level = selection.level(located.finding.rule)
    for place in located.disputed:
        part = selection.part_level(place.part)
        level = None if level is None or part is None else min(level, part)
    if level is None:
        return None
    if located.finding.severity <= level:
        return located
    return Located(replace(located.finding, severity=level), located.places, located.suppression)


def _pieces(report: Report, checked: Checked, task: Task) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, render_piece(name, report, checked, task.facts))
        for name in dict.fromkeys(task.formats)
        if FORMATS[name].shows_document
    )
