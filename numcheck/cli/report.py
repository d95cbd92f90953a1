"""numcheck report: for reading."""

from __future__ import annotations

from datetime import date

import click

from numcheck import __version__
from numcheck.cli import options, outputs
from numcheck.cli.outputs import Output


@click.command(epilog="Example: numcheck report --as-of 2024-07-05 article.txt")
@options.paths
@outputs.option("text")
@options.rules
@options.as_of
def report(paths: tuple[str, ...], outputs: tuple[Output, ...], folders: tuple[str, ...], as_of: date | None) -> int:
    """Report on articles: what contradicts what, with its proof, and every figure.

    PATH is a text or Markdown file, or - for standard input. The exit code is 0 whatever is found, and 2 if an input
    cannot be read or a rule is wrong.
    """
    from numcheck.cli.checking import load_book
    from numcheck.cli.outputs import screen_of
    from numcheck.cli.running import write_results
    from numcheck.model.run import Facts
    from numcheck.runs.examining import Task, examine

    outputs = outputs or (Output("text"),)
    book, screen = load_book(folders), screen_of(outputs)
    facts = Facts(__version__, width=screen.width, colour=screen.colour)
    task = Task(book, as_of, facts, tuple(output.format for output in outputs))
    return write_results((examine(path, task) for path in paths), outputs, facts).exit_code()
