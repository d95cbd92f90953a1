"""Packs of rules: a folder, or an installed package that names itself under the entry point `numcheck.rules`."""

from __future__ import annotations

from pathlib import Path

from numcheck.config.keys import is_bare
from numcheck.config.settings import Settings
from numcheck.rulebook.files import Problem, RuleError
from numcheck.rulebook.schema import meant

GROUP = "numcheck.rules"


def resolve_packs(settings: Settings) -> tuple[Path, ...]:
    """Give the folders of packs, each named by its folder or its entry point; raise RuleError for what is neither."""
    folders, problems = find_packs(settings)
    if problems:
        raise RuleError(problems)
    return folders


def find_packs(settings: Settings) -> tuple[tuple[Path, ...], list[Problem]]:
    """Give the folders of packs that there are, and what is said of the others."""
    folders: list[Path] = []
    problems: list[Problem] = []
    for name in settings.rules:
        folder = find_pack(name)
        if folder is not None:
            folders.append(folder)
            continue
        told = f"{name!r} is no folder of rules"
        if is_bare(name):
            told += f", and no installed pack has that name{meant(name, installed_packs())}"
        problems.append(Problem(*settings.place("rules"), told))
    return tuple(folders), problems


def find_pack(name: str) -> Path | None:
    """Give the folder of a pack: the one that is named, else that of an installed pack."""
    if Path(name).is_dir():
        return Path(name)
    return installed_packs().get(name) if is_bare(name) else None


def find_place(name: str) -> tuple[Path, tuple[Path, ...]]:
    """Give the file or folder that is named, else the folder of an installed pack, which it is all of."""
    place = Path(name)
    if place.exists() or not is_bare(name):
        return place, ()
    installed = installed_packs()
    if name not in installed:
        told = f"there is no such rule file, folder of rules or installed pack{meant(name, installed)}"
        raise RuleError([Problem(name, 0, told)])
    return installed[name], (installed[name],)


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
