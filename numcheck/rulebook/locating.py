"""A path that somebody names -> the pack it belongs to, and the rules below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from numcheck.rulebook.files import Problem, RuleError, yaml_files
from numcheck.rulebook.loading import RELATIONS, VOCABULARY, bundled_folder


@dataclass(frozen=True, slots=True)
class Part:
    """Some rules of a pack."""

    pack: Path
    ids: frozenset[str]
    is_bundled: bool = False


def find_part(path: str, packs: Iterable[Path] = ()) -> Part:
    """Tell which pack a folder or rule file belongs to; raise RuleError if it is neither.

    It is one of the packs named, or the bundled one, if it lies in it; else the nearest folder at or above it that has
    a vocabulary or relations; else a folder is a pack itself, and a file stands in a folder for its topic.
    """
    place = Path(path)
    if not place.exists():
        raise RuleError([Problem(path, 0, "there is no such rule file or folder of rules")])
    pack, is_bundled = _pack_of(place.absolute(), packs)
    files = [place.absolute()] if place.is_file() else list(yaml_files(place.absolute()))
    ids = {inside.with_suffix("").as_posix() for file in files if (inside := _inside(file, pack)) is not None}
    return Part(pack, frozenset(ids), is_bundled)


def _pack_of(place: Path, packs: Iterable[Path]) -> tuple[Path, bool]:
    known: Sequence[Path] = [pack.absolute() for pack in packs]
    found = next((pack for pack in known if place.is_relative_to(pack)), None)
    if found is not None:
        return found, False
    bundled = bundled_folder()
    if place.resolve().is_relative_to(bundled):
        return bundled, True
    for folder in (place, *place.parents)[:4]:
        if (folder / VOCABULARY).is_dir() or (folder / RELATIONS).is_dir():
            return folder, False
    return (place if place.is_dir() else place.parent.parent), False


def _inside(file: Path, pack: Path) -> Path | None:
    try:
        inside = file.relative_to(pack)
    except ValueError:
        inside = file.resolve().relative_to(pack)
    return None if inside.parts[0] in (VOCABULARY, RELATIONS) else inside
