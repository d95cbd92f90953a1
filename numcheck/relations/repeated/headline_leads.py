"""The figure of a lead that stands for one of the headline, where nothing in the story agrees with the headline.

A headline tells nothing that its story does not: of 471 sums and shares in the headlines of 14,600 published articles,
442 stood in the story again, and of the others, five had a single one of another value in the first paragraphs. So
little more needs to tie the two together: that the lead has one sum only, of its size, or one figure that a single key
would make the headline's.
"""

from __future__ import annotations

from fractions import Fraction

from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_SOURCE, EXCUSES, PLAN, find_excuses
from numcheck.relations.guards.slips import LONG, Slip, are_a_key_apart, digits_of, slip_of
from numcheck.relations.guards.two_things import is_of_one_of_places
from numcheck.relations.reading.antecedents import opens_lead
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import are_of_one_size
from numcheck.relations.reading.surroundings import Surroundings
from numcheck.relations.reading.values import (
    AMOUNTS,
    COUNTED,
    OF_ITSELF,
    are_comparable,
    is_exact,
    is_one_number,
    stated,
)

HEADLINE_EXCUSES = tuple(excuse for excuse in EXCUSES if excuse not in (PLAN, ANOTHER_DAY, ANOTHER_SOURCE))
"""Excuses that part a headline from a lead: not who says so, when, and a plan, all of which headlines leave out."""
STORY = (sections.LEAD, sections.BODY, sections.LIST)
LEAD = 1
"""Paragraphs behind the first of the story that still belong to its lead: wires break after each sentence."""
SUMS = (kinds.MONEY, kinds.PERCENT)
"""Kinds of figures of which a lead has few, so that the only one of it is the headline's."""
SOON_KNOWN = (*COUNTED, *SUMS)
"""Kinds of figures that may be a key apart even with two digits; counts are tied by their nouns besides."""
TOLD = (*AMOUNTS, kinds.PERCENT, kinds.DURATION, kinds.AGE)
CHANGE = "difference"
"""The `under` of a figure by which something changed: lost 70 pounds."""
TO_KIN = 10
"""Words before an age within which a word for a relative stands."""
TO_BOUND = Fraction(5, 4)
"""How many times as large as the other a bound below the opening and a headline may be to agree: $4.5m, over $4m."""
FARTHEST = 2
"""How many times the only sum of the lead that of the headline may be, or the reverse."""
SHARE_OF_ALL = 1
"""Largest number that a story may tell in words that are no figures: a baby, a half."""


def find_in_lead(headline: Claim, context: Context) -> Claim | None:
    """Give the figure of the lead that stands for one of the headline; None if none, or if the story may agree."""
    if (
        not _is_plain(headline)
        or not _stands_alone(headline, headline)
        or context.once(Surroundings).is_value_of_story(stated(headline))
    ):
        return None
    told = [claim for claim in context.claims if claim.part in STORY and are_comparable(headline, claim)]
    if not told:
        return None
    first = next(sentence.paragraph for sentence in context.sentences if sentence.part in STORY)
    lead = [claim for claim in told if claim.paragraph <= first + LEAD]
    # Below the opening a bound agrees with nearly all: £194m is paid, and up to £350m was asked for.
    may_agree = [c for c in told if c.paragraph == first or are_of_one_size(headline, c, TO_BOUND)]
    if any(_agree(headline, claim, context) for claim in may_agree):
        return None
    plain = [
        claim
        for claim in lead
        if _is_plain(claim) and _stands_alone(claim, headline) and _may_be_one(headline, claim, context)
    ]
    near = [claim for claim in plain if _is_a_key_off(headline, claim, context)]
    is_only = headline.kind in SUMS and len(lead) == len(plain) == 1
    # Of several shares in the lead, one of two digits is a key off by chance: by 71% to 29%.
    is_by_chance = headline.kind is kinds.PERCENT and not is_only and len(digits_of(stated(headline))) < LONG
    if len(near) == 1 and not is_by_chance:
        return near[0]
    return plain[0] if is_only and are_of_one_size(headline, plain[0], FARTHEST) else None


def _is_a_key_off(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether one key makes one figure the other; of two digits only if swapped, of one event or SOON_KNOWN.

    Ages and times of two digits are soon alike: a boy of 14 and a woman of 84 whom he robbed. But nearly all stories
    of a death tell one age.
    """
    one, other = stated(headline), stated(claim)
    if not are_a_key_apart(one, other):
        return False
    is_long = max(len(digits_of(one)), len(digits_of(other))) >= LONG
    is_of_one_event = headline.event is not None and headline.event == claim.event
    if headline.kind is kinds.AGE:
        if _are_written_alike(headline, claim, context) or _are_of_a_death(headline, claim, context):
            return True
        # Boy, 12, hurt by goat; a goat chased him; the 21-year-old was fined: behind its first sentence a lead tells of
        # others.
        return opens_lead(context, claim) and slip_of(one, other) is Slip.SHORT
    return is_long or is_of_one_event or headline.kind in SOON_KNOWN or slip_of(one, other) is Slip.SHORT


def _are_written_alike(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether both ages are written with hyphens before their noun: 13-year-old steals car; a 31-year-old boy."""
    sentences = (context.sentences[c.sentence] for c in (headline, claim))
    return all("-" in s.keys[c.mention.first : c.last] for s, c in zip(sentences, (headline, claim), strict=True))


def _are_of_a_death(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a word of death stands in a headline, and in the sentence of an age or before it: she was 94."""
    deaths = context.vocabulary.lists["end of a life"]
    above = context.sentences[max(claim.sentence - 1, 0) : claim.sentence + 1]
    told = {lemma for sentence in above if sentence.part is not sections.HEADLINE for lemma in sentence.lemmas}
    return not deaths.isdisjoint(context.sentences[headline.sentence].lemmas) and not deaths.isdisjoint(told)


def _is_plain(claim: Claim) -> bool:
    """Tell whether a figure asserts one number above SHARE_OF_ALL, of a kind in TOLD, and is no part of another one."""
    return (
        claim.kind in TOLD
        and is_one_number(claim)
        and stated(claim) > SHARE_OF_ALL
        and claim.link in OF_ITSELF
        and claim.stance is not stances.DENIED
    )


def _stands_alone(claim: Claim, headline: Claim) -> bool:
    """Tell whether a figure is under no other one, or a change where the headline's is one as well; ages always are."""
    return claim.kind is kinds.AGE or (claim.under in ("", CHANGE) and claim.under == headline.under)


def _may_be_one(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether two figures may be of one thing: no other day, place or kin, and synonyms for what they count."""
    if headline.kind is kinds.AGE:
        return not _is_of_kin(claim, context)
    are_dated = headline.period is not None and claim.period is not None
    if (are_dated and ANOTHER_DAY.applies(headline, claim)) or find_excuses(headline, claim, HEADLINE_EXCUSES)[0]:
        return False
    if headline.kind not in COUNTED:
        return True
    if headline.noun is None or claim.noun is None:
        return headline.event is not None and headline.event == claim.event
    # The nouns must be synonyms: 19 are missing, and the survivors are of a crew of 15.
    are_alike = context.vocabulary.nouns.are_synonyms(headline.noun, claim.noun)
    return are_alike and not is_of_one_of_places(headline, claim, context)


def _agree(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a figure agrees with the headline's, which may round it; but an exact headline is never finer."""
    one, two = headline.interval, claim.interval
    if one is None or two is None:
        return True
    if not one.agrees_with(two):
        return False
    if headline.quantity is None or claim.quantity is None or headline.quantity.step >= claim.quantity.step:
        return True
    # A billion, of 1.4 billion, is a word for much.
    words, mention = context.sentences[claim.sentence].words, claim.mention
    is_in_digits = any(words.is_number(at) for at in range(mention.first, mention.last))
    return not (is_in_digits and is_exact(headline) and is_exact(claim))


def _is_of_kin(claim: Claim, context: Context) -> bool:
    """Tell whether a word for a relative stands before an age: his wife Orla died aged 91."""
    first = claim.mention.first
    before = context.sentences[claim.sentence].keys[max(first - TO_KIN, 0) : first]
    kin = context.vocabulary.lists["kin"] & context.vocabulary.lists["one relative"]
    return not kin.isdisjoint(before)
