"""Packs of rules: a folder, or an installed package that names itself under the entry point `numcheck.rules`."""

from __future__ import annotations

from pathlib import Path

from numcheck.config.settings import Settings
from numcheck.rulebook.files import Problem, RuleError
from numcheck.rulebook.schema import meant

GROUP = "numcheck.rules"


def resolve_packs(settings: Settings) -> tuple[Path, ...]:
    """Give the folders of packs, each named by its folder or its entry point; raise RuleError for what is neither."""
    folders: list[Path] = []
    problems: list[Problem] = []
    for name in settings.rules:
        folder = Path(name)
        if not folder.is_dir() and "/" not in name and "\\" not in name:
            installed = installed_packs()
            if name in installed:
                folder = installed[name]
            else:
                told = f"{name!r} is no folder of rules, and no installed pack has that name{meant(name, installed)}"
                problems.append(Problem(*settings.place("rules"), told))
                continue
        elif not folder.is_dir():
            problems.append(Problem(*settings.place("rules"), f"{name!r} is no folder of rules"))
        folders.append(folder)
    if problems:
        raise RuleError(problems)
    return tuple(folders)


def installed_packs() -> dict[str, Path]:
    """Give the packs that are installed: name -> folder of the package. Nothing of them is imported or run."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    found: dict[str, Path] = {}
    for point in entry_points(group=GROUP):
        try:
            spec = find_spec(point.module)
        except (ImportError, ValueError):
            continue
        for location in (spec.submodule_search_locations or ()) if spec is not None else ():
            found.setdefault(point.name, Path(location))
    return found
