"""Words that express a value."""

from __future__ import annotations

from numcheck.model.period import Clock, Label, Period, Score
from numcheck.model.quantity import Kind, Quantity
from numcheck.model.records import record
from numcheck.model.span import Span

Value = Quantity | Period | Clock | Score | Label


@record(frozen=True, slots=True)
class Mention:
    """A value and the words that say it."""

    span: Span
    """From the hedge to the unit, without what is counted: "about 3,000"."""
    sentence: int
    """Index of its sentence in the document, from 0."""
    first: int
    """Index of its first word in the sentence."""
    last: int
    """Index after its last word."""
    value: Value
    found_by: str
    """Name of the finder and its pattern."""
    reaches: Period | None = None
    """The days that a duration is counted to: three days ago, the last six months."""

    @property
    def kind(self) -> Kind:
        return self.value.kind

    def __str__(self) -> str:
        return str(self.value)
