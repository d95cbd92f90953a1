"""The age of a headline and that of the same person in the story, as pairs: Boy, 12, hurt; a 13-year-old boy was hurt.

A headline tells of nobody whom its story leaves out. So where no age of the story is the one of the headline, the only
one of its lead is meant, if a slip of the keyboard parts the two and no noun says that it is somebody else's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.interval import Number
from numcheck.relations.dates.two_dates import are_slipped
from numcheck.relations.reading.antecedents import opens_lead
from numcheck.relations.reading.context import Context

BIRTHDAY = 1
"""Years by which two ages may differ and still agree, as a birthday may lie in between."""
BESIDE = 2
"""Words between an age and the noun of whoever has it: a 12-year-old local boy; boy, 12."""
SORTS = ("the male", "the female"), ("the grown", "the young")
"""Pairs of lists of nouns that are never both of one person."""


def find_headline_ages(context: Context, ages: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Give the only age of a headline with the first of the story that agrees, or else the only one of the lead."""
    above = [claim for claim in ages if claim.part is sections.HEADLINE]
    if len({_years(claim) for claim in above}) != 1:
        return
    head = above[0]
    told = [c for c in context.of(kinds.AGE) if c.part is not sections.HEADLINE and c.quantity is not None]
    alike = [claim for claim in told if -BIRTHDAY <= _years(claim) - _years(head) <= BIRTHDAY]
    if alike:
        yield head, alike[0]
        return
    lead = [claim for claim in told if opens_lead(context, claim)]
    if len({_years(claim) for claim in lead}) == 1 and lead[0] in ages and _may_be_one(context, head, lead[0]):
        yield head, lead[0]


def _years(claim: Claim) -> Number:
    assert claim.quantity is not None
    return claim.quantity.low


def _may_be_one(context: Context, one: Claim, other: Claim) -> bool:
    """Tell whether a slip makes one age the other, and words beside both may be of one person: not boy and woman."""
    if not are_slipped(str(_years(one)), str(_years(other))):
        return False
    a, b = _called(context, one), _called(context, other)
    lists = context.vocabulary.lists
    sorts = ((lists[this], lists[that]) for this, that in SORTS)
    return not any((a & this and b & that) or (a & that and b & this) for this, that in sorts)


def _called(context: Context, claim: Claim) -> frozenset[str]:
    """Give the words within BESIDE of an age, in the singular."""
    keys, first, last = context.sentences[claim.sentence].keys, claim.mention.first, claim.mention.last
    beside = (*keys[max(0, first - BESIDE) : first], *keys[last : last + BESIDE])
    return frozenset(map(context.vocabulary.nouns.singular, beside))
