"""What ties a part to its whole: 48 of the 120, of those counted 52,450, of 640 that were checked 96.

Helpers of the finders of shares: `tie_between` weighs two figures, `pairs_told` gives all surely tied pairs of an
article.
"""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.operands import figures_around, may_be_operand, value
from numcheck.relations.reading.values import COUNTED, OF_A_WHOLE, STEM

OF_THE_REST = ("other", "another", "remaining", "last")
EXPLICIT = 3
"""Weight of words that tie a part to its whole: 66 of its 396."""
NAMED = ("after", "of", "subject")
FEWEST = 5
"""The least whole of which a share is told."""
MOST_OF_THOSE = 8
MOST_TO_NOT = 4
"""Words behind a part within which "not" says that it counts the others: that had not."""
MOST_BACK = 30
"""Figures before a part among which its whole is looked for, nearest first."""
MOST_TOLD = 20
"""Parts and wholes of a document with which a share of its headline or lead is compared."""
BACK = 2
"""Sentences from a part back to its whole."""
LONGEST_LIST = 8
"""Items of a list, each of which may be a part of the whole that stands before the first."""
FAR_LARGER = 4
"""Times a whole beyond which a figure is no part of it, whatever its hedge allows."""


def pairs_told(context: Context) -> Sequence[tuple[Claim, Claim]]:
    """Give pairs of a part and the whole it is said to be of: 48 of the 120; of those counted, 52,450."""
    amounts = [claim for claim in context.of(*COUNTED) if may_be_operand(claim)]
    found: list[tuple[Claim, Claim]] = []
    of = context.vocabulary.numerals.of
    opened = {
        c.sentence for c in amounts if not of.isdisjoint(context.sentences[c.sentence].keys[: c.mention.first][:2])
    }
    for at, part in enumerate(amounts):
        words = _words_of_those(part, context)
        is_bare = part.kind is kinds.NUMBER and part.noun is None
        if part.link not in OF_A_WHOLE and words is None and part.sentence not in opened and not is_bare:
            continue
        stems = {word[:STEM] for word in words or () if len(word) >= STEM}
        near = (*amounts[max(at - MOST_BACK, 0) : at][::-1], *amounts[at + 1 : at + 2])
        whole = next((c for c in near if _may_be_of(part, c, stems, context)), None)
        if whole is not None:
            found.append((part, whole))
    return found[:MOST_TOLD]


def _words_of_those(part: Claim, context: Context) -> Sequence[str] | None:
    """Give the words between "of those" and a figure, None without "of those": (of those) who were counted."""
    keys = context.sentences[part.sentence].keys
    pairs = [tuple(words.split()) for words in context.vocabulary.lists["of a whole"]]
    for at in range(part.mention.first - 1, max(part.mention.first - MOST_OF_THOSE, 0), -1):
        if keys[at - 1 : at + 1] in pairs:
            return keys[at + 1 : part.mention.first]
    return None


def _may_be_of(part: Claim, whole: Claim, stems: set[str], context: Context) -> bool:
    if not is_larger(whole, part) or whole.noun is None:
        return False
    if stems:
        # A word of "of those counted" stands in the sentence of the whole: the count has found them.
        return part.sentence > whole.sentence and not stems.isdisjoint({word[:STEM] for word in whole.context})
    tie = tie_between(part, whole, context)
    return tie == EXPLICIT or (tie > 0 and part.kind is kinds.NUMBER)


def is_larger(whole: Claim, part: Claim) -> bool:
    """Tell whether a whole may be as large as a part, and is large enough for shares to be told of it."""
    one, two = part.quantity, whole.quantity
    if one is None or two is None or one.low > two.high * FAR_LARGER or two.high < FEWEST:
        return False
    low, high = value(part).low, value(whole).high
    return low is not None and high is not None and low <= high and (value(whole).low or 0) >= FEWEST


def tie_between(part: Claim, whole: Claim, context: Context) -> int:
    """Give how surely words make one figure a part of another: 3 by a link, 2 as it goes on, 1 if bare, else 0."""
    if not are_alike(part, whole, context):
        return 0
    if part.link == "of_the" and whole.sentence == part.sentence and whole.span.start >= part.mention.span.end:
        return EXPLICIT if _follows(part, whole, context) else 0
    if opens_with(whole, part, context):
        return EXPLICIT
    is_before = whole.span.start < part.span.start
    if not is_before or part.sentence - whole.sentence > (LONGEST_LIST if part.part is sections.LIST else BACK):
        return 0
    if part.link in OF_A_WHOLE or part.under == "part":
        if _has_bare_whole(part, context) or _takes_in_from_elsewhere(part, whole, context):
            return 0
        return EXPLICIT if _is_antecedent(whole, part, context, bare=part.link == "of_them") else 0
    if part.noun_from in ("series", "pronoun", "whole"):
        if part.event is not None and part.event != whole.event and _is_added_to(whole, part, context):
            # 103 were killed and 67 wounded: the 67 are others.
            return 0
        if _goes_on_in_columns(whole, part, context):
            return 0
        return 2 if _is_antecedent(whole, part, context) else 0
    if part.kind is kinds.NUMBER and part.noun is None:
        return 1
    return 0


def _is_added_to(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether "and" joins a figure to another one, and so makes it no part: of the 84 here and the 47 there."""
    if whole.sentence != part.sentence:
        return False
    keys, grammar = context.sentences[part.sentence].keys, context.vocabulary.grammar
    first = part.mention.first
    while first > whole.last and keys[first - 1] in grammar["determiners"]:
        first -= 1
    return first > whole.last and keys[first - 1] in grammar["joint"] and "," not in keys[whole.last : first]


def _goes_on_in_columns(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether a figure is the second of a pair in a row: Velm has 41 cases and 12 deaths, Orle 9 and 4."""
    before = next((c for c in reversed(figures_around(part, context)) if c.span.end <= part.span.start), None)
    if before is None or before.id == whole.id or before.noun_from == "after":
        return False
    between = context.sentences[part.sentence].keys[before.last : part.mention.first]
    return len(between) == 1 and between[0] in context.vocabulary.numerals.joiners


def _takes_in_from_elsewhere(part: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether "including" opens a part of a figure of its own sentence: Including 5m shares, it sold 9m."""
    if part.under != "part" or part.link in OF_A_WHOLE or part.sentence == whole.sentence:
        return False
    before = context.sentences[part.sentence].keys[: part.mention.first]
    return context.vocabulary.lists["those told before"].isdisjoint(before)


def counts_the_others(part: Claim, context: Context) -> bool:
    """Tell whether a part counts those of whom something is not true: the 1,500 that were not."""
    keys, grammar = context.sentences[part.sentence].keys, context.vocabulary.grammar
    behind = keys[part.last : part.last + MOST_TO_NOT]
    return behind[:1] != () and behind[0] in grammar["relatives"] and not grammar["negations"].isdisjoint(behind)


def is_cast_against(part: Claim, context: Context) -> bool:
    """Tell whether a figure is the votes against: 1,310 votes, with 920 against."""
    behind = context.sentences[part.sentence].keys[part.mention.last : part.mention.last + 1]
    return part.noun_from == "series" and not context.vocabulary.lists["votes against"].isdisjoint(behind)


def _has_bare_whole(part: Claim, context: Context) -> bool:
    """Tell whether the figure right before a part is a bare one that may hold it: closed 2,600, of which 700."""
    before = next((c for c in reversed(figures_around(part, context)) if c.span.end <= part.span.start), None)
    if before is None or before.kind is not kinds.NUMBER or before.noun is not None or part.link == "of_the":
        return False
    return may_be_operand(before) and is_larger(before, part)


def opens_with(whole: Claim, part: Claim, context: Context) -> bool:
    """Tell whether a clause begins "of" a whole and goes on with a part: of the 640 checked, 96."""
    if whole.sentence != part.sentence or part.span.start < whole.span.end or part.link in OF_THE_REST:
        return False
    keys = context.sentences[whole.sentence].keys
    before = keys[max(whole.mention.first - 3, 0) : whole.mention.first]
    if context.vocabulary.numerals.of.isdisjoint(before) or (whole.mention.first > len(before) and "," not in before):
        return False
    if _is_added_to(whole, part, context):
        return False
    between = [c for c in figures_around(part, context) if whole.span.start < c.span.start < part.span.start]
    return not any(c.kind in COUNTED for c in between) or part.noun_from in ("", "series", "pronoun")


def _follows(part: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a whole is the next figure behind a part, or stands within three words."""
    here = figures_around(part, context)
    return next((c for c in here if c.span.start > part.mention.span.start), None) is whole or (
        whole.mention.first - part.mention.last <= 3
    )


def _is_antecedent(whole: Claim, part: Claim, context: Context, *, bare: bool = False) -> bool:
    """Tell whether a figure is the last one before a part that counts the same noun."""
    near = context.claims_between(whole.sentence, part.sentence, part.span.start)
    named = [
        claim
        for claim in near
        if claim.span.start < part.span.start
        and claim.noun == part.noun
        and claim.kind not in (kinds.PERCENT, kinds.RATIO)
        and (bare or claim.noun_from in NAMED)
    ]
    return bool(named) and named[-1].id == whole.id


def are_alike(part: Claim, whole: Claim, context: Context) -> bool:
    """Tell whether a part and a whole count or measure the same sort of thing, as far as their nouns are known."""
    if part.kind in COUNTED and whole.kind in COUNTED:
        if part.noun_from != "after" and part.quantity is not None and not part.quantity.is_whole:
            # 14.5 counts none of the 15 members.
            return False
        return part.noun is None or whole.noun is None or context.vocabulary.nouns.are_akin(part.noun, whole.noun)
    return part.kind is whole.kind and (
        part.quantity is not None and whole.quantity is not None and part.quantity.unit == whole.quantity.unit
    )


def leaves_out_its_unit(claim: Claim, other: Claim) -> bool:
    """Tell whether a bare number is in the unit of another figure: 61 million cubic metres, of a capacity of 130."""
    return (
        claim.kind in COUNTED
        and other.kind in (kinds.MEASURE, kinds.MONEY)
        and claim.noun_from in ("", "subject")
        and claim.sentence == other.sentence
    )
