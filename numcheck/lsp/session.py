"""What an editor has open -> findings and readings; nothing here knows the protocol."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from numcheck import __version__
from numcheck.config.applying import select_rules
from numcheck.documents.reading import make_document
from numcheck.model.checked import Checked, Located
from numcheck.model.document import LINE_END, Document
from numcheck.model.rule import Severity
from numcheck.model.run import Facts
from numcheck.model.span import Span
from numcheck.reports.traces import render_claims
from numcheck.rulebook.files import Problem, RuleError
from numcheck.runs.examining import examine_document
from numcheck.runs.project import Chosen, settings_of, task_of
from numcheck.runs.running import Run
from numcheck.suppression.accepted import HEAD, NAME, entry_text, find_accepted

REASON = "accepted in the editor"
"""Of an entry that an editor makes; its author should say more."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An article as it stands in the editor."""

    document: Document
    checked: Checked

    @property
    def lines(self) -> list[str]:
        """Give the lines as the protocol counts them, each with its end."""
        text = self.document.text
        starts = [0, *(match.end() for match in LINE_END.finditer(text))]
        return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


class Session:
    """The articles of one editor."""

    def __init__(self, tell: Callable[[RuleError], None]) -> None:
        self._tell = tell
        """Is told, once until rules are read anew, which of them are left out, as they are broken."""
        self._told: set[tuple[Problem, ...]] = set()
        self._projects: dict[Path, Run] = {}
        """Folder -> a run with the settings and rules that hold for its articles."""
        self._opened: dict[str, Opened] = {}

    def forget_projects(self) -> None:
        """Read settings and rules anew: a file of theirs has changed."""
        self._projects.clear()
        self._told.clear()

    def check(self, path: str, text: str) -> Opened:
        """Check an article; raise RuleError if its settings are wrong, or no rule can be used."""
        project = self._project(path)
        document = self._document(path, text, project)
        checked = examine_document(document, project.task, project.rulebook, project.selection(path))
        self._opened[path] = Opened(document, checked)
        return self._opened[path]

    def close(self, path: str) -> None:
        self._opened.pop(path, None)

    def opened(self, path: str) -> Opened | None:
        return self._opened.get(path)

    def reading(self, path: str, offset: int) -> tuple[str, Span] | None:
        """Tell how the figure at an offset was read; None where there is none."""
        from numcheck.tracing.claims import trace_claims

        opened = self._opened.get(path)
        if opened is None:
            return None
        project = self._project(path)
        book = select_rules(project.rulebook, project.selection(path))
        traces = trace_claims(opened.document, book, Span(offset, offset + 1), project.task.as_of)
        if not traces:
            return None
        return render_claims(traces, opened.document, width=72), traces[0].claim.span

    def finding(self, path: str, fingerprint: str) -> Located | None:
        opened = self._opened.get(path)
        shown = opened.checked.findings if opened is not None else ()
        return next((each for each in shown if each.finding.fingerprint == fingerprint), None)

    def accept(self, path: str, fingerprint: str, reason: str = REASON) -> Path | None:
        """Write a finding into the side file of accepted ones; None if it is there no more."""
        located = self.finding(path, fingerprint)
        if located is None:
            return None
        folder = Path(path).parent
        target = find_accepted(folder) or Path(settings_of([path], Chosen()).root or folder, NAME)
        if not folder.is_relative_to(target.parent):
            target = folder / NAME
        article = os.path.relpath(path, target.parent).replace(os.sep, "/")
        text = target.read_text(encoding="utf-8") if target.exists() else HEAD
        new = entry_text(article, located, reason)
        target.write_text(text + ("" if text.endswith("\n") else "\n") + new, encoding="utf-8", newline="\n")
        self._projects.clear()
        return target

    def _project(self, path: str) -> Run:
        folder = Path(path).parent
        if folder not in self._projects:
            settings = settings_of([path], Chosen())
            task = task_of(settings, Facts(__version__, Severity.NOTE), [path])
            problems: list[Problem] = []
            run = Run(settings, task, tell=problems.append)
            run.rulebook  # noqa: B018  its faults are to be known before an article is checked
            self._projects[folder] = run
            if problems and tuple(problems) not in self._told:
                self._told.add(tuple(problems))
                self._tell(RuleError(problems))
        return self._projects[folder]

    def _document(self, path: str, text: str, project: Run) -> Document:
        lists = project.rulebook.vocabulary.lists
        return make_document(text, path, furniture=lists["furniture"], captions=lists["captions"])
