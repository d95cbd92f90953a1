"""How the entries of the vocabulary are written, and lists of words put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from sys import intern
from typing import Any

from numcheck.language.words import split_words
from numcheck.model.interval import Number, exact

Section = Mapping[str, Any]
"""A vocabulary file as plain data: strings, numbers, lists and mappings."""


def listed(words: str | Sequence[Any] | None) -> list[str]:
    """Give the entries of a list that is written with commas, as YAML items, or both."""
    if words is None:
        return []
    if isinstance(words, str):
        # The keys of texts are interned, too: of two that are alike, one look tells.
        return [intern(entry.strip()) for entry in words.replace("\n", " ").split(",") if entry.strip()]
    found: list[str] = []
    for item in words:
        found += listed(str(item))
    return found


def keys_of(phrase: str) -> tuple[str, ...]:
    """Split a phrase of the vocabulary as a text is split."""
    if phrase.isalpha():
        return (phrase.lower(),)
    return tuple(word.key for word in split_words(phrase, 0, len(phrase)))


def texts_of(phrase: str) -> tuple[str, ...]:
    """Split a phrase whose capitals matter."""
    return tuple(word.text for word in split_words(phrase, 0, len(phrase)))


def numbers_of(section: Section, name: str) -> dict[str, Number]:
    """Give the numbers of a part of a section, by their words; none where the section lacks it."""
    return {str(word): exact(str(value)) for word, value in section.get(name, {}).items()}


@lru_cache(maxsize=1024)
def union(*words: frozenset[str]) -> frozenset[str]:
    """Give what some lists of words hold together, put together once for all texts."""
    return frozenset[str]().union(*words)


@lru_cache(maxsize=64)
def first_words(phrases: frozenset[str]) -> frozenset[str]:
    """Give the first word of each phrase of a list: without any of them a text holds none of the phrases."""
    return frozenset([phrase.partition(" ")[0] for phrase in phrases])


@lru_cache(maxsize=64)
def last_words(phrases: frozenset[str]) -> frozenset[str]:
    """Give the last word of each phrase of a list."""
    return frozenset([phrase.rpartition(" ")[2] for phrase in phrases])


@lru_cache(maxsize=64)
def affixes(words: frozenset[str]) -> tuple[str, ...]:
    """Give a list of endings or beginnings as strings ask for it, put in a row once for all texts."""
    return tuple(words)


def any_of(lists: Mapping[str, frozenset[str]], *names: str) -> frozenset[str]:
    """Give the words of some lists."""
    return frozenset[str]().union(*[lists[name] for name in names])
