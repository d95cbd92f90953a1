"""Text -> words, with the offsets they came from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from numcheck.model.document import Word

WORD = re.compile(
    r"""
      [A-Za-z]+(?=[ ,.])                                # soldiers: nine of ten words, so this shortcut comes first
    | [^\W\d_]+ (?: [\u0300-\u036f]+ [^\W\d_]* )*      # Ärzte   café with its accent as a character of its own
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
LONGEST_NUMBER = 40
"""Digits and marks beyond which a run of digits is no number that news would print."""

QUOTES_OPEN = "“«"
QUOTES_CLOSE = "”»"
QUOTES = frozenset(QUOTES_OPEN + QUOTES_CLOSE + '"')


def split_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Split a stretch of text into words; every character but white space belongs to one."""
    found: list[Word] = []
    add, make = found.append, tuple.__new__  # past the checks of Word._make: this runs for every word of every text
    for match in WORD.finditer(text, start, end):
        first, last = match.span()
        surface = match.group()
        key = surface.lower()
        if match.lastindex is not None:
            key = key.replace("’", "'")
            if key.endswith("'s"):
                # The possessive stands apart, so that "Johnson's" is looked up as Johnson.
                cut = last - 2
                add(make(Word, (first, cut, surface[:-2], key[:-2])))
                add(make(Word, (cut, last, surface[-2:], "'s")))
                continue
        add(make(Word, (first, last, surface, key)))
    return tuple(found)


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


def is_number(word: Word) -> bool:
    return word.text[0].isdecimal()


def is_name(word: Word) -> bool:
    """Tell whether a word is written like a name: with a capital letter."""
    return word.text[0].isupper()


def are_glued(left: Word, right: Word) -> bool:
    return left.end == right.start
