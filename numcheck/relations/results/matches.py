"""The score of one match told twice: Elan beat Orla 3-1; Elan 2 - 1 Orla.

Two scores are of one match if the same two sides are named beside them, or if the later one points back to the other.
The fact `fits` is 0 where they differ, whichever side is told first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.language.traits import PLURAL
from numcheck.language.words import HYPHENS
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.guards.excuses import ANOTHER_DAY, ANOTHER_PLACE
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import SAID, period_of
from numcheck.relations.results.contests import is_match_score, pair_of
from numcheck.relations.results.results import names_in

SIDES = 2
TO_SHOOTOUT = 3
"""Words from a score to the shoot-out that it is of: a 4-2 victory on penalties."""
NEAR = 8
"""Words on either side of a score among which its sides are named."""
TO_SIDE = 5
"""Words from a result to the side that it was against: the 2-0 victory over second-placed Elan."""
BELOW = 2
"""Sentences behind a headline that may tell its result again."""
MOST_BEFORE = 8
"""Scores before one that points back among which that of the same match is looked for."""
MARKS = frozenset(";,.:()—!?")
"""Marks that separate a score from the sides of another match; a dash may stand within a score only."""

MARKS_OF_SETS = frozenset(",;()-–")
"""Marks between the sets of one match: 7-6 (7-4), 6-2."""
TO_VERB = 5
"""Words from the verb of a result to its score: beat second-placed Elan 2-0."""
TOP = 2
"""The last of the first sentences of an article, in which the match is told that it is about."""

Row = tuple[Claim, ...]
"""The scores of one match: one, or those of its sets."""
Told = dict[frozenset[str], list[tuple[Claim, bool]]]
"""Two sides -> their scores, each with whether it stands right between the sides: Elan 2 - 1 Orla."""


def find_match_scores(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give every two scores that are told of one match, in the roles one and other."""
    told: Told = {}
    for claim in context.claims:
        if is_match_score(claim) and claim.stance is stances.ASSERTED:
            sides = _sides(context, claim)
            if sides is not None:
                names, is_line = sides
                told.setdefault(names, []).append((claim, is_line))
    for one, other in (*_of_shootouts(context), *_pointed_back(context), *_of_headline(told, context)):
        yield _twice(definition, one, other)
    for scores in told.values():
        # A score right between its sides is a result; two scores in sentences may be of two matches.
        for (one, is_line), (other, is_other_line) in pairwise(scores):
            is_told_twice = (is_line or is_other_line) and one.sentence != other.sentence
            if is_told_twice and not ANOTHER_PLACE.applies(one, other) and not are_of_two_times(context, one, other):
                yield _twice(definition, one, other)


def _twice(definition: Definition, one: Claim, other: Claim) -> Relation:
    fits = sorted(pair_of(one)) == sorted(pair_of(other))
    return Relation(
        definition.kind,
        (("one", (one,)), ("other", (other,))),
        strength=Strength.NATURAL,
        about=(one.id, other.id),
        facts=(("fits", int(fits)),),
    )


def _pointed_back(context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Give pairs of a score and a later one that points back to it: the 2-0 win over Elan, their 2-0 win."""
    rows = [row for row in rows_of_scores(context) if tells_of_end(context.sentences[row[0].sentence], context)]
    for index, row in enumerate(rows if len(rows) > 1 else ()):
        if not _points_back(context, row):
            continue
        before = [other for other in rows[max(0, index - MOST_BEFORE) : index] if other[0].sentence < row[0].sentence]
        sides = sides_behind(context, row)
        if sides:
            same = [
                other for other in before if len(sides) == 1 and sides[0] in context.sentences[other[0].sentence].keys
            ]
        else:
            same = before if _is_of_the_match(context, before, row) else []
        if len({result_of(other) for other in same}) == 1 and not are_of_two_times(context, same[-1][0], row[0]):
            yield from _differing(same[-1], row)


def rows_of_scores(context: Context) -> list[Row]:
    """Give the results of an article: a score, or those of all sets of a match, each right behind the other."""
    rows: list[list[Claim]] = []
    last: Claim | None = None
    is_bracketed = False
    for claim in context.of(kinds.SCORE):
        if not is_match_score(claim) or claim.stance not in SAID:
            continue
        first, keys = claim.mention.first, context.sentences[claim.sentence].keys
        between = keys[last.mention.last : first] if last is not None and last.sentence == claim.sentence else None
        last = claim
        if between is None or not MARKS_OF_SETS.issuperset(between):
            rows.append([claim])
            is_bracketed = False
            continue
        # A tie-break in brackets is no set.
        is_bracketed = "(" in between or (is_bracketed and ")" not in between)
        if not is_bracketed:
            rows[-1].append(claim)
    return [tuple(row) for row in rows]


def _points_back(context: Context, row: Row) -> bool:
    """Tell whether a result is told as known: the 2-0 win, their 1-1 draw, the 3-1 scoreline."""
    lists, keys = context.vocabulary.lists, context.sentences[row[0].sentence].keys
    results = union(
        *(lists[f"{sort} games as nouns"] for sort in ("won", "drawn", "lost")), lists["results of a match"]
    )
    return is_known_so(context, row[0]) and not results.isdisjoint(keys[row[-1].mention.last :][:1])


def is_known_so(context: Context, claim: Claim) -> bool:
    """Tell whether an article or possessive before a result points back to it."""
    lists, keys, first = context.vocabulary.lists, context.sentences[claim.sentence].keys, claim.mention.first
    known = union(lists["the"], lists["possessive marks"], context.vocabulary.grammar["possessives"])
    return first > 0 and keys[first - 1] in known


def sides_behind(context: Context, row: Row) -> list[str]:
    """Give the last word of each name that stands behind a preposition shortly behind a result: over Elan."""
    sentence, last = context.sentences[row[0].sentence], row[-1].mention.last
    names = _names(sentence, last, min(last + TO_SIDE, len(sentence.keys)))
    prepositions = context.vocabulary.grammar["prepositions"]
    return [sentence.keys[end - 1] for first, end in names if not prepositions.isdisjoint(sentence.keys[last:first])]


def _is_of_the_match(context: Context, before: Sequence[Row], row: Row) -> bool:
    """Tell whether a result that names no side is that of the match that an article is about: its only one so far.

    That is told at the top, as won, drawn or lost, and nothing says when the other was, or that it was another one.
    """
    if not before or before[0][0].sentence > TOP or not is_told_as_end(context, before[0]):
        return False
    lists, keys = context.vocabulary.lists, context.sentences[row[0].sentence].keys
    dated = any(claim.kind is kinds.DATE for claim in context.by_sentence[row[0].sentence])
    if dated or not union(lists["looks back"], lists["of an earlier time"]).isdisjoint(_but_rounds(context, keys)):
        return False
    others = lists["another of its kind"]
    if not others.isdisjoint(keys[: row[0].mention.first]):
        return False
    is_numbered = any(a in others and b in lists["games of a series"] for a, b in pairwise(keys))
    one = before[0][0]
    return not is_numbered and _is_topic(context, row, one) and not _tells_of_others(context, one, row[0])


def _is_topic(context: Context, row: Row, told: Claim) -> bool:
    """Tell whether a sentence speaks of a result, not of somebody in it: their 3-1 win earned, Elan's 3-1 win.

    Whose it is was named with the result told before: he came back in the 3-1 win may be said of another match.
    """
    lists, grammar = context.vocabulary.lists, context.vocabulary.grammar
    keys, at = context.sentences[row[0].sentence].keys, row[0].mention.first - 1
    if keys[at] in lists["possessive marks"]:
        words = context.sentences[row[0].sentence].words
        if at == 0 or keys[at - 1] not in context.sentences[told.sentence].keys:
            return False
        at -= 1
        while at and words.is_name(at - 1):
            at -= 1
    return at == 0 or keys[at - 1] not in grammar["prepositions"]


def _tells_of_others(context: Context, told: Claim, claim: Claim) -> bool:
    """Tell whether anybody who may have won another match stands behind the sentence of a result, up to a later one.

    Selm won too. Their 2-0 win; Elan's women did better. The 2-0 win; the 2-0 win sends them clear of Selm.
    """
    lists, stops = context.vocabulary.lists, context.vocabulary.grammar.stops
    known = context.sentences[told.sentence].keys
    for sentence in context.sentences[told.sentence + 1 : claim.sentence + 1]:
        is_last = sentence.index == claim.sentence
        until = claim.mention.first if is_last else len(sentence.keys)
        for at, key in enumerate(sentence.keys):
            if sentence.words.is_name(at) and key not in known and (at or key not in stops):
                return True
            is_of_another = key in lists["other sides"] or (key in lists["possessive marks"] and not is_last)
            if at < until and (is_of_another or sentence.traits[at] & PLURAL):
                return True
    return False


def is_told_as_end(context: Context, row: Row) -> bool:
    """Tell whether a word right beside a result says how the match ended: won 2-0, a 2-0 win, beat Elan 2-0."""
    lists, keys = context.vocabulary.lists, context.sentences[row[0].sentence].keys
    ends = union(*(lists[f"{sort} games"] for sort in ("won", "drawn", "lost")), lists["beats a side"])
    nouns = union(*(lists[f"{sort} games as nouns"] for sort in ("won", "drawn", "lost")), lists["draws as nouns"])
    first, last = row[0].mention.first, row[-1].mention.last
    before = keys[max(0, first - TO_VERB) : first]
    # went down 3-1
    falls = any(a in lists["goes"] and b in lists["is behind in a match"] for a, b in pairwise(before))
    return falls or not ends.isdisjoint(before) or not nouns.isdisjoint(keys[last : last + 1])


def result_of(row: Row) -> tuple[tuple[int, ...], ...]:
    """Give a result, whichever side is told first."""
    pairs = [pair_of(claim) for claim in row]
    return min(tuple(pairs), tuple((b, a) for a, b in pairs))


def _differing(one: Row, other: Row) -> Iterator[tuple[Claim, Claim]]:
    """Give the scores of two results of one match in which they differ, else the first of either."""
    if len(one) == len(other):
        pairs = list(zip(one, other, strict=True))
        yield next((pair for pair in pairs if result_of(pair[:1]) != result_of(pair[1:])), pairs[0])


def _of_headline(told: Told, context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Give the score of a headline that names both sides with the only one of a lead that names them, too."""
    for sides, scores in told.items():
        for claim in (claim for claim, _ in scores if claim.part is sections.HEADLINE):
            for sentence in context.sentences[claim.sentence + 1 : claim.sentence + 1 + BELOW]:
                found = [c for c in context.by_sentence.get(sentence.index, ()) if is_match_score(c)]
                is_lead = sentence.part is sections.LEAD and sides <= set(sentence.keys)
                if (
                    is_lead
                    and tells_of_end(sentence, context)
                    and len(found) == 1
                    and not are_of_two_times(context, claim, found[0])
                ):
                    yield claim, found[0]


def _of_shootouts(context: Context) -> Iterator[tuple[Claim, Claim]]:
    """Give the two scores of one shoot-out: Elan win 4-2 on penalties; went through with a 4-2 win on penalties."""
    found = [claim for claim in context.of(kinds.SCORE) if is_match_score(claim) and _is_of_shootout(context, claim)]
    if len(found) == SIDES:
        one, other = found
        names = [names_in(context.sentences[claim.sentence], context) for claim in found]
        if one.sentence != other.sentence and not names[0].isdisjoint(names[1]):
            yield one, other


def _is_of_shootout(context: Context, claim: Claim) -> bool:
    """Tell whether words right behind a score make it a shoot-out's: 4-2 on penalties, the 4-2 shoot-out win."""
    shootouts, keys = context.vocabulary.lists["shoot-outs"], context.sentences[claim.sentence].keys
    behind = keys[claim.mention.last : claim.mention.last + TO_SHOOTOUT]
    return not shootouts.isdisjoint((*behind, "".join(behind)))


def are_of_two_times(context: Context, one: Claim, other: Claim) -> bool:
    """Tell whether two scores are of two days, or the only one that is dated is of another year than the article."""
    if one.period is not None and other.period is not None:
        return ANOTHER_DAY.applies(one, other)
    period = one.period or other.period
    today = period_of(context.today).first if context.today is not None else None
    year = period.said.year if period is not None else None
    return year is not None and (today is None or today.year != year)


def _sides(context: Context, claim: Claim) -> tuple[frozenset[str], bool] | None:
    """Give the two sides of a score, if just two are named beside it, and whether one stands on either side of it."""
    sentence = context.sentences[claim.sentence]
    if not tells_of_end(sentence, context):
        return None
    first, last = claim.mention.first, claim.mention.last
    low, high = _clause(sentence, first, last)
    others = [c for c in context.by_sentence[claim.sentence] if low <= c.mention.first < high and c.id != claim.id]
    names = _names(sentence, low, first) + _names(sentence, last, high)
    found = {sentence.keys[end - 1] for _, end in names}
    if any(is_match_score(c) for c in others) or len(names) != SIDES or len(found) != SIDES:
        return None
    (_, end), (start, _) = names
    return frozenset(found), end == first and start == last


def tells_of_end(sentence: Sentence, context: Context) -> bool:
    """Tell whether a sentence may tell how a match ended, not of its half-time, nor of the first match of two."""
    lists, keys = context.vocabulary.lists, sentence.keys
    if sentence.part is sections.FURNITURE or not lists["no end of a match"].isdisjoint(_but_rounds(context, keys)):
        return False
    if lists["one of two matches"].isdisjoint(keys):
        return True
    return not any(a in lists["one of two matches"] and b in lists["games of a series"] for a, b in pairwise(keys))


def _but_rounds(context: Context, keys: Sequence[str]) -> list[str]:
    """Give the words of a sentence but those that open a round of a cup: the last 16, the last eight, quarter-final."""
    last, cardinals = context.vocabulary.lists["last of a run"], context.vocabulary.numerals.cardinals
    behind = (*keys[1:], "")
    return [
        a
        for a, b in zip(keys, behind, strict=True)
        if b not in HYPHENS and (a not in last or not (b.isdecimal() or b in cardinals))
    ]


def _clause(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Give the first and the last index of the words around a score, up to a mark on either side."""
    keys = sentence.keys
    low = next((at + 1 for at in range(first - 1, max(first - NEAR, 0) - 1, -1) if keys[at] in MARKS), first - NEAR)
    high = next((at for at in range(last, min(last + NEAR, len(keys))) if keys[at] in MARKS), last + NEAR)
    return max(low, 0), min(high, len(keys))


def _names(sentence: Sentence, low: int, high: int) -> list[tuple[int, int]]:
    """Give the first and the last index of each name among some words."""
    found: list[tuple[int, int]] = []
    for at in range(low, high):
        if sentence.words.is_name(at):
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
    return found
