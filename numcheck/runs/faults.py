"""Faults of numcheck's own, in words that help to find them."""

from __future__ import annotations

from pathlib import Path


def describe(error: BaseException) -> str:
    """Name an unexpected exception and the place in numcheck that it comes from: KeyError: 'x', findings.py line 8."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        file = Path(trace.tb_frame.f_code.co_filename)
        if "numcheck" in file.parts:
            place = f", {'/'.join(file.parts[-2:])} line {trace.tb_lineno}"
        trace = trace.tb_next
    text = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}{': ' if text else ''}{text}{place}"
