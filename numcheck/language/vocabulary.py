"""The words of English that numcheck knows, compiled from `rules/vocabulary/*.yaml` for look-up.

A vocabulary is read-only once it is built. It is handed down as an argument; nothing here is global.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from numcheck.language.calendar_words import CalendarWords
from numcheck.language.entries import Section, keys_of, listed
from numcheck.language.events import Events, Lemmas
from numcheck.language.grammar import Grammar
from numcheck.language.nouns import Nouns
from numcheck.language.number_words import Hedges, Numerals
from numcheck.language.phrases import PhraseTable
from numcheck.language.trait_reader import TraitReader
from numcheck.language.traits import Traits
from numcheck.language.unit_words import Currencies, Units
from numcheck.language.words import Pieces
from numcheck.model.records import record


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
        return _direction_of(self, key)

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


@lru_cache(maxsize=4096)
def _direction_of(vocabulary: Vocabulary, key: str) -> str | None:
    if key in ("up", "down"):
        return key
    directions = vocabulary.events.directions
    for use in vocabulary.events.uses.get(vocabulary.lemma(key)) or ():
        if use.counted == "subject" and use.event in directions:
            return directions[use.event]
    return None


@lru_cache(maxsize=256)
def _lists_named(vocabulary: Vocabulary, opening: str) -> tuple[frozenset[str], ...]:
    return tuple(words for name, words in vocabulary.lists.items() if name.startswith(opening))


def _find_outcomes(lists: Mapping[str, frozenset[str]], events: Events) -> Mapping[str, frozenset[str]]:
    """Give each word of the lists of deeds and outcomes with all words beside which it tells of the same."""
    found: dict[str, frozenset[str]] = {}
    for name, words in lists.items():
        if name.startswith("outcome of "):
            named = frozenset([events.concepts.get(word, word) for word in words])
            for word in words:
                found[word] = found.get(word, frozenset()) | named
    return found
