"""Relations from phrases: pieces that give some roles are found, then put together where they agree.

A relation is looked for at every match of a cue. The roles that the cue lacks come from other pieces near it that name
the same claims in the same roles; every way to complete it is one reading, the nearest first, at most MOST_READINGS.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from numcheck.language.entries import union
from numcheck.language.filters import fits, fitting, kinds_of
from numcheck.language.patterns import find_matches, letter_of
from numcheck.language.traits import VERB
from numcheck.model.claim import EACH, Claim
from numcheck.model.interval import Number, magnitude
from numcheck.model.pattern import Definition, Gathering, Pattern, Piece
from numcheck.model.quantity import Kind, Quantity, currency_of_coin
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.guards.bases import (
    are_of_two_measures,
    is_from_another_base,
    is_on_another_basis,
    is_over_its_own_time,
)
from numcheck.relations.guards.singles import any_uncounted_one
from numcheck.relations.guards.some_told import with_joined_whole, with_some_told
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.listing import any_uncounted, leading_parts
from numcheck.relations.reading.values import AMOUNTS, COUNTED, PLAIN
from numcheck.relations.reading.views import Stretch, View

VALUES = (*PLAIN, Kind.RATIO)
"""Kinds of figures that may be a value which changes, or how much it changed."""
MOVES = ("rise", "fall")
PERCENT = "percent"
CHANGES = ("percent", "amount", "points")
"""Roles of a change by how much it was."""
TO_DECISION = 3
"""Words before a share within which a verb makes it one of votes: turned down by."""
TIMES = (Kind.DATE, Kind.DURATION, Kind.ORDINAL)
"""Kinds of figures that may stand between a change and the value it led to: for the first half."""
MOST_TO_END = 6
"""Words from a change to the value that it led to: up 0.4 per cent for the first quarter to (134)."""
MOST_TO_OBJECT = 6
"""Words behind a change within which the thing that changed stands: a 3% (rise in the sales)."""
MOST_READINGS = 200
MOST_NEAR = 60
"""Matches of one phrase in a sentence above which only the nearest are tried."""
MOST_COINS = 10_000
"""How many times one number may be the other, where one is of coins of the other's currency: $300, down 2 cents."""
LENGTHS = ("month", "quarter", "year")
"""Units of time that money may be per, which a word anywhere in its sentence may name: annually."""
MOST_TO_SUBJECT = 3
"""Words at the head of a sentence within which "it" is its subject."""
MOST_PARTS = 8
"""Members of a gathered role above which its subsets are no longer tried one by one."""
PAIR = 2
OF = "of"
"""How the noun of a measure was found that stands behind it: a pound of tea."""
WHOLE, PART = "whole", "part"
"""Roles of which the second counts some of the first."""
TODAY = "today"
"""The role that the day of the article fills."""
Roles = Mapping[str, tuple[Claim, ...]]


class Match(NamedTuple):
    """A piece found in the text."""

    piece: int
    """Index of the piece in its definition."""
    roles: Roles
    cue: Span
    """From the first word of the phrase to its last."""
    sentence: int
    """Index of the sentence in which it begins."""
    last_sentence: int
    strength: Strength


ByRole = dict[str, dict[int, list[Match]]]
"""Role -> sentence -> the matches with it, in the order they were found; very many, in that of the text."""


@lru_cache(maxsize=4096)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def find_by_phrases(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the relations of a kind that its pieces make: each cue, completed; of equal ones the firmest."""
    found: dict[int, Sequence[Match]] = {}
    cues: list[Match] = []
    for index, piece in definition.cues:
        found[index] = _find_piece(context, index, piece)
        cues += found[index]
        if piece.claims:
            cues += _find_claims(context, index, piece)
    if not cues:
        return
    assembler = _Assembler(context, definition, found)
    best: dict[tuple[tuple[str, tuple[int, ...]], ...], Relation] = {}
    for cue in cues:
        for relation in assembler.complete(cue):
            key = tuple((role, tuple(c.id for c in claims)) for role, claims in relation.roles)
            known = best.get(key)
            if known is None or _is_firmer(relation, known):
                best[key] = relation
    for relation in _without_taken(best.values()) if definition.has_own_subjects else best.values():
        yield relation
        yield from with_some_told(relation, context)
        yield from with_joined_whole(relation, context)


def _without_taken(relations: Iterable[Relation]) -> Iterator[Relation]:
    """Leave out changes in percent of two values between which a phrase puts another one, which is theirs."""
    told = [*relations]
    taken = {
        (relation.role("before")[0].id, relation.role("after")[0].id): relation.role("percent")[0].id
        for relation in told
        if relation.strength is Strength.PROVED and relation.role("percent")
    }
    for relation in told:
        pair = (relation.role("before")[0].id, relation.role("after")[0].id)
        percent = relation.role("percent")
        if not percent or taken.get(pair, percent[0].id) == percent[0].id:
            yield relation


def _passages(parts: Sequence[Match], about: Sequence[int]) -> tuple[tuple[str, Span], ...]:
    """Give the words from a cue to the only figure of a relation, which they judge: (a majority,) 46%; else none."""
    if len(parts) != 1 or len(about) != 1 or len(parts[0].roles) != 1:
        return ()
    (claims,) = parts[0].roles.values()
    cue = parts[0].cue
    return (("said", Span(cue.start, claims[0].span.start)),) if cue.start < claims[0].span.start else ()


def _is_firmer(relation: Relation, known: Relation) -> bool:
    """Tell whether a relation is stronger than another of the same claims, or the other one is a fallback only."""
    return (not relation.is_fallback, relation.strength) > (not known.is_fallback, known.strength)


def find_matches_of(context: Context, definition: Definition) -> Iterator[Roles]:
    """Give the roles of every phrase of a kind of relation, for algorithms that put them together themselves."""
    for match in find_phrases_of(context, definition):
        yield match.roles


def find_claims_of(context: Context, definition: Definition, role: str) -> list[Claim]:
    """Give the figures that the phrases of a kind of relation put in a role; no other phrases are looked for."""
    pieces = [(index, piece) for index, piece in enumerate(definition.pieces) if role in piece.roles]
    matches = [match for index, piece in pieces for match in _find_piece(context, index, piece)]
    return [claim for match in matches for claim in match.roles.get(role, ())]


def find_phrases_of(context: Context, definition: Definition) -> Iterator[Match]:
    """Give every phrase of a kind of relation, with the strength of its piece and its place."""
    for index, piece in enumerate(definition.pieces):
        yield from _find_piece(context, index, piece)


def _find_piece(context: Context, index: int, piece: Piece) -> Sequence[Match]:
    """Give every match of the phrases of a piece."""
    possible = context.view.possible(piece)
    if not possible:
        return ()
    matches: list[Match] = []
    for pattern, view, stretches in possible:
        for found in _find_phrase(view, pattern, stretches):
            roles = _roles(context, view, pattern, found)
            if roles is not None:
                start, end = view.sentence_at(found.start()).index, view.sentence_at(found.end() - 1).index
                matches.append(Match(index, roles, view.span_of(found), start, end, piece.strength))
    return matches


def _find_phrase(view: View, pattern: Pattern, stretches: Sequence[Stretch]) -> Sequence[re.Match[str]]:
    """Give the matches of a pattern within some stretches of the reduced text."""
    compiled, text = _compiled(pattern.source), view.text
    matches: list[re.Match[str]] = []
    for start, end in stretches:
        matches += find_matches(compiled, text, start, end)
    return _without_tails(matches, pattern) if matches else ()


def _without_tails(matches: Sequence[re.Match[str]], pattern: Pattern) -> Sequence[re.Match[str]]:
    """Leave out each match whose list ends where that of an earlier match does, as it is the tail of that."""
    lists = [binding.role for binding in pattern.bindings if binding.is_many]
    if not lists:
        return matches
    kept: list[re.Match[str]] = []
    ended: set[int] = set()
    for found in matches:
        ends = [found.end(role) for role in lists]
        if ended.isdisjoint(ends):
            ended.update(ends)
            kept.append(found)
    return kept


def _find_claims(context: Context, index: int, piece: Piece) -> Iterator[Match]:
    """Give a match for each claim whose slots alone make it a cue."""
    for role, filter_ in piece.claims:
        kinds = kinds_of(filter_)
        told = context.of(*kinds) if kinds else context.claims
        for claim in fitting(told, filter_, context.vocabulary):
            yield Match(index, {role: (claim,)}, claim.span, claim.sentence, claim.sentence, piece.strength)


def _roles(context: Context, view: View, pattern: Pattern, found: re.Match[str]) -> Roles | None:
    """Give the claims of the roles of a match; None where one claim would have two roles."""
    roles: dict[str, tuple[Claim, ...]] = {}
    used: set[int] = set()
    for binding in pattern.bindings:
        start, end = found.span(binding.role)
        if start < 0:
            continue
        claims = tuple([claim for claim in view.claims_in(start, end) if letter_of(claim) in binding.kinds])
        if binding.is_many:
            claims = leading_parts(claims, context)
        ids = {claim.id for claim in claims}
        if not used.isdisjoint(ids):
            return None
        used |= ids
        roles[binding.role] = claims
    return roles


class _Assembler:
    """Completes the cues of one definition with its other pieces, and makes relations of them."""

    def __init__(self, context: Context, definition: Definition, cues: Mapping[int, Sequence[Match]]) -> None:
        self.context = context
        self.definition = definition
        self.matches: dict[int, ByRole] = {}
        """Piece -> its matches, for those that were asked for."""
        self.cues_at: dict[int, list[int]] = {}
        for index, matches in cues.items():
            self.matches[index] = _by_role(matches)
            for match in matches:
                self.cues_at.setdefault(match.sentence, []).append(match.cue.start)
        for starts in self.cues_at.values():
            starts.sort()
        self.breaks_at: dict[int, list[int]] = {}
        self.gathered, self.needed, self.order = definition.gathered, definition.needed, definition.order

    def complete(self, cue: Match) -> Iterator[Relation]:
        """Give the readings of a cue, the nearest first."""
        count = 0
        roles = dict(cue.roles)
        if TODAY in self.order and TODAY not in roles:
            if self.context.day is not None:
                roles[TODAY] = (self.context.day,)
            elif TODAY in self.needed:
                return
        has_own_subjects = self.definition.has_own_subjects
        if has_own_subjects and (
            self._is_of_each_time(cue) or self._is_of_a_vote(cue) or self._is_on_another_basis(cue)
        ):
            return
        for parts in self._search(cue, (cue,), roles, 0):
            for relation in self._gather(parts):
                if has_own_subjects and (
                    self._is_from_another_base(relation)
                    or (len(parts[0]) > 1 and self._goes_another_way(cue, relation))
                ):
                    continue
                if "percent" in self.needed and self._is_of_its_own_time(relation):
                    continue
                if self._fits(relation):
                    yield relation
                    count += 1
                    if count >= MOST_READINGS:
                        return

    def _search(
        self, cue: Match, parts: tuple[Match, ...], roles: dict[str, tuple[Claim, ...]], depth: int
    ) -> Iterator[tuple[tuple[Match, ...], Roles]]:
        """Give every way to fill the roles that are still missing, as the matches used and all roles."""
        missing = [role for role in self.order if role in self.needed and role not in roles]
        if not missing:
            yield parts, self._with_optional(cue, roles)
            return
        if depth >= 5:
            return
        for match in self._candidates(cue, missing[0]):
            merged = _merge(roles, match.roles)
            if merged is not None:
                yield from self._search(cue, (*parts, match), merged, depth + 1)

    def _candidates(self, cue: Match, role: str) -> Iterator[Match]:
        """Give the matches near a cue that fill a role, nearest first."""
        found: list[tuple[int, int, Match]] = []
        cue_name = self.definition.pieces[cue.piece].name
        for index, piece in enumerate(self.definition.pieces):
            if piece.only_with and cue_name not in piece.only_with:
                continue
            if role not in piece.roles and not piece.claims:
                continue
            reach = min(piece.reach, self.definition.pieces[cue.piece].reach)
            first = cue.sentence - (reach if piece.order != "after" else 0)
            is_ahead = piece.order != "before" and self.definition.pieces[cue.piece].order != "after"
            last = cue.last_sentence + (reach if is_ahead else 0)
            nearby = self._matches_of(index, piece).get(role, {}) if role in piece.roles else {}
            for sentence in range(first, last + 1) if nearby else ():
                found.extend(
                    (abs(match.sentence - cue.sentence), abs(match.cue.start - cue.cue.start), match)
                    for match in _nearest(nearby.get(sentence, ()), cue)
                    if not self._is_apart(cue, match)
                )
            for name, filter_ in piece.claims:
                if name != role:
                    continue
                for claim in self.context.claims_between(first, last, cue.cue.start):
                    if self._stands(claim, cue, piece) and fits(claim, filter_, self.context.vocabulary):
                        match = Match(
                            index, {role: (claim,)}, claim.span, claim.sentence, claim.sentence, piece.strength
                        )
                        found.append((abs(claim.sentence - cue.sentence), abs(claim.span.start - cue.cue.start), match))
        found.sort(key=lambda item: item[:2])
        return (match for _, _, match in found)

    def _matches_of(self, index: int, piece: Piece) -> ByRole:
        """Give the matches of a piece; it is looked for when a cue lacks one of its roles, and once."""
        found = self.matches.get(index)
        if found is None:
            found = self.matches[index] = _by_role(_find_piece(self.context, index, piece))
        return found

    def _is_apart(self, cue: Match, match: Match) -> bool:
        """Tell whether a phrase stands in another clause than a cue of its sentence, and may be of something else."""
        if cue.sentence != match.sentence or cue.sentence != cue.last_sentence:
            return False
        start, end = (
            (cue.cue.end, match.cue.start) if cue.cue.start <= match.cue.start else (match.cue.end, cue.cue.start)
        )
        cues = self.cues_at.get(cue.sentence, [])
        if bisect_right(cues, start) < bisect_left(cues, end):
            # Burglaries were up 14% and thefts doubled, from 310 to 602: another change is told in between.
            return True
        breaks = self._breaks_of(cue.sentence)
        if bisect_left(breaks, start) < bisect_left(breaks, end):
            return True
        if not self.definition.has_own_subjects:
            return False
        is_percent = any(claim.kind is Kind.PERCENT for claims in cue.roles.values() for claim in claims)
        if self._ends_at_another(cue, match):
            return True
        if match.cue.start < cue.cue.start:
            if self._names_another(start, cue) or self._leads_to_another(cue, match):
                return True
            if self._has_a_subject_or_base(start, cue) or self._has_an_object_before(cue, match):
                return True
            return is_percent and self._has_its_own_object(cue, match)
        return self._goes_on(cue, match) or (is_percent and self._is_changed_otherwise(cue, start, end))

    def _is_of_each_time(self, cue: Match) -> bool:
        """Tell whether a stretch of time with "every" or "each" follows a cue: doubling every two years."""
        said = [claim for claims in cue.roles.values() for claim in claims]
        last = max(claim.mention.last for claim in said)
        here = self.context.by_sentence[cue.sentence]
        behind = next((c for c in here if c.mention.first >= last), None)
        is_each = behind is not None and behind.kind is Kind.DURATION and behind.link == EACH
        return is_each and behind is not None and behind.mention.first - last <= 1

    def _is_of_a_vote(self, cue: Match) -> bool:
        """Tell whether a share is that of the votes by which something was decided: turned down by 66 per cent."""
        said = [claim for claims in cue.roles.values() for claim in claims if claim.kind is Kind.PERCENT]
        if not said:
            return False
        first, vocabulary = said[0].mention.first, self.context.vocabulary
        before = self.context.sentences[cue.sentence].keys[max(first - TO_DECISION, 0) : first]
        is_by = before[-1:] != () and before[-1] in vocabulary.lists["by"]
        return is_by and any(vocabulary.lemma(key) in vocabulary.lists["decides by vote"] for key in before)

    def _is_on_another_basis(self, cue: Match) -> bool:
        """Tell whether a change is none of plain values: on a comparable-store basis, includes gains of."""
        said = [claim for role, claims in cue.roles.items() if role in CHANGES for claim in claims]
        return any(is_on_another_basis(claim, self.context) or self._is_a_subject(claim, cue) for claim in said)

    def _is_of_its_own_time(self, relation: Relation) -> bool:
        """Tell whether a percentage is of another time than the amount beside it: by 93, a rise of 36% in a year."""
        amounts = relation.role("amount")
        return bool(amounts) and any(
            is_on_another_basis(claim, self.context) or is_over_its_own_time(claim, amounts[0], self.context)
            for claim in relation.role("percent")
        )

    def _is_a_subject(self, claim: Claim, cue: Match) -> bool:
        """Tell whether a figure that opens a cue is the subject of its verb: a tax of 0.5 per cent (would raise)."""
        keys, grammar = self.context.sentences[claim.sentence].keys, self.context.vocabulary.grammar
        opens = claim.mention.span.start <= cue.cue.start < claim.mention.span.end
        return opens and not grammar["modals"].isdisjoint(keys[claim.mention.last : claim.mention.last + 1])

    def _is_from_another_base(self, relation: Relation) -> bool:
        """Tell whether a change is counted from another time than the value from which it is to lead."""
        before, after = relation.role("before"), relation.role("after")
        if not before or not after:
            return False
        said = [claim for role in (*CHANGES, "factor") for claim in relation.role(role)]
        return are_of_two_measures(before[0], after[0], self.context) or any(
            is_from_another_base(before[0], after[0], claim, self.context) for claim in said
        )

    def _goes_another_way(self, cue: Match, relation: Relation) -> bool:
        """Tell whether a change goes another way than two values of another phrase, or all three are in per cent.

        Re-exports fell by 6 per cent, so that imports went from 175 to 251; it grew 4.6 per cent, against 7 in May.
        """
        before, after = relation.role("before"), relation.role("after")
        said = [claim for role in CHANGES for claim in relation.role(role)]
        if not before or not after or not said:
            return False
        if before[0].under == "comparison" and all(c.unit == PERCENT for c in (*before, *after, *said)):
            return True
        one, other = before[0].interval, after[0].interval
        if one is None or other is None:
            return False
        way = self._way_of(cue)
        return (way == "up" and other.is_entirely_below(one)) or (way == "down" and one.is_entirely_below(other))

    def _way_of(self, cue: Match) -> str | None:
        """Give up or down for the only way that the words of a cue name."""
        words, vocabulary = self.context.sentences[cue.sentence].words, self.context.vocabulary
        keys = words.keys[bisect_left(words.starts, cue.cue.start) : bisect_left(words.starts, cue.cue.end)]
        ways = {key if key in vocabulary.lists["particles"] else vocabulary.direction(key) for key in keys} - {None}
        return ways.pop() if len(ways) == 1 else None

    def _ends_at_another(self, cue: Match, match: Match) -> bool:
        """Tell whether the value right before a change and its comma is none of a phrase: Orle 790, (down 6%)."""
        words, lists = self.context.sentences[cue.sentence].words, self.context.vocabulary.lists
        at = bisect_left(words.starts, cue.cue.start)
        is_percent = any(claim.mention.first == at for claims in cue.roles.values() for claim in claims)
        if words.keys[at - 1 : at] != (",",) or not (is_percent or words.keys[at] in lists["up or down by"]):
            return False
        before = next((c for c in self.context.by_sentence[cue.sentence] if c.last == at - 1), None)
        told = {claim.id for claims in match.roles.values() for claim in claims}
        return before is not None and before.kind in AMOUNTS and before.id not in told

    def _has_a_subject_or_base(self, start: int, cue: Match) -> bool:
        """Tell whether a change behind two values has a subject or a base of its own.

        To 780 from 741, with sales per shop (up 5 per cent); to 362 from 274 and (up 27 per cent) from the last record.
        """
        words, vocabulary = self.context.sentences[cue.sentence].words, self.context.vocabulary
        at = bisect_left(words.starts, cue.cue.start)
        keys = words.keys[bisect_left(words.starts, start) : at]
        marks = [here for here, key in enumerate(keys) if key == ","]
        opening = keys[marks[-1] + 1 :] if marks else ()
        if opening and opening[0] in vocabulary.lists["with"]:
            return len(opening) > 1
        last = max(claim.mention.last for claims in cue.roles.values() for claim in claims)
        is_from = not vocabulary.lists["counts from"].isdisjoint(words.keys[last : last + 1])
        return is_from and keys[-1:] != () and keys[-1] in vocabulary.numerals.joiners

    def _has_an_object_before(self, cue: Match, match: Match) -> bool:
        """Tell whether a verb of change has an object not akin to the values: forced it to (cut its staff by 4%)."""
        words, vocabulary = self.context.sentences[cue.sentence].words, self.context.vocabulary
        first = min(claim.mention.first for claims in cue.roles.values() for claim in claims)
        told = words.keys[bisect_left(words.starts, cue.cue.start) + 1 : first]
        if len(told) < PAIR or told[-1] not in vocabulary.lists["by"]:
            return False
        stops, singular = vocabulary.grammar.stops, vocabulary.nouns.singular
        names = [singular(key) for key in told[:-1] if key[:1].isalpha() and key not in stops]
        known = {noun for claims in match.roles.values() for claim in claims for noun in claim.nouns}
        are_akin = vocabulary.nouns.are_akin
        return bool(names) and not any(are_akin(name, noun) for name in names for noun in known)

    def _leads_to_another(self, cue: Match, match: Match) -> bool:
        """Tell whether a change leads to a value that a phrase before it lacks: fell to 20, (doubled) to 40."""
        said = [claim for claims in cue.roles.values() for claim in claims]
        last = max(claim.mention.last for claim in said)
        keys, lists = self.context.sentences[cue.sentence].keys, self.context.vocabulary.lists
        here = self.context.by_sentence[cue.sentence]
        # Rose 0.4 per cent for the quarter to 134: what says when may stand between.
        reached = next((c for c in here if c.mention.first > last and c.kind not in TIMES), None)
        if reached is None or reached.mention.first - last > MOST_TO_END:
            return False
        between = keys[last : reached.mention.first]
        if between[-1] not in lists["leads to a value"] or "," in between:
            return False
        told = {claim.id for claims in match.roles.values() for claim in claims}
        return reached.kind in VALUES and reached.id not in told

    def _has_its_own_object(self, cue: Match, match: Match) -> bool:
        """Tell whether a change has a noun behind it that is not akin to those of a phrase: a 3% rise in sales."""
        keys = self.context.sentences[cue.sentence].keys
        said = [claim for claims in cue.roles.values() for claim in claims]
        behind = keys[max(claim.last for claim in said) :][:MOST_TO_OBJECT]
        lists, stops = self.context.vocabulary.lists, self.context.vocabulary.grammar.stops
        at = next((at for at, key in enumerate(behind) if key in lists["leads to what changed"]), None)
        if at is None or lists["words for a change"].isdisjoint(behind[:at]):
            return False
        thing = next((key for key in behind[at + 1 :] if key not in stops and key[:1].isalpha()), None)
        known = {noun for claims in match.roles.values() for claim in claims for noun in claim.nouns}
        nouns = self.context.vocabulary.nouns
        return thing is not None and not any(nouns.are_akin(nouns.singular(thing), noun) for noun in known)

    def _is_changed_otherwise(self, cue: Match, start: int, end: int) -> bool:
        """Tell whether another value, or another verb of change, stands between a change and two values behind it.

        Profit fell 5.8% to 64 million, and the payout was cut to 33 from 38; to raise pay by 5% and cut hours to 35;
        9% fewer than in May, and the mean wait came to 11 months from 16.
        """
        between = [c for c in self.context.by_sentence[cue.sentence] if start <= c.span.start and c.span.end <= end]
        if any(claim.kind in VALUES for claim in between):
            return True
        words = self.context.sentences[cue.sentence].words
        keys = words.keys[bisect_left(words.starts, start) : bisect_left(words.starts, end)]
        vocabulary = self.context.vocabulary
        joined = next((at for at, key in enumerate(keys) if key in vocabulary.numerals.joiners), len(keys))
        moves = {word for way in MOVES for word in vocabulary.entry(way) or ()}
        told = keys[joined + 1 :]
        is_clause = told[:1] and told[0] in union(vocabulary.lists["articles"], vocabulary.lists["the"])
        is_told = is_clause and any(traits & VERB for traits in vocabulary.traits_of(told[PAIR:]))
        return bool(is_told) or any(vocabulary.lemma(key) in moves for key in told)

    def _goes_on(self, cue: Match, match: Match) -> bool:
        """Tell whether "and" without a verb joins a percentage to that of a cue: up 3% in May and (2% in June)."""
        said = [claim for claims in cue.roles.values() for claim in claims]
        told = [claim for claims in match.roles.values() for claim in claims]
        if not all(claim.kind is Kind.PERCENT for claim in (*said, *told)):
            return False
        words = self.context.sentences[cue.sentence]
        first, last = max(claim.last for claim in said), min(claim.mention.first for claim in told)
        keys, traits = words.keys[first:last], words.traits[first:last]
        joiners = self.context.vocabulary.numerals.joiners
        return not joiners.isdisjoint(keys) and not any(trait & VERB for trait in traits)

    def _names_another(self, start: int, cue: Match) -> bool:
        """Tell whether "and" and a subject of its own stand before a cue: sales rose to 40, and exports (rose 8%)."""
        vocabulary = self.context.vocabulary
        words = self.context.sentences[cue.sentence].words
        keys = words.keys[bisect_left(words.starts, start) : bisect_left(words.starts, cue.cue.start)]
        joined = next((at for at, key in enumerate(keys) if key in vocabulary.numerals.joiners), None)
        return joined is not None and any(
            key[:1].isalpha() and key not in vocabulary.grammar.stops and not key.endswith("ly") and not traits & VERB
            for key, traits in zip(keys[joined + 1 :], vocabulary.traits_of(keys[joined + 1 :]), strict=True)
        )

    def _breaks_of(self, sentence: int) -> list[int]:
        """Give the offsets in a sentence at which another clause may begin."""
        found = self.breaks_at.get(sentence)
        if found is None:
            vocabulary, here = self.context.vocabulary, self.context.sentences[sentence].words
            words, relatives = vocabulary.lists["clause breaks"], vocabulary.grammar["relatives"]
            claims = self.context.by_sentence.get(sentence, ())
            dates = {claim.mention.first for claim in claims if claim.kind is Kind.DATE}
            found = self.breaks_at[sentence] = [
                start
                for at, (before, key, start) in enumerate(zip(("", *here.keys), here.keys, here.starts, strict=False))
                # "And that" begins another clause, and "since 2010" none: there were 12, and that there had been 75.
                if (key in words and at + 1 not in dates)
                or (key in relatives and before in vocabulary.numerals.joiners)
            ]
        return found

    def _stands(self, claim: Claim, cue: Match, piece: Piece) -> bool:
        line = self.context.dateline.span
        if line is not None and line.start <= claim.span.start < line.end:
            # The day of the story is told by a role of its own.
            return False
        if piece.order == "before":
            return claim.span.start < cue.cue.start
        if piece.order == "after":
            return claim.span.start > cue.cue.start
        return True

    def _with_optional(self, cue: Match, roles: dict[str, tuple[Claim, ...]]) -> Roles:
        """Give some roles with each optional one filled from the nearest match that agrees with them, if any does."""
        result = dict(roles)
        for role in self.order:
            if role in result or role in self.needed or role in self.gathered:
                continue
            for match in self._candidates(cue, role):
                if self.definition.pieces[match.piece].is_cue:
                    # Another cue makes a relation of its own.
                    continue
                merged = _merge(result, match.roles)
                if merged is not None:
                    result = merged
                    break
        return result

    def _gather(self, found: tuple[tuple[Match, ...], Roles]) -> Iterator[Relation]:
        """Give the relations of some matches: gathered roles hold all fitting claims, then fewer as fallbacks."""
        parts, roles = found
        readings: list[tuple[dict[str, tuple[Claim, ...]], bool]] = [(dict(roles), False)]
        for gathering in self.definition.gatherings:
            if gathering.role in roles:
                continue
            members = self._members(gathering, roles)
            if len(members) < gathering.least:
                return
            readings = [
                ({**reading, gathering.role: subset}, is_fallback or len(subset) < len(members))
                for reading, is_fallback in readings
                for subset in _subsets(members, gathering.least)
            ]
        strength = min(part.strength for part in parts)
        if len(parts) > 1 or self.gathered - set(parts[0].roles):
            strength = min(strength, Strength.NATURAL)
            if max(part.last_sentence for part in parts) - min(part.sentence for part in parts) > self.definition.near:
                strength = Strength.TENTATIVE
        if self.definition.has_own_subjects and self._is_loose(parts):
            strength = min(strength, Strength.POSSIBLE)
        for reading, is_fallback in readings:
            ordered = tuple((self._shown(role), reading[role]) for role in self.order if role in reading)
            about = tuple(
                sorted(claim.id for role in (self.definition.about or self.order) for claim in reading.get(role, ()))
            )
            yield Relation(
                self.definition.of or self.definition.kind,
                ordered,
                strength=strength,
                about=about,
                is_fallback=is_fallback,
                passages=_passages(parts, about),
            )

    def _is_loose(self, parts: Sequence[Match]) -> bool:
        """Tell whether phrases of two sentences may have two subjects: no akin nouns, and no "it" in the second."""
        first, last = min(parts, key=_place_of), max(parts, key=_place_of)
        if first.last_sentence >= last.sentence:
            return False
        vocabulary = self.context.vocabulary
        if not vocabulary.lists["points back"].isdisjoint(self.context.sentences[last.sentence].keys[:MOST_TO_SUBJECT]):
            return False
        one, two = (
            {noun for claims in match.roles.values() for claim in claims for noun in claim.nouns}
            for match in (first, last)
        )
        return not any(vocabulary.nouns.are_akin(a, b) for a in one for b in two)

    def _shown(self, role: str) -> str:
        return f"{role}+" if role in self.definition.many else role

    def _members(self, gathering: Gathering, roles: Roles) -> list[Claim]:
        """Give the claims between two filled roles that a gathered role may hold: fitting, and of the sort of both."""
        start, end = roles.get(gathering.after, ()), roles.get(gathering.before, ())
        if not start or not end:
            return []
        used = {claim.id for claims in roles.values() for claim in claims}
        low, high = start[-1], end[0]
        found = [
            claim
            for claim in self.context.claims_between(low.sentence, high.sentence, high.span.start)
            if claim.span.end <= high.span.start
            and claim.id not in used
            and fits(claim, gathering.filter, self.context.vocabulary)
        ]
        if gathering.never and any(
            fits(claim, gathering.never, self.context.vocabulary) and self._alike(low, claim) for claim in found
        ):
            return []
        return [
            claim
            for claim in found
            if self._alike(low, claim)
            and self._alike(high, claim)
            and self._same_event(high, claim)
            and (
                claim.kind is not Kind.NUMBER
                or (isinstance(claim.quantity, Quantity) and isinstance(claim.quantity.low, int))
            )
        ]

    def _same_event(self, a: Claim, b: Claim) -> bool:
        """Tell whether two figures have one event, or not both a fate: the hurt are not counted among the dead."""
        fates = self.context.vocabulary.lists["fates"]
        return a.event == b.event or a.event not in fates or b.event not in fates

    def _alike(self, a: Claim, b: Claim) -> bool:
        """Tell whether two claims may count the same sort of things: kind, unit and noun agree, as far as told."""
        if (
            Kind.NUMBER in (a.kind, b.kind)
            and a.sentence == b.sentence
            and not {a.kind, b.kind} & {Kind.PERCENT, Kind.RATIO}
        ):
            # A bare number may be of whatever the other one is: from $1,250 to 1,350.
            return {a.kind, b.kind} <= {Kind.COUNT, Kind.NUMBER} or _are_of_one_size(a, b)
        if a.kind is not b.kind and {a.kind, b.kind} != {Kind.COUNT, Kind.NUMBER}:
            return False
        if a.unit != b.unit and not (_is_unit_of(a, b) or _are_coins_of(a, b) or self._are_convertible(a, b)):
            return False
        if a.kind not in (Kind.COUNT, Kind.NUMBER, Kind.PERCENT, Kind.RATIO):
            # Half a pound of tea and three ounces of pepper are of two things.
            is_of_two = self.definition.is_convertible and a.noun_from == b.noun_from == OF and a.noun != b.noun
            return not is_of_two
        vague = self.context.vocabulary.grammar["number nouns"]
        if a.noun is None or b.noun is None or a.noun in vague or b.noun in vague:
            return True
        is_akin = self.context.vocabulary.nouns.are_akin(a.noun, b.noun)
        return is_akin or any(self._are_cases(*pair) or self._are_of_things(*pair) for pair in ((a, b), (b, a)))

    def _are_cases(self, a: Claim, b: Claim) -> bool:
        """Tell whether a figure counts cases and another one what came of them: 371 cases, including 290 deaths."""
        lists = self.context.vocabulary.lists
        return a.noun in lists["cases"] and b.role == "noun" and b.event in lists["ends of a case"]

    def _are_of_things(self, a: Claim, b: Claim) -> bool:
        """Tell whether a figure's noun is a dealing with the other one's things: sales rose to 640 from 590 vans."""
        is_dealing = a.noun_from == "subject" and a.noun in self.context.vocabulary.lists["done with things"]
        return is_dealing and a.sentence == b.sentence and b.noun_from == "after"

    def _are_members(self, claims: Sequence[Claim]) -> bool:
        """Tell whether some counts need not have akin nouns, as one is that of a group: a choir of 64, 31 sopranos."""
        groups = self.context.vocabulary.lists["groups of members"]
        is_group = any(claim.noun_from == "subject" and claim.noun in groups for claim in claims)
        return is_group and all(claim.kind in COUNTED for claim in claims)

    def _are_convertible(self, a: Claim, b: Claim) -> bool:
        if not self.definition.is_convertible or a.quantity is None or b.quantity is None:
            return False
        units = [quantity.unit for quantity in (a.quantity, b.quantity)]
        if units[0] is not None and units[0] == units[1]:
            return self._are_of_one_time(a, b)
        one, two = (self.context.vocabulary.units.dimensions.get(unit or "") for unit in units)
        return one is not None and one == two and self._is_of_each(a) == self._is_of_each(b)

    def _is_of_each(self, claim: Claim) -> bool:
        """Tell whether a figure is what each of several has: 3.2 tonnes in all, or 53kg each."""
        hedge = claim.quantity.hedge.words.lower().split() if claim.quantity is not None else ()
        return claim.per == EACH or not self.context.vocabulary.lists["averages"].isdisjoint(hedge)

    def _are_of_one_time(self, a: Claim, b: Claim) -> bool:
        """Tell whether two sums are per the same, or the one rate of a sentence is of both: $12bn annually."""
        per = a.per or b.per
        if None not in (a.per, b.per) or per not in LENGTHS:
            return a.per == b.per
        lists = self.context.vocabulary.lists
        others = {word for length in LENGTHS if length != per for word in lists[f"of a {length}"]}
        return a.sentence == b.sentence and others.isdisjoint(self.context.sentences[a.sentence].keys)

    def _same(self, a: Claim, b: Claim) -> bool:
        """Tell whether two claims are alike, and both say what they count."""
        if not self._alike(a, b):
            return False
        if a.kind not in COUNTED or any(c.per is not None and c.noun is None for c in (a, b)):
            return True
        return a.noun is not None and b.noun is not None

    def _may_be_listed(self, relation: Relation, whole: str, part: str) -> bool:
        """Tell whether parts may be of a whole of their sentence: of one fate, no nearer figure of their sort.

        Killed 16 men, including one of 80, and wounded 22; 82 gunmen and 154 civilians, including 54 children.
        """
        if (part, whole) == (WHOLE, PART):
            part, whole = whole, part
        if (whole, part) != (WHOLE, PART):
            return True
        wholes, parts = relation.role(whole), relation.role(f"{part}+") or relation.role(part)
        if len(wholes) != 1 or not parts or wholes[0].sentence != parts[0].sentence:
            return True
        one, first = wholes[0], parts[0]
        if one.kind not in COUNTED or first.span.start < one.span.end:
            return True
        if len(parts) > 1 and any(not self._same_event(one, claim) for claim in parts):
            return False
        return not any(
            one.span.end <= claim.span.start < first.span.start
            and claim.kind in COUNTED
            and self._alike(claim, one)
            and (len(parts) > 1 or _most(claim) >= _most(first))
            for claim in self.context.by_sentence[one.sentence]
        )

    def _fits(self, relation: Relation) -> bool:
        """Tell whether the claims of a reading meet all conditions of its kind: akin, complete, never, where ..."""
        told = [claim.sentence for claim in relation.claims if claim.sentence >= 0]
        # Across sentences, figures of which the words do not say what they count are not taken for the same things.
        loose = relation.strength < Strength.PROVED and max(told) > min(told)
        for groups, test in (
            (self.definition.akin, self._same if loose else self._alike),
            (self.definition.same, self._same),
        ):
            for group in groups:
                claims = [claim for role in group for claim in (relation.role(role) or relation.role(f"{role}+"))]
                if self._are_members(claims):
                    continue
                shares = [c for role in group if role in self.definition.shares for c in relation.role(role)]
                claims = [claim for claim in claims if claim not in shares]
                if any(not test(a, b) for a, b in combinations(claims, 2)):
                    return False
                if len(group) == PAIR and not self._may_be_listed(relation, *group):
                    return False
        for role in self.definition.complete:
            if any_uncounted(relation.role(f"{role}+"), self.context):
                return False
        if any(relation.role(f"{role}+") for role in self.definition.counted):
            members = sorted((claim for claim in relation.claims if claim.sentence >= 0), key=_claim_start)
            if any_uncounted_one(members, self.context):
                return False
        if self.definition.never and any(
            not self.definition.never.isdisjoint(self.context.sentences[at].keys) for at in {*told} if at >= 0
        ):
            return False
        if any(_is_base_of(a, b) for a in relation.claims for b in relation.claims if a is not b):
            return False
        return all(
            fits(claim, filter_, self.context.vocabulary)
            for role, filter_ in self.definition.where
            for claim in relation.role(role) or relation.role(f"{role}+")
        )


def _by_role(matches: Sequence[Match]) -> ByRole:
    """Sort the matches of a piece by their roles and sentences."""
    found: ByRole = {}
    for match in matches:
        for role in match.roles:
            found.setdefault(role, {}).setdefault(match.sentence, []).append(match)
    if len(matches) > MOST_NEAR:
        for by_sentence in found.values():
            for told in by_sentence.values():
                if len(told) > MOST_NEAR:
                    told.sort(key=_cue_start)
    return found


def _most(claim: Claim) -> Number:
    return magnitude(claim.quantity.high) if claim.quantity is not None else 0


def _nearest(matches: Sequence[Match], cue: Match) -> Sequence[Match]:
    """Give the matches of a sentence, and of more than MOST_NEAR only those nearest to a cue."""
    if len(matches) <= MOST_NEAR:
        return matches
    at = bisect_left(matches, cue.cue.start, key=_cue_start)
    return matches[max(at - MOST_NEAR // 2, 0) : at + MOST_NEAR // 2]


def _claim_start(claim: Claim) -> int:
    return claim.span.start


def _place_of(match: Match) -> tuple[int, int]:
    return match.sentence, match.cue.start


def _cue_start(match: Match) -> int:
    return match.cue.start


def _is_base_of(a: Claim, b: Claim) -> bool:
    """Tell whether a figure is what a rate is per: the 100,000 of "9.2 per 100,000" is no figure beside it."""
    return b.per is not None and b.span.start < a.mention.span.start and a.mention.span.end <= b.span.end


def _are_coins_of(a: Claim, b: Claim) -> bool:
    """Tell whether one of two sums is in coins of the other's currency: up 22 cents, to $3.88."""
    is_money = a.unit is not None and b.unit is not None and a.kind is b.kind is Kind.MONEY
    return (
        is_money
        and _are_of_one_size(a, b, farthest=MOST_COINS)
        and (currency_of_coin(a.unit) == b.unit or currency_of_coin(b.unit) == a.unit)
    )


def _is_unit_of(a: Claim, b: Claim) -> bool:
    """Tell whether one of two like figures of a sentence lacks what the other is per: from $80 to $92 a barrel."""
    one, two = a.quantity, b.quantity
    return (
        a.sentence == b.sentence
        and one is not None
        and two is not None
        and one.unit == two.unit
        and None in (a.per, b.per)
        and _are_of_one_size(a, b, farthest=1000)
    )


def _are_of_one_size(a: Claim, b: Claim, farthest: int = 20) -> bool:
    """Tell whether the larger of two figures is at most so many times the smaller."""
    one, two = a.quantity, b.quantity
    if one is None or two is None:
        return False
    low, high = sorted((magnitude(one.low), magnitude(two.low)))
    return high <= low * farthest


def _merge(roles: Roles, more: Roles) -> dict[str, tuple[Claim, ...]] | None:
    """Join two sets of roles; None where they disagree or one claim would have two roles."""
    merged = dict(roles)
    for role, claims in more.items():
        ids = [claim.id for claim in claims]
        if role in merged:
            if [claim.id for claim in merged[role]] != ids:
                return None
            continue
        if any(claim.id in ids for other in merged.values() for claim in other):
            return None
        merged[role] = claims
    return merged


def _subsets(members: Sequence[Claim], least: int) -> Iterator[tuple[Claim, ...]]:
    """Give all members, then the subsets without one, without two ...; of many members only the largest ones."""
    lowest = least if len(members) <= MOST_PARTS else len(members) - 1
    for size in range(len(members), max(lowest, 1) - 1, -1):
        yield from combinations(members, size)
