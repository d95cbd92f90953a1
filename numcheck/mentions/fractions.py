"""Parts and multiples: two-thirds, half of, one in five, nine out of ten, three times, twofold."""

from __future__ import annotations

from fractions import Fraction

from numcheck.language.traits import PART, PART_LINK, VERB
from numcheck.language.words import DASHES, HYPHENS
from numcheck.mentions.amounts.hedging import find_leaning
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan
from numcheck.model import kinds
from numcheck.model.interval import Number, exact, magnitude
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace

SLASHED = frozenset({"2", "3", "4", "5", "6", "8", "9", "10", "12", "16", "32", "64"})
"""Denominators of what is a fraction rather than a date, a score or a name."""
FARTHEST_RATE = 25
"""Words from a part of a point within which a rate is spoken of."""
MOST_ODDS = 20
"""Of more than these, and no round number, so many are counted and are no odds: 30 out of 154."""
MOST_DESCRIBED = 3
"""Words of who they are within odds: one eligible voter in three."""
FEW_PARTS = 5
"""The least denominator of fractions with more parts than three wholes have: twenty-three fifths, but not 12 thirds."""
MOST_PLACED = 12
"""Things whose places are told one by one."""
HALF = Fraction(1, 2)


def find_fractions(scan: Scan) -> None:
    """Find the fractions, odds and multiples of a sentence, with their hedges."""
    parts = scan.places(PART)
    linked = [
        at
        for at, numeral in scan.numerals.items()
        if scan.trait(numeral.last) & PART_LINK or (numeral.is_worded and numeral.value == 1)
    ]
    if not (parts or linked):
        return
    numerals, lemmas = scan.vocabulary.numerals, scan.vocabulary.lemmas
    mixed = _inside_numerals(scan) if parts else frozenset()
    for at in sorted({*linked, *parts}):
        if scan.taken[at] or at in mixed:
            continue
        key = scan.keys[at]
        found = None
        if key in numerals.plural_ordinals and (compound := _read_compound_parts(scan, at)) is not None:
            found = compound
        elif key in numerals.denominators:
            # the half of "two and a half" is no fraction of its own
            is_part = at not in scan.covered and at not in scan.numerals and not _is_stretch(scan, at)
            found = _read_part(scan, at) if is_part else None
        elif at in linked:
            found = _read_odds(scan, at) or _read_slashed(scan, at) or _read_over(scan, at) or _read_times(scan, at)
        elif key in numerals.multiples and at not in scan.numerals:
            found = _read_multiple(scan, at)
        if found is None and (factor := numerals.factor_verbs.get(lemmas[key])):
            found = _read_factor(scan, at, factor)
        if found is not None:
            first, last, value, step, name = found
            _take(scan, first, last, value, step, name)


def _is_stretch(scan: Scan, at: int) -> bool:
    """Tell whether a word for a part is a stretch of time: six workers died in the half, four of them in May."""
    is_of = scan.key(at + 1) in scan.vocabulary.numerals.of
    if not is_of and scan.key(at - 1 - (scan.key(at - 1) in HYPHENS)) in scan.vocabulary.numerals.ordinals:
        # first-half profit; up 5 percent for the first half
        return True
    is_in = scan.key(at - 1) in scan.vocabulary.lists["the"] and scan.key(at - 2) in scan.vocabulary.lists["in a time"]
    return is_in and not scan.key(at + 1)[:1].isalpha()


def _inside_numerals(scan: Scan) -> frozenset[int]:
    """Give the places where a word for a part belongs to a number: half a million, three and a half litres."""
    return frozenset(
        at
        for numeral in scan.numerals.values()
        for at in range(numeral.first, numeral.last)
        if scan.keys[at] in scan.vocabulary.numerals.denominators
    )


def _take(scan: Scan, first: int, last: int, value: Number, step: Number, name: str) -> None:
    quantity = Quantity(kinds.RATIO, value, value, step, unit="times" if name in ("times", "factor") else None)
    hedges = scan.vocabulary.hedges
    before = hedges.before.match_before(scan.keys, first)
    if before is not None and scan.is_free(first - before[0], first):
        first -= before[0]
        # What has more than halved is now less than half.
        is_of_loss = name == "factor" and 0 < value < 1
        quantity = quantity.hedged(before[1].reversed() if is_of_loss else before[1])
    if name == "and a half":
        # a year and a half, a year and half
        unit = _unit_before(scan, last - 2) or _unit_before(scan, last - 1) or ""
        kind = kinds.DURATION if scan.vocabulary.units.dimensions.get(unit) == "time" else kinds.MEASURE
        scan.take(first, last, replace(quantity, kind=kind, unit=unit), "fractions.measure")
        return
    if name == "and half" and (match := _unit_at(scan, last)) is not None:
        size, unit = match
        kind = kinds.DURATION if scan.vocabulary.units.dimensions[unit] == "time" else kinds.MEASURE
        scan.take(first, last + size, replace(quantity, kind=kind, unit=unit), "fractions.measure")
        return
    if name in ("part", "slashed") and (large := _of_magnitude(scan, last, quantity, name)) is not None:
        scan.take(first, large[0], large[1], "fractions.magnitude")
        return
    if name in ("part", "slashed") and (measured := _measured(scan, last, quantity, name)) is not None:
        last, quantity = measured
        if name == "part" and value == HALF and quantity.kind is kinds.MEASURE:
            # Half a tonne is 560 kilograms as well, and half a metre a foot and a half.
            quantity = replace(quantity, step=2 * quantity.step)
        if (leaning := find_leaning(scan, first, last, quantity.kind)) is not None:
            quantity = quantity.hedged(replace(quantity.hedge, leaning=leaning))
        scan.take(first, last, quantity, "fractions.measure")
        return
    scan.take(first, last, quantity, f"fractions.{name}")


def _of_magnitude(scan: Scan, at: int, quantity: Quantity, name: str) -> tuple[int, Quantity] | None:
    """two-thirds of a million, 1/2 million: a number after all"""
    numerals = scan.vocabulary.numerals
    if scan.key(at) in numerals.of:
        at += 1
    if scan.key(at) in numerals.articles:
        at += 1
    elif name != "slashed":
        return None
    factor = numerals.magnitudes.get(scan.key(at))
    if factor is None or factor < 1000:
        return None
    low, high, step = (exact(value * factor) for value in (quantity.low, quantity.high, quantity.step))
    return at + 1, replace(quantity, kind=kinds.NUMBER, low=low, high=high, step=step)


def _measured(scan: Scan, at: int, quantity: Quantity, name: str) -> tuple[int, Quantity] | None:
    """two hundredths of a millimetre, half a mile, a quarter of an hour, 1/2 pound: a measure after all"""
    numerals = scan.vocabulary.numerals
    if (last := _behind_points(scan, at)) is not None:
        return last, replace(quantity, kind=kinds.PERCENT, unit="percentage_point")
    if scan.key(at) in numerals.of:
        at += 1
    if scan.key(at) in numerals.articles or (scan.key(at) in HYPHENS and scan.is_glued(at)):
        at += 1
    elif name != "slashed":
        return None
    units = scan.vocabulary.units
    match = units.names.match(scan.keys, at) if at < len(scan.keys) else None
    if match is None:
        return None
    size, unit = match
    dimension = units.dimensions[unit]
    if scan.key(at) in scan.vocabulary.lists["uncertain units"]:
        return None
    kind = {"time": kinds.DURATION, "percent": kinds.PERCENT}.get(dimension, kinds.MEASURE)
    return at + size, replace(quantity, kind=kind, unit=unit)


def _behind_points(scan: Scan, at: int) -> int | None:
    """Give the index behind the points of a rate that has moved by a part of one: a quarter-point, half a point."""
    numerals, lists = scan.vocabulary.numerals, scan.vocabulary.lists
    is_known = scan.key(at - 2) in lists["definite"]
    while scan.key(at) in numerals.of | numerals.articles or scan.key(at) in HYPHENS:
        at += 1
    if at >= len(scan.keys):
        return None
    match = scan.vocabulary.units.names.match(scan.keys, at)
    if match is not None and match[1] == "percentage_point":
        return at + match[0]
    if scan.key(at) not in lists["point"]:
        return None
    near = scan.keys[max(0, at - FARTHEST_RATE) : at + FARTHEST_RATE]
    # The half-point reduction: of what is told before
    is_of_rate = (is_known and scan.key(at + 1) in lists["words for a change"]) or not lists[
        "rates in points"
    ].isdisjoint(near)
    return at + 1 if is_of_rate else None


def _unit_before(scan: Scan, at: int) -> str | None:
    """Give the unit that "and a half" at a word adds to: an hour (and a half), three miles (and a half)."""
    numerals, units = scan.vocabulary.numerals, scan.vocabulary.units
    if at < 3 or scan.key(at - 1) not in numerals.joiners or _units_before(scan, at - 2) is None:
        return None
    match = units.names.match(scan.keys, at - 2)
    if match is None or match[0] != 1 or scan.key(at - 2) in scan.vocabulary.lists["uncertain units"]:
        return None
    return match[1]


def _unit_at(scan: Scan, at: int) -> tuple[int, str] | None:
    """Give how many words a unit at a place has, and the unit: (two and half) years, in a hurry without its article."""
    match = scan.vocabulary.units.names.match(scan.keys, at) if at < len(scan.keys) else None
    return match if match is not None and scan.key(at) not in scan.vocabulary.lists["uncertain units"] else None


def _units_before(scan: Scan, at: int) -> tuple[int, Number] | None:
    """Give where the whole number before a unit begins, and the number: (an) hour, (three) hours."""
    if scan.key(at - 1) in scan.vocabulary.numerals.articles:
        return at - 1, 1
    numeral = next((n for n in scan.numerals.values() if n.last == at and scan.is_free(n.first, n.last)), None)
    return (numeral.first, numeral.value) if numeral is not None and isinstance(numeral.value, int) else None


def _step(denominator: int) -> Number:
    """Give how coarse a fraction is: a half may stand for 48%, a third for 32%; a twelfth is nearly exact."""
    return Fraction(1, 20) if denominator <= 3 else Fraction(1, 25) if denominator <= 5 else Fraction(1, 50)


def _read_part(scan: Scan, at: int) -> tuple[int, int, Number, Number, str] | None:
    """Read a fraction in words at its denominator: two-thirds, a quarter, half."""
    numerals = scan.vocabulary.numerals
    lists = scan.vocabulary.lists
    bottom = numerals.denominators[scan.keys[at]]
    top_end = at - 1 if scan.key(at - 1) in HYPHENS else at
    numeral = next((n for n in scan.numerals.values() if n.last == top_end and scan.is_free(n.first, n.last)), None)
    after, key = scan.key(at + 1), scan.keys[at]
    if numeral is not None and (fraction := _counted_parts(scan, at, numeral, top_end, bottom)) is not None:
        return fraction
    if numeral is not None and numeral.value == -1 and not key.endswith("s"):
        # minus one half
        return numeral.first, at + 1, -Fraction(1, bottom), _step(bottom), "part"
    if numeral is not None and numeral.value != 1:
        return None
    if key.endswith("s"):
        return None
    before = scan.key(at - 1)
    if bottom == 2:
        if _behind_points(scan, at + 1) is not None:
            first = at - 1 if before in numerals.articles | lists["one"] else at
            return first, at + 1, Fraction(1, 2), _step(2), "part"
        if after in lists["not after half"] or before in lists["before a half that is a period"]:
            return None
        if after in HYPHENS and scan.is_glued(at + 1):
            unit = scan.vocabulary.units.names.match(scan.keys, at + 2) if at + 2 < len(scan.keys) else None
            if unit is None:
                return None
        first = at - 1 if before in numerals.articles | lists["one"] else at
        mixed = _whole_before(scan, at) if first == at and _unit_at(scan, at + 1) is not None else None
        if mixed is not None and scan.is_free(mixed.first, at):
            return mixed.first, at + 1, exact(mixed.value + Fraction(1, 2)), Fraction(1, 10), "and half"
        is_own = first == at and after in numerals.articles | numerals.of
        is_added = not is_own and _unit_before(scan, first) is not None
        if is_added and (whole := _units_before(scan, first - 2)) is not None:
            # an hour and a half, a year and half; but a mile and half a mile
            return whole[0], at + 1, whole[1] + Fraction(1, 2), _step(2), "and a half"
        return first, at + 1, Fraction(1, 2), _step(2), "part"
    is_alone = after not in HYPHENS and not scan.vocabulary.nouns.classes_of(after)
    if before in lists["before a fraction"] and is_alone:
        # Men got two-thirds, the remaining third went to women.
        return at, at + 1, Fraction(1, bottom), _step(bottom), "part"
    is_rest = before in lists["before the rest"]
    if before not in numerals.articles | lists["one"] and not is_rest:
        return None
    first = at if is_rest else at - 1
    if bottom == 4 and _behind_points(scan, at + 1) is not None:
        return first, at + 1, Fraction(1, bottom), _step(bottom), "part"
    # "a third of" is a fraction; "a third man", "a third day" an ordinal.
    ends = after in numerals.of or after in (",", ".", ";", ")", "") or after in lists["after a fraction"]
    # 12 of them - a quarter - failed; not a third-division club
    ends = ends or (after in DASHES and not scan.is_glued(at + 1))
    # Crime is down a fifth: thefts, above all
    ends = ends or (after == ":" and scan.key(at - 2) in lists["particles"])
    # a quarter (24%) of homes
    ends = ends or (after == "(" and scan.numeral_at(at + 2) is not None)
    # The other third expected to stay
    ends = ends or (is_rest and bool(scan.trait(at + 1) & VERB))
    if not ends or _is_next_of_some(scan, at):
        return None
    return first, at + 1, Fraction(1, bottom), _step(bottom), "part"


def _is_next_of_some(scan: Scan, at: int) -> bool:
    """Tell whether a word is the place of one more than a number before it: two died and a third was hurt.

    Of a share, the verb would be that of many: of the 12 boats a third were lost.
    """
    lists = scan.vocabulary.lists
    after = scan.key(at + 1)
    if scan.key(at - 2) not in lists["before one more"] or (after != "," and after not in lists["behind one more"]):
        return False
    is_counted = any(numeral.last < at and _may_be_some(scan, numeral) for numeral in scan.numerals.values())
    is_of_shares = not lists["ends of a percentage"].isdisjoint(scan.keys) or scan.places(PART)[0] < at
    return is_counted and not is_of_shares


def _may_be_some(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a number counts so few things that their places are told, and no measure or sum."""
    is_few = numeral.is_integer and not numeral.vague and 1 < numeral.value <= MOST_PLACED
    is_measure = (
        numeral.last < len(scan.keys) and scan.vocabulary.units.names.match(scan.keys, numeral.last) is not None
    )
    return is_few and not is_measure


def _read_compound_parts(scan: Scan, at: int) -> tuple[int, int, Number, Number, str] | None:
    """Read three twenty-firsts: a number, then tens and a plural ordinal that together say how many parts there are."""
    key = scan.keys[at]
    unit = scan.vocabulary.numerals.ordinals.get(key[:-1]) if key.endswith("s") else None
    if unit is None or unit >= 10:
        return None
    tens_at = at - 2 if scan.key(at - 1) in HYPHENS else at - 1
    tens = scan.vocabulary.numerals.cardinals.get(scan.key(tens_at), 0)
    top = next((n for n in scan.numerals.values() if n.last == tens_at), None)
    if not 20 <= tens < 100 or top is None or not top.is_integer or not scan.is_free(top.first, at + 1):
        return None
    value = exact(Fraction(int(top.value), int(tens) + unit))
    return top.first, at + 1, value, _step(int(tens) + unit), "part"


def _counted_parts(
    scan: Scan, at: int, numeral: Numeral, top_end: int, bottom: int
) -> tuple[int, int, Number, Number, str] | None:
    """Read a fraction whose parts are counted: two-thirds, twenty-three fifths, two and fifty-four hundredths."""
    key, lists = scan.keys[at], scan.vocabulary.lists
    is_few = 0 < numeral.value < bottom * 3 and not numeral.has_magnitude
    if not numeral.is_integer or not (is_few or (numeral.is_worded and bottom >= FEW_PARTS and numeral.value > 0)):
        return None
    if (numeral.value > 1) != key.endswith("s") or scan.key(top_end - 1) == "/":
        return None
    if key in lists["parts of time"] and (bottom != 4 or not _is_part_of_whole(scan, at, numeral, top_end)):
        # three quarters of the voters; not three quarters in a row, nor 20 seconds
        return None
    top, first = int(numeral.value), numeral.first
    tens = scan.vocabulary.numerals.cardinals.get(scan.key(top_end - 1), 0)
    if 20 <= tens < 100 and top > tens and bottom < 10 and not _joins(scan, numeral):
        # one hundred thirty-fifths
        top, bottom = top - int(tens), bottom + int(tens)
    value = exact(Fraction(top, bottom))
    whole = _whole_before(scan, first)
    if whole is not None and top < bottom:
        return whole.first, at + 1, exact(whole.value + value), _step(bottom), "part"
    return first, at + 1, value, _step(bottom), "part"


def _is_part_of_whole(scan: Scan, at: int, numeral: Numeral, top_end: int) -> bool:
    lists = scan.vocabulary.lists
    if scan.key(at + 1) in scan.vocabulary.numerals.of or top_end < at:
        return True
    return (
        numeral.value == 3
        and scan.key(numeral.first - 1) not in lists["before parts of time"]
        and scan.key(at + 1) not in lists["after parts of time"] | lists["fiscal"]
    )


def _joins(scan: Scan, numeral: Numeral) -> bool:
    return any(scan.keys[here] in scan.vocabulary.numerals.joiners for here in range(numeral.first, numeral.last))


def _whole_before(scan: Scan, first: int) -> Numeral | None:
    """Find the whole number that a fraction is added to: two and (fifty-four hundredths)."""
    if scan.key(first - 1) not in scan.vocabulary.numerals.joiners or first < 2:
        return None
    before = next((n for n in scan.numerals.values() if n.last == first - 1), None)
    return before if before is not None and before.is_integer and before.is_worded else None


def _read_over(scan: Scan, at: int) -> tuple[int, int, Number, Number, str] | None:
    """Read 1 over 20: two bare numbers, the lower one first, and nothing that the second counts."""
    top = scan.numerals[at]
    if scan.key(top.last) not in scan.vocabulary.lists["over"]:
        return None
    bottom = scan.numerals.get(top.last + 1)
    if bottom is None or not (top.is_integer and bottom.is_integer) or not 0 < magnitude(top.value) < bottom.value:
        return None
    if not scan.is_free(top.first, bottom.last) or scan.key(bottom.last)[:1].isalnum() or scan.key(bottom.last) == "%":
        return None
    if scan.key(top.first - 1)[:1] in "$£€" and top.first:
        return None
    return top.first, bottom.last, exact(Fraction(int(top.value), int(bottom.value))), Fraction(1, 100), "over"


def _read_odds(scan: Scan, at: int) -> tuple[int, int, Number, Number, str] | None:
    """Read one in five, nine out of ten, three in every four."""
    numerals = scan.vocabulary.numerals
    top = scan.numerals[at]
    if not top.is_integer or not scan.is_free(top.first, top.last) or top.vague:
        return None
    lists = scan.vocabulary.lists
    link = _link_of_one(scan, top) or top.last
    is_out_of = scan.key(link) in lists["out"] and scan.key(link + 1) in numerals.of
    if is_out_of:
        start = link + 2
    elif scan.key(link) in lists["in"]:
        start = link + 1
    elif scan.key(link) in numerals.of and scan.key(link + 1) in lists["each"]:
        # three of every four voters
        start = link + 1
    else:
        return None
    if scan.key(start) in lists["each"]:
        start += 1
    bottom = scan.numerals.get(start)
    if bottom is None or not bottom.is_integer or not scan.is_free(bottom.first, bottom.last) or bottom.vague:
        return None
    if not 0 < top.value < bottom.value or (is_out_of and bottom.value > MOST_ODDS and bottom.value % 100):
        # 30 out of 154: that is a part and its whole.
        return None
    after = scan.key(bottom.last)
    is_unit = bottom.last < len(scan.keys) and scan.vocabulary.units.names.match(scan.keys, bottom.last) is not None
    if scan.key(link) in lists["in"]:
        # "one in five" is odds; "three in 2016", "12 in 24 hours" and "2 in 10 games" are not.
        if (
            is_unit
            or (bottom.value > 100 and top.value != 1)
            or (bottom.first + 1 == bottom.last and 1750 < bottom.value < 2100)
        ):
            return None
        is_plain = top.is_worded or bottom.value in (10, 100, 1000, 10000, 100000) or top.value == 1
        if not is_plain and not _is_people(scan, after):
            return None
    elif is_unit:
        return None
    if not is_out_of and after in lists["played"]:
        return None
    value = Fraction(int(top.value), int(bottom.value))
    return top.first, bottom.last, exact(value), _step(5), "odds"


def _link_of_one(scan: Scan, top: Numeral) -> int | None:
    """Give where "in" stands in odds that name who they are of: one eligible voter in three is ill."""
    lists, grammar = scan.vocabulary.lists, scan.vocabulary.grammar
    if top.value != 1 or not top.is_worded:
        return None
    for at in range(top.last + 1, top.last + 1 + MOST_DESCRIBED):
        if scan.key(at - 1) in grammar.stops or not scan.key(at - 1)[:1].isalpha():
            return None
        if scan.key(at) not in lists["in"]:
            continue
        start = at + (2 if scan.key(at + 1) in lists["each"] else 1)
        bottom = scan.numerals.get(start)
        after = scan.key(bottom.last) if bottom is not None else "-"
        # One goal in six matches is no share of goals.
        is_over = not after[:1].isalnum() or after in lists["ends odds"] or after in grammar["be"] | grammar["have"]
        is_over = is_over and after not in HYPHENS
        is_whole = bottom is not None and bottom.is_worded and scan.key(at - 1) not in lists["score words"]
        return at if is_over and is_whole else None
    return None


def _is_people(scan: Scan, key: str) -> bool:
    """Tell the odds of 3 in 4 voters from the results of 3 in 4 games."""
    nouns = scan.vocabulary.nouns
    singular = nouns.singular(key)
    return singular != key and nouns.is_a(singular, "person")


def _read_slashed(scan: Scan, at: int) -> tuple[int, int, Number, Number, str] | None:
    """Read 1/2, 3/4, 1/100 and -4/5, but not 9/11 or 24/7."""
    numeral = scan.numerals[at]
    first, at = at, numeral.last - 1
    sign = -1 if numeral.value < 0 else 1
    text, below = scan.text(at), scan.text(at + 2)
    if scan.text(at + 1) != "/" or not (
        text.isdecimal() and below.isdecimal() and scan.is_glued(at + 1) and scan.is_glued(at + 2)
    ):
        return None
    if (
        scan.text(at + 3) == "/"
        or not 0 < int(text[:4]) < int(below[:4])
        or not (below in SLASHED or (text == "1" and below in ("100", "1000")))
        or (scan.is_glued(at) and first == at)
    ):
        return None
    return first, at + 3, sign * Fraction(int(text), int(below)), _step(int(below)), "slashed"


def _read_times(scan: Scan, at: int) -> tuple[int, int, Number, Number, str] | None:
    """Read three times as many, 2.5 times the size, ten-fold, 5x."""
    numeral = scan.numerals[at]
    if not scan.is_free(numeral.first, numeral.last) or numeral.vague:
        return None
    lists = scan.vocabulary.lists
    last = numeral.last
    if scan.key(last) in HYPHENS:
        last += 1
    key = scan.key(last)
    if key in lists["fold"] or (key == "x" and scan.is_glued(last) and not scan.is_glued(last + 1)):
        return numeral.first, last + 1, numeral.value, numeral.step, "times"
    if key in lists["times"] and scan.key(last + 1) in lists["after times"]:
        return numeral.first, last + 1, numeral.value, numeral.step, "times"
    return None


def _read_multiple(scan: Scan, at: int) -> tuple[int, int, Number, Number, str] | None:
    """Read twice as many, threefold; a plain "twice" is a number of occasions, "double" often an adjective."""
    value = scan.vocabulary.numerals.multiples[scan.keys[at]]
    after = scan.key(at + 1)
    lists = scan.vocabulary.lists
    if not scan.keys[at].endswith("fold") and after not in lists["after times"]:
        return None
    if after in lists["as"] and (scan.is_name(at + 2) or scan.key(at + 2) in lists["opens a clause"]):
        # he scored twice as Spain won
        return None
    return at, at + 1, value, Fraction(1, 5), "times"


def _read_factor(scan: Scan, at: int, factor: Number) -> tuple[int, int, Number, Number, str] | None:
    """Read a verb that says by what factor something changed: doubled, has tripled, halving."""
    key = scan.keys[at]
    if (
        key in scan.vocabulary.numerals.factor_verbs
        and scan.key(at - 1) not in scan.vocabulary.lists["before a factor verb"]
    ):
        # "double" and "triple" alone are adjectives more often than verbs
        return None
    if scan.key(at + 1) in HYPHENS or scan.key(at - 1) in HYPHENS or _is_game(scan, at):
        return None
    return at, at + 1, factor, Fraction(factor) / 5, "factor"


def _is_game(scan: Scan, at: int) -> bool:
    """Tell whether "doubles" is what two against two play: the mixed doubles; her doubles partner."""
    lists, grammar = scan.vocabulary.lists, scan.vocabulary.grammar
    if scan.key(at) not in lists["games of pairs"]:
        return False
    before, after = scan.key(at - 1), scan.key(at + 1)
    is_noun = before in grammar["determiners"] or before in grammar["possessives"] or before in grammar["prepositions"]
    return is_noun or before in lists["before a game of pairs"] or after in lists["after a game of pairs"]
