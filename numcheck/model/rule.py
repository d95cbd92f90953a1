"""Rules as they were written, compiled as far as they go without a document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction

from numcheck.model.pattern import Filter


class Severity(IntEnum):
    """How sure a finding is; the higher the surer."""

    NOTE = 1
    """An editor would want to look."""
    WARNING = 2
    """It contradicts under the natural reading."""
    ERROR = 3
    """No innocent reading is left."""

    @property
    def word(self) -> str:
        """Give the name used in files, options and output."""
        return self.name.lower()


# --- the language of conditions


@dataclass(frozen=True, slots=True)
class Constant:
    """A number in a condition; as text, because 0.5 must stay exact."""

    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A role, or a number that the relation brings with it."""

    name: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the table in `arithmetic/functions.py`."""

    function: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """Arithmetic: + - * / or a leading minus (with one operand)."""

    sign: str
    operands: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """== != < <= > >= between two values."""

    sign: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class Logic:
    """and, or, not over conditions."""

    word: str
    operands: tuple[Expression, ...]


Expression = Constant | Name | Call | Operation | Comparison | Logic
Template = tuple[str | Expression, ...]
"""What a finding says: text, with values in between."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What a rule requires, with the severity of breaking it and what is then said."""

    text: str
    expression: Expression
    severity: Severity | None = None
    """None: the severity of the rule."""
    say: Template | None = None
    """None: what the rule says."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Texts that a rule must flag, and texts that no rule may flag."""

    wrong: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    todo_wrong: tuple[str, ...] = ()
    """Known gaps: texts that the rule should flag and does not yet."""
    todo_right: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Which articles a rule is for: those that hold one of the words in each place that it names."""

    headline: frozenset[str] = frozenset()
    """Dictionary forms of words; empty for any headline."""
    text: frozenset[str] = frozenset()
    """Dictionary forms of words; empty for any text."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the rulebook."""

    id: str
    """topic/flaw, from the path of its file."""
    title: str
    severity: Severity
    relation: str
    """The kind of relation it judges; a rule that brings its own phrases has a kind of its own id."""
    conditions: tuple[Condition, ...]
    """All must hold; the first that cannot is what the finding says."""
    say: Template
    why: str
    unless: tuple[Condition, ...] = ()
    """Where one of these holds, the figures are not of one thing after all, and the rule says nothing."""
    where: tuple[tuple[str, Filter], ...] = ()
    """Role -> filter: claims that the rule is restricted to."""
    apart: Fraction | None = None
    """How many times as large as the other one side of a condition may be; wider apart, a finding is only a note."""
    rivals: int | None = None
    """How many other figures of its kinds may stand among those of a finding; among more, it is only a note."""
    story: Story = Story()
    """The articles it is for."""
    examples: Examples = Examples()
    ask: str = ""
    """The question that an editor would put to the reporter."""
    see: str = ""
    refines: str = ""
    """Id of a wider rule, whose finding on the same places this one replaces."""
    is_on: bool = True
    """Whether it takes part at all."""
    limit: Severity | None = Severity.ERROR
    """The most severe finding that is told of it; None: it is told nothing of, though it still speaks for others."""
    file: str = ""
    line: int = 1

    @property
    def is_told(self) -> bool:
        """Tell whether anything is told of it."""
        return self.is_on and self.limit is not None
