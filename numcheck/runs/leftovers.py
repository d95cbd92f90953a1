"""Entries of side files that suppress nothing -> findings in these files, behind those of the articles."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from numcheck.config.matching import relative
from numcheck.documents.reading import make_document
from numcheck.model.checked import Checked, Leftover, Located
from numcheck.model.document import Dateline
from numcheck.model.finding import Evidence
from numcheck.model.report import Report
from numcheck.model.run import Result
from numcheck.model.span import Span
from numcheck.reports.locating import Locator
from numcheck.runs.examining import NO_FIGURES, Task, leftovers_of, pieces_of
from numcheck.runs.running import Run
from numcheck.suppression.applying import fault_finding, of_changes
from numcheck.suppression.directives import UNUSED


def with_leftovers(run: Run, results: Iterable[Result]) -> Iterator[Result]:
    """Give results, and behind them the side files with entries that suppress nothing.

    Raise RuleError before the first one if the settings are wrong that an article which is gone would have.
    """
    return _followed(results, tuple(_orphans(run)) if run.task.has_suppressions else (), run.task)


def _followed(results: Iterable[Result], orphans: Sequence[Leftover], task: Task) -> Iterator[Result]:
    found: dict[str, list[Leftover]] = {}
    for result in results:
        for leftover in result.leftovers if isinstance(result, Checked) else ():
            found.setdefault(leftover.file, []).append(leftover)
        yield result
    for leftover in orphans:
        found.setdefault(leftover.file, []).append(leftover)
    for file in sorted(found):
        checked = _checked(file, sorted(set(found[file]), key=lambda each: each.line), task)
        if checked.findings:
            yield checked


def _orphans(run: Run) -> Iterator[Leftover]:
    """Give the entries of articles that are gone from the folders that are walked."""
    for article, entries in run.task.accepted.items():
        is_inside = any(relative(article, folder) is not None for folder in run.task.folders)
        if is_inside and not os.path.exists(article):  # noqa: PTH110  a Path may raise here
            yield from leftovers_of(entries, run.selection_near(article), is_there=False)


def _checked(file: str, leftovers: Sequence[Leftover], task: Task) -> Checked:
    """Give a side file as if it were a document that has been checked."""
    document = make_document(Path(file).read_text(encoding="utf-8"), file)
    locator, starts = Locator(document), document.line_starts()
    told: list[Located] = []
    for leftover in leftovers:
        start = starts[leftover.line - 1]
        line = document.text[start:].partition("\n")[0].rstrip()
        place = locator.place(Evidence("entry", Span(start, start + len(line)), None))
        told.append(fault_finding(UNUSED, leftover.message, place, leftover.severity))
    findings = of_changes(told, file, task.changes)
    checked = Checked(file, tuple(findings), (), NO_FIGURES, is_article=False)
    report = Report(document, Dateline(), (), (), tuple(each.finding for each in findings), (), NO_FIGURES)
    return replace(checked, pieces=pieces_of(report, checked, task))
