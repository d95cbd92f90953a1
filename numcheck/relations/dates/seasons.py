"""Labels of seasons and school years: the 2023-25 season would have lasted three years.

A label is given with the years from its first to its second (fact `years`), which must not be more than one. One of
many years is told only where a slip makes it that of a season (2022-32, for 2022-23): 1961-90 are thirty years.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import grains, kinds, sections
from numcheck.model.claim import Claim
from numcheck.model.document import Sentence
from numcheck.model.pattern import Definition
from numcheck.model.period import Period
from numcheck.model.relation import Relation, Strength
from numcheck.model.span import Span
from numcheck.relations.dates.two_dates import are_slipped
from numcheck.relations.reading.context import Context

FARTHEST = 3
"""Words between a label and what it labels: the 2023-24 girls' league season."""
MOST_YEARS = 4
"""Years that a label may have without being a slip for another one."""
CENTURY = 100
DECADE = 10
SLASH = "/"


def find_seasons(context: Context, definition: Definition) -> Iterator[Relation]:
    """Give each two years that label a season, with the years from the first to the second."""
    for claim in context.of(kinds.DATE):
        period = claim.mention.value
        if not isinstance(period, Period) or period.grain is not grains.SPAN or claim.part is sections.FURNITURE:
            continue
        sentence = context.sentences[claim.sentence]
        if period.first is None or period.last is None or period.said.month is not None or period.said.day is not None:
            continue
        text = claim.mention.span.of(context.document.prose)
        # A label is one word without blanks; from 2023 to 2025 is a stretch.
        is_label = not any(char.isspace() for char in text)
        if not is_label or context.vocabulary.lists["seasons of years"] & set(sentence.keys):
            continue
        named = _season_behind(context, sentence.keys, claim.mention.last)
        years = period.last.year - period.first.year
        if (
            not _is_of_a_season(period, years)
            if named is not None
            else not (_is_told_when(context, sentence, claim) and _stands_for_a_season(period, years, text))
        ):
            continue
        words = sentence.words
        yield Relation(
            definition.kind,
            (("label", (claim,)),),
            strength=Strength.NATURAL,
            about=(claim.id,),
            facts=(("years", years),),
            passages=(("season", Span(words[named[0]].start, words[named[1] - 1].end)),) if named is not None else (),
        )


def _is_of_a_season(period: Period, years: int) -> bool:
    """Tell whether two years may be meant for those of one season: few, or a slip for two that follow one another."""
    assert period.first is not None
    assert period.last is not None
    last, next_one = period.last.year % CENTURY, (period.first.year + 1) % CENTURY
    return years <= MOST_YEARS or are_slipped(f"{last:02}", f"{next_one:02}")


def _stands_for_a_season(period: Period, years: int, text: str) -> bool:
    """Tell whether a label without a noun is that of a season: two years with a slash, and no decade: in 2018/29."""
    is_short = SLASH in text and len(text) == len("2018/29")
    return is_short and (years <= 1 or (years > MOST_YEARS and years % DECADE != 0 and _is_of_a_season(period, years)))


def _is_told_when(context: Context, sentence: Sentence, claim: Claim) -> bool:
    """Tell whether a label stands where a time does: right behind "in", "since" or the like, and before no noun."""
    at, behind = claim.mention.first, sentence.keys[claim.mention.last : claim.mention.last + 1]
    stops = context.vocabulary.grammar.stops
    is_ended = not behind or not behind[0][:1].isalnum() or behind[0] in stops
    return is_ended and at > 0 and sentence.keys[at - 1] in context.vocabulary.lists["before a season"]


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
