"""What two candidates polled against the majority of the one: 9,751 votes, the other's 8,306, a majority of 1,445.

Every two figures of votes (vote+) near a majority (margin) are a reading, with their difference as the fact `gap`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_PLACE
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, count_of, is_exact
from numcheck.relations.totals.ballots import find_margins, is_margin

BEFORE, BEHIND = 2, 1
"""Sentences around a majority in which is told what the candidates polled."""
FARTHEST = 20
"""Sentences between a majority and the one sentence that tells what the two polled."""
PAIR = 2
MOST = 6
"""Candidates among whom the two that a majority is between are looked for."""
FEWEST_POLLED = 100
"""Votes below which a figure may be of seats or of members."""
SUPERLATIVE = 4
"""Words before a margin among which it may be called the best or the narrowest."""
YEAR_BEFORE = 8
"""Words before a figure within which a year says so."""
YEAR_BEHIND = 4
"""Words behind a figure within which a year says that it is of another election."""


def find_majorities_polled(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the margins of ballots, and each majority with every two candidates whose votes are told near it."""
    of_ballots = list(find_margins(context, definition))
    yield from of_ballots
    lists = context.vocabulary.lists
    if not context.holds_any(lists["votes"]):
        return
    margins = [
        c
        for c in context.of(*COUNTED)
        if c.part is not sections.FURNITURE and is_exact(c) and is_margin(context, c) and not _is_of_a_year(context, c)
    ]
    # A margin that `find_margins` has tied to votes for and against is not between candidates.
    told = {claim.id for relation in of_ballots for claim in relation.claims}
    margins = [margin for margin in margins if margin.id not in told and not _is_of_many(context, margin)]
    near = [(margin, polled) for margin in margins if (polled := _polled_near(context, margin))]
    values = {count_of(margin) for margin, _ in near}
    far = [(margin, _polled_far(context, margin)) for margin in margins if count_of(margin) not in values]
    for margin, polled in (*near, *far):
        yield from _pairs(definition, margin, polled)


def _is_of_many(context: Context, margin: Claim) -> bool:
    """Tell whether a margin is called the best or narrowest of many, as of each precinct: his best margin, 203."""
    lists, first = context.vocabulary.lists, margin.mention.first
    before = context.sentences[margin.sentence].keys[max(0, first - SUPERLATIVE) : first]
    return not (union(lists["records"], lists["highest"], lists["lowest"])).isdisjoint(before)


def _polled_near(context: Context, margin: Claim) -> list[Claim]:
    """Give the votes told in the sentences around a majority; nothing where these name no votes, or too many."""
    near = context.claims_between(margin.sentence - BEFORE, margin.sentence + BEHIND, margin.span.start)
    told = [c for c in near if c is not margin and abs(c.paragraph - margin.paragraph) <= 1 and _is_polled(context, c)]
    lists, polled = context.vocabulary.lists, context.vocabulary.lists["polled"]
    are_votes = any(c.noun in polled or _are_cast(context, c) for c in told)
    # She won by 612 votes: the next sentence, she polled 8,344 to his 7,732, need not say that those are votes.
    may_be_votes = (
        margin.noun in polled
        and len(told) == PAIR
        and told[0].sentence == told[1].sentence
        and not lists["polls votes"].isdisjoint(context.words_before(told[0], PAIR))
    )
    if not (are_votes or may_be_votes) or any(ANOTHER_PLACE.applies(margin, c) for c in told):
        return []
    # The first round had ended 310 to 290; it was 310 to 290 in the upper house.
    others = union(lists["steps of a bill"], lists["one of two houses"])
    is_of_another = any(
        not others.isdisjoint(context.sentences[at].keys) for at in {c.sentence for c in told} - {margin.sentence}
    )
    return told if PAIR <= len(told) <= MOST and not is_of_another else []


def _are_cast(context: Context, claim: Claim) -> bool:
    """Tell whether a figure counts people by the votes that they gave somebody: 5,230 members backed her."""
    lists, nouns = context.vocabulary.lists, context.vocabulary.nouns
    is_person = claim.noun is not None and nouns.is_a(claim.noun, "person")
    return is_person and claim.event in lists["events that cast votes"]


def _polled_far(context: Context, margin: Claim) -> list[Claim]:
    """Give the votes of the only sentence far around a majority that tells two of them, or three with the spoilt."""
    found: list[list[Claim]] = []
    for index in range(max(0, margin.sentence - FARTHEST), min(len(context.sentences), margin.sentence + FARTHEST)):
        told = [c for c in context.by_sentence.get(index, ()) if c is not margin and _is_polled(context, c)]
        if (
            PAIR <= len(told) <= PAIR + 1
            and told[0].noun in context.vocabulary.lists["polled"]
            and told[0].noun_from == "after"
        ):
            found.append(told)
    steps = context.vocabulary.lists["steps of a bill"]
    last = [told for told in found if steps.isdisjoint(context.sentences[told[0].sentence].keys)]
    return last[0] if len(last) == 1 else []


def _pairs(definition: Definition, margin: Claim, told: list[Claim]) -> Iterator[Relation]:
    """Give every two figures of votes with the margin; natural are the first two, if they are the two highest."""
    highest = sorted(told, key=count_of, reverse=True)[:2]
    for one, other in combinations(told, 2):
        is_natural = [one, other] == told[:2] and {one.id, other.id} == {c.id for c in highest}
        if count_of(margin) < max(count_of(one), count_of(other)) and count_of(one) != count_of(other):
            yield Relation(
                definition.kind,
                (("vote+", (one, other)), ("margin", (margin,))),
                strength=Strength.NATURAL if is_natural else Strength.TENTATIVE,
                about=(margin.id,),
                facts=(("gap", abs(count_of(one) - count_of(other))),),
            )


def _is_polled(context: Context, claim: Claim) -> bool:
    """Tell whether a figure is of votes, or may be for want of a noun of its own."""
    if claim.kind not in COUNTED or not is_exact(claim) or count_of(claim) < FEWEST_POLLED or claim.link:
        return False
    # 9,850 votes, against 6,733 for Ada Holm
    versus = context.vocabulary.lists["sets two sides apart"]
    if claim.under and versus.isdisjoint(context.words_before(claim, 1)):
        return False
    is_bare = claim.kind is kinds.NUMBER or claim.noun_from == "series"
    is_told = claim.noun in context.vocabulary.lists["polled"] or _are_cast(context, claim)
    return (is_bare or is_told) and not is_margin(context, claim) and not _is_of_a_year(context, claim)


def _is_of_a_year(context: Context, claim: Claim) -> bool:
    """Tell whether a year stands right behind a figure or opens its clause: in 2019 she had a majority of 2,100."""
    keys = context.sentences[claim.sentence].keys
    years = [c for c in context.by_sentence[claim.sentence] if _is_year(c)]
    if any(0 <= c.mention.first - claim.mention.last <= YEAR_BEHIND for c in years):
        clause = keys[claim.mention.last : min(c.mention.first for c in years if c.mention.first >= claim.mention.last)]
        return not any(not key[0].isalnum() for key in clause)
    return any(c.mention.first <= 1 or 0 <= claim.mention.first - c.mention.last <= YEAR_BEFORE for c in years)


def _is_year(claim: Claim) -> bool:
    value = claim.mention.value
    return isinstance(value, Period) and value.said.year is not None
