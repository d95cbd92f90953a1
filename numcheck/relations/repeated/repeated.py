"""One fact stated twice: headline against lead, a value a thousand times another, a repeat that differs.

Two figures of one noun nearly always count two different things. So a pair is only taken for one fact on strong
evidence: the places where articles repeat themselves, and the shapes that slips of the keyboard have. Every finder here
gives pairs in the roles first and second, which must be equal; the fact `faults` is 1 where nothing can make them so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from itertools import chain, combinations
from operator import attrgetter

from numcheck.arithmetic.units import times_as_large
from numcheck.language.entries import union
from numcheck.model import leanings, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval, Number, magnitude
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Kind
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_SOURCE, EXCUSES, PART, find_excuses
from numcheck.relations.guards.few_again import find_few_again
from numcheck.relations.guards.siblings import helps_to_make_another, makes_it_with_next
from numcheck.relations.guards.slips import MOST_DECIMALS, are_neighbours_swapped, digits_of
from numcheck.relations.guards.two_things import are_of_two_lines, is_of_one_of_places, is_some_times, may_have_company
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.surroundings import Surroundings, sort_out
from numcheck.relations.reading.values import (
    ADDING,
    AMOUNTS,
    COUNTED,
    OF_A_WHOLE,
    OF_ITSELF,
    PLAIN,
    adds_up,
    are_comparable,
    is_plain_number,
    leans,
    rank_of,
    stated,
)
from numcheck.relations.repeated.consensus import find_odd_ones_out
from numcheck.relations.repeated.evidence import is_lapse
from numcheck.relations.repeated.fates_again import find_fates_again
from numcheck.relations.repeated.headline_deeds import find_deed_of_lead
from numcheck.relations.repeated.headline_leads import HEADLINE_EXCUSES, STORY, find_in_lead
from numcheck.relations.repeated.known_again import is_of_unknown_thing
from numcheck.relations.repeated.lead_tolls import find_toll_of_lead, tell_two_tolls
from numcheck.relations.repeated.mistyped import (
    find_mistyped,
    is_another_of_headline,
    is_between_two,
    is_what_is_left,
)
from numcheck.relations.repeated.parts_again import find_parts_again
from numcheck.relations.repeated.recalled import find_recalled

LEAD_PARAGRAPHS = 3
"""Paragraphs in which a story repeats its headline."""
FINEST_CUT = 100
"""The least power of ten to which a headline may round a figure down by leaving out its last digits."""
MOST_SUMMANDS = 6
WHOLE = 100
"""Per cent of all."""
WITH_GAPS = (*COUNTED, Kind.MEASURE, Kind.MONEY)
"""Kinds of figures that may be by how much two others differ."""
BESIDES = 4
"""Words before a sum among which it is said to come on top of another one."""
TO_BASE = 2
"""Words from a share to what it is of: half (of the) 6 points."""
NEARBY_CLAIMS = 60
"""Claims behind one within which its repeat is looked for, so that long texts cost linear time."""
MOST_REPEATED = 30
"""Later figures with the same number that are compared with one."""
MOST_ALIKE = 8
"""Figures of the same digits that are compared with one another."""
TELLING = 2
"""The most significant digits of two amounts that need something else in common."""
SCALE = 3
"""The power of ten between neighbouring magnitudes: a million and a billion."""
LONG = 3
"""Significant digits from which on two swapped ones are hardly chance."""
ENOUGH = 3
"""Hints from which on a number told twice is one fact: digits, shared words, the event, a definite article."""
FARTHEST = 10
"""The most times that one of two figures may be the other if they agree as bounds."""
ENOUGH_OF_WORDS = 4
"""Words that the sentences of two counts of one noun must have in common if their events differ."""
REPEAT_EXCUSES = tuple(excuse for excuse in EXCUSES if excuse is not ANOTHER_SOURCE)
ADDED = ("another", "other")
DIGITS = frozenset(range(10))
A_FEW = 12
"""The largest count of a headline of which a smaller one of another noun in the story may be some."""
RECORDS = ("highest", "lowest")
"""Lists of words that call something the most of its kind."""
LONG_AGO = ("year_ago", "month_ago", "week_ago")
"""Relations of a period to the day of the article that make it long past."""
EXCUSES_OF_MORE = tuple(excuse for excuse in HEADLINE_EXCUSES if excuse is not PART)


def find_headlines(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure of the headline with one of the story: that agrees, or else the first that should."""
    in_headline = [claim for claim in context.claims if claim.part is sections.HEADLINE]
    if not in_headline:
        return
    last = _first_paragraph(context) + LEAD_PARAGRAPHS
    opening = [
        _of_all(c, context)
        for c in context.claims
        if c.part in STORY and c.paragraph <= last and not _is_of_long_ago(c)
    ]
    for told in in_headline:
        # A figure behind "after" in a headline is compared with nothing: charged after four children were stabbed.
        headline = replace(told, under="") if is_lapse(told, context) else told
        in_lead = find_in_lead(headline, context)
        if in_lead is None and not _is_told_in_headlines(headline):
            continue
        if headline.kind in COUNTED and stated(headline) == 1:
            # A baby was killed, and five were hurt: the story tells of one without a number.
            continue
        if headline.kind is Kind.NUMBER and stated(headline) % 1 and _is_of_story(headline, context):
            # A stake of 28.5, without its per cent
            continue
        toll = find_toll_of_lead(headline, context)
        if toll is not None and _is_sum_of_headline(toll, headline, context):
            continue
        if toll is not None and tell_two_tolls(headline, toll, context):
            # That the body tells either figure again does not make the two one.
            yield replace(_pair(definition, headline, toll, Strength.NATURAL), facts=(("faults", 1),))
            continue
        deed = find_deed_of_lead(headline, context)
        if deed is not None and not _is_explained(headline, deed, [], context):
            yield replace(_pair(definition, headline, deed, Strength.NATURAL), facts=(("faults", 1),))
            continue
        everywhere = [c for c in context.claims if c.part is not sections.HEADLINE and _may_agree(headline, c, context)]
        if in_lead is None:
            agreeing = _find_agreeing(headline, everywhere, context)
            for claim in agreeing:
                yield replace(_pair(definition, headline, claim, Strength.NATURAL), facts=(("faults", 0),))
            # In ounces, and below in troy ounces: the number is told again.
            is_sum = headline.kind in (Kind.MONEY, Kind.MEASURE)
            if agreeing or (is_sum and _is_of_story(headline, context)):
                # The sum may stand there with another currency: 9.25m Orlan dollars (6.6m US).
                continue
        alike = [c for c in opening if _speak_of_one(headline, c, context)]
        rivals = [claim for claim in alike if _is_told_in_headlines(claim) and _may_rival(headline, claim, context)]
        rivals = rivals[:1]
        rival = min(rivals if in_lead is None else [in_lead, *rivals], key=attrgetter("id"), default=None)
        # Fourteen died in one place, nine in another: the headline sums up what the story tells one by one.
        fate = [c for c in everywhere if headline.event is not None and c.event == headline.event]
        if rival is None or _adds_up(headline, alike) or _adds_up(headline, fate):
            continue
        if rival is in_lead and _is_reckoned(headline, [c for c in opening if are_comparable(headline, c)]):
            continue
        if not _is_explained(headline, rival, alike, context):
            faults = int(rival is in_lead or _are_next_to_each_other(headline, rival))
            yield replace(_pair(definition, headline, rival, Strength.NATURAL), facts=(("faults", faults),))


def _is_of_story(headline: Claim, context: Context) -> bool:
    """Tell whether any figure of the story has the value of one of the headline."""
    return context.once(Surroundings).is_value_of_story(stated(headline))


def _find_agreeing(headline: Claim, claims: Sequence[Claim], context: Context) -> Sequence[Claim]:
    """Give the figures of a story that agree with one of its headline: all that surely are it, else the likeliest."""
    agreeing = [
        c
        for c in claims
        if _agree(headline, c)
        and not _are_next_to_each_other(headline, c)
        and not _agrees_by_chance(headline, c, context)
        and not _is_bound_of_another(headline, c, context)
    ]
    again = [c for c in agreeing if _is_told_again(headline, c, context)][:MOST_ALIKE]
    return again or sorted(agreeing, key=lambda c: not _has_same_number(headline, c))[:1]


def _is_reckoned(headline: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether a figure of the headline is a sum or difference of others: $6bn, $5bn and $9bn."""
    if headline.kind is Kind.AGE:
        return False
    told = {stated(claim) for claim in claims}
    if headline.kind is Kind.PERCENT:
        told.add(WHOLE)
    return _adds_up(headline, claims) or adds_up(stated(headline), told)


def _is_explained(headline: Claim, rival: Claim, told: Sequence[Claim], context: Context) -> bool:
    """Tell whether the story explains why its figure is not that of the headline: by a sum, a part, a rounding."""
    return (
        _is_told_more_finely(headline, rival)
        or is_what_is_left(headline, rival, context)
        or _is_sum_of_headline(rival, headline, context)
        or _goes_on_with_parts(rival, context)
        or _may_be_a_few_of(headline, rival, context)
        or _is_base_of_share(rival, context)
        or any(
            may_have_company(headline, c, context) or _is_cut(headline, c) or is_some_times(headline, c, context)
            for c in [*told, rival]
        )
        or _is_told_without_unit(headline, rival, context)
        or makes_it_with_next(rival, headline, context)
        or _is_told_beside(headline, rival, context)
        or _is_another_sum(headline, rival, context)
        or helps_to_make_another(headline, rival, context)
        or _is_multiple_of_story(headline, context)
        or is_between_two(headline, context)
        or is_another_of_headline(headline, rival, context)
        or _is_told_in_points(headline, context)
        or _adds_up(headline, _with_others(rival, context))
        or _is_counted_up_to(headline, context)
    )


def _first_paragraph(context: Context) -> int:
    return next((claim.paragraph for claim in context.claims if claim.part in (sections.LEAD, sections.BODY)), 0)


def _is_counted_up_to(headline: Claim, context: Context) -> bool:
    """Tell whether the story ranks the last of those in the headline: seven died; the seventh victim was found here."""
    return headline.kind in COUNTED and any(
        rank_of(claim) == stated(headline) and _is_rank_of_one(claim, headline, context)
        for claim in context.of(Kind.ORDINAL)
        if claim.part is not sections.HEADLINE
    )


def _is_rank_of_one(rank: Claim, counted: Claim, context: Context) -> bool:
    """Tell whether the noun behind a rank is that of a count, or is for somebody where it counts people or nothing."""
    nouns = context.vocabulary.nouns
    behind = context.sentences[rank.sentence].keys[rank.mention.last : rank.mention.last + 1]
    named = [nouns.singular(key) for key in behind]
    may_be_people = counted.noun is None or nouns.is_a(counted.noun, "person")
    return any(noun == counted.noun or (may_be_people and nouns.is_a(noun, "person")) for noun in named)


def _is_sum_of_headline(claim: Claim, headline: Claim, context: Context) -> bool:
    """Tell whether a figure is the sum of the headline's counts: two Irish, three Fijian guards hurt; five guards."""
    told = [c for c in context.by_sentence[headline.sentence] if c.kind in COUNTED and c.quantity is not None]
    return len(told) > 1 and claim.kind in COUNTED and stated(claim) == sum(map(stated, told))


def _is_told_without_unit(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a bare number beside a figure is the headline's: lasts 25 years; meant for 25, it stood for 40."""
    return headline.unit is not None and any(
        c.kind is Kind.NUMBER and c.quantity is not None and c.unit is None and stated(c) == stated(headline)
        for c in context.by_sentence[claim.sentence]
    )


def _is_told_beside(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a figure is that of a part which the headline tells, too: five of eight banks fail; five banks."""
    return any(
        c.id != headline.id and stated(c) == stated(claim) and c.noun in (None, headline.noun)
        for c in context.by_sentence[headline.sentence]
        if c.kind in COUNTED and c.quantity is not None and c.link in OF_A_WHOLE
    )


def _is_multiple_of_story(headline: Claim, context: Context) -> bool:
    """Tell whether the story says the "times" of a headline as a multiple: 39 times covered; 39 times what is sold."""
    is_times = headline.noun in context.vocabulary.lists["time"]
    return is_times and any(
        claim.quantity is not None and stated(claim) == stated(headline)
        for claim in context.of(Kind.RATIO)
        if claim.part is not sections.HEADLINE
    )


def _is_another_sum(headline: Claim, rival: Claim, context: Context) -> bool:
    """Tell whether a sum of the story is paid besides, or the headline's is told there in another currency before it.

    The fine comes to $57m. The firm will also pay £12m.
    """
    if headline.kind is not Kind.MONEY:
        return False
    if not context.vocabulary.lists["comes on top"].isdisjoint(context.words_before(rival, BESIDES)):
        return True
    sums = [c for c in context.of(Kind.MONEY) if c.part in STORY]
    own = {c.sentence for c in sums if c.unit == headline.unit}
    return any(c.id < rival.id and c.unit != headline.unit and c.sentence not in own for c in sums)


def _is_gap(headline: Claim, context: Context) -> bool:
    """Tell whether a figure is by how much another one differs: 40 more than in May, 110 tonnes short of its goal."""
    behind = context.sentences[headline.sentence].keys[headline.last : headline.last + 2]
    is_short = len(behind) == 2 and behind[0] in context.vocabulary.lists["short of a mark"]
    return headline.under == "difference" or (is_short and behind[1] in context.vocabulary.numerals.of)


def _is_told_in_points(headline: Claim, context: Context) -> bool:
    """Tell whether the lead tells the points of a headline as percentage points."""
    return headline.noun in context.vocabulary.lists["points"] and any(
        c.part in STORY and stated(c) == stated(headline) for c in context.of(Kind.PERCENT) if c.quantity is not None
    )


def _with_others(claim: Claim, context: Context) -> Sequence[Claim]:
    """Give a figure with the counts of "others" behind it, here or in the next sentence: one died; two others fled."""
    others = (c for at in (0, 1) for c in context.by_sentence.get(claim.sentence + at, ()) if c.id > claim.id)
    return [claim, *(c for c in others if c.kind in COUNTED and c.link in ADDED)]


def _goes_on_with_parts(claim: Claim, context: Context) -> bool:
    """Tell whether a bare figure goes on from some "of the" things: seven of the bodies here, and two there."""
    before = (c for c in context.by_sentence[claim.sentence] if c.span.end <= claim.span.start)
    return claim.noun_from == "series" and any(c.link in OF_A_WHOLE for c in before)


def _is_told_more_finely(headline: Claim, claim: Claim) -> bool:
    """Tell whether a story adds minutes to the hours of its headline: four hours, and four hours and 18 minutes."""
    if headline.kind is not Kind.DURATION or headline.quantity is None or claim.quantity is None:
        return False
    units = times_as_large(headline.unit, claim.unit) if headline.unit and claim.unit else None
    more = stated(claim) - stated(headline) * units if units is not None else 0
    is_finer = units is not None and (units > 1 or stated(claim) % 1 != 0)
    return units is not None and is_finer and 0 < more < max(units, 1)


def _is_base_of_share(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is what another one is a share or a multiple of: half the 6-point lead of May."""
    here = context.by_sentence[claim.sentence]
    return any(
        c.kind is Kind.RATIO and 0 <= claim.mention.first - c.mention.last <= TO_BASE
        for c in here
        if c.span.end <= claim.span.start
    )


def _may_rival(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a figure of the opening may be meant to be that of the headline.

    A count of one is not: one survey, and then another, are the two of a headline. Nor is the length of a record that
    of anything else: the biggest swap for two years; one man had been held for ten.
    """
    if claim.kind in COUNTED and stated(claim) == 1:
        return False
    if headline.kind is not Kind.DURATION:
        return True
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + 1]
    if stated(claim) == 1 and not context.vocabulary.lists["after what happened"].isdisjoint(behind):
        # A day after the first: only the order of the two is told.
        return False
    most = union(*(context.vocabulary.lists[name] for name in RECORDS))
    is_record = not most.isdisjoint(context.sentences[headline.sentence].keys[: headline.mention.first])
    return not is_record or not most.isdisjoint(context.sentences[claim.sentence].keys)


def _is_of_long_ago(claim: Claim) -> bool:
    """Tell whether a figure is told to be of a time that is over: a year ago two had abstained."""
    if claim.period is None:
        return False
    if claim.kind is Kind.DURATION:
        # On 12 June 1986 it sold nine-year notes: what is told with day and year is no news.
        return claim.period.said.year is not None and claim.period.said.day is not None
    return claim.kind in COUNTED and claim.period.relation in LONG_AGO


def _is_told_in_headlines(claim: Claim) -> bool:
    """Tell whether a figure is of a kind that a headline repeats, with a value and no other link than "another"."""
    # Five more bodies are found: in the story, too, only figures that are added are compared with it.
    plain = replace(claim, link="") if claim.link == ADDING else claim
    return _is_plain(plain, (*AMOUNTS, Kind.RATIO, Kind.PERCENT, Kind.DURATION))


def _of_all(claim: Claim, context: Context) -> Claim:
    """Read a count of a lead as its headline does: will close five of its shops; five shops to close.

    Seven of the bodies are some of those that the headline counts.
    """
    owner = context.sentences[claim.sentence].keys[claim.mention.last + 1 : claim.mention.last + 2]
    is_known = not context.vocabulary.lists["the"].isdisjoint(owner)
    is_some = claim.link == "of_the" and claim.noun_from == "of" and claim.part is sections.LEAD and not is_known
    return replace(claim, link="") if is_some else claim


def _is_plain(claim: Claim, kinds: Collection[Kind] = AMOUNTS) -> bool:
    """Tell whether a claim states a value of its own, which a repeat would have to match."""
    quantity = claim.quantity
    return (
        quantity is not None
        and claim.kind in kinds
        and not quantity.is_vague
        and claim.under != "comparison"
        and claim.link in OF_ITSELF
        and claim.stance is not stances.DENIED
    )


def _may_agree(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether two figures are of one kind and unit, or of currencies that are called alike: 30m dollars."""
    if are_comparable(headline, claim):
        return True
    is_money = headline.kind is claim.kind is Kind.MONEY
    return is_money and context.vocabulary.currencies.are_called_alike(headline.unit, claim.unit)


def _agree(a: Claim, b: Claim) -> bool:
    """Tell whether two figures may be one value and are of one size, as open bounds are not: 16, up to 20,000."""
    one, two = a.interval, b.interval
    if one is None or two is None or not one.agrees_with(two):
        return False
    low, high = sorted((magnitude(stated(a)), magnitude(stated(b))))
    return high <= low * FARTHEST


def _are_next_to_each_other(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are written alike and differ in their last digit only, so that no value rounds to both.

    Three per cent and two per cent; but 400 may be 410, told more roughly.
    """
    one, two = a.quantity, b.quantity
    if one is None or two is None or one.step != two.step or one.is_range or two.is_range:
        return False
    is_plain = one.hedge.leaning is leanings.NONE and two.hedge.leaning is leanings.NONE
    return is_plain and one.low != two.low and len(digits_of(one.low)) == len(digits_of(two.low))


def _agrees_by_chance(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a share rounds to one of the headline, but is of another thing: profits up 15%, margins of 14.8%."""
    if headline.kind is not Kind.PERCENT or headline.noun is None or claim.noun is None:
        return False
    return not context.vocabulary.nouns.are_akin(headline.noun, claim.noun) and not _has_same_number(headline, claim)


def _is_bound_of_another(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a bound agrees with a headline only because it is open: $1.15bn, and at least $1bn."""
    is_told_so = _has_same_number(headline, claim) or _speak_of_one(headline, claim, context)
    return leans(claim) and not leans(headline) and not is_told_so


def _speak_of_one(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether figures of headline and opening are of one thing: by kind, noun, event and common words."""
    if not are_comparable(headline, claim):
        return False
    ruled = EXCUSES_OF_MORE if headline.link == ADDING else HEADLINE_EXCUSES
    left, _ = find_excuses(headline, claim, ruled)
    if left:
        return False
    if headline.event in context.vocabulary.lists["fates"] and is_of_one_of_places(headline, claim, context):
        return False
    nouns = context.vocabulary.nouns
    shared = len((headline.context & claim.context) - {headline.noun or "", claim.noun or ""})
    same_event = headline.event is not None and headline.event == claim.event
    clash = headline.event is not None and claim.event is not None and not same_event
    if headline.kind in WITH_GAPS and claim.under != "difference" and _is_gap(headline, context):
        # Has 40 more members than in May; 640 members came. Output 110 tonnes short of goal; 890 tonnes.
        return False
    if headline.kind in COUNTED:
        around = context.once(Surroundings)
        if is_of_unknown_thing(headline, claim, around) or is_of_unknown_thing(claim, headline, around):
            # A 32-point victory; she scored 20 points.
            return False
        is_flow = headline.event in context.vocabulary.events.flows.keys() - context.vocabulary.lists["fates"]
        if is_flow and claim.event is None:
            # The force loses 310 officers; it had 2,980.
            return False
        if headline.noun is None or claim.noun is None:
            return same_event and shared >= 1
        tallies = context.vocabulary.grammar["number nouns"]
        if same_event and shared >= 1 and (headline.noun in tallies) != (claim.noun in tallies):
            # The toll nears 60,000; nearly 60,000 people are reported dead.
            return headline.event in context.vocabulary.lists["fates"]
        if not nouns.are_synonyms(headline.noun, claim.noun):
            return same_event and nouns.are_akin(headline.noun, claim.noun) and shared >= 1
        # Four puppies are freed; a crew saved six puppies: where the thing is the same, its verbs may differ.
        is_same_thing = headline.noun == claim.noun and not nouns.is_a(headline.noun, "person")
        return same_event or (not clash and shared >= 1) or (is_same_thing and shared >= ENOUGH_OF_WORDS)
    if headline.kind in (Kind.RATIO, Kind.PERCENT, Kind.DURATION):
        if headline.noun is None or claim.noun is None:
            # Growth at 8.1%; the economy grew by 8.1%
            is_change = (
                same_event and claim.noun is None and claim.under == "difference" and claim.part is sections.LEAD
            )
            is_same = headline.noun is claim.noun and not clash
            is_of_one_time = headline.period is not None and headline.period == claim.period
            return (is_change and (shared >= 1 or is_of_one_time)) or (is_same and shared >= ENOUGH)
        is_change = same_event and "difference" == headline.under == claim.under
        return nouns.are_synonyms(headline.noun, claim.noun) and not clash and (shared >= 1 or is_change)
    return (shared >= 2 and not clash) or shared >= 3


def _may_be_a_few_of(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a figure below the lead may count some of the few of a headline, as it has another noun.

    Four smugglers are arrested; three men were stopped in a car.
    """
    if claim.part is sections.LEAD or headline.noun is None or claim.noun is None or stated(headline) > A_FEW:
        return False
    return headline.kind in COUNTED and not context.vocabulary.nouns.are_synonyms(headline.noun, claim.noun)


def _is_cut(headline: Claim, claim: Claim) -> bool:
    """Tell whether a headline only leaves out the last digits of a figure: 1,200 for 1,269, 35% for 35.9%."""
    value = stated(headline)
    if headline.quantity is not None and 0 < stated(claim) - value < headline.quantity.step:
        return True
    step = FINEST_CUT
    while value and value % (step * 10) == 0:  # of zero, any step is a divisor
        step *= 10
    return value > step and value % step == 0 and 0 < stated(claim) - value < step


def _adds_up(headline: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether some of the figures of the opening together give the headline's."""
    wanted = headline.interval
    if wanted is None:
        return True
    # As a summand, a bound is its number: up to 35,000 jobs are not any number below.
    intervals = [
        Interval.point(stated(c)) if leans(c) else c.interval for c in claims[:MOST_SUMMANDS] if c.interval is not None
    ]
    for size in range(2, len(intervals) + 1):
        for group in combinations(intervals, size):
            total = Interval.point(0)
            for interval in group:
                total = total + interval
            if total.meets(wanted):
                return True
    return False


def find_scale_slips(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give pairs of amounts with the same digits, a thousand or a million times apart: $3.4 million, $3.4 billion."""
    by_digits: dict[tuple[str, str | None, str], list[Claim]] = {}
    for claim in context.of(*AMOUNTS):
        quantity = claim.quantity
        if quantity is None or quantity.is_range or quantity.is_vague or quantity.low <= 0:
            continue
        digits = digits_of(quantity.low)
        if len(digits) < 2:
            continue
        kind = "count" if claim.kind in COUNTED else claim.kind.value
        by_digits.setdefault((kind, claim.unit, digits), []).append(claim)
    for claims in by_digits.values():
        for a, b in combinations(claims[:MOST_ALIKE], 2):
            power = _power(a, b)
            if power not in (SCALE, 2 * SCALE):
                continue
            if a.kind in COUNTED and not _count_one_thing(a, b, context):
                continue
            if a.kind not in COUNTED and _are_untied(a, b) and (power > SCALE or _are_called_apart(a, b)):
                continue
            if a.kind not in COUNTED and _is_told_without_bound(a, b):
                continue
            # A bound counts as its number, too: up to $46 billion and $46 million contradict each other.
            yield replace(_pair(definition, a, b, Strength.NATURAL), facts=(("faults", 1),))


def _is_told_without_bound(a: Claim, b: Claim) -> bool:
    """Tell whether one of two untied amounts is a bound and the other is not: over $1.1bn in all, his $1.1m."""
    assert a.quantity is not None
    assert b.quantity is not None
    is_bound = (a.quantity.hedge.leaning is leanings.NONE) != (b.quantity.hedge.leaning is leanings.NONE)
    return is_bound and _are_untied(a, b)


def _are_untied(a: Claim, b: Claim) -> bool:
    """Tell whether two amounts have at most two digits, and no noun, headline or article ties them: $2.5bn, $2,500."""
    assert a.quantity is not None
    is_tied = b.is_definite or sections.HEADLINE in (a.part, b.part) or (a.noun is not None and a.noun == b.noun)
    return not is_tied and len(digits_of(a.quantity.low)) <= TELLING


def _are_called_apart(a: Claim, b: Claim) -> bool:
    """Tell whether no noun of two amounts is told with the other: a jackpot of $1.5bn, a ride for $1.5m."""
    named = [(one.noun, other) for one, other in ((a, b), (b, a)) if one.noun is not None]
    return bool(named) and all(noun not in {*other.context, other.noun} for noun, other in named)


def _count_one_thing(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two counts of the same digits may be one: not 17,000 people who fled and 17 who died."""
    if a.noun is None or b.noun is None or not context.vocabulary.nouns.are_synonyms(a.noun, b.noun):
        return False
    is_one_event = a.event is not None and a.event == b.event and set(b.modifiers) <= a.context
    return is_one_event or len(digits_of(stated(a))) >= LONG or not set(a.modifiers).isdisjoint(b.modifiers)


def _written(value: int | Fraction) -> str:
    """Give the digits of a number in order of size, which two numbers share that differ by their places only."""
    return "".join(sorted(str(round(value * 10**MOST_DECIMALS))))


def _power(a: Claim, b: Claim) -> int:
    """Give the power of ten between two amounts with the same digits."""
    assert a.quantity is not None
    assert b.quantity is not None
    low, high = sorted((Fraction(a.quantity.low), Fraction(b.quantity.low)))
    ratio = high / low
    power = 0
    while ratio >= 10 and power < 12:
        ratio /= 10
        power += 1
    return power


def find_repeats(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give pairs of figures that are one fact told twice: of one number, and of two where enough evidence ties them."""
    yield from find_parts_again(context, definition)
    around, by_sort = context.once(Surroundings), sort_out(context.claims)
    told: dict[tuple[int, ...], Relation] = {}
    for relation in chain(
        find_recalled(by_sort, around, definition.kind),
        find_mistyped(by_sort, around, definition.kind),
        find_few_again(context, definition.kind),
        find_fates_again(context, definition.kind),
        find_odd_ones_out(context, definition.kind),
    ):
        known = told.get(relation.about)
        if known is None or relation.strength > known.strength:
            told[relation.about] = relation
    yield from told.values()
    by_number: dict[tuple[str | None, Number, Number], list[Claim]] = {}
    for claim in context.of(*AMOUNTS):
        if claim.part is not sections.HEADLINE and claim.quantity is not None:
            by_number.setdefault((claim.unit, claim.quantity.low, claim.quantity.high), []).append(claim)
    for alike in by_number.values():
        # Most numbers are told once.
        claims = [claim for claim in alike if _is_plain(claim)] if len(alike) > 1 else ()
        for index, a in enumerate(claims):
            for b in claims[index + 1 : index + 1 + MOST_REPEATED]:
                is_near = b.sentence != a.sentence and b.id - a.id <= NEARBY_CLAIMS
                if is_near and are_comparable(a, b) and _is_told_again(a, b, context):
                    yield _pair(definition, a, b, Strength.NATURAL)


def find_transpositions(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give pairs of figures that differ by two swapped digits, in sentences that speak of the same: £1,340, £1,430."""
    by_digits: dict[str, list[Claim]] = {}
    for claim in context.of(*PLAIN):
        if _may_be_transposed(claim):
            by_digits.setdefault(_written(stated(claim)), []).append(claim)
    for alike in by_digits.values():
        if len(alike) == 1:
            continue
        group = [claim for claim in alike if _is_in_digits(claim, context) and not _is_cell(claim, context)]
        # 267 of the 276: they are two numbers, also where they are told again.
        two = {
            frozenset((stated(a), stated(b)))
            for a, b in combinations(group[:MOST_ALIKE], 2)
            if a.sentence == b.sentence
        }
        for a, b in combinations(group[:MOST_ALIKE], 2):
            if frozenset((stated(a), stated(b))) in two or not are_comparable(a, b) or not _are_swapped(a, b):
                continue
            if are_of_two_lines(a, b, context) or (_is_told_twice(a, context) and _is_told_twice(b, context)):
                continue
            if _speak_of_the_same(a, b, context):
                around = context.once(Surroundings)
                is_known = a.part is sections.HEADLINE and _agrees_with_another(a, b, context)
                if not is_known and not around.of(a).is_apart and not around.of(b).is_apart:
                    yield _pair(definition, a, b, Strength.NATURAL)


def _is_told_twice(claim: Claim, context: Context) -> bool:
    """Tell whether another figure has the same value, so that it is no slip: 11.2 million bales, vs 11.2 in May."""
    return any(c.id != claim.id and c.quantity is not None and stated(c) == stated(claim) for c in context.of(*PLAIN))


def _may_be_transposed(claim: Claim) -> bool:
    """Tell whether a figure states a number of its own with more than one digit, so that digits may be swapped."""
    return is_plain_number(claim) and stated(claim) not in DIGITS and claim.under not in ("comparison", "part")


def _is_in_digits(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is written in digits: a dozen is no mistyped 21."""
    return any(character.isdigit() for character in claim.mention.span.of(context.document.text))


def _is_cell(claim: Claim, context: Context) -> bool:
    """Tell whether another bare number stands right beside a figure, as in a table whose lines have run together."""
    keys, first, last = context.sentences[claim.sentence].keys, claim.mention.first, claim.mention.last
    return any(key[:1].isdecimal() for key in (*keys[max(first - 1, 0) : first], *keys[last : last + 1]))


def _agrees_with_another(headline: Claim, b: Claim, context: Context) -> bool:
    """Tell whether another figure of the article agrees with that of the headline, so that `b` need not be its slip."""
    return any(
        c.id not in (headline.id, b.id) and are_comparable(headline, c) and _agree(headline, c) for c in context.claims
    )


def _are_swapped(a: Claim, b: Claim) -> bool:
    """Tell whether the numbers have the same digits but for two neighbours that have changed places."""
    assert a.quantity is not None
    assert b.quantity is not None
    return are_neighbours_swapped(str(a.quantity.low), str(b.quantity.low))


def _speak_of_the_same(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two figures are of one fact; the fewer digits they have, the more their words must agree."""
    assert a.quantity is not None
    left, _ = find_excuses(a, b, REPEAT_EXCUSES)
    if left:
        return False
    nouns = context.vocabulary.nouns
    same_noun = a.noun is not None and b.noun is not None and nouns.are_synonyms(a.noun, b.noun)
    same_event = a.event is not None and a.event == b.event
    tolls = same_event and a.event in context.vocabulary.lists["fates"]
    if _came_and_went(a, b, context):
        return False
    if a.kind in COUNTED and a.noun is not None and b.noun is not None and not same_noun and not tolls:
        return False
    if tolls and (a.part is sections.HEADLINE or b.is_definite):
        # The toll of the headline, or "the 62 dead", can be no other.
        return True
    if tolls and len(str(a.quantity.low)) < LONG:
        # Twelve at noon, 21 in the evening: tolls grow.
        return False
    if sections.HEADLINE in (a.part, b.part) and None in (a.noun, b.noun) and len(str(a.quantity.low)) >= LONG:
        return bool(a.context & b.context)
    shared = len((a.context & b.context) - {a.noun or "", b.noun or "", a.event or "", b.event or ""})
    is_pointed = b.is_definite or sections.HEADLINE in (a.part, b.part)
    if len(digits_of(a.quantity.low)) >= LONG:
        # 25.3m of taxes, and a profit of 23.5m: words in common are not enough.
        return (same_noun or same_event or is_pointed) and shared + same_noun + same_event >= 1
    return is_pointed and (((same_noun or same_event) and shared + same_event >= 2) or shared >= 3)


def _came_and_went(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether one of two figures came and the other went: it won 328 clients, and lost 382."""
    events = context.vocabulary.events
    if a.kind not in COUNTED:
        # Only counts come and go; two sums of different events may be one: a cheque for £328; the £382 given.
        return False
    for ways in (events.flows, events.directions):
        one, other = ways.get(a.event or ""), ways.get(b.event or "")
        if one is not None and other is not None and one != other:
            return True
    return False


def _has_same_number(a: Claim, b: Claim) -> bool:
    """Tell whether two figures are one number or range, whatever hedges stand before it."""
    one, two = a.quantity, b.quantity
    return one is not None and two is not None and (one.low, one.high) == (two.low, two.high)


def _is_told_again(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two figures of one number are one fact; the fewer digits it has, the more must speak for it."""
    if a.quantity is None or a.unit != b.unit or not _has_same_number(a, b):
        return False
    left, _ = find_excuses(a, b, REPEAT_EXCUSES)
    if left:
        return False
    nouns = context.vocabulary.nouns
    told = {a.noun or "", b.noun or "", a.event or "", b.event or ""}
    hints = (
        2 * (len(digits_of(a.quantity.low)) - 1)
        + min(len((a.context & b.context) - told), 2)
        + (a.event is not None and a.event == b.event)
        + 2 * b.is_definite
        + (sections.HEADLINE in (a.part, b.part))
    )
    is_pointed = b.is_definite or sections.HEADLINE in (a.part, b.part)
    if len(digits_of(a.quantity.low)) == 1 and a.kind in COUNTED and not is_pointed:
        # Three points here and three points there
        return False
    if a.noun is None or b.noun is None:
        return hints > ENOUGH and (a.kind not in COUNTED or (a.event is not None and a.event == b.event))
    return nouns.are_akin(a.noun, b.noun) and hints >= ENOUGH + (not nouns.are_synonyms(a.noun, b.noun))


def _pair(definition: Definition, a: Claim, b: Claim, strength: Strength) -> Relation:
    first, second = (a, b) if a.span <= b.span else (b, a)
    _, tried = find_excuses(a, b)
    return Relation(
        definition.kind,
        (("first", (first,)), ("second", (second,))),
        strength=strength,
        tried=tried,
        about=(first.id, second.id),
    )
