"""What the pages under docs/ show is what happens; their tables are written by `pytest --update-examples`."""

from __future__ import annotations

import io
import re
import shlex
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import numcheck
from numcheck.arithmetic.functions import FUNCTIONS
from numcheck.cli import main
from numcheck.config.keys import KEYS
from numcheck.config.reading import read_config
from numcheck.examples import run_examples
from numcheck.language.filters import SLOTS, VALUES
from numcheck.language.patterns import KINDS, LETTERS
from numcheck.model.example import Verdict
from numcheck.rulebook.loading import Rulebook
from numcheck.rulebook.schema import (
    EXAMPLE_KEYS,
    FILTER_KEYS,
    GATHER_KEYS,
    PIECE_KEYS,
    RELATION_KEYS,
    RULE_KEYS,
    STRENGTHS,
)

ROOT = Path(__file__).parent.parent
RULES = ROOT / "docs" / "rules.md"
STEP = re.compile(
    r"Save this as\s+`(?P<file>[^`]+)`:\n\n```\w+\n(?P<content>.*?)```|```console\n\$ numcheck (?P<command>.*?)\n(?P<shown>.*?)```",
    re.DOTALL,
)
"""What a reader of a page does: save a file, run a command."""


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return numcheck.load_rules()


def follow(page: str, folder: Path) -> Iterator[re.Match[str]]:
    """Save the files of a page, and give its commands with what it says they print."""
    for step in STEP.finditer(page):
        if step["file"]:
            file = folder / step["file"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(step["content"], encoding="utf-8")
        else:
            yield step


def test_the_commands_print_what_the_page_says(tmp_path, monkeypatch, capsysbinary, request):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NUMCHECK_CACHE_DIR", str(tmp_path / ".cache"))
    page = RULES.read_text(encoding="utf-8")
    shown, real = page, page
    for step in reversed(list(_printed(page, tmp_path, capsysbinary))):
        (start, end), printed = step
        real = real[:start] + printed + real[end:]
    if request.config.getoption("--update-examples"):
        RULES.write_text(real, encoding="utf-8", newline="\n")
        shown = real
    assert shown == real, "pytest --update-examples writes it anew"


def _printed(page: str, folder: Path, captured: pytest.CaptureFixture[bytes]) -> Iterator[tuple[tuple[int, int], str]]:
    """Do what a page says, and give the places of what it shows with what is printed there."""
    for step in follow(page, folder):
        main(shlex.split(step["command"]))
        out, err = captured.readouterr()
        yield step.span("shown"), (out + err).decode()


PAGES = ("ci", "configuration", "editors", "formats", "suppression")
SHELL = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"(?:cat \S+ \| )?numcheck ")
FERRY = "Twelve people were aboard: nine passengers and four crew.\n" + "\n" * 12 + "It lies 70 km (53 miles) off.\n"
"""An article with a finding in its first line, and another one at line 14, column 9."""


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Give a repository in which the commands of the pages may be run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NUMCHECK_CACHE_DIR", str(tmp_path / ".cache"))
    for name in ("drafts/ferry.txt", "archive/ferry.txt", "draft.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(FERRY)
    for command in ("init -q", "add .", "commit -q -m x", "update-ref refs/remotes/origin/main HEAD"):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *command.split()], check=True)
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_are_understood(desk, page, monkeypatch, capsysbinary):
    text = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    lines = [line for block in SHELL.findall(text) for line in block.splitlines() if COMMAND.match(line)]
    assert lines
    for line in lines:
        piped, _, command = line.rpartition(" | ")
        given = (desk / piped.removeprefix("cat ")).read_bytes() if piped else b""
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        code = main(shlex.split(command.removeprefix("numcheck ")))
        out, err = capsysbinary.readouterr()
        assert code in (0, 1), f"{line}\n{(out + err).decode()}"


def test_what_is_accepted_is_written_as_the_page_shows(desk):
    text = (ROOT / "docs" / "suppression.md").read_text(encoding="utf-8")
    main(["accept", "drafts/ferry.txt", "1", "--reason", "the pilot is counted with the crew"])
    (shown,) = re.findall(r"^```yaml\n(- file.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert shown in (desk / ".numcheck-accepted.yml").read_text(encoding="utf-8")


def test_the_settings_that_the_page_shows_can_be_read(tmp_path):
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```yaml\n(rules:.*?)^```", text, re.DOTALL | re.MULTILINE)
    (tmp_path / "numcheck.yml").write_text(shown, encoding="utf-8")
    assert read_config(tmp_path / "numcheck.yml").origins.keys() == KEYS.keys() - {"extends"}


def row_of(slot: str) -> str:
    """Give the line of the table of slots that tells of one of them."""
    section = RULES.read_text(encoding="utf-8").partition("### Filters")[2].partition("\n## ")[0]
    (row,) = re.findall(rf"^\| `{slot}` \|.*$", section, re.MULTILINE)
    return row


@pytest.mark.parametrize("slot", sorted(VALUES))
def test_every_value_of_a_slot_is_told(slot):
    row = row_of(slot)
    assert [value for value in VALUES[slot] if f"`{value}`" not in row] == []


def test_the_rules_of_the_page_hold(tmp_path):
    for _ in follow(RULES.read_text(encoding="utf-8"), tmp_path):
        pass
    book = numcheck.load_rules(tmp_path / "desk")
    own = {
        file.relative_to(tmp_path / "desk").with_suffix("").as_posix() for file in (tmp_path / "desk").glob("*/*.yaml")
    }
    results = [result for result in run_examples(book) if result.rule.id in own]
    assert {result.rule.id for result in results} >= {
        "schools/class-size",
        "casualties/sum",
        "budget/parts",
        "halls/seats",
    }
    assert {result.verdict for result in results} == {Verdict.HOLDS}


def kinds_table(book: Rulebook) -> Iterator[str]:
    names = {letter: name for name, letter in LETTERS.items()} | {
        "Q": "percentage points",
        "X": "factor",
        "Y": "multiple",
    }
    yield "| kind | accepts |"
    yield "| --- | --- |"
    for kind, letters in KINDS.items():
        yield f"| `{kind}` | {', '.join(names[letter] for letter in letters)} |"


def functions_table(book: Rulebook) -> Iterator[str]:
    yield "| function | takes | does |"
    yield "| --- | --- | --- |"
    words = {"number": "a number", "numbers": "a role of several", "date": "a date"}
    for function in FUNCTIONS.values():
        takes = ", ".join(words[parameter] for parameter in function.parameters)
        yield f"| `{function.name}` | {takes} | {function.doc} |"


def relations_table(book: Rulebook) -> Iterator[str]:
    yield "| relation | its figures | roles |"
    yield "| --- | --- | --- |"
    for definition in (d for d in book.definitions if not d.of):
        roles = (
            f"`{role}` {'*fact*' if kind == 'fact' else kind}"
            for role, kind in zip(definition.roles, definition.kinds, strict=True)
        )
        yield f"| `{definition.kind}` | {definition.title} | {', '.join(roles)} |"


TABLES: dict[str, Callable[[Rulebook], Iterator[str]]] = {
    "kinds": kinds_table,
    "functions": functions_table,
    "relations": relations_table,
}


@pytest.mark.parametrize("name", TABLES)
def test_the_table_is_complete(name, book, request):
    text = RULES.read_text(encoding="utf-8")
    begin, end = f"<!-- {name}: written by pytest --update-examples -->\n", "<!-- end -->"
    before, _, rest = text.partition(begin)
    shown, _, after = rest.partition(end)
    real = "\n".join(TABLES[name](book)) + "\n"
    if request.config.getoption("--update-examples"):
        RULES.write_text(before + begin + real + end + after, encoding="utf-8", newline="\n")
        shown = real
    assert shown == real, "pytest --update-examples writes it anew"


@pytest.mark.parametrize(
    "word",
    sorted({*RULE_KEYS, *EXAMPLE_KEYS, *RELATION_KEYS, *PIECE_KEYS, *GATHER_KEYS, *FILTER_KEYS, *SLOTS, *STRENGTHS}),
)
def test_every_key_is_explained(word):
    assert f"`{word}`" in RULES.read_text(encoding="utf-8")


MISSED = re.compile(r"^\| (?P<story>[a-z-]+) \| (?P<missed>.*\".*) \|$", re.MULTILINE)


@pytest.mark.parametrize(("story", "missed"), MISSED.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")))
def test_what_is_not_found_stands_in_the_story(story, missed):
    (article,) = (ROOT / "examples" / story).glob("article.*")
    text = article.read_text(encoding="utf-8")
    for quote in re.findall(r'"([^"]+)"', missed):
        assert all(words.strip() in text for words in quote.split("…")), quote


def test_the_architecture_names_every_module_of_relations_in_the_row_of_its_package():
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    named: dict[str, set[str]] = defaultdict(set)
    for package, modules in re.findall(r"^\| `(\w+)` \| (`.*?) \|", page, re.MULTILINE):
        named[package].update(re.findall(r"`(\w+)`", modules))
    relations = ROOT / "numcheck" / "relations"
    assert {
        folder.name: {path.stem for path in folder.glob("[!_]*.py")} for folder in relations.glob("[!_]*/")
    } == named
