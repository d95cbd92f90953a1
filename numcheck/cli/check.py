"""numcheck check: for CI and editors' hooks."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from numcheck.cli import options, outputs
from numcheck.cli.options import Inputs
from numcheck.cli.output import say
from numcheck.cli.outputs import Output

if TYPE_CHECKING:
    from numcheck.runs.project import Chosen


@click.command(epilog="Example: numcheck check --fail-on warning -f concise -f sarif=numcheck.sarif drafts/")
@options.paths
@options.fail_on
@outputs.option("concise; github under GitHub Actions")
@options.of_a_run
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Processes to use.  [default: one for each core, where there are many articles]",
)
@click.option("--no-cache", is_flag=True, help="Check files again that have not changed since the last run.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule, on standard error.")
@click.option(
    "-q", "--quiet", is_flag=True, help="Say nothing on standard error but what goes wrong, and --statistics."
)
def check(
    inputs: Inputs,
    chosen: Chosen,
    outputs: tuple[Output, ...],
    jobs: int,
    no_cache: bool,
    statistics: bool,
    quiet: bool,
) -> int:
    """Check articles in CI: one line a finding, and an exit code.

    PATH is a file, a folder (its articles are checked, without what git ignores), or - for standard input. The exit
    code is 1 if something is found at or above --fail-on, and 2 if an input cannot be read or a rule or setting is
    wrong; no format changes it.
    """
    from numcheck.cli.project import make_run, settings_for
    from numcheck.cli.running import carry_out, watched_articles
    from numcheck.model.rule import Severity
    from numcheck.reports.wording import count

    outputs = outputs or (Output("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "concise"),)
    settings = settings_for(inputs.names, chosen)
    root = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or ""
    run = make_run(settings, outputs, inputs, chosen=chosen, root=root)
    run.jobs, run.has_cache = jobs, not no_cache
    tally = carry_out(run, watched_articles(inputs, settings), outputs)
    if statistics:
        for (severity, rule), number in sorted(
            tally.rules.items(), key=lambda item: (-item[1], -item[0][0], item[0][1])
        ):
            say(f"{number:7,}  {severity.word:9}{rule}")
    if quiet:
        return tally.exit_code(run.task.facts.fail_on)
    if any(output.format == "concise" and not output.file for output in outputs):
        found = ", ".join(count(tally.severities[severity], severity.word) for severity in reversed(Severity))
        hidden = f", {tally.suppressed:,} suppressed" if tally.suppressed else ""
        say(f"{count(tally.articles, 'article')} checked: {found}{hidden}")
    stale = tally.stale(run.task.baseline)
    if stale and not run.left_out_rules:
        is_there, it = ("is", "it") if stale == 1 else ("are", "them")
        told = f"{count(stale, 'finding')} of the baseline {is_there} there no more"
        say(f"{told}; `numcheck baseline prune` takes {it} out.")
    return tally.exit_code(run.task.facts.fail_on)
