"""What rule and relation files may hold, and errors that name file, line, key and the way out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from fractions import Fraction

from numcheck.rulebook.files import Node, Problem

RULE_KEYS = frozenset(
    {
        "title",
        "severity",
        "where",
        "when",
        "find",
        "compare",
        "require",
        "unless",
        "say",
        "why",
        "examples",
        "ask",
        "see",
        "refines",
        "apart",
        "rivals",
        "on",
    }
)
STORY_KEYS = frozenset({"headline", "text"})
COMPARE_KEYS = frozenset({"same", "distinct", "despite", "near"})
"""What `compare` may hold besides roles."""
RULE_REQUIRED = ("title", "severity", "require", "say", "why", "examples")
EXAMPLE_KEYS = frozenset({"wrong", "right", "todo_wrong", "todo_right"})
CONDITION_KEYS = frozenset({"that", "severity", "say"})
RELATION_KEYS = frozenset(
    {
        "title",
        "roles",
        "pieces",
        "gather",
        "akin",
        "same",
        "where",
        "about",
        "near",
        "finder",
        "of",
        "convertible",
        "complete",
        "counted",
        "never",
        "mixed_units",
        "own_subjects",
    }
)
PIECE_KEYS = frozenset({"name", "find", "claims", "cue", "reach", "order", "strength", "with"})
GATHER_KEYS = frozenset({"role", "claims", "after", "before", "least", "never"})
FILTER_KEYS = frozenset(
    {
        "kind",
        "noun",
        "event",
        "role",
        "link",
        "under",
        "part",
        "stance",
        "per",
        "definite",
        "unit",
        "noun_from",
        "found_by",
    }
)
SEVERITIES = ("error", "warning", "note")
STRENGTHS = ("proved", "natural", "possible", "doubtful", "tentative")
ORDERS = ("before", "after", "any")
NUMBER = re.compile(r"-?\d{1,30}(?:\.\d{1,30})?(?:/\d{1,30})?\Z", re.ASCII)


def number_of(value: object) -> Fraction | None:
    """Give a number as files write it, 2.5, -1 or 1/3; None for anything else: 1e999999999 would fill the memory."""
    if not isinstance(value, str) or NUMBER.match(value) is None:
        return None
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        return None


def check_keys(node: Node, allowed: Iterable[str], what: str, required: Iterable[str] = ()) -> list[Problem]:
    """Report unknown and missing keys of a mapping; an empty list where all is well."""
    if not isinstance(node.value, Mapping):
        return [node.fail(f"{what} must be a mapping of keys and values, not a {node.kind}")]
    known = sorted(allowed)
    problems = [
        node.fail(f"unknown key {key!r} in {what}{meant(key, known)}; allowed: {', '.join(known)}", key)
        for key in node.value
        if key not in known
    ]
    problems += [node.fail(f"{what} lacks the key {key!r}") for key in required if key not in node.value]
    return problems


def check_choice(node: Node, choices: Iterable[str], what: str) -> list[Problem]:
    """Report a value that is none of the choices."""
    known = list(choices)
    if isinstance(node.value, str) and node.value in known:
        return []
    close = meant(node.value, known) if isinstance(node.value, str) else ""
    return [node.fail(f"{what} must be one of {', '.join(known)}, not {node.shown}{close}")]


def meant(word: str, known: Iterable[str]) -> str:
    """Suggest what was meant by a misspelt word."""
    close = get_close_matches(word, list(known), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
