"""Numbers with a unit: percentages, lengths, weights, durations and all that pint knows."""

from __future__ import annotations

from fractions import Fraction

from numcheck.language.traits import UNIT
from numcheck.language.words import FOOT_MARKS, HYPHENS, INCH_MARKS
from numcheck.mentions.amounts.amount import Amount, as_quantity
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.interval import exact, magnitude
from numcheck.model.records import replace

HOTTEST = 150
"""Degrees beyond which news tells no weather, and C or F behind a blank is something else."""
FIRST_YEAR = 1000
LENGTHS_BEFORE = 2
"""Sentences before a figure in which a length tells that its m are metres."""
DIGITS_OF_YEAR, CENTURIES = 4, ("18", "19", "20")
WHOLE = 100
"""Percentage above which a multiple of it is meant roughly."""
COARSEST = 10
"""The coarsest step of such a percentage."""
PORTIONS = frozenset({"mass", "volume"})
"""What food is measured by."""


def read_percent(scan: Scan, numeral: Numeral, last: int, unit: str) -> Amount | None:
    """Read a percentage or percentage points, whose unit ends before a word: 42%, 3 percentage points."""
    if scan.vocabulary.units.dimensions[unit] != "percent":
        return None
    quantity = as_quantity(numeral, kinds.PERCENT, unit)
    if quantity.step > 1:
        # Up 300 percent may be 298; but 140 is not 138, and 100 is all.
        is_round = quantity.low > WHOLE and quantity.low % WHOLE == 0
        quantity = replace(quantity, step=COARSEST if is_round else 1)
    return Amount(numeral.first, last, quantity, numeral, "percent")


def read_measure(scan: Scan, numeral: Numeral, last: int, unit: str) -> Amount | None:
    """Read a measure, speed, temperature or duration, whose unit ends before a word: 4.8 km, 20C, three hours."""
    dimension = scan.vocabulary.units.dimensions[unit]
    if dimension == "time" and (_is_some_day(scan, numeral, last) or _is_of_a_year(scan, numeral)):
        return None
    if dimension == "time":
        return Amount(numeral.first, last, as_quantity(numeral, kinds.DURATION, unit), numeral, "duration")
    quantity = as_quantity(numeral, kinds.MEASURE, unit)
    if dimension == "temperature" and f"{scan.key(last)} {scan.key(last + 1)}" in scan.vocabulary.lists["below zero"]:
        quantity, last = replace(quantity, low=-quantity.high, high=-quantity.low), last + 2
    if numeral.suffix is not None and scan.vocabulary.units.glued.get(scan.text(numeral.last - 1)) == unit:
        # The letter was read as a multiplier; it is a unit after all.
        factor = scan.vocabulary.numerals.suffixes[numeral.suffix]
        value = exact(Fraction(numeral.value) / factor)
        step = exact(Fraction(numeral.step) / factor)
        quantity = replace(quantity, low=value, high=value, step=step)
    return Amount(numeral.first, last, quantity, numeral, "measure")


def _is_of_a_year(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a number before one unit of time is the year that it is of: than in the same 1986 month."""
    text = scan.text(numeral.first)
    is_year = numeral.last == numeral.first + 1 and len(text) == DIGITS_OF_YEAR and text.isdecimal()
    return is_year and text[:2] in CENTURIES and scan.key(numeral.last) in scan.vocabulary.lists["counted one by one"]


def find_unit(scan: Scan, numeral: Numeral) -> tuple[int, str] | None:
    """Find the unit behind a number, glued, behind a hyphen or a space: the index after it and its name."""
    units = scan.vocabulary.units
    at = numeral.last
    if numeral.suffix is not None and _suffix_is_unit(scan, numeral):
        return at, units.glued[scan.text(at - 1)]
    if not scan.trait(at) & UNIT:
        return None
    is_glued = scan.is_glued(at)
    if is_glued and scan.texts[at] in units.glued and not _is_word_part(scan, at):
        if scan.key(at) == "s" and (numeral.value >= FIRST_YEAR or _is_row_of_ten(scan, numeral)):
            # 2018s best, written without the apostrophe; in the low 60s
            return None
        return at + 1, units.glued[scan.texts[at]]
    if scan.key(at) in HYPHENS and is_glued and at + 1 < len(scan.texts):
        at += 1
        if not scan.is_glued(at):
            return _hanging_unit(scan, at)
    elif scan.text(at) in FOOT_MARKS and is_glued and numeral.is_integer and not _closes_quote(scan, at):
        return at + 1, "foot"
    elif (scan.text(at) in INCH_MARKS and is_glued and scan.text(numeral.first - 1) in FOOT_MARKS) or _continues_feet(
        scan, numeral, at
    ):
        return at + 1, "inch"
    elif not is_glued and (unit_at := _behind_of_or_more(scan, numeral, at)) is not None:
        at = unit_at
    named = units.names.match(scan.keys, at)
    symbol = _symbol_at(scan, at)
    is_named = symbol is None or (named is not None and named[0] > symbol[0])
    best = named if is_named else symbol
    if best is None and not is_glued and _stands_for_unit(scan, numeral, at):
        return at + 1, units.glued[scan.texts[at]]
    if best is None or not scan.is_free(at, at + best[0]):
        return None
    size, unit = best
    if is_named and size == 1 and scan.key(at) in scan.vocabulary.lists["uncertain units"] and not is_glued:
        return None
    is_rank = scan.key(at) in scan.vocabulary.numerals.ordinals
    if is_rank and at == numeral.last and not is_glued and numeral.is_integer:
        return None
    return at + size, unit


def _behind_of_or_more(scan: Scan, numeral: Numeral, at: int) -> int | None:
    """Give where the unit stands behind a word that keeps it from its number: hundreds of miles; two more days."""
    is_between = scan.key(at) in (
        scan.vocabulary.numerals.of if numeral.vague is not None else scan.vocabulary.lists["before a unit"]
    )
    units, after = scan.vocabulary.units, at + 1
    if not is_between or after >= len(scan.keys) or units.names.match(scan.keys, at) is not None:
        # long tons are a unit of their own
        return None
    named = units.names.match(scan.keys, after)
    return after if named is not None and units.dimensions[named[1]] != "percent" else None


def _is_some_day(scan: Scan, numeral: Numeral, last: int) -> bool:
    """Tell some day from a single one: it may one day replace it; one day, he said; not in one day, one day later."""
    is_plain = numeral.is_worded and numeral.value == 1 and numeral.last + 1 == last
    if not is_plain or scan.key(numeral.last) not in scan.vocabulary.lists["some day"]:
        return False
    before, after = scan.key(numeral.first - 1), scan.key(last)
    lists, grammar = scan.vocabulary.lists, scan.vocabulary.grammar
    if before in grammar["modals"]:
        return True
    opens = not before.isalpha() or before in grammar["conjunctions"]
    return opens and (after == "," or after in grammar["pronouns"] | lists["the"])


def _is_row_of_ten(scan: Scan, numeral: Numeral) -> bool:
    """Tell the ten numbers of "in the low 60s" from 60 seconds."""
    before = scan.key(numeral.first - 1)
    if before in HYPHENS:
        before = scan.key(numeral.first - 2)
    lists = scan.vocabulary.lists
    return numeral.is_integer and not numeral.value % 10 and before in lists["the"] | lists["parts of a row of ten"]


def _hanging_unit(scan: Scan, at: int) -> tuple[int, str] | None:
    """Find the unit that a hanging hyphen waits for: two- to three-year terms, 50- and 100-metre races."""
    for here in range(at + 1, min(at + 4, len(scan.keys))):
        numeral = scan.numerals.get(here)
        if numeral is None:
            continue
        if scan.key(numeral.last) not in HYPHENS or not scan.is_glued(numeral.last + 1):
            return None
        found = find_unit(scan, numeral)
        return None if found is None else (at, found[1])
    return None


def _stands_for_unit(scan: Scan, numeral: Numeral, at: int) -> bool:
    """Tell a letter behind a blank that is a unit: a conversion in brackets (1.8 m), a temperature of 68 F."""
    text = scan.texts[at]
    unit = scan.vocabulary.units.glued.get(text)
    if unit is None or numeral.is_worded or (scan.is_glued(at + 1) and scan.text(at + 1)[0].isalnum()):
        return False
    if scan.text(numeral.first - 1) == "(" and scan.text(at + 1) == ")":
        return True
    dimension = scan.vocabulary.units.dimensions[unit]
    is_temperature = dimension == "temperature"
    after = scan.key(at + 1)
    if unit == "meter" and not _counts_things(scan, at + 1) and _tells_lengths(scan):
        # 900 m over water, beside 1.2 km
        return True
    if unit == "meter" and after in scan.vocabulary.lists["how long"]:
        return True
    if dimension in PORTIONS and text.islower() and after in scan.vocabulary.numerals.of:
        # 400 g of sugar
        return True
    ends = not after.isalpha() or after in scan.vocabulary.grammar.stops
    return is_temperature and magnitude(numeral.value) <= HOTTEST and ends


def _counts_things(scan: Scan, at: int) -> bool:
    """Tell a number of people or things, which stands before their plural: 2 m people."""
    after = scan.key(at)
    return scan.vocabulary.nouns.singular(after) != after


def _tells_lengths(scan: Scan) -> bool:
    """Tell whether lengths are told around a figure, and no money or what is counted in millions."""
    if scan.tells_lengths is None:
        lists, here = scan.vocabulary.lists, scan.sentence.index
        near = [s.keys for s in scan.style.sentences[max(here - LENGTHS_BEFORE, 0) : here + 1]]
        signs = scan.vocabulary.currencies.signs
        scan.tells_lengths = (
            not all(lists["beside metres"].isdisjoint(keys) for keys in near)
            and all(lists["counted in millions"].isdisjoint(keys) for keys in near)
            and not any(signs.match(keys, at) is not None for keys in near for at in range(len(keys)))
        )
    return scan.tells_lengths


def _closes_quote(scan: Scan, at: int) -> bool:
    """Tell an apostrophe that closes a quotation from the sign of feet: 'of those 30' she said."""
    if not scan.key(at + 1).isalpha():
        return False
    return scan.is_glued(at + 1) or any(mark in "'‘" for mark in scan.texts[:at])


def _continues_feet(scan: Scan, numeral: Numeral, at: int) -> bool:
    """Tell the inches of 5 ft 2 in from the preposition."""
    units = scan.vocabulary.units
    if numeral.first == 0 or units.names.get(scan.key(numeral.first - 1)) != "foot":
        return False
    after = scan.key(at + 1)
    ends = (
        not scan.is_name(at + 1) and not after[:1].isdecimal() and after not in scan.vocabulary.grammar["determiners"]
    )
    return units.glued.get(scan.text(at)) == "inch" and ends


def _symbol_at(scan: Scan, at: int) -> tuple[int, str] | None:
    """Find the symbol of a unit; its exponent touches it: 12 m2, but not 12 ft 2 in."""
    symbols = scan.vocabulary.units.symbols
    found = symbols.match(scan.texts, at)
    if found is None or not scan.texts[at + found[0] - 1].isdecimal() or scan.is_glued(at + found[0] - 1):
        return found
    return symbols.match(scan.texts[at : at + 1], 0)


def _is_word_part(scan: Scan, at: int) -> bool:
    """Tell whether a glued letter goes on into something else: 5m-a-year is money, 30C. is not."""
    after = at + 1
    return scan.is_glued(after) and after < len(scan.texts) and scan.texts[after][0].isdecimal()


def _suffix_is_unit(scan: Scan, numeral: Numeral) -> bool:
    """Tell metres and tonnes from millions and trillions, for a letter that may be either: 100m, 5t."""
    letter = scan.text(numeral.last - 1)
    if letter not in scan.vocabulary.units.glued:
        return False
    if len(letter) > 1:
        # mm is millions only behind a currency sign
        return scan.vocabulary.currencies.signs.match_before(scan.texts, numeral.first) is None
    if scan.vocabulary.currencies.signs.match_before(scan.texts, numeral.first):
        return False
    at = numeral.last
    after = scan.key(at + 1) if scan.key(at) in HYPHENS else scan.key(at)
    lists = scan.vocabulary.lists
    written = scan.texts[numeral.last - 2]
    decimals = len(written.partition(".")[2])
    if after in lists["after a length"]:
        return True
    if decimals == 2 and letter == "m" and scan.style.counts_in_millions:
        # An estimated 7.57m treatments; the record of 7.77m
        return False
    if scan.key(numeral.first - 1) in lists["before a length"]:
        return True
    if at < len(scan.keys) and (
        scan.vocabulary.units.names.match(scan.keys, at) or scan.vocabulary.currencies.names.match(scan.keys, at)
    ):
        return False
    if letter != "m":
        return letter == "t"
    if _counts_things(scan, at):
        # 5m people
        return False
    if after in scan.vocabulary.numerals.of:
        # 26.4m of the 91m shares; 900m of the 1.2 km road
        return "." not in written and scan.key(at + 1) in lists["the"] | lists["points back"] and _tells_lengths(scan)
    if decimals == 2:
        return True
    return decimals == 0 and not any(key in lists["counted in millions"] for key in scan.keys)
