"""Named stretches of time: the 19-day blockade that began on 2 April and was lifted on the 21st; his 17-year rule.

A duration (time) is given with the span, or the start and end, of what it is of; its length must be that of these
dates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.traits import PLURAL
from numcheck.model import grains, kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.dates.lasting import FINE, find_lasting
from numcheck.relations.dates.lengths import COARSE, is_bound
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import period_of

PAIR = 2
TO_VERB = 5
"""Words before a stretch among which a verb of lasting stands: had gone on unseen for."""
TO_PREVIOUS = 2
"""Words before a stretch among which stands that it was the one before: replace old four-day loans."""
TO_SPAN = 2
"""Sentences from a span to what is said to have lasted as long."""
NEAR = 3
"""Sentences between a stretch and the dates of whatever it is of."""
REACH = 25
"""Sentences within which a duration and a span are of one thing if its noun stands right before the span."""
BEHIND = 3
"""Words behind a duration within which stands that it was one in office: at the helm."""
BEHIND_AS = 6
"""Words behind a duration in which "as" names the office: as the president of the union."""
LONGEST_OBJECT = 4
"""Words from a verb to its dates: ruled the island from 1973."""
BESIDE = 8
"""Words on either side of a span among which what it is of is named: the summit in Accra runs from 4 to 9 May."""


def find_spells(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each "N-day something" with the dates on which that something began and ended."""
    for time in context.of(kinds.DURATION):
        if (pointed := _pointed_at(time, context) or _lasted(time, context)) is not None:
            yield Relation(
                definition.kind, (("time", (time,)), ("span", (pointed,))), strength=Strength.NATURAL, about=(time.id,)
            )
            continue
        if not _is_in_some_office(time, context) and (
            time.noun is None or time.noun_from not in ("after", "attributive")
        ):
            continue
        if time.noun_from == "after" and context.sentences[time.sentence].traits[time.mention.last - 1] & PLURAL:
            # written off over ten years losses made between 1984 and 1992
            continue
        if not context.vocabulary.lists["previous"].isdisjoint(context.words_before(time, TO_PREVIOUS)):
            # Six-day loans for 9 to 15 March replace old four-day loans.
            continue
        for span in context.of(kinds.DATE):
            if _is_span(span, time) and _speak_of_one(time, span, context):
                yield Relation(
                    definition.kind, (("time", (time,)), ("span", (span,))), strength=Strength.NATURAL, about=(time.id,)
                )
    for lasting in context.once(find_lasting):
        yield Relation(
            definition.kind,
            (("time", (lasting.time,)), ("start", (lasting.start,)), ("end", (lasting.end,))),
            strength=Strength.NATURAL,
            about=(lasting.time.id,),
        )


def _pointed_at(time: Claim, context: Context) -> Claim | None:
    """Give the only span before a duration, here or in the last sentence, that it points back at: those 17 years."""
    first = time.mention.first
    keys = context.sentences[time.sentence].keys
    if first == 0 or keys[first - 1] not in context.vocabulary.lists["pointing back"]:
        return None
    before = context.by_sentence.get(time.sentence - 1, ())
    here = [c for c in context.by_sentence[time.sentence] if c.mention.first < first]
    spans = [claim for claim in (*before, *here) if _is_span(claim, time)]
    dates = [claim for claim in (*before, *here) if claim.kind is kinds.DATE]
    return spans[0] if len(spans) == len(dates) == 1 else None


def _lasted(time: Claim, context: Context) -> Claim | None:
    """Give the only date before a stretch that something is said to have lasted, if it is a span; else None.

    Between June 2011 and June 2014 he took 400 harps; the theft had gone on for three years.
    """
    lists, before = context.vocabulary.lists, context.words_before(time, TO_VERB)
    is_for = not lists["for"].isdisjoint(before[-1:])
    if not is_for or lists["lasted for long"].isdisjoint(context.vocabulary.lemmas_of(before)) or is_bound(time):
        return None
    told = range(max(0, time.sentence - TO_SPAN), time.sentence + 1)
    dates = [c for index in told for c in context.by_sentence.get(index, ()) if c.kind is kinds.DATE]
    is_only = len(dates) == 1 and dates[0].span.end <= time.span.start and _is_span(dates[0], time)
    # What lasted some weeks did not last between two years.
    is_alike = is_only and (time.unit in COARSE or period_of(dates[0]).said.day is not None)
    return dates[0] if is_alike else None


def _is_span(claim: Claim, time: Claim) -> bool:
    """Tell whether a date goes from one day to another; of days of no year only those that are counted one by one."""
    period = claim.mention.value
    return (
        isinstance(period, Period)
        and period.grain is grains.SPAN
        and (period.first is not None or (period.closing is not None and time.unit in FINE))
        and claim.mention.found_by == "dates.span"
    )


def _speak_of_one(time: Claim, span: Claim, context: Context) -> bool:
    """Tell whether a duration and a span are of one thing, by the duration's noun or as one time in office."""
    if _is_in_office(time, span, context):
        return True
    if time.noun is None or time.noun in context.vocabulary.lists["what matures"]:
        return False
    if span.event is not None and context.vocabulary.lemma(time.noun) == span.event:
        return True
    if time.noun not in span.context:
        return False
    far = abs(span.sentence - time.sentence)
    if far > REACH:
        return False
    keys, first, last = context.sentences[span.sentence].keys, span.mention.first, span.mention.last
    if far > NEAR:
        return time.noun in context.vocabulary.lemmas_of(keys[max(0, first - LONGEST_OBJECT) : first])
    beside = range(max(0, first - BESIDE), min(len(keys), last + BESIDE))
    # Its own words say nothing of the span: the two-day summit will discuss the budget for 2007-13.
    own = range(time.mention.first, time.last) if far == 0 else range(0)
    is_behind = far == 0 and 0 <= first - time.last <= LONGEST_OBJECT
    # A term that is extended or begins again lasts longer than the span.
    is_behind = is_behind and context.vocabulary.lists["measures no span"].isdisjoint(keys)
    return is_behind or time.noun in context.vocabulary.lemmas_of([keys[at] for at in beside if at not in own])


def _is_in_office(time: Claim, span: Claim, context: Context) -> bool:
    """Tell whether a duration and the only span before it are of one office: he ran it from 1987 to 2006."""
    lists = context.vocabulary.lists
    if not 0 <= time.sentence - span.sentence <= NEAR or not _is_in_some_office(time, context):
        return False
    here, there = context.sentences[time.sentence].keys, context.sentences[span.sentence].keys
    if time.noun not in lists["times in office"]:
        # The office behind "as" must stand in the sentence of the span: in her five years as deputy.
        said = here[time.mention.last : time.mention.last + BEHIND_AS]
        if said[:1] and said[0] in lists["as"] and not _is_that_office(said[1:], there, context):
            return False
    told = range(span.sentence, time.sentence + 1)
    spans = [c for index in told for c in context.by_sentence.get(index, ()) if _is_span(c, time)]
    before = there[max(0, span.mention.first - BESIDE) : span.mention.first]
    if len(spans) != 1:
        return False
    # He was a teacher from 1975 to 1989. He later won the mayoralty: what somebody was is soon another thing.
    is_somebody = time.sentence - span.sentence <= 1 and not context.vocabulary.grammar["be"].isdisjoint(before)
    return is_somebody or not lists["holds an office"].isdisjoint(context.vocabulary.lemmas_of(before))


def _is_that_office(words: Sequence[str], there: Sequence[str], context: Context) -> bool:
    """Tell whether the words of an office, and of whose it is, stand in another sentence: president of the club."""
    vocabulary = context.vocabulary
    words = [key for key in words if key not in vocabulary.lists["articles"] and key not in vocabulary.lists["the"]]
    is_owned = len(words) > PAIR and words[1] in vocabulary.numerals.of
    return set(words[:1] + (words[2:3] if is_owned else [])) <= set(there)


def _is_in_some_office(time: Claim, context: Context) -> bool:
    """Tell whether a duration is somebody's time in office: his 19-year tenure; her eight years as mayor, in power."""
    lists, keys = context.vocabulary.lists, context.sentences[time.sentence].keys
    first = time.mention.first
    if first == 0 or keys[first - 1] not in context.vocabulary.grammar["possessives"]:
        return False
    behind = keys[time.mention.last : time.mention.last + BEHIND]
    is_told_behind = behind[:1] and (behind[0] in lists["as"] or not lists["seats of office"].isdisjoint(behind))
    return time.noun in lists["times in office"] or bool(is_told_behind)
