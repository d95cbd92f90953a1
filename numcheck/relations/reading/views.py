"""Sentences and claims -> the reduced text that phrase patterns run over: one character a word or figure.

Auxiliaries, articles, adverbs and asides like ", police said," are left out, so that one pattern serves for the active
and the passive, with and without "police said". Every character knows the claim or the word it stands for.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache, reduce
from itertools import accumulate, compress
from operator import and_

from numcheck.language.patterns import END, FIGURES, MOST_FIGURES, OTHER, UNSEEN, Alphabet, letter_of
from numcheck.language.vocabulary import Vocabulary
from numcheck.language.words import DASHES
from numcheck.model import sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence, Words
from numcheck.model.pattern import Definition, Pattern, Piece
from numcheck.model.records import record
from numcheck.model.span import Span
from numcheck.relations.reading.values import COUNTED

MARKS = frozenset(",:;()")
Figures = Mapping[int, Claim]
"""The claims of a sentence by the index of their first word."""
NO_FIGURES: Figures = {}
Line = tuple[Sentence, Figures, Sequence[str]]
"""A sentence with its claims and the letters of its words; none where only its end is left of it."""
Stretch = tuple[int, int]
"""Some characters of the text: the first one, and the one behind the last."""
Place = Claim | Span | int
"""What a character stands for: a figure, a stretch of the source, or the word of its sentence with an index."""
LEFT_OUT = (sections.FURNITURE,)
"""Parts of an article that patterns do not see."""
LONGEST_SILENT = 3
"""Words of a sentence that may be nothing but marks, so that it keeps nothing apart."""
ASIDE = 7
"""Words of an aside such as ", said Ines Caldwell, the vet in charge"."""


@record(frozen=True, slots=True)
class View:
    """A document as patterns see it."""

    text: str
    starts: Sequence[int]
    """The character of the text with which each line begins: what is left of a sentence."""
    lines: Sequence[Line]
    reader: _Reader
    unmet: Sequence[int]
    """The needs of patterns that each line does not meet, as the alphabet numbers them; all of one without figures."""
    told: Sequence[int]
    """The indexes of the lines with figures."""
    unmet_in: Sequence[Sequence[tuple[Stretch, int]]]
    """For each number of figures the lines that hold at least so many, with the needs that each line does not meet;
    for none, as for one: a pattern that runs over others needs nothing of them.
    """
    unmet_by: Sequence[int]
    """For each number of figures the needs that no such line meets."""
    places: dict[int, Sequence[Place]] = field(default_factory=dict, repr=False, compare=False)
    """For each line that was asked for, what its characters stand for: few are, those in which a pattern matches."""
    _whole: View | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def whole(self) -> View:
        """Give the view with all sentences read: most articles never need it."""
        if self._whole is None:
            object.__setattr__(self, "_whole", self._read_whole())
        assert self._whole is not None
        return self._whole

    def _read_whole(self) -> View:
        read = self.reader.letters_of
        lines = [(sentence, figures, letters or read(sentence, figures)) for sentence, figures, letters in self.lines]
        told = [(line, text) for line in lines if (text := self.reader.line_of(line[2]))]
        texts = [text for _, text in told]
        starts = [*accumulate(map(len, texts[:-1]), initial=0)]
        return View("".join(texts), starts, [line for line, _ in told], self.reader, (), (), (), ())

    def with_claims(self, claims: Sequence[Claim]) -> View:
        """Give the same text with other values for its figures, by their numbers: no character depends on a value."""
        by_id = {claim.id: claim for claim in claims}
        lines = [
            (sentence, {at: by_id[claim.id] for at, claim in figures.items()}, letters)
            for sentence, figures, letters in self.lines
        ]
        return View(self.text, self.starts, lines, self.reader, self.unmet, self.told, self.unmet_in, self.unmet_by)

    def span_of(self, found: re.Match[str]) -> Span:
        """Give the stretch of the source that a match in the text stands for."""
        first, last = found.start(), max(found.end() - 1, found.start())
        return Span(self._span_at(first).start, self._span_at(last).end)

    def sentence_at(self, at: int) -> Sentence:
        """Give the sentence to which a character belongs."""
        return self.lines[self._line_at(at)][0]

    def claims_in(self, start: int, end: int) -> list[Claim]:
        """Give the claims that the characters of a stretch of one line stand for."""
        line = self._line_at(start)
        first = self.starts[line]
        return [place for place in self._places(line)[start - first : end - first] if isinstance(place, Claim)]

    def _span_at(self, at: int) -> Span:
        place = self._place(at)
        if isinstance(place, int):
            return self.sentence_at(at).words.span(place, place + 1)
        return place.span if isinstance(place, Claim) else place

    def _place(self, at: int) -> Place:
        line = self._line_at(at)
        return self._places(line)[at - self.starts[line]]

    def _places(self, line: int) -> Sequence[Place]:
        places = self.places.get(line)
        if places is None:
            places = self.places[line] = self.reader.places(*self.lines[line])
        return places

    def _line_at(self, at: int) -> int:
        return bisect_right(self.starts, at) - 1

    def held_of(self, definitions: Iterable[Definition]) -> Sequence[Definition]:
        """Give the kinds of relations of which a cue may stand in the text; those with a finder are always given."""
        unmet_by = self.unmet_by
        held: list[Definition] = []
        for definition in definitions:  # in one go: of most kinds the first look at what they need tells
            if not definition.openings:
                held.append(definition)
            elif not definition.needs & unmet_by[definition.figures]:
                for needs, figures in definition.openings:
                    if not needs & unmet_by[figures]:
                        held.append(definition)
                        break
        return held

    def possible(self, piece: Piece) -> Sequence[tuple[Pattern, View, Sequence[Stretch]]]:
        """Give those patterns of a piece that may match, each with the stretches that have all that it needs.

        These are of the view that is given with them.
        """
        unmet_by, unmet_in = self.unmet_by, self.unmet_in
        if piece.needs & unmet_by[piece.figures]:
            return ()
        found: list[tuple[Pattern, View, Sequence[Stretch]]] = []
        for pattern in piece.patterns:  # a loop: most patterns of most pieces are left out at once
            needs = pattern.needs
            if needs & unmet_by[pattern.figures]:
                continue
            if pattern.crossings:
                stretches = self._stretches_over(pattern)
            else:
                stretches = [stretch for stretch, unmet in unmet_in[pattern.figures] if not needs & unmet]
            if not stretches:
                continue
            if pattern.is_bare:
                found.append((pattern, self.whole, ((0, len(self.whole.text)),)))
            else:
                found.append((pattern, self, stretches))
        return found

    def _stretches_over(self, pattern: Pattern) -> Sequence[Stretch]:
        """Give the stretches of several lines in each of which stands what a pattern needs there."""
        needs, starts = pattern.by_sentence, self.starts
        if not needs:
            return ((0, len(self.text)),)
        first, unmet, size = needs[0], self.unmet, len(needs)
        opening = [at for at in (self.told if first else range(len(unmet))) if not first & unmet[at]]
        ends = (*starts[1:], len(self.text)) if opening else ()
        return [
            (starts[at], ends[at + size - 1])
            for at in opening
            if at + size <= len(unmet) and not any(map(and_, needs, unmet[at : at + size]))
        ]

    def stretches_for(self, pattern: Pattern) -> Sequence[Stretch]:
        """Give the stretches in which a pattern may match: they have all that it needs."""
        needs, figures = pattern.needs, pattern.figures
        if pattern.crossings:
            return () if needs & self.unmet_by[0] else ((0, len(self.text)),)
        return [stretch for stretch, unmet in self.unmet_in[figures] if not needs & unmet]


def build_view(
    sentences: Sequence[Sentence],
    by_sentence: Mapping[int, Sequence[Claim]],
    vocabulary: Vocabulary,
    alphabet: Alphabet,
    *,
    is_whole: bool = False,
) -> View:
    """Build the view of a document, without the sentences that have no figure if not asked for all.

    Of a sentence left out, its end still keeps those beside it apart.
    """
    reader = _Reader(vocabulary, alphabet)
    text: list[str] = []
    starts: list[int] = []
    lines: list[Line] = []
    unmet_of: list[int] = []
    told: list[int] = []
    unmet_in: list[list[tuple[Stretch, int]]] = [[] for _ in range(MOST_FIGURES + 1)]
    end, everything = 0, alphabet.unmet(())
    letters: Sequence[str]
    for sentence in sentences:
        if sentence.part in LEFT_OUT:
            continue
        claims = by_sentence.get(sentence.index)
        figures = {claim.mention.first: claim for claim in claims} if claims else NO_FIGURES
        if is_whole or figures or len(sentence.keys) <= LONGEST_SILENT:
            letters = reader.letters_of(sentence, figures)
            line = reader.line_of(letters)
        else:
            letters = ()
            line = END if sentence.keys[0][0].isalnum() or any(key[0].isalnum() for key in sentence.keys) else ""
        if not line:
            continue
        start, end = end, end + len(line)
        text.append(line)
        starts.append(start)
        lines.append((sentence, figures, letters))
        # A figure within another one has no letter of its own, and no aside holds any.
        count = len([at for at in figures if letters[at]]) if figures else 0
        unmet = alphabet.unmet(letters) if count else everything
        if count:
            told.append(len(unmet_of))
            here = (start, end), unmet
            for some in unmet_in[: count + 1]:
                some.append(here)
        unmet_of.append(unmet)
    unmet_by = [reduce(and_, [needs for _, needs in some], -1) for some in unmet_in]
    return View("".join(text), starts, lines, reader, unmet_of, told, unmet_in, unmet_by)


@lru_cache(maxsize=16)
def _aside(
    alphabet: Alphabet, reporting: frozenset[str], according: frozenset[str], changes: frozenset[str]
) -> re.Pattern[str]:
    """Give a pattern for ", police said," and ", said the ministry." and "according to the farm ministry,".

    What begins with a word for a change is none: , a fall that police put down to the rain.
    """
    says, source = _class_of(alphabet, reporting), _class_of(alphabet, according)
    change = _class_of(alphabet, changes.intersection(alphabet.words))
    other = f"[^{FIGURES}{re.escape(END)},:;]"
    end = f"(?=[,{re.escape(END)}])"
    behind = (
        f",(?!{change})(?:{other}{{0,{ASIDE}}}?{says}{other}{{0,{ASIDE}}}?{end}|{source}{other}{{0,{ASIDE}}}?{end})"
    )
    return re.compile(rf"{behind}|\A{source}{other}{{0,{ASIDE}}}?,")


def _class_of(alphabet: Alphabet, words: Iterable[str]) -> str:
    """Give a character class for some words, all of which the alphabet knows."""
    return f"[{''.join(re.escape(alphabet.get(word)) for word in sorted(words))}]"


IN_PLACE = "?"
"""Stands in the cache of letters for a word whose letter depends on its neighbours."""
MOST_LETTERS = 50_000


class _Reader:
    """Reduces sentences to lines."""

    def __init__(self, vocabulary: Vocabulary, alphabet: Alphabet) -> None:
        self.vocabulary = vocabulary
        self.alphabet = alphabet
        self.known = alphabet.letters
        lists = vocabulary.lists
        self.aside = _aside(alphabet, lists["reporting"], lists["according"], lists["words for a change"])

    def line_of(self, letters: Sequence[str]) -> str:
        """Put a line together; it is empty where no word of its sentence is seen."""
        line = "".join(letters)
        if not line:
            return ""
        line += END
        return self.aside.sub("", line) if "," in line else line

    def places(self, sentence: Sentence, claims: Figures, letters: Sequence[str]) -> Sequence[Place]:
        """Give what each character of a line stands for."""
        letters = letters or self.letters_of(sentence, claims)
        seen = [*compress(range(len(letters)), letters)]
        places: list[Place] = [*seen]
        for at in sorted(claims, reverse=True):  # from the end, so that those before keep their places
            size = len(letters[at])
            if size:
                here = bisect_left(seen, at)
                # Any letter before its own is that of a link, which few figures have.
                links = [link for link, _ in self._links_inside(claims[at], sentence)] if size > 1 else ()
                places[here : here + 1] = [*links, claims[at]]
        places.append(Span(sentence.span.end, sentence.span.end))
        if "," in letters:
            for aside in reversed(list(self.aside.finditer("".join(letters) + END))):
                del places[aside.start() : aside.end()]
        return places

    def letters_of(self, sentence: Sentence, claims: Figures) -> Sequence[str]:
        """Give the letter of each word of a sentence; that of a claim, with its links, stands for all of its words."""
        try:
            letters = [*map(self.known.__getitem__, sentence.keys)]
        except KeyError:
            letters = [self._learn(key) for key in sentence.keys]
        at = -1
        for _ in range(letters.count(IN_PLACE)):
            at = letters.index(IN_PLACE, at + 1)
            letters[at] = self._letter_in_place(sentence, at)
        reached = 0
        for at, claim in sorted(claims.items()):
            if at < reached:
                continue
            reached = max(claim.last, claim.mention.last)
            links = [letter for _, letter in self._links_inside(claim, sentence)]
            letters[at] = "".join((*links, letter_of(claim))) if links else letter_of(claim)
            for inside in range(at + 1, reached):
                letters[inside] = UNSEEN
        return letters

    def _learn(self, key: str) -> str:
        """Give the letter of a word, and keep one seen for the first time for this and other documents."""
        letter = self.known.get(key)
        if letter is None:
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

    def _links_inside(self, claim: Claim, sentence: Sentence) -> Sequence[tuple[int, str]]:
        """Give the linking words inside the phrase of a count, which go before it: other 12 (passengers)."""
        links, keys, first = self.vocabulary.grammar.links, sentence.keys, claim.mention.last
        if claim.kind not in COUNTED or links.forward.keys().isdisjoint(keys[first : claim.last]):
            return ()
        found: list[tuple[int, str]] = []
        for at in range(first, claim.last):
            match = links.match(keys, at)
            if match is not None and match[1] in ("other", "another", "remaining"):
                found.append((at, self.alphabet.get(self.vocabulary.lemma(keys[at]))))
        return found

    def _is_auxiliary(self, sentence: Sentence, at: int) -> bool:
        """Tell whether a form of have before a word only makes its tense: have been, has lost; not had 210 officers."""
        keys, grammar = sentence.keys, self.vocabulary.grammar.classes
        here = at
        while here < len(keys) and (keys[here] in grammar["adverbs"] or keys[here].endswith("ly")):
            here += 1
        if here >= len(keys):
            return False
        key = keys[here]
        if key in grammar["be"]:
            return True
        return (
            key in self.vocabulary.events.irregular
            or key.endswith("ed")
            or (self.vocabulary.lemma(key) != key and self.vocabulary.lemma(key) in self.vocabulary.events.verbs)
        )


def _is_hyphen(words: Words, at: int) -> bool:
    """Tell whether a dash touches the words on both sides."""
    return words.is_glued(at) and words.is_glued(at + 1)
