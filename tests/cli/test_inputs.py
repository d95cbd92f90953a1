"""Inputs of every kind: what cannot be read is said and the rest is checked; what can be read keeps its offsets."""

from __future__ import annotations

import json

import pytest

UNREADABLE = [
    ("missing.txt", None, "no such file"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not text"),
    ("half.txt", b"\xff\xfea", "broken utf-16"),
]


@pytest.mark.parametrize(("name", "content", "message"), UNREADABLE, ids=[case[0] for case in UNREADABLE])
@pytest.mark.parametrize("format_", ["text", "json"])
@pytest.mark.parametrize("command", ["report", "claims"])
def test_an_unreadable_input_is_an_error_and_the_others_are_checked(
    run, tmp_path, sound, broken, name, content, message, format_, command
):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    done = run(command, *(["--format", "json"] if format_ == "json" else []), sound, path, broken)
    assert done.code == 2
    if format_ == "json":
        assert done.err == ""
        assert [document["path"] for document in done.json["documents"]] == [str(sound), str(broken)]
        (error,) = done.json["errors"]
        assert error["path"] == str(path)
        assert message in error["message"]
    else:
        assert done.err.startswith(f"numcheck: {path}: ")
        assert message in done.err
        assert str(broken) in done.out


@pytest.mark.parametrize("command", [("report",), ("claims",), ("report", "--trace", "totals/parts-miss-total")])
def test_a_folder_is_walked(run, tmp_path, sound, broken, command):
    (tmp_path / "numcheck.yml").write_text("exclude: [old/]\n", encoding="utf-8")
    for folder in ("old", "new", "none"):
        (tmp_path / folder).mkdir()
    for folder in ("old", "new"):
        (tmp_path / folder / "a.txt").write_text(broken.read_text(encoding="utf-8"), encoding="utf-8")
    done = run(*command, tmp_path)
    assert done.code == 0
    shown = [
        name
        for name in (broken, sound, tmp_path / "new" / "a.txt", tmp_path / "old" / "a.txt")
        if str(name) in done.out
    ]
    assert shown == [broken, sound, tmp_path / "new" / "a.txt"]
    assert "no articles" in run(*command, tmp_path / "none").err


def test_standard_input_may_be_closed(run, monkeypatch, sound):
    from numcheck.documents import reading

    monkeypatch.setattr(reading, "sys", type("Closed", (), {"stdin": None}))
    done = run("report", "--format", "json", "-", sound)
    assert done.code == 2
    assert done.json["errors"] == [{"path": "-", "message": "standard input is closed"}]


def test_a_fault_in_one_article_is_named_and_the_others_are_checked(run, monkeypatch, sound, broken):
    from numcheck import pipeline

    honest = pipeline.check_file

    def failing(path, *arguments, **options):
        if path == str(sound):
            raise KeyError("dozen")
        return honest(path, *arguments, **options)

    monkeypatch.setattr(pipeline, "check_file", failing)
    done = run("report", "--format", "json", sound, broken)
    assert done.code == 2
    assert len(done.json["documents"]) == 1
    (error,) = done.json["errors"]
    assert error["path"] == str(sound)
    assert "KeyError: 'dozen'" in error["message"]
    assert "please report it" in error["message"]


@pytest.mark.parametrize(("command", "format_"), [("report", "text"), ("report", "json"), ("claims", "csv")])
def test_a_fault_in_a_report_on_one_article_is_named_too(run, monkeypatch, sound, broken, command, format_):
    from numcheck.reports.places import Places

    def failing(self, document):
        if document.path == str(sound):
            raise KeyError("dozen")
        honest(self, document)

    honest = Places.__init__
    monkeypatch.setattr(Places, "__init__", failing)
    done = run(command, "--format", format_, sound, broken)
    assert done.code == 2
    assert "KeyError: 'dozen'" in (done.out if format_ == "json" else done.err)
    assert str(broken) in done.out


SENTENCE = "The fire killed 12 people: nine adults and five children."
READABLE = [
    ("empty", b"", ""),
    ("blank", b" \n\t\r\n", " \n\t\r\n"),
    ("byte order mark", b"\xef\xbb\xbf" + SENTENCE.encode(), SENTENCE),
    ("UTF-16", SENTENCE.encode("utf-16"), SENTENCE),
    (
        "Windows-1252",
        f"“Caf\xe9” – {SENTENCE} £40 – a “caf\xe9”.".encode("cp1252"),
        f"“Café” – {SENTENCE} £40 – a “café”.",
    ),
    ("mixed line ends", f"One\r\nTwo\rThree\n\n{SENTENCE}\r\n\r{SENTENCE}".encode(), None),
    ("emoji and combining", f"🚒🇬🇧 Cafe\u0301 👩\u200d🚒. {SENTENCE}".encode(), None),
    ("wide", f"消防署 大火 {SENTENCE}".encode(), None),
    ("no line end", SENTENCE.encode(), None),
]


@pytest.mark.parametrize(("content", "text"), [case[1:] for case in READABLE], ids=[case[0] for case in READABLE])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_offsets_are_code_points_of_the_decoded_source(run, tmp_path, content, text, suffix):
    path = tmp_path / f"article{suffix}"
    path.write_bytes(content)
    text = content.decode("utf-8") if text is None else text
    done = run("report", "--format", "json", path)
    assert done.code == 0
    (document,) = done.json["documents"]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    places = [*document["claims"], *(e for finding in document["findings"] for e in finding["evidence"])]
    for place in places:
        assert text[place["start"] : place["end"]] == place["text"]
        assert lines[place["line"] - 1][place["column"] - 1 :].startswith(place["text"].splitlines()[0])
    if SENTENCE in text:
        assert "12" in [claim["text"] for claim in document["claims"]]
    assert run("report", path).code == 0


LONG = [
    ("words", "nothing to count here, " * 45_000 + SENTENCE),
    ("one word", "x" * 1_000_000 + f" {SENTENCE}"),
    ("digits", "9" * 10_000 + f" {SENTENCE}"),
    ("figures", f"{SENTENCE} " * 100),
]


@pytest.mark.parametrize("text", [case[1] for case in LONG], ids=[case[0] for case in LONG])
@pytest.mark.parametrize("command", ["report", "claims"])
def test_a_very_long_line_is_answered_in_80_columns(run, tmp_path, text, command):
    path = tmp_path / "long.txt"
    path.write_text(text, encoding="utf-8")
    done = run(command, path)
    assert (done.code, done.err) == (0, "")
    assert max(len(line) for line in done.out.splitlines() if str(path) not in line) <= 80


@pytest.mark.parametrize("name", ["y" * 5000, "y" * 300 + ".txt", "/".join("y" * 2500)])
@pytest.mark.parametrize("command", ["check", "report", "claims"])
def test_a_name_that_is_too_long_is_no_fault_of_numcheck(run, name, command):
    done = run(command, name)
    assert done.code == 2
    assert "File name too long" in done.err
    assert "fault" not in done.err


def test_an_empty_path_is_a_usage_error(run, sound):
    """As of a variable that is not set; pathlib would take it for the current folder."""
    done = run("check", "", sound)
    assert done.code == 2
    assert "a path is empty" in done.err


TEXT = b"The fire killed 12 people: nine adults and five children. <!-- numcheck: ignore[totals/parts-miss-total] -->\n"


@pytest.mark.parametrize("command", ["check", "report"])
def test_standard_input_is_taken_for_the_file_that_it_is_called(run, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "numcheck.yml").write_text("per-file: {'b.txt': {ignore: [totals/*]}}\nfail-on: note\n")
    shown = ("-f", "jsonl")
    for name, number in (("drafts/a.txt", 1), ("drafts/a.md", 0), ("drafts/b.txt", 0)):
        done = run(command, *shown, "--stdin-filename", name, "-", stdin=TEXT)
        lines = [json.loads(line) for line in done.out.splitlines()]
        found = [line for line in lines if line["type"] == "finding" and not line.get("suppressed")]
        assert [line["path"] for line in found] == [name] * number, name
        assert done.code == (number if command == "check" else 0)
    done = run("accept", "drafts/a.txt", "1", "--reason", "x")
    (tmp_path / "drafts" / "a.txt").write_bytes(TEXT)
    assert run("accept", "drafts/a.txt", "totals/parts-miss-total", "--reason", "as told").code == 0
    done = run(command, "-f", "concise", "--stdin-filename", "drafts/a.txt", "-", stdin=TEXT)
    assert (done.code, done.out) == (0, "")


def test_a_name_for_standard_input_needs_it(run, sound):
    done = run("check", "--stdin-filename", "a.md", sound)
    assert done.code == 2
    assert "write - as the path" in done.err


def test_what_standard_input_is_called_may_be_excluded(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    options = ("--exclude", "old/", "--force-exclude", "--stdin-filename")
    assert run("check", *options, "old/a.txt", "-", stdin=TEXT).out == ""
    assert run("check", *options, "new/a.txt", "-", stdin=TEXT).out != ""


def test_standard_input_that_cannot_be_read_is_called_by_its_name(run):
    done = run("check", "--stdin-filename", "a.md", "-", stdin=b"%PDF-1.7")
    assert done.code == 2
    assert done.err.startswith("numcheck: a.md: is a PDF")


def test_what_is_no_pattern_of_paths(run, tmp_path, broken):
    for option in ("--exclude", "--include"):
        done = run("check", option, "a\\", tmp_path)
        assert (done.code, done.out) == (2, "")
        assert "is no pattern of paths" in done.err
    # git passes over such lines of its own file.
    (tmp_path / ".gitignore").write_text("a\\\n[z-a]\n!\n[[:alpha:]]\nsound.txt\n")
    done = run("check", tmp_path)
    assert done.code == 1
    assert done.err.endswith("1 article checked: 1 error, 0 warnings, 0 notes\n")
