"""Tables of phrases, looked up at a word: the longest one that fits wins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")
Entries = Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]
"""A word -> the phrases that hold it at some place, each with its meaning, longest first."""


@dataclass(frozen=True, slots=True)
class PhraseTable(Generic[T]):
    """Phrases of one or more words and what they stand for.

    A look-up costs one access to a dict for nearly every word, however many phrases there are.
    """

    forward: Entries[T] = field(default_factory=dict)
    """First word -> (all words, meaning), longest first."""
    heads: Mapping[str, tuple[Entries[T] | None, tuple[int, T] | None]] = field(default_factory=dict)
    """First word -> by their second words the phrases that go on, since dozens begin with "a"; and 1 with what the
    word means alone."""
    backward: Mapping[str, tuple[Entries[T] | None, tuple[int, T] | None]] = field(default_factory=dict)
    """The same by last words and the words before them."""
    alone: Mapping[str, T] = field(default_factory=dict)
    """Phrase of one word -> meaning."""

    @classmethod
    def build(cls, entries: Iterable[tuple[tuple[str, ...], T]]) -> PhraseTable[T]:
        """Build a table; of two entries with the same words the later one holds."""
        unique = dict(entries)
        forward: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        longer: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}
        backward: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}
        for words, meaning in unique.items():
            forward.setdefault(words[0], []).append((words, meaning))
            if len(words) > 1:
                longer.setdefault(words[0], {}).setdefault(words[1], []).append((words, meaning))
                backward.setdefault(words[-1], {}).setdefault(words[-2], []).append((words, meaning))
        alone = {words[0]: meaning for words, meaning in unique.items() if len(words) == 1}
        return cls(_sorted(forward), _with_alone(longer, alone), _with_alone(backward, alone), alone)

    def match(self, keys: Sequence[str], at: int) -> tuple[int, T] | None:
        """Give the number of words and the meaning of the longest phrase that starts at a word."""
        head = self.heads.get(keys[at])
        if head is None:
            return None
        longer, alone = head
        if longer is not None and at + 1 < len(keys):
            for words, meaning in longer.get(keys[at + 1], ()):
                size = len(words)
                if size == 2 or tuple(keys[at : at + size]) == words:
                    return size, meaning
        return alone

    def match_before(self, keys: Sequence[str], end: int) -> tuple[int, T] | None:
        """Give the number of words and the meaning of the longest phrase that ends just before a word."""
        if end <= 0 or (tail := self.backward.get(keys[end - 1])) is None:
            return None
        longer, alone = tail
        if longer is not None and end > 1:
            for words, meaning in longer.get(keys[end - 2], ()):
                size = len(words)
                if size == 2 or (size <= end and tuple(keys[end - size : end]) == words):
                    return size, meaning
        return alone

    def get(self, key: str) -> T | None:
        """Give the meaning of a phrase of one word."""
        return self.alone.get(key)

    def words(self) -> Iterator[str]:
        """Give every word of every phrase."""
        return (word for entries in self.forward.values() for words, _ in entries for word in words)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None


def _sorted(
    table: Mapping[str, list[tuple[tuple[str, ...], T]]],
) -> dict[str, tuple[tuple[tuple[str, ...], T], ...]]:
    return {key: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for key, entries in table.items()}


def _with_alone(
    longer: Mapping[str, Mapping[str, list[tuple[tuple[str, ...], T]]]], alone: Mapping[str, T]
) -> dict[str, tuple[Entries[T] | None, tuple[int, T] | None]]:
    """Put beside the longer phrases of each word what it means alone, so that one look finds both."""
    return {
        word: (
            _sorted(longer[word]) if word in longer else None,
            (1, alone[word]) if word in alone else None,
        )
        for word in dict.fromkeys([*longer, *alone])
    }
