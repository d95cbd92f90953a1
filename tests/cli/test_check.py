"""numcheck check: exit codes, one line a finding, folders."""

from __future__ import annotations

import os

import pytest

ERROR = "The fire killed 12 people: nine adults and five children.\n"


@pytest.mark.parametrize("format_", ["text", "json"])
@pytest.mark.parametrize(("level", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_exit_code_of_an_error(run, broken, level, code, format_):
    assert run("check", "--fail-on", level, "--format", format_, broken).code == code


@pytest.mark.parametrize(("level", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_exit_code_of_a_warning(run, tmp_path, broken, level, code):
    pack = tmp_path / "pack" / "desk"
    pack.mkdir(parents=True)
    pack.joinpath("lorries.yaml").write_text(
        """\
title: More lorries left than came
severity: warning
find:
  - "{came:count} came and {left:count} left"
require: left <= came
say: "{left} left, but only {came} came."
why: None were there before.
examples:
  wrong: ["Six lorries came and nine left."]
  right: ["Nine lorries came and six left."]
""",
        encoding="utf-8",
    )
    done = run("check", "--fail-on", level, "--rules", pack.parent, "-", stdin=b"Six lorries came and nine left.\n")
    assert ": warning desk/lorries " in done.out
    assert done.code == code


def test_default_level_is_error(run, broken, sound):
    assert run("check", broken).code == 1
    assert run("check", sound).code == 0


def test_a_finding_is_one_line(run, broken):
    done = run("check", broken)
    assert done.out.startswith(f"{broken}:1:17: error totals/parts-miss-total The parts add up to 14")
    assert done.out.count("\n") == 1
    assert done.err == "1 article checked: 1 error, 0 warnings, 0 notes\n"


def test_an_unreadable_input_wins_over_findings(run, broken, tmp_path):
    done = run("check", broken, tmp_path / "missing.txt")
    assert done.code == 2
    assert "totals/parts-miss-total" in done.out


def test_never_still_fails_on_an_unreadable_input(run, tmp_path):
    assert run("check", "--fail-on", "never", tmp_path / "missing.txt").code == 2


def test_folders_are_walked_in_the_order_of_names(run, tmp_path):
    for name in ("b.txt", "a.md", "notes.pdf", "later/c.TXT", ".hidden/d.txt", ".e.txt", "f.txt.bak"):
        path = tmp_path / "drafts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ERROR, encoding="utf-8")
    done = run("check", "--format", "json", tmp_path / "drafts")
    names = [document["path"].removeprefix(f"{tmp_path}/drafts/") for document in done.json["documents"]]
    assert names == ["a.md", "b.txt", "later/c.TXT"]


def test_a_folder_without_articles_is_said(run, tmp_path):
    done = run("check", tmp_path)
    assert (done.code, done.out) == (0, "")
    assert "no articles" in done.err


def test_a_folder_that_may_not_be_read_is_an_error(run, tmp_path, monkeypatch):
    honest = os.scandir

    def scandir(path):
        if str(path).endswith("drafts"):
            raise PermissionError(13, "Permission denied", path)
        return honest(path)

    (tmp_path / "drafts").mkdir()
    monkeypatch.setattr(os, "scandir", scandir)
    done = run("check", "--format", "json", tmp_path / "drafts")
    assert done.code == 2
    assert done.json["errors"] == [{"path": str(tmp_path / "drafts"), "message": "cannot be read: Permission denied"}]


def test_an_unknown_level_is_a_usage_error(run, broken):
    assert run("check", "--fail-on", "fatal", broken).code == 2


def test_quiet_says_nothing_but_what_goes_wrong(run, broken, sound):
    done = run("check", "-q", sound, broken)
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith(f"{broken}:1:17: error ")
    assert run("check", "--quiet", broken, "gone.txt").err == "numcheck: gone.txt: no such file\n"


def test_statistics_count_the_findings_of_rules(run, tmp_path, broken):
    far = tmp_path / "far.txt"
    far.write_text("The village lies 70 km (53 miles) from the coast.\n\n" * 3)
    done = run("check", "--statistics", "-f", "json", far, broken)
    assert run("check", "-q", "--statistics", "-f", "json", far, broken).err == done.err
    assert done.err.splitlines() == ["      3  error    units/conversion", "      1  error    totals/parts-miss-total"]
