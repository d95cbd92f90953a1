"""Everything that was found in one document: what every report format renders."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.model.claim import Claim
from numcheck.model.document import Dateline, Document
from numcheck.model.finding import Finding
from numcheck.model.relation import Relation


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of an article was checked, so that "no finding" is not taken for "all is well"."""

    figures: int
    compared: int
    """Figures that stood in at least one relation."""
    agreed: int
    """Figures compared of which no comparison failed, and which are not told too roughly to say so."""


@dataclass(frozen=True, slots=True)
class Report:
    """One checked document."""

    document: Document
    dateline: Dateline
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    """In text order."""
    compared: tuple[tuple[int, tuple[int, ...]], ...]
    """Id of a claim -> ids of the claims it was compared with, for every claim that was."""
    coverage: Coverage
    rough: frozenset[int] = frozenset()
    """Ids of claims that were compared and neither agree nor contradict: they are told too roughly."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be checked."""

    path: str
    """As the user gave it."""
    message: str
    """Why, and the way out."""
