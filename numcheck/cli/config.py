"""numcheck config: which settings hold, and where they come from."""

from __future__ import annotations

import os

import click

from numcheck.cli import options
from numcheck.cli.output import write_text


@click.group(epilog="Example: numcheck config show drafts/")
def config() -> None:
    """Show the settings that hold."""


@config.command(
    short_help="Show every setting with its value and its origin.", epilog="Example: numcheck config show drafts/"
)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@options.config
@options.rules
def show(paths: tuple[str, ...], config: str, no_config: bool, folders: tuple[str, ...]) -> int:
    """Show every setting with its value and its origin, as they hold for some inputs.

    Without PATH, they are those of the current folder.
    """
    from numcheck.cli.project import refuse, settings_for
    from numcheck.reports.settings import render_settings
    from numcheck.rulebook.files import RuleError
    from numcheck.rulebook.loading import load_rules
    from numcheck.runs.packs import resolve_packs
    from numcheck.runs.project import Chosen

    missing = next((path for path in paths if not os.path.exists(path)), None)  # noqa: PTH110  a Path may raise here
    if missing is not None:
        raise click.UsageError(f"{missing!r} is no file or folder.")
    settings = settings_for(paths or (".",), Chosen(folders, config=config, no_config=no_config))
    try:
        from numcheck.config.applying import find_unknown

        book = load_rules(*resolve_packs(settings))
        problems = find_unknown(settings, [rule.id for rule in book.rules])
        if problems:
            raise RuleError(problems)
    except RuleError as error:
        raise refuse(error) from None
    write_text([render_settings(settings.file, settings.items())])
    return 0
