"""Options and configuration -> a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from numcheck import __version__
from numcheck.cli.options import Inputs
from numcheck.cli.output import say
from numcheck.cli.outputs import Output, screen_of
from numcheck.config.settings import Settings
from numcheck.model.rule import Rule, Severity
from numcheck.model.run import Facts
from numcheck.rulebook.files import Problem, RuleError
from numcheck.rulebook.loading import Rulebook, load_rules, load_sound_rules
from numcheck.runs.examining import Task
from numcheck.runs.packs import resolve_packs
from numcheck.runs.project import Chosen, Nearest, common_folder, settings_of, task_of
from numcheck.runs.running import Run

MEANT = 5
"""Rules that are named at most where an id is the beginning of several."""


def refuse(error: RuleError) -> click.exceptions.Exit:
    """Say everything that is wrong with files of rules or settings; raise what is given, to leave with exit code 2."""
    for problem in error.problems:
        tell(problem)
    return click.exceptions.Exit(2)


def tell(problem: Problem) -> None:
    """Say what is wrong with a file of rules or settings."""
    # A place opens its line, where editors and CI look for it.
    say(str(problem) if problem.line else f"numcheck: {problem}")


def settings_for(paths: Sequence[str], chosen: Chosen) -> Settings:
    """Give the settings that hold; leave with exit code 2 if a configuration is wrong."""
    try:
        return settings_of(paths, chosen)
    except RuleError as error:
        raise refuse(error) from None


def make_run(
    settings: Settings,
    outputs: Sequence[Output],
    inputs: Inputs,
    *,
    chosen: Chosen | None = None,
    root: str = "",
) -> Run:
    """Make a run of some settings; leave with exit code 2 if a file that it needs is wrong.

    If it is told what is chosen besides, the configuration nearest to each input holds for it.
    """
    screen = screen_of(outputs)
    threshold = None if settings.fail_on == "never" else Severity[settings.fail_on.upper()]
    facts = Facts(__version__, threshold, screen.width, screen.colour, root)
    try:
        task = task_of(settings, facts, inputs.names, tuple(output.format for output in outputs))
    except RuleError as error:
        raise refuse(error) from None
    task = replace(task, stdin_name=inputs.stdin_name)
    if inputs.no_suppressions:
        task = replace(task, has_suppressions=False, baseline={})
    if inputs.diff:
        task = replace(task, changes=_changes(inputs.diff, inputs.names))
    return Run(settings, task, nearest=None if chosen is None else Nearest(settings, chosen).settings)


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
        return tuple(dict.fromkeys(resolve_packs(settings)))
    except RuleError as error:
        raise refuse(error) from None


def load_sound_run(settings: Settings) -> Run:
    """Give a run with the rules of some settings that are not broken, and say what is wrong with the others.

    Leave with exit code 2 if a setting is wrong, or no rule can be used.
    """
    run = Run(settings, Task(Facts(__version__)), tell=tell)
    try:
        run.rulebook  # noqa: B018  its faults are to be known before anything is written
    except RuleError as error:
        raise refuse(error) from None
    return run


def load_packs(folders: Sequence[str]) -> Rulebook:
    """Load all rules in use here; leave with exit code 2 if any file of theirs is wrong."""
    packs = pack_folders(folders)
    try:
        return load_rules(*packs)
    except RuleError as error:
        raise refuse(error) from None


def load_sound_packs(folders: Sequence[str]) -> tuple[Rulebook, bool]:
    """Load the rules in use here that are not broken, say what is wrong with the others, and tell whether any is."""
    packs = pack_folders(folders)
    try:
        book, problems = load_sound_rules(*packs)
    except RuleError as error:
        raise refuse(error) from None
    for problem in problems:
        tell(problem)
    return book, bool(problems)


def find_rule(book: Rulebook, id: str) -> Rule:
    """Give a rule by its id; name the likeliest where there is none."""
    rule = book.rule(id)
    if rule is not None:
        return rule
    from difflib import get_close_matches

    ids = [known.id for known in book.rules]
    # Whoever knows how a name begins, or only the name without its topic, is answered with all that fit.
    meant = [known for known in ids if id and (known.startswith(id) or known.endswith(f"/{id}"))][:MEANT]
    meant = meant or get_close_matches(id, ids, n=1)
    hint = f" Did you mean {' or '.join(meant)}?" if meant else " `numcheck rules list` shows all of them."
    raise click.UsageError(f"there is no rule {id!r}.{hint}")
