"""Votes of so many, and how far they are from a share of these: 268 of 600 signed, which left them 32 short of half.

The phrase of `short-share` knows them side by side. Here the votes and the house may stand in the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.quantity import EXACT
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.values import COUNTED, is_exact, stated
from numcheck.relations.totals.ballots import is_house
from numcheck.relations.totals.majorities import is_out_of
from numcheck.relations.totals.needed import opens_with

TO_SHARE = 5
"""Words from what is missing to the share: short of the two-thirds; cards shy of half."""
Pair = tuple[Claim, Claim]


def find_short_shares(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each share that so many are short of, with these, and with the only votes of a house told before them."""
    short = context.vocabulary.lists["votes below the need"]
    for share in context.of(kinds.PERCENT, kinds.RATIO):
        here = context.by_sentence[share.sentence]
        if len(here) > MOST_OF_PROSE:
            continue
        gap = next((c for c in reversed(here) if c.span.end <= share.span.start and c.kind in COUNTED), None)
        if gap is None or not is_exact(gap):
            continue
        # "Shy of half" may be read as one figure.
        between = context.sentences[share.sentence].keys[gap.mention.last : share.mention.last]
        if len(between) > TO_SHARE + share.mention.last - share.mention.first or short.isdisjoint(between):
            continue
        pairs = _told_before(gap, context)
        if len(pairs) == 1 and not _is_of_another_vote(share, pairs[0], context):
            had, whole = pairs[0]
            if not stated(had) + stated(gap) < stated(whole) or gap.under == "comparison":
                # Won by 41,207 votes, less than half of an earlier margin.
                continue
            roles = (("had", (had,)), ("whole", (whole,)), ("gap", (gap,)), ("share", (_as_needed(share),)))
            yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(gap.id,))


def _told_before(gap: Claim, context: Context) -> list[Pair]:
    """Give the votes and houses of the sentence of a gap, before it, or else of the sentence before."""
    for index in (gap.sentence, gap.sentence - 1):
        if index < 0 or not context.are_together(index, gap.sentence):
            continue
        sentence = context.sentences[index]
        claims = [c for c in context.by_sentence.get(index, ()) if c.kind in COUNTED and c.span.end <= gap.span.start]
        pairs: list[Pair] = []
        for one, other in pairwise(claims):
            is_named = other.noun in context.vocabulary.lists["houses"] and other.noun_from == "subject"
            if is_named or is_out_of(context, sentence, one, other) or is_house(context, other):
                pairs.append((one, other))
            elif opens_with(one, sentence, context):
                pairs.append((other, one))
        if pairs:
            return pairs
    return []


def _is_of_another_vote(share: Claim, pair: Pair, context: Context) -> bool:
    """Tell whether a share is of another vote or house than a pair: last year's two-thirds; in the upper house."""
    lists, keys = context.vocabulary.lists, context.sentences[share.sentence].keys
    others = union(lists["one of two houses"], lists["another year"])
    since = 0 if pair[0].sentence != share.sentence else pair[1].last
    return not union(others, lists["at another vote"]).isdisjoint(keys[since : share.mention.last])


def _as_needed(share: Claim) -> Claim:
    """Give a share without what may seem to hedge it: 52 shy of half is what half lacks."""
    quantity = share.quantity
    return share if quantity is None else replace(share, mention=replace(share.mention, value=quantity.hedged(EXACT)))
