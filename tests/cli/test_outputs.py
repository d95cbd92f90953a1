"""-f NAME[=FILE]: several formats at once, files, and the exit code that depends on none of them."""

from __future__ import annotations

import json

import pytest

from numcheck.cli.outputs import NAMES

FAILING = ("--fail-on", "error")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("to_file", [False, True])
def test_the_exit_code_depends_on_no_format(run, tmp_path, broken, name, to_file):
    target = tmp_path / "out"
    done = run("check", "-f", f"{name}={target}" if to_file else name, broken)
    assert done.code == 1
    text = target.read_text(encoding="utf-8") if to_file else done.out
    assert "nine adults" in text
    if to_file:
        assert done.out == ""


def test_several_formats_at_once(run, tmp_path, broken):
    target = tmp_path / "report.json"
    done = run("check", "-f", "concise", "-f", f"json={target}", "-f", f"sarif={tmp_path / 'x.sarif'}", broken)
    assert done.code == 1
    assert done.out.startswith(f"{broken}:1:17: error ")
    assert len(json.loads(target.read_text())["documents"][0]["findings"]) == 1
    assert json.loads((tmp_path / "x.sarif").read_text())["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("formats", "said"),
    [
        (["sariff"], "csv; did you mean 'sarif'?"),
        (["json="], "names no file"),
        (["json", "csv"], "standard output"),
        (["json=-", "csv"], "standard output"),
        (["json=x", "csv=x"], "'x'"),
    ],
)
def test_wrong_formats_are_usage_errors(run, broken, formats, said):
    options = [option for format_ in formats for option in ("-f", format_)]
    done = run("check", *options, broken)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_the_folder_of_a_file_is_made(run, tmp_path, sound):
    file = tmp_path / "out" / "of" / "numcheck.json"
    assert run("check", "-f", f"json={file}", sound).code == 0
    assert json.loads(file.read_text())


def test_a_file_named_by_a_dash_is_standard_output(run, tmp_path, broken, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("check", "-f", "concise=-", "-f", "json=out.json", broken)
    assert done.out.startswith(f"{broken}:1:17: error ")
    assert not (tmp_path / "-").exists()


def test_a_file_that_cannot_be_written_is_said(run, tmp_path, sound):
    (tmp_path / "no").write_text("no folder")
    done = run("check", "-f", f"json={tmp_path / 'no' / 'out.json'}", sound)
    assert done.code == 2
    assert "out.json cannot be written" in done.err


def test_under_github_actions_annotations_are_written_by_themselves(run, tmp_path, broken, monkeypatch):
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    done = run("check", broken)
    assert done.code == 1
    assert done.out.startswith("::error file=broken.txt,line=1,")
    assert "| FIX | broken.txt 1:17, 1:28, 1:44 |" in summary.read_text(encoding="utf-8")
    assert run("check", "-f", "concise", broken).out.startswith(f"{broken}:1:17")


def test_inputs_that_fail_are_said_aloud_only_where_the_format_is_for_people(run, tmp_path, sound):
    missing = tmp_path / "missing.txt"
    assert "no such file" in run("check", missing, sound).err
    done = run("check", "-f", "jsonl", missing, sound)
    assert (done.code, done.err) == (2, "")
    assert "no such file" in done.out


@pytest.mark.parametrize("walked", [False, True])
@pytest.mark.parametrize("command", ["check", "report"])
def test_no_article_is_written_over(run, tmp_path, broken, walked, command):
    if command == "report" and walked:
        pytest.skip("report walks no folders")
    before = broken.read_bytes()
    (tmp_path / "link.txt").symlink_to(broken)
    for target in (broken, tmp_path / "link.txt"):
        done = run(command, "-f", f"json={target}", tmp_path if walked else broken)
        assert (done.code, done.out) == (2, "")
        assert "is one of the articles; write to another file" in done.err
        assert broken.read_bytes() == before


def test_nothing_that_numcheck_needs_is_written_over(run, tmp_path, broken, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("numcheck.yml", "numcheck-baseline.json", ".numcheck-accepted.yml"):
        (tmp_path / name).write_text("{}")
        done = run("check", "-f", f"json={name}", "broken.txt")
        assert (done.code, done.out) == (2, "")
        assert f"{name} is where numcheck keeps what it needs here" in done.err
        assert (tmp_path / name).read_text() == "{}"
        (tmp_path / name).unlink()


def test_two_formats_go_to_two_files_however_they_are_spelled(run, tmp_path, broken, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run("check", "-f", "json=o1", "-f", "csv=./o1", "broken.txt")
    assert done.code == 2
    assert "two formats cannot both go to the file 'o1'" in done.err
