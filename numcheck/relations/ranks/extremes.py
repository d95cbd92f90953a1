"""Superlatives and places against the values or names of a list: the highest of five; third, behind two others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from numcheck.language.entries import union
from numcheck.model import kinds, sections, stances
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Label
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.coordination import read_row
from numcheck.relations.reading.values import COUNTED, PLAIN

REACH = 2
"""Sentences between a list of values and the superlative of one of them."""
SHORTEST = 3
"""Values that a list must have for one of them to be called the highest."""
LONGEST_NAME = 8
"""Words between a name and its value."""
NEAR = 4
"""Words between a value and the superlative behind it, and behind a superlative those that say of what it is."""
MOST_AGE = 120
RAIN = ("millimeter", "inch")
"""Units in which rain is measured."""
BASE = 1000
"""Count that is no value but what a rate is per: burglaries per (1,000) homes."""
LONGEST_CLAIM = 14
"""Words behind the names of those who alone are larger that say so: which has more than 220 million, is larger."""
MARKS = frozenset(",;:")
LEADERS = 2
"""Names that must be told as ahead of a place; one alone may be the next one only."""


@dataclass(frozen=True, slots=True)
class Named:
    """Values of one sort in one sentence, each with its name."""

    values: tuple[Claim, ...]
    names: tuple[str, ...]


def find_extremes(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each value that is called the highest or lowest with the others of its list, and 1 or -1 as a fact."""
    lists = context.vocabulary.lists
    for sentence in context.sentences_with(union(lists["highest of a list"], lists["lowest of a list"])):
        if sentence.part is sections.FURNITURE or _superlative(context, sentence.keys) is None:
            continue
        for named in _lists_near(context, sentence):
            told = _told(context, sentence, named)
            if told is None:
                continue
            one, way, at = told
            if not _is_of_them(context, sentence, named, at):
                continue
            others = tuple(claim for claim in named.values if claim is not one)
            if lists["second to one"].isdisjoint(sentence.keys[max(0, at - 2) : at]) and len(others) + 1 >= SHORTEST:
                yield _relation(definition, one, others, way)


def _relation(definition: Definition, one: Claim, others: tuple[Claim, ...], way: int) -> Relation:
    return Relation(
        definition.kind,
        (("one", (one,)), ("other+", others)),
        strength=Strength.NATURAL,
        about=(one.id,),
        facts=(("way", way),),
    )


def _superlative(context: Context, keys: Sequence[str]) -> tuple[int, int] | None:
    """Give the index of the only superlative of some words, and 1 for highest, -1 for lowest; else None."""
    highest, lowest = (context.vocabulary.lists[f"{way} of a list"] for way in ("highest", "lowest"))
    superlatives = union(highest, lowest)
    found = [at for at, key in enumerate(keys) if key in superlatives]
    return (found[0], 1 if keys[found[0]] in highest else -1) if len(found) == 1 else None


def _lists_near(context: Context, sentence: Sentence) -> Iterator[Named]:
    """Give the lists of named values in a sentence and around it in its paragraph."""
    for index in range(sentence.index - REACH, sentence.index + REACH + 1):
        # Few sentences hold as many figures as a list.
        is_long = len(context.by_sentence.get(index, ())) >= SHORTEST - 1
        if is_long and context.are_together(index, sentence.index):
            named = _named_values(context, context.sentences[index])
            if named is not None:
                yield named


def _named_values(context: Context, sentence: Sentence) -> Named | None:
    """Give the values of a sentence with their names; None unless all are of one sort and named: 88 mm in Lorne."""
    claims = [c for c in context.by_sentence.get(sentence.index, ()) if _is_value(c)]
    if len(claims) < SHORTEST - 1:
        return None
    first = claims[0]
    values = [c for c in claims if _is_of_series(first, c)]
    if len(values) != len(claims):
        return None
    names: list[str] = []
    end = 0
    for claim in values:
        name = _name_behind(context, sentence, claim) or _name_before(sentence, end, claim)
        if name is None:
            return None
        names.append(name)
        end = claim.last
    return Named(tuple(values), tuple(names)) if len(set(names)) == len(names) else None


def _is_value(claim: Claim) -> bool:
    quantity = claim.quantity
    return (
        quantity is not None
        and (claim.kind in PLAIN or claim.kind is kinds.AGE)
        and quantity.is_exact
        and claim.stance not in (stances.DENIED, stances.PLANNED)
        and claim.noun_from != "attributive"
        and not (claim.kind is kinds.COUNT and quantity.low == BASE and claim.per is not None)
    )


def _is_of_series(first: Claim, claim: Claim) -> bool:
    """Tell whether a value has the unit or noun of the first one, or takes it over."""
    if claim.kind is kinds.NUMBER or claim.noun_from == "series":
        return claim.unit is None or claim.unit == first.unit
    if claim.kind in COUNTED and first.kind in COUNTED:
        return claim is first or claim.noun == first.noun
    return claim.kind is first.kind and claim.unit == first.unit


def _name_behind(context: Context, sentence: Sentence, claim: Claim) -> str | None:
    """Give the name that a preposition ties to a figure: 88 mm in Lorne."""
    at, keys = claim.last, sentence.keys
    if at + 1 < len(keys) and keys[at] in context.vocabulary.lists["of a place"] and sentence.words.is_name(at + 1):
        return keys[at + 1]
    return None


def _name_before(sentence: Sentence, start: int, claim: Claim) -> str | None:
    """Give the last name before a figure: Denmark pays 41 euros."""
    for at in range(claim.mention.first - 1, max(start, claim.mention.first - LONGEST_NAME) - 1, -1):
        if sentence.words.is_name(at):
            while at > start and sentence.words.is_name(at - 1):
                at -= 1
            return sentence.keys[at]
    return None


def _told(context: Context, sentence: Sentence, named: Named) -> tuple[Claim, int, int] | None:
    """Give the value that a superlative is of, 1 for highest or -1 for lowest, and its index; None where unsure."""
    told = _superlative(context, sentence.keys)
    if told is None:
        return None
    at, way = told
    inside = [c for c in named.values if c.sentence == sentence.index]
    if inside:
        # Torr had 31, the highest of the five; at 7.8 percent it was the highest.
        before = [c for c in inside if 0 <= at - c.last <= NEAR]
        return (before[-1], way, at) if before and before[-1] is inside[0] else None
    is_dated = any(c.kind is kinds.DATE for c in context.by_sentence.get(sentence.index, ()))
    if is_dated or not context.vocabulary.grammar["negations"].isdisjoint(sentence.keys):
        return None
    mine = [name for name in named.names if name in sentence.keys]
    if len(mine) != 1:
        return None
    return named.values[named.names.index(mine[0])], way, at


def _is_of_them(context: Context, sentence: Sentence, named: Named, at: int) -> bool:
    """Tell whether a superlative fits what the values measure: the oldest for ages, the wettest for rain."""
    key, first, lists = sentence.keys[at], named.values[0], context.vocabulary.lists
    behind = sentence.keys[at + 1 : at + NEAR]
    if key in lists["superlatives of anything"]:
        listing = context.sentences[first.sentence].keys
        words = context.vocabulary.lemmas_of(listing)
        is_meant = bool(behind) and (behind[0] in listing or context.vocabulary.lemma(behind[0]) in words)
        return is_meant or (first.kind is kinds.MONEY and bool(behind) and behind[0] in lists["dear"])
    if key in lists["superlatives of size"]:
        # The town with the most shops is not the largest one: of counts, only those of people tell a size.
        is_of_size = first.kind in (kinds.MEASURE, kinds.MONEY) or context.vocabulary.nouns.is_a(first.noun, "person")
        return is_of_size and first.per is None
    if key in lists["superlatives of price"]:
        return first.kind is kinds.MONEY
    if key in lists["superlatives of age"]:
        return first.kind is kinds.AGE or (first.kind in COUNTED and all(_low(c) < MOST_AGE for c in named.values))
    if key in lists["superlatives of rain"]:
        return first.unit in RAIN
    is_bare = not behind or not behind[0].isalpha() or behind[0] in context.vocabulary.grammar["prepositions"]
    listing = context.sentences[first.sentence].keys
    return key in lists["superlatives of any value"] and (is_bare or behind[0] in listing)


def _low(claim: Claim) -> float:
    return float(claim.quantity.low) if claim.quantity is not None else 0


def find_ranked(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each place with the number of names told to be ahead of it, as a fact: third, behind Ruiz and Okafor."""
    yield from _only_ahead(context, definition)
    lists = context.vocabulary.lists
    for sentence, claims in context.told_with(lists["ahead of a place"]):
        for claim in claims:
            value = claim.mention.value
            if claim.kind is not kinds.ORDINAL or not isinstance(value, Label) or not value.number:
                continue
            at = _ahead(sentence, claim, context)
            if at is None:
                continue
            first = at
            while at < len(sentence.keys) and sentence.keys[at] in lists["those of"]:
                at += 1
            is_only = not lists["nobody else"].isdisjoint(sentence.keys[first:at])
            row = read_row(sentence, at, context.vocabulary)
            if row is None or row.fewest != row.most or row.fewest < LEADERS:
                continue
            yield Relation(
                definition.kind,
                (("place", (claim,)),),
                strength=Strength.NATURAL,
                about=(claim.id,),
                facts=(("ahead", row.fewest), ("is_only", int(is_only))),
                passages=tuple(("leader", span) for span in row.names),
            )


def _only_ahead(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give the only rank of a size with the number of names that alone are told to have more: only Velm is larger."""
    lists = context.vocabulary.lists
    for sentence in context.sentences_with(lists["nobody else"]) if context.of(kinds.ORDINAL) else ():
        for at in [at for at, key in enumerate(sentence.keys) if key in lists["nobody else"]]:
            is_opening = at == 0 or sentence.keys[at - 1] in union(context.vocabulary.grammar["conjunctions"], MARKS)
            names = _names_ahead(context, sentence, at + 1) if is_opening else ()
            near = context.claims_between(sentence.index - 1, sentence.index, sentence.span.start)
            ranks = [c for c in near if c.kind is kinds.ORDINAL and context.are_together(c.sentence, sentence.index)]
            if names and len(ranks) == 1 and _is_of_size(context, ranks[0]):
                yield Relation(
                    definition.kind,
                    (("place", (ranks[0],)),),
                    strength=Strength.NATURAL,
                    about=(ranks[0].id,),
                    facts=(("ahead", len(names)), ("is_only", 1)),
                    passages=tuple(("leader", span) for span in names),
                )


def _names_ahead(context: Context, sentence: Sentence, at: int) -> Sequence[Span]:
    """Give the names from a word on that do more or are larger, by the first comparative of their clause; else none."""
    keys, lists, than = sentence.keys, context.vocabulary.lists, context.vocabulary.lists["than"]
    row = read_row(sentence, at, context.vocabulary)
    if row is None and sentence.words.is_name(at):
        end = next((here for here in range(at, len(keys)) if not sentence.words.is_name(here)), len(keys))
        names: Sequence[Span] = (sentence.words.span(at, end),)
    elif row is not None and row.fewest == row.most:
        names, end = row.names, row.last
    else:
        return ()
    near = keys[end : end + LONGEST_CLAIM]
    stops = [here for here, key in enumerate(near) if key in union(context.vocabulary.grammar["joint"], frozenset(";"))]
    told = near[: stops[0]] if stops else near
    # Only Velm has more than 40: a bound compares nothing.
    more = [key for key, behind in pairwise((*told, "")) if key in lists["comparatives of more"] and behind not in than]
    return names if len(more) == 1 else ()


def _is_of_size(context: Context, rank: Claim) -> bool:
    """Tell whether a rank is one of size: the fourth most populous, the second-largest; not of the smallest."""
    keys, lists = context.sentences[rank.sentence].keys, context.vocabulary.lists
    highest = union(lists["highest"], lists["fastest"])
    return not highest.isdisjoint(keys[rank.mention.last : rank.mention.last + 2])


def _ahead(sentence: Sentence, claim: Claim, context: Context) -> int | None:
    """Give the index behind "behind" or "after" in the clause of a place; None if there is none."""
    keys, lists = sentence.keys, context.vocabulary.lists
    needs_mark = False
    for at in range(claim.mention.last, min(len(keys), claim.mention.last + LONGEST_NAME)):
        if keys[at] in lists["ahead of a place"]:
            is_marked = keys[at - 1] == "," and keys[at] in lists["behind with a mark"]
            return at + 1 if is_marked or not needs_mark else None
        if keys[at] in lists["walls of a place"]:
            return None
        # Third in the mile, behind Ruiz and Okafor; but not third in a poll after Ruiz and Okafor had left.
        needs_mark = needs_mark or keys[at] in lists["in"]
    return None
