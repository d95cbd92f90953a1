"""What git says has changed: for reports on a change alone."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

HUNK = re.compile(r"@@ -\d+(?:,(?P<before>\d+))? \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")
ESCAPE = re.compile(rb'\\([abfnrtv"\\]|[0-7]{3})')
SIGNS = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13, b'"': 34, b"\\": 92}

Changes = Mapping[str, Sequence[range]]
"""Real path of a file -> its lines that are new or changed; a file that is missing has none."""
NO_FILE = b"/dev/null"
EVERYTHING = (range(1, 10**9),)


class GitError(Exception):
    """git is not there, or cannot do what it was asked."""


def find_changes(ref: str, folder: Path) -> Changes:
    """Ask git which lines of the working tree differ from a commit; files it does not know are new."""
    if ref.startswith("-"):
        raise GitError(f"{ref!r} is no commit")
    top = ask_git(folder, "rev-parse", "--show-toplevel").decode("utf-8", "surrogateescape").strip()
    # The options that a user may have set would change what is parsed here. Of a file that was only renamed
    # nothing has changed.
    plain = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-prefix", "--find-renames")
    try:
        diff = ask_git(Path(top), "-c", "diff.noprefix=true", "diff", *plain, ref, "--")
    except GitError as error:
        told = "`git fetch` brings a commit that this clone lacks, `git branch --all` names those it has"
        raise GitError(f"{error}; {told}") from None
    changes: dict[str, list[range]] = {}
    lines: list[range] = []
    renamed = b""
    """The new name of the file that is spoken of, if that is its only one."""
    left = 0
    """Lines of the hunk still to come: one of them may look like a header."""
    for line in diff.split(b"\n"):
        if left and line[:1] in (b"+", b"-"):
            left -= 1
        elif line.startswith(b"+++ "):
            name = _name(line[4:])
            lines = changes.setdefault(os.path.realpath(os.path.join(top, name)), [])  # noqa: PTH118
        elif line.startswith(b"rename to "):
            renamed = line[10:]
        elif line.startswith(b"diff --git "):
            renamed = b""
        elif line.startswith(b"Binary files ") and line.endswith(b" differ"):
            # Word documents and UTF-16 are no text to git: any place of theirs may have changed.
            name = _name(renamed or _binary_name(line[13:-7]))
            changes[os.path.realpath(os.path.join(top, name))] = list(EVERYTHING)  # noqa: PTH118
        elif match := HUNK.match(line.decode("ascii", "replace")):
            start, count = int(match["start"]), int(match["count"] or 1)
            left = count + int(match["before"] or 1)
            if count:
                lines.append(range(start, start + count))
    known: dict[str, Sequence[range]] = dict(changes)
    for other in ask_git(Path(top), "ls-files", "--others", "--exclude-standard", "-z").split(b"\0"):
        if other:
            known[os.path.realpath(os.path.join(top, os.fsdecode(other)))] = EVERYTHING  # noqa: PTH118
    return known


def _binary_name(pair: bytes) -> bytes:
    """Give the new name of a pair that git joins by "and": both are the same, or one of them is no file."""
    if pair.startswith(NO_FILE + b" and "):
        return pair[len(NO_FILE) + 5 :]
    return pair[: (len(pair) - 5) // 2]


def ask_git(folder: Path, *arguments: str) -> bytes:
    """Run git in a folder and give what it prints; GitError with its first line where it fails or is not there."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror or error}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise GitError(said[0] if said else "git failed")
    return done.stdout


def _name(quoted: bytes) -> str:
    """Read a path as git prints it: in quotes, with escapes, if it holds anything unusual; a tab may close it."""
    quoted = quoted.rstrip(b"\t\r")
    if quoted.startswith(b'"') and quoted.endswith(b'"'):
        quoted = ESCAPE.sub(
            lambda m: bytes([SIGNS[m[1]] if m[1] in SIGNS else int(m[1], 8)]),
            quoted[1:-1],
        )
    return os.fsdecode(quoted)
