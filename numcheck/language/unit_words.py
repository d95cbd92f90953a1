"""Names and signs of units and of money."""

from __future__ import annotations

from collections.abc import Mapping

from numcheck.language.entries import Section, keys_of, listed, texts_of
from numcheck.language.morphology import plurals
from numcheck.language.phrases import PhraseTable
from numcheck.language.words import FOOT_MARKS, HYPHENS, INCH_MARKS
from numcheck.model.records import record

VOWELS = frozenset("aeiou")


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
    every: Mapping[str, str]
    """Words behind a figure that say what it is per: annually -> year."""

    @classmethod
    def build(cls, section: Section) -> Units:
        names: dict[tuple[str, ...], str] = {}
        symbols: dict[tuple[str, ...], str] = {}
        glued: dict[str, str] = {}
        dimensions: dict[str, str] = {}
        every: dict[str, str] = {}
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
                every.update(dict.fromkeys(listed(surfaces.get("every", "")), unit))
        return cls(PhraseTable.build(names.items()), PhraseTable.build(symbols.items()), glued, dimensions, every)


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


def unit_openers(units: Units, currencies: Currencies) -> frozenset[str]:
    """Give the words and marks, in lower case, behind a number with which its unit or the way to one begins."""
    as_written = (*units.symbols.forward, *units.glued, *currencies.signs.forward)
    marks = (*HYPHENS, *FOOT_MARKS, *INCH_MARKS)
    return frozenset([*units.names.forward, *currencies.names.forward, *map(str.lower, as_written), *marks])


def _has_plural(unit: str) -> bool:
    """Tell a word from an abbreviation: acres and bars, but no has (hectares) and no mps (megapixels)."""
    return len(unit) > 3 or (len(unit) == 3 and not VOWELS.isdisjoint(unit))
