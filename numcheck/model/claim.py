"""A figure with what it is about."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from itertools import compress, repeat
from operator import and_

from numcheck.model.document import Part
from numcheck.model.interval import Interval
from numcheck.model.mention import Mention
from numcheck.model.period import Period
from numcheck.model.quantity import Kind, Quantity
from numcheck.model.records import record
from numcheck.model.span import Span


class Stance(StrEnum):
    """How a claim is put forward."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    ESTIMATED = "estimated"
    DENIED = "denied"
    QUOTED = "quoted"


@record(frozen=True, slots=True, eq=False)
class OpenWords:
    """The open words of a sentence, gathered when they are asked for: of most sentences they never are."""

    lemmas: tuple[str, ...] = ()
    """The dictionary forms of all words of the sentence."""
    traits: tuple[int, ...] = ()
    """The traits of each of them."""
    mark: int = 0
    """The trait by which open words are told from others."""
    _gathered: frozenset[str] | None = field(default=None, init=False, repr=False)

    @property
    def gathered(self) -> frozenset[str]:
        """Give the lemmas of the open words."""
        if self._gathered is None:
            found = frozenset(compress(self.lemmas, map(and_, self.traits, repeat(self.mark))))
            object.__setattr__(self, "_gathered", found)
        assert self._gathered is not None
        return self._gathered


NO_OPEN_WORDS = OpenWords()
LINKS = ("other", "another", "remaining", "last", "same", "both", "all", "each", "only", "of_them", "of_the")
"""How words tie a figure to another one."""
OF_A_WHOLE = ("of_the", "of_them")
"""Links of what is some of a figure told elsewhere: 12 of the 40 homes, six of them."""
UNDERS = ("part", "comparison", "difference")
"""What puts a figure under another one: including nine, up from 9, by 9."""
ROLES = ("object", "subject", "state", "noun", "agent", "after", "date")
"""Of what is counted in an event, or the date of it; "after" is behind a verb that does not count it."""
NOUN_SOURCES = (
    "after", "of", "subject", "series", "pronoun", "whole", "attributive", "topic", "predicate", "event",
)  # fmt: skip
"""How the noun of a figure was found."""
EACH = "each"
"""What a figure is per that is had by each of several things told beside it."""


@record(frozen=True, slots=True)
class Claim:
    """One figure of the article with its slots; an empty slot is None or an empty tuple."""

    id: int
    """Number in text order, from 1."""
    mention: Mention
    kind: Kind
    part: Part
    paragraph: int
    """Number of its block for people, from 1; the headline is 0."""
    sentence: int
    """Index of its sentence in the document, from 0; -1 for the day of the article."""
    span: Span
    """From the figure to the noun it counts: "about 3,000 armed militants"."""
    last: int
    """Index after the last word of that span in the sentence."""
    noun: str | None = None
    """Singular head of what is counted: militant."""
    nouns: tuple[str, ...] = ()
    """All heads, where several are counted together: bus, ambulance."""
    noun_from: str = ""
    """How it was found, one of NOUN_SOURCES; or empty."""
    modifiers: tuple[str, ...] = ()
    """Words before the head: armed."""
    link: str = ""
    """How words tie it to another one, one of LINKS; or empty."""
    under: str = ""
    """What puts it under another figure, one of UNDERS; or empty."""
    is_definite: bool = False
    """Whether it points back: the 52 homes."""
    event: str | None = None
    """What happens to what is counted, or what it does: die."""
    role: str = ""
    """Of what is counted in the event, one of ROLES; or empty."""
    per: str | None = None
    """What a rate is per: day, barrel, 100000 people."""
    place: str | None = None
    """Where, as the article names it, in lower case."""
    period: Period | None = None
    """The days that its words or those around it are about."""
    source: str | None = None
    """Who says it."""
    stance: Stance = Stance.ASSERTED
    words: OpenWords = field(default=NO_OPEN_WORDS, repr=False, compare=False)
    """The open words of its sentence."""
    quantity: Quantity | None = field(init=False, repr=False, compare=False)
    """The value, where it is a quantity: asked for dozens of times."""
    unit: str | None = field(init=False, repr=False, compare=False)
    """Its unit with what it is per: usd_per_barrel."""

    def __post_init__(self) -> None:
        value = self.mention.value
        quantity = value if isinstance(value, Quantity) else None
        unit = quantity.unit if quantity is not None else None
        if unit is not None and self.per is not None:
            unit = f"{unit}_per_{self.per.replace(' ', '_')}"
        object.__setattr__(self, "quantity", quantity)
        object.__setattr__(self, "unit", unit)

    @property
    def context(self) -> frozenset[str]:
        """Give the lemmas of the open words of its sentence, which tell whether two claims speak of the same thing."""
        return self.words.gathered

    @property
    def interval(self) -> Interval | None:
        """Give the values its words allow; None for a date, a score or a label."""
        return self.quantity.interval if self.quantity is not None else None

    def __str__(self) -> str:
        value = str(self.mention.value).partition(" ")[2]
        parts = [self.kind.value, value]
        if self.noun:
            parts.append(" and ".join(self.nouns))
        if self.per:
            parts.append(f"per {self.per}")
        if self.event:
            parts.append(f"[{self.event}]")
        return " ".join(parts)
