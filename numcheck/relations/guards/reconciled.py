"""Figures of a sum that the story reconciles otherwise: some of them make it alone, or they came and went.

All but six of the 52 came, and of the 46 four left. The regiment had 820 men, lost 140 and 95, took in 200 and came
home 785 strong. Arithmetic alone says so, whatever words the story has for it: a sum that fails beside it is no proof.
The functions are guards of other finders: each tells whether a sum is explained so.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise, product

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Number, magnitude
from numcheck.relations.guards.siblings import CLOSING, is_plain
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import ADDING, COUNTED, are_of_one_sort, counts_some_of, stated

BACK = 1
"""Sentences before the first figure of a sum, and behind its last, in which other figures may explain it."""
FEWEST, MOST = 2, 5
"""The fewest and the most figures that came or went between what there was and what there is."""
PAIR = 2
SIGNS = (1, -1)


def are_made_without_others(total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether some of several parts, a definite one among them, make a total without the others."""
    some_known = (
        some
        for size in range(PAIR, len(parts))
        for some in combinations(parts[: MOST + 1], size)
        if any(part.is_definite for part in some)
    )
    return any(sum(magnitude(stated(part)) for part in some) == stated(total) for some in some_known)


def is_rest_of_a_clause(claim: Claim, context: Context) -> bool:
    """Tell whether a clause of its own, or a day, says which the others are: the other 40 songs it bought; of May."""
    if claim.link not in CLOSING:
        return False
    grammar, lists = context.vocabulary.grammar, context.vocabulary.lists
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + PAIR]
    if behind[:1] and behind[0] in context.vocabulary.numerals.of:
        dates = (c for c in context.by_sentence[claim.sentence] if c.kind is kinds.DATE)
        return any(0 <= c.mention.first - claim.last <= PAIR for c in dates)
    subject = behind[1:] if behind[:1] and behind[0] in lists["that which"] else behind[:1]
    return not (grammar["pronouns"] - grammar["relatives"]).isdisjoint(subject)


def is_left_of_several(left: Claim, context: Context) -> bool:
    """Tell whether a figure is what several wholes lack in all: guilty on four of five, five of seven; not on three."""
    near = context.claims_between(left.sentence - BACK, left.sentence, left.span.start)
    pairs = [(one, other) for one, other in pairwise(near) if counts_some_of(one, other)]
    gaps = [stated(whole) - stated(part) for part, whole in pairs if is_plain(part) and is_plain(whole)]
    return len(gaps) >= PAIR and sum(gaps) == stated(left)


def goes_on_to(total: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether the text goes on with what parts lack of a total, or with what they have more, as an addition.

    What they lack stands in the sentence of the last part (54 passengers and five crew, and two pilots); what they have
    more adds to the total (15 bodies were found, and three more).
    """
    if not all(map(is_plain, (total, *parts))):
        return False
    more = sum(magnitude(stated(part)) for part in parts) - magnitude(stated(total))
    if more <= 0:
        return more < 0 and goes_on_with(-more, parts[-1], context)
    ids = {part.id for part in parts}
    behind = context.claims_between(total.sentence, total.sentence + BACK, total.span.end)
    return any(c.link == ADDING and c.id not in ids and is_plain(c) and stated(c) == more for c in behind)


def goes_on_with(lacking: Number, last: Claim, context: Context) -> bool:
    """Tell whether a sentence goes on with what its parts lack of a whole: 936 for and 598 against, with six spoilt."""
    behind = (c for c in context.by_sentence[last.sentence] if c.span.start >= last.span.end)
    return any(c.kind in COUNTED and c.quantity is not None and stated(c) == lacking for c in behind)


def came_and_went(claims: Sequence[Claim], context: Context) -> bool:
    """Tell whether some figures stand in a row of which the last is the first plus and minus all between them."""
    if len(claims) > MOST + PAIR:
        return False
    first, last = (pick(claim.sentence for claim in claims) for pick in (min, max))
    near = context.claims_between(first - BACK, last, claims[0].span.start)
    told = [claim for claim in near if is_plain(claim) and are_of_one_sort(claim, claims[0])]
    wanted = {claim.id for claim in claims}
    return any(
        wanted <= {claim.id for claim in stretch} and _leads_to([magnitude(stated(claim)) for claim in stretch])
        for start in range(len(told))
        for size in range(FEWEST + PAIR, MOST + PAIR + 1)
        if len(stretch := told[start : start + size]) == size
    )


def _leads_to(values: Sequence[Number]) -> bool:
    """Tell whether the last of some values is the first plus some and minus others of those between."""
    opening, *flows, closing = values
    if max(flows) > max(opening, closing):
        return False
    return any(
        opening + sum(sign * flow for sign, flow in zip(signs, flows, strict=True)) == closing
        for signs in product(SIGNS, repeat=len(flows))
        if len(set(signs)) == PAIR
    )
