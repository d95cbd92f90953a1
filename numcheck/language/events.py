"""What happens to what is counted, with the words that say it, and the dictionary forms of words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from sys import intern

from numcheck.language.entries import Section, keys_of, listed
from numcheck.language.morphology import lemma
from numcheck.language.nouns import Nouns
from numcheck.language.phrases import PhraseTable
from numcheck.model.records import record

VERBAL = frozenset({"object", "subject"})
"""The places of what is counted beside a verb."""

MOST_LEMMAS = 50_000
"""Words whose lemma is kept."""


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


def _narrow(section: Section) -> dict[str, frozenset[str]]:
    """Read the verbs that say an event of some things only: verb -> kinds of figures and classes of nouns."""
    of: dict[str, set[str]] = {}
    for things, verbs in section.items():
        for verb in listed(verbs):
            of.setdefault(verb, set()).update(listed(things))
    return {verb: frozenset(named) for verb, named in of.items()}
