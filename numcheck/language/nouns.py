"""What news counts, in classes of words that may stand for one another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field

from numcheck.language.entries import Section, keys_of, listed
from numcheck.language.morphology import plurals, singular
from numcheck.language.phrases import PhraseTable
from numcheck.model.records import record

MOST_NOUNS = 50_000
"""Words whose singular and classes are kept."""

BROAD = frozenset({"person", "place", "organisation", "building", "reason", "incident", "product", "worker", "animal"})
"""Classes so wide that two of their words are not synonyms."""


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
        if len(self) < MOST_NOUNS:
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
        if len(self) < MOST_NOUNS:
            self[noun] = found
        return found

    def __reduce__(self) -> tuple[type[Kinds], tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]]:
        return Kinds, (self.classes, self.wider)


def _classes_of(noun: str, classes: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    found = classes.get(noun)
    return classes.get(noun.rpartition(" ")[2].rpartition("-")[2], ()) if found is None else found


def _climb(name: str, parents: Mapping[str, str]) -> Iterable[str]:
    seen = {name}
    while (parent := parents.get(name)) is not None and parent not in seen:
        yield parent
        seen.add(parent)
        name = parent
