"""What is told of a word at its first look-up: the traits by which the stages choose where to look."""

from __future__ import annotations

from collections.abc import Mapping

from numcheck.language import traits
from numcheck.language.calendar_words import CalendarWords, rarest
from numcheck.language.entries import any_of
from numcheck.language.events import Lemmas
from numcheck.language.grammar import Grammar
from numcheck.language.nouns import Nouns
from numcheck.language.number_words import GROUPS, Hedges, Numerals
from numcheck.language.phrases import PhraseTable
from numcheck.language.unit_words import Currencies, Units, unit_openers
from numcheck.language.words import DASHES, HYPHENS, POWER_SIGNS, TIMES_SIGNS
from numcheck.model.interval import Number
from numcheck.model.records import record

BEFORE_AN_AGE = (
    "aged", "years of life", "between", "bounds of an age", "as", "than", "now and then", "only an age", "at",
    "superlatives of age", "turn an age",
)  # fmt: skip
"""Lists of words behind which a bare number may be an age."""


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
            (traits.ZERO, any_of(lists, *GROUPS.values(), "without", "without goals")),
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
                any_of(lists, "counted one by one", "of a time before", "of a time after", "of the same time"),
            ),
            (
                traits.PART_LINK,
                any_of(lists, "out", "in", "over", "fold", "times") | numerals.of | HYPHENS | {"/", "x"},
            ),
            (traits.NUMBER_TAIL, numerals.joiners.union(numerals.magnitudes, numerals.plural_magnitudes)),
            (traits.NUMBER_TAIL, HYPHENS.union(numerals.suffixes, numerals.vulgar, POWER_SIGNS, TIMES_SIGNS)),
            (traits.CLOCK_TAIL, any_of(lists, "am", "pm", "oclock", "range links") | calendar.zones),
            (traits.CLOCK_TAIL, numerals.joiners | DASHES | {":"}),
            (traits.CLOCK_TAIL, [phrase.partition(" ")[0] for phrase in lists["local time"]]),
            (traits.NAME_HEAD, grammar.name_heads | grammar.name_signs | {"."}),
            (traits.BEFORE_AGE, any_of(lists, *BEFORE_AN_AGE) | grammar["be"] | numerals.of),
            (traits.BEFORE_AGE, {",", "("}.union(hedges.before.backward)),
            (traits.UNIT, unit_openers(units, currencies) | numerals.of | lists["before a unit"]),
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
            any_of(lists, "says", "finds", "puts"),
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
    found.update(rarest(words) for entries in numerals.vague.forward.values() for words, _ in entries)
    for entries in calendar.phrases.forward.values():
        found.update(
            rarest(words)
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
    for name in (
        "noon",
        "midnight",
        "oclock",
        "nobody",
        "none",
        "no",
        "both",
        "pair",
        "without goals",
        "without",
        *GROUPS.values(),
    ):
        found.update(lists[name])
    return frozenset(found)


def _clock_words(lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Give the words by which a time of day in words is found."""
    names = ("noon", "midnight", "oclock", "past an hour", "quarter of an hour", "mornings", "afternoons", "evenings")
    return any_of(lists, *names)
