"""numcheck check: for CI and editors' hooks."""

from __future__ import annotations

import os
from datetime import date

import click

from numcheck import __version__
from numcheck.cli import options, outputs
from numcheck.cli.output import say
from numcheck.cli.outputs import Output

LEVELS = ("error", "warning", "note", "never")


@click.command(epilog="Example: numcheck check --fail-on warning -f concise -f sarif=numcheck.sarif drafts/")
@options.paths
@click.option(
    "--fail-on",
    type=click.Choice(LEVELS),
    default=LEVELS[0],
    show_default=True,
    help="The lowest severity that makes the exit code 1.",
)
@outputs.option("concise; github under GitHub Actions")
@options.rules
@options.as_of
def check(
    paths: tuple[str, ...], fail_on: str, outputs: tuple[Output, ...], folders: tuple[str, ...], as_of: date | None
) -> int:
    """Check articles in CI: one line a finding, and an exit code.

    PATH is a file, a folder (its .txt and .md files are checked), or - for standard input. The exit code is 1 if
    something is found at or above --fail-on, and 2 if an input cannot be read or a rule is wrong; no format changes it.
    """
    from numcheck.cli.checking import find_articles, load_book
    from numcheck.cli.outputs import screen_of
    from numcheck.cli.running import write_results
    from numcheck.model.report import Failure
    from numcheck.model.rule import Severity
    from numcheck.model.run import Facts
    from numcheck.reports.wording import count
    from numcheck.runs.examining import Task, examine

    threshold = None if fail_on == "never" else Severity[fail_on.upper()]
    outputs = outputs or (Output("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "concise"),)
    book, articles, screen = load_book(folders), find_articles(paths), screen_of(outputs)
    root = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or ""
    facts = Facts(__version__, threshold, screen.width, screen.colour, root)
    task = Task(book, as_of, facts, tuple(output.format for output in outputs))
    results = (path if isinstance(path, Failure) else examine(path, task) for path in articles)
    tally = write_results(results, outputs, facts)
    if outputs[0].format == "concise":
        found = ", ".join(count(tally.severities[severity], severity.word) for severity in reversed(Severity))
        say(f"{count(tally.articles, 'article')} checked: {found}")
    return tally.exit_code(threshold)
