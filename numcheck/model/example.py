"""How a rule's example turned out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from numcheck.model.finding import Finding
from numcheck.model.rule import Rule


class Verdict(StrEnum):
    """Whether an example is found to be what its rule says it is."""

    HOLDS = "holds"
    MISSING = "missing"
    """The rule does not fire where it must."""
    NOISY = "noisy"
    """Something fires where nothing, or nothing else, may."""
    GAP = "gap"
    """Not yet as it should be, and known: a todo."""
    CLOSED = "closed"
    """A known gap that is none any more: the example belongs under wrong or right."""

    @property
    def is_failure(self) -> bool:
        return self in (Verdict.MISSING, Verdict.NOISY, Verdict.CLOSED)


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """One example, and what all rules together found in it."""

    rule: Rule
    group: str
    """wrong, right, todo_wrong or todo_right"""
    number: int
    """Its place in the group, from 1."""
    text: str
    verdict: Verdict
    findings: tuple[Finding, ...]
