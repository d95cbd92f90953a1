"""Configuration files -> settings. The nearest one holds alone; only `extends` brings in another."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from numcheck.config.keys import FILE_KEYS, KEYS, LEVELS, PART_LEVELS, PARTS, RULE_LEVELS, Key, Shape, is_bare
from numcheck.config.matching import is_pattern
from numcheck.config.settings import Override, Settings
from numcheck.rulebook.files import Node, Problem, RuleError, read_yaml
from numcheck.rulebook.schema import check_choice, check_keys, meant

NAMES = ("numcheck.yml", ".numcheck.yml")
PYPROJECT = "pyproject.toml"
DEEPEST = 5
"""Configurations that may extend one another."""
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
SHARE = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<percent>%?)", re.ASCII)


def read_table(path: Path) -> Node | None:
    """Read the table of a pyproject.toml."""
    from numcheck.config import toml  # only where there is one

    return toml.read_table(path, _shown(path))


def find_config(start: Path) -> Path | None:
    """Find the nearest configuration, in a folder or those above; raise RuleError where a folder has two."""
    return next((found for folder in (start, *start.parents) if (found := config_in(folder)) is not None), None)


def config_in(folder: Path) -> Path | None:
    """Give the configuration in a folder; raise RuleError where there are two."""
    # Path.is_file raises where a name is too long or a folder may not be looked into.
    found = [folder / name for name in NAMES if os.path.isfile(folder / name)]  # noqa: PTH113
    pyproject = folder / PYPROJECT
    if os.path.isfile(pyproject) and read_table(pyproject) is not None:  # noqa: PTH113
        found.append(pyproject)
    if len(found) > 1:
        names = " and ".join(path.name for path in found)
        problem = f"{names} both configure numcheck here; keep one of them"
        raise RuleError([Problem(_shown(found[0]), 1, problem)])
    return found[0] if found else None


def read_config(path: Path) -> Settings:
    """Read a configuration and those it extends; raise RuleError with every problem of it."""
    settings, problems = read_sound_config(path)
    if problems:
        raise RuleError(problems)
    return settings


def read_sound_config(path: Path) -> tuple[Settings, list[Problem]]:
    """Read what can be read of a configuration and those it extends, and tell what is wrong with the rest.

    Raise RuleError if the file itself cannot be read.
    """
    problems: list[Problem] = []
    settings = _read(path, (), problems)
    # What two of them extend is read twice.
    return settings, list(dict.fromkeys(problems))


def _read(path: Path, extending: tuple[Path, ...], problems: list[Problem]) -> Settings:
    node = read_table(path) if path.name == PYPROJECT else read_yaml(path, _shown(path), may_be_empty=True)
    if node is None:
        raise RuleError([Problem(_shown(path), 1, "has no table [tool.numcheck]")])
    if not isinstance(node.value, Mapping):
        raise RuleError([node.fail(f"a configuration must be a mapping of keys and values, not a {node.kind}")])
    problems += check_keys(node, KEYS, "the configuration")
    settings = Settings()
    top = {key: value for key, value in node.value.items() if key in KEYS}
    if "extends" in top:
        settings = _extended(top["extends"], path, extending, problems)
    values: dict[str, Any] = {}
    origins = dict(settings.origins)
    for name, value in top.items():
        if name == "extends":
            continue
        read = _value(KEYS[name], name, value, path.parent, problems)
        if read is None:
            continue
        values[name.replace("-", "_")] = read
        origins[name] = f"{node.file}:{node.key_lines.get(name, value.line)}"
    return replace(settings, **values, origins=origins, root=str(path.parent), file=str(path))


def _extended(node: Node, path: Path, extending: tuple[Path, ...], problems: list[Problem]) -> Settings:
    settings = Settings()
    for item in node.items():
        try:
            below = _base(item, path, extending, problems)
        except RuleError as error:
            problems += error.problems
            continue
        given = {each.name: getattr(below, each.name) for each in fields(below)}
        kept = {name: value for name, value in given.items() if name.replace("_", "-") in below.origins}
        settings = replace(settings, **kept, origins={**settings.origins, **below.origins})
    return settings


def _base(node: Node, path: Path, extending: tuple[Path, ...], problems: list[Problem]) -> Settings:
    """Read a configuration that another one extends."""
    base = Path(_normal(path.parent / node.text()))
    if base.resolve() in {each.resolve() for each in (*extending, path)}:
        raise RuleError([node.fail(f"{node.text()} extends itself")])
    if len(extending) >= DEEPEST:
        raise RuleError([node.fail(f"more than {DEEPEST} configurations extend one another")])
    if not base.is_file():
        raise RuleError([node.fail(f"there is no file {node.text()} beside {path.name}")])
    return _read(base, (*extending, path), problems)


def _value(key: Key, name: str, node: Node, folder: Path, problems: list[Problem]) -> Any:
    try:
        match key.shape:
            case Shape.TEXTS:
                problems += _check_patterns(node.items()) if key.is_pattern else []
                return tuple(
                    _placed(text, folder, may_be_pack=key.may_be_pack) if key.is_path else text for text in node.texts()
                )
            case Shape.TEXT:
                return _placed(node.text(), folder, may_be_pack=key.may_be_pack) if key.is_path else node.text()
            case Shape.LEVEL:
                problems += check_choice(node, LEVELS, name)
                return node.value
            case Shape.DAY:
                return _day(node, problems)
            case Shape.SHARE:
                return _share(node, problems)
            case Shape.RULES:
                return _levels(node, RULE_LEVELS, None, name, problems)
            case Shape.PARTS:
                return _levels(node, PART_LEVELS, PARTS, name, problems)
            case Shape.FILES:
                return _overrides(node, problems)
    except RuleError as error:
        problems += error.problems
        return None


def _check_patterns(nodes: Iterable[Node]) -> list[Problem]:
    told = "is no pattern of paths, as .gitignore has them"
    return [node.fail(f"{node.key}: {node.text()!r} {told}") for node in nodes if not is_pattern(node.text())]


def _placed(text: str, folder: Path, *, may_be_pack: bool) -> str:
    """Give a path from the folder of the configuration; a bare name that is no folder there may be that of a pack."""
    if may_be_pack and is_bare(text) and not (folder / text).exists():
        return text
    return _normal(folder / text)


def _normal(path: Path) -> str:
    """Take `..` out of a path, unless behind a link, where it leads elsewhere."""
    normal = os.path.normpath(path)
    return normal if os.path.realpath(normal) == os.path.realpath(path) else str(path)


def _day(node: Node, problems: list[Problem]) -> date | None:
    text = node.text()
    if DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    problems.append(node.fail(f"{node.key}: {text!r} is no day; write YYYY-MM-DD, as in 2024-07-05"))
    return None


def _share(node: Node, problems: list[Problem]) -> Fraction:
    match = SHARE.fullmatch(node.text().strip())
    share = Fraction(match["number"]) / (100 if match["percent"] else 1) if match else Fraction(1)
    if share >= 1:
        problems.append(node.fail(f"{node.key}: {node.text()!r} is no share of a figure; write for example 1% or 0.01"))
    return share


def _levels(
    node: Node, levels: Sequence[str], names: Sequence[str] | None, what: str, problems: list[Problem]
) -> tuple[tuple[str, str], ...]:
    """Read names with a level each: totals/rounding: note."""
    found: list[tuple[str, str]] = []
    for name, value in node.mapping().items():
        if names is not None and name not in names:
            problems.append(
                node.fail(f"unknown part {name!r} in {what}{meant(name, names)}; parts are: {', '.join(names)}", name)
            )
        problems += check_choice(value, levels, f"{what} of {name}")
        found.append((name, value.value if isinstance(value.value, str) else ""))
    return tuple(found)


def _overrides(node: Node, problems: list[Problem]) -> tuple[Override, ...]:
    overrides: list[Override] = []
    for pattern, keys in node.mapping().items():
        found = check_keys(keys, FILE_KEYS, f"per-file {pattern}")
        if not is_pattern(pattern):
            found.append(keys.fail(f"per-file: {pattern!r} is no pattern of paths, as .gitignore has them"))
        problems += found
        if not isinstance(keys.value, Mapping):
            continue
        top = keys.value
        overrides.append(
            Override(
                pattern,
                top["ignore"].texts() if "ignore" in top else (),
                _levels(top["severity"], RULE_LEVELS, None, "severity", problems) if "severity" in top else (),
                _levels(top["parts"], PART_LEVELS, PARTS, "parts", problems) if "parts" in top else (),
            )
        )
    return tuple(overrides)


def _shown(path: Path) -> str:
    """Name a file as it is found from here, where it lies below."""
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)
