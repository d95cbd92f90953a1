"""The side file of accepted findings: for texts that can hold no comment, and for what is right as it is."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from numcheck.model.checked import Located
from numcheck.rulebook.files import RuleError, read_yaml
from numcheck.rulebook.schema import check_keys

NAME = ".numcheck-accepted.yml"
KEYS = ("file", "rule", "fingerprint", "places", "reason")
HEAD = """\
# Findings that somebody looked at and accepted; `numcheck accept FILE FINDING --reason TEXT` adds to it.
# An entry holds as long as the words of its places stay as they are, wherever in the article they move.
"""
PLACE = re.compile(r"(\d+)(?::(\d+))?\Z", re.ASCII)
"""LINE or LINE:COL."""
LONGEST_PLACE = 12
SHORTEST_PRINT = 4
"""Letters of a fingerprint by which a finding can be named."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One accepted finding."""

    path: str
    """Of the article, from the folder of the side file."""
    rule: str
    fingerprint: str
    reason: str
    file: str = ""
    """The side file, as it is shown."""
    line: int = 0


def find_accepted(start: Path) -> Path | None:
    """Find the nearest side file, in a folder or those above."""
    return next((folder / NAME for folder in (start, *start.parents) if (folder / NAME).is_file()), None)


def read_accepted(path: Path, shown: str) -> Mapping[str, tuple[Entry, ...]]:
    """Read a side file: path of an article, made absolute -> its entries; raise RuleError with all problems."""
    node = read_yaml(path, shown, may_be_empty=True)
    if not node.value:
        return {}
    problems = []
    entries: dict[str, tuple[Entry, ...]] = {}
    for item in node.items():
        found = check_keys(item, KEYS, "an accepted finding", ("file", "rule", "fingerprint", "reason"))
        if found:
            problems += found
            continue
        top = item.mapping()
        article, rule, fingerprint, reason = (top[key].text() for key in ("file", "rule", "fingerprint", "reason"))
        entry = Entry(article, rule, fingerprint, reason, shown, item.line)
        if not entry.reason.strip():
            problems.append(item.fail("an accepted finding needs a reason", "reason"))
        key = absolute(entry.path, path.parent)
        entries[key] = (*entries.get(key, ()), entry)
    if problems:
        raise RuleError(problems)
    return entries


def entry_text(article: str, located: Located, reason: str) -> str:
    """Write an entry as YAML; every text in quotes, so that none of it can mean anything else."""
    import json

    def quoted(text: str) -> str:
        return json.dumps(" ".join(text.split()), ensure_ascii=False)

    places = ", ".join(quoted(place.text) for place in located.disputed)
    return (
        f"- file: {quoted(article)}\n"
        f"  rule: {quoted(located.finding.rule)}\n"
        f"  fingerprint: {quoted(located.finding.fingerprint)}\n"
        f"  places: [{places}]\n"
        f"  reason: {quoted(reason)}\n"
    )


def pick(findings: Sequence[Located], name: str) -> list[Located]:
    """Give the findings that somebody names: by the beginning of the fingerprint, the rule, LINE or LINE:COL."""
    if "/" in name:
        rule, _, at = name.partition("@")
        found = [f for f in findings if f.finding.rule == rule]
        return pick(found, at) if at else found
    # The letters of a fingerprint may all be digits, and no article has so many lines.
    place = None if len(name) >= LONGEST_PLACE else PLACE.match(name)
    if place is not None:
        return [f for f in findings if _is_at(f, int(place[1]), int(place[2]) if place[2] else None)]
    return [f for f in findings if len(name) >= SHORTEST_PRINT and f.finding.fingerprint.startswith(name)]


def _is_at(located: Located, line: int, column: int | None) -> bool:
    return any(
        place.line <= line <= place.end_line and (column is None or place.column <= column < place.end_column)
        for place in located.disputed
    )


def absolute(path: str, folder: Path) -> str:
    return os.path.normpath(os.path.join(os.path.abspath(folder), path))  # noqa: PTH100, PTH118


def lines_of(found: Iterable[Located]) -> str:
    """Name findings, so that one of them can be chosen."""
    return "\n".join(
        f"  {located.finding.fingerprint}  {located.first.position}  {located.finding.rule}  {located.finding.message}"
        for located in found
    )
