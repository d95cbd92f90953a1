"""The score of each part of a match against its end: 28-21, 19-27, 24-22 and 25-20 make 96-90.

The scores of all quarters, periods or halves told within a few sentences are the parts; the only other score of the
story of about their sum is the end. The fact `fits` is 0 where no way to add them up makes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.results.contests import is_match_score, pair_of

NEAR = 6
"""Words between the score of a part and the word that says which part it is of."""
REACH = 3
"""Sentences over which the parts of one match are told."""
PAIR = 2
"""Scores in a row that are mostly those of two legs or sets, and of no parts of a match."""
MARKS = frozenset(",;")
OPENED, CLOSED = ("(",), (")",)
Pair = tuple[int, int]
Told = dict[int, Claim]


def find_part_scores(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the scores of all quarters, periods or halves of a match with each score that may be its end."""
    lists = context.vocabulary.lists
    if not any(claim.kind is kinds.SCORE for claim in context.claims):
        return
    for name in (name for name in lists if name.startswith("periods of a match")):
        needed = int(name.rpartition(" ")[2])
        for parts in (*_runs(context, lists[name], needed), *_named_rows(context, lists[name], needed)):
            yield from _held_against(definition, parts, _ends(context, parts))
    for end, parts in _bracketed(context):
        yield from _held_against(definition, parts, [end])


def _rows(context: Context, sentence: Sentence) -> list[list[Claim]]:
    """Give the scores of a sentence row by row: 15-12, 13-14, 16-11 and 14-13."""
    rows: list[list[Claim]] = []
    joints = union(context.vocabulary.lists["joining"], MARKS)
    for claim in context.by_sentence.get(sentence.index, ()):
        if not is_match_score(claim):
            continue
        if rows and joints.issuperset(sentence.keys[rows[-1][-1].mention.last : claim.mention.first]):
            rows[-1].append(claim)
        else:
            rows.append([claim])
    return rows


def _named_rows(context: Context, names: frozenset[str], needed: int) -> Iterator[tuple[Claim, ...]]:
    """Give each row of scores of a sentence that calls them those of the quarters, and of no overtime."""
    more = context.vocabulary.lists["more than the periods"]
    for sentence in context.sentences_with(names):
        if sentence.part is sections.FURNITURE or not more.isdisjoint(sentence.keys):
            continue
        rows = [row for row in _rows(context, sentence) if len(row) == needed]
        if needed > PAIR and len(rows) == 1 and not _is_running(rows[0]):
            yield tuple(rows[0])


def _bracketed(context: Context) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
    """Give each score with the row of scores in brackets behind it: 12-9 (3-2, 2-3, 4-1, 3-3)."""
    for index in sorted({claim.sentence for claim in context.of(kinds.SCORE)}):
        sentence = context.sentences[index]
        more = union(context.vocabulary.lists["more than the periods"], context.vocabulary.lists["shoot-outs"])
        is_told = sentence.part is not sections.FURNITURE and more.isdisjoint(sentence.keys)
        rows = _rows(context, sentence) if is_told else []
        for before, row in pairwise(rows):
            between = sentence.keys[before[-1].mention.last : row[0].mention.first]
            behind = sentence.keys[row[-1].mention.last : row[-1].mention.last + 1]
            is_bracketed = between == OPENED and behind == CLOSED
            if is_bracketed and len(row) > PAIR and not _is_running(row):
                yield before[-1], tuple(row)


def _is_running(row: Sequence[Claim]) -> bool:
    """Tell whether scores are those that stood after each part, as no side has fewer in a later one: 24-18, 45-39."""
    return all(a <= c and b <= d for (a, b), (c, d) in pairwise(map(pair_of, row)))


def _runs(context: Context, names: frozenset[str], needed: int) -> Iterator[tuple[Claim, ...]]:
    """Give the scores of all parts of one match, told within a few sentences that begin where the first is named."""
    for sentence in context.sentences_with(names):
        if sentence.part is sections.FURNITURE:
            continue
        told: Told = {}
        for index in range(sentence.index, min(sentence.index + REACH, len(context.sentences))):
            near = context.sentences[index]
            has_more = not context.vocabulary.lists["more than the periods"].isdisjoint(near.keys)
            if (
                not context.are_together(index, sentence.index)
                or has_more
                or not _add(context, near, told, names, needed)
            ):
                break
            if set(told) == set(range(1, needed + 1)):
                yield tuple(sorted(told.values(), key=lambda c: c.id))
                break


def _add(context: Context, sentence: Sentence, told: Told, names: frozenset[str], needed: int) -> bool:
    """Add the scores of a sentence by the part each is of; False where one part would have two."""
    claims = context.by_sentence.get(sentence.index, ())
    parts = [c for c in claims if _number(context, sentence, c, names) is not None]
    for score in (c for c in claims if is_match_score(c)):
        near = [c for c in parts if _distance(c, score) <= NEAR]
        part = min(near, key=lambda c: _distance(c, score), default=None)
        number = _number(context, sentence, part, names) if part is not None else None
        before = sentence.keys[max(0, score.mention.first - 2) : score.mention.first]
        if not context.vocabulary.lists["last of a run"].isdisjoint(before):
            number = needed
        if number is None:
            continue
        if number in told:
            return False
        told[number] = score
    return True


def _number(context: Context, sentence: Sentence, claim: Claim, names: frozenset[str]) -> int | None:
    """Give the number of the part that an ordinal names, None where it ranks something else: the first quarter."""
    value = claim.mention.value
    if claim.kind is not kinds.ORDINAL or not isinstance(value, Label) or value.number is None:
        return None
    behind = sentence.keys[claim.mention.last : claim.mention.last + 1]
    is_bare = not behind or not behind[0].isalpha() or _ends_phrase(context, sentence, claim)
    return value.number if is_bare or behind[0] in names else None


def _ends_phrase(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether nothing that an ordinal ranks stands behind it, but a figure, a preposition or a conjunction."""
    grammar, behind = context.vocabulary.grammar, sentence.keys[claim.mention.last]
    follows = any(c.mention.first == claim.mention.last for c in context.by_sentence.get(sentence.index, ()))
    return follows or behind in union(grammar["prepositions"], grammar["conjunctions"])


def _distance(one: Claim, other: Claim) -> int:
    return max(one.mention.first, other.mention.first) - min(one.mention.last, other.mention.last)


def _ends(context: Context, parts: tuple[Claim, ...]) -> list[Claim]:
    """Give the other scores of an article."""
    return [c for c in context.of(kinds.SCORE) if is_match_score(c) and c not in parts]


def _held_against(definition: Definition, parts: tuple[Claim, ...], ends: Sequence[Claim]) -> Iterator[Relation]:
    """Give the relation of the parts and their end: the only one of some scores higher than each and near their sum."""
    pairs = [pair_of(part) for part in parts]
    largest = max(max(pair) for pair in pairs)
    ends = [c for c in ends if max(pair_of(c)) > largest and _is_close(pairs, pair_of(c))]
    if len({tuple(sorted(pair_of(c))) for c in ends}) != 1:
        return
    yield Relation(
        definition.kind,
        (("score", (ends[0],)), ("part+", parts)),
        strength=Strength.NATURAL,
        about=(ends[0].id, *(c.id for c in parts)),
        facts=(("fits", int(pair_of(ends[0]) in _sums(pairs))), ("all", sum(map(sum, pairs)))),
    )


def _sums(pairs: Sequence[Pair]) -> set[Pair]:
    """Give all scores that the parts may add up to, each read either way round, as either side may be told first."""
    sums = {(0, 0)}
    for a, b in pairs:
        sums = {(x + c, y + d) for (x, y), (c, d) in product(sums, ((a, b), (b, a)))}
    return sums


def _is_close(pairs: Sequence[Pair], end: Pair) -> bool:
    """Tell whether the goals or points of all parts differ from those of an end by a quarter of these at most."""
    together = sum(map(sum, pairs))
    return abs(together - sum(end)) * 4 <= sum(end)
