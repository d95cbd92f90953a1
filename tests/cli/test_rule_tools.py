"""Tools for authors of rules: new, validate, vocabulary, and tests with coverage, updates, traces and a corpus."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml

from numcheck.schemas.rule import rule_schema

ROOT = Path(__file__).parents[2]
PACK = ROOT / "examples" / "local-desk"

RULE = """\
# Kept by the transport desk.
title: More lorries left than came
severity: warning
find:
  - "{came:count} came and {left:count} left"
  - "{came:count} arrived but {left:count} left"
require: left <= came
say: "{left} left, but only {came} came."
why: None were there before.
examples:
"""
HOLDS = "  wrong:\n    - Six lorries came and nine left.\n  right:\n    - Nine lorries came and six left.\n"


@pytest.fixture
def pack(tmp_path, monkeypatch):
    """Give a function that writes a rule into a pack beside the current folder."""
    monkeypatch.chdir(tmp_path)

    def write(text, name="transport/lorries"):
        path = tmp_path / "desk" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_new_rule_works_as_it_stands(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("rules", "new", "schools/class-size", "--rules", "desk").code == 0
    assert run("rules", "test", "desk", "--coverage").out == "1 rule, 4 examples: 4 hold, 0 do not.\n"
    text = Path("desk/schools/class-size.yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(text)["title"] == "Class size"
    assert set(yaml.safe_load(text)) <= set(rule_schema()["properties"])
    assert "is there already" in run("rules", "new", "schools/class-size", "--rules", "desk").err


@pytest.mark.parametrize("id_", ["ClassSize", "schools", "vocabulary/x", "../x/y", "schools/"])
def test_a_new_rule_needs_a_proper_name(run, tmp_path, monkeypatch, id_):
    monkeypatch.chdir(tmp_path)
    assert run("rules", "new", id_).code == 2
    assert list(tmp_path.rglob("*.yaml")) == []


def test_a_new_rule_of_a_known_name_begins_as_that_one(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("rules", "new", "totals/votes", "--rules", "desk")
    assert done.code == 0
    assert "a copy of the rule that comes with numcheck: it replaces that one" in done.err
    assert Path("desk/totals/votes.yaml").read_bytes() == (ROOT / "rules/totals/votes.yaml").read_bytes()
    assert run("rules", "test", "desk").code == 0


@pytest.mark.parametrize("path", ["desk", "desk/transport/three.yaml"])
def test_broken_rules_do_not_keep_the_others_from_their_tests(run, pack, path):
    pack(RULE.replace("title", "titel") + HOLDS, "transport/one")
    pack("- nothing\n", "transport/two")
    pack(RULE + HOLDS, "transport/three")
    done = run("rules", "test", path)
    assert (done.code, done.out) == (2, "1 rule, 2 examples: 2 hold, 0 do not.\n")
    assert "desk/transport/one.yaml:2: unknown key 'titel'" in done.err
    assert "desk/transport/two.yaml:1: a rule must be a mapping" in done.err


@pytest.mark.parametrize("command", ["check", "report"])
def test_broken_rules_do_not_keep_articles_from_the_others(run, pack, tmp_path, command):
    pack(RULE.replace("title", "titel") + HOLDS, "transport/one")
    pack(RULE + HOLDS, "transport/three")
    pack("title: x\nroles: {a: cuont}\n", "relations/pair")
    article = tmp_path / "a.md"
    article.write_text("Six lorries came and nine left.\n\n<!-- numcheck: ignore[transport/one] x -->\n")
    for _ in range(2):  # what is cached must not hide that a rule is broken
        done = run(command, "--rules", "desk", article)
        assert done.code == 2
        assert "transport/three" in done.out
        assert "suppression/" not in done.out, "the directive may be right"
        assert "desk/transport/one.yaml:2: unknown key 'titel'" in done.err
        assert "desk/relations/pair.yaml:2: unknown kind 'cuont'" in done.err


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (("claims", "a.txt"), "lorry"),
        (("claims", "-f", "json", "a.txt"), '"transport/three"'),
        (("claims", "-f", "csv", "a.txt"), ",lorry,"),
        (("claims", "-f", "markdown", "a.txt"), "| lorry |"),
        (("explain", "a.txt:1"), "broken      transport/three: came"),
        (("explain", "transport/three"), "More lorries left than came"),
        (("rules", "list"), "transport/three"),
        (("rules", "list", "-f", "json"), '"transport/three"'),
    ],
)
def test_what_looks_at_rules_goes_on_without_those_that_are_broken(run, pack, command, shown):
    broken = pack(RULE.replace("title", "titel") + HOLDS, "transport/one")
    pack(RULE + HOLDS, "transport/three")
    Path("a.txt").write_text("Six lorries came and nine left.\n")
    done = run(*command, "--rules", "desk")
    assert (done.code, shown in done.out) == (2, True)
    told = [line.partition(" in a rule")[0] for line in done.err.splitlines()]
    assert told == [
        "desk/transport/one.yaml:2: unknown key 'titel'",
        "desk/transport/one.yaml:2: a rule lacks the key 'title'",
    ]
    broken.unlink()
    sound = run(*command, "--rules", "desk")
    assert (sound.code, sound.out, sound.err) == (0, done.out, "")


def test_a_rule_that_a_broken_one_replaces_is_silent(run, pack, broken):
    assert "totals/parts-miss-total" in run("check", broken).out
    text = (ROOT / "rules" / "totals" / "parts-miss-total.yaml").read_text(encoding="utf-8")
    pack(text.replace("title:", "titel:"), "totals/parts-miss-total")
    done = run("check", "--rules", "desk", broken)
    assert done.code == 2
    assert "totals/parts-miss-total" not in done.out


def test_a_baseline_is_not_made_without_the_rules_that_are_broken(run, pack, broken):
    pack(RULE.replace("title", "titel") + HOLDS, "transport/one")
    assert run("baseline", "create", "--rules", "desk", broken).code == 2
    assert not Path("numcheck-baseline.json").exists()


def test_a_broken_vocabulary_leaves_nothing_to_test(run, pack):
    pack(RULE + HOLDS)
    pack("nouns: [", "vocabulary/nouns")
    done = run("rules", "test", "desk")
    assert (done.code, done.out) == (2, "")
    assert "desk/vocabulary/nouns.yaml:2: is no valid YAML" in done.err


def test_validate_says_everything_at_once(run, pack):
    pack(RULE.replace("title", "titel") + HOLDS, "transport/one")
    pack(RULE.replace("warning", "waring") + HOLDS, "transport/two")
    pack(RULE + HOLDS, "transport/three")
    done = run("rules", "validate", "desk")
    assert (done.code, done.out) == (2, "")
    assert "desk/transport/one.yaml:2: unknown key 'titel' in a rule; did you mean 'title'?" in done.err
    assert "desk/transport/two.yaml:3: severity must be one of" in done.err
    assert "three" not in done.err


def test_validate_hints_at_rules_without_examples(run, pack):
    pack(RULE.replace("examples:\n", "examples: {}\n"))
    done = run("rules", "validate", "desk")
    assert (done.code, done.out) == (0, "1 rule can be used.\n")
    assert "has no example under `wrong`" in done.err


@pytest.mark.parametrize("path", ["desk", "desk/transport", "desk/transport/lorries.yaml"])
def test_a_path_names_the_rules_to_test(run, pack, path):
    pack(RULE + HOLDS)
    done = run("rules", "test", path, "--rules", "desk")
    assert (done.code, done.out) == (0, "1 rule, 2 examples: 2 hold, 0 do not.\n")


def test_a_file_alone_is_taken_for_a_rule_of_its_topic(run, pack):
    pack(RULE + HOLDS)
    assert run("rules", "test", "desk/transport/lorries.yaml").out.startswith("1 rule, 2 examples: 2 hold")


def test_a_path_into_the_bundled_rules_tests_those(run):
    done = run("rules", "test", ROOT / "rules" / "ranks")
    assert done.code == 0
    assert done.out.startswith(f"{len(list((ROOT / 'rules' / 'ranks').iterdir()))} rules, ")


def test_a_path_that_is_not_there_is_said(run, pack):
    pack(RULE + HOLDS)
    done = run("rules", "test", "dekc")
    assert done.code == 2
    assert "dekc" in done.err


def test_coverage_fails_a_rule_that_no_example_fires_and_names_idle_phrases(run, pack):
    pack(RULE + "  right:\n    - Nine lorries came and six left.\n")
    assert run("rules", "test", "desk").code == 0
    done = run("rules", "test", "desk", "--coverage")
    assert done.code == 1
    assert "unfired   desk/transport/lorries.yaml" in done.out
    assert "no example has the phrase {came:count} arrived but {left:count} left" in done.out
    pack(RULE + HOLDS)
    assert run("rules", "test", "desk", "--coverage").code == 0


def test_update_moves_examples_where_they_belong_and_nothing_else(run, pack):
    path = pack(
        RULE
        + "  wrong:\n    - Six lorries came and nine left.\n    # Not yet:\n    - >-\n      Lorries left, nine of them,\n"
        "      though six came.\n  right:\n    - Nine lorries came and six left.\n"
        "  todo_wrong:\n    - Five lorries came and nine left.\n\n# The end.\n"
    )
    assert run("rules", "test", "desk").code == 1
    assert run("rules", "test", "desk", "--update").code == 0
    text = path.read_text(encoding="utf-8")
    examples = yaml.safe_load(text)["examples"]
    assert examples == {
        "wrong": ["Six lorries came and nine left.", "Five lorries came and nine left."],
        "right": ["Nine lorries came and six left."],
        "todo_wrong": ["Lorries left, nine of them, though six came."],
    }
    assert text.startswith("# Kept by the transport desk.\n")
    assert text.endswith("\n# The end.\n")
    assert run("rules", "test", "desk").code == 0


def test_update_does_not_touch_what_it_cannot_move(run, pack):
    path = pack(RULE + '  wrong: ["Nine lorries came and six left."]\n')
    before = path.read_bytes()
    done = run("rules", "test", "desk", "--update")
    assert "not a block list" in done.err
    assert path.read_bytes() == before


def test_trace_tells_why_a_rule_is_silent(run, pack, tmp_path):
    pack(RULE + HOLDS)
    article = tmp_path / "a.txt"
    for text, told in (
        ("Six lorries came and nine drove off.", "as far as “{came:count} came and {left:count}”"),
        ("Nine lorries came and six left.", "no reading that it may judge breaks its conditions."),
        ("Six lorries came and nine left.", "requires left <= came: 9 > 6"),
        ("Nothing.", "there is nothing in the text for it to judge."),
    ):
        article.write_text(text, encoding="utf-8")
        done = run("report", "--rules", "desk", "--trace", "transport/lorries", article)
        assert done.code == 0
        assert told in " ".join(done.out.split())
    assert (
        "Did you mean transport/lorries?" in run("report", "--rules", "desk", "--trace", "transport/lorry", article).err
    )


COMPARING = """title: More left than came
severity: warning
compare:
  left: {kind: count, event: leave}
  came: {kind: count, event: arrive}
  same: place or-unknown
require: left <= came
say: "{left} left, but only {came} came."
why: A test.
examples:
"""


def test_trace_tells_what_keeps_figures_apart(run, pack, tmp_path):
    pack(COMPARING + HOLDS)
    article = tmp_path / "a.txt"
    for text, told in (
        ("Six lorries arrived in Elan. Nine lorries left.", "It fires."),
        ("Six lorries arrived in Elan. Nine lorries left in Orla.", "“Nine lorries”, “Six lorries”: not known to have the same place"),
        ("Six lorries arrived.", "left {kind: count, event: leave}: no figure fits"),
    ):  # fmt: skip
        article.write_text(text, encoding="utf-8")
        done = run("report", "--rules", "desk", "--trace", "transport/lorries", article)
        assert done.code == 0
        assert told in " ".join(done.out.split())


def test_trace_of_examples(run, pack):
    pack(RULE + HOLDS)
    done = run("rules", "test", "desk", "--trace", "transport/lorries")
    assert "transport/lorries  on wrong 1" in done.out
    assert "It fires." in done.out


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_corpus_under_two_versions_of_the_rules(run, pack, tmp_path):
    path = pack(RULE + HOLDS)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "desk"], check=True)
    subprocess.run([*git, "commit", "-qm", "first"], check=True)
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    corpus.joinpath("a.txt").write_text("Six lorries came and nine left.\n", encoding="utf-8")
    corpus.joinpath("b.txt").write_text("Six lorries came but nine left.\n", encoding="utf-8")
    command = ("rules", "test", "desk", "--corpus", "corpus", "--against", "HEAD")
    assert run(*command).out == "0 findings appear, 0 vanish, over 2 articles.\n"
    path.write_text(path.read_text(encoding="utf-8").replace("came and", "came but"), encoding="utf-8")
    lines = run(*command).out.splitlines()
    assert [line[:20] for line in lines[:2]] == ["- corpus/a.txt:1:1: ", "+ corpus/b.txt:1:1: "]
    assert lines[2] == "1 finding appears, 1 vanishes, over 2 articles."
    corpus.joinpath("c.docx").write_bytes(b"no Word file")
    done = run(*command)
    assert (done.code, done.out.splitlines()[-1]) == (2, "1 finding appears, 1 vanishes, over 2 articles.")
    done = run("rules", "test", "desk", "--corpus", "nowhere", "--against", "HEAD")
    assert (done.code, done.out) == (2, "")
    assert "--corpus nowhere: there is no such file or folder" in done.err
    assert "--against nowhere: " in run(*command[:-1], "nowhere").err
    assert run(*command[:-2]).code == 2


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("militants", ["a form of militant", "of the class fighter, below person", "rules/vocabulary/nouns.yaml:"]),
        ("killed", ["says die: what it is done to is counted", "rules/vocabulary/events.yaml:"]),
        ("dozen", ["magnitudes > dozen", "(= 12)"]),
        ("milittant", ["No vocabulary lists it. Listed are militant"]),
    ],
)
def test_vocabulary_tells_what_is_known_of_a_word(run, word, told):
    done = run("rules", "vocabulary", word)
    assert done.code == 0
    text = " ".join(done.out.split())
    for expected in told:
        assert expected in text


def test_the_pack_of_the_local_desk_is_the_tutorials_result(run, monkeypatch):
    monkeypatch.chdir(PACK)
    done = run("rules", "test", "rules", "--coverage")
    assert (done.code, done.out) == (0, "5 rules, 20 examples: 20 hold, 0 do not.\n")
    done = run("check", ".")
    assert done.code == 1
    assert [line.split(" ")[2] for line in done.out.splitlines()] == ["schools/class-size", "sport/season"]
    assert "market/stalls: {all:count} ... {let:count} @let" in run("rules", "vocabulary", "taken").out


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """Install the pack of the local desk as a package named courier, beside an empty current folder."""
    wheel = tmp_path / "site"
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as archive:
        for path in sorted((PACK / "rules").rglob("*.yaml")):
            archive.write(path, f"courier_rules/{path.relative_to(PACK / 'rules')}")
        archive.writestr("courier_rules/__init__.py", "raise RuntimeError('nothing of a pack is run')\n")
        archive.writestr("courier-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: courier\nVersion: 1.0\n")
        archive.writestr("courier-1.0.dist-info/entry_points.txt", "[numcheck.rules]\ncourier = courier_rules\n")
    zipfile.ZipFile(tmp_path / "pack.zip").extractall(wheel)
    monkeypatch.syspath_prepend(str(wheel))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")


def test_a_pack_may_be_an_installed_package(run, installed):
    Path("numcheck.yml").write_text("rules: [courier]\n", encoding="utf-8")
    Path("a.txt").write_text("They have 340 pupils in 12 classes of 26.\n", encoding="utf-8")
    assert "schools/class-size" in run("check", "--no-cache", "a.txt").out
    Path("numcheck.yml").write_text("rules: [couriers]\n", encoding="utf-8")
    done = run("check", "a.txt")
    assert done.code == 2
    assert "did you mean 'courier'?" in done.err


def test_the_rules_of_an_installed_pack_are_tested_by_its_name(run, installed):
    done = run("rules", "test", "--coverage", "courier")
    assert (done.code, done.out) == (0, "5 rules, 20 examples: 20 hold, 0 do not.\n")
    assert run("rules", "validate", "courier").out == "5 rules can be used.\n"
    done = run("rules", "validate", "couriers")
    assert done.code == 2
    assert done.err.endswith("folder of rules or installed pack; did you mean 'courier'?\n")


def test_a_folder_goes_before_an_installed_pack_of_its_name(run, installed):
    for command in (("rules", "validate", "courier"), ("rules", "validate", "--rules", "courier", "courier")):
        rule = Path("courier/transport/lorries.yaml")
        rule.parent.mkdir(parents=True, exist_ok=True)
        rule.write_text(RULE + HOLDS, encoding="utf-8")
        assert run(*command).out == "1 rule can be used.\n"


def test_pytest_collects_rule_files(pack, tmp_path):
    pack(RULE + HOLDS + "  todo_right:\n    - Lorries.\n")
    pack(RULE + "  right:\n    - Six lorries came and nine left.\n  todo_wrong:\n    - Nothing.\n", "transport/two")
    pack("lorry: lorry, truck\n", "vocabulary/lists")
    command = [sys.executable, "-m", "pytest", "-p", "numcheck.pytest_plugin", "-p", "no:cacheprovider", "-q"]

    def pytest_run(*arguments):
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        return subprocess.run(
            [*command, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    done = pytest_run("--numcheck-rules", "desk", "desk")
    assert done.returncode == 1
    assert "noisy     desk/transport/two.yaml  right 1" in done.stdout
    assert "closed    desk/transport/lorries.yaml  todo_right 1" in done.stdout
    broken = pack(RULE.replace("title", "titel") + HOLDS, "transport/broken")
    done = pytest_run("--numcheck-rules", "desk", "desk", "--continue-on-collection-errors")
    assert done.stdout.count("desk/transport/broken.yaml:2: unknown key 'titel'") == 1
    assert "noisy     desk/transport/two.yaml  right 1" in done.stdout, "the others are still collected"
    broken.unlink()
    done = pytest_run("desk")
    assert done.returncode == 5, "without a folder named, nothing is collected"


@pytest.mark.parametrize("word", ["", " ", "\u2060"])
def test_no_word_is_a_usage_error_or_unknown(run, word):
    done = run("rules", "vocabulary", word)
    assert "fault" not in done.err
    assert done.code == (0 if word.strip() else 2)
