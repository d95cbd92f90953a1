"""Paths -> reports: one document's trouble never keeps the others from being checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from numcheck import __version__
from numcheck.cli.output import say, write_data
from numcheck.model.report import Failure, Report
from numcheck.model.rule import Severity
from numcheck.reports.claim_selection import Selection
from numcheck.rulebook.loading import Rulebook
from numcheck.runs.faults import describe


@dataclass(frozen=True, slots=True)
class Checked:
    """A document that was checked, and what is written about it."""

    severities: tuple[Severity, ...]
    text: str


def check_paths(
    paths: Iterable[str | Failure],
    book: Rulebook,
    as_of: date | None,
    render: Callable[[Report], str],
    *,
    with_relations: bool = True,
) -> Iterator[Checked | Failure]:
    """Check and render inputs one by one, in their order; of each only its text is kept."""
    from numcheck.documents.reading import ReadError
    from numcheck.pipeline import check_file

    for path in paths:
        if isinstance(path, Failure):
            yield path
            continue
        try:
            report = check_file(path, book, as_of, with_relations=with_relations)
            severities = tuple(finding.severity for finding in report.findings)
            outcome: Checked | Failure = Checked(severities, render(report))
        except ReadError as error:
            outcome = Failure(path, str(error))
        except Exception as error:  # whatever it is, it is about this document alone
            fault = f"numcheck failed on it ({describe(error)}); this is a fault of numcheck, please report it"
            outcome = Failure(path, fault)
        yield outcome


class Tally:
    """What has been found so far, for totals and exit codes."""

    def __init__(self) -> None:
        self.articles = 0
        self.failures: list[Failure] = []
        self.severities: Counter[Severity] = Counter()

    def texts(self, outcomes: Iterable[Checked | Failure], *, aloud: bool) -> Iterator[str]:
        """Count outcomes as they pass, and give the texts of those that were checked; aloud, say which failed."""
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                self.failures.append(outcome)
                if aloud:
                    say(f"numcheck: {outcome.path}: {outcome.message}")
            else:
                self.articles += 1
                self.severities.update(outcome.severities)
                yield outcome.text

    def exit_code(self, fail_on: Severity | None = None) -> int:
        """Give 2 if an input failed, else 1 if something was found at or above a severity, else 0."""
        if self.failures:
            return 2
        return int(fail_on is not None and any(severity >= fail_on for severity in self.severities))


def write_json(
    paths: Iterable[str | Failure],
    book: Rulebook,
    as_of: date | None,
    *,
    selection: Selection,
    with_relations: bool = True,
) -> Tally:
    """Check inputs and write the output contract, with the claims that are to be shown."""
    from numcheck.reports.json_report import render_document, render_json

    tally = Tally()
    render = partial(render_document, selection=selection)
    outcomes = check_paths(paths, book, as_of, render, with_relations=with_relations)
    write_data(render_json(tally.texts(outcomes, aloud=False), tally.failures, __version__))
    return tally
