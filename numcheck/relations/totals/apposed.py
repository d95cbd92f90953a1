"""Two figures put behind a whole as all of it: it will pay 93m, 33m of it in cash and 60m in oil.

Behind a mark, or behind a word that opens what a whole is made of, two figures of its unit that "and" joins are seldom
anything but its parts. What is said right behind them tells parts from a row of three: parts have a preposition or noun
that the whole has not (93m for a half share, 33m in cash and 60m in oil; 21 tonnes of rice, 12 tonnes of flour and nine
tonnes of oil).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from fractions import Fraction

from numcheck.model import sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.siblings import COLON
from numcheck.relations.guards.singles import any_single
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.coordination import DASHES
from numcheck.relations.reading.listing import any_uncounted
from numcheck.relations.reading.values import AMOUNTS, COUNTED, are_of_one_sort, counts_some_of, is_one_number, stated

FEWEST = 3
"""Figures of one sort that a sentence must hold: a whole and two parts."""
MOST = 60
"""Most figures of a sentence that is prose, and no table without its lines."""
GAP = 14
"""Words between a whole and its parts, and between these."""
AFTER = 2
"""Sentences behind a total within which its two parts stand."""
OPENER = 3
"""Words of the longest opener of parts."""
NEXT = 8
"""Words behind the last part within which one more of a row may follow."""
CLOSE = Fraction(7, 10)
"""The least ratio of the smaller to the larger of sum and whole for a tie that needs no slip of the keyboard."""
LEAST = 5
SAID = 6
"""Words behind a part that tell its kind, and words before a figure that may call it a total."""
PAIR = 2
MARKS = frozenset((",", "(", COLON)) | DASHES
STRONG = frozenset((COLON,)) | DASHES
CLOSED = ")"
BARE = ("series", "of")
"""How the noun of a figure was found that has none right behind it: 14 upstairs, 30 of oak."""
GOING_ON = ("another", "other", "remaining")
"""Links of a figure that goes on with a row of the sentence before."""
COMPARED = ("comparison", "difference")
OPPOSITES = ("opposites by ", "halves by ")
"""How the names of lists begin that hold two words each, of which nothing is a third."""


def find_apposed(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each whole with two parts of its sort behind it, which a mark or an opener leads to and "and" joins."""
    joiners = context.vocabulary.numerals.joiners
    for at, claims in context.by_sentence.items():
        if not FEWEST <= len(claims) <= MOST or joiners.isdisjoint(context.sentences[at].keys):
            continue
        told = [claim for claim in claims if claim.kind in AMOUNTS]
        for here, (whole, one, other) in enumerate(zip(told, told[1:], told[2:], strict=False)):
            if not (_may_stand(whole, one, other) and _are_joined(whole, one, other, told[here + 3 :], context)):
                continue
            opener = _opener(whole, one, context)
            before = told[here - 1] if here else None
            if before is not None and _is_some_told_so(before, whole, one, other):
                whole, before = before, None
            if opener is not None and not _is_row((before, whole, one, other), opener, context):
                strength = _strength(whole, one, other, opener, context)
                roles = (("total", (whole,)), ("part+", (one, other)))
                yield Relation(definition.kind, roles, strength=strength, about=(one.id,))


def find_two_kinds(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure that is called a total with the next two of its sort, if these are of two kinds of one thing.

    Group sales rose to 5.24bn from 4.9bn. Sales in Elan fell to 3.1bn, while sales in Orla rose to 2.14bn. Many a total
    has other parts, so that such a tie speaks only where a slip of the keyboard explains it.
    """
    for _, told in context.told_with(context.vocabulary.lists["says a total"]):
        for whole in told if len(told) <= MOST else ():
            if not _is_called_total(whole, context):
                continue
            near = context.claims_between(whole.sentence, whole.sentence + AFTER, whole.span.start)
            behind = [c for c in near if c.span.start > whole.span.start and _is_told(c) and are_of_one_sort(c, whole)]
            if len(behind) < PAIR or (len(behind) > PAIR and behind[PAIR].sentence == behind[1].sentence):
                continue
            one, other = behind[:PAIR]
            is_of_it = _may_stand(whole, one, other) and _may_be_all(whole, one, other, context)
            if is_of_it and (_are_of_one_noun(whole, one, other) or are_opposites(one, other, context)):
                roles = (("total", (whole,)), ("part+", (one, other)))
                yield Relation(definition.kind, roles, strength=Strength.DOUBTFUL, about=(one.id,))


def _may_be_all(whole: Claim, one: Claim, other: Claim, context: Context) -> bool:
    """Tell whether two figures may be all of a whole: each is less, and both come to half to twice of it."""
    value, summed = magnitude(stated(whole)), magnitude(stated(one)) + magnitude(stated(other))
    if value <= max(stated(one), stated(other)) or min(value, summed) * PAIR < max(value, summed):
        return False
    keys = context.sentences[other.sentence].keys
    start = one.last if one.sentence == other.sentence else 0
    return context.vocabulary.grammar["relatives"].isdisjoint(keys[start : other.mention.first])


def _is_called_total(claim: Claim, context: Context) -> bool:
    """Tell whether a word just before or behind a figure calls it a total."""
    if claim.kind not in AMOUNTS or not _is_told(claim):
        return False
    keys, words = context.sentences[claim.sentence].keys, context.vocabulary.lists["says a total"]
    return not words.isdisjoint(keys[max(claim.mention.first - SAID, 0) : claim.last + OPENER])


def _is_told(claim: Claim) -> bool:
    return claim.under not in COMPARED and claim.link not in GOING_ON


def _are_of_one_noun(whole: Claim, one: Claim, other: Claim) -> bool:
    """Tell whether a whole and its first part have one noun, and the next part, in the same sentence, has no other."""
    if whole.noun is None or whole.noun != one.noun or one.sentence != other.sentence:
        return False
    return other.noun_from in ("series", "") or (other.noun == one.noun and other.noun_from == one.noun_from)


def _is_some_told_so(some: Claim, whole: Claim, one: Claim, other: Claim) -> bool:
    """Tell whether two parts are those of some of a whole, not of all of it: 62 of the 120 seats, 40 for the Reds."""
    is_of_it = counts_some_of(some, whole) and are_of_one_sort(some, one) and is_one_number(some)
    return is_of_it and stated(whole) != stated(one) + stated(other)


def _may_stand(whole: Claim, one: Claim, other: Claim) -> bool:
    if not (are_of_one_sort(whole, one) and are_of_one_sort(one, other)):
        return False
    if whole.under or whole.part is sections.TABLE or whole.stance is stances.DENIED or stated(whole) < LEAST:
        return False
    return all(is_one_number(claim) and claim.under not in COMPARED for claim in (whole, one, other))


def _are_joined(whole: Claim, one: Claim, other: Claim, rest: Sequence[Claim], context: Context) -> bool:
    """Tell whether "and" stands right before the second part, and no other figure goes on with the row."""
    keys, vocabulary = context.sentences[one.sentence].keys, context.vocabulary
    between = keys[one.last : other.mention.first]
    if not between or len(between) > GAP or between[-1] not in vocabulary.numerals.joiners:
        return False
    if _is_parted(whole, one, other, context) or CLOSED in between:
        return False
    following = context.by_sentence.get(one.sentence + 1, ())
    if any(claim.link in GOING_ON and are_of_one_sort(claim, one) for claim in following):
        return False
    behind = next((claim for claim in rest if are_of_one_sort(claim, one)), None)
    if behind is None:
        return True
    after = keys[other.last : behind.mention.first]
    return len(after) > NEXT or vocabulary.numerals.joiners.isdisjoint(after)


def _is_parted(whole: Claim, one: Claim, other: Claim, context: Context) -> bool:
    """Tell whether a word between two figures says that one is compared, or that more may be told of than these.

    Where two exceed their whole, "from" and "to" do so only before a number: 31 from Orsk, but not from 31.
    """
    keys, lists = context.sentences[one.sentence].keys, context.vocabulary.lists
    figures = {claim.mention.first for claim in context.by_sentence[one.sentence]}
    ways = lists["origins"] if stated(one) + stated(other) > stated(whole) else ()
    return any(
        keys[at] in lists["parts a row"] and (keys[at] not in ways or at + 1 in figures)
        for at in range(one.last, other.mention.first)
    )


def _opener(whole: Claim, one: Claim, context: Context) -> str | None:
    """Give the mark or the words right before the first part that open the parts of a whole; None where none does."""
    keys, lists = context.sentences[whole.sentence].keys, context.vocabulary.lists
    between = keys[whole.last : one.mention.first]
    if not between or len(between) > GAP or not lists["parts a row"].isdisjoint(between[:-1]):
        return None
    for size in range(OPENER, 0, -1):
        said = " ".join(between[-size:])
        if said in lists["opens two parts"] or said in lists["opens two of some parts"]:
            return said
    return between[-1] if between[-1] in MARKS else None


def _is_row(claims: tuple[Claim | None, Claim, Claim, Claim], opener: str, context: Context) -> bool:
    """Tell whether three figures are items of one row and no whole with its parts: 482m, 291m and 191m.

    Signs of a row are: behind a comma, a first figure that is not the largest, or a further one before it; one word
    behind the first two; counts that each have a noun of their own.
    """
    before, whole, one, other = claims
    is_strong = opener in STRONG
    if opener == "," and stated(whole) <= max(stated(one), stated(other)):
        return True
    keys = context.sentences[whole.sentence].keys
    if opener == "," and before is not None and are_of_one_sort(before, whole):
        between = keys[before.last : whole.mention.first]
        if len(between) <= GAP and "," in between:
            return True
    if any(said and said == _behind(one.mention.last, keys) for said in _said(whole, keys)):
        return not is_strong
    if opener == "," and len(keys[one.mention.last : other.mention.first]) < PAIR:
        # 482m, 291m and 191m
        return True
    if whole.kind not in COUNTED:
        return False
    if not is_strong and not (_are_bare(whole, one, other, context) or _is_told_of_places(claims, keys, context)):
        return True
    nouns = [claim.noun for claim in (one, other) if claim.noun_from == "after"]
    return bool(nouns) and not (is_strong and set(nouns) == {whole.noun})


def _are_bare(whole: Claim, one: Claim, other: Claim, context: Context) -> bool:
    """Tell whether two figures behind a mark have their noun from a third, and exceed it: 30 of oak, 15 of elm."""
    is_next = one.mention.first == whole.last + 1 and whole.noun_from == "after"
    if not is_next or one.noun_from not in BARE or other.noun_from not in BARE:
        return False
    keys = context.sentences[whole.sentence].keys
    said, again = (keys[c.mention.last : c.mention.last + 1] for c in (one, other))
    is_alike = said == again and not _dividing(context).isdisjoint(said)
    is_over = stated(one) + stated(other) > stated(whole)
    return is_over and (is_alike or are_opposites(one, other, context))


def _dividing(context: Context) -> Set[str]:
    """Give the prepositions behind parts of which nothing is in two: of, in, to; but not with, which each may be."""
    vocabulary = context.vocabulary
    return vocabulary.numerals.of | (vocabulary.grammar["prepositions"] - vocabulary.lists["prepositions of states"])


def _is_told_of_places(claims: tuple[Claim | None, Claim, Claim, Claim], keys: Sequence[str], context: Context) -> bool:
    """Tell whether a preposition stands behind both parts of a counted whole, and nothing tells of further parts.

    Of 180 beds, 154 were taken and nine shut: those are some of them; so are they where one more is told of.
    """
    _, whole, one, other = claims
    before = keys[max(whole.mention.first - PAIR, 0) : whole.mention.first]
    is_of_some = whole.noun_from == "after" and not context.vocabulary.numerals.of.isdisjoint(before)
    if whole.noun_from not in ("after", "whole") or is_of_some:
        return False
    prepositions = _dividing(context) - context.vocabulary.numerals.of
    summed = stated(one) + stated(other)
    is_all = summed > stated(whole) or not (any_single((one, other), context) or any_uncounted((one, other), context))
    return is_all and all(not prepositions.isdisjoint(_place_behind(part, keys)) for part in (one, other))


def _place_behind(part: Claim, keys: Sequence[str]) -> Sequence[str]:
    """Give the word behind a part, and the next one too where the part has an event: four (set on) the track."""
    return keys[part.last : part.last + (1 if part.event is None and part.noun_from == "after" else 2)]


def _said(claim: Claim, keys: Sequence[str]) -> tuple[str, str]:
    """Give the word right behind a figure's number, and the word right behind its noun."""
    return _behind(claim.mention.last, keys), _behind(claim.last, keys)


def _behind(at: int, keys: Sequence[str]) -> str:
    """Give the word at a place, or the next one if a mark stands there: 11 francs' (worth)."""
    return next((key for key in keys[at : at + 2] if key[0].isalpha()), "")


def _strength(whole: Claim, one: Claim, other: Claim, opener: str, context: Context) -> Strength:
    """Give NATURAL where a colon or dash opens two parts of a sum, or these come CLOSE to the whole, else TENTATIVE."""
    value, summed = magnitude(stated(whole)), magnitude(stated(one)) + magnitude(stated(other))
    is_close = min(value, summed) >= max(value, summed) * CLOSE
    is_some = opener in context.vocabulary.lists["opens two of some parts"] and summed < value
    if is_some and not are_opposites(one, other, context):
        return Strength.TENTATIVE
    if opener == "," and _takes_over_verb(whole, one, other, context):
        return Strength.TENTATIVE
    is_sure = opener in STRONG and whole.kind not in COUNTED
    return Strength.NATURAL if is_close or is_sure else Strength.TENTATIVE


def _takes_over_verb(whole: Claim, one: Claim, other: Claim, context: Context) -> bool:
    """Tell whether one preposition stands behind each of three figures of a row: 15 fell in Orle, two in Velm."""
    keys, prepositions = context.sentences[whole.sentence].keys, context.vocabulary.grammar["prepositions"]
    shared = {key for part in (one, other) for key in _place_behind(part, keys) if key in prepositions}
    between = keys[whole.last : one.mention.first]
    is_of_row = whole.event is not None and not _is_called_total(whole, context)
    return is_of_row and len(shared) == 1 and not shared.isdisjoint(between)


def are_opposites(one: Claim, other: Claim, context: Context) -> bool:
    """Tell whether two opposites stand behind two figures, or before them: loans for a long term, for a short one."""
    keys, others = context.sentences[one.sentence].keys, context.sentences[other.sentence].keys
    is_one = one.sentence == other.sentence
    behind = keys[one.mention.last : other.mention.first if is_one else one.mention.last + SAID]
    told = (behind, others[other.mention.last : other.mention.last + SAID])
    start = max(other.mention.first - GAP, one.mention.last if is_one else 0)
    led = (keys[max(one.mention.first - GAP, 0) : one.mention.first], others[start : other.mention.first])
    for words in (words for sort in OPPOSITES for words in context.vocabulary.lists_named(sort)):
        for one_said, other_said in (told, led):
            first, second = words.intersection(one_said), words.intersection(other_said)
            if len(first) == len(second) == 1 and first != second:
                return True
    return False
