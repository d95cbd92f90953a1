"""Options that several commands share, and the records in which commands get what they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from functools import update_wrapper
from typing import Any, TypeVar, cast

import click
from click.shell_completion import CompletionItem

from numcheck.config.keys import LEVELS

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Inputs:
    """What is to be looked at, and which findings of it are to be shown, as far as that is no setting."""

    paths: tuple[str, ...]
    force_exclude: bool = False
    no_suppressions: bool = False
    diff: str = ""
    stdin_name: str = ""

    def __post_init__(self) -> None:
        if self.stdin_name and "-" not in self.paths:
            raise click.UsageError("--stdin-filename names standard input; write - as the path.")
        if self.diff and "-" in self.paths and not self.stdin_name:
            raise click.UsageError("--diff: standard input is no file of git; --stdin-filename says of which it is.")

    @property
    def names(self) -> tuple[str, ...]:
        """What settings, suppressions and what has changed know the inputs by."""
        return tuple((self.stdin_name or path) if path == "-" else path for path in self.paths)


def as_inputs(command: Command) -> Command:
    """Give a command, below the options for it, its `Inputs` as one record."""
    return _gathered("inputs", lambda: Inputs, command)


def as_chosen(command: Command) -> Command:
    """Give a command, below the options for it, what is `Chosen` of the settings as one record."""

    def load() -> type:
        from numcheck.runs.project import Chosen  # the engine, which no help needs

        return Chosen

    return _gathered("chosen", load, command)


def _gathered(name: str, load: Callable[[], type], command: Command) -> Command:
    """Gather what options say of a record's fields; those that a command has no options for keep their defaults."""

    def gathering(**values: Any) -> Any:
        record = load()
        # What --rules names are folders of rules to a command; `rules` is the name of a group of them.
        options = {field.name: "folders" if field.name == "rules" else field.name for field in fields(record)}
        said = {field: values.pop(option) for field, option in options.items() if option in values}
        return command(**{name: record(**said)}, **values)

    return cast(Command, update_wrapper(gathering, command))


class Word(click.Choice):  # type: ignore[type-arg]  # generic since click 8.2
    """One of some words; who mistypes one is told what was probably meant."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter as error:
            from numcheck.rulebook.schema import meant

            hint = meant(str(value), [str(choice) for choice in self.choices])
            raise click.BadParameter(f"{error.message.rstrip('.')}{hint or '.'}", ctx, param) from None


def _read_day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """Read a day of the calendar, written YYYY-MM-DD and no other way."""
    if value is None:
        return None
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        raise click.BadParameter(f"{value!r} is not a date; write YYYY-MM-DD, as in 2024-07-05.", ctx, param)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a day of the calendar.", ctx, param) from None


def _unique_input(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if "" in value:
        raise click.BadParameter("a path is empty; is a variable of your script not set?", ctx, param)
    if value.count("-") > 1:
        raise click.BadParameter("standard input (-) can be read only once.", ctx, param)
    return value


def paths(command: Command) -> Command:
    return click.argument(
        "paths",
        metavar="PATH...",
        nargs=-1,
        required=True,
        callback=_unique_input,
        shell_complete=lambda *_: [CompletionItem("", type="file")],
    )(command)


def complete_rule(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    """Complete the id of a bundled rule, from the names of their files."""
    from numcheck.rulebook.files import yaml_files
    from numcheck.rulebook.loading import RELATIONS, VOCABULARY, bundled_folder

    folder = bundled_folder()
    inside = (path.relative_to(folder) for path in yaml_files(folder))
    ids = (path.with_suffix("").as_posix() for path in inside if path.parts[0] not in (RELATIONS, VOCABULARY))
    return [id_ for id_ in ids if id_.startswith(incomplete)]


def rules(command: Command) -> Command:
    return click.option(
        "--rules",
        "folders",
        metavar="DIR",
        multiple=True,
        help="A folder of rules and vocabulary, or an installed pack, that adds to the bundled ones or replaces them "
        "by name; repeatable.",
    )(command)


def as_of(command: Command) -> Command:
    return click.option(
        "--as-of",
        callback=_read_day,
        metavar="YYYY-MM-DD",
        help='The day that "today" means where the article bears no date.',
    )(command)


def stdin_name(command: Command) -> Command:
    return click.option(
        "--stdin-filename",
        "stdin_name",
        metavar="FILE",
        default="",
        help="The file that standard input (-) is the text of: its ending, settings and accepted findings hold.",
    )(command)


def formats(*names: str) -> Callable[[Command], Command]:
    return click.option(
        "-f",
        "--format",
        "format_",
        type=Word(names),
        default=names[0],
        show_default=True,
        help="How to write it.",
    )


def config(command: Command) -> Command:
    """Add the options that say which configuration holds."""
    command = click.option("--no-config", is_flag=True, help="Read no configuration file.")(command)
    return click.option(
        "--config",
        metavar="FILE",
        default="",
        help="The configuration to use, instead of the nearest numcheck.yml, .numcheck.yml or pyproject.toml.",
    )(command)


def selection(command: Command) -> Command:
    """Add the options that say which rules are on."""
    told = "repeatable; * for any characters."
    command = click.option(
        "--ignore", metavar="RULE", multiple=True, shell_complete=complete_rule, help=f"Switch a rule off; {told}"
    )(command)
    return click.option(
        "--select", metavar="RULE", multiple=True, shell_complete=complete_rule, help=f"Use these rules only; {told}"
    )(command)


def _check_patterns(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    if value:
        from numcheck.config.matching import is_pattern

        for pattern in value:
            if not is_pattern(pattern):
                raise click.BadParameter(f"{pattern!r} is no pattern of paths, as .gitignore has them.", ctx, param)
    return value


def fail_on(command: Command) -> Command:
    return click.option(
        "--fail-on",
        type=Word(LEVELS),
        help="The lowest severity that makes the exit code 1.  [default: error, or what the configuration says]",
    )(command)


def walking(command: Command) -> Command:
    """Add the options that say which files of a folder are articles, and that for hooks."""
    return articles(
        click.option(
            "--force-exclude",
            is_flag=True,
            help="Leave out what is excluded or ignored by git even where it is named; for hooks.",
        )(command)
    )


def articles(command: Command) -> Command:
    """Add the options that say which files of a folder are articles."""
    command = click.option(
        "--exclude",
        metavar="PATTERN",
        multiple=True,
        callback=_check_patterns,
        help="Leave out these files and folders where folders are walked; as in .gitignore; repeatable.",
    )(command)
    return click.option(
        "--include",
        metavar="PATTERN",
        multiple=True,
        callback=_check_patterns,
        help="Check these files where folders are walked, instead of text, Markdown, HTML and Word files; repeatable.",
    )(command)


def of_a_run(command: Command) -> Command:
    """Add the options that `report` and `check` share, but for the formats; they come as `chosen` and `inputs`."""
    command = as_chosen(as_inputs(command))
    for option in reversed((rules, as_of, config, selection, walking, suppression, stdin_name)):
        command = option(command)
    return command


def suppression(command: Command) -> Command:
    """Add the options that say which findings are not shown."""
    command = click.option(
        "--diff",
        metavar="REF",
        default="",
        help="Show only findings of which a place has changed since a commit, as git diff REF says.",
    )(command)
    command = baseline(command)
    return click.option(
        "--no-suppressions", is_flag=True, help="Show what directives, accepted findings and a baseline would hide."
    )(command)


def baseline(command: Command) -> Command:
    return click.option(
        "--baseline",
        metavar="FILE",
        default="",
        help="Leave out the findings of a baseline (`numcheck baseline create`).",
    )(command)
