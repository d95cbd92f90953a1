"""The kinds of figures by name.

They are asked of every figure many times, and to look one up in the enumeration takes Python 3.11 as long as to call a
function; in a module it takes next to no time.
"""

from __future__ import annotations

from numcheck.model import quantity
from numcheck.model.quantity import Kind

COUNT = Kind.COUNT
NUMBER = Kind.NUMBER
MEASURE = Kind.MEASURE
MONEY = Kind.MONEY
PERCENT = Kind.PERCENT
RATIO = Kind.RATIO
AGE = Kind.AGE
DURATION = Kind.DURATION
DATE = Kind.DATE
TIME = Kind.TIME
ORDINAL = Kind.ORDINAL
SCORE = Kind.SCORE
LIST = Kind.LIST
IDENTIFIER = Kind.IDENTIFIER

COUNTED = quantity.COUNTED
"""Kinds that may state one thing: a bare number is a count whose noun was left out."""
NO_FIGURES = frozenset({LIST, IDENTIFIER})
"""Kinds that coverage does not count: a list label or a flight number can be right or wrong by itself only."""
