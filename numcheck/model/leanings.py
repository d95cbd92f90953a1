"""The leanings of hedges, by name: as `kinds` gives those of figures, and for the same reason."""

from __future__ import annotations

from numcheck.model.quantity import Leaning

NONE = Leaning.NONE
ABOUT = Leaning.ABOUT
MORE_THAN = Leaning.MORE_THAN
LESS_THAN = Leaning.LESS_THAN
UP = Leaning.UP
DOWN = Leaning.DOWN
