"""Shares of one whole, told over several sentences up to "the remaining 3", as relations: they must make a hundred.

Words close the list at its end; where it begins, they hardly ever say. So the shares before the last one are added up
from the nearest to the farthest, and the list has begun where they make a hundred. Only where they never do, and all of
them together come near it, is the list of the paragraph told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import figures_around, may_be_operand, value
from numcheck.relations.reading.values import COUNTED

REACH = 6
"""Sentences back to the first share of a list."""
MOST_ASIDES = 1
"""Sentences without a share that a list may hold, which tell more of one of its owners."""
FEWEST = 1
FEWEST_OF_POLL = 2
MOST_PARTS = 12
MOST_OTHERS = 8
FEW_OTHERS = (2, 3)
"""How many shares that stand apart may make a hundred with the last; more of them soon do by chance."""
LOWEST, HIGHEST = 75, 140
"""Least and most that shares may add up to, to be meant to make a hundred."""
LOWEST_OF_POLL = 100
"""The least of them where a poll tells those who do not know, without whom answers may miss a hundred."""
MOST_TO_OTHERS = 3
"""Words at the head of a sentence within which it turns to others: other partners own 20 per cent."""
HUNDRED = Interval.point(100)


def find_closed_shares(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each share that closes a list with the shares of that list, which must make a hundred."""
    told: set[int] = set()
    for roles in find_matches_of(context, definition):
        role, (left, *_) = next(iter(roles.items()))
        if left.id in told or not _may_close(left):
            continue
        told.add(left.id)
        if any(
            _is_apiece(c, context)
            for c in context.claims_between(left.sentence - REACH, left.sentence, left.span.start)
        ):
            # Two sons have 15 per cent each: the figure does not tell how many times it counts.
            continue
        if _is_told_otherwise(left, context):
            # It holds 20 per cent of the group, representing ten per cent of the mill.
            continue
        parts = _of_its_whole(_shares_before(left, context), left)[-MOST_PARTS:]
        if len(parts) < (FEWEST if role == "left" else FEWEST_OF_POLL) or (
            left.kind is not kinds.PERCENT and not _may_be_percent(left, parts, context)
        ):
            continue
        agreeing = next((parts[at:] for at in range(len(parts) - FEWEST, -1, -1) if _make_all(parts[at:], left)), None)
        # Polls leave out who refused to answer: with those who do not know, shares may miss a hundred.
        chosen = agreeing or _told_list(parts, left, LOWEST if role == "left" else LOWEST_OF_POLL, context)
        if not agreeing and _is_made_all_by_others(left, context):
            continue
        is_of_another = not agreeing and len(chosen) == 1 and chosen[0].sentence != left.sentence
        if chosen and not (is_of_another and (left.noun is None or left.noun != chosen[0].noun)):
            yield Relation(
                definition.of,
                (("part+", tuple(chosen)), ("left", (left,))),
                strength=Strength.NATURAL,
                about=(left.id,),
            )


def _is_made_all_by_others(left: Claim, context: Context) -> bool:
    """Tell whether shares told farther back make a hundred with the last: 34.6% to 27.9%; others share the 37.5%."""
    near = context.claims_between(left.sentence - REACH, left.sentence, left.span.start)
    told = [c for c in near if _is_percent(c) and may_be_operand(c) and c.span.end <= left.span.start][-MOST_OTHERS:]
    return any(_make_all(some, left) for size in FEW_OTHERS for some in combinations(told, size))


def _is_told_otherwise(left: Claim, context: Context) -> bool:
    """Tell whether two shares before the last one are told to be one: 99.5 per cent of the stock, or 51 per cent."""
    words = context.vocabulary.lists["tells a share otherwise"]
    near = [c for c in context.claims_between(left.sentence - REACH, left.sentence, left.span.start) if _is_percent(c)]
    return any(
        one.sentence == other.sentence
        and not words.isdisjoint(context.sentences[one.sentence].keys[one.mention.last : other.mention.first])
        for one, other in pairwise(near)
        if other.id != left.id
    )


def _is_apiece(claim: Claim, context: Context) -> bool:
    """Tell whether a share is what each of several has: 15 per cent each."""
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + 1]
    return _is_percent(claim) and not context.vocabulary.lists["to each of several"].isdisjoint(behind)


def _of_its_whole(parts: Sequence[Claim], left: Claim) -> Sequence[Claim]:
    """Give only the shares of the noun that the last one has, if others are of another noun: the other 20% of cash."""
    if left.noun_from != "of" or left.noun is None:
        return parts
    words = {left.noun, *left.modifiers}
    named = [part for part in parts if part.noun_from == "of"]
    mine = [part for part in named if words <= {part.noun, *part.modifiers}]
    others = [part for part in named if part not in mine]
    return mine if mine and others and len(named) == len(parts) else parts


def _may_close(claim: Claim) -> bool:
    return may_be_operand(claim) and (_is_percent(claim) or _is_bare(claim))


def _is_percent(claim: Claim) -> bool:
    return claim.kind is kinds.PERCENT and claim.quantity is not None and claim.quantity.unit == "percent"


def _is_bare(claim: Claim) -> bool:
    is_loose = claim.noun is None or claim.noun_from in ("subject", "series")
    return claim.kind in COUNTED and is_loose and (value(claim).high or 0) < 100


def _may_be_percent(left: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a bare number may be the last of some shares: near them, of no other noun, behind no count."""
    last = parts[-1]
    if last.sentence != left.sentence or left.link == "another":
        return False
    here = figures_around(left, context)
    if any(_is_percent(c) and c.span.start > left.span.start for c in here):
        # 35 per cent of the barons; of the other 60, it was 15: they have a share of their own.
        return False
    between = (c for c in here if last.span.start < c.span.start < left.span.start)
    # A noun that goes on from another sentence is not what the last of some shares counts.
    is_far = left.noun_from == "series" and not any(c.noun == left.noun for c in here if c.id != left.id)
    is_bare = is_far or left.noun is None or any(left.noun == part.noun for part in parts)
    return is_bare and not any(c.kind in COUNTED for c in between)


def _shares_before(left: Claim, context: Context) -> Sequence[Claim]:
    """Give the shares within REACH sentences before the last one of a list, with bare numbers that go on with them."""
    first = left.sentence - REACH
    near = [c for c in context.claims_between(first, left.sentence, left.span.start) if c.span.start < left.span.start]
    found: list[Claim] = []
    told_in: set[int] = set()
    has_percent = False
    for claim in near:
        if not context.are_together(claim.sentence, left.sentence) or not may_be_operand(claim):
            continue
        if _is_percent(claim) and claim.under != "comparison":
            has_percent = True
            found.append(claim)
            told_in.add(claim.sentence)
        elif has_percent and _is_bare(claim) and claim.sentence in told_in and _goes_on(claim, context):
            # gas with 28 and hydro with 17
            found.append(claim)
    return found


def _goes_on(claim: Claim, context: Context) -> bool:
    """Tell whether a bare number is one more share: glass to 18; not up from 18."""
    before = context.sentences[claim.sentence].keys[max(claim.mention.first - 1, 0)]
    return claim.under != "comparison" or before in context.vocabulary.lists["before an amount"]


def _make_all(parts: Sequence[Claim], left: Claim) -> bool:
    total = value(left)
    for part in parts:
        total = total + value(part)
    return total.meets(HUNDRED)


def _told_list(parts: Sequence[Claim], left: Claim, lowest: int, context: Context) -> Sequence[Claim]:
    """Give the only list from the beginning of a sentence on that comes near a hundred; empty: none, or several do."""
    parts = _behind_closed(parts)
    if _holds_another(parts, left):
        return ()
    starts = [
        at
        for at, claim in enumerate(parts)
        if (at == 0 or claim.sentence != parts[at - 1].sentence) and not _goes_on_from(claim, context)
    ]
    near = [
        parts[at:]
        for at in starts
        if len(parts) - at >= FEWEST
        and lowest <= sum(value(claim).low or 0 for claim in (*parts[at:], left)) <= HIGHEST
        and _is_one_list(parts[at:], left)
    ]
    return near[0] if len(near) == 1 else ()


def _behind_closed(parts: Sequence[Claim]) -> Sequence[Claim]:
    """Leave out the sentences up to the last one whose shares make a hundred: those are of another question."""
    for at in range(len(parts) - 1, 0, -1):
        if parts[at].sentence != parts[at - 1].sentence:
            own = [part for part in parts[:at] if part.sentence == parts[at - 1].sentence]
            if len(own) > 1 and _make_all(own[:-1], own[-1]):
                return parts[at:]
    return parts


def _goes_on_from(first: Claim, context: Context) -> bool:
    """Tell whether a sentence goes on with others than those told before it: other partners own 20 per cent."""
    opening = context.sentences[first.sentence].keys[: min(first.mention.first, MOST_TO_OTHERS)]
    return not context.vocabulary.lists["others than before"].isdisjoint(opening)


def _holds_another(parts: Sequence[Claim], left: Claim) -> bool:
    """Tell whether some shares and the last one make a hundred without one among them: parties below four per cent."""
    lists = (parts[at:] for at in range(len(parts)))
    return any(_make_all((*some[:at], *some[at + 1 :]), left) for some in lists for at in range(len(some)))


def _is_one_list(parts: Sequence[Claim], left: Claim) -> bool:
    """Tell whether shares are of one noun, no changes, and told with at most MOST_ASIDES other sentences between."""
    sentences = sorted({claim.sentence for claim in (*parts, left)})
    told = [part for part in parts if part.noun_from in ("of", "after")]
    is_of_theirs = left.noun_from == "of" and all(
        left.noun == part.noun or left.noun in part.modifiers for part in told
    )
    whose = told if is_of_theirs else [*told, *([left] if left.noun_from in ("of", "after") else [])]
    nouns = {(*claim.modifiers, claim.noun) for claim in whose}
    changes = any(claim.under == "difference" and claim.noun_from != "of" for claim in parts)
    is_close = sentences[-1] - sentences[0] < len(sentences) + MOST_ASIDES
    return is_close and len(nouns) <= 1 and not changes
