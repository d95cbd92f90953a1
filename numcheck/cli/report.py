"""numcheck report: for reading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import click

from numcheck import __version__
from numcheck.cli import options
from numcheck.cli.output import Screen, write_data, write_text


@click.command(epilog="Example: numcheck report --as-of 2024-07-05 article.txt")
@options.paths
@options.formats("text", "json")
@options.rules
@options.as_of
def report(paths: tuple[str, ...], format_: str, folders: tuple[str, ...], as_of: date | None) -> int:
    """Report on articles: what contradicts what, with its proof, and every figure.

    PATH is a text or Markdown file, or - for standard input. The exit code is 0 whatever is found, and 2 if an input
    cannot be read or a rule is wrong.
    """
    from numcheck.cli.checking import Tally, check_paths, load_book

    tally = Tally()
    outcomes = check_paths(paths, load_book(folders), as_of)
    if format_ == "json":
        from numcheck.reports.json_report import render_json

        write_data(render_json(tally.watch(outcomes), __version__))
    else:
        from numcheck.reports.text import render_text, render_total

        screen = Screen.of_stdout()

        def texts() -> Iterator[str]:
            for number, each in enumerate(tally.reports(outcomes)):
                yield ("\n" if number else "") + render_text(each, width=screen.width, colour=screen.colour)
            if tally.articles > 1:
                yield render_total(tally.articles, tally.severities, width=screen.width, colour=screen.colour)

        write_text(texts())
    return tally.exit_code()
