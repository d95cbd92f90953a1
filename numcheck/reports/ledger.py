"""The end of a text report: which figures were compared with each other, and which with none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.finding import Finding
from numcheck.model.report import Report
from numcheck.model.rule import Severity
from numcheck.reports.comparisons import compared_of, groups_of
from numcheck.reports.layout import Line, Segment, clean, fill, hang, shorten, wrap
from numcheck.reports.places import Places
from numcheck.reports.wording import count

MARGIN, INDENT = 2, 9
"""Columns before a line, and before figures that were compared."""
LONGEST_FIGURE = 36
"""Cells of one figure in the ledger."""
MOST_ROWS = 6
"""Lines of figures compared with none; an article on the budget has hundreds."""
NONE: frozenset[int | None] = frozenset()


def ledger(
    report: Report, places: Places, words: Mapping[Severity, str], width: int, known: frozenset[int | None] = NONE
) -> Iterator[Line]:
    """Give the figures that were compared, those compared with each other together, and then the others.

    `known` are the claims of findings that are not shown because somebody accepted them.
    """
    groups = groups_of(compared_of(report))
    if groups:
        yield (Segment("Compared", "message"),)
    claims = {claim.id: claim for claim in report.claims}
    for ids in groups:
        severity = max((f.severity for f in report.findings if _disputes(f, ids)), default=None)
        if severity is not None:
            word = Segment(f"  {words[severity]}", severity.word)
        elif known.intersection(ids):
            word = Segment("  known", "aside")
        else:
            word = Segment("  rough", "aside") if report.rough.issuperset(ids) else Segment("  agree", "good")
        names = _placed([claims[id_] for id_ in ids], report, places)
        yield from hang(word, fill(names, width - INDENT), INDENT)
    compared = {id_ for ids in groups for id_ in ids}
    left = [c for c in report.claims if c.id not in compared and is_figure(c)]
    if left:
        yield (Segment("Not compared", "message"),)
        names = _placed(left, report, places)
        rows = fill(names, width - MARGIN)
        if len(rows) > MOST_ROWS:
            rows = _cut(names, rows, width)
        yield from ((Segment(" " * MARGIN), Segment(row)) for row in rows)


def _disputes(finding: Finding, ids: Collection[int]) -> bool:
    """Tell whether a finding is about one of some figures; what supports it is not disputed thereby."""
    return any(evidence.claim in ids and not evidence.is_support for evidence in finding.evidence)


def coverage(report: Report, suppressed: int = 0) -> str:
    """Say how much was checked, and never that all is well: 31 figures, 19 compared, 12 not."""
    figures, compared = report.coverage.figures, report.coverage.compared
    if not figures:
        return "There are no figures in it."
    amount = f"{count(figures, 'figure')}, {compared:,} compared, {max(figures - compared, 0):,} not."
    if suppressed:
        return f"{amount} {count(suppressed, 'finding')} suppressed."
    if not compared:
        return f"{amount} Nothing was compared, so nothing is said of them."
    if compared == 1:
        return f"{amount} {'No contradiction in' if not report.findings else 'A contradiction in'} that one."
    if not report.findings:
        return f"{amount} No contradiction among the {compared:,} figures compared."
    return f"{amount} {report.coverage.agreed:,} of the {compared:,} compared agree."


def is_figure(claim: Claim) -> bool:
    """Tell whether coverage counts it."""
    return claim.kind not in kinds.NO_FIGURES


def _name(claim: Claim, report: Report) -> str:
    return shorten(clean(claim.span.of(report.document.prose)), LONGEST_FIGURE)


def _placed(claims: Sequence[Claim], report: Report, places: Places) -> list[str]:
    """Name figures, with a comma or full stop behind each and the place behind the last one of each block."""
    names: list[str] = []
    for claim, after in zip(claims, [*claims[1:], None], strict=True):
        place = places.paragraph(claim.span.start)
        is_last = after is None or places.paragraph(after.span.start) != place
        sign = "" if after is None else ";" if is_last else ","
        names.append(f"{_name(claim, report)} ({place}){sign}" if is_last else f"{_name(claim, report)}{sign}")
    return names


def _cut(names: Sequence[str], rows: Sequence[str], width: int) -> list[str]:
    """Give the first rows, and say how many figures more there are."""
    room = sum(map(len, rows[: MOST_ROWS - 1])) + MOST_ROWS - 1
    kept = 0
    while kept < len(names) and room >= len(names[kept]):
        room -= len(names[kept]) + 1
        kept += 1
    more = f"… and {len(names) - kept:,} more; `numcheck claims` lists all of them."
    return [*fill(names[:kept], width - MARGIN), *wrap(more, width - MARGIN)]
