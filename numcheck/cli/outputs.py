"""Where results go: several formats at once, to standard output or to files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click

from numcheck.cli.output import OutputError, Screen, say, write_data, write_text

NAMES = ("text", "concise", "json", "jsonl", "github", "gitlab", "sarif", "junit", "rdjson", "markdown", "csv")
"""The formats; what they are stands in `reports/formats.py`, which help and completion need not load."""
SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable in which GitHub Actions names the file of a step's summary."""

Command = TypeVar("Command", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Output:
    """A format, and the file to write; standard output without one."""

    format: str
    file: str = ""

    def __str__(self) -> str:
        return f"{self.format}={self.file}" if self.file else self.format


def _read(ctx: click.Context, param: click.Parameter, value: str) -> Output:
    """Read NAME or NAME=FILE; the file - is standard output."""
    name, equals, file = value.partition("=")
    if name not in NAMES:
        from numcheck.rulebook.schema import meant

        told = f"there is no format {name!r}; there are {', '.join(NAMES)}{meant(name, NAMES) or '.'}"
        raise click.BadParameter(told, ctx, param)
    if equals and not file:
        raise click.BadParameter(f"{value!r} names no file; write {name}=FILE.", ctx, param)
    return Output(name, "" if file == "-" else file)


def _complete(_: click.Context, __: click.Parameter, incomplete: str) -> list[str]:
    return [name for name in NAMES if name.startswith(incomplete)]


def option(default: str) -> Callable[[Command], Command]:
    """Give the option -f of a command whose own format is `default`."""

    def read(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[Output, ...]:
        outputs = tuple(_read(ctx, param, each) for each in value)
        # One file may have two spellings: out.json and ./out.json.
        targets = [output.file and os.path.realpath(output.file) for output in outputs]
        for output, target in zip(outputs, targets, strict=True):
            if targets.count(target) > 1:
                where = f"the file {output.file!r}" if target else "standard output"
                raise click.BadParameter(f"two formats cannot both go to {where}; write NAME=FILE.", ctx, param)
        return outputs

    return click.option(
        "-f",
        "--format",
        "outputs",
        metavar="NAME[=FILE]",
        multiple=True,
        callback=read,
        shell_complete=_complete,
        help=f"How to write it, and into which file; repeatable. NAME: {', '.join(NAMES)}.  [default: {default}]",
    )


def screen_of(outputs: Sequence[Output]) -> Screen:
    """Give what text is rendered for: a file gets no colours, and 80 columns."""
    is_for_reading = any(output == Output("text") for output in outputs)
    has_file = any(output.format == "text" and output.file for output in outputs)
    return Screen.of_stdout() if is_for_reading and not has_file else Screen(80, False)


def find_overwritten(outputs: Sequence[Output], files: Iterable[str]) -> str:
    """Give the file that an output would be written over, an article or another one; empty if there is none."""
    targets = {os.path.realpath(output.file) for output in outputs if output.file}
    return next((file for file in files if file != "-" and os.path.realpath(file) in targets), "")


def write(output: Output, pieces: Iterable[str], *, is_text: bool) -> None:
    """Write one format, making the folder of its file where there is none; raise OutputError where that fails."""
    if not output.file:
        (write_text if is_text else write_data)(pieces)
        return
    try:
        Path(output.file).parent.mkdir(parents=True, exist_ok=True)
        with Path(output.file).open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(pieces)
    except OSError as error:
        raise OutputError(f"{output.file} cannot be written: {error.strerror or error}") from None


def add_summary(pieces: Iterable[str]) -> None:
    """Add to the summary of the step, if GitHub Actions wants one; what cannot be added is only said."""
    file = os.environ.get(SUMMARY)
    if not file:
        return
    try:
        with Path(file).open("a", encoding="utf-8", errors="backslashreplace") as summary:
            summary.writelines(pieces)
    except OSError as error:
        say(f"numcheck: the summary of the step cannot be written: {error.strerror or error}")
