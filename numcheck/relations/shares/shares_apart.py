"""A share told apart from its part and whole: two in five rivers in the headline, 120 and "of these, 48" further down.

A share says of what it is. Wholes are figures that count such things; parts are what the text ties to a whole: 48 of
the 120, of them 48, a bare 48 that goes on counting them. Of all that is so tied, the pair tells the share whose words
say the same as those of the share: the same event, other words in common, or the place right beside it.
`find_shares_apart` gives part, whole and share, `find_shares_left` a share that is left with the part that is gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from itertools import pairwise

from numcheck.arithmetic.evaluation import possible_value
from numcheck.arithmetic.figures import Figure
from numcheck.arithmetic.functions import as_percent, percent_of
from numcheck.language.entries import union
from numcheck.language.traits import VERB
from numcheck.language.words import DASHES
from numcheck.model import grains, kinds
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_matches_of, find_phrases_of
from numcheck.relations.guards.excuses import ANOTHER_DAY
from numcheck.relations.guards.two_things import names_security
from numcheck.relations.reading.attribution import start_of_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import (
    CLOSE,
    OF_ONE_SIZE,
    Question,
    Reading,
    figures_around,
    is_about,
    may_be_operand,
    solve,
)
from numcheck.relations.reading.values import COUNTED, OF_A_WHOLE, STEM, TOP, halves_by_sex, stated
from numcheck.relations.shares.row_shares import RowShares
from numcheck.relations.shares.share_ties import (
    EXPLICIT,
    OF_THE_REST,
    are_alike,
    counts_the_others,
    is_cast_against,
    is_larger,
    leaves_out_its_unit,
    opens_with,
    pairs_told,
    tie_between,
)

TO_THEIR_VERB = 4
"""Words behind a share that say whose it is by a verb: of those that flew."""
NEAR = ((0, 0), (1, 0), (1, 1), (2, 2), (4, 2))
FROM_THE_TOP = (*NEAR, (1, 10))
"""Sentences around a share of the headline or lead in which its part and whole are looked for: more of them behind."""
FIRM = 4
"""Weight from which on a part and a whole are taken for those of a share."""
NEARLY_SURE = 7
"""Weight from which on a share may miss part and whole by more without a slip that explains it."""
SURE = 8
"""Weight from which on a share is told however far it misses part and whole."""
WHOLES = (*COUNTED, kinds.MONEY, kinds.MEASURE)
TELLING = 100
"""The least sum of two counts of which one is hardly some percentage by chance."""
PAIR = 2
"""Figures that a share needs: its part and its whole."""
WORDS_OF_ROOM = 5
"""Words before a figure among which stands that there is room for so many."""
MOST_LEFT = 4
"""Figures before a share that is left among which its part and whole are looked for."""
LEFT_BACK = 2
"""Sentences before a share that is left in which its part and whole are looked for."""
SHARES_BACK = 4
"""Sentences before a share that is left in which another share may be the one that leaves it."""
MOST_BETWEEN = 12
"""Words between a part and the share that is put beside it."""
OPENING = DASHES | {",", "("}
"""Marks behind which a share is put beside a part."""
BESIDE_A_PART = (*OF_THE_REST, "comparison", "difference")
"""Links of a figure, and what puts it under another one, that make it no part of its whole: up 2.30 points (0.2%)."""
ALL = Interval.point(100)
OWN, SUBJECT = ("after", "of", "pronoun"), "subject"
"""Ways in which the noun of a share was found: of what it is one, or what it measures."""
NAMING = (*OWN, SUBJECT)
SAME = 2
"""Weight of a share whose noun is that of its whole."""
FEWEST_OF_RATE, MOST_OF_RATE = 2, 4
"""The fewest and the most words of "an acceptance rate of"."""
MOST_TO_IT = 4
"""Words from the beginning of a sentence that points back to its figure: that is nearly."""


@dataclass(frozen=True, slots=True)
class _Aside:
    """Ids of figures that phrases keep from being the part or whole of a share."""

    levels: frozenset[int]
    """Values that something has come to or changed by: parts only where words say of what."""
    bases: frozenset[int]
    """Figures that a rate is per: never wholes."""


def find_shares_apart(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each share with the part and the whole near it that it is told of."""
    told_so = [c for c in context.of(kinds.PERCENT, kinds.RATIO) if _is_share(c, context)]
    if not told_so:
        return
    changes: set[int] = set()
    levels: set[int] = set()
    bases: set[int] = set()
    for roles in find_matches_of(context, definition):
        changes.update(claim.id for claim in roles.get("share", ()))
        levels.update(claim.id for claim in roles.get("level", ()))
        bases.update(claim.id for claim in roles.get("base", ()))
    aside = _Aside(frozenset(levels), frozenset(bases))
    shares = [
        c
        for c in told_so
        if (c.id not in changes or _is_made_up(c, context))
        and c.id not in context.once(RowShares).ids
        and not is_share_of_share(c, context)
        and not _is_of_those_untold(c, context)
        and not _is_of_two_counts(c, context)
    ]
    told = pairs_told(context) if any(claim.part in TOP for claim in shares) else ()
    questions = [
        Question(
            claim,
            partial(_fill, claim, context, told if claim.part in TOP else (), aside),
            partial(_holds, claim),
            partial(_is_near, claim, OF_ONE_SIZE),
            partial(_is_close, claim),
            is_alone=False,
            windows=FROM_THE_TOP if claim.part in TOP else NEAR,
            own="part",
            sure=SURE,
        )
        for claim in shares
    ]
    yield from (r for r in solve(definition.of, questions, context) if r.strength is not Strength.TENTATIVE)


def _is_of_two_counts(share: Claim, context: Context) -> bool:
    """Tell whether a percentage is that of one of two counts of its sentence: 53.8 per cent, with 391 let, 336 not."""
    if share.kind is not kinds.PERCENT or share.interval is None:
        return False
    told = [stated(c) for c in figures_around(share, context) if c.kind in COUNTED and may_be_operand(c)]
    return any(
        share.interval.meets(Interval.point(Fraction(100 * one, one + other)))
        for one, other in pairwise(told)
        if one + other >= TELLING
    )


def _is_of_those_untold(share: Claim, context: Context) -> bool:
    """Tell whether a share is one of those to whom happened what is told of no figure: half of those that flew."""
    keys, vocabulary = context.sentences[share.sentence].keys, context.vocabulary
    behind = keys[share.mention.last : share.mention.last + TO_THEIR_VERB]
    if len(behind) < TO_THEIR_VERB:
        return False
    of, those, which, verb = behind
    if of not in vocabulary.numerals.of or those not in vocabulary.lists["those told before"]:
        return False
    lemma = vocabulary.lemma(verb)
    if which not in vocabulary.grammar["relatives"] or lemma not in vocabulary.events.verbs:
        return False
    event = vocabulary.events.concepts.get(lemma, lemma)
    near = context.claims_between(share.sentence - 1, share.sentence + 1, share.span.start)
    return all(c.event != event and (c.noun or "")[:STEM] != lemma[:STEM] for c in near if c.id != share.id)


def find_shares_left(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each share that is left (rest) with the part that is gone and the whole: of 40, 30 ran; the other 25%."""
    told: set[int] = set()
    for match in find_phrases_of(context, definition):
        share = match.roles["rest"][0]
        if share.id in told or not _is_share(share, context) or share.noun_from in ("of", "whole"):
            continue
        told.add(share.id)
        if _is_left_of_share(share, context):
            continue
        near = context.claims_between(share.sentence - LEFT_BACK, share.sentence, share.span.start)
        before = [c for c in near if c.kind in WHOLES and c.span.end <= share.span.start and may_be_operand(c)]
        ties = [
            (part, whole)
            for part in before[-MOST_LEFT:]
            for whole in before[-MOST_LEFT:]
            if part.id != whole.id
            and part.link not in OF_THE_REST
            and is_larger(whole, part)
            and tie_between(part, whole, context) == EXPLICIT
        ]
        # Where more figures are told, several parts together may be gone.
        if len(ties) == 1 and len([c for c in before if _may_be_gone(c, ties[0][1], context)]) == len(ties[0]):
            part, whole = ties[0]
            yield Relation(
                definition.kind,
                (("part", (part,)), ("whole", (whole,)), ("rest", (share,))),
                strength=Strength.NATURAL,
                about=(share.id,),
            )


def _may_be_gone(claim: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a figure may be gone, too: it counts the same from the whole on, or anything in its sentence."""
    if claim.sentence == whole.sentence:
        return claim.span.start >= whole.span.start or are_alike(claim, whole, context)
    return claim.span.start >= whole.span.start and are_alike(claim, whole, context)


def _is_left_of_share(share: Claim, context: Context) -> bool:
    """Tell whether a share before leaves the one that is told: 55 per cent, and below the other 45."""
    near = context.claims_between(share.sentence - SHARES_BACK, share.sentence, share.span.start)
    told = [c for c in near if c.span.end <= share.span.start and _is_share(c, context)]
    rest = as_percent(_figure(share)).interval
    # His rival had 27.9 per cent, and four others the remaining 13.7: of a sentence of shares it is the last one.
    return any(c.sentence == share.sentence or (ALL - as_percent(_figure(c)).interval).meets(rest) for c in told)


def is_share_of_share(claim: Claim, context: Context) -> bool:
    """Tell whether a share is one of those of another share: 40 per cent are in the hills, and half of those."""
    if claim.link not in OF_A_WHOLE:
        return False
    before = [c for c in figures_around(claim, context) if c.span.end <= claim.span.start]
    behind = context.sentences[claim.sentence].keys[claim.mention.last : claim.mention.last + 2]
    is_of_those = len(behind) > 1 and behind[1] in context.vocabulary.lists["pointing back"]
    return is_of_those and any(c.kind in (kinds.PERCENT, kinds.RATIO) for c in before)


def _is_made_up(claim: Claim, context: Context) -> bool:
    """Tell whether "up" before a share is that of "make up", so that nothing has changed."""
    keys = context.sentences[claim.sentence].keys
    before = keys[max(claim.mention.first - 2, 0) : claim.mention.first]
    return bool(before) and before[0] in context.vocabulary.lists["make of make up"]


def _is_rate_of_interest(claim: Claim, context: Context) -> bool:
    """Tell whether a share is what a loan bears: a note at 8 per cent interest."""
    behind = context.sentences[claim.sentence].keys[claim.mention.last : claim.mention.last + 1]
    if not context.vocabulary.lists["borne by a loan"].isdisjoint(behind):
        return True
    return claim.kind is kinds.PERCENT and names_security(claim, context)


def _is_of_one(claim: Claim, context: Context) -> bool:
    """Tell whether a share is of a single thing, and so an amount of it: half a point, half a case."""
    behind = context.sentences[claim.sentence].keys[claim.mention.last : claim.mention.last + 1]
    return claim.kind is kinds.RATIO and not context.vocabulary.lists["articles"].isdisjoint(behind)


def _is_share(claim: Claim, context: Context) -> bool:
    quantity = claim.quantity
    return (
        quantity is not None
        and may_be_operand(claim)
        and claim.under not in ("difference", "comparison")
        and claim.per is None
        and not _is_rate_of_interest(claim, context)
        and not _is_of_one(claim, context)
        and (
            (claim.kind is kinds.PERCENT and quantity.unit == "percent" and quantity.low < 100)
            or (claim.kind is kinds.RATIO and quantity.unit is None and quantity.high < 1)
        )
    )


def _fill(
    share: Claim,
    context: Context,
    told: Sequence[tuple[Claim, Claim]],
    aside: _Aside,
    claims: Sequence[Claim],
) -> list[Reading]:
    """Give the readings of a share: every part and whole among some figures, or told far below, with their weights."""
    near = _fill_near(share, context, aside, claims)
    if _whole_of(share, context) is not None:
        # A share with its whole right beside it is not told of any pair far below.
        return near
    known = {tuple(claim.id for _, claim in reading.roles[:2]) for reading in near if reading.weight}
    far = [(part, whole) for part, whole in told if (part.id, whole.id) not in known]
    return [*near, *_fill_far(share, context, far)]


def _fill_far(share: Claim, context: Context, told: Sequence[tuple[Claim, Claim]]) -> list[Reading]:
    """Give the readings of a share with the surely tied pairs that stand far below the headline or lead."""
    found: list[Reading] = []
    for at, (part, whole) in enumerate(told):
        base = _base(share, whole, part, context)
        if base < 0 or (counts_the_others(part, context) and _is_of_the_others(share, part, whole)):
            continue
        tie = tie_between(part, whole, context) or EXPLICIT
        bond = _bond(share, part, whole, tie, base, context)
        is_loose = bond <= 1 and not (at == 0 and _says_no_more(share, part))
        is_firm = bond > 1 or base == SAME if tie == EXPLICIT else _has_event_of(share, part, context)
        weight = tie + base + max(bond, 1) if is_firm else 0
        found.append(Reading((("part", part), ("whole", whole), ("share", share)), weight, is_loose))
    return found


def _says_no_more(share: Claim, part: Claim) -> bool:
    """Tell whether the events of a share and a part do not differ: are now in the top two; not: have replied."""
    return share.event is None and part.event in (None, "hold")


def _fill_near(share: Claim, context: Context, aside: _Aside, claims: Sequence[Claim]) -> list[Reading]:
    """Give the readings of a share with the parts and wholes of the sentences around it."""
    points = context.vocabulary.lists["points"]
    amounts = [c for c in claims if c.kind in WHOLES and c.noun not in points and c.id not in aside.bases]
    whole_here = _whole_of(share, context) or _room_of(share, amounts, context)
    if whole_here is None and (len(amounts) < PAIR or _is_filled(share, context)):
        return []
    shared = {c.id for c in amounts if _has_own_share(c, share, context)}
    own = _part_before_or(share, context)
    found: list[Reading] = []
    for part in amounts:
        if (part.link or part.under) in BESIDE_A_PART or own not in (None, part.id):
            continue
        if _is_of_another_time(share, part) or is_cast_against(part, context):
            continue
        if _is_of_another_fate(share, part, context) or _is_whole_in_front(part, share, context):
            continue
        if part.id in aside.levels and part.link not in OF_A_WHOLE and not _is_beside(share, part, context):
            continue
        for whole in [whole_here] if whole_here is not None else amounts:
            if (
                whole.id in shared
                or whole.id == part.id
                or (whole.noun is None and whole.kind in COUNTED and whole is not whole_here)
                or not is_larger(whole, part)
            ):
                continue
            if leaves_out_its_unit(whole, part):
                found.append(Reading((("part", part), ("whole", whole), ("share", share)), 0))
                continue
            tie = tie_between(part, whole, context)
            base = 3 if whole_here is not None else _base(share, whole, part, context)
            if tie == 0:
                tie = _tie_beside(share, part, whole, context, is_named=whole_here is not None)
            if tie > 0 and base >= 0:
                roles = (("part", part), ("whole", whole), ("share", share))
                bond = _bond(share, part, whole, tie, base, context)
                weight = tie + base + bond if bond > 0 else 0
                is_rest = counts_the_others(part, context) and _is_of_the_others(share, part, whole)
                is_firm = weight >= FIRM and not is_rest
                found.append(Reading(roles, weight if is_firm else 0))
            elif share.kind is kinds.PERCENT and part.kind in COUNTED and whole.kind in COUNTED:
                # A reading that may only agree: if it does, the share is explained.
                found.append(Reading((("part", part), ("whole", whole), ("share", share)), 0))
    return found


def _is_of_the_others(share: Claim, part: Claim, whole: Claim) -> bool:
    """Tell whether a share is what remains of a whole without the part."""
    stated, computed = _percents(share, Reading((("part", part), ("whole", whole))))
    return (ALL - computed.interval).meets(stated.interval)


def _is_of_another_fate(share: Claim, part: Claim, context: Context) -> bool:
    """Tell whether a share has a last fate, and a part another event: 44 per cent have died; 572 have recovered."""
    is_last = share.event in context.vocabulary.lists["deaths"]
    return is_last and part.event not in (None, share.event)


def _is_whole_in_front(part: Claim, share: Claim, context: Context) -> bool:
    """Tell whether a figure opens the sentence of a share as what it is a share of: of the crew of 610, about half."""
    keys, numerals = context.sentences[share.sentence].keys, context.vocabulary.numerals
    is_right_before = part.sentence == share.sentence and keys[part.last : share.mention.first] == (",",)
    return is_right_before and keys[0] in numerals.of and part.link not in OF_A_WHOLE


def _is_of_another_time(share: Claim, part: Claim) -> bool:
    """Tell whether a share has another year or day than a part in another sentence: in 1995 it won 73 per cent."""
    if share.sentence == part.sentence or share.period is None:
        return False
    one, two = (claim.period.said.year if claim.period is not None else None for claim in (share, part))
    are_dated = part.period is not None and share.period.grain is not grains.DAY
    return (one is not None and one != two) or (are_dated and ANOTHER_DAY.applies(share, part))


def _part_before_or(share: Claim, context: Context) -> int | None:
    """Give the id of the part beside which ", or" puts a share, None without: 300,000 shares, or 10 per cent."""
    before = _last_before(share, figures_around(share, context))
    if before is None or before.kind not in WHOLES:
        return None
    keys = context.sentences[share.sentence].keys[before.last : share.mention.first]
    return before.id if keys[:1] == (",",) and keys[1:2] and keys[1] in context.vocabulary.lists["range or"] else None


def _has_own_share(claim: Claim, share: Claim, context: Context) -> bool:
    """Tell whether another share stands right beside a figure, which so is a part: 310 votes (53%); 310, or 53%."""
    keys = context.sentences[claim.sentence].keys
    behind = next((c for c in figures_around(claim, context) if c.span.start >= claim.span.end), None)
    if behind is None or behind.id == share.id or not _is_share(behind, context):
        return False
    between = keys[claim.last : behind.mention.first]
    return between == ("(",) or (between[:1] == (",",) and set(between[1:]) <= context.vocabulary.lists["range or"])


def _whole_of(share: Claim, context: Context) -> Claim | None:
    """Give the figure that a share is said to be of: a quarter of the 412 calls."""
    here = figures_around(share, context)
    found: Claim | None = None
    if share.link == "of_them" or _is_of_whom(share, context):
        found = next((c for c in reversed(here) if c.span.end <= share.span.start and c.kind in COUNTED), None)
        if found is not None and _is_beside(share, found, context) and not _is_first_counted(found, here):
            # 480 places, of which 408 are taken, which is 85 per cent of them: it is the part.
            found = None
    elif (before := _last_before(share, here)) is not None and opens_with(before, share, context):
        # Of the 140 that wrote back, 76 per cent
        found = before
    elif share.link == "of_the" or share.noun_from == "whole" or _has_whole_behind(share, context):
        found = next((c for c in here if c.span.start > share.mention.span.start), None)
    return found if found is not None and found.kind in WHOLES and may_be_operand(found) else None


def _is_first_counted(claim: Claim, here: Sequence[Claim]) -> bool:
    """Tell whether a figure is the first count of its sentence: 283,000 crossed, seven in ten of them on foot."""
    return not any(c.kind in COUNTED and c.span.end <= claim.span.start for c in here)


def _last_before(share: Claim, here: Sequence[Claim]) -> Claim | None:
    """Give the last figure before a share, but for dates."""
    return next((c for c in reversed(here) if c.span.end <= share.span.start and c.kind is not kinds.DATE), None)


def _is_of_whom(share: Claim, context: Context) -> bool:
    """Tell whether "of whom" stands right before a share, which is one of those told before: of whom 44 per cent."""
    vocabulary = context.vocabulary
    before = context.sentences[share.sentence].keys[max(share.mention.first - 2, 0) : share.mention.first]
    return len(before) > 1 and before[0] in vocabulary.numerals.of and before[1] in vocabulary.grammar["relatives"]


def _room_of(share: Claim, amounts: Sequence[Claim], context: Context) -> Claim | None:
    """Give the only figure of how many there is room for, if a share is one of a capacity; else None."""
    is_room = share.noun in context.vocabulary.lists["room"] and share.noun_from in ("after", "of")
    if not is_room and not _is_filled(share, context):
        return None
    found = [claim for claim in amounts if _is_room(claim, context)]
    return found[0] if len(found) == 1 else None


def _is_filled(share: Claim, context: Context) -> bool:
    """Tell whether a share says how full something is: its wards are 92 per cent full."""
    behind = context.sentences[share.sentence].keys[share.mention.last : share.mention.last + 1]
    return not context.vocabulary.lists["filled"].isdisjoint(behind)


def _is_room(claim: Claim, context: Context) -> bool:
    """Tell whether a figure says how many there is room for: holds 600; a capacity of 600; 600 seats; built for 600."""
    lists = context.vocabulary.lists
    keys = context.sentences[claim.sentence].keys
    before = keys[max(claim.mention.first - WORDS_OF_ROOM, 0) : claim.mention.first]
    verbs = [at for at, key in enumerate(before) if key in lists["gives room"]]
    is_for = bool(verbs) and set(before[verbs[-1] + 1 :]) <= lists["leads to a room"]
    return claim.kind in COUNTED and (is_for or claim.noun in lists["places in a house"])


def _has_whole_behind(share: Claim, context: Context) -> bool:
    """Tell whether "of" leads from a share to a figure: 35 percent of the total of $6bn; 80 per cent, of the $80m."""
    keys, lists = context.sentences[share.sentence].keys, context.vocabulary.lists
    behind = next((c for c in figures_around(share, context) if c.span.start >= share.mention.span.end), None)
    if behind is None or behind.kind not in WHOLES:
        return False
    between = set(keys[share.mention.last : behind.mention.first]) - {","}
    return not context.vocabulary.numerals.of.isdisjoint(between) and between <= lists["leads to a whole"]


def _tie_beside(share: Claim, part: Claim, whole: Claim, context: Context, *, is_named: bool) -> int:
    """Give how surely a part beside its share is one of a whole told last, 0 if not: 2,350 were tested; 517, or 22%."""
    if not _is_beside(share, part, context) or not _may_go_on(part, whole, share, context):
        return 0
    if is_named:
        return 2 * are_alike(part, whole, context)
    near = context.claims_between(part.sentence - 1, part.sentence, part.span.start)
    last = [
        c
        for c in near
        if c.span.start < part.span.start
        and c.kind in WHOLES
        and (c.noun is not None or c.kind not in COUNTED)
        and c.under not in ("comparison", "difference")
        and may_be_operand(c)
        and _may_go_on(part, c, share, context)
    ]
    return int(len(last) == 1 and last[0].id == whole.id)


def _may_go_on(part: Claim, whole: Claim, share: Claim, context: Context) -> bool:
    """Tell whether a part beside its share may count the things of an earlier figure."""
    if whole.kind not in COUNTED:
        # A sum of another sentence may well be something else.
        is_like = are_alike(part, whole, context) or leaves_out_its_unit(part, whole)
        return is_like and part.sentence == whole.sentence
    if _is_of_all_who_work(share, whole, context):
        return part.kind in COUNTED
    before = context.sentences[part.sentence].keys[part.mention.first - 1 : part.mention.first]
    # On the lungs of 517: the 517 are no lungs.
    is_bare = part.noun_from == "subject" and set(before) <= context.vocabulary.numerals.of
    return are_alike(part, whole, context) or (is_bare and part.kind in COUNTED)


def _is_of_all_who_work(share: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a share is one of all who work for somebody, and a figure says how many they are."""
    if share.noun not in context.vocabulary.lists["all who work"] or whole.noun is None:
        return False
    return context.vocabulary.nouns.is_a(whole.noun, "person")


def _base(share: Claim, whole: Claim, part: Claim, context: Context) -> int:
    """Give how surely a share is one of the things of a whole: 3 at most, -1 if it is of something else."""
    if share.noun is None or share.noun_from not in NAMING or _is_of_a_total(share, context):
        return -1 if _is_of_speakers(share, whole, context) else 0
    if share.noun_from == SUBJECT:
        lists = context.vocabulary.lists
        if share.noun in lists["of all who may vote"] and whole.noun in lists["contested"]:
            # Of the votes that a winner had, no turnout is a share.
            return -1
        # Turnout was 64 per cent; 39,355 of them voted.
        is_event = any(_has_event_of(share, claim, context) for claim in (part, whole))
        return 0 if is_event or _is_akin_to_any(share, (part, whole), context) else -1
    if _is_of_all_who_work(share, whole, context):
        return 1
    nouns = context.vocabulary.nouns
    for noun in (whole.noun, part.noun):
        if noun is not None and nouns.are_synonyms(share.noun, noun):
            return 2
    if whole.noun is not None and share.noun in whole.modifiers:
        return 1
    if _is_of_what_one_has(share, context):
        return -1
    if whole.noun is not None and nouns.are_akin(share.noun, whole.noun):
        # Akin nouns may name the same things, but not of people: four of the 22 guards are no share of the inmates.
        # Only a sex is any kind of people: inmates of a jail are its men.
        is_sex = whole.noun in union(*halves_by_sex(context.vocabulary)) and share.noun_from in OWN
        is_within = is_sex or nouns.is_a(share.noun, whole.noun) or nouns.is_a(whole.noun, share.noun)
        return 1 if is_within or not nouns.is_a(whole.noun, "person") else -1
    if whole.noun is not None and nouns.is_a(share.noun, "person") and not nouns.is_a(whole.noun, "person"):
        # Eight of 12 states, where voters are young, are no six in ten voters.
        return -1
    if share.noun_from == "of" and whole.noun is None and whole.sentence != share.sentence:
        # Half of all calls is no share of the 23,000 miles of a line.
        return 0 if share.noun in whole.context or share.noun in part.context else -1
    # Four of 11 plants are no sixth of the workforce, which stands in their sentence for itself.
    is_told = share.noun in whole.context and share.sentence != whole.sentence
    if is_told and share.noun_from == "of":
        # Some 44 percent of the votes gave them 7 of the 15 seats: 31 percent of the votes is no share of seats.
        is_told = all(other.noun != share.noun for other in figures_around(whole, context))
    return 0 if whole.noun is None or is_told else -1


def _is_of_what_one_has(share: Claim, context: Context) -> bool:
    """Tell whether a share is of something that one person has: 60 per cent of his body."""
    keys, last = context.sentences[share.sentence].keys, share.mention.last
    said = keys[last : last + 2]
    vocabulary = context.vocabulary
    return len(said) > 1 and said[0] in vocabulary.numerals.of and said[1] in vocabulary.lists["his and her"]


def _is_of_speakers(share: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a share is the subject of saying, and the whole counts no people: 39% agreed."""
    is_said = share.role == "subject" and share.event in context.vocabulary.lists["says"]
    return is_said and whole.noun is not None and not context.vocabulary.nouns.is_a(whole.noun, "person")


def _is_of_a_total(share: Claim, context: Context) -> bool:
    """Tell whether a share is "of the total" or the like, which names nothing: 36 per cent of the total."""
    return share.noun_from == "of" and share.noun in context.vocabulary.grammar["number nouns"]


def _is_akin_to_any(share: Claim, claims: Sequence[Claim], context: Context) -> bool:
    """Tell whether what a share measures is akin to the noun of any of some figures, or is named in their sentence."""
    nouns, noun = context.vocabulary.nouns, share.noun
    return noun is not None and any(
        claim.noun is None or nouns.are_akin(noun, claim.noun) or noun in claim.context for claim in claims
    )


def _bond(share: Claim, part: Claim, whole: Claim, tie: int, base: int, context: Context) -> int:
    """Give how much says that share and part are of one thing (place, event, words), 0 if something forbids it."""
    if _is_beside(share, part, context) or is_pointed_at(share, part, context):
        return 3
    before = context.sentences[share.sentence].keys[max(share.mention.first - 2, 0) : share.mention.first]
    if (
        before[-1:]
        and before[-1] in context.vocabulary.numerals.of
        and before[0] in context.vocabulary.lists["words for a share"]
    ):
        # The words beside a rate say whose it is: a death rate of 1.8%.
        return 0
    if share.link in OF_THE_REST or _has_siblings(share, context) or _is_of_more(share, part, whole, context):
        return 0
    if share.event is None and part.event in context.vocabulary.lists["looks at things"]:
        # A third of them are unsafe; 420 of the 930 have been looked at.
        return 0
    told = {noun for claim in (share, part, whole) for noun in (*claim.nouns, *claim.modifiers)} | {part.event or ""}
    shared = len((share.context & part.context) - told) if share.sentence != part.sentence else 0
    events = 2 * _has_event_of(share, part, context) + _has_event_of(share, whole, context)
    is_after = share.span.start > part.span.start and share.sentence - part.sentence <= 1
    if share.noun is None or share.noun_from in ("whole", "series") or _is_of_a_total(share, context):
        # Nothing but its place tells of what it is a share; half of the 60 barns is no share of what is told next.
        return events + min(shared, 2) if is_after else 0
    is_lonely = share.link != "of_the" and (is_after or (tie == EXPLICIT and base == SAME))
    if events + shared + is_lonely == 0:
        return 0
    return events + min(shared, 2) + (abs(share.sentence - part.sentence) <= 1)


def _is_of_more(share: Claim, part: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a share in a part's sentence is of more than the whole: of the dancers, not the 12 soloists."""
    if share.noun_from != "of" or share.sentence != part.sentence or set(whole.modifiers) <= set(share.modifiers):
        return False
    return begins_clause(share, context)


def _has_siblings(share: Claim, context: Context) -> bool:
    """Tell whether the sentence of a share holds others: of girls and of boys, in the north and in the south."""
    return any(other.id != share.id and _is_share(other, context) for other in figures_around(share, context))


def _has_event_of(share: Claim, claim: Claim, context: Context) -> bool:
    """Tell whether a figure has the event of a share or of its noun: turnout was 64 per cent; 31,200 voted."""
    if share.event is None or claim.event is not None or share.noun_from != SUBJECT:
        return share.event is not None and share.event == claim.event
    if context.vocabulary.events.concepts.get(share.noun or "") != share.event:
        return False
    uses = context.vocabulary.events.uses
    return any(
        use.event == share.event
        for lemma in context.sentences[claim.sentence].lemmas
        for use in uses.get(lemma) or ()
        if use.counted == "subject"
    )


def _is_beside(share: Claim, part: Claim, context: Context) -> bool:
    """Tell whether a share is put right beside a part: 21 of them, a quarter."""
    if share.sentence != part.sentence:
        return False
    here = figures_around(share, context)
    if part.link == "of_the" and part.span.start < share.span.start:
        # 2,200 of the mill's 8,800 workers, one in four
        part = next((c for c in here if c.span.start >= part.mention.span.end and c.kind in WHOLES), part)
    first, second = sorted((share, part), key=lambda claim: claim.span.start)
    if second is share and share.noun_from == "of" and begins_clause(share, context):
        # 12 of the dancers were British, a quarter of the dancers were from Wales.
        return False
    keys = context.sentences[share.sentence].keys[first.mention.last : second.mention.first]
    between = [c for c in here if first.span.start < c.span.start < second.span.start and c.kind is not kinds.DATE]
    marks = [at for at, key in enumerate(keys) if key in OPENING]
    if between or not marks or len(keys) > MOST_BETWEEN:
        return False
    lists = context.vocabulary.lists
    rest = keys[marks[-1] + 1 :]
    if (
        len(rest) >= FEWEST_OF_RATE
        and rest[-1] in context.vocabulary.numerals.of
        and rest[-2] in lists["words for a share"]
    ):
        # 46 were taken, an acceptance rate of 4 per cent
        return len(rest) <= MOST_OF_RATE
    return set(rest) <= union(lists["opens an apposition"], lists["puts a share beside"])


def begins_clause(share: Claim, context: Context) -> bool:
    """Tell whether a verb stands right behind a share, which is its subject."""
    sentence = context.sentences[share.sentence]
    behind = sentence.keys[share.last : share.last + 1]
    return bool(behind) and (sentence.traits[share.last] & VERB > 0 or behind[0] in context.vocabulary.grammar["be"])


def is_pointed_at(share: Claim, part: Claim, context: Context) -> bool:
    """Tell whether one of two figures opens a sentence that points back to the other: 96 were faulty. That is 15%."""
    first, second = sorted((share, part), key=lambda claim: claim.span.start)
    if second.sentence - first.sentence != 1:
        return False
    sentence, lists = context.sentences[second.sentence], context.vocabulary.lists
    if context.by_sentence[second.sentence][0].id != second.id:
        return False
    start = start_of_told(sentence, context.vocabulary)
    between = _without_rate(sentence.keys[start + 1 : second.mention.first], context)
    if second.mention.first <= start or len(between) >= MOST_TO_IT:
        return False
    return sentence.keys[start] in lists["sentence points back"] and set(between) <= union(
        lists["opens an apposition"], lists["amounts to"]
    )


def _without_rate(words: Sequence[str], context: Context) -> Sequence[str]:
    """Give some words without what calls the share behind them one: That is (a pass rate of)."""
    lists = context.vocabulary.lists
    is_of = len(words) >= PAIR and words[-1] in context.vocabulary.numerals.of
    if not is_of or words[-PAIR] not in lists["words for a share"]:
        return words
    said = words[-MOST_OF_RATE:-PAIR]
    at = next((at for at, key in enumerate(said) if key in lists["articles"]), None)
    return words[: len(words) - PAIR - len(said) + at] if at is not None else words


def _holds(share: Claim, reading: Reading) -> bool:
    stated, computed = _percents(share, reading)
    return computed.interval.meets(stated.interval)


def _is_near(share: Claim, times: Fraction, reading: Reading) -> bool:
    """Tell whether a share and the part of its whole, in per cent, lie within so many times of each other."""
    stated, computed = _percents(share, reading)
    return is_about(stated.interval, computed.interval, times)


def _is_close(share: Claim, reading: Reading) -> bool:
    return reading.weight >= NEARLY_SURE or _is_near(share, CLOSE, reading)


def _percents(share: Claim, reading: Reading) -> tuple[Figure, Figure]:
    """Give the share and what the part is of the whole, both in per cent."""
    values = dict(reading.roles)
    stated, part, whole = (_figure(claim) for claim in (share, values["part"], values["whole"]))
    return as_percent(stated), percent_of(part, whole)


def _figure(claim: Claim) -> Figure:
    figure = possible_value(claim)
    assert isinstance(figure, Figure)
    return figure
