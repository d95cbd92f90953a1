"""What the report says: a contradiction with its proof."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from numcheck.model.rule import Severity
from numcheck.model.span import Span


class Support(StrEnum):
    """Roles of passages that contradict nothing themselves, but go with a figure that does; no rule has such roles."""

    AGAIN = "said again"
    """It says the figure again, and must be mended with it."""
    BASIS = "borne out by"
    """The figure follows from it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One of the passages a finding rests on, or one that supports such a passage."""

    role: str
    """The role in the rule; one of `Support` for what supports a passage."""
    span: Span
    claim: int | None
    """Id of the claim, where the passage is one."""
    supports: int | None = None
    """Id of the claim that it supports."""

    @property
    def is_support(self) -> bool:
        return self.supports is not None


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that no reading of the figures satisfies."""

    rule: str
    severity: Severity
    message: str
    computation: str
    """The arithmetic in one line: 9 + 5 = 14 > 12."""
    evidence: tuple[Evidence, ...]
    """In text order; what supports them behind them."""
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
    rule_severity: Severity | None = None
    """What the rule itself has, of which the finding may fall short; None where no rule file says it."""
    fingerprint: str = ""
    """Stable name of the finding: of its rule and the words of its evidence, whatever the line."""
    also: tuple[str, ...] = ()
    """Ids of other rules whose findings on the same places were merged into this one."""
