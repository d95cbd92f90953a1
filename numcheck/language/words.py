"""Text -> words, with the offsets they came from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate
from operator import add

from numcheck.model.document import FILLER, PAD, Word, Words, as_read, has_unseen

WORD = re.compile(
    r"""
      [^\W\d_]+ (?: [\u0300-\u036f]+ [^\W\d_]* )*      # Ärzte   café with its accent as a character of its own
      (?P<apostrophe> (?: ['’] [^\W\d_]+ (?: [\u0300-\u036f]+ [^\W\d_]* )* )+ )?  # don't   women's   N’Djamena
    | \d{1,2} (?: ,\d{2} ){1,5} ,\d{3} (?!\d) (?: \.\d+ )?  # 12,34,567
    | \d{1,2} (?= ,\d{1,2},\d{1,2} (?!\d) )             # 22, of the list 22,24,26
    | (?<=\d,) \d{1,2} (?= ,\d{1,2} (?![\d,]) )         # 24, the last but one of it
    | \d+ (?: [.,]\d+ )*                                # 12   1,200.50   10.45   1.000.000   2016
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

QUOTES_OPEN = "“«"
QUOTES_CLOSE = "”»"
QUOTES = frozenset(QUOTES_OPEN + QUOTES_CLOSE + '"')


def split_words(text: str, start: int, end: int) -> Words:
    """Split a stretch of text into words; every character but white space belongs to one."""
    stretch = text[start:end]
    if has_unseen(stretch):
        return _split_slowly(stretch, start)
    pieces = _with_blanks(stretch).split(" ")
    if "" in pieces[:-1]:
        # A blank before the first word, or behind another blank, has no word in front that counts it in.
        return _split_slowly(stretch, start)
    found = [word for piece in pieces for word in PIECES[piece]]
    if not found:
        return Words((), (), (), ())
    sizes, texts, keys, steps = zip(*found, strict=True)
    starts = tuple(accumulate(steps[:-1], initial=start))
    return Words(starts, tuple(map(add, starts, sizes)), texts, keys)


def _split_slowly(stretch: str, start: int) -> Words:
    """Split a stretch with markup or several blanks in a row, piece by piece."""
    found: list[Word] = []
    for piece in _with_blanks(stretch).split(" "):
        if has_unseen(piece):
            found += _joined(piece, start)
        else:
            at = start
            for size, surface, key, _ in PIECES[piece]:
                found.append(Word(at, at + size, surface, key))
                at += size
        start += len(piece) + 1
    return Words(
        tuple([word.start for word in found]),
        tuple([word.end for word in found]),
        tuple([word.text for word in found]),
        tuple([word.key for word in found]),
    )


def split_keys(text: str, start: int, end: int) -> tuple[str, ...]:
    """Give the keys of the words of a stretch: all that most stretches are ever asked for, and cheap."""
    stretch = text[start:end]
    # Without its markup, what stands between two blanks is cut into the same words.
    pieces = map(PIECES.__getitem__, _with_blanks(as_read(stretch)).split(" "))
    return tuple([word[2] for piece in pieces for word in piece])


def _with_blanks(stretch: str) -> str:
    """Put a blank for every white space: now what stands between two of them can be cut for itself."""
    # Of all white space only the blank is printable.
    return stretch if stretch.isprintable() else WHITE_SPACE.sub(" ", stretch)


def _joined(piece: str, start: int) -> list[Word]:
    """Split what stands between two blanks and has markup or entities within: its words are those without them.

    Each word has its place in the source. Words that would touch do so; markup between them belongs to the mark, not
    to the number, of "12</b>," and "£<b>12".
    """
    seen = [at for at, char in enumerate(piece) if char not in (FILLER, PAD)]
    found: list[Word] = []
    first = 0
    for size, surface, key, _ in PIECES[as_read(piece)]:
        begin, end = seen[first], seen[first + size - 1] + 1
        while end < len(piece) and piece[end] == PAD:
            end += 1
        if found and found[-1].end < start + begin:
            before = found[-1]
            if before.text[0].isalnum():
                begin = before.end - start
            else:
                found[-1] = before._replace(end=start + begin)
        found.append(Word(start + begin, start + end, surface, key))
        first += size
    return found


class Pieces(dict[str, tuple[tuple[int, str, str, int], ...]]):
    """What stands between two blanks -> its words: of each the length, the text, the key, and the way to the next.

    A cache, of at most MOST_PIECES: of all pieces nine of ten have been seen before.
    """

    def __missing__(self, piece: str) -> tuple[tuple[int, str, str, int], ...]:
        found: list[tuple[int, str, str]] = []
        for match in WORD.finditer(piece):
            surface = match.group()
            key = surface.lower()
            if match.lastindex is not None:
                key = key.replace("’", "'")
                if key.endswith("'s"):
                    # The possessive stands apart, so that "Johnson's" is looked up as Johnson.
                    found += ((len(surface) - 2, surface[:-2], key[:-2]), (2, surface[-2:], "'s"))
                    continue
            found.append((len(surface), surface, key))
        last = len(found) - 1
        words = tuple([(*word, word[0] + (at == last)) for at, word in enumerate(found)])
        if len(self) < MOST_PIECES and len(piece) <= LONGEST_PIECE:
            self[piece] = words
        return words


PIECES = Pieces()


def find_quoted(keys: Sequence[str]) -> tuple[bool, ...]:
    """Tell for each word of a sentence whether it stands between double quotation marks."""
    if QUOTES.isdisjoint(keys):
        return (False,) * len(keys)
    inside = next(key for key in keys if key in QUOTES) in QUOTES_CLOSE
    flags: list[bool] = []
    for key in keys:
        if key == '"':
            inside = not inside
        elif key in QUOTES_OPEN:
            inside = True
        elif key in QUOTES_CLOSE:
            inside = False
        flags.append(inside)
    return tuple(flags)


def is_name(word: Word) -> bool:
    """Tell whether a word is written like a name: with a capital letter."""
    return word.text[0].isupper()
