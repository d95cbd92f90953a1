"""Reading noun phrases without a parser: closed-class words end them, plurals and known nouns head them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from numcheck.language.entries import affixes, union
from numcheck.language.traits import (
    BESIDE_PLACE,
    FROM_TIME,
    LOCATIVE,
    NOUN,
    PLACE_OPENER,
    PLURAL,
    SAYING,
    VERB,
)
from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import HYPHENS
from numcheck.model.document import Sentence
from numcheck.model.records import record

LEADING = LOCATIVE | BESIDE_PLACE | PLACE_OPENER | SAYING | FROM_TIME
"""Traits of the words that lead to a place, to who says it, or to a time that is counted from another one."""
LONGEST_PHRASE = 7
"""Words from a number to the noun it counts."""
SHORTEST_ACRONYM = 2
"""Letters of a short name in capitals that may take an s."""
OPENING_QUOTES = frozenset("“\"'‘")
LINKS_INSIDE = frozenset({"other", "another", "remaining", "last", "same"})
"""Links of the vocabulary that may stand between a number and its noun."""


@record(frozen=True, slots=True)
class NounPhrase:
    """A head with what stands before it."""

    head: str
    """In the singular."""
    last: int
    """Index after the head."""
    modifiers: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """Further heads joined to the first: buses (and ambulances)."""
    links: tuple[str, ...] = ()
    """Linking words inside: other, more, remaining."""


class _Draft:
    """A noun phrase while it is being read."""

    __slots__ = ("head", "here", "links", "modifiers")

    def __init__(self, at: int) -> None:
        self.here = at
        self.head: tuple[str, int] | None = None
        """The noun in the singular, and the index after it."""
        self.modifiers: list[str] = []
        self.links: list[str] = []


class Reader:
    """Reads phrases of one sentence; words that belong to mentions are walls."""

    def __init__(
        self,
        sentence: Sentence,
        vocabulary: Vocabulary,
        walls: Sequence[int],
        labels: frozenset[int] = frozenset(),
        times: frozenset[int] = frozenset(),
    ) -> None:
        self.sentence = sentence
        self.words = sentence.words
        padded = self.words.padded
        self.is_glued, self.is_name = padded.glued, padded.name
        self.keys = sentence.keys
        self.key = padded.key
        """Gives the key of a word; an empty string beyond the ends of the sentence."""
        self.vocabulary = vocabulary
        self.lists, self.grammar = vocabulary.lists, vocabulary.grammar.classes
        self.stops, self.links = vocabulary.grammar.stops, vocabulary.grammar.links
        self.fixed = _fixed_openers(vocabulary)
        self.traits, self.trait = sentence.traits, padded.traits
        self.walls = walls
        """For each word the id of the mention it belongs to, or 0."""
        self.labels = labels
        """The places of all words of numbers that name something: the -19 of Covid-19."""
        self.times = times
        """The first words of all that tells when: today, two days ago."""
        self._leading: list[int] | None = None

    @property
    def leading(self) -> list[int]:
        """Give the places of all words that lead to something, in text order: the others are looked at once for all."""
        if self._leading is None:
            self._leading = [at for at, own in enumerate(self.traits) if own & LEADING]
        return self._leading

    def noun_phrase(self, at: int, *, plural: bool) -> NounPhrase | None:
        """Read the noun phrase that begins at a word, behind a number above one (plural) or not."""
        draft = _Draft(at)
        while (
            draft.here < len(self.keys)
            and draft.here - at < LONGEST_PHRASE
            and (not self.walls[draft.here] or draft.here in self.labels)
            and self._read_on(draft, plural=plural)
        ):
            pass
        head, modifiers = draft.head, draft.modifiers
        if head is None and self.key(draft.here - 1) == "'s":
            if draft.here == at + 2 and at > 0 and self.walls[at - 1]:
                # one driver's 3-year-old son
                return NounPhrase(self.vocabulary.nouns.singular(self.keys[at]), at + 1)
            # of the assembly's (175 seats): the figure behind says what is counted
            return None
        if head is None and not plural and modifiers:
            head = self._singular_head(at, draft.here)
            modifiers = modifiers[:-1]
            if head is not None and (self.is_participle(head[1] - 1) or self._is_adverb(head[1] - 1)):
                # one made up of refugees; two were hurt, one seriously
                return None
        if head is None or self._leads_to_a_number(head[1]):
            return None
        return NounPhrase(
            head[0], head[1], tuple([m for m in modifiers if m != "-"]), self._joined(head[1]), tuple(draft.links)
        )

    def _leads_to_a_number(self, last: int) -> bool:
        """Tell whether a phrase ends in a word that belongs to a number behind it: of the club's last (14 games)."""
        is_number = last < len(self.keys) and bool(self.walls[last])
        return is_number and self.links.match(self.keys, last - 1) == (1, "last")

    def _is_adverb(self, at: int) -> bool:
        """Tell whether a word has the form of an adverb and is no noun that is known: seriously; not family."""
        return self.keys[at].endswith("ly") and not self.traits[at] & NOUN

    def _read_on(self, draft: _Draft, *, plural: bool) -> bool:
        """Read the next words into a draft; tell whether the phrase goes on behind them."""
        key = self.keys[draft.here]
        if draft.here in self.labels:
            return self._read_label(draft)
        if draft.head is None and key in self.fixed and self._read_fixed(draft):
            return True
        if key == "'s":
            # A possessive: what came before was an owner, not the head.
            draft.head = None
            passed = 1
        elif not key[0].isalpha():
            passed = int(self._goes_on_past_mark(draft, key, plural=plural))
        elif key in self.stops and self._is_closed(draft.here):
            passed = self._closed_words(draft)
        else:
            passed = int(self._read_open(draft, plural=plural))
        draft.here += passed
        return passed > 0

    def _read_label(self, draft: _Draft) -> bool:
        """Read a number that is part of a name before the head: two F-16 jets, 300 Covid-19 patients."""
        if draft.head is not None:
            return False
        draft.modifiers.append(self.keys[draft.here])
        draft.here += 1
        return True

    def past_attributive(self, at: int) -> int | None:
        """Give the index after a figure that says how large or old each of the things is: one-day, three-bedroom."""
        last = at
        while last < len(self.keys) and self.walls[last] == self.walls[at]:
            last += 1
        # a 9 litre case; but 9 litres each
        is_unit = self.keys[last - 1].isalpha() and not self.is_plural(last - 1)
        is_hyphened = is_unit or not HYPHENS.isdisjoint(self.keys[at:last])
        while self.key(last) in HYPHENS and self.is_glued(last) and self.is_glued(last + 1) and self._is_open(last + 1):
            is_hyphened, last = True, last + 2
        return last if is_hyphened and self._is_open(last) else None

    def _read_fixed(self, draft: _Draft) -> bool:
        """Read what the vocabulary knows as a whole, before there is a head: a compound noun, a linking word."""
        compound = self.vocabulary.nouns.compounds.match(self.keys, draft.here)
        if compound is not None and compound[0] > 1:
            draft.here += compound[0]
            draft.head = (compound[1], draft.here)
            return True
        link = self.links.match(self.keys, draft.here)
        if link is not None and link[1] in LINKS_INSIDE:
            draft.links.append(link[1])
            draft.here += link[0]
            return True
        return False

    def _goes_on_past_mark(self, draft: _Draft, mark: str, *, plural: bool) -> bool:
        """Tell whether a phrase goes on behind a mark of punctuation."""
        here = draft.here
        if draft.head is not None:
            # seven days' work, two boys' schools
            return mark == "'" and self.is_glued(here) and self._is_open(here + 1) and not self.is_verb(here + 1)
        if mark in HYPHENS and self.is_glued(here) and self.is_glued(here + 1) and draft.modifiers:
            draft.modifiers.append("-")
            return True
        if mark == ".":
            # 12 U.S. soldiers
            return len(self.key(here - 1)) == 1 and self.is_name(here - 1) and self.is_glued(here)
        if mark == "," and draft.modifiers and plural:
            # Four were wounded, police said.
            is_told = self.vocabulary.lemma(self.key(here + 2)) in self.lists["says"]
            # 70 per cent of the river's water, factories 22: the next owner, before a figure of its own
            is_next = here + 2 < len(self.keys) and bool(self.walls[here + 2])
            return not is_told and not is_next and self._is_open(here + 1) and self._leads_to_plural(here + 1)
        return mark in OPENING_QUOTES and self._is_open(here + 1)

    def _is_closed(self, at: int) -> bool:
        """Tell whether a word of a closed class ends a phrase where it stands: us; not the US."""
        return (
            self.keys[at] not in self.lists["open stops"]
            and not self._opens_compound(at)
            and not self._is_abbreviation(at)
        )

    def _is_abbreviation(self, at: int) -> bool:
        """Tell whether a word is in capitals where those beside it are not: the US, not us; IT, not it."""
        text = self.words.texts[at]
        if len(text) == 1 or not text.isupper():
            return False
        beside = [self.words.texts[here] for here in (at - 1, at + 1) if 0 <= here < len(self.keys)]
        return not any(len(other) > 1 and other.isupper() for other in beside)

    def _closed_words(self, draft: _Draft) -> int:
        """Give how many words of closed classes a phrase goes on behind, before there is a head."""
        here = draft.here
        if draft.head is not None:
            return 0
        if not draft.modifiers:
            transparent = self.vocabulary.grammar.transparent.match(self.keys, here)
            return transparent[0] if transparent is not None else 0
        is_joint = self.keys[here] in self.grammar["joint"]
        return int(is_joint and self._is_open(here + 1) and self._leads_to_plural(here + 1))

    def _read_open(self, draft: _Draft, *, plural: bool) -> bool:
        """Read a noun, adjective or verb; tell whether it belongs to the phrase."""
        here, key = draft.here, self.keys[draft.here]
        # British-born men are men; but 12 schools-that is a careless dash
        is_plural = self.is_plural(here) and not (self.is_name(here) and self._opens_compound(here))
        if is_plural and not self._is_noun(here) and self.vocabulary.lemma(key) in self.lists["no nouns"]:
            # The group of 12 says so.
            return False
        if draft.head is not None:
            # 12 women drivers; one pick-up truck
            is_attributive = draft.head[0] in self.lists["attributive plurals"] or not plural
            is_said = self.is_verb(here) and key.endswith("ing")
            is_led = is_attributive and self._is_noun(here) and not is_said
            if is_led and self.vocabulary.nouns.is_a(draft.head[0], "person"):
                # three women police officers; but three men shot a guard
                is_led = not self.is_verb(here) and (not plural or self._leads_to_plural(here))
            if not (is_plural and not self.is_verb(here)) and not is_led:
                return False
            if self._is_what_befell(here):
                return False
            draft.modifiers.append(self.key(here - 1))
            draft.head = (self._singular(here), here + 1)
            return True
        if plural and not draft.modifiers:
            # a team of 24 includes 11 doctors; all six wore helmets
            verbs = union(self.lists["verbs of wholes"], self.lists["pasts that are no participles"])
            if key in verbs:
                return False
        if plural and is_plural and not self._is_adjective_of_origin(here):
            draft.head = (self._singular(here), here + 1)
            return True
        is_plain = bool(draft.modifiers) and not plural and key in self.vocabulary.events.verbs
        is_compound = self.key(here - 1) in HYPHENS and bool(draft.modifiers)
        if self.is_verb(here) and not (self._is_noun(here) or is_plain or is_compound):
            # One potential use is a noun, and so is what follows "Bergen-based".
            # A participle may stand before the plural that is meant, and may open a phrase that is none.
            is_adjective = self._leads_to_plural(here + 1) if plural else self._is_state_of_one(draft)
            if not is_adjective:
                return False
        draft.modifiers.append(key)
        return True

    def _is_state_of_one(self, draft: _Draft) -> bool:
        """Tell whether a participle may stand before the single thing that is meant: one (army) retired officer."""
        here = draft.here
        return not draft.modifiers or (
            self.key(here) in self.lists["adjectives from verbs"] and self._is_noun(here + 1)
        )

    def _is_what_befell(self, at: int) -> bool:
        """Tell whether a word says what befell people, and is no noun: left two men dead, three women shot in a bar."""
        return self.key(at) in self.lists["states of people"] or (self.is_participle(at) and not self.is_plural(at))

    def _is_adjective_of_origin(self, at: int) -> bool:
        """Tell whether a name in -ish or -ese is an adjective: 12 British students; not: 300 Japanese."""
        return self.is_name(at) and self.key(at).endswith(("ish", "ese")) and self._leads_to_plural(at + 1)

    def _opens_compound(self, at: int) -> bool:
        """Tell whether a word is the first half of a compound: first-team players, in-house lawyers."""
        return (
            self.key(at + 1) in HYPHENS
            and self.is_glued(at + 1)
            and self.is_glued(at + 2)
            and self.key(at + 2)[:1].isalpha()
        )

    def _singular_head(self, first: int, last: int) -> tuple[str, int] | None:
        """Give the head of a phrase that is no plural and the index behind it: its last word or a known noun before."""
        end = last
        while end > first and (self.walls[end - 1] or not self.key(end - 1)[0].isalpha()):
            end -= 1
        for at in range(end - 1, first - 1, -1):
            if self.key(at) == "'s":
                # the world's methane: what stands left of a possessive is no head
                break
            if self.key(at + 1) in HYPHENS and self.is_glued(at + 1):
                # heat-attributed damage
                continue
            if self._is_noun(at) and not (at > first and self.is_verb(at) and self._is_noun(at - 1)):
                return self.vocabulary.nouns.singular(self.key(at)), at + 1
        return (self.key(first), first + 1) if end == first + 1 else (self.key(end - 1), end) if end > first else None

    def _joined(self, at: int) -> tuple[str, ...]:
        """Read further heads: (buses) and ambulances, (men), women and children."""
        nouns, joining = self.vocabulary.nouns, self.lists["joining"]
        if self.key(at) != "," and self.key(at) not in joining:
            return ()
        heads: list[str] = []
        here = at
        while len(heads) < 4:
            start = here
            if self.key(start) == ",":
                start += 1
            if self.key(start) in joining:
                start += 1
            if start == here or start >= len(self.keys) or self.walls[start]:
                break
            if not self.is_plural(start) or (self.is_verb(start) and not self._is_noun(start)):
                # one adjective may stand before it
                if not (
                    start + 1 < len(self.keys)
                    and self._is_open(start)
                    and not (self.is_verb(start) and not self.is_participle(start))
                    and self.is_plural(start + 1)
                    and not self.walls[start + 1]
                ):
                    break
                start += 1
            heads.append(nouns.singular(self.key(start)))
            here = start + 1
            if self.key(start - 1) in joining:
                break
        joined = here > at and any(key in joining for key in self.keys[at:here])
        if joined and self.vocabulary.lemma(self.key(here)) in self.lists["reporting"]:
            # killing 29 people, police and officials said
            return ()
        return tuple(heads) if joined else ()

    def _is_open(self, at: int) -> bool:
        key = self.key(at)
        return key[:1].isalpha() and key not in self.stops and not (at < len(self.walls) and self.walls[at])

    def _leads_to_plural(self, at: int) -> bool:
        """Tell whether a plural follows soon in the same run of open words, or adjectives joined by and."""
        for here in range(at, min(at + 5, len(self.keys))):
            if here > at and self.key(here) in self.lists["joining"] and self._is_open(here - 1):
                continue
            if not self._is_open(here):
                return False
            if self.is_plural(here):
                return True
        return False

    def is_plural(self, at: int) -> bool:
        traits = self.trait(at)
        if not self.is_name(at):
            return traits & PLURAL > 0
        if self._is_acronym(at):
            return True
        key = self.keys[at]
        if at > 0 and not traits & NOUN and key not in self.vocabulary.nouns.irregular:
            # A name in s (Haines, Los Angeles) is no plural, but nationalities are: Americans, Israelis.
            return key[0].isalpha() and (
                key.endswith(affixes(self.lists["endings of peoples"])) or key in self.lists["nationalities"]
            )
        return traits & PLURAL > 0

    def _is_acronym(self, at: int) -> bool:
        """Tell whether a name is an acronym in the plural: NGOs, SUVs, TDs."""
        text = self.words.texts[at]
        return text.endswith("s") and len(text) > SHORTEST_ACRONYM and text[:-1].isupper()

    def _singular(self, at: int) -> str:
        key = self.keys[at]
        return key[:-1] if self._is_acronym(at) else self.vocabulary.nouns.singular(key)

    def _follows_subject(self, at: int) -> bool:
        """Tell whether a word that may be an adverb or a verb stands where a verb does: members back it; to last."""
        if at == 0:
            return False
        before, grammar = self.key(at - 1), self.grammar
        is_counted = bool(self.walls[at - 1]) or (before not in self.stops and self.is_plural(at - 1))
        return is_counted or before in grammar["modals"] or before in self.lists["infinitive marks"]

    def is_participle(self, at: int) -> bool:
        """Tell whether a word is the past of a verb, and no noun: made, introduced."""
        key = self.key(at)
        is_past = key.endswith("ed") or self.vocabulary.events.irregular.get(key, key) != key
        return is_past and self.is_verb(at) and not self._is_noun(at)

    def is_inflected(self, at: int) -> bool:
        """Tell whether a word is a verb in a form that is not its plain one: raised, going."""
        key = self.key(at)
        return self.is_verb(at) and not self._is_noun(at) and self.vocabulary.lemma(key) != key

    def says_what_one_does(self, at: int) -> bool:
        """Tell whether a word behind a single one is its verb: one says; one representing the town."""
        if self._is_noun(at) or not self.is_verb(at):
            return False
        has_object = self.key(at + 1) in union(self.grammar["determiners"], self.grammar["possessives"])
        return self.is_plural(at) or (self.key(at).endswith("ing") and has_object)

    def _is_noun(self, at: int) -> bool:
        return self.trait(at) & NOUN > 0

    def is_verb(self, at: int) -> bool:
        """Tell whether a word is a form of a known verb, or by its ending a past or present participle."""
        if not self.trait(at) & VERB:
            return False
        if self.key(at + 1) in HYPHENS and self.is_glued(at + 1) and self.is_glued(at + 2):
            # The first word of a compound: double-deck, cut-price.
            return False
        # they gave it back
        return self.keys[at] not in self.grammar["adverbs"] or self._follows_subject(at)


@lru_cache(maxsize=4)
def _fixed_openers(vocabulary: Vocabulary) -> frozenset[str]:
    """Give every word with which a compound noun or a linking word inside a phrase may begin."""
    return frozenset(vocabulary.nouns.compounds.forward).union(vocabulary.grammar.links.forward)
