"""Dates: what their words say, before the day of the article is known.

The words of a sentence are reduced to a skeleton of one letter a word (M month, D day, Y year, W weekday ...), and the
forms of dates are patterns over it. `resolution.py` turns an `Expression` into a `Period` once the dateline is known.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from numcheck.mentions.scan import HYPHENS, Scan
from numcheck.model.period import Calendar

FIRST_YEAR, LAST_YEAR = 1000, 2199
FIRST_BARE_YEAR, LAST_BARE_YEAR = 1750, 2100
"""Years that need no word before them to be taken for one."""

LETTERS: Mapping[str, str] = {
    "month": "M", "uncertain month": "m", "weekday": "W", "uncertain weekday": "w", "season": "S",
    "uncertain season": "s", "day": "A", "holiday": "B", "moving holiday": "B", "which": "L", "part": "P",
    "unit": "U", "decade": "C", "part of day": "G",
}  # fmt: skip
LINKS: Mapping[str, str] = {
    "the": "t", "of": "o", "open": "f", "to": ">", "and": "&", "at": "i", "century": "K", "quarter": "Q", "half": "h",
}  # fmt: skip
"""The rest of the skeleton: D a day in digits, T an ordinal, Y a year, y '24, E other two digits, q Q1-Q4, - a dash."""

FORMS = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        # Saturday night, the 3rd of May 2024 · 3 May · 4-9 May · between 3 and 12 of Sept
        (
            "day month",
            r"(?:(?P<w>[Ww])G?,?)?(?P<f>f)?t?(?P<d>[DT])(?:(?P<link>[->&])t?(?P<e>[DT]))?-?[ot]*(?P<m>[Mm])(?:[,o-]?(?P<y>[Yy]))?",
        ),
        # Thursday, May the 3rd, 2024 · May 4-9 · Sep-23-2020 · September-2020-23
        (
            "month day",
            r"(?:(?P<w>[Ww])G?,?)?(?P<m>[Mm])(?:-?t?(?P<d>[DT])(?:(?P<link>[->])t?(?P<e>[DT])(?![MmK]))?(?![QhK])(?:[,o-]{0,2}(?P<y>[Yy]))?)",
        ),
        # the end of May 2024 · June of 1992
        ("month year", r"(?P<p>P)?-?(?P<m>[Mm])[,o-]?(?P<y>[Yy])"),
        # last May · early March · in August
        ("month", r"(?P<p>P)?-?(?P<l>L)?(?P<m>M)|(?P<p2>P)-?(?P<m2>m)|(?P<l2>L)(?P<m3>m)"),
        # Thursday the 13th
        ("weekday day", r"(?P<w>[Ww])G?,?t(?P<d>T)"),
        # next Thursday · Thursday night
        ("weekday", r"(?P<l>L)?(?P<w>W)G?"),
        # the third quarter of 2024 · Q3 2024 · the first half of 2023
        ("quarter", r"(?P<n>T)(?P<q>[Qh])[o,i]{0,2}(?P<y>Y)|(?P<n2>q)[o,]?(?P<y2>Y)?|(?P<n3>T)(?P<q3>Q)"),
        # the late 19th century
        ("century", r"(?P<p>P)?t?(?P<n>[TD])-?K"),
        # the early 1990s
        ("decade", r"(?P<p>P)?t?-?(?P<c>C)"),
        # the summer of 2010 · spring 1968
        ("season", r"(?P<p>P)?(?P<s>[Ss])o?(?P<y>Y)|(?P<l>L)(?P<s2>[Ss])"),
        # 2004-05 · 1930–2000
        ("years", r"(?P<y>Y)-(?P<z>[YEDN])"),
        # in 2004 · the end of 2007 · mid-2019
        ("year", r"(?P<p>P)?-?(?P<y>Y)"),
        # last week · the end of this year
        ("unit", r"(?P<p>P)?(?P<l>L)(?P<u>[UQ])"),
        ("day", r"(?P<a>A)"),
        ("holiday", r"(?P<l>L)?(?P<b>B),?(?P<y>Y)?"),
    )
)

NUMERIC = re.compile(
    r"""(?<![\w/.-])(?:
        (?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})         # 2016-11-07
      | (?P<one>\d{1,2})(?P<sep2>[-/.])(?P<two>\d{1,2})(?P=sep2)(?P<third>\d{4}|\d{2})  # 11/7/2016   07.11.2016
      | (?P<compact>(?:19|20)\d{6})                                                     # 20161016
    )(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?(?![\w/]|[-.]\d)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Expression:
    """What the words of one date say."""

    form: str
    """The name of the form in FORMS, or span."""
    said: Calendar = field(default_factory=Calendar)
    number: int = 0
    """Days from today, the number of a quarter, half or century, the first year of a decade, which such weekday."""
    unit: str = ""
    which: str = ""
    """last, next, this or that."""
    part: str = ""
    """start, middle or end of the period."""
    is_future: bool = False
    """Whether the words around it speak of the future."""
    ends: tuple[Expression, ...] = ()
    """First and last date of a span."""


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a sentence: index of its first word, index after its last, and what it says."""

    first: int
    last: int
    expression: Expression


@dataclass(frozen=True, slots=True)
class Piece:
    """One letter of the skeleton."""

    letter: str
    first: int
    last: int
    value: Any = None


def find_dates(scan: Scan) -> list[Found]:
    """Find the dates of a sentence, in text order."""
    found = _find_numeric(scan)
    pieces = _pieces(scan)
    if pieces is None:
        return found
    skeleton = "".join(piece.letter for piece in pieces)
    used = bytearray(len(pieces))
    for date_ in found:
        for index, piece in enumerate(pieces):
            if date_.first < piece.last and piece.first < date_.last:
                used[index] = 1
    for name, pattern in FORMS:
        for match in pattern.finditer(skeleton):
            if any(used[match.start() : match.end()]):
                continue
            date_or_none = _build(name, match, pieces, scan)
            if date_or_none is None:
                continue
            found.append(date_or_none)
            for index in range(match.start(), match.end()):
                used[index] = 1
    found.sort(key=lambda item: item.first)
    return _join_spans(scan, found)


def fault_of(said: Calendar) -> str | None:
    """Tell why there is no such day: "September has 30 days"; None where there is one."""
    if said.month is None:
        return None
    if not 1 <= said.month <= 12:
        return f"there is no month {said.month}"
    if said.day is None:
        return None
    year = said.year if said.year is not None and 1 <= said.year <= 9999 else 2000
    days = monthrange(year, said.month)[1]
    if 1 <= said.day <= days:
        return None
    name = date(2000, said.month, 1).strftime("%B")
    return f"{name} {year} has {days} days" if said.month == 2 and said.day == 29 else f"{name} has {days} days"


# --- the skeleton


def _pieces(scan: Scan) -> list[Piece] | None:
    """Reduce a sentence to its skeleton; None where it cannot hold a date."""
    pieces: list[Piece] = []
    anchored = False
    phrases = scan.vocabulary.calendar.phrases
    keys, at = scan.keys, 0
    while at < len(keys):
        key = keys[at]
        piece: Piece | None = None
        if scan.taken[at]:
            piece = Piece("_", at, at + 1)
        elif key[0].isdigit():
            piece = _digits_piece(scan, at)
        elif key in phrases.forward:
            piece = _phrase_piece(scan, at)
        if piece is None:
            piece = _ordinal_piece(scan, at) or Piece(_mark(scan, at), at, at + 1)
        anchored = anchored or piece.letter in "MmWYCKASsBLQq"
        pieces.append(piece)
        at = piece.last
    return pieces if anchored else None


def _mark(scan: Scan, at: int) -> str:
    key = scan.keys[at]
    if key in HYPHENS or key in "–—−~/":
        return "-"
    if key == ",":
        return ","
    # A bracket or the start of a sentence may stand before a year as well as a preposition may.
    return "(" if key in '([;:“"' else "_"


def _phrase_piece(scan: Scan, at: int) -> Piece | None:
    match = scan.vocabulary.calendar.phrases.match(scan.keys, at)
    if match is None:
        return None
    size, (sort, value) = match
    last = at + size
    if sort == "link":
        if value == "half" or value == "quarter":
            return Piece(LINKS[value], at, last, value)
        return Piece(LINKS.get(value, "_"), at, last, value)
    letter = LETTERS[sort]
    if (
        letter in "Mmw"
        and scan.key(last) == "."
        and scan.is_glued(last)
        and scan.keys[at] in scan.vocabulary.calendar.abbreviations
    ):
        last += 1
    if letter == "m" and scan.is_name(at) and (at > 0 or scan.key(last).isdigit()):
        # May and March with a capital, but for the first word of a sentence, are months after all.
        letter = (
            "M" if scan.keys[at] not in scan.vocabulary.lists["verbs and months"] or _has_time_before(scan, at) else "m"
        )
    if letter == "B" and not scan.is_name(at):
        return None
    if letter == "S" and sort == "season":
        value = int(value)
    return Piece(letter, at, last, (sort, value) if letter == "B" else value)


def _has_time_before(scan: Scan, at: int) -> bool:
    match = scan.vocabulary.calendar.phrases.match_before(scan.keys, at)
    return match is not None and match[1][0] in ("link", "which", "part")


def _digits_piece(scan: Scan, at: int) -> Piece:
    text = scan.texts[at]
    after = at + 1
    if not text.isdigit() or len(text) > 4:
        return Piece("N", at, after)
    number = int(text)
    glued = scan.is_glued(after)
    suffix = scan.vocabulary.calendar.phrases.get(scan.key(after)) if glued else None
    if suffix == ("link", "suffix") and number:
        return Piece("T", at, after + 1, number)
    if glued and scan.key(after) in ("s", "'s") and len(text) in (2, 4) and number % 10 == 0 and _is_decade(scan, at):
        return Piece("C", at, after + 1, number if number > 100 else number + (2000 if number < 20 else 1900))
    if len(text) == 4 and scan.key(after) == "s" and number % 10 == 0:
        return Piece("C", at, after + 1, number)
    if glued and (scan.texts[after][0].isalpha() or scan.texts[after] in "%°:"):
        # 5pm, 30C, 10:45; but 2016's is a year.
        return Piece("Y" if scan.key(after) == "'s" and len(text) == 4 else "N", at, after, number)
    before = scan.text(at - 1)
    if before in "'’‘" and before and len(text) == 2 and scan.is_glued(at) and not scan.is_glued(at - 1):
        return Piece("y", at, after, number + (2000 if number < 50 else 1900))
    if len(text) == 4:
        return Piece("Y" if _may_be_year(scan, at, number) else "N", at, after, number)
    if 1 <= number <= 31 and len(text) <= 2:
        return Piece("D", at, after, number)
    return Piece("E" if len(text) == 2 else "N", at, after, number)


def _is_decade(scan: Scan, at: int) -> bool:
    return len(scan.texts[at]) == 4 or scan.text(at - 1) in "'’‘" or _has_time_before(scan, at)


def _may_be_year(scan: Scan, at: int, year: int) -> bool:
    """Tell a year from four digits that count, cost or measure."""
    if not FIRST_YEAR <= year <= LAST_YEAR or scan.text(at - 1) in ("$", "£", "€", "¥", "#"):
        return False
    numeral, last = scan.numerals.get(at), at + 1
    if numeral is None or numeral.last != last:
        return False
    if last >= len(scan.keys):
        return True
    vocabulary = scan.vocabulary
    unit = vocabulary.units.names.match(scan.keys, last) or vocabulary.units.symbols.match(scan.texts, last)
    if unit is not None and scan.key(last) not in vocabulary.lists["uncertain units"]:
        return False
    if vocabulary.currencies.names.match(scan.keys, last) and scan.key(last) not in vocabulary.lists["uncertain money"]:
        return False
    return not _counts(scan, last) or (
        FIRST_BARE_YEAR <= year <= LAST_BARE_YEAR
        and scan.key(at - 1) in scan.vocabulary.lists["before a year as adjective"]
    )


def _counts(scan: Scan, at: int) -> bool:
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
    return not _has_time_before(scan, at - 1)


def _ordinal_piece(scan: Scan, at: int) -> Piece | None:
    numerals = scan.vocabulary.numerals
    key = scan.keys[at]
    number = numerals.ordinals.get(key)
    if number is not None:
        return Piece("T", at, at + 1, number)
    tens = numerals.cardinals.get(key)
    if tens is None:
        quarter = key == "q" and scan.is_glued(at + 1) and scan.text(at + 1) in ("1", "2", "3", "4")
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
    if 1900 <= value < 2100 and not _counts(scan, numeral.last):
        return Piece("Y", at, numeral.last, value)
    rest = scan.numerals.get(numeral.last)
    if value in (19, 20) and rest is not None and rest.is_worded and rest.is_integer and 10 <= rest.value <= 99:
        return Piece("Y", at, rest.last, value * 100 + int(rest.value))
    follows_month = (
        at > 0 and (scan.vocabulary.calendar.phrases.match_before(scan.keys, at) or (0, ("", 0)))[1][0] == "month"
    )
    return Piece("D", at, numeral.last, value) if 1 <= value <= 31 and follows_month else None


# --- from a match to an expression


def _build(name: str, match: re.Match[str], pieces: list[Piece], scan: Scan) -> Found | None:
    groups = {key[0]: pieces[match.start(key)] for key in match.groupdict() if match[key] is not None and key != "link"}
    first, last = pieces[match.start()].first, pieces[match.end() - 1].last
    is_future = _is_future(scan, first)
    part = groups["p"].value if "p" in groups else ""
    which = groups["l"].value if "l" in groups else ""
    year = groups["y"].value if "y" in groups else None
    weekday = groups["w"].value if "w" in groups else None
    month = groups["m"].value if "m" in groups else None

    def found(expression: Expression) -> Found:
        return Found(first, last, replace(expression, is_future=is_future, part=part, which=which))

    match name:
        case "day month" | "month day":
            day = groups["d"].value
            if not 1 <= day <= 99 or (name == "month day" and not _is_day(scan, groups["m"], groups["d"], year)):
                return None
            if (
                groups["m"].letter == "m"
                and scan.keys[groups["m"].first] == "may"
                and not scan.is_name(groups["m"].first)
                and year is None
            ):
                return None
            said = Calendar(year, month, day, weekday)
            if "e" not in groups:
                return found(Expression("calendar", said))
            if match["link"] == "&" and match["f"] is None:
                # "on 3 and 12 May" names two days; the second is read, the first left as it is.
                first = groups["e"].first
                return found(Expression("calendar", Calendar(year, month, groups["e"].value)))
            begin = Expression("calendar", said, is_future=is_future)
            end = Expression("calendar", Calendar(year, month, groups["e"].value), is_future=is_future)
            return found(Expression("span", ends=(begin, end)))
        case "month" | "month year":
            return found(Expression("calendar", Calendar(year, month)))
        case "weekday day":
            return found(Expression("calendar", Calendar(day=groups["d"].value, weekday=weekday)))
        case "weekday":
            return found(Expression("weekday", Calendar(weekday=weekday)))
        case "quarter":
            form = "half" if "q" in groups and groups["q"].letter == "h" else "quarter"
            number = groups["n"].value
            if not 1 <= number <= (2 if form == "half" else 4):
                return None
            return found(Expression(form, Calendar(year), number))
        case "century":
            return found(Expression("century", number=groups["n"].value)) if 1 <= groups["n"].value <= 22 else None
        case "decade":
            return found(Expression("decade", number=groups["c"].value))
        case "season":
            return found(Expression("season", Calendar(year), groups["s"].value))
        case "years":
            return _build_years(groups, first, last, scan)
        case "year":
            if not _is_year(scan, match, pieces):
                return None
            return found(Expression("calendar", Calendar(year)))
        case "unit":
            return found(Expression("unit", unit=str(groups["u"].value)))
        case "day":
            return found(Expression("day", number=groups["a"].value))
        case "holiday":
            sort, value = groups["b"].value
            if sort == "holiday":
                return found(Expression("calendar", Calendar(year, *value)))
            return found(Expression("holiday", Calendar(year, value[0], None, value[1]), value[2]))
    return None


def _is_day(scan: Scan, month: Piece, day: Piece, year: int | None) -> bool:
    """Tell "May 12" the day from "in May 12 people died"."""
    if day.letter == "T" or year is not None:
        return True
    after = scan.key(day.last)
    if after in scan.vocabulary.numerals.magnitudes or after in ("%", "percent"):
        return False
    if day.last < len(scan.keys) and scan.vocabulary.units.names.match(scan.keys, day.last):
        return False
    if scan.key(month.first - 1) not in scan.vocabulary.lists["month openers"]:
        return True
    return not _counts(scan, day.last) or scan.key(day.last) in scan.vocabulary.calendar.parts_of_day


def _is_year(scan: Scan, match: re.Match[str], pieces: list[Piece]) -> bool:
    """Tell whether a bare four-digit number is a year, by what stands before it."""
    year = pieces[match.end() - 1]
    before = pieces[match.start() - 1] if match.start() else None
    if match["p"] is not None or (before is not None and before.letter in "iof>L"):
        return FIRST_YEAR <= year.value <= LAST_YEAR and not (
            before is not None and before.letter in "of>" and year.value < 1400
        )
    if not FIRST_BARE_YEAR <= year.value <= LAST_BARE_YEAR or (
        scan.is_glued(year.first) and before is not None and before.letter != "("
    ):
        return False
    if before is None or before.letter in ",(&-":
        return True
    if pieces[match.start() - 1].letter == "t":
        # the 2019 Rich List
        return True
    # Euro 2020, Windows 2000: part of a name.
    return not scan.is_name(year.first - 1) and (
        scan.text(year.first - 1).isalpha() or scan.key(year.first - 1) == "'s"
    )


def _build_years(groups: Mapping[str, Piece], first: int, last: int, scan: Scan) -> Found | None:
    start, end = groups["y"].value, groups["z"]
    text = scan.texts[end.first]
    if end.letter in "ED" and len(text) == 2:
        stop = start // 100 * 100 + int(text)
        stop += 100 if stop < start else 0
    elif end.letter == "Y":
        stop = end.value
    else:
        return None
    if not FIRST_BARE_YEAR <= start <= LAST_BARE_YEAR and not abs(stop - start) < 120:
        return None
    ends = (Expression("calendar", Calendar(start)), Expression("calendar", Calendar(stop)))
    return Found(first, last, Expression("span", ends=ends))


def _is_future(scan: Scan, first: int) -> bool:
    cues = scan.vocabulary.calendar.future
    return any(scan.keys[at] in cues for at in range(max(0, first - 8), first))


def _find_numeric(scan: Scan) -> list[Found]:
    """Find dates in digits only."""
    if not any(len(text) == 8 or "." in text or text in "/-" for text in scan.texts):
        return []
    starts = {word.start: index for index, word in enumerate(scan.words)}
    ends = {word.end: index + 1 for index, word in enumerate(scan.words)}
    base = scan.words[0].start
    found: list[Found] = []
    for match in NUMERIC.finditer(scan.surface()):
        first, last = starts.get(match.start() + base), ends.get(match.end() + base)
        said = _read_numeric(match, scan.style.month_first)
        if first is not None and last is not None and said is not None:
            found.append(Found(first, last, Expression("calendar", said)))
    return found


def _read_numeric(match: re.Match[str], month_first: bool) -> Calendar | None:
    if match["compact"]:
        digits = match["compact"]
        said = Calendar(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
        return said if fault_of(said) is None else None
    if match["year"]:
        said = Calendar(int(match["year"]), int(match["month"]), int(match["day"]))
        return said if fault_of(said) is None else None
    one, two, third = int(match["one"]), int(match["two"]), match["third"]
    month, day = (one, two) if month_first and match["sep2"] != "." else (two, one)
    if month > 12:
        month, day = day, month
    year = int(third)
    if len(third) == 2:
        year += 2000 if year < 50 else 1900
    return Calendar(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _join_spans(scan: Scan, found: list[Found]) -> list[Found]:
    """Join two dates that open and close a span: from March to June 2020, 1973 until 1990, between 4 May and 9 June."""
    joined: list[Found] = []
    for date_ in found:
        span = _span(scan, joined[-1], date_) if joined else None
        if span is None:
            joined.append(date_)
        else:
            joined[-1] = span
    return joined


def _span(scan: Scan, left: Found, right: Found) -> Found | None:
    if right.first - left.last not in (1, 2) or left.expression.form == "span" or right.expression.form == "span":
        return None
    link_match = scan.vocabulary.calendar.phrases.get(scan.key(left.last))
    link = link_match[1] if link_match is not None and link_match[0] == "link" else scan.key(left.last)
    if right.first - left.last == 2 and scan.key(left.last + 1) != "the":
        return None
    opener_match = scan.vocabulary.calendar.phrases.get(scan.key(left.first - 1))
    opened = opener_match == ("link", "open")
    if link == "and":
        if not opened:
            return None
    elif link != "to" and scan.key(left.last) not in ("-", "–", "—", "~"):
        return None
    forms = ("calendar", "season", "quarter", "half", "decade", "century", "weekday")
    if left.expression.form not in forms or right.expression.form not in forms:
        return None
    a, b = left.expression, right.expression
    if (a.form == "weekday" and not opened) or (a.said.year is None and a.said.month is None) != (
        b.said.year is None and b.said.month is None
    ):
        return None
    if a.said.year is None and b.said.year is not None and a.said.month is not None and b.said.month is not None:
        # from March to June 2020: the year stands once
        earlier = (a.said.month, a.said.day or 0) <= (b.said.month, b.said.day or 31)
        a = replace(a, said=replace(a.said, year=b.said.year if earlier else b.said.year - 1))
    first = left.first - 1 if opened else left.first
    return Found(first, right.last, Expression("span", ends=(a, b), is_future=b.is_future))
