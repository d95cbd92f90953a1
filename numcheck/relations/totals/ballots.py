"""Ballots and seats against the size of the house, and against margins: 61 votes to 34 of 100; 31 seats of 60."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.language.vocabulary import Vocabulary
from numcheck.model import grains, kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Score
from numcheck.model.quantity import Quantity
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, TOP, count_of, is_exact

REACH = 4
"""Sentences to either side of a ballot in which the size of the house is told."""
NEAR = 4
"""Words on either side of a figure within which one says for which side its votes are."""
SIDES = ("votes for", "votes against", "votes withheld", "votes absent")
REACH_OF_SEATS = 20
"""Sentences behind the size of a house in which the seats of the parties are told."""
TO_MARGIN = 5
"""Words before a margin within which "by" stands: by a narrow margin of just seven."""
FEWEST_PARTIES = 3
MOST_SEATS = Fraction(5, 4)
"""How many times the house its parties' seats may be together; where they are more, they are of two houses."""
PAIR = 2
BEHIND = 2
"""Sentences behind a ballot within which its margin is told."""
FEWEST_IN_A_HOUSE, FEWEST_ON_A_COURT = 5, 3
LONGEST_ALL = 7
"""Words before a figure within which "all" or the like stands: every one of the authority's 61 members."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """The votes of one ballot, with the figures that tell them."""

    claims: tuple[Claim, ...]
    pair: tuple[int, int]
    """Votes for and against, in the order of the text."""
    withheld: int
    """Abstentions; 0 where none are told."""
    absent: int
    """Members who were absent; 0 where none are told."""
    tells_absent: bool
    """Whether the sentence of the ballot tells them, so that all of the house is accounted for."""


def find_casts(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each ballot with each figure near it that tells the size of the house, and the votes cast as facts."""
    for ballot in context.once(read_ballots):
        houses = [house for house in _houses(context, ballot) if not _is_of_one_side(house, ballot, context)]
        about = tuple(sorted(c.id for c in ballot.claims))
        cast = sum(ballot.pair) + ballot.withheld
        for house in houses:
            is_closed = ballot.tells_absent or _is_all(context, house)
            yield Relation(
                definition.kind,
                (("vote+", ballot.claims), ("all", (house,))),
                strength=Strength.NATURAL,
                about=about,
                facts=(("cast", cast), ("absent", ballot.absent), ("is_closed", int(is_closed))),
            )


def _is_of_one_side(house: Claim, ballot: Ballot, context: Context) -> bool:
    """Tell whether a figure of another sentence is less than one side's votes, or of a court, and so no house."""
    is_apart = house.sentence != ballot.claims[0].sentence and house.noun_from != "attributive"
    is_of_a_court = house.noun in context.vocabulary.lists["those of one court"]
    if is_of_a_court and house.noun_from == "attributive":
        # A three-judge panel lifted the ban; the full court upheld it 7-4.
        return count_of(house) < max(ballot.pair)
    # The nine judges of one court sat in May; another court ruled 8-5.
    return is_apart and not _is_all(context, house) and (is_of_a_court or count_of(house) < max(ballot.pair))


def find_margins(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each ballot with the number of votes by which its sentence says that it was won or lost."""
    ballots = context.once(read_ballots)
    is_one = len({ballot.pair for ballot in ballots}) == 1
    for ballot in ballots:
        sentence = ballot.claims[0].sentence
        others = [c for c in context.by_sentence[sentence] if c not in ballot.claims and is_exact(c)]
        margins = [c for c in others if is_margin(context, c) and not _is_needed(context, c)] or (
            [*_margins_on_top(ballots, ballot, context), *_margins_behind(ballot, context)] if is_one else []
        )
        if len({count_of(c) for c in margins}) == 1:
            yield Relation(
                definition.kind,
                (("vote+", ballot.claims), ("margin", (margins[0],))),
                strength=Strength.NATURAL,
                about=(margins[0].id,),
                facts=(("gap", abs(ballot.pair[0] - ballot.pair[1])),),
            )


def _margins_on_top(ballots: Sequence[Ballot], ballot: Ballot, context: Context) -> list[Claim]:
    """Give the margins that headline and lead tell before a ballot: approved by a margin of three.

    Majorities that a party merely has are of seats; "by" tells them apart.
    """
    found: list[Claim] = []
    lists = context.vocabulary.lists
    words, by, with_ = lists["ballot words"], lists["by"], lists["with"]
    told = {claim.id for other in ballots for claim in other.claims}
    for sentence in context.sentences_with(union(by, with_)):
        if sentence.index >= ballot.claims[0].sentence or sentence.part not in TOP or words.isdisjoint(sentence.keys):
            continue
        for claim in context.by_sentence.get(sentence.index, ()):
            before = sentence.keys[max(0, claim.mention.first - TO_MARGIN) : claim.mention.first]
            is_carried = not with_.isdisjoint(before) and not lists["passed"].isdisjoint(sentence.keys)
            is_by = is_carried or not by.isdisjoint(before)
            if is_by and claim.id not in told and _is_vote(claim) and is_margin(context, claim):
                found.append(claim)
    return found


def _margins_behind(ballot: Ballot, context: Context) -> list[Claim]:
    """Give the margins that point back at a ballot from the sentences behind it: the majority of seven."""
    here = ballot.claims[-1]
    near = context.claims_between(here.sentence + 1, here.sentence + BEHIND, here.span.start)
    return [c for c in near if is_margin(context, c) and is_exact(c) and _points_back(c, context)]


def _points_back(margin: Claim, context: Context) -> bool:
    """Tell whether a margin is told as known: the majority of seven; not: a majority of seven."""
    keys, definite = context.sentences[margin.sentence].keys, context.vocabulary.lists["definite"]
    before = keys[max(margin.mention.first - PAIR - 1, 0) : margin.mention.first]
    return margin.is_definite or not definite.isdisjoint(before)


def find_seats(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the seats of the parties, told in one sentence or all over the article, with the size of the house."""
    yield from _scattered_seats(context, definition)
    places = context.vocabulary.lists["places in a house"]
    with_places = {claim.sentence for claim in context.of(*COUNTED) if claim.noun in places}
    for index in sorted(with_places):
        sentence, claims = context.sentences[index], context.by_sentence[index]
        seats = [c for c in claims if c.noun in places and _is_vote(c) and not c.under and c.link in ("", "of_the")]
        if len(seats) < PAIR:
            continue
        near = context.claims_between(sentence.index - REACH, sentence.index + REACH, sentence.span.start)
        houses = [c for c in near if is_house(context, c) and not is_house_to_come(c, seats)]
        parties = [c for c in seats if c not in houses and c.noun_from != "attributive"]
        parties = [c for c in parties if not is_of_them_all(c, context)]
        owners = [_owner(context, sentence, claims, c) for c in parties]
        if len(parties) < PAIR or None in owners or len(set(owners)) < len(owners):
            continue
        if len({count_of(house) for house in houses}) == 1:
            yield Relation(
                definition.kind,
                (("all", (houses[0],)), ("part+", tuple(parties))),
                strength=Strength.NATURAL,
                about=(houses[0].id, *(c.id for c in parties)),
            )


def is_house_to_come(house: Claim, seats: Sequence[Claim]) -> bool:
    """Tell whether a house is one that is to be, told behind the seats of that which is: the new one will have 51."""
    return house.stance is stances.PLANNED and all(
        seat.stance is stances.ASSERTED and seat.sentence < house.sentence for seat in seats
    )


def is_of_them_all(claim: Claim, context: Context) -> bool:
    """Tell whether words behind a figure say that several have it together: 38 between them."""
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + PAIR]
    is_told = len(behind) == PAIR and behind[0] in context.vocabulary.lists["between two"]
    return is_told and behind[1] in context.vocabulary.grammar["pronouns"]


def _scattered_seats(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the seats of all parties told one by one in the article, if their sum exceeds the house.

    What is told of two together, of some other year, or twice of one party leaves nothing to be added up.
    """
    places = context.vocabulary.lists["places in a house"]
    houses = [c for c in context.claims if c.noun in places and is_house(context, c)]
    if len({count_of(house) for house in houses}) != 1:
        return
    house = houses[0]
    before = context.sentences[house.sentence].keys[max(house.mention.first - 1, 0) : house.mention.first]
    if not context.vocabulary.lists["previous"].isdisjoint(before):
        # The last 200-seat house: some of the seats are those of before.
        return
    told: list[Claim] = []
    owners: set[Sequence[str]] = set()
    near = context.claims_between(house.sentence - REACH, house.sentence + REACH_OF_SEATS, house.span.start)
    for claim in near:
        if not _is_party_of(claim, house, context):
            continue
        names = _first_name(claim, context)
        if names in owners:
            return
        owners.add(names)
        told.append(claim)
    # A number that stands twice may be of one party, under two names.
    summed, most = sum({count_of(claim) for claim in told}), count_of(house) * MOST_SEATS
    is_too_many = len(told) >= FEWEST_PARTIES and not is_house_to_come(house, told)
    if is_too_many and count_of(house) < summed and sum(map(count_of, told)) <= most:
        yield Relation(
            definition.kind,
            (("all", (house,)), ("part+", tuple(told))),
            strength=Strength.NATURAL,
            about=(house.id, *(c.id for c in told)),
        )


def _is_party_of(claim: Claim, house: Claim, context: Context) -> bool:
    """Tell whether a figure counts the seats of one party: took 61 of the 150 seats, came second with 44."""
    if not _is_vote(claim) or claim.stance is not stances.ASSERTED or claim.under or count_of(claim) >= count_of(house):
        return False
    if context.vocabulary.events.flows.get(claim.event or "") == "out":
        # It lost six of its ten seats.
        return False
    sentence, lists = context.sentences[claim.sentence], context.vocabulary.lists
    keys, at = sentence.keys, claim.mention.first
    before = {keys[here] for here in range(at) if not sentence.words.is_name(here)}
    if not lists["of two or more together"].isdisjoint(before) or is_margin(context, claim):
        return False
    if is_of_them_all(claim, context) or _is_of_another_year(claim, house):
        return False
    if claim.noun in lists["places in a house"]:
        # "The two together" are parties, and no seats.
        is_other = claim.noun_from == "attributive" or (claim.noun_from == "series" and claim.is_definite)
        return claim.link in ("", "of_the") and not is_other
    is_open = (
        (claim.noun is None or claim.noun_from == "subject")
        and claim.link == ""
        and keys[claim.last : claim.last + 1] != ()
    )
    if not is_open or any(c.kind is kinds.PERCENT for c in context.by_sentence[claim.sentence]):
        return False
    is_led_to = at > 0 and context.vocabulary.lemma(keys[at - 1]) in lists["leads to seats"]
    is_row = (
        at > 0
        and sentence.words.is_name(at - 1)
        and any(other.span.end <= claim.span.start for other in context.by_sentence[claim.sentence])
    )
    behind = keys[claim.last]
    return (is_led_to or is_row) and (not behind[0].isalpha() or behind in lists["behind seats"])


def _is_of_another_year(claim: Claim, house: Claim) -> bool:
    """Tell whether a figure is of a year, and the house of none or another: the Elms had only six in 2016."""
    period, own = claim.period, house.period
    if period is None or period.grain is not grains.YEAR:
        return False
    return own is None or own.said.year != period.said.year


def _first_name(claim: Claim, context: Context) -> Sequence[str]:
    """Give the first name before a figure, as far as the figure before it; of "the party" it is empty."""
    sentence, claims = context.sentences[claim.sentence], context.by_sentence[claim.sentence]
    start = max((c.last for c in claims if c.kind in COUNTED and c.span.end <= claim.span.start), default=0)
    grammar = context.vocabulary.grammar
    articles = union(context.vocabulary.lists["articles"], grammar["determiners"], grammar["pronouns"])
    here = range(start, claim.mention.first)
    is_part = [sentence.words.is_name(at) and sentence.keys[at] not in articles for at in here]
    first = next((at for at, is_name in zip(here, is_part, strict=True) if is_name), claim.mention.first)
    last = next((at for at in range(first, claim.mention.first) if not is_part[at - start]), claim.mention.first)
    return sentence.keys[first:last]


def _owner(context: Context, sentence: Sentence, claims: Sequence[Claim], claim: Claim) -> str | None:
    """Give the last name between a figure and the one before it: the party that has so many seats.

    Before the first figure of a sentence it may be a pronoun: it has 24 seats, the Reds 18.
    """
    start = max((c.mention.last for c in claims if c.mention.first < claim.mention.first), default=0)
    near = range(claim.mention.first - 1, start - 1, -1)
    at = next((at for at in near if sentence.words.is_name(at)), None)
    if at is None and start == 0:
        at = next((at for at in near if sentence.keys[at] in context.vocabulary.grammar["pronouns"]), None)
    return sentence.keys[at] if at is not None else None


def read_ballots(context: Context) -> Sequence[Ballot]:
    """Read the votes of each sentence that tells both sides of a ballot."""
    ballots: list[Ballot] = []
    for sentence, claims in context.told_with(context.vocabulary.lists["ballot words"]):
        if sentence.part is not sections.FURNITURE:
            ballot = _read_ballot(context, sentence, claims)
            if ballot is not None and not _is_to_come(context, sentence, ballot):
                ballots.append(ballot)
    return ballots


def _is_to_come(context: Context, sentence: Sentence, ballot: Ballot) -> bool:
    """Tell whether the votes of a ballot are planned and its sentence says that they might be cast."""
    is_planned = any(claim.stance is stances.PLANNED for claim in ballot.claims)
    return is_planned and not context.vocabulary.lists["might have voted"].isdisjoint(sentence.keys)


def _read_ballot(context: Context, sentence: Sentence, claims: Sequence[Claim]) -> Ballot | None:
    sides, last = _read_sides(context, sentence, claims), sentence
    paired = _paired(sentence, claims, context.vocabulary)
    told: tuple[Claim, ...]
    if paired is None and len(sides["votes for"]) == 1 and not sides["votes against"]:
        sides, last = _with_those_against(context, sentence, sides)
    if paired is not None:
        told, pair = paired
    elif len(sides["votes for"]) == len(sides["votes against"]) == 1:
        told = (sides["votes for"][0], sides["votes against"][0])
        pair = (count_of(told[0]), count_of(told[1]))
    elif len(sides["votes for"]) == 1 and not sides["votes against"] and _none_against(sentence, context):
        told, pair = (sides["votes for"][0],), (count_of(sides["votes for"][0]), 0)
    else:
        return None
    later = _told_next(context, last)
    withheld = [c for c in sides["votes withheld"] if c not in told] or later["votes withheld"]
    absent = [c for c in sides["votes absent"] if c not in told] or later["votes absent"]
    if len(withheld) > 1 or len(absent) > 1 or (withheld and withheld == absent):
        return None
    known = tuple(sorted({*told, *withheld, *absent}, key=lambda c: c.id))
    is_closed = bool(absent) and not later["votes absent"]
    return Ballot(known, pair, sum(map(count_of, withheld)), sum(map(count_of, absent)), is_closed)


def _read_sides(context: Context, sentence: Sentence, claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """Give the votes of each side that a sentence tells."""
    sides: dict[str, list[Claim]] = {side: [] for side in SIDES}
    for index, claim in enumerate(claims):
        # Of "64 of the 120 deputies", the 120 are the house, as the seats of "the 100-seat chamber" are.
        is_told_so = claim.noun_from == "attributive" or (index > 0 and claims[index - 1].noun_from == "whole")
        is_whole = is_told_so and is_house(context, claim)
        side = None if is_whole else _side(context, sentence, claims, index)
        if side is not None and _is_vote(claim) and not _is_needed(context, claim):
            sides[side].append(claim)
    return sides


def _with_those_against(
    context: Context, sentence: Sentence, sides: dict[str, list[Claim]]
) -> tuple[dict[str, list[Claim]], Sentence]:
    """Give the sides of a sentence, joined with the next one's if that opens with the votes against, and the last read.

    Sixty were for it. Fifty were not.
    """
    index = sentence.index + 1
    claims = context.by_sentence.get(index, ())
    if not claims or claims[0].mention.first > 0 or not context.are_together(index, sentence.index):
        return sides, sentence
    behind = context.sentences[index]
    others = _read_sides(context, behind, claims)
    is_other_side = others["votes against"] == [claims[0]] and not others["votes for"]
    # Forty Reds were for it. Nine Greens were against it: each tells of a party of its own.
    if (
        not is_other_side
        or claims[0].noun_from == "after"
        or not context.vocabulary.lists["might have voted"].isdisjoint(behind.keys)
    ):
        return sides, sentence
    return {side: [*sides[side], *others[side]] for side in SIDES}, behind


def _is_needed(context: Context, claim: Claim) -> bool:
    """Tell whether a figure is of votes that are needed, which nobody has cast: the 100 needed for a majority."""
    keys = context.sentences[claim.sentence].keys
    return not context.vocabulary.lists["needed words"].isdisjoint(keys[claim.mention.last : claim.last + PAIR])


def _none_against(sentence: Sentence, context: Context) -> bool:
    """Tell whether nobody is said to have voted against: 11 in favour, none against; nobody opposed it."""
    lists, keys = context.vocabulary.lists, sentence.keys
    return any(
        key in lists["no vote"] and not lists["votes against"].isdisjoint(keys[at + 1 : at + 1 + PAIR])
        for at, key in enumerate(keys)
    )


def _paired(
    sentence: Sentence, claims: Sequence[Claim], vocabulary: Vocabulary
) -> tuple[tuple[Claim, ...], tuple[int, int]] | None:
    """Give the claims and votes of "31 votes to 27", 31-27 or "31 votes to none"; None unless there is one such."""
    found: list[tuple[tuple[Claim, ...], tuple[int, int]]] = []
    against = vocabulary.lists["to"]
    for claim in claims:
        value, quantity = claim.mention.value, claim.quantity
        if isinstance(value, Score) and len(value.numbers) == PAIR:
            found.append(((claim,), (value.numbers[0], value.numbers[1])))
        elif (
            quantity is not None
            and claim.kind is kinds.COUNT
            and claim.noun is not None
            and _are_both_sides(quantity)
            # Between 108 and 116 votes: one side had as many each time.
            and sentence.keys[claim.mention.first] not in vocabulary.lists["between"]
        ):
            found.append(((claim,), (int(quantity.low), int(quantity.high))))
        elif _is_vote(claim) and _may_cast(claim, vocabulary) and _is_to_none(sentence, claim, vocabulary):
            found.append(((claim,), (count_of(claim), 0)))
    for one, other in pairwise(claims):
        if (
            other.mention.first - one.last == 1
            and sentence.keys[one.last] in against
            and _is_vote(one)
            and _is_vote(other)
            and _may_cast(one, vocabulary)
            and _may_cast(other, vocabulary)
        ):
            found.append(((one, other), (count_of(one), count_of(other))))
    return found[0] if len(found) == 1 else None


def _are_both_sides(quantity: Quantity) -> bool:
    """Tell whether a range may be the votes of both sides: 31-27 votes; not: a handful of ballots."""
    return quantity.is_range and not quantity.is_vague and quantity.hedge.is_exact


def _is_to_none(sentence: Sentence, claim: Claim, vocabulary: Vocabulary) -> bool:
    """Tell whether nobody is told behind some votes to have voted the other way: 31 votes to none."""
    behind = sentence.keys[claim.last : claim.last + PAIR]
    is_result = len(behind) == PAIR and behind[0] in vocabulary.lists["to"]
    return is_result and behind[1] in vocabulary.lists["no vote"]


def _told_next(context: Context, sentence: Sentence) -> dict[str, list[Claim]]:
    """Give the abstentions and absences that the next sentence tells: One member, the independent Ann Tam, abstained.

    Where that sentence tells a ballot of its own, or whether they might have, nobody is told.
    """
    sides: dict[str, list[Claim]] = {"votes withheld": [], "votes absent": []}
    index = sentence.index + 1
    if not context.are_together(index, sentence.index):
        return sides
    behind, lists = context.sentences[index], context.vocabulary.lists
    claims = [c for c in context.by_sentence.get(index, ()) if c.kind in COUNTED]
    if _paired(behind, claims, context.vocabulary) or not lists["might have voted"].isdisjoint(behind.keys):
        return sides
    used = 0
    for at, key in enumerate(behind.keys):
        side = next((side for side in sides if key in lists[side]), None)
        before = [c for c in claims if used <= c.mention.first <= at]
        if side is not None and before:
            if len(before) == 1 and _is_vote(before[0]) and _may_cast(before[0], context.vocabulary):
                sides[side].append(before[0])
            used = at + 1
    return sides


def _may_cast(claim: Claim, vocabulary: Vocabulary) -> bool:
    """Tell whether a figure may be of votes or of those who cast them: 48 people went to 190 polling stations."""
    noun, lists = claim.noun, vocabulary.lists
    is_told = noun is None or claim.noun_from != "after"
    nouns = union(lists["votes"], lists["votes withheld"], lists["voters"], lists["places in a house"])
    return is_told or noun in nouns or vocabulary.nouns.is_a(noun, "person")


def _side(context: Context, sentence: Sentence, claims: Sequence[Claim], index: int) -> str | None:
    """Give the side, one of SIDES, that the words right behind a figure tell, or else those before it; None if none."""
    claim, lists = claims[index], context.vocabulary.lists
    # The size of the house says on no side: the other nine members of the 250-seat house were absent.
    later = claims[index + 1 : index + 2]
    house = later[0] if later and is_house(context, later[0]) else None
    later = claims[index + 2 : index + 3] if house is not None else later
    end = later[0].mention.first if later else len(sentence.keys)
    start = claims[index - 1].last if index else 0
    told = claim if house is None else house
    # But nine abstained in the 100-seat chamber.
    between = sentence.keys[claim.mention.last : house.mention.first][:NEAR] if house is not None else ()
    behind = sentence.keys[told.mention.last : min(end, told.last + NEAR)]
    before = sentence.keys[max(start, claim.mention.first - NEAR) : claim.mention.first]
    for words in (between, behind, tuple(reversed(before))):
        for key in words:
            side = next((name for name in SIDES if key in lists[name]), None)
            if side is not None:
                return side
            if not key[0].isalnum() or key in context.vocabulary.grammar["conjunctions"]:
                break
    return None


def _is_vote(claim: Claim) -> bool:
    return claim.kind in COUNTED and is_exact(claim) and claim.stance is not stances.DENIED


def is_margin(context: Context, claim: Claim) -> bool:
    """Tell whether a figure is a margin of votes: by three votes, a margin of three, a three-vote majority.

    "Three votes ahead" and "three votes to spare" tell one as well.
    """
    if claim.kind not in COUNTED:
        return False
    before = context.sentences[claim.sentence].keys[max(0, claim.mention.first - 2) : claim.mention.first]
    lists = context.vocabulary.lists
    behind = context.sentences[claim.sentence].keys[claim.mention.last : claim.last]
    is_by = not lists["votes"].isdisjoint(behind) and (
        claim.under == "difference" or not lists["by"].isdisjoint(before[-1:])
    )
    two = context.sentences[claim.sentence].keys[claim.last : claim.last + PAIR]
    after = two[:1]
    are_more = not lists["more votes than another"].isdisjoint((*after, " ".join(two)))
    if are_more and not lists["votes"].isdisjoint(behind):
        return True
    if not union(context.vocabulary.numerals.of, context.vocabulary.lists["to"]).isdisjoint(after):
        # A majority, 276 of 460: that is what is needed. By 289 votes to 168: those are both sides.
        return False
    is_named = not lists["votes"].isdisjoint(behind) and not lists["told by their votes"].isdisjoint(after)
    return is_by or is_named or (not lists["margins"].isdisjoint(before[:1]) and len(before) == PAIR)


def _houses(context: Context, ballot: Ballot) -> list[Claim]:
    """Give the figures near a ballot that tell how many may vote, if they tell one number."""
    here = ballot.claims[0]
    near = context.claims_between(here.sentence - REACH, here.sentence + REACH, here.span.start)
    found = [c for c in near if c not in ballot.claims and is_house(context, c)]
    return found if len({count_of(c) for c in found}) == 1 else []


def is_house(context: Context, claim: Claim) -> bool:
    """Tell whether a figure is the size of a house: the 60-seat chamber, all 60 members, of the 60 councillors."""
    sentence, lists = context.sentences[claim.sentence], context.vocabulary.lists
    fewest = FEWEST_ON_A_COURT if claim.noun in lists["those of one court"] else FEWEST_IN_A_HOUSE
    if not _is_vote(claim) or claim.under or count_of(claim) < fewest:
        return False
    if claim.noun_from == "attributive" and claim.noun in union(
        lists["places in a house"], lists["those of one court"]
    ):
        return True
    if claim.noun is None or not (claim.noun in lists["places in a house"] or claim.noun in lists["voters"]):
        return False
    before = sentence.keys[max(0, claim.mention.first - 2) : claim.mention.first]
    if claim.noun in lists["those of one court"] and not lists["the"].isdisjoint(before[-1:]):
        # The nine judges
        return True
    return _is_all(context, claim) or _is_out_of(context, before) or _is_of_house(context, sentence, claim)


def _is_of_house(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether words before a figure give it to a house: the council has 60; a council of 60; the council's 60.

    A party is no house.
    """
    keys, at, vocabulary = sentence.keys, claim.mention.first - 1, context.vocabulary
    if at <= 0:
        return False
    is_had = keys[at] in vocabulary.grammar["have"]
    subject = keys[max(0, at - LONGEST_ALL) : at] if is_had else keys[at - 1 : at]
    # On the 60-seat council, the Reds have 19.
    subject = subject[max((here + 1 for here, key in enumerate(subject) if not key.isalpha()), default=0) :]
    is_told = is_had or keys[at] in vocabulary.numerals.of or keys[at] in vocabulary.lists["possessive marks"]
    return is_told and not vocabulary.lists["houses"].isdisjoint(subject)


def _is_all(context: Context, claim: Claim) -> bool:
    """Tell whether "all", "all of" or "every one of" leads to a figure: every one of the authority's 61 members."""
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    before = keys[max(0, claim.mention.first - LONGEST_ALL) : claim.mention.first]
    if claim.link == "all" or not lists["all of them"].isdisjoint((*before[-1:], keys[claim.mention.first])):
        return True
    of = next((at for at in range(len(before) - 1, 0, -1) if before[at] in context.vocabulary.numerals.of), 0)
    if of == 0:
        return False
    is_every = before[of - 1] in lists["one"] and not lists["each"].isdisjoint(before[max(0, of - 2) : of - 1])
    return is_every or before[of - 1] in lists["all of them"]


def _is_out_of(context: Context, before: Sequence[str]) -> bool:
    """Tell whether "of the" stands before a figure."""
    vocabulary = context.vocabulary
    definite = union(vocabulary.lists["the"], vocabulary.grammar["possessives"])
    return len(before) == PAIR and before[0] in vocabulary.numerals.of and before[1] in definite
