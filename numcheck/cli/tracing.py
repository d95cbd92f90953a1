"""What a rule tried on some articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.cli.output import Screen, say, write_text
from numcheck.cli.project import find_rule, refuse
from numcheck.config.settings import Settings
from numcheck.documents.reading import ReadError, read_document
from numcheck.model.report import Failure
from numcheck.reports.traces import render_rule_trace
from numcheck.rulebook.files import RuleError
from numcheck.runs.running import load_selected
from numcheck.tracing.rules import trace_rule


def trace_articles(id: str, paths: Iterable[str | Failure], settings: Settings) -> int:
    """Write a trace of a rule for each article; give the exit code."""
    screen, failures = Screen.of_stdout(), 0

    def pieces() -> Iterator[str]:
        nonlocal failures
        for number, path in enumerate(paths):
            if isinstance(path, Failure):
                failures += 1
                say(f"numcheck: {path.path}: {path.message}")
                continue
            book = load_selected(settings, path)
            rule, lists = find_rule(book, id), book.vocabulary.lists
            try:
                document = read_document(path, furniture=lists["furniture"], captions=lists["captions"])
            except ReadError as error:
                failures += 1
                say(f"numcheck: {path}: {error}")
                continue
            trace = trace_rule(document, book, rule, settings.as_of)
            text = render_rule_trace(trace, document, width=screen.width, colour=screen.colour)
            yield ("\n" if number else "") + text

    try:
        write_text(pieces())
    except RuleError as error:
        raise refuse(error) from None
    return 2 if failures else 0
