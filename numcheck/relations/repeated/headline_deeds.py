"""The deed of a headline and of its lead: jailed for 12 years; was jailed for nine years on Friday.

Small numbers are soon told somewhere in a story, of something else: that the judge had thought of 12 years makes no
headline right whose lead says nine. So where headline and lead tell one deed each with a single figure of a sort, these
are held against each other, whatever else has the number of the headline. Of 480 such pairs in 14,300 published
articles, nearly all agree; the others are rounded, or tell some of several.
"""

from __future__ import annotations

from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.relations.guards.excuses import ANOTHER_DAY, find_excuses
from numcheck.relations.guards.singles import is_in_company
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import is_led_up_to
from numcheck.relations.reading.values import COUNTED, are_of_one_sort, is_one_number, stated
from numcheck.relations.repeated.headline_leads import HEADLINE_EXCUSES, STORY

TOLD = (*COUNTED, kinds.DURATION, kinds.MONEY, kinds.MEASURE)
"""Kinds of figures that are done or happen; a lead tells too many shares for one of them to be the headline's."""
LINKS = ("", "all")
TO_APART = 8
"""Words behind the figure of a lead among which one makes it some of the headline's: in its (first) year."""
LEAST = 2
"""The least number that is compared: one is told without a number."""


def find_deed_of_lead(headline: Claim, context: Context) -> Claim | None:
    """Give the only figure of the lead that is of the headline's deed and sort; None if the story may agree with it."""
    if not _is_told(headline) or _is_any_toll(headline, context):
        return None
    told = [claim for claim in context.of(headline.kind) if are_of_one_sort(headline, claim)]
    if sum(claim.part is sections.HEADLINE for claim in told) > 1:
        return None
    story = [claim for claim in told if claim.part in STORY]
    first = next((sentence.paragraph for sentence in context.sentences if sentence.part in STORY), None)
    lead = [claim for claim in story if claim.paragraph == first]
    if len(lead) != 1 or not _is_of_deed(lead[0], headline, context) or _agree(headline, lead[0]):
        return None
    if any(_may_explain(claim, lead[0], headline, context) for claim in story if claim is not lead[0]):
        return None
    is_done = all(_is_done(claim, context) for claim in (headline, lead[0]))
    return lead[0] if is_done and not _is_some_only(lead[0], headline, context) else None


def _is_some_only(lead: Claim, headline: Claim, context: Context) -> bool:
    """Tell whether a smaller figure of a lead may be some of the headline's: of the first year; others too."""
    if stated(lead) >= stated(headline):
        return False
    lists, keys = context.vocabulary.lists, context.sentences[lead.sentence].keys
    if not lists["tells apart"].isdisjoint(keys[lead.last : lead.last + TO_APART]):
        return True
    told = [sentence for sentence in context.sentences if sentence.paragraph == lead.paragraph]
    return any(not lists["the others"].isdisjoint(sentence.keys) for sentence in told)


def _is_told(claim: Claim) -> bool:
    """Tell whether a figure asserts one number of what is done or happens, and is no part or foil of another one."""
    return (
        claim.kind in TOLD
        and claim.event is not None
        and is_one_number(claim)
        and stated(claim) >= LEAST
        and claim.link in LINKS
        and claim.under == ""
        and claim.stance is not stances.DENIED
    )


def _is_any_toll(headline: Claim, context: Context) -> bool:
    """Tell whether a figure counts those whom something befell: such tolls grow and are told place by place."""
    return headline.kind in COUNTED and headline.event in context.vocabulary.lists["fates of people"]


def _is_of_deed(claim: Claim, headline: Claim, context: Context) -> bool:
    """Tell whether a figure of the lead is of the headline's deed, with nothing that makes it another one."""
    if not _is_told(claim) or claim.event != headline.event or not _are_called_alike(claim, headline, context):
        return False
    are_dated = headline.period is not None and claim.period is not None
    if (are_dated and ANOTHER_DAY.applies(headline, claim)) or find_excuses(headline, claim, HEADLINE_EXCUSES)[0]:
        return False
    return headline.kind not in COUNTED or not is_in_company(claim, headline, context)


def _are_called_alike(claim: Claim, headline: Claim, context: Context) -> bool:
    """Tell whether two figures have synonyms as nouns, or those that count nothing have none."""
    if claim.noun is None or headline.noun is None:
        return headline.kind not in COUNTED
    return context.vocabulary.nouns.are_synonyms(claim.noun, headline.noun)


def _is_done(claim: Claim, context: Context) -> bool:
    """Tell whether nothing before a figure says that a deed was asked for or might be done: asked to jail him for."""
    before = context.sentences[claim.sentence].keys[: claim.mention.first]
    undone = context.vocabulary.lists["deeds not done"]
    return undone.isdisjoint(before) and undone.isdisjoint(context.vocabulary.lemmas_of(before))


def _may_explain(claim: Claim, lead: Claim, headline: Claim, context: Context) -> bool:
    """Tell whether a figure below the lead is the headline's after all, or of another deed: his wife got three."""
    if _agree(headline, claim):
        if is_led_up_to(claim, context):
            # The search at sea brought the haul to 900 kg.
            return True
        return _is_done(claim, context) and _may_be_of_deed(claim, headline, context)
    is_alike = claim.kind not in COUNTED or _are_called_alike(claim, headline, context)
    return claim.event == headline.event and is_alike and not _agree(lead, claim)


def _may_be_of_deed(claim: Claim, headline: Claim, context: Context) -> bool:
    """Tell whether a figure of the story may be the headline's: of its event or, of counts, of its noun."""
    if claim.event == headline.event:
        return True
    return headline.kind in COUNTED and (
        claim.noun is None or context.vocabulary.nouns.are_akin(claim.noun, headline.noun or "")
    )


def _agree(a: Claim, b: Claim) -> bool:
    one, two = a.interval, b.interval
    return one is not None and two is not None and one.agrees_with(two)
