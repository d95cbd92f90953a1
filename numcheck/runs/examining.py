"""One input -> its result: checked, located, and rendered as far as that is done document by document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from numcheck import pipeline
from numcheck.documents.reading import ReadError
from numcheck.model.report import Failure
from numcheck.model.run import Facts, Result
from numcheck.reports.formats import FORMATS, render_piece
from numcheck.reports.locating import locate
from numcheck.rulebook.loading import Rulebook
from numcheck.runs.faults import describe


@dataclass(frozen=True, slots=True)
class Task:
    """How every input is to be checked; picklable."""

    rulebook: Rulebook
    as_of: date | None
    facts: Facts
    formats: tuple[str, ...]
    """Formats that will be rendered."""


def examine(path: str, task: Task) -> Result:
    """Check one input; whatever goes wrong with it becomes its result, so that the others are still checked."""
    try:
        report = pipeline.check_file(path, task.rulebook, task.as_of)
        checked = locate(report)
        pieces = tuple(
            (name, render_piece(name, report, checked, task.facts))
            for name in dict.fromkeys(task.formats)
            if FORMATS[name].shows_document
        )
        return replace(checked, pieces=pieces)
    except ReadError as error:
        return Failure(path, str(error))
    except Exception as error:  # whatever it is, it is about this document alone
        fault = f"numcheck failed on it ({describe(error)}); this is a fault of numcheck, please report it"
        return Failure(path, fault)
