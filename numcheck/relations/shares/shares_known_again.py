"""A fraction, and the percentage that points back at it: one in eight barges; that rate, 21 per cent.

A percentage that opens with "the" or "that" is a known one. Where a fraction is the only share told before it, that is
the one, if the percentage is called a rate or share.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.arithmetic.functions import as_percent
from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_SOURCE, EXCUSES, PART, find_excuses
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.differences import figure_of
from numcheck.relations.reading.operands import OF_ONE_SIZE, is_about, may_be_operand
from numcheck.relations.reading.surroundings import names_another_place
from numcheck.relations.reading.told_below import is_simple

REACH = 3
"""Sentences from a fraction to the percentage that points back at it."""
TO_THE = 3
"""Words of "the rate of", which stand before a percentage that is called a known one."""
BEHIND = 2
"""Words behind such a percentage that may make it that of some."""
HUNDRED = Interval.point(100)
OF_THE_REST = ("other", "another", "remaining", "last")
TRIED = tuple(excuse for excuse in EXCUSES if excuse not in (ANOTHER_SOURCE, PART))
"""A share is always a part, and what points back is told by whoever speaks next."""


def find_shares_known_again(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each percentage that points back, with the only share told before it, if that is a fraction."""
    for other in context.of(kinds.PERCENT):
        if not _is_called_known(other, context) or _is_narrowed(other, context):
            continue
        one = _only_share_before(other, context)
        if one is None or not _may_be_one(one, other, context):
            continue
        left, tried = find_excuses(one, other, TRIED)
        if not left:
            yield Relation(
                definition.of,
                (("one", (one,)), ("other", (other,))),
                strength=Strength.NATURAL,
                tried=tried,
                about=(other.id,),
            )


def _is_called_known(other: Claim, context: Context) -> bool:
    """Tell whether a percentage is called the share or rate told before: the share of 21%; that rate, 21%."""
    if other.unit != "percent" or not may_be_operand(other) or other.under or other.part is sections.HEADLINE:
        return False
    keys, lists = context.sentences[other.sentence].keys, context.vocabulary.lists
    first = other.mention.first
    before = keys[max(first - TO_THE, 0) : first]
    opens = union(lists["the"], lists["points back"])
    if not union(lists["what taxes are called"], lists["rates that are no shares"]).isdisjoint(keys):
        # The 25 per cent rate is one of tax.
        return False
    # but not the jobless rate
    if len(before) < TO_THE or before[0] not in opens or before[1] not in lists["words for a share"]:
        return False
    return before[2] in context.vocabulary.numerals.of or before[2] == ","


def _is_narrowed(other: Claim, context: Context) -> bool:
    """Tell whether words behind a percentage that is called so make it that of some: the rate of 34% in Orla."""
    keys, lists = context.sentences[other.sentence].keys, context.vocabulary.lists
    behind = keys[other.mention.last : other.mention.last + BEHIND]
    is_told = behind[:1] == () or not behind[0][:1].isalnum() or behind[0] in lists["goes on behind a known share"]
    narrows = union(lists["narrows to some"], context.vocabulary.grammar["relatives"])
    return not is_told or not narrows.isdisjoint(behind)


def _only_share_before(other: Claim, context: Context) -> Claim | None:
    """Give the only share told within REACH sentences before a percentage; None if there are more, or a change."""
    near = context.claims_between(other.sentence - REACH, other.sentence, other.span.start)
    told = [c for c in near if c.kind in (kinds.PERCENT, kinds.RATIO) and c.link != "of_them" and c.id < other.id]
    # None may stand beside the percentage either: 47 per cent of women and 61 per cent of men
    here = context.by_sentence[other.sentence]
    is_alone = not any(c.kind in (kinds.PERCENT, kinds.RATIO) and c.id != other.id for c in here)
    return told[0] if len(told) == 1 and is_alone else None


def _may_be_one(one: Claim, other: Claim, context: Context) -> bool:
    """Tell whether a fraction may be the share that a later percentage points back at."""
    quantity = one.quantity
    if one.kind is not kinds.RATIO or quantity is None or quantity.unit is not None or not 0 < quantity.high < 1:
        return False
    if one.under or one.link in OF_THE_REST or one.stance is stances.DENIED or not may_be_operand(one):
        return False
    if one.noun is None or one.sentence == other.sentence or not context.are_together(one.sentence, other.sentence):
        return False
    said, told = context.sentences[one.sentence], context.sentences[other.sentence]
    if names_another_place(context, said, told) or not (is_simple(said, context) and is_simple(told, context)):
        return False
    stated, share = as_percent(figure_of(one)).interval, as_percent(figure_of(other)).interval
    if (stated + share).meets(HUNDRED):
        # A third were late. The 67 per cent who came on time: those are the others.
        return False
    return is_about(share, stated, OF_ONE_SIZE)
