"""Captions, pull quotes and quotations that repeat words of the story, but for a figure.

Two figures in the same words (first and again) must have one value. Of ages, any two sentences may repeat each other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass

from numcheck.model import sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.quantity import Kind
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.antecedents import names_in_full
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, NO_PROSE, are_of_one_sort

FEWEST_ALIKE = 7
"""Words around two figures that must be the same, besides marks and figures."""
FEWEST_BESIDE = 14
"""Words and marks around two ages that must be the same; then they are of one person, in whatever part they stand."""
FEWEST_BEFORE = 3
"""How many of them must stand before the age: a 17-year-old was charged with theft of a van, and so was a boy of 14."""
FEWEST_AGES = 2
LONGEST_ALIKE = 12
"""Words to either side that are compared."""
FARTHEST = 40
"""Words and marks to either side of a figure among which the compared words are gathered."""
LONGEST_QUOTE = 100
"""Words to either side within which a quotation begins and ends."""
LONGEST_SUBHEAD = 12
"""Words of a heading within a story."""
MOST_IN_SUBHEAD = 2
"""The most figures of such a heading; a line with more is one of prices."""
MOST_OF_ONE = 8
"""Earlier figures between the same two words with which a figure is compared."""
REPEATING = (sections.CAPTION, sections.QUOTE, sections.SUBHEAD)
OPENS, CLOSES = frozenset('“"‘«'), frozenset('”"’»')
QUOTES = OPENS | CLOSES
Around = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure with the words before it, nearest first, and those behind it."""

    claim: Claim
    before: tuple[str, ...]
    behind: tuple[str, ...]
    repeats: bool
    """Whether it stands in a caption, a quotation or a heading, which repeat words of the story."""


def find_retold(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each figure of a caption or a quotation with the one that the same words tell elsewhere."""
    quoting = {sentence.index for sentence, _ in context.told_with(OPENS)}
    may_repeat = [c for c in context.claims if c.sentence in quoting or c.part in REPEATING]
    repeating = {claim.id: claim for claim in may_repeat if _repeats(context, claim, quoting)}
    ages = context.of(Kind.AGE)
    if not repeating and len(ages) < FEWEST_AGES:
        return
    # Figures of other sorts are never compared with those that are repeated, whatever words they stand in.
    kinds = {claim.kind for claim in repeating.values()} | ({Kind.AGE} if ages else set())
    kinds |= set() if kinds.isdisjoint(COUNTED) else {*COUNTED}
    figures: dict[int, frozenset[int]] = {}
    by_words: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Claim]] = {}
    for claim in context.claims:
        if claim.kind not in kinds:
            continue
        beside = _around(context, claim, figures, 1)
        if beside is not None:
            by_words.setdefault(beside, []).append(claim)
    for claims in by_words.values():
        if len(claims) > 1 and any(claim.id in repeating or claim.kind is Kind.AGE for claim in claims):
            yield from _retold(context, definition, claims, repeating, figures)


def _retold(
    context: Context,
    definition: Definition,
    claims: Sequence[Claim],
    repeating: Collection[int],
    figures: dict[int, frozenset[int]],
) -> Iterator[Relation]:
    """Give the relations of figures that stand between the same two words, where enough other words are the same."""
    known: list[_Place] = []
    for claim in claims:
        around = _around(context, claim, figures, LONGEST_ALIKE)
        assert around is not None
        place = _Place(claim, *around, claim.id in repeating)
        for other in known[-MOST_OF_ONE:]:
            is_repeated = (place.repeats or other.repeats) and not _are_of_new_ones(place, other, context)
            if (is_repeated and _are_alike(place, other)) or _are_of_one_age(context, place, other):
                yield Relation(
                    definition.kind,
                    (("first", (other.claim,)), ("again", (place.claim,))),
                    strength=Strength.NATURAL,
                    about=(other.claim.id, place.claim.id),
                )
        known.append(place)


def _are_of_new_ones(one: _Place, other: _Place, context: Context) -> bool:
    """Tell whether both figures are "of" a new thing, so that they are two: a board of five, a board of three."""
    ofs, articles = context.vocabulary.numerals.of, context.vocabulary.lists["indefinite"]
    return all(not ofs.isdisjoint(p.before[:1]) and not articles.isdisjoint(p.before[2:3]) for p in (one, other))


def _repeats(context: Context, claim: Claim, quoting: Set[int]) -> bool:
    """Tell whether a figure stands in a caption, quotation or heading; `quoting` are sentences with quotations."""
    if claim.sentence < 0:
        return False
    sentence = context.sentences[claim.sentence]
    is_row = len(context.by_sentence[claim.sentence]) > MOST_IN_SUBHEAD
    if claim.part is sections.SUBHEAD and (is_row or len(sentence.keys) > LONGEST_SUBHEAD):
        # A row of a table, or a line whose full stop is missing: rows are all told in the same words.
        return False
    return claim.part in REPEATING or (claim.sentence in quoting and _is_quoted(sentence, claim))


def _around(context: Context, claim: Claim, figures: dict[int, frozenset[int]], most: int) -> Around | None:
    """Give the words before and behind a figure; `figures` keeps for each sentence at which words its figures stand."""
    is_told = claim.quantity is not None or claim.kind is Kind.ORDINAL
    if not is_told or claim.part in NO_PROSE or claim.sentence < 0:
        return None
    sentence = context.sentences[claim.sentence]
    if claim.sentence not in figures:
        told = context.by_sentence[claim.sentence]
        figures[claim.sentence] = frozenset([at for c in told for at in range(c.mention.first, c.mention.last)])
    first, last = claim.mention.first, claim.mention.last
    before = range(first - 1, max(-1, first - 1 - FARTHEST), -1)
    behind = range(last, min(len(sentence.keys), last + FARTHEST))
    held = figures[claim.sentence]
    return _words(sentence, before, held, most), _words(sentence, behind, held, most)


def _words(sentence: Sentence, places: Sequence[int], figures: frozenset[int], most: int) -> tuple[str, ...]:
    """Give the words at some places, without marks and figures, up to a quotation mark or to so many of them."""
    found: list[str] = []
    keys = sentence.keys
    for at in places:
        key = keys[at]
        if key in QUOTES:
            break
        if at not in figures and key[0].isalnum():
            found.append(key)
            if len(found) == most:
                break
    return tuple(found)


def _is_quoted(sentence: Sentence, claim: Claim) -> bool:
    first, last, keys = claim.mention.first, claim.mention.last, sentence.keys
    opened = not OPENS.isdisjoint(keys[max(0, first - LONGEST_QUOTE) : first])
    return opened and not CLOSES.isdisjoint(keys[last : last + LONGEST_QUOTE])


def _are_of_one_age(context: Context, one: _Place, other: _Place) -> bool:
    a, b = one.claim, other.claim
    return a.kind is b.kind is Kind.AGE and are_in_same_words(context, a, b)


def are_in_same_words(context: Context, a: Claim, b: Claim) -> bool:
    """Tell whether two figures stand in the same words, marks and figures: a lead that is told again below."""
    if a.sentence == b.sentence:
        return False
    one, other = (context.sentences[claim.sentence] for claim in (a, b))
    before = _shared(one.keys[: a.mention.first][::-1], other.keys[: b.mention.first][::-1])
    at = a.mention.first - before
    if names_in_full(context, one, (at,)):
        # Ada Holm and Mia Holm
        return False
    alike = before + _shared(one.keys[a.mention.last :], other.keys[b.mention.last :])
    return before >= FEWEST_BEFORE and alike >= FEWEST_BESIDE


def _are_alike(one: _Place, other: _Place) -> bool:
    if one.claim.sentence == other.claim.sentence or not are_of_one_sort(one.claim, other.claim):
        return False
    return _shared(one.before, other.before) + _shared(one.behind, other.behind) >= FEWEST_ALIKE


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Give how many words two sequences have in common at their beginnings."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
