"""Options of the tests; the bundled rulebook, loaded once; reading a text with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import settings

from numcheck.language.vocabulary import Vocabulary
from numcheck.model.report import Report
from numcheck.pipeline import check
from numcheck.rulebook.loading import Rulebook, load_rules

settings.register_profile("suite", deadline=None, derandomize=True, max_examples=60)
settings.load_profile("suite")
# The same examples every time, and no clock: a run on a busy machine fails for nothing else than on an idle one.

FRIDAY = date(2024, 7, 5)
"""The day that texts without a dateline are read on."""

Reader = Callable[..., Report]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-examples",
        action="store_true",
        help="write the reports of the example stories anew, instead of comparing with them",
    )


@pytest.fixture(scope="session")
def book() -> Rulebook:
    return load_rules()


@pytest.fixture(scope="session")
def vocabulary(book: Rulebook) -> Vocabulary:
    return book.vocabulary


@pytest.fixture(scope="session")
def tells(book: Rulebook) -> Callable[[str, str], bool]:
    """Give a function that says whether a bundled rule finds fault with a text."""

    def finds_fault(rule: str, text: str) -> bool:
        return rule in {finding.rule for finding in check(text, rules=book).findings}

    return finds_fault


@pytest.fixture(scope="session")
def read(book: Rulebook) -> Reader:
    """Give a function that checks a text with the bundled rules, on Friday 5 July 2024 unless told otherwise."""

    def read_text(text: str, as_of: date | None = FRIDAY, path: str = "-") -> Report:
        return check(text, rules=book, as_of=as_of, path=path)

    return read_text
