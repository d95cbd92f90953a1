"""What was tried on a text: for authors whose rule is silent, and for readers who ask why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from numcheck.model.claim import Claim
from numcheck.model.pattern import Filter
from numcheck.model.relation import Relation
from numcheck.model.rule import Condition, Rule
from numcheck.model.span import Span


class Outcome(StrEnum):
    """What became of a candidate."""

    AGREES = "agrees"
    BROKEN = "broken"
    EXCUSED = "excused"
    """An `unless` condition can hold."""
    FILTERED = "filtered"
    """A figure is not of the kind that the rule wants."""
    INCOMPLETE = "incomplete"
    """A condition names a role that the text does not give."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One rule tried on one relation."""

    rule: Rule
    relation: Relation
    outcome: Outcome
    condition: Condition | None = None
    """The condition that decided."""
    computation: str = ""
    """The condition with the numbers of the text."""
    slot: str = ""
    """The slot that a filter turned down: "noun of total is ship, wanted: @person"."""


@dataclass(frozen=True, slots=True)
class PatternTrace:
    """One phrase pattern run over a text."""

    text: str
    role: str
    """What it is part of: the name of its piece."""
    matches: tuple[Span, ...]
    reached: str = ""
    """Without a match: the longest beginning of the pattern that is in the text."""
    near: Span | None = None
    """Where that beginning stands."""


@dataclass(frozen=True, slots=True)
class RoleTrace:
    """One role of a rule's `compare`, on a text."""

    role: str
    wanted: Filter
    claims: tuple[Claim, ...]
    """The figures that pass its filter."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Two figures that a rule's `compare` does not hold together."""

    anchor: Claim
    claim: Claim
    clashes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleTrace:
    """A rule on a text."""

    rule: Rule
    patterns: tuple[PatternTrace, ...]
    trials: tuple[Trial, ...]
    finder: str = ""
    """The algorithm that looks for its relation, where that is not done by phrases alone."""
    merged: str = ""
    """The rule whose finding speaks for this one's."""
    fires: bool = False
    roles: tuple[RoleTrace, ...] = ()
    """Of a rule that compares figures by their slots."""
    apart: tuple[Apart, ...] = ()
    """Figures that fit its roles, and what keeps them apart."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A figure that might have been compared with another one, and what keeps them apart."""

    claim: Claim
    clashes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClaimTrace:
    """How one figure was read, and what became of it."""

    claim: Claim
    trials: tuple[Trial, ...]
    neighbours: tuple[Neighbour, ...]
    """Where it was compared with nothing: the nearest figures of its kind."""
    reason: str = ""
    """Why it was compared with nothing, where that is known."""
