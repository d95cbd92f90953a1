"""A figure that is told again with a slip of the keyboard: the 96 who died, the 69 who died.

That two numbers look like slips of one another says little by itself. It says much where one of them must have been
told in another place, and is not: a figure of the headline that the story never tells, or "the 69" of whom nobody has
heard. Each trait of such a pair has a weight in `WEIGHTS`; their sum decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from numcheck.model import kinds, leanings, sections
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.quantity import EXACT
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import find_excuses
from numcheck.relations.guards.siblings import helps_to_make_another
from numcheck.relations.guards.slips import Slip, slip_keys, slip_of
from numcheck.relations.guards.two_things import tell_two_things
from numcheck.relations.reading.context import LONGEST_STORY, MOST_OF_PROSE, Context
from numcheck.relations.reading.surroundings import SHORTLY, Sort, Surroundings
from numcheck.relations.reading.values import COUNTED, NO_PROSE, OF_A_WHOLE, adds_up, are_comparable, leans, stated
from numcheck.relations.repeated.affirmed import is_affirmed
from numcheck.relations.repeated.evidence import is_lapse, names_a_plan, traits_of_slip
from numcheck.relations.repeated.known_again import (
    are_reckoned,
    is_in_same_words,
    is_of_unknown_thing,
    is_slip_of_known_thing,
)

MOST_TOLD = 150
"""The most figures of one sort that are compared; a document with more is no article."""
TO_WHOLE = 3
"""Words from a figure with a link of a part to its whole: three of its (25)."""
FEWEST_OF_ROW, MOST_IN_ROW = 3, 12
"""The fewest neighbouring counts of a sentence of which a figure may be the sum, and how many of them are tried."""
NEARBY = 1
"""Paragraphs before and behind a figure in which two others are looked for of which it is the sum or difference."""
MOST_ALIKE = 12
"""Earlier figures of like digits with which a figure is compared."""
WEIGHTS: Mapping[str, int] = {
    # how alike
    "long slip": 4,
    "short slip": 6,
    "round slip": 3,
    "weak slip": 3,
    # for one fact
    "headline": 6,  # which tells nothing that the story does not
    "points back": 5,
    "only all": -3,
    "somebody's": -2,
    "affirmed": 3,  # a figure that the ministry gave again
    "same event": 1,
    "same noun": 2,
    "like noun": 1,
    "same owner": 2,
    "like owner": 1,
    "same modifier": 1,
    "word beside": 1,
    "word far": 1,
    "figure in common": 1,  # of which the one that is told again may have kept the other one
    "next word": 1,  # the 18.2% stake, a 12.8% stake
    "alone": 1,
    # for two
    "no noun": -1,
    "another noun": -4,
    "sibling noun": -3,  # universities and companies
    "another owner": -4,
    "another place": -4,
    "another day": -3,
    "another year": -3,
    "somebody else's": -7,
    "another company": -4,
    "another word": -5,
    "word right at it": -2,  # 12 looms, 21 new looms
    "unknown modifier": -1,
    "unknown words": -2,
    "a growing toll": -3,  # 12 at noon, 21 in the evening
    "parallel": -1,
    "one word apart": -3,  # jobless in the province, jobless in the country
    "points nowhere": -1,
    "next to it": -1,  # 59.7 and 59.8: figures of one size often lie so near
    "adds up": -2,
}
OF_STORIES = frozenset(
    {
        "parallel",
        "points nowhere",
        "next to it",
        "another word",
        "word right at it",
        "unknown modifier",
        "another owner",
    }
)
"""Traits that speak against one fact only where both figures stand in the story: a headline leaves words out."""
IN_COMMON = ("word beside", "word far", "figure in common")
"""Traits of which a number without a noun needs one."""
TIES = (*IN_COMMON, "same event", "same noun", "like noun", "same owner", "like owner", "next word")
"""Traits of which a figure of the headline with two digits needs one."""
OF_ITSELF = ("", "all", "same", "of_the")
"""Links of figures that may tell any figure of their sort again."""
OF_SOME = ("remaining", "another")
"""Links of figures that count the rest of a whole or add to it; they tell only a figure with the same link again."""
ENOUGH = 6
"""The sum of weights from which two figures are taken for one fact."""
ENOUGH_OF_SHARES = 7
ENOUGH_IF_WEAK = 7
ENOUGH_OF_HEADLINE = 11
"""The same for a figure of the headline that differs in one of two digits from a figure below the opening."""
ENOUGH_OF_WORDS = 8
"""The same for numbers of few digits where nothing says that the later one is known: rarely reached by chance."""
NOTHING = (0, 0)
"""The sums of a pair that something rules out."""
SLIPS = {Slip.LONG: "long slip", Slip.ROUND: "round slip", Slip.SHORT: "short slip", Slip.WEAK: "weak slip"}


def find_mistyped(by_sort: Mapping[Sort, Sequence[Claim]], around: Surroundings, kind: str) -> Iterator[Relation]:
    """Give each figure with the one before it that it tells again with a slip, in the roles first and second."""
    for claims in by_sort.values():
        told = [claim for claim in claims if _may_be_told_again(claim)] if len(claims) > 1 else []
        # A table whose lines have run together is no sentence.
        told = [claim for claim in told if len(around.context.by_sentence[claim.sentence]) <= MOST_OF_PROSE]
        if not 1 < len(told) <= MOST_TOLD or told[0].sentence == told[-1].sentence:
            continue
        yield from _mistyped(told, told, around, kind)
        leaning_so = [claim for claim in told if leans(claim)]
        for leaning in (leanings.MORE_THAN, leanings.LESS_THAN) if len(leaning_so) > 1 else ():
            alike = [c for c in leaning_so if c.quantity is not None and c.quantity.hedge.leaning is leaning]
            bounds = [claim for claim in alike if _is_told_as_bound(claim, around)]
            if len(bounds) > 1:
                numbers, read = [_as_number(claim) for claim in bounds], {claim.id for claim in bounds}
                yield from _mistyped(numbers, [*(c for c in told if c.id not in read), *numbers], around, kind)


def _is_told_as_bound(claim: Claim, around: Surroundings) -> bool:
    """Tell whether a bound begins with its hedge: more than 3m dollars; not: 3m dollars plus a house."""
    hedge = claim.quantity.hedge.words.split() if claim.quantity is not None else []
    keys = around.context.sentences[claim.sentence].keys
    return bool(hedge) and keys[claim.mention.first] == hedge[0].lower()


def _as_number(claim: Claim) -> Claim:
    """Read a bound as the number that it names: more than 150, and more than 450, are two values of one bound."""
    assert claim.quantity is not None
    return replace(claim, mention=replace(claim.mention, value=claim.quantity.hedged(EXACT)))


def _may_be_told_again(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity is not None
        and not quantity.is_vague
        and not quantity.is_range
        and claim.part not in NO_PROSE
        and (claim.link in OF_ITSELF or claim.link in OF_SOME)
    )


def _mistyped(
    claims: Sequence[Claim], everywhere: Sequence[Claim], around: Surroundings, kind: str
) -> Iterator[Relation]:
    """Give each figure that should be told elsewhere and is not, with the figure that is likeliest its slip.

    A figure of the headline should be told below, any other before. `claims` are compared with one another;
    `everywhere` are all of their sort, any of which may tell the same value.
    """
    found: dict[tuple[int, bool], list[tuple[tuple[int, int], Claim, Claim]]] = {}
    for a, b, slip in _slips(claims):
        is_headline = a.part is sections.HEADLINE
        must_be_told = a if is_headline else b
        if _is_told_elsewhere(must_be_told, everywhere, around):
            continue
        is_rest = a.link == OF_SOME[0] and around.signs_of(b).points_back
        is_known = not is_headline and (
            is_slip_of_known_thing(a, b, slip, around) or is_in_same_words(a, b, slip, around)
        )
        if a.link != b.link and (a.link in OF_SOME or b.link in OF_SOME) and not is_rest and not is_known:
            # What is left may be told again as what it is: the £12bn.
            continue
        if tell_two_things(a, b, around.context):
            continue
        total = _weigh(a, b, slip, everywhere, around)
        is_sure = is_known and not are_reckoned(a, b, everywhere)
        if is_sure or total[0] >= _enough(a, b, slip, around):
            found.setdefault((must_be_told.id, is_headline), []).append((total, a, b))
    for pairs in found.values():
        best = max(everything for (_, everything), _, _ in pairs)
        likeliest = [(a, b) for (_, everything), a, b in pairs if everything == best]
        if len({(stated(a), stated(b)) for a, b in likeliest}) == 1:
            a, b = likeliest[0]
            _, tried = find_excuses(a, b)
            yield Relation(
                kind, (("first", (a,)), ("second", (b,))), strength=Strength.NATURAL, tried=tried, about=(a.id, b.id)
            )


def _enough(a: Claim, b: Claim, slip: Slip, around: Surroundings) -> int:
    """Give the sum of weights from which two figures are one fact: more for few digits if nothing points back."""
    if a.part is sections.HEADLINE:
        return ENOUGH_OF_HEADLINE if slip is Slip.WEAK and b.paragraph > around.opening else ENOUGH
    if slip >= Slip.ROUND:
        # An article tells many shares, and most are of one size.
        return ENOUGH_OF_SHARES if a.kind is kinds.PERCENT else ENOUGH
    if around.signs_of(b).points_back or is_affirmed(b, around.context):
        return ENOUGH_IF_WEAK if slip is Slip.WEAK else ENOUGH
    # Shares of two digits are of one size anyway.
    return ENOUGH_OF_WORDS + (ENOUGH if a.kind is kinds.PERCENT and slip is Slip.WEAK else 0)


def _slips(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim, Slip]]:
    """Give the pairs of figures that look like slips of one another, in the order of the text."""
    alike: dict[tuple[str, int | str], list[Claim]] = {}
    for b in claims:
        value = stated(b)
        seen: set[int] = set()
        for key in slip_keys(value):
            group = alike.get(key)
            if group is None:
                alike[key] = [b]
                continue
            for a in group[-MOST_ALIKE:]:
                if a.id in seen or a.sentence == b.sentence or b.sentence - a.sentence > LONGEST_STORY:
                    continue
                seen.add(a.id)
                slip = slip_of(stated(a), value)
                if slip:
                    yield a, b, slip
            group.append(b)


def _is_told_elsewhere(claim: Claim, claims: Sequence[Claim], around: Surroundings) -> bool:
    """Tell whether another figure has the same value and a noun akin, so that no value is missing."""
    nouns, interval = around.context.vocabulary.nouns, claim.interval
    is_headline = claim.part is sections.HEADLINE
    if is_headline and around.is_value_of_story(stated(claim)):
        # Figures of any kind count: "A novelist, 24" in a headline is she "who is 24" in the story.
        return True
    return interval is not None and any(
        other.id != claim.id
        and other.interval is not None
        and interval.agrees_with(other.interval)
        and (is_headline or claim.noun is None or other.noun is None or nouns.are_akin(claim.noun, other.noun))
        for other in claims
    )


def _are_next_to_each_other(a: Claim, b: Claim) -> bool:
    """Tell whether no number with as many digits lies between two figures: 59.7 and 59.8."""
    steps = [claim.quantity.step for claim in (a, b) if claim.quantity is not None]
    return magnitude(stated(a) - stated(b)) <= max(steps)


def is_another_of_headline(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a headline tells the figure of the story as well, of something else: wants 8.8%, or 8.6%.

    It may leave out the unit of a length of time: seven and 10-year notes.
    """
    others = (c for c in context.by_sentence[headline.sentence] if c.id != headline.id and c.quantity is not None)
    is_length = claim.kind is kinds.DURATION
    return any(stated(c) == stated(claim) and (is_length or are_comparable(c, claim)) for c in others)


def _weigh(a: Claim, b: Claim, slip: Slip, claims: Sequence[Claim], around: Surroundings) -> tuple[int, int]:
    """Give two sums of a pair's weights, the first without traits that only count for two figures of the story.

    The first decides whether the pair is one fact, the second which of several pairs is the likeliest.
    """
    is_headline = a.part is sections.HEADLINE
    if b.interval is None or None in (b.interval.low, b.interval.high):
        return NOTHING
    if b.link == "of_the" and b.noun_from == "of" and stated(b) < stated(a):
        # A part is no slip of its whole: sixteen died; twelve of the victims were of three families.
        return NOTHING
    if _sums_up_a_row(b, around) or is_what_is_left(a, b, around.context):
        return NOTHING
    if names_a_plan(a, around) is not names_a_plan(b, around):
        return NOTHING
    if not is_headline and is_of_unknown_thing(a, b, around):
        return NOTHING
    if is_headline and (_is_compared(a, b, around.context) or is_between_two(a, around.context)):
        return NOTHING
    if is_headline and (helps_to_make_another(a, b, around.context) or is_another_of_headline(a, b, around.context)):
        return NOTHING
    if (not _is_of_its_own(b, around) and not (is_headline and a.under == b.under)) or not (
        is_headline or _is_of_its_own(a, around)
    ):
        return NOTHING
    noun_trait = _noun_trait(a, b, around)
    is_nameless = noun_trait == "no noun" and not _are_called_by_number(a, b, around)
    adds_up = _adds_up(a if is_headline else b, claims)
    is_untied = not is_headline and (is_nameless or (adds_up and slip is Slip.WEAK))
    if slip < Slip.LONG and (is_untied or noun_trait == "another noun"):
        # Two digits are too few for figures of different things: guilty on 58 counts; the 85 passengers.
        return NOTHING
    most = WEIGHTS[SLIPS[slip]] + (WEIGHTS["headline"] if is_headline else 0)
    traits = traits_of_slip(a, b, around)
    if a.kind in COUNTED:
        if noun_trait:
            traits[noun_trait] = 1
        elif not (traits["same noun"] or traits["like noun"] or traits["wider noun"]):
            traits["sibling noun"] = 1
        traits["a growing toll"] = int(
            not is_headline and not traits["points back"] and a.event in around.context.vocabulary.lists["fates"]
        )
    if is_affirmed(b, around.context) and (slip is not Slip.WEAK or a.period is not None or b.period is None):
        # What somebody confirms has been told before, whether its words point back or not.
        traits["affirmed"], traits["points nowhere"] = 1, 0
        traits["unknown words"] *= not traits["same event"]
    is_some = b.link == "of_the" and not traits["points back"]
    # Among the 17 firms listed: words that say which are meant need none before, and two digits are soon alike.
    is_some = is_some or (slip is Slip.WEAK and bool(traits["unknown words"] or traits["unknown modifier"]))
    if is_some and slip < Slip.LONG and not is_headline:
        return NOTHING
    if is_nameless and not is_headline and not any(traits[name] for name in IN_COMMON):
        return NOTHING
    if is_headline and _tells_rest(b, a, claims):
        return NOTHING
    traits["adds up"] = (1 + (slip is Slip.WEAK)) * adds_up
    traits["next to it"] = int(_are_next_to_each_other(a, b))
    del traits["headline"], traits["short slip"]
    everything = most + sum([WEIGHTS.get(name, 0) * times for name, times in traits.items()])
    if not is_headline:
        return everything, everything
    if slip is Slip.WEAK and a.kind is not kinds.MEASURE:
        # Numbers of two digits are soon alike: without a trait in common, nothing makes them one fact.
        return (everything, everything) if any(traits[name] for name in TIES) else NOTHING
    # A headline has few words, and other ones than the story.
    left_out = sum([WEIGHTS[name] * traits[name] for name in OF_STORIES])
    return everything - left_out, everything


def _noun_trait(a: Claim, b: Claim, around: Surroundings) -> str:
    """Give the trait of two counts that lack a noun or have two that are not akin; empty for all others."""
    if a.kind not in COUNTED:
        return ""
    one = None if a.noun_from == "series" else a.noun
    if one is None or b.noun is None:
        return "no noun"
    return "" if around.context.vocabulary.nouns.are_akin(one, b.noun) else "another noun"


def _are_called_by_number(a: Claim, b: Claim, around: Surroundings) -> bool:
    """Tell whether a definite number without a noun may mean the people counted shortly before: 13 men; the 31 hurt."""
    return (
        b.is_definite
        and b.noun is None
        and a.noun is not None
        and 0 < b.sentence - a.sentence <= SHORTLY
        and around.context.vocabulary.nouns.is_a(a.noun, "person")
    )


def _is_of_its_own(claim: Claim, around: Surroundings) -> bool:
    return claim.under == "" or is_lapse(claim, around.context)


def _tells_rest(part: Claim, whole: Claim, claims: Iterable[Claim]) -> bool:
    """Tell whether a part's sentence tells what it lacks of a whole, too: 22 guests and three cooks, of 25."""
    return any(
        c.sentence == part.sentence and c.id != part.id and stated(c) + stated(part) == stated(whole) for c in claims
    )


def _sums_up_a_row(claim: Claim, around: Surroundings) -> bool:
    """Tell whether a figure is the sum of neighbouring counts of a sentence shortly before: 5, 14 and 12; 31."""
    if claim.kind not in COUNTED:
        return False
    for at in range(max(claim.sentence - SHORTLY, 0), claim.sentence):
        told = (c for c in around.context.by_sentence.get(at, ()) if c.kind in COUNTED and c.quantity is not None)
        row = [stated(c) for c in told][:MOST_IN_ROW]
        firsts = range(len(row) - FEWEST_OF_ROW + 1)
        if any(
            sum(row[first:last]) == stated(claim)
            for first in firsts
            for last in range(first + FEWEST_OF_ROW, len(row) + 1)
        ):
            return True
    return False


def is_what_is_left(claim: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a number is what is left of a whole of which a part is told: 22 are safe; three of its 25 died."""
    return any(
        part.link in OF_A_WHOLE
        and 0 <= whole.mention.first - part.last <= TO_WHOLE
        and part.quantity is not None
        and stated(whole) - stated(part) == stated(claim)
        for part in context.by_sentence[whole.sentence]
        if part.kind in COUNTED
    )


def _is_compared(headline: Claim, b: Claim, context: Context) -> bool:
    """Tell whether another figure of the headline is compared with one, but `b` is not: profit of 62m, from 26m."""
    here = context.by_sentence[headline.sentence]
    return (
        headline.under == "comparison" != b.under
        and sum([c.kind is headline.kind and c.unit == headline.unit for c in here]) > 1
    )


def is_between_two(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is the difference of two of a sentence: poorer by 9.8bn; worth 465.1bn, from 474.9bn."""
    value = stated(claim)
    for row in context.by_sentence.values():
        told = [
            c
            for c in row[:MOST_IN_ROW]
            if (c.kind is claim.kind or {c.kind, claim.kind} <= {*COUNTED}) and c.unit == claim.unit
            if c.quantity is not None
        ]
        if len(told) > 1 and any(magnitude(stated(x) - stated(y)) == value for x, y in combinations(told, 2)):
            return True
    return False


def _adds_up(claim: Claim, claims: Iterable[Claim]) -> bool:
    """Tell whether a figure is the sum or the difference of two others near it."""
    near = {stated(c) for c in claims if c.id != claim.id and abs(c.paragraph - claim.paragraph) <= NEARBY}
    return adds_up(stated(claim), near)
