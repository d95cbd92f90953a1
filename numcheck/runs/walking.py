"""Paths -> files: folders are walked, what git ignores and what is excluded is left out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from numcheck.config.matching import Matcher, relative
from numcheck.config.settings import Settings
from numcheck.model.report import Failure

GITIGNORE = ".gitignore"


def find_articles(
    paths: Sequence[str], settings: Settings, *, force_exclude: bool = False, stdin_name: str = ""
) -> Iterator[str | Failure]:
    """Give files as they are named, and of a folder the articles in it and below it, in the order of their names.

    A file that is named is checked even if it is excluded, because somebody asked for it; unless a program did, which
    names every file that has changed, and says so by `force_exclude`.
    """
    excluded = Matcher(settings.root, settings.exclude if force_exclude else ())
    seen: set[str] = set()
    for path in paths:
        if path == "-" or not os.path.isdir(path):  # noqa: PTH112  Path.is_dir raises where it may not look
            is_out = excluded.matches((stdin_name or path) if path == "-" else path)
            if not is_out and place_of(path) not in seen:
                seen.add(place_of(path))
                yield path
            continue
        # Patterns count from the configuration; where that stands elsewhere, from the folder that was named.
        is_inside = relative(path, str(Path(settings.root or ".").absolute())) is not None
        include, exclude = (
            Matcher(settings.root if is_inside else path, patterns) for patterns in (settings.include, settings.exclude)
        )
        for found in _walk(path, include, exclude, _ignored_above(path)):
            if place_of(found) not in seen:
                seen.add(place_of(found))
                yield found


def place_of(found: str | Failure) -> str:
    """Give what tells one input from another, however it is named: ./a.txt is a.txt."""
    path = found if isinstance(found, str) else found.path
    return path if path == "-" else os.path.abspath(path)  # noqa: PTH100  links stay, as each has a name of its own


def _walk(folder: str, include: Matcher, exclude: Matcher, ignores: Sequence[Matcher]) -> Iterator[str | Failure]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield Failure(folder, f"cannot be read: {error.strerror}")
        return
    if any(entry.name == GITIGNORE for entry in found):
        ignores = (*ignores, _read_ignores(folder))
    for entry in found:
        if entry.name.startswith((".", "~$")):  # "~$" is what Word puts beside a document that is open
            continue
        try:
            is_folder = entry.is_dir(follow_symlinks=False)
            is_file = not is_folder and entry.is_file()
        except OSError as error:
            yield Failure(entry.path, f"cannot be read: {error.strerror}")
            continue
        path = str(Path(entry.path))
        if exclude.matches(path, is_folder=is_folder) or _is_ignored(path, ignores, is_folder):
            continue
        if is_folder:
            yield from _walk(path, include, exclude, ignores)
        elif is_file and (include.matches(path) or include.matches(path.lower())):
            yield path


def _is_ignored(path: str, ignores: Sequence[Matcher], is_folder: bool) -> bool:
    """Ask the .gitignore files, the nearest first: the first that says anything of a path decides."""
    verdicts = (ignore.verdict(path, is_folder=is_folder) for ignore in reversed(ignores))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _ignored_above(folder: str) -> tuple[Matcher, ...]:
    """Read the .gitignore files above a folder, up to the root of its repository; none where there is no repository."""
    start = Path(folder).absolute()
    above = list(start.parents)
    for index, parent in enumerate(above):
        if (start / ".git").exists():
            return (Matcher(str(start), _lines(start / ".git" / "info" / "exclude")),)
        if (parent / ".git").exists():
            files = [_read_ignores(str(each)) for each in reversed(above[: index + 1]) if (each / GITIGNORE).is_file()]
            return (Matcher(str(parent), _lines(parent / ".git" / "info" / "exclude")), *files)
    return ()


def _read_ignores(folder: str) -> Matcher:
    return Matcher(folder, _lines(Path(folder, GITIGNORE)))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
