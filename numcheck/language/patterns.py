"""Phrase patterns: what rule files write under `find`, compiled to regular expressions over a reduced text.

The text is reduced to one character a word, as `relations/reading/views.py` does: every word that some pattern names
has a character of its own by its lemma, every figure one by its kind, all other words share one. A pattern then is a
regular expression over such characters: small, linear, and matched by `re` itself.

    {a:count}        a figure; `a` is its role          {a+:count}      two or more of them, joined by commas or "and"
    killed           any form of the word               @die            any word of a vocabulary entry
    (a b|c)          one of several sequences           [of the]        words that may be missing
    ...              up to 12 words, in the sentence    ...5            up to 5
    ..5              up to 5 words of one clause, none of them a figure but dates and times
    //               the end of a sentence              ^               its beginning
    , : ; -          marks of punctuation               \\( \\)           brackets
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from numcheck.model.claim import Claim
from numcheck.model.pattern import Binding, Pattern

GAP = 12
"""Words a plain gap may hold; an unbounded one would make matching quadratic."""
MOST_CROSSINGS = 2
"""Sentence ends one pattern may cross."""

KINDS: Mapping[str, str] = {
    "count": "CN",
    "number": "N",
    "counted": "C",
    "money": "M",
    "percent": "P",
    "points": "Q",
    "ratio": "R",
    "factor": "X",
    "multiple": "XY",
    "share": "PR",
    "measure": "U",
    "duration": "D",
    "age": "A",
    "date": "T",
    "time": "K",
    "ordinal": "O",
    "score": "S",
    "identifier": "I",
    "list": "L",
    "amount": "CNMUD",
    "quantity": "CNMU",
    "value": "CNMPUD",
    "figure": "CNMPQRXYUDA",
}
"""Kind in a pattern -> the letters of the kinds of claims it accepts."""
LETTERS: Mapping[str, str] = {
    "count": "C",
    "number": "N",
    "money": "M",
    "percent": "P",
    "ratio": "R",
    "measure": "U",
    "duration": "D",
    "age": "A",
    "date": "T",
    "time": "K",
    "ordinal": "O",
    "score": "S",
    "identifier": "I",
    "list": "L",
}
FIGURES = "".join(LETTERS.values()) + "QXY"
NO_VALUES = LETTERS["date"] + LETTERS["time"] + LETTERS["ordinal"]
VALUES = "".join(letter for letter in FIGURES if letter not in NO_VALUES)
"""The letters of all figures but those that tell when, or which: in March, in the first quarter, for a third time."""
MARKS = frozenset(",:;()-")
END = "."
"""The end of a sentence in a reduced text."""
OTHER = "_"
"""A word that no pattern names."""
UNSEEN = ""
"""Stands for a word that patterns do not see."""
MOST_FIGURES = 3
"""Figures of a match that are told apart: a pattern with more is looked for where there are so many."""
FIRST_WORD = 0x100
"""First character given to a word; below it stand figures and marks."""

TOKEN = re.compile(
    r"""\s*(?:
        \{(?P<role>[a-z_]+)(?P<many>\+)?:(?P<kind>[a-z]+)\}    # {part+:count}
      | \.\.\.(?P<gap>\d+)?                                    # ... or ...5
      | \.\.(?P<plain>\d+)                                    # ..5
      | (?P<cross>//)
      | (?P<start>\^)
      | @(?P<entry>[\w-]+)                                     # @die
      | \\(?P<bracket>[()])
      | (?P<mark>[,:;])
      | (?P<dash>-)(?!\w)
      | (?P<open>[(\[]) | (?P<close>[)\]]) | (?P<bar>\|)
      | (?P<word>[^\s{}()\[\]|,:;@\\]+)
    )""",
    re.VERBOSE,
)


class PatternError(Exception):
    """A pattern that cannot be compiled; the message says why and what to write instead."""


class Alphabet:
    """Gives every word that a pattern names a character of its own; built while rules are loaded, then only read."""

    def __init__(self) -> None:
        self._characters: dict[str, str] = {}
        self._needs: dict[frozenset[str], int] = {}
        self.meets = dict.fromkeys((*FIGURES, *MARKS, END, OTHER, UNSEEN), 0)
        """Character -> the needs that it meets, one bit each. Of a need, a text must hold one character."""
        self.letters: dict[str, str] = {}
        """A cache of `relations/reading/views.py`: words of texts, in any form, and the characters they become."""

    def add(self, word: str) -> str:
        """Give the character of a word, a new one at its first mention."""
        character = self._characters.get(word)
        if character is None:
            # The surrogates (0xD800) are no characters; no rulebook names that many words.
            if FIRST_WORD + len(self._characters) >= 0xD800:
                raise PatternError("the rules name too many different words")
            character = self._characters[word] = chr(FIRST_WORD + len(self._characters))
            self.meets[character] = 0
        return character

    def need(self, characters: frozenset[str]) -> int:
        """Give the bit of the need for one of some characters, a new one at its first mention."""
        bit = self._needs.get(characters)
        if bit is None:
            bit = self._needs[characters] = 1 << len(self._needs)
            for character in characters:
                self.meets[character] |= bit
        return bit

    def unmet(self, letters: Iterable[str]) -> int:
        """Give the needs that a text of some letters does not meet; not as a negative number, which is slow."""
        told = {*letters}
        try:
            met = reduce(or_, map(self.meets.__getitem__, told), 0)
        except KeyError:
            # A figure has the links that go before it in its letter: other 12.
            met = reduce(or_, map(self.meets.__getitem__, {*"".join(told)}), 0)
        return met ^ ((1 << len(self._needs)) - 1)

    def get(self, word: str) -> str:
        return self._characters.get(word, OTHER)

    @property
    def words(self) -> Collection[str]:
        """Those that have a character."""
        return self._characters

    def __len__(self) -> int:
        return len(self._characters)


def parse_pattern(
    text: str,
    alphabet: Alphabet,
    lemma: Callable[[str], str],
    entries: Callable[[str], Sequence[str] | None],
    unseen: frozenset[str],
) -> Pattern:
    """Parse a pattern; `entries` gives the words of a vocabulary entry, `unseen` the words that patterns do not see."""
    parser = _Parser(text, alphabet, lemma, entries, unseen)
    return parser.parse()


class _Part(NamedTuple):
    """An expression, and what a text must hold for it to match."""

    source: str
    needs: tuple[frozenset[str], ...] = ()
    """Sets of characters of each of which it must hold one."""
    figures: int = 0
    crossings: int = 0
    """Ends of sentences behind which it goes on."""
    is_end: bool = False
    """Whether it may close with one."""
    is_bare: bool = False
    """Whether it may run over a sentence without a figure."""


class _Parser:
    def __init__(
        self,
        text: str,
        alphabet: Alphabet,
        lemma: Callable[[str], str],
        entries: Callable[[str], Sequence[str] | None],
        unseen: frozenset[str],
    ) -> None:
        self.text, self.alphabet, self.lemma, self.entries, self.unseen = text, alphabet, lemma, entries, unseen
        self.bindings: list[Binding] = []
        self.crossings = 0
        self.tokens = list(self._tokens())
        self.at = 0

    def _tokens(self) -> Iterator[re.Match[str]]:
        position = 0
        stripped = self.text.rstrip()
        while position < len(stripped):
            match = TOKEN.match(stripped, position)
            if match is None:
                raise PatternError(f"cannot read {stripped[position:].strip()[:20]!r}; a role is written {{name:kind}}")
            yield match
            position = match.end()

    def parse(self) -> Pattern:
        parts = self._parts(depth=0)
        whole = _joined(parts)
        if self.at < len(self.tokens) and self.tokens[self.at]["bar"]:
            raise PatternError('"|" stands outside of brackets; write (a|b)')
        if self.at < len(self.tokens):
            raise PatternError(f"unexpected {self.tokens[self.at].group().strip()!r}")
        if not self.bindings:
            raise PatternError("names no figure; write at least one {name:kind}")
        if self.crossings > MOST_CROSSINGS:
            raise PatternError(f"crosses {self.crossings} sentence ends; at most {MOST_CROSSINGS} are allowed")
        by_sentence = self._needs_by_sentence(parts) if whole.crossings else ()
        needs = reduce(or_, by_sentence if whole.is_bare else map(self.alphabet.need, whole.needs), 0)
        figures = 0 if whole.crossings else min(max(whole.figures, 1), MOST_FIGURES)
        bindings = tuple(self.bindings)
        return Pattern(self.text, whole.source, bindings, needs, figures, whole.crossings, whole.is_bare, by_sentence)

    def _needs_by_sentence(self, parts: Sequence[_Part]) -> tuple[int, ...]:
        """Give what each sentence must hold, nothing those without a figure; empty if any may be missing."""
        if any(part.crossings or (part.is_end and part.source != re.escape(END)) for part in parts):
            return ()
        told = [chain.from_iterable(part.needs for part in each if _has_figure(each)) for each in _sentences(parts)]
        return tuple(reduce(or_, map(self.alphabet.need, needs), 0) for needs in told)

    def _alternatives(self, depth: int, *, may_be_missing: bool = False) -> _Part:
        if depth > 6:
            raise PatternError("brackets are nested too deeply")
        start = self.at
        sequences = [_joined(self._parts(depth))]
        while self.at < len(self.tokens) and self.tokens[self.at]["bar"]:
            self.at += 1
            sequences.append(_joined(self._parts(depth)))
        if len(sequences) == 1:
            return sequences[0]
        if not may_be_missing and not all(part.source for part in sequences):
            # Such an alternative is there wherever nothing is, so that the others need not be.
            told = "".join(token.group() for token in self.tokens[start : self.at]).strip()
            raise PatternError(
                f"({told}) has an alternative of words that patterns do not see, so that all of it may be missing;"
                " leave them out, and write [ ] for what may be missing"
            )
        source = f"(?:{'|'.join(part.source for part in sequences)})"
        needs: tuple[frozenset[str], ...] = ()
        if all(part.needs for part in sequences):
            # One of them must be there: with what it needs at its beginning, and at its end.
            needs = tuple(frozenset[str]().union(*(part.needs[at] for part in sequences)) for at in (0, -1))
        return _Part(
            source,
            needs,
            figures=min(part.figures for part in sequences),
            crossings=max(part.crossings for part in sequences),
            is_end=any(part.is_end for part in sequences),
            is_bare=any(part.is_bare for part in sequences),
        )

    def _parts(self, depth: int) -> Sequence[_Part]:
        parts: list[_Part] = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if token["close"] or token["bar"]:
                break
            self.at += 1
            parts.append(self._item(token, depth))
        return parts

    def _item(self, token: re.Match[str], depth: int) -> _Part:
        if token["role"]:
            return self._role(token)
        if token["open"]:
            closing = ")" if token["open"] == "(" else "]"
            start = self.at
            is_inside = start > 1 and self.tokens[start - 2]["open"] == "["
            inner = self._alternatives(depth + 1, may_be_missing=token["open"] == "[" or is_inside)
            if self.at >= len(self.tokens) or self.tokens[self.at]["close"] != closing:
                raise PatternError(f"{token['open']!r} is not closed by {closing!r}")
            if self.at == start:
                raise PatternError("empty brackets")
            self.at += 1
            if token["open"] == "[":
                return inner._replace(source=f"(?:{inner.source})?", needs=(), figures=0)
            return inner._replace(source=f"(?:{inner.source})")
        if token["cross"]:
            self.crossings += 1
            return _Part(re.escape(END), is_end=True)
        if token["start"]:
            return _Part(self._beginning())
        if token["entry"]:
            words = self.entries(token["entry"])
            if not words:
                told = f"unknown vocabulary entry @{token['entry']}"
                raise PatternError(f"{told}; `numcheck rules vocabulary WORD` tells which entries hold a word")
            return self._words(words)
        if token["bracket"] or token["mark"] or token["dash"]:
            mark = token["bracket"] or token["mark"] or token["dash"]
            return _Part(re.escape(mark), (frozenset(mark),))
        if token["word"]:
            return self._words([token["word"]])
        size = int(token["gap"] or token["plain"] or GAP)
        if size > GAP:
            raise PatternError(f"a gap holds at most {GAP} words, not {size}")
        # Oats fell to 300 from 340, while rye rose to 290: no figure and no other clause stands in between.
        barred = VALUES + self._opens_clause() if token["plain"] else ""
        return _Part(f"[^{re.escape(END)}{barred}]{{0,{size}}}?")

    def _beginning(self) -> str:
        """Give the expression for where a sentence begins, or what it tells: behind on Friday, or police said."""
        end, when = re.escape(END), LETTERS["date"]
        # There are reports of 15: what is a noun as well opens nothing.
        nouns = self.entries("says-that-are-nouns") or ()
        verbs = [word for word in self.entries("says-behind-what-was-said") or () if word not in nouns]
        says = "".join(map(self.alphabet.add, verbs))
        behind = [end, rf"{end}[^{end}]{when},", rf"\A[^{end}]{when},"]
        if says:
            leads = "".join(map(self.alphabet.add, self.entries("leads-to-what-is-said") or ()))
            behind += [f"[{says}]", *([f"[{says}][{leads}]"] if leads else ())]
        return rf"(?:\A|{'|'.join(f'(?<={words})' for words in behind)})"

    def _opens_clause(self) -> str:
        """Give the characters of the words and marks that open another clause of a sentence."""
        words = self.entries("opens-another-clause") or ()
        return "".join(word if word in MARKS else self.alphabet.add(self.lemma(word)) for word in words)

    def _role(self, token: re.Match[str]) -> _Part:
        role, kind, is_many = token["role"], token["kind"], bool(token["many"])
        kinds = KINDS.get(kind)
        if kinds is None:
            raise PatternError(f"unknown kind {kind!r} of {role}; kinds are {', '.join(sorted(KINDS))}")
        if any(binding.role == role for binding in self.bindings):
            raise PatternError(f"role {role} stands twice")
        self.bindings.append(Binding(role, kinds, is_many))
        one = f"[{kinds}]"
        needs = (frozenset(kinds),)
        if not is_many:
            return _Part(f"(?P<{role}>{one})", needs, 1)
        # Nine of those counted before, told after "including", are no further member.
        # Oats 51 (49), rye 27 (33); six priests - five of them foreign - and two cooks: what stands in brackets or
        # between dashes is told by itself.
        is_bracketed = self.at > 1 and self.tokens[self.at - 2]["bracket"] == "("
        is_dashed = self.at > 1 and self.tokens[self.at - 2]["dash"] is not None
        partial = "".join(self.alphabet.add(self.lemma(word)) for word in self.entries("partial-lists") or ())
        partial += "()" if is_bracketed else re.escape("-") if is_dashed else ""
        other = f"[^{re.escape(END)}{kinds}{partial}]"
        # "Nine, including four children, were taken to Velm, eight to Orsk": a mark ends what is said of a member.
        said = f"[^{re.escape(END)}{kinds}{partial},;]"
        joint = f"{said}{{0,9}}?(?:[,;]|{self.alphabet.add('and')}|{self.alphabet.add('plus')}){other}{{0,4}}?"
        return _Part(f"(?P<{role}>{one}(?:{joint}{one}){{1,11}})", needs, 2)

    def _words(self, words: Sequence[str]) -> _Part:
        """Give the expression for one of several words or phrases, by their lemmas."""
        sequences = []
        for phrase in words:
            letters = [
                self.alphabet.add(self.lemma(word))
                for word in phrase.lower().split()
                if word.lower() not in self.unseen
            ]
            if letters:
                sequences.append("".join(letters))
        if not sequences:
            # Nothing but words that patterns do not see: the, was.
            return _Part("")
        single = sorted({s for s in sequences if len(s) == 1})
        longer = sorted({s for s in sequences if len(s) > 1}, key=lambda s: (-len(s), s))
        choices = [*longer, *([f"[{''.join(single)}]" if len(single) > 1 else single[0]] if single else [])]
        source = choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"
        return _Part(source, tuple(frozenset(s[at] for s in sequences) for at in (0, -1)))


def _joined(parts: Sequence[_Part]) -> _Part:
    """Give the parts of a sequence as one."""
    sentences = _sentences(parts)
    return _Part(
        "".join(part.source for part in parts),
        tuple(chain.from_iterable(part.needs for part in parts)),
        figures=sum(part.figures for part in parts),
        crossings=sum(part.crossings for part in parts) + sum(part.is_end for part in parts[:-1]),
        is_end=any(part.is_end for part in parts[-1:]),
        is_bare=any(part.is_bare for part in parts) or (len(sentences) > 1 and not all(map(_has_figure, sentences))),
    )


def _sentences(parts: Sequence[_Part]) -> Sequence[Sequence[_Part]]:
    """Give the parts of a sequence for each sentence that it runs over."""
    sentences: list[list[_Part]] = [[]]
    for at, part in enumerate(parts, start=1):
        sentences[-1].append(part)
        if part.is_end and at < len(parts):
            sentences.append([])
    return sentences


def _has_figure(parts: Sequence[_Part]) -> bool:
    return any(part.figures for part in parts)


def letter_of(claim: Claim) -> str:
    """Give the letter that stands for a claim in reduced text."""
    letter = LETTERS[claim.kind]
    if letter == "P" and claim.unit in ("percentage_point", "basis_point"):
        return "Q"
    if letter == "R" and claim.unit == "times":
        return "X" if claim.mention.found_by.endswith("factor") else "Y"
    return letter


def find_matches(compiled: re.Pattern[str], text: str, start: int, end: int) -> Sequence[re.Match[str]]:
    """Find the matches of a pattern in a stretch at every start, also where they overlap: each is another reading."""
    match = compiled.search(text, start, end)
    if match is None:
        # Nearly always: thousands of phrases are looked for in an article, and few stand in it.
        return ()
    matches: list[re.Match[str]] = []
    while match is not None:
        matches.append(match)
        match = compiled.search(text, match.start() + 1, end)
    return matches
