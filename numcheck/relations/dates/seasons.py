"""Labels of seasons and school years: the 2023-25 season would have lasted three years.

A label is given with the years from its first to its second (fact `years`), which must not be more than one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import grains, kinds, sections
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.reading.context import Context

FARTHEST = 3
"""Words between a label and what it labels: the 2023-24 girls' league season."""


def find_seasons(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each two years that label a season, with the years from the first to the second."""
    for claim in context.of(kinds.DATE):
        period = claim.mention.value
        if not isinstance(period, Period) or period.grain is not grains.SPAN or claim.part is sections.FURNITURE:
            continue
        sentence = context.sentences[claim.sentence]
        if period.first is None or period.last is None or period.said.month is not None or period.said.day is not None:
            continue
        named = _season_behind(context, sentence.keys, claim.mention.last)
        # A label is one word without blanks; from 2023 to 2025 is a stretch.
        is_label = not any(char.isspace() for char in claim.mention.span.of(context.document.prose))
        if named is None or not is_label or context.vocabulary.lists["seasons of years"] & set(sentence.keys):
            continue
        words = sentence.words
        yield Relation(
            definition.kind,
            (("label", (claim,)),),
            strength=Strength.NATURAL,
            about=(claim.id,),
            facts=(("years", period.last.year - period.first.year),),
            passages=(("season", Span(words[named[0]].start, words[named[1] - 1].end)),),
        )


def _season_behind(context: Context, keys: Sequence[str], at: int) -> tuple[int, int] | None:
    """Give the first and the last index of the season that a label stands before; None where it labels something else.

    The seasons, in the plural, are several, and a season ticket may hold for more than one.
    """
    lists, stops = context.vocabulary.lists, context.vocabulary.grammar.stops
    for first in range(at, min(at + FARTHEST + 1, len(keys))):
        for last in (first + 2, first + 1):
            if last <= len(keys) and " ".join(keys[first:last]) in lists["seasons"]:
                follower = keys[last] if last < len(keys) else "."
                return (first, last) if follower not in lists["sold for a season"] and follower != "-" else None
        if not (keys[first].isalpha() or keys[first] in lists["possessive marks"]) or keys[first] in stops:
            return None
    return None
