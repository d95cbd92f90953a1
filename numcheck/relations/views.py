"""Sentences and claims -> the reduced text that phrase patterns run over: one character a word or figure.

Auxiliaries, articles, adverbs and asides like ", police said," are left out, so that one pattern serves for the active
and the passive, with and without "police said". Every character knows the claim or the word it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from numcheck.language.patterns import END, FIGURES, OTHER, Alphabet, letter_of
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.claim import Claim
from numcheck.model.document import Part, Sentence
from numcheck.model.quantity import Kind
from numcheck.model.span import Span

DASHES = frozenset("-‐‑–—−")
MARKS = frozenset(",:;()")
ASIDE = 7
"""Words of an aside such as ", said Ines Caldwell, the vet in charge"."""


@dataclass(frozen=True, slots=True)
class View:
    """A document as patterns see it."""

    text: str
    claims: tuple[Claim | None, ...]
    """For each character the claim it stands for, if it is a figure."""
    spans: tuple[Span, ...]
    """For each character its place in the source."""
    sentences: tuple[int, ...]
    """For each character the index of its sentence."""
    present: frozenset[str]
    """The characters that occur."""


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
    return builder.finish()


def _class_of(alphabet: Alphabet, words: Iterable[str]) -> str:
    """Give a character class for some words, all of which the alphabet knows."""
    return f"[{''.join(re.escape(alphabet.get(word)) for word in sorted(words))}]"


class _Builder:
    def __init__(self, vocabulary: Vocabulary, alphabet: Alphabet) -> None:
        self.vocabulary = vocabulary
        self.alphabet = alphabet
        self.unseen = vocabulary.lists["unseen"]
        self.letters: list[str] = []
        self.claims: list[Claim | None] = []
        self.spans: list[Span] = []
        self.sentences: list[int] = []
        says = _class_of(alphabet, vocabulary.lists["reporting"])
        according = _class_of(alphabet, vocabulary.lists["according"])
        other = f"[^{FIGURES}{re.escape(END)},:;]"
        end = f"(?=[,{re.escape(END)}])"
        # ", police said," and ", said the ministry." and ", according to the farm ministry"
        self.aside = re.compile(
            f",(?:{other}{{0,{ASIDE}}}?{says}{other}{{0,{ASIDE}}}?{end}|{according}{other}{{0,{ASIDE}}}?{end})"
        )

    def put(self, letter: str, claim: Claim | None, span: Span, sentence: int) -> None:
        self.letters.append(letter)
        self.claims.append(claim)
        self.spans.append(span)
        self.sentences.append(sentence)

    def add(self, sentence: Sentence, claims: Mapping[int, Claim]) -> None:
        words, keys = sentence.words, sentence.keys
        start = len(self.letters)
        at = 0
        while at < len(words):
            claim = claims.get(at)
            if claim is not None:
                self._add_claim(claim, sentence)
                at = max(claim.last, claim.mention.last)
                continue
            word, key = words[at], keys[at]
            at += 1
            if key in self.unseen:
                continue
            first = key[0]
            if first.isalpha():
                if key.endswith("ly") and len(key) > 4 and key not in self.vocabulary.lists["seen adverbs"]:
                    continue
                if key in self.vocabulary.grammar["have"] and self._is_auxiliary(sentence, at):
                    continue
                self.put(self.alphabet.get(self.vocabulary.lemma(key)), None, word.span, sentence.index)
            elif first in MARKS:
                self.put(first, None, word.span, sentence.index)
            elif first in DASHES:
                if not (
                    word.start > 0
                    and at >= 2
                    and words[at - 2].end == word.start
                    and at < len(words)
                    and words[at].start == word.end
                ):
                    self.put("-", None, word.span, sentence.index)
            elif first == "%" or first.isdigit():
                self.put(OTHER, None, word.span, sentence.index)
        if len(self.letters) > start:
            self._drop_asides(start)
            self.put(END, None, Span(sentence.span.end, sentence.span.end), sentence.index)

    def _add_claim(self, claim: Claim, sentence: Sentence) -> None:
        """Add a figure with what it counts; a linking word inside its phrase goes before it: other 12 (passengers)."""
        keys = sentence.keys
        links = self.vocabulary.grammar.links
        for at in range(
            claim.mention.last, claim.last if claim.kind in (Kind.COUNT, Kind.NUMBER) else claim.mention.last
        ):
            match = links.match(keys, at)
            if match is not None and match[1] in ("other", "another", "remaining"):
                self.put(
                    self.alphabet.get(self.vocabulary.lemma(keys[at])), None, sentence.words[at].span, sentence.index
                )
        self.put(letter_of(claim), claim, claim.span, sentence.index)

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

    def _drop_asides(self, start: int) -> None:
        text = "".join(self.letters[start:]) + END
        cuts = [(match.start() + start, match.end() + start) for match in self.aside.finditer(text)]
        for first, last in reversed(cuts):
            last = min(last, len(self.letters))
            del self.letters[first:last], self.claims[first:last], self.spans[first:last], self.sentences[first:last]

    def finish(self) -> View:
        text = "".join(self.letters)
        return View(text, tuple(self.claims), tuple(self.spans), tuple(self.sentences), frozenset(text))
