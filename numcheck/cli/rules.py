"""numcheck rules: what the rules say, and whether their examples hold."""

from __future__ import annotations

from pathlib import Path

import click

from numcheck.cli import options
from numcheck.cli.output import UNWRAPPED, OutputError, Screen, say, write_data, write_text


@click.group(epilog="Example: numcheck rules test --rules desk/")
def rules() -> None:
    """Read the rules, write new ones, and test them."""


@rules.command(
    "list", short_help="List all rules with their severity and title.", epilog="Example: numcheck rules list"
)
@options.rules
@options.formats("text", "json")
def list_rules(folders: tuple[str, ...], format_: str) -> int:
    """List all rules with their severity and title; as JSON, with all that they say.

    Where no terminal reads it, one rule is one line. The exit code is 2 if a file is broken; the others are listed.
    """
    from numcheck.cli.project import load_sound_packs
    from numcheck.reports.rule_pages import render_list, render_records

    (book, is_broken), screen = load_sound_packs(folders), Screen.of_stdout(UNWRAPPED)
    if format_ == "json":
        write_data([render_records(book.rules)])
    else:
        write_text([render_list(book.rules, width=screen.width, colour=screen.colour)])
    return 2 if is_broken else 0


@rules.command("show", epilog="Example: numcheck rules show totals/parts-exceed-total")
@click.argument("id", metavar="ID", shell_complete=options.complete_rule)
@options.rules
def show_rule(id: str, folders: tuple[str, ...]) -> int:
    """Show one rule: what it requires, why, and its examples."""
    from numcheck.cli.project import find_rule, load_packs
    from numcheck.reports.rule_pages import render_rule

    book, screen = load_packs(folders), Screen.of_stdout()
    rule = find_rule(book, id)
    definition = book.definition(rule.relation)
    write_text([render_rule(rule, definition, width=screen.width, colour=screen.colour)])
    return 0


@rules.command(
    "new",
    short_help="Write the file of a new rule that works as it stands.",
    epilog="Example: numcheck rules new schools/class-size --rules desk",
)
@click.argument("id", metavar="ID")
@click.option("--rules", "folder", metavar="DIR", default="rules", show_default=True, help="The folder of your rules.")
def new_rule_file(id: str, folder: str) -> int:
    """Write the file of a new rule, with examples: it works as it stands, change one thing at a time.

    ID is the rule's topic and name, in small letters and hyphens: schools/class-size. Of a rule that comes with
    numcheck a copy is written, which replaces it.
    """
    import re

    from numcheck.rulebook.loading import bundled_folder
    from numcheck.rulebook.scaffold import new_rule

    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)+", id):
        raise click.UsageError(f"{id!r} is no rule id; write topic/name in small letters and hyphens.")
    if id.partition("/")[0] in ("vocabulary", "relations"):
        raise click.UsageError(f"a folder {id.partition('/')[0]} holds no rules; take another topic.")
    target = Path(folder, f"{id}.yaml")
    bundled = bundled_folder() / f"{id}.yaml"
    is_copy = bundled.is_file()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(bundled.read_text(encoding="utf-8") if is_copy else new_rule(id))
    except FileExistsError:
        raise click.UsageError(f"{target} is there already.") from None
    except OSError as error:
        raise OutputError(f"{target} cannot be written: {error.strerror or error}") from None
    what = f"{target}, a copy of the rule that comes with numcheck: it replaces that one" if is_copy else target
    say(f"numcheck: wrote {what}; `numcheck rules test {target} --rules {folder}` runs its examples")
    return 0


@rules.command(
    short_help="Say everything that is wrong with rule files.", epilog="Example: numcheck rules validate desk/"
)
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@options.rules
def validate(paths: tuple[str, ...], folders: tuple[str, ...]) -> int:
    """Read rule files and say everything that is wrong with them, each with its line and the way out.

    PATH is a folder of rules, a rule file or, where there is neither, the name of an installed pack; without one, all
    rules in use are read. The exit code is 2 if a file is wrong.
    """
    from numcheck.cli.project import load_packs
    from numcheck.reports.wording import count

    ids, packs = _parts(paths, folders)
    book = load_packs(packs)
    chosen = [rule for rule in book.rules if not paths or rule.id in ids]
    for rule in chosen:
        for group, texts in (("wrong", rule.examples.wrong), ("right", rule.examples.right)):
            if not texts:
                say(f"{rule.file}:{rule.line}: hint: has no example under `{group}`, so that nothing shows it works")
    write_text([f"{count(len(chosen), 'rule')} can be used.\n"])
    return 0


@rules.command(
    short_help="Show what the vocabulary knows of a word.", epilog="Example: numcheck rules vocabulary militants"
)
@click.argument("word", metavar="WORD")
@options.rules
def vocabulary(word: str, folders: tuple[str, ...]) -> int:
    """Show what the vocabulary knows of a word: its entries, what each does, and the patterns that look for it."""
    from numcheck.cli.project import load_packs, pack_folders
    from numcheck.reports.words import render_word
    from numcheck.rulebook.loading import bundled_folder
    from numcheck.tracing.words import trace_word

    if not word.strip():
        raise click.UsageError("the word is empty.")
    book, screen = load_packs(folders), Screen.of_stdout()
    trace = trace_word(word, book, (bundled_folder(), *pack_folders(folders)))
    write_text([render_word(trace, width=screen.width, colour=screen.colour)])
    return 0


@rules.command("test", short_help="Run the examples of rules.", epilog="Example: numcheck rules test desk/ --coverage")
@click.argument("paths", metavar="[PATH]...", nargs=-1)
@options.rules
@click.option("--coverage", is_flag=True, help="Fail, too, where no example makes a rule fire; name unused patterns.")
@click.option("--update", is_flag=True, help="Move examples that do not hold to the known gaps, and closed gaps back.")
@click.option(
    "--trace",
    metavar="RULE",
    default="",
    shell_complete=options.complete_rule,
    help="Tell what a rule tried on each of its examples.",
)
@click.option("--corpus", metavar="DIR", default="", help="Compare what is found in these articles ...")
@click.option("--against", metavar="REF", default="", help="... with what the rules found at this commit.")
def test_rules(
    paths: tuple[str, ...],
    folders: tuple[str, ...],
    coverage: bool,
    update: bool,
    trace: str,
    corpus: str,
    against: str,
) -> int:
    """Run the examples of rules; the exit code is 1 if one does not hold.

    PATH is a folder of rules, a rule file or, where there is neither, the name of an installed pack; without one, the
    examples of all rules are run. "missing" is a rule that
    does not fire on its own wrong example, "noisy" a finding where none, or none more, may be, "closed" a known gap
    (todo_wrong, todo_right) that is none any more, "unfired" a rule that no example makes fire (--coverage). It is 2
    if a rule file is broken; the others are still tested.
    """
    from numcheck.cli.rule_tests import compare_corpus, run_tests, trace_examples

    if bool(corpus) != bool(against):
        raise click.UsageError("--corpus DIR and --against REF go together.")
    ids, packs = _parts(paths, folders)
    if corpus:
        return compare_corpus(corpus, against, packs)
    if trace:
        return trace_examples(trace, packs)
    return run_tests(packs, ids if paths else None, coverage=coverage, update=update)


def _parts(paths: tuple[str, ...], folders: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Give the ids of the rules that are named, and the packs that they need."""
    from numcheck.cli.project import pack_folders, refuse
    from numcheck.rulebook.files import RuleError
    from numcheck.rulebook.locating import find_part
    from numcheck.runs.packs import find_place

    ids: frozenset[str] = frozenset()
    packs = list(folders)
    known = pack_folders(folders)
    try:
        for path in paths:
            place, installed = find_place(path)
            part = find_part(str(place), (*known, *installed))
            ids |= part.ids
            if not part.is_bundled and part.pack not in [each.absolute() for each in known]:
                packs.append(str(part.pack))
    except RuleError as error:
        raise refuse(error) from None
    return ids, tuple(dict.fromkeys(packs))
