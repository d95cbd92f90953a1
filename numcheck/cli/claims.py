"""numcheck claims: the ledger of all figures."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import chain

import click

from numcheck.cli import options
from numcheck.cli.output import Screen, write_data, write_text


@click.command(epilog="Example: numcheck claims --format csv article.txt > figures.csv")
@options.paths
@options.formats("table", "csv", "json")
@click.option("--no-relations", is_flag=True, help="Only read the figures; do not compare them.")
@options.rules
@options.as_of
def claims(
    paths: tuple[str, ...], format_: str, no_relations: bool, folders: tuple[str, ...], as_of: date | None
) -> int:
    """List every figure of articles: where it stands, what it says and counts, and what it was compared with.

    PATH is a text or Markdown file, or - for standard input. The exit code is 0, or 2 if an input cannot be read or a
    rule is wrong.
    """
    from numcheck.cli.checking import Tally, check_paths, load_book, write_json

    book = load_book(folders)
    if format_ == "json":
        return write_json(paths, book, as_of, with_relations=not no_relations).exit_code()
    tally = Tally()
    if format_ == "csv":
        from numcheck.reports.claim_csv import render_head, render_rows

        rows = tally.texts(check_paths(paths, book, as_of, render_rows, with_relations=not no_relations), aloud=True)
        write_data(chain([render_head()], rows))
        return tally.exit_code()
    from numcheck.reports.claim_table import render_table

    screen = Screen.of_stdout()
    render = partial(render_table, width=screen.width, colour=screen.colour, relations=not no_relations)
    tables = tally.texts(check_paths(paths, book, as_of, render, with_relations=not no_relations), aloud=True)
    write_text(("\n" if number else "") + table for number, table in enumerate(tables))
    return tally.exit_code()
