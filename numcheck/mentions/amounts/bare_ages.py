"""Numbers that are ages by their place alone: Dana Holt, 44; a policeman of 34; she was 12 when; died at 90."""

from __future__ import annotations

from collections.abc import Callable

from numcheck.language.entries import union
from numcheck.language.traits import BEFORE_AGE, VERB
from numcheck.language.words import DASHES, HYPHENS
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan

GROWN = 12
"""The least age that a bound puts on people who are no children: voters under 25."""
FARTHEST_VERB = 3
"""Words between what is done at an age and the age: died on Tuesday at 90."""
YOUNGEST = 13
"""Numbers below may be times of day: died at five."""
LEAST = 3
"""The least number that "of" makes an age: a boy of three."""
LONGEST_ASIDE = 24
"""Words of an aside between a person and the verb that says the age."""
LONGEST_SUBJECT = 8
"""Words from the word for age to the age: the average age of members was 43."""
LONGEST_DESCRIPTION = 4
"""Words that say which person an age is of: another Orsk city man, 19,"""
YEAR = 4
"""Digits of a year."""
LONGEST_STEP = 7
"""Words from what somebody joined or left to the age: left the post office in Elan at 40."""
LONGEST_NAME = 3
"""Words of a name, with its title, that is all of a sentence before the verb: Mr. Holt was 46."""
GREATEST = 115
OLDEST = 125
"""Years beyond which a number is nobody's age."""


def is_age(scan: Scan, numeral: Numeral) -> bool:
    """Tell whether a bare number is an age by its place: aged 34; Askew, 58, had; a policeman of 34; he was 85."""
    is_behind_cue = scan.trait(numeral.first - 1) & BEFORE_AGE > 0
    if is_behind_cue and _is_called_an_age(scan, numeral):
        return True
    if not 1 <= numeral.value <= GREATEST or (numeral.is_worded and numeral.value <= 1):
        # Dana Holt, one of the pioneers
        return False
    if is_behind_cue:
        for is_read in PLACES:  # a loop: it is asked of nearly every number
            if is_read(scan, numeral):
                return True
    return _is_of_age_itself(scan, numeral)


def _is_called_an_age(scan: Scan, numeral: Numeral) -> bool:
    """Read aged 34, aged over 12, at age 14, by the age of 30, children under five, as young as 12."""
    first, lists = numeral.first, scan.vocabulary.lists
    before = scan.key(first - 1)
    if before in lists["aged"] or before in lists["years of life"] or is_at_the_age(scan, first):
        return True
    if before in lists["between"] and scan.key(first - 2) in lists["aged"]:
        return True
    hedge = scan.vocabulary.hedges.before.match_before(scan.keys, first)
    if hedge is not None and scan.key(first - hedge[0] - 1) in lists["aged"]:
        return True
    if before in lists["bounds of an age"] and _is_of_that_age(scan, numeral) and not counts(scan, numeral.last):
        return True
    is_compared = before in lists["as"] or before in lists["than"]
    return is_compared and scan.key(first - 2) in lists["compares ages"] and not counts(scan, numeral.last)


def _is_behind_person(scan: Scan, numeral: Numeral) -> bool:
    """Read Askew, 58, had; the singer, 45, was; her sister Ida, 9, and; but not ten from South Velm, 44 from Orsk."""
    first, last, lists = numeral.first, numeral.last, scan.vocabulary.lists
    if scan.key(first - 1) != ",":
        return False
    after = scan.key(last)
    if after in scan.vocabulary.numerals.of and any(scan.numeral_at(at) for at in (last + 1, last + 2)):
        # In the Velm Park, 62 of the 233 huts
        return False
    if _is_surname_in_aside(scan, numeral):
        return True
    if _ends_person(scan, first - 2) and closes(scan, last):
        if after in lists["right after an age"]:
            return not _stands_before_name(scan, after, first - 2)
        return after in (",", ".", ";", ")", "")
    if after == "" and first > 2 and _is_noun_of_one(scan, first - 2) and numeral.value >= YOUNGEST:
        # "I'll walk to the church", says bride, 93
        return True
    if after == "," and _is_noun_of_one(scan, first - 2) and _is_described(scan, first - 3):
        return True
    return _is_pair_of_ages(scan, numeral)


def _is_surname_in_aside(scan: Scan, numeral: Numeral) -> bool:
    """Read prosecutors say Holt, 44, shot him; cleared Holt, 44, of theft; but not held in Velm, 44, and Orla, 39."""
    at, last, grammar = numeral.first - 2, numeral.last, scan.vocabulary.grammar
    if numeral.value < YOUNGEST or at < 1 or scan.key(last) != "," or not scan.is_name(at) or scan.is_name(at - 1):
        return False
    if scan.vocabulary.calendar.sort_of(scan.key(at)) is not None:
        return False
    before, after = scan.key(at - 1), scan.key(last + 1)
    apart = union(grammar["prepositions"], grammar["determiners"], grammar["possessives"], grammar["conjunctions"])
    if not (before == "," or (before.isalpha() and before not in apart)):
        return False
    if after in grammar["be"] or after in scan.vocabulary.lists["has or had"] or after in scan.vocabulary.lists["who"]:
        return True
    is_verb = after in scan.vocabulary.events.irregular or after.endswith(("ed", "s"))
    if is_verb and not scan.is_name(last + 1):
        return True
    is_object = scan.trait(at - 1) & VERB > 0 and not scan.is_name(at - 1)
    states = scan.vocabulary.events.uses.get(after) or ()
    return is_object and (after in grammar["prepositions"] or any(use.counted == "state" for use in states))


def _is_described(scan: Scan, at: int) -> bool:
    """Tell whether the words up to one say which or what person: the boy, another Orsk man, one man, Lorry driver.

    What opens a sentence needs no article, as in headlines.
    """
    grammar, numerals = scan.vocabulary.grammar, scan.vocabulary.numerals
    for here in range(at, max(-1, at - LONGEST_DESCRIPTION), -1):
        key = scan.key(here)
        if key in grammar["determiners"] or key in grammar["possessives"] or numerals.cardinals.get(key) == 1:
            return True
        if not key.isalpha() or key in grammar.stops:
            return False
    return at < LONGEST_DESCRIPTION


def _is_pair_of_ages(scan: Scan, numeral: Numeral) -> bool:
    """Read the first of two ages behind a plural: two girls, 9 and 7, were."""
    people, joiner = numeral.first - 2, numeral.last
    if not _is_noun_of_people(scan, people) or _is_noun_of_one(scan, people):
        return False
    following = scan.numeral_at(joiner + 1)
    return (
        scan.key(joiner) in scan.vocabulary.numerals.joiners
        and following is not None
        and following.value <= GREATEST
        and scan.key(following.last) in (",", ".", "")
    )


def _is_in_brackets(scan: Scan, numeral: Numeral) -> bool:
    """Read Dana Holt (44)."""
    first, last = numeral.first, numeral.last
    return scan.key(first - 1) == "(" and scan.key(last) == ")" and _ends_person(scan, first - 2)


def _is_now(scan: Scan, numeral: Numeral) -> bool:
    """Read Holt, now 44, is; then 17, she."""
    first, last = numeral.first, numeral.last
    if scan.key(first - 1) not in scan.vocabulary.lists["now and then"] or not closes(scan, last):
        return False
    if scan.key(last) in scan.vocabulary.numerals.of:
        # So far, only 22 of the 30 have replied.
        return False
    # Now 25 and a nurse, she was traced.
    is_joined = scan.key(last) in scan.vocabulary.numerals.joiners
    opens = scan.key(last) == "," or (
        is_joined and scan.key(last + 1) in scan.vocabulary.lists["says what somebody is"]
    )
    return scan.key(first - 2) == "," or (first == 1 and opens)


def _is_at_an_age(scan: Scan, numeral: Numeral) -> bool:
    """Read at 28, he married; died on Tuesday at 90; left school at 14; won a scholarship at 11."""
    lists, first, last = scan.vocabulary.lists, numeral.first, numeral.last
    if scan.key(first - 1) in lists["only an age"]:
        first -= 1
    if scan.key(first - 1) not in lists["at"] or counts(scan, last):
        return False
    is_grown = numeral.value >= YOUNGEST
    if scan.key(first - 2) == "," and scan.key(last) == "," and scan.key(last + 1) in lists["he or she"]:
        # In 1960, at 22, he moved away.
        return is_grown
    if first == 1 or (scan.text(first - 2) in DASHES and not scan.is_glued(first - 1)):
        # LOM, May 3 - At 81, Karl Brandt
        return is_grown and _opens_somebody(scan, last)
    if is_grown and scan.key(first - 2) in lists["who"] and not scan.is_name(last):
        # a vet who at 63 became the oldest ever elected
        return True
    if not (closes(scan, last) or scan.key(last) in lists["counted from"] or _is_participle(scan, last)):
        return False
    if (
        is_grown
        and scan.key(first - 2) in lists["steps at an age"]
        and scan.key(last) not in scan.vocabulary.numerals.of
    ):
        # shortly before her death at 85
        return True
    if is_grown and _is_year_before(scan, first - 2):
        # married in 1952 at 35
        return True
    end = _before_time(scan, first - 1)
    told = scan.keys[max(0, end - FARTHEST_VERB) : end]
    if not lists["won at an age"].isdisjoint(told):
        return True
    if not is_grown:
        return False
    gap = first - 3 if scan.key(first - 2) == "," else first - 2
    if scan.key(gap) in lists["on and later"] and scan.key(gap - 1) in lists["years of a gap"]:
        # He came back 25 years later, at 53.
        return True
    wider = scan.keys[max(0, end - 2 * FARTHEST_VERB) : end]
    is_begun = not lists["begun in life"].isdisjoint(told) and any(
        scan.vocabulary.lemma(key) in lists["begins in life"] for key in wider
    )
    if scan.key(first - 2) == "," and not lists["died at an age"].isdisjoint(scan.keys[: first - 2][-LONGEST_ASIDE:]):
        # She died in her chair in January 2022, at 103.
        return True
    return is_begun or not lists["done at an age"].isdisjoint(told) or _is_done_by_one(scan, end)


def _opens_somebody(scan: Scan, last: int) -> bool:
    """Tell whether somebody is spoken of behind an age that opens a sentence: At 28 he; At 81, Karl Brandt is older."""
    lists = scan.vocabulary.lists
    has_comma = scan.key(last) == ","
    behind = last + has_comma
    if scan.key(behind) in lists["he or she"]:
        return True
    # At 29, the younger of the sisters.
    by_age = union(lists["comparatives of age"], lists["superlatives of age"])
    if scan.key(behind) in lists["the"] and scan.key(behind + 1) in by_age:
        return True
    is_named = scan.is_name(behind) and scan.key(behind) not in scan.vocabulary.grammar["determiners"]
    return has_comma and (is_named or _opens_person(scan, behind) or _opens_gap(scan, behind))


def _before_time(scan: Scan, at: int) -> int:
    """Give the index of the first word of a time that is told right before a word: left it (on Friday night)."""
    parts, calendar = scan.vocabulary.lists["parts of a day"], scan.vocabulary.calendar
    end = at
    while end > 0 and (scan.key(end - 1) in parts or calendar.sort_of(scan.key(end - 1)) is not None):
        end -= 1
    return end - (end < at and scan.key(end - 1) in scan.vocabulary.grammar["prepositions"])


def _opens_person(scan: Scan, at: int) -> bool:
    """Tell whether "the" or "his" and the noun for one person stand at a word: (the opposition leader) is older."""
    grammar = scan.vocabulary.grammar
    if scan.key(at) not in union(grammar["determiners"], grammar["possessives"]):
        return False
    for here in range(at + 1, at + LONGEST_DESCRIPTION):
        if _is_noun_of_one(scan, here):
            marks = scan.vocabulary.lists["possessive marks"]
            return scan.key(here + 1) not in marks and not _is_noun_of_people(scan, here + 1)
        if not scan.key(here).isalpha() or scan.key(here) in grammar.stops:
            return False
    return False


def _opens_gap(scan: Scan, at: int) -> bool:
    """Tell whether so many years later stand at a word: At 46, (15 years later), he did it again."""
    years = scan.numeral_at(at)
    if years is None or scan.key(years.last) not in scan.vocabulary.lists["years of a gap"]:
        return False
    return scan.key(years.last + 1) in scan.vocabulary.lists["on and later"]


def _is_done_by_one(scan: Scan, end: int) -> bool:
    """Tell whether somebody joined or left something shortly before a word: She (left it) at 40; Ada Holm joined it."""
    for at in range(end - 1, max(0, end - LONGEST_STEP), -1):
        if scan.vocabulary.lemma(scan.key(at)) in scan.vocabulary.lists["joins or leaves"]:
            subject = scan.key(at - 1)
            return subject in union(scan.vocabulary.lists["he or she"], scan.vocabulary.lists["who"]) or (
                scan.is_name(at - 1) and scan.is_name(at - 2)
            )
        if not scan.key(at).isalpha():
            return False
    return False


def _is_year_before(scan: Scan, at: int) -> bool:
    """Tell whether a year stands at a word behind "in": in 1952 (at 35)."""
    return (
        at > 0
        and len(scan.key(at)) == YEAR
        and scan.key(at).isdecimal()
        and scan.key(at - 1) in scan.vocabulary.lists["in"]
    )


def _is_of_person(scan: Scan, numeral: Numeral) -> bool:
    """Read a policeman of 34; a girl of nine travelling alone; but not a staff of six, a man of 12 talents."""
    at = numeral.first - 2
    if scan.key(numeral.first - 1) not in scan.vocabulary.numerals.of or numeral.value < LEAST:
        return False
    is_last = closes(scan, numeral.last) or _is_participle(scan, numeral.last)
    is_member = scan.key(at) in scan.vocabulary.lists["groups of members"]
    return is_last and not is_member and _is_noun_of_one(scan, at, of_names=True)


def _is_said_of_person(scan: Scan, numeral: Numeral) -> bool:
    """Read he was 85; she turned 40; Dana Holt was 17 when; the passenger was 29; the youngest victim was nine."""
    first, last, lists = numeral.first, numeral.last, scan.vocabulary.lists
    at = first
    while scan.key(at - 1) in lists["only an age"]:
        at -= 1
    if scan.key(at - 1) in scan.vocabulary.grammar["be"]:
        first = at
    before, after, subject = scan.key(first - 1), scan.key(last), first - 2
    if before in lists["superlatives of age"] and closes(scan, last):
        # the youngest was nine, the oldest 81
        return True
    if before not in scan.vocabulary.grammar["be"] | lists["turn an age"]:
        return False
    if scan.key(subject) in scan.vocabulary.grammar["modals"] | lists["has or had"]:
        subject -= 1
    if before in lists["being"] and closes(scan, last):
        # She qualified in 2021, being 28 then.
        return numeral.value >= YOUNGEST
    is_he = scan.key(subject) in lists["he or she"] | lists["who"]
    if not closes(scan, last):
        # when he was 12 his father died
        return is_he and after in scan.vocabulary.grammar["possessives"] | scan.vocabulary.grammar["pronouns"]
    if before in lists["turn an age"]:
        return is_he or after != ""
    if (
        before in lists["singular be"]
        and after in (".", "")
        and numeral.value >= YOUNGEST
        and _is_all_name(scan, subject)
    ):
        # Holt was 46.
        return True
    if is_he or _is_of_one_who(scan, subject) or (after in lists["when"] and _ends_subject(scan, subject)):
        return True
    is_next = after in scan.vocabulary.numerals.joiners and (
        scan.key(last + 1) in scan.vocabulary.grammar["possessives"]
        or scan.key(last + 2) in lists["superlatives of age"]
    )
    ends = after in (",", ".", ";", "") or is_next
    if ends and (_is_noun_of_one(scan, subject) or _is_of_one_born(scan, subject)):
        return True
    near = scan.keys[max(0, first - LONGEST_SUBJECT) : first]
    return ends and not lists["superlatives of age"].isdisjoint(near)


def _is_of_one_born(scan: Scan, at: int) -> bool:
    """Tell whether an aside that ends at a place tells of somebody's birth: the actor, born in 1980, is 44."""
    aside = scan.keys[max(0, at - LONGEST_ASIDE) : at]
    is_born = not scan.vocabulary.lists["born"].isdisjoint(aside)
    return is_born and scan.key(at) == "," and _ends_subject(scan, at)


def _is_all_name(scan: Scan, at: int) -> bool:
    """Tell whether a sentence holds nothing up to a word but a name: (Greg Holt) was 46; (Mr. Holt) was 46."""
    titles, calendar = scan.vocabulary.lists["before a surname"], scan.vocabulary.calendar
    if not 0 <= at < LONGEST_NAME or scan.key(at) in titles:
        return False
    told = [n for n in range(at + 1) if scan.key(n) not in titles and not (n and scan.key(n) == ".")]
    small = scan.vocabulary.grammar.stops
    return all(scan.is_name(n) and scan.key(n) not in small and calendar.sort_of(scan.key(n)) is None for n in told)


def _is_of_one_who(scan: Scan, at: int) -> bool:
    """Tell whether an aside with "who" behind a name or a noun for one ends at a place: Ada, who swims, is 14."""
    if scan.key(at) != ",":
        return False
    opening = next((here for here in range(at - 1, max(-1, at - LONGEST_ASIDE), -1) if scan.key(here) == ","), None)
    return (
        opening is not None and scan.key(opening + 1) in scan.vocabulary.lists["who"] and _is_person(scan, opening - 1)
    )


def _is_of_age_itself(scan: Scan, numeral: Numeral) -> bool:
    """Read the average age of members was 43; the retirement age rose from 65 to 67."""
    first, lists, grammar = numeral.first, scan.vocabulary.lists, scan.vocabulary.grammar
    start, ages = max(0, first - LONGEST_SUBJECT), lists["years of life"]
    if ages.isdisjoint(scan.keys[start:first]) or not closes(scan, numeral.last):
        return False
    word = next(at for at in range(first - 1, start - 1, -1) if scan.keys[at] in ages)
    between = scan.keys[word + 1 : first]
    is_verb = any(key in grammar["be"] or scan.vocabulary.direction(key) is not None for key in between)
    return is_verb and all(key.isalpha() for key in between) and lists["of another age"].isdisjoint(between)


PLACES: tuple[Callable[[Scan, Numeral], bool], ...] = (
    _is_behind_person,
    _is_in_brackets,
    _is_now,
    _is_at_an_age,
    _is_of_person,
    _is_said_of_person,
)
"""Where a bare number is an age by the word before it; any will do."""


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
    if not scan.is_name(at):
        return _is_noun_of_one(scan, at)
    while scan.is_name(at - 1):
        at -= 1
    return scan.key(at - 1) not in scan.vocabulary.grammar["prepositions"]


def _is_noun_of_one(scan: Scan, at: int, *, of_names: bool = False) -> bool:
    """Tell whether the noun of a single person stands at a word; with `of_names`, a title will do: President of 34."""
    nouns, key = scan.vocabulary.nouns, scan.key(at)
    is_word = of_names or not scan.is_name(at)
    return is_word and nouns.singular(key) == key and nouns.is_a(key, "person")


def _is_noun_of_people(scan: Scan, at: int) -> bool:
    """Tell whether a noun for people stands at a word, in either number."""
    nouns = scan.vocabulary.nouns
    return not scan.is_name(at) and nouns.is_a(nouns.singular(scan.key(at)), "person")


def _is_participle(scan: Scan, at: int) -> bool:
    """Tell whether the word behind an age says what the person does: a girl of nine travelling alone."""
    return scan.key(at).endswith("ing") and not scan.is_name(at)


def is_at_the_age(scan: Scan, at: int) -> bool:
    """Tell whether "the age of" stands before a word."""
    return (
        scan.key(at - 1) in scan.vocabulary.numerals.of and scan.key(at - 2) in scan.vocabulary.lists["years of life"]
    )


def closes(scan: Scan, at: int) -> bool:
    """Tell whether nothing that a number could count stands at a word."""
    return scan.key(at) in (",", ".", ")", ";", "") or scan.key(at) in scan.vocabulary.lists["after an age"]


def counts(scan: Scan, at: int) -> bool:
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
    lists = scan.vocabulary.lists
    if scan.text(at) == "." and scan.is_glued(at):
        # Felix Orne Jr., 45
        at -= 1
        if scan.key(at) not in lists["behind a surname"]:
            return False
    if scan.key(at) in lists["behind a surname"]:
        at -= 2 if scan.key(at - 1) == "," else 1
    while scan.text(at - 1) in HYPHENS and scan.is_glued(at) and scan.is_name(at) and scan.is_name(at - 2):
        # Ella Brandt-Holt, 26
        at -= 2
    while scan.key(at - 1) in lists["inside a name"] and not scan.is_name(at - 1) and at > 1:
        # Juan de la Orta, 35
        at -= 1
        if scan.is_name(at - 1):
            return True
    if not scan.is_name(at) or scan.vocabulary.calendar.sort_of(scan.key(at)) is not None:
        return False
    before = at - 1
    if _is_noun_of_one(scan, before) or (scan.key(before) == "," and _is_noun_of_people(scan, before - 1)):
        # her sister Ida, 9; the victim's mother, Dana, 68; two sons, Tom, 24, and
        return True
    titles = lists["before a surname"]
    if scan.key(before) == "." and scan.is_glued(before):
        # Mr. Dorrance, 66
        before -= 1
    if scan.is_name(before) and scan.key(before) not in titles:
        return scan.vocabulary.calendar.sort_of(scan.key(before)) is None
    # A surname on its own at the start of the sentence: "Dorrance, 66, conceded".
    is_dash = scan.text(before) == "-" and not scan.is_glued(at)
    return at == 0 or is_dash or scan.text(before) in "“”\"'—–;:" or scan.key(before) in titles


def _stands_before_name(scan: Scan, key: str, at: int) -> bool:
    """Tell whether a word stands before the name that ends at a place."""
    while scan.is_name(at):
        at -= 1
    return scan.key(at) == key
