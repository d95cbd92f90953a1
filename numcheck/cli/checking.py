"""Paths -> reports: one document's trouble never keeps the others from being checked."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from numcheck.cli.output import describe, say
from numcheck.model.report import Failure, Report
from numcheck.model.rule import Severity
from numcheck.rulebook.files import RuleError
from numcheck.rulebook.loading import Rulebook, load_rules

SUFFIXES = (".md", ".txt")
"""Files that are articles, in a folder that is walked."""


def load_book(folders: Sequence[str]) -> Rulebook:
    """Load the rules; if any file of theirs is wrong, say everything that is and leave with exit code 2."""
    try:
        return load_rules(*folders)
    except RuleError as error:
        for problem in error.problems:
            say(str(problem))
        raise click.exceptions.Exit(2) from None


def check_paths(
    paths: Iterable[str | Failure], book: Rulebook, as_of: date | None, *, with_relations: bool = True
) -> Iterator[Report | Failure]:
    """Check inputs one by one, in their order."""
    from numcheck.documents.reading import ReadError
    from numcheck.pipeline import check_file

    for path in paths:
        if isinstance(path, Failure):
            yield path
            continue
        try:
            outcome: Report | Failure = check_file(path, book, as_of, with_relations=with_relations)
        except ReadError as error:
            outcome = Failure(path, str(error))
        except Exception as error:  # whatever it is, it is about this document alone
            fault = f"numcheck failed on it ({describe(error)}); this is a fault of numcheck, please report it"
            outcome = Failure(path, fault)
        yield outcome


def find_articles(paths: Iterable[str]) -> Iterator[str | Failure]:
    """Give files as they are named, and for a folder the articles in it and below it, in the order of their names."""
    for path in paths:
        if path == "-" or not os.path.isdir(path):  # noqa: PTH112  Path.is_dir raises where it may not look
            yield path
            continue
        found = list(_walk(path))
        if not found:
            say(f"numcheck: no articles (*{', *'.join(SUFFIXES)}) in {path}")
        yield from found


def _walk(folder: str) -> Iterator[str | Failure]:
    failures: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=failures.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith(SUFFIXES) and not name.startswith("."):
                yield str(Path(root, name))
    for error in failures:
        yield Failure(str(error.filename), f"cannot be read: {error.strerror}")


class Tally:
    """What has been found so far, for totals and exit codes."""

    def __init__(self) -> None:
        self.articles = 0
        self.failures = 0
        self.severities: Counter[Severity] = Counter()

    def watch(self, outcomes: Iterable[Report | Failure]) -> Iterator[Report | Failure]:
        """Count outcomes as they pass."""
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                self.failures += 1
            else:
                self.articles += 1
                self.severities.update(finding.severity for finding in outcome.findings)
            yield outcome

    def reports(self, outcomes: Iterable[Report | Failure]) -> Iterator[Report]:
        """Count outcomes as they pass, say which of them failed, and give the others."""
        for outcome in self.watch(outcomes):
            if isinstance(outcome, Failure):
                say(f"numcheck: {outcome.path}: {outcome.message}")
            else:
                yield outcome

    def exit_code(self, fail_on: Severity | None = None) -> int:
        """Give 2 if an input failed, else 1 if something was found at or above a severity, else 0."""
        if self.failures:
            return 2
        return int(fail_on is not None and any(severity >= fail_on for severity in self.severities))
