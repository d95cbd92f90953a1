"""Rows of cells -> comma-separated values."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO
from typing import Any

FORMULA = re.compile(r"[=+\-@\t\r\n].", re.DOTALL)
"""How a text begins that a spreadsheet would run; a sign alone, as standard input is named, it takes as it is."""


def csv_rows(rows: Iterable[Iterable[Any]]) -> str:
    """Write rows as comma-separated values, each on a line of its own."""
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(map(_guarded, rows))
    return written.getvalue()


def _guarded(row: Iterable[Any]) -> list[Any]:
    """Put an apostrophe, as spreadsheets know it, before texts that would be run; numbers stay numbers."""
    return [f"'{cell}" if isinstance(cell, str) and FORMULA.match(cell) else cell for cell in row]
