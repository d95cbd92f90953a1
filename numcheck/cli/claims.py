"""numcheck claims: the ledger of all figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

import click

from numcheck.cli import options
from numcheck.cli.options import Inputs
from numcheck.cli.output import Screen, write_data, write_text
from numcheck.model.quantity import Kind

if TYPE_CHECKING:
    from numcheck.runs.project import Chosen


@click.command(
    short_help="List every figure: what it says, counts, is compared with.",
    epilog="Example: numcheck claims --format markdown --uncompared article.txt > figures.md",
)
@options.paths
@options.formats("table", "csv", "json", "markdown")
@click.option(
    "--kind",
    "kinds",
    type=options.Word([kind.value for kind in Kind]),
    multiple=True,
    help="Show figures of this kind only; repeatable.",
)
@click.option("--uncompared", is_flag=True, help="Show only the figures that were compared with nothing.")
@click.option("--no-relations", is_flag=True, help="Only read the figures; do not compare them.")
@options.rules
@options.as_of
@options.config
@options.as_inputs
@options.as_chosen
def claims(
    inputs: Inputs,
    format_: str,
    kinds: tuple[str, ...],
    uncompared: bool,
    no_relations: bool,
    chosen: Chosen,
) -> int:
    """List every figure of articles: where it stands, what it says and counts, and what it was compared with.

    PATH is a text, Markdown, HTML or Word file, a folder (its articles, without what git ignores), or - for standard
    input. The exit code is 0, or 2 if an input cannot be read or a rule is wrong; the others are used.
    """
    from numcheck.cli.checking import Tally, check_paths, write_json
    from numcheck.cli.project import load_sound_run, settings_for
    from numcheck.cli.running import watched_articles
    from numcheck.reports.claim_selection import Selection

    if uncompared and no_relations:
        raise click.UsageError("--uncompared has no meaning with --no-relations, which compares nothing.")
    settings = settings_for(inputs.paths, chosen)
    run, as_of = load_sound_run(settings), settings.as_of
    book = run.rulebook
    articles = watched_articles(inputs, settings)
    selection = Selection(frozenset(map(Kind, kinds)), uncompared)
    tally = Tally()

    def texts(render: Callable[..., str]) -> Iterator[str]:
        shown = partial(render, selection=selection)
        return tally.texts(check_paths(articles, book, as_of, shown, with_relations=not no_relations), aloud=True)

    if format_ == "json":
        tally = write_json(articles, book, as_of, selection=selection, with_relations=not no_relations)
    elif format_ == "csv":
        from numcheck.reports.claim_csv import render_head, render_rows

        write_data(chain([render_head()], texts(render_rows)))
    elif format_ == "markdown":
        from numcheck.reports.claim_markdown import render_sheet

        write_data(_apart(texts(render_sheet)))
    else:
        from numcheck.reports.claim_table import render_table

        screen = Screen.of_stdout()
        table = partial(render_table, width=screen.width, colour=screen.colour, relations=not no_relations)
        write_text(_apart(texts(table)))
    return 2 if run.left_out_rules else tally.exit_code()


def _apart(tables: Iterable[str]) -> Iterator[str]:
    """Set the tables of several articles apart by an empty line."""
    return (("\n" if number else "") + table for number, table in enumerate(tables))
