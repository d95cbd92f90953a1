"""A key for what is kept from run to run, which changes with numcheck itself and with its rules."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from numcheck import __version__


def stamp_of(folders: Iterable[Path], salt: str = "") -> str:
    """Give a key that changes with a salt and with any file of numcheck and of some folders of rules."""
    digest = hashlib.sha256(f"{__version__}\n{salt}".encode())
    package = Path(__file__).parent.parent
    for folder, endings in ((package, (".py",)), *((folder, (".yaml", ".yml")) for folder in folders)):
        for name, size, changed in sorted(_files(str(folder), endings)):
            digest.update(f"{name}\0{size}\0{changed}\n".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _files(folder: str, endings: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        yield from _files(entry.path, endings)
                elif entry.name.endswith(endings):
                    state = entry.stat()
                    yield entry.path, state.st_size, state.st_mtime_ns
    except OSError:
        return
