"""Two counts of one flow since two days, and a day between on which nothing flowed, as relations of all five figures.

A count since the earlier day that is far larger than the one since the later day leaves too much for a standstill.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context, around

PAIR = 2


def find_halts(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each two counts of one flow, with the days since which they run and a day between on which it stopped."""
    starts = {claim.id: start for claim in context.of(kinds.COUNT) if (start := _start(context, claim)) is not None}
    if len(starts) < PAIR:
        return
    running = [claim for claim in context.claims if claim.id in starts]
    halts: dict[int, list[str]] = {}
    for event, halt in _find_standstills(context):
        halts.setdefault(halt.id, []).append(event)
    halted = [claim for claim in context.of(kinds.DATE) if claim.id in halts]
    for total in running:
        for later in around(running, total):
            if later.id == total.id or total.noun != later.noun:
                continue
            earlier, after = starts[total.id], starts[later.id]
            for halt in around(halted, total):
                if not _are_in_order((_day(earlier), _day(halt), _day(after))):
                    continue
                for event in halts[halt.id]:
                    if event not in (total.event, later.event):
                        continue
                    yield Relation(
                        definition.kind,
                        (
                            ("total", (total,)),
                            ("start", (earlier,)),
                            ("halt", (halt,)),
                            ("later", (later,)),
                            ("restart", (after,)),
                        ),
                        strength=Strength.POSSIBLE,
                        about=(total.id, later.id),
                    )


def _are_in_order(days: tuple[date | None, ...]) -> bool:
    first, halt, second = days
    return first is not None and halt is not None and second is not None and first < halt < second


def _day(claim: Claim) -> date | None:
    period = claim.mention.value
    return period.first if isinstance(period, Period) and period.first == period.last else None


def _start(context: Context, claim: Claim) -> Claim | None:
    """Give the date since which a count of a flow runs; None if there is none: since Thursday, beginning May 13."""
    if (
        claim.kind is not kinds.COUNT
        or claim.noun is None
        or claim.under
        or context.vocabulary.events.flows.get(claim.event or "") is None
    ):
        return None
    keys = context.sentences[claim.sentence].keys
    since = context.vocabulary.lists["running since"]
    for other in context.by_sentence.get(claim.sentence, ()):
        if other.kind is kinds.DATE and other.mention.first > 0 and keys[other.mention.first - 1] in since:
            return other
    return None


def _find_standstills(context: Context) -> Iterator[tuple[str, Claim]]:
    """Give each event that is said not to take place, with each date before that: on Sunday the evacuation did not."""
    negated: dict[int, list[tuple[int, str]]] = {}
    for claim in context.of(kinds.DATE):
        if claim.sentence not in negated:
            negated[claim.sentence] = list(_find_negated(context, context.sentences[claim.sentence].keys))
        for at, event in negated[claim.sentence]:
            if at > claim.mention.last:
                yield event, claim


def _find_negated(context: Context, keys: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give each event whose noun stands shortly before a negation, with the index of that: the evacuation did (not)."""
    uses, negations = context.vocabulary.events.uses, context.vocabulary.grammar["negations"]
    flows = context.vocabulary.events.flows
    for at, key in enumerate(keys) if not negations.isdisjoint(keys) else ():
        for before in keys[max(0, at - 4) : at] if key in negations else ():
            found = uses.get(before)
            event = next((use.event for use in found or () if use.counted == "noun" and use.event in flows), None)
            if event is not None:
                yield at, event
