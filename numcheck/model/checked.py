"""A checked document as most report formats need it: its findings with their places, without text and claims.

It is small, picklable and independent of the document, so that it can come from another process or from a cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from numcheck.model.finding import Finding
from numcheck.model.report import Coverage
from numcheck.model.rule import Severity
from numcheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """One passage of a finding, in every way in which tools count."""

    role: str
    text: str
    """Its words as their reader sees them, on one line; of a comment, what stands in the source."""
    source: str
    """The stretch of the source: with markup and line ends, as long as the span."""
    span: Span
    line: int
    """From 1, like all lines and columns here."""
    column: int
    """In code points."""
    end_line: int
    end_column: int
    """Of the character after the last one."""
    byte_column: int
    """In bytes of UTF-8, as reviewdog counts."""
    end_byte_column: int
    part: str | None
    """headline, lead, body ...; None in front of the first block."""
    paragraph: int | None
    claim: int | None
    """Id of the claim, where the passage is one."""
    context: str = ""
    """The words around it, because offsets are lost when a text is pasted."""
    supports: int | None = None
    """Id of the claim that the passage supports; None where it is one of those that contradict one another."""

    @property
    def position(self) -> str:
        return f"{self.line}:{self.column}"


class Origin(StrEnum):
    """Where it was decided that a finding is not to be shown."""

    DIRECTIVE = "directive"
    """A comment in the article."""
    ACCEPTED = "accepted"
    """The side file of accepted findings."""
    BASELINE = "baseline"
    """A finding that was there when the baseline was made."""


@dataclass(frozen=True, slots=True)
class Suppression:
    """Why a finding is not shown."""

    origin: Origin
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Located:
    """A finding with its places."""

    finding: Finding
    places: tuple[Place, ...]
    """In text order, and behind them what supports them; a finding about the rules of suppression may have one."""
    suppression: Suppression | None = None

    @property
    def first(self) -> Place:
        return self.places[0]

    @property
    def disputed(self) -> tuple[Place, ...]:
        """Those that contradict one another."""
        return tuple(place for place in self.places if place.supports is None)

    @property
    def others(self) -> tuple[Place, ...]:
        return self.places[1:]


@dataclass(frozen=True, slots=True)
class Leftover:
    """An entry that was to keep findings from being shown and has nothing to do; it stands in a file of its own."""

    file: str
    """As it is shown."""
    line: int
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class Checked:
    """One document that was checked."""

    path: str
    findings: tuple[Located, ...]
    """What is to be shown, in text order."""
    suppressed: tuple[Located, ...]
    coverage: Coverage
    pieces: tuple[tuple[str, str], ...] = ()
    """Format -> its text about this document, for formats that show the whole document."""
    leftovers: tuple[Leftover, ...] = ()
    """Entries for this document that suppress nothing."""
    gone: int = 0
    """How many findings of the baseline are there no more."""
    is_article: bool = True
    """Whether it is an article, and no file of entries about articles."""

    def piece(self, format: str) -> str:
        return next(text for name, text in self.pieces if name == format)

    @property
    def severities(self) -> tuple[Severity, ...]:
        return tuple(located.finding.severity for located in self.findings)
