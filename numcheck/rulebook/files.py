"""YAML files -> plain text values that know their line.

Nothing is typed by YAML: `no`, `12:30` and `010` are the text that stands there. Anchors, aliases and tags are errors,
so that no file can grow in memory or execute anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LARGEST = 2 * 1024 * 1024
"""Bytes of one rule or vocabulary file."""
DEEPEST = 30
"""Levels of one file; rules have five."""
MOST_OPENED, LONGEST_LINE = 1000, 2000
"""Brackets in a file, and characters of a line, up to which it cannot be so deep that YAML's composer, which calls
itself for every level, runs out of stack: that would end the whole program."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a rule file: where, what, and the way out."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class RuleError(Exception):
    """One or more rule, vocabulary or configuration files cannot be used."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a YAML file with its place."""

    value: str | tuple[Node, ...] | Mapping[str, Node]
    file: str
    line: int
    key_lines: Mapping[str, int]
    """Lines of the keys of a mapping; empty for other values."""

    @property
    def kind(self) -> str:
        """Give text, list or mapping, for messages."""
        return "text" if isinstance(self.value, str) else "list" if isinstance(self.value, tuple) else "mapping"

    def fail(self, message: str, key: str | None = None) -> Problem:
        return Problem(self.file, self.key_lines.get(key, self.line) if key is not None else self.line, message)

    def text(self) -> str:
        if isinstance(self.value, str):
            return self.value
        raise RuleError([self.fail(f"expected text, found a {self.kind}")])

    def mapping(self) -> Mapping[str, Node]:
        if isinstance(self.value, Mapping):
            return self.value
        raise RuleError([self.fail(f"expected a mapping of keys and values, found {self.kind}")])

    def items(self) -> tuple[Node, ...]:
        """Give the members of a list; a single value is a list of one."""
        return self.value if isinstance(self.value, tuple) else (self,)

    def texts(self) -> tuple[str, ...]:
        return tuple(item.text() for item in self.items())

    def plain(self) -> object:
        """Give the value as strings, lists and dicts."""
        if isinstance(self.value, str):
            return self.value
        if isinstance(self.value, tuple):
            return [item.plain() for item in self.value]
        return {key: node.plain() for key, node in self.value.items()}


def read_yaml(path: Path, shown: str | None = None) -> Node:
    """Read one YAML file; raise RuleError naming file and line if it is none or uses what is not allowed."""
    name = shown or str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RuleError([Problem(name, 1, f"cannot be read: {error.strerror or error}")]) from None
    if len(data) > LARGEST:
        raise RuleError([Problem(name, 1, f"is larger than {LARGEST // 1024} KB")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError(
            [Problem(name, data.count(b"\n", 0, error.start) + 1, "is not UTF-8; save it as UTF-8")]
        ) from None
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> Node:
    """Parse the text of a YAML file."""
    loader = Loader(text)
    try:
        _refuse_unsafe(text, name)
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        found = "".join(text.split("\n")[line : line + 1])[column : column + 1]
        raise RuleError([Problem(name, line + 1, _cure(error, found))]) from None
    except yaml.YAMLError as error:
        raise RuleError([Problem(name, 1, f"is no valid YAML: {str(error).splitlines()[0]}")]) from None
    except RecursionError:
        raise RuleError([Problem(name, 1, "is nested too deeply")]) from None
    finally:
        loader.dispose()
    if node is None:
        raise RuleError([Problem(name, 1, "is empty")])
    return _convert(node, name, 0)


def _refuse_unsafe(text: str, name: str) -> None:
    """Refuse what can make a small file large or deep, before anything of it is built."""
    if (
        not any(sign in text for sign in "&*!")
        and text.count("[") + text.count("{") <= MOST_OPENED
        and max(map(len, text.splitlines()), default=0) <= LONGEST_LINE
    ):
        return
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        line = event.start_mark.line + 1 if event.start_mark is not None else 1
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            raise RuleError(
                [Problem(name, line, "anchors (&) and aliases (*) are not allowed; write the value out, or quote it")]
            )
        if getattr(event, "tag", None):
            raise RuleError([Problem(name, line, "tags (!) are not allowed; quote the value if it begins with !")])
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth > DEEPEST:
            raise RuleError([Problem(name, line, "is nested too deeply")])


def _cure(error: yaml.MarkedYAMLError, found: str) -> str:
    """Put YAML's complaint about a character in words that tell the way out."""
    problem = error.problem or "is no valid YAML"
    if "mapping values are not allowed" in problem:
        return 'a colon inside a value; put the value in quotes: title: "Fire: parts and total"'
    if "found character" in problem and "cannot start any token" in problem:
        if found == "\t":
            return "a tab; indent with blanks"
        return "a value that begins with @, ` or % must stand in quotes"
    if "did not find expected" in problem or "could not find expected" in problem:
        return f"is no valid YAML here ({problem}); check indentation, quotes and brackets"
    return f"is no valid YAML: {problem}"


def _convert(node: yaml.Node, name: str, depth: int) -> Node:
    line = node.start_mark.line + 1
    if depth > DEEPEST:
        raise RuleError([Problem(name, line, "is nested too deeply")])
    if isinstance(node, yaml.ScalarNode):
        return Node(str(node.value), name, line, {})
    if isinstance(node, yaml.SequenceNode):
        return Node(tuple(_convert(child, name, depth + 1) for child in node.value), name, line, {})
    values: dict[str, Node] = {}
    lines: dict[str, int] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            raise RuleError([Problem(name, key_node.start_mark.line + 1, "a key must be plain text")])
        key = str(key_node.value)
        if key in values:
            raise RuleError([Problem(name, key_node.start_mark.line + 1, f"key {key!r} stands twice")])
        values[key] = _convert(value_node, name, depth + 1)
        lines[key] = key_node.start_mark.line + 1
    return Node(values, name, line, lines)


def yaml_files(folder: Path) -> Iterator[Path]:
    """Give the YAML files of a folder and those below it, in a fixed order."""
    yield from sorted(path for path in folder.rglob("*.y*ml") if path.suffix in (".yaml", ".yml") and path.is_file())
