"""The program as a whole: help, version, and ways to end that are none of a command's."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import click
import pytest

import numcheck
from numcheck import cli
from numcheck.cli import output


def commands(group=cli.program, names=()):
    """Give the names of every command there is."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield (*names, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*names, name))


COMMANDS = list(commands())
NUMCHECK = [sys.executable, "-m", "numcheck"]


def test_version(run):
    done = run("--version")
    assert (done.code, done.out) == (0, f"numcheck {numcheck.__version__}\n")


@pytest.mark.parametrize(
    ("word", "way"),
    [("chck", "Did you mean check?"), ("zzz", "There are accept,"), ("a.txt", "Write `numcheck report a.txt`."), (".", "Write `numcheck check .`.")],
)  # fmt: skip
def test_what_is_no_command_is_said_with_the_way_out(run, tmp_path, monkeypatch, word, way):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").touch()
    done = run(word)
    assert (done.code, done.out) == (2, "")
    assert way in done.err


@pytest.mark.parametrize("group", [(), ("rules",), ("config",), ("baseline",)], ids=" ".join)
def test_lists_of_commands_say_what_each_is_for_in_full(run, group):
    assert "..." not in run(*group, "-h").out.partition("Commands:")[2]


@pytest.mark.parametrize("command", [(), *COMMANDS], ids=" ".join)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_has_an_example(run, command, option):
    done = run(*command, option)
    assert (done.code, done.err) == (0, "")
    assert "Example: numcheck " in done.out


@pytest.mark.parametrize("arguments", [(), ("reprot",), ("report", "--colour", "x"), ("report", "-f", "yaml", "x")])
def test_wrong_usage(run, arguments):
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err


def test_a_fault_of_its_own_is_no_traceback(run, broken, monkeypatch):
    def failing(*_):
        raise RecursionError("too deep")

    monkeypatch.setattr("numcheck.runs.running.load_sound_rules", failing)
    done = run("report", broken)
    assert (done.code, done.out) == (2, "")
    assert "RecursionError: too deep" in done.err
    assert "please report it" in done.err
    assert "Traceback" not in done.err


def test_interrupted(run, broken, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("numcheck.runs.running.load_sound_rules", interrupted)
    done = run("report", broken)
    assert done.code == 2
    assert done.err.strip() == "numcheck: interrupted"


def test_a_real_interrupt(tmp_path):
    fifo = tmp_path / "article.txt"
    os.mkfifo(fifo)
    process = subprocess.Popen([*NUMCHECK, "report", fifo], stderr=subprocess.PIPE, text=True)
    # Opening the pipe for writing waits until numcheck reads it, so that the signal finds it at work.
    with fifo.open("w"):
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 2
    assert "Traceback" not in err


def test_nobody_reads_the_output(broken):
    process = subprocess.Popen(
        [*NUMCHECK, "report", *[str(broken)] * 50], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")  # noqa: PTH110
def test_a_full_disk_is_said(broken):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run([*NUMCHECK, "report", broken], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert b"cannot be written" in done.stderr
    assert b"Traceback" not in done.stderr


def test_an_output_that_knows_only_ascii_gets_question_marks(tmp_path):
    article = tmp_path / "café.txt"
    article.write_text("Café – the fire killed 12 people: nine adults and five children.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    text = subprocess.run([*NUMCHECK, "report", article], capture_output=True, env=environment, check=True)
    assert b"killed 12 people" in text.stdout
    data = subprocess.run(
        [*NUMCHECK, "report", "-f", "json", article], capture_output=True, env=environment, check=True
    )
    assert json.loads(data.stdout)["documents"][0]["path"] == str(article)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_a_path_that_is_no_text_comes_back_from_json(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(b"Twelve people died.\n")
    done = subprocess.run(
        [*map(os.fsencode, NUMCHECK), b"report", b"-f", b"json", path], capture_output=True, check=True
    )
    assert os.fsencode(json.loads(done.stdout)["documents"][0]["path"]) == path
    assert (
        subprocess.run([*map(os.fsencode, NUMCHECK), b"report", path], capture_output=True, check=False).returncode == 0
    )


@pytest.mark.parametrize(
    ("environment", "is_terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_colour_is_for_terminals(monkeypatch, environment, is_terminal, colour):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", type("Screen", (), {"isatty": lambda _: is_terminal})())
    assert output.Screen.of_stdout().colour is colour


def test_help_needs_nothing_of_the_engine():
    code = "import sys, numcheck.cli; numcheck.cli.main(['-h']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "click" in loaded
    assert not {"yaml", "rich", "json", "numcheck.pipeline", "numcheck.model.claim"} & loaded


@pytest.mark.parametrize(
    ("format_", "unneeded"), [("json", {"rich", "pint"}), ("text", {"json", "rich.console", "pint"})]
)
def test_a_format_loads_what_it_needs_and_no_more(broken, format_, unneeded):
    code = f"import sys, numcheck.cli; numcheck.cli.main(['report', '-f', '{format_}', {str(broken)!r}]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "numcheck.pipeline" in loaded
    assert not unneeded & loaded


def test_exit_codes_are_named():
    assert (cli.DONE, cli.FOUND, cli.FAILED) == (0, 1, 2)


def test_without_pygls_the_way_out_is_said(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "pygls", None)
    monkeypatch.delitem(sys.modules, "numcheck.lsp.server", raising=False)
    done = run("lsp")
    assert done.code == 2
    assert 'pip install "numcheck[lsp]"' in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed(run, shell):
    done = run("completion", shell)
    assert done.code == 0
    assert "_NUMCHECK_COMPLETE" in done.out


@pytest.mark.parametrize(
    ("words", "word", "offered"),
    [
        ("numcheck", "expl", {"explain"}),
        ("numcheck check -f", "j", {"json", "jsonl", "junit"}),
        ("numcheck rules show", "totals/parts-miss", {"totals/parts-miss-total"}),
        ("numcheck check --fail-on", "", {"error", "warning", "note", "never"}),
    ],
)
def test_completion_offers_what_fits(words, word, offered):
    line = f"{words} {word}"
    environment = {
        **os.environ,
        "_NUMCHECK_COMPLETE": "bash_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words.split())),
    }
    code = "from numcheck.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    found = {item.partition(",")[2] for item in done.stdout.split()}
    assert found == offered
