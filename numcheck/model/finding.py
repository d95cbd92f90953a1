"""What the report says: a contradiction with its proof."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.model.rule import Severity
from numcheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """One of the passages a finding rests on."""

    role: str
    span: Span
    claim: int | None
    """Id of the claim, where the passage is one."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that no reading of the figures satisfies."""

    rule: str
    severity: Severity
    message: str
    computation: str
    """The arithmetic in one line: 9 + 5 = 14 > 12."""
    evidence: tuple[Evidence, ...]
    """In text order."""
    tried: tuple[str, ...]
    """Innocent readings that were ruled out."""
    plausible: tuple[str, ...] = ()
    """Innocent readings that were not."""
    suggestions: tuple[str, ...] = ()
    """One-figure changes that would restore consistency, likeliest first; never applied."""
    ask: str = ""
    why: str = ""
    title: str = ""
    """What the rule is called for people."""
    fingerprint: str = ""
    """Stable name of the finding: of its rule and the words of its evidence, whatever the line."""
    also: tuple[str, ...] = ()
    """Ids of other rules whose findings on the same places were merged into this one."""
