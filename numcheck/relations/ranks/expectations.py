"""What was expected, and what came of it: sales missed estimates; they rose to $12bn, and $11bn had been expected.

That a result beat or missed what was expected is told at the top; the two figures stand below, in one sentence or two:
what a firm earned or sold, and what analysts had foreseen. Each verdict is held against all pairs of them of its sort
of result; it is wrong only if none of them fits, as a firm tells its profit with and without some of its costs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.ranks.comparing import FARTHEST_NOT
from numcheck.relations.reading.context import Context, around
from numcheck.relations.reading.operands import are_of_one_size
from numcheck.relations.reading.values import COUNTED, are_of_one_sort, is_plain_number

TOP = 3
"""Paragraphs from the first of the story in which it says whether results were as expected."""
REACH = 4
"""Sentences between a result and what was expected."""
NEAR = 2
"""The same for shares, of which a story of results has many."""
FARTHEST = Fraction(2)
"""How many times an expectation a result may be, or the reverse, to be of the same thing."""
TO_EXPECTED = 7
"""Words from a verb to what was expected: beat Wall Street's already low (expectations)."""
TO_RESULT = 6
"""Words behind "expected" among which the result stands: better-than-expected quarterly (profit)."""
TO_NAME = 8
"""Words before a verdict among which the result stands: profit in the last quarter (beat)."""
TO_VALUE = 4
"""Words from an expectation to its figure: the average estimate of (12 crowns)."""
COMPARED = (*COUNTED, kinds.MONEY, kinds.PERCENT)
CHANGE = "difference"
"""The `under` of a figure by which something changed: grew by 3 per cent."""
VERBS = ("beats estimates", "misses estimates")
COMPARING = ("better than expected", "worse than expected")
"""Lists of words for more and for less than expected, without "than" and before it."""
RESULTS = "results such as "
"""How the names of the lists open whose words name one sort of result: profit, earnings."""


class _Verdict(NamedTuple):
    """Words that say whether results of one sort were more or less than expected."""

    span: Span
    sort: int
    is_more: bool


def find_expectations(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure that beats or misses an expectation with it, and each verdict with the figures behind it."""
    if not context.holds_any(context.vocabulary.lists["what was expected"]):
        return
    yield from _told_beside(context, definition)
    verdicts = [*_verdicts(context)]
    foreseen = [*_foreseen(context)] if verdicts else []
    for verdict in verdicts:
        expected = [claim for claim, sort in foreseen if sort == verdict.sort]
        about = tuple([claim.id for claim in expected])
        for other in expected:
            for result in _results(other, verdict.sort, frozenset([claim.id for claim, _ in foreseen]), context):
                relation = _relation(definition, result, other, verdict.is_more, verdict.span, about)
                # 40 cents a share, or 57 cents without costs: what is told without "a share" counts only if it fits.
                yield replace(relation, is_fallback=result.per != other.per)


def _relation(
    definition: Definition, result: Claim, expected: Claim, is_more: bool, said: Span, about: tuple[int, ...]
) -> Relation:
    less, more = (expected, result) if is_more else (result, expected)
    return Relation(
        definition.of,
        (("less", (less,)), ("more", (more,))),
        strength=Strength.NATURAL,
        about=about,
        passages=(("said", said),),
    )


def _told_beside(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure that a verb puts above or below an estimate right behind it: 3%, beating estimates of 2%."""
    words, of_it = context.vocabulary.lists["what was expected"], context.vocabulary.numerals.of
    for sentence, claims in context.told_with(words):
        for at in [at for at, key in enumerate(sentence.keys) if key in words]:
            way = _way_before(context, sentence.keys, at)
            behind = [c for c in claims if 0 < c.mention.first - at <= TO_VALUE and _is_compared(c)]
            if way is None or not behind or of_it.isdisjoint(sentence.keys[at : behind[0].mention.first]):
                continue
            start, is_more = way
            results = [c for c in claims if c.mention.last <= start and _is_result(c) and are_of_one_sort(c, behind[0])]
            if results:
                about = (results[-1].id, behind[0].id)
                said = sentence.words.span(start, at + 1)
                yield _relation(definition, results[-1], behind[0], is_more, said, about)


def _verdicts(context: Context) -> Iterator[_Verdict]:
    """Give what headline and lead say of results and expectations, one sort of result at a time."""
    lists = context.vocabulary.lists
    words = lists["what was expected"]
    first = next((sentence.paragraph for sentence in context.sentences if sentence.part is sections.LEAD), 0)
    for sentence in context.sentences_with(words):
        if sentence.paragraph >= first + TOP or sentence.part is sections.FURNITURE:
            continue
        keys = sentence.keys
        for at in [at for at, key in enumerate(keys) if key in words]:
            way = _way_before(context, keys, at)
            if way is None or not lists["looks to results to come"].isdisjoint(keys[: way[0]]):
                continue
            start, is_more = way
            before, behind = keys[max(start - TO_NAME, 0) : start], keys[at + 1 : at + 1 + TO_RESULT]
            # Better-than-expected sales; sales were better than expected; sales beat estimates
            is_behind = keys[at - 1] in lists["marks within a word"] and not lists["than"].isdisjoint(keys[start:at])
            if lists["losses told"].isdisjoint((*before, *behind)):
                for sort in _sorts_in(context, behind if is_behind else before):
                    yield _Verdict(sentence.words.span(start, at + 1), sort, is_more)


def _way_before(context: Context, keys: Sequence[str], at: int) -> tuple[int, bool] | None:
    """Give where words begin that say whether an expectation was beaten, and whether so; None if they do not say."""
    lists, vocabulary = context.vocabulary.lists, context.vocabulary
    is_than = False
    for here in range(at - 1, max(at - 1 - TO_EXPECTED, -1), -1):
        key = keys[here]
        is_than = is_than or key in lists["than"]
        is_more, is_less = [
            not lists[name].isdisjoint((key, vocabulary.lemma(key))) for name in (COMPARING if is_than else VERBS)
        ]
        if is_more or is_less:
            return None if _is_open(context, keys, here) else (here, is_more)
        if not key[0].isalpha() and key not in lists["marks within a word"]:
            return None
    return None


def _is_open(context: Context, keys: Sequence[str], at: int) -> bool:
    """Tell whether what came of it is denied or still open: did not beat, may miss, is to fall below."""
    grammar, before = context.vocabulary.grammar, keys[max(at - FARTHEST_NOT, 0) : at]
    if not grammar["negations"].isdisjoint(before) or not grammar["modals"].isdisjoint(before):
        return True
    to = context.vocabulary.lists["to"]
    return not to.isdisjoint(before[-1:]) or (not to.isdisjoint(before[-2:-1]) and before[-1].isalpha())


def _foreseen(context: Context) -> Iterator[tuple[Claim, int]]:
    """Give the figures that analysts had expected, each with its sort: had expected a profit of 40 crowns."""
    lists = context.vocabulary.lists
    for sentence, claims in context.told_with(lists["who expects results"]):
        keys = sentence.keys
        told = [at for at, key in enumerate(keys) if key in lists["what was expected"]]
        for claim in claims:
            if _is_compared(claim) and claim.under in ("", "comparison") and told and told[0] < claim.mention.first:
                sort = _sort_of(claim, sentence, context)
                if sort is not None:
                    yield claim, sort


def _results(expected: Claim, sort: int, foreseen: frozenset[int], context: Context) -> Iterator[Claim]:
    """Give the figures near an expectation that are results of its sort."""
    to_come = context.vocabulary.lists["looks to results to come"]
    reach = NEAR if expected.kind is kinds.PERCENT else REACH
    for claim in around(context.of(*COMPARED), expected, reach):
        if claim.id in foreseen or not _is_result(claim) or not _are_of_like_sort(claim, expected):
            continue
        if not are_of_one_size(claim, expected, FARTHEST):
            continue
        sentence = context.sentences[claim.sentence]
        if _sort_of(claim, sentence, context) == sort and to_come.isdisjoint(sentence.keys[: claim.mention.first]):
            yield claim


def _are_of_like_sort(claim: Claim, expected: Claim) -> bool:
    """Tell whether two figures are of one sort, but that one may be told without what it is per."""
    one, two = claim.quantity, expected.quantity
    is_alike = one is not None and two is not None and claim.kind is expected.kind and one.unit == two.unit
    return are_of_one_sort(claim, expected) or (is_alike and None in (claim.per, expected.per))


def _is_compared(claim: Claim) -> bool:
    return claim.kind in COMPARED and is_plain_number(claim) and claim.part is not sections.HEADLINE


def _is_result(claim: Claim) -> bool:
    """Tell whether a figure is what came of it, and no earlier value or change; growth is told as a change."""
    return _is_compared(claim) and (claim.under == "" or (claim.kind is kinds.PERCENT and claim.under == CHANGE))


def _sort_of(claim: Claim, sentence: Sentence, context: Context) -> int | None:
    """Give the sort of result that a figure is of: that of the nearest word for one before it in its sentence."""
    for at in range(claim.mention.first - 1, -1, -1):
        found = _sorts_in(context, sentence.keys[at : at + 1])
        if found:
            return found[0]
    return None


def _sorts_in(context: Context, keys: Sequence[str]) -> Sequence[int]:
    """Give the sorts of results that some words name, each by the place of its list."""
    families = context.vocabulary.lists_named(RESULTS)
    return [sort for sort, words in enumerate(families) if not words.isdisjoint(keys)]
