"""Rule files rewritten by how their examples turned out: gaps become known, closed gaps become examples.

Only whole lines are moved; comments, order and layout of all others stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import yaml

from numcheck.model.example import ExampleResult
from numcheck.rulebook.files import Loader

GROUPS = ("wrong", "right", "todo_wrong", "todo_right")
MOVES: Mapping[str, str] = {
    "wrong": "todo_wrong",
    "right": "todo_right",
    "todo_wrong": "wrong",
    "todo_right": "right",
}


class UpdateError(Exception):
    """A file that cannot be rewritten by lines; the message says what its author can do."""


@dataclass(frozen=True, slots=True)
class _Item:
    group: str
    first: int
    """Index of its first line."""
    end: int
    """Index after its last line."""


def updated(text: str, results: Iterable[ExampleResult]) -> str:
    """Give the text of a rule file with its examples under the headings they belong under."""
    moves = [(result.group, result.number) for result in results if result.verdict.is_failure]
    if not moves:
        return text
    lines = text.splitlines(keepends=True)
    items, ends, indent = _read(text)
    taken: dict[str, list[str]] = {}
    gone: set[int] = set()
    for group, number in moves:
        item = items.get((group, number))
        if item is None:
            raise UpdateError("its examples are not a block list; write each one on lines of its own, behind a hyphen")
        taken.setdefault(MOVES[group], []).extend(lines[item.first : item.end])
        gone.update(range(item.first, item.end))
    emptied = {
        group: ends[group]
        for group in ends
        if all(item.first in gone for key, item in items.items() if key[0] == group)
    }
    result: list[str] = []
    for index, line in enumerate(lines):
        heading = next((group for group, (start, _) in emptied.items() if start == index), None)
        if index not in gone and (heading is None or heading in taken):
            result.append(line)
        for group, (_, end) in ends.items():
            if end == index + 1 and group in taken:
                result += taken.pop(group)
    if result and not result[-1].endswith("\n"):
        result[-1] += "\n"
    for group in GROUPS:
        if group in taken:
            result += [f"{indent}{group}:\n", *taken[group]]
    return "".join(result)


def _read(text: str) -> tuple[dict[tuple[str, int], _Item], dict[str, tuple[int, int]], str]:
    """Find the lines of every example, the first and last line of every group, and how far groups are indented."""
    loader = Loader(text)
    try:
        top = loader.get_single_node()
    finally:
        loader.dispose()
    items: dict[tuple[str, int], _Item] = {}
    ends: dict[str, tuple[int, int]] = {}
    indent = "  "
    for key, node in top.value if isinstance(top, yaml.MappingNode) else ():
        if key.value != "examples" or not isinstance(node, yaml.MappingNode) or node.flow_style:
            continue
        for name, listed in node.value:
            indent = " " * name.start_mark.column
            if not isinstance(listed, yaml.SequenceNode) or listed.flow_style:
                continue
            starts = [item.start_mark.line for item in listed.value]
            last = _last_line(text, listed)
            for number, (first, end) in enumerate(zip(starts, [*starts[1:], last], strict=True), 1):
                items[name.value, number] = _Item(name.value, first, end)
            ends[name.value] = (name.start_mark.line, last)
    return items, ends, indent


def _last_line(text: str, node: yaml.Node) -> int:
    """Give the index after the last line of a list, without the blank lines and comments behind it."""
    lines = text.splitlines()
    # The mark stands where the next thing begins: after the blanks before a key, or at the end of the file.
    mark = node.end_mark
    is_at_start = mark.line >= len(lines) or not lines[mark.line][: mark.column].strip()
    end = min(mark.line + (0 if is_at_start else 1), len(lines))
    while end > node.start_mark.line + 1 and re.match(r"\s*(#|$)", lines[end - 1]):
        end -= 1
    return end
