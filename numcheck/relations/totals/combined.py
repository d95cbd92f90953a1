"""Sums that several have together, with their parts, as relations: 416 in the one town, 237 in the other, 653 together.

The words that join them (together, between them, combined) say that a figure is a sum, but not of what. So its parts
are looked for among the figures of its sort before it, and any of them that make it settle the matter. Only where just
as many stand there as the words can mean is a sum that fails told.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations

from numcheck.language.words import is_name
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.interval import Interval
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Quantity
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import Match, find_phrases_of
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, OF_A_WHOLE, are_of_one_sort, is_plain_number, stated, sum_of

REACH = 2
"""Sentences back from a sum to the first of its parts."""
MOST_PARTS = 8
PAIR = 2
MOST_OWNERS = 12
"""The largest count that may be that of those who have something together: the three plants."""
BEFORE_THEIRS = 4
"""Words before a sum among which "their" stands: their joint gift of."""
CLOSING = frozenset(",;:")
"""Marks behind which another clause begins."""
FEWEST_OF_ROW = 3
"""Fewest figures of a row, the total included, that hardly add up by chance."""
TIMES = (kinds.DATE, kinds.DURATION)


def find_combined(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure that several are said to have together, with the figures before it that are its parts."""
    told: set[int] = set()
    for match in find_phrases_of(context, definition):
        total = match.roles["total"][0]
        is_other = _closes_another(match, context) or _is_of_rivals(total, match) or _leads_to_of(match, context)
        if total.id not in told and not is_other:
            told.add(total.id)
            yield from _relations(total, match, context, definition)
    words = context.vocabulary.lists["joined in a sum"]
    for total in context.claims:
        if total.quantity is None or not total.quantity.hedge.words or total.id in told:
            continue
        hedge = total.quantity.hedge.words.lower()
        is_sum = not words.isdisjoint(hedge.split()) or _ends_in_total(total, hedge, context)
        if is_sum or _counts_all(total, hedge, context):
            match = Match(0, {"total": (total,)}, total.span, total.sentence, total.sentence, Strength.NATURAL)
            yield from _relations(total, match, context, definition)


def _leads_to_of(match: Match, context: Context) -> bool:
    """Tell whether "of" behind the words of a sum says what all of it is of: 22,500 cases in all of October."""
    sentence = context.sentences[match.last_sentence]
    at = bisect_left(sentence.words.starts, match.cue.end)
    return at < len(sentence.keys) and sentence.keys[at] in context.vocabulary.numerals.of


def _relations(total: Claim, match: Match, context: Context, definition: Definition) -> Iterator[Relation]:
    if not _may_add(total) or (total.link not in ("", "all") and total.link not in OF_A_WHOLE):
        return
    near = context.claims_between(total.sentence - REACH, total.sentence, total.span.start)
    before = [claim for claim in near if claim.span.start < total.span.start and _is_part(claim, total, context)]
    owners = [claim for claim in match.roles.get("owner", ()) if stated(claim) <= MOST_OWNERS]
    before = [claim for claim in before if claim not in owners]
    if _ends_a_row(total, context):
        return
    agreeing = _agreeing(total, before[-MOST_PARTS:]) or _made_by_all(total, near)
    parts = agreeing or _nearest(total, before, context)
    behind = () if parts else _told_behind(total, context)
    parts = parts or behind
    if not PAIR <= len(parts) <= MOST_PARTS or (not agreeing and _is_of_more(total, parts, context)):
        return
    strength = Strength.NATURAL if agreeing or behind else _strength(total, parts, match, context)
    roles = (("total", (total,)), ("part+", tuple(parts)))
    yield Relation(definition.kind, roles, strength=strength, about=(total.id,))


def _made_by_all(total: Claim, near: Sequence[Claim]) -> Sequence[Claim] | None:
    """Give all figures of a sum's sort before it, if they make it whatever is told of each; None if they do not."""
    told = [c for c in near if c.span.start < total.span.start and _may_add(c) and are_of_one_sort(c, total)]
    whole = total.interval
    if not PAIR < len(told) <= MOST_PARTS or whole is None:
        return None
    return told if sum_of(told).meets(whole) else None


def _told_behind(total: Claim, context: Context) -> Sequence[Claim]:
    """Give the parts of a sum that the next sentence tells, as many as have it together: two brothers got 14 years.

    Other figures of the sort there leave it open.
    """
    before = context.by_sentence[total.sentence]
    owners = [c for c in before if c.kind is kinds.COUNT and _may_own(c) and PAIR <= stated(c) <= MOST_OWNERS]
    owners = [c for c in owners if c.id != total.id and c.span.start < total.span.start]
    if len(owners) != 1 or not context.are_together(total.sentence, total.sentence + 1):
        return ()
    told: list[Claim] = []
    for claim in context.by_sentence.get(total.sentence + 1, ()):
        like = _with_unit_of(told[-1], claim) if told else claim
        if like.kind is total.kind and are_of_one_sort(like, total):
            told.append(like)
    may_be_all = len(told) == stated(owners[0]) and all(_is_part_behind(claim, total, context) for claim in told)
    return told if may_be_all else ()


def _is_part_behind(claim: Claim, total: Claim, context: Context) -> bool:
    behind = context.sentences[claim.sentence].keys[claim.last : claim.last + 1]
    # Two sisters won 14 medals; Ada won seven in Velm: she won others elsewhere.
    is_of_some = claim.place is not None or not context.vocabulary.grammar["prepositions"].isdisjoint(behind)
    if is_of_some or not _may_add(claim) or stated(claim) >= stated(total) or claim.under or claim.link:
        return False
    if claim.kind not in COUNTED:
        return True
    return (
        claim.noun is not None and total.noun is not None and context.vocabulary.nouns.are_akin(claim.noun, total.noun)
    )


def _with_unit_of(one: Claim, claim: Claim) -> Claim:
    """Give a bare number with the unit of the time told before it: one got seven years, the other four."""
    value = claim.mention.value
    is_bare = claim.kind is kinds.NUMBER and claim.noun is None and one.kind is kinds.DURATION
    if not is_bare or not isinstance(value, Quantity) or one.quantity is None:
        return claim
    told = replace(value, kind=kinds.DURATION, unit=one.quantity.unit)
    return replace(claim, kind=kinds.DURATION, mention=replace(claim.mention, value=told))


def _ends_a_row(total: Claim, context: Context) -> bool:
    """Tell whether the last figures of a sentence make a total, whatever they count: 208 and 141 vans, or 349."""
    told = [c for c in context.by_sentence[total.sentence] if c.span.end <= total.span.start and c.quantity is not None]
    row = [c for c in told if c.kind is total.kind or {c.kind, total.kind} <= set(COUNTED)][-MOST_PARTS:]
    return any(sum(map(stated, row[at:])) == stated(total) for at in range(len(row) - FEWEST_OF_ROW + 1))


def _ends_in_total(total: Claim, hedge: str, context: Context) -> bool:
    """Tell whether a figure sums up what its sentence has told: 412 in one town and 23 in another, a total of 435."""
    keys, lists = context.sentences[total.sentence].keys, context.vocabulary.lists
    first = total.mention.first
    if hedge not in lists["sums"] or first == 0:
        return False
    return keys[first - 1] in CLOSING or keys[first - 1] in lists["before a sum"]


def _counts_all(total: Claim, hedge: str, context: Context) -> bool:
    """Tell whether "all" hedges a figure without a noun behind two parts of it: 38 by sea, 32 by air, so all 70."""
    if hedge not in context.vocabulary.lists["hedges of a whole"] or total.noun_from not in ("", "series"):
        return False
    told = [
        c for c in context.by_sentence[total.sentence] if c.span.end <= total.span.start and _is_part(c, total, context)
    ]
    return len(told) >= PAIR


def _nearest(total: Claim, before: Sequence[Claim], context: Context) -> Sequence[Claim]:
    """Give the parts of a sum in its own sentence, or else back to the nearest sentence that holds enough of them.

    What is a total itself is none of them: a total of 85 rigs were at work, down 46; last year a total of 109 were.
    """
    sums = context.vocabulary.lists["sums"]
    before = [c for c in before if c.quantity is not None and c.quantity.hedge.words.lower() not in sums]
    for back in range(REACH + 1):
        parts = [claim for claim in before if claim.sentence >= total.sentence - back]
        if len(parts) >= PAIR:
            return parts
    return ()


def _strength(total: Claim, parts: Sequence[Claim], match: Match, context: Context) -> Strength:
    """Give how surely figures are all the parts of a sum: by their number and sentences, its times and names."""
    lists, keys = context.vocabulary.lists, context.sentences[total.sentence].keys
    owners = [
        stated(claim)
        for claim in context.by_sentence[total.sentence]
        if _may_own(claim) and claim.id != total.id and claim not in parts and stated(claim) <= MOST_OWNERS
    ]
    if any(number != len(parts) for number in owners):
        return Strength.TENTATIVE
    first = min(claim.sentence for claim in parts)
    if first == total.sentence:
        return Strength.PROVED if match.strength >= Strength.NATURAL else match.strength
    if len(parts) > PAIR and not owners:
        return Strength.TENTATIVE
    if _has_another_time(total, parts, context) or _has_another_name(total, first, context):
        return Strength.TENTATIVE
    says_who = bool(owners) or not lists["told before"].isdisjoint(keys)
    if match.strength < Strength.NATURAL and not owners:
        return Strength.TENTATIVE
    return Strength.NATURAL if says_who or first == total.sentence - 1 else Strength.TENTATIVE


def _may_own(claim: Claim) -> bool:
    """Tell whether a figure may count those who have something together: two towns; the three."""
    is_counted = claim.kind is kinds.COUNT or (claim.kind is kinds.NUMBER and claim.is_definite)
    return is_counted and claim.link not in OF_A_WHOLE


def _has_another_time(total: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether the clause of a sum has a date or duration that its parts have not: since January, the two have."""
    said = {str(c.mention.value) for part in parts for c in context.by_sentence[part.sentence] if c.kind in TIMES}
    keys = context.sentences[total.sentence].keys
    end = next((at for at in range(total.last, len(keys)) if keys[at] in CLOSING), len(keys))
    # What stands in a clause behind the sum is said of something else: they have 32, and seven came last week.
    told = [c for c in context.by_sentence[total.sentence] if c.mention.first < end and c.id != total.id]
    here = {str(c.mention.value) for c in told if c.kind in TIMES}
    return not here <= said


def _has_another_name(total: Claim, first: int, context: Context) -> bool:
    """Tell whether a name stands before a sum, in its sentence, that does not stand with its parts."""
    before = {text for at in range(first, total.sentence) for text in context.sentences[at].words.texts}
    sentence = context.sentences[total.sentence]
    names = [word.text for word in sentence.words[1:] if word.end <= total.span.start and is_name(word)]
    return any(name not in before for name in names)


def _closes_another(match: Match, context: Context) -> bool:
    """Tell whether the joining words belong to a figure before them: 20 years in all, but will serve 14 years."""
    before = [claim for claim in context.by_sentence[match.sentence] if claim.span.end <= match.cue.start]
    return bool(before) and not context.document.prose[before[-1].span.end : match.cue.start].strip()


def _is_of_rivals(total: Claim, match: Match) -> bool:
    """Tell whether the count before the joining words has the noun of the sum, and is no count of its owners."""
    return any(owner.noun is not None and owner.noun == total.noun for owner in match.roles.get("owner", ()))


def _is_of_more(total: Claim, parts: Sequence[Claim], context: Context) -> bool:
    """Tell whether "with" or the like, near a sum, adds others to its parts: together with a coach, with two others."""
    keys, first = context.sentences[total.sentence].keys, total.mention.first
    start = max((part.last for part in parts if part.sentence == total.sentence), default=0)
    end = next((at for at in range(total.last, len(keys)) if keys[at] in CLOSING), len(keys))
    # What leads to the sum itself adds nothing: that leaves them with 38 between them.
    told = (*keys[start : max(first - 1, start)], *keys[first:end])
    return not context.vocabulary.lists["joining a sum"].isdisjoint(told)


def _may_add(claim: Claim) -> bool:
    return (
        (is_plain_number(claim) or (claim.kind is kinds.DURATION and claim.quantity is not None))
        and claim.kind is not kinds.PERCENT
        and claim.part not in (sections.HEADLINE, sections.TABLE)
    )


def _is_part(claim: Claim, total: Claim, context: Context) -> bool:
    """Tell whether a figure may be a part of a sum: less, of its sort, and of an akin noun or the same event."""
    if not _may_add(claim) or not are_of_one_sort(claim, total) or stated(claim) >= stated(total):
        return False
    if claim.under in ("part", "comparison") or claim.link not in ("", "other", "another"):
        return False
    if claim.kind not in COUNTED:
        # "A loss" and "lost £18,000" may be two events to the vocabulary; one sentence says that they are one.
        is_one = claim.sentence == total.sentence or None in (claim.event, total.event)
        return is_one or claim.event == total.event or _is_theirs(total, context)
    if claim.noun is None or total.noun is None:
        return claim.noun_from == "" or total.noun_from == ""
    if total.noun_from == "subject":
        # The two towns had 556: the noun of the sum is that of its owners, so only the parts tell what it counts.
        return True
    nouns = context.vocabulary.nouns
    return (
        nouns.are_synonyms(claim.noun, total.noun)
        or total.noun in nouns.wider_words(claim.noun)
        or claim.noun in nouns.wider_words(total.noun)
    )


def _is_theirs(total: Claim, context: Context) -> bool:
    """Tell whether a sum is called that of those told before, whatever became of it: their combined $2 million went."""
    return not context.vocabulary.lists["theirs"].isdisjoint(context.words_before(total, BEFORE_THEIRS))


def _agreeing(total: Claim, parts: Sequence[Claim]) -> Sequence[Claim] | None:
    """Give the most figures that together may make a sum; None if none do."""
    whole = total.interval
    assert whole is not None
    for size in range(len(parts), PAIR - 1, -1):
        for chosen in combinations(parts, size):
            summed = Interval.point(0)
            for claim in chosen:
                if claim.interval is not None:
                    summed = summed + claim.interval
            if summed.meets(whole):
                return chosen
    return None
