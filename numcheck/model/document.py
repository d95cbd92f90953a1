"""The article: its text, its blocks, and the day and place it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from numcheck.model.span import Span

LINE_END = re.compile(r"\r\n|\n|\r")
FILLER = "\u2060"
"""What stands in the prose for markup that parts no word: 1<b>,200</b> is one number. It is Unicode's word joiner."""
PAD = "\u2064"
"""What fills up a character of the prose to the length of its entity (&pound;); it belongs to that character."""
UNSEEN = {ord(FILLER): None, ord(PAD): None}
"""For str.translate: prose as its reader sees it."""


class Part(StrEnum):
    """What a block is to its reader."""

    HEADLINE = "headline"
    DATELINE = "dateline"
    SUBHEAD = "subhead"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    FURNITURE = "furniture"
    """Comment forms, link lists, share buttons: read, but never compared."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a list item, a table row."""

    span: Span
    part: Part
    paragraph: int
    """Number of the block for people, from 1; the headline is 0."""
    level: int = 0
    """Depth of a heading or a list item; 0 for a paragraph."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was handed in."""

    text: str
    """The decoded source. Every span of every stage points into it."""
    prose: str
    """The source with its markup blanked out: of the same length, so that offsets hold in both."""
    path: str
    format: str
    """plain, markdown or html"""
    blocks: tuple[Block, ...]

    def words(self, span: Span) -> str:
        """Give the words of a stretch as its reader sees them, on one line."""
        return " ".join(span.of(self.prose).translate(UNSEEN).split())

    def line_starts(self) -> tuple[int, ...]:
        """Give the offsets at which the lines of the source begin, whichever of the three line ends it uses."""
        return (0, *(match.end() for match in LINE_END.finditer(self.text)))


class Word(NamedTuple):
    """A word, a number in digits or a mark of punctuation."""

    start: int
    """In code points of the source."""
    end: int
    text: str
    key: str
    """The text in lower case, with straight apostrophes: what vocabulary is looked up by."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


Token = tuple[int, int, str, str]
"""A word before anyone has asked for it by name: start, end, text and key, as in Word."""


def words_of(tokens: Iterable[Token]) -> tuple[Word, ...]:
    """Make words of tokens, past the checks of Word._make: there are very many."""
    return tuple(map(partial(tuple.__new__, Word), tokens))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or list item with its words."""

    index: int
    """From 0, in text order."""
    span: Span
    part: Part
    paragraph: int
    """Number of its block for people, from 1; the headline is 0."""
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    """The keys of the words: what vocabulary is looked up by."""
    _words: tuple[Word, ...] | None = field(default=None, init=False, repr=False, compare=False)
    """What `words` has made: most sentences hold no figure, and nobody asks for theirs."""

    @property
    def words(self) -> tuple[Word, ...]:
        if self._words is None:
            object.__setattr__(self, "_words", words_of(self.tokens))
        assert self._words is not None
        return self._words


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place and the day of the article: what "here" and "today" mean in it."""

    date: date | None = None
    place: str | None = None
    span: Span | None = None
    """The words that give the day; None where it was given from outside."""
    source: str = "none"
    """text (the first lines), as-of (given from outside), story (inferred from dates in the text) or none."""
