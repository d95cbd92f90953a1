"""Parts of the dead or hurt that are more than a toll which is told as the least: 15 of the dead, of at least 12.

"At least 12" may be more, so that as a number it contradicts nothing. But who counts 15 of the dead knows of as many:
where no toll of the story comes up to its part, one of the two was not brought up to date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import kinds, leanings, sections
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.quantity import EXACT, Quantity
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE, ANOTHER_SOURCE
from numcheck.relations.guards.siblings import is_plain
from numcheck.relations.guards.two_things import may_be_another_incident
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, period_of, stated

REACH = 60
"""Sentences on either side of a part within which a toll that can hold it is looked for."""
MOST = 3
"""The most times that a part may be a toll by a slip; a larger one is a part of something else."""
TENS = 10
PERSON = "person"
TIMES = (kinds.DATE, kinds.TIME)


def find_least_tolls(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each part of a fate's people with the last toll before it that is told as the least, if all are smaller."""
    for part in context.of(*COUNTED):
        if part.link != "of_the" or not is_plain(part) or part.under == "comparison":
            continue
        fate = _fate_in_name(part, context)
        if fate is None:
            continue
        told = _tolls(part, fate, context)
        before = [claim for claim in told if claim.span.start < part.span.start]
        if before and _is_over_all(part, told, context) and not _is_of_others(part, before[-1], context):
            roles = (("part", (part,)), ("whole", (_as_written(before[-1]),)))
            yield Relation(definition.kind, roles, strength=Strength.NATURAL, about=(part.id,))


def _fate_in_name(part: Claim, context: Context) -> str | None:
    """Give the fate that the noun of a part names: of the dead, of the injured; None if it names none."""
    vocabulary = context.vocabulary
    words = {part.noun or "", vocabulary.lemma(part.noun or "")}
    named = [fate for fate in vocabulary.lists["fates"] if not words.isdisjoint(vocabulary.events.words[fate])]
    return min(named, default=None)


def _tolls(part: Claim, fate: str, context: Context) -> Sequence[Claim]:
    """Give all figures of a fate within REACH, but for the part itself and other parts."""
    near = context.claims_between(part.sentence - REACH, part.sentence + REACH, part.span.start)
    return [
        claim
        for claim in near
        if claim.event == fate
        and claim.kind in COUNTED
        and claim.id != part.id
        and claim.quantity is not None
        and claim.part is not sections.TABLE
        and claim.link not in ("of_the", "of_them")
    ]


def _is_over_all(part: Claim, told: Sequence[Claim], context: Context) -> bool:
    """Tell whether a part is more than each toll, of which one at least is told as the least, by no round number."""
    least = max(told, key=stated)
    return (
        _is_least(least, context)
        and not any(
            claim.quantity is not None and (claim.quantity.is_vague or claim.quantity.is_range) for claim in told
        )
        and stated(least) < stated(part) <= stated(least) * MOST
    )


def _is_least(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is told as the least of what may be, and not rounded: at least 12, not a dozen, not 100."""
    quantity = claim.quantity
    words = context.sentences[claim.sentence].keys[claim.mention.first : claim.mention.last]
    is_rough = stated(claim) % TENS == 0 or not context.vocabulary.lists["rough numbers in words"].isdisjoint(words)
    return quantity is not None and quantity.hedge.leaning is leanings.MORE_THAN and not is_rough


def _is_of_others(part: Claim, toll: Claim, context: Context) -> bool:
    """Tell whether a part may be of other people than the toll before it."""
    excuses = (ANOTHER_DAY, ANOTHER_PLACE, ANOTHER_SOURCE)
    if may_be_another_incident(part, context) or any(excuse.applies(part, toll) for excuse in excuses):
        return True
    if toll.noun not in (None, PERSON) or _are_of_two_times(part, toll, context):
        # At least 13 soldiers were killed. Fifteen of the dead were rebels.
        return True
    # A quake in 1999 killed many. Fifteen of the dead were children.
    between = context.claims_between(toll.sentence + 1, part.sentence, part.span.start)
    return any(c.kind is kinds.DATE and period_of(c).said.year is not None for c in between)


def _are_of_two_times(part: Claim, toll: Claim, context: Context) -> bool:
    """Tell whether a toll is told as of an hour, or a part and a toll each of a date of its own: in May; in June."""
    told = [[c for c in context.by_sentence[claim.sentence] if c.kind in TIMES] for claim in (part, toll)]
    if any(c.kind is kinds.TIME for c in told[1]):
        return True
    one, other = ({period_of(c).said for c in claims if c.kind is kinds.DATE} for claims in told)
    return bool(one) and bool(other) and one.isdisjoint(other)


def _as_written(toll: Claim) -> Claim:
    """Give a toll without "at least": the number that the story knows of."""
    value = toll.mention.value
    if not isinstance(value, Quantity):
        return toll
    return replace(toll, mention=replace(toll.mention, value=replace(value, hedge=EXACT)))
