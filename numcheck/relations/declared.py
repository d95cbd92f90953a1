"""Parts that say of what they are parts: of the arrivals, 203 came by sea, 94 by road and 57 by air.

The whole may stand paragraphs before, in other words. So whatever figure the parts make, anywhere, agrees; only where
none does, and the parts exceed all that could hold them or come near to one of them, that one is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from numcheck.model.claim import Claim, Stance
from numcheck.model.document import Part
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import Context
from numcheck.relations.excuses import ANOTHER_DAY
from numcheck.relations.listing import any_uncounted
from numcheck.relations.siblings import ANYBODY, Form, Run, any_single, form_of, is_plain
from numcheck.relations.values import COUNTED, stated

PAIR = 2
FEWEST = 3
"""Parts that are taken for all of a whole that they do not reach."""
MOST_PARTS = 9
REACH = 60
"""Sentences to either side in which the whole may stand."""
LEAD = 1
"""Paragraphs whose figures are those of the story, whatever other year they name."""
MOST_FIGURES = 40
"""Figures of a sentence that may still be one that is meant to be read."""
NEAREST = Fraction(3, 4)
"""How near the smaller of whole and sum must come to the larger."""
DECLARED = ("of", "topic")
"""How the noun of a first part was found, where it says of what it is a part."""


def find_declared(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each run of parts that its first one declares, with the figure that they make or must be all of."""
    for first in context.claims:
        if first.link != "of_the" or first.noun_from not in DECLARED or not _is_part(first):
            continue
        if len(context.by_sentence[first.sentence]) > MOST_FIGURES:
            # A table without its lines.
            continue
        run = _run(first, context)
        if len(run.parts) < PAIR:
            continue
        whole = _made(run, context) or _must_make(run, context)
        if whole is not None:
            roles = (("total", (whole,)), ("part+", run.parts))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(first.id,))


def _is_part(claim: Claim) -> bool:
    return (
        is_plain(claim)
        and claim.kind in COUNTED
        and claim.under != "comparison"
        and claim.stance is not Stance.DENIED
        and claim.part is not Part.TABLE
    )


def _run(first: Claim, context: Context) -> Run:
    """Give the figures that go on with a part in its sentence: 33 are women, 25 are men, while two did not say."""
    parts = [first]
    kinds, nouns = context.vocabulary.lists["sexes and ages"], context.vocabulary.nouns
    is_people = first.noun is not None and nouns.is_a(first.noun, ANYBODY)
    for claim in context.by_sentence[first.sentence]:
        if claim.span.start <= first.span.start or claim.under == "comparison":
            continue
        goes_on = claim.kind in COUNTED and claim.noun_from == "series" and claim.noun == first.noun
        goes_on = goes_on or (claim.noun in kinds and is_people and claim.kind in COUNTED)
        if goes_on and claim.link in ("", "other", "remaining") and _is_part(claim) and len(parts) < MOST_PARTS:
            parts.append(claim)
    return Run(tuple(parts), tuple(form_of(part, first, context) for part in parts))


def _near(part: Claim, context: Context) -> Sequence[Claim]:
    return context.claims_between(part.sentence - REACH, part.sentence + REACH, part.span.start)


def _made(run: Run, context: Context) -> Claim | None:
    """Give any figure that all of the parts make."""
    ids = {part.id for part in run.parts}
    for claim in _near(run.parts[0], context):
        if claim.id not in ids and claim.kind in COUNTED and claim.interval is not None and claim.quantity is not None:
            is_one = not (claim.quantity.is_range or claim.quantity.is_vague)
            if is_one and None not in (claim.interval.low, claim.interval.high) and run.interval.meets(claim.interval):
                return claim
    return None


def _must_make(run: Run, context: Context) -> Claim | None:
    """Give the whole that the parts must make: the only one that they come near to, or that none of them may exceed."""
    first, last = run.parts[0], run.parts[-1]
    if Form.OPEN in run.forms or any_single(run.parts, context):
        return None
    wholes = [c for c in _near(first, context) if _may_hold(c, first, context)]
    values = {magnitude(stated(whole)) for whole in wholes}
    near = [value for value in values if min(value, run.sum) >= max(value, run.sum) * NEAREST]
    if len(near) != 1:
        return None
    keys = context.sentences[first.sentence].keys
    is_ended = not context.vocabulary.lists["closing a run"].isdisjoint(keys[run.parts[-2].last : last.mention.first])
    whole = next(whole for whole in reversed(wholes) if magnitude(stated(whole)) == near[0])
    if Form.STATE in run.forms and (run.sum > near[0] or run.forms.count(Form.STATE) > 1):
        # What some of them have, the others may have too.
        return None
    before = [claim for claim in wholes if claim.span.start < first.span.start]
    is_over = run.sum > near[0] and (near[0] == max(values) or before[-1:] == [whole])
    is_all = len(run.parts) >= FEWEST and is_ended and not any_uncounted(run.parts, context)
    return whole if is_over or is_all else None


def _may_hold(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether a figure may be the whole of which a part is told: of the arrivals; 354 migrants."""
    if whole.kind not in COUNTED or not is_plain(whole) or whole.id == part.id or whole.part is Part.TABLE:
        return False
    if (
        whole.under != ""
        or whole.link not in ("", "all")
        or whole.noun_from == "series"
        or stated(whole) <= stated(part)
    ):
        return False
    if whole.span.start > part.span.start and whole.period is not None and whole.period != part.period:
        # 560 books were lent last year
        return False
    is_lead = whole.paragraph <= LEAD and whole.span.start < part.span.start
    if whole.noun is None or part.noun is None or (not is_lead and ANOTHER_DAY.applies(whole, part)):
        return False
    if part.event is not None and part.event in context.vocabulary.lists["fates"] and part.role == "noun":
        return whole.event == part.event
    return context.vocabulary.nouns.are_akin(whole.noun, part.noun) or part.noun in whole.modifiers
