"""One line a finding, as compilers write them: path:line:col: level rule message [with ...]."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.model.checked import Checked, Located
from numcheck.model.run import Facts, Result
from numcheck.reports.layout import clean


def render(results: Iterable[Result], _: Facts) -> Iterator[str]:
    """Render the findings of all documents."""
    for result in results:
        if isinstance(result, Checked):
            yield "".join(line_of(result.path, located) + "\n" for located in result.findings)


def line_of(path: str, located: Located) -> str:
    """Give the line of one finding: the place of its first passage, and in brackets those of the others."""
    finding = located.finding
    others = "; ".join(f"{place.position} {clean(place.text)}" for place in located.disputed[1:])
    more = f" [with {others}]" if others else ""
    where = f"{clean(path)}:{located.first.position}"
    return f"{where}: {finding.severity.word} {finding.rule} {clean(finding.message)}{more}"
