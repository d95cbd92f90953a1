"""Patterns of paths, as .gitignore has them."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any


class Matcher:
    """Tells which paths some patterns name, counted from a folder."""

    def __init__(self, root: str, patterns: Iterable[str]) -> None:
        self._root = os.path.abspath(root or ".")  # noqa: PTH100  resolving links would lead out of the folder
        self._patterns = tuple(patterns)

    def __bool__(self) -> bool:
        return bool(self._patterns)

    @cached_property
    def _check(self) -> Callable[[str], bool | None]:
        # What is no pattern names nothing, as it is with git; a configuration is told of it when it is read.
        spec = _compile([pattern for pattern in self._patterns if is_pattern(pattern)])
        return lambda path: spec.check_file(path).include

    def matches(self, path: str, *, is_folder: bool = False) -> bool:
        """Tell whether a path below the folder is named; one outside of it never is."""
        return self.verdict(path, is_folder=is_folder) is True

    def verdict(self, path: str, *, is_folder: bool = False) -> bool | None:
        """Tell whether a path is named, or taken out again by a pattern with !; None if no pattern is about it."""
        if not self._patterns or path == "-":
            return None
        inside = relative(path, self._root)
        if inside is None or inside == ".":
            return None
        return self._check(inside + "/" if is_folder else inside)


def is_pattern(text: str) -> bool:
    """Tell whether a line can be read as a pattern: [z-a] and one that ends with a backslash cannot."""
    try:
        _compile([text])
    except (ValueError, re.error):
        return False
    return True


def _compile(patterns: Iterable[str]) -> Any:
    from pathspec import GitIgnoreSpec  # only where there are patterns

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # [[:alpha:]] is a set within a set to Python, which warns of it
        return GitIgnoreSpec.from_lines(patterns)


def relative(path: str, root: str) -> str | None:
    """Give a path from a folder, with slashes; None if it lies elsewhere."""
    try:
        inside = os.path.relpath(os.path.abspath(path), root)  # noqa: PTH100
    except ValueError:  # another drive
        return None
    inside = inside.replace(os.sep, "/")
    return None if inside == ".." or inside.startswith("../") else inside
