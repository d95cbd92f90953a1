"""`compare` in rule files -> a relation of the rule's own, joined across the article by the slots of its claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from numcheck.language.joints import JOINTS
from numcheck.language.patterns import KINDS
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.pattern import Definition, Filter, Joining
from numcheck.rulebook.files import Node, Problem
from numcheck.rulebook.relations import read_filter
from numcheck.rulebook.schema import COMPARE_KEYS, FILTER_KEYS, meant, number_of

FINDER = "joined"
OR_UNKNOWN = " or-unknown"
"""Behind a slot under `same`: one of the two claims may say nothing of it."""
MOST_ROLES = 4
FARTHEST = 120
"""Sentences from the anchor to the others where the rule sets no limit."""


def read_comparison(id_: str, node: Node, vocabulary: Vocabulary) -> tuple[Definition | None, list[Problem]]:
    """Read what a rule compares; with any problem there is no definition."""
    if not isinstance(node.value, Mapping):
        return None, [node.fail("compare must be a mapping of roles and filters: compare: {left: {kind: count}, ...}")]
    top = node.value
    names = [name for name in top if name not in COMPARE_KEYS]
    problems = _check_roles(node, names)
    roles: list[tuple[str, Filter]] = []
    kinds: list[str] = []
    for name in names:
        filter_, found = read_filter(top[name], vocabulary)
        problems += found
        kind, found = _kind_of(top[name])
        problems += found
        roles.append((name, filter_))
        kinds.append(kind)
    same, found = _read_slots(top, "same", list(JOINTS), suffix=OR_UNKNOWN)
    problems += found
    distinct, found = _read_slots(top, "distinct", list(JOINTS))
    problems += found
    despite, found = _read_slots(top, "despite", sorted(FILTER_KEYS | {"place", "period", "source"}))
    problems += found
    reach = FARTHEST
    if "near" in top:
        sentences = number_of(top["near"].value)
        if sentences is None or sentences.denominator > 1 or not 0 <= sentences <= FARTHEST:
            told = f"near must be a number of sentences up to {FARTHEST}, not {top['near'].shown}"
            problems.append(top["near"].fail(told))
        else:
            reach = int(sentences)
    if distinct and not any(name.endswith("+") for name in names):
        problems.append(node.fail("distinct is for a role of several figures: name one with a plus, such as part+"))
    if problems:
        return None, problems
    joining = Joining(
        tuple(roles),
        tuple((slot.removesuffix(OR_UNKNOWN), slot.endswith(OR_UNKNOWN)) for slot in same),
        distinct,
        frozenset(despite),
        reach,
    )
    definition = Definition(
        id_, "", tuple(names), tuple(kinds), (), finder=FINDER, joining=joining, file=node.file, line=node.line
    )
    return definition, []


def _check_roles(node: Node, names: Sequence[str]) -> list[Problem]:
    problems: list[Problem] = []
    if not 2 <= len(names) <= MOST_ROLES:
        problems.append(node.fail(f"compare needs two to {MOST_ROLES} roles, each with a filter; it has {len(names)}"))
    if names and names[0].endswith("+"):
        problems.append(
            node.fail(f"the first role is the one that others are compared with, so {names[0]!r} can have no plus")
        )
    if sum(name.endswith("+") for name in names) > 1:
        problems.append(node.fail("only one role can hold several figures"))
    problems += [
        node.fail(
            f"role {name!r} must be of small letters{meant(name, COMPARE_KEYS)}; "
            f"besides roles, compare has: {', '.join(sorted(COMPARE_KEYS))}",
            name,
        )
        for name in names
        if not name.removesuffix("+").replace("_", "").isalnum() or not name.islower()
    ]
    return problems


def _kind_of(filter_node: Node) -> tuple[str, list[Problem]]:
    """Give the kind that a role's filter asks for: it must name one, as a date is no number."""
    kinds = filter_node.value.get("kind") if isinstance(filter_node.value, Mapping) else None
    if kinds is None:
        return "figure", [filter_node.fail("a role of compare must say its kind: {kind: count, event: die}")]
    values = kinds.texts()
    if len(values) == 1 and values[0] in KINDS:
        return values[0], []
    dates = [value for value in values if value == "date"]
    return "figure", [kinds.fail("a date cannot stand with other kinds in one role")] if dates else []


def _read_slots(
    top: Mapping[str, Node], key: str, known: Sequence[str], suffix: str = ""
) -> tuple[tuple[str, ...], list[Problem]]:
    if key not in top:
        return (), []
    slots = top[key].texts()
    problems = [
        top[key].fail(f"unknown slot {slot!r} in {key}{meant(slot, known)}; slots are: {', '.join(known)}")
        for slot in slots
        if (slot.removesuffix(suffix) if suffix else slot) not in known
    ]
    return slots, problems
