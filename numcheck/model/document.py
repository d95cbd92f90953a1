"""The article: its text, its blocks, and the day and place it was written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import accumulate
from operator import add
from typing import NamedTuple, overload

from numcheck.model.period import Calendar
from numcheck.model.records import record
from numcheck.model.span import Span

LINE_END = re.compile(r"\r\n|\n|\r")
FILLER = "\u2060"
"""What stands in the prose for markup that parts no word: 1<b>,200</b> is one number. It is Unicode's word joiner."""
PAD = "\u2064"
"""What fills up a character of the prose to the length of its entity (&pound;); it belongs to that character."""
UNSEEN = {ord(FILLER): None, ord(PAD): None}
"""For str.translate: see `as_read`."""


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


@record(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, a list item, a table row."""

    span: Span
    part: Part
    paragraph: int
    """Number of the block for people, from 1; the headline is 0."""
    level: int = 0
    """Depth of a heading or a list item; 0 for a paragraph."""


@record(frozen=True, slots=True)
class Document:
    """One article as it was handed in."""

    text: str
    """The decoded source; of a Word document its text, a line for each paragraph. Every span points into it."""
    prose: str
    """The source with its markup blanked out: of the same length, so that offsets hold in both."""
    path: str
    format: str
    """plain, markdown, html or docx"""
    blocks: tuple[Block, ...]

    def words(self, span: Span) -> str:
        """Give the words of a stretch as its reader sees them, on one line."""
        return " ".join(as_read(span.of(self.prose)).split())

    def line_starts(self) -> tuple[int, ...]:
        """Give the offsets at which the lines of the source begin, whichever of the three line ends it uses."""
        return (0, *(match.end() for match in LINE_END.finditer(self.text)))


def has_unseen(prose: str) -> bool:
    """Tell whether prose holds what stands for markup; plain text never does."""
    return FILLER in prose or PAD in prose


def as_read(prose: str) -> str:
    """Give prose as its reader sees it: without what stands for markup."""
    return prose.translate(UNSEEN) if has_unseen(prose) else prose


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


BEYOND = ("",) * 16
"""What stands behind the words of a sentence and, for places below nought, before them."""
NOTHING_BEYOND = (0,) * len(BEYOND)
NONE_BEYOND = (False,) * len(BEYOND)


class Padded:
    """What the words at the places of a sentence are, which may lie shortly beyond its ends: there nothing is.

    It is asked hundreds of times for every article, so each is a method of a list.
    """

    __slots__ = ("glued", "key", "name", "text", "traits")

    def __init__(self, words: Words) -> None:
        self.key: Callable[[int], str] = [*words.keys, *BEYOND].__getitem__
        self.text: Callable[[int], str] = [*words.texts, *BEYOND].__getitem__
        self.glued: Callable[[int], bool] = [*words.glued, *NONE_BEYOND].__getitem__
        """Whether a word touches the one before it."""
        self.name: Callable[[int], bool] = [*words.names, *NONE_BEYOND].__getitem__
        """Whether a word is written with a capital letter."""
        self.traits: Callable[[int], int] = [*words.traits, *NOTHING_BEYOND].__getitem__


class Words(Sequence[Word]):
    """The words of a stretch of text, as columns: one is made when it is asked for, and few ever are.

    Where they stand is worked out when it is asked for: of half of the sentences of an article it never is.
    """

    __slots__ = (
        "_ends",
        "_padded",
        "_sizes",
        "_starts",
        "glued",
        "keys",
        "lemmas",
        "names",
        "start",
        "steps",
        "texts",
        "traits",
    )

    def __init__(
        self,
        start: int,
        texts: tuple[str, ...],
        keys: tuple[str, ...],
        steps: tuple[int, ...],
        traits: tuple[int, ...],
        lemmas: tuple[str, ...],
        names: tuple[bool, ...],
        glued: tuple[bool, ...],
        sizes: tuple[int, ...] | None = None,
    ) -> None:
        """Take where the first word begins; `steps` are the characters from the beginning of a word to the next one.

        `names` tells which words are written with a capital letter, `glued` which ones touch the word before them.
        `sizes` are the characters of each in the source, where markup within makes them more than those of its text.
        """
        self.start, self.steps, self.glued, self._sizes = start, steps, glued, sizes
        self.texts, self.keys, self.traits, self.lemmas, self.names = texts, keys, traits, lemmas, names
        self._starts: tuple[int, ...] | None = None
        self._ends: tuple[int, ...] | None = None
        self._padded: Padded | None = None

    @property
    def padded(self) -> Padded:
        if self._padded is None:
            self._padded = Padded(self)
        return self._padded

    @property
    def sizes(self) -> tuple[int, ...]:
        if self._sizes is None:
            self._sizes = tuple(map(len, self.texts))
        return self._sizes

    @property
    def starts(self) -> tuple[int, ...]:
        if self._starts is None:
            self._starts = tuple(accumulate(self.steps[:-1], initial=self.start)) if self.steps else ()
        return self._starts

    @property
    def ends(self) -> tuple[int, ...]:
        if self._ends is None:
            self._ends = tuple(map(add, self.starts, self.sizes))
        return self._ends

    def is_name(self, at: int) -> bool:
        """Tell whether a word is written like a name: with a capital letter."""
        return 0 <= at < len(self.names) and self.names[at]

    def is_number(self, at: int) -> bool:
        return self.texts[at][0].isdecimal()

    def is_glued(self, at: int) -> bool:
        """Tell whether nothing stands between a word and the one before it."""
        return 0 < at < len(self.glued) and self.glued[at]

    def span(self, first: int, last: int) -> Span:
        """Give the stretch of the text from one word up to another one."""
        # Of most sentences one or two stretches are asked for: so much is added up faster than where each word stands.
        start = self.start + sum(self.steps[:first])
        size = len(self.texts[last - 1]) if self._sizes is None else self._sizes[last - 1]
        return Span(start, start + sum(self.steps[first : last - 1]) + size)

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, at: int) -> Word: ...

    @overload
    def __getitem__(self, at: slice) -> Words: ...

    def __getitem__(self, at: int | slice) -> Word | Words:
        if isinstance(at, slice):
            if at.step not in (None, 1):
                # What is left out would have to be told by the steps from one word to the next.
                raise ValueError("words are cut without a step")
            start = self.starts[at][0] if self.keys[at] else self.start
            texts, keys, steps, traits = self.texts[at], self.keys[at], self.steps[at], self.traits[at]
            return Words(
                start, texts, keys, steps, traits, self.lemmas[at], self.names[at], self.glued[at], self.sizes[at]
            )
        return Word(self.starts[at], self.ends[at], self.texts[at], self.keys[at])

    def __iter__(self) -> Iterator[Word]:
        return map(Word, self.starts, self.ends, self.texts, self.keys)


@record(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or list item with its words."""

    index: int
    """From 0, in text order."""
    span: Span
    part: Part
    paragraph: int
    """Number of its block for people, from 1; the headline is 0."""
    words: Words
    keys: tuple[str, ...]
    """The keys of the words: what vocabulary is looked up by."""
    traits: tuple[int, ...]
    """What each of the words may begin or belong to, as in numcheck.language.traits."""
    all_traits: int
    """The traits that any of the words has."""
    lemmas: tuple[str, ...]
    """The dictionary forms of the words."""


@record(frozen=True, slots=True)
class Dateline:
    """The place and the day of the article: what "here" and "today" mean in it."""

    date: date | None = None
    place: str | None = None
    span: Span | None = None
    """The words that give the day; None where it was given from outside."""
    source: str = "none"
    """text (the first lines), as-of (given from outside), story (inferred from dates in the text) or none."""
    said: Calendar | None = None
    """Month and day where they stand without a year and nothing tells it; there is no date then."""
