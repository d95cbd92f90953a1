"""Two ages of one person and the years that are told to lie between them: joined at 19; left at 83, after 64 years.

A length of years leads to an age where it stands beside it: 17 years later, at 41; at 83, after 64 years. The age that
it leads from is the only other one within two sentences before. Where somebody's whole career is told to be so long,
the ages must be those at which it began and ended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.ages.age_gaps import years_of
from numcheck.relations.ages.ages import is_age_of_any_time
from numcheck.relations.reading.context import Context

REACH = 2
"""Sentences before the one of a length of time in which the first age may stand."""
PAIR = 2
TO_AGE = 6
"""Words between a length of time and the age that it leads to: 17 years later, at the age of."""
BARE = "amounts.age.bare"
"""How an age is found that is told as a bare number: at 17, was just 22."""
ASIDE = 14
"""Words between an age and the length of time behind it: at 83, to the surprise of the choir, after 64 years."""
BEFORE = 6
"""Words before an age within which stands what somebody did at it: turned professional in Elan at 17."""


def find_years_between(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each length of years that leads to an age, with that and the only other age near before it."""
    if len(context.of(kinds.AGE)) < PAIR:
        return
    for sentence, claims in context.told_with(context.vocabulary.lists["years to an age"]):
        for claim in claims:
            years = years_of(claim)
            ages = _two_ages(context, sentence) if years is not None else ()
            if years is None or len(ages) != PAIR or not _leads_to(context, sentence, claim, ages):
                continue
            first, second = ages
            yield Relation(
                definition.of,
                (("first", (first,)), ("second", (second,)), ("time", (years,))),
                strength=Strength.NATURAL,
                about=(claim.id,),
            )


def _two_ages(context: Context, sentence: Sentence) -> Sequence[Claim]:
    """Give the younger and the older age that one person may have had, the older one in a sentence; else nothing."""
    near = context.claims_between(sentence.index - REACH, sentence.index, sentence.span.start)
    ages = [claim for claim in near if claim.kind is kinds.AGE]
    here = [claim for claim in ages if claim.sentence == sentence.index]
    ages = here if len(here) >= PAIR else ages
    if len(ages) != PAIR or not here or not all(map(is_age_of_any_time, ages)):
        return ()
    first, second = ages
    if first.quantity is None or second.quantity is None or first.quantity.low >= second.quantity.low:
        return ()
    is_of_one = _is_had_at_a_time(context, first) and _is_had_at_a_time(context, second)
    return ages if is_of_one and not _is_of_another(context, first, second) else ()


def _is_had_at_a_time(context: Context, age: Claim) -> bool:
    """Tell whether an age is told as one that somebody had: at 17, was 22 when; not: Ada Holm, 24; the 24-year-old."""
    lists, before = context.vocabulary.lists, context.words_before(age, 1)
    opens = union(lists["at"], lists["aged"], lists["now"], lists["turn an age"], context.vocabulary.grammar["be"])
    opens = union(opens, context.vocabulary.numerals.of, lists["only an age"])
    return age.mention.found_by == BARE and not opens.isdisjoint(before)


def _is_of_another(context: Context, first: Claim, second: Claim) -> bool:
    """Tell whether a relative is named before the second age, who may have it."""
    sentence = context.sentences[second.sentence]
    start = first.mention.last if first.sentence == second.sentence else 0
    kin = context.vocabulary.lists["kin"] - context.vocabulary.grammar["possessives"]
    return not kin.isdisjoint(sentence.keys[start : second.mention.first])


def _leads_to(context: Context, sentence: Sentence, years: Claim, ages: Sequence[Claim]) -> bool:
    """Tell whether a length of time is told as that from one age to another."""
    lists, keys = context.vocabulary.lists, sentence.keys
    first, last = ages
    start, end = years.mention.first, years.mention.last
    if not lists["careers"].isdisjoint(keys[end : max(end + 1, years.last)]):
        # Turned professional at 17 and bows out at 36, after a 19-year career.
        return _does(context, first, first, "career begun by") and _does(context, last, years, "career ended by")
    if keys[end : end + 1] and keys[end] in union(lists["so long after"], lists["on and later"]):
        # Seventeen years later, at the age of 41; at 41, 17 years later.
        return _gap(years, last) <= TO_AGE
    opens = keys[start - 1] if start else ""
    # Now 45, having spent 23 years behind bars; not: now 52, spent 31 years behind bars.
    is_verb = opens in lists["opens a stretch of life"]
    is_over = not is_verb or not lists["over by then"].isdisjoint(keys[max(0, start - PAIR) : start - 1])
    is_of_ages = opens in lists["opens years to an age"] and last.mention.first < start
    return is_of_ages and is_over and _gap(years, last) <= ASIDE and _ends_at(context, sentence, years)


def _gap(one: Claim, other: Claim) -> int:
    """Give how many words stand between two figures of a sentence."""
    low, high = sorted((one.mention, other.mention), key=lambda mention: mention.first)
    return high.first - low.last


def _ends_at(context: Context, sentence: Sentence, years: Claim) -> bool:
    """Tell whether a length of time is all of what came before: after 54 years; after 31 years of searching."""
    keys, at, lists = sentence.keys, years.mention.last, context.vocabulary.lists
    if keys[at : at + 1] and keys[at] in context.vocabulary.numerals.of:
        return keys[at + 1 : at + 2] != () and (keys[at + 1].endswith("ing") or keys[at + 1] in lists["lasts for life"])
    ends = union(lists["joining"], lists["behind years to an age"])
    return not keys[at : at + 1] or not keys[at][0].isalnum() or keys[at] in ends


def _does(context: Context, age: Claim, until: Claim, name: str) -> bool:
    """Tell whether a word of a list stands before an age, or between it and another figure: bows out at 36."""
    keys = context.sentences[age.sentence].keys[max(0, age.mention.first - BEFORE) : until.mention.first]
    return not context.vocabulary.lists[name].isdisjoint(context.vocabulary.lemmas_of(keys))
