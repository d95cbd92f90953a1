"""The bundled rules as they were read before, kept where Python keeps its compiled modules.

To read some hundred YAML files and the patterns in them takes as long as to check forty articles. What is kept is kept
on the terms of compiled modules: it is trusted as those beside it are, holds for the files alone that it was made of,
and is not written under PYTHONDONTWRITEBYTECODE or where the folder cannot be. Whatever fails here only costs time.
"""

from __future__ import annotations

import pickle
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING
from uuid import uuid4

if TYPE_CHECKING:
    from numcheck.rulebook.loading import Rulebook


def compiled_file() -> Path | None:
    """Give the file, beside the compiled modules of this package; None where Python keeps none."""
    try:
        module = Path(cache_from_source(str(Path(__file__).with_name("bundled.py"))))
    except NotImplementedError:
        return None
    return module.with_suffix(".pickle")


def find(stamp: str) -> Rulebook | None:
    """Give the rules that were kept under a stamp."""
    file = compiled_file()
    if file is None:
        return None
    try:
        kept, _, data = file.read_bytes().partition(b"\n")
        if kept != stamp.encode():
            return None
        book: Rulebook = pickle.loads(data)  # as trusted as the modules of this folder
        # As of words that are read: what compares equal mostly is the same, which is told at once.
        for words in (book.alphabet.words, *book.vocabulary.lists.values()):
            for word in words:
                intern(word)
    except Exception:  # it may be there in part, or be of another numcheck
        return None
    return book


def keep(stamp: str, book: Rulebook) -> None:
    """Keep rules under a stamp, in the place of those that were kept before."""
    file = compiled_file()
    if file is None or sys.dont_write_bytecode:
        return
    own = file.with_name(f"{file.name}.{uuid4().hex}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        own.write_bytes(stamp.encode() + b"\n" + pickle.dumps(book, pickle.HIGHEST_PROTOCOL))
        # In one go: others may read it at this time.
        own.replace(file)
    except Exception:
        with suppress(OSError):
            own.unlink()
