"""Offsets -> places: line and column for machines, part and paragraph for people."""

from __future__ import annotations

from bisect import bisect_right

from numcheck.model.document import Block, Document, Part


class Places:
    """Where the offsets of one document stand. Lines are counted once; every look-up is a bisection."""

    __slots__ = ("_blocks", "_lines", "_starts")

    def __init__(self, document: Document) -> None:
        self._lines = document.line_starts()
        self._blocks = document.blocks
        self._starts = [block.span.start for block in document.blocks]

    def line(self, offset: int) -> int:
        """Give the number of the line, from 1."""
        return bisect_right(self._lines, offset)

    def position(self, offset: int) -> tuple[int, int]:
        """Give line and column, both from 1; a column is a code point."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def block(self, offset: int) -> Block | None:
        """Give the block an offset stands in, or the last one before it."""
        index = bisect_right(self._starts, offset) - 1
        return self._blocks[index] if index >= 0 else None

    def paragraph(self, offset: int) -> str:
        """Name the block for people, shortly: headline, par 5."""
        block = self.block(offset)
        return "headline" if block is None or block.part is Part.HEADLINE else f"par {block.paragraph}"

    def label(self, offset: int) -> str:
        """Name the place for people: par 5, line 12."""
        return f"{self.paragraph(offset)}, line {self.line(offset)}"
