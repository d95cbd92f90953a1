"""The formats by their names; the module of one is imported when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from numcheck.model.checked import Checked
from numcheck.model.report import Report
from numcheck.model.run import Facts, Result


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write results."""

    module: str
    """Below numcheck.reports; its `render` writes all results."""
    about: str
    shows_document: bool = False
    """Whether it shows the whole document: the module's `render_piece` writes what one adds, where it is checked."""
    is_text: bool = False
    """Whether people read it on a terminal, in the terminal's encoding."""


FORMATS: Mapping[str, Format] = {
    "text": Format("text", "each finding with its proof, and every figure", shows_document=True, is_text=True),
    "concise": Format("concise", "path:line:col: level rule message", is_text=True),
    "json": Format("json_report", "one object with all claims and findings", shows_document=True),
    "jsonl": Format("jsonl", "one JSON object a line: findings, errors, coverage"),
    "github": Format("github", "annotations of GitHub Actions"),
    "gitlab": Format("gitlab", "GitLab's code quality report"),
    "sarif": Format("sarif", "SARIF 2.1.0 for code scanning"),
    "junit": Format("junit", "JUnit's XML"),
    "rdjson": Format("rdjson", "reviewdog's diagnostic format"),
    "markdown": Format("markdown_report", "a comment on a pull request"),
    "csv": Format("finding_csv", "one row for every place of every finding"),
}


def render(name: str, results: Iterable[Result], facts: Facts) -> Iterator[str]:
    """Render results in a format."""
    function: Callable[[Iterable[Result], Facts], Iterator[str]] = _of(name, "render")
    return function(results, facts)


def render_piece(name: str, report: Report, checked: Checked, facts: Facts) -> str:
    """Render what one document adds in a format that shows documents."""
    function: Callable[[Report, Checked, Facts], str] = _of(name, "render_piece")
    return function(report, checked, facts)


def _of(name: str, function: str) -> Any:
    return getattr(import_module(f"numcheck.reports.{FORMATS[name].module}"), function)
