"""Ties that make two figures one fact whatever else stands beside them, as counted over published news.

Each of these ties agrees in fifty articles for one in which it breaks and nothing is wrong. So where one holds, the
weights of `evidence` and `mistyped`, which say how much the words have in common, are not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE
from numcheck.relations.guards.slips import Slip
from numcheck.relations.reading.antecedents import is_of_a_name, topic
from numcheck.relations.reading.surroundings import Surroundings
from numcheck.relations.reading.values import COUNTED, adds_up, stated
from numcheck.relations.repeated.evidence import FEWEST, begins_elsewhere, figures_in_common

TELLING = ("", "all", "same")
OF_ITSELF = (*TELLING, "of_the")
OF_ANOTHER = (
    "somebody's",
    "another owner",
    "far off",
    "another word",
    "another company",
    "another row",
    "share between",
)
"""Traits of a pair by which a known thing may be another one than that of the first figure."""
SAME_WORDS, OPEN_WORDS = 3, 2
"""How many words right around two figures must be the same, and how many of these must be open words."""
FARTHEST = 6
"""Words on either side of two figures that are compared."""


def is_of_known_thing(traits: Mapping[str, int], a: Claim, b: Claim, around: Surroundings) -> bool:
    """Tell whether the later figure points back, and nothing makes it one of another thing: the twelve lorries."""
    if not traits["points back"] or any(traits[name] for name in OF_ANOTHER):
        return False
    if a.under or b.under or a.link not in TELLING or b.link not in TELLING or around.of(a).is_apart:
        return False
    if traits["unknown words"] or min(stated(a), stated(b)) < FEWEST or not set(b.modifiers) <= set(a.modifiers):
        return False
    if a.kind is kinds.DURATION:
        is_of_one_event = a.event is None or b.event is None or a.event == b.event
        return a.role == b.role and is_of_one_event and not ANOTHER_DAY.applies(a, b)
    if a.kind not in COUNTED or a.noun is None or b.noun is None:
        return False
    is_named = around.kinship(a.noun, b.noun) in ("same", "like")
    return is_named and not traits["unknown modifier"]


def is_slip_of_known_thing(a: Claim, b: Claim, slip: Slip, around: Surroundings) -> bool:
    """Tell whether a figure that may be a slip of an earlier one points back at the same noun: 18 directors; the 38."""
    if not around.signs_of(b).points_back or around.is_somebodys(b) or b.link not in OF_ITSELF:
        return False
    nouns = around.context.vocabulary.nouns
    if a.kind in COUNTED:
        is_named = a.noun is not None and b.noun is not None and b.noun_from != "series"
        is_named = is_named and nouns.are_synonyms(a.noun or "", b.noun or "")
        # Words that say which are meant are excuse enough for one digit of two: the 17 listed; the 19 reserved seats.
        told_apart = (*around.of(b).restricting, *(around.of(b).modifiers - around.of(a).all))
        is_named = is_named and (slip > Slip.WEAK or not told_apart)
        is_named = is_named and not is_of_unknown_thing(a, b, around) and not begins_elsewhere(a, b, around)
        return is_named and around.of(b).apart <= around.of(a).apart
    if a.under or b.under or a.link not in OF_ITSELF or around.of(b).restricting:
        return False
    if around.of(a).is_apart or around.of(b).is_apart or around.are_in_other_company(a, b):
        return False
    # Those carrying 13 pct; the 14 pct debentures: a name that only one of two has may be why there are two.
    return a.noun == b.noun or nouns.are_synonyms(a.noun or "", b.noun or "")


def is_of_unknown_thing(a: Claim, b: Claim, around: Surroundings) -> bool:
    """Tell whether only the later of two counts is an attribute, of a thing that is new: the 13-point cushion."""
    is_of_thing = a.kind in COUNTED and b.noun_from == "attributive" and a.noun_from != "attributive"
    return is_of_thing and not set(around.of(b).restricting) <= around.of(a).all


def is_in_same_words(a: Claim, b: Claim, slip: Slip, around: Surroundings) -> bool:
    """Tell whether a figure that may be a slip of another one stands among the same words, with a common figure beside.

    An average of 246 listed firms closed at 517.38; an average of 426 listed firms closed at 517.38.
    """
    if a.link not in OF_ITSELF or b.link not in OF_ITSELF:
        # Another 2.7m shares at seven crowns
        return False
    if ANOTHER_DAY.applies(a, b) or ANOTHER_PLACE.applies(a, b) or around.are_in_other_company(a, b):
        return False
    if a.kind is kinds.PERCENT and slip is Slip.WEAK and (around.of(a).is_apart or around.of(b).is_apart):
        # Pilots want a rise of 6.5 percent and 50 percent of their fares; a rise of 2.5 percent was offered earlier.
        return False
    sentences, stops = around.context.sentences, around.context.vocabulary.grammar.stops
    one, two = sentences[a.sentence].keys, sentences[b.sentence].keys
    first, other = a.mention.first, b.mention.first
    before = _shared(one[max(first - FARTHEST, 0) : first][::-1], two[max(other - FARTHEST, 0) : other][::-1])
    shared = [
        *before,
        *_shared(one[a.mention.last : a.mention.last + FARTHEST], two[b.mention.last : b.mention.last + FARTHEST]),
    ]
    if len(shared) < SAME_WORDS or sum([key.isalpha() and key not in stops for key in shared]) < OPEN_WORDS:
        return False
    return figures_in_common(a, b, around) > 0 and not _are_of_two_names(a, b, len(before), around)


def _are_of_two_names(a: Claim, b: Claim, shared: int, around: Surroundings) -> bool:
    """Tell whether two figures are of two names: those that begin their sentences, as in "Holm pays 13%; Orr pays 23%".

    So it is where two names stand before the words that both have (Holm 40 tons at 15.45, Orr 40 tons at 15.54), or
    each sum is called by a noun of its own: cash rose to, reserves rose to.
    """
    context = around.context
    sentences = [context.sentences[claim.sentence] for claim in (a, b)]
    one, two = (topic(context, sentence) for sentence in sentences)
    if one and two and set(one).isdisjoint(two):
        return True
    places = [claim.mention.first - shared - 1 for claim in (a, b)]
    if all(at >= 0 and is_of_a_name(context, s, at) for s, at in zip(sentences, places, strict=True)):
        return True
    is_called = a.noun_from == b.noun_from == "subject" and a.kind not in COUNTED
    return is_called and not context.vocabulary.nouns.are_akin(a.noun or "", b.noun or "")


def _shared(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """Give the words with which both of two runs of words begin."""
    at = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))
    return one[:at]


def are_reckoned(a: Claim, b: Claim, claims: Iterable[Claim]) -> bool:
    """Tell whether other figures explain two: one is their difference, or makes one of the two with another."""
    values = {stated(c) for c in claims if c.id not in (a.id, b.id)}
    one, two = stated(a), stated(b)
    return magnitude(one - two) in values or adds_up(one, values) or adds_up(two, values)
