"""numcheck init: a first configuration."""

from __future__ import annotations

from pathlib import Path

import click

from numcheck.cli.output import OutputError, say

TEXT = """\
# Settings of numcheck; `numcheck config show` says which ones hold, `numcheck schema config` what may stand here.

# Which files are articles, where folders are checked, and which folders to leave out (patterns as in .gitignore).
# include: ["*.txt", "*.md"]
exclude: []

# The lowest severity that stops a draft in CI: error, warning, note or never.
fail-on: error

# Folders of rules of your own; `numcheck rules new desk/first --rules rules` writes the first one.
# rules: [rules]

# Rules that are off, and rules whose findings are to be less severe.
# ignore: [ranks/*]
# severity: {dates/weekday: warning}

# What stands in captions is only worth a look; block quotes are not checked (quotations within a paragraph are).
# parts: {caption: note, quote: ignore}
"""


@click.command(epilog="Example: numcheck init")
@click.argument("folder", metavar="[FOLDER]", default=".", type=click.Path(exists=True, file_okay=False))
def init(folder: str) -> int:
    """Write a numcheck.yml with every common setting explained."""
    from numcheck.cli.project import refuse
    from numcheck.config.reading import NAMES, find_config
    from numcheck.rulebook.files import RuleError

    target = Path(folder, NAMES[0])
    try:
        known = find_config(target.parent.absolute())
    except RuleError as error:
        raise refuse(error) from None
    if known is not None and known.parent == target.parent.absolute():
        raise click.UsageError(f"{known.name} configures numcheck here already.")
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(TEXT)
    except OSError as error:
        raise OutputError(f"{target} cannot be written: {error.strerror or error}") from None
    say(f"numcheck: wrote {target}")
    return 0
