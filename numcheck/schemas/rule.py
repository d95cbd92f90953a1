"""The schema of a rule file."""

from __future__ import annotations

from numcheck.language.filters import VALUES
from numcheck.rulebook.rules import SOURCES
from numcheck.rulebook.schema import (
    EXAMPLE_KEYS,
    FILTER_KEYS,
    RULE_KEYS,
    RULE_REQUIRED,
    SEVERITIES,
)
from numcheck.schemas.parts import DIALECT, Schema, array, described

SWITCH = "definite"
"""The slot whose values are true and false, which an editor takes for no text."""
TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"anyOf": [TEXT, array(TEXT)]}
SEVERITY: Schema = {"enum": list(SEVERITIES)}


def _slot(name: str) -> Schema:
    """Give the schema of what a filter asks of a slot: one of its values or several, each with or without !."""
    values = VALUES.get(name)
    value = TEXT if values is None else {"enum": [*values, *(f"!{value}" for value in values)]}
    return {"anyOf": [value, {"type": "boolean"}, array(value)] if name == SWITCH else [value, array(value)]}


FILTER: Schema = {
    "type": "object",
    "properties": {name: _slot(name) for name in sorted(FILTER_KEYS)},
    "additionalProperties": False,
}
CONDITION: Schema = {
    "anyOf": [
        TEXT,
        {
            "type": "object",
            "properties": {"that": TEXT, "severity": SEVERITY, "say": TEXT},
            "required": ["that"],
            "additionalProperties": False,
        },
    ]
}
CONDITIONS: Schema = {"anyOf": [CONDITION, array(CONDITION)]}
WHEN: Schema = {
    "type": "object",
    "properties": {"relation": TEXT},
    "required": ["relation"],
    "additionalProperties": FILTER,
}
SLOTS: Schema = {"anyOf": [TEXT, array(TEXT)]}
COMPARE: Schema = {
    "type": "object",
    "properties": {
        "same": described(SLOTS, "Slots that must agree with those of the first role."),
        "distinct": described(SLOTS, "Slots by which the figures of a role with a plus differ."),
        "despite": described(SLOTS, "Slots in which the figures may differ."),
        "near": described({"type": ["integer", "string"]}, "Sentences between the figures at the most."),
    },
    "additionalProperties": FILTER,
}
STORY: Schema = {"type": "object", "properties": {"headline": TEXTS, "text": TEXTS}, "additionalProperties": False}
ABOUT: dict[str, Schema] = {
    "title": described(TEXT, "The flaw, as a heading."),
    "severity": described(SEVERITY, "The most severe finding that the rule makes."),
    "when": described(WHEN, "The kind of relation that the rule judges, and filters on its roles."),
    "find": described(TEXTS, "Phrase patterns with named figures, for a relation of the rule's own."),
    "compare": described(COMPARE, "Figures anywhere in the article, by their slots: role -> filter."),
    "where": described(STORY, "The articles that the rule is for, by words of their headline or text."),
    "require": described(CONDITIONS, "What must be possible for some reading of the figures."),
    "unless": described(CONDITIONS, "Where one of these can hold, the rule says nothing."),
    "say": described(TEXT, "What a finding says; values stand in braces."),
    "why": described(TEXT, "Why it is a flaw."),
    "examples": described(
        {
            "type": "object",
            "properties": dict.fromkeys(sorted(EXAMPLE_KEYS), TEXTS),
            "additionalProperties": False,
        },
        "Texts that the rule must flag (wrong), and that no rule may flag (right).",
    ),
    "ask": described(TEXT, "The question to put to the reporter."),
    "see": described(TEXT, "A page of the desk's style guide."),
    "refines": described(TEXT, "Id of a wider rule whose finding this one replaces."),
    "apart": described(
        {"type": ["number", "string"]},
        "How many times as large as the other one side of a condition may be for a finding to be more than a note.",
    ),
    "rivals": described(
        {"type": ["integer", "string"]},
        "How many other figures of the same kinds may stand among those of a finding for it to be more than a note.",
    ),
    "on": described({"type": ["boolean", "string"]}, "false switches the rule off."),
}


def rule_schema() -> Schema:
    """Give the schema of a rule file; a key that the reader knows and this table does not is any value."""
    return {
        "$schema": DIALECT,
        "title": "Rule of numcheck",
        "type": "object",
        "properties": {key: ABOUT.get(key, {}) for key in sorted(RULE_KEYS)},
        "required": list(RULE_REQUIRED),
        "oneOf": [{"required": [key]} for key in SOURCES],
        "additionalProperties": False,
    }
