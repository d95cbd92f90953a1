"""Two versions of the rules over one corpus: which findings appear, which vanish."""

from __future__ import annotations

import io
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from numcheck.config.applying import Selection
from numcheck.model.checked import Located
from numcheck.model.report import Failure
from numcheck.model.run import Facts
from numcheck.rulebook.loading import Rulebook
from numcheck.runs.examining import Task, examine
from numcheck.suppression.changes import GitError, ask_git

Difference = tuple[str, str, Located]
"""Plus or minus, the path of the article, and the finding."""


def extract(pack: Path, ref: str, target: Path) -> Path:
    """Put a pack as it was at a commit into a folder, and give its place there."""
    if ref.startswith("-"):
        raise GitError(f"{ref!r} is no commit")
    top = Path(ask_git(pack, "rev-parse", "--show-toplevel").decode().strip())
    inside = pack.resolve().relative_to(top.resolve()).as_posix()
    archive = ask_git(top, "archive", "--format=tar", ref, "--", inside)
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        files.extractall(target, filter="data")
    return target / inside


def compare(paths: Iterable[str | Failure], old: Rulebook, new: Rulebook) -> Iterator[Difference | Failure]:
    """Give what differs, article by article."""
    task = Task(Facts(""))
    for path in paths:
        if isinstance(path, Failure):
            yield path
            continue
        before, after = (examine(path, task, book, Selection())[1] for book in (old, new))
        if isinstance(after, Failure) or isinstance(before, Failure):
            yield after if isinstance(after, Failure) else Failure(path, "cannot be compared")
            continue
        yield from (("-", path, each) for each in _missing(before.findings, after.findings))
        yield from (("+", path, each) for each in _missing(after.findings, before.findings))


def _missing(findings: Iterable[Located], others: Iterable[Located]) -> Iterator[Located]:
    """Give findings that are not among others: the same rule and words at the same severity."""
    known = Counter((other.finding.fingerprint, other.finding.severity) for other in others)
    for located in findings:
        key = (located.finding.fingerprint, located.finding.severity)
        if known[key] > 0:
            known[key] -= 1
        else:
            yield located
