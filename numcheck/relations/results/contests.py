"""Scores of a match or series against its parts: points by quarter, the score at half-time, goals, numbers of games."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from fractions import Fraction
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.language.words import HYPHENS
from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Label, Period, Score
from numcheck.model.relation import Relation, Strength
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.coordination import read_row
from numcheck.relations.reading.values import COUNTED, is_exact

REACH = 2
"""Sentences on either side of a figure within which the score of its match stands."""
NEAR = 6
"""Words beside a figure within which a word says what it is of: at the break."""
PAIR = 2
TO_PART = 4
"""Words behind a score within which stands in which part of the match it came about: in the third quarter."""
FEWEST_GAMES = 3
"""Fewest games of a series whose results must be told."""
APIECE = "scores.apiece"
"""How scores are found that only games have, not their goals: at two games apiece."""
MARKS_OF_CLAUSES = frozenset(";:.")
MOST_SCORING = 12
"""Most verbs of scoring of a sentence that are looked at."""
HYPHENATED = 3
"""Words of hat-trick."""
Pair = tuple[int, int]


def find_periods(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the points of one side in all periods of a match with its score, and the fact whether their sum fits.

    Those of two halves are looked for with more care, as a player may have as many: in `halves`.
    """
    lists = context.vocabulary.lists
    names = [name for name in lists if name.startswith("periods of a match") and int(name.rpartition(" ")[2]) > PAIR]
    periods = [(lists[name], name) for name in names]
    for sentence in context.sentences if _has_scores(context) else ():
        claims = context.by_sentence.get(sentence.index, ())
        period = next((name for words, name in periods if _has(sentence, words)), None)
        if period is None or not lists["more than the periods"].isdisjoint(sentence.keys):
            continue
        points = [c for c, behind in pairwise(claims) if c.kind in COUNTED and behind.kind is kinds.ORDINAL]
        last = claims[-1] if claims else None
        if last is not None and last.kind in COUNTED and _has_behind(sentence, last, lists["last of a run"]):
            points.append(last)
        if len(points) != int(period.rpartition(" ")[2]) or not all(map(is_exact, points)):
            continue
        scores = scores_near(context, sentence)
        total = sum(int(c.quantity.low) for c in points if c.quantity is not None)
        for score in scores[:1] if len(scores) == 1 else ():
            yield _relation(definition, (("score", (score,)), ("part+", tuple(points))), fits=total in pair_of(score))


def _has_scores(context: Context) -> bool:
    return any(claim.kind is kinds.SCORE for claim in context.claims)


def find_interim_scores(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each score at half-time with the final one, and the fact whether both may be of one match."""
    lists = context.vocabulary.lists
    for sentence in context.sentences_with(lists["half-time"]):
        here = [c for c in context.by_sentence.get(sentence.index, ()) if is_match_score(c)]
        interim = [c for c in here if _is_interim(context, sentence, c)]
        others = [c for c in here if c not in interim]
        if any(_is_of_a_time(context, sentence, c) for c in others):
            # After leading 24-19 they trailed 44-41 at half-time.
            continue
        finals = others or [c for c in _scores_around(context, sentence) if c not in interim]
        if len(interim) != 1 or len(finals) != 1 or not lists["after the match"].isdisjoint(sentence.keys):
            continue
        (a, b), (c, d) = pair_of(interim[0]), pair_of(finals[0])
        fits = (a <= c and b <= d) or (a <= d and b <= c)
        if others and _is_turned(context, sentence, interim[0], finals[0]):
            # Whoever was behind and won has the fewer first and the more in the end.
            fits = min(a, b) <= max(c, d) and max(a, b) <= min(c, d)
        yield _relation(definition, (("interim", (interim[0],)), ("final", (finals[0],))), fits=fits)


def _is_turned(context: Context, sentence: Sentence, interim: Claim, final: Claim) -> bool:
    """Tell whether words make one side behind and the winner, or ahead and the loser: 0-1 down, and won 2-1."""
    lists = context.vocabulary.lists

    def said(claim: Claim, name: str) -> bool:
        words = sentence.keys[max(0, claim.mention.first - PAIR) : claim.mention.last + 1]
        return not lists[name].isdisjoint(words)

    is_comeback = said(interim, "is behind in a match") and said(final, "won games")
    is_collapse = said(interim, "is ahead in a match") and said(final, "lost games")
    return is_comeback or is_collapse


def find_series_games(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each score of a series with the number of the game before or after which it stood, and the games played."""
    lists = context.vocabulary.lists
    for sentence in context.sentences_with(lists["series of games"]):
        if not lists["drawn"].isdisjoint(sentence.keys):
            continue
        claims = context.by_sentence.get(sentence.index, ())
        scores = _scores_of_series(context, sentence)
        games = [c for c in claims if _game_number(context, sentence, c) is not None]
        if not games and not lists["leads now"].isdisjoint(sentence.keys):
            # They won 98-91 in Game 4 on Friday. They lead the series 3-1.
            games = _game_just_played(context, sentence) or _game_told_next(context, sentence, scores)
        if len(scores) != 1 or len(games) != 1:
            continue
        if any(c.kind is kinds.ORDINAL and c.mention.first > games[0].mention.first for c in claims):
            # Level at 1-1 after Elan won the first match and Orla the second
            continue
        number = _game_number(context, context.sentences[games[0].sentence], games[0])
        played = _played(context, games[0], scores[0])
        if number is None or played is None:
            continue
        fits = sum(pair_of(scores[0])) == number + played
        yield _relation(definition, (("score", (scores[0],)), ("game", (games[0],))), fits=fits, played=number + played)


def _scores_of_series(context: Context, sentence: Sentence) -> list[Claim]:
    """Give the only score of a sentence; of several, those that the word before makes a series', not a game's."""
    scores = [c for c in context.by_sentence.get(sentence.index, ()) if is_match_score(c)]
    if len(scores) < PAIR:
        return scores
    return [c for c in scores if c.mention.found_by == APIECE or _is_said_of_series(context, c)]


def _is_said_of_series(context: Context, score: Claim) -> bool:
    """Tell whether the word before a score makes it a series': trailing 3-1, the series 2-2; not: a 115-101 win."""
    lists, keys = context.vocabulary.lists, context.sentences[score.sentence].keys
    said = union(lists["leads a series"], lists["series of games"])
    return not said.isdisjoint(keys[max(0, score.mention.first - 1) : score.mention.first])


def _stands_at(context: Context, score: Claim) -> bool:
    """Tell whether a series stands so: level at 2-2, the series stands at 2-1."""
    lists, keys = context.vocabulary.lists, context.sentences[score.sentence].keys
    before = keys[max(0, score.mention.first - PAIR) : score.mention.first]
    return len(before) == PAIR and before[0] in lists["stands so"] and before[1] in lists["at"]


def _game_just_played(context: Context, sentence: Sentence) -> list[Claim]:
    """Give the numbered games of the one of the two sentences before that tells any, with a score."""
    for index in range(sentence.index - 1, max(sentence.index - 1 - REACH, -1), -1):
        told = context.by_sentence.get(index, ())
        games = [c for c in told if _game_number(context, context.sentences[index], c) is not None]
        if not context.are_together(index, sentence.index) or any(map(is_match_score, told)) != bool(games):
            return []
        if games:
            dates = [c.mention.value for c in told if c.kind is kinds.DATE]
            is_of_a_year = any(isinstance(date, Period) and date.said.year is not None for date in dates)
            return [] if is_of_a_year and index < sentence.index - 1 else games
    return []


def _game_told_next(context: Context, sentence: Sentence, scores: Sequence[Claim]) -> list[Claim]:
    """Give the numbered game whose score the next sentence tells, if it is no earlier one: They won game four."""
    told = context.by_sentence.get(sentence.index + 1, ())
    if (
        len(scores) != 1
        or not any(map(is_match_score, told))
        or not context.are_together(sentence.index, sentence.index + 1)
    ):
        return []
    behind = context.sentences[sentence.index + 1]
    played = sum(pair_of(scores[0]))
    return [c for c in told if (_game_number(context, behind, c) or 0) >= played]


def _played(context: Context, game: Claim, score: Claim) -> int | None:
    """Give 0 where a score stood after a game, -1 where it stood before it, None where the words do not tell."""
    lists, sentence = context.vocabulary.lists, context.sentences[game.sentence]
    words = _words_before(sentence, game)
    # In Game Five, of which only the number is the label.
    words = words[:-1] if words and words[-1] in lists["games of a series"] else words
    is_before, is_after = (not lists[f"{when} a game"].isdisjoint(words) for when in ("before", "after"))
    if is_before != is_after:
        return 0 if is_after else -1
    between = sentence.keys[game.mention.last : score.mention.first] if score.sentence == game.sentence else ()
    is_earlier = score.mention.first < game.mention.first if score.sentence == game.sentence else False
    is_told_after = score.sentence != game.sentence and _stands_at(context, score)
    if is_before or is_earlier or not (is_told_after or _is_said_of_series(context, score)):
        return None
    if not lists["stood before"].isdisjoint(between):
        return None
    if not lists["forces a game"].isdisjoint(words):
        return -1
    results = [c for c in context.by_sentence[game.sentence] if is_match_score(c) and c is not score]
    return 0 if results and not lists["in"].isdisjoint(words[-1:]) else None


def find_series_results(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the score of a series with the results of all its games, and the fact whether they fit: Elan 4, Orla 2."""
    results: list[Claim] = []
    wins: dict[str, int] = {}
    games = context.vocabulary.lists["games of a series"]
    for sentence in context.sentences_with(games):
        told = _game_result(context, sentence) if _opens_with_game(context, sentence) else None
        if told is not None:
            ends, winner = told
            results += ends
            wins = {**dict.fromkeys((name for name, _ in winner), 0), **wins}
            best = max(winner, key=lambda side: side[1])
            wins[best[0]] += 1
    yield from _won_though_lost(context, definition)
    if len(results) < FEWEST_GAMES * PAIR or len(wins) != PAIR:
        return
    lists = context.vocabulary.lists
    for sentence in context.sentences_with(lists["series of games"]):
        scores = [c for c in context.by_sentence.get(sentence.index, ()) if is_match_score(c)]
        is_series = _has(sentence, lists["leads a series"])
        if is_series and len(scores) == 1 and sum(pair_of(scores[0])) <= len(results) // PAIR + 1:
            fits = sorted(pair_of(scores[0])) == sorted(wins.values())
            yield _relation(definition, (("score", (scores[0],)), ("result+", tuple(results))), fits=fits)


def _opens_with_game(context: Context, sentence: Sentence) -> bool:
    """Tell whether a sentence begins with a game of a series: Game 1: ...; First Test, Elan: ..."""
    games, claims = context.vocabulary.lists["games of a series"], context.by_sentence.get(sentence.index, ())
    is_numbered = bool(claims) and claims[0].kind is kinds.ORDINAL and claims[0].mention.first == 0
    return sentence.keys[0] in games or (is_numbered and not games.isdisjoint(sentence.keys[1:PAIR]))


def _won_though_lost(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each series that one side won, with the games that it is told to have lost: They lost the first match."""
    lists = context.vocabulary.lists
    for sentence, claims in context.told_with(lists["series of games"]):
        scores = [c for c in claims if is_match_score(c)]
        won = next((at for at, key in enumerate(sentence.keys) if key in lists["wins a series"]), None)
        if len(scores) != 1 or won is None or won > scores[0].mention.first:
            continue
        ours = {key for at, key in enumerate(sentence.keys[:won]) if sentence.words.is_name(at)}
        lost = _games_lost(context, sentence, ours)
        if lost and sum(pair_of(scores[0])) >= len(lost):
            fits = len({_game_number(context, context.sentences[c.sentence], c) for c in lost}) <= min(
                pair_of(scores[0])
            )
            yield _relation(definition, (("score", (scores[0],)), ("result+", tuple(lost))), fits=fits)


def _games_lost(context: Context, sentence: Sentence, ours: Set[str]) -> list[Claim]:
    """Give the games that "they" or a side named before lost, told right behind the sentence of a series."""
    lists, found = context.vocabulary.lists, list[Claim]()
    for near in context.sentences[sentence.index + 1 : sentence.index + 1 + REACH]:
        earlier = union(lists["of an earlier time"], lists["looks back"] - lists["has or had"])
        if not context.are_together(sentence.index, near.index) or not earlier.isdisjoint(near.keys):
            break
        subject = near.keys[0] in ours or near.keys[0] in lists["several spoken of"]
        for claim in context.by_sentence.get(near.index, ()) if subject else ():
            before = near.keys[max(0, claim.mention.first - PAIR) : claim.mention.first]
            is_lost = _game_number(context, near, claim) is not None and not lists["lost games"].isdisjoint(before)
            # the first match of the tour
            if is_lost and context.vocabulary.numerals.of.isdisjoint(near.keys[claim.mention.last :][:PAIR]):
                found.append(claim)
    return found


def _game_result(context: Context, sentence: Sentence) -> tuple[list[Claim], list[tuple[str, int]]] | None:
    """Give both counts of goals and both names with them, of a line of one game; None if it is none, or a draw."""
    claims = context.by_sentence.get(sentence.index, ())
    ends = [c for c in claims if c.kind in COUNTED and is_exact(c) and sentence.words.is_name(c.mention.first - 1)]
    ends = [c for c in ends if c.mention.first > PAIR]
    if len(ends) != PAIR:
        return None
    sides = [(sentence.keys[c.mention.first - 1], int(c.quantity.low)) for c in ends if c.quantity is not None]
    return None if sides[0][1] == sides[1][1] or sides[0][0] == sides[1][0] else (ends, sides)


def find_goals(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the most goals that a sentence gives to one side with the only score near it, as facts goals and most."""
    lists = context.vocabulary.lists
    of_three = frozenset(word.partition("-")[0] for word in lists["three goals"])
    telling = union(lists["scores a goal"], lists["goals"], of_three)
    for sentence in context.sentences_with(telling) if _has_scores(context) else ():
        told = _goals(context, sentence)
        scores = scores_near(context, sentence) if told is not None or _tells_both(context, sentence) else []
        if len({tuple(sorted(pair_of(score))) for score in scores}) != 1:
            continue
        goals, claim = told or (PAIR, None)
        if told is None and min(pair_of(scores[0])):
            # Both goals may be one of either side.
            continue
        yield Relation(
            definition.kind,
            (("score", (scores[0],)),) if claim is None else (("score", (scores[0],)), ("told", (claim,))),
            strength=Strength.NATURAL,
            about=(scores[0].id,),
            facts=(("goals", goals), ("most", max(pair_of(scores[0])))),
            passages=(("told", sentence.span),) if claim is None else (),
        )


def _tells_both(context: Context, sentence: Sentence) -> bool:
    """Tell whether a sentence says when or how both goals of a match came, or by whom: both goals came late."""
    lists, keys = context.vocabulary.lists, sentence.keys
    if sentence.part is sections.FURNITURE or not _is_of_one_match(context, sentence):
        return False
    opens = keys[0] in lists["both"] and keys[1:PAIR] != () and keys[1] in lists["goals"]
    return opens and not lists["comes about"].isdisjoint(keys[PAIR : PAIR + 1])


def _goals(context: Context, sentence: Sentence) -> tuple[int, Claim | None] | None:
    """Give the goals that one side has at least by a sentence, and the claim that says so, if any does; None if none.

    A hat-trick, the third, goals from A, B and C.
    """
    lists, keys = context.vocabulary.lists, sentence.keys
    if sentence.part is sections.FURNITURE:
        return None
    found: list[tuple[int, Claim | None]] = []
    scoring = [at for at, key in enumerate(keys) if key in lists["scores a goal"]][:MOST_SCORING]
    is_of_one = bool(scoring) and _is_of_one_match(context, sentence)
    for claim in context.by_sentence.get(sentence.index, ()):
        value = claim.mention.value
        is_goal = any(0 <= claim.mention.first - at <= PAIR for at in scoring)
        ends = keys[claim.mention.last : claim.mention.last + 1]
        if (
            claim.kind is kinds.ORDINAL
            and is_goal
            and isinstance(value, Label)
            and (not ends or not ends[0].isalpha() or ends[0] in context.vocabulary.grammar["prepositions"])
            # a 64th-minute goal
            and not (ends and ends[0] in HYPHENS)
        ):
            found.append((value.number or 0, claim))
        if is_goal and is_of_one and _counts_goals(context, claim):
            # Lund scored three times; not: four times this season.
            found.append((int(claim.quantity.low) if claim.quantity is not None else 0, claim))
        share = claim.quantity if claim.kind is kinds.RATIO and is_goal else None
        if share is not None and share.low > 0 and (1 / Fraction(share.low)).denominator == 1:
            # Pohl added a third
            found.append((int(1 / Fraction(share.low)), claim))
    closed = union(context.vocabulary.grammar["prepositions"], context.vocabulary.grammar["conjunctions"])
    for at in range(len(keys)):
        behind = keys[at + HYPHENATED : at + HYPHENATED + 1]
        is_whole = not behind or not behind[0].isalpha() or behind[0] in closed
        if is_whole and "".join(keys[at : at + HYPHENATED]) in lists["three goals"]:
            found.append((3, None))
    for at, key in enumerate(keys[:-1]):
        if key in lists["goals"] and keys[at + 1] in lists["by scorers"]:
            row = read_row(sentence, at + 2, context.vocabulary)
            if row is not None and row.fewest == row.most:
                found.append((row.fewest, None))
    found += _goals_of_each(context, sentence)
    found += [*_goals_added(context, sentence, found)]
    return max(found, key=lambda told: told[0]) if found else None


def _goals_added(
    context: Context, sentence: Sentence, told: Sequence[tuple[int, Claim | None]]
) -> Iterator[tuple[int, Claim | None]]:
    """Give counted goals with those that others added to them: Lund scored three and Roy and Poe added one each."""
    lists, keys, cardinals = context.vocabulary.lists, sentence.keys, context.vocabulary.numerals.cardinals
    for goals, claim in told:
        start = max(claim.last, claim.mention.last) if claim is not None and claim.kind is kinds.COUNT else len(keys)
        end = next((n for n in range(start, len(keys)) if keys[n] in MARKS_OF_CLAUSES), len(keys))
        at = next((n for n in range(start, end - 1) if keys[n] in lists["adds a goal"]), None)
        if at is None or not (keys[at + 1] in cardinals or keys[at + 1] in lists["another"]):
            continue
        behind = keys[at + PAIR : end]
        is_whole = not behind or behind[0] in union(lists["to each of several"], lists["goals as one"])
        if not is_whole or not lists["for"].isdisjoint(behind):
            # added one assist; added one each for Selm
            continue
        scorers = sum(sentence.words.is_name(n) and not sentence.words.is_name(n + 1) for n in range(start, at))
        is_each = not lists["to each of several"].isdisjoint(keys[at + 1 : end])
        if scorers == 1 or (scorers and is_each):
            yield goals + int(cardinals.get(keys[at + 1], 1)) * scorers, claim


def _counts_goals(context: Context, claim: Claim) -> bool:
    is_named = claim.noun in context.vocabulary.lists["counted goals"] and claim.noun_from == "after" and not claim.link
    return claim.kind is kinds.COUNT and is_exact(claim) and is_named


def _is_of_one_match(context: Context, sentence: Sentence) -> bool:
    """Tell whether the goals of a sentence may be those of one match, not of a season or of several games."""
    dates = (c.mention.value for c in context.by_sentence.get(sentence.index, ()) if c.kind is kinds.DATE)
    is_of_years = any(isinstance(date, Period) and date.said.year is not None for date in dates)
    return not is_of_years and context.vocabulary.lists["more than one match"].isdisjoint(sentence.keys)


def _goals_of_each(context: Context, sentence: Sentence) -> Iterator[tuple[int, Claim | None]]:
    """Give the sum of the goals of several scorers, with the first count: two goals from Kim and one by Poe."""
    lists, keys, cardinals = context.vocabulary.lists, sentence.keys, context.vocabulary.numerals.cardinals
    if lists["goals"].isdisjoint(keys):
        return
    for claim in context.by_sentence.get(sentence.index, ()):
        at = max(claim.last, claim.mention.last)
        is_of_goals = claim.kind is kinds.COUNT and is_exact(claim) and keys[at - 1] in lists["goals"]
        if not is_of_goals or claim.quantity is None or keys[at : at + 1] == () or keys[at] not in lists["by scorers"]:
            continue
        total = int(claim.quantity.low)
        for here in range(at + 1, len(keys) - PAIR):
            if keys[here] in MARKS_OF_CLAUSES:
                break
            is_joined = keys[here] in lists["joining"] or keys[here] == ","
            if is_joined and keys[here + 1] in cardinals and keys[here + PAIR] in lists["by scorers"]:
                total += int(cardinals[keys[here + 1]])
        yield total, claim


def _relation(
    definition: Definition, roles: tuple[tuple[str, tuple[Claim, ...]], ...], *, fits: bool, **facts: int
) -> Relation:
    return Relation(
        definition.kind,
        roles,
        strength=Strength.NATURAL,
        about=tuple(sorted(c.id for _, claims in roles for c in claims)),
        facts=(("fits", int(fits)), *facts.items()),
    )


def scores_near(context: Context, sentence: Sentence) -> list[Claim]:
    """Give the scores of a match in a sentence, else those around it in its paragraph or next to it."""
    here = [c for c in context.by_sentence.get(sentence.index, ()) if is_match_score(c)]
    return here or _scores_around(context, sentence)


def _scores_around(context: Context, sentence: Sentence) -> list[Claim]:
    near = context.claims_between(sentence.index - REACH, sentence.index + REACH, sentence.span.start)
    return [c for c in near if is_match_score(c) and abs(c.paragraph - sentence.paragraph) <= 1]


def is_match_score(claim: Claim) -> bool:
    """Tell whether a figure is the score of two sides, but no vote."""
    value = claim.mention.value
    return isinstance(value, Score) and len(value.numbers) == PAIR and not value.is_vote


def pair_of(claim: Claim) -> Pair:
    """Give both sides of a score. Only for scores of two sides."""
    value = claim.mention.value
    assert isinstance(value, Score)
    return value.numbers[0], value.numbers[1]


def _has(sentence: Sentence, words: frozenset[str]) -> bool:
    return not words.isdisjoint(sentence.keys)


def _has_behind(sentence: Sentence, claim: Claim, words: frozenset[str]) -> bool:
    return not words.isdisjoint(sentence.keys[claim.last : claim.last + NEAR])


def _is_interim(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether words near a score, before any mark or figure, make it that of half-time: 2-0 up at the break.

    It may stand in front as well: at the break Elan led 2-0; and a half-time lead has it right before it.
    """
    lists, keys, first = context.vocabulary.lists, sentence.keys, claim.mention.first
    behind = _until_mark(keys[claim.mention.last : claim.mention.last + NEAR])
    if any(a in lists["at half-time"] and b in lists["half-time"] for a, b in pairwise(behind)):
        return True
    if any(a in lists["half-time alone"] and b in lists["led by half-time"] for a, b in pairwise(behind[:PAIR])):
        return True
    stands = not lists["stands at half-time"].isdisjoint(keys[max(0, first - PAIR) : first])
    before = _until_mark(keys[max(0, first - NEAR) : first][::-1])
    told = any(b in lists["at half-time"] and a in lists["half-time"] for a, b in pairwise(before))
    return told and stands and lists["after half-time"].isdisjoint(before)


def _is_of_a_time(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether words make a score one of some time within the match: after leading 24-19, 34-20 in the third."""
    lists = context.vocabulary.lists
    before = sentence.keys[max(0, claim.mention.first - PAIR) : claim.mention.first]
    if not lists["led at a time"].isdisjoint(before):
        return True
    behind = _until_mark(sentence.keys[claim.mention.last : claim.mention.last + TO_PART])
    return bool(behind) and behind[0] in lists["in"] and not lists["periods of play"].isdisjoint(behind)


def _until_mark(keys: Sequence[str]) -> Sequence[str]:
    end = next((at for at, key in enumerate(keys) if not key[0].isalnum() or key[0].isdecimal()), len(keys))
    return keys[:end]


def _words_before(sentence: Sentence, claim: Claim) -> Sequence[str]:
    return sentence.keys[max(0, claim.mention.first - PAIR - 1) : claim.mention.first]


def _game_number(context: Context, sentence: Sentence, claim: Claim) -> int | None:
    """Give the number of a game of a series: game four, the fourth game; None for any other figure."""
    games, value = context.vocabulary.lists["games of a series"], claim.mention.value
    before = sentence.keys[max(0, claim.mention.first - 1) : claim.mention.first]
    if claim.kind is kinds.NUMBER and claim.quantity is not None and is_exact(claim) and claim.quantity.step == 1:
        # Won game four, as some write it.
        return int(claim.quantity.low) if before and before[0] in games else None
    if not isinstance(value, Label) or value.number is None:
        return None
    behind = sentence.keys[claim.mention.last : claim.mention.last + 1]
    if claim.kind is kinds.ORDINAL:
        return value.number if behind and behind[0] in games else None
    is_game = any(key in games for key in sentence.keys[max(0, claim.mention.first - 1) : claim.mention.last])
    return value.number if claim.kind is kinds.IDENTIFIER and is_game else None
