"""Small phrases that several formats say."""

from __future__ import annotations

from collections.abc import Sequence


def count(number: int, noun: str) -> str:
    """Give a number with its noun: ``count(1, "figure") == "1 figure"``, ``count(1204, "word") == "1,204 words"``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def alternatives(changes: Sequence[str]) -> str:
    """Say that any one of some changes will do: ``18,204 is 18,214, or 17,010 is 17,000``."""
    return ", or ".join(changes)
