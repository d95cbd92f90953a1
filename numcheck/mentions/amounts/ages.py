"""Ages: aged 34, a 12-year-old, the singer, 45, was."""

from __future__ import annotations

from dataclasses import replace

from numcheck.mentions.amounts.amount import Amount, as_quantity
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import DASHES, HYPHENS, Scan
from numcheck.model.quantity import Kind

PLURAL_ENDINGS = ("s", "'s")
GROWN = 12
"""The least age that a bound puts on people who are no children: voters under 25."""
FARTHEST_VERB = 3
"""Words between what is done at an age and the age: died on Tuesday at 90."""
YOUNGEST = 13
"""Numbers below may be times of day: died at five."""
LONGEST_ASIDE = 24
"""Words of an aside between a person and the verb that says the age."""
OLDEST = 125
"""Years beyond which a number is nobody's age."""


def read_age(scan: Scan, numeral: Numeral) -> Amount | None:
    """Read an age: aged 43, a 12-year-old; None where the number is none."""
    value = numeral.value
    if value > OLDEST or value < 0 or numeral.vague or numeral.has_magnitude:
        return None
    if (special := _read_decade_of_life(scan, numeral) or _read_hanging_age(scan, numeral)) is not None:
        return special
    age_words = scan.vocabulary.lists["age"]
    last = numeral.last
    unit_at = last + 1 if scan.key(last) in HYPHENS else last
    unit = scan.vocabulary.units.names.match(scan.keys, unit_at) if unit_at < len(scan.keys) else None
    if unit is not None and scan.vocabulary.units.dimensions[unit[1]] == "time":
        after = unit_at + unit[0]
        old = after + 1 if scan.key(after) in HYPHENS else after
        if scan.key(old) in age_words:
            return Amount(numeral.first, old + 1, as_quantity(numeral, Kind.AGE, unit[1]), numeral, "age.old")
        if (
            scan.key(after) in scan.vocabulary.numerals.of
            and scan.key(after + 1) in scan.vocabulary.lists["years of life"]
        ):
            return Amount(numeral.first, after + 2, as_quantity(numeral, Kind.AGE, unit[1]), numeral, "age.of_age")
        before = scan.vocabulary.lists["aged"]
        if scan.key(numeral.first - 1) in before:
            return Amount(numeral.first, after, as_quantity(numeral, Kind.AGE, unit[1]), numeral, "age.aged")
        return None
    if not numeral.is_integer:
        return None
    if _is_age(scan, numeral):
        return Amount(numeral.first, last, as_quantity(numeral, Kind.AGE, "year"), numeral, "age.bare")
    return None


def _read_decade_of_life(scan: Scan, numeral: Numeral) -> Amount | None:
    """Read in his 40s, a woman in her mid-30s, under-21s."""
    last, lists = numeral.last, scan.vocabulary.lists
    if not numeral.is_integer or numeral.is_worded:
        return None
    before = numeral.first - 1
    is_joined = scan.key(before) in HYPHENS and scan.is_glued(before)
    word = scan.key(before - 1) if is_joined else scan.key(before)
    quantity = as_quantity(numeral, Kind.AGE, "year")
    if is_joined and word in lists["bounds of an age"] and scan.key(last) in lists["groups of an age"]:
        # the under-21 team
        return Amount(before, last, quantity, numeral, "age.bound")
    if scan.key(last) not in PLURAL_ENDINGS or not scan.is_glued(last):
        return None
    if is_joined and word in lists["bounds of an age"]:
        return Amount(before, last + 1, quantity, numeral, "age.bound")
    owner = scan.key(before - 2) if is_joined else scan.key(before - 1)
    is_owned = word in scan.vocabulary.grammar["possessives"] or (
        word in lists["parts of a life"] and owner in scan.vocabulary.grammar["possessives"]
    )
    if not is_owned or numeral.value % 10 or not 10 <= numeral.value < OLDEST:
        return None
    return Amount(numeral.first, last + 1, replace(quantity, high=quantity.low + 9), numeral, "age.decade")


def _read_hanging_age(scan: Scan, numeral: Numeral) -> Amount | None:
    """Read the first of 18- to 24-year-olds."""
    last = numeral.last
    if scan.key(last) not in HYPHENS or not scan.is_glued(last) or scan.is_glued(last + 1):
        return None
    following = scan.numeral_at(last + 2)
    age = read_age(scan, following) if following is not None and not scan.key(last + 1)[:1].isdecimal() else None
    if age is None or age.reader != "age.old":
        return None
    return Amount(numeral.first, last + 1, as_quantity(numeral, Kind.AGE, age.quantity.unit), numeral, "age.old")


def _is_age(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a bare number is an age by its place: aged 34; Askew, 58, had; a policeman of 34; he was 85."""
    first, last = numeral.first, numeral.last
    before, after = scan.key(first - 1), scan.key(last)
    lists = scan.vocabulary.lists
    if before in lists["aged"] or (before in lists["between"] and scan.key(first - 2) in lists["aged"]):
        return True
    hedge = scan.vocabulary.hedges.before.match_before(scan.keys, first)
    if hedge is not None and scan.key(first - hedge[0] - 1) in lists["aged"]:
        # aged over 12, aged about 30
        return True
    if before in lists["bounds of an age"] and _is_of_that_age(scan, numeral) and not _counts(scan, last):
        # children under five, people over 65
        return True
    is_of = before in scan.vocabulary.numerals.of
    if before in lists["years of life"] or _is_at_the_age(scan, first):
        return True
    if not 1 <= numeral.value <= 115 or (numeral.is_worded and numeral.value <= 1):
        # Dana Holt, one of the pioneers
        return False
    closes = _closes(scan, last)
    if before == "," and closes and _ends_person(scan, first - 2):
        if after in lists["right after an age"]:
            # Dana Holt, 44, of Velm; but ten from South Velm, 44 from Orsk
            return not _stands_before_name(scan, after, first - 2)
        return after in (",", ".", ";", ")", "")
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
    if before in lists["now and then"] and (scan.key(first - 2) == "," or (first == 1 and after == ",")) and closes:
        return True
    if _is_at_an_age(scan, numeral) and not _counts(scan, last):
        return True
    if is_of and scan.vocabulary.nouns.is_a(scan.vocabulary.nouns.singular(scan.key(first - 2)), "person"):
        person = scan.key(first - 2)
        return (
            (closes or _is_participle(scan, last))
            and scan.vocabulary.nouns.singular(person) == person
            and person not in lists["groups of members"]
            and numeral.value >= 3
        )
    if before in lists["only an age"] and scan.key(first - 2) in scan.vocabulary.grammar["be"]:
        first, before = first - 1, scan.key(first - 2)
    if before in scan.vocabulary.grammar["be"] | lists["turn an age"] and closes:
        if after in lists["when"] and _ends_subject(scan, first - 2):
            # Dana Holt was 17 when she vanished; the twins were 16 when
            return True
        subject = first - 3 if scan.key(first - 2) in scan.vocabulary.grammar["modals"] else first - 2
        return scan.key(subject) in lists["he or she"] | lists["who"] or (
            before in lists["turn an age"] and after != ""
        )
    return False


def _ends_subject(scan: Scan, at: int) -> bool:
    """Tell whether a word ends what a verb says of a person: the name or noun, an aside, a verb before "and"."""
    lists, nouns = scan.vocabulary.lists, scan.vocabulary.nouns
    if scan.key(at) == ",":
        # Delaney, who was born in Harrowick, was 35 when
        opening = next((here for here in range(at - 1, max(-1, at - LONGEST_ASIDE), -1) if scan.key(here) == ","), None)
        return scan.key(at - 2) in lists["now and then"] or (opening is not None and _is_person(scan, opening - 1))
    if scan.key(at) in scan.vocabulary.numerals.joiners:
        # who was born in Harrowick and was 35 when
        before = range(at - 1, max(-1, at - LONGEST_ASIDE), -1)
        return any(scan.key(here) in lists["he or she"] | lists["who"] for here in before)
    return _is_person(scan, at) or nouns.is_a(nouns.singular(scan.key(at)), "person")


def _is_person(scan: Scan, at: int) -> bool:
    """Tell whether a word ends a name that is no place's, or the noun of a single person."""
    nouns, key = scan.vocabulary.nouns, scan.key(at)
    if not scan.is_name(at):
        return nouns.singular(key) == key and nouns.is_a(key, "person")
    while scan.is_name(at - 1):
        at -= 1
    return scan.key(at - 1) not in scan.vocabulary.grammar["prepositions"]


def _is_at_an_age(scan: Scan, numeral: Numeral) -> bool:
    """Read at 28, he married; died on Tuesday at 90; left school at 14; won a scholarship at 11."""
    lists, first, last = scan.vocabulary.lists, numeral.first, numeral.last
    if scan.key(first - 1) not in lists["at an age"]:
        return False
    is_grown = numeral.value >= YOUNGEST
    if first == 1:
        return is_grown and scan.key(last) == "," and scan.key(last + 1) in lists["he or she"]
    if not (_closes(scan, last) or scan.key(last) in lists["counted from"] or _is_participle(scan, last)):
        return False
    told = scan.keys[max(0, first - 1 - FARTHEST_VERB) : first - 1]
    if not lists["won at an age"].isdisjoint(told):
        return True
    if not is_grown:
        return False
    begins = any(key in lists["begun in life"] for key in told) and any(
        scan.vocabulary.lemma(key) in lists["begins in life"]
        for key in scan.keys[max(0, first - 2 * FARTHEST_VERB) : first]
    )
    return begins or any(key in lists["done at an age"] for key in told)


def _is_participle(scan: Scan, at: int) -> bool:
    """Tell whether the word behind an age says what the person does: a girl of nine travelling alone."""
    return scan.key(at).endswith("ing") and not scan.is_name(at)


def _is_at_the_age(scan: Scan, at: int) -> bool:
    """Tell whether "the age of" stands before a word."""
    return (
        scan.key(at - 1) in scan.vocabulary.numerals.of and scan.key(at - 2) in scan.vocabulary.lists["years of life"]
    )


def _closes(scan: Scan, at: int) -> bool:
    """Tell whether nothing that a number could count stands at a word."""
    return scan.key(at) in (",", ".", ")", ";", "") or scan.key(at) in scan.vocabulary.lists["after an age"]


def _counts(scan: Scan, at: int) -> bool:
    """Tell whether a word is a plural or a unit that a number before it counts."""
    key = scan.key(at)
    return key.isalpha() and (
        scan.vocabulary.nouns.singular(key) != key or scan.vocabulary.units.names.match(scan.keys, at) is not None
    )


def _is_of_that_age(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether the word before "under" or "over" is a plural for people: children under five, voters over 65."""
    nouns, people = scan.vocabulary.nouns, scan.key(numeral.first - 2)
    singular = nouns.singular(people)
    if nouns.is_a(singular, "child"):
        return True
    return GROWN <= numeral.value <= OLDEST and singular != people and nouns.is_a(singular, "person")


def _ends_person(scan: Scan, at: int) -> bool:
    """Tell whether a word may end the name of a person, as before an age: two capitals in a row, or a title."""
    if not scan.is_name(at) or scan.vocabulary.calendar.sort_of(scan.key(at)) is not None:
        return False
    before = at - 1
    if scan.key(before) == "," and _is_relative(scan, before - 1):
        # the victim's mother, Dana, 68
        return True
    if scan.key(before) == "." and scan.is_glued(before):
        # Mr. Dorrance, 66
        before -= 1
    if scan.is_name(before) and scan.key(before) not in scan.vocabulary.lists["before a surname"]:
        return scan.vocabulary.calendar.sort_of(scan.key(before)) is None
    # A surname on its own at the start of the sentence: "Dorrance, 66, conceded".
    return at == 0 or scan.text(before) in "“”\"'—–;:" or scan.key(before) in scan.vocabulary.lists["before a surname"]


def _is_relative(scan: Scan, at: int) -> bool:
    """Tell whether the noun of a single person stands at a word, as before the name of it."""
    nouns, key = scan.vocabulary.nouns, scan.key(at)
    return not scan.is_name(at) and nouns.singular(key) == key and nouns.is_a(key, "person")


def _stands_before_name(scan: Scan, key: str, at: int) -> bool:
    """Tell whether a word stands before the name that ends at a place."""
    while scan.is_name(at):
        at -= 1
    return scan.key(at) == key


def spread_ages(scan: Scan, amounts: list[Amount]) -> list[Amount]:
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
            amount = amount._replace(quantity=age, reader="age.row")
        spread.append(amount)
    return spread


def _continues_row(scan: Scan, before: Amount, amount: Amount) -> bool:
    marks = scan.vocabulary.lists["joining"] | scan.vocabulary.lists["range links"] | {","} | DASHES
    opening = scan.vocabulary.lists["aged"] | scan.vocabulary.lists["between"] | scan.vocabulary.lists["years of life"]
    between = scan.keys[before.last : amount.first]
    after = scan.key(amount.last)
    closes = not after.isalpha() or after in scan.vocabulary.grammar.stops
    closes = closes or (after.isalpha() and not _counts(scan, amount.last))
    return (
        bool(between)
        and all(key in marks for key in between)
        and closes
        and before.reader in ("age.bare", "age.row")
        and (scan.key(before.first - 1) in (opening | marks) or _is_at_the_age(scan, before.first))
    )
