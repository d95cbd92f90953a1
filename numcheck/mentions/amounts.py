"""Amounts: a number with what it is an amount of, ranges of such, and the hedges around them.

At each number that no other finder has taken, the readers are tried in turn: money, percentages, ages, durations and
measures, then plain counts. Neighbouring amounts are joined ("6ft 2in", "$10 to $15 billion"), then hedges are added.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from numcheck.arithmetic.units import SUBDIVISIONS
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import DASHES, HYPHENS, Scan
from numcheck.model.interval import exact
from numcheck.model.quantity import Hedge, Kind, Leaning, Quantity

OLDEST = 125
"""Years beyond which a number is nobody's age."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity and its words, before hedges."""

    first: int
    last: int
    quantity: Quantity
    numeral: Numeral
    reader: str


def find_amounts(scan: Scan) -> None:
    """Find every amount in the free numbers of a sentence, joined and hedged."""
    amounts = [amount for numeral in scan.free_numerals() if (amount := _read(scan, numeral)) is not None]
    amounts = _spread_ages(scan, _join_compounds(scan, amounts))
    for amount in _join_ranges(scan, amounts):
        first, last, hedge = _hedges_around(scan, amount.first, amount.last)
        quantity = amount.quantity if hedge is None else amount.quantity.hedged(hedge)
        if (leaning := _leaning(scan, first, amount)) is not None:
            quantity = quantity.hedged(replace(quantity.hedge, leaning=leaning))
        scan.take(first, last, quantity, f"amounts.{amount.reader}")


def _read(scan: Scan, numeral: Numeral) -> Amount | None:
    for reader in READERS:
        amount = reader(scan, numeral)
        if amount is not None:
            return amount
    return None


def _quantity(numeral: Numeral, kind: Kind, unit: str | None) -> Quantity:
    if numeral.vague is not None:
        low, high = numeral.vague
        return Quantity(kind, low, high, unit=unit, is_vague=True)
    return Quantity(kind, numeral.value, numeral.value, numeral.step, unit=unit)


def _read_money(scan: Scan, numeral: Numeral) -> Amount | None:
    currencies = scan.vocabulary.currencies
    before = currencies.signs.match_before(scan.texts, numeral.first)
    if (
        before is not None
        and scan.is_free(numeral.first - before[0], numeral.first)
        and _is_sign(scan, numeral.first, before[0])
    ):
        first = numeral.first - before[0]
        last = numeral.last
        if last < len(scan.keys) and (again := currencies.signs.match(scan.texts, last)) and again[1] == before[1]:
            # "$31.20 US"
            last += again[0]
        if scan.text(first - 1) in ("-", "−") and scan.is_glued(first) and not scan.is_glued(first - 1):
            quantity = _quantity(numeral, Kind.MONEY, before[1])
            return Amount(first - 1, last, replace(quantity, low=-quantity.low, high=-quantity.high), numeral, "money")
        return Amount(first, last, _quantity(numeral, Kind.MONEY, before[1]), numeral, "money")
    at = numeral.last
    if scan.key(at) in HYPHENS and scan.is_glued(at):
        at += 1
    if at >= len(scan.keys):
        return None
    after = currencies.names.match(scan.keys, at)
    if after is not None and _is_money_name(scan, numeral, at, after):
        return Amount(numeral.first, at + after[0], _quantity(numeral, Kind.MONEY, after[1]), numeral, "money")
    sign = currencies.signs.match(scan.texts, at)
    if sign is not None and (scan.is_glued(at) or len(scan.texts[at]) > 2 or not scan.texts[at].isalpha()):
        return Amount(numeral.first, at + sign[0], _quantity(numeral, Kind.MONEY, sign[1]), numeral, "money")
    return None


def _is_sign(scan: Scan, at: int, size: int) -> bool:
    """Tell a currency sign from a letter that happens to stand before a number, such as the end of a name."""
    sign = scan.texts[at - 1]
    if sign in scan.vocabulary.lists["signs of large sums"]:
        # PS2.7m is a pound sign gone wrong; PS4 is not.
        numeral = scan.numerals.get(at)
        return numeral is not None and (numeral.has_magnitude or numeral.value >= 1000)
    if not sign.isalpha():
        return True
    if scan.is_glued(at) and len(sign) == 1:
        return False
    return not scan.is_glued(at - size) or scan.text(at - size - 1) in "($"


def _is_money_name(scan: Scan, numeral: Numeral, at: int, match: tuple[int, str]) -> bool:
    name = scan.keys[at]
    if name in scan.vocabulary.lists.get("uncertain money", ()):
        # "it won", "the real": a currency only after an amount that could be one.
        return numeral.value >= 100 and not scan.is_name(at)
    if match[1] == "gbp" and match[0] == 1:
        return _pounds_are_money(scan, numeral, at)
    return True


def _pounds_are_money(scan: Scan, numeral: Numeral, at: int) -> bool:
    """Tell pounds sterling from pounds of weight."""
    if numeral.has_magnitude and numeral.value >= 1_000_000:
        return True
    weights = scan.vocabulary.lists.get("weighing", frozenset())
    near = scan.keys[max(0, numeral.first - 6) : at + 6]
    if any(key in weights for key in near):
        return False
    return scan.style.uses_sterling


def _read_percent(scan: Scan, numeral: Numeral) -> Amount | None:
    found = _unit_after(scan, numeral)
    if found is None or scan.vocabulary.units.dimensions[found[1]] != "percent":
        return None
    last, unit = found
    quantity = _quantity(numeral, Kind.PERCENT, unit)
    if quantity.step > 1:
        quantity = replace(quantity, step=1)
    return Amount(numeral.first, last, quantity, numeral, "percent")


def _read_age(scan: Scan, numeral: Numeral) -> Amount | None:
    value = numeral.value
    if value > OLDEST or value < 0 or numeral.vague or numeral.has_magnitude:
        return None
    age_words = scan.vocabulary.lists["age"]
    last = numeral.last
    unit_at = last + 1 if scan.key(last) in HYPHENS else last
    unit = scan.vocabulary.units.names.match(scan.keys, unit_at) if unit_at < len(scan.keys) else None
    if unit is not None and scan.vocabulary.units.dimensions[unit[1]] == "time":
        after = unit_at + unit[0]
        old = after + 1 if scan.key(after) in HYPHENS else after
        if scan.key(old) in age_words:
            return Amount(numeral.first, old + 1, _quantity(numeral, Kind.AGE, unit[1]), numeral, "age.old")
        if scan.key(after) == scan.key(unit_at + 1) and scan.keys[after : after + 2] == ("of", "age"):
            return Amount(numeral.first, after + 2, _quantity(numeral, Kind.AGE, unit[1]), numeral, "age.of_age")
        before = scan.vocabulary.lists["aged"]
        if scan.key(numeral.first - 1) in before:
            return Amount(numeral.first, after, _quantity(numeral, Kind.AGE, unit[1]), numeral, "age.aged")
        return None
    if not numeral.is_integer:
        return None
    if _is_age(scan, numeral):
        return Amount(numeral.first, last, _quantity(numeral, Kind.AGE, "year"), numeral, "age.bare")
    return None


def _is_age(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a bare number is an age by its place: aged 34; Askew, 58, had; a policeman of 34; he was 85."""
    first, last = numeral.first, numeral.last
    before, after = scan.key(first - 1), scan.key(last)
    lists = scan.vocabulary.lists
    if before in lists["aged"] or (before in lists["between"] and scan.key(first - 2) in lists["aged"]):
        return True
    if before in ("age", "ages") or (before == "of" and scan.key(first - 2) in ("age", "ages")):
        return True
    if not 1 <= numeral.value <= 115 or (numeral.is_worded and numeral.value < 1):
        return False
    closes = after in (",", ".", ")", ";", "") or after in lists["after an age"]
    if before == "," and closes and _ends_person(scan, first - 2):
        return after in (",", ".", ";", ")", "") or after in lists["right after an age"]
    if before == "," and after == "," and first >= 3:
        # the singer, 45, was
        person = scan.vocabulary.nouns.singular(scan.key(first - 2))
        if (
            person == scan.key(first - 2)
            and scan.vocabulary.nouns.is_a(person, "person")
            and scan.key(first - 3) in scan.vocabulary.grammar["determiners"]
        ):
            return True
    if before == "(" and after == ")" and _ends_person(scan, first - 2):
        return True
    if before in lists["now and then"] and scan.key(first - 2) == "," and closes:
        return True
    if before == "of" and scan.vocabulary.nouns.is_a(scan.vocabulary.nouns.singular(scan.key(first - 2)), "person"):
        person = scan.key(first - 2)
        return (
            (closes or after in lists["after an age"])
            and scan.vocabulary.nouns.singular(person) == person
            and numeral.value >= 3
        )
    if before in lists["only an age"] and scan.key(first - 2) in scan.vocabulary.grammar["be"]:
        first, before = first - 1, scan.key(first - 2)
    if before in scan.vocabulary.grammar["be"] | lists["turn an age"] and closes:
        if after in lists["when"] and scan.is_name(first - 2):
            # Dana Holt was 17 when she vanished
            return True
        subject = first - 3 if scan.key(first - 2) in scan.vocabulary.grammar["modals"] else first - 2
        return scan.key(subject) in lists["he or she"] | lists["who"] or (
            before in lists["turn an age"] and after != ""
        )
    return False


def _ends_person(scan: Scan, at: int) -> bool:
    """Tell whether a word may end the name of a person, as before an age: two capitals in a row, or a title."""
    if not scan.is_name(at) or scan.vocabulary.calendar.sort_of(scan.key(at)) is not None:
        return False
    before = at - 1
    if scan.is_name(before):
        return scan.vocabulary.calendar.sort_of(scan.key(before)) is None
    # A surname on its own at the start of the sentence: "Dorrance, 66, conceded".
    return at == 0 or scan.text(before) in "“\"'—–;:" or scan.key(before) in scan.vocabulary.lists["before a surname"]


def _read_measure(scan: Scan, numeral: Numeral) -> Amount | None:
    found = _unit_after(scan, numeral)
    if found is None:
        return None
    last, unit = found
    dimension = scan.vocabulary.units.dimensions[unit]
    if dimension == "time":
        return Amount(numeral.first, last, _quantity(numeral, Kind.DURATION, unit), numeral, "duration")
    quantity = _quantity(numeral, Kind.MEASURE, unit)
    if numeral.suffix is not None and scan.vocabulary.units.glued.get(scan.text(numeral.last - 1)) == unit:
        # The letter was read as a multiplier; it is a unit after all.
        factor = scan.vocabulary.numerals.suffixes[numeral.suffix]
        value = exact(Fraction(numeral.value) / factor)
        step = exact(Fraction(numeral.step) / factor)
        quantity = replace(quantity, low=value, high=value, step=step)
    return Amount(numeral.first, last, quantity, numeral, "measure")


def _unit_after(scan: Scan, numeral: Numeral) -> tuple[int, str] | None:
    """Find the unit behind a number, glued, behind a hyphen or a space: the index after it and its name."""
    units = scan.vocabulary.units
    at = numeral.last
    if numeral.suffix is not None and _suffix_is_unit(scan, numeral):
        return at, units.glued[scan.text(at - 1)]
    if at >= len(scan.texts):
        return None
    is_glued = scan.is_glued(at)
    if is_glued and scan.texts[at] in units.glued and not _is_word_part(scan, at):
        return at + 1, units.glued[scan.texts[at]]
    if scan.key(at) in HYPHENS and is_glued and at + 1 < len(scan.texts):
        at += 1
    elif scan.text(at) in ("'", "′", "’") and is_glued and numeral.is_integer and not scan.key(at + 1).isalpha():
        return at + 1, "foot"
    elif scan.text(at) in ('"', "″", "”") and is_glued and scan.text(numeral.first - 1) in ("'", "′", "’"):
        return at + 1, "inch"
    named = units.names.match(scan.keys, at)
    symbol = units.symbols.match(scan.texts, at)
    best = max((m for m in (named, symbol) if m is not None), key=lambda m: m[0], default=None)
    if symbol is not None and best is not None and symbol[0] == best[0]:
        best = symbol
    if best is None or not scan.is_free(at, at + best[0]):
        return None
    size, unit = best
    if best is named and size == 1 and scan.key(at) in scan.vocabulary.lists["uncertain units"] and not is_glued:
        return None
    if unit == "second" and scan.key(at) == "second" and at == numeral.last and not is_glued and numeral.is_integer:
        return None
    if unit == "second" and is_glued and scan.key(at) == "s" and numeral.value > 999:
        # 2018's best, written without the apostrophe
        return None
    return at + size, unit


def _is_word_part(scan: Scan, at: int) -> bool:
    """Tell whether a glued letter goes on into something else: 5m-a-year is money, 30C. is not."""
    after = at + 1
    return scan.is_glued(after) and after < len(scan.texts) and scan.texts[after][0].isdigit()


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
    if after in lists["after a length"] or scan.key(numeral.first - 1) in lists["before a length"]:
        return True
    if at < len(scan.keys) and (
        scan.vocabulary.units.names.match(scan.keys, at) or scan.vocabulary.currencies.names.match(scan.keys, at)
    ):
        return False
    written = scan.texts[numeral.last - 2]
    if letter != "m":
        return "." not in written and len(written) <= 3 if letter == "t" else False
    if scan.vocabulary.nouns.singular(after) != after or after == "of":
        # 5m people, 26.4m of the 91m shares
        return False
    decimals = len(written.partition(".")[2])
    if decimals == 2:
        return True
    return decimals == 0 and not any(key in lists["counted in millions"] for key in scan.keys)


def _read_count(scan: Scan, numeral: Numeral) -> Amount | None:
    value = numeral.value
    if numeral.is_worded and value == 1 and not _one_counts(scan, numeral):
        return None
    if numeral.is_worded and numeral.vague is None and scan.key(numeral.first) in scan.vocabulary.numerals.vulgar:
        return Amount(numeral.first, numeral.last, _quantity(numeral, Kind.RATIO, None), numeral, "count")
    return Amount(numeral.first, numeral.last, _quantity(numeral, Kind.NUMBER, None), numeral, "count")


def _one_counts(scan: Scan, numeral: Numeral) -> bool:
    """Tell the number one from the pronoun: one man, one of the people; not the one, no one, one another."""
    before, after = scan.key(numeral.first - 1), scan.key(numeral.last)
    lists = scan.vocabulary.lists
    if after in lists["range links"] | lists["range or"] and numeral.last + 1 in scan.numerals:
        return True
    if before in lists["before pronoun one"] or after in lists["after pronoun one"]:
        return False
    if scan.is_glued(numeral.first) and scan.text(numeral.first - 1) in HYPHENS:
        return False
    if after in HYPHENS and scan.is_glued(numeral.last):
        return False
    if after == "of":
        return True
    return after.isalpha() and after not in scan.vocabulary.grammar.stops


READERS = (_read_money, _read_percent, _read_age, _read_measure, _read_count)


def _join_compounds(scan: Scan, amounts: list[Amount]) -> list[Amount]:
    """Join a measure with the smaller unit that continues it: 6ft 2in, 3 hours 20 minutes, 11st 6lb."""
    joined: list[Amount] = []
    for amount in amounts:
        if joined and (sum_ := _compound(scan, joined[-1], amount)) is not None:
            joined[-1] = sum_
        else:
            joined.append(amount)
    return joined


def _compound(scan: Scan, left: Amount, right: Amount) -> Amount | None:
    large, small = left.quantity, right.quantity
    if large.unit is None or small.unit is None or large.is_vague or small.is_vague:
        return None
    ratio = SUBDIVISIONS.get((large.unit, small.unit))
    if ratio is None or not 0 <= small.low < ratio or not left.numeral.is_integer:
        return None
    gap = scan.keys[left.last : right.first]
    if gap not in ((), ("and",), (",",), (",", "and")) or (gap and large.kind is not Kind.DURATION):
        return None
    if "," in gap or (gap and large.unit not in ("hour", "minute", "year")):
        return None
    value = exact(Fraction(large.low) + Fraction(small.low) / ratio)
    step = exact(Fraction(small.step) / ratio)
    quantity = replace(large, low=value, high=value, step=step)
    return Amount(left.first, right.last, quantity, left.numeral, left.reader)


def _spread_ages(scan: Scan, amounts: list[Amount]) -> list[Amount]:
    """Read bare numbers that continue a row of ages as ages: aged 8, 11 and 14."""
    spread: list[Amount] = []
    for amount in amounts:
        before = spread[-1] if spread else None
        if (
            before is not None
            and before.reader.startswith("age")
            and amount.reader == "count"
            and _continues_row(scan, before, amount)
        ):
            age = amount.quantity.as_kind(Kind.AGE, before.quantity.unit)
            amount = replace(amount, quantity=age, reader="age.row")
        spread.append(amount)
    return spread


def _continues_row(scan: Scan, before: Amount, amount: Amount) -> bool:
    marks = scan.vocabulary.lists["joining"] | {","}
    between = scan.keys[before.last : amount.first]
    after = scan.key(amount.last)
    closes = not after.isalpha() or after in scan.vocabulary.grammar.stops
    return (
        bool(between)
        and all(key in marks for key in between)
        and closes
        and before.reader in ("age.bare", "age.row")
        and scan.key(before.first - 1) in (scan.vocabulary.lists["aged"] | marks)
    )


def _join_ranges(scan: Scan, amounts: list[Amount]) -> list[Amount]:
    """Join two amounts that are the ends of a range: between $62 and $68, 20 to 30 buses, two or three."""
    joined: list[Amount] = []
    for amount in amounts:
        if joined and (both := _range(scan, joined[-1], amount)) is not None:
            joined[-1] = both
        else:
            joined.append(amount)
    return joined


def _range(scan: Scan, left: Amount, right: Amount) -> Amount | None:
    link = scan.keys[left.last : right.first]
    if len(link) != 1 or left.quantity.is_range or right.quantity.is_range:
        return None
    lists = scan.vocabulary.lists
    first = left.first
    opener = scan.key(first - 1)
    if link[0] == "and":
        if opener not in lists["between"]:
            return None
        first -= 1
    elif link[0] in lists["range links"]:
        if opener in lists["from"] and not _is_static(scan, first - 1):
            # "from 4.8 to 4.7 percent" is a change, not a range.
            return None
        shares_unit = left.quantity.kind is Kind.NUMBER and right.quantity.kind is not Kind.NUMBER
        is_close = 0 < left.quantity.low < right.quantity.low <= left.quantity.low * 3
        if scan.key(right.last) in lists["from"] or (opener in lists["by"] and not (shares_unit and is_close)):
            # "fell by 9,400 to 31,200", "rose 20 to 31 from 11"; but "by 1 to 1.5 degrees"
            return None
    elif link[0] in lists["range or"]:
        if not _are_neighbours(left, right):
            return None
    elif link[0] not in DASHES or scan.is_glued(left.last) != scan.is_glued(right.first):
        return None
    fitted = _fit(left, right)
    if fitted is None:
        return None
    low, high = fitted
    if low.low > high.low and link[0] != "and":
        return None
    quantity = replace(high, low=low.low, high=high.low, step=min(low.step, high.step))
    return Amount(first, right.last, quantity, right.numeral, right.reader + ".range")


def _is_static(scan: Scan, at: int) -> bool:
    """Tell whether "from" opens a range, as in "ranging from 3 to 5", and not a change."""
    return scan.key(at - 1) in scan.vocabulary.lists["ranging"]


def _are_neighbours(left: Amount, right: Amount) -> bool:
    """Tell whether "x or y" gives a rough number: two or three, 30 or 40; not 5 or 500."""
    low, high = left.quantity.low, right.quantity.low
    if (
        left.quantity.is_vague
        or right.quantity.is_vague
        or (right.numeral.has_magnitude and not left.numeral.has_magnitude and low < 100)
    ):
        high = right.numeral.value
    return 0 < low < high <= low * 3


def _fit(left: Amount, right: Amount) -> tuple[Quantity, Quantity] | None:
    """Give both ends of a range the unit and the magnitude that may stand at one of them only."""
    a, b = left.quantity, right.quantity
    if a.is_vague or b.is_vague:
        return None
    if a.kind is not b.kind or a.unit != b.unit:
        if a.kind is Kind.NUMBER and b.kind not in (Kind.AGE,):
            a = replace(a, kind=b.kind, unit=b.unit)
        elif b.kind is Kind.NUMBER and a.kind is Kind.MONEY:
            b = replace(b, kind=a.kind, unit=a.unit)
        elif a.kind is Kind.MONEY and b.kind is Kind.MONEY and "dollar" not in (a.unit, b.unit):
            return None
        else:
            return None
    if right.numeral.has_magnitude and not left.numeral.has_magnitude and a.low < 1000:
        factor = _magnitude_of(right.numeral)
        if a.low < Fraction(b.low) / factor:
            a = replace(a, low=exact(a.low * factor), high=exact(a.low * factor), step=exact(a.step * factor))
    return a, b


def _magnitude_of(numeral: Numeral) -> int:
    """Give the largest power of a thousand in a number that was written with a magnitude."""
    factor = 1
    while numeral.value >= factor * 1000:
        factor *= 1000
    return factor


def _leaning(scan: Scan, first: int, amount: Amount) -> Leaning | None:
    """Tell whether an amount is how much something rose or fell: rose 0.3%, down by 12 points."""
    if (
        amount.quantity.kind not in (Kind.PERCENT, Kind.MONEY, Kind.MEASURE)
        and scan.key(amount.last) not in scan.vocabulary.lists["points"]
    ):
        return None
    at = first - 1
    if scan.key(at) in scan.vocabulary.lists["by"]:
        at -= 1
    direction = scan.vocabulary.direction(scan.key(at)) if at >= 0 else None
    return None if direction is None else Leaning.UP if direction == "up" else Leaning.DOWN


def _hedges_around(scan: Scan, first: int, last: int) -> tuple[int, int, Hedge | None]:
    """Find the hedge before an amount, else behind it; give the words with it."""
    hedges = scan.vocabulary.hedges
    before = hedges.before.match_before(scan.keys, first)
    if before is not None and scan.is_free(first - before[0], first):
        size, hedge = before
        return first - size, last, hedge
    if last < len(scan.keys):
        after = hedges.after.match(scan.keys, last)
        if after is not None and scan.is_free(last, last + after[0]):
            return first, last + after[0], after[1]
    return first, last, None
