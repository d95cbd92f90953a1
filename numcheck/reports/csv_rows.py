"""Rows of cells -> comma-separated values."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from typing import Any


def csv_rows(rows: Iterable[Iterable[Any]]) -> str:
    """Write rows as comma-separated values, each on a line of its own."""
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()
