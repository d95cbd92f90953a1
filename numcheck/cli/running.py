"""What `report` and `check` share: examine the inputs, write the formats, count what was found."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from numcheck.cli.options import Inputs
from numcheck.cli.output import say
from numcheck.cli.outputs import Output, add_summary, find_overwritten, write
from numcheck.cli.progress import Progress
from numcheck.cli.project import make_run, refuse, settings_for, tell
from numcheck.config.settings import Settings
from numcheck.model.checked import Checked
from numcheck.model.report import Failure
from numcheck.model.rule import Severity
from numcheck.model.run import Facts, Result
from numcheck.reports.formats import FORMATS, render
from numcheck.rulebook.files import RuleError
from numcheck.runs.leftovers import with_leftovers
from numcheck.runs.project import Chosen
from numcheck.runs.running import Run


class Tally:
    """What has been found so far, for totals and exit codes."""

    def __init__(self) -> None:
        self.articles = 0
        self.suppressed = 0
        self.gone = 0
        """Findings of the baseline that are there no more in articles that were checked."""
        self.has_failed = False
        self.severities: Counter[Severity] = Counter()
        self.rules = Counter[tuple[Severity, str]]()
        """Findings that are shown, by their severity and rule."""

    def counted(self, results: Iterable[Result], *, aloud: bool) -> Iterator[Result]:
        """Count results as they pass; aloud, say which inputs failed."""
        for result in results:
            if isinstance(result, Failure):
                self.has_failed = True
                if aloud:
                    say(f"numcheck: {result.path}: {result.message}")
            else:
                self.articles += result.is_article
                self.suppressed += len(result.suppressed)
                self.gone += result.gone
                self.severities.update(result.severities)
                self.rules.update((each.finding.severity, each.finding.rule) for each in result.findings)
            yield result

    def stale(self, baseline: Mapping[str, Mapping[str, tuple[str, int]]]) -> int:
        """Count the findings of a baseline that are gone, be it with their article."""
        lost = (found for path, found in baseline.items() if not os.path.exists(path))  # noqa: PTH110
        return self.gone + sum(number for found in lost for _, number in found.values())

    def exit_code(self, fail_on: Severity | None = None) -> int:
        """Give 2 if an input or a rule failed, else 1 if something was found at or above a severity, else 0."""
        if self.has_failed:
            return 2
        return int(fail_on is not None and any(severity >= fail_on for severity in self.severities))


def carry_out(run: Run, paths: Iterable[str | Failure], outputs: Sequence[Output]) -> Tally:
    """Examine inputs and write what was found; leave with exit code 2 if a setting is wrong, or no rule can be used.

    A rule that is broken is said, and makes the exit code 2 in the end; the others are used. Nothing is written over
    an article: its file would be emptied before it is read.
    """
    if any(output.file and Path(output.file).exists() for output in outputs):
        paths = list(paths)
        article = find_overwritten(outputs, (path for path in paths if isinstance(path, str)))
        if article:
            raise click.UsageError(f"{article} is one of the articles; write to another file, or exclude it.")
        kept = find_overwritten(outputs, _kept_files(run.settings))
        if kept:
            raise click.UsageError(f"{kept} is where numcheck keeps what it needs here; write to another file.")
    bar = Progress.of_stderr()
    run.progress, run.tell = bar, tell
    try:
        tally = write_results(with_leftovers(run, run.results(paths)), outputs, run.task.facts)
    except RuleError as error:
        raise refuse(error) from None
    finally:
        if bar is not None:
            bar.clear()
    tally.has_failed |= run.left_out_rules
    return tally


def _kept_files(settings: Settings) -> Iterator[str]:
    """Give the files of settings and suppressions, which no report may be written over."""
    from numcheck.suppression.accepted import find_accepted
    from numcheck.suppression.baseline import NAME

    accepted = find_accepted(Path(settings.root or ".").absolute())
    yield from (str(file) for file in (settings.file, settings.baseline, accepted) if file)
    yield str(Path(settings.root or ".", NAME))


def watched_articles(inputs: Inputs, settings: Settings) -> Iterator[str | Failure]:
    """Give the articles to check, each once; say of a folder that has none."""
    from numcheck.runs.walking import find_articles, place_of

    seen: set[str] = set()
    for path in inputs.paths:
        number = 0
        for article in find_articles(
            [path], settings, force_exclude=inputs.force_exclude, stdin_name=inputs.stdin_name
        ):
            number += 1
            if place_of(article) not in seen:
                seen.add(place_of(article))
                yield article
        if not number and os.path.isdir(path):  # noqa: PTH112  Path.is_dir raises where it may not look
            say(f"numcheck: no articles ({', '.join(settings.include)}) in {path}")


def find_without_baseline(inputs: Inputs, output: str, chosen: Chosen) -> tuple[Path, list[Checked]]:
    """Give the file of a baseline, and what is found without one; leave with exit code 2 if an input fails."""
    from numcheck.suppression.baseline import NAME

    settings = settings_for(inputs.paths, chosen)
    target = Path(output or settings.baseline or NAME)
    run = make_run(replace(settings, baseline=""), [Output("concise")], inputs, chosen=chosen)
    found: list[Checked] = []
    try:
        for result in run.results(watched_articles(inputs, settings)):
            if isinstance(result, Failure):
                raise click.UsageError(f"{result.path}: {result.message}")
            found.append(result)
    except RuleError as error:
        raise refuse(error) from None
    return target, found


def write_results(results: Iterable[Result], outputs: Sequence[Output], facts: Facts) -> Tally:
    """Write results in all formats; one format is written while they come, several when all are there."""
    tally = Tally()
    # Formats for people do not show what could not be checked, and a format in a file is not read at once.
    aloud = any(FORMATS[output.format].is_text or output.file for output in outputs)
    passing: Iterable[Result] = tally.counted(results, aloud=aloud)
    has_summary = any(output.format == "github" for output in outputs)
    if len(outputs) > 1 or has_summary:
        passing = list(passing)
    for output in outputs:
        write(output, render(output.format, passing, facts), is_text=FORMATS[output.format].is_text)
    if has_summary:
        add_summary(render("markdown", passing, facts))
    return tally
