"""The toll of a headline and the only one of its lead, which are one fact: 12 killed in blast; a blast killed 12.

Agency copy opens with its headline put into a sentence. So where a lead tells a single number of those who died, were
hurt or were arrested, it is that of the headline, whatever places, nouns and bounds it is told with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from numcheck.model import leanings, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Part
from numcheck.model.interval import Number, magnitude
from numcheck.relations.guards.singles import is_in_company
from numcheck.relations.guards.two_things import is_some_times, may_have_company
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import are_of_one_size
from numcheck.relations.reading.surroundings import Surroundings
from numcheck.relations.reading.values import COUNTED, stated

LEAD_SENTENCES = 2
"""Most sentences of a first paragraph that are taken for the lead: one paragraph may hold a whole book."""
ROUND = 5
"""Number of which a rounded toll is a multiple."""
LEAST_ROUND = 10
FINENESS = 4
"""Part of a rounded toll (one in so many) by which it may be off."""
FARTHEST = 2
"""How many times the toll of a headline one that is told as reached may be, or the reverse: a war's are the year's."""
LONGEST_LEAD = 8
"""Words before a toll within which a verb brings it to so many: (bringing) the number of dead to."""
PLAIN_LINKS = ("", "all", "both")
OTHERS = ("another", "other")


def find_toll_of_lead(headline: Claim, context: Context) -> Claim | None:
    """Give the only toll of the lead with the fate of the only toll of the headline; None if there are more or none.

    Of several, it may be the one that a verb brings to so many.
    """
    fates = context.vocabulary.lists["fates of people"]
    if headline.event not in fates or headline.link not in PLAIN_LINKS or not _is_told(headline):
        return None
    tolls = context.once(_find_tolls)
    # Two killed in two blasts: the count of blasts, of another noun, is no second toll.
    top, told = (
        [claim for claim in tolls.get((headline.event, part), ()) if _are_akin(headline, claim, context)]
        for part in (sections.HEADLINE, sections.LEAD)
    )
    if len(told) > 1 and headline.noun in context.vocabulary.grammar["number nouns"]:
        # Divers found 12 more bodies, bringing the toll to 58: that of the headline is no other.
        told = [c for c in told if _is_led_to(c, context) and are_of_one_size(headline, c, FARTHEST)]
    if len(top) != 1 or len(told) != 1:
        return None
    toll = told[0]
    is_plain = toll.link in PLAIN_LINKS or _is_of_other_fate(toll, context)
    return toll if is_plain and _is_told(toll) and not is_in_company(toll, headline, context) else None


def tell_two_tolls(headline: Claim, toll: Claim, context: Context) -> bool:
    """Tell whether the tolls of headline and lead differ beyond rounding, and the story does not explain how."""
    top, below = magnitude(stated(headline)), magnitude(stated(toll))
    hedges = [c.quantity.hedge.leaning if c.quantity is not None else leanings.ABOUT for c in (headline, toll)]
    is_one_hedge = len(set(hedges)) == 1
    if top == below or not (is_one_hedge or set(hedges) <= {leanings.NONE, leanings.MORE_THAN}):
        # Nearly 120, and 115; but not nearly 320.
        return False
    is_bound_kept = hedges == [leanings.MORE_THAN, leanings.NONE] and below > top
    off: Number = max(top, below) - min(top, below)
    if is_bound_kept or any(_is_round(value) and off * FINENESS <= value for value in (top, below)):
        return False
    if may_have_company(headline, toll, context) or is_some_times(headline, toll, context):
        return False
    if _is_told_before(headline, toll, context):
        return False
    missing = top - below
    # No later count of the fate may be what the lead's toll misses, or a part of it at another place.
    return missing < 0 or all(
        (stated(claim) != missing or missing == below) and not _is_elsewhere(claim, toll, missing)
        for claim in context.of(*COUNTED)
        if claim.event == headline.event and claim.sentence > toll.sentence and claim.under != "part"
    )


def _is_told_before(headline: Claim, toll: Claim, context: Context) -> bool:
    """Tell whether the toll of a lead is an earlier one: put at so many before, or beside that of the headline.

    All 62 died, one more than had been said at first.
    """
    if toll.noun in context.vocabulary.grammar["number nouns"] and context.once(Surroundings).of(toll).is_overtaken:
        return True
    return any(
        claim.kind in COUNTED and _is_told(claim) and claim.id != toll.id and stated(claim) == stated(headline)
        for claim in context.by_sentence[toll.sentence]
        if claim.event in (None, toll.event) and _are_akin(headline, claim, context)
    )


def _is_elsewhere(claim: Claim, toll: Claim, missing: Number) -> bool:
    """Tell whether a figure is of another place than the toll of a lead, and no more than what that misses."""
    return toll.place is not None and claim.place not in (None, toll.place) and magnitude(stated(claim)) <= missing


def _is_of_other_fate(claim: Claim, context: Context) -> bool:
    """Tell whether a count of "others" follows one of another fate and none of its own: and hurting nine others.

    Not: hurting a guard and nine others, who are ten.
    """
    if claim.link not in OTHERS or claim.event is None:
        return False
    sentence = context.sentences[claim.sentence]
    others = context.vocabulary.lists["the others"]
    if others.isdisjoint(sentence.keys[claim.mention.first : claim.last + 1]):
        return False
    fates = context.vocabulary.lists["fates of people"]
    before = [events & fates for events in context.vocabulary.events_of(sentence.keys[: claim.mention.first])]
    own = max((at for at, events in enumerate(before) if claim.event in events), default=None)
    if own is not None and not context.vocabulary.grammar["conjunctions"].isdisjoint(
        sentence.keys[own : claim.mention.first]
    ):
        return False
    return any(events - {claim.event} for events in before)


def _find_tolls(context: Context) -> Mapping[tuple[str, Part], Sequence[Claim]]:
    """Give the counts with a fate, of the headline and of the lead, by their event and part of the article."""
    fates = context.vocabulary.lists["fates of people"]
    found: dict[tuple[str, Part], list[Claim]] = {}
    first: Claim | None = None
    for claim in context.claims:
        if claim.part not in (sections.HEADLINE, sections.LEAD):
            continue
        if claim.part is sections.LEAD:
            first = first or claim
            if claim.paragraph != first.paragraph or claim.sentence >= first.sentence + LEAD_SENTENCES:
                break
        if claim.kind in COUNTED and claim.event is not None and claim.event in fates:
            found.setdefault((claim.event, claim.part), []).append(claim)
    return found


def _is_led_to(toll: Claim, context: Context) -> bool:
    """Tell whether a verb and "to" lead to a toll: bringing the number of dead to 58."""
    sentence, lists, first = context.sentences[toll.sentence], context.vocabulary.lists, toll.mention.first
    before = sentence.lemmas[max(first - LONGEST_LEAD, 0) : first]
    leads = first > 0 and sentence.keys[first - 1] in lists["leads to a value"]
    return leads and not lists["bring to an end of a change"].isdisjoint(before)


def _is_told(claim: Claim) -> bool:
    """Tell whether a figure asserts one number above one, and is under no other figure."""
    quantity = claim.quantity
    is_plain = quantity is not None and not quantity.is_vague and not quantity.is_range
    return is_plain and claim.under == "" and claim.stance is not stances.DENIED and stated(claim) > 1


def _are_akin(headline: Claim, toll: Claim, context: Context) -> bool:
    """Tell whether the nouns of two counts are akin, or one of them is missing or a word like "toll"."""
    nouns, tallies = context.vocabulary.nouns, context.vocabulary.grammar["number nouns"]
    if headline.noun is None or toll.noun is None or not tallies.isdisjoint((headline.noun, toll.noun)):
        return True
    return nouns.are_akin(headline.noun, toll.noun)


def _is_round(value: Number) -> bool:
    return value >= LEAST_ROUND and value % ROUND == 0
