"""The document as finders of relations see it: its claims by sentence and kind, its words, what was made of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import field
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeVar

from numcheck.language.vocabulary import Vocabulary
from numcheck.model import grains, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Dateline, Document, Sentence
from numcheck.model.mention import Mention
from numcheck.model.period import Calendar, Period
from numcheck.model.quantity import Kind
from numcheck.model.records import record
from numcheck.model.span import Span
from numcheck.relations.reading.views import View

Made = TypeVar("Made")
LONGEST_STORY = 120
"""Sentences over which figures are compared at all; farther apart stands another story, or a book."""
SHORT = 2
"""Sentences of a paragraph that may be too short to be a thought of its own: wires break after each sentence."""
PROSE = frozenset((sections.LEAD, sections.BODY))
MOST_NEAR = 400
"""Figures on either side of a place that are looked at: a sentence may hold a whole table."""
MOST_OF_PROSE = 40
"""The most figures of a sentence that is prose; one with more is a table without its lines."""


@record(frozen=True, slots=True)
class Context:
    """One document with its claims, indexed by sentence, kind and word."""

    document: Document
    sentences: Sequence[Sentence]
    claims: Sequence[Claim]
    dateline: Dateline
    vocabulary: Vocabulary
    view: View
    by_sentence: Mapping[int, tuple[Claim, ...]]
    today: Claim | None
    """The day of the article as a claim of its own, for roles named today; None where it is not known."""
    kinds: frozenset[Kind] = field(init=False, repr=False, compare=False)
    """All kinds of its figures."""
    words: frozenset[str] = field(init=False, repr=False, compare=False)
    """All words of the document, by their keys."""
    _words_of: Sequence[Set[str]] = field(init=False, repr=False, compare=False)
    """The words of each sentence, as sets, so that a comparison takes as long as the smaller one."""
    _told: Sequence[tuple[Sentence, tuple[Claim, ...]]] = field(init=False, repr=False, compare=False)
    """The sentences with figures, in text order, and those figures: a third of an article."""
    _words_told: Sequence[Set[str]] = field(init=False, repr=False, compare=False)
    """The words of each of them."""
    _sentence_of: Sequence[int] = field(init=False, repr=False, compare=False)
    """The sentence index of each claim, in text order."""
    _of_kind: Mapping[Kind, Sequence[Claim]] = field(init=False, repr=False, compare=False)
    """The claims of each kind, in text order."""
    _of_kinds: dict[tuple[Kind, ...], Sequence[Claim]] = field(default_factory=dict, repr=False, compare=False)
    made: dict[Callable[[Context], Any], Any] = field(default_factory=dict, repr=False, compare=False)
    """Function -> what it made of the document, for `once`."""
    made_of: dict[tuple[Callable[[Context, Sentence], Any], int], Any] = field(
        default_factory=dict, repr=False, compare=False
    )
    """Function and sentence index -> what it made of that sentence, for `once_of`."""

    def __post_init__(self) -> None:
        told = [(self.sentences[index], claims) for index, claims in self.by_sentence.items()]
        of_kind: dict[Kind, list[Claim]] = {}
        for claim in self.claims:
            of_kind.setdefault(claim.kind, []).append(claim)
        object.__setattr__(self, "_of_kind", of_kind)
        object.__setattr__(self, "kinds", frozenset(of_kind))
        words = [*map(frozenset, [sentence.keys for sentence in self.sentences])]
        object.__setattr__(self, "words", frozenset[str]().union(*words))
        object.__setattr__(self, "_words_of", words)
        object.__setattr__(self, "_told", told)
        object.__setattr__(self, "_words_told", [words[index] for index in self.by_sentence])
        object.__setattr__(self, "_sentence_of", [claim.sentence for claim in self.claims])

    @property
    def day(self) -> Claim | None:
        """The day of the article, with a year or without: days of one year may still be counted to it."""
        return self.today or make_undated_today(self.dateline)

    def years_named(self, index: int) -> set[int]:
        """Give the years that the dates of a sentence name."""
        periods = [c.mention.value for c in self.by_sentence.get(index, ()) if isinstance(c.mention.value, Period)]
        return {period.said.year for period in periods if period.said.year is not None}

    def is_in_dateline(self, claim: Claim) -> bool:
        """Tell whether a figure stands in the dateline: nothing is said to have happened on its day."""
        line = self.dateline.span
        return line is not None and line.start <= claim.span.start < line.end

    def words_before(self, claim: Claim, most: int) -> Sequence[str]:
        """Give the last words before a figure in its sentence, so many at most."""
        first = claim.mention.first
        return self.sentences[claim.sentence].keys[max(first - most, 0) : first]

    def once(self, make: Callable[[Context], Made]) -> Made:
        """Give what a function makes of the document; it is asked once, whoever wants it."""
        if make not in self.made:
            self.made[make] = make(self)
        made: Made = self.made[make]
        return made

    def once_of(self, make: Callable[[Context, Sentence], Made], index: int) -> Made:
        """Give what a function makes of a sentence; it is asked once for each that is wanted, however many figures ask.

        A sentence may hold thousands of figures, each of which would look through all of it.
        """
        if (make, index) not in self.made_of:
            self.made_of[make, index] = make(self, self.sentences[index])
        made: Made = self.made_of[make, index]
        return made

    def forget(self) -> None:
        """Drop what was made of the document, when nobody will ask any more.

        Some of it knows the context that holds it. In such a ring all claims and words would wait for the search for
        garbage; without one, an article takes no memory as soon as its report is written.
        """
        self.made.clear()
        self.made_of.clear()

    def of(self, *kinds: Kind) -> Sequence[Claim]:
        """Give the claims of some kinds, in text order: most finders look at few of all figures."""
        found = self._of_kinds.get(kinds)
        if found is None:
            told = self.kinds.intersection(kinds)
            if len(told) > 1:
                found = [claim for claim in self.claims if claim.kind in told]
            else:
                found = next((self._of_kind[kind] for kind in told), ())
            self._of_kinds[kinds] = found
        return found

    def sentences_with(self, words: Set[str]) -> Sequence[Sentence]:
        """Give the sentences, in text order, that hold any of some words, which stand by their keys.

        Most articles hold none of most lists of words; then no sentence is looked into.
        """
        held = self.words & words
        if not held:
            return ()
        return [told for told, keys in zip(self.sentences, self._words_of, strict=True) if not held.isdisjoint(keys)]

    def told_with(self, words: Set[str]) -> Sequence[tuple[Sentence, tuple[Claim, ...]]]:
        """Give such sentences as hold figures, each with these: to most finders all others say nothing."""
        held = self.words & words
        if not held:
            return ()
        return [told for told, keys in zip(self._told, self._words_told, strict=True) if not held.isdisjoint(keys)]

    def holds_any(self, words: Set[str]) -> bool:
        """Tell whether the document holds any of some words."""
        return not self.words.isdisjoint(words)

    def holds_all(self, words: Set[str]) -> bool:
        """Tell whether the document holds all of some words."""
        return words <= self.words

    def are_together(self, one: int, other: int) -> bool:
        """Tell whether two sentences, by their indexes, stand in one paragraph, or in short ones in a row."""
        first, last = sorted((one, other))
        if first < 0 or last >= len(self.sentences):
            return False
        if self.sentences[first].paragraph == self.sentences[last].paragraph:
            return True
        near = [s.paragraph for s in self.sentences[max(first - SHORT, 0) : last + SHORT + 1]]
        told = self.sentences[first : last + 1]
        return all(s.part in PROSE and near.count(s.paragraph) <= SHORT for s in told)

    def claims_between(self, first: int, last: int, near: int) -> Sequence[Claim]:
        """Give the claims of the sentences from one index to another, both included, that stand near a place."""
        low = bisect_left(self._sentence_of, first)
        high = bisect_right(self._sentence_of, last, lo=low)
        if high - low > MOST_NEAR:
            here = bisect_left(self.claims, near, low, high, key=_start)
            low, high = max(low, here - MOST_NEAR), min(high, here + MOST_NEAR)
        return self.claims[low:high]


def around(claims: Sequence[Claim], claim: Claim, reach: int = LONGEST_STORY) -> Sequence[Claim]:
    """Give the claims of a sequence in text order that stand within so many sentences of a claim."""
    first = bisect_left(claims, claim.sentence - reach, key=_sentence)
    return claims[first : bisect_right(claims, claim.sentence + reach, lo=first, key=_sentence)]


def _start(claim: Claim) -> int:
    return claim.span.start


_sentence: Callable[[Claim], int] = attrgetter("sentence")


def make_today(dateline: Dateline) -> Claim | None:
    """Give the day of the article as a claim with number 0; its span is empty where the day came from outside."""
    day = dateline.date
    if day is None:
        return None
    return _make_day(dateline, Period(grains.DAY, Calendar(day.year, day.month, day.day), day, day))


def make_undated_today(dateline: Dateline) -> Claim | None:
    """Give the day of the article as a claim where its year is not told: Nov 26."""
    return None if dateline.said is None else _make_day(dateline, Period(grains.DAY, dateline.said))


def _make_day(dateline: Dateline, period: Period) -> Claim:
    span = dateline.span or Span(0, 0)
    mention = Mention(span, -1, 0, 0, period, "dateline")
    return Claim(0, mention, Kind.DATE, sections.DATELINE, 0, -1, span, 0)


def index_by_sentence(claims: Sequence[Claim]) -> Mapping[int, tuple[Claim, ...]]:
    """Give the claims of each sentence that has any, by its index."""
    # They stand in the order of the text, so that those of a sentence follow one another.
    return {index: tuple(members) for index, members in groupby(claims, _sentence)}
