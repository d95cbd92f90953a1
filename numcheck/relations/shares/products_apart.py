"""What each costs or has, told apart from how many there are and what they come to: 240 families, 3,500 euros each.

A figure for each (each) is a cue, for which `operands.solve` looks for a number of things (number) and a sum (total);
they contradict where number times each is not the total.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial
from itertools import pairwise

from numcheck.arithmetic.evaluation import possible_value
from numcheck.arithmetic.figures import Figure
from numcheck.arithmetic.functions import times
from numcheck.arithmetic.units import convert_interval
from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import EACH, Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.records import replace
from numcheck.model.relation import Relation
from numcheck.relations.assembly import find_matches_of
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import (
    WINDOWS,
    Question,
    Reading,
    figures_around,
    is_about,
    may_be_operand,
    solve,
    value,
)
from numcheck.relations.reading.values import COUNTED, TOP
from numcheck.relations.shares.yields import yield_questions

LEAST = 2
"""The fewest things that each has something of."""
FIRM = 4
"""Weight from which a reading may be told."""
FARTHER = (*WINDOWS, (2, 2))
WIDE = (*WINDOWS, (8, 8))
"""Sentences around a sum per head in which the population and what it has together are looked for."""
NOUGHTS = (10, 100, 1000)
"""Factors by which a figure is wrong that has lost noughts, or has too many."""
NEARLY = Fraction(1, 10)
"""Share of such a factor by which two values may miss it."""
NEAR = 2
"""The most sentences between what each has and what all have."""
PAIR = 2
TO_ADDED = 3
"""Words before a figure that say that it comes on top of others: as well as."""
TO_EACH = 2
"""Words before a figure among which "each" stands: they each had."""
TO_RATE = 8
"""Words from "each" to a rate: will each pay a levy of $50 a year."""
TO_GET = 4
"""Words from those who get something to the verb that says so: 4,200 widows will receive it."""
TO_COST = 7
"""Words before a figure among which one says that so much is the cost of it all: the cost to the town at."""
MOST_TO_THEM = 3
"""Words of a sentence before "46 of them" that points back: There will be."""
CLOSE = 3
"""Words before a total in which a word for a sum stands."""


def find_products_apart(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure of what each has with the number of things and the total near it that go with it."""
    cues: dict[int, Claim] = {}
    named: dict[int, int] = {}
    for roles in find_matches_of(context, definition):
        cue = roles["each"][0]
        cues[cue.id] = cue
        if "number" in roles:
            named[cue.id] = roles["number"][0].id
    for claim in context.claims:
        per = claim.per
        if (
            per is not None
            and (claim.unit is not None or _is_money(claim, context))
            and per[:1].isalpha()
            and per not in context.vocabulary.units.dimensions
        ) or (claim.quantity is not None and (_is_average(claim, context) or _noun_of_each(claim, context))):
            cues[claim.id] = claim
    questions = [
        Question(
            cue,
            partial(_fill, cue, named.get(cue.id), context),
            _holds,
            partial(_is_plausible, context, named.get(cue.id)),
            is_alone=False,
            about="total",
            windows=WIDE if cue.per in context.vocabulary.lists["per head"] else FARTHER,
        )
        for cue in cues.values()
        if may_be_operand(cue)
        and not cue.link
        and cue.under != "difference"
        and (value(cue).low or 0) != 1
        and not _is_number_of_each(cue, context)
        and not _is_of_each_other(cue, context)
    ]
    questions += yield_questions(context, _holds, partial(_is_plausible, context, None))
    yield from solve(definition.of, questions, context)


def _is_of_each_other(cue: Claim, context: Context) -> bool:
    """Tell whether "each" before a figure is a part of "each other": they sank near each other, with 27 lives."""
    keys, lists = context.sentences[cue.sentence].keys, context.vocabulary.lists
    before = [at for at in range(cue.mention.first) if keys[at] in lists["each"]]
    pronouns = context.vocabulary.grammar["pronouns"]
    return before != [] and " ".join(keys[before[-1] : before[-1] + PAIR]) in pronouns


def _is_number_of_each(cue: Claim, context: Context) -> bool:
    """Tell whether a figure is the number of things, and not what each of them has: each of the six counts."""
    lists, numerals = context.vocabulary.lists, context.vocabulary.numerals
    before = [key for key in context.sentences[cue.sentence].keys[: cue.mention.first] if key not in lists["definite"]]
    return len(before) >= PAIR and before[-1] in numerals.of and before[-PAIR] in lists["each"]


def _sums_on_top(context: Context) -> Sequence[Claim]:
    """Give the sums of money in the headline and the lead that have an event: raised £90,000."""
    sums: list[Claim] = []
    for claim in context.claims:
        if claim.part not in TOP and claim.paragraph > 1:
            break
        if claim.part in TOP and claim.event is not None and claim.kind is kinds.MONEY and may_be_operand(claim):
            sums.append(claim)
    return sums


def _shared_on_top(context: Context) -> Sequence[tuple[Claim, Claim]]:
    """Give pairs of a count of those who share a sum in the headline or lead, and the sum: 64 will share £800,000.

    Those to whom it is paid share it, too: will pay £800,000 to 64 cleaners.
    """
    sharing, to_all = (context.vocabulary.lists[name] for name in ("shares out", "shared among"))
    found: list[tuple[Claim, Claim]] = []
    for total in context.once(_sums_on_top):
        behind = next((c for c in figures_around(total, context) if c.span.start >= total.span.end), None)
        if behind is not None and behind.kind is kinds.COUNT and may_be_operand(behind):
            between = context.sentences[total.sentence].keys[total.last : behind.mention.first]
            if len(between) == 1 and between[0] in to_all:
                found.append((behind, total))
                continue
        if total.event in sharing:
            here = [c for c in figures_around(total, context) if may_be_operand(c)]
            counts, sums = ([c for c in here if c.kind in some] for some in (COUNTED, (kinds.MONEY,)))
            found += [(counts[0], total)] if len(counts) == len(sums) == 1 else []
    return found


def _is_for_any(each: Claim, context: Context) -> bool:
    """Tell whether a sum may be what each of some people counted elsewhere has: they will get £90 on average."""
    here = context.by_sentence[each.sentence]
    is_of_then = each.period is not None or each.per not in (None, EACH)
    return each.kind is kinds.MONEY and not is_of_then and not any(c.kind in COUNTED for c in here)


def _is_told_on_top(each: Claim, total: Claim) -> bool:
    """Tell whether a total has the event and the kind of what each has: raised £90,000; they raised £75 each."""
    return total.event == each.event and total.kind is each.kind


def _is_average(claim: Claim, context: Context) -> bool:
    hedge = claim.quantity.hedge.words if claim.quantity is not None else ""
    return bool(hedge) and not context.vocabulary.lists["averages"].isdisjoint(hedge.lower().split())


def _is_money(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is a sum, if only of coins whose name means other things as well: crowns."""
    return claim.kind is kinds.MONEY or claim.noun in context.vocabulary.lists["uncertain money"]


def _fill(each: Claim, named: int | None, context: Context, claims: Sequence[Claim]) -> list[Reading]:
    """Give the readings of a figure for each: every number of things with every total among some figures.

    `named` is the number that the phrase of the figure itself tells: each of the 14 coaches.
    """
    numbers = [c for c in claims if c.id != each.id and (c.id == named or _may_number(c, each, context))]
    # 261 people gave £250 each: that says how many they were, whoever else is counted before.
    own = [c for c in numbers if c.sentence == each.sentence and c.last <= each.mention.first]
    known = {claim.id for claim in claims}
    far = [c for c in context.once(_sums_on_top) if c.id not in known and _is_told_on_top(each, c)]
    totals = [c for c in (*claims, *far) if c.id != each.id and _may_be_sum(c, each, context)]
    shared = _fill_shared(each, context) if not own else []
    held = {(roles["number"].id, roles["total"].id) for roles in (dict(reading.roles) for reading in shared)}
    readings = [
        Reading(
            (("number", number), ("each", each), ("total", total)),
            weight if weight >= FIRM and not (own and number.sentence < each.sentence) else 0,
        )
        for number in numbers
        for total in totals
        if number.id != total.id and (number.id, total.id) not in held
        for weight in [_weight(number, each, total, context)]
    ]
    readings += shared
    return [replace(reading, weight=0) if _is_for_all(reading, context) else reading for reading in readings]


def _fill_shared(each: Claim, context: Context) -> list[Reading]:
    """Give the readings of a figure for each with those who share a sum in the headline or the lead, and that sum."""
    if not _is_for_any(each, context):
        return []
    return [
        Reading((("number", number), ("each", each), ("total", total)), FIRM + 1)
        for number, total in context.once(_shared_on_top)
        if number.sentence < each.sentence and _may_number(number, each, context) and _may_be_sum(total, each, context)
    ]


def _is_for_all(reading: Reading, context: Context) -> bool:
    """Tell whether a total is too large as the number is a share of more: a bid; 7.2m shares, or 83 per cent."""
    total, product = _totals(reading)
    return _is_share_of_more(dict(reading.roles)["number"], context) and product.is_entirely_below(total)


def _may_number(claim: Claim, each: Claim, context: Context) -> bool:
    low = value(claim).low
    if low is None or low < LEAST or claim.per is not None:
        return False
    if _is_of_them(claim, each):
        return True
    if claim.kind is not kinds.COUNT or claim.noun is None:
        return False
    if claim.link not in ("", "all", "of_the") or claim.under == "comparison":
        return False
    return each.kind not in COUNTED or not _count_alike(claim, each, context)


def _is_of_them(number: Claim, each: Claim) -> bool:
    """Tell whether a number opens the next sentence and counts those that have so much each: There are 46 of them."""
    is_bare = number.kind is kinds.NUMBER or number.noun_from in ("pronoun", "series")
    is_opening = number.mention.first <= MOST_TO_THEM
    return number.link == "of_them" and is_bare and is_opening and number.sentence - each.sentence == 1


def _noun_of_each(each: Claim, context: Context) -> str | None:
    """Give the noun of a phrase behind a figure that says of what each it is: 30 for every hostage; 130 to a room."""
    keys, lists, at = context.sentences[each.sentence].keys, context.vocabulary.lists, each.last
    if at + 1 >= len(keys) or keys[at] not in union(lists["infinitive marks"], lists["leads to each"]):
        return None
    lead, one = keys[at], keys[at + 1]
    is_to_one = each.kind in COUNTED and lead in lists["infinitive marks"] and one in lists["articles"]
    if not is_to_one and (lead not in lists["leads to each"] or one not in lists["each"]):
        return None
    before = keys[max(each.mention.first - CLOSE - 1, 0) : each.mention.first]
    if not context.vocabulary.grammar["joint"].isdisjoint(before):
        # Two, and in some cases three to a bed
        return None
    noun = "".join(keys[at + 2 : at + 3])
    # To each of the 2,400 people: the figure behind tells of whom.
    is_of_some = noun in context.vocabulary.numerals.of or noun in lists["one"]
    return None if is_of_some else context.vocabulary.nouns.singular(noun)


def _count_alike(a: Claim, b: Claim, context: Context) -> bool:
    return a.noun is not None and b.noun is not None and context.vocabulary.nouns.are_akin(a.noun, b.noun)


def _is_of_each(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is itself said of each: they each had 20."""
    keys = context.sentences[claim.sentence].keys
    return not context.vocabulary.lists["each"].isdisjoint(
        keys[max(claim.mention.first - TO_EACH, 0) : claim.mention.first]
    )


def _are_of_one_time(each: Claim, total: Claim, context: Context) -> bool:
    """Tell whether "each" leads to a rate, and a total is told per the same: each pay $50 a year; $800,000 a year."""
    keys = context.sentences[each.sentence].keys
    before = keys[max(each.mention.first - TO_RATE, 0) : each.mention.first]
    is_rate = each.per is not None and each.per == total.per and each.per in context.vocabulary.units.dimensions
    return is_rate and not context.vocabulary.lists["each"].isdisjoint(before)


def _is_added(claim: Claim, context: Context) -> bool:
    """Tell whether a figure comes on top of those before it: three seats in each of seven wards, as well as 13."""
    keys, first = context.sentences[claim.sentence].keys, claim.mention.first
    return " ".join(keys[max(first - TO_ADDED, 0) : first]) in context.vocabulary.lists["joined to a row"]


def _is_joined(claim: Claim, each: Claim, context: Context) -> bool:
    """Tell whether "and" joins a sum to what each has, and it is an addend: 50 on each of eight and 300 on Holm.

    So it is where "and" and an article lead to it elsewhere: the proceeds and a $105m loan pay for the inns.
    """
    joint, articles = context.vocabulary.grammar["joint"], context.vocabulary.lists["articles"]
    led = context.words_before(claim, PAIR)
    if len(led) == PAIR and led[0] in joint and led[1] in articles:
        return True
    before = context.words_before(claim, 1)
    is_behind = claim.sentence == each.sentence and claim.span.start > each.span.start
    return is_behind and not context.vocabulary.grammar["joint"].isdisjoint(before)


def _may_be_sum(claim: Claim, each: Claim, context: Context) -> bool:
    if claim.under in ("comparison", "part") or claim.per not in (None, each.per) or _is_of_each(claim, context):
        return False
    if _is_to_each(claim, context):
        # £150 to each family and £30 to each child: neither is what all of them get.
        return False
    if _is_added(claim, context) or _is_joined(claim, each, context) or claim.link == "of_them":
        # A part "of it" is no total: the shops brought in $4.55 billion of it.
        return False
    low, least = value(claim).low, value(each).low
    if low is None or least is None or (_are_in_one_unit(claim, each) and low < least * LEAST):
        return False
    if each.kind in COUNTED:
        # 14 schools with 310 pupils on average, 4,340 in all; 3,200 in aggregate, a mean of 640
        is_bare = each.noun is None or (each.noun_from == "subject" and each.sentence == claim.sentence)
        return claim.kind is kinds.NUMBER or (
            claim.kind is kinds.COUNT and (is_bare or _count_alike(claim, each, context))
        )
    one, other = claim.quantity, each.quantity
    if claim.kind is not each.kind or one is None or other is None or one.unit is None or other.unit is None:
        return False
    dimensions = context.vocabulary.units.dimensions
    is_of_size = dimensions.get(one.unit) is not None and dimensions.get(one.unit) == dimensions.get(other.unit)
    # 12 kilograms each of 9,600 tonnes
    return one.unit == other.unit or (claim.kind is kinds.MEASURE and is_of_size)


def _is_to_each(claim: Claim, context: Context) -> bool:
    """Tell whether words right behind a figure say that each gets so much: to each; for every."""
    behind = context.sentences[claim.sentence].keys[claim.mention.last : claim.mention.last + PAIR]
    return len(behind) == PAIR and behind[1] in context.vocabulary.lists["each"]


def _are_in_one_unit(a: Claim, b: Claim) -> bool:
    return a.quantity is not None and b.quantity is not None and a.quantity.unit == b.quantity.unit


def _has_another_addend(number: Claim, each: Claim, total: Claim, context: Context) -> bool:
    """Tell whether another sum joins what each has before a total: fines of 50 for each of eight and 300 for Holm."""
    if not number.sentence == each.sentence == total.sentence:
        return False
    keys, joint = context.sentences[each.sentence].keys, context.vocabulary.grammar["joint"]
    between = (c for c in context.by_sentence[each.sentence] if each.span.start < c.span.start < total.span.start)
    return any(_are_in_one_unit(c, each) and not joint.isdisjoint(keys[each.last : c.mention.first]) for c in between)


def _is_beside(number: Claim, each: Claim, total: Claim, context: Context) -> bool:
    """Tell whether "and" puts a sum beside so many at so much, or such a sum makes up the rest of the total.

    It sells $60m of notes and 1.6m shares at $25. It sells $30m of notes and 2.7m shares at $11, for a total of $59.7m.
    """
    if number.sentence != each.sentence or number.span.start > each.span.start:
        return False
    keys, joint = context.sentences[number.sentence].keys, context.vocabulary.grammar["joint"]
    sums = [
        c for c in context.by_sentence[number.sentence] if c.last <= number.mention.first and _are_in_one_unit(c, each)
    ]
    for claim in sums:
        if number.mention.first < 1 or keys[number.mention.first - 1] not in joint:
            return False
        rest = value(number) * value(each) + value(claim)
        if claim.id == total.id or rest.meets(value(total)):
            return True
    return False


def _is_of_a_head(each: Claim, number: Claim, context: Context) -> bool:
    """Tell whether a sum is one for each of all who live somewhere: 9,800 crowns for each of 42,000 inhabitants."""
    lists = context.vocabulary.lists
    is_all = number.noun in lists["those of a place"] and number.event not in lists["fates"]
    return _is_money(each, context) and each.per in lists["per head"] and is_all and not number.modifiers


def _is_told_again(each: Claim, number: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a sum per head has a word for the event of the total, which one sentence tells with the number."""
    lemmas = context.sentences[each.sentence].lemmas
    uses = (use for lemma in lemmas for use in context.vocabulary.events.uses.get(lemma) or ())
    return number.sentence == total.sentence and any(use.event == total.event for use in uses)


def _weight(number: Claim, each: Claim, total: Claim, context: Context) -> int:
    """Give how much speaks for a reading, 0 if something speaks against it: one noun, a word for a sum, nearness."""
    is_per = (
        each.per is not None
        and number.noun is not None
        and (context.vocabulary.nouns.are_synonyms(each.per, number.noun) or each.per == number.noun)
    )
    if _has_another_addend(number, each, total, context) or _is_beside(number, each, total, context):
        return 0
    is_per_head = _is_of_a_head(each, number, context)
    is_per = is_per or is_per_head or _is_of_each_named(each, number, context)
    if _get_what_each_gets(number, each, context):
        # A bonus for each widow. The money goes to 4,200 women. The cost is put at $840,000.
        is_next = 0 <= total.sentence - number.sentence <= 1 and total.span.start > number.span.start
        return FIRM + 1 if is_next and total.per is each.per is None and _is_said_to_cost(total, context) else 0
    if (not is_per and _is_of_others(number, each, context)) or _is_for_more(number, each, total, context):
        return 0
    profits = union(context.vocabulary.lists["in the black"], context.vocabulary.lists["in the red"])
    if total.noun in profits and number.sentence != each.sentence:
        # A profit of 44m, or 4.69 a share; it has sold 6.6m shares of another firm.
        return 0
    if _is_of_nearer_ones(number, each, context) or _is_of_one_row(number, each, total, context):
        return 0
    if total.part in TOP and number.sentence == each.sentence and _is_told_on_top(each, total):
        # The total has the event of what each has, which says more than that a sum stands near.
        return FIRM + 1
    if abs(each.sentence - total.sentence) > NEAR and not (
        is_per_head and _is_told_again(each, number, total, context)
    ):
        return 0
    if each.per is not None and not is_per and each.per != EACH and not _are_of_one_time(each, total, context):
        # A rate per another noun may only multiply as an average of one sentence: so many a night, over so many nights.
        is_of_shows = _is_average(each, context) and number.sentence == each.sentence == total.sentence
        return FIRM if is_of_shows else 0
    says_sum = _says_sum(total, context)
    is_too_far = not is_per_head and _is_too_far(number, each, total, context, says_sum=says_sum)
    if is_too_far or _takes_in_more(number, each, total, context):
        return 0
    last = max(number.sentence, each.sentence)
    is_sum = each.kind not in COUNTED or _is_money(each, context)
    return (
        2 * is_per
        + 5 * is_per_head
        + 3 * _is_of_them(number, each)
        + 2 * (number.sentence == each.sentence)
        + (abs(number.sentence - each.sentence) == 1)
        + 2 * says_sum
        + 2 * (total.sentence == each.sentence)
        + (total.sentence - last == 1)
        # He fined each of the eight men £250. The £2,000 goes to a hospice.
        + (total.sentence - last == 1 and total.is_definite and total.noun is None)
        # 60 tonnes for 4,000 families. Each got 15 kilograms.
        + 3 * (is_sum and number.sentence == total.sentence == each.sentence - 1)
    )


def _get_what_each_gets(number: Claim, each: Claim, context: Context) -> bool:
    """Tell whether the sentence behind a sum for each takes it up and says how many get it: The money goes to 4,200."""
    if not _is_money(each, context) or number.sentence - each.sentence != 1:
        return False
    vocabulary, lists = context.vocabulary, context.vocabulary.lists
    before = context.sentences[each.sentence].keys[: each.mention.first]
    named = [other for one, other in pairwise(before) if one in lists["each"]]
    own = named[-1] if named else _noun_of_each(each, context)
    if own is not None and number.noun is not None and not vocabulary.nouns.are_akin(own, number.noun):
        # Each child gets so much; the money goes to 4,200 families.
        return False
    sentence = context.sentences[number.sentence]
    start, first = start_of_told(sentence, vocabulary), number.mention.first
    if first > start + 1:
        goes = vocabulary.lemmas_of(sentence.keys[start + 1 : first])
        takes_up = _takes_up_what_each_gets(sentence.keys[start : start + PAIR], each, context)
        return takes_up and not lists["goes to somebody"].isdisjoint(goes)
    behind = vocabulary.lemmas_of(sentence.keys[number.last : number.last + TO_GET])
    gets = next((at for at, lemma in enumerate(behind) if lemma in lists["gets something"]), None)
    if gets is None:
        return False
    got = sentence.keys[number.last + gets + 1 : number.last + gets + 1 + CLOSE]
    return any(_takes_up_what_each_gets(words, each, context) for words in pairwise(got))


def _takes_up_what_each_gets(words: Sequence[str], each: Claim, context: Context) -> bool:
    """Tell whether two words point back to what each gets: the money; the grant; it goes."""
    lists = context.vocabulary.lists
    if words[0] in lists["points back"] and words[-1] not in context.vocabulary.nouns.classes:
        return True
    return words[0] in lists["definite"] and (words[-1] == each.noun or words[-1] in lists["a sum told before"])


def _is_of_others(number: Claim, each: Claim, context: Context) -> bool:
    """Tell whether the words say that others than those whom a number counts have so much each."""
    is_named = _is_each_of_others(each, number, context) or _noun_of_each(each, context) is not None
    return is_named or _is_said_of_others(number, each, context)


def _says_sum(total: Claim, context: Context) -> bool:
    """Tell whether a word beside a figure calls it a sum: a bill of £13,200; raised £90,000."""
    keys = context.sentences[total.sentence].keys
    around = (*keys[max(total.mention.first - CLOSE, 0) : total.mention.first], *keys[total.last : total.last + CLOSE])
    return not context.vocabulary.lists["words for a sum"].isdisjoint(around)


def _is_said_to_cost(total: Claim, context: Context) -> bool:
    """Tell whether words of the clause before a figure make it what all of it costs: the cost to the town at $72m."""
    before = context.words_before(total, TO_COST)
    return not context.vocabulary.lists["words for what all come to"].isdisjoint(before)


def _says_sum_of_all(total: Claim, context: Context) -> bool:
    """Tell whether a word before a figure makes it what all have together: a bill of $72m; not: had raised $72m."""
    before = context.words_before(total, CLOSE)
    return not context.vocabulary.lists["words for what all come to"].isdisjoint(before)


def _takes_in_more(number: Claim, each: Claim, total: Claim, context: Context) -> bool:
    """Tell whether words say that a total of another sentence is for more than these: the whole deal, with debt."""
    before = context.sentences[total.sentence].keys[: total.mention.first]
    is_for_more = not context.vocabulary.lists["takes in more"].isdisjoint(before)
    return is_for_more and total.sentence != each.sentence and not _is_of_them(number, each)


def _is_too_far(number: Claim, each: Claim, total: Claim, context: Context, *, says_sum: bool) -> bool:
    """Tell whether nothing ties a sum of another sentence to what each has."""
    is_tied = says_sum and (total.paragraph == each.paragraph or _takes_up_a_sum(each, context))
    if total.sentence < min(number.sentence, each.sentence) and not is_tied:
        # Nothing says that a sum told before came about so: in published articles it did no oftener than not.
        return True
    # So far behind what each has, only a word for a sum says that it is what all of them have.
    is_tied_to = number.sentence == each.sentence or _are_of_one_time(each, total, context)
    is_called_sum = says_sum and is_tied_to
    return max(number.sentence, each.sentence, total.sentence) - each.sentence > 1 and not is_called_sum


def _takes_up_a_sum(each: Claim, context: Context) -> bool:
    """Tell whether what each has is told by pointing back to a sum: The money came from; That is £90 each."""
    sentence, lists = context.sentences[each.sentence], context.vocabulary.lists
    start = start_of_told(sentence, context.vocabulary)
    opening = sentence.keys[start : start + PAIR]
    is_named = len(opening) == PAIR and opening[0] in lists["definite"] and opening[1] in lists["a sum told before"]
    return is_named or opening[0] in lists["sentence points back"]


def _is_of_each_named(each: Claim, number: Claim, context: Context) -> bool:
    """Tell whether a number counts that of which each has so much: £3 a head, 1,400 eaters; 30 for every hostage."""
    nouns = context.vocabulary.nouns
    if number.noun is None or abs(number.sentence - each.sentence) > 1:
        return False
    if each.per in context.vocabulary.lists["per head"]:
        before = context.sentences[number.sentence].keys[max(number.mention.first - 1, 0)]
        return before in context.vocabulary.lists["leads to all of them"] and nouns.is_a(number.noun, "person")
    noun = _noun_of_each(each, context)
    return noun is not None and (nouns.are_akin(noun, number.noun) or number.noun in nouns.wider_words(noun))


def _is_for_more(number: Claim, each: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a sum was paid for other things, too: 40 chairs and 12 lamps for £900; the lamps were £30 each."""
    if number.sentence != total.sentence or each.sentence == number.sentence or number.span.start > total.span.start:
        return False
    keys = context.sentences[number.sentence].keys
    others = [c for c in figures_around(number, context) if number.span.end <= c.span.start < total.span.start]
    return any(
        other.kind in COUNTED
        and other.id not in (number.id, total.id)
        and not context.vocabulary.numerals.joiners.isdisjoint(keys[number.last : other.mention.first])
        for other in others
    )


def _is_of_nearer_ones(number: Claim, each: Claim, context: Context) -> bool:
    """Tell whether "each" is said of others told behind a number: three loads of 120 tonnes, four of 30 each."""
    if number.sentence != each.sentence or number.span.start > each.span.start:
        return False
    between = (c for c in figures_around(each, context) if number.span.end <= c.span.start < each.span.start)
    joiners, keys = context.vocabulary.numerals.joiners, context.sentences[each.sentence].keys
    return any(
        c.kind in COUNTED and not c.under and not joiners.isdisjoint(keys[number.last : c.mention.first])
        for c in between
    )


def _is_said_of_others(number: Claim, each: Claim, context: Context) -> bool:
    """Tell whether "each" is said of others, whom a clause behind a number names: 560 came, and the dead got £90 each.

    But 560 came, and the guild gave them £90 each.
    """
    if number.sentence != each.sentence or number.span.start > each.span.start or number.noun is None:
        return False
    vocabulary, keys = context.vocabulary, context.sentences[each.sentence].keys
    nouns, joints = vocabulary.nouns, union(vocabulary.lists["opens another clause"], vocabulary.grammar["relatives"])
    at = next((at for at in range(each.mention.first - 1, number.last, -1) if keys[at] in joints), None)
    behind = keys[at + 1 : each.mention.first] if at is not None else ()
    if not vocabulary.grammar["pronouns"].isdisjoint(behind):
        return False
    first = next((noun for key in behind if nouns.classes_of(noun := nouns.singular(key))), None)
    return first is not None and not nouns.are_synonyms(first, number.noun)


def _is_of_one_row(number: Claim, each: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a sum is told in a row with another one and with the things: £500, £200 and two shares of £25."""
    if not total.sentence == number.sentence == each.sentence or number.span.start < total.span.start:
        return False
    before = (c for c in figures_around(number, context) if c.span.end <= number.span.start)
    keys = context.sentences[total.sentence].keys
    is_joined = not context.vocabulary.numerals.joiners.isdisjoint(keys[total.last : number.mention.first])
    return is_joined and any(c.kind is total.kind and c.id not in (each.id, total.id) for c in before)


def _is_each_of_others(each: Claim, number: Claim, context: Context) -> bool:
    """Tell whether "each" stands before another noun than the number's: each child; of the 130 people who came."""
    keys, vocabulary = context.sentences[each.sentence].keys, context.vocabulary
    at = next((at for at in range(each.mention.first) if keys[at] in vocabulary.lists["each"]), None)
    if at is None or at + 1 >= len(keys) or number.noun is None or number.sentence == each.sentence:
        return False
    noun = vocabulary.nouns.singular(keys[at + 1])
    return bool(vocabulary.nouns.classes_of(noun)) and not vocabulary.nouns.are_synonyms(noun, number.noun)


def _holds(reading: Reading) -> bool:
    total, product = _totals(reading)
    return product.meets(total)


def _is_plausible(context: Context, named: int | None, reading: Reading) -> bool:
    total, product = _totals(reading)
    values = dict(reading.roles)
    if any(_holds(_with_price(reading, other)) for other in _other_prices(values["each"], context)):
        return False
    is_per_head = _is_of_a_head(values["each"], values["number"], context)
    # To each of 2,400 people: no other number may be meant, and a nought is soon lost.
    is_known = values["number"].id == named or _are_of_one_time(values["each"], values["total"], context)
    is_sum = _says_sum_of_all(values["total"], context)
    return is_about(total, product) or ((is_per_head or (is_known and is_sum)) and _lacks_noughts(total, product))


def _is_share_of_more(number: Claim, context: Context) -> bool:
    """Tell whether a percentage behind a number says that it is a share of more: 77 million shares, or 89 per cent."""
    behind = next((c for c in figures_around(number, context) if c.span.start >= number.span.end), None)
    if behind is None or behind.kind is not kinds.PERCENT:
        return False
    between = context.sentences[number.sentence].keys[number.last : behind.mention.first]
    return len(between) <= PAIR and not context.vocabulary.lists["range or"].isdisjoint(between)


def _other_prices(each: Claim, context: Context) -> list[Claim]:
    """Give the other sums that may be the price meant instead: 1.85 a share in the market today, where 2.20 are bid."""
    return [
        claim
        for claim in context.of(kinds.MONEY)
        if each.kind is kinds.MONEY
        and claim.unit == each.unit
        and claim.per in (None, each.per)
        and claim.id != each.id
        and may_be_operand(claim)
        and is_about(value(claim), value(each))
    ]


def _with_price(reading: Reading, each: Claim) -> Reading:
    roles = tuple((role, each if role == "each" else claim) for role, claim in reading.roles)
    return replace(reading, roles=roles)


def _lacks_noughts(one: Interval, other: Interval) -> bool:
    """Tell whether one of two values is ten, a hundred or a thousand times the other."""
    ends = (one.low, one.high, other.low, other.high)
    if any(end is None or end <= 0 for end in ends):
        return False
    a, b = (Fraction((i.low or 0) + (i.high or 0)) / 2 for i in (one, other))
    times_off = max(a, b) / min(a, b)
    return any(abs(times_off - noughts) <= NEARLY * noughts for noughts in NOUGHTS)


def _totals(reading: Reading) -> tuple[Interval, Interval]:
    """Give the stated total and the product of number and each, in one unit."""
    each, number, total = _figures(reading)
    product = times(each, number)
    stated, unit = total.interval, product.unit or each.unit
    if total.unit is not None and unit is not None and total.unit != unit:
        stated = convert_interval(stated, total.unit, unit.partition("_per_each")[0]) or stated
    return stated, product.interval


def _figures(reading: Reading) -> tuple[Figure, Figure, Figure]:
    values = dict(reading.roles)
    each, number, total = (possible_value(values[role]) for role in ("each", "number", "total"))
    assert isinstance(each, Figure)
    assert isinstance(number, Figure)
    assert isinstance(total, Figure)
    return each, number, total
