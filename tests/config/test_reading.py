"""Configuration files: where they are found, what they may say, and what is said of what they may not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from numcheck.config.reading import find_config, read_config
from numcheck.config.settings import Settings
from numcheck.rulebook.files import RuleError

EVERYTHING = """\
select: [totals/*, dates/weekday]
ignore: totals/rounding
severity: {totals/*: warning, "*": "off"}
fail-on: note
as-of: 2024-07-05
parts: {quote: ignore, caption: note}
include: ["*.txt"]
exclude: [archive/, "*.bak.txt"]
per-file:
  sport/**: {ignore: [repeated/*], parts: {table: ignore}}
tolerance: 1%
"""


@pytest.fixture
def write(tmp_path):
    """Give a function that writes a file in a folder of its own, and gives its path."""

    def write_file(text, name="numcheck.yml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


def problems(path):
    with pytest.raises(RuleError) as caught:
        read_config(path)
    return [str(problem).removeprefix(f"{path.parent}/") for problem in caught.value.problems]


def test_every_key_is_read(write):
    settings = read_config(write(EVERYTHING))
    assert settings.select == ("totals/*", "dates/weekday")
    assert settings.ignore == ("totals/rounding",)
    assert settings.severity == (("totals/*", "warning"), ("*", "off"))
    assert (settings.fail_on, settings.as_of, settings.tolerance) == ("note", date(2024, 7, 5), Fraction(1, 100))
    assert settings.parts == (("quote", "ignore"), ("caption", "note"))
    assert settings.exclude == ("archive/", "*.bak.txt")
    (override,) = settings.per_file
    assert (override.pattern, override.ignore, override.parts) == ("sport/**", ("repeated/*",), (("table", "ignore"),))


def test_origins_are_lines(write):
    path = write(EVERYTHING)
    settings = read_config(path)
    assert settings.origins["as-of"] == f"{path}:5"
    assert {key: origin for key, _, origin in settings.items()}["rules"] == "default"


def test_pyproject_is_read_as_well(write):
    path = write(
        '[project]\nname = "site"\n\n[tool.numcheck]\nfail-on = "warning"\nas-of = 2024-07-05\ntolerance = 0.01\n'
        '\n[tool.numcheck.severity]\n"totals/*" = "note"\n\n[tool.numcheck.per-file."sport/**"]\nignore = ["repeated/*"]\n',
        "pyproject.toml",
    )
    settings = read_config(path)
    assert (settings.fail_on, settings.as_of, settings.tolerance) == ("warning", date(2024, 7, 5), Fraction(1, 100))
    assert settings.severity == (("totals/*", "note"),)
    assert settings.per_file[0].pattern == "sport/**"
    assert settings.origins["fail-on"] == f"{path}:5"
    assert settings.origins["severity"] == f"{path}:9"


WRONG = [
    ("key", "exclud: []", ["numcheck.yml:1: unknown key 'exclud' in the configuration; did you mean 'exclude'?"]),
    (
        "value",
        "\nfail-on: eror",
        ["numcheck.yml:2: fail-on must be one of error, warning, note, never, not 'eror'; did"],
    ),
    ("part", "parts: {capton: note}", ["numcheck.yml:1: unknown part 'capton' in parts; did you mean 'caption'?"]),
    ("level", "parts: {quote: off}", ["numcheck.yml:1: parts of quote must be one of"]),
    ("day", "as-of: 5 July", ["numcheck.yml:1: as-of: '5 July' is no day; write YYYY-MM-DD"]),
    ("share", "tolerance: 5", ["numcheck.yml:1: tolerance: '5' is no share"]),
    ("shape", "severity: note", ["numcheck.yml:1: severity: expected a mapping"]),
    ("per-file", "per-file:\n  x: {exclude: y}", ["numcheck.yml:2: unknown key 'exclude' in per-file x"]),
    ("text", "baseline: [a]", ["numcheck.yml:1: baseline: expected text, found a list"]),
    ("a pattern", "exclude: [ok, 'a\\']", ["numcheck.yml:1: exclude: 'a\\\\' is no pattern of paths"]),
    ("a pattern of files", "per-file:\n  '[z-a]': {ignore: [x]}", ["numcheck.yml:2: per-file: '[z-a]' is no pattern"]),
    ("list", "- a", ["numcheck.yml:1: a configuration must be a mapping"]),
    ("all at once", "exclud: []\nfail-on: x", ["numcheck.yml:1: unknown key", "numcheck.yml:2: fail-on must"]),
    ("gone", "extends: base.yml", ["numcheck.yml:1: there is no file base.yml"]),
    ("itself", "extends: numcheck.yml", ["numcheck.yml:1: numcheck.yml extends itself"]),
]


@pytest.mark.parametrize(("text", "said"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_what_is_wrong_is_said_with_its_line_and_the_way_out(write, text, said):
    found = problems(write(text + "\n"))
    assert len(found) == len(said)
    for problem, beginning in zip(found, said, strict=True):
        assert problem.startswith(beginning)


def test_wrong_keys_of_a_pyproject_have_their_line(write):
    path = write('[tool.numcheck]\nselect = []\n[tool.numcheck.parts]\n\ncapton = "note"\n', "pyproject.toml")
    (problem,) = problems(path)
    assert problem.startswith("pyproject.toml:5: unknown part 'capton'")


def test_the_nearest_holds_alone(write, tmp_path):
    write("fail-on: note\nas-of: 2024-07-05\n")
    near = write("fail-on: warning\n", "drafts/sport/.numcheck.yml")
    assert find_config(tmp_path / "drafts" / "sport") == near
    assert find_config(tmp_path / "drafts") == tmp_path / "numcheck.yml"
    assert read_config(near).as_of is None


def test_a_pyproject_without_a_table_is_none(write, tmp_path):
    write("fail-on: note\n")
    write('[tool.other]\nname = "numcheck"\n', "drafts/pyproject.toml")
    assert find_config(tmp_path / "drafts") == tmp_path / "numcheck.yml"


@pytest.mark.parametrize("other", [".numcheck.yml", "pyproject.toml"])
def test_two_in_one_folder_are_an_error(write, tmp_path, other):
    write("fail-on: note\n")
    write("[tool.numcheck]\n" if other.endswith("toml") else "{}\n", other)
    with pytest.raises(RuleError, match="both configure numcheck here; keep one"):
        find_config(tmp_path)


def test_extends_brings_in_what_is_not_said_again(write):
    write("fail-on: note\nignore: [totals/*]\nexclude: [a]\n", "base/desk.yml")
    settings = read_config(write("extends: base/desk.yml\nignore: [dates/*]\n"))
    assert (settings.fail_on, settings.ignore, settings.exclude) == ("note", ("dates/*",), ("a",))
    assert settings.origins["fail-on"].endswith("base/desk.yml:1")


def test_paths_count_from_the_file(write, tmp_path):
    (tmp_path / "desk").mkdir()
    settings = read_config(write("rules: [desk, ./other, installed-pack]\nbaseline: old.json\n"))
    assert settings.rules == (str(tmp_path / "desk"), str(tmp_path / "other"), "installed-pack")
    assert settings.baseline == str(tmp_path / "old.json")


def test_the_defaults_are_those_without_a_file():
    assert Settings() == Settings(fail_on="error", include=("*.txt", "*.md", "*.markdown", "*.html", "*.htm", "*.docx"))


@pytest.mark.parametrize("text", ["", "# fail-on: note\n", "\n\n", "\ufeff# a mark of Windows\r\n"])
def test_a_configuration_may_be_empty(write, text):
    """Whoever comments out the last key does not want to be told that the file is broken."""
    path = write(text)
    settings = read_config(path)
    assert (settings.file, settings.origins) == (str(path), {})


def test_what_is_shown_of_settings_says_the_same_again(write):
    from numcheck.reports.settings import render_settings

    for text in (EVERYTHING, "", "fail-on: never\nseverity: {dates/weekday: 'off'}\n"):
        settings = read_config(write(text))
        again = read_config(write(render_settings(settings.file, settings.items())))
        assert replace(again, origins={}) == replace(settings, origins={})


@pytest.mark.parametrize(
    ("text", "is_path"),
    [("desk", False), ("./desk", True), ("..", True), (".desk", True), ("a/b", True), ("/a", True), ("a\\b", True)],
)
def test_what_may_be_the_name_of_a_pack_is_no_path(write, tmp_path, text, is_path):
    (rules,) = read_config(write(f"rules: '{text}'\n")).rules
    assert rules.startswith(("/", str(tmp_path.parent))) == is_path
