"""Places of a ranking against the number of those ranked, told elsewhere: 98th; the index spans 91 countries.

A place must not be beyond the only number of things (field) that the article tells of a ranking.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.relation import Relation, Strength
from numcheck.relations.assembly import find_by_phrases
from numcheck.relations.reading.context import Context
from numcheck.relations.reading.values import is_exact, stated

NEAR = 3
"""Words between "ranks" and a place."""
REACH = 3
"""Sentences between a field and a place that only a verb tells: Orla was 194th."""
FEWEST = 10
"""Things ranked below which "the ranking" may be of other things."""


def find_places(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each place with the number of those ranked: as one phrase, or each where the story tells it."""
    yield from find_by_phrases(context, definition)
    lists = context.vocabulary.lists
    if context.of(kinds.ORDINAL):
        racing = [c for c in context.of(kinds.COUNT) if c.noun in lists["those who race"] and is_exact(c)]
        # Of those who began and those who finished, or other ones, the more had a place.
        field = max(racing, key=stated, default=None)
        if field is not None and _is_field_of_race(context, field):
            yield from _bare_places(context, definition, field)
    if not context.holds_any(lists["rankings"]):
        return
    fields = [claim for claim in context.of(kinds.COUNT) if _is_field(context, claim)]
    if not fields or len({int(c.quantity.low) for c in fields if c.quantity is not None}) != 1:
        return
    for sentence, claims in context.told_with(lists["ranks"]):
        if sentence.part is sections.FURNITURE:
            continue
        if sentence.index != fields[0].sentence and not lists["rankings"].isdisjoint(sentence.keys):
            # A sentence with a word for a ranking of its own may be about another one.
            continue
        for place in claims:
            if place is not fields[0] and _is_place(context, sentence, place):
                yield Relation(
                    definition.kind,
                    (("place", (place,)), ("field", (fields[0],))),
                    strength=Strength.NATURAL,
                    about=(place.id,),
                )
    yield from _bare_places(context, definition, fields[0])


def _bare_places(context: Context, definition: Definition, field: Claim) -> Iterator[Relation]:
    """Give each ordinal near a field that is a place by its verb alone: Orla was 194th."""
    for place in context.of(kinds.ORDINAL):
        is_near = abs(place.sentence - field.sentence) <= REACH and context.are_together(place.sentence, field.sentence)
        if is_near and _is_bare_place(context, place):
            yield Relation(
                definition.kind,
                (("place", (place,)), ("field", (field,))),
                strength=Strength.NATURAL,
                about=(place.id,),
            )


def _is_bare_place(context: Context, claim: Claim) -> bool:
    """Tell whether an ordinal stands between a verb and the end of its phrase: was 194th; not the 194th bridge."""
    keys, lists, grammar = context.sentences[claim.sentence].keys, context.vocabulary.lists, context.vocabulary.grammar
    before = keys[max(0, claim.mention.first - 1) : claim.mention.first]
    behind = keys[claim.mention.last : claim.mention.last + 1]
    is_over = not behind or not behind[0].isalpha() or behind[0] in grammar["joint"]
    return bool(before) and before[0] in lists["before a rank"] and is_over


def _is_field_of_race(context: Context, claim: Claim) -> bool:
    """Tell whether a count may be that of all in a race: 38 runners finished; all 20 cars; not: 12 from Orla."""
    lists, sentence = context.vocabulary.lists, context.sentences[claim.sentence]
    if claim.under or claim.link not in ("", "all") or stated(claim) < FEWEST:
        return False
    behind = sentence.keys[claim.last : claim.last + 1]
    is_some = bool(behind) and behind[0] in lists["of a place"] and sentence.words.is_name(claim.last + 1)
    is_told = claim.event in lists["what racers do"] or claim.link == "all"
    return not is_some and (is_told or (claim.event is None and not lists["races"].isdisjoint(sentence.keys)))


def _is_field(context: Context, claim: Claim) -> bool:
    """Tell whether a figure says how many a ranking holds: the index, the first of its sort, spans 91 countries."""
    if claim.kind is not kinds.COUNT or not is_exact(claim) or claim.under or claim.link or claim.quantity is None:
        return False
    keys, lists = context.sentences[claim.sentence].keys, context.vocabulary.lists
    before = keys[max(0, claim.mention.first - NEAR) : claim.mention.first]
    lemmas = {context.vocabulary.lemma(key) for key in before}
    is_held = not lemmas.isdisjoint(lists["holds those ranked"])
    return is_held and claim.quantity.low >= FEWEST and not lists["rankings"].isdisjoint(keys)


def _is_place(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a figure is a place: ranks 36, ranked 36th, at number 13, above Orla at 98."""
    keys, lists = sentence.keys, context.vocabulary.lists
    first = claim.mention.first
    before = keys[max(0, first - NEAR) : first]
    if claim.kind is kinds.ORDINAL:
        behind = keys[claim.mention.last : claim.mention.last + 1]
        return _is_beside(before, lists["ranks"]) or (bool(behind) and behind[0] in lists["places of a ranking"])
    if claim.kind is not kinds.NUMBER or not is_exact(claim):
        return False
    is_at = before[-1:] != () and before[-1] in lists["at"] and sentence.words.is_name(first - 2)
    return _is_beside(before, lists["ranks"]) or (is_at and _has_place_before(context, sentence, claim))


def _is_beside(before: Sequence[str], ranks: frozenset[str]) -> bool:
    """Tell whether "ranks" stands among some words, with no mark behind it."""
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at] in ranks), None)
    return at is not None and all(key.isalpha() for key in before[at:])


def _has_place_before(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether the figure before another one is a place by "ranks": Elan ranks 36, well above Orla at 98."""
    ranks = context.vocabulary.lists["ranks"]
    told = [c for c in context.by_sentence[sentence.index] if c.mention.first < claim.mention.first]
    return bool(told) and _is_beside(
        sentence.keys[max(0, told[-1].mention.first - NEAR) : told[-1].mention.first], ranks
    )
