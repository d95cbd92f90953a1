"""A sentence reduced to the words that dates are made of: one letter a word (M month, D day, Y year, W weekday ...)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from numcheck.language.traits import ANCHOR, IN_DATE, QUARTER
from numcheck.language.words import HYPHENS
from numcheck.mentions.dates.numeric import full_year
from numcheck.mentions.numerals import CURRENCY_SIGNS
from numcheck.mentions.scan import Scan
from numcheck.model.document import Part
from numcheck.model.records import record

FIRST_YEAR, LAST_YEAR = 1000, 2199


FIRST_BARE_YEAR, LAST_BARE_YEAR = 1750, 2100
"""Years that need no word before them to be taken for one."""

PERIODS = frozenset({"season", "uncertain season", "month", "uncertain month", "part", "decade"})
"""Sorts of words that the year behind "of" belongs to."""
FIRST_SPELLED = 19
"""The least number in words with which a year may begin: nineteen eighty-four."""
DECADE_ENDINGS = ("s", "'s")
MINUTES = 60
SHORTEST_ZONE = 3
"""Letters of a zone's name that is hardly another abbreviation: GMT, not the PT of a company."""
APOSTROPHES = frozenset("'’‘")
SHORT = 2
"""Digits of a year without its century."""

LETTERS: Mapping[str, str] = {
    "month": "M", "uncertain month": "m", "weekday": "W", "uncertain weekday": "w", "season": "S",
    "uncertain season": "s", "day": "A", "holiday": "B", "moving holiday": "B", "easter holiday": "B",
    "week of": "k", "which": "L", "part": "P", "unit": "U", "decade": "C", "part of day": "G",
    "weekend": "V", "ago": "J", "part of this": "Z",
}  # fmt: skip


LINKS: Mapping[str, str] = {
    "the": "t", "of": "o", "open": "f", "to": ">", "and": "&", "at": "i", "century": "K", "quarter": "Q", "half": "h",
}  # fmt: skip
"""The rest of the skeleton: D a day in digits, T an ordinal, Y a year, y '24, E other two digits, q Q1-Q4, - a dash."""

MARKS: Mapping[str, str] = {
    **dict.fromkeys([*HYPHENS, *"–—−~/"], "-"),
    ",": ",",
    # A bracket or the start of a sentence may stand before a year as well as a preposition may.
    **dict.fromkeys('([;:“"', "("),
}

ANCHORS = frozenset("MmWYyCKASsBLQqVJZ")
"""Letters one of which every date but those in digits alone has."""
OTHER = "_"
"""Any words that dates are not made of: one letter however many there are."""


@record(frozen=True, slots=True)
class Piece:
    """One letter of the skeleton."""

    letter: str
    first: int
    last: int
    value: Any = None


def split_pieces(scan: Scan) -> list[Piece] | None:
    """Reduce a sentence to its skeleton; None where nothing in it makes a date."""
    anchors = _find_anchors(scan)
    if not anchors:
        return None
    pieces: list[Piece] = []
    keys, taken = scan.keys, scan.taken
    reached = 0
    for at in _near(scan, anchors):
        if at < reached or taken[at]:
            continue
        piece = _piece_at(scan, at, keys[at])
        if piece is None:
            continue
        if piece.first > reached:
            pieces.append(Piece(OTHER, reached, piece.first))
        pieces.append(piece)
        reached = piece.last
    if reached < len(keys):
        pieces.append(Piece(OTHER, reached, len(keys)))
    return pieces


def _find_anchors(scan: Scan) -> list[int]:
    """Give the words that may become anchors, in text order: a name of the calendar, a number like a year."""
    anchors = [at for at in scan.places(ANCHOR | QUARTER) if _makes_date(scan, at)]
    key, text = scan.key, scan.text
    anchors += [
        at
        for at in scan.digits
        if key(at + 1) in DECADE_ENDINGS or (text(at - 1) in APOSTROPHES and _is_short_year(scan, at))
    ]
    anchors += [at for at, one in scan.numerals.items() if one.is_worded and one.value >= FIRST_SPELLED]
    return sorted(set(anchors)) if len(anchors) > 1 else anchors


def _is_short_year(scan: Scan, at: int) -> bool:
    """Tell whether two digits stand behind an apostrophe, which belongs to no word before it: in '98."""
    is_marked = scan.text(at - 1) in APOSTROPHES and scan.is_glued(at) and not scan.is_glued(at - 1)
    return is_marked and len(scan.texts[at]) == SHORT and scan.texts[at].isdecimal()


def _is_quarter(scan: Scan, at: int) -> bool:
    """Tell Q3 from the letter."""
    return scan.is_glued(at + 1) and scan.text(at + 1) in ("1", "2", "3", "4")


def _makes_date(scan: Scan, at: int) -> bool:
    """Tell whether a word makes a date of those around it: that day, but not that he; Earth Day, but not the Earth."""
    calendar, key = scan.vocabulary.calendar, scan.keys[at]
    if scan.traits[at] & QUARTER:
        return _is_quarter(scan, at)
    if key in calendar.which:
        return scan.key(at + 1) in calendar.behind_which
    places = calendar.anchor_places.get(key)
    return places is None or any(_is_in_phrase(scan, at, before) for before in places)


def _is_in_phrase(scan: Scan, at: int, before: int) -> bool:
    """Tell whether a word stands in a phrase of the calendar that begins so many words before it."""
    match = scan.vocabulary.calendar.phrases.match(scan.keys, at - before) if at >= before else None
    return match is not None and match[0] > before


def _near(scan: Scan, anchors: list[int]) -> list[int]:
    """Give the anchors with the words to both sides of them that may belong to the same date, in text order."""
    near: list[int] = []
    traits, size, reached = scan.traits, len(scan.traits), 0
    for anchor in anchors:
        if anchor < reached:
            continue
        first = last = anchor
        while first > reached and traits[first - 1] & IN_DATE:
            first -= 1
        while last < size and traits[last] & IN_DATE:
            last += 1
        near += range(first, last)
        reached = last
    return near


def _piece_at(scan: Scan, at: int, key: str) -> Piece | None:
    """Read the piece that begins at a word; None for a word that no date is made of."""
    if key in scan.vocabulary.date_words:
        return _phrase_piece(scan, at) or _ordinal_piece(scan, at)
    if key[0].isdecimal():
        return _digits_piece(scan, at)
    mark = MARKS.get(key)
    return None if mark is None else Piece(mark, at, at + 1)


def _phrase_piece(scan: Scan, at: int) -> Piece | None:
    match = scan.vocabulary.calendar.phrases.match(scan.keys, at)
    if match is None:
        return None
    size, (sort, value) = match
    last = at + size
    if sort == "link":
        return Piece(LINKS.get(value, OTHER), at, last, value)
    letter = LETTERS[sort]
    if (
        letter in "Mmw"
        and scan.key(last) == "."
        and scan.is_glued(last)
        and scan.keys[at] in scan.vocabulary.calendar.abbreviations
    ):
        last += 1
    if letter == "m" and _is_short_month(scan, at, last):
        letter = "M"
    if letter == "m" and scan.is_name(at) and (at > 0 or scan.key(last).isdecimal()):
        # May and March with a capital, but for the first word of a sentence, are months after all.
        letter = (
            "M" if scan.keys[at] not in scan.vocabulary.lists["verbs and months"] or has_time_before(scan, at) else "m"
        )
    if letter == "B" and not scan.is_name(at) and size == 1 and not _is_said_which(scan, at):
        return None
    if (letter == "M" and _is_person(scan, at, last)) or (letter in "Ww" and _is_newspaper(scan, at, last)):
        return None
    if letter == "M" and scan.text(at - 1) == "$" and scan.is_glued(at):
        # $DEC is a stock
        return None
    if letter == "P" and value in ("before", "after") and not _is_followed_by_unit(scan, last):
        # two years later; but later this year
        return None
    if letter == "S" and sort == "season":
        value = int(value)
    return Piece(letter, at, last, (sort, value) if letter == "B" else value)


def _is_short_month(scan: Scan, at: int, last: int) -> bool:
    """Tell the abbreviation of a month behind a preposition, in a text that writes no capitals: in dec."""
    key = scan.keys[at]
    is_short = key in scan.vocabulary.calendar.abbreviations and key not in scan.vocabulary.lists["verbs and months"]
    return is_short and scan.key(at - 1) in scan.vocabulary.lists["month openers"] and not scan.key(last)[:1].isalpha()


def _is_said_which(scan: Scan, at: int) -> bool:
    """Tell whether the word before says which one is meant: (last) christmas, in a text without capitals."""
    before = scan.vocabulary.calendar.phrases.get(scan.key(at - 1))
    return before is not None and before[0] == "which"


def _is_followed_by_unit(scan: Scan, at: int) -> bool:
    """Tell whether words name a period that another word cuts: (later) this month."""
    match = scan.vocabulary.calendar.phrases.match(scan.keys, at) if at < len(scan.keys) else None
    return match is not None and match[1][0] == "which"


def _is_person(scan: Scan, at: int, last: int) -> bool:
    """Tell June Brown and April, who said so, from the months."""
    lists = scan.vocabulary.lists
    if scan.keys[at] not in lists["months and given names"] or not scan.is_name(at) or has_time_before(scan, at):
        return False
    if scan.key(at - 1) in scan.vocabulary.grammar["prepositions"]:
        return False
    after = scan.key(last)
    is_surname = scan.is_name(last) and after.isalpha() and scan.vocabulary.calendar.sort_of(after) is None
    return (is_surname and scan.sentence.part is not Part.HEADLINE) or scan.vocabulary.lemma(after) in lists["speaks"]


def _is_newspaper(scan: Scan, at: int, last: int) -> bool:
    """Tell the Edmonton Sun from a Sunday cut short."""
    is_short = last == at + 1 and scan.keys[at] in scan.vocabulary.calendar.abbreviations
    before = scan.key(at - 1)
    return (
        is_short
        and scan.is_name(at)
        and scan.is_name(at - 1)
        and before not in scan.vocabulary.grammar.stops
        and scan.vocabulary.calendar.sort_of(before) is None
    )


def has_time_before(scan: Scan, at: int) -> bool:
    match = scan.vocabulary.calendar.phrases.match_before(scan.keys, at)
    return match is not None and match[1][0] in ("link", "which", "part")


def _digits_piece(scan: Scan, at: int) -> Piece:
    text = scan.texts[at]
    after = at + 1
    if not text.isdecimal() or len(text) > 4:
        return Piece("N", at, after)
    number = int(text)
    glued = scan.is_glued(after)
    if number and scan.has_rank(at):
        return Piece("T", at, after + 1, number)
    if (
        glued
        and scan.key(after) in DECADE_ENDINGS
        and len(text) in (2, 4)
        and number % 10 == 0
        and _is_decade(scan, at)
    ):
        return Piece("C", at, after + 1, number if number > 100 else number + (2000 if number < 20 else 1900))
    if len(text) == 4 and scan.key(after) == "s" and number % 10 == 0:
        return Piece("C", at, after + 1, number)
    is_of_time = glued and scan.texts[after] == ":" and scan.is_glued(at + 2) and scan.text(at + 2)[:1].isdecimal()
    if is_of_time or (glued and (scan.texts[after][0].isalpha() or scan.texts[after] in "%°")):
        # 5pm, 30C, 10:45; but 2016's is a year, and so is "2016: 40 dead".
        return Piece("Y" if scan.key(after) in DECADE_ENDINGS and len(text) == 4 else "N", at, after, number)
    before = scan.text(at - 1)
    if _is_short_year(scan, at):
        return Piece("y", at - 1, after, full_year(number))
    if len(text) == 4:
        return Piece("Y" if _may_be_year(scan, at, number) else "N", at, after, number)
    if before in CURRENCY_SIGNS:
        # $12 December
        return Piece("N", at, after, number)
    if 1 <= number <= 31 and len(text) <= 2:
        return Piece("D", at, after, number)
    return Piece("E" if len(text) == 2 else "N", at, after, number)


def _is_decade(scan: Scan, at: int) -> bool:
    return len(scan.texts[at]) == 4 or scan.text(at - 1) in "'’‘" or has_time_before(scan, at)


def _may_be_year(scan: Scan, at: int, year: int) -> bool:
    """Tell a year from four digits that count, cost or measure."""
    if not FIRST_YEAR <= year <= LAST_YEAR or scan.text(at - 1) in ("$", "£", "€", "¥", "#"):
        return False
    numeral, last = scan.numerals.get(at), at + 1
    if numeral is None or numeral.last != last:
        return False
    if last >= len(scan.keys):
        return True
    if len(scan.keys[last]) >= SHORTEST_ZONE and scan.names_zone(last) and year % 100 < MINUTES:
        # 1900 GMT
        return False
    vocabulary = scan.vocabulary
    unit = vocabulary.units.names.match(scan.keys, last) or vocabulary.units.symbols.match(scan.texts, last)
    if unit is not None and scan.key(last) not in vocabulary.lists["uncertain units"]:
        return False
    if vocabulary.currencies.names.match(scan.keys, last) and scan.key(last) not in vocabulary.lists["uncertain money"]:
        return False
    return not counts_something(scan, last) or (
        FIRST_BARE_YEAR <= year <= LAST_BARE_YEAR
        and (
            scan.key(at - 1) in vocabulary.lists["before a year as adjective"]
            or scan.key(last) in vocabulary.lists["told of a year"]
            or _is_of_period(scan, at - 1)
        )
    )


def _is_of_period(scan: Scan, at: int) -> bool:
    """Tell whether "of" stands at a word, behind a season, a month or a part of a period: the summer of (2010)."""
    if scan.key(at) not in scan.vocabulary.numerals.of:
        return False
    match = scan.vocabulary.calendar.phrases.match_before(scan.keys, at)
    before = scan.vocabulary.calendar.phrases.match_before(scan.keys, at + 1)
    sorts = {found[1][0] for found in (match, before) if found is not None}
    return not sorts.isdisjoint(PERIODS)


def counts_something(scan: Scan, at: int) -> bool:
    """Tell whether the word after a number is what it counts: a plural, in small letters."""
    key = scan.key(at)
    if not key.isalpha() or scan.is_name(at):
        return False
    nouns = scan.vocabulary.nouns
    singular = nouns.singular(key)
    if singular == key:
        return False
    if key in nouns.irregular or singular in nouns.classes:
        return True
    # "in 2004 rebels took the town" is a year; "1500 widgets" is not.
    return not has_time_before(scan, at - 1)


def _ordinal_piece(scan: Scan, at: int) -> Piece | None:
    numerals = scan.vocabulary.numerals
    key = scan.keys[at]
    number = numerals.ordinals.get(key)
    if number is not None:
        return Piece("T", at, at + 1, number)
    tens = numerals.cardinals.get(key)
    if tens is None:
        quarter = key in scan.vocabulary.lists["quarter"] and _is_quarter(scan, at)
        return Piece("q", at, at + 2, int(scan.text(at + 1))) if quarter else None
    if tens in (20, 30):
        unit_at = at + 2 if scan.key(at + 1) in HYPHENS else at + 1
        unit = numerals.ordinals.get(scan.key(unit_at))
        if unit is not None and unit < 10:
            return Piece("T", at, unit_at + 1, int(tens) + unit)
    return _spelled_year(scan, at)


def _spelled_year(scan: Scan, at: int) -> Piece | None:
    """two thousand and five, nineteen eighty-four, twenty twenty-four; and twenty-nine, which may be a day"""
    numeral = scan.numerals.get(at)
    if numeral is None or not numeral.is_integer:
        return None
    value = int(numeral.value)
    # Two thousand dead are no year, and neither is a year without a word for it.
    is_round = value % 100 == 0 and not has_time_before(scan, at)
    if 1900 <= value < 2100 and not is_round and not counts_something(scan, numeral.last):
        return Piece("Y", at, numeral.last, value)
    rest = scan.numerals.get(numeral.last)
    if value in (19, 20) and rest is not None and rest.is_worded and rest.is_integer and 10 <= rest.value <= 99:
        return Piece("Y", at, rest.last, value * 100 + int(rest.value))
    before = scan.vocabulary.calendar.phrases.match_before(scan.keys, at)
    follows_month = before is not None and before[1][0] in ("month", "uncertain month")
    return Piece("D", at, numeral.last, value) if 1 <= value <= 31 and follows_month else None
