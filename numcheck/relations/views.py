"""Sentences and claims -> the reduced text that phrase patterns run over: one character a word or figure.

Auxiliaries, articles, adverbs and asides like ", police said," are left out, so that one pattern serves for the active
and the passive, with and without "police said". Every character knows the claim or the word it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from numcheck.language.patterns import END, FIGURES, OTHER, UNSEEN, Alphabet, letter_of
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.claim import Claim
from numcheck.model.document import Part, Sentence, Words
from numcheck.model.pattern import Pattern
from numcheck.model.span import Span
from numcheck.relations.values import COUNTED

DASHES = frozenset("-‐‑–—−")
MARKS = frozenset(",:;()")
Place = Span | int
"""A place in the source; that of a word is its index in the sentence, for of few words it is asked."""
ASIDE = 7
"""Words of an aside such as ", said Ines Caldwell, the vet in charge"."""


@dataclass(frozen=True, slots=True)
class View:
    """A document as patterns see it."""

    text: str
    claims: tuple[Claim | None, ...]
    """For each character the claim it stands for, if it is a figure."""
    places: tuple[Place, ...]
    """For each character the place of what it stands for."""
    sentences: tuple[int, ...]
    """For each character the index of its sentence."""
    origins: Sequence[Sentence]
    """The sentences of the document."""
    stretches: tuple[Span, ...]
    """The sentences of the text, each with the character of its end."""
    met: int
    """The needs of patterns that the text meets, as its alphabet numbers them."""
    met_by_figures: int
    """Those that its sentences with figures meet."""
    met_in: tuple[tuple[Span, int, int], ...]
    """The stretches that hold figures, without which no pattern matches: the needs that each meets, and how many."""
    most: int
    """Figures of the stretch that has most of them."""

    def span_of(self, found: re.Match[str]) -> Span:
        """Give the stretch of the source that a match in the text stands for."""
        first, last = found.start(), max(found.end() - 1, found.start())
        return Span(self._place(first).start, self._place(last).end)

    def _place(self, at: int) -> Span:
        place = self.places[at]
        return place if isinstance(place, Span) else self.origins[self.sentences[at]].words[place].span

    def possible(self, patterns: Sequence[Pattern]) -> list[Pattern]:
        """Give those of some patterns that may match: the text has all that they need."""
        unmet, unmet_by_figures = ~self.met, ~self.met_by_figures
        most = self.most
        return [
            p
            for p in patterns
            if not p.needs & (unmet if p.crossings else unmet_by_figures) and (p.figures <= most or p.crossings)
        ]

    def stretches_for(self, pattern: Pattern) -> Sequence[Span]:
        """Give the stretches in which a pattern may match: they have all that it needs."""
        needs, figures = pattern.needs, pattern.figures
        if pattern.crossings:
            return () if needs & ~self.met else (Span(0, len(self.text)),)
        return [stretch for stretch, met, count in self.met_in if figures <= count and needs & met == needs]


def build_view(
    sentences: Sequence[Sentence], claims: Sequence[Claim], vocabulary: Vocabulary, alphabet: Alphabet
) -> View:
    """Build the view of a document."""
    by_sentence: dict[int, dict[int, Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence, {})[claim.mention.first] = claim
    builder = _Builder(vocabulary, alphabet)
    for sentence in sentences:
        if sentence.part is not Part.FURNITURE:
            builder.add(sentence, by_sentence.get(sentence.index, {}))
    return builder.finish(sentences)


@lru_cache(maxsize=16)
def _aside(alphabet: Alphabet, reporting: frozenset[str], according: frozenset[str]) -> re.Pattern[str]:
    """Give a pattern for ", police said," and ", said the ministry." and ", according to the farm ministry"."""
    says, source = _class_of(alphabet, reporting), _class_of(alphabet, according)
    other = f"[^{FIGURES}{re.escape(END)},:;]"
    end = f"(?=[,{re.escape(END)}])"
    return re.compile(f",(?:{other}{{0,{ASIDE}}}?{says}{other}{{0,{ASIDE}}}?{end}|{source}{other}{{0,{ASIDE}}}?{end})")


def _class_of(alphabet: Alphabet, words: Iterable[str]) -> str:
    """Give a character class for some words, all of which the alphabet knows."""
    return f"[{''.join(re.escape(alphabet.get(word)) for word in sorted(words))}]"


IN_PLACE = "?"
"""Stands in the cache of letters for a word whose letter depends on its neighbours."""
MOST_LETTERS = 50_000


class _Builder:
    def __init__(self, vocabulary: Vocabulary, alphabet: Alphabet) -> None:
        self.vocabulary = vocabulary
        self.alphabet = alphabet
        self.known = alphabet.letters
        self.text: list[str] = []
        self.claims: list[Claim | None] = []
        self.places: list[Place] = []
        self.sentences: list[int] = []
        self.stretches: list[Span] = []
        self.counts: list[int] = []
        self.length = 0
        self.aside = _aside(alphabet, vocabulary.lists["reporting"], vocabulary.lists["according"])

    def add(self, sentence: Sentence, claims: Mapping[int, Claim]) -> None:
        """Add a sentence with its claims by the index of their first word."""
        known = self.known
        of_words = [known.get(key) or self._learn(key) for key in sentence.keys]
        for at in [at for at, letter in enumerate(of_words) if letter == IN_PLACE] if IN_PLACE in of_words else ():
            of_words[at] = self._letter_in_place(sentence, at)
        places: list[Place]
        figures: list[Claim | None]
        if claims:
            text, figures, places = self._read_figures(sentence, claims, of_words)
        else:
            text = "".join(of_words).replace(UNSEEN, "")
            figures, places = [None] * len(text), [at for at, letter in enumerate(of_words) if letter != UNSEEN]
        if not text:
            return
        text += END
        figures.append(None)
        places.append(Span(sentence.span.end, sentence.span.end))
        for aside in reversed(list(self.aside.finditer(text)) if "," in text else ()):
            first, last = aside.span()
            text = text[:first] + text[last:]
            del figures[first:last], places[first:last]
        self.text.append(text)
        self.claims += figures
        self.places += places
        self.sentences += [sentence.index] * len(text)
        self.stretches.append(Span(self.length, self.length + len(text)))
        self.counts.append(len(figures) - figures.count(None))
        self.length += len(text)

    def _read_figures(
        self, sentence: Sentence, claims: Mapping[int, Claim], of_words: Sequence[str]
    ) -> tuple[str, list[Claim | None], list[Place]]:
        """Reduce a sentence with figures: each stands for all the words of its claim."""
        letters: list[str] = []
        figures: list[Claim | None] = []
        places: list[Place] = []

        def add_words(first: int, last: int) -> None:
            seen = [at for at in range(first, last) if of_words[at] != UNSEEN]
            letters.extend([of_words[at] for at in seen])
            figures.extend([None] * len(seen))
            places.extend(seen)

        reached = 0
        for at, claim in sorted(claims.items()):
            if at < reached:
                continue
            add_words(reached, at)
            for link, letter in self._links_inside(claim, sentence):
                letters.append(letter)
                figures.append(None)
                places.append(link)
            letters.append(letter_of(claim))
            figures.append(claim)
            places.append(claim.span)
            reached = max(claim.last, claim.mention.last)
        add_words(reached, len(of_words))
        return "".join(letters), figures, places

    def _learn(self, key: str) -> str:
        """Give the letter of a word seen for the first time, and keep it for this and other documents."""
        letter = self._letter(key)
        if len(self.known) < MOST_LETTERS:
            self.known[key] = letter
        return letter

    def _letter(self, key: str) -> str:
        if key in self.vocabulary.lists["unseen"]:
            return UNSEEN
        first = key[0]
        if first.isalpha():
            if key.endswith("ly") and len(key) > 4 and key not in self.vocabulary.lists["seen adverbs"]:
                return UNSEEN
            if key in self.vocabulary.grammar["have"]:
                return IN_PLACE
            return self.alphabet.get(self.vocabulary.lemma(key))
        if first in MARKS:
            return first
        if first in DASHES:
            return IN_PLACE
        return OTHER if first == "%" or first.isdecimal() else UNSEEN

    def _letter_in_place(self, sentence: Sentence, at: int) -> str:
        """Give the letter of a dash, unless it is the hyphen of a word, or of have, unless it only makes a tense."""
        key = sentence.keys[at]
        if key[0] in DASHES:
            return UNSEEN if _is_hyphen(sentence.words, at) else "-"
        return UNSEEN if self._is_auxiliary(sentence, at + 1) else self.alphabet.get(self.vocabulary.lemma(key))

    def _links_inside(self, claim: Claim, sentence: Sentence) -> Iterator[tuple[int, str]]:
        """Give the linking words inside the phrase of a count, which go before it: other 12 (passengers)."""
        if claim.kind not in COUNTED:
            return
        for at in range(claim.mention.last, claim.last):
            match = self.vocabulary.grammar.links.match(sentence.keys, at)
            if match is not None and match[1] in ("other", "another", "remaining"):
                yield at, self.alphabet.get(self.vocabulary.lemma(sentence.keys[at]))

    def _is_auxiliary(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a form of have before a word only makes its tense: have been, has lost; not had 210 officers."""
        keys = sentence.keys
        here = at
        while here < len(keys) and (keys[here] in self.vocabulary.grammar["adverbs"] or keys[here].endswith("ly")):
            here += 1
        if here >= len(keys):
            return False
        key = keys[here]
        if key in self.vocabulary.grammar["be"]:
            return True
        return (
            key in self.vocabulary.events.irregular
            or key.endswith("ed")
            or (self.vocabulary.lemma(key) != key and self.vocabulary.lemma(key) in self.vocabulary.events.verbs)
        )

    def finish(self, origins: Sequence[Sentence]) -> View:
        met_in = tuple(
            (stretch, self.alphabet.needs_met(frozenset(text)), count)
            for stretch, text, count in zip(self.stretches, self.text, self.counts, strict=True)
            if count
        )
        text = "".join(self.text)
        met_by_figures = 0
        for _, needs, _ in met_in:
            met_by_figures |= needs
        return View(
            text,
            tuple(self.claims),
            tuple(self.places),
            tuple(self.sentences),
            origins,
            tuple(self.stretches),
            self.alphabet.needs_met(set(text)),
            met_by_figures,
            met_in,
            max(self.counts, default=0),
        )


def _is_hyphen(words: Words, at: int) -> bool:
    """Tell whether a dash touches the words on both sides."""
    return 0 < at < len(words) - 1 and words.ends[at - 1] == words.starts[at] and words.ends[at] == words.starts[at + 1]
