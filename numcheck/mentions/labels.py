"""Numbers that neither count nor measure: list labels, identifiers and ordinals."""

from __future__ import annotations

from numcheck.language.entries import union
from numcheck.language.traits import NAME_HEAD, RANK
from numcheck.language.words import DASHES, HYPHENS
from numcheck.mentions.addresses import read_address, read_block, read_road
from numcheck.mentions.amounts.money import is_large_sum
from numcheck.mentions.amounts.unlisted_units import find_unlisted_unit
from numcheck.mentions.codes import hide_links, read_bore, read_code, read_tries
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.phones import read_phone
from numcheck.mentions.scan import Scan
from numcheck.model.document import Part
from numcheck.model.period import Label

MOST_DIGITS = 7
"""Digits of a place in an order are fewer: 1,500th."""
LIST = Part.LIST
SHORTEST_CODE = 4
"""Capital letters behind which a hyphen and a number end a code, and digits that go on with one behind a hyphen."""
FARTHEST_COUNT = 15
"""Words back within which a count stands that a name and a number go on with."""
FARTHEST_OWNER = 7
"""Words back to the mark before an owner that takes over a verb: and in the north of England 45."""
CLOSING = frozenset(",;.")
"""Marks behind a number of which nothing more is said."""
POWERS = frozenset("23")
"""Digits that make a square or a cube of the unit before them."""
LONGEST_OF_RATE = 6
"""Words from a number to "a second": 200 cubic metres of water a second."""
LONGEST_GAP = 20
"""Words from the figure that has the verb to a name without it."""


def find_list_labels(scan: Scan) -> None:
    """Find the label that opens a list item: 1. or 2) or (3) or 4- or 5: before a capital."""
    if scan.sentence.part is not LIST:
        return
    first = 0
    number = scan.integer_at(0)
    last = 1
    if number is None and scan.text(0) in ("(", "["):
        first, number, last = 0, scan.integer_at(1), 2
    if number is None or len(scan.texts) <= last:
        return
    mark = scan.text(last)
    if mark in (".", ")", "]", ":") or (mark in DASHES and scan.is_glued(last)):
        scan.take(first, last + 1, Label("list", number), "labels.list")


def find_identifiers(scan: Scan) -> None:
    """Find numbers that are names: flight MH370, Route 66, No. 7, 14 Canal Street, 555-0142."""
    lists = scan.vocabulary.lists
    if scan.digits:
        hide_links(scan)
    has_blocks = bool(scan.digits) and not lists["blocks of a street"].isdisjoint(scan.keys)
    for at in scan.digits:
        if scan.taken[at] or at in scan.covered or (has_blocks and read_block(scan, at)):
            continue
        last = _letters_and_digits(scan, at)
        if last is not None:
            first = _identifier_start(scan, at)
            scan.take(first, last, Label("identifier", None, _joined(scan, first, last)), "labels.code")
            continue
        # What a reader needs beside a number is asked first: most numbers have nothing there that makes names of them.
        (
            read_code(scan, at)
            or (scan.trait(at - 1) & NAME_HEAD and _read_named(scan, at))
            or read_address(scan, at)
            or (scan.text(at - 1) == "." and read_road(scan, at))
            or read_phone(scan, at)
            or (scan.is_name(at - 1) and _read_model(scan, at))
        )
    numerals = scan.free_numerals()
    if not numerals:
        return
    names_more = union(lists["bores of a gun"], lists["for"], HYPHENS)
    for numeral in numerals:
        leads_on = scan.key(numeral.last) in names_more
        # The one before may have been read together with it.
        if (leads_on or numeral.is_worded) and scan.is_free(numeral.first, numeral.last):
            is_read = leads_on and (read_bore(scan, numeral) or read_tries(scan, numeral))
            is_read or (numeral.is_worded and _read_worded(scan, numeral))


def _letters_and_digits(scan: Scan, at: int) -> int | None:
    """Read digits glued to letters that are no unit: MH370, A320, F-16, Covid-19, 3D, H1N1."""
    last = at + 1
    glued = scan.is_glued(at)
    if not glued and not scan.is_glued(last):
        return None
    before = scan.text(at - 1)
    numeral = scan.numerals.get(at)
    if numeral is not None and numeral.last > last + 1 and scan.is_glued(last):
        # 1e10, 6.2x10^4
        return None
    if glued and before.lower() in scan.vocabulary.lists["quarter"] and scan.text(at) in ("1", "2", "3", "4"):
        return None
    if glued and before.isalpha() and not _is_currency(scan, at):
        return None if _is_power(scan, at) else _code_end(scan, last)
    if glued and before in HYPHENS:
        if (end := _behind_hyphen(scan, at)) is not None:
            return end
        if at >= 2 and len(scan.text(at - 2)) >= SHORTEST_CODE and scan.text(at - 2).isupper():
            # COVID -19, with a stray blank; FTSE -0.6% is no code
            return last if scan.text(last) != "%" else None
    if (
        scan.is_glued(last)
        and scan.text(last).isalpha()
        and scan.text(at).isdecimal()
        and not _is_known_suffix(scan, last)
        and find_unlisted_unit(scan, last) is None
    ):
        return _code_end(scan, last + 1)
    if (
        scan.text(last) == "/"
        and scan.is_glued(last)
        and f"{scan.text(at)}/{scan.text(last + 1)}" in scan.vocabulary.lists["names with a number"]
    ):
        return last + 2
    return None


def _is_power(scan: Scan, at: int) -> bool:
    """Tell the power of a unit from the number of a name: 32m2, 40 kg/m3."""
    if not scan.is_glued(at - 1):
        return False
    if scan.text(at - 2)[0].isdecimal() and scan.vocabulary.units.symbols.match(scan.texts, at - 1):
        return True
    return scan.text(at) in POWERS and scan.text(at - 2) == "/"


def _behind_hyphen(scan: Scan, at: int) -> int | None:
    """Read the number of a name with a hyphen, and give the index after it: F-16, Covid-19; but not mid-50."""
    if not scan.is_glued(at - 1):
        return None
    lists = scan.vocabulary.lists
    stem = scan.text(at - 2)
    if stem.lower() in lists["rounds of a cup"]:
        return at + 1
    if (
        stem.isalpha()
        and (stem[0].isupper() or stem in lists["classifying heads"])
        and stem.lower() not in lists["number prefixes"] - lists["classifying heads"]
        and not _is_currency(scan, at - 1)
        and not _is_date_word(scan, at - 2)
    ):
        return _code_end(scan, at + 1)
    return None


def _is_date_word(scan: Scan, at: int) -> bool:
    found = scan.vocabulary.calendar.phrases.get(scan.key(at))
    return found is not None and found[0] != "link"


def _code_end(scan: Scan, last: int) -> int:
    """Give where a code ends, with a second number behind a stroke, or a long one: I-80/94, A319/320, CV-22-598314."""
    while scan.is_glued(last) and last < len(scan.texts) and scan.text(last).isalnum():
        last += 1
    number = scan.text(last + 1) if scan.text(last) in HYPHENS and scan.is_glued(last) else ""
    if scan.is_glued(last + 1) and number.isdecimal() and len(number) >= SHORTEST_CODE:
        return last + 2
    if scan.text(last) == "/" and scan.is_glued(last) and scan.is_glued(last + 1) and scan.text(last + 1).isdecimal():
        return last + 2
    return last


def _identifier_start(scan: Scan, at: int) -> int:
    first = at
    while (
        scan.is_glued(first)
        and not scan.taken[first - 1]
        and (scan.text(first - 1).isalnum() or scan.text(first - 1) in HYPHENS)
    ):
        first -= 1
    return first


def _joined(scan: Scan, first: int, last: int) -> str:
    return "".join(scan.texts[first:last])


def _is_currency(scan: Scan, at: int) -> bool:
    match = scan.vocabulary.currencies.signs.match_before(scan.texts, at)
    return match is not None and (len(scan.text(at - 1)) > 1 or is_large_sum(scan, at))


def _is_known_suffix(scan: Scan, after: int) -> bool:
    """Tell whether letters glued behind digits are a unit, a magnitude, an ordinal ending or a part of a time."""
    key, text = scan.key(after), scan.text(after)
    vocabulary = scan.vocabulary
    known = vocabulary.calendar.phrases.get(key)
    return (
        key in vocabulary.numerals.suffixes
        or key in vocabulary.numerals.magnitudes
        or text in vocabulary.units.glued
        or vocabulary.units.names.match(scan.keys, after) is not None
        or vocabulary.units.symbols.match(scan.texts, after) is not None
        or vocabulary.currencies.names.match(scan.keys, after) is not None
        or vocabulary.currencies.signs.match(scan.texts, after) is not None
        or known == ("link", "suffix")
        or key in vocabulary.lists["am"]
        or key in vocabulary.lists["pm"]
        or key in vocabulary.calendar.zones
        or key in vocabulary.lists["number suffixes"]
    )


def _read_named(scan: Scan, at: int) -> bool:
    """Read a number behind a word that may make it a name: Route 66, Measures 14 and 15, No. 7, #1."""
    grammar, lists = scan.vocabulary.grammar, scan.vocabulary.lists
    if not scan.text(at).replace(".", "").isdecimal():
        return False
    sign = scan.key(at - 1)
    if sign in grammar.name_signs or (
        sign == "."
        and scan.key(at - 2) in grammar.name_signs | lists["signs with a full stop"]
        and scan.is_glued(at - 1)
    ):
        first = at - 1 if sign != "." else at - 2
        scan.take(
            first, at + 1, Label("identifier", _integer(scan.text(at)), _joined(scan, first, at + 1)), "labels.sign"
        )
        return True
    head = scan.key(at - 1)
    singular = scan.vocabulary.nouns.singular(head)
    if head not in grammar.name_heads and singular not in grammar.name_heads:
        return False
    if _ends_holiday(scan, at):
        return False
    if singular in lists["time nouns"] and scan.key(at - 2) in lists["singles out a time"]:
        # over the past week 30 men were held
        return False
    if "." in scan.text(at) and not scan.is_name(at - 1):
        return False
    after = scan.key(at + 1)
    if head != singular and (after in lists["between length and width"] or after in scan.vocabulary.units.glued):
        # The hall measures 12 by 9 metres, or 12m x 9m.
        return False
    if head in lists["score words"] and scan.text(at + 1) in DASHES and scan.text(at + 2).isdecimal():
        # they lead the series 3-1
        return False
    if not scan.is_name(at - 1) and (
        _counts_something(scan, at + 1)
        or _counts_some_of(scan, at + 1)
        or (head != singular and singular not in scan.vocabulary.lists["plural name heads"])
    ):
        return False
    if at == 1 and _counts_something(scan, at + 1) and head not in lists["classifying heads"]:
        return False
    if scan.is_glued(at + 1) and scan.text(at + 1) in ("%", ":"):
        return False
    last = at + 1
    scan.take(at - 1, last, Label("identifier", _integer(scan.text(at)), _joined(scan, at - 1, last)), "labels.named")
    while (
        scan.key(last) in lists["between names"] | {",", "-", "–"}
        and scan.text(last + 1).isdecimal()
        and head != singular
    ):
        scan.take(
            last + 1, last + 2, Label("identifier", _integer(scan.text(last + 1)), scan.text(last + 1)), "labels.named"
        )
        last += 2
    return True


def _ends_holiday(scan: Scan, at: int) -> bool:
    """Tell whether the words before a number name a holiday, so that it is a year: Christmas Eve 2010."""
    known = scan.vocabulary.calendar.phrases.match_before(scan.keys, at)
    return known is not None and known[1][0].endswith("holiday")


def _read_model(scan: Scan, at: int) -> bool:
    """Read a number behind a capital that ends a name: the S&P 500, Apple Watch 5, Planet 9, the Big 12."""
    text = scan.text(at)
    if not text.isdecimal() or len(text) > 4 or scan.is_glued(at):
        return False
    before = scan.key(at - 1)
    is_owner = scan.is_glued(at + 1) and scan.key(at + 1) == "'" and scan.key(at + 2) == "s"
    is_index = scan.text(at - 1) in scan.vocabulary.lists["index names"]
    if at < 2 and not (is_owner or is_index or _is_like_year(text)):
        return False
    if (
        scan.vocabulary.calendar.phrases.get(before) is not None
        or _ends_holiday(scan, at)
        or before in scan.vocabulary.grammar.stops
        or before in scan.vocabulary.numerals.openers
        or before in scan.vocabulary.lists["eras since the first year"]
        or _tells_fate(scan, before)
    ):
        return False
    if scan.vocabulary.currencies.signs.match_before(scan.texts, at) or scan.vocabulary.hedges.before.match_before(
        scan.keys, at
    ):
        return False
    after = scan.key(at + 1)
    if not is_index and (_takes_over_verb(scan, at) or _is_gapped(scan, at) or _opens_with_a_place(scan, at)):
        return False
    numeral = scan.numerals.get(at)
    if numeral is None or numeral.last != at + 1:
        return False
    # The Titan 4, which flew; the Titan 4's engine: an owner and what is told about are things, not results.
    is_told_about = after == "," and scan.key(at + 2) in scan.vocabulary.lists["tells more"]
    if not is_index and (
        _counts_something(scan, at + 1)
        or _counts_some_of(scan, at + 1)
        or (after in (",", "-", "–", ":", "/") and not is_told_about)
        or (scan.is_glued(at + 1) and after != "." and not is_owner and not is_told_about)
    ):
        return False
    if scan.vocabulary.units.symbols.match(scan.texts, at + 1) if at + 1 < len(scan.texts) else None:
        return False
    scan.take(at, at + 1, Label("identifier", int(text), text), "labels.model")
    return True


def _tells_fate(scan: Scan, key: str) -> bool:
    """Tell whether a word is a verb of what befalls people, which names nothing: Bomb Kills 23, Blaze Injured 40."""
    vocabulary = scan.vocabulary
    lemma = vocabulary.lemma(key)
    if lemma == key:
        return False
    return any(use.event in vocabulary.lists["fates"] for use in vocabulary.events.uses.get(lemma) or ())


def _is_like_year(text: str) -> bool:
    """Tell 2019 of the Golf 2019, which no result is."""
    return len(text) == 4 and text.startswith(("19", "20"))


def _takes_over_verb(scan: Scan, at: int) -> bool:
    """Tell whether a name and a number go on with a count told before: Ravar buried 79 people and Kuhbanan 61."""
    first, owned = at - 1, scan.vocabulary.lists["possessive marks"]
    while first > 0 and scan.is_name(first):
        first -= 1
    # The Reds won 52, the Farmers' Party 31 and in the Isles 12.
    is_led = not scan.is_name(first) and _ends_clause(scan, at + 1)
    farthest = at - FARTHEST_OWNER if is_led else first
    while first > max(farthest, 0) and (scan.text(first).isalpha() or scan.key(first) in owned):
        if scan.key(first) in scan.vocabulary.lists["joining"]:
            break
        first -= 1
    if scan.key(first) not in scan.vocabulary.lists["joining"] | {",", ";"}:
        return False
    for here in range(first - 1, max(-1, first - FARTHEST_COUNT), -1):
        numeral = scan.numerals.get(here)
        if numeral is None or numeral.last > first:
            continue
        if numeral.last < first and (is_led or _counts_something(scan, numeral.last)):
            return True
        has_verb = scan.key(here - 1) in scan.vocabulary.lists["stands before the figure of a rival"] - owned
        if numeral.last == first and (is_led or scan.is_name(here - 1) or has_verb):
            # Harriers 4, Ironmen 2; Orr had 31 and Moss 14 for the visitors
            return True
    return False


def _ends_clause(scan: Scan, at: int) -> bool:
    """Tell whether nothing more is said of a number: a mark, "and" or the end of the sentence follows it."""
    return at >= len(scan.texts) or scan.key(at) in CLOSING or scan.key(at) in scan.vocabulary.lists["joining"]


def _read_worded(scan: Scan, numeral: Numeral) -> bool:
    """Read a number in words that ends a name: World War Two, Formula One, Mars One."""
    at = numeral.first
    is_single = numeral.last == at + 1 and numeral.is_integer and numeral.vague is None
    if not is_single or at < 1:
        return False
    before = scan.key(at - 1)
    if (
        before == "."
        and at > 2
        and scan.is_glued(at - 1)
        and scan.key(at - 2) in scan.vocabulary.lists["signs with a full stop"]
    ):
        # her title No. six
        scan.take(
            at - 2, at + 1, Label("identifier", int(numeral.value), _joined(scan, at - 2, at + 1)), "labels.worded"
        )
        return True
    if _is_place_in_a_series(scan, at):
        scan.take(
            at - 1, at + 1, Label("identifier", int(numeral.value), _joined(scan, at - 1, at + 1)), "labels.worded"
        )
        return True
    if not (scan.is_name(at) and scan.is_name(at - 1)):
        return False
    is_head = before in scan.vocabulary.grammar.name_heads or before in scan.vocabulary.lists["wars"]
    if not is_head and (scan.sentence.part is Part.HEADLINE or at < 2 or _is_date_word(scan, at - 1)):
        # Storm Kills Two
        return False
    if before in scan.vocabulary.grammar.stops or _counts_something(scan, at + 1) or scan.text(at + 1) in HYPHENS:
        return False
    number = int(numeral.value)
    scan.take(at, at + 1, Label("identifier", number, scan.text(at)), "labels.worded")
    return True


def _is_gapped(scan: Scan, at: int) -> bool:
    """Tell whether the verb of an earlier figure goes on for a name: Labour won 41 seats and the Greens 12.

    A model is told of in the singular, so that only the plural of a group is taken for one that did something.
    """
    first = at - 2
    if first < 1 or not scan.key(at - 1).endswith("s") or scan.key(first) not in scan.vocabulary.lists["the"]:
        return False
    earlier = next((digit for digit in scan.digits if digit < first), None)
    return earlier is not None and first - earlier <= LONGEST_GAP and scan.text(earlier + 1).islower()


def _is_place_in_a_series(scan: Scan, at: int) -> bool:
    """Tell whether a number in words says which of a series: eleven fewer than in game three."""
    lists = scan.vocabulary.lists
    if at < 2 or scan.key(at - 1) not in scan.vocabulary.grammar.name_heads or scan.is_name(at):
        return False
    behind = scan.key(at + 1)
    closes = at + 1 >= len(scan.keys) or not behind[:1].isalnum() or behind in lists["after a worded label"]
    return closes and scan.key(at - 2) in lists["before a worded label"]


def _opens_with_a_place(scan: Scan, at: int) -> bool:
    """Tell whether all that stands before is where it happened: At Santa Cruz 310 got off."""
    first = at - 1
    while first > 0 and scan.is_name(first):
        first -= 1
    return first == 0 and scan.key(0) in scan.vocabulary.lists["place openers"]


def _counts_something(scan: Scan, at: int) -> bool:
    key = scan.key(at)
    if at < len(scan.keys) and (
        scan.vocabulary.units.names.match(scan.keys, at) or scan.vocabulary.currencies.names.match(scan.keys, at)
    ):
        return True
    if not key.isalpha() or key in scan.vocabulary.grammar.stops or scan.is_name(at):
        return key in ("%",) or key in scan.vocabulary.numerals.magnitudes
    nouns = scan.vocabulary.nouns
    following = scan.key(at + 1)
    return (
        key in scan.vocabulary.numerals.magnitudes
        or nouns.singular(key) != key
        or (key in nouns.classes and nouns.singular(following) != following)
        or scan.vocabulary.units.names.match(scan.keys, at) is not None
    )


def _counts_some_of(scan: Scan, at: int) -> bool:
    """Tell whether a number counts some of several: in the plan 38 of the cottages; the Reds 52 of the 120 seats."""
    vocabulary = scan.vocabulary
    if scan.key(at) not in vocabulary.numerals.of or scan.key(at + 1) not in vocabulary.lists["definite"]:
        return False
    key, following = scan.key(at + 2), scan.key(at + 3)
    is_plural = vocabulary.nouns.singular(key) != key or (
        key in vocabulary.nouns.classes and vocabulary.nouns.singular(following) != following
    )
    return scan.numerals.get(at + 2) is not None or (is_plural and not scan.is_name(at + 2))


def _integer(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 10 else None


def find_ordinals(scan: Scan) -> None:
    """Find places in an order: third, 22nd, twenty-first; with a capital behind it, a name (63rd Brigade)."""
    numerals, lists = scan.vocabulary.numerals, scan.vocabulary.lists
    for at in scan.digits_and(RANK):
        if scan.taken[at] or at in scan.covered:
            continue
        key = scan.keys[at]
        if key[0].isdecimal() and not scan.is_glued(at + 1):
            # 22; not 22nd
            continue
        number: int | None = None
        first, last = at, at + 1
        digits = key.replace(",", "")
        if digits.isdecimal() and len(digits) < MOST_DIGITS:
            if scan.has_rank(at):
                number, last = int(digits), at + 2
        elif key in numerals.ordinals:
            number = numerals.ordinals[key]
        elif key in numerals.cardinals and 20 <= numerals.cardinals[key] < 100:
            unit_at = at + 2 if scan.key(at + 1) in HYPHENS else at + 1
            unit = numerals.ordinals.get(scan.key(unit_at))
            if unit is not None and unit < 10:
                number, last = int(numerals.cardinals[key]) + unit, unit_at + 1
        if number is None or not scan.is_free(first, last) or _is_no_rank(scan, first, last):
            continue
        if number == 1 and scan.numerals.get(last) is not None:
            # The first 43 patients: all of them have a rank, and their number is 43.
            continue
        if scan.key(last) in lists["unit names"] and scan.is_name(last):
            scan.take(first, last, Label("identifier", number, _joined(scan, first, last + 1)), "labels.unit")
            continue
        if f"{scan.key(last)} {scan.key(last + 1)}" in lists["wars"]:
            scan.take(first, last, Label("identifier", number, scan.text(first)), "labels.war")
            continue
        scan.take(first, last, Label("ordinal", number), "labels.ordinal")


def _is_no_rank(scan: Scan, first: int, last: int) -> bool:
    """Tell a part of a compound from a place in an order: first-team players, 4.3 second; but the second-largest."""
    before = scan.numerals.get(first - 1)
    if (
        scan.key(first) in scan.vocabulary.lists["seconds"]
        and before is not None
        and before.last == first
        and not before.is_integer
    ):
        return True
    if (
        scan.key(first) in scan.vocabulary.lists["seconds"]
        and scan.key(last) in scan.vocabulary.lists["after a moment"]
    ):
        # a second later
        return True
    if _is_what_a_rate_is_per(scan, first, last):
        return True
    after = scan.key(last + 1)
    return scan.key(last) in HYPHENS and scan.is_glued(last) and after in scan.vocabulary.lists["behind an ordinal"]


def _is_what_a_rate_is_per(scan: Scan, first: int, last: int) -> bool:
    """Tell whether "a second" is a time in which so much comes: 200 litres of water a second; not: one and a second."""
    lists, grammar = scan.vocabulary.lists, scan.vocabulary.grammar
    if scan.key(first) not in lists["seconds"] or scan.key(first - 1) not in union(lists["articles"], lists["per"]):
        return False
    behind = scan.key(last)
    if behind[:1].isalpha() and behind not in union(grammar["conjunctions"], grammar["prepositions"]):
        # 40 goals, a second title
        return False
    unit = range(first - 2, max(first - 2 - LONGEST_OF_RATE, -1), -1)
    number = next((at for at in unit if scan.numerals.get(at) is not None), None)
    if number is None or number == first - 2:
        return False
    words = [scan.key(at) for at in range(number + 1, first - 1)]
    barred = union(grammar["conjunctions"], grammar["prepositions"]) - scan.vocabulary.numerals.of
    return all(word[:1].isalpha() and word not in barred for word in words)
