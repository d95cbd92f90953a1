"""What a run is told: by a configuration file, by options, or by nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from fractions import Fraction

SUFFIXES = ("*.txt", "*.md", "*.markdown", "*.html", "*.htm", "*.docx")
"""Files that are articles, in a folder that is walked."""
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Override:
    """What holds for some files only, besides what holds for all."""

    pattern: str
    """Of their paths, as in .gitignore, from the folder of the configuration."""
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All keys of a configuration with their values; the defaults are those of a run without one."""

    rules: tuple[str, ...] = ()
    """Folders of rules, and names of installed packs."""
    select: tuple[str, ...] = ()
    """Ids of the only rules that are on, * for any characters; empty: all."""
    ignore: tuple[str, ...] = ()
    """Ids of rules that are off."""
    severity: tuple[tuple[str, str], ...] = ()
    """Rule ids -> the most severe finding they may make, or off; the last that fits holds."""
    fail_on: str = "error"
    as_of: date | None = None
    parts: tuple[tuple[str, str], ...] = ()
    """Part of an article -> ignore, or the most severe finding that may rest on it."""
    include: tuple[str, ...] = SUFFIXES
    exclude: tuple[str, ...] = ()
    per_file: tuple[Override, ...] = ()
    tolerance: Fraction = Fraction(0)
    """Share by which every figure may differ besides what its words allow."""
    baseline: str = ""
    root: str = ""
    """Folder from which patterns of paths count: that of the configuration, else the current one."""
    file: str = ""
    """The configuration that was read; empty without one."""
    origins: Mapping[str, str] = field(default_factory=dict)
    """Key -> where its value comes from: file and line, or an option; a key that is missing has its default."""

    def place(self, key: str) -> tuple[str, int]:
        """Give the file and line that a key comes from; for an option its name, and no line."""
        origin = self.origins.get(key, DEFAULT)
        file, _, line = origin.rpartition(":")
        return (file, int(line)) if file and line.isdigit() else (origin, 0)

    def items(self) -> Iterator[tuple[str, object, str]]:
        """Give the keys as they are written, with values and origins."""
        for each in fields(self):
            if each.name not in ("root", "file", "origins"):
                key = each.name.replace("_", "-")
                yield key, getattr(self, each.name), self.origins.get(key, DEFAULT)
