"""numcheck accept: a finding that is right as it is."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from numcheck.cli import options
from numcheck.cli.options import Inputs
from numcheck.cli.output import OutputError, say

if TYPE_CHECKING:
    from numcheck.model.checked import Checked, Located
    from numcheck.runs.project import Chosen


@click.command(
    short_help="Accept a finding that is right as it is, in a side file.",
    epilog='Example: numcheck accept ferry.txt totals/parts-miss-total --reason "the pilot is counted twice"',
)
@click.argument("file", metavar="FILE")
@click.argument("finding", metavar="FINDING")
@click.option("--reason", metavar="TEXT", required=True, help="Why the finding is right as it is.")
@click.option("--all", "is_all", is_flag=True, help="Accept every finding that FINDING names, not just one.")
@options.rules
@options.as_of
@options.config
@options.as_chosen
def accept(
    file: str,
    finding: str,
    reason: str,
    is_all: bool,
    chosen: Chosen,
) -> int:
    """Accept a finding, in the side file .numcheck-accepted.yml: it is shown no more while its figures stay the same.

    FINDING is a rule, RULE@LINE, LINE, LINE:COL, or the beginning of the fingerprint that formats for programs give.
    The entry is added to the nearest side file, in the article's folder or above; without one, one is made beside
    the configuration, else in the current folder if the article lies below it, else beside the article.
    """
    from numcheck.cli.outputs import Output
    from numcheck.cli.project import make_run, settings_for
    from numcheck.model.report import Failure
    from numcheck.suppression.accepted import HEAD, entry_text, lines_of, pick
    from numcheck.suppression.applying import of_article

    if not finding.strip():
        raise click.UsageError("FINDING is empty; name a rule, a line or a fingerprint.")
    if not reason.strip():
        raise click.UsageError("--reason is empty; say why the finding is right.")
    if file == "-" or not Path(file).is_file():
        raise click.UsageError(f"{file!r} is no file.")
    settings = settings_for([file], chosen)
    (result,) = make_run(settings, [Output("concise")], Inputs((file,))).results([file])
    if isinstance(result, Failure):
        raise click.UsageError(f"{file}: {result.message}")
    found = pick(of_article(result.findings), finding)
    if not found:
        raise click.UsageError(f"{finding!r} names no finding. {_told_instead(result, finding)}")
    if len(found) > 1 and not is_all:
        told = f"names {len(found)} findings; name one, or all of them with --all"
        raise click.UsageError(f"{finding!r} {told}. There are:\n{lines_of(found)}")
    target = _target(Path(file), Path(settings.root))
    article = os.path.relpath(file, target.parent).replace(os.sep, "/")
    new = "".join(entry_text(article, located, reason) for located in found)
    try:
        text = target.read_text(encoding="utf-8") if target.exists() else HEAD
        target.write_text(text + ("" if text.endswith("\n") else "\n") + new, encoding="utf-8", newline="\n")
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(f"{target} cannot be written: {error}") from None
    for located in _hidden(result, found):
        same = "" if located in found else ", the first one with these words"
        say(f"numcheck: accepted in {target}: {located.finding.rule} at line {located.first.line}{same}")
    return 0


def _hidden(result: Checked, accepted: Sequence[Located]) -> Iterator[Located]:
    """Give the findings that are shown no more: entries know words, not lines, and each one takes the next finding."""
    left = Counter(located.finding.fingerprint for located in accepted)
    for located in result.findings:
        if left[located.finding.fingerprint]:
            left[located.finding.fingerprint] -= 1
            yield located


def _told_instead(result: Checked, finding: str) -> str:
    """Say what there is in an article where nothing that is shown bears a name."""
    from numcheck.suppression.accepted import lines_of, pick
    from numcheck.suppression.applying import of_article

    if faults := pick(result.findings, finding):
        return f"What is wrong with a suppression is mended, not accepted:\n{lines_of(faults)}"
    if pick(result.suppressed, finding):
        return "What is found there is accepted or suppressed already."
    if findings := of_article(result.findings):
        return f"There are:\n{lines_of(findings)}"
    return (
        "All that is found in it is accepted or suppressed already." if result.suppressed else "There are none in it."
    )


def _target(article: Path, root: Path) -> Path:
    """Give the side file to write to."""
    from numcheck.suppression.accepted import NAME, find_accepted

    folder = article.absolute().parent
    known = find_accepted(folder)
    if known is not None:
        return known
    return next(
        (place / NAME for place in (root.absolute(), Path.cwd()) if folder.is_relative_to(place)), folder / NAME
    )
