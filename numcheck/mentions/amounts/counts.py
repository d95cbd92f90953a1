"""Plain numbers, of which later stages find what they count."""

from __future__ import annotations

from numcheck.language.words import HYPHENS
from numcheck.mentions.amounts.amount import Amount, as_quantity
from numcheck.mentions.numerals import Numeral
from numcheck.mentions.scan import Scan
from numcheck.model import kinds


def read_count(scan: Scan, numeral: Numeral) -> Amount | None:
    """Read a number without a unit, which may count what follows; None where it counts nothing."""
    value = numeral.value
    if _is_power(scan, numeral) or _is_noun_of_its_own(scan, numeral) or _is_of_two_people(scan, numeral):
        return None
    if numeral.is_worded and value == 1 and not _one_counts(scan, numeral):
        return None
    if numeral.is_worded and _is_name_of_one(scan, numeral):
        return None
    if numeral.is_worded and value == 0 and _marks_a_point(scan, numeral):
        return None
    if numeral.is_worded and numeral.value < 1 and scan.key(numeral.first) in scan.vocabulary.numerals.vulgar:
        return Amount(numeral.first, numeral.last, as_quantity(numeral, kinds.RATIO, None), numeral, "count")
    return Amount(numeral.first, numeral.last, as_quantity(numeral, kinds.NUMBER, None), numeral, "count")


def _is_noun_of_its_own(scan: Scan, numeral: Numeral) -> bool:
    """Tell test scores and its poor scores from scores of people."""
    lists, grammar = scan.vocabulary.lists, scan.vocabulary.grammar
    if numeral.vague is None or scan.key(numeral.first) not in lists["vague numbers and nouns"]:
        return False
    if scan.key(numeral.last) in scan.vocabulary.numerals.of or scan.key(numeral.last) in lists["more of them"]:
        return False
    before = scan.key(numeral.first - 1)
    is_owned = before in grammar["possessives"] or before == "'s"
    nouns = scan.vocabulary.nouns
    is_verb = scan.vocabulary.lemma(before) in scan.vocabulary.events.verbs and not nouns.classes_of(before)
    if scan.text(numeral.first - 2) in HYPHENS and scan.is_glued(numeral.first - 1):
        # well-being scores
        return True
    return is_owned or (before.isalpha() and before not in grammar.stops and not is_verb)


def _is_name_of_one(scan: Scan, numeral: Numeral) -> bool:
    """Tell a number that names a single thing from one that counts: he hit a six over long-on."""
    after = scan.key(numeral.last)
    is_bare = not after[:1].isalnum() or after in scan.vocabulary.grammar["prepositions"]
    is_one = scan.key(numeral.first - 1) in scan.vocabulary.lists["articles"]
    return is_one and is_bare and numeral.vague is None and after not in HYPHENS


def _is_of_two_people(scan: Scan, numeral: Numeral) -> bool:
    """Tell a couple, who are married, from a couple of men."""
    last, lists = numeral.last, scan.vocabulary.lists
    if numeral.vague is None or scan.key(last - 1) not in lists["vague numbers and people"]:
        return False
    after = scan.key(last)
    is_counted = after in scan.vocabulary.numerals.of or after in lists["more of them"]
    return not is_counted and (not after.isalpha() or scan.vocabulary.nouns.singular(after) == after)


def _marks_a_point(scan: Scan, numeral: Numeral) -> bool:
    """Tell the zero of a scale from none of something: below zero, ground zero, sub-zero."""
    before = scan.key(numeral.first - 1)
    if before in HYPHENS:
        before = scan.key(numeral.first - 2)
    return before in scan.vocabulary.lists["before a zero mark"]


def _is_power(scan: Scan, numeral: Numeral) -> bool:
    """Tell the exponent of a unit that something is per: the 3 of 40 kg/m3."""
    at = numeral.first
    return scan.is_glued(at) and scan.is_glued(at - 1) and scan.text(at - 2) == "/" and scan.text(at - 1).isalpha()


def _one_counts(scan: Scan, numeral: Numeral) -> bool:
    """Tell the number one from the pronoun: one man, one of the people; not the one, no one, one another."""
    before, after = scan.key(numeral.first - 1), scan.key(numeral.last)
    lists = scan.vocabulary.lists
    is_start = after in lists["range links"] | lists["range or"]
    # between one and two
    is_start = is_start or (before in lists["between"] and after in scan.vocabulary.numerals.joiners)
    if is_start and numeral.last + 1 in scan.numerals:
        return True
    if _is_one_of_those(scan, numeral):
        return True
    if before in lists["before pronoun one"] or after in lists["after pronoun one"]:
        return False
    if before in lists["at"] and after in lists["moments"]:
        # At one point, he left.
        return False
    if scan.is_glued(numeral.first) and scan.text(numeral.first - 1) in HYPHENS:
        return False
    if after in HYPHENS and scan.is_glued(numeral.last):
        return False
    if after in scan.vocabulary.numerals.of:
        return True
    return after.isalpha() and after not in scan.vocabulary.grammar.stops


def _is_one_of_those(scan: Scan, numeral: Numeral) -> bool:
    """Tell the one of those told before: one was held; six were treated for burns and one for shock."""
    lists, grammar = scan.vocabulary.lists, scan.vocabulary.grammar
    first, last = numeral.first, numeral.last
    before, after = scan.key(first - 1), scan.key(last)
    if before in lists["only an age"] and after in scan.vocabulary.numerals.of:
        return last + 1 in scan.numerals
    opens = first == 0 or before in (",", ";") or before in grammar["conjunctions"]
    if not opens:
        return False
    if after in grammar["prepositions"] and before in scan.vocabulary.numerals.joiners:
        counted = [other for at, other in scan.numerals.items() if at < first]
        between = scan.keys[counted[-1].last : first - 1] if counted else ()
        return after in between and "," not in between
    if after not in grammar["be"] | grammar["have"]:
        return False
    fate = last + 2 if scan.key(last + 1) in grammar["be"] else last + 1
    lemma = scan.vocabulary.lemma(scan.key(fate))
    is_done = lemma in scan.vocabulary.events.verbs and scan.key(fate) != lemma
    return is_done and scan.key(fate + 1) not in lists["by"]
