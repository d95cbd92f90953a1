"""Names with ages behind a count of the same people: two men were charged. Jan Toft, 26, and Mo Felten, 30, were."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.coordination import Row, read_row
from numcheck.relations.reading.values import is_exact, stated

FEWEST, MOST = 2, 12
"""Fewest and most people that are introduced one by one; of more, some are."""
FARTHEST = 2
"""Sentences back from the names to a count."""
FARTHEST_OTHER = 3
"""Sentences behind the names within which another of the people may be introduced."""
LONGEST_NAME = 8
"""Words before the first age within which its name stands."""
LONGEST_PREDICATE = 10
"""Words behind the names within which their event stands."""
MOST_LEFT_OUT = 2
"""How many times the names a count may be."""


def find_introduced(context: Context, sentence: Sentence) -> tuple[tuple[Claim, ...], Row] | None:
    """Give the counts of people just before a row of names with ages, and the row; None if no event ties any to it."""
    claims = context.by_sentence.get(sentence.index, ())
    if len(claims) < FEWEST or len(context.of(kinds.AGE)) < FEWEST or sentence.part is sections.FURNITURE:
        return None
    ages = [claim for claim in claims if claim.kind is kinds.AGE]
    if len(ages) < FEWEST or any(_counts_people(context, claim) for claim in claims):
        return None
    first = _name_before(sentence, ages[0].mention.first)
    row = read_row(sentence, first, context.vocabulary) if first is not None else None
    if first is None or row is None or row.fewest != len(ages) or len(row.names) != len(ages):
        return None
    if ages[-1].mention.last > row.last:
        return None
    told = (*sentence.keys[:first], *sentence.keys[row.last : row.last + LONGEST_PREDICATE])
    if not context.vocabulary.lists["not all introduced"].isdisjoint(told):
        return None
    near = context.claims_between(max(0, sentence.index - FARTHEST), sentence.index - 1, sentence.span.start)
    counts = [claim for claim in near if _counts_people(context, claim)]
    told_of = _cases(context, told)
    tied = [c for c in counts if _may_announce(context, c) and told_of & _cases(context, _around(context, c))]
    same = [c for c in tied if c.quantity is not None and stated(c) <= MOST_LEFT_OUT * len(row.names)]
    is_short = any(stated(claim) > len(row.names) for claim in same)
    return (tuple(counts), row) if same and not (is_short and _goes_on(context, sentence)) else None


def _goes_on(context: Context, sentence: Sentence) -> bool:
    """Tell whether an age stands in the next sentences, and may introduce somebody else: Ada Stein, 41, was held."""
    behind = range(sentence.index + 1, min(sentence.index + 1 + FARTHEST_OTHER, len(context.sentences)))
    return any(claim.kind is kinds.AGE for index in behind for claim in context.by_sentence.get(index, ()))


def _name_before(sentence: Sentence, age: int) -> int | None:
    """Give the index of the first word of the name before an age; None if no name stands near it."""
    at = age - 1
    while at >= 0 and not sentence.words.is_name(at) and age - at < LONGEST_NAME:
        at -= 1
    while at > 0 and (
        sentence.words.is_name(at - 1)
        or (at > 1 and not sentence.keys[at - 1].isalnum() and sentence.words.is_glued(at))
    ):
        at -= 1
    return at if at >= 0 and sentence.words.is_name(at) else None


def _counts_people(context: Context, claim: Claim) -> bool:
    is_person = claim.noun is not None and context.vocabulary.nouns.is_a(claim.noun, "person")
    return claim.kind is kinds.COUNT and is_person and is_exact(claim) and FEWEST <= stated(claim) <= MOST


def _may_announce(context: Context, claim: Claim) -> bool:
    keys = context.sentences[claim.sentence].keys
    is_joined = keys[claim.last : claim.last + 1] != () and keys[claim.last] in context.vocabulary.numerals.joiners
    return claim.link in ("", "all") and not claim.under and not is_joined and claim.noun_from in ("after", "of")


def _around(context: Context, claim: Claim) -> Sequence[str]:
    return context.sentences[claim.sentence].keys


def _cases(context: Context, keys: Sequence[str]) -> set[str]:
    """Give the events of people that some words name, and "suspect" if they tell of suspects."""
    vocabulary = context.vocabulary
    words = {word for key in keys for word in (key, vocabulary.lemma(key))}
    events = set().union(*vocabulary.events_of(keys))
    events &= vocabulary.lists["events of people"]
    return events | ({"suspect"} if not vocabulary.lists["told of suspects"].isdisjoint(words) else set())
