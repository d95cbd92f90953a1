"""Dates: what their words say, before the day of the article is known.

The words of a sentence are reduced to a skeleton of one letter a word (M month, D day, Y year, W weekday ...), and the
forms of dates are patterns over it. `resolution.py` turns an `Expression` into a `Period` once the dateline is known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from numcheck.mentions.dates.expression import Found
from numcheck.mentions.dates.forms import FORMS, build
from numcheck.mentions.dates.numeric import find_numeric
from numcheck.mentions.dates.skeleton import ANCHORS, Piece, split_pieces
from numcheck.mentions.dates.spans import join_spans
from numcheck.mentions.scan import Scan


def find_dates(scans: Sequence[Scan]) -> list[list[Found]]:
    """Find the dates of several sentences, those of each in text order.

    Each step goes through all sentences before the next one, as all finders do.
    """
    numeric = [find_numeric(scan) for scan in scans]
    pieces = [split_pieces(scan) for scan in scans]
    return [
        found if own is None else _find_worded(scan, own, found)
        for scan, own, found in zip(scans, pieces, numeric, strict=True)
    ]


def _find_worded(scan: Scan, pieces: list[Piece], found: list[Found]) -> list[Found]:
    """Add to the dates in digits of a sentence those that its pieces make."""
    skeleton = "".join([piece.letter for piece in pieces])
    letters = frozenset(skeleton)
    if ANCHORS.isdisjoint(letters):
        return found
    used = bytearray(len(pieces))
    for date_ in found:
        for index, piece in enumerate(pieces):
            if date_.first < piece.last and piece.first < date_.last:
                used[index] = 1
    for name, pattern in _forms_of(letters):
        for match in pattern.finditer(skeleton):
            start, end = match.span()
            if used.find(1, start, end) >= 0:
                continue
            date_or_none = build(name, match, pieces, scan)
            if date_or_none is None:
                continue
            found.append(date_or_none)
            used[start:end] = bytes([1]) * (end - start)
    if len(found) > 1:
        found.sort(key=attrgetter("first"))
        found = join_spans(scan, found)
    return found


@lru_cache(maxsize=4096)
def _forms_of(letters: frozenset[str]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give the forms that a skeleton of some letters may hold: few skeletons have letters that no other has."""
    return tuple(
        (name, pattern) for name, groups, pattern in FORMS if not any(group.isdisjoint(letters) for group in groups)
    )
