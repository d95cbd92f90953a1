"""The record of a side: its wins, draws and defeats against the games it played and the points it has.

`find_records` gives the results with the games played, `find_points` with the points; the facts won, drawn and lost
hold the counts, 0 if untold, and `is_full` is 1 where all three are told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, count_of, is_exact

COMMA = frozenset(",")
DASHED = (("-",), ("–",))
TIMES = "times"
TO_GAMES = 4
"""Words from a record to the games that it is of: 8-3-1 in their last 12 games."""
NEAR = 2
"""Words on either side of a figure that may say which results it counts."""
SORTS = ("won games", "drawn games", "lost games")
"""Names of the lists of words for results."""
Record = dict[str, Claim]
"""One of `SORTS` -> the figure that counts such games."""


def find_records(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the record of each sentence (result+) with the only number of games played there or right before."""
    for sentence, record, singles in _records(context):
        played = [c for c in context.by_sentence[sentence.index] if _is_played(context, c, record)]
        before = context.by_sentence.get(sentence.index - 1, ())
        played = played or [
            c for c in before if context.are_together(c.sentence, sentence.index) and _is_played(context, c, record)
        ]
        if len(played) == 1:
            yield _relation(definition, record, singles, "played", played[0])
    for record, played_in in _dashed_records(context):
        yield _relation(definition, record, (), "played", played_in)


def find_points(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the record of each sentence (result+) with the only number of points near it."""
    bonus = context.vocabulary.lists["bonus points"]
    if context.holds_any(bonus):
        return
    for sentence, record, singles in _records(context):
        if not {"won games", "drawn games"} <= {*record, *singles}:
            # Of a draw that is not told there is none, but wins may be told in other words: their 18th victory.
            continue
        near = context.claims_between(sentence.index - 1, sentence.index + 1, sentence.span.start)
        points = [c for c in near if _is_points(context, c, record)]
        # Other sides have points as well; those of the same sentence are meant first.
        points = [c for c in points if c.sentence == sentence.index] or points
        if len(points) == 1 and context.are_together(points[0].sentence, sentence.index):
            yield _relation(definition, record, singles, "points", points[0])


def find_wins_of_all(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each number of somebody's wins or defeats with that of all the games told before: 12 of his wins."""
    lists = context.vocabulary.lists
    nouns = union(*(lists[f"{sort} as nouns"] for sort in SORTS))
    for sentence, claims in context.told_with(nouns):
        for claim in claims:
            keys = sentence.keys[claim.mention.first : claim.last]
            is_of_own = claim.noun_from == "of" and not context.vocabulary.grammar["possessives"].isdisjoint(keys)
            if not is_of_own or nouns.isdisjoint(keys[-1:]) or not is_exact(claim):
                continue
            near = context.claims_between(sentence.index - NEAR, sentence.index, sentence.span.start)
            games = [c for c in near if c.span.end <= claim.span.start and c.noun in lists["games of a record"]]
            is_all = len(games) == 1 and not lists["all of them"].isdisjoint(_words_of(context, games[0]))
            if is_all and is_exact(games[0]) and games[0].period is None:
                yield Relation(
                    definition.of,
                    (("part", (claim,)), ("whole", (games[0],))),
                    strength=Strength.NATURAL,
                    about=(claim.id,),
                )


def _words_of(context: Context, claim: Claim) -> Sequence[str]:
    """Give the words of a figure, with the one before it."""
    return context.sentences[claim.sentence].keys[max(0, claim.mention.first - 1) : claim.last]


def _relation(definition: Definition, record: Record, singles: Sequence[str], role: str, claim: Claim) -> Relation:
    names = {"won games": "won", "drawn games": "drawn", "lost games": "lost"}
    counts = {name: count_of(record[sort]) if sort in record else int(sort in singles) for sort, name in names.items()}
    return Relation(
        definition.kind,
        ((role, (claim,)), ("result+", tuple(sorted(record.values(), key=lambda c: c.id)))),
        strength=Strength.NATURAL,
        about=(claim.id,),
        facts=(*counts.items(), ("is_full", int(len(record) + len(singles) == len(SORTS)))),
    )


def _records(context: Context) -> Iterator[tuple[Sentence, Record, Sequence[str]]]:
    """Give each sentence that counts games by how they ended, each sort once, with the sorts of which there is one."""
    lists = context.vocabulary.lists
    for sentence, claims in context.told_with(union(lists["won games"], lists["won games as nouns"])):
        if sentence.part is sections.FURNITURE or len(claims) < NEAR:
            continue
        told: list[tuple[str, Claim]] = []
        for index, claim in enumerate(claims):
            sort = _sort(context, sentence, claims, index)
            if sort is not None and claim.kind in COUNTED and is_exact(claim):
                told.append((sort, claim))
        record = dict(told)
        singles = _singles(context, sentence) if record else ()
        if len(told) == len(record) and len(record) + len(singles) > 1 and record.keys().isdisjoint(singles):
            yield sentence, record, singles


def _singles(context: Context, sentence: Sentence) -> Sequence[str]:
    """Give the sorts of games of which a sentence tells one, joined to others: two wins and (a draw)."""
    lists, keys, joiners = context.vocabulary.lists, sentence.keys, union(context.vocabulary.numerals.joiners, COMMA)
    places = [n for n in range(1, len(keys) - 1) if keys[n] in lists["articles"] and keys[n - 1] in joiners]
    return [sort for n in places for sort in SORTS if keys[n + 1] in lists[f"{sort} as nouns"]]


def _dashed_records(context: Context) -> Iterator[tuple[Record, Claim]]:
    """Give each record of wins, defeats and draws between dashes with its games: went 8-3-1 in their last 12."""
    links = union(context.vocabulary.lists["in"], context.vocabulary.lists["opens games"])
    for sentence, claims in context.told_with(links):
        for index, played in enumerate(claims if len(claims) > len(SORTS) else ()):
            rows = claims[max(0, index - len(SORTS)) : index]
            if len(rows) == len(SORTS) and _is_played(context, played, {}) and _is_dashed(context, sentence, rows):
                between = sentence.keys[rows[-1].mention.last : played.mention.first]
                if between[:1] and between[0] in links and len(between) <= TO_GAMES:
                    won, lost, drawn = rows
                    yield {"won games": won, "drawn games": drawn, "lost games": lost}, played


def _is_dashed(context: Context, sentence: Sentence, claims: Sequence[Claim]) -> bool:
    """Tell whether three numbers stand between dashes behind what somebody did: went 8-3-1."""
    keys, first = sentence.keys, claims[0].mention.first
    is_row = all(keys[a.mention.last : b.mention.first] in DASHED for a, b in pairwise(claims))
    opens = union(context.vocabulary.lists["goes"], context.vocabulary.grammar["be"], context.vocabulary.lists["at"])
    return is_row and all(map(is_exact, claims)) and first > 0 and keys[first - 1] in opens


def _sort(context: Context, sentence: Sentence, claims: Sequence[Claim], index: int) -> str | None:
    """Give which of `SORTS` a figure counts, if any: by the noun behind it, else by the verb before it."""
    claim, lists = claims[index], context.vocabulary.lists
    behind = sentence.keys[claim.mention.last : max(claim.last, claim.mention.last + 1)]
    before = sentence.keys[claim.mention.first - 1 : claim.mention.first]
    is_in_a_row = not lists["one right after the other"].isdisjoint(behind)
    is_of_some = claim.link == "of_the" and not _is_of_own_games(context, sentence, claims, index)
    if is_of_some or is_in_a_row or not lists["the"].isdisjoint(before):
        # "Between the two defeats", "lost three straight games" and "won two of the six before" count none of a record.
        return None
    named = next((sort for sort in SORTS for key in behind if key in lists[f"{sort} as nouns"]), None)
    before = sentence.keys[max(0, claim.mention.first - NEAR) : claim.mention.first]
    told = next((sort for sort in SORTS if not lists[sort].isdisjoint(before[-1:])), None)
    is_of_games = claim.noun is None or claim.noun_from != "after" or claim.noun in lists["games of a record"]
    if named is not None and told is not None and named != told:
        # lost three cup ties
        return None
    return named or (told if is_of_games else None)


def _is_of_own_games(context: Context, sentence: Sentence, claims: Sequence[Claim], index: int) -> bool:
    """Tell whether a figure counts some of the games that stand right behind it: won four of their last six games."""
    if index + 1 == len(claims):
        return False
    between = sentence.keys[claims[index].mention.last : claims[index + 1].mention.first]
    owners = context.vocabulary.grammar["possessives"]
    return len(between) <= TO_GAMES and not owners.isdisjoint(between) and _is_played(context, claims[index + 1], {})


def _is_played(context: Context, claim: Claim, record: Record) -> bool:
    if claim in record.values() or not is_exact(claim) or claim.under not in ("", "comparison"):
        return False
    keys, lists, first = context.sentences[claim.sentence].keys, context.vocabulary.lists, claim.mention.first
    if first and keys[first - 1] in lists["played games"] and (claim.noun is None or claim.noun in lists["time"]):
        # Played 38, won 20; has fought 31 times
        return claim.kind is not kinds.RATIO or claim.unit == TIMES
    # She won seven games: those are the ones that she won.
    is_result = first > 0 and any(keys[first - 1] in lists[sort] for sort in SORTS)
    return claim.noun in lists["games of a record"] and claim.noun_from == "after" and not is_result


def _is_points(context: Context, claim: Claim, record: Record) -> bool:
    # The games of a record take the noun before them: 26 points after winning seven and drawing two.
    lists = context.vocabulary.lists
    behind = context.sentences[claim.sentence].keys[max(claim.last, claim.mention.last) :][:1]
    is_named = claim.noun in lists["points of a table"] and claim not in record.values()
    return is_named and is_exact(claim) and not claim.under and lists["points between sides"].isdisjoint(behind)
