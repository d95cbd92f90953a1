"""Reading the figures of a text as canonical strings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Figures = Callable[..., list[str]]


@pytest.fixture(scope="session")
def figures(read) -> Figures:
    """Give a function from a text to its figures, such as "number about 300", in text order."""

    def find(text: str, **options: object) -> list[str]:
        return [str(claim.mention) for claim in read(text, **options).claims]

    return find
