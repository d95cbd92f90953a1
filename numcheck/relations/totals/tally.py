"""Totals whose parts stand scattered over sentences and paragraphs: 441 in Elan ... 296 in the fens ... the other 54.

Articles count many things, so a sum that fails proves nothing by itself. Two things make the parts of a total known: a
closing word ("the remaining 82", "the last £1.8m") says that everything before it belongs to one whole; or the figures
are so long that one slip of the keyboard would hardly make them fit by chance. The former are given by `find_others`
(total, gone+ and left), the latter by `find_tallies` (total and part+); most are tentative readings, which become
findings only where such a slip explains the difference.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.interval import Number, magnitude
from numcheck.model.pattern import Definition
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.guards.excuses import ANOTHER_DAY
from numcheck.relations.guards.few_again import find_few_left
from numcheck.relations.guards.reconciled import is_rest_of_a_clause
from numcheck.relations.guards.siblings import CLOSING, opens_a_whole
from numcheck.relations.guards.singles import adds_one, any_single_in, people_in
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import figures_around
from numcheck.relations.reading.values import (
    ADDING,
    COUNTED,
    OF_A_WHOLE,
    PLAIN,
    is_exact,
    is_plain_number,
    stated,
    sum_of,
)
from numcheck.relations.shares.share_ties import EXPLICIT, tie_between
from numcheck.relations.stocks.balance import flow_of

ENDING = ("remaining", "last")
"""Links of a figure that is the last part of a whole."""
REACH = 14
"""Sentences from a total to the last of its parts."""
REACH_NAMED = 40
"""The same where what is left is called by its name: the other 27 homes."""
FARTHEST = 400
"""Figures from a total to the last of its parts: a sentence may hold a table."""
MOST_BETWEEN = 60
"""The last figures between a total and what is left of it among which a larger one is looked for."""
NEAR = 4
"""Sentences from a total within which "the others" are surely its own."""
LEAD = 2
"""Paragraphs whose figures are those of the whole story."""
GAP = 4
"""Sentences between two parts of one total."""
TO_JOINER = 3
"""Words before what is left among which somebody is joined to it: the captain (and the other) two."""
BESIDE = 2
"""Words between the two ends of a change: from 14,600 to 12,300."""
ASIDE = 3
"""Words from "of" to the number of a whole."""
TO_PRONOUN = 1
"""Sentences from a whole to a part that a pronoun makes one of it: 71 of them."""
MOST_PARTS = 9
NEAREST = Fraction(4, 5)
"""How near a whole and its parts must come to one another to be told as such."""
TO_BOTH = 2
"""Words behind a figure within which stands that it counts what is in two parts at once: both."""
TO_A_NEGATION = 4
"""Words behind a figure within which stands that its things did not do something: that have not."""
PAIR = 2
ANYBODY = "person"
TO_THE_CREW = 4
"""Words from those who are counted to the number of others: and a crew of."""
TO_REST = 4
"""Words from "of the rest" to a figure."""
TO_THE_LAST = 3
"""Words of "in the last" before a number."""
LEAST_LONG = 3
"""Parts that a sum without closing words must have."""
MOST_SHARE = 98
"""Percent of a total above which a figure is the total once more, or another one."""
LEAST_SHARE = 200
"""The most times that a total may be a part of it, where nothing but the figures says that it is one."""
LONG_DIGITS = 4
"""Significant digits of a total that hardly fits by chance."""


def find_tallies(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each long total with the run of figures of its sort behind or before it, as total and part+."""
    plain = [claim for claim in context.of(*PLAIN) if _may_count(claim)]
    for total in plain:
        if not _is_whole(total) or _digits(_value(total)) < LONG_DIGITS or total.kind is kinds.MONEY:
            # Of sums an article of business tells many, and those of a loss, a tax and a reserve make nothing.
            continue
        if total.kind in COUNTED and noun_of(total, context) is None and total.noun is None:
            continue
        least = _value(total) / LEAST_SHARE
        for forward in (True, False):
            run = _run(total, plain, context, forward=forward, least=least)
            parts = [part for part in run if _value(part) > least and not _ends_a_change(part, context)]
            if LEAST_LONG <= len(parts) <= MOST_PARTS:
                chosen = _agreeing(total, parts, (), LEAST_LONG) or parts
                if chosen is parts and _agreeing(total, parts, (), PAIR):
                    # 4.9 million more shares than the 33 million of Monday; at first 30 million had been planned.
                    continue
                yield _relation(definition, (("total", (total,)), ("part+", tuple(chosen))), about=total)


def _ends_a_change(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is the end of a change, told with its start: from 14,600 to 12,300."""
    return any(
        other.under == "comparison"
        and other.kind in (claim.kind, kinds.NUMBER)
        and min(abs(claim.mention.first - other.last), abs(other.mention.first - claim.last)) <= BESIDE
        for other in figures_around(claim, context)
    )


def find_others(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure that closes a whole, such as "the other 82", with the whole and the parts told before it."""
    yield from find_few_left(context, definition.kind)
    marked = {roles["left"][0].id for roles in find_matches_of(context, definition)}
    if not marked and not any(c.link in CLOSING or _is_negated(c, context) for c in context.claims):
        return
    plain = [
        replace(claim, under="") if _is_told_among(claim, context) else claim
        for claim in context.claims
        if _may_count(claim) or _is_negated(claim, context) or _is_told_among(claim, context)
    ]
    closed: set[Number] = set()
    """Wholes of which all has been told, so that nothing further is left of them; the headline tells them, too."""
    inside: set[int] = set()
    """Ids of the figures of such wholes and parts: none of them is another whole."""
    for left in plain:
        is_marked = left.link in CLOSING or left.id in marked or _is_negated(left, context)
        # Some 500 million less than in May: a difference is nothing that is left.
        is_marked = is_marked and left.under != "difference"
        # The other 86 of its 310 flights: the whole is told behind it.
        if (
            is_marked
            and not (left.link == "last" and _is_of_late(left, context))
            and not (left.link == "remaining" and _is_some_of_rest(left, context))
            and not (left.link == "other" and _is_beside_somebody(left, context))
            and not is_rest_of_a_clause(left, context)
            and not _has_whole_behind(left, context)
            and not _has_more_behind(left, context)
        ):
            readings = _find_wholes(left, plain, context)
            if left.link not in CLOSING:
                readings = [r for r in readings if _value(r[0]) not in closed and r[0].id not in inside]
            for relation in _tell_others(definition, left, readings, context):
                if _is_made(relation):
                    closed.update(map(_value, relation.role("total")))
                    inside.update(claim.id for claim in relation.claims)
                yield relation


def _is_made(relation: Relation) -> bool:
    """Tell whether total, gone and left of a relation add up exactly."""
    (total,), (left,) = relation.role("total"), relation.role("left")
    return _value(total) == _value(left) + sum(_value(claim) for claim in relation.role("gone+"))


def _is_called_rest(left: Claim, context: Context) -> bool:
    """Tell whether words right before a figure call it all that is left of a whole: the rest, 2,255."""
    before = context.words_before(left, PAIR)
    return not context.vocabulary.lists["all the others"].isdisjoint(before)


def _is_some_of_rest(left: Claim, context: Context) -> bool:
    """Tell whether a figure is some of what is left, and not all of it: of the rest about 870 went abroad."""
    keys, lists = context.sentences[left.sentence].keys, context.vocabulary.lists
    before = keys[max(left.mention.first - TO_REST, 0) : left.mention.first]
    at = next((at for at, key in enumerate(before) if key in lists["all the others"]), 0)
    return at > 1 and before[at - 1] in lists["the"] and before[at - 2] in context.vocabulary.numerals.of


def _find_wholes(left: Claim, plain: Sequence[Claim], context: Context) -> Sequence[tuple[Claim, Sequence[Claim]]]:
    """Give each figure that may be the whole which `left` closes, with the parts of it that stand between the two."""
    here = bisect_left(plain, left.span.start, key=_start)
    reached = left.sentence - (REACH_NAMED if _is_named(left) else REACH)
    reach = max(bisect_left(plain, reached, key=_sentence), here - FARTHEST)
    is_of_whole = left.link in CLOSING or _is_called_rest(left, context)
    wholes = [total for total in plain[reach:here] if _may_be_whole_of(total, left, plain, context)]
    readings = [(total, _before(left, total, plain, context)) for total in wholes]
    return [
        (total, gone)
        for total, gone in readings
        if 1 <= len(gone) < MOST_PARTS and (is_of_whole or not _is_stock(gone, context))
        if not any(_is_of_both(claim, context) for claim in gone)
    ]


def _tell_others(
    definition: Definition, left: Claim, readings: Sequence[tuple[Claim, Sequence[Claim]]], context: Context
) -> Iterator[Relation]:
    """Give the relations of a closing figure: of the reading that holds, or else of the one a reader would take."""
    for total, gone in readings:
        if chosen := _agreeing(total, gone, (left,), 2):
            parts = tuple(claim for claim in chosen if claim.id != left.id)
            # All that was told between a total and "the other 13" hardly makes it by chance; some of it may, and
            # so may "two other men".
            is_closed = len(parts) == len(gone) and (left.is_definite or left.link != "other")
            yield _others(definition, total, parts, left, Strength.POSSIBLE if is_closed else Strength.TENTATIVE)
            return
    if any(_lacks_one(total, gone, left, context) for total, gone in readings):
        return
    # Of the first five songs the last three were sad: no other rest is left of them.
    readings = [(total, gone) for total, gone in readings if not any(claim.link in ENDING for claim in gone)]
    # The largest figure is the whole of the others, if any is; told twice, where it was told last.
    if (full := _told_in_full(readings, left, context)) is not None:
        yield _others(definition, *full, left, Strength.NATURAL)
        return
    for total, gone in sorted(readings, key=_by_size)[-1:]:
        known = [c for c in gone if c.link == ADDING or noun_of(c, context) is not None]
        is_sure = _strength(total, gone, left, context) >= Strength.NATURAL
        for members in (gone, known) if 0 < len(known) < len(gone) and not is_sure else (gone,):
            strength = _strength(total, members, left, context)
            # Without the figures that may be parts too, the sum is not complete.
            strength = strength if members is gone else min(strength, Strength.DOUBTFUL)
            yield _others(definition, total, members, left, strength)


def _others(definition: Definition, total: Claim, gone: Sequence[Claim], left: Claim, strength: Strength) -> Relation:
    roles = (("total", (total,)), ("gone+", tuple(gone)), ("left", (left,)))
    return _relation(definition, roles, about=left, strength=strength)


def _has_more_behind(left: Claim, context: Context) -> bool:
    """Tell whether more of its unit stands behind "other" in a list: 8.3m of other states, a net trade of 1.1m."""
    if left.link != "other" or left.is_definite or left.kind is not kinds.MEASURE:
        return False
    here = context.by_sentence[left.sentence]
    return any(c.span.start > left.span.end and c.unit == left.unit and not c.under for c in here)


def _is_beside_somebody(left: Claim, context: Context) -> bool:
    """Tell whether a pronoun for somebody uncounted stands before "others": him and 55 others; I have three others."""
    grammar, keys, first = context.vocabulary.grammar, context.sentences[left.sentence].keys, left.mention.first
    if first < 2 or keys[first - 2] not in grammar["pronouns"]:
        return False
    return keys[first - 1] in grammar["have"] or keys[first - 1] in context.vocabulary.numerals.joiners


def _may_be_whole_of(total: Claim, left: Claim, plain: Sequence[Claim], context: Context) -> bool:
    """Tell whether a figure may be the whole that another one closes."""
    if not (_is_whole(total) and is_exact(total) and _is_part(left, total, context)):
        return False
    if total.noun != left.noun and goes_on_with_crew(total, context):
        return False
    # 17 on Thursday, then 26 in one place alone: the 17 are no whole of what follows.
    return not _is_surpassed(total, left, plain, context)


def _lacks_one(total: Claim, gone: Sequence[Claim], left: Claim, context: Context) -> bool:
    """Tell whether a whole lacks just one, who is told of singly: one of four fled, another hid; the other two."""
    lacking = _value(total) - sum(_value(claim) for claim in (*gone, left))
    if left.kind not in COUNTED or lacking != 1:
        return False
    return adds_one(total, left, context) or _is_joined_to_somebody(left, context)


def _is_told_among(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is a whole that its sentence divides behind it: among the 72 there were 30 women."""
    if context.by_sentence[claim.sentence][-1].id == claim.id:
        # Both are among the 11.
        return False
    return claim.under == "part" and opens_a_whole(claim, context) and _may_count(replace(claim, under=""))


def goes_on_with_crew(total: Claim, context: Context) -> bool:
    """Tell whether a crew or the like is counted right behind people: 74 passengers and a crew of nine."""
    keys, vocabulary = context.sentences[total.sentence].keys, context.vocabulary
    if total.last >= len(keys) or keys[total.last] not in vocabulary.numerals.joiners:
        return False
    small = vocabulary.numerals.joiners | vocabulary.lists["articles"] | vocabulary.numerals.of
    groups = vocabulary.lists["groups of members"]
    return any(
        0 < claim.mention.first - total.last <= TO_THE_CREW
        and all(key in small or key in groups for key in keys[total.last : claim.mention.first])
        and _are_both_people(claim, total, context)
        for claim in context.by_sentence[total.sentence]
    )


def _are_both_people(claim: Claim, total: Claim, context: Context) -> bool:
    nouns, groups = context.vocabulary.nouns, context.vocabulary.lists["groups of members"]
    return all(c.noun is not None and (nouns.is_a(c.noun, ANYBODY) or c.noun in groups) for c in (claim, total))


def _is_stock(gone: Sequence[Claim], context: Context) -> bool:
    """Tell whether some figures came in and others went out: it paid out 14 and took in five, which left 31."""
    return {flow_of(claim, context) for claim in gone} >= {"in", "out"}


def _is_negated(claim: Claim, context: Context) -> bool:
    """Tell whether a definite count is of those that did not do something: the 53 households that have not."""
    if not claim.is_definite or claim.kind not in COUNTED or claim.link or not is_exact(claim):
        return False
    grammar, behind = context.vocabulary.grammar, context.sentences[claim.sentence].keys[claim.last :][:TO_A_NEGATION]
    return behind[:1] != () and behind[0] in grammar["relatives"] and not grammar["negations"].isdisjoint(behind)


def _is_of_both(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts what is in two parts at once: 44 had mould, 52 leaks, and 30 had both."""
    behind = context.sentences[claim.sentence].keys[claim.last :][:TO_BOTH]
    return not context.vocabulary.lists["both"].isdisjoint(behind)


def _is_of_late(left: Claim, context: Context) -> bool:
    """Tell whether "in the last" makes a number a length of time: a medal (in the last) three cups."""
    keys = context.sentences[left.sentence].keys
    before = keys[max(left.mention.first - TO_THE_LAST, 0) : left.mention.first]
    return len(before) == TO_THE_LAST and before[0] in context.vocabulary.lists["leads to the last of a row"]


def _is_named(left: Claim) -> bool:
    """Tell whether what is left is definite and has a noun behind it: the other 27 homes."""
    return left.is_definite and left.noun_from == "after"


def _has_whole_behind(left: Claim, context: Context) -> bool:
    """Tell whether "of" and a whole stand right behind a closing figure: the other 86 of its 310 flights."""
    keys, numerals = context.sentences[left.sentence].keys, context.vocabulary.numerals
    at = left.mention.last
    return (
        at < len(keys)
        and keys[at] in numerals.of
        and any(at < claim.mention.first <= at + ASIDE for claim in context.by_sentence[left.sentence])
    )


def _told_in_full(
    readings: Sequence[tuple[Claim, Sequence[Claim]]], left: Claim, context: Context
) -> tuple[Claim, Sequence[Claim]] | None:
    """Give the largest whole whose parts have surely all been told, with these; None if there is none."""
    for total, gone in sorted(readings, key=_by_size, reverse=True):
        known = [claim for claim in gone if _is_known_part(claim, total, context)]
        if _value(total) < sum(_value(claim) for claim in (*known, left)) and _is_told_in_full(
            total, known, left, context
        ):
            # Whatever else may be told between them: these are too many already.
            return total, known
        if not _is_near(total, (*gone, left)):
            continue
        named = [claim for claim in gone if not _is_of_others(claim, total, left, context)]
        sure = [
            c
            for c in named
            if _is_some_of(c, total, context) or (c.link not in OF_A_WHOLE and not _is_beside(c, total))
        ]
        # Only the largest whole counts; a smaller figure that the parts come near to is one of them.
        return (total, sure) if _is_told_in_full(total, sure, left, context) else None
    return None


def _is_some_of(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether the words of a figure make it a part of a whole: 31 of the homes, 23 of the deaths."""
    if claim.sentence == total.sentence and claim.span.start > total.span.start and opens_a_whole(total, context):
        return claim.link == "" and claim.under == ""
    if claim.link == "of_them" and claim.noun_from == "pronoun":
        return claim.noun == total.noun and 0 <= claim.sentence - total.sentence <= TO_PRONOUN
    if claim.link != "of_the" or claim.noun is None or claim.noun_from not in ("of", "topic"):
        return False
    if total.event in context.vocabulary.lists["fates"] and claim.noun in context.vocabulary.events.words[total.event]:
        return True
    return total.noun is not None and context.vocabulary.nouns.are_synonyms(claim.noun, total.noun)


def _is_known_part(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a figure is surely a part of a whole, by its words or its fate."""
    if _is_some_of(claim, total, context) or _has_left(claim, total, context):
        return True
    if claim.sentence == total.sentence and tie_between(claim, total, context) == EXPLICIT:
        return True
    return claim.link == "" and claim.event == total.event and claim.event in context.vocabulary.lists["fates"]


def _points_at(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a figure surely is of a whole told before it, whatever day it is of: in June, 85 of the tents."""
    if claim.span.start < total.span.start:
        return False
    is_rest = claim.link in CLOSING and _is_named(claim) and claim.noun == total.noun
    is_rest = is_rest and not _has_bounds_of_its_own(claim, context)
    return is_rest or _has_left(claim, total, context) or _is_some_of(claim, total, context)


def _has_bounds_of_its_own(claim: Claim, context: Context) -> bool:
    """Tell whether words right behind a rest say which it is: the other 40 songs that it bought; in Orle."""
    grammar = context.vocabulary.grammar
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + 1]
    bounds = union(grammar["pronouns"], context.vocabulary.lists["that which"], grammar["prepositions"])
    return not bounds.isdisjoint(behind)


def _has_left(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a figure counts some who left of those held: 64 people were seized; twenty captives were let go."""
    vocabulary = context.vocabulary
    if total.event not in vocabulary.lists["held together"] or vocabulary.events.flows.get(claim.event or "") != "out":
        return False
    is_later = claim.sentence > total.sentence and claim.under == ""
    noun, whole = claim.noun, total.noun
    return is_later and noun is not None and whole is not None and vocabulary.nouns.are_akin(noun, whole)


def _is_of_others(claim: Claim, total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a bare figure of another paragraph counts other things: 134 letters against it, and 12 in favour."""
    if claim.noun_from != "series" or claim.noun is None or total.noun is None or claim.paragraph == left.paragraph:
        return False
    is_fate = claim.event is not None and claim.event == total.event
    return not is_fate and not context.vocabulary.nouns.are_akin(claim.noun, total.noun)


def _is_told_in_full(total: Claim, gone: Sequence[Claim], left: Claim, context: Context) -> bool:
    """Tell whether a whole, its parts and the rest must add up: they come near, and each part is surely one."""
    is_closed = left.link not in CLOSING or left.is_definite or left.kind not in COUNTED
    is_far = left.sentence - total.sentence > NEAR and total.paragraph > LEAD
    if not is_closed or is_far or (len(gone) < PAIR and not (gone and _is_one_of_two(gone[0], total, left, context))):
        return False
    if left.kind in COUNTED and not _is_of_noun(left, total, context):
        return False
    if not all(_is_surely_some(claim, total, left, context) for claim in gone):
        return False
    if not _is_near(total, (*gone, left)):
        return False
    if left.kind not in COUNTED or sum(_value(claim) for claim in (*gone, left)) > _value(total):
        # Parts that exceed the whole do so still if one more is told of without a figure.
        return True
    behind = [claim for claim in (*gone, left) if claim.span.start > total.span.start]
    return not _any_single(behind, total, context)


def _any_single(parts: Sequence[Claim], total: Claim, context: Context) -> bool:
    """Tell whether somebody told of singly may be another part: beside a part, or where the whole's event is told."""
    said, lemma = context.vocabulary.events.words.get(total.event or "", ()), context.vocabulary.lemma
    told = {part.sentence for part in parts}
    between = range(parts[0].sentence, parts[-1].sentence + 1)
    return any_single_in(
        [at for at in between if at in told or not {lemma(key) for key in context.sentences[at].keys}.isdisjoint(said)],
        context,
    )


def _is_joined_to_somebody(left: Claim, context: Context) -> bool:
    """Tell whether "and" joins a noun for people to the others: the captain and the other two."""
    keys, first = context.sentences[left.sentence].keys, left.mention.first
    joiners = context.vocabulary.numerals.joiners
    joined = next((at for at in range(max(first - TO_JOINER, 1), first) if keys[at] in joiners), None)
    return joined is not None and bool(people_in(keys[joined - 1 : joined], context))


def _is_one_of_two(claim: Claim, total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a whole has one sure part and a rest with its noun: 31 of the homes; the other 21 homes."""
    if _has_left(claim, total, context):
        return True
    is_one = _is_some_of(claim, total, context) or tie_between(claim, total, context) == EXPLICIT
    return is_one and _is_named(left) and _is_of_noun(left, total, context)


def _is_near(total: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether the sum of the parts is so near to a total that it is meant to be it."""
    low, high = sorted((sum(_value(claim) for claim in parts), _value(total)))
    return low >= high * NEAREST


def _is_of_noun(left: Claim, total: Claim, context: Context) -> bool:
    """Tell whether the rest may count the things of the whole, by its noun or for want of one."""
    if left.noun is None or total.noun is None:
        return total.noun is not None
    # The mayor said 41 remained: whoever says so is not what is counted. A toll counts people.
    whole = noun_of(total, context) or total.noun
    return left.noun_from in ("series", "subject") or context.vocabulary.nouns.are_akin(left.noun, whole)


def _is_beside(claim: Claim, total: Claim) -> bool:
    """Tell whether a figure behind a whole in its sentence has another noun: 312 people, besides a crew of six."""
    return claim.sentence == total.sentence and claim.span.start > total.span.start and claim.noun != total.noun


def _is_surely_some(claim: Claim, total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether a figure is taken for a part of a whole: by noun or fate, or as it goes on with what was counted."""
    if claim.link == ADDING or claim.noun == total.noun or claim.kind not in COUNTED:
        return True
    if _is_known_part(claim, total, context):
        return True
    if claim.noun_from in ("", "series") and claim.paragraph == left.paragraph:
        return True
    nouns = context.vocabulary.nouns
    is_some = claim.noun is not None and total.noun is not None and nouns.are_akin(claim.noun, total.noun)
    return is_some and claim.event in context.vocabulary.lists["fates"]


def _strength(total: Claim, gone: Sequence[Claim], left: Claim, context: Context) -> Strength:
    """Give how surely a total, what is gone and the others belong together.

    Surely where all are of one fate, or where one breath tells the whole and its parts: "92 of its 310", "of the 64
    people 41 were found and nine came home". Possibly where the others are at least what the whole counted. Else only a
    slip of the keyboard can say so: most articles hold some figure, a smaller one, and "the last six" of something.
    """
    fate = total.event
    is_fate = fate is not None and left.event in (None, fate) and all(claim.event == fate for claim in gone)
    is_sum = total.kind is kinds.MONEY and len(gone) > 1
    if left.sentence - total.sentence > NEAR:
        return Strength.POSSIBLE if is_sum or is_fate else Strength.DOUBTFUL
    if is_fate:
        return Strength.NATURAL
    breath = all(claim.sentence == total.sentence for claim in gone)
    if breath and len(gone) == 1 and (gone[0].noun_from == "whole" or _is_of_two(gone[0], total, left, context)):
        return Strength.NATURAL
    whole, rest = noun_of(total, context), noun_of(left, context)
    is_same = whole is not None and rest is not None and context.vocabulary.nouns.are_synonyms(whole, rest)
    if breath and is_same and all(claim.noun_from == "series" and claim.noun == total.noun for claim in gone):
        return Strength.NATURAL
    if is_sum or is_same or (fate is not None and left.event == fate):
        return Strength.POSSIBLE
    if whole is None and rest is not None and len(gone) > PAIR:
        # Among many figures some slip makes nearly any number: set 287 to win, and the last six wickets.
        return Strength.TENTATIVE
    return Strength.DOUBTFUL


def _is_of_two(gone: Claim, total: Claim, left: Claim, context: Context) -> bool:
    """Tell whether one sentence tells a whole, some of it and "the" rest: of the 27, 16 sat and the other 11 stood.

    The rest has no noun of its own and no words that say which others it is.
    """
    if left.sentence != total.sentence or not left.is_definite or tie_between(gone, total, context) != EXPLICIT:
        return False
    behind = context.sentences[left.sentence].keys[left.last : left.last + 1]
    is_told = not context.vocabulary.lists["that which"].isdisjoint(behind)
    return not is_told and (left.noun_from != "after" or left.noun == total.noun)


def _by_size(reading: tuple[Claim, Sequence[Claim]]) -> tuple[Number, int]:
    return _value(reading[0]), reading[0].span.start


def _before(left: Claim, total: Claim, plain: Sequence[Claim], context: Context) -> list[Claim]:
    """Give the parts of a whole that stand between it and the figure that closes it, and those told right before it."""
    reach = max(REACH, left.sentence - total.sentence)
    run = _run(total, plain, context, forward=True, gap=reach, reach=reach)
    if left not in run:
        return []
    # 92 of its 310 flights: the part stands before its whole.
    leading = [
        claim
        for claim in context.by_sentence[total.sentence]
        if claim.noun_from == "whole" and claim.span.start < total.span.start and _is_part(claim, total, context)
    ]
    return [
        *_fallen(total, plain, context),
        *leading[-1:],
        *(claim for claim in run if claim.span.start < left.span.start),
    ]


def _fallen(total: Claim, plain: Sequence[Claim], context: Context) -> list[Claim]:
    """Give parts of a whole told by fate before it: 14 passengers died. The bus, carrying 57 passengers, fell."""
    here = bisect_left(plain, total.span.start, key=_start)
    fates = context.vocabulary.lists["fates"]
    told: dict[Number, Claim] = {}
    for claim in plain[max(here - MOST_PARTS, 0) : here]:
        is_near = total.sentence - NEAR <= claim.sentence and claim.link == ""
        if is_near and claim.event in fates and claim.noun == total.noun and _is_part(claim, total, context):
            told.setdefault(_value(claim), claim)
    return list(told.values())


def _may_count(claim: Claim) -> bool:
    """Tell whether a figure may be a total or one of its parts."""
    return (
        is_plain_number(claim)
        and claim.under in ("", "difference")
        and claim.link not in ("same", "both")
        and claim.part is not sections.TABLE
        and (claim.kind not in COUNTED or isinstance(stated(claim), int))
    )


def _is_whole(claim: Claim) -> bool:
    return claim.link in ("", "all") and claim.kind is not kinds.PERCENT


def _run(
    total: Claim,
    plain: Sequence[Claim],
    context: Context,
    *,
    forward: bool,
    gap: int = GAP,
    reach: int = REACH,
    least: float | Number = 0,
) -> list[Claim]:
    """Give the figures of the total's sort behind it (`forward`) or before it, up to the first wide gap.

    The run is broken off where it holds more parts above the least one than any total has.
    """
    run: list[Claim] = []
    large = 0
    reached = total
    here = bisect_left(plain, total.span.start, key=_start)
    ahead, behind = min(here + FARTHEST, len(plain)), max(here - FARTHEST, 0)
    for at in range(here, ahead) if forward else range(here - 1, behind - 1, -1):
        claim = plain[at]
        if claim.id == total.id:
            continue
        if abs(claim.sentence - total.sentence) > reach or (run and abs(claim.sentence - reached.sentence) > gap):
            break
        if not _is_part(claim, total, context) or _is_inside(claim, context):
            continue
        run.append(claim)
        reached = claim
        large += _value(claim) > least
        if large > MOST_PARTS:
            break
    return run if forward else run[::-1]


def _is_part(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a figure may be a part of a total, by its size and by what both count."""
    return _value(claim) * 100 <= _value(total) * MOST_SHARE and _is_alike(claim, total, context)


def _is_surpassed(total: Claim, left: Claim, plain: Sequence[Claim], context: Context) -> bool:
    """Tell whether a larger figure of its sort stands between a total and the figure that closes it."""
    last = bisect_left(plain, left.span.start, key=_start)
    between = plain[max(bisect_left(plain, total.span.end, key=_start), last - MOST_BETWEEN) : last]
    # A town of 6,000 people does not surpass the 94 who died in it.
    is_of_fate = total.event == left.event and total.event in context.vocabulary.lists["fates"]
    return any(
        _value(claim) > _value(total)
        # 640 jobs go at a mill that employs 2,300 people.
        and (claim.event == total.event or (None in (claim.event, total.event) and not is_of_fate))
        and _is_alike(claim, total, context)
        # 90 flats do not surpass 52 homes where "the other 21 homes" are left.
        and not (total.noun == left.noun != claim.noun and _is_named(left))
        for claim in between
    )


def _is_alike(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether two figures may be of one whole, by what both count."""
    if claim.kind is not total.kind and not (claim.kind in COUNTED and total.kind in COUNTED):
        return False
    if claim.unit != total.unit or claim.per != total.per or claim.part is sections.HEADLINE:
        return False
    if ANOTHER_DAY.applies(claim, total) and not _points_at(claim, total, context):
        return False
    fates = context.vocabulary.lists["fates"]
    if claim.event in fates and total.event in fates and claim.event != total.event:
        return False
    if claim.link == ADDING and claim.kind in COUNTED:
        # "A further 197 preferred flats" goes on with what was counted before, whatever noun comes next.
        return True
    part, whole = noun_of(claim, context), noun_of(total, context)
    if part is None or whole is None or (claim.event is not None and claim.event == total.event):
        return True
    nouns = context.vocabulary.nouns
    return nouns.are_synonyms(part, whole) or whole in nouns.wider_words(part) or part in nouns.wider_words(whole)


def noun_of(claim: Claim, context: Context) -> str | None:
    """Give the noun of what a figure counts, "person" for tolls; None where the noun is no thing: money, totals."""
    if claim.kind not in COUNTED or claim.noun_from == "series":
        return None
    if claim.noun is None or claim.noun in context.vocabulary.grammar["number nouns"]:
        return "person" if claim.event in context.vocabulary.lists["fates"] else None
    if claim.event in context.vocabulary.lists["fates"] and claim.noun in context.vocabulary.events.words[claim.event]:
        # Bodies, deaths and survivors are those of whoever was there.
        return "person"
    return claim.noun


def _is_inside(claim: Claim, context: Context) -> bool:
    """Tell whether a figure counts some "of them" of another one in its sentence: 41, six of them."""
    return claim.link == "of_them" and any(
        other.span.start < claim.span.start and other.kind in COUNTED and other.noun == claim.noun
        for other in context.by_sentence[claim.sentence]
    )


def _agreeing(total: Claim, parts: Sequence[Claim], fixed: Sequence[Claim], least: int) -> list[Claim] | None:
    """Give the largest set of the parts that makes the total together with the fixed ones; None if no set does."""
    whole = total.interval
    assert whole is not None
    for size in range(len(parts), 0, -1):
        for chosen in combinations(parts, size):
            members = sorted((*chosen, *fixed), key=lambda claim: claim.span)
            if len(members) < least:
                continue
            # Rounding is granted to all of the parts only: among many subsets, one would nearly always be near enough.
            if sum(_value(member) for member in members) == _value(total) or (
                size == len(parts) and sum_of(members).meets(whole)
            ):
                return members
    return None


def _relation(
    definition: Definition,
    roles: tuple[tuple[str, tuple[Claim, ...]], ...],
    about: Claim,
    strength: Strength = Strength.TENTATIVE,
) -> Relation:
    return Relation(definition.kind, roles, strength=strength, about=(about.id,))


def _start(claim: Claim) -> int:
    return claim.span.start


def _sentence(claim: Claim) -> int:
    return claim.sentence


def _value(claim: Claim) -> Number:
    return magnitude(stated(claim))


def _digits(value: Number) -> int:
    return len(str(value).strip("0")) if isinstance(value, int) else 0
