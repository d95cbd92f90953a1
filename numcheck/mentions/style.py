"""How a document writes its figures, where a single figure does not tell: 3/4, 7.57m, 20 pounds."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.language.traits import DIGITS, FIGURE
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.document import Sentence

MILLION = 1_000_000
LONGEST_DAY = 2
"""Digits of a day of a month."""


class Style:
    """How a document writes its figures; told from all of its sentences, but only when a figure asks for it."""

    __slots__ = ("_counts_in_millions", "_month_first", "_uses_sterling", "sentences", "vocabulary")

    def __init__(self, sentences: Sequence[Sentence], vocabulary: Vocabulary) -> None:
        self.sentences, self.vocabulary = sentences, vocabulary
        self._counts_in_millions: bool | None = None
        self._month_first: bool | None = None
        self._uses_sterling: bool | None = None

    @property
    def uses_sterling(self) -> bool:
        """Whether pounds are money here: £, pence or sterling stand somewhere in the text."""
        if self._uses_sterling is None:
            sterling = self.vocabulary.lists["sterling"]
            self._uses_sterling = not all(sterling.isdisjoint(sentence.keys) for sentence in self.sentences)
        return self._uses_sterling

    @property
    def month_first(self) -> bool:
        """Whether 3/4 is the fourth of March."""
        if self._month_first is None:
            self._month_first = not any(
                _writes_day_first(sentence, self.vocabulary)
                for sentence in self.sentences
                if sentence.all_traits & FIGURE
            )
        return self._month_first

    @property
    def counts_in_millions(self) -> bool:
        """Whether a number like 7.57m counts things somewhere, so that it is of no metres where no noun follows it."""
        if self._counts_in_millions is None:
            self._counts_in_millions = any(
                _counts_in_millions(sentence, self.vocabulary)
                for sentence in self.sentences
                if sentence.all_traits & DIGITS
            )
        return self._counts_in_millions


def _counts_in_millions(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence counts things by a number with a letter that may be one for metres: 7.57m treatments."""
    keys, suffixes = sentence.keys, vocabulary.numerals.suffixes
    return any(
        suffixes.get(keys[at]) == MILLION
        and "." in keys[at - 1]
        and sentence.words.is_glued(at)
        and sentence.words.is_number(at - 1)
        and vocabulary.nouns.singular(keys[at + 1]) != keys[at + 1]
        for at in range(1, len(keys) - 1)
    )


def _writes_day_first(sentence: Sentence, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence writes the day of a date before the month: 4 March, 21st March."""
    keys, words, months = sentence.keys, sentence.words, vocabulary.calendar.months
    for at in [at for at, key in enumerate(keys) if key in months]:
        if at and words.is_name(at):
            has_suffix = vocabulary.calendar.phrases.get(keys[at - 1]) == ("link", "suffix")
            day = keys[at - 2] if has_suffix and at > 1 else keys[at - 1]
            if day.isdecimal() and len(day) <= LONGEST_DAY:
                return True
    return False
