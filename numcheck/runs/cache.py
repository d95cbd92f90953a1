"""What was found in files that have not changed, nor have the rules, the settings or numcheck itself.

One SQLite file in the user's cache folder, or where NUMCHECK_CACHE_DIR says. Its values are JSON: a cache that came
from elsewhere can be wrong, but it cannot run anything. Whatever fails here only costs time.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from numcheck.model.checked import Located, Place
from numcheck.model.finding import Evidence, Finding
from numcheck.model.report import Coverage
from numcheck.model.rule import Severity
from numcheck.model.span import Span
from numcheck.runs.examining import Examined

VARIABLE = "NUMCHECK_CACHE_DIR"
MOST = 50_000
"""Entries that are kept; the oldest go first."""
FORMAT = "2"
"""Of the entries."""


def cache_folder() -> Path:
    """Give the folder of the cache: the user's, unless the environment names one."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_cache_dir  # only where it is asked for

    return Path(user_cache_dir("numcheck", appauthor=False))


class FileCache:
    """Entries by the content of the file and everything else that its findings depend on."""

    def __init__(self, folder: Path, stamp: str) -> None:
        self._stamp = stamp
        self._database: Any = None
        self._new: list[tuple[str, str]] = []
        try:
            import sqlite3

            folder.mkdir(parents=True, exist_ok=True)
            self._database = sqlite3.connect(folder / "findings.sqlite", timeout=2, isolation_level=None)
            self._database.execute("PRAGMA journal_mode=WAL")
            self._database.execute("PRAGMA synchronous=OFF")
            self._database.execute("CREATE TABLE IF NOT EXISTS found (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID")
            self._database.execute("CREATE TABLE IF NOT EXISTS age (n INTEGER PRIMARY KEY, key TEXT)")
        except Exception:  # a cache that cannot be had is no fault
            self._database = None

    def key(self, path: str, content: bytes, salt: str) -> str:
        """Give the key of a file; its ending tells its format."""
        digest = hashlib.sha256(f"{self._stamp}\n{salt}\n{Path(path).suffix.lower()}\n".encode("utf-8", "replace"))
        digest.update(content)
        return digest.hexdigest()

    def get(self, key: str) -> Any:
        """Give what was put under a key, as JSON; None if there is nothing, or nothing that can be read."""
        if self._database is None:
            return None
        try:
            row = self._database.execute("SELECT value FROM found WHERE key = ?", (key,)).fetchone()
            return None if row is None else json.loads(row[0])
        except Exception:
            return None

    def put(self, key: str, value: Any) -> None:
        """Remember a value for the time when the cache is closed; it must be of JSON."""
        if self._database is not None:
            self._new.append((key, json.dumps(value, ensure_ascii=True, separators=(",", ":"))))

    def find(self, key: str) -> Examined | None:
        """Give what was found in a file."""
        record = self.get(key)
        try:
            return None if record is None else from_record(record)
        except (TypeError, ValueError, KeyError, AttributeError):
            return None

    def keep(self, key: str, examined: Examined) -> None:
        """Remember what was found in a file."""
        self.put(key, to_record(examined))

    def close(self) -> None:
        """Write what is new, and drop the oldest entries of too many."""
        if self._database is None:
            return
        try:
            if self._new:
                self._database.execute("BEGIN IMMEDIATE")
                self._database.executemany("INSERT OR REPLACE INTO found VALUES (?, ?)", self._new)
                self._database.executemany("INSERT INTO age (key) VALUES (?)", [(key,) for key, _ in self._new])
                (count,) = self._database.execute("SELECT count(*) FROM age").fetchone()
                if count > MOST:
                    old = "SELECT key FROM age ORDER BY n LIMIT ?"
                    self._database.execute(f"DELETE FROM found WHERE key IN ({old})", (count - MOST,))
                    self._database.execute(f"DELETE FROM age WHERE key IN ({old})", (count - MOST,))
                self._database.execute("COMMIT")
            self._database.close()
        except Exception:  # another run may hold it, or the disk be full
            self._database = None


def to_record(examined: Examined) -> Any:
    """Give what was found as values of JSON."""
    return [
        [_located(located) for located in examined.findings],
        examined.directives,
        examined.faults,
        [_place(place) for place in examined.comments],
        [examined.coverage.figures, examined.coverage.compared, examined.coverage.agreed],
    ]


def from_record(record: Any) -> Examined:
    """Read what `to_record` gave."""
    findings, directives, faults, comments, coverage = record
    return Examined(
        tuple(_read_located(each) for each in findings),
        tuple((rule, figure, reason, Span(*scope), n) for rule, figure, reason, scope, n in directives),
        tuple((rule, message, n) for rule, message, n in faults),
        tuple(_read_place(each) for each in comments),
        Coverage(*coverage),
    )


FINDING_FIELDS = (
    "rule", "message", "computation", "tried", "plausible", "suggestions", "ask", "why", "title", "fingerprint", "also",
)  # fmt: skip
PLACE_FIELDS = (
    "role", "text", "source", "line", "column", "end_line", "end_column", "byte_column", "end_byte_column", "part",
    "paragraph", "claim", "context", "supports",
)  # fmt: skip


def _located(located: Located) -> Mapping[str, Any]:
    finding = located.finding
    record = {name: getattr(finding, name) for name in FINDING_FIELDS}
    usual = finding.rule_severity
    return {
        **record,
        "severity": int(finding.severity),
        "rule_severity": None if usual is None else int(usual),
        "places": [_place(place) for place in located.places],
    }


def _read_located(record: dict[str, Any]) -> Located:
    places = tuple(_read_place(each) for each in record.pop("places"))
    severity, usual = Severity(record.pop("severity")), record.pop("rule_severity")
    evidence = tuple(Evidence(place.role, place.span, place.claim, place.supports) for place in places)
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in record.items()}
    rule_severity = None if usual is None else Severity(usual)
    return Located(Finding(severity=severity, rule_severity=rule_severity, evidence=evidence, **fields), places)


def _place(place: Place) -> Mapping[str, Any]:
    return {**{name: getattr(place, name) for name in PLACE_FIELDS}, "span": tuple(place.span)}


def _read_place(record: dict[str, Any]) -> Place:
    return Place(span=Span(*record.pop("span")), **record)
