"""Claims that must agree, because of these words."""

from __future__ import annotations

from enum import IntEnum

from numcheck.model.claim import Claim
from numcheck.model.records import record
from numcheck.model.span import Span


class Strength(IntEnum):
    """How surely the words bind the claims together; the lower number is the weaker tie."""

    TENTATIVE = 0
    """Too loose to be told, unless a slip of the keyboard explains why it fails."""
    DOUBTFUL = 1
    """As loose, but of figures that do belong to one story, so that one changed digit is slip enough."""
    POSSIBLE = 2
    """Another reading is as good."""
    NATURAL = 3
    """The reading that a reader would choose, and the only one that survives."""
    PROVED = 4
    """One sentence says so, or definite and closing words do."""


@record(frozen=True, slots=True)
class Relation:
    """Claims in the roles that a phrase or a comparison gives them."""

    kind: str
    roles: tuple[tuple[str, tuple[Claim, ...]], ...]
    """Role -> its claims, in the order of the kind's declaration; a plain role has one claim."""
    strength: Strength = Strength.NATURAL
    tried: tuple[str, ...] = ()
    """Innocent readings that were ruled out while it was found."""
    plausible: tuple[str, ...] = ()
    """Innocent readings that could not be ruled out; each has lowered the strength."""
    about: tuple[int, ...] = ()
    """Ids of the claims it is about: of several relations of one kind about the same claims, one must hold."""
    facts: tuple[tuple[str, int], ...] = ()
    """Numbers that belong to it but are no claims, such as how many items a list has."""
    passages: tuple[tuple[str, Span], ...] = ()
    """Passages of the proof that are no figures, by what they are: the items of a list."""
    is_fallback: bool = False
    """Whether it is a reading that only counts if it holds: some of the parts instead of all."""
    note: str = ""
    """What the finder of the relation wants said in the finding."""

    def role(self, name: str) -> tuple[Claim, ...]:
        return next((claims for role, claims in self.roles if role == name), ())

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple([claim for _, claims in self.roles for claim in claims])

    def __str__(self) -> str:
        roles = ", ".join(
            f"{name} {' + '.join(c.mention.span.__str__() for c in claims)}" for name, claims in self.roles
        )
        return f"{self.kind}: {roles}"
