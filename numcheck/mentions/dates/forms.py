"""The forms of dates, as patterns over the skeleton of a sentence, and what each of them says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from numcheck.language.entries import union
from numcheck.language.words import DASHES, HYPHENS
from numcheck.mentions.dates.eras import era_at
from numcheck.mentions.dates.expression import Expression, Found
from numcheck.mentions.dates.numeric import full_year
from numcheck.mentions.dates.skeleton import (
    FIRST_BARE_YEAR,
    FIRST_YEAR,
    LAST_BARE_YEAR,
    LAST_YEAR,
    Piece,
    counts_something,
)
from numcheck.mentions.scan import Scan
from numcheck.model.period import Calendar

FORMS = tuple(
    (name, tuple(map(frozenset, letters.split())), re.compile(pattern))
    for name, letters, pattern in (
        # 2020-Sep-23 · 23/Sep/2020 · Sep-23-2020
        (
            "mixed",
            "Mm Y D -",
            r"(?P<y>Y)-(?P<m>[Mm])-(?P<d>D)|(?P<y2>Y)-(?P<d2>D)-(?P<m2>[Mm])|(?P<d3>D)-(?P<y3>Y)-(?P<m3>[Mm])|(?P<m4>[Mm])-(?P<y4>Y)-(?P<d4>D)",
        ),
        # the week of 5 May · the week beginning Monday, May 5
        (
            "week",
            "Mm k DT",
            r"(?P<k>k)t?(?:[Ww],?)?(?:(?P<d>[DT])-?[ot]*(?P<m>[Mm])|(?P<m2>[Mm])t?(?P<d2>[DT]))(?:,?(?P<y>[Yy]))?",
        ),
        # Saturday night, the 3rd of May 2024 · 3 May · 4-9 May · between 3 and 12 of Sept · 3 May 89 (as agencies date)
        (
            "day month",
            "Mm DT",
            r"(?:(?P<w>[Ww])G?,?)?(?P<f>f)?t?(?<![Mm])(?P<d>[DT])(?:(?P<link>[->&])t?(?P<e>[DT]))?-?[ot]*(?P<m>[Mm])(?:[,o-]?(?P<y>[Yy])|(?P<y2>E)(?=[(]))?",
        ),
        # Thursday, May the 3rd, 2024 · May 4-9 · Sep-23-2020 · September-2020-23
        (
            "month day",
            "Mm DT",
            r"(?:(?P<w>[Ww])G?,?)?(?P<m>[Mm])(?:-?t?(?P<d>[DT])(?:(?P<link>[->&])t?(?P<e>[DT])(?![MmK]))?(?![QhK])(?:[,o-]{0,2}(?P<y>[Yy]))?)",
        ),
        # a year ago · a week ago Monday · a year ago today
        ("ago", "J", r"(?P<j>J)(?:i?(?:(?P<w>W)|(?P<a>A)))?"),
        # the first Monday of May 2015 · the last Friday in March
        (
            "nth weekday",
            "W Mm TL oi",
            r"(?P<n>[TL])(?P<w>W)(?P<i>[oi])t?(?P<m>[Mm])(?:[,o]?(?P<y>Y))?",
        ),
        # the first week of May · the last day of 2015 · the second weekend of this month
        (
            "nth unit",
            "MmYL TL Uk",
            r"t?(?P<n>[TL])(?:(?P<u>U)(?P<i>[oi])|(?P<k>k))t?(?:(?P<m>[Mm])(?:[,o]?(?P<y>[Yy]))?|(?P<y2>Y)|(?P<l>L)(?P<v>U))",
        ),
        # Tuesday of last week · next week on Tuesday
        ("weekday week", "W L U", r"(?P<w>W)G?[,oi]?(?P<l>L)(?P<u>U)|(?P<l2>L)(?P<u2>U)[,i]?(?P<w2>W)G?"),
        # January-March 2015
        ("months", "Mm -", r"(?P<m>[Mm])-(?P<n>[Mm])(?:[,o]?(?P<y>[Yy]))?"),
        # Christmas Eve 2019 · last Easter
        ("holiday", "B", r"(?P<l>L)?(?P<b>B)(?:,?(?P<y>Y))?"),
        # the end of May 2024 · June of 1992
        ("month year", "Mm Yy", r"(?P<p>P)?-?(?P<m>[Mm])[,o-]?(?P<y>[Yy])"),
        # last May · early March · in August
        ("month", "Mm MPL", r"(?P<p>P)?-?(?P<l>L)?(?P<m>M)|(?P<p2>P)-?(?P<m2>m)|(?P<l2>L)(?P<m3>m)"),
        # Thursday the 13th · Friday 14th
        ("weekday day", "Ww T", r"(?P<w>[Ww])G?,?(?P<t>t)?(?P<d>T)"),
        # next Thursday · Thursday night
        ("weekday", "W", r"(?P<l>L)?(?P<w>W)G?"),
        # the third quarter of 2024 · Q3 2024 · 2024 Q3 · the first half of last year
        (
            "quarter",
            "Qhq Tq YLq",
            r"(?P<n>T)-?(?P<q>[Qh])[o,i]{0,2}(?:(?P<y>Y)|(?P<l>L)(?P<u>U))"
            r"|(?P<n2>q)(?:[o,]{0,2}(?:(?P<y2>Y)|(?P<l2>L)(?P<u2>U)))?|(?P<y3>Y)-?(?P<n3>q)",
        ),
        # the late 19th century
        ("century", "K TD", r"(?P<p>P)?t?(?P<n>[TD])-?K"),
        # the early 1990s
        ("decade", "C", r"(?P<p>P)?t?-?(?P<c>C)"),
        # the summer of 2010 · spring 1968
        ("season", "Ss YyL", r"(?P<p>P)?(?P<s>[Ss])o?(?P<y>[Yy])|(?P<l>L)(?P<s2>[Ss])"),
        # 2004-05 · 1930–2000
        ("years", "Y -", r"(?P<y>Y)-(?P<z>[YEDN])"),
        # in 2004 · the end of 2007 · mid-2019 · in '98 · 2009 and '10
        ("year", "Yy", r"(?P<p>[PZ])?-?(?P<y>Y)|(?<=[iof&])(?P<y2>y)"),
        # last week · the end of this year
        ("unit", "L UQK", r"(?P<p>P)?(?P<l>L)(?P<u>[UQK])"),
        # the end of the year, in a sentence that looks ahead
        ("part of this", "Z", r"(?P<z>Z)"),
        # over the weekend
        ("weekend", "V", r"(?P<v>V)"),
        ("day", "A", r"(?P<a>A)"),
    )
)
"""Name of a form, letters of each group of which one stands in each date of that form, pattern over the skeleton."""


LONGEST_SHORT_SPAN = 60
"""Years that a span may last whose end is written in two digits: 1939-45."""
LAST_CENTURY = 22
FARTHEST_PAST = 10
"""Words between a verb in the past and "until" or "by", or from a day to the verb behind it."""
CLAUSE_MARKS = DASHES | frozenset(",;:()")


def build(name: str, match: re.Match[str], pieces: list[Piece], scan: Scan) -> Found | None:
    """Give the date of a form that the skeleton of a sentence has, with its words; None where they mean no date."""
    groups = {
        name[0]: pieces[match.start(name)]
        for name, letter in match.groupdict().items()
        if letter is not None and name != "link"
    }
    # A hyphen before a date belongs to the word it is tied to: pre-2008.
    opening = match.start() + (pieces[match.start()].letter == "-")
    first, last = pieces[opening].first, pieces[match.end() - 1].last
    is_future = _is_future(scan, first)
    match name:
        case "day month" | "month day":
            words = (first, last)
            return _build_days(
                match, groups, pieces, words, scan, is_month_first=name == "month day", is_future=is_future
            )
        case "months":
            return _build_months(groups, first, last, scan, is_future=is_future)
        case "nth weekday" | "nth unit":
            return _build_nth(name, groups, first, last, scan)
        case "years":
            return _build_years(groups, first, last, scan)
        case "part of this":
            part, _, unit = groups["z"].value.partition(" ")
            # At the end of the year it was over: which year is not said.
            return Found(first, last, Expression("unit", unit=unit, which="this", part=part)) if is_future else None
        case "century" if (era := era_at(scan, last, "eras before the first year")) is not None:
            return Found(first, era, Expression("era"))
        case "year" if not _is_year(scan, match, pieces):
            return None
    which = groups["l"].value if "l" in groups else ""
    if which == "coming" and name != "weekday":
        # "The coming week" is the next one; "the coming Friday" may be of this week.
        which = "next"
    part = groups["p"].value.partition(" ")[0] if "p" in groups else ""
    expression = _express(name, groups, (first, last), which, scan)
    if expression is None:
        return None
    if is_future or part or which:
        # Most dates say nothing of the kind, and a copy of one takes longer than to make it.
        expression = expression._replace(is_future=is_future, part=part, which=which)
    return Found(first, last, expression)


def _express(
    name: str, groups: Mapping[str, Piece], words: tuple[int, int], which: str, scan: Scan
) -> Expression | None:
    """Give what a form says that is read word by word; None where it means no date."""
    year = groups["y"].value if "y" in groups else None
    month = groups["m"].value if "m" in groups else None
    weekday = groups["w"].value if "w" in groups else None
    first, last = words
    match name:
        case "mixed":
            is_glued = all(scan.is_glued(at) for at in range(first + 1, last))
            return Expression("calendar", Calendar(year, month, groups["d"].value)) if is_glued else None
        case "week":
            return Expression("week", Calendar(year, month, groups["d"].value), unit=groups["k"].value)
        case "month" | "month year":
            # a law that may pass
            month_at = groups["m"].first
            is_verb = scan.keys[month_at] in scan.vocabulary.lists["verbs and months"] and not scan.is_name(month_at)
            return None if is_verb else Expression("calendar", Calendar(year, month))
        case "weekday week":
            is_week = groups["u"].value == "week" and which in ("last", "this", "next")
            return Expression("weekday of week", Calendar(weekday=weekday)) if is_week else None
        case "weekend":
            return Expression("weekend")
        case "ago":
            # A week ago today says the day; a year ago is some day of it.
            shift = groups["a"].value if "a" in groups else 0
            return Expression("ago", Calendar(weekday=weekday), "a" in groups, groups["j"].value, shift)
        case "weekday day":
            is_day = _is_day_of_weekday(scan, groups["d"], has_article="t" in groups)
            return Expression("calendar", Calendar(day=groups["d"].value, weekday=weekday)) if is_day else None
        case "weekday":
            return Expression("weekday", Calendar(weekday=weekday))
        case "quarter":
            return _quarter(groups, year)
        case "century":
            return Expression("century", number=groups["n"].value) if 1 <= groups["n"].value <= LAST_CENTURY else None
        case "decade":
            # in their early 30s
            is_age = scan.key(first - 1) in scan.vocabulary.grammar["possessives"]
            return None if is_age else Expression("decade", number=groups["c"].value)
        case "season":
            return Expression("season", Calendar(year), groups["s"].value)
        case "year":
            is_fiscal = scan.key(first - 1) in scan.vocabulary.lists["fiscal"] or _is_fiscal_year(scan, first)
            return Expression("fiscal" if is_fiscal else "calendar", Calendar(year))
        case "unit":
            return Expression("unit", unit=str(groups["u"].value))
        case "day":
            return Expression("day", number=groups["a"].value)
        case "holiday":
            if scan.key(last) in scan.vocabulary.lists["days around a feast"]:
                # his Christmas holiday
                return None
            return _holiday(groups, year)
    return None


def _build_days(
    match: re.Match[str],
    groups: Mapping[str, Piece],
    pieces: list[Piece],
    words: tuple[int, int],
    scan: Scan,
    *,
    is_month_first: bool,
    is_future: bool,
) -> Found | None:
    """Give a day of a month, or several in a row: 3 May, May 4-9; of two that are none, one is left as it is."""
    year = full_year(groups["y"].value) if "y" in groups else None
    month = groups["m"].value if "m" in groups else None
    weekday = groups["w"].value if "w" in groups else None
    if not _is_day_of_month(scan, groups, year, is_month_first=is_month_first):
        return None
    first, last = words
    said, closing = Calendar(year, month, groups["d"].value, weekday), groups.get("e")
    day = Expression("calendar", said, is_future=is_future)
    if closing is None:
        return Found(first, last, day)
    if match["link"] == "&":
        is_run = closing.value == groups["d"].value + 1
        is_opened = is_run or _is_opened(pieces, match)
        if is_month_first and not (is_opened and _stands_alone(scan, closing.last)):
            # Of 5 and 12 May 2015 the second is left as it is. On May 5 and 6 people came.
            return Found(first, groups["d"].last, day)
        if not is_month_first and match["f"] is None and not is_run:
            # "on 3 and 12 May" names two days; the second is read, the first left as it is.
            said = Calendar(year, month, closing.value)
            return Found(closing.first, last, Expression("calendar", said, is_future=is_future))
    end = Expression("calendar", _last_day(said, closing.value, is_month_first=is_month_first), is_future=is_future)
    return Found(first, last, Expression("span", ends=(day, end), is_future=is_future))


def _quarter(groups: Mapping[str, Piece], year: int | None) -> Expression | None:
    """Give a quarter or a half of a year; None for that of anything else."""
    form, most = ("half", 2) if "q" in groups and groups["q"].letter == "h" else ("quarter", 4)
    is_of_year = "u" not in groups or groups["u"].value == "year"
    return (
        Expression(form, Calendar(year), groups["n"].value) if 1 <= groups["n"].value <= most and is_of_year else None
    )


def _holiday(groups: Mapping[str, Piece], year: int | None) -> Expression:
    """Give a holiday: a day of a month, one counted from Easter or the nth weekday of a month."""
    sort, value = groups["b"].value
    if sort == "holiday":
        return Expression("calendar", Calendar(year, *value))
    if sort == "easter holiday":
        return Expression("easter", Calendar(year), value)
    month, weekday, nth, shift = value
    return Expression("holiday", Calendar(year, month, None, weekday), nth, shift=shift)


def _is_day_of_month(scan: Scan, groups: Mapping[str, Piece], year: int | None, *, is_month_first: bool) -> bool:
    """Tell whether a number beside a month is a day of it."""
    day, month = groups["d"], groups["m"]
    if not 1 <= day.value <= 99 or (is_month_first and not _is_day(scan, month, day, year)):
        return False
    # "12 may be freed": a modal is no month.
    is_modal = month.letter == "m" and scan.keys[month.first] in scan.vocabulary.grammar["modals"]
    return not is_modal or scan.is_name(month.first) or year is not None


def _last_day(first: Calendar, day: int, *, is_month_first: bool) -> Calendar:
    """Give the last day of some days of one month; behind the month a lesser one is of the next: June 28 to 2."""
    assert first.month is not None
    assert first.day is not None
    month = first.month % 12 + 1 if is_month_first and day < first.day else first.month
    year = first.year + 1 if first.year is not None and month < first.month else first.year
    return Calendar(year, month, day)


def _is_day(scan: Scan, month: Piece, day: Piece, year: int | None) -> bool:
    """Tell "May 12" the day from "in May 12 people died"."""
    if day.letter == "T" or year is not None:
        return True
    after = scan.key(day.last)
    if (
        after in scan.vocabulary.numerals.magnitudes
        or scan.vocabulary.units.dimensions.get(_unit_at(scan, day.last)) == "percent"
    ):
        return False
    if day.last < len(scan.keys) and scan.vocabulary.units.names.match(scan.keys, day.last):
        return False
    if scan.key(month.first - 1) not in scan.vocabulary.lists["month openers"]:
        return True
    return not counts_something(scan, day.last) or scan.key(day.last) in scan.vocabulary.calendar.parts_of_day


def _unit_at(scan: Scan, at: int) -> str:
    """Give the unit that a word or sign names; an empty string for any other."""
    units = scan.vocabulary.units
    return units.names.get(scan.key(at)) or units.symbols.get(scan.text(at)) or ""


def _is_year(scan: Scan, match: re.Match[str], pieces: list[Piece]) -> bool:
    """Tell whether a bare four-digit number is a year, by what stands before it."""
    year = pieces[match.end() - 1]
    if year.letter == "y":
        # in '24 hours to live'
        return _stands_alone(scan, year.last)
    before = pieces[match.start() - 1] if match.start() else None
    if before is not None and before.letter == "o" and _is_sum_of(scan, before):
        return False
    if match["p"] is not None or (before is not None and before.letter in "iof>L"):
        return FIRST_YEAR <= year.value <= LAST_YEAR and not (
            before is not None and before.letter in "of>" and year.value < 1400
        )
    is_joined = scan.is_glued(year.first) and before is not None and before.letter != "("
    if not FIRST_BARE_YEAR <= year.value <= LAST_BARE_YEAR or (is_joined and not _is_marked_year(scan, year.first)):
        return False
    if before is None or before.letter in ",(&-":
        return True
    if pieces[match.start() - 1].letter == "t":
        # the 2019 Rich List
        return True
    if _is_marked_year(scan, year.first):
        return True
    if scan.key(year.first - 1) in scan.vocabulary.numerals.articles:
        # A 2015 survey
        return True
    # Euro 2020, Windows 2000: part of a name.
    return not scan.is_name(year.first - 1) and (
        scan.text(year.first - 1).isalpha() or scan.key(year.first - 1) == "'s"
    )


def _is_opened(pieces: list[Piece], match: re.Match[str]) -> bool:
    """Tell whether between or from stands before a date."""
    return match.start() > 0 and pieces[match.start() - 1].letter == "f"


def _stands_alone(scan: Scan, at: int) -> bool:
    """Tell whether nothing that the number before it could count or measure stands at a word."""
    key = scan.key(at)
    is_unit = at < len(scan.keys) and scan.vocabulary.units.names.match(scan.keys, at) is not None
    return not (is_unit or counts_something(scan, at) or key in scan.vocabulary.numerals.magnitudes)


def _is_marked_year(scan: Scan, at: int) -> bool:
    """Tell a year by what abbreviates a word for it, or by a prefix: c. 1850, b. 1850, pre-2008."""
    lists, mark = scan.vocabulary.lists, scan.text(at - 1)
    if mark == "." and scan.is_glued(at - 1):
        return scan.key(at - 2) in lists["short words before a year"]
    return mark in HYPHENS and scan.is_glued(at) and scan.key(at - 2) in lists["joined before a year"]


def _is_fiscal_year(scan: Scan, first: int) -> bool:
    """Tell the year of accounts from the calendar's: the fiscal year 2019."""
    return (
        scan.key(first - 1) in scan.vocabulary.lists["time nouns"]
        and scan.key(first - 2) in scan.vocabulary.lists["fiscal"]
    )


def _is_sum_of(scan: Scan, link: Piece) -> bool:
    """Tell the number behind "an average of", "a total of" from the year behind "the summer of"."""
    return scan.key(link.first - 1) in scan.vocabulary.grammar["number nouns"]


def _build_months(groups: Mapping[str, Piece], first: int, last: int, scan: Scan, *, is_future: bool) -> Found | None:
    """Give the span of two months with a hyphen between them: January-March 2015."""
    opens, closes = groups["m"], groups["n"]
    if not all(piece.letter == "M" or scan.is_name(piece.first) for piece in (opens, closes)):
        return None
    year = groups["y"].value if "y" in groups else None
    earlier = None if year is None else year if opens.value <= closes.value else year - 1
    ends = (Calendar(earlier, opens.value), Calendar(year, closes.value))
    expressions = tuple(Expression("calendar", end, is_future=is_future) for end in ends)
    return Found(first, last, Expression("span", ends=expressions))


def _is_day_of_weekday(scan: Scan, day: Piece, *, has_article: bool) -> bool:
    """Tell the day of a month from a place: Monday the 2nd, Monday 2nd; not Monday second, nor the 2nd anniversary."""
    after = scan.key(day.last)
    if after in scan.vocabulary.lists["numbered by an ordinal"]:
        return False
    is_word = not scan.text(day.first)[0].isdecimal()
    if is_word and after.isalpha() and after not in scan.vocabulary.grammar.stops and not scan.is_name(day.last):
        # On Tuesday, the second fatal fall this year
        return False
    return has_article or _is_plain_rank(scan, day)


def _is_plain_rank(scan: Scan, day: Piece) -> bool:
    """Tell a day that stands for itself in digits from a place: Monday 2nd; not Monday second, Monday 2nd-placed."""
    return scan.text(day.first)[0].isdecimal() and scan.text(day.last) not in HYPHENS


def _build_nth(name: str, groups: Mapping[str, Piece], first: int, last: int, scan: Scan) -> Found | None:
    """Give the nth weekday, day, week or weekend of a month or a year: the first Monday of May."""
    which, link = groups["n"], groups.get("i") or groups["k"]
    is_of = link.letter == "o" or (link.letter == "k" and link.value == "of")
    number = -1 if which.letter == "L" else which.value
    if which.letter == "L" and (which.value != "last" or not is_of):
        # last week in March
        return None
    if not is_of and scan.key(link.first) not in scan.vocabulary.lists["in"]:
        return None
    year = groups["y"].value if "y" in groups else None
    month = groups["m"].value if "m" in groups else None
    is_future = _is_future(scan, first)
    if name == "nth weekday":
        said = Calendar(year, month, None, groups["w"].value)
        return Found(first, last, Expression("nth weekday", said, number, is_future=is_future))
    unit = str(groups["u"].value) if "u" in groups else "week"
    if unit not in ("day", "week", "weekend") and (unit != "month" or month is not None):
        return None
    whole = str(groups["v"].value) if "v" in groups else "month" if month is not None else "year"
    if whole not in ("month", "year"):
        return None
    expression = Expression(
        "nth unit", Calendar(year, month), number, unit, which=groups["l"].value if "l" in groups else "", part=""
    )
    within = (
        Expression("unit", unit=whole, which=expression.which)
        if "v" in groups
        else Expression("calendar", expression.said)
    )
    return Found(first, last, expression._replace(is_future=is_future, ends=(within._replace(is_future=is_future),)))


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
    is_short = len(text) == 2 and stop - start > LONGEST_SHORT_SPAN
    if is_short or (scan.text(end.last) in HYPHENS and scan.is_glued(end.last)):
        # 2018-09-23, cut out of an address
        return None
    if not FIRST_BARE_YEAR <= start <= LAST_BARE_YEAR and not abs(stop - start) < 120:
        return None
    ends = (Expression("calendar", Calendar(start)), Expression("calendar", Calendar(stop)))
    return Found(first, last, Expression("span", ends=ends))


def _is_future(scan: Scan, first: int) -> bool:
    """Tell whether a word before a date puts it in the future: will, until, due, to open; by only right before it."""
    cues, start = scan.vocabulary.calendar.future, max(0, first - 8)
    if cues.isdisjoint(scan.keys[start:first]):
        return False
    return any(scan.keys[at] in cues and _looks_ahead(scan, at, first) for at in range(start, first))


def _looks_ahead(scan: Scan, at: int, first: int) -> bool:
    """Tell whether a word that may look ahead to a date does so."""
    lists, key = scan.vocabulary.lists, scan.keys[at]
    if key in lists["infinitive marks"]:
        # due to open in May; not: fell to 4 percent in May, in the year to May, to the 40 of May, gave up to police
        verb = scan.key(at + 1)
        if at >= first - 1 or not verb.isalpha() or scan.is_name(at + 1) or verb in scan.vocabulary.grammar.stops:
            return False
        return verb not in lists["bare nouns behind to"] and scan.vocabulary.nouns.singular(verb) == verb
    if key in lists["by"]:
        return at == first - 1 and not _was_done_by(scan, at, first)
    if key in lists["until"]:
        return not _was_not_done_until(scan, at)
    # May with a capital is the month, not the verb of what may come.
    return not (scan.is_name(at) and key in lists["verbs and months"])


def _was_not_done_until(scan: Scan, at: int) -> bool:
    """Tell whether "until" leads to a day that is over: was not shut until Sunday, didn't open till Sunday."""
    verb = _past_before(scan, at)
    if verb is None:
        return False
    is_negated = scan.key(verb + 1) in scan.vocabulary.grammar["negations"]
    return is_negated or scan.keys[verb] in scan.vocabulary.lists["past negations"]


def _was_done_by(scan: Scan, at: int, first: int) -> bool:
    """Tell whether "by" leads to a day that is over: had left by Sunday; by Sunday, 40 were found; by Sunday's fire."""
    lists = scan.vocabulary.lists
    if scan.key(first + 1) in lists["possessive marks"] or _past_before(scan, at) is not None:
        return True
    if at and scan.key(at - 1).isalnum() and scan.key(at - 1) not in lists["joining"]:
        return False
    opening = first + 2 if scan.key(first + 1) == "," else first + 1
    past = union(lists["past auxiliaries"], lists["pasts that are no participles"])
    return _first_of(scan, range(opening, opening + FARTHEST_PAST), past) is not None


def _past_before(scan: Scan, at: int) -> int | None:
    """Give the place of the nearest verb before a word that puts its clause into the past: was, had, didn't."""
    places = range(at - 1, max(at - 1 - FARTHEST_PAST, -1), -1)
    return _first_of(scan, places, scan.vocabulary.lists["past auxiliaries"])


def _first_of(scan: Scan, places: range, past: Set[str]) -> int | None:
    """Give the first of some places of a clause with a word in the past; None behind a plan or another clause."""
    grammar, lists = scan.vocabulary.grammar, scan.vocabulary.lists
    walls = union(grammar["modals"], lists["infinitive marks"], lists["clause walls"])
    for at in places:
        key = scan.key(at)
        if key in past:
            return at
        if key in walls or key in CLAUSE_MARKS:
            return None
    return None
