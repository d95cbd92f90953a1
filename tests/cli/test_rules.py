"""numcheck rules: list, show, test, and rule files that are wrong."""

from __future__ import annotations

import pytest

RULE = """\
title: More lorries left than came
severity: warning
find:
  - "{came:count} came and {left:count} left"
require: left <= came
say: "{left} left, but only {came} came."
why: None were there before.
ask: How many came?
examples:
"""
EXAMPLES = """\
  wrong: ["Six lorries came and nine left."]
  right: ["Nine lorries came and six left."]
"""


@pytest.fixture
def pack(tmp_path):
    """Give a function that writes a pack of one rule."""

    def write(text):
        folder = tmp_path / "desk"
        (folder / "transport").mkdir(parents=True, exist_ok=True)
        (folder / "transport" / "lorries.yaml").write_text(text, encoding="utf-8")
        return folder

    return write


def test_list_gives_every_rule(run, pack):
    done = run("rules", "list", "--rules", pack(RULE + EXAMPLES))
    assert done.code == 0
    assert "totals/parts-miss-total" in done.out
    assert "transport/lorries" in done.out
    assert "More lorries left than came" in done.out
    # A program that reads it finds each rule on one line.
    records = run("rules", "list", "--format", "json", "--rules", pack(RULE + EXAMPLES)).json
    assert [line.split()[0] for line in done.out.splitlines()] == [record["id"] for record in records]
    assert max(map(len, done.out.splitlines())) > 80


def test_list_fits_a_terminal():
    from numcheck.reports.rule_pages import render_list
    from numcheck.rulebook.loading import load_rules

    assert max(map(len, render_list(load_rules().rules, width=80).splitlines())) <= 80


def test_show_gives_what_the_file_says(run, pack):
    done = run("rules", "show", "transport/lorries", "--rules", pack(RULE + EXAMPLES))
    assert done.code == 0
    for expected in ("left <= came", "{left} left, but only {came} came.", "None were there", "Six lorries", "warning"):
        assert expected in done.out


def test_show_of_an_unknown_rule_names_the_likeliest(run):
    done = run("rules", "show", "totals/parts-mis-total")
    assert (done.code, done.out) == (2, "")
    assert "Did you mean totals/parts-miss-total?" in done.err


@pytest.mark.parametrize("id", ["totals/parts-mi", "parts-miss-total"])
def test_show_of_a_piece_of_a_name_names_the_rules_that_have_it(run, id):
    assert "Did you mean totals/parts-miss-total?" in run("rules", "show", id).err


CASES = [
    ("all hold", EXAMPLES, 0, ""),
    ("noisy", EXAMPLES + "  todo_right: []\n".replace("[]", '["Nine lorries came and six left again."]'), 1, "closed"),
    ("missing", '  wrong: ["Nine lorries came and six left."]\n', 1, "missing"),
    (
        "fires on right",
        '  wrong: ["Six lorries came and nine left."]\n  right: ["Six lorries came and ten left."]\n',
        1,
        "noisy",
    ),
    ("known gap", EXAMPLES + '  todo_wrong: ["Lorries came, six of them, and nine left."]\n', 0, ""),
    ("closed gap", EXAMPLES + '  todo_wrong: ["Six lorries came and eight left."]\n', 1, "closed"),
]


@pytest.mark.parametrize(("examples", "code", "word"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_examples_are_tests(run, pack, examples, code, word):
    done = run("rules", "test", pack(RULE + examples))
    told = [line for line in done.out.splitlines() if "desk/transport/lorries.yaml" in line]
    assert [line.split()[0] for line in told] == ([word] if word else [])
    assert done.code == code


def test_a_wrong_example_that_another_rule_fires_on_too_is_noisy(run, pack):
    text = "Six lorries came and nine left. The fire killed 12 people: nine adults and five children."
    done = run("rules", "test", pack(RULE + f'  wrong: ["{text}"]\n'))
    assert done.code == 1
    assert "noisy     desk/transport/lorries.yaml  wrong 1" in done.out
    assert "totals/parts-miss-total" in done.out


WRONG_RULES = [
    ("unknown key", RULE.replace("why:", "because:") + EXAMPLES, 7, "because"),
    ("unknown role", RULE.replace("left <= came", "left <= cane") + EXAMPLES, 5, "cane"),
    ("wrong type", RULE.replace("left <= came", "left <= 'x'") + EXAMPLES, 5, "require"),
    ("broken YAML", RULE + "  wrong: [", 11, "YAML"),
    ("alias", RULE + "  wrong: [&a x, *a]", 10, "anchors"),
    ("severity", RULE.replace("warning", "fatal") + EXAMPLES, 2, "fatal"),
]


@pytest.mark.parametrize(
    ("text", "line", "word"), [case[1:] for case in WRONG_RULES], ids=[case[0] for case in WRONG_RULES]
)
@pytest.mark.parametrize(
    "command",
    [("report", "-"), ("check", "-"), ("claims", "-"), ("rules", "test"), ("rules", "list"), ("rules", "validate")],
)
def test_a_wrong_rule_file_is_said_with_its_place(run, pack, text, line, word, command):
    done = run(*command, "--rules", pack(text))
    assert done.code == 2
    if command == ("rules", "test"):
        assert done.out.endswith(" 0 do not.\n"), "the other rules are still tested"
    elif command[0] != "check":  # which says nothing of an input without figures
        assert bool(done.out) == (command[-1] != "validate"), "the other rules are still used"
    assert "Traceback" not in done.err
    places = [problem.split(": ")[0] for problem in done.err.splitlines() if "article checked" not in problem]
    assert all(place.startswith("desk/transport/lorries.yaml:") for place in places)
    assert word in done.err
    assert abs(int(places[0].split(":")[1]) - line) <= 1


def test_a_folder_that_is_missing_is_said(run, tmp_path, broken):
    done = run("report", "--rules", tmp_path / "nowhere", broken)
    assert (done.code, done.out) == (2, "")
    assert "nowhere" in done.err


def test_rules_for_programs(run, pack):
    rules = run("rules", "list", "-f", "json", "--rules", pack(RULE + EXAMPLES)).json
    (lorries,) = [rule for rule in rules if rule["id"] == "transport/lorries"]
    assert (lorries["severity"], lorries["on"], lorries["require"]) == ("warning", True, ["left <= came"])
    assert lorries["say"] == "{left} left, but only {came} came."
    assert lorries["examples"]["wrong"]
    assert len(rules) > 100


def test_explain_of_a_rule_shows_it(run, pack):
    folder = pack(RULE + EXAMPLES)
    for id in ("totals/votes", "transport/lorries"):
        shown = run("rules", "show", id, "--rules", folder)
        assert run("explain", id, "--rules", folder) == shown
    done = run("explain", "totals/vots")
    assert done.code == 2
    assert "names no line and no rule" in done.err
