"""numcheck report: for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from numcheck.cli import options, outputs
from numcheck.cli.options import Inputs
from numcheck.cli.outputs import Output

if TYPE_CHECKING:
    from numcheck.runs.project import Chosen


@click.command(
    short_help="Report what contradicts what, with its proof; all figures.",
    epilog="Example: numcheck report --as-of 2024-07-05 article.txt",
)
@options.paths
@outputs.option("text")
@options.of_a_run
@click.option(
    "--trace",
    metavar="RULE",
    default="",
    shell_complete=options.complete_rule,
    help="Tell what a rule tried instead of reporting.",
)
def report(
    inputs: Inputs,
    chosen: Chosen,
    outputs: tuple[Output, ...],
    trace: str,
) -> int:
    """Report on articles: what contradicts what, with its proof, and every figure.

    PATH is a text, Markdown, HTML or Word file, a folder (its articles, without what git ignores), or - for standard
    input. The exit code is 0 whatever is found, and 2 if an input cannot be read or a rule is wrong.
    """
    from numcheck.cli.project import make_run, settings_for
    from numcheck.cli.running import carry_out, watched_articles

    settings = settings_for(inputs.names, chosen)
    articles = watched_articles(inputs, settings)
    if trace:
        from numcheck.cli.tracing import trace_articles

        return trace_articles(trace, articles, settings)
    outputs = outputs or (Output("text"),)
    return carry_out(make_run(settings, outputs, inputs, chosen=chosen), articles, outputs).exit_code()
