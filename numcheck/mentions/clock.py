"""Times of day: 9.52 p.m., 10:45, 1504 GMT, noon."""

from __future__ import annotations

from numcheck.language.traits import CLOCK, DIGITS
from numcheck.mentions.scan import DASHES, Scan
from numcheck.model.period import Clock

DAY = 24 * 60


def find_clock_times(scan: Scan) -> None:
    """Find the times of day of a sentence."""
    lists = scan.vocabulary.lists
    for at in scan.places(DIGITS | CLOCK):
        if scan.taken[at]:
            continue
        key = scan.keys[at]
        if key[0].isdecimal():
            _read(scan, at)
        elif key in lists["noon"]:
            scan.take(at, at + 1, Clock(12 * 60), "clock.noon")
        elif key in lists["midnight"]:
            scan.take(at, at + 1, Clock(0), "clock.midnight")
        elif key in lists["oclock"] and at and scan.key(at - 1) in scan.vocabulary.numerals.cardinals:
            hour = int(scan.vocabulary.numerals.cardinals[scan.key(at - 1)])
            _take(scan, at - 1, at + 1, hour * 60, None)


def _read(scan: Scan, at: int) -> None:
    """Read a time whose first word is in digits."""
    text = scan.texts[at]
    hour, minute, last = _hour_and_minute(scan, at)
    if hour is None:
        return
    half, after = _half_of_day(scan, last)
    has_colon = last - at == 3
    if half is not None:
        _take(scan, at, after, hour * 60 + minute, half)
        return
    zone = scan.key(last) in scan.vocabulary.calendar.zones and scan.texts[last].isupper()
    if has_colon:
        if minute < 60 and len(scan.texts[at + 2]) == 2:
            if scan.key(last) == ":":
                return
            _take(scan, at, last, hour * 60 + minute, None)
        return
    if scan.key(last) in scan.vocabulary.lists["oclock"]:
        _take(scan, at, last + 1, hour * 60, None)
    elif zone and (len(text) == 4 or "." in text):
        if len(text) == 4 and text.isdecimal():
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
    if len(whole) == 4:
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


def _stands_for_time(scan: Scan, at: int, last: int) -> bool:
    lists = scan.vocabulary.lists
    after = scan.key(last)
    if at == 0 and scan.is_name(last):
        # 19.45 That is where we leave it
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
    if before in lists["clock prepositions"]:
        return not (after.isalpha() and scan.vocabulary.nouns.singular(after) != after)
    return False


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
    zone = None
    if scan.key(last) in scan.vocabulary.calendar.zones and scan.text(last).isupper():
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
