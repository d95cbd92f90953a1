"""What the vocabulary knows of a word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One place in the vocabulary files that lists a word."""

    file: str
    line: int
    path: tuple[str, ...]
    """The keys that lead to it: die, object."""
    about: str
    """What such entries do, from the head of the file."""
    facts: tuple[str, ...]
    """What else the entry says: low 0.9, high 1.1."""


@dataclass(frozen=True, slots=True)
class WordTrace:
    """A word with everything that is known of it."""

    word: str
    lemma: str
    entries: tuple[Entry, ...]
    classes: tuple[tuple[str, ...], ...]
    """Classes of nouns it belongs to, each followed by the wider ones."""
    synonyms: tuple[str, ...]
    events: tuple[tuple[str, str, tuple[str, ...]], ...]
    """Event, which of its figures is counted, and what else is known of the event."""
    patterns: tuple[tuple[str, str], ...]
    """Rule or relation, and a pattern of it that names the word or an entry that lists it."""
    close: tuple[str, ...]
    """Words that are spelt alike, where nothing is known of it."""
