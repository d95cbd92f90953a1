"""A number of a few people that points back, against those told before, as relations: two men broke in; the three fled.

A number below ten proves little, since a story counts many people, and most of them in ones and twos. But "the three"
must have been told before. So a reference is held against the people told before it, and only where nothing else in the
story explains it, no other number, no two together, nobody told of singly, has the story told two numbers of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations, pairwise

from numcheck.language.entries import union
from numcheck.language.traits import NOUN, VERB
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import Number, magnitude
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.singles import (
    ANYBODY,
    adds_one,
    has_company,
    is_joined_later,
    may_be_of,
    may_be_others,
)
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.surroundings import Surroundings
from numcheck.relations.reading.values import COUNTED, is_exact, stated

LEAST, MOST = 2, 40
"""Fewest and most people of a number that is looked at."""
REACH = 25
"""Sentences back from a reference to the number that it may mean."""
SHORTLY = 3
"""Sentences back from a reference without a noun to the number that it may mean: the three."""
MOST_NEAR = 15
"""Numbers of people on either side of a reference that are looked at."""
MOST_BARE = 12
"""Most people that a number without a noun may mean."""
PAIR = 2
TELLING = ("", "all", "both", "same")
ADDING = ("other", "another")
ENDS = frozenset(".;")


def find_people_told(context: Context) -> Sequence[Claim]:
    """Give the exact counts up to MOST, in text order, that have a noun for people or no noun."""
    return [claim for claim in context.of(*COUNTED) if _is_few(claim, context)]


def find_few_again(context: Context, kind: str) -> Iterator[Relation]:
    """Give each number of people that points back with the one told before, in the roles first and second."""
    for parts, b in context.once(_readings):
        if len(parts) == 1 and not _ranks_somebody(parts[0], context):
            roles = (("first", parts), ("second", (b,)))
            yield Relation(kind, roles, strength=_strength(parts[0], b, context), about=(parts[0].id, b.id))


def _ranks_somebody(claim: Claim, context: Context) -> bool:
    """Tell whether a rank and "of" stand before a number, so that somebody is one of them: sixth of nine children."""
    if context.vocabulary.numerals.of.isdisjoint(context.words_before(claim, 1)):
        return False
    here = context.by_sentence[claim.sentence]
    return any(c.kind is kinds.ORDINAL and c.mention.last == claim.mention.first - 1 for c in here)


def _strength(a: Claim, b: Claim, context: Context) -> Strength:
    """Give NATURAL where a definite reference has the noun or the fate of the earlier number, else POSSIBLE."""
    is_of_name = not _has_noun(b) or context.vocabulary.nouns.are_synonyms(a.noun or "", b.noun or "")
    is_of_fate = a.event == b.event and a.event in context.vocabulary.lists["fates"]
    return Strength.NATURAL if (is_of_name or is_of_fate) and b.is_definite else Strength.POSSIBLE


def somebody_changes(a: Claim, b: Claim, context: Context) -> bool:
    """Tell whether one person is told of between two numbers of people, or added to them: one left; a third came."""
    for claim in context.once(find_people_told):
        is_between = a.sentence < claim.sentence <= b.sentence and claim.id != b.id
        if is_between and stated(claim) == 1 and (claim.noun is None or may_be_of(claim.noun, a, b, context)):
            return True
    return adds_one(a, b, context)


def find_few_together(context: Context, kind: str) -> Iterator[Relation]:
    """Give each number of people that points back with the two parts told before that it sums up: all five victims."""
    for parts, b in context.once(_readings):
        if len(parts) > 1:
            roles = (("total", (b,)), ("part+", parts))
            yield Relation(kind, roles, strength=Strength.NATURAL, about=(parts[0].id,))


def find_few_left(context: Context, kind: str) -> Iterator[Relation]:
    """Give each rest of some people with their total and the one who is gone: one of three men fled; the other two."""
    nouns = context.vocabulary.nouns
    people = context.once(find_people_told)
    for at, left in enumerate(people):
        if left.link != "other" or not left.is_definite or left.under or stated(left) < LEAST or left.noun is None:
            continue
        before = [c for c in people[max(at - MOST_NEAR, 0) : at] if left.sentence - c.sentence <= SHORTLY + 1]
        total = next((c for c in reversed(before) if stated(c) >= LEAST), None)
        if (
            total is None
            or total.under
            or total.link not in TELLING
            or not nouns.are_synonyms(total.noun or "", left.noun)
        ):
            continue
        gone = [c for c in before if stated(c) == 1 and c.id > total.id - 2]
        if len(gone) != 1 or has_company(total, context) or adds_one(total, left, context):
            continue
        if any(stated(c) == stated(total) + stated(gone[0]) + stated(left) for c in before):
            # Seven were sought. Three are in Orle and one in Velm; nobody has seen the other three.
            continue
        roles = (("total", (total,)), ("gone+", tuple(gone)), ("left", (left,)))
        yield Relation(kind, roles, strength=Strength.NATURAL, about=(left.id,))


def _readings(context: Context) -> Sequence[tuple[tuple[Claim, ...], Claim]]:
    """Give each number of people that points back, with the one or two earlier numbers that it may mean."""
    people = context.once(find_people_told)
    references = [(at, claim) for at, claim in enumerate(people) if at and _points_back(claim, context)]
    if not references:
        return ()
    pointing = {claim.id for _, claim in references}
    around = context.once(Surroundings)
    found: list[tuple[tuple[Claim, ...], Claim]] = []
    for at, b in references:
        before = people[max(at - MOST_NEAR, 0) : at]
        meant: list[tuple[Claim, ...]] = [
            (a,) for a in before if a.sentence < b.sentence and _may_be_meant(a, b, pointing, context)
        ]
        pairs = [pair for pair in pairwise(before) if _are_told_together(*pair, b, context)]
        agreeing = [parts for parts in (*meant, *pairs) if _sum(parts) == stated(b)]
        if agreeing:
            found.append((agreeing[-1], b))
            continue
        if (amid := _is_amid(at, people, pointing, context)) is not None:
            found.append(((b,), amid))
            continue
        known = [parts for parts in meant if is_known(parts[0], b, around) and not _may_be_some(parts[0], b)]
        # Three unions; the two unions of clerks; each of the five unions.
        adding = {stated(b) - stated(c) for c in before if c.noun == b.noun is not None and stated(c) >= LEAST}
        known = [parts for parts in known if stated(parts[0]) not in adding or parts[0].noun != b.noun]
        known += [pair for pair in pairs if any(is_known(part, b, around) for part in pair)]
        if not known or (not _has_noun(b) and len({stated(c) for c in before if _is_near(c, b)}) > 1):
            # Four died and nine were hurt: "the ten" may be either.
            continue
        # Of several earlier numbers, the nearest in size is the one that a slip would be of.
        parts = min(reversed(known), key=lambda parts: (magnitude(_sum(parts) - stated(b)), parts[0].noun != b.noun))
        told = [c for c in before if c.id not in pointing or c.id < parts[-1].id]
        explained = is_explained(parts, b, told, context)
        if not explained and (_is_told_again(parts, told) or not may_be_others(parts, b, context)):
            found.append((parts, b))
    return found


def _is_amid(at: int, people: Sequence[Claim], pointing: Set[int], context: Context) -> Claim | None:
    """Give a later reference of the same noun with the number told before, where this one's own stands nowhere else.

    Two men broke in. The three men fled. The two men were held.
    """
    b = people[at]
    if b.noun is None or not _has_noun(b):
        return None
    near = people[max(at - MOST_NEAR, 0) : at + MOST_NEAR]
    wanted = stated(b)
    behind = people[at + 1 : at + MOST_NEAR]
    later = next((c for c in behind if c.sentence > b.sentence and _is_like(c, b, pointing, context)), None)
    if later is None or later.sentence - b.sentence > REACH or stated(later) == wanted:
        return None
    told = stated(later)
    low, high = sorted((told, wanted))
    if high > 2 * low or any(stated(c) == wanted for c in near if c.id != b.id):
        return None
    before = [c for c in people[max(at - MOST_NEAR, 0) : at] if stated(c) == told and c.sentence < b.sentence]
    known = [c for c in before if not c.under and c.link in TELLING and c.noun is not None]
    around = context.once(Surroundings)
    if not known or around.of(b).is_apart or around.of(later).is_apart:
        return None
    if wanted > told and is_joined_later(known[-1], b, context):
        return None
    adding = {wanted - told, told - wanted}
    return None if any(stated(c) in adding and _is_told_apart(c) for c in near) else later


def _is_told_apart(claim: Claim) -> bool:
    """Tell whether a number has no link and a noun of its own, and so is of new people: not: one of the men."""
    return claim.link == "" and claim.noun_from != "series"


def _is_like(c: Claim, b: Claim, pointing: Set[int], context: Context) -> bool:
    """Tell whether a number is a reference by a synonym of another one's noun."""
    return c.id in pointing and c.noun is not None and context.vocabulary.nouns.are_synonyms(c.noun, b.noun or "")


def _is_near(claim: Claim, b: Claim) -> bool:
    """Tell whether a number of several people with a noun stands within SHORTLY sentences before a reference."""
    is_group = claim.noun is not None and not claim.under and claim.link in TELLING
    return is_group and stated(claim) >= LEAST and b.sentence - claim.sentence <= SHORTLY


def _sum(parts: Sequence[Claim]) -> Number:
    total: Number = 0
    for part in parts:
        total += magnitude(stated(part))
    return total


def _are_told_together(x: Claim, y: Claim, b: Claim, context: Context) -> bool:
    """Tell whether two numbers are parts that a reference may sum up: two people dead and three others hurt.

    So are seven men and three women, whom one word joins.
    """
    if not 0 <= y.sentence - x.sentence <= SHORTLY or y.sentence >= b.sentence or x.noun is None or y.noun is None:
        return False
    if x.under or y.under or x.link not in TELLING or x.noun_from == "series" or y.is_definite:
        return False
    groups = context.vocabulary.lists["groups of members"]
    if b.noun in groups and b.noun not in (x.noun, y.noun):
        # Nineteen are missing, and seven more bodies were found; all but two of the 15 crew live.
        return False
    if not any(_may_be_called(noun, b.noun, context) for noun in (x.noun, y.noun)):
        # Twenty-one hostages and four soldiers are dead; all 33 attackers were shot.
        return False
    if y.link not in ADDING and not _are_two_fates(x, y, context) and not _are_coordinated(x, y, context):
        return False
    return b.sentence - y.sentence <= REACH and b.noun is not None and stated(x) >= LEAST


def _may_be_called(noun: str, name: str | None, context: Context) -> bool:
    """Tell whether a name may call back people of a noun: none, the same, "people", a part they play, or wider."""
    nouns, roles = context.vocabulary.nouns, context.vocabulary.lists["parts that people play"]
    return name in (None, noun, ANYBODY) or name in roles | nouns.wider_words(noun) or nouns.are_synonyms(noun, name)


def _are_coordinated(x: Claim, y: Claim, context: Context) -> bool:
    """Tell whether only "and" stands between two numbers of different nouns: seven men and three women."""
    between = context.sentences[x.sentence].keys[x.last : y.mention.first] if x.sentence == y.sentence else ()
    return len(between) == 1 and between[0] in context.vocabulary.numerals.joiners and x.noun != y.noun


def _are_two_fates(x: Claim, y: Claim, context: Context) -> bool:
    """Tell whether two numbers of a sentence, one noun for both, are of two fates: two dead and three hurt."""
    fates = context.vocabulary.lists["fates"]
    is_row = y.sentence == x.sentence and y.noun_from == "series" and y.link == "" and x.event != y.event
    return is_row and x.event in fates and y.event in fates


def _is_few(claim: Claim, context: Context) -> bool:
    """Tell whether a figure in running text is an exact count up to MOST with a noun for people, or with no noun."""
    if claim.kind not in COUNTED or not is_exact(claim) or not 0 < stated(claim) <= MOST or claim.per is not None:
        return False
    if claim.part in (sections.TABLE, sections.FURNITURE) or claim.sentence < 0 or claim.noun_from == "attributive":
        return False
    return claim.noun is None or context.vocabulary.nouns.is_a(claim.noun, ANYBODY)


def _points_back(claim: Claim, context: Context) -> bool:
    """Tell whether a number of people is definite or of all, and so a reference: the two men; all three; both."""
    if claim.under or claim.link not in TELLING or claim.stance is stances.DENIED or stated(claim) < LEAST:
        return False
    hedge = claim.quantity.hedge.words.lower().split() if claim.quantity is not None else ()
    is_all = claim.link in ("all", "both") or not context.vocabulary.lists["all"].isdisjoint(hedge)
    if not (claim.is_definite or is_all):
        return False
    return _has_noun(claim) or _does_duty(claim, context)


def _may_be_some(a: Claim, b: Claim) -> bool:
    """Tell whether a smaller number may be of some of a larger one: it has other modifiers, or is a bare "two"."""
    if stated(b) >= stated(a):
        return False
    return (not _has_noun(b) and stated(b) == PAIR) or not {*b.modifiers} <= {*a.modifiers}


def _has_noun(claim: Claim) -> bool:
    """Tell whether a noun stands behind a number, and is not only taken over."""
    return claim.last > claim.mention.last


def _does_duty(claim: Claim, context: Context) -> bool:
    """Tell whether a verb or an end follows a small number without a noun, which then stands alone: the three fled."""
    grammar, keys, at = context.vocabulary.grammar, context.sentences[claim.sentence].keys, claim.mention.last
    if stated(claim) > MOST_BARE:
        return False
    if at >= len(keys):
        return True
    traits = context.vocabulary.traits[keys[at]]
    behind = union(grammar["be"], grammar["have"], grammar["do"], grammar["modals"], ENDS)
    return keys[at] in behind or bool(traits & VERB and not traits & NOUN)


def _may_be_meant(a: Claim, b: Claim, pointing: Set[int], context: Context) -> bool:
    """Tell whether an earlier number may be the one that a reference means: by noun, size and distance."""
    if a.under or a.link not in TELLING or a.noun is None or stated(a) < LEAST:
        return False
    low, high = sorted((stated(a), stated(b)))
    if high > 2 * low:
        return False
    far = b.sentence - a.sentence
    if not _has_noun(b):
        return far <= SHORTLY
    if b.noun is None or far > REACH:
        return False
    if context.vocabulary.nouns.are_synonyms(a.noun, b.noun):
        return True
    # By a noun that is no synonym, only people told of shortly before are called: two men; the three robbers.
    is_theirs = not context.vocabulary.grammar["possessives"].isdisjoint(context.words_before(b, 1))
    if (
        a.event in context.vocabulary.lists["befalls victims"]
        and b.noun in context.vocabulary.lists["those who did it"]
    ):
        # Bombs killed three people; the two suspects.
        return False
    # Of three people two may be women.
    is_part = stated(b) < stated(a) and b.noun in context.vocabulary.lists["sexes and ages"] and a.noun == ANYBODY
    is_known_by = b.noun != ANYBODY and high <= MOST_BARE and not is_part
    return far <= SHORTLY and a.id not in pointing and not is_theirs and is_known_by


def is_known(a: Claim, b: Claim, around: Surroundings) -> bool:
    """Tell whether all words that restrict a reference stand with the earlier number, and none sets it apart."""
    setting = around.of(b)
    if setting.is_apart and b.link != "same":
        return False
    known = around.of(a)
    # Eight who did not resign met; the seven who did not resign belong to the club.
    is_same_clause = bool(setting.restricting) and setting.restricting[:1] == known.restricting[:1]
    return is_same_clause or all(word in known.all for word in setting.restricting)


def is_explained(parts: Sequence[Claim], b: Claim, told: Sequence[Claim], context: Context) -> bool:
    """Tell whether others explain a reference: one equals it or its difference, or two of people sum up to it."""
    wanted, known, a = stated(b), _sum(parts), parts[0]
    others = [stated(c) for c in told if stated(c) >= LEAST and c not in parts]
    if any(value in (wanted, wanted - known, known - wanted) for value in others):
        return True
    groups = [
        c
        for c in told
        if c.noun is not None and (stated(c) >= LEAST or _is_single(c, a)) and may_be_of(c.noun, a, b, context)
    ]
    return any(stated(x) + stated(y) == wanted for x, y in combinations(groups, 2) if _may_add(x, y))


def _is_single(claim: Claim, a: Claim) -> bool:
    """Tell whether a number stands before another one and is of new people: one man, before "two men"."""
    return claim.id < a.id and _is_told_apart(claim)


def _may_add(x: Claim, y: Claim) -> bool:
    """Tell whether two numbers may be of two groups: they differ, or their nouns do, or the second adds to others."""
    if stated(x) != stated(y):
        return True
    return x.noun_from != "series" if y.link in ADDING else x.noun != y.noun


def _is_told_again(parts: Sequence[Claim], told: Sequence[Claim]) -> bool:
    """Tell whether the second of two parts is told again as others of its number: the three others, a man and two."""
    others = parts[-1]
    is_pair = len(parts) == PAIR
    return is_pair and any(c.id > others.id and c.link in ADDING and stated(c) == stated(others) for c in told)
