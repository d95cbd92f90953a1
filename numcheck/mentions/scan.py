"""What the finders share: one sentence, what has been found in it, and which words are still free."""

from __future__ import annotations

from numcheck.language.traits import DIGITS, LEADING, NUMBER
from numcheck.language.vocabulary import Vocabulary
from numcheck.mentions.numerals import Numeral, find_numerals
from numcheck.mentions.style import Style
from numcheck.model.document import Part, Sentence
from numcheck.model.mention import Mention, Value
from numcheck.model.period import Label

NOWHERE = frozenset[int]()
RANK_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


class Scan:
    """One sentence while its mentions are being found."""

    __slots__ = (
        "all_traits",
        "covered",
        "digits",
        "found",
        "is_glued",
        "is_name",
        "key",
        "keys",
        "leading",
        "numerals",
        "sentence",
        "style",
        "taken",
        "tells_lengths",
        "text",
        "texts",
        "trait",
        "traits",
        "vocabulary",
        "words",
    )

    def __init__(self, sentence: Sentence, vocabulary: Vocabulary, style: Style) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.keys = sentence.keys
        self.texts = self.words.texts
        padded = self.words.padded
        self.key, self.text = padded.key, padded.text
        """Give the key of a word, and the word; an empty string beyond the ends of the sentence."""
        self.is_glued, self.is_name = padded.glued, padded.name
        self.trait = padded.traits
        """Give the traits of a word; one beyond the ends of the sentence has none."""
        self.vocabulary = vocabulary
        self.style = style
        self.traits = sentence.traits
        self.leading = [at for at, own in enumerate(self.traits) if own & LEADING]
        """The places of all words with which some finder begins."""
        self.digits = self.places(DIGITS)
        """The words that begin with a digit."""
        numerals = find_numerals(self.words, self.keys, vocabulary.numerals, self.digits_and(NUMBER))
        for first in [first for first, one in numerals.items() if one.is_worded and self._is_of_name(one)]:
            del numerals[first]
        self.numerals = numerals
        self.all_traits = sentence.all_traits if numerals else sentence.all_traits & ~NUMBER
        """The traits that any of its words has; that of a number only where one has been read."""
        long = [one for one in numerals.values() if one.last - one.first > 1]
        self.covered = frozenset([at for one in long for at in range(one.first + 1, one.last)]) if long else NOWHERE
        """Words inside a number of several words: the half of two and a half."""
        self.taken = bytearray(len(self.keys))
        self.found: list[Mention] = []
        self.tells_lengths: bool | None = None
        """Whether lengths are told in or before the sentence; None until it is asked."""

    def _is_of_name(self, numeral: Numeral) -> bool:
        """Tell whether a number in words is part of a name: the Three Gorges dam; a headline may write all words so."""
        at, last = numeral.first, numeral.last
        if not at or not self.is_name(at) or not self.is_name(last):
            return False
        return self.sentence.part is not Part.HEADLINE and self.text(at - 1).islower() and self.key(last).isalpha()

    def places(self, traits: int) -> list[int]:
        """Give the places of all words that have one of some leading traits, in text order."""
        if not self.sentence.all_traits & traits:
            return []
        own = self.traits
        return [at for at in self.leading if own[at] & traits]

    def digits_and(self, traits: int) -> list[int]:
        """Give the places of all words that begin with a digit or have one of some leading traits, in text order."""
        return self.places(DIGITS | traits) if self.sentence.all_traits & traits else self.digits

    def is_free(self, first: int, last: int) -> bool:
        """Tell whether none of some words is part of a mention: `taken` holds a 1 for each that is."""
        return self.taken.find(1, first, last) < 0

    def free_numerals(self) -> list[Numeral]:
        """Give the numerals of which no word is part of a mention yet."""
        is_taken = self.taken.find
        if is_taken(1) < 0:
            return [*self.numerals.values()]
        return [one for one in self.numerals.values() if is_taken(1, one.first, one.last) < 0]

    def numeral_at(self, at: int) -> Numeral | None:
        """Give the free numeral that starts at a word."""
        numeral = self.numerals.get(at)
        return numeral if numeral is not None and self.is_free(numeral.first, numeral.last) else None

    def integer_at(self, at: int) -> int | None:
        """Give the value of a free word that is plain digits without separators."""
        text = self.text(at)
        if text.isdecimal() and len(text) <= 6 and not self.taken[at]:
            return int(text)
        return None

    def has_rank(self, at: int) -> bool:
        """Tell whether digits bear the ending of their ordinal: 21st, 12th; but not a jockey's 11st 6lb."""
        if not self.is_glued(at + 1):
            return False
        number, ending = self.texts[at], self.key(at + 1)
        if self.vocabulary.calendar.phrases.get(ending) != ("link", "suffix"):
            return False
        teen = number[-2:-1] == "1"
        return ending == ("th" if teen else RANK_ENDINGS.get(number[-1], "th"))

    def names_zone(self, at: int) -> bool:
        """Tell whether a word in capitals is the name of a zone of time: GMT."""
        return self.key(at) in self.vocabulary.calendar.zones and self.text(at).isupper()

    def hide(self, first: int, last: int) -> None:
        """Mark words as part of a mention, so that no other finder takes them."""
        self.taken[first:last] = b"\1" * (last - first)

    def take(self, first: int, last: int, value: Value, found_by: str) -> None:
        """Record a mention and mark its words."""
        self.hide(first, last)
        span = self.words.span(first, last)
        self.found.append(Mention(span, self.sentence.index, first, last, value, found_by))

    def take_label(self, first: int, last: int, found_by: str, *, is_number: bool = False) -> None:
        """Record words as a number that only names something; that of a house may be compared with another."""
        text = "".join(self.texts[first:last])
        number = int(text) if is_number and text.isdecimal() else None
        self.take(first, last, Label("identifier", number, text), found_by)

    def counts_on(self, at: int) -> bool:
        """Tell whether a word goes on with the sentence, as what is counted does: no mark, no name."""
        return self.key(at).isalpha() and not self.is_name(at)

    def surface(self) -> str:
        """Give the text of the sentence, with its own white space as blanks."""
        parts: list[str] = []
        position = self.words.starts[0]
        for word in self.words:
            parts.append(" " * (word.start - position))
            parts.append(word.text)
            position = word.end
        return "".join(parts)
