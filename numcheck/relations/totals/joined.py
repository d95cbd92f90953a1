"""Claims that a rule compares across the article by their slots, as relations: promised for a hospital, and paid.

A claim in the first role, the anchor, is held against every claim that may be meant. All of them are readings of one
statement: where one agrees, all is well, so that a rule need not name the very claim that is the right one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

from numcheck.language.filters import fits
from numcheck.language.joints import JOINTS, are_joined
from numcheck.language.vocabulary import Vocabulary
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition, Joining
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import (
    ANOTHER_DAY,
    ANOTHER_PLACE,
    ANOTHER_RATE,
    ANOTHER_SOURCE,
    COMPARISON,
    DENIAL,
    EXCUSES,
    PART,
    PLAN,
    Excuse,
    find_excuses,
)
from numcheck.relations.reading.context import MOST_NEAR, Context, around

MOST_READINGS = 200
SETTLED_BY: Mapping[Excuse, tuple[str, ...]] = {
    ANOTHER_PLACE: ("place",),
    ANOTHER_DAY: ("period",),
    ANOTHER_SOURCE: ("source",),
    PLAN: ("stance",),
    DENIAL: ("stance",),
    PART: ("link", "under"),
    COMPARISON: ("under",),
    ANOTHER_RATE: ("per",),
}
"""Excuse -> the slots it looks at: a rule that names one of them itself has said how they may differ."""


def find_joined(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give, for each claim that fits the first role, every way to fill the other roles, at most MOST_READINGS."""
    joining = definition.joining
    assert joining is not None
    fitting = fitting_claims(joining, context.claims, context.vocabulary)
    if not all(fitting.values()):
        return
    excuses = open_excuses(joining)
    first, *others = (role for role, _ in joining.roles)
    for anchor in fitting[first]:
        candidates = [_candidates(anchor, fitting[role], joining, excuses, context) for role in others]
        choices: list[Sequence[tuple[Claim, ...]]] = [
            _gathered(found, joining) if role.endswith("+") else [(claim,) for claim in found]
            for role, found in zip(others, candidates, strict=True)
        ]
        for chosen in islice(product(*choices), MOST_READINGS):
            claims = [anchor, *(claim for group in chosen for claim in group)]
            if len({claim.id for claim in claims}) == len(claims):
                yield Relation(
                    definition.kind,
                    ((first, (anchor,)), *zip(others, chosen, strict=True)),
                    strength=Strength.NATURAL,
                    tried=tuple(excuse.name for excuse in excuses),
                    about=(anchor.id,),
                )


def fitting_claims(joining: Joining, claims: Sequence[Claim], vocabulary: Vocabulary) -> dict[str, list[Claim]]:
    """Give the claims that pass the filter of each role."""
    return {role: [c for c in claims if fits(c, filter_, vocabulary)] for role, filter_ in joining.roles}


def open_excuses(joining: Joining) -> tuple[Excuse, ...]:
    """Give the excuses that a rule leaves to be tried: those that look at no slot that it names itself."""
    named = joining.despite | {slot for slot, _ in joining.same} | {s for _, f in joining.roles for s, _ in f}
    return tuple(excuse for excuse in EXCUSES if named.isdisjoint(SETTLED_BY[excuse]))


def clashes(
    anchor: Claim, claim: Claim, joining: Joining, excuses: Sequence[Excuse], vocabulary: Vocabulary
) -> Iterator[str]:
    """Give each reason why two claims cannot be compared, in words: too far apart, another slot, an open excuse."""
    if abs(claim.sentence - anchor.sentence) > joining.reach:
        yield f"more than {joining.reach} sentences apart"
    for slot, or_unknown in joining.same:
        if not are_joined(anchor, claim, slot, vocabulary, or_unknown=or_unknown):
            yield f"not known to have the same {slot}"
    yield from find_excuses(anchor, claim, excuses)[0]


def _candidates(
    anchor: Claim, claims: Sequence[Claim], joining: Joining, excuses: Sequence[Excuse], context: Context
) -> list[Claim]:
    """Give the claims of a role that may be compared with an anchor, the nearest ones first."""
    near = sorted(around(claims, anchor, joining.reach), key=lambda claim: abs(claim.id - anchor.id))
    return [
        claim
        for claim in near[:MOST_NEAR]
        if claim.id != anchor.id and not any(clashes(anchor, claim, joining, excuses, context.vocabulary))
    ]


def _gathered(claims: Sequence[Claim], joining: Joining) -> list[tuple[Claim, ...]]:
    """Give the one set of claims that fills a role of several: the nearest claim for each value of distinct slots."""
    found: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        what = tuple(JOINTS[slot](claim) for slot in joining.distinct) or (claim.id,)
        found.setdefault(what, claim)
    return [tuple(sorted(found.values(), key=lambda claim: claim.id))] if found else []
