"""Numbers as such, in digits and in words, before anything is known of what they measure or count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from numcheck.language.number_words import Numerals
from numcheck.language.traits import DIGITS, NUMBER_TAIL
from numcheck.language.words import HYPHENS, LONGEST_NUMBER, TIMES_SIGNS
from numcheck.model.document import Words
from numcheck.model.interval import Number, exact
from numcheck.model.records import record, replace

THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")  # 1,200,000.50
INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?\Z")  # 12,34,567
PLAIN = re.compile(r"\d+(?:\.\d+)?\Z")  # 1200   3.5
EUROPEAN = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d{1,2})\Z")  # 1.200.000   12.345,67
COMMA_DECIMAL = re.compile(r"\d{1,3},\d{1,2}\Z")  # 2,5 before a magnitude or a unit
GROUP = re.compile(r"\d{3}(?:\.\d+|,\d{1,2})?\Z")  # 234   567.89   567,89
LARGEST_EXPONENT = 30
"""Powers of ten beyond which no number of news lies."""
SIGNS = frozenset("-−–")
CURRENCY_SIGNS = frozenset("$£€¥₹")
CODE = 3
"""Letters of the code of a currency: SEK 30 M."""
MOST_PARTS = 16
"""The largest denominator of a fraction that "and" joins to a number: 12 and 3/8."""
PRICE_FRACTIONS = frozenset({2, 4, 8, 16, 32, 64})
"""Denominators of prices and rates, which are halved and halved again."""
GREATEST = 10**30
"""Number beyond which no further magnitude is read: "million million million ..." ends somewhere."""
UNCERTAIN_MAGNITUDES = frozenset({"score"})
"""Magnitudes that are more often another word: read only after two, three or four."""


@record(frozen=True, slots=True)
class Numeral:
    """A number and the words that write it."""

    first: int
    last: int
    """Index after its last word."""
    value: Number
    step: Number
    """Size of the last digit written that may be exact; see Quantity.step."""
    has_magnitude: bool = False
    """Whether a word or letter multiplies it: 3 million, 40k."""
    is_worded: bool = False
    """Whether it is written without digits."""
    vague: tuple[Number, Number] | None = None
    """The least and the most that "dozens" or "several hundred" may mean."""
    suffix: str | None = None
    """The multiplying letter that might be a unit instead: m in 5m."""

    @property
    def is_integer(self) -> bool:
        return isinstance(self.value, int)


def find_numerals(words: Words, keys: Sequence[str], table: Numerals, places: Sequence[int]) -> dict[int, Numeral]:
    """Find every number of a sentence, by the index of its first word, at the places where one may begin."""
    found: dict[int, Numeral] = {}
    size, reached = len(keys), 0
    openers, vague_openers = table.openers, table.vague.forward
    for at in places:
        if at < reached:
            continue
        key = keys[at]
        numeral: Numeral | None = None
        if key[0].isdecimal():
            numeral = _read_digits(words, keys, at, table)
        elif key in openers:
            numeral = _read_words(words, keys, at, table)
        elif key == "." and at + 1 < size and words.is_number(at + 1) and words.is_glued(at + 1):
            numeral = _read_point(words, keys, at, table)
        may_be_vague = key in vague_openers and (numeral is None or numeral.last == at + 1)
        vague = table.vague.match(keys, at) if may_be_vague else None
        if vague and (numeral is None or at + vague[0] > numeral.last):
            low, high = vague[1]
            numeral = Numeral(at, at + vague[0], low, 1, is_worded=True, vague=(low, high))
        if numeral is not None:
            found[numeral.first] = numeral
            reached = numeral.last
    return found


@lru_cache(maxsize=4096)
def read_number(text: str) -> tuple[Number, Number] | None:
    """Read digits with separators: value and step; None if the text is not written as a number is."""
    if len(text) > LONGEST_NUMBER:
        return None
    if PLAIN.match(text):
        plain = text
    elif THOUSANDS.match(text) or INDIAN.match(text):
        plain = text.replace(",", "")
    elif EUROPEAN.match(text):
        plain = text.replace(".", "").replace(",", ".")
    else:
        return None
    value = exact(plain)
    decimals = len(plain.partition(".")[2])
    return value, _step(plain, decimals)


def _step(digits: str, decimals: int) -> Number:
    if decimals:
        return Fraction(1, 10**decimals)
    zeros = len(digits) - len(digits.rstrip("0"))
    # 4,000 may have been rounded to hundreds, never to thousands: two significant digits are always meant.
    return int(10 ** min(zeros, max(len(digits) - 2, 0)))


def _scaled_step(text: str, value: Number, factor: Number) -> Number:
    """Give the step of a number with a magnitude: the last digit written, at least two digits being meant."""
    decimals = len(text.partition(".")[2])
    if decimals:
        return exact(Fraction(factor) / 10**decimals)
    digits = str(value)
    if len(digits) == 1:
        return factor
    return _step(digits, 0) * factor


def _read_digits(words: Words, keys: Sequence[str], at: int, table: Numerals) -> Numeral | None:
    """Read a number in digits with all that belongs to it: 1 000 000, 3 1/2, 1.2m, 5 million, 6.2x10^-4, minus 3."""
    read = read_number(words.texts[at]) or _read_comma_decimal(words, keys, at, table)
    if read is None:
        return None
    numeral = Numeral(at, at + 1, *read)
    if at + 1 < len(keys) and words.traits[at + 1] & (DIGITS | NUMBER_TAIL):
        numeral = _with_tail(words, keys, numeral, table)
    before = keys[at - 1] if at else ""
    if before in table.minus or (before in SIGNS and _is_negative(words, at)):
        return replace(numeral, first=at - 1, value=-numeral.value)
    if at > 1 and before in HYPHENS and keys[at - 2] in table.minus:
        return replace(numeral, first=at - 2, value=-numeral.value)
    return numeral


def _with_tail(words: Words, keys: Sequence[str], numeral: Numeral, table: Numerals) -> Numeral:
    """Add to digits what belongs to them behind: further groups, a fraction, a power, a magnitude."""
    at, value, step = numeral.first, numeral.value, numeral.step
    text = words.texts[at].replace(",", "" if COMMA_DECIMAL.match(words.texts[at]) is None else ".")
    last = at + 1
    while _continues_group(words, last - 1):
        # 1 000 000: groups of three digits behind a space.
        text += words.texts[last].replace(",", ".")
        value, step = exact(text), _step(text, len(text.partition(".")[2]))
        last += 1
    value, step, last = _with_fraction(words, keys, last, table, value, step)
    has_magnitude, suffix = False, None
    if last < len(keys) and (words.is_glued(last) or keys[last] in TIMES_SIGNS):
        letter = keys[last]
        if (power := _power(words, keys, last, value)) is not None:
            value, last = power
            step = exact(abs(Fraction(value)) / 100)
        elif letter in table.suffixes and words.is_glued(last) and not _goes_on(words, last):
            factor = table.suffixes[letter]
            suffix = letter if letter in table.ambiguous_suffixes else None
            value, step = exact(value * factor), _scaled_step(text, value, factor)
            has_magnitude = True
            last += 1
    value, step, last, has_magnitude = _with_magnitudes(
        words, keys, last, table, text, value, step, has_magnitude=has_magnitude
    )
    return Numeral(at, last, value, step, has_magnitude, suffix=suffix)


def _read_comma_decimal(words: Words, keys: Sequence[str], at: int, table: Numerals) -> tuple[Number, Number] | None:
    """Read 2,5 as two and a half, as half of Europe writes it, unless it opens a list."""
    if not COMMA_DECIMAL.match(words.texts[at]):
        return None
    after = keys[at + 1] if at + 1 < len(keys) else ""
    if after in (",", "&", "-", "/") or after in table.joiners:
        # 12,13 and 14 May
        return None
    return read_number(words.texts[at].replace(",", "."))


def _with_fraction(
    words: Words, keys: Sequence[str], last: int, table: Numerals, value: Number, step: Number
) -> tuple[Number, Number, int]:
    """Add the fraction that may follow a whole number: 3½, 3 1/2, the 7-3/8 of bond desks, 3 and a half."""
    is_whole = isinstance(value, int)
    if (
        is_whole
        and last < len(keys)
        and words.texts[last] in table.vulgar
        and words.starts[last] - words.ends[last - 1] < 2
    ):
        return value + table.vulgar[words.texts[last]], Fraction(1, 4), last + 1
    top_at = last + 1 if is_whole and _is_hyphen_of_fraction(words, last) else last
    if _is_fraction_tail(words, keys, top_at, last):
        top, bottom = int(words.texts[top_at]), int(words.texts[top_at + 2])
        return exact(value + Fraction(top, bottom)), Fraction(1, bottom), top_at + 3
    if (tail := _and_fraction(keys, last, table)) is not None:
        return exact(value + tail[0]), Fraction(1, 4), tail[1]
    return value, step, last


def _with_magnitudes(
    words: Words,
    keys: Sequence[str],
    last: int,
    table: Numerals,
    text: str,
    value: Number,
    step: Number,
    *,
    has_magnitude: bool,
) -> tuple[Number, Number, int, bool]:
    """Multiply digits by the magnitudes behind them: 5 million, 3 hundred and 21, 3 million and a quarter."""
    factor: Number = 1
    while (
        value < GREATEST
        and (after := _magnitude_at(words, keys, last, table) or _letter_apart(words, keys, last, table)) is not None
    ):
        factor, last = after
        step = _scaled_step(text, value, factor) if not has_magnitude else step * factor
        value = exact(value * factor)
        has_magnitude = True
    if factor == 100 and last + 1 < len(keys) and keys[last] in table.joiners and words.texts[last + 1].isdecimal():
        rest = int(words.texts[last + 1][:3])
        if rest < factor:
            return value + rest, 1, last + 2, True
    if factor >= 1000 and (tail := _and_fraction(keys, last, table)) is not None:
        return exact(value + tail[0] * factor), exact(Fraction(factor) / 10), tail[1], True
    while has_magnitude and (part := _lesser_part(words, keys, last, table, factor)) is not None:
        # 3 crore 20 lakh
        value, step, factor, last = value + part[0], part[1], part[1], part[2]
    return value, step, last, has_magnitude


def _lesser_part(
    words: Words, keys: Sequence[str], at: int, table: Numerals, above: Number
) -> tuple[Number, Number, int] | None:
    """Read digits with a lesser magnitude, the 20 lakh of 3 crore 20 lakh: value, magnitude, and the index after."""
    if at >= len(keys) or not words.texts[at].isdecimal() or len(words.texts[at]) > 3:
        return None
    factor: Number = 1
    last = at + 1
    while factor < above and (after := _magnitude_at(words, keys, last, table)) is not None:
        factor, last = factor * after[0], after[1]
    value = int(words.texts[at])
    return (value * factor, factor, last) if factor > 1 and value * factor < above else None


def _letter_apart(words: Words, keys: Sequence[str], at: int, table: Numerals) -> tuple[Number, int] | None:
    """Read the k of 2.33 k, which before a word is a length, as in a 10 k run; and the m of £5 m, SEK 30 M."""
    if at >= len(keys) or keys[at] not in table.ambiguous_suffixes or words.is_glued(at):
        return None
    sign = words.texts[at - 2] if at > 1 else ""
    if sign in CURRENCY_SIGNS or (len(sign) == CODE and sign.isupper() and words.texts[at].isupper()):
        return table.suffixes[keys[at]], at + 1
    if words.texts[at] != "k" or (at + 1 < len(keys) and keys[at + 1][0].isalpha()):
        return None
    return table.suffixes["k"], at + 1


def _power(words: Words, keys: Sequence[str], at: int, value: Number) -> tuple[Number, int] | None:
    """Raise a number, or multiply it by a power of ten, as the words behind it say: ^2, e6, x10^-4."""
    if keys[at] == "^":
        exponent = _exponent(words, at + 1)
        return None if exponent is None else (_raised(value, exponent[0]), exponent[1])
    if keys[at] in TIMES_SIGNS and at + 2 < len(keys) and keys[at + 1] == "10" and keys[at + 2] == "^":
        exponent = _exponent(words, at + 3)
    else:
        exponent = _exponent(words, at + 1) if keys[at] == "e" else None
    return None if exponent is None else (exact(value * _raised(10, exponent[0])), exponent[1])


def _exponent(words: Words, at: int) -> tuple[int, int] | None:
    """Read a small whole number that touches what stands before it: the exponent, and the index after it."""
    sign = 1
    if at < len(words) and words.texts[at] in "-−+" and words.is_glued(at):
        sign = 1 if words.texts[at] == "+" else -1
        at += 1
    if at >= len(words) or not words.is_glued(at):
        return None
    text = words.texts[at]
    if not text.isdecimal() or len(text) > 2 or int(text) > LARGEST_EXPONENT:
        return None
    return sign * int(text), at + 1


def _raised(value: Number, exponent: int) -> Number:
    return exact(Fraction(value) ** exponent) if value or exponent >= 0 else 0


def _continues_group(words: Words, at: int) -> bool:
    """Tell whether the word after `at` is the next group of three digits of the same number."""
    if at + 1 >= len(words):
        return False
    here, after = words.texts[at], words.texts[at + 1]
    if not GROUP.match(after) or not here.isdecimal() or len(here) > 3:
        return False
    if here.startswith("0") and len(here) < 3:
        return False
    if words.starts[at + 1] - words.ends[at] != 1:
        return False
    is_start = at == 0 or not words.texts[at - 1].isdecimal()
    has_third = at + 2 < len(words) and GROUP.match(words.texts[at + 2]) is not None
    return not is_start or after[:3].endswith("00") or has_third or _is_counted_next(words, at)


def _is_counted_next(words: Words, at: int) -> bool:
    """Tell whether prose stands before and behind two groups of digits, or a sign of money before: with 5 139 cases.

    Behind a name, the first may be its number: Boeing 737 800 times, May 12 415 people. Two numbers that stand side by
    side in prose cannot be told from one: through 12 250 kg bales.
    """
    behind = words.texts[at + 2] if at + 2 < len(words) else ""
    is_word = behind[:1].isalpha() and behind.islower() and not words.is_glued(at + 2)
    before = words.texts[at - 1] if at else ""
    is_prose = before.isalpha() and not words.is_name(at - 1)
    return is_word and (is_prose or (before in CURRENCY_SIGNS and words.is_glued(at)))


def _is_hyphen_of_fraction(words: Words, at: int) -> bool:
    """Tell whether a hyphen touches the numbers on both sides of it, as in 7-3/8."""
    return at + 1 < len(words) and words.texts[at] in HYPHENS and words.is_glued(at) and words.is_glued(at + 1)


def _is_fraction_tail(words: Words, keys: Sequence[str], at: int, whole_end: int) -> bool:
    """Tell whether a fraction stands at a word, a blank or a hyphen behind its whole number: 1/2, but no 3-4/2019."""
    if at + 2 >= len(keys) or keys[at + 1] != "/":
        return False
    top, bottom = words.texts[at], words.texts[at + 2]
    is_fraction = (
        top.isdecimal()
        and bottom.isdecimal()
        and len(bottom) <= 2
        and 0 < int(top) < int(bottom)
        and words.is_glued(at + 1)
        and words.is_glued(at + 2)
    )
    if not is_fraction or at == whole_end:
        return is_fraction and 1 <= words.starts[at] - words.ends[at - 1] <= 2
    # A hyphen may also join two days: 3-4/12.
    return int(bottom) in PRICE_FRACTIONS and not (at + 3 < len(keys) and words.texts[at + 3] == "/")


def _goes_on(words: Words, at: int) -> bool:
    """Tell whether a suffix is glued to something more, as m is in 5m/s."""
    if at + 1 >= len(words) or not words.is_glued(at + 1):
        return False
    after = words.texts[at + 1]
    return after in ("/", "²", "³", "^") or after[0].isdecimal()


def _magnitude_at(words: Words, keys: Sequence[str], at: int, table: Numerals) -> tuple[Number, int] | None:
    """Give the factor of a magnitude at a word, and the index after it: million, -million, bn."""
    if at >= len(keys):
        return None
    if keys[at] in table.magnitudes and keys[at] not in UNCERTAIN_MAGNITUDES:
        return table.magnitudes[keys[at]], at + 1
    if at and keys[at] in table.plural_magnitudes and (words.is_number(at - 1) or keys[at - 1] in table.cardinals):
        return table.plural_magnitudes[keys[at]], at + 1
    if (
        words.texts[at] in HYPHENS
        and at + 1 < len(keys)
        and keys[at + 1] in table.magnitudes
        and words.is_glued(at + 1)
    ):
        return table.magnitudes[keys[at + 1]], at + 2
    return None


def _is_negative(words: Words, at: int) -> bool:
    """Tell a minus sign from a hyphen or dash: it touches the number, and nothing touches it."""
    if at == 0 or words.texts[at - 1] not in SIGNS or not words.is_glued(at):
        return False
    if at == 1:
        return True
    if words.is_glued(at - 1):
        return words.texts[at - 2] in "($£€"
    is_percent = at + 1 < len(words) and words.texts[at + 1] == "%"
    is_name = words.is_name(at - 2)
    if is_name and is_percent and words.texts[at - 1] != "–":
        # FTSE -0.6%
        return True
    if words.is_number(at - 2):
        # "10 -15" is a range with a careless space, "Stoxx 50 -1.3%" is not.
        return is_percent and at + 2 < len(words)
    # "COVID -19" is a name with one.
    return not is_name and words.texts[at - 1] != "–"


def _read_point(words: Words, keys: Sequence[str], at: int, table: Numerals) -> Numeral | None:
    """Read a decimal without its nought: .5, -.5"""
    is_negative = _is_negative(words, at)
    if at and words.is_glued(at) and not is_negative:
        return None
    digits = words.texts[at + 1]
    if not digits.isdecimal() or len(digits) > LONGEST_NUMBER:
        return None
    value, last = exact("0." + digits), at + 2
    step: Number = Fraction(1, 10 ** len(digits))
    magnitude = _magnitude_at(words, keys, last, table)
    if magnitude:
        value, step, last = exact(value * magnitude[0]), step * magnitude[0], magnitude[1]
    first, value = (at - 1, -value) if is_negative else (at, value)
    return Numeral(first, last, value, step, magnitude is not None)


def _read_words(words: Words, keys: Sequence[str], at: int, table: Numerals) -> Numeral | None:
    """Read a number in words: twenty-three, two and a half million, half a dozen, a hundred and five."""
    key, behind = keys[at], keys[at + 1] if at + 1 < len(keys) else ""
    if key in table.articles and behind not in table.after_article:
        # A word that common is not worth a closer look.
        return None
    value = table.alone.get(key) if behind not in table.goes_on else None
    if value is not None and not (at and keys[at - 1] in table.minus):
        # As most are: two people
        return Numeral(at, at + 1, value, 1, is_worded=True)
    return _WordReader(words, keys, table).read(at)


def _and_fraction(keys: Sequence[str], at: int, table: Numerals) -> tuple[Number, int] | None:
    """Read what makes a number a mixed one: (two) and a half, -and-a-half, and three-quarters, and 1/2."""
    joiner = _past_hyphen(keys, at)
    if joiner + 2 >= len(keys) or keys[joiner] not in table.joiners:
        return None
    part = _past_hyphen(keys, joiner + 1)
    if part + 2 < len(keys) and keys[part + 1] == "/":
        return _written_part(keys[part], keys[part + 2], part + 3)
    top = 1 if keys[part] in table.articles else table.cardinals.get(keys[part])
    name = _past_hyphen(keys, part + 1)
    if top is None or name >= len(keys) or keys[name] not in table.denominators:
        return None
    bottom = table.denominators[keys[name]]
    # Two and three-quarters; two and three quarter hours.
    is_plural = keys[name].endswith("s") or (top > 1 and name + 1 < len(keys) and keys[name + 1].endswith("s"))
    return (Fraction(top) / bottom, name + 1) if top < bottom <= 10 and is_plural == (top > 1) else None


def _written_part(top: str, bottom: str, last: int) -> tuple[Number, int] | None:
    """Read the fraction of a mixed number, which is none of many parts: 3/8, 5/16; but no 3/97."""
    if not (top.isdecimal() and bottom.isdecimal() and len(top) <= len(bottom) <= len(str(MOST_PARTS))):
        return None
    is_part = 0 < int(top) < int(bottom) <= MOST_PARTS
    return (Fraction(int(top), int(bottom)), last) if is_part else None


def _past_hyphen(keys: Sequence[str], at: int) -> int:
    return at + 1 if at + 1 < len(keys) and keys[at] in HYPHENS else at


class _WordReader:
    """Reads the words of one number; each method gives a value and the index after its words, or None."""

    def __init__(self, words: Words, keys: Sequence[str], table: Numerals) -> None:
        self.words, self.keys, self.table = words, keys, table
        self.key = words.padded.key

    def read(self, at: int) -> Numeral | None:
        key = self.key(at)
        if key in self.table.articles or key in self.table.magnitudes:
            return self._bare_magnitude(at)
        if key in self.table.denominators:
            return self._part_of_magnitude(at, at)
        if key in self.table.vulgar:
            return self._vulgar(at)
        whole = self._whole(at)
        if whole is None:
            return None
        value, last = whole
        if value == 1 and (part := self._part_of_magnitude(at, _past_hyphen(self.keys, last))) is not None:
            # one third of a million
            return part
        tail = _and_fraction(self.keys, last, self.table)
        above = self._magnitude_of_last(last)
        if tail is not None and above >= 1000:
            return self._large_and_fraction(at, value, above, tail)
        if tail is not None:
            value, last = exact(value + tail[0]), tail[1]
        point = self._point(last)
        if point is not None:
            value, last = exact(value + point[0]), point[1]
        has_magnitude = value >= 100
        step: Number = 1 if isinstance(value, int) else Fraction(1, 10)
        while value < GREATEST and (after := _magnitude_at(self.words, self.keys, last, self.table)) is not None:
            # two and a half million
            step, value, last, has_magnitude = step * after[0], exact(value * after[0]), after[1], True
        if isinstance(value, int) and value >= 100:
            step = max(_step(str(value), 0), step if has_magnitude and step > 1 else 1)
        first = at
        if at and self.keys[at - 1] in self.table.minus:
            value, first = -value, at - 1
        return Numeral(first, last, value, step, has_magnitude, is_worded=True)

    def _vulgar(self, at: int) -> Numeral:
        """½ million, ¾"""
        value, step = self.table.vulgar[self.key(at)], Fraction(1, 4)
        factor = self.table.magnitudes.get(self.key(at + 1), 1)
        if factor < 1000:
            return Numeral(at, at + 1, value, step, is_worded=True)
        return Numeral(at, at + 2, exact(value * factor), exact(Fraction(factor) / 10), True, is_worded=True)

    def _magnitude_of_last(self, last: int) -> Number:
        """Give the magnitude that ends a number; 1 where none does."""
        return self.table.magnitudes.get(self.key(last - 1), 1)

    def _large_and_fraction(self, at: int, value: Number, above: Number, tail: tuple[Number, int]) -> Numeral:
        """one million and a half, which is 1.5 million; one billion and a half million"""
        part, last = tail
        name = self.key(last)
        factor = self.table.magnitudes.get(name)
        if factor is not None and factor < above and name not in UNCERTAIN_MAGNITUDES:
            above, last = factor, last + 1
        value = exact(value + part * above)
        return Numeral(at, last, value, exact(Fraction(above) / 10), True, is_worded=True)

    def _part_of_magnitude(self, first: int, at: int) -> Numeral | None:
        """half a million, half a dozen, a quarter of a million, a half-million; a plain half is read elsewhere"""
        part = self.table.denominators.get(self.key(at)) if not self.key(at).endswith("s") else None
        after = at + 1
        if self.key(after) in self.table.of or self.key(after) in HYPHENS:
            after += 1
        if self.key(after) in self.table.articles:
            after += 1
        name = self.key(after)
        if part is None or name not in self.table.magnitudes or name in UNCERTAIN_MAGNITUDES:
            return None
        is_large = self.table.magnitudes[name] >= 1000 or (part, self.table.magnitudes[name]) == (2, 12)
        if after == at + 1 and (part not in (2, 4) or not is_large):
            # half million, quarter million, half dozen; but not the third million
            return None
        value = exact(Fraction(self.table.magnitudes[name]) / part)
        return Numeral(first, after + 1, value, exact(Fraction(value) / 10), True, is_worded=True)

    def _bare_magnitude(self, at: int) -> Numeral | None:
        """a hundred, a dozen, a million and a half, a hundred and five"""
        last = at + 1 if self.key(at) in self.table.articles else at
        key = self.key(last)
        if key in self.table.denominators:
            return self._part_of_magnitude(at, last)
        if key not in self.table.magnitudes or key in UNCERTAIN_MAGNITUDES:
            return None
        if last == at and key in self.table.suffixes:
            # Supply (mln tonnes): an abbreviation is no number of its own.
            return None
        value: Number = self.table.magnitudes[key]
        last += 1
        while (
            value < GREATEST and self.key(last) in self.table.magnitudes and self.key(last) not in UNCERTAIN_MAGNITUDES
        ):
            value, last = value * self.table.magnitudes[self.key(last)], last + 1
        tail = _and_fraction(self.keys, last, self.table)
        if tail is not None:
            return Numeral(
                at, tail[1], exact(value + tail[0] * value), exact(Fraction(value) / 10), True, is_worded=True
            )
        rest = self._rest(last, value)
        if rest is not None:
            return Numeral(at, rest[1], value + rest[0], 1, True, is_worded=True)
        return Numeral(at, last, value, value, True, is_worded=True)

    def _rest(self, at: int, above: Number) -> tuple[Number, int] | None:
        """Read what follows a magnitude: (a hundred) and five, (two thousand) three hundred."""
        start = at + 1 if self.key(at) in self.table.joiners else at
        rest = self._whole(start)
        if rest is None or rest[0] >= above:
            return None
        if start == at and above == 12:
            return None
        return rest

    def _whole(self, at: int) -> tuple[Number, int] | None:
        """Read a whole number: groups of less than a thousand, each with a smaller magnitude than the one before."""
        group = self._group(at)
        if group is None:
            return None
        total: Number = 0
        value, last = group
        limit: Number | None = None
        while True:
            magnitude = self.key(last)
            if magnitude not in self.table.magnitudes or (magnitude in UNCERTAIN_MAGNITUDES and value not in (2, 3, 4)):
                break
            factor = self.table.magnitudes[magnitude]
            if limit is not None and factor >= limit:
                break
            while (
                factor < GREATEST
                and self.key(last + 1) in self.table.magnitudes
                and self.key(last + 1) not in UNCERTAIN_MAGNITUDES
            ):
                # hundred million, thousand billion
                factor, last = factor * self.table.magnitudes[self.key(last + 1)], last + 1
            total += value * factor
            limit, value, last = factor, 0, last + 1
            if self._opens_fraction(last):
                break
            start = last + 1 if self.key(last) in self.table.joiners else last
            after = self._group(start)
            if after is None or after[0] >= factor or factor in (12, 20):
                break
            value, last = after
        return total + value, last

    def _group(self, at: int) -> tuple[Number, int] | None:
        """Read one to ninety-nine, or up to 999 with hundred."""
        tens = self._tens(at)
        if tens is None:
            return None
        value, last = tens
        if self.table.magnitudes.get(self.key(last)) == 100:
            value, last = value * 100, last + 1
            if self._opens_fraction(last):
                return value, last
            start = last + 1 if self.key(last) in self.table.joiners else last
            rest = self._tens(start)
            if rest is not None and rest[0] < 100:
                return value + rest[0], rest[1]
        return value, last

    def _opens_fraction(self, at: int) -> bool:
        """Tell whether the words behind a magnitude add a fraction: (one hundred) and three-quarters."""
        return _and_fraction(self.keys, at, self.table) is not None

    def _tens(self, at: int) -> tuple[Number, int] | None:
        value = self.table.cardinals.get(self.key(at))
        if value is None:
            return None
        last = at + 1
        if 20 <= value < 100:
            start = last + 1 if self.key(last) in HYPHENS else last
            unit = self.table.cardinals.get(self.key(start))
            if unit is not None and 1 <= unit < 10:
                return value + unit, start + 1
        return value, last

    def _point(self, at: int) -> tuple[Number, int] | None:
        """point five, point one four"""
        if self.key(at) not in self.table.point:
            return None
        digits, last = "", at + 1
        while (value := self.table.cardinals.get(self.key(last))) is not None and value < 10 and len(digits) < 20:
            digits, last = digits + str(value), last + 1
        if not digits and value is not None and value < 100:
            # nought point eleven
            digits, last = str(value), last + 1
        return (exact("0." + digits), last) if digits else None
