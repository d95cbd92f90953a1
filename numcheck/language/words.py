"""Text -> words, with the offsets they came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from operator import eq, sub
from sys import intern
from typing import Any, NamedTuple

from numcheck.model.document import FILLER, PAD, Word, Words, as_read, has_unseen

WORD = re.compile(
    r"""
      [^\W\d_]+ (?: [\u0300-\u036f]+ [^\W\d_]* )*      # Ärzte   café with its accent as a character of its own
      (?P<apostrophe> (?: ['’] [^\W\d_]+ (?: [\u0300-\u036f]+ [^\W\d_]* )* )+ )?  # don't   women's   N’Djamena
    | \d{1,2} (?: ,\d{2} ){1,5} ,\d{3} (?!\d) (?: \.\d+ )?  # 12,34,567
    | \d{1,2} (?= ,\d{1,2},\d{1,2} (?!\d) )             # 22, of the list 22,24,26
    | (?<=\d,) \d{1,2} (?= ,\d{1,2} (?![\d,]) )         # 24, the last but one of it
    | \d+ (?: [.,]\d+ )*                                # 12   1,200.50   10.45   1.000.000   2016
    | (?<![-!<]) -- (?![->])                            # a dash of typewriters and wires: were hurt--six drivers
    | (?P<curly> ’ )
    | \S                                                # any other mark on its own: $   %   (   -   —
    """,
    re.VERBOSE,
)
WHITE_SPACE = re.compile(r"\s")
MOST_PIECES = 50_000
LONGEST_PIECE = 40
"""Characters between two blanks beyond which they are not kept for the next time."""
LONGEST_NUMBER = 40
"""Digits and marks beyond which a run of digits is no number that news would print."""

TYPED_DASH, DASH = "--", "—"
MARKS_BEHIND = frozenset(',.;:!?)"”')
"""Marks that may stand right behind a word and are words of their own."""
HYPHENS = frozenset("-‐‑")
DASHES = frozenset("-‐‑–—−")
TIMES_SIGNS = frozenset("x×*")
POWER_SIGNS = frozenset("^e")
FOOT_MARKS = frozenset("'′’")
INCH_MARKS = frozenset('"″”')
COMMA = frozenset(",")
"""For the union with lists of words."""
QUOTES_OPEN = "“«"
QUOTES_CLOSE = "”»"
QUOTES = frozenset(QUOTES_OPEN + QUOTES_CLOSE + '"')


class Cut(NamedTuple):
    """A word of what stands between two blanks."""

    text: str
    key: str
    step: int
    """Characters from its beginning to that of the next word."""
    traits: int
    lemma: str
    is_name: bool
    """Whether it is written with a capital letter."""
    is_glued: bool
    """Whether it touches the word before it."""


class UnevenError(ValueError):
    """What is looked up is no piece: it is empty, or has other white space than blanks or what stands for markup."""


COLUMNS = tuple([slice(at, None, len(Cut._fields)) for at in range(len(Cut._fields))])
"""Where the cells of each field stand among those of several words."""


class Pieces(dict[str, tuple[Any, ...]]):
    """What stands between two blanks -> its words, the cells of one cut behind those of the other.

    A cache, of at most MOST_PIECES: of all pieces nine of ten have been seen before. It is one flat tuple for each:
    what is looked at for every word of an article had better be near.
    """

    def __init__(self, traits_of: Callable[[str], int], lemma_of: Callable[[str], str]) -> None:
        super().__init__()
        self.traits_of, self.lemma_of = traits_of, lemma_of

    def __missing__(self, piece: str) -> tuple[Any, ...]:
        # Four of five are a word, alone or with a mark behind, and need no pattern to be told apart.
        if piece.isalpha():
            words = self._cut(piece, piece.lower(), ends=True)
        elif piece[:-1].isalpha() and piece[-1] in MARKS_BEHIND:
            word, mark = piece[:-1], piece[-1]
            words = self._cut(word, word.lower()) + self._cut(mark, mark, is_glued=True, ends=True)
        else:
            words = self._cut_up(piece)
        if len(self) < MOST_PIECES and len(piece) <= LONGEST_PIECE:
            # A word in small letters then is one object: as what is looked up, as its text and as its key.
            self[intern(piece)] = words
        return words

    def _cut_up(self, piece: str) -> tuple[Any, ...]:
        if not piece or (not piece.isprintable() and (has_unseen(piece) or WHITE_SPACE.search(piece))):
            raise UnevenError
        found: list[tuple[str, str]] = []
        for match in WORD.finditer(piece):
            text = match.group()
            key = text.lower()
            if match.lastindex is not None:
                key = key.replace("’", "'")
                if key.endswith("'s"):
                    # The possessive stands apart, so that "Johnson's" is looked up as Johnson.
                    found += ((text[:-2], key[:-2]), (text[-2:], "'s"))
                    continue
            found.append((text, DASH if key == TYPED_DASH else key))
        last = len(found) - 1
        cuts = [self._cut(text, key, is_glued=at > 0, ends=at == last) for at, (text, key) in enumerate(found)]
        return tuple(chain.from_iterable(cuts))

    def _cut(self, text: str, key: str, *, is_glued: bool = False, ends: bool = False) -> tuple[Any, ...]:
        """Give the cells of a cut; plain ones, since a cut with names takes longer to make."""
        # One object for each key: what compares equal mostly is the same, which is told at once.
        key = intern(key)
        text = key if text == key else intern(text)
        return text, key, len(text) + ends, self.traits_of(key), self.lemma_of(key), text[0].isupper(), is_glued

    def __reduce__(self) -> tuple[type[Pieces], tuple[Callable[[str], int], Callable[[str], str]]]:
        return Pieces, (self.traits_of, self.lemma_of)


def no_traits(_key: str) -> int:
    """Give no traits: for stretches of which only the words are asked."""
    return 0


def no_lemma(key: str) -> str:
    """Give a word as its own lemma: for such stretches, too."""
    return key


PLAIN = Pieces(no_traits, no_lemma)


def split_words(text: str, start: int, end: int, pieces: Pieces = PLAIN) -> Words:
    """Split a stretch of text into words; every character but white space belongs to one."""
    stretch = text[start:end].rstrip()
    try:
        return _split_evenly(stretch, start, pieces)
    except UnevenError:
        # That is found out by the pieces that are new, so that nothing has to be looked for in every stretch.
        stretch = WHITE_SPACE.sub(" ", stretch)
    try:
        return _split_evenly(stretch, start, pieces)
    except UnevenError:
        return _split_slowly(stretch, start, pieces)


def _split_evenly(stretch: str, start: int, pieces: Pieces) -> Words:
    """Split a stretch whose pieces stand one blank apart; raise UnevenError where they do not."""
    found: list[Any] = []
    for cells in map(pieces.__getitem__, stretch.split(" ")):
        found += cells
    return Words(start, *map(tuple(found).__getitem__, COLUMNS))


NO_WORDS = Words(0, (), (), (), (), (), (), ())


class _Placed(NamedTuple):
    """A word with its place in the source."""

    start: int
    end: int
    text: str
    key: str
    traits: int
    lemma: str
    is_name: bool


def _split_slowly(stretch: str, start: int, pieces: Pieces) -> Words:
    """Split a stretch with markup or several blanks in a row, part by part."""
    found: list[_Placed] = []
    for part in stretch.split(" "):
        if has_unseen(part):
            found += _joined(part, start, pieces)
        else:
            at = start
            for text, key, _, own, lemma, is_name, _ in _cuts(part, pieces):
                end = at + len(text)
                found.append(_Placed(at, end, text, key, own, lemma, is_name))
                at = end
        start += len(part) + 1
    if not found:
        return NO_WORDS
    starts, ends, texts, keys, traits, lemmas, names = zip(*found, strict=True)
    sizes, steps = tuple(map(sub, ends, starts)), (*map(sub, starts[1:], starts), 0)
    glued = (False, *map(eq, sizes, steps[:-1]))
    return Words(starts[0], texts, keys, steps, traits, lemmas, names, glued, sizes)


def _cuts(piece: str, pieces: Pieces) -> Iterator[Cut]:
    """Give the words of a piece one by one; between two blanks in a row there is none."""
    cells = pieces[piece] if piece else ()
    return map(Cut, *map(cells.__getitem__, COLUMNS))


def _joined(part: str, start: int, pieces: Pieces) -> list[_Placed]:
    """Split what stands between two blanks and has markup or entities within: its words are those without them.

    Each word has its place in the source. Words that would touch do so; markup between them belongs to the mark, not
    to the number, of "12</b>," and "£<b>12".
    """
    seen = [at for at, char in enumerate(part) if char not in (FILLER, PAD)]
    found: list[_Placed] = []
    first = 0
    for text, key, _, own, lemma, is_name, _ in _cuts(as_read(part), pieces):
        size = len(text)
        begin, end = seen[first], seen[first + size - 1] + 1
        while end < len(part) and part[end] == PAD:
            end += 1
        if found and found[-1].end < start + begin:
            before = found[-1]
            if before.text[0].isalnum():
                begin = before.end - start
            else:
                found[-1] = before._replace(end=start + begin)
        found.append(_Placed(start + begin, start + end, text, key, own, lemma, is_name))
        first += size
    return found


def find_quoted(keys: Sequence[str]) -> tuple[bool, ...]:
    """Tell for each word of a sentence whether it stands between double quotation marks."""
    if QUOTES.isdisjoint(keys):
        return (False,) * len(keys)
    places = [at for at, key in enumerate(keys) if key in QUOTES]
    inside = keys[places[0]] in QUOTES_CLOSE
    flags: list[bool] = []
    for at in places:
        flags += [inside] * (at - len(flags))
        inside = keys[at] in QUOTES_OPEN if keys[at] != '"' else not inside
    return (*flags, *[inside] * (len(keys) - len(flags)))


def is_name(word: Word) -> bool:
    """Tell whether a word is written like a name: with a capital letter."""
    return word.text[0].isupper()
