"""The report that an editor reads: findings with their proof, then the ledger of all figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from numcheck.arithmetic.writing import joined
from numcheck.model.checked import Checked, Located
from numcheck.model.finding import Evidence, Finding, Support
from numcheck.model.report import Report
from numcheck.model.rule import Severity
from numcheck.model.run import Facts, Result
from numcheck.model.span import Span
from numcheck.reports.layout import Line, Segment, clean, hang, shorten, to_text, width_of, wrap
from numcheck.reports.ledger import coverage, ledger
from numcheck.reports.places import Places
from numcheck.reports.quoting import Quote, quote
from numcheck.reports.wording import alternatives, count

WORDS: Mapping[Severity, str] = {Severity.ERROR: "FIX", Severity.WARNING: "QUERY", Severity.NOTE: "LOOK"}
"""How sure a finding is, as a word for what to do about it."""
TASKS: Mapping[Severity, str] = {Severity.ERROR: "to fix", Severity.WARNING: "to query", Severity.NOTE: "to look at"}
MARGIN, INDENT = 2, 7
"""Columns before a passage, and before the message of a finding."""
NARROWEST = 40


@dataclass(frozen=True, slots=True)
class _Page:
    """What every part of the report is rendered with."""

    report: Report
    places: Places
    width: int
    colour: bool
    """Whether figures are marked by their style; without it, a line of ~ stands below them."""

    def words(self, span: Span) -> str:
        return clean(self.report.document.words(span))


def render(results: Iterable[Result], facts: Facts) -> Iterator[str]:
    """Render the reports on all documents, and below several of them what there is to do in all."""
    articles, is_next = 0, False
    severities = Counter[Severity]()
    for result in results:
        if isinstance(result, Checked):
            yield ("\n" if is_next else "") + result.piece("text")
            is_next = True
            articles += result.is_article
            severities.update(result.severities)
    if articles > 1:
        yield render_total(articles, severities, width=facts.width, colour=facts.colour)


def render_piece(report: Report, checked: Checked, facts: Facts) -> str:
    """Render the report on one document, without the findings that were suppressed in it."""
    shown = replace(report, findings=tuple(located.finding for located in checked.findings))
    return render_text(shown, width=facts.width, colour=facts.colour, suppressed=checked.suppressed)


def render_text(report: Report, *, width: int = 80, colour: bool = False, suppressed: Sequence[Located] = ()) -> str:
    """Render the report on one document, no line wider than `width` cells."""
    page = _Page(report, Places(report.document), max(width, NARROWEST), colour)
    lines: list[Line] = [*_header(page, suppressed=len(suppressed)), *_dated(page)]
    for finding in report.findings:
        lines += [(), *_finding(finding, page)]
    known = frozenset(place.claim for located in suppressed for place in located.disputed)
    table = list(ledger(report, page.places, WORDS, page.width, known))
    lines += [(), *table, *([()] if table else [])]
    lines += [(Segment(line),) for line in wrap(coverage(report, len(suppressed)), page.width)]
    return to_text(lines, colour=colour)


def render_total(articles: int, severities: Mapping[Severity, int], *, width: int = 80, colour: bool = False) -> str:
    """Render the line below the reports on several documents."""
    todo = _tasks(severities) or [Segment("no findings")]
    rule: Line = (Segment("─" * max(width, NARROWEST), "aside"),)
    return to_text([rule, (Segment(f"{count(articles, 'article')}: "), *todo, Segment("."))], colour=colour)


def _tasks(severities: Mapping[Severity, int]) -> list[Segment]:
    """Say what there is to do, surest first: 1 to fix, 2 to query."""
    todo: list[Segment] = []
    for severity, task in TASKS.items():
        if severities.get(severity):
            todo += [*([Segment(", ")] if todo else []), Segment(f"{severities[severity]:,} {task}", severity.word)]
    return todo


# --- the top


def _header(page: _Page, *, suppressed: int) -> Iterator[Line]:
    """Say what was read and how much there is to do, on one line where it fits."""
    report = page.report
    words, figures = len(report.document.prose.split()), report.coverage.figures
    pieces = [[Segment(f"{count(words, 'word')}, {count(figures, 'figure')}.")]]
    if todo := _tasks(Counter(finding.severity for finding in report.findings)):
        pieces.append([*todo, Segment(".")])
    elif report.coverage.compared and not suppressed:
        pieces.append([Segment("No contradiction found.")])
    line = [Segment(shorten(clean(report.document.path), page.width), "path")]
    for piece in pieces:
        if sum(width_of(segment.text) for segment in (*line, *piece)) + 2 > page.width:
            yield line
            line = piece
        else:
            line = [*line, Segment("  "), *piece]
    yield line


def _dated(page: _Page) -> Iterator[Line]:
    report = page.report
    if report.dateline.date is None and not report.coverage.figures:
        return
    for line in wrap(_dating(page), page.width):
        yield (Segment(line, "aside"),)


def _dating(page: _Page) -> str:
    """Say which day the article was read as of, and how that is known."""
    dateline = page.report.dateline
    if dateline.date is None:
        return 'No date found, so words such as "Thursday" stay open; --as-of DATE gives one.'
    day = _day(dateline.date)
    if dateline.source == "as-of" or dateline.span is None:
        return f"Read as of {day} (--as-of)."
    line = page.places.line(dateline.span.start)
    if dateline.source == "story":
        words = clean(dateline.span.of(page.report.document.prose))
        return f"Read as of {day}, from “{words}” in line {line}; the article bears no date."
    place = f"{clean(dateline.place)}, " if dateline.place else ""
    return f"Dated {place}{day} (from line {line})."


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B} {day.year}"


# --- one finding


def _finding(finding: Finding, page: _Page) -> Iterator[Line]:
    word = Segment(WORDS[finding.severity], finding.severity.word)
    yield from hang(word, wrap(clean(finding.message), page.width - INDENT), INDENT, "message")
    yield from _passages([item for item in finding.evidence if not item.is_support], page)
    *remarks, last = [*_remarks(finding, page)] or [()]
    yield from remarks
    yield from _signed(last, finding, page.width)


def _passages(evidence: Sequence[Evidence], page: _Page) -> Iterator[Line]:
    """Quote every passage, each figure underlined."""
    labels = [page.places.label(item.span.start) for item in evidence]
    column = max(map(width_of, labels), default=0) + MARGIN + 2
    before = ""
    for line in _quotes(evidence, page, page.width - column):
        label = page.places.label(line.start)
        head = "" if label == before else " " * MARGIN + label
        yield (Segment(head.ljust(column), "place"), *_marked(line))
        if not page.colour:
            yield (Segment(" " * column + line.underline()),)
        before = label


def _quotes(evidence: Sequence[Evidence], page: _Page, width: int) -> Iterator[Quote]:
    """Quote the evidence, that of one block together, in text order."""
    document = page.report.document
    blocks: dict[Span, list[Span]] = {}
    for item in evidence:
        if not document.words(item.span):
            # A directive is blanked out where articles are read.
            yield from quote(document.text, item.span, (item.span,), width)
            continue
        block = page.places.block(item.span.start)
        within = block.span if block is not None else Span(0, len(document.text))
        # Evidence may lie in what no block holds: the front matter of a Markdown file.
        within = Span(min(within.start, item.span.start), max(within.end, item.span.end))
        blocks.setdefault(within, []).append(item.span)
    for within, figures in sorted(blocks.items()):
        yield from quote(document.prose, within, figures, width)


def _marked(line: Quote) -> Iterator[Segment]:
    at = 0
    for start, end in line.marks:
        yield Segment(line.text[at:start])
        yield Segment(line.text[start:end], "figure")
        at = end
    yield Segment(line.text[at:])


def _remarks(finding: Finding, page: _Page) -> Iterator[Line]:
    """Give the arithmetic, what else the article says, what would mend it, what was tried, and what to ask."""
    remarks = (
        ("", finding.computation),
        ("Said again: ", _said_again(finding, page)),
        ("Borne out: ", _borne_out(finding, page)),
        ("Agrees if ", alternatives(finding.suggestions)),
        ("Could be right: ", ", ".join(finding.plausible)),
        ("Ruled out: ", ", ".join(finding.tried)),
        ("Ask: ", finding.ask),
    )
    for name, text in remarks:
        if text:
            ending = "" if not name or text.endswith((".", "?", "!")) else "."
            for line in wrap(f"{name}{clean(text)}{ending}", page.width - MARGIN):
                yield (Segment(" " * MARGIN), Segment(line, "aside" if name == "Ruled out: " else ""))


def _said_again(finding: Finding, page: _Page) -> str:
    """Name the places where a figure stands again: 930kg of the drug (par 2)."""
    again = (item.span for item in finding.evidence if item.role == Support.AGAIN)
    return ", ".join(f"{page.words(span)} ({page.places.paragraph(span.start)})" for span in again)


def _borne_out(finding: Finding, page: _Page) -> str:
    """Name what a figure follows from, all of one together: 214, by 187 passengers and 27 crew (par 2)."""
    basis: dict[int, list[Span]] = {}
    for item in finding.evidence:
        if item.role == Support.BASIS and item.supports is not None:
            basis.setdefault(item.supports, []).append(item.span)
    spans = {item.claim: item.span for item in finding.evidence}
    told: list[str] = []
    for of, found in basis.items():
        paragraphs = dict.fromkeys(page.places.paragraph(span.start) for span in found)
        told.append(f"{page.words(spans[of])}, by {joined([*map(page.words, found)])} ({', '.join(paragraphs)})")
    return "; ".join(told)


def _signed(last: Line, finding: Finding, width: int) -> Iterator[Line]:
    """Set the rule's name at the right end of the last line, or of a line of its own."""
    name = f"{finding.rule} (also {', '.join(finding.also)})" if finding.also else finding.rule
    used = sum(width_of(segment.text) for segment in last)
    if last and used + 2 + width_of(name) > width:
        yield last
        last, used = (), 0
    if width_of(name) <= width:
        yield (*last, Segment(" " * (width - used - width_of(name))), Segment(name, "aside"))
    else:
        yield from ((Segment(line, "aside"),) for line in wrap(name, width))
