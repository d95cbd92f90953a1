"""The way out: standard output for the payload, standard error for everything else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

PIPED_WIDTH = 80
UNWRAPPED = 1_000_000
"""Columns of what is one line an entry for the programs that read it."""
WIDEST = 100
"""Columns of text on a terminal; longer lines are hard to read."""


class OutputError(Exception):
    """Standard output cannot be written to: closed, or on a full disk."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What text is rendered for."""

    width: int
    colour: bool

    @classmethod
    def of_stdout(cls, piped_width: int = PIPED_WIDTH) -> Screen:
        """Give the terminal's width and colours; without a terminal, 80 columns or what is wanted, and none."""
        is_terminal = sys.stdout is not None and sys.stdout.isatty()
        colour = is_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        if not is_terminal:
            return cls(piped_width, bool(os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR"))
        import shutil

        return cls(min(shutil.get_terminal_size().columns, WIDEST), colour)


def write_text(pieces: Iterable[str]) -> bool:
    """Write text for people, in the encoding of the terminal; tell whether somebody still reads."""
    return _write(pieces, getattr(sys.stdout, "encoding", None) or "utf-8", "replace")


def write_data(pieces: Iterable[str]) -> bool:
    """Write JSON or CSV, always in UTF-8; tell whether somebody still reads.

    What of a path is no text is written as an escape, from which JSON readers get the path back.
    """
    return _write(pieces, "utf-8", "backslashreplace")


def _write(pieces: Iterable[str], encoding: str, errors: str) -> bool:
    if sys.stdout is None:
        raise OutputError("there is no standard output to write to")
    return all(_put(piece.encode(encoding, errors)) for piece in pieces)


def _put(data: bytes) -> bool:
    out = sys.stdout.buffer
    try:
        out.write(data)
        out.flush()
    except BrokenPipeError:
        # `numcheck report *.txt | head`: nobody reads on, and Python must not complain when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    except (OSError, ValueError) as error:
        raise OutputError(f"the output cannot be written: {error}") from None
    return True


def say(message: str) -> None:
    """Write a line to standard error; nothing can be done where that fails."""
    with suppress(OSError, ValueError, AttributeError):
        print(message, file=sys.stderr)  # noqa: T201
