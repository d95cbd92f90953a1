"""Places of one thing in a ranking, told apart from the words that it rose or fell: Harl has slipped in the table. It
was in 41st place a year ago and is now 46th.

A rise must lead to an upper place and a fall to a lower one; where it is told by how many places, so many must lie
between the two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.antecedents import topic
from numcheck.relations.reading.context import MOST_OF_PROSE, Context, around
from numcheck.relations.reading.values import COUNTED, NO_PROSE, is_exact

REACH = 2
"""Sentences from one place to the other."""
LONGEST_CLAUSE = 9
"""Words on either side of a place that say of whom and when it is."""
PAIR = 2
TO_FROM = 2
"""Words from "from" to its place: from number (nine)."""
RISE, FALL = "rise", "fall"
WALLS = frozenset(",;:()")


class Move(NamedTuple):
    """Two places of one thing, of which it had the first before the second."""

    before: Claim
    after: Claim


def find_moved(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the two places of each thing that is told to rise or fall, as upper and lower."""
    for move in context.once(_moves):
        ways = {way for sentence in _near(context, move) for way in _ways(context, sentence, move)}
        if len(ways) == 1:
            upper, lower = (move.after, move.before) if RISE in ways else (move.before, move.after)
            yield _relation(definition, move, (("upper", (upper,)), ("lower", (lower,))))


def find_places_moved(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the two places of each thing with the only number of places that it is told to have risen or fallen."""
    for move in context.once(_moves):
        near = [claim for sentence in _near(context, move) for claim in context.by_sentence.get(sentence.index, ())]
        amounts = [c for c in near if c.kind in COUNTED and c.noun in context.vocabulary.lists["places of a ranking"]]
        if len(amounts) == 1 and is_exact(amounts[0]):
            roles = (("amount", (amounts[0],)), ("before", (move.before,)), ("after", (move.after,)))
            yield _relation(definition, move, roles)


def _relation(definition: Definition, move: Move, roles: tuple[tuple[str, tuple[Claim, ...]], ...]) -> Relation:
    return Relation(
        definition.of,
        roles,
        strength=Strength.NATURAL,
        about=tuple(sorted((move.before.id, move.after.id))),
    )


def _near(context: Context, move: Move) -> Sequence[Sentence]:
    first, last = sorted((move.before.sentence, move.after.sentence))
    return [context.sentences[at] for at in range(first - 1, last + 2) if context.are_together(first, at)]


def _moves(context: Context) -> Sequence[Move]:
    """Give each place of an earlier time with the nearest place of the same thing that is none."""
    ranks = [claim for claim in context.of(kinds.ORDINAL, kinds.IDENTIFIER) if _is_rank(context, claim)]
    if len(ranks) < PAIR:
        return ()
    early = {claim.id for claim in ranks if _is_early(context, claim)}
    found = []
    for before in (claim for claim in ranks if claim.id in early):
        near = [c for c in around(ranks, before, REACH) if _may_be_later(context, before, c, early)]
        if near:
            distances = [(abs(c.sentence - before.sentence), c.id) for c in near]
            found.append(Move(before, near[distances.index(min(distances))]))
    return found


def _may_be_later(context: Context, before: Claim, claim: Claim, early: set[int]) -> bool:
    one, later = (before, claim) if before.id < claim.id else (claim, before)
    return claim.id not in early and _are_of_one(context, one, later)


def _is_rank(context: Context, claim: Claim) -> bool:
    """Tell whether a figure is where something stands: was 41st, in 41st place, number nine; not: the 41st floor."""
    is_prose = claim.part is not sections.HEADLINE and claim.part not in NO_PROSE
    if not is_prose or claim.stance in (stances.DENIED, stances.PLANNED):
        return False
    if len(context.by_sentence[claim.sentence]) > MOST_OF_PROSE:
        return False
    sentence, lists, value = context.sentences[claim.sentence], context.vocabulary.lists, claim.mention.value
    keys, first, last = sentence.keys, claim.mention.first, claim.mention.last
    if not isinstance(value, Label) or not value.number:
        return False
    if claim.kind is kinds.IDENTIFIER:
        return keys[first] in lists["opens a place of a chart"]
    behind, before = keys[last : last + 1], keys[max(first - 1, 0) : first]
    if behind and behind[0] in union(lists["places of a ranking"], lists["highest"], lists["fastest"]):
        return True
    alone = union(context.vocabulary.grammar.stops, lists["of an earlier time"])
    if (behind and behind[0].isalpha() and behind[0] not in alone) or not before:
        return False
    # Ranked Harl 41st
    is_given = sentence.words.is_name(first - 1) and not lists["ranks"].isdisjoint(keys[max(first - REACH, 0) : first])
    return is_given or before[0] in union(lists["before a rank"], lists["before a rank that moved"])


def _clause(context: Context, claim: Claim) -> tuple[int, int]:
    """Give where the clause of a place begins and ends: at marks and conjunctions, or LONGEST_CLAUSE words from it."""
    keys, first, last = context.sentences[claim.sentence].keys, claim.mention.first, claim.mention.last
    walls = union(context.vocabulary.grammar["conjunctions"], WALLS)
    farthest, end = max(first - LONGEST_CLAUSE, 0), min(last + LONGEST_CLAUSE, len(keys))
    start = next((at + 1 for at in range(first - 1, farthest - 1, -1) if keys[at] in walls), farthest)
    return start, next((at for at in range(last, end) if keys[at] in walls), end)


def _is_early(context: Context, claim: Claim) -> bool:
    """Tell whether a place is one of an earlier time: from 41st, was 41st a year ago, had been 41st."""
    lists, keys, first = context.vocabulary.lists, context.sentences[claim.sentence].keys, claim.mention.first
    if not lists["from"].isdisjoint(keys[max(first - TO_FROM, 0) : claim.mention.last]):
        return True
    clause = keys[slice(*_clause(context, claim))]
    if not union(lists["of the present"], lists["from"]).isdisjoint(clause):
        return False
    if any(way in (RISE, FALL) for events in context.vocabulary.events_of(clause) for way in events):
        return False
    return not union(lists["of an earlier time"], lists["looks back"], lists["having done"]).isdisjoint(clause)


def _are_of_one(context: Context, one: Claim, later: Claim) -> bool:
    """Tell whether two places near each other are of one thing in one ranking: nothing names another for either."""
    if later.sentence - one.sentence > REACH or not context.are_together(one.sentence, later.sentence):
        return False
    before = range(max(one.sentence - 1, 0), one.sentence + 1)
    known = {key for index in before for key in context.sentences[index].keys}
    if len({key for index in (*before, later.sentence) for key in _ranked(context, context.sentences[index])}) > 1:
        return False
    opens_with = topic(context, context.sentences[later.sentence]) if later.sentence != one.sentence else None
    if opens_with and known.isdisjoint(opens_with):
        return False
    names, others = _names(context, one), _names(context, later)
    return known.issuperset(others) and (not names or not others or not names.isdisjoint(others))


def _ranked(context: Context, sentence: Sentence) -> Iterator[str]:
    """Give what is ranked by the rankings of a sentence: the ranking of (ports)."""
    keys, rankings = sentence.keys, context.vocabulary.lists["rankings"]
    for at in range(len(keys) - PAIR):
        is_of = keys[at] in rankings and keys[at + 1] in context.vocabulary.numerals.of
        if is_of and not sentence.words.is_name(at + 2):
            yield keys[at + 2]


def _names(context: Context, claim: Claim) -> frozenset[str]:
    """Give the names in the clause of a place between its pronoun, if any, and it, but for days and months."""
    sentence, (start, _) = context.sentences[claim.sentence], _clause(context, claim)
    pronouns = context.vocabulary.grammar["pronouns"]
    start = max([at for at in range(start, claim.mention.first) if sentence.keys[at] in pronouns], default=start)
    dates = [c.mention for c in context.by_sentence[claim.sentence] if c.kind is kinds.DATE]
    dated = {at for mention in dates for at in range(mention.first, mention.last)}
    stops, told = context.vocabulary.grammar.stops, range(start, claim.mention.first)
    named = [at for at in told if sentence.words.is_name(at) and at not in dated]
    return frozenset(sentence.keys[at] for at in named) - stops


def _ways(context: Context, sentence: Sentence, move: Move) -> Iterator[str]:
    """Give the ways that clauses about a ranking tell: has fallen in the table, up from 12th, called the fall."""
    lists, keys = context.vocabulary.lists, sentence.keys
    ranked = union(lists["rankings"], lists["charts and tables"], lists["places of a ranking"])
    told = {c.mention.first for c in (move.before, move.after) if c.sentence == sentence.index}
    places = sorted(told.union([at for at, key in enumerate(keys) if key in ranked]))
    parting = union(context.vocabulary.grammar["conjunctions"], WALLS)
    walls = [at for at, key in enumerate(keys) if key in parting]
    of, directions = union(lists["of a place"], lists["in or for"]), union(lists["from"], lists["the"], lists["to"])
    for at, events in enumerate(context.vocabulary.events_of(keys)):
        before, after = bisect_left(walls, at), bisect_left(walls, at + 1)
        first = walls[before - 1] if before else 0
        last = walls[after] if after < len(walls) else len(keys)
        is_near = bisect_left(places, first) < bisect_left(places, last)
        behind = keys[at + 1 : at + 2]
        # Called the fall a disgrace; but not the fall in sales.
        is_known = at > 0 and keys[at - 1] in lists["the"] and not (behind and behind[0] in of)
        if is_near or is_known:
            yield from (way for way in events if way in (RISE, FALL))
        if is_near and keys[at] in lists["particles"] and behind and behind[0] in directions:
            yield RISE if keys[at] in lists["above"] else FALL
