"""The parts of an article, by name: as `kinds` gives those of figures, and for the same reason."""

from __future__ import annotations

from numcheck.model.document import Part

HEADLINE = Part.HEADLINE
DATELINE = Part.DATELINE
SUBHEAD = Part.SUBHEAD
LEAD = Part.LEAD
BODY = Part.BODY
CAPTION = Part.CAPTION
QUOTE = Part.QUOTE
LIST = Part.LIST
TABLE = Part.TABLE
FURNITURE = Part.FURNITURE
