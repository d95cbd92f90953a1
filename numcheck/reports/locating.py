"""Report -> checked document: findings with their places counted out."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.model.checked import Checked, Located, Place, Suppression
from numcheck.model.document import Document, as_read
from numcheck.model.finding import Evidence, Finding
from numcheck.model.report import Report
from numcheck.reports.places import Places

CONTEXT = 40
"""Characters to show on either side of a passage."""


def locate(report: Report) -> Checked:
    """Give a report without its text and claims, each finding with its places."""
    locator = Locator(report.document)
    findings = tuple(locator.locate(finding) for finding in report.findings)
    return Checked(report.document.path, findings, (), report.coverage)


class Locator:
    """Counts out places in one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.places = Places(document)
        self._starts = document.line_starts()
        self._is_ascii = document.text.isascii()
        self._counted = (0, 0)
        """An offset, and the bytes before it in its line: places come in text order, and lines may be long."""

    def locate(self, finding: Finding, suppression: Suppression | None = None) -> Located:
        return Located(finding, self.all_of(finding.evidence), suppression)

    def all_of(self, evidence: Sequence[Evidence]) -> tuple[Place, ...]:
        return tuple(map(self.place, evidence))

    def place(self, evidence: Evidence) -> Place:
        """Count out one passage."""
        start, end = evidence.span
        source = evidence.span.of(self.document.text)
        line, column = self.places.position(start)
        # The end of a passage that closes its line stands in that line, not in the next.
        end_line = self.places.line(max(end - 1, start))
        opening, closing = self._starts[line - 1], self._starts[end_line - 1]
        block = self.places.block(start)
        return Place(
            role=evidence.role,
            # A directive is blanked out where articles are read.
            text=self.document.words(evidence.span) or source,
            source=source,
            span=evidence.span,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end - closing + 1,
            byte_column=self._bytes(opening, start) + 1,
            end_byte_column=self._bytes(closing, end) + 1,
            part=None if block is None else block.part.value,
            paragraph=None if block is None else block.paragraph,
            claim=evidence.claim,
            context=self._context(start, end),
            supports=evidence.supports,
        )

    def _bytes(self, opening: int, offset: int) -> int:
        """Count the bytes of UTF-8 from the beginning of a line to an offset."""
        if self._is_ascii:
            return offset - opening
        at, count = self._counted
        if not opening <= at <= offset:
            at, count = opening, 0
        count += len(self.document.text[at:offset].encode("utf-8", "surrogatepass"))
        self._counted = (offset, count)
        return count

    def _context(self, start: int, end: int) -> str:
        """Give the words around a passage within its block, cut between words."""
        prose = self.document.prose
        block = self.places.block(start)
        low, high = block.span if block is not None and block.span.end >= start else (start, end)
        low, high = max(low, start - CONTEXT), min(max(high, end), end + CONTEXT)
        before, after = prose[low:start], prose[end:high]
        if low > 0 and not prose[low - 1].isspace():
            before = before.partition(" ")[2]
        if high < len(prose) and not prose[high].isspace():
            after = after.rpartition(" ")[0]
        return " ".join(as_read(f"{before}{prose[start:end]}{after}").split())
