"""The nearest configuration and what is chosen besides -> the settings and the task of a run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from numcheck.config.reading import config_in, find_config, read_sound_config
from numcheck.config.settings import Settings
from numcheck.model.run import Facts
from numcheck.rulebook.files import RuleError
from numcheck.runs.examining import Task
from numcheck.runs.needs import find_faults, missing_baseline
from numcheck.suppression.accepted import NAME as ACCEPTED
from numcheck.suppression.accepted import Entry, read_accepted


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the command line says of the settings; what is empty says nothing."""

    rules: tuple[str, ...] = ()
    as_of: date | None = None
    config: str = ""
    no_config: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: str | None = None
    baseline: str = ""


def settings_of(paths: Sequence[str], chosen: Chosen) -> Settings:
    """Read the configuration that is nearest to the inputs, and lay what is chosen over it.

    Raise RuleError with all that is wrong with it, and with what it needs.
    """
    found = Path(chosen.config) if chosen.config else None
    if found is None and not chosen.no_config:
        found = find_config(common_folder(paths))
    return _read(found, chosen)


class Nearest:
    """Gives each article the settings of the configuration nearest to it; what is chosen holds for all of them."""

    def __init__(self, own: Settings, chosen: Chosen) -> None:
        self._own, self._chosen = own, chosen
        self._known: dict[Path, Settings] = {}

    def settings(self, path: str) -> Settings:
        """Give the settings for an article; raise RuleError if its configuration is wrong."""
        if path == "-" or self._chosen.config or self._chosen.no_config:
            return self._own
        return self._in(Path(os.path.abspath(path)).parent)  # noqa: PTH100

    def _in(self, folder: Path) -> Settings:
        settings, passed = self._own, []
        for each in (folder, *folder.parents):
            if each in self._known:
                settings = self._known[each]
                break
            passed.append(each)
            found = config_in(each)
            if found is not None:
                is_own = str(found) == self._own.file
                settings = self._own if is_own else _read(found, self._chosen)
                break
        self._known.update(dict.fromkeys(passed, settings))
        return settings


def _read(found: Path | None, chosen: Chosen) -> Settings:
    """Read a configuration, if there is one, and lay what is chosen over it; raise RuleError as `settings_of` does."""
    settings, problems = (Settings(root=str(Path.cwd())), []) if found is None else read_sound_config(found)
    wanted: dict[str, Any] = {
        "rules": (*settings.rules, *chosen.rules) if chosen.rules else (),
        "as_of": chosen.as_of,
        "select": chosen.select,
        "ignore": (*settings.ignore, *chosen.ignore) if chosen.ignore else (),
        "include": chosen.include,
        "exclude": (*settings.exclude, *chosen.exclude) if chosen.exclude else (),
        "fail_on": chosen.fail_on,
        "baseline": chosen.baseline,
    }
    given = {name: value for name, value in wanted.items() if value}
    origins = {**settings.origins, **{name.replace("_", "-"): f"--{name.replace('_', '-')}" for name in given}}
    settings = replace(settings, **given, origins=origins)
    if problems:
        raise RuleError([*problems, *find_faults(settings)])
    return settings


def common_folder(paths: Iterable[str]) -> Path:
    """Give the folder that all inputs lie below; the current one for standard input."""
    folders = []
    for path in paths:
        absolute = Path.cwd() if path == "-" else Path(os.path.abspath(path))  # noqa: PTH100
        # os.path.isdir raises for no name, be it too long to be one.
        folders.append(str(absolute if os.path.isdir(absolute) else absolute.parent))  # noqa: PTH112
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # several drives
        return Path.cwd()


def task_of(settings: Settings, facts: Facts, paths: Sequence[str], formats: tuple[str, ...] = ()) -> Task:
    """Give the task of a run, with what is known of its findings beforehand; raise RuleError if a file is wrong."""
    return Task(
        facts=facts,
        as_of=settings.as_of,
        tolerance=settings.tolerance,
        formats=formats,
        accepted=_accepted(settings, paths),
        baseline=_baseline(settings),
        folders=tuple(os.path.abspath(path) for path in paths if os.path.isdir(path)),  # noqa: PTH100, PTH112
    )


def accepted_files(settings: Settings, paths: Sequence[str]) -> list[Path]:
    """Give the files of accepted findings: beside the configuration, and above, beside and below the inputs."""
    root = Path(settings.root or ".").absolute()
    files = dict.fromkeys(folder / ACCEPTED for folder in (root, *_folders(paths)))
    return [file for file in files if os.path.isfile(file)]  # noqa: PTH113


def _folders(paths: Sequence[str]) -> Iterator[Path]:
    for path in dict.fromkeys(paths):
        place = Path.cwd() if path == "-" else Path(os.path.abspath(path))  # noqa: PTH100
        is_folder = os.path.isdir(place)  # noqa: PTH112
        folder = place if is_folder else place.parent
        yield from (folder, *folder.parents)
        for below, names, _ in os.walk(place) if is_folder and path != "-" else ():
            names[:] = [name for name in names if not name.startswith(".")]
            yield Path(below)


def _accepted(settings: Settings, paths: Sequence[str]) -> Mapping[str, tuple[Entry, ...]]:
    entries: dict[str, tuple[Entry, ...]] = {}
    for file in accepted_files(settings, paths):
        shown = os.path.relpath(file)
        for article, found in read_accepted(file, shown if not shown.startswith("..") else str(file)).items():
            entries[article] = (*entries.get(article, ()), *found)
    return entries


def _baseline(settings: Settings) -> Mapping[str, Mapping[str, tuple[str, int]]]:
    if not settings.baseline:
        return {}
    from numcheck.suppression.baseline import read_baseline  # only where there is one

    if missing_baseline(settings):
        raise RuleError(find_faults(settings))
    return read_baseline(Path(settings.baseline))
