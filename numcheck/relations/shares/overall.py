"""A share of all against those of its parts: 82% in all, 89% of the men and 76% of the women.
from numcheck.relations.reading.told_below import names_nothing_new

The fact `fits` is 0 where the share of all (overall) lies neither between those of the parts (part+) nor at their sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.language.entries import union
from numcheck.language.words import DASHES
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.told_below import names_nothing_new
from numcheck.relations.reading.values import STEM, are_halves, halves_by_sex, is_plain_number

NEAR = 10
"""Words between "overall" and the share that it says is of all."""
TO_ALL = 2
"""Words from a share to "all": of all adults."""
TO_NOUN = 3
"""Words from a share to what it is one of: among the girls."""
MARKS = DASHES | frozenset({",", ";", ":", "(", ")"})
COLON = frozenset({":"})
FEWEST, MOST = 2, 3
"""Parts of a whole that are told one by one."""
TO_PART = 6
"""Words before a share among which stands of which half it is: at major units it was (66 per cent)."""
MOST_BETWEEN = 12
"""Words from the share of one half to that of the other."""


def find_overall(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each share of all with those of its parts, if these stand in brackets behind it or are of two halves."""
    found = {overall.id: (overall, parts) for overall, parts in (*_told_of_all(context), *_told_of_two_halves(context))}
    for overall, parts in found.values():
        yield Relation(
            definition.kind,
            (("overall", (overall,)), ("part+", tuple(parts))),
            strength=Strength.NATURAL,
            about=(overall.id,),
            facts=(("fits", int(_fits(overall, parts))),),
        )


def _told_of_all(context: Context) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """Give each share that is called one of all, with those of its parts."""
    words = context.vocabulary.lists["of all parts"]
    for sentence, _ in context.told_with(union(words, context.vocabulary.lists["all of them"])):
        if sentence.part is sections.FURNITURE:
            continue
        shares = _shares(context, sentence.index)
        if len(shares) == 1:
            # Overall, 71 per cent passed, he said. It was 78 per cent among girls and 66 per cent among boys.
            told = _shares(context, sentence.index + 1) if not _is_of_another_time(context, sentence.index) else []
            shares += told if len(told) == FEWEST and told[0].paragraph == shares[0].paragraph else []
        if not FEWEST < len(shares) <= MOST + 1 or not all(map(is_plain_number, shares)):
            continue
        overall = _shares_of_all(sentence, shares, context)
        parts = [c for c in shares if c not in overall]
        if len(overall) == 1 and (_are_bracketed(sentence, overall[0], parts) or _are_of_halves(context, parts)):
            yield overall[0], parts


def _told_of_two_halves(context: Context) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """Give each share told without a word of whom, with those of two halves that follow: 5.4 for men, 5.9 for women."""
    halves = context.vocabulary.lists_named("halves by ")
    for sentence, claims in context.told_with(union(*halves)):
        shares = [c for c in claims if c.kind is kinds.PERCENT and c.unit == "percent"]
        if len(shares) < FEWEST or sentence.part is sections.FURNITURE:
            continue
        parts = shares[-FEWEST:]
        sides = [_side_of(c, sentence, union(*halves), context) for c in parts]
        between = parts[1].mention.first - parts[0].mention.last
        if None in sides or between > MOST_BETWEEN or not any(half == {*sides} for half in halves):
            continue
        overall = _share_before(sentence, shares, union(*halves), context)
        if not context.vocabulary.grammar["relatives"].isdisjoint(sentence.keys[parts[1].last :][:TO_NOUN]):
            # 47 per cent of women who have decided
            continue
        if overall is not None and all(map(is_plain_number, (overall, *parts))):
            yield overall, parts


def _side_of(claim: Claim, sentence: Sentence, halves: frozenset[str], context: Context) -> str | None:
    """Give of which half a share is: 59 per cent of women, 5.4 per cent for men, in towns 71 per cent."""
    keys, leads = sentence.keys, context.vocabulary.lists["before one half of all"]
    articles = union(context.vocabulary.lists["articles"], context.vocabulary.lists["the"])
    behind = [key for key in keys[claim.mention.last : claim.mention.last + TO_NOUN] if key not in articles]
    if len(behind) >= FEWEST and behind[0] in leads and behind[1] in halves:
        return behind[1]
    before = [key for key in keys[max(claim.mention.first - TO_PART, 0) : claim.mention.first] if key not in articles]
    at = _lead_to_half(before, halves, context)
    return before[at + 1] if at is not None and MARKS.isdisjoint(before[at:]) else None


def _lead_to_half(words: Sequence[str], halves: frozenset[str], context: Context) -> int | None:
    """Give the index of the last preposition before one of two halves: (in) towns, (at) major units."""
    leads = context.vocabulary.lists["before one half of all"]
    return next((at for at in range(len(words) - 2, -1, -1) if words[at] in leads and words[at + 1] in halves), None)


def _share_before(
    sentence: Sentence, shares: Sequence[Claim], halves: frozenset[str], context: Context
) -> Claim | None:
    """Give the share of all before those of two halves: before a colon or "with", or alone in the sentence before."""
    lists, first = context.vocabulary.lists, shares[-FEWEST]
    if len(shares) > FEWEST:
        overall = shares[0]
        between = sentence.keys[overall.mention.last : first.mention.first]
        leads = union(lists["leads to the parts"], DASHES, COLON)
        is_told = not leads.isdisjoint(between) and halves.isdisjoint(sentence.keys[: overall.last])
        return overall if is_told and len(shares) == FEWEST + 1 and overall.under in ("", "part") else None
    index = sentence.index - 1
    if index < 0 or not context.are_together(index, sentence.index) or _has_date(sentence, context):
        return None
    told = [c for c in _shares(context, index) if c.under in ("", "part") and c.unit == "percent"]
    said = context.sentences[index]
    if len(told) != 1 or not halves.isdisjoint(said.keys) or said.part is sections.HEADLINE:
        return None
    articles = union(lists["articles"], lists["the"])
    opening = [key for key in sentence.keys[: first.mention.first] if key not in articles]
    opening = opening[: _lead_to_half(opening, halves, context)]
    return told[0] if _says_nothing_new(opening, said, halves, context) else None


def _has_date(sentence: Sentence, context: Context) -> bool:
    return any(claim.kind is kinds.DATE for claim in context.by_sentence[sentence.index])


def _says_nothing_new(opening: Sequence[str], said: Sentence, halves: frozenset[str], context: Context) -> bool:
    """Tell whether the words before the first half name nothing that the sentence before has not: The rate was."""
    vocabulary = context.vocabulary
    known = union(vocabulary.lists["words for a share"], vocabulary.lists["calls a number"], halves)
    told = {key[:STEM] for key in said.keys}
    return all(names_nothing_new(key, told, known, context) for key in opening)


def _is_of_another_time(context: Context, index: int) -> bool:
    """Tell whether the sentence behind one has a day, month or round of its own: at the first attempt, in June."""
    behind = context.by_sentence.get(index + 1, ())
    return any(claim.kind in (kinds.DATE, kinds.ORDINAL) for claim in behind)


def _fits(overall: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether a share may lie between those of its parts, or may be their sum."""
    intervals = [c.interval for c in parts if c.interval is not None]
    lows, highs = [i.low for i in intervals if i.low is not None], [i.high for i in intervals if i.high is not None]
    whole = overall.interval
    if whole is None or whole.low is None or whole.high is None or len(lows) < len(parts) or len(highs) < len(parts):
        return True
    is_between = whole.high >= min(lows) and whole.low <= max(highs)
    return is_between or (sum(lows) <= whole.high and whole.low <= sum(highs))


def _shares(context: Context, index: int) -> list[Claim]:
    return [c for c in context.by_sentence.get(index, ()) if c.kind is kinds.PERCENT]


def _shares_of_all(sentence: Sentence, shares: Sequence[Claim], context: Context) -> list[Claim]:
    """Give for each "overall" the share right before it, else the first behind; without any, the first "of all"."""
    lists, keys = context.vocabulary.lists, sentence.keys
    here = [c for c in shares if c.sentence == sentence.index]
    found: list[Claim] = []
    for at in (at for at, key in enumerate(keys) if key in lists["of all parts"]):
        behind = [c for c in here if at < c.mention.first <= at + NEAR]
        found += [c for c in here if c.mention.last == at][:1] or behind[:1]
    first = here[0]
    of_all = keys[first.mention.last : first.mention.last + TO_ALL]
    return found or ([first] if not lists["all of them"].isdisjoint(of_all) else [])


def _are_bracketed(sentence: Sentence, overall: Claim, parts: Sequence[Claim]) -> bool:
    """Tell whether all parts stand within one pair of brackets right behind the share of all."""
    keys = sentence.keys
    at = next((i for i in range(overall.mention.last, len(keys)) if keys[i] == "("), None)
    if at is None or parts[0].mention.first < at or any(key == "," for key in keys[overall.mention.last : at]):
        return False
    end = keys.index(")", at) if ")" in keys[at:] else -1
    has_words = all(
        any(key.isalpha() for key in keys[a:b])
        for a, b in zip((at, *(c.mention.last for c in parts)), (c.mention.first for c in parts), strict=False)
    )
    return end > parts[-1].mention.first and has_words


def _are_of_halves(context: Context, parts: Sequence[Claim]) -> bool:
    """Tell whether the shares are of men and of women, each with its noun."""
    nouns = [_noun_behind(context, c) or c.noun for c in parts]
    return len(parts) == FEWEST and len(set(nouns)) == FEWEST and are_halves(nouns, context.vocabulary)


def _noun_behind(context: Context, claim: Claim) -> str | None:
    """Give the noun that a preposition ties to a share: 64 per cent among girls."""
    keys = context.sentences[claim.sentence].keys[claim.last : claim.last + TO_NOUN]
    if not keys or keys[0] not in context.vocabulary.lists["before one half of all"]:
        return None
    halves = union(*halves_by_sex(context.vocabulary))
    return next((noun for key in keys[1:] if (noun := context.vocabulary.nouns.singular(key)) in halves), None)
