"""numcheck claims: the ledger of all figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import click

from numcheck import __version__
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
    from numcheck.cli.checking import Tally, check_paths, load_book

    tally = Tally()
    outcomes = check_paths(paths, load_book(folders), as_of, with_relations=not no_relations)
    if format_ == "json":
        from numcheck.reports.json_report import render_json

        write_data(render_json(tally.watch(outcomes), __version__))
    elif format_ == "csv":
        from numcheck.reports.claim_csv import render_csv

        write_data(render_csv(tally.reports(outcomes)))
    else:
        from numcheck.reports.claim_table import render_table

        screen = Screen.of_stdout()

        def tables() -> Iterator[str]:
            for number, report in enumerate(tally.reports(outcomes)):
                table = render_table(report, width=screen.width, colour=screen.colour, relations=not no_relations)
                yield ("\n" if number else "") + table

        write_text(tables())
    return tally.exit_code()
