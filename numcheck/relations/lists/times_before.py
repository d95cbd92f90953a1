"""What was won or happened before: her fourth title, after wins in 2011, 2014 and 2016; the two earlier ones.

Those before it are told by their years (before+), or are counted and pointed back at as the earlier ones (told).
"""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.language.entries import union
from numcheck.model import kinds
from numcheck.model.claim import Claim
from numcheck.model.pattern import Definition
from numcheck.model.records import replace
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import COUNTED, NO_PROSE, is_exact, rank_of, stated

NEAR = 2
"""Sentences before and behind a rank in which another one may be of the same row."""

TO_NOUN = 4
"""Words from a rank to the noun of its row: the third deadly coach crash."""
FEWEST, MOST = 2, 12
"""The fewest and the most that are counted as the earlier ones."""


def find_times_before(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each rank with the dates of what came before it, and how many these are.

    Dates from which another rank near it follows are of that one: his third win here, his eighth of all.
    """
    for relation in find_by_phrases(context, definition):
        rank, earlier = relation.role("nth")[0], len(relation.role("before+"))
        near = context.claims_between(rank.sentence - NEAR, rank.sentence + NEAR, rank.span.start)
        if rank_of(rank) == earlier + 1 or all(rank_of(claim) != earlier + 1 for claim in near):
            yield replace(relation, facts=(("earlier", earlier),))
    yield from _earlier_ones(context, definition)


def _earlier_ones(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each number of "the two earlier ones" with the rank before it: the third blast. The two earlier ones."""
    earlier = context.vocabulary.lists["came before a rank"]
    for sentence, told in context.told_with(earlier):
        for count in (c for c in told if c.kind in COUNTED and _are_the_earlier(c, earlier, context)):
            near = context.claims_between(sentence.index - 1, sentence.index, sentence.span.start)
            ranks = [c for c in near if c.kind is kinds.ORDINAL and c.span.end <= count.span.start]
            if len(ranks) == 1 and rank_of(ranks[0]) is not None and _is_of_row(ranks[0], count, context):
                yield Relation(
                    definition.kind,
                    (("nth", (ranks[0],)), ("told", (count,))),
                    strength=Strength.NATURAL,
                    about=(ranks[0].id,),
                    facts=(("earlier", int(stated(count))),),
                )


def _are_the_earlier(count: Claim, earlier: frozenset[str], context: Context) -> bool:
    """Tell whether a count points back at all that came before, and no words say which: the two earlier ones, in May.

    Without a comma, a place or time behind them would make them some: the two earlier ones this year.
    """
    keys, vocabulary = context.sentences[count.sentence].keys, context.vocabulary
    if count.part in NO_PROSE or not is_exact(count) or not FEWEST <= stated(count) <= MOST or count.under:
        return False
    first, last = count.mention.first, count.mention.last
    if not first or keys[first - 1] not in union(vocabulary.lists["the"], vocabulary.grammar["possessives"]):
        return False
    if count.noun is None or keys[last : last + 1] == () or keys[last] not in earlier:
        return False
    behind = keys[count.last : count.last + 1]
    narrowing = union(vocabulary.grammar["relatives"], vocabulary.grammar["determiners"], vocabulary.lists["locatives"])
    return not behind or (behind[0] not in narrowing and behind[0] not in vocabulary.numerals.of)


def _is_of_row(rank: Claim, count: Claim, context: Context) -> bool:
    """Tell whether a rank is in the row of some earlier ones: by their noun, or where they are called ones."""
    keys, vocabulary = context.sentences[rank.sentence].keys, context.vocabulary
    named = [vocabulary.nouns.singular(key) for key in keys[rank.mention.last : rank.mention.last + TO_NOUN]]
    if not named or count.sentence - rank.sentence > 1 or not keys[rank.mention.last].isalpha():
        return False
    is_said = not vocabulary.grammar["be"].isdisjoint(keys[: rank.mention.first])
    if count.noun not in named:
        return is_said and count.noun in vocabulary.lists["one"]
    # Her third title this season; five earlier titles are of all seasons.
    behind = rank.mention.last + named.index(count.noun) + 1
    return is_said and not any(key[:1].isalnum() for key in keys[behind : behind + 1])
