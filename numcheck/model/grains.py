"""The grains of periods, by name: as `kinds` gives those of figures, and for the same reason."""

from __future__ import annotations

from numcheck.model.period import Grain

DAY = Grain.DAY
WEEKEND = Grain.WEEKEND
WEEK = Grain.WEEK
MONTH = Grain.MONTH
QUARTER = Grain.QUARTER
SEASON = Grain.SEASON
YEAR = Grain.YEAR
DECADE = Grain.DECADE
CENTURY = Grain.CENTURY
SPAN = Grain.SPAN
