"""How the figures at a place were read, what they were compared with, or why with nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from numcheck.language.vocabulary import Vocabulary
from numcheck.model.claim import Claim
from numcheck.model.document import Document, Part
from numcheck.model.quantity import Kind
from numcheck.model.span import Span
from numcheck.model.trace import ClaimTrace, Neighbour, Outcome
from numcheck.pipeline import Stages, analyse
from numcheck.rulebook.loading import Rulebook
from numcheck.tracing.trials import try_rule

MOST = 4
"""Figures that are named where one was compared with nothing."""
TRIED = (Outcome.AGREES, Outcome.BROKEN)


def trace_claims(document: Document, rulebook: Rulebook, place: Span, as_of: date | None = None) -> list[ClaimTrace]:
    """Trace every figure that touches a place."""
    stages = analyse(document, rulebook, as_of)
    return [
        _trace(claim, stages, rulebook)
        for claim in stages.claims
        if claim.span.overlaps(place) or claim.mention.span.overlaps(place)
    ]


def _trace(claim: Claim, stages: Stages, rulebook: Rulebook) -> ClaimTrace:
    mine = [relation for relation in stages.relations if any(other.id == claim.id for other in relation.claims)]
    trials = tuple(
        try_rule(rule, relation, rulebook.vocabulary)
        for relation in mine
        for rule in rulebook.rules
        if rule.is_told and rule.relation == relation.kind
    )
    if any(trial.outcome in TRIED for trial in trials):
        return ClaimTrace(claim, trials, ())
    return ClaimTrace(claim, trials, tuple(_neighbours(claim, stages.claims, rulebook.vocabulary)), _reason(claim))


def _reason(claim: Claim) -> str:
    if claim.part is Part.FURNITURE:
        return "it stands in what surrounds the article (links, forms), which is never compared"
    match claim.kind:
        case Kind.IDENTIFIER:
            return "it names something (a flight, a road, a resolution) and counts nothing"
        case Kind.LIST:
            return "it numbers a list"
        case _:
            return "no phrase ties it to another figure, and no other figure surely states the same fact"


def _neighbours(claim: Claim, claims: Sequence[Claim], vocabulary: Vocabulary) -> Iterator[Neighbour]:
    """Give the nearest figures of the same kind that may count the same, and what keeps them apart."""
    others = [
        other
        for other in claims
        if other.id != claim.id
        and (other.kind is claim.kind or {other.kind, claim.kind} == {Kind.COUNT, Kind.NUMBER})
        and other.unit == claim.unit
        and (not claim.noun or not other.noun or vocabulary.nouns.are_akin(claim.noun, other.noun))
    ]
    others.sort(key=lambda other: (abs(other.paragraph - claim.paragraph), abs(other.span.start - claim.span.start)))
    for other in others[:MOST]:
        yield Neighbour(other, tuple(_clashes(claim, other, vocabulary)))


def _clashes(a: Claim, b: Claim, vocabulary: Vocabulary) -> Iterator[str]:
    """Say in which slots two claims differ."""
    if a.noun and b.noun and not vocabulary.nouns.are_synonyms(a.noun, b.noun):
        yield f"{a.noun} / {b.noun}"
    elif a.kind in (Kind.COUNT, Kind.NUMBER) and not (a.noun and b.noun):
        yield "what one of them counts is not known"
    for name, one, other in (
        ("event", a.event, b.event),
        ("place", a.place, b.place),
        ("source", a.source, b.source),
        ("per", a.per, b.per),
        ("stance", a.stance.value, b.stance.value),
    ):
        if one != other and (name == "stance" or (one and other)):
            yield f"{name}: {one} / {other}"
    if (one_period := a.period) is not None and (other_period := b.period) is not None and one_period != other_period:
        yield "another time"
    for claim in (a, b):
        if claim.link in ("other", "another", "remaining"):
            yield f"“{claim.link}” makes one of them additional"
        if claim.under:
            yield f"one of them is a {claim.under}"
