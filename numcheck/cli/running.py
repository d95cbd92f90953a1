"""What `report` and `check` share: examine the inputs, write the formats, count what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from numcheck.cli.output import say
from numcheck.cli.outputs import Output, add_summary, write
from numcheck.model.report import Failure
from numcheck.model.rule import Severity
from numcheck.model.run import Facts, Result
from numcheck.reports.formats import FORMATS, render


class Tally:
    """What has been found so far, for totals and exit codes."""

    def __init__(self) -> None:
        self.articles = 0
        self.suppressed = 0
        self.has_failed = False
        self.severities: Counter[Severity] = Counter()

    def counted(self, results: Iterable[Result], *, aloud: bool) -> Iterator[Result]:
        """Count results as they pass; aloud, say which inputs failed."""
        for result in results:
            if isinstance(result, Failure):
                self.has_failed = True
                if aloud:
                    say(f"numcheck: {result.path}: {result.message}")
            else:
                self.articles += 1
                self.suppressed += len(result.suppressed)
                self.severities.update(result.severities)
            yield result

    def exit_code(self, fail_on: Severity | None = None) -> int:
        """Give 2 if an input failed, else 1 if something was found at or above a severity, else 0."""
        if self.has_failed:
            return 2
        return int(fail_on is not None and any(severity >= fail_on for severity in self.severities))


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
