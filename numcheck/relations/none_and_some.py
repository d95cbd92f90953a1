"""No one was hurt, and somebody was."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model.claim import Claim, Stance
from numcheck.model.document import Part
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.context import Context
from numcheck.relations.excuses import DENIAL, EXCUSES, PART, find_excuses
from numcheck.relations.values import COUNTED, period_of

REACH = 25
"""Sentences between the two."""
HARM_BEHIND = 8
"""Words behind those who were treated within which stands for what."""
TRIED = tuple(excuse for excuse in EXCUSES if excuse not in (DENIAL, PART))


def find_none_and_some(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each "none" with the first figure of those to whom it happened all the same."""
    none = [
        c
        for c in context.claims
        if c.mention.found_by.startswith("zeros") and c.role != "noun" and not _is_graded(context, c)
    ]
    today = context.today
    this_year = {period_of(today).said.year} if none and today is not None else set()
    for zero in none:
        for some in context.claims:
            if (
                some.id == zero.id
                or abs(some.sentence - zero.sentence) > REACH
                or not _contradicts(zero, some, context)
                or _is_granted(zero, some, context)
                or _years_of(some.sentence, context) - _years_of(zero.sentence, context) - this_year
            ):
                continue
            left, tried = find_excuses(zero, some, TRIED)
            if left:
                continue
            yield Relation(
                definition.kind,
                (("none", (zero,)), ("some", (some,))),
                strength=Strength.NATURAL,
                tried=tried,
                about=(zero.id,),
            )
            break


def _years_of(sentence: int, context: Context) -> set[int | None]:
    """Give the years that a sentence names: no one is hurt today; it last erupted in 1988, when 19 were killed."""
    periods = [c.mention.value for c in context.by_sentence.get(sentence, ()) if isinstance(c.mention.value, Period)]
    return {period.said.year for period in periods if period.said.year is not None}


def _is_graded(context: Context, zero: Claim) -> bool:
    """Tell whether only the worst is denied: nobody was seriously hurt."""
    keys = context.sentences[zero.sentence].keys[zero.mention.last : zero.mention.last + 6]
    return any(key in context.vocabulary.lists["degrees of harm"] for key in keys)


def _is_granted(zero: Claim, some: Claim, context: Context) -> bool:
    """Tell whether lesser harm is told as such: nobody was hurt, though two were treated; two treated for smoke."""
    if some.event == zero.event:
        return False
    lists, keys = context.vocabulary.lists, context.sentences[some.sentence].keys
    if not lists["little harm"].isdisjoint(keys[some.last : some.last + HARM_BEHIND]):
        return True
    between = keys[zero.mention.last : some.mention.first] if some.sentence == zero.sentence else ()
    return not lists["grants"].isdisjoint(between) or keys[0] in lists["grants"]


def _contradicts(zero: Claim, some: Claim, context: Context) -> bool:
    """Tell whether a figure is of those of whom there were said to be none."""
    if some.kind not in COUNTED or some.quantity is None or some.stance is Stance.DENIED or some.part is Part.FURNITURE:
        return False
    if some.quantity.low <= 0 or some.event is None or zero.event is None:
        return False
    if some.event != zero.event and (zero.event, some.event) not in HARMS:
        return False
    nouns = context.vocabulary.nouns
    if zero.noun is None:
        return nouns.is_a(some.noun, "person") or (some.noun is None and some.role == "state")
    return some.noun is not None and (
        nouns.are_synonyms(zero.noun, some.noun) or (zero.noun == "person" and nouns.is_a(some.noun, "person"))
    )


HARMS = frozenset({("injure", "treat")})
"""Pairs of events of which the second also contradicts that nobody suffered the first."""
