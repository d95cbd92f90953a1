"""The words of English that numcheck knows, compiled from `rules/vocabulary/*.yaml` for look-up.

A vocabulary is read-only once it is built. It is handed down as an argument; nothing here is global.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from fractions import Fraction
from functools import lru_cache
from sys import intern
from typing import Any

from numcheck.language import traits
from numcheck.language.morphology import lemma, plurals, singular
from numcheck.language.phrases import PhraseTable
from numcheck.language.traits import Traits
from numcheck.language.words import (
    DASHES,
    FOOT_MARKS,
    HYPHENS,
    INCH_MARKS,
    POWER_SIGNS,
    TIMES_SIGNS,
    Pieces,
    split_words,
)
from numcheck.model.interval import Number, exact
from numcheck.model.quantity import Hedge, Leaning
from numcheck.model.records import record

Section = Mapping[str, Any]
"""A vocabulary file as plain data: strings, numbers, lists and mappings."""


@record(frozen=True, slots=True)
class Numerals:
    """Words and signs for numbers."""

    cardinals: Mapping[str, Number]
    magnitudes: Mapping[str, Number]
    plural_magnitudes: Mapping[str, Number]
    suffixes: Mapping[str, Number]
    ambiguous_suffixes: frozenset[str]
    ordinals: Mapping[str, int]
    plural_ordinals: frozenset[str]
    """Plurals of first to ninth, which end a fraction: three twenty-firsts."""
    denominators: Mapping[str, int]
    vulgar: Mapping[str, Number]
    vague: PhraseTable[tuple[Number, Number]]
    multiples: Mapping[str, Number]
    factor_verbs: Mapping[str, Number]
    articles: frozenset[str]
    joiners: frozenset[str]
    point: frozenset[str]
    minus: frozenset[str]
    of: frozenset[str]
    after_article: frozenset[str]
    """Every word that makes a number with an article before it: a hundred, a half-million."""
    openers: frozenset[str]
    """Every word with which a number in words can begin."""
    part_words: frozenset[str]
    """Every word that may name a fraction or a multiple."""
    ranks: frozenset[str]
    """Every word with which an ordinal can begin: third, twenty(-third)."""
    starts: frozenset[str]
    """Every word or mark with which a number without digits, a vague one or a decimal point can begin."""

    @classmethod
    def build(cls, section: Section) -> Numerals:
        def words(name: str) -> frozenset[str]:
            return frozenset(listed(section.get(name, "")))

        openers = frozenset({*section["cardinals"], *section["magnitudes"], *section["vulgar fractions"]})
        openers |= words("articles") | frozenset(section["denominators"])
        vague = PhraseTable.build(
            (keys_of(words), (exact(str(low)), exact(str(high))))
            for words, (low, high) in section.get("vague counts", {}).items()
        )
        plural_ordinals = frozenset(f"{k}s" for k, v in _numbers(section, "ordinals").items() if v < 10)
        return cls(
            articles=words("articles"),
            joiners=words("joiners"),
            point=words("point"),
            minus=words("minus"),
            of=words("of"),
            after_article=frozenset({*section["magnitudes"], *section["denominators"]}),
            openers=openers,
            part_words=frozenset({*section["denominators"], *section.get("multiples", {}), *plural_ordinals}),
            ranks=frozenset({*section["ordinals"], *section["cardinals"]}),
            starts=openers.union(vague.forward, "."),
            cardinals=_numbers(section, "cardinals"),
            magnitudes=_numbers(section, "magnitudes"),
            plural_magnitudes=_numbers(section, "plural magnitudes"),
            suffixes=_numbers(section, "suffixes"),
            ambiguous_suffixes=frozenset(listed(section.get("ambiguous suffixes", ""))),
            ordinals={k: int(v) for k, v in _numbers(section, "ordinals").items()},
            plural_ordinals=plural_ordinals,
            denominators={k: int(v) for k, v in _numbers(section, "denominators").items()},
            vulgar=_numbers(section, "vulgar fractions"),
            vague=vague,
            multiples=_numbers(section, "multiples"),
            factor_verbs=_numbers(section, "factor verbs"),
        )


@record(frozen=True, slots=True)
class Units:
    """Surfaces of units, each with pint's name."""

    names: PhraseTable[str]
    """By words in lower case: square kilometres -> square_kilometer."""
    symbols: PhraseTable[str]
    """By words as written: MW -> megawatt."""
    glued: Mapping[str, str]
    """Symbols that count only when they touch the digits: C -> degree_celsius."""
    dimensions: Mapping[str, str]
    """Unit -> the heading it stands under: length, time, percent."""

    @classmethod
    def build(cls, section: Section) -> Units:
        names: dict[tuple[str, ...], str] = {}
        symbols: dict[tuple[str, ...], str] = {}
        glued: dict[str, str] = {}
        dimensions: dict[str, str] = {}
        for dimension, units in section.items():
            for unit, surfaces in units.items():
                dimensions[unit] = dimension
                for name in listed(surfaces.get("names", "")):
                    forms = plurals(name) if _has_plural(name) else ()
                    for form in (name, *forms, name.replace(" ", "-")):
                        names.setdefault(keys_of(form), unit)
                for symbol in listed(surfaces.get("symbols", "")):
                    symbols.setdefault(texts_of(symbol), unit)
                for symbol in listed(surfaces.get("glued", "")):
                    glued.setdefault(symbol, unit)
                    symbols.pop((symbol,), None)
        return cls(PhraseTable.build(names.items()), PhraseTable.build(symbols.items()), glued, dimensions)


@record(frozen=True, slots=True)
class Currencies:
    """Names and signs of money, each with an ISO code in lower case."""

    names: PhraseTable[str]
    signs: PhraseTable[str]
    """By words as written: US $ -> usd."""
    short: Mapping[str, frozenset[str]]
    """By code, what its names end in, as it is called for short: aud -> dollar."""

    def are_called_alike(self, one: str | None, other: str | None) -> bool:
        """Tell whether two currencies may be called by one name: an Australian dollar is a dollar."""
        return not self.short.get(one or "", frozenset()).isdisjoint(self.short.get(other or "", frozenset()))

    @classmethod
    def build(cls, section: Section) -> Currencies:
        names: dict[tuple[str, ...], str] = {}
        signs: dict[tuple[str, ...], str] = {}
        short: dict[str, frozenset[str]] = {}
        for code, surfaces in section.items():
            short[code] = frozenset(name.split()[-1] for name in listed(surfaces.get("names", "")))
            for name in listed(surfaces.get("names", "")):
                for form in (name, *plurals(name)):
                    names.setdefault(keys_of(form), code)
            for sign in listed(surfaces.get("signs", "")):
                signs.setdefault(texts_of(sign), code)
        return cls(PhraseTable.build(names.items()), PhraseTable.build(signs.items()), short)


Turn = tuple[int, int, int]
"""A day of every year: the month, the weekday from 0 for Monday, and which of them in the month (-1 is the last)."""


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


@record(frozen=True, slots=True)
class Hedges:
    """Words that widen a figure, before it and after it."""

    before: PhraseTable[Hedge]
    after: PhraseTable[Hedge]

    @classmethod
    def build(cls, section: Section) -> Hedges:
        before: dict[tuple[str, ...], Hedge] = {}
        after: dict[tuple[str, ...], Hedge] = {}
        for entry in section.values():
            leaning = Leaning(entry["lean"])
            low, high = _factor(entry.get("low", 1)), _factor(entry.get("high", 1))
            for table, words in ((before, entry.get("words", [])), (after, entry.get("after", ""))):
                for phrase in listed(words):
                    table[keys_of(phrase)] = Hedge(phrase, leaning, low, high, is_of_round=entry.get("of") == "round")
        return cls(PhraseTable.build(before.items()), PhraseTable.build(after.items()))


@record(frozen=True, slots=True)
class Grammar:
    """The closed classes, and the words that tie a figure to another one."""

    classes: Mapping[str, frozenset[str]]
    links: PhraseTable[str]
    transparent: PhraseTable[bool]
    name_heads: frozenset[str]
    name_signs: frozenset[str]
    stops: frozenset[str]
    """Words that end a noun phrase: everything closed but determiners and adverbs."""

    @classmethod
    def build(cls, section: Section) -> Grammar:
        classes = {name: frozenset(listed(words)) for name, words in section.items() if not isinstance(words, Mapping)}
        ends = (
            "prepositions", "conjunctions", "be", "have", "do", "modals", "negations", "pronouns", "relatives",
            "adverbs", "determiners", "possessives",
        )  # fmt: skip
        return cls(
            classes=classes,
            links=PhraseTable.build(
                (keys_of(phrase), name) for name, words in section["links"].items() for phrase in listed(words)
            ),
            transparent=PhraseTable.build((keys_of(phrase), True) for phrase in listed(section["transparent"])),
            name_heads=frozenset(listed(section["name heads"])),
            name_signs=frozenset(listed(section["name signs"])),
            stops=frozenset().union(*(classes[name] for name in ends)),
        )

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.classes[name]


@record(frozen=True, slots=True)
class Nouns:
    """What news counts, in classes of words that may stand for one another."""

    irregular: Mapping[str, str]
    """Plural -> singular."""
    classes: Mapping[str, tuple[str, ...]]
    """Noun, in the singular -> the classes that list it."""
    wider: Mapping[str, tuple[str, ...]]
    """Class -> the classes above it, nearest first."""
    compounds: PhraseTable[str]
    """Nouns of several words, in both numbers -> their singular."""
    singulars: Singulars = field(repr=False, compare=False)
    kinds: Kinds = field(repr=False, compare=False)

    @classmethod
    def build(cls, section: Section) -> Nouns:
        irregular = {str(k): str(v) for k, v in section.get("irregular plurals", {}).items()}
        classes: dict[str, list[str]] = {}
        parents: dict[str, str] = {}
        compounds: dict[tuple[str, ...], str] = {}
        for name, entry in section.items():
            if name == "irregular plurals":
                continue
            if parent := entry.get("isa"):
                parents[name] = str(parent)
            for word in (name, *listed(entry.get("words", ""))):
                if name not in classes.setdefault(word, []):
                    classes[word].append(name)
                keys = keys_of(word)
                if len(keys) > 1:
                    compounds[keys] = word
                    for form in plurals(word):
                        compounds[keys_of(form)] = word
        wider = {name: tuple(_climb(name, parents)) for name in {*parents, *section} - {"irregular plurals"}}
        known = {noun: tuple(names) for noun, names in classes.items()}
        singulars, kinds = Singulars(known, irregular), Kinds(known, wider)
        return cls(irregular, known, wider, PhraseTable.build(compounds.items()), singulars, kinds)

    def singular(self, key: str) -> str:
        return self.singulars[key]

    def classes_of(self, noun: str | None) -> tuple[str, ...]:
        """Give the classes of a noun in the singular; a compound has those of its last word."""
        return _classes_of(noun, self.classes) if noun is not None else ()

    def is_a(self, noun: str | None, name: str) -> bool:
        """Tell whether a noun belongs to a class, directly or through a narrower one."""
        return noun is not None and name in self.kinds[noun]

    def are_synonyms(self, one: str, other: str) -> bool:
        """Tell whether two nouns may name the same things: the same word, or both of one narrow class."""
        if one == other:
            return True
        a, b = self.classes_of(one), self.classes_of(other)
        return any(name in b and name not in BROAD for name in a)

    def are_akin(self, one: str, other: str) -> bool:
        """Tell whether two nouns may name the same things, or the one some of the other."""
        if self.are_synonyms(one, other):
            return True
        return not self.kinds[one].isdisjoint(self.kinds[other])

    def wider_words(self, noun: str) -> frozenset[str]:
        """Give the names of the classes above a noun: person for a militant."""
        return self.kinds[noun] - {noun}


class Singulars(dict[str, str]):
    """The singulars of the words seen so far, each worked out at its first look-up: a cache that is bounded."""

    def __init__(self, classes: Mapping[str, tuple[str, ...]], irregular: Mapping[str, str]) -> None:
        super().__init__()
        self.classes, self.irregular = classes, irregular

    def __missing__(self, key: str) -> str:
        found = key if key in self.classes and key not in self.irregular else singular(key, self.irregular)
        if len(self) < MOST_LEMMAS:
            self[key] = found
        return found

    def __reduce__(self) -> tuple[type[Singulars], tuple[Mapping[str, tuple[str, ...]], Mapping[str, str]]]:
        return Singulars, (self.classes, self.irregular)


class Kinds(dict[str, frozenset[str]]):
    """All classes of the nouns seen so far, wider ones too, each worked out at its first look-up: bounded as well."""

    def __init__(self, classes: Mapping[str, tuple[str, ...]], wider: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self.classes, self.wider = classes, wider

    def __missing__(self, noun: str) -> frozenset[str]:
        own = _classes_of(noun, self.classes)
        found = frozenset(own).union(*[self.wider.get(name, ()) for name in own])
        if len(self) < MOST_LEMMAS:
            self[noun] = found
        return found

    def __reduce__(self) -> tuple[type[Kinds], tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]]:
        return Kinds, (self.classes, self.wider)


def _classes_of(noun: str, classes: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    found = classes.get(noun)
    return classes.get(noun.rpartition(" ")[2].rpartition("-")[2], ()) if found is None else found


GROUPS: Mapping[int, str] = {3: "groups of 3", 4: "groups of 4", 5: "groups of 5"}
"""Lists of nouns for so many of some sort: a trio."""
BROAD = frozenset({"person", "place", "organisation", "building", "reason", "incident", "product", "worker", "animal"})
"""Classes so wide that two of their words are not synonyms."""


VERBAL = frozenset({"object", "subject"})
"""The places of what is counted beside a verb."""


@record(frozen=True, slots=True)
class EventUse:
    """One way in which a word says an event."""

    event: str
    counted: str
    """Which of its figures is counted: object, subject, state or noun."""
    of: frozenset[str] = frozenset()
    """What must be counted for the word to say this event: kinds of figures, classes of nouns; empty for anything."""


@record(frozen=True, slots=True)
class Events:
    """What happens to what is counted, with the words that say it."""

    uses: PhraseTable[tuple[EventUse, ...]]
    """By lemma: kill -> die (object)."""
    concepts: Mapping[str, str]
    """Word -> the event that it says first of all: closure -> close."""
    irregular: Mapping[str, str]
    flows: Mapping[str, str]
    """Event -> in or out."""
    stages: Mapping[str, int]
    directions: Mapping[str, str]
    """Event -> up or down."""
    verbs: frozenset[str]
    """The plain forms of every verb known."""
    words: Mapping[str, tuple[str, ...]]
    """Event -> every word and phrase that says it."""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.words)

    @classmethod
    def build(cls, section: Section, common_verbs: Iterable[str] = ()) -> Events:
        """Compile the events; common verbs are those that say no event but whose forms must be known."""
        irregular = {str(k): str(v) for k, v in section.get("irregular verbs", {}).items()}
        uses: dict[tuple[str, ...], list[EventUse]] = {}
        flows: dict[str, str] = {}
        stages: dict[str, int] = {}
        directions: dict[str, str] = {}
        said: dict[str, list[str]] = {}
        verbs = {*irregular.values(), *common_verbs}
        for name, entry in section.items():
            if name == "irregular verbs":
                continue
            narrow = _narrow(entry.get("of", {}))
            for counted, heading in (
                ("object", "object"),
                ("subject", "subject"),
                ("state", "state"),
                ("noun", "nouns"),
            ):
                for phrase in listed(entry.get(heading, "")):
                    said.setdefault(name, []).append(phrase)
                    use = EventUse(name, counted, narrow.get(phrase, frozenset()) if counted in VERBAL else frozenset())
                    known = uses.setdefault(keys_of(phrase), [])
                    if use not in known:
                        known.append(use)
                    if counted in VERBAL:
                        verbs.add(keys_of(phrase)[0])
            if "flow" in entry:
                flows[name] = str(entry["flow"])
            if "stage" in entry:
                stages[name] = int(entry["stage"])
            if "direction" in entry:
                directions[name] = str(entry["direction"])
        return cls(
            uses=PhraseTable.build((keys, tuple(found)) for keys, found in uses.items()),
            concepts={keys[0]: found[0].event for keys, found in uses.items() if len(keys) == 1},
            irregular=irregular,
            flows=flows,
            stages=stages,
            directions=directions,
            verbs=frozenset(verbs),
            words={name: tuple(words) for name, words in said.items()},
        )


def _narrow(section: Section) -> dict[str, frozenset[str]]:
    """Read the verbs that say an event of some things only: verb -> kinds of figures and classes of nouns."""
    of: dict[str, set[str]] = {}
    for things, verbs in section.items():
        for verb in listed(verbs):
            of.setdefault(verb, set()).update(listed(things))
    return {verb: frozenset(named) for verb, named in of.items()}


MOST_LEMMAS = 50_000
"""Words whose lemma is kept."""


class Lemmas(dict[str, str]):
    """The lemmas of the words seen so far, each worked out at its first look-up.

    A cache, one of the few parts of a vocabulary that grow: by one entry a distinct word, at most MOST_LEMMAS.
    """

    def __init__(self, events: Events, nouns: Nouns) -> None:
        super().__init__()
        self.events, self.nouns = events, nouns

    def __missing__(self, key: str) -> str:
        found = lemma(key, self.events.irregular, self.events.verbs)
        if found == key:
            found = self.nouns.singular(key)
        found = intern(found)
        if len(self) < MOST_LEMMAS:
            self[key] = found
        return found

    def __reduce__(self) -> tuple[type[Lemmas], tuple[Events, Nouns]]:
        return Lemmas, (self.events, self.nouns)


@record(frozen=True, slots=True)
class TraitReader:
    """Tells the traits of a word: those of the lists it stands in, and those of its form."""

    listed: Mapping[str, int]
    factor_verbs: Mapping[str, Number]
    lemmas: Lemmas
    nouns: Nouns
    verbs: frozenset[str]
    no_verbs: frozenset[str]
    saying: frozenset[str]
    stops: frozenset[str]
    name_heads: frozenset[str]

    @classmethod
    def build(
        cls,
        numerals: Numerals,
        calendar: CalendarWords,
        units: Units,
        currencies: Currencies,
        grammar: Grammar,
        hedges: Hedges,
        subordinators: PhraseTable[str],
        lists: Mapping[str, frozenset[str]],
        lemmas: Lemmas,
    ) -> TraitReader:
        in_date = {word for table in (calendar.phrases, numerals.vague) for word in table.words()}
        in_date |= numerals.ranks | numerals.openers | lists["quarter"]
        in_date |= numerals.of | numerals.joiners | numerals.point | numerals.minus
        found: dict[str, int] = {}
        for trait, words in (
            (traits.NUMBER, numerals.starts),
            (traits.RANK, numerals.ranks),
            (traits.PART, numerals.part_words),
            (traits.CLOCK, _clock_words(lists)),
            (traits.ZERO, lists["nobody"] | lists["none"] | lists["no"] | lists["both"] | lists["pair"]),
            (traits.ZERO, _any_of(lists, *GROUPS.values())),
            (traits.IN_DATE, in_date),
            (traits.ANCHOR, calendar.anchors),
            (traits.QUARTER, lists["quarter"]),
            (traits.SUBORDINATOR, subordinators.backward),
            (traits.HALT, grammar["be"] | grammar["relatives"] | frozenset(";—–.")),
            (traits.LOCATIVE, lists["locatives"]),
            (traits.BESIDE_PLACE, lists["origins"] | lists["locatives beside a noun"]),
            (traits.PLACE_OPENER, lists["opens a place"]),
            (traits.FIGURE, _triggers(numerals, calendar, lists)),
            (traits.SAYING, lists["according"]),
            (
                traits.FROM_TIME,
                _any_of(lists, "counted one by one", "of a time before", "of a time after", "of the same time"),
            ),
            (
                traits.PART_LINK,
                _any_of(lists, "out", "odds", "over", "fold", "times") | numerals.of | HYPHENS | {"/", "x"},
            ),
            (traits.NUMBER_TAIL, numerals.joiners.union(numerals.magnitudes, numerals.plural_magnitudes)),
            (traits.NUMBER_TAIL, HYPHENS.union(numerals.suffixes, numerals.vulgar, POWER_SIGNS, TIMES_SIGNS)),
            (traits.CLOCK_TAIL, _any_of(lists, "am", "pm", "oclock", "range links") | calendar.zones),
            (traits.CLOCK_TAIL, numerals.joiners | DASHES | {":"}),
            (traits.CLOCK_TAIL, [phrase.partition(" ")[0] for phrase in lists["local time"]]),
            (traits.NAME_HEAD, grammar.name_heads | grammar.name_signs | {"."}),
            (traits.BEFORE_AGE, _any_of(lists, *BEFORE_AN_AGE) | grammar["be"] | numerals.of),
            (traits.BEFORE_AGE, {",", "("}.union(hedges.before.backward)),
            (traits.UNIT, _unit_openers(units, currencies) | numerals.of | lists["before a unit"]),
            (traits.STANCE, grammar["negations"] | lists["planning"] | lists["estimating"]),
            (traits.STANCE, [phrase.partition(" ")[0] for phrase in lists["planning in two words"]]),
            (traits.CLAUSE_OPENER, lists["clause openers"] | frozenset(";—–")),
            (
                traits.BESIDE_SPEAKER,
                grammar["have"] | grammar["adverbs"] | grammar["modals"] | lists["between speaker and verb"],
            ),
        ):
            for word in words:
                found[word] = found.get(word, 0) | trait
        events, nouns = lemmas.events, lemmas.nouns
        return cls(
            found,
            numerals.factor_verbs,
            lemmas,
            nouns,
            events.verbs,
            grammar["prepositions"],
            _any_of(lists, "says", "finds", "puts"),
            grammar.stops,
            grammar.name_heads,
        )

    def read(self, key: str) -> int:
        found = self.listed.get(key, 0)
        singular = self.nouns.singular(key)
        is_noun = bool(self.nouns.classes_of(singular))
        if is_noun:
            found |= traits.NOUN
        if key[:1].isdecimal():
            is_year = len(key) == traits.YEAR_DIGITS
            return found | traits.DIGITS | traits.FIGURE | traits.IN_DATE | (traits.ANCHOR if is_year else 0)
        if not key[:1].isalpha():
            return found | traits.IN_DATE
        if singular != key or key in self.nouns.irregular:
            found |= traits.PLURAL
        if singular in self.name_heads:
            found |= traits.NAME_HEAD
        if self._may_be_verb(key, is_noun):
            found |= traits.VERB
        if len(key) >= traits.SHORTEST_CONTENT and key not in self.stops:
            found |= traits.CONTENT
        lemma = self.lemmas[key]
        if lemma in self.saying:
            found |= traits.SAYING
        return found | (traits.PART if lemma in self.factor_verbs else 0)

    def _may_be_verb(self, key: str, is_noun: bool) -> bool:
        if key in self.no_verbs:
            return False
        is_participle = len(key) >= traits.SHORTEST_PARTICIPLE and key.endswith(("ed", "ing")) and not is_noun
        return is_participle or self.lemmas[key] in self.verbs


@record(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Everything that numcheck knows of English."""

    numerals: Numerals
    hedges: Hedges
    units: Units
    currencies: Currencies
    calendar: CalendarWords
    grammar: Grammar
    nouns: Nouns
    events: Events
    subordinators: PhraseTable[str]
    """Words that put the figures behind them under another one: part, comparison, or end of either."""
    lists: Mapping[str, frozenset[str]]
    """Other named lists of words, for patterns: report, comparative, ..."""
    attributes: Mapping[str, frozenset[str]]
    """Those of the lists that hold the words for what is measured, by their names: attribute of height, ..."""
    measured: frozenset[str]
    """All of their words."""
    outcomes: Mapping[str, frozenset[str]]
    """For each word of a deed all words of that deed, by the names of events where it has one."""
    date_words: frozenset[str]
    """Every word with which a piece of a date can begin."""
    lemmas: Lemmas
    traits: Traits
    pieces: Pieces
    """What stands between two blanks of a text, with the traits of its words."""

    @classmethod
    def build(cls, sections: Mapping[str, Section]) -> Vocabulary:
        """Compile the sections of a vocabulary, keyed by the name of their file."""
        numerals = Numerals.build(sections["numerals"])
        calendar = CalendarWords.build(sections["calendar"])
        nouns = Nouns.build(sections["nouns"])
        events = Events.build(sections["events"], listed(sections["lists"]["common verbs"]))
        lists = {name: frozenset(listed(words)) for name, words in sections["lists"].items()}
        attributes = {name: words for name, words in lists.items() if name.startswith("attribute of ")}
        units, currencies = Units.build(sections["units"]), Currencies.build(sections["currencies"])
        grammar = Grammar.build(sections["grammar"])
        subordinators = PhraseTable.build(
            (keys_of(phrase), str(sort))
            for sort, words in sections["subordinators"].items()
            for phrase in listed(words)
        )
        lemmas = Lemmas(events, nouns)
        hedges = Hedges.build(sections["hedges"])
        reader = TraitReader.build(numerals, calendar, units, currencies, grammar, hedges, subordinators, lists, lemmas)
        traits_of = Traits(reader.read)
        return cls(
            numerals=numerals,
            hedges=hedges,
            units=units,
            currencies=currencies,
            calendar=calendar,
            grammar=grammar,
            nouns=nouns,
            events=events,
            subordinators=subordinators,
            lists=lists,
            attributes=attributes,
            measured=frozenset[str]().union(*attributes.values()),
            outcomes=_find_outcomes(lists, events),
            date_words=numerals.ranks.union(calendar.phrases.forward, lists["quarter"]),
            lemmas=lemmas,
            traits=traits_of,
            pieces=Pieces(traits_of.__getitem__, lemmas.__getitem__),
        )

    def lemma(self, key: str) -> str:
        """Give the dictionary form of a verb or noun, by rule and by the list of irregular forms."""
        return self.lemmas[key]

    def lemmas_of(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Give the dictionary forms of the words of a sentence."""
        return tuple(map(self.lemmas.__getitem__, keys))

    def events_of(self, keys: Iterable[str]) -> tuple[frozenset[str], ...]:
        """Give the events that each of some words names, as it stands or by its dictionary form: dead, killed."""
        uses = self.events.uses
        return tuple(
            frozenset(use.event for word in {key, self.lemmas[key]} for use in uses.get(word) or ()) for key in keys
        )

    def traits_of(self, keys: Iterable[str]) -> tuple[int, ...]:
        """Give what each word of a sentence may begin or belong to."""
        return tuple(map(self.traits.__getitem__, keys))

    def direction(self, key: str) -> str | None:
        """Give up or down for a verb of change in any form, and for the words themselves."""
        if key in ("up", "down"):
            return key
        lemma = self.lemma(key)
        for use in self.events.uses.get(lemma) or ():
            if use.counted == "subject" and use.event in self.events.directions:
                return self.events.directions[use.event]
        return None

    def lists_named(self, opening: str) -> tuple[frozenset[str], ...]:
        """Give the lists of words whose names open with the same words."""
        return _lists_named(self, opening)

    def entry(self, name: str) -> tuple[str, ...] | None:
        """Give the words of an entry that patterns name as @name: a list, an event, a class of nouns."""
        if name in self.lists:
            return tuple(sorted(self.lists[name]))
        spoken = name.replace("-", " ")
        if spoken in self.lists:
            return tuple(sorted(self.lists[spoken]))
        if spoken in self.events.words:
            return self.events.words[spoken]
        members = tuple(noun for noun in self.nouns.classes if self.nouns.is_a(noun, spoken))
        return members or None


@lru_cache(maxsize=256)
def _lists_named(vocabulary: Vocabulary, opening: str) -> tuple[frozenset[str], ...]:
    return tuple(words for name, words in vocabulary.lists.items() if name.startswith(opening))


@lru_cache(maxsize=1024)
def union(*words: frozenset[str]) -> frozenset[str]:
    """Give what some lists of words hold together, put together once for all texts."""
    return frozenset[str]().union(*words)


@lru_cache(maxsize=64)
def affixes(words: frozenset[str]) -> tuple[str, ...]:
    """Give a list of endings or beginnings as strings ask for it, put in a row once for all texts."""
    return tuple(words)


VOWELS = frozenset("aeiou")


def keys_of(phrase: str) -> tuple[str, ...]:
    """Split a phrase of the vocabulary as a text is split."""
    if phrase.isalpha():
        return (phrase.lower(),)
    return tuple(word.key for word in split_words(phrase, 0, len(phrase)))


def texts_of(phrase: str) -> tuple[str, ...]:
    """Split a phrase whose capitals matter."""
    return tuple(word.text for word in split_words(phrase, 0, len(phrase)))


def listed(words: str | Sequence[Any] | None) -> list[str]:
    """Give the entries of a list that is written with commas, as YAML items, or both."""
    if words is None:
        return []
    if isinstance(words, str):
        # The keys of texts are interned, too: of two that are alike, one look tells.
        return [intern(entry.strip()) for entry in words.replace("\n", " ").split(",") if entry.strip()]
    found: list[str] = []
    for item in words:
        found += listed(str(item))
    return found


def _numbers(section: Section, name: str) -> dict[str, Number]:
    return {str(word): exact(str(value)) for word, value in section.get(name, {}).items()}


def _triggers(numerals: Numerals, calendar: CalendarWords, lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Give the words one of which every worded figure or date holds."""
    found = set(numerals.vulgar)
    found |= {
        *numerals.cardinals,
        *numerals.magnitudes,
        *numerals.ordinals,
        *numerals.denominators,
        *numerals.multiples,
    }
    found.update(_rarest(words) for entries in numerals.vague.forward.values() for words, _ in entries)
    for entries in calendar.phrases.forward.values():
        found.update(
            _rarest(words)
            for words, (sort, value) in entries
            if sort not in ("link", "which", "part") or value in ("century", "half", "quarter")
        )
    for verb in numerals.factor_verbs:
        found.update(
            (
                verb,
                verb + "s",
                verb + "d",
                verb[:-1] + "ing",
                verb[:-1] + "ed",
                verb[:-1] + "ied",
                verb + "ed",
                verb + "ing",
            )
        )
    for name in ("noon", "midnight", "oclock", "nobody", "none", "no", "both", "pair", *GROUPS.values()):
        found.update(lists[name])
    return frozenset(found)


def _any_of(lists: Mapping[str, frozenset[str]], *names: str) -> frozenset[str]:
    """Give the words of some lists."""
    return frozenset[str]().union(*[lists[name] for name in names])


def _clock_words(lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Give the words by which a time of day in words is found."""
    names = ("noon", "midnight", "oclock", "past an hour", "quarter of an hour", "mornings", "afternoons", "evenings")
    return _any_of(lists, *names)


BEFORE_AN_AGE = (
    "aged", "years of life", "between", "bounds of an age", "as", "than", "now and then", "only an age", "at",
    "superlatives of age", "turn an age",
)  # fmt: skip
"""Lists of words behind which a bare number may be an age."""


def _unit_openers(units: Units, currencies: Currencies) -> frozenset[str]:
    """Give the words and marks, in lower case, behind a number with which its unit or the way to one begins."""
    as_written = (*units.symbols.forward, *units.glued, *currencies.signs.forward)
    marks = (*HYPHENS, *FOOT_MARKS, *INCH_MARKS)
    return frozenset([*units.names.forward, *currencies.names.forward, *map(str.lower, as_written), *marks])


SMALL_SORTS = frozenset({"link", "unit", "part", "part of day"})
"""Sorts of calendar words that make no date by themselves."""


SORTS_WITH_WHICH = frozenset(
    {"unit", "week of", "weekday", "month", "uncertain month", "season", "uncertain season"}
    | {"holiday", "moving holiday", "easter holiday"}
)
"""Sorts of calendar words of which one may be said by a word before them: last week, this May."""


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
            anchor = _rarest([word for word in words if word not in small] or words)
            places.setdefault(anchor, set()).add(words.index(anchor))
            if len(words) == 1:
                alone.add(anchor)
    return {anchor: set() if anchor in alone else before for anchor, before in places.items()}


def _behind_which(entries: Mapping[tuple[str, ...], tuple[str, Any]], which: frozenset[str]) -> frozenset[str]:
    """Give the words that may stand right behind one that tells which: names of periods, the rest of phrases."""
    links = ("century", "quarter", "half")
    names = {words[0] for words, (sort, value) in entries.items() if sort in SORTS_WITH_WHICH or value in links}
    return frozenset(names.union(words[1] for words in entries if len(words) > 1 and words[0] in which))


def _rarest(words: Sequence[str]) -> str:
    """Give the word of a phrase that stands in the fewest sentences, by its length: the morning of "morning's"."""
    return max(words, key=len)


def _has_plural(unit: str) -> bool:
    """Tell a word from an abbreviation: acres and bars, but no has (hectares) and no mps (megapixels)."""
    return len(unit) > 3 or (len(unit) == 3 and not VOWELS.isdisjoint(unit))


def _abbreviations(names: Mapping[str, Any]) -> frozenset[str]:
    """Give the names that are the beginning of a longer one of the same value."""
    return frozenset(
        short
        for short, a in names.items()
        for full, b in names.items()
        if a == b and full != short and full.startswith(short)
    )


def _find_outcomes(lists: Mapping[str, frozenset[str]], events: Events) -> Mapping[str, frozenset[str]]:
    """Give each word of the lists of deeds and outcomes with all words beside which it tells of the same."""
    found: dict[str, frozenset[str]] = {}
    for name, words in lists.items():
        if name.startswith("outcome of "):
            named = frozenset([events.concepts.get(word, word) for word in words])
            for word in words:
                found[word] = found.get(word, frozenset()) | named
    return found


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


def _factor(value: Any) -> Fraction | None:
    return None if value == "open" else Fraction(str(value))


def _climb(name: str, parents: Mapping[str, str]) -> Iterable[str]:
    seen = {name}
    while (parent := parents.get(name)) is not None and parent not in seen:
        yield parent
        seen.add(parent)
        name = parent
