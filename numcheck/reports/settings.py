"""The settings that hold, written as a configuration, each with its origin."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any

MAPPINGS = ("severity", "parts", "per-file")
SWITCHES = ("on", "off", "yes", "no", "true", "false", "null")
"""Words that other readers of YAML take for no words."""


def render_settings(file: str, items: Iterable[tuple[str, Any, str]]) -> str:
    """Render settings as YAML; a comment behind each key says where its value comes from."""
    lines = [f"# {file or 'no configuration file'}"]
    for key, value, origin in items:
        if value is None or value == "":
            lines.append(f"# {key}:  # {origin}")  # there is no way to write that it is not given
            continue
        written = list(_written(key, value))
        first = f"{key}: {written[0]}" if len(written) == 1 else f"{key}:"
        lines.append(f"{first}  # {origin}")
        if len(written) > 1:
            lines += [f"  {line}" for line in written[1:]]
    return "\n".join(lines) + "\n"


def _written(key: str, value: Any) -> Iterator[str]:
    """Write a value in one piece, or as an empty one with lines below it."""
    match value:
        case tuple() if value and not isinstance(value[0], str):
            yield ""
            for member in value:
                yield from _member(member)
        case () if key in MAPPINGS:
            yield "{}"
        case tuple():
            yield f"[{', '.join(map(_quoted, value))}]"
        case Fraction():
            yield f"{float(value):g}"
        case date():
            yield value.isoformat()
        case _:
            yield _quoted(str(value))


def _member(member: Any) -> Iterator[str]:
    """Write a rule or a part with its level, or a pattern with what holds for its files."""
    if isinstance(member, tuple):
        yield f"{_quoted(member[0])}: {_quoted(member[1])}"
        return
    yield f"{_quoted(member.pattern)}:"
    if member.ignore:
        yield f"  ignore: [{', '.join(map(_quoted, member.ignore))}]"
    for name, levels in (("severity", member.severity), ("parts", member.parts)):
        if levels:
            yield f"  {name}:"
            yield from (f"    {_quoted(key)}: {_quoted(level)}" for key, level in levels)


def _quoted(text: str) -> str:
    plain = text and text.replace("-", "").replace("_", "").replace("/", "").isalnum() and not text[0].isdigit()
    return text if plain and text not in SWITCHES else json.dumps(text, ensure_ascii=False)
