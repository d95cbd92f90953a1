"""The stances of claims, by name: as `kinds` gives those of figures, and for the same reason."""

from __future__ import annotations

from numcheck.model.claim import Stance

ASSERTED = Stance.ASSERTED
PLANNED = Stance.PLANNED
ESTIMATED = Stance.ESTIMATED
DENIED = Stance.DENIED
QUOTED = Stance.QUOTED
