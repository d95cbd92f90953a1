"""A majority, lead or gap with the two values, told apart from it, between which it lies, as relations of all three."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import combinations

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation
from numcheck.relations.assembly import find_phrases_of
from numcheck.relations.change.changes_apart import are_of_two_times, is_part_or_change
from numcheck.relations.change.leads_told import sides_told
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE, ANOTHER_SOURCE, Excuse, find_excuses
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.differences import are_of_one_sort_with, difference_meets, is_gap
from numcheck.relations.reading.operands import (
    CLOSE,
    MOST_NEAR,
    OF_ONE_SIZE,
    TIED,
    Question,
    Reading,
    are_named_alike,
    are_of_one_thing,
    figures_around,
    may_be_operand,
    solve,
    value,
)
from numcheck.relations.reading.values import COUNTED, TOP, stated

PAIR = 2
TIMES = (kinds.DATE, kinds.DURATION)
WITHOUT_DAY = (ANOTHER_PLACE, ANOTHER_SOURCE)
FEWEST_ROW = 3
"""Shares of one sentence from which they are those of all candidates."""
OPENING = 3
"""Words at the head of a sentence within which it turns to others: the last two polls."""
FARTHEST_HAD = 4
"""Words before a lead within which "had" makes it one of before: (had) then led by."""
TO_ERROR = 3
"""Words before a margin within which "error" stands: margin of (error) of about two points."""
MOST_TO_ITS_VALUE = 2
"""Words from a change to the value that it led to: 166 points (higher to) 19,102."""
MOST_TOLD = 8
"""Most pairs of values of a document with which a lead at its top is compared."""
FARTHEST_SIDE = 5
"""Words on either side of a lead within which the two stand between whom it lies: Labour's lead over the Greens."""
TO_THAN = 3
"""Words from a gap to its "than"."""
TO_PLAN = 5
"""Words behind "than" that say that no value is compared: than it had planned."""
OTHER = (ANOTHER_DAY, *WITHOUT_DAY)

SECOND_MARGIN = 3
"""Words from "by" to the second of two margins: by nine and (14)."""


def find_leads_apart(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each lead with two values around it, or at the top of an article anywhere, between which it may lie."""
    cues: dict[int, tuple[str, Claim]] = {}
    for match in find_phrases_of(context, definition):
        for role, (cue, *_) in match.roles.items():
            if not (_leads_to_a_value(cue, context) or _is_of_error(cue, context) or _is_a_time(cue, context)):
                cues.setdefault(cue.id, (role, cue))
    for claim in context.claims:
        if claim.link == "another" and _is_so_many_more(claim, context):
            cues.setdefault(claim.id, ("more", claim))
    taken = frozenset(cues)
    far = _pairs_told(context) if any(cue.part in TOP for _, cue in cues.values()) else ()
    questions = [
        Question(
            cue,
            partial(_fill, role, cue, taken, context, far if cue.part in TOP else ()),
            partial(_holds, cue),
            partial(_is_near, cue, OF_ONE_SIZE),
            partial(_is_close, cue),
        )
        for role, cue in cues.values()
        if may_be_operand(cue)
        and not (cue.quantity is not None and cue.quantity.unit == "percent")
        and cue.id not in context.once(sides_told)
    ]
    yield from solve(definition.of, questions, context)


def _is_of_several(cue: Claim, context: Context) -> bool:
    """Tell whether a lead is told to be of one of several polls or days, so that its sides are: the latest poll."""
    before = context.sentences[cue.sentence].keys[: cue.mention.first]
    return not context.vocabulary.lists["one of several in time"].isdisjoint(before)


def _is_of_error(cue: Claim, context: Context) -> bool:
    """Tell whether "error" stands before a margin, which then is that of a survey: a margin of error of two points."""
    before = context.words_before(cue, TO_ERROR)
    return not context.vocabulary.lists["margin of what is wrong"].isdisjoint(before)


def _is_a_time(cue: Claim, context: Context) -> bool:
    """Tell whether a length is a time when something happens, and no lead: over the next three years."""
    is_length, lists = cue.kind is kinds.DURATION, context.vocabulary.lists
    return is_length and not lists["makes a length a time"].isdisjoint(context.words_before(cue, 1))


def _leads_to_a_value(cue: Claim, context: Context) -> bool:
    """Tell whether "to" and another figure follow a gap, which then is a change: opened (166 points) higher to 190."""
    keys = context.sentences[cue.sentence].keys
    behind = keys[cue.last : cue.last + MOST_TO_ITS_VALUE]
    at = next((at for at, key in enumerate(behind) if key in context.vocabulary.lists["leads to a value"]), None)
    if at is None:
        return False
    return any(claim.mention.first == cue.last + at + 1 for claim in figures_around(cue, context))


def _is_so_many_more(claim: Claim, context: Context) -> bool:
    """Tell whether "more" behind a figure makes it a lead: eleven more than their rivals; not: eleven more people."""
    keys = context.sentences[claim.sentence].keys
    behind = keys[claim.mention.last : claim.last + 2]
    lists = context.vocabulary.lists
    at = next((at for at, key in enumerate(behind) if key in lists["so many more"]), None)
    if at is None:
        return False
    after = behind[at + 1 : at + 2]
    if after and after[0] in lists["than"]:
        return True
    # Without "than" it compares only where it is put behind its value: 51, seven more; not: produced 415 more.
    return (not after or not after[0][:1].isalnum()) and keys[claim.mention.first - 1 : claim.mention.first] == (",",)


def _pairs_told(context: Context) -> Sequence[tuple[Claim, Claim, bool]]:
    """Give the two percentages, or counts of votes, of each sentence with just two, and whether a word sets them apart.

    Such as 53.7% to 46.3%; what merely stands together may only agree.
    """
    found: list[tuple[Claim, Claim, bool]] = []
    contested, links = context.vocabulary.lists["contested"], context.vocabulary.lists["sets two sides apart"]
    for sentence, claims in context.by_sentence.items():
        if len(claims) > MOST_NEAR:
            continue
        for kind in (kinds.PERCENT, kinds.COUNT):
            of_kind = [c for c in claims if c.kind is kind and (kind is kinds.PERCENT or c.noun in contested)]
            if len(of_kind) != PAIR or not all(map(may_be_operand, of_kind)):
                continue
            one, other = of_kind
            between = context.sentences[sentence].keys[one.last : other.mention.first]
            if one.unit == other.unit:
                found.append((one, other, not links.isdisjoint(between)))
    return found[:MOST_TOLD]


def _fill(
    role: str,
    cue: Claim,
    taken: frozenset[int],
    context: Context,
    far: Sequence[tuple[Claim, Claim, bool]],
    claims: Sequence[Claim],
) -> list[Reading]:
    """Give a reading for every two values of one sort, near or far, between which a lead may lie, with its weight."""
    # The sides of the latest poll are not told before it.
    first = cue.sentence if _is_of_several(cue, context) else 0
    values = [
        claim
        for claim in claims
        if claim.id not in taken
        and claim.sentence >= first
        and _may_lead(role, claim, cue, context)
        and not _is_margin(claim, context)
    ]
    rows, is_rival = _rows_of_shares(values), _is_than_a_rival(cue, context)
    top = _first_two(cue, rows, context) if role == "lead" else frozenset()
    near = [
        (a, b, int(_are_near(a, b) and _is_firm(a, b, cue, context)) * (TIED if {a.id, b.id} == top else 1))
        for a, b in combinations(values, 2)
        # One value told twice is no two; a share of one poll has no lead over one of another.
        if value(a) != value(b)
        # Nobody is ahead by more than he has: three and four goals, and ten behind the first of all.
        and any(not value(claim).is_entirely_below(value(cue)) for claim in (a, b))
        and (are_of_one_thing(a, b, context) or (is_rival and _are_of_two_owners(a, b)))
        and (a.sentence == b.sentence or not {a.sentence, b.sentence} & rows.keys())
    ]
    known = {(a.id, b.id) for a, b, weight in near if weight}
    # What the headline or the lead says is told in full further down.
    below = [
        (a, b, int(role == "lead" and is_against))
        for a, b, is_against in far
        if (a.id, b.id) not in known
        and min(a.sentence, b.sentence) >= first
        and all(_may_lead(role, claim, cue, context) for claim in (a, b))
    ]
    return [
        Reading((("high", high), ("low", low), ("lead", cue)), weight)
        for a, b, weight in (*near, *below)
        for high, low in [(a, b) if (value(a).low or 0) >= (value(b).low or 0) else (b, a)]
    ]


def _is_margin(claim: Claim, context: Context) -> bool:
    """Tell whether "by" says that a figure is itself by how much: lost by two; won them by nine and (14 points)."""
    by = context.vocabulary.lists["by"]
    before = context.words_before(claim, SECOND_MARGIN)
    is_second = len(before) == SECOND_MARGIN and before[-1] in context.vocabulary.numerals.joiners and before[0] in by
    return is_second or not by.isdisjoint(before[-1:])


def _are_near(a: Claim, b: Claim) -> bool:
    """Tell whether two values stand in one sentence or two in a row; a lead fits farther ones by chance."""
    return abs(a.sentence - b.sentence) <= 1


def _rows_of_shares(values: Sequence[Claim]) -> Mapping[int, Sequence[Claim]]:
    """Give the exact shares of each sentence with FEWEST_ROW or more, the largest first: those of all candidates."""
    rows: dict[int, list[Claim]] = {}
    for claim in values:
        if claim.kind is kinds.PERCENT and claim.quantity is not None and claim.quantity.is_exact:
            rows.setdefault(claim.sentence, []).append(claim)
    return {at: sorted(row, key=stated, reverse=True) for at, row in rows.items() if len(row) >= FEWEST_ROW}


def _first_two(cue: Claim, rows: Mapping[int, Sequence[Claim]], context: Context) -> frozenset[int]:
    """Give the ids of the two shares, of the row nearest to a lead in points, between which it lies.

    Those whom its words name, or else the two largest: 41% to 35% for Labour, with the Liberals on 12%.
    """
    is_in_points = cue.noun in context.vocabulary.lists["points"] or cue.unit == "percentage_point"
    if not rows or not is_in_points:
        return frozenset()
    nearest = min(rows, key=lambda at: (abs(at - cue.sentence), at < cue.sentence))
    first, second, third, *_ = rows[nearest]
    if len(named := _named_two(cue, rows[nearest], context)) == PAIR:
        return named
    return frozenset({first.id, second.id}) if stated(second) != stated(third) else frozenset()


def _named_two(cue: Claim, row: Sequence[Claim], context: Context) -> frozenset[int]:
    """Give the ids of the shares of those named before and behind a lead: Labour a nine-point lead over the Greens."""
    said, told = context.sentences[cue.sentence], context.sentences[row[0].sentence]
    lists = context.vocabulary.lists
    behind = range(cue.last, min(cue.last + FARTHEST_SIDE, len(said.keys)))
    over = next((at for at in behind if said.keys[at] in lists["over"]), None)
    if over is None:
        return frozenset()
    before = range(cue.mention.first - 1, max(cue.mention.first - FARTHEST_SIDE, 0), -1)
    found: set[int] = set()
    for side in (before, range(over + 1, min(over + FARTHEST_SIDE, len(said.keys)))):
        names = [said.keys[at] for at in side if said.words.is_name(at) and said.keys[at] in told.keys]
        if names:
            at = told.keys.index(names[0])
            found.add(min(row, key=lambda claim: min(abs(claim.mention.first - at), abs(at - claim.mention.last))).id)
    return frozenset(found)


def _is_firm(high: Claim, low: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether a lead is most likely that between two values: of one noun and one day, contested or compared."""
    if not are_named_alike(high, low, context):
        return False
    if stated(high) + stated(low) == stated(cue):
        # 36bn off a base of 144bn, to reach 108bn: the lead is their sum.
        return False
    if any(value(claim) == value(cue) for claim in (high, low)):
        # One minute 48 in the headline is the lead itself, told once more.
        return False
    if _are_start_and_end(high, low, context):
        # A gap of 4.5bn: imports rose to 65bn from 58bn.
        return False
    if not _is_of_what_follows_than(high, low, cue, context) or _is_of_before(high, low, cue, context):
        return False
    if any(claim.under == "comparison" and claim.sentence == cue.sentence for claim in (high, low)):
        # 24 fewer than the 342 of a year before: words compare the value.
        return True
    dates = [claim for claim in figures_around(cue, context) if claim.kind is kinds.DATE]
    others: Sequence[Excuse] = WITHOUT_DAY if any(claim.under == "comparison" for claim in dates) else OTHER
    is_rival = _is_than_a_rival(cue, context)
    if is_rival and _are_of_two_owners(high, low):
        # Of two things, each has its own place, and whoever compares them may have counted neither.
        others = (ANOTHER_DAY,)
    if any(find_excuses(cue, claim, others)[0] for claim in (high, low)):
        return False
    if high.kind not in COUNTED:
        # Asked to name the worst of ills, 38 per cent said jobs, 29 per cent the cost of living.
        sentences = {claim.sentence for claim in (high, low)} - {cue.sentence}
        asked = context.vocabulary.lists["asked about"]
        return all(asked.isdisjoint(context.sentences[at].keys) for at in sentences)
    contested = context.vocabulary.lists["contested"]
    if cue.noun is None and high.noun == low.noun is not None:
        # 1,204 burglaries, and Velm 1,590; 386 fewer than its neighbour
        return is_rival
    return any(claim.noun in contested or (claim.noun is not None and claim.noun == cue.noun) for claim in (high, low))


def _are_start_and_end(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether one of two values of a sentence has come from the other: to 65.1bn from 58.7bn."""
    if a.sentence != b.sentence:
        return False
    first, last = (a, b) if a.span.start < b.span.start else (b, a)
    lists = context.vocabulary.lists
    is_from = first.under != last.under == "comparison" and not lists["from"].isdisjoint(context.words_before(last, 1))
    return is_from and not lists["to"].isdisjoint(context.words_before(first, 1))


def _are_of_two_owners(a: Claim, b: Claim) -> bool:
    """Tell whether one sentence counts the same for two: 1,204 burglaries in Orle and 1,590 in Velm."""
    return a.noun == b.noun is not None and a.sentence == b.sentence and not ANOTHER_DAY.applies(a, b)


def _behind_than(cue: Claim, context: Context) -> int | None:
    """Give the index behind the "than" of a gap; None if there is none: seven floors higher than (its twin)."""
    keys = context.sentences[cue.sentence].keys
    near = range(cue.mention.last, min(cue.last + TO_THAN, len(keys) - 1))
    return next((at + 1 for at in near if keys[at] in context.vocabulary.lists["than"]), None)


def _is_than_a_rival(cue: Claim, context: Context) -> bool:
    """Tell whether a gap is told to lie between two things, and not two times or plans: fewer than its neighbour."""
    at, sentence, grammar = _behind_than(cue, context), context.sentences[cue.sentence], context.vocabulary.grammar
    if at is None:
        return False
    known = union(grammar["possessives"], grammar["determiners"])
    behind = sentence.keys[at : at + PAIR]
    is_time = not union(context.vocabulary.lists["time nouns"], context.vocabulary.lists["previous"]).isdisjoint(behind)
    return (sentence.words.is_name(at) or behind[0] in known) and not is_time


def _is_of_before(high: Claim, low: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether "had" or "last" makes a lead one of before two values told earlier: she had led by nine points."""
    keys, first = context.sentences[cue.sentence].keys, cue.mention.first
    lists = context.vocabulary.lists
    # Had then led by nine; but had nine fewer than its neighbour is told of the same time.
    end = first - 1 if _is_than_a_rival(cue, context) else first
    is_before = not lists["so before"].isdisjoint(keys[max(first - FARTHEST_HAD, 0) : end])
    # The last two polls showed them 16 points ahead.
    is_before = is_before or not lists["previous"].isdisjoint(keys[:OPENING])
    return is_before and all(claim.sentence < cue.sentence for claim in (high, low))


def _is_of_what_follows_than(high: Claim, low: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether two values are of two times, if "than" and a time follow a lead (five lower than in autumn).

    Without these, any two values will do.
    """
    at, lists = _behind_than(cue, context), context.vocabulary.lists
    if at is None:
        return True
    behind = context.sentences[cue.sentence].keys[at : at + TO_PLAN]
    if not union(lists["what no figure need say"], lists["calls a forecast"]).isdisjoint(behind):
        # 350 more than it had planned
        return False
    dates = [c.mention.first for c in figures_around(cue, context) if c.kind is kinds.DATE]
    is_another = behind[0] in lists["the"] and not lists["of another dealing"].isdisjoint(behind[1:PAIR])
    if is_another and lists["time nouns"].isdisjoint(behind[PAIR : PAIR + 1]):
        ends = at + TO_PLAN
        if not any(c.kind not in TIMES and at <= c.mention.first < ends for c in figures_around(cue, context)):
            # 5,000 higher than the previous sale: it is not told.
            return False
    is_time = behind[0] in lists["of another time"] or any(at <= first < at + PAIR for first in dates)
    return not is_time or are_of_two_times(high, low, context)


def _may_lead(role: str, claim: Claim, cue: Claim, context: Context) -> bool:
    """Tell whether a figure may be one of the values of a lead by kind, noun and link: no part, change or turnout."""
    if claim.id == cue.id or is_part_or_change(claim) or claim.event in ("rise", "fall"):
        return False
    if claim.noun in context.vocabulary.lists["of all who may vote"] and claim.noun != cue.noun:
        # Won by two points at a turnout of 68 per cent, against 61 last time: a turnout is no value of a lead.
        return False
    behind = context.sentences[claim.sentence].keys[claim.mention.last : claim.last + 1]
    if not context.vocabulary.lists["counted so far"].isdisjoint(behind):
        # With 60% of ballots counted, she had 39%
        return False
    if role == "lead" and claim.under == "comparison" and claim.sentence == cue.sentence:
        # a majority that was down from 6,020
        return False
    points = context.vocabulary.lists["points"]
    if cue.noun in points or (cue.quantity is not None and cue.quantity.unit == "percentage_point"):
        is_of_points = claim.kind in COUNTED and (claim.noun is None or claim.noun in points)
        return claim.kind is kinds.PERCENT or (cue.kind in COUNTED and is_of_points)
    return are_of_one_sort_with(claim, cue, context)


def _holds(cue: Claim, reading: Reading) -> bool:
    values = dict(reading.roles)
    return difference_meets(values["high"], values["low"], cue)


def _is_near(cue: Claim, times: Fraction, reading: Reading) -> bool:
    """Tell whether a lead is within some times of the difference of two values."""
    values = dict(reading.roles)
    return is_gap(values["high"], values["low"], cue, times)


def _is_close(cue: Claim, reading: Reading) -> bool:
    return reading.weight >= TIED or _is_near(cue, CLOSE, reading)
