"""How far a long run is: on standard error, on a terminal, and only when it takes long."""

from __future__ import annotations

import sys
import time

LATE = 1.0
"""Seconds before anything is shown."""
OFTEN = 0.1
"""Seconds between two pictures."""
WIDTH = 30


class Progress:
    """A bar that is drawn over itself."""

    def __init__(self) -> None:
        self._next = time.monotonic() + LATE
        self._is_shown = False

    @classmethod
    def of_stderr(cls) -> Progress | None:
        """Give a bar, unless standard error is no terminal."""
        return cls() if sys.stderr is not None and sys.stderr.isatty() else None

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now < self._next or done >= total:
            return
        self._next = now + OFTEN
        self._is_shown = True
        full = WIDTH * done // total
        sys.stderr.write(f"\r{'█' * full}{'░' * (WIDTH - full)} {done:,} of {total:,} articles")
        sys.stderr.flush()

    def clear(self) -> None:
        """Take the bar away."""
        if self._is_shown:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()
