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
    names every file that has changed, and says so by `force_exclude`: what git ignores is then left out as well.
    """
    is_ignored = _Ignored() if force_exclude else None
    excluded = Matcher(settings.root, settings.exclude if force_exclude else ())
    seen: set[str] = set()
    for path in paths:
        if path == "-" or not os.path.isdir(path):  # noqa: PTH112  Path.is_dir raises where it may not look
            name = (stdin_name or path) if path == "-" else path
            is_out = excluded.matches(name) or (is_ignored is not None and is_ignored(name))
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


class _Ignored:
    """Tells of files that are named whether git ignores them; each .gitignore is read once."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[tuple[Matcher, ...], bool]] = {}
        """Folder -> the .gitignore files that hold in it, and whether it is ignored itself."""

    def __call__(self, path: str) -> bool:
        if path == "-":
            return False
        absolute = os.path.abspath(path)  # noqa: PTH100  links are what git knows
        folder = os.path.dirname(absolute)  # noqa: PTH120
        if folder not in self._known:
            ignores = _ignored_above(os.path.join(folder, GITIGNORE))  # noqa: PTH118  as for any file in it
            above = (str(each) for each in (Path(folder), *Path(folder).parents))
            # What stands in a folder that is ignored cannot be taken out again.
            self._known[folder] = (ignores, any(_is_ignored(each, ignores, is_folder=True) for each in above))
        ignores, is_inside = self._known[folder]
        return is_inside or _is_ignored(absolute, ignores, is_folder=False)


def _is_ignored(path: str, ignores: Sequence[Matcher], is_folder: bool) -> bool:
    """Ask the .gitignore files, the nearest first: the first that says anything of a path decides."""
    verdicts = (ignore.verdict(path, is_folder=is_folder) for ignore in reversed(ignores))
    return next((verdict for verdict in verdicts if verdict is not None), False)


def _ignored_above(folder: str) -> tuple[Matcher, ...]:
    """Read the .gitignore files above a folder, up to the root of its repository; none where there is no repository."""
    start = Path(folder).absolute()
    above = list(start.parents)
    for index, parent in enumerate(above):
        if os.path.exists(start / ".git"):  # noqa: PTH110  a Path may raise here
            return (Matcher(str(start), _lines(start / ".git" / "info" / "exclude")),)
        if os.path.exists(parent / ".git"):  # noqa: PTH110
            within = (str(each / GITIGNORE) for each in reversed(above[: index + 1]))
            files = [_read_ignores(os.path.dirname(file)) for file in within if os.path.isfile(file)]  # noqa: PTH113, PTH120
            return (Matcher(str(parent), _lines(parent / ".git" / "info" / "exclude")), *files)
    return ()


def _read_ignores(folder: str) -> Matcher:
    return Matcher(folder, _lines(Path(folder, GITIGNORE)))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
