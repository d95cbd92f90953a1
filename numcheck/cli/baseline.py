"""numcheck baseline: begin with what is there, and see only what is new."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from numcheck.cli import options
from numcheck.cli.options import Inputs
from numcheck.cli.output import OutputError, say

if TYPE_CHECKING:
    from numcheck.runs.project import Chosen

file_option = click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="",
    help="The baseline.  [default: that of the configuration, or numcheck-baseline.json]",
)


@click.group(
    short_help="Write down the findings that there are, or prune them.",
    epilog="Example: numcheck baseline create drafts/",
)
def baseline() -> None:
    """Make a baseline of findings that are not to be shown, or prune it.

    `numcheck check --baseline FILE`, or the key baseline of a configuration, leaves out the findings of a baseline.
    They are known again by their words, wherever in the article these move.
    """


@baseline.command(epilog="Example: numcheck baseline create drafts/")
@options.paths
@file_option
@options.rules
@options.as_of
@options.config
@options.as_inputs
@options.as_chosen
def create(inputs: Inputs, output: str, chosen: Chosen) -> int:
    """Write down all findings that there are now."""
    from numcheck.cli.running import find_without_baseline
    from numcheck.reports.wording import count
    from numcheck.suppression.applying import of_article
    from numcheck.suppression.baseline import baseline_text

    target, found = find_without_baseline(inputs, output, chosen)
    inside = [(os.path.relpath(each.path, target.parent).replace(os.sep, "/"), each) for each in found]
    _write(target, baseline_text(inside))
    say(f"numcheck: wrote {target}: {count(sum(len(of_article(each.findings)) for each in found), 'finding')}")
    return 0


@baseline.command(
    short_help="Take out of the baseline what is there no more.", epilog="Example: numcheck baseline prune drafts/"
)
@options.paths
@file_option
@options.rules
@options.as_of
@options.config
@options.as_inputs
@options.as_chosen
def prune(inputs: Inputs, output: str, chosen: Chosen) -> int:
    """Take out of the baseline what is there no more, in the articles that are named and in those that are gone."""
    from numcheck.cli.project import refuse
    from numcheck.cli.running import find_without_baseline
    from numcheck.reports.wording import count
    from numcheck.rulebook.files import RuleError
    from numcheck.suppression.applying import of_article
    from numcheck.suppression.baseline import pruned, read_baseline

    target, found = find_without_baseline(inputs, output, chosen)
    try:
        read_baseline(target)
    except RuleError as error:
        raise refuse(error) from None
    counts = {
        os.path.abspath(each.path): Counter(located.finding.fingerprint for located in of_article(each.findings))  # noqa: PTH100
        for each in found
    }
    text, gone = pruned(target.read_text(encoding="utf-8"), target.parent, counts)
    _write(target, text)
    say(f"numcheck: took {count(gone, 'finding')} out of {target}")
    return 0


def _write(target: Path, text: str) -> None:
    try:
        target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise OutputError(f"{target} cannot be written: {error.strerror or error}") from None
