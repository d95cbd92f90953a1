"""Compiled phrase patterns and the kinds of relation they find."""

from __future__ import annotations

from dataclasses import field
from functools import reduce
from operator import and_

from numcheck.model.records import record
from numcheck.model.relation import Strength

SHARE = "share"
"""Kind of the roles that hold a share, as relations name it."""


@record(frozen=True, slots=True)
class Binding:
    """The place of a role in a pattern."""

    role: str
    kinds: str
    """Letters of the kinds of claims it accepts, see `language/patterns.py`."""
    is_many: bool


@record(frozen=True, slots=True)
class Pattern:
    """One phrase pattern."""

    text: str
    """As the rule file has it."""
    source: str
    """A regular expression over reduced text."""
    bindings: tuple[Binding, ...]
    needs: int = 0
    """What a text must hold, or the pattern cannot match: one bit for each need that its alphabet knows."""
    figures: int = 1
    """How many figures one sentence must hold, up to MOST_FIGURES of its language; 0 where several may hold a match."""
    crossings: int = 0
    """Sentence ends behind which it goes on; one that closes it is none of them."""
    is_bare: bool = False
    """Whether it may run over a sentence without a figure; what it needs stands in the others."""
    by_sentence: tuple[int, ...] = ()
    """What each of the sentences that it runs over must hold, nothing those without a figure; empty if not known."""


Filter = tuple[tuple[str, tuple[str, ...]], ...]
"""Slot -> the values it may have: (("event", ("die",)), ("kind", ("count",)))."""


@record(frozen=True, slots=True)
class Piece:
    """One way in which a text gives some of the roles of a relation."""

    name: str
    patterns: tuple[Pattern, ...] = ()
    claims: tuple[tuple[str, Filter], ...] = ()
    """Role -> filter, where single claims are looked for by their slots instead of by a phrase."""
    is_cue: bool = False
    """Whether a relation is looked for wherever this piece stands; other pieces only complete one."""
    reach: int = 1
    """Sentences between this piece and the cue at the most; of a cue, between it and any other piece."""
    order: str = "any"
    """Whether it stands before or after the cue, or anywhere."""
    strength: Strength = Strength.PROVED
    """How surely a relation that needs this piece holds together."""
    only_with: tuple[str, ...] = ()
    """Names of the cues that this piece may complete; empty: all."""
    needs: int = field(init=False, repr=False, compare=False)
    """What a text must hold, or none of its patterns can match."""
    figures: int = field(init=False, repr=False, compare=False)
    """How many figures one of its sentences must hold."""
    roles: frozenset[str] = field(init=False, repr=False, compare=False)
    """The roles that its phrases give."""

    def __post_init__(self) -> None:
        bindings = [binding for pattern in self.patterns for binding in pattern.bindings]
        object.__setattr__(self, "roles", frozenset(binding.role for binding in bindings))
        object.__setattr__(self, "needs", reduce(and_, (pattern.needs for pattern in self.patterns), -1))
        object.__setattr__(self, "figures", min((pattern.figures for pattern in self.patterns), default=0))


@record(frozen=True, slots=True)
class Gathering:
    """A role filled with every fitting claim of a stretch: the parts between a total and "the remaining 82"."""

    role: str
    filter: Filter
    after: str
    """Role behind whose claim the stretch begins."""
    before: str
    """Role before whose claim it ends."""
    least: int = 1
    """Members it must find."""
    never: Filter = ()
    """What no figure of the stretch may be: those who came, among those who left."""


@record(frozen=True, slots=True)
class Joining:
    """Claims that are compared across the article by their slots alone, as a rule's `compare` asks for."""

    roles: tuple[tuple[str, Filter], ...]
    """Role -> filter of its claims; the first role is the anchor, with which the others are held together."""
    same: tuple[tuple[str, bool], ...]
    """Slots that must agree with the anchor's, each with whether one of the two may be empty."""
    distinct: tuple[str, ...]
    """Slots by which the members of a role of several differ: one claim for each value."""
    despite: frozenset[str]
    """Slots in which the claims may differ without excuse."""
    reach: int
    """Sentences between the anchor and the others at the most."""


@record(frozen=True, slots=True)
class Definition:
    """A kind of relation: its roles and how texts give them."""

    kind: str
    title: str
    roles: tuple[str, ...]
    """In the order of reports; a trailing + marks a role of several claims, a trailing ? an optional one."""
    kinds: tuple[str, ...]
    """The kind of each role, as patterns name it; "fact" for a number that is no claim."""
    pieces: tuple[Piece, ...]
    gatherings: tuple[Gathering, ...] = ()
    akin: tuple[tuple[str, ...], ...] = ()
    """Groups of roles whose claims must count akin things, as far as the text says what they count."""
    same: tuple[tuple[str, ...], ...] = ()
    """Groups of roles whose claims must be known to count akin things."""
    where: tuple[tuple[str, Filter], ...] = ()
    """Role -> filter that its claims must pass, however they were found."""
    near: int = 2
    """Sentences over which joined phrases hold together; farther apart only a slip makes them firm."""
    finder: str = ""
    """Name of the algorithm that finds this kind of relation, where phrases cannot."""
    about: tuple[str, ...] = ()
    """Roles that identify a relation: of all readings of the same ones, one must hold."""
    is_convertible: bool = False
    """Whether its measures may stand in different units of one dimension: 15 kilograms each, 186 tonnes."""
    has_mixed_units: bool = False
    """Whether its words say that one measure holds the others, or became the other, whatever units they are told in."""
    joining: Joining | None = None
    """How claims are joined by their slots, where a rule compares them."""
    complete: tuple[str, ...] = ()
    """Roles of several claims that hold them all: a list with a member that has no number does not fill them."""
    counted: tuple[str, ...] = ()
    """Roles of several claims from which to the others no "one" stands that no claim has."""
    never: frozenset[str] = frozenset()
    """Words in whose sentences its figures mean something else: in a ranking, who rises goes from six to five."""
    has_own_subjects: bool = False
    """Whether each of its phrases speaks of its own subject, so that those of two clauses or sentences may differ."""
    of: str = ""
    """The kind of relation whose readings its phrases or its finder give, where that is another one."""
    file: str = ""
    line: int = 1
    needs: int = field(init=False, repr=False, compare=False)
    """What a text must hold, or no cue can stand in it; of a finder of its own nothing is known."""
    figures: int = field(init=False, repr=False, compare=False)
    """How many figures one of its sentences must hold."""
    openings: tuple[tuple[int, int], ...] = field(init=False, repr=False, compare=False)
    """The same of each pattern of its cues: of one of them a text must hold all; none if nothing is known."""
    cues: tuple[tuple[int, Piece], ...] = field(init=False, repr=False, compare=False)
    """Its cues, each with its index among the pieces."""
    is_of_units: bool = field(init=False, repr=False, compare=False)
    """Whether it looks at the units of its figures, which must not be converted for it."""
    order: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """The names of its roles, without their marks."""
    gathered: frozenset[str] = field(init=False, repr=False, compare=False)
    """Those that are gathered."""
    needed: frozenset[str] = field(init=False, repr=False, compare=False)
    """Those that are neither optional nor gathered, so that its pieces must give them."""
    shares: frozenset[str] = field(init=False, repr=False, compare=False)
    """Those that hold a share."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "cues", tuple((at, piece) for at, piece in enumerate(self.pieces) if piece.is_cue))
        cues = [piece for _, piece in self.cues]
        is_by_phrases = not self.finder and not any(piece.claims for piece in cues)
        needs = reduce(and_, (piece.needs for piece in cues), -1) if is_by_phrases else 0
        object.__setattr__(self, "needs", needs)
        object.__setattr__(self, "figures", min((piece.figures for piece in cues), default=0) if is_by_phrases else 0)
        openings = {(pattern.needs, pattern.figures) for piece in cues for pattern in piece.patterns}
        object.__setattr__(self, "openings", tuple(sorted(openings)) if is_by_phrases else ())
        names_unit = any(slot == "unit" for _, filter_ in self.where for slot, _ in filter_)
        object.__setattr__(self, "is_of_units", self.is_convertible or names_unit)
        order = tuple(role.rstrip("?").rstrip("+") for role in self.roles)
        gathered = frozenset(gathering.role for gathering in self.gatherings)
        needed = frozenset(name for name, role in zip(order, self.roles, strict=True) if not role.endswith("?"))
        kinds = zip(order, self.kinds, strict=True)
        object.__setattr__(self, "order", order)
        object.__setattr__(self, "gathered", gathered)
        object.__setattr__(self, "needed", needed - gathered)
        object.__setattr__(self, "shares", frozenset(name for name, kind in kinds if kind == SHARE))

    @property
    def many(self) -> frozenset[str]:
        return frozenset(role.rstrip("?").rstrip("+") for role in self.roles if "+" in role)
