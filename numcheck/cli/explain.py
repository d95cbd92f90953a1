"""numcheck explain: how a figure was read, and what it was compared with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from numcheck.cli import options
from numcheck.cli.output import OutputError, Screen, write_text

if TYPE_CHECKING:
    from numcheck.runs.project import Chosen

WHERE = re.compile(r"(?P<file>.+?)(?::(?P<line>\d+)(?::(?P<column>\d+))?)?\Z", re.DOTALL)


@click.command(
    short_help="Explain how a figure was read and what it was compared with, or a rule.",
    epilog="Example: numcheck explain article.txt:12:34",
    context_settings={"ignore_unknown_options": True},  # -:12 is a line of standard input
)
@click.argument("where", metavar="FILE:LINE[:COL] | RULE", shell_complete=options.complete_rule)
@options.rules
@options.as_of
@options.config
@options.as_chosen
def explain(where: str, chosen: Chosen) -> int:
    """Explain the figures of a line, or the one at a column: how each was read, with what compared, or why not.

    FILE is a text, Markdown, HTML or Word file, or - for standard input; LINE and COL are those that all formats give.
    The id of a rule shows the rule, as `numcheck rules show` does. The exit code is 2 if a rule is wrong; the others
    are used.
    """
    from numcheck.cli.project import load_sound_run, settings_for
    from numcheck.config.applying import select_rules
    from numcheck.documents.reading import ReadError, read_document
    from numcheck.model.span import Span
    from numcheck.reports.traces import render_claims
    from numcheck.reports.wording import count
    from numcheck.tracing.claims import trace_claims

    match = WHERE.match(where)
    if match is None or match["line"] is None:
        page, is_broken = _rule_page(where, chosen.rules)
        if page:
            write_text([page])
            return 2 if is_broken else 0
        raise click.UsageError(f"{where!r} names no line and no rule; write FILE:LINE, FILE:LINE:COL or a rule's id.")
    file, line, column = match["file"], int(match["line"]), match["column"]
    settings = settings_for([file], chosen)
    run = load_sound_run(settings)
    book = select_rules(run.rulebook, run.selection(file))
    lists = book.vocabulary.lists
    try:
        document = read_document(file, furniture=lists["furniture"], captions=lists["captions"])
    except ReadError as error:
        raise OutputError(f"{file}: {error}") from None
    # What a last end of line opens is no line.
    starts = (*(at for at in document.line_starts() if at < max(len(document.text), 1)), len(document.text) + 1)
    if not 1 <= line < len(starts):
        raise click.UsageError(f"{file} has {count(len(starts) - 1, 'line')}; there is no line {line}.")
    place = Span(starts[line - 1], starts[line])
    if column is not None:
        at = place.start + int(column) - 1
        place = Span(at, at + 1)
    traces = trace_claims(document, book, place, settings.as_of)
    screen = Screen.of_stdout()
    text = render_claims(traces, document, width=screen.width, colour=screen.colour)
    write_text([text or f"No figure was read {'there' if column else 'in that line'}.\n"])
    return 2 if run.left_out_rules else 0


def _rule_page(id: str, folders: tuple[str, ...]) -> tuple[str, bool]:
    """Give the page of a rule, empty where no rule has that id, and tell whether any other rule is broken."""
    from numcheck.cli.project import load_sound_packs
    from numcheck.reports.rule_pages import render_rule

    (book, is_broken), screen = load_sound_packs(folders), Screen.of_stdout()
    rule = book.rule(id)
    if rule is None:
        return "", is_broken
    page = render_rule(rule, book.definition(rule.relation), width=screen.width, colour=screen.colour)
    return page, is_broken
