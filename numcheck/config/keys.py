"""The keys of a configuration: what each one may hold. The reader and the JSON Schema are made from this table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

SEVERITIES = ("error", "warning", "note")
LEVELS = (*SEVERITIES, "never")
RULE_LEVELS = (*SEVERITIES, "off")
PART_LEVELS = (*SEVERITIES, "ignore")
PARTS = ("headline", "dateline", "subhead", "lead", "body", "caption", "quote", "list", "table")


class Shape(Enum):
    """How a value is written."""

    TEXTS = "a list of texts, or one"
    TEXT = "a text"
    LEVEL = "one of some words"
    DAY = "a day, YYYY-MM-DD"
    SHARE = "a share: 1% or 0.01"
    RULES = "rule ids with a level each"
    PARTS = "parts of an article with a level each"
    FILES = "patterns of paths with settings each"


@dataclass(frozen=True, slots=True)
class Key:
    """One key."""

    shape: Shape
    about: str
    is_path: bool = False
    """Whether its texts are paths that count from the folder of the file."""
    may_be_pack: bool = False
    """Whether one of these may be the name of an installed pack instead."""
    is_pattern: bool = False
    """Whether its texts are patterns of paths."""


KEYS: Mapping[str, Key] = {
    "extends": Key(Shape.TEXTS, "Configurations to start from; a key given here replaces theirs.", is_path=True),
    "rules": Key(
        Shape.TEXTS, "Folders of rules, or names of installed packs of rules.", is_path=True, may_be_pack=True
    ),
    "select": Key(Shape.TEXTS, "The only rules that are on: ids, with * for any characters."),
    "ignore": Key(Shape.TEXTS, "Rules that are off: ids, with * for any characters."),
    "severity": Key(Shape.RULES, "The most severe finding that a rule may make, or off."),
    "fail-on": Key(Shape.LEVEL, "The lowest severity at which `numcheck check` ends with exit code 1."),
    "as-of": Key(Shape.DAY, 'The day that "today" means where an article bears no date.'),
    "parts": Key(Shape.PARTS, "The most severe finding that may rest on a part of an article, or ignore."),
    "include": Key(
        Shape.TEXTS, "Files that are articles, in folders that are walked; patterns as in .gitignore.", is_pattern=True
    ),
    "exclude": Key(Shape.TEXTS, "Files and folders that are not walked; patterns as in .gitignore.", is_pattern=True),
    "per-file": Key(Shape.FILES, "Patterns of paths, each with ignore, severity and parts of its own."),
    "tolerance": Key(Shape.SHARE, "Share by which any figure may differ besides what its words allow."),
    "baseline": Key(Shape.TEXT, "File of findings that were there before and are not shown.", is_path=True),
}
FILE_KEYS = ("ignore", "severity", "parts")
"""Keys that may stand under a pattern of `per-file`."""


def is_bare(name: str) -> bool:
    """Tell whether what stands for a folder of rules may be the name of an installed pack; others are paths."""
    return not name.startswith(".") and "/" not in name and "\\" not in name
