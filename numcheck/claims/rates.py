"""What a figure is per: a day, a barrel, 100,000 people."""

from __future__ import annotations

from functools import lru_cache

from numcheck.claims.phrases import Reader
from numcheck.language.entries import union
from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import HYPHENS
from numcheck.model.claim import EACH
from numcheck.model.interval import Number
from numcheck.model.quantity import show_number


def find_rate(reader: Reader, at: int, numbers: dict[int, tuple[int, Number]]) -> tuple[str | None, int]:
    """Read the rate behind a figure and its noun: "per day", "a barrel", "/km"; give it and the index after it.

    `numbers` holds, by the index of its first word, the index after each number of the sentence and its value.
    """
    key, lists = reader.key(at), reader.lists
    if key not in _openers(reader.vocabulary):
        return None, at
    if key in reader.vocabulary.units.every:
        return (None, at) if _has_noun_behind(reader, at) else (reader.vocabulary.units.every[key], at + 1)
    per, after = _named_rate(reader, at, numbers)
    if per is None and key in lists["to each of several"] and reader.key(at + 1) not in lists["others than before"]:
        # three each from Velm and Orsk
        return EACH, at
    return per, after


def _named_rate(reader: Reader, at: int, numbers: dict[int, tuple[int, Number]]) -> tuple[str | None, int]:
    """Read a rate by its unit or noun: per day, a barrel, for each of the households."""
    key = reader.key(at)
    lists, units = reader.lists, reader.vocabulary.units
    start = at
    if key == "/" and reader.is_glued(at + 1):
        start = at + 1
    elif key in ("-", "‐") and reader.key(at + 1) in union(lists["per"], lists["articles"]) and reader.is_glued(at + 1):
        # $3-a-day
        start = at + 3 if reader.key(at + 2) in ("-", "‐") else at + 2
    elif key in lists["per"] or f"{key} {reader.key(at + 1)}" in lists["per in two words"]:
        start = at + 1 if key in lists["per"] else at + 2
        if start in numbers:
            if key not in lists["per"] and key not in lists["rates of numbers"]:
                # 8,417 votes to the 8,015 of her opponent
                return None, at
            last, value = numbers[start]
            noun = reader.noun_phrase(last, plural=True)
            return f"{show_number(value)} {noun.head if noun else ''}".strip(), noun.last if noun else last
    elif key in lists["articles"] or key in lists["each"]:
        start = at + 1
        if start < len(reader.keys) and reader.walls[start]:
            return None, at
    else:
        return None, at
    name = reader.key(start)
    if name in reader.vocabulary.numerals.of and start == at + 2:
        # 50 kilograms for each of the 12,400 households
        return EACH, start
    if not name[:1].isalpha():
        return None, at
    match = _unit_at(reader, start, after_stroke=key == "/")
    if match is not None and key in lists["articles"] and _is_other_time(reader, at, start + match[0]):
        # $6.78 billion a year earlier
        return None, at
    if match is not None and (units.dimensions[match[1]] != "percent"):
        return match[1], start + match[0]
    if start == at + 2 and reader.key(at + 1) in lists["each"] and name in lists["rate nouns"]:
        # 9,800 crowns for each resident
        return (name, start + 1) if not reader.walls[start] else (None, at)
    if start == at + 2 and key not in lists["per"]:
        # "1.08 dollars to the euro" is a rate; "27 to the mainland" is not
        money = reader.vocabulary.currencies.names.match(reader.keys, start)
        return (money[1], start + money[0]) if money is not None else (None, at)
    singular = reader.vocabulary.nouns.singular(name)
    if start < len(reader.keys) and reader.walls[start]:
        # 8,417 votes to the 8,015 of her opponent
        return None, at
    if key in lists["per"] or (key == "/" and singular in lists["rate nouns"]):
        return singular, start + 1
    if singular == name and name in lists["rate nouns"]:
        return name, start + 1
    return None, at


def _is_other_time(reader: Reader, first: int, at: int) -> bool:
    """Tell whether words behind "a year" make it another time: earlier, and a half earlier; not: and spent 48 hours."""
    if reader.key(at) not in reader.lists["after another time"]:
        return False
    goes_on = at + 1 < len(reader.keys) and (reader.walls[at + 1] or reader.key(at + 1) in reader.lists["articles"])
    if reader.key(at) not in reader.vocabulary.numerals.joiners or goes_on:
        return True
    # A time per a time is no rate: five days a week and closed three.
    unit = _unit_at(reader, first - 1, after_stroke=False) if first else None
    return unit is not None and reader.vocabulary.units.dimensions[unit[1]] == "time"


@lru_cache(maxsize=4)
def _openers(vocabulary: Vocabulary) -> frozenset[str]:
    """Give every word with which what a figure is per may begin."""
    lists = vocabulary.lists
    pairs = [phrase.partition(" ")[0] for phrase in lists["per in two words"]]
    each = union(lists["each"], lists["to each of several"])
    every = vocabulary.units.every
    return frozenset("/").union(HYPHENS, lists["per"], lists["articles"], each, pairs, every)


def _has_noun_behind(reader: Reader, at: int) -> bool:
    """Tell whether a word like "daily" belongs to the noun behind it: 9.5 million daily trips; not: £50 weekly."""
    key = reader.key(at + 1)
    is_open = key[:1].isalpha() and key not in reader.stops and not reader.is_verb(at + 1)
    return is_open or key in HYPHENS


def _unit_at(reader: Reader, at: int, *, after_stroke: bool) -> tuple[int, str] | None:
    """Find the unit that a rate is per; behind a stroke a symbol will do: kg/m3, mSv/h."""
    units = reader.vocabulary.units
    if after_stroke:
        texts = reader.words.texts[at : at + 2]
        symbol = units.symbols.match(texts, 0)
        if symbol is not None:
            return symbol
        if texts[0] in units.glued:
            return 1, units.glued[texts[0]]
    return units.names.match(reader.keys, at)
