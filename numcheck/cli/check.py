"""numcheck check: for CI and editors' hooks."""

from __future__ import annotations

from datetime import date

import click

from numcheck.cli import options
from numcheck.cli.output import say, write_text

LEVELS = ("error", "warning", "note", "never")


@click.command(epilog="Example: numcheck check --fail-on warning drafts/")
@options.paths
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    default=LEVELS[0],
    show_default=True,
    help="The lowest severity that makes the exit code 1.",
)
@options.formats("text", "json")
@options.rules
@options.as_of
def check(paths: tuple[str, ...], fail_on: str, format_: str, folders: tuple[str, ...], as_of: date | None) -> int:
    """Check articles in CI: one line a finding, and an exit code.

    PATH is a file, a folder (its .txt and .md files are checked), or - for standard input. The exit code is 1 if
    something is found at or above --fail-on, and 2 if an input cannot be read or a rule is wrong.
    """
    from numcheck.cli.checking import Tally, check_paths, find_articles, load_book, write_json
    from numcheck.model.rule import Severity

    threshold = None if fail_on == "never" else Severity[fail_on.upper()]
    book, articles = load_book(folders), find_articles(paths)
    if format_ == "json":
        return write_json(articles, book, as_of).exit_code(threshold)
    from numcheck.reports.concise import render_concise
    from numcheck.reports.wording import count

    tally = Tally()
    write_text(tally.texts(check_paths(articles, book, as_of, render_concise), aloud=True))
    found = ", ".join(count(tally.severities[severity], severity.word) for severity in reversed(Severity))
    say(f"{count(tally.articles, 'article')} checked: {found}")
    return tally.exit_code(threshold)
