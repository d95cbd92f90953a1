"""What a report format is given besides the documents."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.model.checked import Checked
from numcheck.model.report import Failure
from numcheck.model.rule import Severity

Result = Checked | Failure
"""What comes of an input."""


@dataclass(frozen=True, slots=True)
class Facts:
    """The run as a whole."""

    version: str
    fail_on: Severity | None = Severity.ERROR
    """The lowest severity that fails the run; only words and marks depend on it, never what is reported."""
    width: int = 80
    """Columns of the terminal."""
    colour: bool = False
    root: str = ""
    """Folder from which CI systems count paths; empty: the current one."""
