"""How much speaks for two figures being one fact told twice, and how much against it.

Two figures of one noun nearly always count two things. What makes a reader take them for one is never a single trait
but several: the second points back ("the 52 homes", "the 98-metre dam"), the words beside both are the same and rare
in the article, nothing tells the two apart. Each trait has a weight in `WEIGHTS`; their sum decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

from numcheck.model.claim import Claim
from numcheck.model.document import Part
from numcheck.model.quantity import Kind
from numcheck.relations.excuses import ANOTHER_DAY, ANOTHER_PLACE, ANOTHER_SOURCE, PLAN
from numcheck.relations.slips import may_be_mistyped
from numcheck.relations.surroundings import Setting, Surroundings
from numcheck.relations.values import COUNTED, stated

WEIGHTS: Mapping[str, int] = {
    # for one fact
    "points back": 3,  # the 52 homes; all 85 buses; the 98-metre dam
    "points through": 3,  # the loss of 1,540 jobs; the tower, 340 metres high; the village's 340 inhabitants
    "same noun": 2,  # homes and homes
    "same owner": 3,  # of a measure or sum: the dam is 88 metres high, and there is a 98-metre dam
    "like noun": 1,  # lorries and trucks
    "same event": 1,  # homes that burned, and homes that the fire destroyed
    "word beside": 1,  # each rare word that stands beside both
    "word far": 1,  # each rare word that both sentences hold farther away
    "same modifier": 1,  # wooden shanties and wooden shanties
    "same attribute": 2,  # 88 metres high, a height of 98 metres
    "headline": 3,  # the first paragraphs repeat what the headline says
    "alone": 1,  # the article has no third value of the sort
    "slip": 3,  # two digits swapped, one of three wrong, fifteen for fifty, million for billion
    # for two
    "points nowhere": -2,  # a village of 430 and a village of 340
    "another word": -2,  # the second, a rival, the old one; four years ago; rose to
    "unknown modifier": -2,  # the 52 empty homes, where the first were no empty ones
    "unknown words": -1,  # each new word that says which are meant: the 52 homes on the hill
    "another place": -3,
    "another day": -2,  # unless it points back: the 52 homes that burned on Monday were sold in May
    "another source": -1,
    "a plan": -1,
    "another event": -1,
    "may be a part": -1,  # fewer than before, and no slip
    "far off": -2,  # more than three times as many, and no slip
    "rival": -2,  # each other figure before it that might be meant as well
    "few": -3,  # "the two" may have been told one by one
    "distant": -1,
}
"""What each trait of a pair adds to the sum."""
ENOUGH = 6
"""The sum from which one fact is the reading that a reader would choose."""
NEARLY = 5
"""The sum from which it is one of several."""

MOST_BESIDE, MOST_FAR = 3, 2
"""How many words in common count."""
FEWEST = 4
FAR_OFF = 3
DISTANT = 15
"""Sentences from which a reader no longer has the first figure in mind."""


def can_be_one(a: Claim, b: Claim, around: Surroundings) -> bool:
    """Tell whether two figures of one sort may be of one thing at all, whatever else speaks for or against it."""
    if a.sentence == b.sentence:
        return False
    if a.kind in COUNTED:
        nouns = around.context.vocabulary.nouns
        return a.noun is not None and b.noun is not None and nouns.are_synonyms(a.noun, b.noun)
    lists = around.context.vocabulary.lists
    if (a.noun in lists["named by a measure"] or b.noun in lists["named by a measure"]) and a.noun != b.noun:
        return False
    one, two = around.of(a).attributes, around.of(b).attributes
    return a.kind is not Kind.MEASURE or not one or not two or not one.isdisjoint(two)


def traits_of(a: Claim, b: Claim, around: Surroundings) -> Counter[str]:
    """Give the traits of a pair, of which b stands later, each with how often it holds."""
    one, two = around.of(a), around.of(b)
    return +Counter({**_common(a, b, one, two, around), **_apart(a, b, one, two)})


def weigh(traits: Mapping[str, int]) -> int:
    """Add up the weights of traits."""
    return sum([WEIGHTS[name] * times for name, times in traits.items()])


def _common(a: Claim, b: Claim, one: Setting, two: Setting, around: Surroundings) -> dict[str, int]:
    """Give the traits that speak for one fact."""
    nouns = around.context.vocabulary.nouns
    is_counted = a.kind in COUNTED
    same_event = _have_one_event(a, b)
    is_one = a.noun == b.noun if is_counted else _have_one_owner(a, b, two)
    told = {a.noun, b.noun, a.event if same_event else None}
    beside = {word for word in one.beside & two.beside if word not in told and around.is_rare(word)}
    far = [word for word in one.all & two.all if word not in told | beside and around.is_rare(word)]
    is_opening = b.part in (Part.LEAD, Part.BODY) and b.paragraph <= around.opening
    return {
        "points back": two.points_back,
        "points through": _points_through(one, two),
        "same noun": is_counted and is_one,
        "same owner": not is_counted and is_one,
        "like noun": not is_one and None not in (a.noun, b.noun) and nouns.are_synonyms(a.noun or "", b.noun or ""),
        "same event": same_event,
        "word beside": min(len(beside), MOST_BESIDE),
        "word far": min(len(far), MOST_FAR),
        "same modifier": len(set(a.modifiers) & set(b.modifiers)),
        "same attribute": not one.attributes.isdisjoint(two.attributes),
        "headline": a.part is Part.HEADLINE and is_opening,
        "alone": around.are_alone(a, b),
        "slip": may_be_mistyped(stated(a), stated(b)),
    }


def _apart(a: Claim, b: Claim, one: Setting, two: Setting) -> dict[str, int]:
    """Give the traits that speak for two facts; what points back, or is measured by its nature, may be told any day."""
    points = two.points_back or _points_through(one, two)
    is_fixed = points or not one.attributes.isdisjoint(two.attributes)
    is_slip = may_be_mistyped(stated(a), stated(b))
    low, high = sorted((stated(a), stated(b)))
    return {
        "points nowhere": not is_fixed and a.part is not Part.HEADLINE,
        "another word": one.is_apart or two.is_apart,
        "unknown modifier": any(word not in a.context for word in b.modifiers),
        "unknown words": sum([word not in a.context for word in two.restricting]),
        "another place": ANOTHER_PLACE.applies(a, b),
        "another day": not is_fixed and ANOTHER_DAY.applies(a, b),
        "another source": not two.points_back and ANOTHER_SOURCE.applies(a, b),
        "a plan": not is_fixed and PLAN.applies(a, b),
        "another event": (
            not points and a.kind in COUNTED and None not in (a.event, b.event) and not _have_one_event(a, b)
        ),
        "may be a part": a.kind in COUNTED and stated(b) < stated(a) and not is_slip and b.link != "all",
        "far off": Fraction(high) > Fraction(low) * FAR_OFF and not is_slip,
        "few": low < FEWEST and a.kind in COUNTED,
        "distant": b.sentence - a.sentence > DISTANT,
    }


def _have_one_event(a: Claim, b: Claim) -> bool:
    return a.event is not None and a.event == b.event


def _have_one_owner(a: Claim, b: Claim, two: Setting) -> bool:
    """Tell whether the later figure measures what stands in the sentence of the first, or the first what it names."""
    if a.noun is not None and a.noun == b.noun:
        return True
    return (b.noun is not None and b.noun in a.context) or (a.noun is not None and a.noun in two.owners)


def _points_through(one: Setting, two: Setting) -> bool:
    return not two.points_back and not two.owners.isdisjoint(one.beside)
