"""Nouns that a figure takes over from another one: of whom nine, the other 12, three of them, of the 60 schools."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from numcheck.language.vocabulary import Vocabulary
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.quantity import Kind

REACH = 3
"""Sentences back within which the noun of a series is looked for."""
FARTHEST = 60
"""Claims back within which it is looked for: a sentence may hold a table."""
SERIES_MARKS = frozenset(",;:—–(")


def inherit_nouns(claims: Sequence[Claim], sentences: Sequence[Sentence], vocabulary: Vocabulary) -> tuple[Claim, ...]:
    """Give every count without a noun the one its words point at, if there is one; mark how it was found."""
    done: list[Claim] = []
    for index, claim in enumerate(claims):
        if claim.kind is not Kind.NUMBER or claim.noun is not None:
            done.append(claim)
            continue
        giver = _giver(claim, index, claims, done, sentences, vocabulary)
        if giver is None:
            done.append(claim)
            continue
        source, found_from = giver
        done.append(replace(claim, noun=source.noun, nouns=source.nouns[:1], noun_from=found_from, kind=Kind.COUNT))
    return tuple(done)


def _giver(
    claim: Claim,
    index: int,
    claims: Sequence[Claim],
    done: Sequence[Claim],
    sentences: Sequence[Sentence],
    vocabulary: Vocabulary,
) -> tuple[Claim, str] | None:
    """Find the claim whose noun a bare count takes over, and by which step."""
    keys = sentences[claim.sentence].keys
    last = claim.last
    if claim.link == "of_the" and index + 1 < len(claims):
        following = claims[index + 1]
        if following.sentence == claim.sentence and following.noun is not None and following.mention.first - last <= 4:
            return following, "whole"
    before = _before(done, claim)
    if before is None:
        return None
    following_keys = keys[last : last + 2]
    is_pronoun = claim.link == "of_them" or keys[max(0, claim.mention.first - 2) : claim.mention.first] in PAIRS
    if is_pronoun:
        # "640 people at two fires, 220 of them": a part points at a whole that can hold it.
        return _before(done, claim, holding=claim) or before, "pronoun"
    if claim.link in ("other", "another", "remaining", "last", "all", "both"):
        return before, "series"
    is_free = not following_keys or following_keys[0] in vocabulary.grammar.stops or not following_keys[0][:1].isalpha()
    opens = (
        claim.mention.first == 0
        or keys[claim.mention.first - 1] in SERIES_MARKS
        or keys[claim.mention.first - 1] in vocabulary.lists["series openers"]
    )
    verb = bool(following_keys) and vocabulary.lemma(following_keys[0]) in vocabulary.events.verbs
    if (is_free or verb) and (opens or claim.sentence == before.sentence) and claim.sentence - before.sentence <= 1:
        return before, "series"
    return None


PAIRS = (("of", "whom"), ("of", "them"), ("of", "which"), ("of", "these"), ("of", "those"))


def _before(done: Sequence[Claim], claim: Claim, holding: Claim | None = None) -> Claim | None:
    """Give the nearest count with a noun before a claim, near enough; with `holding`, one that may be its whole."""
    for other in islice(reversed(done), FARTHEST):
        if claim.sentence - other.sentence > REACH:
            return None
        if holding is not None and not _may_hold(other, holding):
            continue
        if other.kind is Kind.COUNT and other.noun is not None and other.noun_from != "attributive":
            return other
    return None


def _may_hold(whole: Claim, part: Claim) -> bool:
    a, b = whole.interval, part.interval
    return a is not None and b is not None and not a.is_entirely_below(b)
