"""Totals that are said to be of so many groups, and what each group has: 44 killed in two towns; 16 here, 28 there.

The number of groups says how many parts there are, so that a story that tells as many, each with the group it is of,
tells all of the total: 2.4 billion crowns in three issues, 212 people taken off four boats.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Number, magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_SOURCE
from numcheck.relations.guards.siblings import is_plain, make_another
from numcheck.relations.guards.singles import any_single
from numcheck.relations.reading.context import MOST_OF_PROSE, Context
from numcheck.relations.reading.values import ADDING, COUNTED, are_of_one_sort, stated

TOTALS = (kinds.COUNT, kinds.MONEY, kinds.MEASURE)
TO_GROUPS = 7
"""Words from a total to the number of its groups: were killed on Sunday in (two raids)."""
TO_JOINED = 3
"""Words behind a part within which "and" or "or" joins more to what it counts: 40 rifles and (replicas)."""
REACH = 16
"""Sentences from a total to the last of its parts."""
FEWEST, MOST = 2, 6
LEAST = 5
"""The least total that parts make surely by no chance."""
NEAREST, NEAREST_SHORT = Fraction(3, 5), Fraction(4, 5)
"""The least ratio of the smaller to the larger of sum and total; where the sum falls short, some may be left out."""
PERSON = "person"


def find_grouped(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each total of so many groups with the parts behind it that make it, or the only ones, one of each group."""
    for total, groups in _totals(context):
        told = _parts(total, groups, context)
        size = int(stated(groups))
        parts = _made(total, told, size)
        # A hedged figure of one group, such as "at least 14", leaves open what the others have.
        is_all = len(told) == size and all(map(is_plain, told))
        if parts is None and is_all and _must_make(total, groups, told, context):
            parts = told
        if parts is not None:
            roles = (("total", (total,)), ("part+", tuple(parts)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(parts[0].id,))


def _totals(context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Give each figure with the number of groups that stands right behind it: 44 (were killed in) two towns."""
    for claims in context.by_sentence.values():
        for total, groups in pairwise(claims) if len(claims) <= MOST_OF_PROSE else ():
            if groups.kind is kinds.COUNT and _may_be_total(total) and _are_groups(total, groups, context):
                yield total, groups


def _may_be_total(claim: Claim) -> bool:
    return (
        claim.kind in TOTALS
        and claim.part is not sections.TABLE
        and is_plain(claim)
        and claim.link in ("", "all")
        and claim.under == ""
        and claim.per is None
        and claim.stance is not stances.DENIED
        and magnitude(stated(claim)) >= LEAST
    )


def _are_groups(total: Claim, groups: Claim, context: Context) -> bool:
    """Tell whether a count behind a total is the number of groups that it is of: in two towns, from three issues."""
    if not is_plain(groups) or groups.link not in ("", "all") or groups.under == "part":
        return False
    noun, nouns = groups.noun, context.vocabulary.nouns
    if noun is None or groups.noun_from != "after" or nouns.is_a(noun, PERSON) or noun == total.noun:
        return False
    between = context.sentences[total.sentence].keys[total.last : groups.mention.first]
    if not FEWEST <= stated(groups) <= MOST or not 0 < len(between) <= TO_GROUPS:
        return False
    lists = context.vocabulary.lists
    opener = next((key for key in reversed(between) if key not in lists["definite"]), "")
    walls = union(context.vocabulary.numerals.joiners, lists["parts a row"]) - lists["before groups"]
    return opener in lists["before groups"] and walls.isdisjoint(between) and not any(map(_is_mark, between))


def _is_mark(key: str) -> bool:
    return not key[:1].isalnum()


def _parts(total: Claim, groups: Claim, context: Context) -> list[Claim]:
    """Give the figures behind a total that may be what one of its groups has: of its sort, smaller, of akin nouns."""
    return [
        claim
        for claim in context.claims_between(total.sentence, total.sentence + REACH, total.span.start)
        if claim.span.start > groups.span.start
        and are_of_one_sort(claim, total)
        and claim.quantity is not None
        and not claim.quantity.is_range
        and claim.under in ("", "difference")
        and claim.link in ("", ADDING, "other")
        and claim.stance is not stances.DENIED
        and claim.part is not sections.TABLE
        and 1 < magnitude(stated(claim)) < magnitude(stated(total))
        and _is_alike(claim, total, context)
    ]


def _is_alike(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a figure counts what a total counts: a sum does; of people, those of its fate; else of its noun."""
    if total.kind not in COUNTED:
        return True
    vocabulary, one, other = context.vocabulary, claim.noun, total.noun
    fates = vocabulary.lists["fates"]
    if claim.event in fates and total.event in fates and claim.event != total.event:
        return False
    if one is None or other is None:
        return one is None and claim.event is not None and claim.event == total.event
    nouns = vocabulary.nouns
    if one == other or nouns.are_synonyms(one, other) or other in nouns.wider_words(one):
        return True
    is_of_all = other == PERSON or other in vocabulary.lists["parts that people play"]
    return is_of_all and nouns.is_a(one, PERSON)


def _made(total: Claim, told: Sequence[Claim], size: int) -> Sequence[Claim] | None:
    """Give the first run of so many figures that makes a total exactly; None if there is none."""
    value = magnitude(stated(total))
    for at in range(len(told) - size + 1):
        some = told[at : at + size]
        if _sum(some) == value:
            return some
    return None


def _must_make(total: Claim, groups: Claim, told: Sequence[Claim], context: Context) -> bool:
    """Tell whether as many figures as there are groups must make a total: near it, each with its own group."""
    value, summed = magnitude(stated(total)), _sum(told)
    is_over = summed > value
    if min(value, summed) < max(value, summed) * (NEAREST if is_over else NEAREST_SHORT):
        return False
    if make_another(total, told, context) or (not is_over and any_single(told, context)):
        return False
    if any(excuse.applies(claim, total) for claim in told for excuse in (ANOTHER_DAY, ANOTHER_SOURCE)):
        return False
    if any(total.stance is not claim.stance or _may_be_of_more(claim, total, context) for claim in told):
        return False
    if len({claim.sentence for claim in told}) < len(told):
        return False
    # It lent $50 million to two firms. The one owes $30 million, the other had sales of $35 million.
    if total.kind not in COUNTED and len({claim.event or claim.noun for claim in told}) > 1:
        return False
    if is_over and all(_names_group(claim, groups, context) or _is_told_apart(claim, context) for claim in told):
        return True
    places = {claim.place for claim in told if not _is_told_apart(claim, context)}
    return None not in places and len(places) == sum(not _is_told_apart(claim, context) for claim in told)


def _may_be_of_more(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a part may count more than a total does, as something else happens: it bought 52, and has 48.

    A wreck held 120 of the jars that were raised: what holds things may be their group.
    """
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + TO_JOINED]
    if not context.vocabulary.lists["joining"].isdisjoint(behind):
        # 2,600 houses were destroyed or damaged
        return True
    if total.kind not in COUNTED or total.event is None or claim.event == total.event:
        return False
    is_of_group = claim.event in context.vocabulary.lists["events of those aboard"]
    return not is_of_group and not (claim.event is None and _is_told_apart(claim, context))


def _names_group(claim: Claim, groups: Claim, context: Context) -> bool:
    """Tell whether the sentence of a part names its group: by the noun of the groups or one akin to it, or a place."""
    nouns, noun = context.vocabulary.nouns, groups.noun or ""
    told = map(nouns.singular, context.sentences[claim.sentence].keys)
    return claim.place is not None or any(key == noun or nouns.are_akin(key, noun) for key in told)


def _is_told_apart(claim: Claim, context: Context) -> bool:
    """Tell whether words set the group of a part apart from those before: the second blast; another four."""
    return bool(claim.link) or any(c.kind is kinds.ORDINAL for c in context.by_sentence[claim.sentence])


def _sum(claims: Sequence[Claim]) -> Number:
    total: Number = 0
    for claim in claims:
        total += magnitude(stated(claim))
    return total
