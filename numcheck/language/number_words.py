"""Words and signs for numbers, and words that widen them."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from numcheck.language.entries import Section, keys_of, listed, numbers_of
from numcheck.language.phrases import PhraseTable
from numcheck.language.words import HYPHENS
from numcheck.model.interval import Number, exact
from numcheck.model.quantity import Hedge, Leaning
from numcheck.model.records import record

GROUPS: Mapping[int, str] = {3: "groups of 3", 4: "groups of 4", 5: "groups of 5"}
"""Lists of nouns for so many of some sort: a trio."""


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
    alone: Mapping[str, int]
    """Words below a hundred that are a number of their own, unless what follows them goes on with it: two, twenty."""
    goes_on: frozenset[str]
    """Every word or mark that can go on with a number in words: (two) million, (twenty)-one, (one) third, and."""

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
        cardinals = numbers_of(section, "cardinals")
        after_article = frozenset({*section["magnitudes"], *section["denominators"]})
        plural_ordinals = frozenset(f"{k}s" for k, v in numbers_of(section, "ordinals").items() if v < 10)
        return cls(
            articles=words("articles"),
            joiners=words("joiners"),
            point=words("point"),
            minus=words("minus"),
            of=words("of"),
            after_article=after_article,
            openers=openers,
            part_words=frozenset({*section["denominators"], *section.get("multiples", {}), *plural_ordinals}),
            ranks=frozenset({*section["ordinals"], *section["cardinals"]}),
            starts=openers.union(vague.forward, "."),
            alone={
                word: value
                for word, value in cardinals.items()
                if isinstance(value, int) and value < 100 and word not in after_article
            },
            goes_on=after_article.union(
                cardinals, section.get("plural magnitudes", {}), words("joiners"), words("point"), HYPHENS
            ),
            cardinals=cardinals,
            magnitudes=numbers_of(section, "magnitudes"),
            plural_magnitudes=numbers_of(section, "plural magnitudes"),
            suffixes=numbers_of(section, "suffixes"),
            ambiguous_suffixes=frozenset(listed(section.get("ambiguous suffixes", ""))),
            ordinals={k: int(v) for k, v in numbers_of(section, "ordinals").items()},
            plural_ordinals=plural_ordinals,
            denominators={k: int(v) for k, v in numbers_of(section, "denominators").items()},
            vulgar=numbers_of(section, "vulgar fractions"),
            vague=vague,
            multiples=numbers_of(section, "multiples"),
            factor_verbs=numbers_of(section, "factor verbs"),
        )


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


def _factor(value: Any) -> Fraction | None:
    return None if value == "open" else Fraction(str(value))
