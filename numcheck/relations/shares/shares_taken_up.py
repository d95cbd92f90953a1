"""A share whose part is told afterwards by name: one in six of the toads had the fungus. The 40 infected toads ...

What is counted with "the" for the first time was told before in another way, and where the sentence before tells a
share of such things, that way is the share. So is a kind of people of whom a share was told: half of them are women;
the 36 women. The whole is the one figure before the share that counts such things. Part, whole and share are given;
they contradict where the part of the whole is another share.
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.interval import magnitude
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE, DENIAL, PLAN, find_excuses
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.surroundings import names_another_place
from numcheck.relations.reading.values import COUNTED, is_exact, stated
from numcheck.relations.shares.share_ties import counts_the_others, is_larger

BACK = 4
"""Sentences back from a share to the figure of its whole."""
REACH = 20
"""Sentences from a share of a kind of people to their number."""
LONGEST_LEAD = 3
"""Words before a figure with "the" that opens its sentence: but the 40."""
LONGEST_PREDICATE = 4
"""Words from a share to the noun of those who are its part: of them were schoolchildren."""
LONGEST_SUBJECT = 14
"""Words before "numbered" among which a noun says who they are: the student victims."""
ANYBODY = "person"
SEMICOLON = ";"
FEWEST = 5
"""The least whole of which a share is told."""


def find_shares_taken_up(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each share with the part that a later sentence counts by name, and the only whole before the share."""
    for share in context.of(kinds.PERCENT, kinds.RATIO):
        if not _is_share(share):
            continue
        kind = _kind_of(share, context)
        part = _part_of_kind(share, kind, context) if kind else _part_told_next(share, context)
        whole = _whole_of(share, part, kind, context) if part is not None else None
        if part is not None and whole is not None:
            roles = (("part", (part,)), ("whole", (whole,)), ("share", (share,)))
            yield Relation(definition.of, roles, strength=Strength.NATURAL, about=(share.id,))


def _is_share(claim: Claim) -> bool:
    quantity = claim.quantity
    if quantity is None or claim.under in ("difference", "comparison") or claim.per is not None:
        return False
    if claim.stance in (stances.DENIED, stances.PLANNED) or claim.part is sections.TABLE or quantity.is_range:
        return False
    is_percent = claim.kind is kinds.PERCENT and quantity.unit == "percent" and quantity.low < 100
    return is_percent or (claim.kind is kinds.RATIO and quantity.unit is None and quantity.high < 1)


def _kind_of(share: Claim, context: Context) -> str:
    """Give the noun of the people who are a share "of them", empty without one: two-thirds of them students."""
    if share.link != "of_them":
        return ""
    keys, vocabulary = context.sentences[share.sentence].keys, context.vocabulary
    grammar, nouns = vocabulary.grammar, vocabulary.nouns
    for key in keys[share.last :][:LONGEST_PREDICATE]:
        if nouns.is_a(nouns.singular(key), ANYBODY) and nouns.singular(key) != ANYBODY:
            return nouns.singular(key)
        is_between = key in grammar["be"] or key in grammar["adverbs"] or key in grammar["pronouns"]
        if not is_between and key not in vocabulary.numerals.of:
            return ""
    return ""


def _part_of_kind(share: Claim, kind: str, context: Context) -> Claim | None:
    """Give the only value of later counts of people of a kind, or None: the 36 women; the students numbered 28."""
    near = context.claims_between(share.sentence, share.sentence + REACH, share.span.start)
    later = [claim for claim in near if claim.span.start > share.span.start and _may_be_part(claim)]
    found = [claim for claim in later if _is_number_of(claim, kind, context)]
    return found[0] if len({stated(claim) for claim in found}) == 1 else None


def _is_number_of(claim: Claim, kind: str, context: Context) -> bool:
    """Tell whether a figure counts people of a kind, by its own noun or by the subject of "numbered"."""
    vocabulary = context.vocabulary
    if claim.is_definite and claim.noun_from == "after":
        return claim.noun is not None and vocabulary.nouns.are_synonyms(claim.noun, kind) and not claim.modifiers
    keys, at = context.sentences[claim.sentence].keys, claim.mention.first
    if (
        claim.noun_from not in ("", "series", "subject")
        or keys[at - 1 : at] == ()
        or keys[at - 1] not in vocabulary.lists["numbered"]
    ):
        return False
    subject = keys[max(at - LONGEST_SUBJECT, 0) : at - 1]
    is_known = not vocabulary.lists["definite"].isdisjoint(subject)
    return is_known and any(vocabulary.nouns.are_synonyms(vocabulary.nouns.singular(key), kind) for key in subject)


def _part_told_next(share: Claim, context: Context) -> Claim | None:
    return _part_behind(share, context) or _part_of_deed(share, context)


def _part_of_deed(share: Claim, context: Context) -> Claim | None:
    """Give the only figure of the next sentence, if it tells of the same deed: Half of the 120 homes burned down. In
    all, 60 homes burned down.
    """
    told = [c for c in context.by_sentence.get(share.sentence + 1, ()) if c.kind is not kinds.DATE]
    if share.event is None or share.noun_from != "whole" or len(told) != 1:
        return None
    part = told[0]
    said, told_next = context.sentences[share.sentence], context.sentences[part.sentence]
    if names_another_place(context, said, told_next):
        return None
    nouns = context.vocabulary.nouns
    is_same = part.noun is not None and share.noun is not None and nouns.are_synonyms(part.noun, share.noun)
    is_deed = is_same and part.event == share.event and not part.modifiers
    if not is_deed or not _may_be_part(part) or not context.are_together(part.sentence, share.sentence):
        return None
    return part if not find_excuses(share, part, (ANOTHER_DAY, ANOTHER_PLACE, PLAN, DENIAL))[0] else None


def _part_behind(share: Claim, context: Context) -> Claim | None:
    """Give the figure with "the" that opens the next sentence and was not told before: the 40 that tested positive."""
    if not share.link.startswith("of_") and (share.noun is None or share.noun_from not in ("of", "after", "whole")):
        return None
    part = _next_told(share, context)
    if part is None or not (part.is_definite and _may_be_part(part)) or counts_the_others(part, context):
        return None
    if not context.are_together(part.sentence, share.sentence):
        return None
    keys, vocabulary = context.sentences[part.sentence].keys, context.vocabulary
    if part.noun is None:
        return part if keys[part.last : part.last + 1] and keys[part.last] in vocabulary.grammar["relatives"] else None
    is_named = part.noun_from == "after" and (share.noun is None or _are_akin(part.noun, share.noun, context))
    return part if is_named else None


def _next_told(share: Claim, context: Context) -> Claim | None:
    """Give the figure that opens the next sentence, or the clause behind a semicolon."""
    keys = context.sentences[share.sentence].keys
    behind = [c for c in context.by_sentence[share.sentence] if c.span.start > share.mention.span.end]
    behind = [c for c in behind if SEMICOLON in keys[max(c.mention.first - LONGEST_LEAD, 0) : c.mention.first]]
    following = context.by_sentence.get(share.sentence + 1, ())
    opening = [c for c in following if c.mention.first <= LONGEST_LEAD]
    return next(iter((*behind, *opening[:1])), None)


def _may_be_part(claim: Claim) -> bool:
    return claim.kind in COUNTED and is_exact(claim) and claim.link == "" and claim.under == ""


def _whole_of(share: Claim, part: Claim, kind: str, context: Context) -> Claim | None:
    """Give the only figure before a share that counts what it is a share of."""
    near = context.claims_between(share.sentence - BACK, share.sentence, share.span.start)
    before = [claim for claim in near if claim.span.end <= share.span.start and _may_be_whole(claim)]
    if share.noun_from == "whole" or share.link == "of_the":
        last = [c for c in near if c.span.start > share.mention.span.start and _may_be_whole(c)][:1]
    elif share.link == "of_them":
        # "Of them" means the things that were counted last.
        last = [c for c in before if kind or _are_akin(c.noun, part.noun, context) or part.noun is None][-1:]
    else:
        last = [claim for claim in before if _are_akin(claim.noun, share.noun, context)]
    wholes = [claim for claim in last if is_larger(claim, part)]
    is_only = len({magnitude(stated(claim)) for claim in last}) == 1
    return wholes[-1] if is_only and wholes else None


def _may_be_whole(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        claim.kind is kinds.COUNT
        and quantity is not None
        and not quantity.is_vague
        and not quantity.is_range
        and quantity.low >= FEWEST
        and claim.noun is not None
        and claim.under != "comparison"
        and claim.link in ("", "all")
        and claim.stance is not stances.DENIED
    )


def _are_akin(one: str | None, other: str | None, context: Context) -> bool:
    """Tell whether two nouns are synonyms, or one a wider word for the other: shearwaters, birds."""
    nouns = context.vocabulary.nouns
    if one is None or other is None:
        return False
    return nouns.are_synonyms(one, other) or one in nouns.wider_words(other) or other in nouns.wider_words(one)
