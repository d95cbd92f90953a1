"""numcheck report: for reading."""

from __future__ import annotations

from datetime import date

import click

from numcheck.cli import options, outputs
from numcheck.cli.outputs import Output


@click.command(
    short_help="Report what contradicts what, with its proof; all figures.",
    epilog="Example: numcheck report --as-of 2024-07-05 article.txt",
)
@options.paths
@outputs.option("text")
@options.rules
@options.as_of
@options.config
@options.selection
@options.walking
@options.suppression
@options.stdin_name
@click.option(
    "--trace",
    metavar="RULE",
    default="",
    shell_complete=options.complete_rule,
    help="Tell what a rule tried instead of reporting.",
)
def report(
    paths: tuple[str, ...],
    outputs: tuple[Output, ...],
    folders: tuple[str, ...],
    as_of: date | None,
    config: str,
    no_config: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    include: tuple[str, ...],
    exclude: tuple[str, ...],
    force_exclude: bool,
    no_suppressions: bool,
    baseline: str,
    diff: str,
    stdin_name: str,
    trace: str,
) -> int:
    """Report on articles: what contradicts what, with its proof, and every figure.

    PATH is a text, Markdown, HTML or Word file, a folder (its articles, without what git ignores), or - for standard
    input. The exit code is 0 whatever is found, and 2 if an input cannot be read or a rule is wrong.
    """
    from numcheck.cli.project import make_run, settings_for
    from numcheck.cli.running import carry_out, watched_articles
    from numcheck.runs.project import Chosen

    names = options.named(paths, stdin_name, diff)
    chosen = Chosen(folders, as_of, config, no_config, select, ignore, include, exclude, baseline=baseline)
    settings = settings_for(names, chosen)
    articles = watched_articles(paths, settings, force_exclude=force_exclude, stdin_name=stdin_name)
    if trace:
        from numcheck.cli.tracing import trace_articles

        return trace_articles(trace, articles, settings)
    outputs = outputs or (Output("text"),)
    has_suppressions = not no_suppressions
    run = make_run(
        settings,
        outputs,
        names,
        has_suppressions=has_suppressions,
        diff=diff,
        stdin_name=stdin_name,
        chosen=chosen,
    )
    return carry_out(run, articles, outputs).exit_code()
