"""What figures state, for finders that compare them: their numbers, and which of them may be compared or added."""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import lru_cache

from numcheck.language.vocabulary import Vocabulary
from numcheck.model import claim as links
from numcheck.model import kinds, leanings, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval, Number
from numcheck.model.period import Label, Period

TOP = (sections.HEADLINE, sections.LEAD, sections.SUBHEAD)
"""Parts of an article that say in short what is told in full below."""
NO_PROSE = (sections.TABLE, sections.FURNITURE)
"""Parts whose figures stand in no sentence."""
STEM = 5
"""Letters that words of one stem have in common: members, membership."""
OF_A_WHOLE = links.OF_A_WHOLE
"""Links of what is some of a figure told elsewhere: 12 of the 40 homes, six of them."""
ADDING = "another"
"""Link of a figure that goes on with a count: a further 197, another four."""
TO_A_WHOLE = 5
"""The most words from a part to its whole: of the park's."""
SAID = (stances.ASSERTED, stances.QUOTED)
"""Stances of what is told as it is, by the text itself or in somebody's words."""
OF_ITSELF = ("", "all", "both", "same")
"""Links of a figure that does not count some, or others, of things told before."""
COUNTED = kinds.COUNTED
"""Kinds that may state one thing: a count, or a bare number, which is a count whose noun was left out."""

AMOUNTS = (*COUNTED, kinds.MONEY, kinds.MEASURE)
"""Kinds of figures that can be added up, come and go, or be paid."""
PLAIN = (*AMOUNTS, kinds.PERCENT)


def stated(claim: Claim) -> Number:
    """Give the number that is written, in the figure's unit; of a range its lower end. Only for quantities."""
    quantity = claim.quantity
    assert quantity is not None
    return quantity.low


def counts_some_of(part: Claim, whole: Claim) -> bool:
    """Tell whether a figure counts some of the one right behind it: 81 of the 165 seats; six of the 137."""
    return part.link in OF_A_WHOLE and part.sentence == whole.sentence and whole.mention.first - part.last <= TO_A_WHOLE


def sum_of(claims: Iterable[Claim]) -> Interval:
    """Give the values that figures may have together; dates and the like add nothing."""
    total = Interval.point(0)
    for claim in claims:
        if claim.interval is not None:
            total = total + claim.interval
    return total


def adds_up(wanted: Number, values: Set[Number]) -> bool:
    """Tell whether a number is the sum or the difference of two of some values: all together, or what is left.

    Twice one value is no sum for that; but half of it is a difference, where a second figure tells the other half.
    """
    return any((wanted - one in values and wanted != 2 * one) or one - wanted in values for one in values)


def period_of(claim: Claim) -> Period:
    """Give the days of a date. Only for dates."""
    value = claim.mention.value
    assert isinstance(value, Period)
    return value


def is_exact(claim: Claim) -> bool:
    """Tell whether a figure is a quantity whose words allow no other value."""
    return claim.quantity is not None and claim.quantity.is_exact


def is_one_number(claim: Claim) -> bool:
    """Tell whether a figure is one number above nought, and no range or vague one."""
    quantity = claim.quantity
    return quantity is not None and not quantity.is_range and not quantity.is_vague and quantity.low > 0


def leans(claim: Claim) -> bool:
    """Tell whether a figure is a bound: at least 12, up to 35,000."""
    return claim.quantity is not None and claim.quantity.hedge.leaning in (leanings.MORE_THAN, leanings.LESS_THAN)


def is_plain_number(claim: Claim) -> bool:
    """Tell whether a figure asserts one number above nought of things, money, a measure or per cent."""
    return claim.kind in PLAIN and is_one_number(claim) and claim.stance is not stances.DENIED


def are_comparable(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are quantities of one kind and unit; a bare number is a count, too."""
    if a.kind is not b.kind and not (a.kind in COUNTED and b.kind in COUNTED):
        return False
    return a.unit == b.unit and a.quantity is not None and b.quantity is not None


def are_of_one_sort(a: Claim, b: Claim) -> bool:
    """Tell whether two figures may be compared or added: of one kind and unit, and per the same."""
    is_one_kind = a.kind is b.kind or (a.kind in COUNTED and b.kind in COUNTED)
    return is_one_kind and a.unit == b.unit and a.per == b.per


def are_halves(nouns: Iterable[str | None], vocabulary: Vocabulary) -> bool:
    """Tell whether some nouns hold two that exhaust a whole between them: men and women, boys and girls."""
    told = frozenset(noun for noun in nouns if noun is not None)
    return any(half <= told for half in halves_by_sex(vocabulary))


@lru_cache(maxsize=8)
def halves_by_sex(vocabulary: Vocabulary) -> tuple[frozenset[str], ...]:
    """Give the nouns, in the singular, of each two sexes that make up all: man and woman, boy and girl."""
    singular = vocabulary.nouns.singular
    return tuple([frozenset([singular(word) for word in words]) for words in vocabulary.lists_named("halves by sex")])


def rank_of(claim: Claim) -> int | None:
    """Give the number of a rank: 3 for the third; None for any other figure."""
    value = claim.mention.value
    return value.number if claim.kind is kinds.ORDINAL and isinstance(value, Label) else None


def count_of(claim: Claim) -> int:
    """Give the number that a count of votes or points states; 0 for what is no quantity."""
    return int(claim.quantity.low) if claim.quantity is not None else 0
