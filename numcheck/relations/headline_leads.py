"""The figure of a lead that stands for one of the headline, where nothing in the story agrees with the headline.

A headline tells nothing that its story does not: of 471 sums and shares in the headlines of 14,600 published articles,
442 stood in the story again, and of the others, five had a single one of another value in the first paragraphs. So
little more needs to tie the two together: that the opening has one sum only, or the lead one figure that a single key
would make the headline's.
"""

from __future__ import annotations

from fractions import Fraction

from numcheck.model import kinds
from numcheck.model.claim import Claim, Stance
from numcheck.model.document import Part
from numcheck.model.interval import Number
from numcheck.relations.context import Context
from numcheck.relations.slips import LONG, are_a_key_apart, digits_of
from numcheck.relations.surroundings import Surroundings
from numcheck.relations.two_things import is_of_one_of_places
from numcheck.relations.values import AMOUNTS, COUNTED, is_exact, is_one_number, leans, stated

STORY = (Part.LEAD, Part.BODY, Part.LIST)
LEAD = 1
"""Paragraphs behind the first that still are the lead: wires break after each sentence."""
SUMS = (kinds.MONEY, kinds.PERCENT)
"""Kinds of which a lead tells few; people, days and years stand in it anyway."""
TOLD = (*AMOUNTS, kinds.PERCENT, kinds.DURATION, kinds.AGE)
CHANGE = "difference"
"""What the figure is under that something has changed by: lost 70 pounds."""
TO_KIN = 10
"""Words from somebody's kin to their age."""
OF_ITSELF = ("", "all", "both", "same")
"""Links of a figure that is none of something told before it."""


def find_in_lead(headline: Claim, context: Context) -> Claim | None:
    """Give the figure of the lead that a figure of the headline must be; None where the story may say the same."""
    if (
        not _is_plain(headline)
        or not _stands_alone(headline, headline)
        or context.once(Surroundings).is_value_of_story(stated(headline))
    ):
        return None
    told = [claim for claim in context.claims if claim.part in STORY and _are_of_one_sort(headline, claim)]
    if not told:
        return None
    first = next(claim.paragraph for claim in context.claims if claim.part in STORY)
    lead = [claim for claim in told if claim.paragraph <= first + LEAD]
    # Below the opening a bound agrees with nearly all: £194m is paid, and up to £350m was asked for.
    if any(_agree(headline, claim, context) for claim in told if claim.paragraph == first or not leans(claim)):
        return None
    plain = [
        claim
        for claim in lead
        if _is_plain(claim) and _stands_alone(claim, headline) and _may_count_one(headline, claim, context)
    ]
    near = [claim for claim in plain if are_a_key_apart(stated(headline), stated(claim))]
    if len(near) == 1:
        return near[0]
    opening = [claim for claim in lead if claim.paragraph == lead[0].paragraph]
    return plain[0] if headline.kind in SUMS and plain and opening == plain[:1] else None


def _is_plain(claim: Claim) -> bool:
    """Tell whether a figure asserts a number, be it something's or what it changed by."""
    return (
        claim.kind in TOLD
        and is_one_number(claim)
        and stated(claim) > 1
        and claim.link in OF_ITSELF
        and claim.stance is not Stance.DENIED
    )


def _stands_alone(claim: Claim, headline: Claim) -> bool:
    """Tell whether a figure is under no other one, or a change as that of the headline is; ages are under none."""
    return claim.kind is kinds.AGE or (claim.under in ("", CHANGE) and claim.under == headline.under)


def _are_of_one_sort(headline: Claim, claim: Claim) -> bool:
    is_one_kind = headline.kind is claim.kind or (headline.kind in COUNTED and claim.kind in COUNTED)
    return is_one_kind and headline.unit == claim.unit and claim.quantity is not None


def _may_count_one(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether two figures may be of the same people or things: no charges and lodgers, nor her age and his."""
    if headline.kind not in COUNTED:
        return not _is_of_kin(claim, context)
    if headline.noun is None or claim.noun is None:
        return headline.event is not None and headline.event == claim.event
    nouns, is_long = context.vocabulary.nouns, len(digits_of(stated(headline))) >= LONG
    # Numbers of two digits are soon alike: 19 are missing, and the survivors are of a crew of 15.
    are_alike = nouns.are_akin if is_long else nouns.are_synonyms
    return are_alike(headline.noun, claim.noun) and not is_of_one_of_places(headline, claim, context)


def _agree(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a figure may be the headline's, which may round it; no headline is finer than all of its story."""
    one, two = headline.interval, claim.interval
    if one is None or two is None or _is_rounded(stated(headline), stated(claim)):
        return True
    if not one.agrees_with(two):
        return False
    if headline.quantity is None or claim.quantity is None or headline.quantity.step >= claim.quantity.step:
        return True
    # A billion, of 1.4 billion, is a word for much.
    words, mention = context.sentences[claim.sentence].words, claim.mention
    is_in_digits = any(words.is_number(at) for at in range(mention.first, mention.last))
    return not (is_in_digits and is_exact(headline) and is_exact(claim))


def _is_rounded(headline: Number, told: Number) -> bool:
    """Tell whether a headline has but the first digits of a figure, to the nearest: five million for 5.1 million."""
    digits = len(digits_of(headline))
    unit = Fraction(10) ** (len(str(int(told))) - digits)
    return digits < len(digits_of(told)) and round(Fraction(told) / unit) * unit == headline


def _is_of_kin(claim: Claim, context: Context) -> bool:
    """Tell whether an age is that of somebody's kin: his wife Orla died aged 91."""
    first = claim.mention.first
    before = context.sentences[claim.sentence].keys[max(first - TO_KIN, 0) : first]
    kin = context.vocabulary.lists["kin"] & context.vocabulary.lists["one relative"]
    return claim.kind is kinds.AGE and not kin.isdisjoint(before)
