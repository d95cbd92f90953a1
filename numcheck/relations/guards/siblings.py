"""Figures that go on with a whole, one after the other, and what is said of each: nine to Velm, eight to Orsk.

`siblings_of` gives the run of figures behind a whole that may be its parts, each with its form; `partition` and others
decide whether they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

from numcheck.language.traits import VERB
from numcheck.model import grains, kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval, Number, magnitude
from numcheck.model.period import SINCE
from numcheck.model.records import record
from numcheck.relations.guards.excuses import ANOTHER_DAY
from numcheck.relations.guards.singles import ANYBODY
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import MOST_NEAR, Context
from numcheck.relations.reading.values import COUNTED, PLAIN, TOP, are_of_one_sort, stated

BACK = 2
"""Sentences before a whole in which the kinds that make it are listed."""
REACH = 3
"""Sentences with figures from a whole to the last of its parts."""
PAIR = 2
QUIET = 2
"""Sentences without figures that may stand between a whole and a part, or between two parts."""
MOST_PARTS = 9
PHRASE = 3
"""Words before a figure among which "of which" stands."""
AHEAD = 4
"""Words before a figure among which it is called the largest of several."""
COLON = ":"
ADDED = (*PLAIN, kinds.DURATION)
WHOLES = (kinds.COUNT, kinds.MONEY, kinds.MEASURE, kinds.DURATION)
"""Kinds of figures that may be wholes."""
INCIDENT = "incident"
"""Class of nouns whose things men and women are no parts of: seven incidents, which left three men dead."""
CLOSING = ("other", "remaining", "last")
"""Links of a figure that counts all that is left of a whole."""


class Form(StrEnum):
    """What is said of a part, by the words behind its figure."""

    KIND = "kind"
    """Who or what they are: 14 Kenyans."""
    PLACE = "place"
    """A preposition: eight to Ninewells."""
    FATE = "fate"
    """A verb: four were flown out."""
    STATE = "state"
    """What they have, which others may have too: 55 had a cough."""
    OWNER = "owner"
    """Nothing; whose they are is said before it: the Greens 31."""
    CLOSER = "closer"
    """All that are left: the other 11, eight remained."""
    OPEN = "open"
    """Any other word: 180 undecided."""


@record(frozen=True, slots=True)
class Run:
    """The figures that follow a whole and may be its parts."""

    parts: tuple[Claim, ...]
    forms: tuple[Form, ...]

    @property
    def interval(self) -> Interval:
        """Give the sums that the words of the parts allow."""
        summed = Interval.point(0)
        for part in self.parts:
            if part.interval is not None:
                summed = summed + part.interval
        return summed

    @property
    def sum(self) -> Number:
        """Give the sum of what is written."""
        total: Number = 0
        for part in self.parts:
            total += magnitude(stated(part))
        return total


def is_of_its_own_time(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a whole is of one day or year, and all parts of others: 44 on Friday, 31 on Saturday.

    Days on which somebody only says so do not count: the clinic said on Saturday that 31 were.
    """
    period = whole.period
    if period is None or period.grain not in (grains.DAY, grains.YEAR) or period.relation == SINCE or not parts:
        return False
    is_day = period.grain is grains.DAY
    return all(
        c.period and (is_day or c.period.grain is grains.YEAR) and ANOTHER_DAY.applies(whole, c) for c in parts
    ) and not (is_day and all(_is_day_of_telling(c, context) for c in parts))


def _is_day_of_telling(claim: Claim, context: Context) -> bool:
    """Tell whether all days of a figure's sentence stand with who says it: the clinic said on Saturday that 31 were."""
    days = [c for c in context.by_sentence[claim.sentence] if c.kind is kinds.DATE]
    told = start_of_told(context.sentences[claim.sentence], context.vocabulary)
    return bool(days) and days[-1].mention.last <= told


def is_largest(claim: Claim, context: Context) -> bool:
    """Tell whether a figure is called the largest of several, and so is one of the parts: the largest sum, £4.1m."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    before = keys[max(claim.mention.first - AHEAD, 0) : claim.mention.first]
    most = lists["superlatives of anything"]
    is_most = not most.isdisjoint(before) and any(
        one in lists["the"] and other in most for one, other in pairwise(before)
    )
    return is_most or not lists["superlatives of size"].isdisjoint(before)


def make_another(whole: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether a whole and its parts together make another figure, so that it is one of that one's parts.

    Police arrested 17. Eight were charged, six were bailed and three are held.
    """
    value = sum((magnitude(stated(part)) for part in parts), magnitude(stated(whole)))
    ids = {whole.id, *(part.id for part in parts)}
    return any(
        claim.id not in ids and claim.quantity is not None and stated(claim) == value and are_of_one_sort(claim, whole)
        for claim in context.of(*ADDED)
    )


def make_figure_of_top(parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether the sum of some parts is a figure of the headline or lead, which is their whole then.

    The slide killed 16. Eighteen were caught in it: seven bodies were found at once, four by night and five at dawn.
    """
    value, ids = sum(magnitude(stated(part)) for part in parts), {part.id for part in parts}
    return any(
        claim.id not in ids and stated(claim) == value and are_of_one_sort(claim, parts[0])
        for claim in context.once(figures_on_top)
    )


def figures_on_top(context: Context) -> Sequence[Claim]:
    """Give the figures of the headline and the lead that can be added up."""
    return tuple(claim for claim in context.of(*ADDED) if claim.part in TOP and claim.quantity is not None)


def makes_it_with_next(claim: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a figure and the one that "and" joins to it make a whole: 201 drones and missiles; 183 and 18."""
    behind = next((c for c in context.by_sentence[claim.sentence] if c.span.start >= claim.span.end), None)
    if behind is None or behind.kind not in COUNTED or claim.kind not in COUNTED or behind.quantity is None:
        return False
    between = context.sentences[claim.sentence].keys[claim.last : behind.mention.first]
    is_joined = bool(between) and between[-1] in context.vocabulary.numerals.joiners
    return is_joined and stated(claim) + stated(behind) == stated(whole)


def makes_it_with_another(claim: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a count makes a whole with another one of its sentence: of 17, 13 died here and four in hospital."""
    return claim.kind in COUNTED and any(
        c.id not in (claim.id, whole.id)
        and c.kind in COUNTED
        and c.quantity is not None
        and stated(claim) + stated(c) == stated(whole)
        for c in context.by_sentence[claim.sentence]
    )


def helps_to_make_another(headline: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a count helps to make another one of the headline: 53 of 81 seats; won 31 and leads in 22 others."""
    others = (c for c in context.by_sentence[headline.sentence] if c.id != headline.id and c.kind in COUNTED)
    return any(c.quantity is not None and makes_it_with_another(claim, c, context) for c in others)


def is_plain(claim: Claim) -> bool:
    """Tell whether a figure is one number without a hedge: with one, it would be the sum of whatever comes near."""
    quantity = claim.quantity
    return (
        quantity is not None
        and claim.kind in ADDED
        and not quantity.is_range
        and not quantity.is_vague
        and quantity.low > 0
        and quantity.hedge.is_exact
    )


def kinds_before(whole: Claim, context: Context) -> Run:
    """Give the counts listed right before a whole that are each a kind of it: "all 44 vehicles", "the 14 victims"."""
    parts: list[Claim] = []
    for claim in reversed(context.claims_between(whole.sentence - BACK, whole.sentence, whole.span.start)):
        if claim.span.start >= whole.span.start or claim.kind not in COUNTED:
            continue
        if parts and claim.sentence != parts[0].sentence:
            break
        is_listed = claim.noun_from == "after" and claim.link == "" and claim.under == "" and is_plain(claim)
        if not is_listed or not _is_kind(claim, whole, context):
            break
        parts.insert(0, claim)
    if len({part.noun for part in parts}) < len(parts):
        return Run((), ())
    return Run(tuple(parts), tuple(Form.KIND for _ in parts))


def opens_a_whole(whole: Claim, context: Context) -> bool:
    """Tell whether "among the" or the like stands before a figure, of which parts follow: among the 72 migrants."""
    before = context.sentences[whole.sentence].keys[max(whole.mention.first - 2, 0) : whole.mention.first]
    lists = context.vocabulary.lists
    is_among = len(before) > 1 and before[0] in lists["opens a whole"] - context.vocabulary.numerals.of
    return is_among and before[1] in lists["the"]


def _is_kind(claim: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether the noun of a part is a kind of the whole's: lorries of vehicles, women of jurors."""
    if claim.noun is None or whole.noun is None:
        return False
    if whole.noun in context.vocabulary.nouns.wider_words(claim.noun):
        return True
    lists, nouns = context.vocabulary.lists, context.vocabulary.nouns
    if whole.noun in lists["parts that people play"]:
        return nouns.is_a(claim.noun, ANYBODY)
    return claim.noun in lists["sexes and ages"] and _is_people(whole, context)


def siblings_of(whole: Claim, context: Context) -> Run:
    """Give the run of figures that may be the parts of a whole: those behind it, up to the first sentence without any.

    One part may stand before its whole: eighteen of the 25 voted for it, five against.
    """
    # Claims are numbered from 1 in the order of the text, so that the one behind a whole has its number for an index.
    claims, here, size = context.claims, whole.id, magnitude(stated(whole))
    parts: list[Claim] = []
    for claim in reversed(claims[max(here - 1 - MOST_PARTS, 0) : here - 1]):
        if claim.sentence != whole.sentence:
            break
        if _leads(claim, whole):
            parts.append(claim)
            break
    forms = [Form.FATE for _ in parts]
    following = context.once(_next_told)
    reached, last = whole.sentence, whole.sentence
    for _ in range(REACH):
        last = following[last]
    for at in range(here, min(here + MOST_NEAR, len(claims))):
        claim = claims[at]
        if claim.sentence > last or claim.sentence > following[reached] or len(parts) >= MOST_PARTS:
            break
        if claim.span.start <= whole.span.start:
            continue
        if not is_plain(claim) or claim.part is sections.TABLE or not _is_of_sort(claim, whole, parts):
            continue
        if magnitude(stated(claim)) >= size:
            break
        if not _is_part(claim, whole, parts, context):
            continue
        parts.append(claim)
        forms.append(form_of(claim, whole, context))
        reached = claim.sentence
        if forms[-1] is Form.CLOSER and not _is_closed_later(claim, context):
            break
    return Run(tuple(parts), tuple(_gapped(parts, forms, context)))


def _is_closed_later(part: Claim, context: Context) -> bool:
    """Tell whether "the other" or "remaining" follows a closing part: nineteen are held; the remaining five fled."""
    if part.link in CLOSING:
        return False
    behind = context.claims_between(part.sentence, part.sentence + 1, part.span.start)
    behind = [c for c in behind if c.span.start > part.span.start and are_of_one_sort(c, part)]
    return any(c.link in ("other", "remaining") and c.is_definite for c in behind)


def _next_told(context: Context) -> Sequence[int]:
    """Give for the index of each sentence that of the next one with figures, or of the very next if none is near."""
    last = len(context.sentences)
    following = [*range(1, last), last, last]
    for before, told in pairwise((0, *context.by_sentence, last)):
        for at in range(max(before, told - QUIET - 1), told):
            following[at] = told
    return following


def _gapped(parts: Sequence[Claim], forms: Sequence[Form], context: Context) -> Iterator[Form]:
    """Give the forms of parts; a state is a place with the preposition of the first: 12 deal with war, 11 with love."""
    for part, form in zip(parts, forms, strict=True):
        if form is not Form.STATE or part.sentence != parts[0].sentence:
            yield form
            continue
        keys, first = context.sentences[part.sentence].keys, parts[0]
        shared = keys[part.last : part.last + 1]
        yield Form.PLACE if forms[0] is Form.FATE and shared[0] in keys[first.last : first.last + PHRASE] else form


def _is_of_sort(claim: Claim, whole: Claim, before: Sequence[Claim]) -> bool:
    """Tell whether a figure is of a whole's sort; a bare number is a time if one stands before it in its sentence."""
    if are_of_one_sort(claim, whole):
        return True
    is_bare = claim.kind is kinds.NUMBER and claim.noun is None
    return whole.kind is kinds.DURATION and is_bare and bool(before) and before[-1].sentence == claim.sentence


def _leads(claim: Claim, whole: Claim) -> bool:
    """Tell whether a figure counts some "of the" whole that stands behind it."""
    return claim.link == "of_the" and claim.noun_from == "whole" and claim.noun == whole.noun and is_plain(claim)


def says_where(claim: Claim, context: Context) -> bool:
    """Tell whether a bare number says in how many places something is so: in the two that border it."""
    keys, at = context.sentences[claim.sentence].keys, claim.mention.first
    is_in = at >= PAIR and keys[at - PAIR] in context.vocabulary.lists["locatives"]
    return is_in and keys[at - 1] in context.vocabulary.lists["the"]


def _is_of_ranks(claim: Claim, context: Context) -> bool:
    """Tell whether a figure only says how far down a ranking goes: five of the top six."""
    before = context.words_before(claim, 1)
    return not context.vocabulary.lists["ends of a ranking"].isdisjoint(before)


def _is_part(claim: Claim, whole: Claim, before: Sequence[Claim], context: Context) -> bool:
    """Tell whether a figure may be a part of a whole, beside the parts found before it: by its link, event and noun."""
    if claim.under in ("comparison", "difference") or claim.link in ("same", "both", "all"):
        return False
    vocabulary = context.vocabulary
    if claim.link == "of_the" and not (
        claim.kind is kinds.MONEY and claim.noun is not None and claim.noun == whole.noun
    ):
        # But of a loan of $50m, $10m of the loan is for roads; the remaining $40m.
        return False
    if _is_of_ranks(claim, context):
        return False
    if claim.noun_from == "series" and says_where(claim, context):
        # 284 died in one province and 34 in the two that border it.
        return False
    is_among = claim.link == "of_them" or any(part.link == "of_them" for part in before)
    goes_on = bool(before) and before[-1].under == "part" and before[-1].sentence == claim.sentence
    is_some = claim.under == "part" and not is_among and not goes_on and not _is_of_which(claim, context)
    if is_some and (before or form_of(claim, whole, context) is not Form.PLACE):
        # Parts by place exclude each other (among them 90 from Velm, 35 from Orsk); other parts may overlap.
        return False
    if claim.link == "of_them" and before and before[-1].sentence == claim.sentence:
        # 31 were hurt, eight of them badly
        return False
    fates = vocabulary.lists["fates"]
    if claim.event != whole.event and claim.event in fates and whole.event in fates and claim.noun_from == "after":
        # The fire hurt 60 people; police arrested 31 men.
        return False
    if claim.kind not in COUNTED or claim.noun is None or claim.noun == whole.noun or whole.noun is None:
        return True
    if claim.noun_from == "series" and any(part.noun == claim.noun for part in before):
        return True
    nouns = vocabulary.nouns
    wider = nouns.wider_words(claim.noun)
    if (not wider and is_listed(whole, claim, context)) or whole.noun in vocabulary.lists["groups of members"]:
        return True
    if not wider and _is_people(whole, context):
        # 14 Kenyans, six Tanzanians: no list holds all peoples, but a capital tells them.
        return context.sentences[claim.sentence].words.is_name(claim.last - 1)
    is_told_by_event = whole.role == "noun" and claim.noun == ANYBODY and claim.event in (None, whole.event)
    if is_told_by_event or _is_named_by_fate(claim, whole, context):
        # 61 arrests; 43 people were held. But nine missiles killed five people.
        return True
    return (
        nouns.are_synonyms(claim.noun, whole.noun)
        or whole.noun in wider
        or (claim.noun in vocabulary.lists["sexes and ages"] and not nouns.is_a(whole.noun, INCIDENT))
    )


def is_listed(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether a colon stands between a whole and a part, or a word that opens all of its parts: comprising."""
    if part.sentence != whole.sentence:
        return False
    between = context.sentences[whole.sentence].keys[whole.last : part.mention.first]
    return COLON in between or not context.vocabulary.lists["opens all parts"].isdisjoint(between)


def tells_some(run: Run, context: Context) -> bool:
    """Tell whether a run is said to be only some of its whole: among them 90 from Velm and 35 from Orsk."""
    if not run.parts:
        return False
    first = run.parts[0]
    return first.under == "part" and first.link != "of_them" and not _is_of_which(first, context)


def _is_of_which(claim: Claim, context: Context) -> bool:
    """Tell whether "of which" or the like stands before a figure, as some of all: of which 90 were spoiled."""
    keys, vocabulary = context.sentences[claim.sentence].keys, context.vocabulary
    before = keys[max(0, claim.mention.first - PHRASE) : claim.mention.first]
    wholes = vocabulary.lists["of a whole"]
    return any(
        one in vocabulary.numerals.of and (other in vocabulary.grammar["relatives"] or f"{one} {other}" in wholes)
        for one, other in pairwise(before)
    )


def _is_people(whole: Claim, context: Context) -> bool:
    nouns = context.vocabulary.nouns
    return whole.noun is not None and (whole.noun == ANYBODY or ANYBODY in nouns.wider_words(whole.noun))


def form_of(claim: Claim, whole: Claim, context: Context) -> Form:
    """Give the form of a part: what the words behind its figure say of it."""
    vocabulary = context.vocabulary
    if claim.link in CLOSING and (claim.is_definite or claim.link != "other"):
        # The other 19 are all of the rest; 19 others need not be, nor are the last two bodies of 121 people.
        is_of_others = claim.link == "last" and claim.noun_from == "after" and not _is_generic(claim, whole, context)
        if not is_of_others:
            return Form.CLOSER
    keys, grammar, lists = context.sentences[claim.sentence].keys, vocabulary.grammar, vocabulary.lists
    if claim.noun_from == "after" and not _is_generic(claim, whole, context):
        return Form.KIND
    at = claim.last
    if keys[at : at + 1] and keys[at] in vocabulary.numerals.of and keys[at + 1 : at + 2]:
        at += 2 if keys[at + 1] in grammar["pronouns"] or keys[at + 1] in grammar["determiners"] else 0
    while at < len(keys) and keys[at] in grammar["adverbs"]:
        if keys[at] in lists["what stays behind"]:
            return Form.CLOSER
        at += 1
    key = keys[at] if at < len(keys) else ""
    if not key[:1].isalpha() or key in grammar["conjunctions"] or key in grammar["relatives"]:
        return Form.OWNER
    behind = keys[at + 1] if at + 1 < len(keys) else ""
    if not lists["what stays behind"].isdisjoint((vocabulary.lemma(key), vocabulary.lemma(behind) if behind else "")):
        return Form.CLOSER
    if key in grammar["be"] and behind in lists["said of what there is now"]:
        # only 64 are left
        return Form.CLOSER
    if key in grammar["have"]:
        # Four have played abroad, as others may have; 25 have been identified, and 15 had no mark.
        is_told_once = behind in grammar["be"] or behind in grammar["negations"]
        return Form.FATE if is_told_once else Form.STATE
    if key in grammar["prepositions"]:
        return Form.STATE if key in lists["prepositions of states"] else Form.PLACE
    is_verb = key in grammar["be"] or key in grammar["modals"] or vocabulary.lemma(key) in vocabulary.events.verbs
    return Form.FATE if is_verb or vocabulary.traits[key] & VERB else Form.OPEN


def _is_generic(claim: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether the noun of a part is that of its whole, or a wider one: 61 arrests; 43 people were held."""
    if claim.noun is None or whole.noun is None or claim.noun in (whole.noun, ANYBODY):
        return True
    if _is_named_by_fate(claim, whole, context):
        return True
    nouns = context.vocabulary.nouns
    return claim.noun in nouns.wider_words(whole.noun) or (
        nouns.are_synonyms(claim.noun, whole.noun) and whole.noun not in nouns.wider_words(claim.noun)
    )


def _is_named_by_fate(part: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a part's noun names the fate of its whole's verb: 57 were killed; slides caused 23 deaths."""
    is_fate = part.event is not None and part.event == whole.event and part.event in context.vocabulary.lists["fates"]
    return is_fate and part.link == "" and part.noun in context.vocabulary.events.words[part.event or ""]


def is_whole(claim: Claim) -> bool:
    """Tell whether a figure may be a whole that is told part by part behind it."""
    if claim.kind not in WHOLES or claim.under or claim.noun_from == "series" or claim.part is sections.TABLE:
        return False
    quantity = claim.quantity
    if quantity is None or quantity.is_range or quantity.is_vague:
        return False
    return claim.link in ("", "all") or claim.noun_from == "whole"


def is_bounded(claim: Claim) -> bool:
    """Tell whether a figure lies above nought and below some value: of less than 40, or of more, parts tell nothing."""
    interval = claim.interval
    return interval is not None and interval.low is not None and interval.high is not None and interval.low > 0
