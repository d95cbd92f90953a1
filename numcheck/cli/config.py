"""numcheck config: which settings hold, and where they come from."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from numcheck.cli import options
from numcheck.cli.output import write_text

if TYPE_CHECKING:
    from numcheck.runs.project import Chosen


@click.group(epilog="Example: numcheck config show drafts/")
def config() -> None:
    """Show the settings that hold."""


@config.command(
    short_help="Show every setting with its value and its origin.", epilog="Example: numcheck config show drafts/"
)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@options.fail_on
@options.rules
@options.as_of
@options.config
@options.selection
@options.articles
@options.baseline
@options.as_chosen
def show(paths: tuple[str, ...], chosen: Chosen) -> int:
    """Show every setting with its value and its origin, as they hold for some inputs and options of `check`.

    Without PATH, they are those of the current folder, as they are for standard input (-). The exit code is 2 if a
    setting is wrong, or what it needs is not there.
    """
    from numcheck.cli.project import refuse, settings_for
    from numcheck.reports.settings import render_settings
    from numcheck.rulebook.files import RuleError
    from numcheck.runs.needs import find_faults

    named = (path for path in paths if path != "-")
    missing = next((path for path in named if not os.path.exists(path)), None)  # noqa: PTH110  a Path may raise here
    if missing is not None:
        raise click.UsageError(f"{missing!r} is no file or folder.")
    settings = settings_for(paths or (".",), chosen)
    write_text([render_settings(settings.file, settings.items())])
    problems = find_faults(settings)
    if problems:
        raise refuse(RuleError(problems))
    return 0
