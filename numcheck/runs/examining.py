"""One input -> its result: checked, located, suppressed, and rendered as far as that is done document by document."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from numcheck import pipeline
from numcheck.config.applying import Selection, select_rules
from numcheck.documents.reading import ReadError
from numcheck.model.checked import Checked, Leftover, Located, Place
from numcheck.model.document import Document
from numcheck.model.finding import Evidence
from numcheck.model.report import Coverage, Failure, Report
from numcheck.model.rule import Severity
from numcheck.model.run import Facts, Result
from numcheck.model.span import Span
from numcheck.reports.formats import FORMATS, render_piece
from numcheck.reports.locating import Locator
from numcheck.rulebook.loading import Rulebook
from numcheck.runs.faults import describe
from numcheck.suppression.accepted import Entry
from numcheck.suppression.applying import Known, Rules, fault_finding, of_changes, suppress
from numcheck.suppression.directives import UNUSED, Directive, Directives, Fault, find_directives

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
    baseline: Mapping[str, Mapping[str, tuple[str, int]]] = field(default_factory=dict)
    folders: tuple[str, ...] = ()
    """Those that are walked, made absolute."""
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
    coverage: Coverage = NO_FIGURES


def examine(path: str, task: Task, rulebook: Rulebook, selection: Selection) -> tuple[Examined | None, Result]:
    """Check one input; whatever goes wrong with it becomes its result, so that the others are still checked."""
    name = task.name(path)
    try:
        book = select_rules(rulebook, selection)
        report = pipeline.check_file(path, book, task.as_of, tolerance=task.tolerance, name=name)
        examined = examined_of(report)
        checked = judge(name, examined, task, selection, states_of(rulebook))
        return examined, replace(checked, pieces=pieces_of(report, checked, task))
    except ReadError as error:
        return None, Failure(name, str(error))
    except Exception as error:  # whatever it is, it is about this document alone
        fault = f"numcheck failed on it ({describe(error)}); this is a fault of numcheck, please report it"
        return None, Failure(name, fault)


def examine_document(document: Document, task: Task, rulebook: Rulebook, selection: Selection) -> Checked:
    """Check a document that has been read, such as the one in an editor."""
    report = pipeline.check_document(document, select_rules(rulebook, selection), task.as_of, tolerance=task.tolerance)
    return judge(document.path, examined_of(report), task, selection, states_of(rulebook))


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
        coverage=report.coverage,
    )


def states_of(rulebook: Rulebook) -> Mapping[str, bool]:
    """Give the ids of rules, each with whether the rulebook has it switched on."""
    return {rule.id: rule.is_on for rule in rulebook.rules}


def judge(path: str, examined: Examined, task: Task, selection: Selection, rules: Mapping[str, bool]) -> Checked:
    """Decide which findings of a document are shown."""
    findings: Sequence[Located] = examined.findings
    faults: list[Located] = []
    suppressed: Sequence[Located] = ()
    leftovers: tuple[Leftover, ...] = ()
    gone = 0
    if task.has_suppressions:
        key = os.path.abspath(path)  # noqa: PTH100  links are not resolved: the side file names what is checked
        known = Known(task.accepted.get(key, ()), task.baseline.get(key, {}))
        on = Rules(tuple(rules), lambda rule: rules.get(rule, True) and selection.level(rule) is not None)
        outcome = suppress(findings, _directives(examined), known, on)
        findings, suppressed, gone = outcome.shown, outcome.suppressed, outcome.gone
        places = {place.span: place for place in examined.comments}
        faults = [fault_finding(rule, message, places[span]) for rule, message, span in outcome.faults]
        leftovers = leftovers_of(outcome.unused, selection, is_there=True)
    limited = of_changes(_limited((*findings, *faults), selection), path, task.changes)
    shown = sorted(limited, key=lambda located: (located.first.span, located.finding.rule))
    hidden = tuple(_limited(suppressed, selection))
    return Checked(path, tuple(shown), hidden, examined.coverage, leftovers=leftovers, gone=gone)


def _directives(examined: Examined) -> Directives:
    spans = [place.span for place in examined.comments]
    return Directives(
        tuple(
            Directive(rule, figure, reason, scope, spans[n]) for rule, figure, reason, scope, n in examined.directives
        ),
        tuple(Fault(rule, message, spans[n]) for rule, message, n in examined.faults),
    )


def leftovers_of(entries: Iterable[Entry], selection: Selection, *, is_there: bool) -> tuple[Leftover, ...]:
    """Give what is told of accepted findings that are gone, or whose article is."""
    level = selection.level(UNUSED)
    if level is None:
        return ()
    severity = min(level, Severity.WARNING)
    return tuple(
        Leftover(
            entry.file,
            entry.line,
            severity,
            f"The finding of {entry.rule} in {entry.path} is gone; remove the entry."
            if is_there
            else f"The article {entry.path} is gone; name it as it is called now, or remove the entry.",
        )
        for entry in entries
    )


def _limited(findings: Iterable[Located], selection: Selection) -> list[Located]:
    """Give the findings that are on, at no more than the severity that their rules and parts may have."""
    return [shown for located in findings if (shown := _at_level(located, selection)) is not None]


def _at_level(located: Located, selection: Selection) -> Located | None:
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


def pieces_of(report: Report, checked: Checked, task: Task) -> tuple[tuple[str, str], ...]:
    return tuple(
        (name, render_piece(name, report, checked, task.facts))
        for name in dict.fromkeys(task.formats)
        if FORMATS[name].shows_document
    )
