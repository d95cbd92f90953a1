"""The closed classes of words, and those that tie a figure to another one."""

from __future__ import annotations

from collections.abc import Mapping

from numcheck.language.entries import Section, keys_of, listed
from numcheck.language.phrases import PhraseTable
from numcheck.model.records import record


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
