"""What is loaded lives as long as a run: the search for garbage need not go through it, nor come often."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RARELY = 50_000
"""New objects after which garbage is looked for: those of a document or two. Nearly all are gone with the last
reference to them; by Python's own measure of 700, one part in fifteen of a report is spent on looking.
"""


@contextmanager
def settled() -> Iterator[None]:
    """Leave what is loaded out of the search for garbage, and search rarely, while the block runs."""
    thresholds = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(RARELY, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
