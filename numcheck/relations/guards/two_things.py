"""Why two figures of one sort cannot be one fact: others were added in between, or each is of a place of its own.

So it is with two measures or sums that are names, and with two times of which one is no length: four days after.
`tell_two_things` is the guard that finders of one fact told twice ask; `a` is the earlier figure, `b` the later one.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain, islice, pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.interval import Interval, Number, magnitude
from numcheck.relations.guards.slips import Slip, slip_of
from numcheck.relations.reading.attribution import end_of_told, said_earlier, start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, stated

PERSON = "person"
MOST_SINGLE = 3
"""The most that a text may add to a count one by one."""
NEARBY = 8
"""Sentences behind a count in which it may add them."""
BEHIND_ARTICLE = 3
"""Words behind an article among which the person stands: another suspected gunman."""
TO_EACH, BEFORE_EACH = 2, 3
"""Words from a figure to "each": 40 in each (of two towns), each side freed (40)."""
COMPANY = 8
"""Words before and behind a figure among which others are named one by one."""
BESIDE = 2
"""Words before a figure that join it to somebody else: along with."""
DAYS_BACK = 4
"""Sentences before "the two days" in which these are named."""
TO_ENDS = 7
"""Words within which both ends of a way are named."""
WAY = 4
"""Words behind a length among which stands from where it goes: 40 km to the north of."""
FARTHEST_MODAL = 20
"""Words before "in ten days" among which stands that something will happen then."""
TO_VERSUS = 2
"""Words behind a figure among which stands that another period follows: 11.2 million bales, vs."""
TO_COMPANY = 3
"""Words before a figure that join it to others: along with the."""
TO_SECURITY = 5
"""Words behind a percentage among which stands the security that it names: 14 per cent cumulative preferred."""
TO_OWNER = 5
"""Words behind a sum among which stands whose it is: all $20m face amount of its."""
ALL = 100
SUMS = (kinds.MONEY, kinds.PERCENT)
FEWEST_ALIKE, LONGEST_PHRASE = 3, 8
"""The fewest words behind two counts that are the same before one tells them apart, and how many are compared."""
DIGITS_OF_YEAR, FIRST_YEAR, LAST_YEAR = 4, 1800, 2100
BEFORE_WAY = 7
"""Words before a length among which the place at its end stands: Velm, which lies some."""


def tell_two_things(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the words around two figures, of which b stands later, say that they are of two things."""
    earlier = context.once(said_earlier)
    if (a.sentence in earlier) != (b.sentence in earlier):
        return True
    if are_of_two_lines(a, b, context) or _is_added(a, b, context):
        return True
    if a.kind in COUNTED:
        is_summed_up = a.part is sections.HEADLINE and (
            may_have_company(a, b, context) or is_of_one_of_places(a, b, context) or is_some_times(a, b, context)
        )
        return (
            is_summed_up
            or _are_some_group(a, b, context)
            or met_other_ends(a, b, context)
            or are_with_others(a, b, context)
            or _were_joined(a, b, context)
            or _are_all_of_more(a, b, context)
            or (may_be_year(a, context) and may_be_year(b, context))
            or _are_named_apart(a, b, context)
        )
    if a.kind is kinds.PERCENT and _are_two_shares(a, b, context):
        return True
    if a.kind is kinds.MONEY and _is_all_of_its_own(b, context):
        return True
    if a.kind in SUMS and (_are_of_two_periods(a, b, context) or _is_only_change(a, b, context)):
        return True
    return _are_of_two_sorts(a, b, context) or (a.kind is kinds.MEASURE and _lead_to_two_places(a, b, context))


def are_of_two_lines(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two figures stand in lines of two periods each: net 10.3m vs 8.1m; year, net 13.0m vs 2.8m."""
    lines = context.once(_lines_of_periods)
    if a.sentence not in lines or b.sentence not in lines:
        return False
    words = context.vocabulary.lists["between two periods"]
    return all(
        not words.isdisjoint((*keys[max(c.mention.first - 1, 0) : c.mention.first], *keys[c.last : c.last + TO_VERSUS]))
        for c in (a, b)
        for keys in (context.sentences[c.sentence].keys,)
    )


def _lines_of_periods(context: Context) -> frozenset[int]:
    """Give the indexes of the sentences that put two periods against each other."""
    words = context.vocabulary.lists["between two periods"]
    return frozenset([sentence.index for sentence in context.sentences_with(words)])


def _adding_sentences(context: Context) -> frozenset[int]:
    """Give the indexes of the sentences that say that something is added to what was told."""
    words = context.vocabulary.lists["adds to what was told"]
    return frozenset([sentence.index for sentence in context.sentences_with(words)])


def _sentences_of_a_time_before(context: Context) -> frozenset[int]:
    """Give the indexes of the sentences with a date that is the one before: in the previous year."""
    previous = context.vocabulary.lists["right before another time"]
    return frozenset(
        [
            c.sentence
            for c in context.of(kinds.DATE)
            if not previous.isdisjoint(context.sentences[c.sentence].keys[c.mention.first : c.mention.last])
        ]
    )


def _is_added(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether "also" adds the later figure to what was told before: it also sold two million shares.

    Where somebody also says it, that is so of a figure that nothing calls known: he also said that the 19 had no lamp.
    """
    if (
        b.is_definite
        and " ".join(context.words_before(b, TO_COMPANY)[:-1]) in context.vocabulary.lists["in company of"]
    ):
        # Along with the 1,450 that it held already
        return True
    if b.sentence not in context.once(_adding_sentences):
        return False
    also = context.vocabulary.lists["adds to what was told"]
    keys = context.sentences[b.sentence].keys[: b.mention.first]
    at = next((at for at, key in enumerate(keys) if key in also), None)
    if at is None or not also.isdisjoint(context.sentences[a.sentence].keys[: a.mention.first]):
        return False
    says = context.vocabulary.lists["says"]
    near = context.vocabulary.lemmas_of(keys[max(at - 1, 0) : at + 2])
    return says.isdisjoint(near) or not b.is_definite


def _are_named_apart(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the words behind two counts are the same up to one that names another: those in the outer ring."""
    one, two = (context.sentences[c.sentence].keys[c.last : c.last + LONGEST_PHRASE] for c in (a, b))
    at = next((at for at, (x, y) in enumerate(zip(one, two, strict=False)) if x != y), 0)
    stops = context.vocabulary.grammar.stops
    return at >= FEWEST_ALIKE and all(words[at].isalpha() and words[at] not in stops for words in (one, two))


def may_be_year(claim: Claim, context: Context) -> bool:
    """Tell whether a count is written as years are, and may be one that nothing calls so: 1986 revenues."""
    if not FIRST_YEAR <= stated(claim) <= LAST_YEAR:
        return False
    written = claim.mention.span.of(context.document.text)
    return len(written) == DIGITS_OF_YEAR and written.isdecimal()


def _are_two_shares(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two percentages make all, are of two rows, or names of two securities, or of one and no name."""
    if stated(a) + stated(b) == ALL:
        return True
    if a.under == "difference" != b.under and b.noun is None and slip_of(stated(a), stated(b)) <= Slip.WEAK:
        # Profit rises 6.4 per cent; and 2.4 per cent in stock
        return True
    one, two = names_security(a, context), names_security(b, context)
    if one != two or (one and slip_of(stated(a), stated(b)) <= Slip.WEAK):
        return True
    # A slip changes one figure of a row: 42, 35 and 21 per cent, and in another poll 44, 33 and 21.
    rows = [
        {stated(c) for c in context.by_sentence[claim.sentence] if c.kind is kinds.PERCENT and c.quantity is not None}
        for claim in (a, b)
    ]
    return len(rows[0] - rows[1]) > 1 and len(rows[1] - rows[0]) > 1


def _are_of_two_periods(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the words say that two sums or shares are of two months, or the later one of the period before."""
    if b.is_definite:
        return False
    one, two = (claim.period.said.month if claim.period is not None else None for claim in (a, b))
    if one is not None and two is not None and one != two:
        return True
    before = context.once(_sentences_of_a_time_before)
    return b.sentence in before and a.sentence not in before


def _is_only_change(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether only the later figure is called a change: up to a crown, from 75 cents; the 25 cent increase."""
    vocabulary = context.vocabulary
    if b.noun is None or vocabulary.direction(b.noun) is None or a.under == "difference":
        return False
    return all(word is None or vocabulary.direction(word) is None for word in (a.noun, a.event))


def names_security(claim: Claim, context: Context) -> bool:
    """Tell whether a percentage is the attribute of a security, which it names: the 14 per cent preferred shares."""
    lists, keys, at = context.vocabulary.lists, context.sentences[claim.sentence].keys, claim.mention.last
    for key in keys[at : at + TO_SECURITY]:
        if key in lists["securities"]:
            return True
        if not key[:1].isalnum() or key in context.vocabulary.grammar.stops:
            break
    return False


def _is_all_of_its_own(claim: Claim, context: Context) -> bool:
    """Tell whether "all" and "of its" make a sum that of a thing somebody has: to redeem all $20m of its bonds."""
    vocabulary, keys, last = context.vocabulary, context.sentences[claim.sentence].keys, claim.mention.last
    if keys[claim.mention.first] not in vocabulary.lists["all"]:
        return False
    behind = keys[last : last + TO_OWNER]
    return any(
        one in vocabulary.numerals.of and other in vocabulary.grammar["possessives"] for one, other in pairwise(behind)
    )


def may_be_another_incident(claim: Claim, context: Context) -> bool:
    """Tell whether the sentence of a toll may tell of another incident than the ones before: a second bomb; in a year.

    Words behind the saying of it do not count: police said earlier.
    """
    sentence, lists = context.sentences[claim.sentence], context.vocabulary.lists
    apart = union(
        *(lists["opens another incident"], lists["told of several incidents"], lists["sets an incident apart"]),
        *(lists["previous"], lists["before now"]),
    )
    first = start_of_told(sentence, context.vocabulary)
    return not apart.isdisjoint(sentence.keys[first : end_of_told(sentence, context.vocabulary)])


def is_of_one_of_places(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a headline is of several places and a smaller figure of one: five killed in Orla and Velm."""
    if headline.place is None or claim.place is None or claim.place == headline.place:
        return False
    is_several = not context.vocabulary.numerals.joiners.isdisjoint(headline.place.split())
    return is_several and stated(claim) < stated(headline)


def _are_some_group(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the later figure counts a group that the earlier one does not name: 19 missing; of the 15 crew."""
    before = context.sentences[b.sentence].keys[max(b.mention.first - 2, 0) : b.mention.first]
    is_whole = len(before) > 1 and before[0] in context.vocabulary.numerals.of
    return is_whole and b.noun in context.vocabulary.lists["groups of members"] and a.noun != b.noun


def _are_of_two_sorts(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether one of two measures or sums is a name, or one of two times is no length as the other is."""
    if _is_name(a, context) or _is_name(b, context):
        # The £50 note and the £20 note are two notes.
        return True
    is_of_both = a.kind is kinds.MEASURE and a.noun_from == b.noun_from == "of"
    if is_of_both and not context.vocabulary.nouns.are_akin(a.noun or "", b.noun or ""):
        # Six tonnes of wheat flour, and twelve of wheat bran
        return True
    is_attributive = a.kind is kinds.MEASURE and a.noun_from == b.noun_from == "attributive"
    if is_attributive and slip_of(stated(a), stated(b)) <= Slip.WEAK:
        # The 12-inch screen is one model, the 9.7-inch screen another; the 39-yard line, the 33-yard line.
        return True
    if a.kind is not kinds.DURATION:
        return False
    if a.link == "last":
        # "The past" or "last" says when, and is no length of anything: in the past 50 years; its 24-year history.
        return True
    if _is_bounded(b, context) or _tells_days(b, context):
        # In the 24 hours to 6am; over the two days, which were Friday and Saturday.
        return True
    if _is_bounded(a, context) or _is_of_record(a, context) or _tells_since_when(b, context):
        # In the three months to May; the nine months. A 23-year high; its lowest in ten years.
        return True
    if _is_counted_from(a, context) and not _is_counted_from(b, context):
        # Four days after the flood; the two-day fair.
        return True
    # They will meet in ten days; the five-day match.
    return _is_still_to_pass(a, context)


def _is_bounded(claim: Claim, context: Context) -> bool:
    """Tell whether "to" and a date or time behind a duration say when it ended: in the 24 hours to 6am."""
    keys, here = context.sentences[claim.sentence].keys, context.by_sentence[claim.sentence]
    bounds = union(context.vocabulary.lists["opens or closes a time"], context.vocabulary.lists["to"])
    is_to = claim.last < len(keys) and keys[claim.last] in bounds
    return is_to and any(c.mention.first == claim.last + 1 and c.kind in (kinds.DATE, kinds.TIME) for c in here)


def _tells_since_when(claim: Claim, context: Context) -> bool:
    """Tell whether a duration says how long nothing was more so: a 23-year high, the weakest growth in 15 years."""
    keys, lists, first = context.sentences[claim.sentence].keys, context.vocabulary.lists, claim.mention.first
    before = keys[max(first - BEFORE_WAY, 0) : first]
    is_in = before[-1:] != () and before[-1] in lists["in"]
    return _is_of_record(claim, context) or (is_in and not lists["so for the first time in a while"].isdisjoint(before))


def _is_of_record(claim: Claim, context: Context) -> bool:
    keys, last = context.sentences[claim.sentence].keys, claim.mention.last
    return last < len(keys) and keys[last] in context.vocabulary.lists["records"]


def _tells_days(claim: Claim, context: Context) -> bool:
    """Tell whether "the two days" are the weekdays named shortly before: on Friday, on Saturday."""
    before = context.sentences[claim.sentence].keys[claim.mention.first - 1 : claim.mention.first]
    if claim.unit != "day" or context.vocabulary.lists["the"].isdisjoint(before):
        return False
    told = context.claims_between(claim.sentence - DAYS_BACK, claim.sentence - 1, claim.span.start)
    days = {c.period.said.weekday for c in told if c.kind is kinds.DATE and c.period is not None}
    return len(days - {None}) == stated(claim)


def _is_counted_from(claim: Claim, context: Context) -> bool:
    """Tell whether "after" or the like stands behind a duration, which so lies between two events: four days after."""
    keys = context.sentences[claim.sentence].keys
    return claim.last < len(keys) and keys[claim.last] in context.vocabulary.lists["after another time"]


def _is_still_to_pass(claim: Claim, context: Context) -> bool:
    """Tell whether "in" and a modal make a duration the time until something: will return in ten days."""
    keys, vocabulary = context.sentences[claim.sentence].keys, context.vocabulary
    first = claim.mention.first
    return (
        first > 0
        and keys[first - 1] in vocabulary.lists["in"]
        and not vocabulary.grammar["modals"].isdisjoint(keys[max(0, first - FARTHEST_MODAL) : first])
    )


def _is_name(claim: Claim, context: Context) -> bool:
    """Tell whether a measure or sum is part of a name: the £50 note, the 63kg category, the women's 20km walk."""
    named = context.vocabulary.lists["named by a measure"]
    keys, last = context.sentences[claim.sentence].keys, claim.mention.last
    return claim.noun in named or (last < len(keys) and keys[last] in named) or _is_race(claim, context)


def _is_race(claim: Claim, context: Context) -> bool:
    """Tell whether a length is the name of a race: won the 800m."""
    vocabulary, keys = context.vocabulary, context.sentences[claim.sentence].keys
    first, last = claim.mention.first, claim.mention.last
    if first > 1 and keys[first - 1] in vocabulary.lists["possessive marks"] and claim.kind is kinds.MEASURE:
        # The women's 63kg, the men's 20m walk
        return vocabulary.lemma(keys[first - 2]) in vocabulary.lists["sexes and ages"]
    if claim.noun is not None or not first or vocabulary.units.dimensions.get(claim.unit or "") != "length":
        return False
    is_bare = last == len(keys) or keys[last] not in vocabulary.measured
    return is_bare and keys[first - 1] in vocabulary.lists["definite"]


def may_have_company(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether people named one by one beside the smaller figure b make up what it lacks: two boys and a girl."""
    missing = stated(a) - stated(b)
    keys, lists = context.sentences[b.sentence].keys, context.vocabulary.lists
    single = union(lists["articles"], lists["known"])
    before, behind = keys[max(b.mention.first - COMPANY, 0) : b.mention.first], keys[b.last : b.last + COMPANY]
    joints = context.vocabulary.grammar["conjunctions"]
    return any(
        0 < missing <= sum([key in single for key in near]) and not joints.isdisjoint(joint)
        for near, joint in ((before, before[-1:]), (behind, behind))
    )


def is_some_times(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a figure "each" makes that of the headline a whole number of times: free 190 men; 95 men each."""
    if headline.interval is None or claim.interval is None or not stated(claim) or not _is_of_each(claim, context):
        return False
    times = round(Fraction(stated(headline)) / stated(claim))
    return times > 1 and headline.interval.meets(claim.interval * Interval.point(times))


def _is_of_each(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is had by each of several: 95 men each; 40 in each of two towns; each side freed 95."""
    lists, keys, first = context.vocabulary.lists, context.sentences[claim.sentence].keys, claim.mention.first
    behind = keys[claim.last : claim.last + TO_EACH]
    near = chain(behind, keys[max(first - BEFORE_EACH, 0) : first])
    return not union(lists["each"], lists["to each of several"]).isdisjoint(near)


def _is_with_one(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether one person is joined to the later figure, which is one less: the pilot and all ten."""
    keys, first = context.sentences[b.sentence].keys, b.mention.first
    if stated(a) - stated(b) != 1 or first < BESIDE or keys[first - 1] not in context.vocabulary.grammar["joint"]:
        return False
    return context.vocabulary.nouns.is_a(keys[first - BESIDE], PERSON)


def _are_all_of_more(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the earlier figure counts some and the later, larger one "all": 31 towns replying; all 50 towns."""
    behind = context.sentences[a.sentence].keys[a.last : a.last + 1]
    is_all = not b.is_definite and not context.vocabulary.lists["all"].isdisjoint(
        context.sentences[b.sentence].keys[b.mention.first : b.mention.first + 1]
    )
    if not is_all or stated(b) <= stated(a):
        return False
    is_some = any(key.endswith("ing") and context.vocabulary.lemma(key) != key for key in behind)
    # Envoys of 30 states; all 43 states: what no slip explains is the whole of which the first were some.
    if is_some or (b.noun_from == "after" and slip_of(stated(a), stated(b)) is Slip.NONE):
        return True
    # What is told twice is no slip: 17 banks were shut out; all 27 bidding banks; the 17 banks.
    again = {
        c.sentence
        for c in context.of(*COUNTED)
        if c.noun == a.noun and c.quantity is not None and stated(c) == stated(a)
    }
    return len(again) > 1 and bool(set(b.modifiers) - set(a.modifiers))


def met_other_ends(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether one figure is of the dead, the other of those who are none: 17 killed; the 14 survivors."""
    lists = context.vocabulary.lists
    if b.noun_from == "event" and a.event in lists["carried"]:
        # The 19 dead are not all of the 31 people that the boat carried.
        return True
    dead = [claim.event in lists["deaths"] for claim in (a, b)]
    return dead[0] != dead[1] and any(claim.event in lists["other ends"] for claim in (a, b))


def are_with_others(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two figures differ by a few who are "with" either: she ate with 11 others; the 12 had soup."""
    if not 0 < magnitude(stated(a) - stated(b)) <= MOST_SINGLE:
        return False
    words = context.vocabulary.lists["in company of"]
    for claim in (a, b):
        before = context.sentences[claim.sentence].keys[max(claim.mention.first - BESIDE, 0) : claim.mention.first]
        if " ".join(before) in words or not words.isdisjoint(before):
            return True
    return _are_of_somebody(a, b, context) or _is_with_one(a, b, context)


def _are_of_somebody(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the earlier figure is of somebody's people, and the later larger: his eleven men; the twelve."""
    if stated(b) < stated(a) or not context.vocabulary.nouns.is_a(a.noun, PERSON):
        return False
    keys, first = context.sentences[a.sentence].keys, a.mention.first
    return not context.vocabulary.grammar["possessives"].isdisjoint(keys[max(first - BESIDE, 0) : first])


def _were_joined(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether the later count has just those more who are told of singly between: four men; another; the five."""
    more = stated(b) - stated(a)
    nouns = context.vocabulary.nouns
    if not 0 < more <= MOST_SINGLE or not nouns.is_a(a.noun, PERSON) or not nouns.is_a(b.noun, PERSON):
        return False
    found: Number = 0
    for sentence in islice(context.sentences, a.sentence, min(b.sentence, a.sentence + NEARBY) + 1):
        found += _singles_of(sentence, a, b, context)
        if found >= more:
            return True
    return False


def _singles_of(sentence: Sentence, a: Claim, b: Claim, context: Context) -> int:
    """Give how many single people a sentence tells of who may be among those of two counts."""
    lists, keys = context.vocabulary.lists, sentence.keys
    openers = union(lists["articles"], lists["another"], lists["one"])
    if openers.isdisjoint(keys):
        return 0
    nouns, joint = context.vocabulary.nouns, context.vocabulary.grammar["joint"]
    found = 0
    for at, key in enumerate(keys):
        if key not in openers or (sentence.index == a.sentence and at < a.last):
            continue
        who = next((k for k in keys[at + 1 : at + 1 + BEHIND_ARTICLE] if nouns.is_a(k, PERSON)), None)
        if who is None:
            continue
        # The spokesman who said so is none of the gunmen; but four drivers and a cook are five people.
        is_beside = sentence.index == a.sentence and keys[at - 1] in joint
        found += is_beside or any(nouns.are_synonyms(who, claim.noun) for claim in (a, b) if claim.noun)
    return found


def _lead_to_two_places(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two lengths are ways between other places: in Velm, 40 km from Orla; in Elan, 60 km from Orla."""
    if context.vocabulary.units.dimensions.get(a.unit or "") != "length":
        return False
    ends = _ends_of(a, context)
    if ends and (others := _ends_of(b, context)) and ends != others:
        return True
    one = _place_at(a, context)
    return one is not None and (other := _place_at(b, context)) is not None and one != other


def _ends_of(claim: Claim, context: Context) -> frozenset[str]:
    """Give the words of the names between which a way lies, if it has any: the 38 km between Velm and Orla."""
    sentence = context.sentences[claim.sentence]
    keys, lists = sentence.keys, context.vocabulary.lists
    behind = range(claim.mention.last, min(claim.mention.last + WAY, len(keys)))
    start = next((at + 1 for at in behind if keys[at] in lists["between two"]), None)
    if start is None:
        return frozenset()
    return frozenset(keys[at] for at in range(start, min(start + TO_ENDS, len(keys))) if sentence.words.is_name(at))


def _place_at(claim: Claim, context: Context) -> str | None:
    """Give the last word of the name of the place that lies a length away; None without one."""
    sentence = context.sentences[claim.sentence]
    keys, lists = sentence.keys, context.vocabulary.lists
    if lists["away from"].isdisjoint(keys[claim.mention.last : claim.mention.last + WAY]):
        return None
    for at in range(claim.mention.first - 1, max(claim.mention.first - 1 - BEFORE_WAY, -1), -1):
        if sentence.words.is_name(at):
            return keys[at]
    return None
