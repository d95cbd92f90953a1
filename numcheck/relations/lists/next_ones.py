"""Some, and one more told by its place: two divers died and a third was hurt; three ships, with a fourth in dock.

The ordinal (place) is held against the counts before it (before+): it must be one more than one count, or than several
together, or the last of those counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from numcheck.language.entries import union
from numcheck.language.traits import NOUN, VERB
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.siblings import figures_on_top
from numcheck.relations.guards.singles import ANYBODY, people_in
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, NO_PROSE, is_exact, stated

LEAST, MOST = 2, 12
"""Ordinals with which one more is told of: a second to a twelfth."""
REACH = 3
"""Sentences before a place in which the others are counted."""
NEAR = 1
"""Sentences before a place in which a count is surely that of the others; a place without a noun needs one there."""
TO_NOUN = 3
"""Words from a place to its noun: a third armed man."""
TO_ONE = 3
"""Words from an article to the noun of somebody told of singly."""
OF_OTHERS = ("other", "another")
"""Links of a count that comes on top of somebody told of before it: he and two others, and a fourth man."""
MOST_READ = 3
"""Counts before a place that may be those it goes on with."""


def find_next_ones(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each place with the readings of the counts before it: of the nearest ones, singly and together."""
    for claim in context.of(kinds.ORDINAL):
        number = claim.mention.value.number if isinstance(claim.mention.value, Label) else None
        if number is None or not LEAST <= number <= MOST or claim.part in NO_PROSE:
            continue
        if not _is_one_more(claim, context):
            continue
        some = [count for count in _counts_before(claim, context) if _are_of_one_sort(count, claim, context)]
        if (
            not some
            or _is_told_on_top(number - 1, some, context)
            or _is_told_as_share(number - 1, some, claim, context)
        ):
            continue
        if _goes_on(some[-1], claim, number) and not _are_there_others(some[-1], claim, context):
            yield from _readings(definition, some[-MOST_READ:], claim)


def _is_told_as_share(number: int, some: Sequence[Claim], claim: Claim, context: Context) -> bool:
    """Tell whether the place before stands between, read as a share: three of its cars, and a fourth. A fifth car."""
    between = context.claims_between(some[-1].sentence, claim.sentence, some[-1].span.end)
    return any(
        c.kind is kinds.RATIO and c.quantity is not None and stated(c) * number == 1
        for c in between
        if some[-1].span.end <= c.span.start < claim.span.start
    )


def _is_told_on_top(value: int, near: Sequence[Claim], context: Context) -> bool:
    """Tell whether the headline or lead counts those before a place: four were jailed; below, a fifth was freed."""
    ids = {claim.id for claim in near[-MOST_READ:]}
    told = (c for c in context.once(figures_on_top) if c.kind in COUNTED and c.id not in ids and is_exact(c))
    return any(stated(claim) == value for claim in told)


def _goes_on(count: Claim, claim: Claim, number: int) -> bool:
    """Tell whether a place may be that of one more than a count, and not that of one of those counted.

    They look for four men; a second man was held. And of two or more, a second one is told of anyhow.
    """
    if count.link in OF_OTHERS or (number == LEAST and stated(count) > 1):
        return False
    return count.sentence == claim.sentence or number >= stated(count)


def _readings(definition: Definition, some: Sequence[Claim], claim: Claim) -> Iterator[Relation]:
    """Give the readings of a place: one more than the nearest count and, as fallbacks, all others.

    These are one more than any count or than the last counts together, and the last of a count's own: two of three
    lines are mended, and a third will be soon.
    """
    is_near = claim.sentence - some[-1].sentence <= NEAR
    singly = [((count,), more) for more in (1, 0) for count in reversed(some)]
    together = [(tuple(some[at:]), 1) for at in range(len(some) - 1)]
    for at, (before, more) in enumerate((*singly, *together)):
        yield Relation(
            definition.kind,
            (("before+", before), ("place", (claim,))),
            strength=Strength.NATURAL if is_near else Strength.DOUBTFUL,
            about=(claim.id,),
            facts=(("more", more),),
            is_fallback=at > 0,
        )


def _is_one_more(claim: Claim, context: Context) -> bool:
    """Tell whether an ordinal tells of one more, not of a row of its own: a third man; not: a third floor."""
    keys, first, last = context.sentences[claim.sentence].keys, claim.mention.first, claim.mention.last
    lists = context.vocabulary.lists
    if not first or keys[first - 1] not in lists["articles"]:
        return False
    behind = {context.vocabulary.lemma(key) for key in keys[last : last + TO_NOUN]}
    return behind.isdisjoint(lists["in a row of its own"]) and keys[last : last + 1] != ("-",)


def _counts_before(claim: Claim, context: Context) -> list[Claim]:
    """Give the exact counts before a place, in its sentence or those right before."""
    near = context.claims_between(claim.sentence - REACH, claim.sentence, claim.span.start)
    return [
        count
        for count in near
        if count.span.end <= claim.span.start
        and count.kind in COUNTED
        and count.part is not sections.HEADLINE
        and is_exact(count)
        and 1 <= stated(count) <= MOST
        and count.per is None
        and (stated(count) > 1 or _is_single(count, claim))
    ]


def _is_single(count: Claim, claim: Claim) -> bool:
    """Tell whether a count of one stands in the sentence of a place, with its own noun and no link."""
    return count.sentence == claim.sentence and count.link == "" and count.noun_from == "after"


def _are_of_one_sort(count: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a place and a count are of one sort: by nouns or, where the place has none, because it goes on with
    the sentence of the count or opens the next one.
    """
    keys, at = context.sentences[claim.sentence].keys, claim.mention.last
    if _is_bare(keys, at, context):
        return count.sentence == claim.sentence or (
            claim.mention.first == 1 and claim.sentence - count.sentence <= NEAR
        )
    nouns = context.vocabulary.nouns
    if count.noun is None:
        return False
    # Seven grandchildren and a ninth great-grandchild: the noun of a compound is another one.
    named = [nouns.singular(key) for key in takewhile(str.isalpha, keys[at : at + TO_NOUN])]
    is_somebody = nouns.is_a(count.noun, ANYBODY)
    return any(
        nouns.are_synonyms(noun, count.noun) or (is_somebody and _may_be_anybody(noun, count.noun, context))
        for noun in named
    )


def _may_be_anybody(noun: str, other: str, context: Context) -> bool:
    """Tell whether two nouns may mean the same people, as one tells only sex, age or part: a third man; two divers."""
    lists = context.vocabulary.lists
    wide = union(lists["sexes and ages"], lists["parts that people play"], frozenset({ANYBODY}))
    return context.vocabulary.nouns.is_a(noun, ANYBODY) and (noun in wide or other in wide)


def _is_bare(keys: Sequence[str], at: int, context: Context) -> bool:
    """Tell whether a place has no noun behind it: a third was, a fourth died, a fifth in."""
    if at >= len(keys) or not keys[at][:1].isalpha() or keys[at] in context.vocabulary.grammar.stops:
        return True
    if keys[at].endswith("ing"):
        # A word in -ing is the noun: a sixth bleaching.
        return False
    traits = context.vocabulary.traits_of(keys[at : at + 1])[0]
    return bool(traits & VERB and not traits & NOUN)


def _are_there_others(count: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether people who are not in a count are told of between it and the place of one more."""
    lists = context.vocabulary.lists
    for at in range(count.sentence, claim.sentence + 1):
        keys = context.sentences[at].keys
        first = count.last if at == count.sentence else 0
        last = claim.mention.first - 1 if at == claim.sentence else len(keys)
        between = keys[first:last]
        if not lists["others besides"].isdisjoint(between):
            return True
        if any(
            key in lists["articles"] and people_in(between[here + 1 : here + 1 + TO_ONE], context)
            for here, key in enumerate(between)
        ):
            return True
    return False
