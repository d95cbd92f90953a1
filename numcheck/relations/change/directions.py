"""Rises and falls with their two values, in the roles low and high, which must be in that order.

Most of it tells which relations of the phrases are none: of revised forecasts, rates of exchange, ranks, wholes; and
which of two opposite ones counts, where a noun of change is the subject of a verb of the other way: growth fell.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation
from numcheck.relations.assembly import Match, find_by_phrases, find_phrases_of
from numcheck.relations.guards.bases import is_split_between
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, OF_A_WHOLE, counts_some_of, stated

FINEST_PRICE = Fraction(1, 100)
"""Last digit of a price: a cent."""
TO_CURRENCY = 6
"""Words and marks behind "against" within which a currency is named: against the U.S. (dollar)."""
TO_LIST = 6
"""Words behind a place to the list that it is on: on the overall national list."""
LAST_PLACE = 200
"""Largest number that may be a place in a ranking."""
BARE = ("subject", "series")
"""Noun sources of a count that is a bare number in truth: the yen's value rose to 161."""
TO_END = 2
"""Words before a value among which "to" leads to it: plunged to a (383)."""
TO_WHEN = 4
"""Words before a value among which "when" makes it one of another time: from May, when it stood at (264)."""
FARTHEST = 20
"""Times that one value may be the other, where no word compares them: and then fell to."""
TO_REVISED = 3
"""Words before a phrase among which stands that a forecast is revised: revises its (growth from)."""
COMPARISON = "comparison"
TIMES = (kinds.DATE, kinds.DURATION)
Pair = tuple[int, int]
"""The ids of the figures in the roles low and high."""


def find_directions(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each rise or fall with its two values as low and high; where noun and verb disagree, as the verb says."""
    found = tuple(find_by_phrases(context, definition))
    if not found:
        return
    told_so = [r for r in found if _goes_as_told(r) and not _has_a_whole(r, context)]
    values = tuple(
        relation
        for relation in found
        if (_goes_as_told(relation) or not any(_starts_there(relation, other) for other in told_so))
        and not is_of_rates(relation, context)
        and not _is_of_ranks(relation, context)
        and not _is_of_two_moves(relation, context)
        and not is_split_between(relation.role("low")[0], relation.role("high")[0], context)
        and not _has_its_own_start(relation, context)
        and not _is_range_behind_an_end(relation, context)
        and not _is_of_a_whole(relation, context)
    )
    relations = _without_other_verbs(_without_revised(values, context, definition), context, definition)
    pairs = {_pair(relation) for relation in relations}
    if not any((high, low) in pairs for low, high in pairs):
        yield from relations
        return
    told = {
        (match.roles["low"][0].id, match.roles["high"][0].id)
        for match in find_phrases_of(context, definition)
        if not _is_by_noun(context, match)
    }
    for relation in relations:
        low, high = _pair(relation)
        if (low, high) in told or (high, low) not in told:
            yield relation


def _goes_as_told(relation: Relation) -> bool:
    """Tell whether the figure in the role low is less than the one in the role high."""
    low, high = (relation.role(role)[0] for role in ("low", "high"))
    return stated(low) < stated(high)


def _starts_there(relation: Relation, other: Relation) -> bool:
    """Tell whether two relations of different figures share their last one: 2.7m were, 340,000 are, from (1.1m)."""
    one, two = (max(each.claims, key=lambda claim: claim.span) for each in (relation, other))
    return one.id == two.id and _pair(relation) not in (_pair(other), _pair(other)[::-1])


def _is_of_two_moves(relation: Relation, context: Context) -> bool:
    """Tell whether each of two values has a move of its own: it was 5.45bn, and rose to 0.75bn in May from 0.73bn.

    Rose to 13.6bn from 10.2bn, and widened to 3.6bn; rose 2.3 cents, before retreating to 133.
    """
    first, last = sorted((relation.role(role)[0] for role in ("low", "high")), key=lambda claim: claim.span)
    if first.sentence != last.sentence or last.under == COMPARISON:
        return False
    if first.under == "difference":
        return True
    keys, lists = context.sentences[first.sentence].keys, context.vocabulary.lists
    between = keys[first.last : last.mention.first]
    if lists["to"].isdisjoint(between[-TO_END:]):
        return False
    joints = union(lists["opposed clauses"], context.vocabulary.grammar["joint"])
    if "," not in between and joints.isdisjoint(between):
        return False
    here = context.by_sentence[first.sentence]
    told_when = lists["at which"].isdisjoint(keys[max(first.mention.first - TO_WHEN, 0) : first.mention.first])
    if first.under == COMPARISON or not told_when:
        # From 264 in May, when it stood at 264, but fell to 383: the fall is from what had come between.
        return True
    behind = next((c for c in here if c.mention.first >= last.last and c.kind not in TIMES), None)
    if behind is not None and behind.under == COMPARISON and behind.kind in (last.kind, kinds.NUMBER):
        return True
    return stated(max(first, last, key=stated)) > FARTHEST * stated(min(first, last, key=stated))


def is_of_rates(relation: Relation, context: Context) -> bool:
    """Tell whether the figures are rates of exchange: below a cent, per a currency, or bare beside "against the pound".

    The dollar slid to $1.366 against the euro, then bounced back to $1.361: it is the euro that rose to more dollars.
    """
    currencies = context.vocabulary.currencies.names.forward
    if _names_a_rate(relation, context):
        return True
    if any(_is_bare(claim) and _is_against_a_currency(claim, context) for claim in relation.claims):
        return True
    return any(
        claim.kind is kinds.MONEY
        and (claim.per is None or claim.per in currencies)
        and claim.quantity is not None
        and (claim.quantity.step < FINEST_PRICE or claim.per is not None)
        for claim in relation.claims
    )


def _is_of_ranks(relation: Relation, context: Context) -> bool:
    """Tell whether bare figures of LAST_PLACE at most are places: fell from 43 to 47 (on the list of all counties)."""
    if not all(_is_bare(claim) and stated(claim) <= LAST_PLACE for claim in relation.claims):
        return False
    first, last = sorted((relation.role(role)[0] for role in ("low", "high")), key=lambda claim: claim.span)
    if _stands_in_a_list(first, context):
        return True
    behind = context.sentences[last.sentence].keys[last.last : last.last + TO_LIST]
    prepositions, kept = context.vocabulary.grammar["prepositions"], context.vocabulary.lists["kept in order of rank"]
    return not prepositions.isdisjoint(behind[:1]) and not kept.isdisjoint(behind)


def _stands_in_a_list(claim: Claim, context: Context) -> bool:
    """Tell whether "at" puts somebody in a place of the list that one of the last sentences names: Orle at five."""
    lists = context.vocabulary.lists
    if lists["at"].isdisjoint(context.words_before(claim, 1)):
        return False
    kept = lists["kept in order of rank"]
    near = context.sentences[max(claim.sentence - 2, 0) : claim.sentence + 1]
    return any(not kept.isdisjoint(sentence.keys) for sentence in near)


def _names_a_rate(relation: Relation, context: Context) -> bool:
    """Tell whether a sentence names two currencies with a stroke between: the average yen/dollar rate."""
    names = context.vocabulary.currencies.names
    return any(
        key == "/" and names.match(keys, at - 1) is not None and names.match(keys, at + 1) is not None
        for keys in (context.sentences[index].keys for index in {claim.sentence for claim in relation.claims})
        for at, key in enumerate(keys)
        if at
    )


def _is_bare(claim: Claim) -> bool:
    """Tell whether a figure is a number, or a count whose noun it only took over."""
    return claim.kind is kinds.NUMBER or (claim.kind is kinds.COUNT and claim.noun_from in BARE)


def _is_against_a_currency(claim: Claim, context: Context) -> bool:
    """Tell whether the sentence of a bare number names a currency against which it is: to 8.94 against the pound.

    It may be told before the number as well, the yen against the dollar; and with a "to" right behind it: 36.77 to the
    dollar, 1.31 to its U.S. counterpart.
    """
    keys, behind, lists = context.sentences[claim.sentence].keys, claim.mention.last, context.vocabulary.lists
    names, called = context.vocabulary.currencies.names, lists["calls a currency"]
    links = [at for at, key in enumerate(keys) if key in lists["against"]]
    if keys[behind : behind + 1] and keys[behind] in lists["to a currency"]:
        links.append(behind)
    return any(
        names.match(keys, here) is not None or keys[here] in called
        for at in links
        for here in range(at + 1, min(at + 1 + TO_CURRENCY, len(keys)))
    )


def _has_its_own_start(relation: Relation, context: Context) -> bool:
    """Tell whether a value starts a figure other than these two: a nearer one before the second, or one behind it.

    To 3.2 from 2.9, with some up to 0.41 from 0.38; at 2.43, down from 2.44, and 1.36, down from 1.37.
    """
    first, last = sorted((relation.role(role)[0] for role in ("low", "high")), key=lambda claim: claim.span)
    here = context.by_sentence[last.sentence]
    behind = (c for c in here if c.mention.first == last.last + 1 and c.kind in (kinds.NUMBER, last.kind))
    if sum(claim.under == "comparison" for claim in (first, last, *behind)) > 1:
        return True
    if first.link in OF_A_WHOLE:
        # 71 of the 120 seats, up from 48: what stands in between is their whole.
        return False
    # 4.0% in May, unchanged, and 4.6% in June, up from 4.4%: it is the nearer value that has come from another.
    between = (c for c in here if first.span.end <= c.span.start and c.span.end <= last.span.start)
    is_from = last.under == "comparison" and first.under == "" and first.sentence == last.sentence
    kinds_of_first = COUNTED if first.kind in COUNTED else (first.kind,)
    return is_from and any(c.kind in kinds_of_first and c.unit == first.unit and not c.under for c in between)


def _is_range_behind_an_end(relation: Relation, context: Context) -> bool:
    """Tell whether two values are a range of starts behind an end told already: fell to 25 pct, from 35 to 36 pct."""
    first, last = sorted((relation.role(role)[0] for role in ("low", "high")), key=lambda claim: claim.span)
    keys, lists = context.sentences[first.sentence].keys, context.vocabulary.lists
    if first.sentence != last.sentence or last.mention.first - first.last != 1:
        return False
    if keys[first.last] not in lists["leads to a value"] or keys[first.mention.first - 1] not in lists["from"]:
        return False
    before = [c for c in context.by_sentence[first.sentence] if c.last <= first.mention.first and c.kind is last.kind]
    return bool(before) and keys[before[-1].mention.first - 1] in lists["leads to a value"]


def _is_of_a_whole(relation: Relation, context: Context) -> bool:
    """Tell whether a value is a part ("of them") or a whole of the one that changed: 62 of (233) camps, up from 41."""
    # 53 were hurt, 35 of them badly, up from 46: the 53 rose, and "35 of them" is no value of the change.
    is_of_them = any(claim.link == "of_them" and claim.under == "" for claim in relation.claims)
    return is_of_them or _has_a_whole(relation, context)


def _has_a_whole(relation: Relation, context: Context) -> bool:
    """Tell whether a value is the whole of a part right before it: 62 of (233) camps."""
    return any(
        part.noun_from == "whole" and counts_some_of(part, other) and other in relation.claims
        for claim in relation.claims
        for part, other in pairwise(context.by_sentence[claim.sentence])
    )


def _without_revised(relations: Sequence[Relation], context: Context, definition: Definition) -> Sequence[Relation]:
    """Leave out relations told by the noun of a forecast, a loss or a tax only: its growth forecast to 2% from 2.8%.

    So it is with a loss of money, which is a sum itself: widened its loss to 57m from 49m. And with the names of taxes.
    """
    lists = context.vocabulary.lists
    telling = union(lists["calls a forecast"], lists["in the red"], lists["what taxes are called"])
    if not relations or not context.holds_any(telling):
        return relations
    revised, other = set[Pair](), set[Pair]()
    for match in find_phrases_of(context, definition):
        pair = (match.roles["low"][0].id, match.roles["high"][0].id)
        is_open = _is_by_noun(context, match) and (_is_revised(context, match) or _is_of_loss(context, match))
        is_open = is_open or _is_named_so(context, match)
        (revised if is_open else other).add(pair)
    return tuple(r for r in relations if _pair(r) not in revised - other)


def _without_other_verbs(relations: Sequence[Relation], context: Context, definition: Definition) -> Sequence[Relation]:
    """Leave out wrong relations of which another verb than that of the phrase leads to the first value.

    Shares fell after losses had widened to 51m from 1.2m; contracts tripled to 53,000 from 19,000.
    """
    wrong = {_pair(relation) for relation in relations if not _goes_as_told(relation)}
    if not wrong:
        return relations
    other, own = set[Pair](), set[Pair]()
    for match in find_phrases_of(context, definition):
        pair = (match.roles["low"][0].id, match.roles["high"][0].id)
        if pair in wrong:
            is_open = _has_another_verb(context, match) or (_is_by_noun(context, match) and _is_of_loss(context, match))
            (other if is_open else own).add(pair)
    return tuple(r for r in relations if _pair(r) not in other - own)


def _has_another_verb(context: Context, match: Match) -> bool:
    """Tell whether another clause, or a verb that multiplies, stands between the verb of a phrase and its value."""
    words, vocabulary = context.sentences[match.sentence].words, context.vocabulary
    first = bisect_left(words.starts, match.cue.start) + 1
    figure = min(claim.mention.first for claims in match.roles.values() for claim in claims)
    breaks, factors = vocabulary.lists["clause breaks"], vocabulary.numerals.factor_verbs
    return any(key in breaks or vocabulary.lemma(key) in factors for key in words.keys[first:figure])


def _is_named_so(context: Context, match: Match) -> bool:
    """Tell whether a name of taxes follows the first word of a phrase: (added) tax to 8 per cent from 16."""
    words = context.sentences[match.sentence].words
    at = bisect_left(words.starts, match.cue.start)
    return not context.vocabulary.lists["what taxes are called"].isdisjoint(words.keys[at + 1 : at + 2])


def _is_of_loss(context: Context, match: Match) -> bool:
    """Tell whether a phrase of money begins with a noun like "loss", which is a sum that may rise or fall itself."""
    words, vocabulary = context.sentences[match.sentence].words, context.vocabulary
    noun = vocabulary.lemma(words.keys[bisect_left(words.starts, match.cue.start)])
    return noun in vocabulary.lists["in the red"] and match.roles["low"][0].kind is kinds.MONEY


def _is_revised(context: Context, match: Match) -> bool:
    """Tell whether a word for a forecast or its revision stands between the start of a phrase and its first figure."""
    words = context.sentences[match.sentence].words
    first = max(bisect_left(words.starts, match.cue.start) - TO_REVISED, 0)
    figure = min(claim.mention.first for claims in match.roles.values() for claim in claims)
    return not context.vocabulary.lists["calls a forecast"].isdisjoint(words.keys[first:figure])


def _pair(relation: Relation) -> Pair:
    return relation.role("low")[0].id, relation.role("high")[0].id


def _is_by_noun(context: Context, match: Match) -> bool:
    """Tell whether a phrase begins with a noun of change and no verb: (growth) of 4 per cent."""
    sentence = context.sentences[match.sentence]
    at = bisect_left(sentence.words.starts, match.cue.start)
    uses = context.vocabulary.events.uses.get(context.vocabulary.lemma(sentence.keys[at])) or ()
    return bool(uses) and all(use.counted == "noun" for use in uses)
