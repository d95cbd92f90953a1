"""No one was hurt, and somebody was.

Each figure of nobody (none) is held against the first figure of somebody (some) to whom the same event happened: every
such pair that no excuse explains is a contradiction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from numcheck.language.entries import union
from numcheck.language.traits import PLURAL
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import SINCE
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_SOURCE, DENIAL, EXCUSES, PART, find_excuses
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, period_of

REACH = 25
"""Sentences between "nobody" and the figure of somebody."""
HARM_BEHIND = 8
"""Words behind a count of treated people within which stands what for."""
LONG = 2
"""Days from the first to the last of a stretch from which on it may hold more than one event."""
TO_INCIDENT = 3
"""Words behind "another" among which the incident stands: another dynamite charge."""
INCIDENTS = ("incident", "bomb")
"""Classes of nouns for incidents, of which there may be several, each with those whom it hurt."""
TIMES = (kinds.DATE, kinds.TIME)
LONGEST_CLAUSE = 14
"""Words behind "nobody" within which stands of whom, of which harm or in which event there was none."""
FACTIVE = 12
"""Words before a figure within which it is taken for granted: a miracle that the slide had killed only two."""
TRIED = tuple(excuse for excuse in EXCUSES if excuse not in (DENIAL, PART))
"""Excuses that may explain the two."""
TRIED_OF_KNOWN = tuple(excuse for excuse in TRIED if excuse is not ANOTHER_SOURCE)
"""Those where a figure is taken for granted: who speaks of it is not who says it."""


def find_none_and_some(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure of nobody with the first figure of those to whom it happened all the same."""
    none = [c for c in context.claims if c.mention.found_by.startswith("zeros") and not _is_graded(context, c)]
    today = context.today
    this_year = {period_of(today).said.year} if none and today is not None else set()
    figures = [claim for claim in context.claims if _tells_some(claim)] if none else []
    for zero in none:
        for some in figures:
            if (
                some.id == zero.id
                or some.sentence == zero.sentence
                or abs(some.sentence - zero.sentence) > REACH
                or not _contradicts(zero, some, context)
                or _is_granted(zero, some, context)
                or _is_of_longer(zero, some)
                or _is_of_another_incident(zero, some, context)
                or _is_of_others(zero, some, context)
                or context.years_named(some.sentence) - context.years_named(zero.sentence) - this_year
            ):
                continue
            left, tried = find_excuses(zero, some, TRIED_OF_KNOWN if _is_known(some, context) else TRIED)
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


def _is_of_longer(zero: Claim, some: Claim) -> bool:
    """Tell whether a figure is of a stretch of days, and "nobody" is not: killed two over the past 12 days."""
    days, own = some.period, zero.period
    if days is None or (own is not None and (own.first, own.last) == (days.first, days.last)):
        return False
    if days.relation == SINCE:
        return True
    return days.first is not None and days.last is not None and (days.last - days.first).days >= LONG


def _is_of_another_incident(zero: Claim, some: Claim, context: Context) -> bool:
    """Tell whether the story goes on to another incident between the two: no one was hurt. Another bomb went off."""
    first, last = sorted((zero.sentence, some.sentence))
    lists, nouns = context.vocabulary.lists, context.vocabulary.nouns
    if any(_tells_of_several(claim, context) for claim in (zero, some)):
        return True
    openers = union(lists["another of its kind"], lists["articles"])
    for sentence in islice(context.sentences, first + 1, last + 1):
        keys = sentence.keys
        if openers.isdisjoint(keys):
            continue
        is_dated = any(c.kind in TIMES for c in context.by_sentence.get(sentence.index, ()))
        for at, key in enumerate(keys):
            if key not in openers or (key in lists["articles"] and not is_dated):
                continue
            if any(nouns.is_a(k, name) for k in keys[at + 1 : at + 1 + TO_INCIDENT] for name in INCIDENTS):
                return True
    return False


def _tells_of_several(claim: Claim, context: Context) -> bool:
    """Tell whether the sentence of a figure, or the one before, tells of several incidents: six bombs went off."""
    near = range(max(claim.sentence - 1, 0), claim.sentence + 1)
    return any(context.once_of(_holds_incidents, index) for index in near)


def _holds_incidents(context: Context, sentence: Sentence) -> bool:
    nouns = context.vocabulary.nouns
    plurals = (key for key, traits in zip(sentence.keys, sentence.traits, strict=True) if traits & PLURAL)
    return any(nouns.is_a(nouns.singular(key), name) for key in plurals for name in INCIDENTS)


def _is_graded(context: Context, zero: Claim) -> bool:
    """Tell whether only the worst is denied: nobody was seriously hurt."""
    keys = context.sentences[zero.sentence].keys[zero.mention.last : zero.mention.last + 6]
    return any(key in context.vocabulary.lists["degrees of harm"] for key in keys)


def _is_granted(zero: Claim, some: Claim, context: Context) -> bool:
    """Tell whether words grant that some came to less harm: nobody was hurt, though two were treated for smoke."""
    if some.event == zero.event:
        return False
    lists, keys = context.vocabulary.lists, context.sentences[some.sentence].keys
    if not lists["little harm"].isdisjoint(keys[some.last : some.last + HARM_BEHIND]):
        return True
    between = keys[zero.mention.last : some.mention.first] if some.sentence == zero.sentence else ()
    return not lists["grants"].isdisjoint(between) or keys[0] in lists["grants"]


def _is_of_others(zero: Claim, some: Claim, context: Context) -> bool:
    """Tell whether "nobody" is said of people, a harm or an event that the sentence of the figure does not name.

    No one in the flat was hurt, and a driver was; no one was hurt by gunfire, and three were; or in those two cases.
    """
    vocabulary, keys = context.vocabulary, context.sentences[zero.sentence].keys
    lists, told = vocabulary.lists, context.sentences[some.sentence].keys
    last = min(zero.mention.last + LONGEST_CLAUSE, len(keys))
    last = next((at for at in range(zero.mention.last, last) if not keys[at][0].isalnum()), last)
    if (
        not lists["that place"].isdisjoint(keys[zero.mention.last : last])
        and not 0 <= zero.sentence - some.sentence <= 1
    ):
        # Nobody was hurt there: where that is, the sentence before says.
        return True
    first = zero.mention.first
    is_relative = (
        first > 1 and keys[first - 1] in vocabulary.grammar["relatives"] and keys[first - 2] in lists["locatives"]
    )
    if is_relative and some.sentence != zero.sentence:
        # Tuesday's incident, in which nobody was hurt.
        return True
    if any(
        c.kind is kinds.ORDINAL and zero.mention.last <= c.mention.first < last
        for c in context.by_sentence[zero.sentence]
    ):
        # Nobody died in the first collapse.
        return True
    if not lists["one of several in time"].isdisjoint(keys[zero.mention.last : last]):
        # Nobody died in the final raid.
        return True
    fate = next((at for at in range(zero.mention.last, last) if _is_of_event(keys[at], zero.event, context)), last)
    openers = union(lists["locatives"], lists["by what harm"])
    for at in range(zero.mention.last, last):
        if keys[at] not in openers or (at < fate and at != zero.last):
            continue
        if at > fate and (keys[at] not in lists["by what harm"] or keys[min(at + 1, last - 1)] in lists["the"]):
            continue
        said = [key for key in _phrase(keys[at + 1 : last], context) if key.isalpha()]
        if said and not any(_is_named(key, told, context) for key in said):
            return True
    return False


def _is_named(key: str, keys: Sequence[str], context: Context) -> bool:
    """Tell whether some words hold a certain one, and not only in a compound: in the mill; not: at the mill site."""
    stops = context.vocabulary.grammar.stops
    return any(
        other == key and (at + 1 == len(keys) or keys[at + 1] in stops or not keys[at + 1].isalpha())
        for at, other in enumerate(keys)
    )


def _is_of_event(key: str, event: str | None, context: Context) -> bool:
    uses = context.vocabulary.events.uses.get(context.vocabulary.lemma(key)) or ()
    return any(use.event == event for use in uses)


def _phrase(keys: Sequence[str], context: Context) -> Iterator[str]:
    """Give the open words with which a phrase goes on, up to the next closed word behind them."""
    grammar = context.vocabulary.grammar
    has_begun = False
    for key in keys:
        if key not in grammar.stops:
            has_begun = True
            yield key
        elif has_begun or key not in grammar["determiners"]:
            return


def _tells_some(claim: Claim) -> bool:
    """Tell whether a figure is of somebody or something that some event befell."""
    if claim.kind not in COUNTED or claim.quantity is None or claim.stance is stances.DENIED:
        return False
    return claim.part is not sections.FURNITURE and claim.quantity.low > 0 and claim.event is not None


def _contradicts(zero: Claim, some: Claim, context: Context) -> bool:
    """Tell whether the event and the noun of a figure are those of which nobody is told."""
    if zero.event is None:
        return False
    if some.event != zero.event and (zero.event, some.event) not in HARMS:
        return False
    nouns = context.vocabulary.nouns
    if zero.role == "noun":
        # There were no survivors; the two survivors. No deaths, and how lucky that it had killed only two.
        if some.noun == zero.noun and some.is_definite and some.link == "":
            return nouns.is_a(zero.noun, "person") or _is_in_same(zero, some, context)
        is_known = nouns.is_a(some.noun, "person") and _is_taken_as_fact(some, context)
        return is_known and not _is_of_some_only(zero, some, context) and not _tells_of_more(zero, some, context)
    if zero.noun is None:
        return nouns.is_a(some.noun, "person") or (some.noun is None and some.role == "state")
    return some.noun is not None and (
        nouns.are_synonyms(zero.noun, some.noun) or (zero.noun == "person" and nouns.is_a(some.noun, "person"))
    )


def _is_in_same(zero: Claim, some: Claim, context: Context) -> bool:
    """Tell whether a figure is said of just what "nobody" is said of, and of no time: the nine arrests at the march."""
    keys, own = context.sentences[some.sentence].keys, context.sentences[zero.sentence].keys
    locatives, prepositions = context.vocabulary.lists["locatives"], context.vocabulary.grammar["prepositions"]
    behind = keys[some.last :]
    if any(claim.kind is kinds.DATE for claim in context.by_sentence[some.sentence]) or not behind:
        return False
    at = next((at for at, key in enumerate(behind[1:], 1) if key not in context.vocabulary.grammar.stops), len(behind))
    is_same = behind[0] in locatives and at < len(behind) and _is_named(behind[at], own, context)
    return is_same and prepositions.isdisjoint(behind[at + 1 : at + 2])


def _tells_of_more(zero: Claim, some: Claim, context: Context) -> bool:
    """Tell whether the sentence of a figure names what happened, and that of "nobody" does not: killed in the war."""
    nouns, lists = context.vocabulary.nouns, context.vocabulary.lists
    own = {nouns.singular(key) for key in context.sentences[zero.sentence].keys}
    events = union(lists["happenings"], lists["wars"])
    return any(
        key not in own and (key in events or any(nouns.is_a(key, name) for name in INCIDENTS))
        for key in map(nouns.singular, context.sentences[some.sentence].keys)
    )


def _is_of_some_only(zero: Claim, some: Claim, context: Context) -> bool:
    """Tell whether "no casualties" may be said of one group, or of one place of several: others died before."""
    keys = context.sentences[zero.sentence].keys
    is_of_group = not context.vocabulary.lists["among"].isdisjoint(keys[zero.last : zero.last + 1])
    return is_of_group or any(c.event == some.event and _tells_some(c) for c in context.claims[: zero.id - 1])


def _is_known(some: Claim, context: Context) -> bool:
    """Tell whether a figure is known to whoever speaks of it: the six arrests, a miracle that only two died."""
    return (some.is_definite and some.role == "noun") or _is_taken_as_fact(some, context)


def _is_taken_as_fact(some: Claim, context: Context) -> bool:
    """Tell whether a figure stands in a clause that is taken for granted, and for no mere possibility: lucky that."""
    lists, keys, first = context.vocabulary.lists, context.sentences[some.sentence].keys, some.mention.first
    before = pairwise(keys[max(0, first - FACTIVE) : first])
    is_fact = any(a in lists["takes for granted"] and b in lists["leads to what is said"] for a, b in before)
    return is_fact and lists["may not come about"].isdisjoint(keys)


HARMS = frozenset({("injure", "treat"), ("casualty", "die"), ("casualty", "injure")})
"""Pairs of events of which the second also contradicts that nobody suffered the first."""
