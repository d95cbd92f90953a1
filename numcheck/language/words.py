"""Text -> words, with the offsets they came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from numcheck.model.document import Word

WORD = re.compile(
    r"""
      \d+(?:[.,]\d+)*                                   # 12   1,200.50   10.45   1.000.000   2016
    | [^\W\d_]+[\u0300-\u036f]*                         # soldiers   café
      (?:['’][^\W\d_]+ | [^\W\d_]+[\u0300-\u036f]* | [\u0300-\u036f]+)*  # don't   women's   N’Djamena
    | \S                                                # any mark on its own: $   %   (   -   —
    """,
    re.VERBOSE,
)
LONGEST_NUMBER = 40
"""Digits and marks beyond which a run of digits is no number that news would print."""

QUOTES_OPEN = "“«"
QUOTES_CLOSE = "”»"


def split_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Split a stretch of text into words; every character but white space belongs to one."""
    found: list[Word] = []
    make = Word._make
    for match in WORD.finditer(text, start, end):
        surface = match.group()
        key = surface.lower()
        if "’" in key:
            key = key.replace("’", "'")
        if len(key) > 2 and key.endswith("'s"):
            # The possessive stands apart, so that "Johnson's" is looked up as Johnson.
            cut = match.end() - 2
            found.append(make((match.start(), cut, surface[:-2], key[:-2])))
            found.append(make((cut, match.end(), surface[-2:], "'s")))
            continue
        found.append(make((match.start(), match.end(), surface, key)))
    return tuple(found)


def find_quoted(words: Sequence[Word]) -> tuple[bool, ...]:
    """Tell for each word of a sentence whether it stands between double quotation marks."""
    marks = [word.text for word in words if word.text in '"“”«»']
    if not marks:
        return (False,) * len(words)
    inside = marks[0] in QUOTES_CLOSE
    flags: list[bool] = []
    for word in words:
        if word.text == '"':
            inside = not inside
        elif word.text in QUOTES_OPEN:
            inside = True
        elif word.text in QUOTES_CLOSE:
            inside = False
        flags.append(inside)
    return tuple(flags)


def is_number(word: Word) -> bool:
    return word.text[0].isdigit()


def is_name(word: Word) -> bool:
    """Tell whether a word is written like a name: with a capital letter."""
    return word.text[0].isupper()


def are_glued(left: Word, right: Word) -> bool:
    return left.end == right.start


def iter_keys(words: Sequence[Word]) -> Iterator[str]:
    return (word.key for word in words)
