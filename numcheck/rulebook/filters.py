"""What the slots of a filter may ask for: a value that no figure can have would silence a rule without a word."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from numcheck.arithmetic.rare_units import accepted_units
from numcheck.language.filters import NONE, VALUES
from numcheck.language.vocabulary import Vocabulary
from numcheck.rulebook.files import Node, Problem
from numcheck.rulebook.schema import meant

FLOWS = ("in", "out")
"""Values of event that stand for all that let things in or out."""
RATIO = "times"
"""The unit of a factor: three times."""


def check_value(slot: str, node: Node, vocabulary: Vocabulary) -> Problem | None:
    """Give what is wrong with a value of a slot, with or without the ! that excludes it; None where nothing is."""
    value = node.text().removeprefix("!")
    if slot in VALUES:
        if value in VALUES[slot]:
            return None
        return node.fail(f"unknown {slot} {value!r}{meant(value, VALUES[slot])}; allowed: {', '.join(VALUES[slot])}")
    return CHECKS[slot](node, value, vocabulary) if slot in CHECKS else None


def _check_event(node: Node, value: str, vocabulary: Vocabulary) -> Problem | None:
    known = (*vocabulary.events.names, *FLOWS, NONE)
    return None if value in known else node.fail(f"unknown event {value!r}{meant(value, known)}")


def _check_noun(node: Node, value: str, vocabulary: Vocabulary) -> Problem | None:
    """Check the name of a class, or that a noun stands in the singular, as the figures have it."""
    nouns = vocabulary.nouns
    if value.startswith("@"):
        name = value[1:].replace("-", " ")
        return None if name in nouns.wider else node.fail(f"unknown class of nouns {value!r}{meant(name, nouns.wider)}")
    singular = nouns.singular(value)
    if singular == value or value in nouns.classes:
        return None
    return node.fail(f"noun {value!r} can never fit: figures have their nouns in the singular; write {singular!r}")


def _check_unit(node: Node, value: str, vocabulary: Vocabulary) -> Problem | None:
    """Check the name of a unit; of money it is a currency, of a rate both sides of "_per_" are what they are."""
    units, currencies = vocabulary.units.dimensions, vocabulary.currencies.short
    is_money = value.partition("_")[0] in currencies
    if value in units or is_money or "_per_" in value or value in (NONE, RATIO) or value in accepted_units().values():
        return None
    names = {" ".join(words): unit for entries in vocabulary.units.names.forward.values() for words, unit in entries}
    known = f"; did you mean {names[value]!r}?" if value in names else meant(value, [*units, *currencies])
    return node.fail(f"unknown unit {value!r}{known}")


CHECKS: Mapping[str, Callable[[Node, str, Vocabulary], Problem | None]] = {
    "event": _check_event,
    "noun": _check_noun,
    "unit": _check_unit,
}
"""Slots whose values the vocabulary knows; what a figure is per, and which reader found it, can be anything."""
