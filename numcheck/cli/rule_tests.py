"""Tests of rules: their examples, a trace of one of them, and a corpus under two versions of them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

import click

from numcheck.cli.options import Inputs
from numcheck.cli.output import Screen, say, write_text
from numcheck.cli.project import find_rule, load_packs, load_sound_packs, pack_folders, settings_for
from numcheck.examples import run_examples
from numcheck.model.example import ExampleResult
from numcheck.model.rule import Rule
from numcheck.reports.rule_pages import render_failure, render_verdicts
from numcheck.reports.wording import count
from numcheck.rulebook.loading import Rulebook, bundled_folder
from numcheck.runs.project import Chosen


def run_tests(packs: Sequence[str], ids: Collection[str] | None, *, coverage: bool, update: bool) -> int:
    """Run examples, and tell which do not hold; a rule that is broken does not keep the others from their tests."""
    (book, is_broken), screen = load_sound_packs(packs), Screen.of_stdout()
    tested = [rule for rule in book.rules if rule.is_on and (ids is None or rule.id in ids)]
    results: list[ExampleResult] = []
    unfired: list[Rule] = []

    def pieces() -> Iterator[str]:
        for result in run_examples(book, ids):
            results.append(result)
            if result.verdict.is_failure:
                yield render_failure(result, width=screen.width, colour=screen.colour)
        if coverage:
            fired = {id_ for result in results for f in result.findings for id_ in (f.rule, *f.also)}
            unfired.extend(rule for rule in tested if rule.id not in fired)
            for rule in unfired:
                yield f"unfired   {rule.file}\n          no example makes {rule.id} fire\n"
            yield from _unused_patterns(tested, book)
        yield render_verdicts(len(tested), Counter(result.verdict for result in results))

    write_text(pieces())
    if update:
        _update(results, packs)
        return 2 if is_broken else 0
    return 2 if is_broken else int(bool(unfired) or any(result.verdict.is_failure for result in results))


def _unused_patterns(rules: Iterable[Rule], book: Rulebook) -> Iterator[str]:
    """Name the patterns of a rule that no example of it matches; that is worth knowing, and no failure."""
    from numcheck.documents.reading import make_document
    from numcheck.tracing.rules import match_counts

    for rule in rules:
        definition = book.definition(rule.relation)
        if rule.relation != rule.id or definition is None:
            continue
        used = Counter[str]()
        for text in (*rule.examples.wrong, *rule.examples.right):
            used.update(match_counts(make_document(text), book, definition))
        for piece in definition.pieces:
            for pattern in piece.patterns:
                if not used[pattern.text]:
                    yield f"unmatched {rule.file}\n          no example has the phrase {pattern.text}\n"


def _update(results: Iterable[ExampleResult], packs: Sequence[str]) -> None:
    """Rewrite the rule files whose examples do not hold."""
    from numcheck.rulebook.updating import UpdateError, updated

    by_rule: dict[str, list[ExampleResult]] = {}
    for result in results:
        if result.verdict.is_failure:
            by_rule.setdefault(result.rule.id, []).append(result)
    folders = (*reversed(pack_folders(packs)), bundled_folder())
    for id_, failures in by_rule.items():
        file = next(
            (
                path
                for folder in folders
                for ending in ("yaml", "yml")
                if (path := folder / f"{id_}.{ending}").is_file()
            ),
            None,
        )
        if file is None:
            say(f"numcheck: the file of {id_} is not found")
            continue
        try:
            text = updated(file.read_text(encoding="utf-8"), failures)
        except UpdateError as error:
            say(f"{file}: cannot be updated: {error}")
            continue
        file.write_text(text, encoding="utf-8", newline="")
        say(f"numcheck: moved {count(len(failures), 'example')} in {file}")


def trace_examples(id: str, packs: Sequence[str]) -> int:
    """Tell what a rule tried on each of its examples."""
    from numcheck.documents.reading import make_document
    from numcheck.reports.traces import render_rule_trace
    from numcheck.tracing.rules import trace_rule

    book, screen = load_packs(packs), Screen.of_stdout()
    rule = find_rule(book, id)
    examples = [
        (f"{group} {number}", text)
        for group in ("wrong", "right", "todo_wrong", "todo_right")
        for number, text in enumerate(getattr(rule.examples, group), 1)
    ]
    write_text(
        ("\n" if at else "")
        + render_rule_trace(
            trace_rule(make_document(text, name), book, rule),
            make_document(text, name),
            width=screen.width,
            colour=screen.colour,
        )
        for at, (name, text) in enumerate(examples)
    )
    return 0


def compare_corpus(corpus: str, ref: str, packs: Sequence[str]) -> int:
    """List the findings that appear or vanish on a corpus, compared with the rules at a commit."""
    import tempfile

    from numcheck.cli.running import watched_articles
    from numcheck.model.report import Failure
    from numcheck.reports.concise import line_of
    from numcheck.runs.comparing import compare

    if not os.path.exists(corpus):  # noqa: PTH110  a Path may raise here
        raise click.UsageError(f"--corpus {corpus}: there is no such file or folder.")
    folders = pack_folders(packs)
    new = load_packs(packs)
    counts = Counter[str]()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="numcheck-") as temporary:
        old = _old_rules(folders, ref, Path(temporary))
        articles = list(watched_articles(Inputs((corpus,)), settings_for([corpus], Chosen())))

        def pieces() -> Iterator[str]:
            nonlocal failed
            for found in compare(articles, old, new):
                if isinstance(found, Failure):
                    failed += 1
                    say(f"numcheck: {found.path}: {found.message}")
                    continue
                sign, path, located = found
                counts[sign] += 1
                yield f"{sign} {line_of(path, located)}\n"
            told = f"{count(counts['+'], 'finding')} appear{'s' * (counts['+'] == 1)}, {counts['-']:,} vanish"
            yield f"{told}{'es' * (counts['-'] == 1)}, over {count(len(articles) - failed, 'article')}.\n"

        write_text(pieces())
    return 2 if failed else 0


def _old_rules(folders: Sequence[Path], ref: str, temporary: Path) -> Rulebook:
    """Load the rules as they were at a commit; without packs of one's own it is the bundled ones that are worked on."""
    from numcheck.rulebook.files import RuleError
    from numcheck.rulebook.loading import load_rules
    from numcheck.runs.comparing import extract
    from numcheck.suppression.changes import GitError

    try:
        if not folders:
            return load_rules(extract(bundled_folder(), ref, temporary), bundled=False)
        return load_rules(*(extract(folder, ref, temporary / str(n)) for n, folder in enumerate(folders)))
    except GitError as error:
        raise click.UsageError(f"--against {ref}: {error}") from None
    except RuleError as error:
        raise click.UsageError(f"the rules at {ref} cannot be used: {error}") from None
