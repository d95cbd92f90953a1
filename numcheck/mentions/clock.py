"""Times of day: 9.52 p.m., 10:45, 1504 GMT, noon."""

from __future__ import annotations

import re
from fractions import Fraction

from numcheck.language.entries import union
from numcheck.language.traits import CLOCK, CLOCK_TAIL
from numcheck.language.words import DASHES
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.interval import exact
from numcheck.model.period import Clock
from numcheck.model.quantity import Quantity

DAY, HALF_DAY = 24 * 60, 12 * 60
QUARTER = 15
"""Minutes of a quarter of an hour."""
NOON = 12
TO_PERCENT = 2
"""Words of "per cent"."""
HOURS_AND_MINUTES = 4
"""Digits of a time that may stand without a mark and without a word behind it: at 1504."""
LONGEST_MINUTES = 3
"""Words of a number of minutes: twenty-five."""
PART_WORDS = 3
"""Words between a time and the part of the day behind it: 3.20 in the afternoon, on the Friday evening."""
NOON_WORDS = 3
"""Words between an hour and the part of the day behind it: six in the morning."""
RUN = re.compile(
    r"""(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d(?:\.\d{1,6})?)(?!\d)  # 1:58:12
      | (?P<m>\d{1,2}):(?P<s>[0-5]\d\.\d{1,6})                                            # 3:59.4
    """,
    re.VERBOSE,
)


def find_clock_times(scan: Scan) -> None:
    """Find the times of day of a sentence."""
    lists = scan.vocabulary.lists
    for at in scan.digits_and(CLOCK):
        if scan.taken[at]:
            continue
        key = scan.keys[at]
        if key[0].isdecimal():
            _read(scan, at)
        elif key in lists["noon"]:
            first = at - 1 if at and scan.integer_at(at - 1) == NOON else at
            scan.take(first, at + 1, Clock(NOON * 60), "clock.noon")
        elif key in lists["midnight"]:
            scan.take(at, at + 1, Clock(0), "clock.midnight")
        elif key in lists["oclock"] and at and scan.key(at - 1) in scan.vocabulary.numerals.cardinals:
            hour = int(scan.vocabulary.numerals.cardinals[scan.key(at - 1)])
            _take(scan, at - 1, at + 1, hour * 60, None)
        else:
            _read_spoken(scan, at)


def _read_spoken(scan: Scan, at: int) -> None:
    """Read half past six, ten past nine, a quarter to seven, at six in the morning."""
    lists, numerals, key = scan.vocabulary.lists, scan.vocabulary.numerals, scan.keys[at]
    if key in lists["past an hour"]:
        hour, before = _hour_at(scan, at + 1), _minutes_before(scan, at)
        if hour is not None and before is not None:
            first, minutes = before
            _take(scan, first, at + 2, hour * 60 + minutes, None)
    elif key in lists["quarter of an hour"]:
        hour = _hour_at(scan, at + 2) if scan.key(at + 1) in lists["to"] else None
        first = at - 1 if scan.key(at - 1) in numerals.articles else at
        if hour is not None and scan.key(first - 1) in lists["clock prepositions"]:
            _take(scan, first, at + 3, (hour * 60 - QUARTER) % HALF_DAY, None)
    elif at > NOON_WORDS and scan.key(at - 1) in lists["the"] and scan.key(at - 2) in lists["in"]:
        hour = _hour_at(scan, at - 3)
        ends = not scan.key(at + 1).isalpha() or scan.key(at + 1) in scan.vocabulary.grammar.stops
        if hour is not None and ends and scan.key(at - 4) in lists["clock prepositions"]:
            _take(scan, at - 3, at + 1, hour * 60, "am" if key in lists["mornings"] else "pm")


def _hour_at(scan: Scan, at: int) -> int | None:
    """Give the hour that a single word names."""
    numeral = scan.numeral_at(at)
    is_hour = numeral is not None and numeral.last == at + 1 and numeral.is_integer and 1 <= numeral.value <= NOON
    return int(numeral.value) if numeral is not None and is_hour else None


def _minutes_before(scan: Scan, at: int) -> tuple[int, int] | None:
    """Read the minutes that end before a word: half, a quarter, ten, five minutes; and give where they begin."""
    lists = scan.vocabulary.lists
    before = scan.key(at - 1)
    if before in lists["half of an hour"]:
        return at - 1, 2 * QUARTER
    if before in lists["quarter of an hour"]:
        return (at - 2 if scan.key(at - 2) in scan.vocabulary.numerals.articles else at - 1), QUARTER
    end = at - 1 if before in lists["minutes of an hour"] else at
    starts = range(end - 1, max(-1, end - LONGEST_MINUTES - 1), -1)
    numeral = next((n for here in starts if (n := scan.numeral_at(here)) is not None), None)
    if numeral is None or numeral.last != end or not numeral.is_integer or not 0 < numeral.value < 2 * QUARTER:
        return None
    return numeral.first, int(numeral.value)


def _read_long(scan: Scan, at: int) -> bool:
    """Read a time with seconds: run in 1:58:12 or 3:59.4, which is a duration, or said at 10:45:12."""
    match = RUN.match("".join(scan.texts[at : at + 5]))
    if match is None:
        return False
    hours = int(match["hours"] or 0)
    minutes, seconds = int(match["minutes"] or match["m"]), match["seconds"] or match["s"]
    last = at + (5 if match["hours"] else 3)
    is_whole = all(scan.is_glued(here) for here in range(at + 1, last)) and not scan.is_glued(at)
    half, after = _half_of_day(scan, last)
    if not is_whole or (scan.is_glued(last) and scan.text(last)[0].isalnum() and half is None):
        return False
    if match["hours"] and (half is not None or not _is_run(scan, at)):
        _take(scan, at, after, hours * 60 + minutes, half)
        return True
    unit, size = ("hour", 3600) if match["hours"] else ("minute", 60)
    value = exact((hours * 3600 + minutes * 60 + Fraction(seconds)) / size)
    step = exact(Fraction(1, size * 10 ** len(seconds.partition(".")[2])))
    scan.take(at, last, Quantity(kinds.DURATION, value, value, step, unit=unit), "clock.run")
    return True


def _is_run(scan: Scan, at: int) -> bool:
    """Tell whether the words before hours, minutes and seconds say that somebody took so long: in; was timed at."""
    lists = scan.vocabulary.lists
    is_timed = scan.key(at - 1) in lists["at"] and scan.key(at - 2) in lists["times a run"]
    return is_timed or scan.key(at - 1) in lists["before a time run"]


def _read(scan: Scan, at: int) -> None:
    """Read a time whose first word is in digits."""
    text = scan.texts[at]
    if not scan.trait(at + 1) & CLOCK_TAIL and len(text) != HOURS_AND_MINUTES and "." not in text:
        return
    if scan.text(at + 1) == ":" and _read_long(scan, at):
        return
    hour, minute, last = _hour_and_minute(scan, at)
    if hour is None:
        return
    half, after = _half_of_day(scan, last)
    has_colon = last - at == 3
    if half is not None:
        _take(scan, at, after, hour * 60 + minute, half)
        return
    zone = scan.names_zone(last) or _is_local(scan, at, last)
    if has_colon:
        if minute < 60 and len(scan.texts[at + 2]) == 2:
            if scan.key(last) == ":":
                return
            _take(scan, at, last, hour * 60 + minute, None)
        return
    if scan.key(last) in scan.vocabulary.lists["oclock"]:
        _take(scan, at, last + 1, hour * 60, None)
    elif zone and (len(text) == HOURS_AND_MINUTES or "." in text):
        if len(text) == HOURS_AND_MINUTES and text.isdecimal():
            hour, minute = int(text[:2]), int(text[2:])
        _take(scan, at, last, hour * 60 + minute, None)
    elif (
        "." in text
        and len(text.partition(".")[2]) == 2
        and minute < 60
        and hour < 25
        and _stands_for_time(scan, at, last)
    ):
        # at 19.45: British style, told from a decimal by the word before it
        _take(scan, at, last, hour * 60 + minute, None)
    elif _opens_range(scan, at, last):
        later = _half_of_day(scan, last + 2)[0] if scan.text(last + 1).replace(".", "").isdecimal() else None
        if later is None and last + 1 < len(scan.texts):
            later_last = _hour_and_minute(scan, last + 1)[2]
            later = _half_of_day(scan, later_last)[0]
        if later is not None:
            # between 7 and 11 p.m.: both are times
            _take(scan, at, last, hour * 60 + minute, later)


def _is_local(scan: Scan, at: int, last: int) -> bool:
    """Tell whether words say that four digits are a time: 1030 local time, at 0930 hours."""
    lists = scan.vocabulary.lists
    if f"{scan.key(last)} {scan.key(last + 1)}" in lists["local time"]:
        return True
    if not _is_daytime(scan.text(at)):
        return False
    if scan.key(last) in lists["hours of a day"]:
        is_labelled = scan.key(at - 1) == ":" and scan.key(at - 2) in lists["time"]
        return is_labelled or scan.key(at - 1) in lists["clock prepositions"]
    if scan.text(last) == "(" and _is_daytime(scan.text(last + 1)) and scan.names_zone(last + 2):
        # at 2130 (0130 GMT)
        return True
    # a curfew between 2200 and 0700: only a time has a nought in front
    is_sure = scan.text(at).startswith("0")
    if is_sure and scan.key(at - 1) in lists["clock prepositions"]:
        return True
    joints = union(lists["joining"], lists["range links"], DASHES)
    return any(
        _is_daytime(scan.text(there))
        and (is_sure or scan.text(there).startswith("0"))
        and scan.key((at + there) // 2) in joints
        for there in (at - 2, at + 2)
    )


def _is_daytime(text: str) -> bool:
    return text.isdecimal() and len(text) == HOURS_AND_MINUTES and text < "2400" and text[2] < "6"


def _hour_and_minute(scan: Scan, at: int) -> tuple[int | None, int, int]:
    """Give hour, minute and the index after them; no hour where the number is none."""
    text = scan.text(at)
    if (
        scan.key(at + 1) == ":"
        and scan.is_glued(at + 1)
        and scan.is_glued(at + 2)
        and scan.text(at + 2).isdecimal()
        and text.isdecimal()
        and len(text) <= 2
    ):
        return int(text), int(scan.text(at + 2)[:2]), at + 3
    whole, point, part = text.partition(".")
    if not whole.isdecimal() or len(whole) > 4 or (point and (not part.isdecimal() or len(part) != 2)):
        return None, 0, at + 1
    if len(whole) == HOURS_AND_MINUTES:
        return int(whole[:2]), int(whole[2:]), at + 1
    return int(whole), int(part) if part else 0, at + 1


def _half_of_day(scan: Scan, at: int) -> tuple[str | None, int]:
    """Read a.m. or p.m.: am or pm, and the index after it."""
    lists = scan.vocabulary.lists
    key = scan.key(at)
    for half, names in (("am", lists["am"]), ("pm", lists["pm"])):
        if key not in names:
            continue
        last = at + 1
        if len(key) == 1:
            # a.m. is four words: a . m .
            start = last + 1 if scan.key(last) == "." else last
            if scan.key(start) != "m":
                return None, at
            last = start + 1
        if scan.key(last) == "." and scan.is_glued(last) and (len(key) == 1 or key.endswith(".m")):
            last += 1
        return half, last
    return None, at


def _part_of_day(scan: Scan, at: int) -> str | None:
    """Read the half of the day from words behind a time: (3.20) in the afternoon, that evening, on Friday morning."""
    lists, calendar = scan.vocabulary.lists, scan.vocabulary.calendar
    last = at
    while last < at + PART_WORDS and (
        scan.key(last) in lists["before a part of the day"] or calendar.sort_of(scan.key(last)) == "weekday"
    ):
        last += 1
    if last == at:
        return None
    if scan.key(last) in lists["mornings"]:
        return "am"
    return "pm" if scan.key(last) in lists["afternoons"] or scan.key(last) in lists["evenings"] else None


def _stands_for_time(scan: Scan, at: int, last: int) -> bool:
    lists = scan.vocabulary.lists
    after = scan.key(last)
    if at == 0 and scan.is_name(last):
        # 19.45 Then it was over
        return True
    if last < len(scan.keys) and (
        scan.vocabulary.units.names.match(scan.keys, last)
        or scan.vocabulary.units.symbols.match(scan.texts, last)
        or scan.vocabulary.currencies.names.match(scan.keys, last)
        or after in scan.vocabulary.numerals.magnitudes
        or after in scan.vocabulary.numerals.suffixes
    ):
        return False
    before = scan.key(at - 1)
    if _is_beside_percent(scan, at, last):
        return False
    if before in lists["clock prepositions"]:
        return not (after.isalpha() and scan.vocabulary.nouns.singular(after) != after)
    return False


def _is_beside_percent(scan: Scan, at: int, last: int) -> bool:
    """Tell whether a number is one end of a change in percent: from 2.25 to 2.5 per cent; to 2.5 per cent from 2.25."""
    lists = scan.vocabulary.lists
    if scan.key(at - 1) in lists["from"] and scan.key(at - 2) in lists["ends of a percentage"]:
        return True
    is_linked = scan.key(last) in lists["range links"]
    return is_linked and not lists["ends of a percentage"].isdisjoint(scan.keys[last + 2 : last + 2 + TO_PERCENT])


def _opens_range(scan: Scan, at: int, last: int) -> bool:
    link = scan.key(last)
    if not scan.text(last + 1)[:1].isdecimal():
        return False
    return (
        link in scan.vocabulary.lists["range links"]
        or link in DASHES
        or (link in scan.vocabulary.numerals.joiners and scan.key(at - 1) in scan.vocabulary.lists["between"])
    )


def _take(scan: Scan, first: int, last: int, minutes: int, half: str | None) -> None:
    """Record a time, with the zone behind it if there is one."""
    hour, minute = divmod(minutes, 60)
    half = half or (_part_of_day(scan, last) if 1 <= hour <= NOON else None)
    zone = None
    if scan.names_zone(last):
        zone, last = scan.key(last), last + 1
    elif scan.key(last) in scan.vocabulary.lists["of the place"]:
        # 10pm local time: of which place, and whether the other time is of it, is not told
        zone = scan.key(last)
    elif scan.text(last) == "(" and scan.key(last + 1) in scan.vocabulary.calendar.zones and scan.text(last + 2) == ")":
        zone = scan.key(last + 1)
    is_possible = minute < 60 and (
        1 <= hour <= 12 or (half == "pm" and 13 <= hour < 24) or (half == "am" and hour == 0) if half else hour <= 24
    )
    if not is_possible:
        scan.take(first, last, Clock(None, zone), "clock")
        return
    if half == "pm" and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    is_ambiguous = half is None and 1 <= hour <= 12 and zone is None and not scan.text(first).startswith("0")
    scan.take(first, last, Clock((hour * 60 + minute) % DAY, zone, is_ambiguous), "clock")
