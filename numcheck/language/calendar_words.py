"""Words for days, months and the times around them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from numcheck.language.entries import Section, keys_of, listed
from numcheck.language.phrases import PhraseTable
from numcheck.model.records import record

Turn = tuple[int, int, int]
"""A day of every year: the month, the weekday from 0 for Monday, and which of them in the month (-1 is the last)."""

SMALL_SORTS = frozenset({"link", "unit", "part", "part of day"})
"""Sorts of calendar words that make no date by themselves."""

SORTS_WITH_WHICH = frozenset(
    {"unit", "week of", "weekday", "month", "uncertain month", "season", "uncertain season"}
    | {"holiday", "moving holiday", "easter holiday"}
)
"""Sorts of calendar words of which one may be said by a word before them: last week, this May."""


@record(frozen=True, slots=True)
class SummerTime:
    """Where and since when clocks are set twice a year."""

    begins: Turn
    ends: Turn
    """Lies before the beginning where summer is at the turn of the year."""
    since: int
    """First year in which these days held."""
    until: int
    """Last year in which they held."""
    names: PhraseTable[bool]
    """Names of zones, by whether they name the time of summer."""
    loose: frozenset[str]
    """Of these, the names that are often used all through the year."""
    elsewhere: PhraseTable[bool]
    """Places whose clocks are not set, or whose zone of the same name is another."""


@record(frozen=True, slots=True)
class CalendarWords:
    """Words for days, months and the times around them."""

    phrases: PhraseTable[tuple[str, Any]]
    """Every word or phrase of a date: its sort and its value, as ("month", 5) or ("link", "of").

    Sorts: month, weekday, season, day (counted from today), holiday, moving holiday, which, part, unit, decade, link,
    part of day, weekend, ago (one unit counted from today), part of this (the period that runs).
    An uncertain month, weekday or season is one that is also another word: "uncertain month".
    """
    anchors: frozenset[str]
    """Of each phrase that alone makes a date of the words around it, the rarest word: May, Thursday, last, Eve."""
    anchor_places: Mapping[str, tuple[int, ...]]
    """For each of them that makes none outside of its phrases, the numbers of words before it there: 1 for Fawkes."""
    which: frozenset[str]
    """Words that tell which one the name or unit right behind them is: last, this."""
    behind_which: frozenset[str]
    """Words that may stand right behind them in a date: week, May, (last) night."""
    months: frozenset[str]
    """Every name of a month, in full and short."""
    abbreviations: frozenset[str]
    """Names of months and weekdays behind which a point does not end the sentence: sept, tues."""
    parts_of_day: frozenset[str]
    zones: frozenset[str]
    zone_hours: Mapping[str, frozenset[Fraction]]
    """By how many hours the clocks of a zone may be ahead of UTC, be it summer or winter."""
    future: frozenset[str]
    from_today: PhraseTable[int]
    """What counts a duration from today: ago is -1, from now is 1."""
    stretches: Mapping[str, int]
    """Words before a duration that ends or begins today: last is -1, next is 1."""
    from_another_day: PhraseTable[int]
    summer_times: tuple[SummerTime, ...] = ()

    @classmethod
    def build(cls, section: Section) -> CalendarWords:
        entries: dict[tuple[str, ...], tuple[str, Any]] = {}

        def add(sort: str, heading: str, read: Callable[[Any], Any] = int) -> None:
            uncertain = frozenset(listed(section.get(f"ambiguous {heading}", "")))
            words = section.get(heading, {})
            pairs = words.items() if isinstance(words, Mapping) else ((word, word) for word in listed(words))
            for word, value in pairs:
                entries[keys_of(str(word))] = (f"uncertain {sort}" if word in uncertain else sort, read(value))

        add("part of day", "parts of day", str)
        add("link", "links", str)
        add("unit", "units", str)
        add("which", "which", str)
        add("season", "seasons")
        add("decade", "decades")
        add("part", "parts of period", str)
        add("part of this", "parts of this period", str)
        add("weekend", "weekends", str)
        add("ago", "counted singly", str)
        add("day", "days")
        add("holiday", "holidays", lambda value: (int(str(value)[:2]), int(str(value)[3:])))
        add("moving holiday", "moving holidays", lambda value: _weekday_of_month(str(value)))
        add("easter holiday", "easter holidays")
        add("week of", "weeks of", str)
        add("weekday", "weekdays")
        add("month", "months")
        which = frozenset(listed([*section.get("which", {})]))
        anchors = _anchors(entries)
        return cls(
            phrases=PhraseTable.build(entries.items()),
            anchors=frozenset(anchors),
            anchor_places={word: tuple(sorted(places)) for word, places in anchors.items() if places},
            which=which,
            behind_which=_behind_which(entries, which),
            months=frozenset(section["months"]),
            abbreviations=_abbreviations(section["months"]) | _abbreviations(section["weekdays"]),
            parts_of_day=frozenset(listed(section["parts of day"])),
            zones=frozenset(listed(section["zones"])),
            zone_hours={
                str(zone): frozenset(Fraction(hour) for hour in listed(str(hours)))
                for zone, hours in section.get("zone hours", {}).items()
            },
            future=frozenset(listed(section["future"])),
            from_today=_counted(section["counted from today"]),
            stretches={str(word): int(sign) for word, sign in section.get("stretches up to today", {}).items()},
            from_another_day=_counted(section["counted from another day"]),
            summer_times=tuple(_summer_time(entry) for entry in section.get("summer times", {}).values()),
        )

    def sort_of(self, key: str) -> str | None:
        """Give the sort of a word of dates: month, weekday ...; None for small words and all others."""
        found = self.phrases.get(key)
        return found[0] if found is not None and found[0] not in ("link", "unit", "which", "part") else None


def _anchors(entries: Mapping[tuple[str, ...], tuple[str, Any]]) -> Mapping[str, set[int]]:
    """Give the words by which dates are found: of each phrase that makes one, the rarest that is no small word.

    Nearly every sentence has a "the", and none of them need be looked at for "the day before yesterday". With each
    word come the numbers of words before it in these phrases; none where it is a phrase by itself.
    """
    small = {words[0] for words, (sort, _) in entries.items() if len(words) == 1 and sort in SMALL_SORTS}
    places: dict[str, set[int]] = {}
    alone: set[str] = set()
    for words, (sort, value) in entries.items():
        # The week of a day is found by the day's month.
        if sort not in SMALL_SORTS | {"week of"} or value in ("century", "quarter"):
            anchor = rarest([word for word in words if word not in small] or words)
            places.setdefault(anchor, set()).add(words.index(anchor))
            if len(words) == 1:
                alone.add(anchor)
    return {anchor: set() if anchor in alone else before for anchor, before in places.items()}


def _behind_which(entries: Mapping[tuple[str, ...], tuple[str, Any]], which: frozenset[str]) -> frozenset[str]:
    """Give the words that may stand right behind one that tells which: names of periods, the rest of phrases."""
    links = ("century", "quarter", "half")
    names = {words[0] for words, (sort, value) in entries.items() if sort in SORTS_WITH_WHICH or value in links}
    return frozenset(names.union(words[1] for words in entries if len(words) > 1 and words[0] in which))


def rarest(words: Sequence[str]) -> str:
    """Give the word of a phrase that stands in the fewest sentences, by its length: the morning of "morning's"."""
    return max(words, key=len)


def _abbreviations(names: Mapping[str, Any]) -> frozenset[str]:
    """Give the names that are the beginning of a longer one of the same value."""
    return frozenset(
        short
        for short, a in names.items()
        for full, b in names.items()
        if a == b and full != short and full.startswith(short)
    )


def _counted(words: Mapping[str, Any]) -> PhraseTable[int]:
    return PhraseTable.build((keys_of(phrase), int(value)) for phrase, value in words.items())


def _weekday_of_month(text: str) -> tuple[int, int, int, int]:
    """Read month/weekday/which, with the days to add: 11/3/4+1 is the day after the fourth Thursday of November."""
    plain, _, shift = text.partition("+")
    a, b, c = plain.split("/")
    return int(a), int(b), int(c), int(shift or 0)


def _summer_time(entry: Mapping[str, Any]) -> SummerTime:
    names = {keys_of(name): sort == "summer" for sort in ("winter", "summer") for name in listed(entry[sort])}
    return SummerTime(
        _weekday_of_month(str(entry["begins"]))[:3],
        _weekday_of_month(str(entry["ends"]))[:3],
        int(entry["since"]),
        int(entry.get("until", 9999)),
        PhraseTable.build(names.items()),
        frozenset(listed(entry.get("loose", ""))),
        PhraseTable.build((keys_of(place), True) for place in listed(entry.get("elsewhere", ""))),
    )
