"""Small phrases that several formats say."""

from __future__ import annotations


def count(number: int, noun: str) -> str:
    """Give a number with its noun: ``count(1, "figure") == "1 figure"``, ``count(1204, "word") == "1,204 words"``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
