"""A figure that comes back: the later one points to the first, and the words around both say the same.

`find_recalled` pairs figures of one sort by the weights of `evidence.py`; the pair (first and second) must agree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from numcheck.model import kinds, leanings, sections
from numcheck.model.claim import Claim
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import find_excuses
from numcheck.relations.guards.siblings import makes_it_with_next
from numcheck.relations.guards.slips import digits_of, may_be_mistyped
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.surroundings import Sort, Surroundings
from numcheck.relations.reading.values import COUNTED, NO_PROSE, adds_up, stated
from numcheck.relations.repeated.evidence import ENOUGH, FEWEST, NEARLY, WEIGHTS, can_be_one, is_lapse, traits_of, weigh
from numcheck.relations.repeated.known_again import are_reckoned, is_of_known_thing

NEARBY = 60
"""Figures of its sort before one among which its first mention is looked for, so that long texts cost linear time."""
MOST_RIVALS = 2
TWO_DIGITS = 10
"""The least count that is hardly told twice by chance."""
TO_PART = 3
"""Words before a whole among which stands that only a part of it is meant: on part of its (109 billion)."""
LARGE = 1000
"""The least count of a headline that a story may tell with more digits."""
OWN = ("after", "of")
"""How a noun was found that a number has of its own: 40 ships, 40 of the ships."""
TO_BASE = 2
"""Words from a multiple to what it is of: twice (of the) 4,000."""
TO_LAST = 3
"""Words before a figure among which stands that it is the last one of a whole: the last of the."""


def find_recalled(by_sort: Mapping[Sort, Sequence[Claim]], around: Surroundings, kind: str) -> Iterator[Relation]:
    """Give each figure with the earlier one that it tells again, in the roles first and second."""
    for claims in by_sort.values():
        for index, b in enumerate(claims):
            before = claims[max(index - NEARBY, 0) : index]
            if not before or before[0].sentence == b.sentence or not _is_told(b, around.context):
                continue
            if b.kind in COUNTED and b.noun is None and not around.is_bare(b):
                continue
            if not around.signs_of(b).are_any:
                # Nothing in its own words points back: it can only tell a figure of the headline again.
                before = [a for a in before if a.part is sections.HEADLINE]
            earlier = [a for a in before if can_be_one(a, b, around) and not _is_told_below(a, b, around)]
            earlier = [a for a in earlier if not makes_it_with_next(b, a, around.context)]
            if not earlier:
                continue
            near = claims[max(index - NEARBY, 0) : index + NEARBY]
            yield from _recalled(b, earlier, before, near, around, kind)


def _is_told_below(a: Claim, b: Claim, around: Surroundings) -> bool:
    """Tell whether the story states a figure of the headline elsewhere, so that a rival there is no slip of it."""
    if a.part is not sections.HEADLINE or _agree(a, b):
        return False
    # The story tells it more finely: for 4.7 million crowns; for 4.65 million crowns. Small counts agree by chance.
    is_large = a.kind in COUNTED and stated(a) >= LARGE
    kinds_of_it = COUNTED if is_large else (a.kind,) if a.kind in (kinds.MONEY, kinds.MEASURE) else ()
    is_finer = any(
        c.part is not sections.HEADLINE
        and c.unit == a.unit
        and (not is_large or (c.noun == a.noun and len(digits_of(stated(c))) > len(digits_of(stated(a)))))
        and _meet(a, c)
        for c in (around.context.of(*kinds_of_it) if kinds_of_it else ())
    )
    return is_finer or around.is_value_of_story(stated(a))


def _recalled(
    b: Claim, earlier: Sequence[Claim], before: Sequence[Claim], near: Sequence[Claim], around: Surroundings, kind: str
) -> Iterator[Relation]:
    """Give the relations of one figure with those before it that may be the same."""
    agreeing = [a for a in earlier if _agree(a, b)]
    if agreeing:
        for a in agreeing:
            if not _meet(a, b) or _are_two_bounds(a, b):
                continue
            if _is_told(a, around.context) and _is_told_again(a, b, around):
                yield _pair(kind, a, b, Strength.NATURAL)
        return
    traits = [(traits_of(a, b, around), a) for a in earlier if _is_told(a, around.context)]
    is_only_one = _is_only_one(b, before, near, around)
    if not is_only_one:
        traits = [(t, a) for t, a in traits if not t["group noun"]]
    scored = [(weigh(t) + WEIGHTS["only one"] * (is_only_one and not _may_be_some(t, a, b)), a) for t, a in traits]
    best = max([score for score, _ in scored], default=0)
    known = [a for t, a in traits if is_of_known_thing(t, a, b, around)] if best < ENOUGH else []
    is_known = (
        len({stated(a) for a in known}) == 1
        # Forty-two films in all, twelve of them here; the 16 films are none of the 42 either.
        and not any(c.noun == b.noun and c.id > known[-1].id and stated(c) != stated(known[-1]) for c in before)
        and not any(c.id != b.id and _meet(c, b) for c in near)
        and not are_reckoned(known[-1], b, near)
    )
    if (best < NEARLY and not is_known) or _is_reckoned(b, near, around) or _is_told_before(b, before, around):
        return
    scored = [(score, a) for score, a in scored if not _is_part_or_whole(a, b, near, around)]
    is_known = is_known and not _is_part_or_whole(known[-1], b, near, around)
    if is_known:
        yield _pair(kind, known[-1], b, Strength.NATURAL)
        return
    for score, a in scored:
        rivals = {stated(c) for other, c in scored if other >= score + WEIGHTS["rival"]} - {stated(a)}
        total = score + WEIGHTS["rival"] * min(len(rivals), MOST_RIVALS)
        # Of those that no slip explains and of which another reading is as good, hardly one is right.
        if total >= ENOUGH or (total >= NEARLY and may_be_mistyped(stated(a), stated(b))):
            yield _pair(kind, a, b, Strength.NATURAL if total >= ENOUGH else Strength.POSSIBLE)


def _is_told_again(a: Claim, b: Claim, around: Surroundings) -> bool:
    """Tell whether two figures of one number are one fact, and not two that happen to be alike."""
    traits = traits_of(a, b, around)
    return weigh(traits) >= ENOUGH or is_of_known_thing(traits, a, b, around)


def _may_be_some(traits: Mapping[str, int], a: Claim, b: Claim) -> bool:
    """Tell whether new words say which are meant, so that they are others or a part: the four sailing ships."""
    if traits["unknown words"] or traits["unknown modifier"]:
        return True
    return bool(traits["may be a part"]) and not set(b.modifiers) <= set(a.modifiers)


def _is_only_one(b: Claim, before: Sequence[Claim], near: Sequence[Claim], around: Surroundings) -> bool:
    """Tell whether a figure that points back can mean but one value told before it: the €84,600; the ten were."""
    if not around.signs_of(b).points_back:
        return False
    if b.kind not in COUNTED:
        return len({stated(a) for a in before if a.sentence != b.sentence}) == 1
    # "The two" may have been named without a number, and a value that is told twice is no slip.
    if stated(b) < FEWEST or any(c.id != b.id and _meet(c, b) for c in near):
        return False
    several = [a for a in before if stated(a) > 1]
    has_noun = b.noun is not None and b.noun_from in OWN
    named = [a for a in several if has_noun and around.kinship(a.noun or "", b.noun or "") in ("same", "like")]
    return len({stated(a) for a in named or several if named or around.may_call_again(a, b)}) == 1


def _is_told(claim: Claim, context: Context) -> bool:
    """Tell whether a figure states a value of its own, and is no part, difference or foil of another one."""
    quantity = claim.quantity
    if quantity is None or quantity.is_vague or quantity.is_range or claim.part in NO_PROSE:
        return False
    lists, keys, first = context.vocabulary.lists, context.sentences[claim.sentence].keys, claim.mention.first
    if (
        first
        and context.sentences[claim.sentence].words.texts[first][:1].isupper()
        and claim.part is not sections.HEADLINE
    ):
        # A number with a capital is part of a name: the Group of Six.
        return False
    behind = keys[claim.last : claim.last + 1]
    if claim.kind is kinds.DURATION and behind and behind[0] in lists["then and now"]:
        # The length of a time that is compared: 18 more than in the 12 months before.
        return False
    if claim.noun in lists["points of a scale"] or _is_base_of_multiple(claim, context):
        return False
    # Among the 37 prisoners: a whole, of which something is told.
    is_whole = claim.is_definite and first > 1 and keys[first - 2] in lists["opens a whole"]
    # After the last of the 14 bodies was found: all of them are meant.
    before = keys[max(first - TO_LAST, 0) : first]
    is_end = claim.is_definite and len(before) == TO_LAST and before[0] in lists["one after the other of a whole"]
    is_end = is_end and before[1] in context.vocabulary.numerals.of
    if claim.under and not (is_lapse(claim, context) or is_end or (claim.under == "part" and is_whole)):
        return False
    is_all = claim.kind is kinds.DURATION or keys[first] in lists["definite"]
    # The hull, all 40 feet of it
    is_of_one = claim.link == "of_the" or (claim.link == "of_them" and claim.kind is kinds.MEASURE)
    return claim.link in ("", "all", "same") or (is_of_one and is_all)


def _is_base_of_multiple(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is what another one is a multiple of: almost twice the 4,000 crowns once foreseen."""
    if kinds.RATIO not in context.kinds:
        return False
    return any(
        c.kind is kinds.RATIO and c.quantity is not None and c.quantity.low > 1
        for c in context.by_sentence[claim.sentence]
        if 0 <= claim.mention.first - c.mention.last <= TO_BASE
    )


def _agree(a: Claim, b: Claim) -> bool:
    """Tell whether two figures may be one value, one of them perhaps cut short."""
    # Twelve years and 259 days are told as 12 years.
    one, two = stated(a), stated(b)
    is_cut = a.kind is kinds.DURATION and a.unit == b.unit and int(one) == int(two) in (one, two)
    return is_cut or _meet(a, b) or _is_cut_short(a, b)


def _is_cut_short(a: Claim, b: Claim) -> bool:
    """Tell whether a headline leaves out the last digits of a figure of the story: 16bn for 16.6bn."""
    return a.part is sections.HEADLINE and a.quantity is not None and 0 <= stated(b) - stated(a) < a.quantity.step


def _meet(a: Claim, b: Claim) -> bool:
    return a.interval is not None and b.interval is not None and a.interval.agrees_with(b.interval)


def _are_two_bounds(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are bounds to one side with two numbers, so that their intervals always meet: more than
    150, more than 450.
    """
    one, two = a.quantity, b.quantity
    if one is None or two is None or one.hedge.leaning not in (leanings.MORE_THAN, leanings.LESS_THAN):
        return False
    return one.hedge.leaning is two.hedge.leaning and one.low != two.low


def _is_reckoned(b: Claim, near: Sequence[Claim], around: Surroundings) -> bool:
    """Tell whether a figure is the sum, difference or double of others of its sort near it, and so no repeat."""
    nouns, told = around.context.vocabulary.nouns, b.noun or ""
    values = {
        stated(c)
        for c in near
        if c.id != b.id
        and (
            c.kind not in COUNTED
            or (c.noun is None and c.paragraph == b.paragraph)
            # Five of the dead are no summand of the seven passengers.
            or (nouns.are_akin if c.link != "of_the" else nouns.are_synonyms)(c.noun or "", told)
        )
    }
    return adds_up(stated(b), values) or _is_twice(b, near)


def _is_twice(b: Claim, near: Sequence[Claim]) -> bool:
    """Tell whether a sentence before has half a figure twice: two hours of news, two hours of songs; four hours."""
    halves = Counter(c.sentence for c in near if c.id < b.id and 2 * stated(c) == stated(b))
    return any(times > 1 for times in halves.values())


def _is_told_before(b: Claim, before: Sequence[Claim], around: Surroundings) -> bool:
    """Tell whether the number of a figure stands before it, be it in another currency or without its noun.

    A budget of 6.9 billion Orlan dollars; the 6.9 billion dollar budget. It bought 50 of the Selm Savings' branches.
    """
    if b.kind in COUNTED and stated(b) < TWO_DIGITS:
        return False
    told = around.context.claims if b.kind is kinds.MONEY else before
    return any(
        c.id < b.id and c.sentence != b.sentence and c.quantity is not None and stated(c) == stated(b) for c in told
    )


def _is_part_or_whole(a: Claim, b: Claim, near: Sequence[Claim], around: Surroundings) -> bool:
    """Tell whether a figure is one of several parts of the first that all point back, or what the first is part of.

    It redeems 24,000 shares: the 9,930 shares of May, the 9,760 shares of June. It owns 93 per cent of the 5,740 units.
    """
    if stated(b) > stated(a):
        keys, first = around.context.sentences[b.sentence].keys, b.mention.first
        is_of_some = not around.context.vocabulary.lists["parts without a figure"].isdisjoint(
            keys[max(first - TO_PART, 0) : first]
        )
        is_of_share = any(
            0 <= first - c.mention.last <= TO_BASE
            for c in around.context.by_sentence[b.sentence]
            if c.kind is kinds.PERCENT
        )
        return is_of_some or is_of_share
    return b.noun is not None and any(
        c.noun == b.noun
        and stated(b) != stated(c) < stated(a)
        and a.sentence < c.sentence != b.sentence
        and around.signs_of(c).points_back
        for c in near
    )


def _pair(kind: str, a: Claim, b: Claim, strength: Strength) -> Relation:
    _, tried = find_excuses(a, b)
    return Relation(kind, (("first", (a,)), ("second", (b,))), strength=strength, tried=tried, about=(a.id, b.id))
