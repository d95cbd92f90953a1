"""Options and configuration -> a run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from numcheck import __version__
from numcheck.cli.output import say
from numcheck.cli.outputs import Output, screen_of
from numcheck.config.reading import find_config, read_config
from numcheck.config.settings import Settings
from numcheck.model.rule import Rule, Severity
from numcheck.model.run import Facts
from numcheck.rulebook.files import RuleError
from numcheck.rulebook.loading import Rulebook, load_rules
from numcheck.runs.examining import Task
from numcheck.runs.packs import resolve_packs
from numcheck.runs.running import Run
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


def refuse(error: RuleError) -> click.exceptions.Exit:
    """Say everything that is wrong with files of rules or settings; raise what is given, to leave with exit code 2."""
    for problem in error.problems:
        say(str(problem))
    return click.exceptions.Exit(2)


def settings_for(paths: Sequence[str], chosen: Chosen) -> Settings:
    """Read the configuration that is nearest to the inputs, and lay the options over it."""
    try:
        if chosen.config:
            settings = read_config(Path(chosen.config))
        else:
            found = None if chosen.no_config else find_config(common_folder(paths))
            settings = Settings(root=str(Path.cwd())) if found is None else read_config(found)
    except RuleError as error:
        raise refuse(error) from None
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
    return replace(settings, **given, origins=origins)


def common_folder(paths: Iterable[str]) -> Path:
    """Give the folder that all inputs lie below; the current one for standard input."""
    folders = []
    for path in paths:
        absolute = Path.cwd() if path == "-" else Path(os.path.abspath(path))  # noqa: PTH100
        folders.append(str(absolute if absolute.is_dir() else absolute.parent))
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # several drives
        return Path.cwd()


def make_run(
    settings: Settings,
    outputs: Sequence[Output],
    paths: Sequence[str] = (),
    *,
    has_suppressions: bool = True,
    diff: str = "",
    root: str = "",
) -> Run:
    """Make a run of some settings; leave with exit code 2 if a file that it needs is wrong."""
    screen = screen_of(outputs)
    threshold = None if settings.fail_on == "never" else Severity[settings.fail_on.upper()]
    try:
        task = Task(
            facts=Facts(__version__, threshold, screen.width, screen.colour, root),
            as_of=settings.as_of,
            tolerance=settings.tolerance,
            formats=tuple(output.format for output in outputs),
            has_suppressions=has_suppressions,
            accepted=_accepted(settings, paths) if has_suppressions else {},
            baseline=_baseline(settings) if has_suppressions else {},
            changes=_changes(diff, paths) if diff else None,
        )
    except RuleError as error:
        raise refuse(error) from None
    return Run(settings, task)


def accepted_files(settings: Settings, paths: Sequence[str]) -> list[Path]:
    """Give the files of accepted findings: beside the configuration, and in the folders of the inputs and above."""
    common = common_folder(paths)
    folders = dict.fromkeys([common, *common.parents, Path(settings.root or ".").absolute()])
    return [folder / ACCEPTED for folder in folders if (folder / ACCEPTED).is_file()]


def _accepted(settings: Settings, paths: Sequence[str]) -> Mapping[str, tuple[Entry, ...]]:
    entries: dict[str, tuple[Entry, ...]] = {}
    for file in accepted_files(settings, paths):
        shown = os.path.relpath(file)
        for article, found in read_accepted(file, shown if not shown.startswith("..") else str(file)).items():
            entries[article] = (*entries.get(article, ()), *found)
    return entries


def _baseline(settings: Settings) -> Mapping[str, Mapping[str, int]]:
    if not settings.baseline:
        return {}
    from numcheck.suppression.baseline import read_baseline  # only where there is one

    return read_baseline(Path(settings.baseline))


def _changes(ref: str, paths: Sequence[str]) -> Mapping[str, Sequence[range]]:
    from numcheck.suppression.changes import GitError, find_changes

    try:
        return find_changes(ref, common_folder(paths))
    except GitError as error:
        say(f"numcheck: --diff {ref}: {error}")
        raise click.exceptions.Exit(2) from None


def pack_folders(folders: Sequence[str]) -> tuple[Path, ...]:
    """Give the packs in use here besides the bundled one: those of the configuration, then those that are named."""
    settings = settings_for(["."], Chosen(tuple(folders)))
    try:
        return tuple(dict.fromkeys(resolve_packs(settings.rules)))
    except RuleError as error:
        raise refuse(error) from None


def load_packs(folders: Sequence[str]) -> Rulebook:
    """Load all rules in use here; leave with exit code 2 if any file of theirs is wrong."""
    packs = pack_folders(folders)
    try:
        return load_rules(*packs)
    except RuleError as error:
        raise refuse(error) from None


def find_rule(book: Rulebook, id: str) -> Rule:
    """Give a rule by its id; name the likeliest where there is none."""
    rule = book.rule(id)
    if rule is not None:
        return rule
    from difflib import get_close_matches

    meant = get_close_matches(id, [known.id for known in book.rules], n=1)
    hint = f" Did you mean {meant[0]}?" if meant else " `numcheck rules list` shows all of them."
    raise click.UsageError(f"there is no rule {id!r}.{hint}")
