"""[tool.numcheck] of a pyproject.toml -> the same nodes as YAML gives, with their lines.

Python's reader of TOML tells no lines; they are found again by the headers of tables and the keys below them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path

from numcheck.rulebook.files import Node, Problem, RuleError

HEADER = re.compile(r"\s*\[(?P<name>[^\[\]]+)\]\s*(?:#.*)?$")
KEY = re.compile(r"""\s*(?P<key>"[^"]*"|'[^']*'|[\w-]+)\s*=""")
TABLE = ("tool", "numcheck")

Lines = Mapping[tuple[str, ...], int]


def read_table(path: Path, name: str) -> Node | None:
    """Read the table of numcheck, in a file of a name; None where it has none, or is none of Python's projects."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    if "numcheck" not in text:
        return None
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if "[tool.numcheck" not in text:
            return None
        line = re.search(r"line (\d+)", str(error))
        raise RuleError([Problem(name, int(line[1]) if line else 1, f"is no valid TOML: {error}")]) from None
    lines = _lines(text)
    for end, key in enumerate(TABLE, 1):
        inner = table.get(key)
        if inner is None:
            return None
        if not isinstance(inner, dict):
            told = f"{'.'.join(TABLE[:end])} must be a table of settings, [{'.'.join(TABLE)}]"
            raise RuleError([Problem(name, lines.get(TABLE[:end], 1), told)])
        table = inner
    return _convert(table, TABLE, name, lines)


def _lines(text: str) -> Lines:
    """Find the line of every table and of every key that stands at the beginning of a line."""
    lines: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if match := HEADER.match(line):
            table = tuple(part.strip().strip("\"'") for part in re.findall(r'"[^"]*"|[^.]+', match["name"]))
            lines.setdefault(table, number)
        elif match := KEY.match(line):
            lines.setdefault((*table, match["key"].strip("\"'")), number)
    return lines


def _convert(value: object, path: tuple[str, ...], name: str, lines: Lines) -> Node:
    line = next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), 1)
    if isinstance(value, dict):
        nodes = {str(key): _convert(inner, (*path, str(key)), name, lines) for key, inner in value.items()}
        return Node(nodes, name, line, {key: node.line for key, node in nodes.items()}, path[-1])
    if isinstance(value, list):
        return Node(tuple(_convert(item, path, name, lines) for item in value), name, line, {}, path[-1])
    return Node(_text(value), name, line, {}, path[-1])


def _text(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case date() | datetime() | time():
            return value.isoformat()
        case _:
            return str(value)
