"""numcheck report: for reading."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

import click

from numcheck.cli import options
from numcheck.cli.output import Screen, write_text


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
    from numcheck.cli.checking import Tally, check_paths, load_book, write_json

    book = load_book(folders)
    if format_ == "json":
        return write_json(paths, book, as_of).exit_code()
    from numcheck.reports.text import render_text, render_total

    tally, screen = Tally(), Screen.of_stdout()
    render = partial(render_text, width=screen.width, colour=screen.colour)

    def pieces() -> Iterator[str]:
        for number, text in enumerate(tally.texts(check_paths(paths, book, as_of, render), aloud=True)):
            yield ("\n" if number else "") + text
        if tally.articles > 1:
            yield render_total(tally.articles, tally.severities, width=screen.width, colour=screen.colour)

    write_text(pieces())
    return tally.exit_code()
