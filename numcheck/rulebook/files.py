"""YAML files -> plain text values that know their line.

Nothing is typed by YAML: `no`, `12:30` and `010` are the text that stands there. Anchors, aliases and tags are errors,
so that no file can grow in memory or execute anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from yaml.events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LARGEST = 2 * 1024 * 1024
"""Bytes of one rule or vocabulary file."""
DEEPEST = 30
"""Levels of one file; rules have five."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a rule file: where, what, and the way out."""

    file: str
    line: int
    """0 where there is none: what is named is an option, or a file that is not there."""
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}" if self.line else f"{self.file}: {self.message}"


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
    key: str = ""
    """The key that it is the value of, itself or as a member of a list."""

    @property
    def kind(self) -> str:
        """Give text, list or mapping, for messages."""
        return "text" if isinstance(self.value, str) else "list" if isinstance(self.value, tuple) else "mapping"

    @property
    def shown(self) -> str:
        """Give the value as a message tells it: 'many', or that it is a list."""
        return repr(self.value) if isinstance(self.value, str) else f"a {self.kind}"

    def fail(self, message: str, key: str | None = None) -> Problem:
        return Problem(self.file, self.key_lines.get(key, self.line) if key is not None else self.line, message)

    def text(self) -> str:
        if isinstance(self.value, str):
            return self.value
        raise RuleError([self.fail(f"{self.key or 'here'}: expected text, found a {self.kind}")])

    def mapping(self) -> Mapping[str, Node]:
        if isinstance(self.value, Mapping):
            return self.value
        told = f"{self.key or 'here'}: expected a mapping of keys and values, found a {self.kind}"
        raise RuleError([self.fail(told)])

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


def read_yaml(path: Path, shown: str | None = None, *, may_be_empty: bool = False) -> Node:
    """Read one YAML file; raise RuleError naming file and line if it is none or uses what is not allowed.

    A file that may be empty, as one of settings that are all commented out, is a mapping without keys.
    """
    name = shown or str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RuleError([Problem(name, 0, f"cannot be read: {error.strerror or error}")]) from None
    if len(data) > LARGEST:
        raise RuleError([Problem(name, 1, f"is larger than {LARGEST // 1024} KB")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError(
            [Problem(name, data.count(b"\n", 0, error.start) + 1, "is not UTF-8; save it as UTF-8")]
        ) from None
    return parse_yaml(text, name, may_be_empty=may_be_empty)


def parse_yaml(text: str, name: str, *, may_be_empty: bool = False) -> Node:
    """Parse the text of a YAML file."""
    reader = _Reader(text, name)
    try:
        node = reader.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark is not None else (0, 0)
        found = "".join(text.split("\n")[line : line + 1])[column : column + 1]
        raise RuleError([Problem(name, line + 1, _cure(error, found))]) from None
    except yaml.YAMLError as error:
        raise RuleError([Problem(name, 1, f"is no valid YAML: {str(error).splitlines()[0]}")]) from None
    finally:
        reader.loader.dispose()
    if node is None and may_be_empty:
        return Node({}, name, 1, {})
    if node is None:
        raise RuleError([Problem(name, 1, "is empty")])
    return node


class _Reader:
    """Makes nodes of the events of YAML's parser, so that nothing unsafe is ever built.

    PyYAML's own nodes take twice as long, most of it for guessing types that are not wanted.
    """

    def __init__(self, text: str, name: str) -> None:
        self.loader = Loader(text)
        self.name = name

    def document(self) -> Node | None:
        """Read the one document of the file; None where there is none."""
        self.next()
        if isinstance(self.next(), StreamEndEvent):
            return None
        node = self.node(self.next(), 0)
        self.next()
        after = self.next()
        if not isinstance(after, StreamEndEvent):
            raise self.error(after, "holds a second YAML document; write one file for each")
        return node

    def next(self) -> Event:
        """Give the next event; refuse what can make a small file large, or run something."""
        event: Event = self.loader.get_event()
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            raise self.error(event, "anchors (&) and aliases (*) are not allowed; write the value out, or quote it")
        if getattr(event, "tag", None):
            raise self.error(event, "tags (!) are not allowed; quote the value if it begins with !")
        return event

    def node(self, event: Event, depth: int, key: str = "") -> Node:
        if depth > DEEPEST:
            raise self.error(event, "is nested too deeply")
        line = _line_of(event)
        if isinstance(event, ScalarEvent):
            return Node(str(event.value), self.name, line, {}, key)
        if isinstance(event, SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(event := self.next(), SequenceEndEvent):
                items.append(self.node(event, depth + 1, key))
            return Node(tuple(items), self.name, line, {}, key)
        values: dict[str, Node] = {}
        lines: dict[str, int] = {}
        while not isinstance(event := self.next(), MappingEndEvent):
            if not isinstance(event, ScalarEvent):
                raise self.error(event, "a key must be plain text")
            name = str(event.value)
            if name in values:
                raise self.error(event, f"key {name!r} stands twice")
            lines[name] = _line_of(event)
            values[name] = self.node(self.next(), depth + 1, name)
        return Node(values, self.name, line, lines, key)

    def error(self, event: Event, message: str) -> RuleError:
        return RuleError([Problem(self.name, _line_of(event), message)])


def _line_of(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1


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
    if "tab character" in problem:
        return "a tab; indent with blanks"
    if "nesting depth" in problem:
        # Newer releases of libyaml give up before this reader does.
        return "is nested too deeply"
    return f"is no valid YAML: {problem}"


def yaml_files(folder: Path) -> Iterator[Path]:
    """Give the YAML files of a folder and those below it, in a fixed order."""
    yield from sorted(path for path in folder.rglob("*.y*ml") if path.suffix in (".yaml", ".yml") and path.is_file())
