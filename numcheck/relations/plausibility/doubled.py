"""Counts that are wrong by themselves: a vague one of an exact one (thousands of 8,000 troops), a negative one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from numcheck.language.words import DASHES
from numcheck.model import kinds, sections
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED


def find_doubled(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each vague number with the exact count right behind its "of": thousands of 8,000; not: of the 8,000."""
    of = context.vocabulary.numerals.of
    for index, claims in context.by_sentence.items():
        keys = context.sentences[max(index, 0)].keys
        for vague, exact in pairwise(claims):
            one, other = vague.quantity, exact.quantity
            if one is None or other is None or not one.is_vague or vague.kind not in COUNTED:
                continue
            is_direct = exact.mention.first - vague.mention.last == 1 and keys[vague.mention.last] in of
            # A couple of 41 and 36: they have no noun behind them, as a count has.
            is_count = exact.kind is kinds.COUNT and exact.noun_from == "after" and exact.part is not sections.FURNITURE
            if is_direct and is_count and other.is_exact:
                yield Relation(
                    definition.kind,
                    (("vague", (vague,)), ("exact", (exact,))),
                    strength=Strength.NATURAL,
                    about=(exact.id,),
                    facts=(("faults", 1),),
                )


def find_negative(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each count of people below nought; not with its minus first in a sentence, where that may be a dash."""
    for claim in context.of(kinds.COUNT):
        quantity = claim.quantity
        is_dash = claim.mention.first == 0 and context.sentences[claim.sentence].keys[0] in DASHES
        if quantity is None or quantity.low >= 0 or is_dash:
            continue
        if claim.noun_from == "after" and context.vocabulary.nouns.is_a(claim.noun, "person"):
            yield Relation(
                definition.kind,
                (("count", (claim,)),),
                strength=Strength.NATURAL,
                about=(claim.id,),
                facts=(("faults", 1),),
            )
