"""numcheck rules: what the rules say, and whether their examples hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import click

from numcheck.cli import options
from numcheck.cli.output import Screen, write_text


@click.group(epilog="Example: numcheck rules test --rules desk/")
def rules() -> None:
    """List the rules, show one, or run their examples."""


@rules.command("list", epilog="Example: numcheck rules list")
@options.rules
def list_rules(folders: tuple[str, ...]) -> int:
    """List all rules with their severity and title."""
    from numcheck.cli.checking import load_book
    from numcheck.reports.rule_pages import render_list

    book, screen = load_book(folders), Screen.of_stdout()
    write_text([render_list(book.rules, width=screen.width, colour=screen.colour)])
    return 0


@rules.command("show", epilog="Example: numcheck rules show totals/parts-exceed-total")
@click.argument("id", metavar="ID")
@options.rules
def show_rule(id: str, folders: tuple[str, ...]) -> int:
    """Show one rule: what it requires, why, and its examples."""
    from numcheck.cli.checking import load_book
    from numcheck.reports.rule_pages import render_rule

    book, screen = load_book(folders), Screen.of_stdout()
    rule = book.rule(id)
    if rule is None:
        from difflib import get_close_matches

        meant = get_close_matches(id, [known.id for known in book.rules], n=1)
        hint = f" Did you mean {meant[0]}?" if meant else " `numcheck rules list` shows all of them."
        raise click.UsageError(f"there is no rule {id!r}.{hint}")
    definition = book.definition(rule.relation)
    write_text([render_rule(rule, definition, width=screen.width, colour=screen.colour)])
    return 0


@rules.command("test", epilog="Example: numcheck rules test --rules desk/")
@options.rules
def test_rules(folders: tuple[str, ...]) -> int:
    """Run the examples of all rules; the exit code is 1 if one does not hold.

    "missing" is a rule that does not fire on its own wrong example, "noisy" a finding where none, or none more, may
    be, "closed" a known gap (todo_wrong, todo_right) that is none any more.
    """
    from numcheck.cli.checking import load_book
    from numcheck.examples import run_examples
    from numcheck.model.example import Verdict
    from numcheck.reports.rule_pages import render_failure, render_verdicts

    book, screen = load_book(folders), Screen.of_stdout()
    counts = Counter[Verdict]()

    def pieces() -> Iterator[str]:
        for result in run_examples(book):
            counts[result.verdict] += 1
            if result.verdict.is_failure:
                yield render_failure(result, width=screen.width, colour=screen.colour)
        yield render_verdicts(len(book.rules), counts)

    write_text(pieces())
    return int(any(verdict.is_failure for verdict in counts))
